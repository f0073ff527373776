import { cleanText } from '../../../model/piece'
import { createSegmenter } from '../segmenter'
import { readShippedLexicon } from '../simulator/read-corpus'
import { spellLayout } from '../simulator/spell-layout'

/** What the tests of the numbered rules (SPEC.md) share: the segmenter with the shipped lexicons, and layouts in words. */
export const segmenter = createSegmenter(readShippedLexicon())

/** The stories of a page given line by line, each as `role: text`; what belongs to none stands under `-` at the end. */
export function spell(...lines: string[]): string[][] {
  return spellLayout(segmenter.segment(lines.join('\n')))
}

/** The same without what belongs to no story. */
export function stories(...lines: string[]): string[][] {
  return spell(...lines).filter(([name]) => name !== '-')
}

export function furniture(...lines: string[]): string[] {
  return segmenter.segment(lines.join('\n')).furniture.map((unit) => `${unit.role}: ${cleanText(unit.pieces)}`)
}

/** The texts of one role in a story. */
export function of(story: readonly string[] | undefined, role: string): string[] {
  return (story ?? []).filter((unit) => unit.startsWith(`${role}: `)).map((unit) => unit.slice(role.length + 2))
}

/** What stands over a story. */
export function headOf(story: readonly string[] | undefined): string[] {
  return (story ?? []).filter((unit) => /^(?:label|kicker|headline|deck): /.test(unit))
}

/** A first paragraph as a narrow column prints it. */
export const BUS = [
  '本报讯（记者 沈砚秋）昨日清晨，清澜',
  '市首条夜间公交线路结束试运行，正式对',
  '市民开放，沿途停靠十九个站点，末班车',
  '推迟到凌晨一点，票价仍为两元。',
]
