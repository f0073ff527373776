import { isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import { NEW_SUM } from './part-words'

/** 128、96 and 75, but not 1、2代. */
export function isBarePart(folded: string, { end }: PrintedFigure): boolean {
  return /^(?:[^\u4e00-\u9fff]|[和与及]|$)/u.test(folded.slice(end, end + 1))
}

/** 有效票5249张, and 2310票 of them. */
export function isBallot(total: PrintedFigure, figure: PrintedFigure): boolean {
  return total.unit === '张' && figure.unit === '票'
}

/** Whether a figure may be a part of the total: of its measure, or bare. */
export function belongs(total: PrintedFigure, figure: PrintedFigure): boolean {
  return (
    !figure.ordinal &&
    (isSameMeasure(total, figure) ||
      isBallot(total, figure) ||
      (figure.unit === '' && figure.measure === '' && !figure.printed.includes('分之')))
  )
}

/** 文学类38万、少儿类30万 of 86万册: what both are counted in is said with the whole. */
export function isScaledPart(folded: string, total: PrintedFigure, figure: PrintedFigure): boolean {
  return (
    figure.unit === '' &&
    figure.measure === '' &&
    /[万亿]$/u.test(figure.printed) &&
    /[万亿]/u.test(total.printed) &&
    isBarePart(folded, figure)
  )
}

/** 分别为128、96、75: unit and, where the total is in 万, the 万 are the total's. */
export function borrow(figure: PrintedFigure, total: PrintedFigure): PrintedFigure {
  if (figure.measure !== '') return figure
  const scale = /万亿|亿|万/u.exec(total.printed)?.[0]
  const by = figure.number >= 1e4 || !scale ? 1 : scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1e12
  const factor = total.factor * by
  return {
    ...figure,
    value: figure.value * factor,
    low: figure.low * factor,
    high: figure.high * factor,
    measure: total.measure,
  }
}

const LONGEST_GAP = 26

/** 东区12.4万，西区8.3万，北区5.1万，三个区共25.8万: the sum stands behind, the first is one of the row. */
export function isSummedBehind(
  folded: string,
  figures: readonly PrintedFigure[],
  total: PrintedFigure,
  last: PrintedFigure,
): boolean {
  const next = figures.find((figure) => figure.start > last.end && isSameMeasure(figure, total))
  if (!next || next.value <= total.value || next.start - last.end > LONGEST_GAP) return false
  return NEW_SUM.test(folded.slice(last.end, next.start))
}
