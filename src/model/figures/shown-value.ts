import type { Tag } from '../analysis'
import { figureBound } from './figure-bound'
import type { FigureKind } from './figure-rows'
import { numeralWords } from './numeral-words'

/** A normalised value with its unit apart. */
export interface ShownValue {
  readonly amount: string
  readonly unit: string
}

/** A figure in its sentence. */
export interface FigureInSentence {
  readonly tag: Tag
  readonly kind: FigureKind
  readonly sentence: { readonly start: number; readonly text: string }
}

/**
 * A figure, date or person as a reader takes it in: ≈ 40 · 元, > 1,300 · 人次, ≤ 2025-09-30, 46,000 · 平方米. Undefined
 * for a date that is none in particular.
 */
export function shownValue({ tag, kind, sentence }: FigureInSentence, language: string): ShownValue | undefined {
  if (kind === 'claim') return { amount: '—', unit: '' }
  if (tag.type === 'contact') return undefined
  if (tag.type === 'person') return { amount: tag.value.refers ?? tag.value.name, unit: '' }
  if (tag.type === 'date') {
    const amount = shownDate(tag.value)
    return amount === undefined ? undefined : { amount, unit: '' }
  }
  const { value } = tag
  const unit = value.unit ?? ''
  if (value.number === undefined && !value.scores && (value.max == null) !== (value.min == null)) {
    const [sign, one] = value.max == null ? ['≥', value.min] : ['≤', value.max]
    return { amount: `${sign} ${shownAmount({ number: one ?? undefined, unit: null }, language)}`, unit }
  }
  const before = sentence.text.slice(0, tag.start - sentence.start)
  const sign = figureBound(before, tag.text, sentence.text.slice(tag.end - sentence.start)) ?? (value.approx ? '≈' : '')
  return { amount: `${sign} ${shownAmount(value, language)}`.trimStart(), unit }
}

type NumberValue = Extract<Tag, { type: 'number' }>['value']

/** The amount as digits, with its unit small beside it elsewhere; empty where none could be read. */
export function shownAmount(value: NumberValue, language: string): string {
  const say = numeralWords(language)
  const one = (n: number | null | undefined) => (n === null || n === undefined ? '…' : say(n))
  if (value.scores) return value.scores.map(one).join(' : ')
  if (value.number !== undefined) return one(value.number)
  // Said by hand to be a number, in words no number can be read in.
  if (value.min === undefined && value.max === undefined) return ''
  return `${one(value.min)} – ${one(value.max)}`
}

type DateValue = Extract<Tag, { type: 'date' }>['value']

function shownDate(value: DateValue): string | undefined {
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

/** What the figure counts, or who the person is. */
export function figureLabel({ type, value }: Tag): string {
  if (type === 'number') return value.label ?? ''
  return type === 'person' ? (value.role ?? '') : ''
}
