import { Char, classOf } from '../../page/char-class'
import { unitAt } from './unit-at'

/** A sign-off in brackets is no longer than this, a line with a bullet before its author's name than that. */
const LONGEST_SIGNATURE = 12
const LONGEST_LINE = 6
const LONGEST_NAME = 4
const YEARS_OLD = '岁'.charCodeAt(0)

/** A bracket opens and closes the whole of a short text, as in a sign-off: (文岚). */
export function isSignature(text: string): boolean {
  return text.length <= LONGEST_SIGNATURE && classOf(text.charCodeAt(text.length - 1)) === Char.close
}

/** A bullet before two to four characters that are all of the text: ◇闻溪. */
export function isSignedLine(text: string): boolean {
  if (text.length > LONGEST_LINE) return false
  let from = 1
  while (classOf(unitAt(text, from)) === Char.space) from++
  const width = text.length - from
  if (width < 2 || width > LONGEST_NAME) return false
  for (let at = from; at < text.length; at++) if (classOf(text.charCodeAt(at)) !== Char.han) return false
  return true
}

/** Whether an age stands at `from` (钟远，63岁): who is followed by one is a person. */
export function isAge(text: string, from: number): boolean {
  let at = from
  while (at - from < 3 && classOf(unitAt(text, at)) === Char.digit) at++
  return at - from > 1 && unitAt(text, at) === YEARS_OLD
}
