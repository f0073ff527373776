import type { FigureText } from '../figure-text'
import { readFoldedOnce } from './change-gaps'
import { type ChangeFrame, canCompare } from './compared-figures'
import type { FigureRole } from './figure-roles'
import { BACK, isFar, isOfOneSize, isValue, orderedPair, SUBJECT } from './role-pairs'

/** 120家企业提供5200个岗位。…去年同期只有80家，参会企业翻了一番: other counts may stand between the pair. */
export function foldedFrame(text: FigureText, roles: readonly FigureRole[], k: number): ChangeFrame | undefined {
  const role = roles[k]
  if (!role) return undefined
  const words = text.folded.slice(role.figure.end, role.figure.end + 24)
  if (!words.includes('番') || !isValue(role) || role.period?.kind === 'now') return undefined
  const before = roles
    .slice(Math.max(0, k - BACK), k)
    .findLast((one) => isValue(one) && canCompare(text.folded, one.figure, role.figure))
  const sentence = text.sentences.find(({ end }) => end > role.figure.start)
  if (!before || !sentence || !isOfOneSize(before.figure, role.figure)) return undefined
  const pair = orderedPair(before, role)
  const subject = text.folded.slice(Math.max(0, before.figure.start - SUBJECT), role.figure.end)
  if (
    !pair ||
    isFar(text, before.figure, role.figure) ||
    !(readFoldedOnce(words, subject) || isCountedAgain(text.folded, words, [before, role]))
  )
    return undefined
  return { sentence, from: pair.from.figure, to: pair.to.figure, direction: 0, verb: '', stated: [], open: true }
}

/** 120家企业 … 今年参会企业数翻了一番: what was counted is what doubled. */
function isCountedAgain(folded: string, words: string, counted: readonly FigureRole[]): boolean {
  const clause = /^[^。；]{0,14}?翻(?:了)?一?番(?!半)/u.exec(words)?.[0]
  if (!clause) return false
  return counted.some(({ figure }) => {
    const noun = folded.slice(figure.end, figure.end + 2)
    return /^[\u4e00-\u9fff]{2}$/u.test(noun) && clause.slice(2).includes(noun)
  })
}
