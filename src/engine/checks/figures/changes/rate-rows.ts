import { behindLast } from '../../behind-last'
import type { FigureSentence } from '../figure-text'
import { readPeriod } from '../period-words'
import { isPlain, isShare, type PrintedFigure } from '../printed-figure'
import { readStated } from './change-gaps'
import { type ChangeFrame, canCompare, type StatedChange } from './compared-figures'

const REACH = 30
/** ，和15%; 和增长15% has a verb of its own. */
const JOINT = /^[、，和及与]{1,2}(.{0,6})$/u
/** 分别比2021年增长: all of them against the one year. */
const ONE_BASE = /[比较](?:[0-9]{4}年|[前大]前年|首[年周月日]|第一[年周月日期季]|年初)/u

/** 2020年为8亿元，2021年为9.6亿元，2022年为12亿元，后两年分别比上年增长x%和y%: each year, or week, against the one before. */
export function readRateRows(sentence: FigureSentence, figures: readonly PrintedFigure[]): ChangeFrame[] {
  const { folded } = sentence.text
  if (figures.length < 5 || !folded.slice(sentence.start, sentence.end).includes('分别')) return []
  for (const [k, first] of figures.entries()) {
    if (!isShare(first) || k < 2) continue
    const own = behindLast(folded.slice(Math.max(sentence.start, first.start - REACH), first.start), '，；')
    const reading = own.includes('分别') ? readStated(behindLast(own, '别'), '') : undefined
    if (reading?.kind !== 'change' || ONE_BASE.test(own)) continue
    const rates: StatedChange[] = [{ ...reading, figure: first }]
    for (let j = k + 1; j < figures.length; j++) {
      const [left, next] = [figures[j - 1], figures[j]]
      const verb = left && next && isShare(next) ? JOINT.exec(folded.slice(left.end, next.start))?.[1] : undefined
      const own = verb === '' ? reading : verb && readStated(verb, '')
      if (!own || !next || own.kind !== 'change') break
      rates.push({ ...own, figure: next })
    }
    const values = yearsBefore(sentence, figures, k)
    const skip = values.length - rates.length
    // With as many rates as years the first one's base is not printed.
    if (rates.length < 2 || skip < 0 || skip > 1) continue
    return values.slice(1).flatMap((to, n) => {
      const [from, stated] = [values[n], rates[n + 1 - skip]]
      if (!from || !stated) return []
      return [{ sentence, from, to, direction: 0, verb: '', stated: [stated], open: true } as const]
    })
  }
  return []
}

/** The values of years, months or weeks one behind the other that stand before the rates. */
function yearsBefore({ text: { folded }, start }: FigureSentence, figures: readonly PrintedFigure[], k: number) {
  const values: PrintedFigure[] = []
  let last: number | undefined
  for (let j = k - 1; j >= 0; j--) {
    const figure = figures[j]
    const next = values[0]
    // 后两年分别增长x%和y%
    if (!next && figure?.family === 'time') continue
    if (!figure || !isPlain(figure) || (next && !canCompare(folded, figure, next))) break
    const period = readPeriod(folded.slice(figures[j - 1]?.end ?? start, figure.start))
    const turn = period?.kind === 'calendar' ? (period.partKind === undefined ? period.year : period.part) : undefined
    if (turn === undefined || (last !== undefined && turn !== last - 1)) break
    last = turn
    values.unshift(figure)
  }
  return values
}
