import { behindLast } from '../behind-last'
import { readStated } from './change-gaps'
import { type ChangeFrame, canCompare } from './compared-figures'
import type { FigureSentence } from './figure-reader'
import { readPeriod } from './period-words'
import { isPlain, isShare, type PrintedFigure } from './printed-figure'

const REACH = 30
const JOINT = /^[、，和及与]{1,2}$/u

/** 2020年为8亿元，2021年为9.6亿元，2022年为12亿元，三年间分别比上年增长x%、y%和z%: each year against the one before. */
export function readRateRows(sentence: FigureSentence, figures: readonly PrintedFigure[]): ChangeFrame[] {
  const { folded } = sentence.text
  if (figures.length < 5 || !folded.slice(sentence.start, sentence.end).includes('分别')) return []
  for (const [k, first] of figures.entries()) {
    if (!isShare(first) || k < 2) continue
    const own = behindLast(folded.slice(Math.max(sentence.start, first.start - REACH), first.start), '，；')
    const reading = own.includes('分别') ? readStated(behindLast(own, '别'), '') : undefined
    if (reading?.kind !== 'change') continue
    const rates = [first]
    for (let j = k + 1; j < figures.length; j++) {
      const [left, next] = [figures[j - 1], figures[j]]
      if (!left || !next || !isShare(next) || !JOINT.test(folded.slice(left.end, next.start))) break
      rates.push(next)
    }
    const values = yearsBefore(sentence, figures, k)
    const skip = values.length - rates.length
    // With as many rates as years the first one's base is not printed.
    if (rates.length < 2 || skip < 0 || skip > 1) continue
    return values.slice(1).flatMap((to, n) => {
      const [from, figure] = [values[n], rates[n + 1 - skip]]
      if (!from || !figure) return []
      return [{ sentence, from, to, direction: 0, verb: '', stated: [{ ...reading, figure }], open: true } as const]
    })
  }
  return []
}

/** The values of years one behind the other that stand before the rates. */
function yearsBefore({ text: { folded }, start }: FigureSentence, figures: readonly PrintedFigure[], k: number) {
  const values: PrintedFigure[] = []
  let year: number | undefined
  for (let j = k - 1; j >= 0; j--) {
    const figure = figures[j]
    const next = values[0]
    if (!figure || !isPlain(figure) || (next && !canCompare(folded, figure, next))) break
    const period = readPeriod(folded.slice(figures[j - 1]?.end ?? start, figure.start))
    if (period?.kind !== 'calendar' || period.year === undefined) break
    if (year !== undefined && period.year !== year - 1) break
    year = period.year
    values.unshift(figure)
  }
  return values
}
