import type { FigureText } from '../../figures/figure-text'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import { matchesOf } from '../../matches-of'
import { NO_PART } from './part-words'
import type { RemainderList } from './remainder-lists'

/** 上述报案由三类组成：, 这批图书分为：, 这些学员中，: the whole was told before, and is only named here. */
const RECALLED =
  /(?:上述|以上|前述|这(?:一?批|些|笔|部分)|该批|全部|所有)([\u4e00-\u9fff]{2,5}?)(?:共)?(?:由[^，。；：]{0,8}(?:组成|构成)|(?:可)?分为[^，。；：]{0,24}|(?:分别)?来自[^，。；：]{0,6}|包括[^，。；：]{0,6})[：，]/gu
/** How far behind its noun a figure may stand, and how far before it. */
const BEHIND = 14
const BEFORE = 6
const MOST_OFF = 0.3

/** Scans the texts of a story once. */
export function* recalledWholes(texts: readonly FigureText[]): Generator<RemainderList> {
  for (const [k, { folded, figures }] of texts.entries()) {
    if (!/上述|以上|前述|这[一批些笔部]|该批|全部|所有/u.test(folded)) continue
    for (const match of matchesOf(folded, RECALLED)) {
      const from = match.index + match[0].length
      const parts = rowFrom(folded, figures, from)
      const [first] = parts
      if (!first) continue
      const total = wholeOf(texts, k, match.index, match[1] ?? '', first)
      if (!total) continue
      const sum = parts.reduce((all, part) => all + part.value, 0)
      const slack = [total, ...parts].reduce((all, { low, high }) => all + high - low, 0) / 2
      const off = Math.abs(sum - total.value)
      if (off > slack + total.value * 1e-9 && off < total.value * MOST_OFF) yield { total, parts }
    }
  }
}

/** All figures up to the end of the sentence, if they are of one measure and nothing is told of them. */
function rowFrom(folded: string, figures: readonly PrintedFigure[], from: number): readonly PrintedFigure[] {
  const stop = folded.slice(from).search(/[。！？\n]/u)
  const end = stop < 0 ? folded.length : from + stop
  const row = figures.filter((figure) => figure.start >= from && figure.end <= end && !figure.ordinal)
  const [first] = row
  if (!first || row.length < 2 || NO_PART.test(folded.slice(from, row.at(-1)?.end))) return []
  if (/等|其中|另|其余|其他|多|余/u.test(folded.slice(from, end))) return []
  const isRow = row.every(
    (figure) => isPlain(figure) && !figure.rough && figure.measure !== '' && isSameMeasure(figure, first),
  )
  return isRow && first.measure !== '%' ? row : []
}

/** The one figure before that counts what is named. */
function wholeOf(
  texts: readonly FigureText[],
  upto: number,
  at: number,
  noun: string,
  part: PrintedFigure,
): PrintedFigure | undefined {
  const all = texts.slice(0, upto + 1).flatMap(({ folded, figures, source }, k) => {
    if (source.role !== 'body') return []
    return figures.filter(
      (figure) =>
        (k < upto || figure.end <= at) &&
        isPlain(figure) &&
        !figure.rough &&
        !figure.ordinal &&
        isSameMeasure(figure, part) &&
        `${folded.slice(Math.max(0, figure.start - BEHIND), figure.start)}·${folded.slice(figure.end, figure.end + BEFORE)}`.includes(
          noun,
        ),
    )
  })
  const [total] = all
  return total && all.every(({ value }) => value === total.value) ? total : undefined
}
