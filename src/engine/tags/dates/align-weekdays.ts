import type { DateTag, DateValue } from '../../../model/analysis'
import { isoDate, parseIsoDate } from './calendar'
import type { DateExpression } from './read-range'

const WEEK = 7

/**
 * 周六登场 over a story that opens on the 13th, the Saturday to come: a bare weekday is by itself the last one gone, but
 * where the story dates the next one and not that, it is the next.
 */
export function alignWeekdays(
  read: readonly (readonly DateExpression[])[],
  tags: readonly DateTag[][],
): readonly DateTag[][] {
  if (!read.some((expressions) => expressions.some(isBareWeekday))) return tags
  const days = new Set<string>()
  read.forEach((expressions, text) => {
    expressions.forEach((expression, k) => {
      const from = startOf(tags[text]?.[k]?.value)
      if (from !== undefined && !isBareWeekday(expression) && expression.low.day !== undefined) days.add(from)
    })
  })
  return tags.map((list, text) =>
    list.map((tag, k) => {
      const expression = read[text]?.[k]
      return expression && isBareWeekday(expression) ? aligned(tag, days) : tag
    }),
  )
}

function isBareWeekday({ low, high }: DateExpression): boolean {
  return low.weekday !== undefined && !low.week && !low.unresolvable && !high
}

function startOf(value: DateValue | undefined): string | undefined {
  return value && 'from' in value ? (value.from ?? undefined) : undefined
}

function aligned(tag: DateTag, days: ReadonlySet<string>): DateTag {
  const { value } = tag
  const from = startOf(value)
  const day = from === undefined || days.has(from) ? undefined : parseIsoDate(from)
  if (day === undefined || !('from' in value)) return tag
  const next = isoDate(day + WEEK)
  if (!days.has(next)) return tag
  return { ...tag, value: { ...value, from: next, to: value.to === null ? null : next } }
}
