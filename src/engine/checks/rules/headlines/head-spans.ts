import type { FigureText } from '../../figures/figure-text'
import type { Labelled } from '../../figures/head-neighbours'
import type { PrintedFigure } from '../../figures/printed-figure'

/** How far the stretch between two hours may be off, in hours. */
const NEAR = 0.6

/** 4小时扑灭山火 over 14时…18时, 20年资助 over 从2005年起: a stretch the body tells by its ends. */
export function isSpan({ figure, text: { folded } }: Labelled, bodies: readonly FigureText[]): boolean {
  // 获刑十二年: a sentence is no stretch of what was done.
  if (figure.family !== 'time' || /[刑判囚禁]/u.test(folded.slice(Math.max(0, figure.start - 6), figure.start)))
    return false
  return figure.unit === '年' ? isOfYears(figure, bodies) : timeUnit(figure) === '小时' && isOfHours(figure, bodies)
}

/** Whether two stretches are told in one unit: 九个钟头 is told in hours, 两年 in no 个月. */
export function isToldAlike(a: PrintedFigure, b: PrintedFigure): boolean {
  return timeUnit(a) === timeUnit(b)
}

function timeUnit({ unit }: PrintedFigure): string {
  return unit.replace('钟头', '小时').replace(/^个(?=小时)/u, '')
}

function isOfHours({ number }: PrintedFigure, bodies: readonly FigureText[]): boolean {
  const ends = bodies.flatMap(({ source }) =>
    source.tags.flatMap((tag) => {
      const time = tag.type === 'date' ? tag.value.time : undefined
      return time ? [Number(time.slice(0, 2)) + Number(time.slice(3, 5)) / 60] : []
    }),
  )
  return ends.some((a) => ends.some((b) => a !== b && Math.abs(((b - a + 24) % 24) - number) < NEAR))
}

/** 从2005年起, and no other year: it may run up to today. 两年客流对照 over 2023年 and 2022年 counts the years told of. */
function isOfYears(figure: PrintedFigure, bodies: readonly FigureText[]): boolean {
  const { all, printed } = yearsOf(bodies)
  if (printed.size > 1 && printed.size === figure.number) return true
  return all.size === 1 ? printed.size === 1 : areYearsApart(figure, bodies)
}

/** Whether two years of a body lie so far apart. One has to be printed with its four digits; the other may be that of 昨日. */
export function areYearsApart({ number }: PrintedFigure, bodies: readonly FigureText[]): boolean {
  const { all, printed } = yearsOf(bodies)
  return [...printed].some((a) => all.has(a + number) || all.has(a - number))
}

function yearsOf(bodies: readonly FigureText[]) {
  const printed = new Set<number>()
  const all = new Set<number>()
  for (const { source } of bodies)
    for (const { type, value, start, end } of source.tags) {
      if (type !== 'date' || !('from' in value) || typeof value.from !== 'string') continue
      for (const day of [value.from, value.to ?? value.from]) {
        const year = Number(day.slice(0, 4))
        all.add(year)
        if (/^[0-9]{4}年/u.test(source.text.slice(start, end))) printed.add(year)
      }
    }
  return { all, printed }
}
