import { says } from '../../../../words/sentence'
import type { DatedText } from '../../calendar/dated-text'
import { NUMBER, numberOf, YEAR, yearOf, yearOfIso } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { CheckInput, RuleFinding } from '../../rule'
import { addsUp } from './parts-of-stretch'
import { isWithin } from './year-counts'

/** 离2030年还有6年, 距离2035年只剩不到11年. */
const AHEAD = new RegExp(
  `(?<![\\d])(?:离|距离?)(?:到)?(?<year>${YEAR})年[^，。；\\d]{0,8}?，?(?:还|只|仅|已|就)?(?:剩下?|有|差)(?:整整|了)?(?<short>不到|不足|将近|近)?(?<count>${NUMBER})(?<more>多|余)?年(?!级|代)`,
  'gu',
)

/** Years still to go, against the year that is gone to and today. */
export function* checkAhead(text: DatedText, { reference, inferred }: CheckInput): Generator<RuleFinding> {
  const { plain } = text
  if (reference === null || inferred || !/[离距]/u.test(plain)) return
  const now = yearOfIso(reference)
  for (const match of matchesOf(plain, AHEAD)) {
    const { year: printed = '', count = '', short, more } = match.groups ?? {}
    const year = yearOf(printed)
    const years = numberOf(count)
    const due = year - now
    if (years === undefined || due < 1) continue
    const low = due - (short ? 0 : 1)
    const high = due + (more ? 0 : 1)
    if (years >= low && years <= high) continue
    const start = match.index + match[0].lastIndexOf(count)
    const at = match.index + match[0].indexOf(printed)
    yield {
      says: says('says.elapsed-years', { from: now, to: year, years: due, printed: `${count}年` }),
      places: [text.place(start, match.index + match[0].length), text.place(at, at + printed.length)],
      expected: `${due}年`,
      confidence: 0.8,
    }
  }
}

/** 2001年至今，儿子又干了33年: up to now, whoever it is. */
const UP_TO_NOW = new RegExp(
  `(?<year>${YEAR})年(?:${NUMBER}月)?(?:至今|到现在|到今天)，?[^，。；\\d]{0,10}?(?:了|整整|已有?|过去)(?<count>${NUMBER})(?:年|载)(?=[，。；！”]|$)`,
  'gu',
)

/** A stretch told as the time from a year up to now. */
export function* checkUpToNow({ plain, place }: DatedText, input: CheckInput): Generator<RuleFinding> {
  if (input.reference === null || !/至今|到现在|到今天/u.test(plain)) return
  const now = yearOfIso(input.reference)
  for (const match of matchesOf(plain, UP_TO_NOW)) {
    const { year: printed = '', count = '' } = match.groups ?? {}
    const [year, years] = [yearOf(printed), numberOf(count)]
    if (years === undefined || year >= now || /累计|其中|前/u.test(match[0])) continue
    const stretch = { years, unit: '年', isRough: false, isOpen: false, start: match.index, end: match.index }
    if (isWithin(stretch, now - year) || addsUp(plain, { ...stretch, end: match.index + match[0].length }, now - year))
      continue
    const start = match.index + match[0].lastIndexOf(count)
    yield {
      says: says('says.elapsed-years', { from: year, to: now, years: now - year, printed: `${count}年` }),
      places: [place(start, match.index + match[0].length), place(match.index, match.index + printed.length)],
      expected: `${now - year}年`,
      confidence: 0.8,
    }
  }
}
