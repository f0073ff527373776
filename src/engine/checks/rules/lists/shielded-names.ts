import type { FigureText } from '../../figures/figure-text'

/** Words that join two of a list, and signs of no language that stand for them where they are part of a name. */
const JOINERS = '和与及跟同'
const SIGNS = '\uE000\uE001\uE002\uE003\uE004'
const JOINER = /[和与及跟同]/gu
const SIGN = /[\uE000-\uE004]/gu

/** The text with the 和 of 柯春和 and the 及 of 王及第 put out of a list's reach; offsets stay. */
export function shieldNames({ source, folded }: FigureText): string {
  let shielded = folded
  for (const { type, start, end } of source.tags) {
    const name = type === 'person' ? folded.slice(start, end) : ''
    if (name.search(JOINER) < 0) continue
    const safe = name.replace(JOINER, (joiner) => SIGNS.charAt(JOINERS.indexOf(joiner)))
    shielded = shielded.slice(0, start) + safe + shielded.slice(end)
  }
  return shielded
}

/** Words of a shielded text as they were. */
export const unshielded = (words: string): string => words.replace(SIGN, (sign) => JOINERS.charAt(SIGNS.indexOf(sign)))
