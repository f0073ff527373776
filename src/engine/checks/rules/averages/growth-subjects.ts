import { behindLast } from '../../behind-last'
import { readStated } from '../../figures/changes/change-gaps'
import type { FigureSentence } from '../../figures/figure-text'
import { isShare, type PrintedFigure } from '../../figures/printed-figure'

/** How far before a figure what it is of is told. */
export const LONGEST_CLAUSE = 30

/** What a figure is of: the words since the one before, or what that is of where they name nothing (，同比增长x%). */
export function subjectOf({ text: { folded }, start, figures }: FigureSentence, figure: PrintedFigure): string {
  let at = figure.start
  for (;;) {
    const before = figures.findLast((one) => one.end <= at && one.family !== 'time')
    const words = folded.slice(before?.end ?? start, at)
    if (!before || !(TO_SECOND.test(words) || readStated(words, ''))) return words
    at = before.start
  }
}

/** 由A［增加到］B */
const TO_SECOND = /^[，由从至到增减升降提高长加达涨跌下上扩缩为的了比年同期去]{0,8}$/u

/** The last of the words' clauses, commas left in. */
export function lastClause(words: string): string {
  return behindLast(words.replace(/[，。；：]$/u, ''), '。；：')
}

/** The clause a figure ends, as far as it stands before the figure. */
export function clauseOf({ text: { folded }, start }: FigureSentence, figure: Pick<PrintedFigure, 'start'>): string {
  return behindLast(folded.slice(Math.max(start, figure.start - LONGEST_CLAUSE), figure.start), '，。；：')
}

/** The rate in 增长14.5%, with its sign. */
export function growthOf(sentence: FigureSentence, figure: PrintedFigure): number | undefined {
  const isFold = figure.unit === '倍'
  if (!(isShare(figure) || isFold) || figure.range) return undefined
  const clause = clauseOf(sentence, figure).slice(-14)
  const words = clause.slice(Math.max(clause.lastIndexOf('（'), clause.lastIndexOf('元')) + 1)
  if (/年均|平均(?!亩产|单产|每[人户名位次笔单亩])|每年|递增|占(?!有)/u.test(words)) return undefined
  for (let k = 0; k < words.length; k++) {
    const reading = readStated(words.slice(k), '')
    // 增长一倍 is twice as much; nothing falls by once.
    if (reading?.kind === 'change' && isFold) return reading.direction > 0 ? figure.number * 100 : undefined
    if (reading?.kind === 'change') return figure.number * (reading.direction < 0 ? -1 : 1)
  }
  return /（[+＋]$/u.test(clause) ? figure.number : undefined
}
