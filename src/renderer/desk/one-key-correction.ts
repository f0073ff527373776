import type { DerivedFinding } from '../../bridge/page-derived'
import type { Desk } from '../../model/document'
import { ownRuleId } from '../../model/newsroom-rule'
import { readBlock } from './block-text'

/** Rules about the printed form: what they expect is always the words of their first place, set right. */
const FORM_RULES: ReadonlySet<string> = new Set(['numeral-style', 'punctuation-style'])

const WESTERN = /[-−]?\d+(?:[.,，]\d+)*/gu
const HAN = /[〇零一二三四五六七八九十百千万亿两]+/gu
const WEEKDAY = /(星期|礼拜|周)[日天一二三四五六]/gu
/** Percent and percentage point: to take one for the other is the slip itself. */
const SHARE = /%|％|个?百分点/gu

/**
 * What one key may put in place of the words of the finding's first place; undefined when that is not plain. A rule says
 * what would be right, which need not be what its first place marks: 长沙市 is marked where 湖南省 is expected before
 * it, 5.2% where it is the verb that should read 下降. So the two must be of one build: the same words around the
 * figures, and figures of the same script. Otherwise the editor reads the note and types.
 */
export function oneKeyCorrection(
  { rule, expected, places: [place] }: Pick<DerivedFinding, 'rule' | 'expected' | 'places'>,
  desk: Pick<Desk, 'block'>,
): string | undefined {
  const block = place && desk.block.get(place.block)
  if (!block || !expected) return undefined
  const printed = readBlock(block).text.slice(place.start, place.end)
  if (printed === '' || printed === expected) return undefined
  // A rule of the newsroom's own suggests what would stand for just the words it found.
  if (ownRuleId(rule) !== undefined) return expected
  return FORM_RULES.has(rule) || buildOf(printed) === buildOf(expected) ? expected : undefined
}

/** A text with its figures blanked, Western and Chinese ones differently. */
function buildOf(text: string): string {
  return text.replace(SHARE, '%').replace(WEEKDAY, '$1曜').replace(WESTERN, '0').replace(HAN, '〇')
}
