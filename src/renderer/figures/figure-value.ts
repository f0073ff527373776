import { figureBound } from '../../model/figures/figure-bound'
import type { FigureRow } from '../../model/figures/figure-rows'
import type { WordLanguage } from '../../words/words'
import { sayAmount, sayTagValue } from '../inspector/tag-value'
import type { Say } from '../words/use-words'

export interface ShownValue {
  readonly amount: string
  readonly unit: string
}

/** The normalised value with its unit apart: ≈ 40 · 元, > 1,300 · 人次, ≤ 2025-09-30, 46,000 · 平方米. */
export function showValue(
  { tag, kind, sentence }: Pick<FigureRow, 'tag' | 'kind' | 'sentence'>,
  say: Say,
  language: WordLanguage,
): ShownValue {
  if (kind === 'claim') return { amount: '—', unit: '' }
  if (tag.type === 'date') return { amount: showDate(tag.value) ?? sayTagValue(tag, say, language), unit: '' }
  if (tag.type === 'person') return { amount: tag.value.refers ?? tag.value.name, unit: '' }
  if (tag.type !== 'number') return { amount: sayTagValue(tag, say, language), unit: '' }
  const { value } = tag
  const unit = value.unit ?? ''
  if (value.number === undefined && !value.scores && (value.max == null) !== (value.min == null)) {
    const [sign, one] = value.max == null ? ['≥', value.min] : ['≤', value.max]
    return { amount: `${sign} ${sayAmount({ number: one ?? undefined, unit: null }, language)}`, unit }
  }
  const before = sentence.text.slice(0, tag.start - sentence.start)
  const sign = figureBound(before, tag.text, sentence.text.slice(tag.end - sentence.start)) ?? (value.approx ? '≈' : '')
  return { amount: `${sign} ${sayAmount(value, language)}`.trimStart(), unit }
}

type DateValue = Extract<FigureRow['tag'], { type: 'date' }>['value']

function showDate(value: DateValue): string | undefined {
  if ('unresolved' in value) return value.time
  const { from, to, time } = value
  if (from === null && to !== null) return `≤ ${to}`
  if (from !== null && to === null) return `≥ ${from}`
  if (from === to) return [from, time].filter(Boolean).join(' ') || undefined
  return wholeSpan(from ?? '', to ?? '') ?? `${from}–${shortEnd(from ?? '', to ?? '')}`
}

/** A whole year or month by its own name: 2025, 2025-06. */
function wholeSpan(from: string, to: string): string | undefined {
  if (from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31')) return from.slice(0, 4)
  const month = from.slice(0, 7)
  const [year = 0, number = 0] = month.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return from === `${month}-01` && to === `${month}-${lastDay}` ? month : undefined
}

/** The end of a span without the year (and month) its beginning has said: 2025-06-03–18. */
function shortEnd(from: string, to: string): string {
  if (from.slice(0, 8) === to.slice(0, 8)) return to.slice(8)
  return from.slice(0, 5) === to.slice(0, 5) ? to.slice(5) : to
}

/** What the figure is about. */
export function labelOf({ tag }: FigureRow): string {
  if (tag.type === 'number') return tag.value.label ?? ''
  return tag.type === 'person' ? (tag.value.role ?? '') : ''
}
