import type { NumberValue, Tag } from '../analysis'

/** A figure with the story it is told in. */
export interface LinkedFigure {
  readonly tag: Tag
  readonly story: string | null
}

/** Digits of a number that is hardly the same in two stories by chance. */
const TELLING_DIGITS = 4

/**
 * Whether two figures are one figure told twice. Inside a story (headline, caption, text) the same value with the
 * same unit will do; from story to story what is counted must be the same too, or the number be too long for chance.
 */
export function isSameFigure(a: LinkedFigure, b: LinkedFigure): boolean {
  const [one, two] = [a.tag, b.tag]
  if (one.type === 'date' && two.type === 'date') {
    return a.story !== null && a.story === b.story && one.text === two.text
  }
  if (one.type !== 'number' || two.type !== 'number') return false
  if (one.value.ordinal || two.value.ordinal || !isSameAmount(one.value, two.value)) return false
  if (a.story !== null && a.story === b.story) return one.value.unit !== null
  const labels = [one.value.label, two.value.label]
  if (labels[0] && labels[0] === labels[1]) return true
  return countDigits(one.value) >= TELLING_DIGITS && one.value.unit !== null
}

/** What figures that may be the same have in common, for looking them up; undefined for what is never linked. */
export function linkKey(tag: Tag): string | undefined {
  if (tag.type === 'date') return `date ${tag.text}`
  if (tag.type !== 'number' || tag.value.ordinal) return undefined
  const { number, min, max, unit } = tag.value
  return `number ${number ?? ''} ${min ?? ''} ${max ?? ''} ${unit ?? ''}`
}

function isSameAmount(a: NumberValue, b: NumberValue): boolean {
  return a.unit === b.unit && a.number === b.number && a.min === b.min && a.max === b.max && !a.scores && !b.scores
}

/** Digits that are not just zeros at the end. */
function countDigits({ number, min }: NumberValue): number {
  const value = number ?? min
  if (value === undefined || value === null) return 0
  return String(value).replace(/\D/gu, '').replace(/0+$/u, '').length
}
