import { smallCount } from '../../figures/announced-count'
import { type FigureText, sentenceOf } from '../../figures/figure-text'
import { nearness } from '../../figures/near-figure'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import { matchesOf } from '../../matches-of'
import { NO_PART } from './part-words'
import type { RemainderList } from './remainder-lists'

/** 。资金由三部分构成：; 。绿道分三段：; 。这笔钱来自三个渠道：: how many parts there are, whose whole was told before. */
const DIVIDED =
  /(?<=[。；\n])([\u4e00-\u9fff]{0,8}?)(?:共|总共)?(?:由|分为?|划分为|分成|来自)([二两三四五六七八九十]|[2-9])(?:个|大|条|块|种)?([^，。；：0-9]{1,8})(?:组成|构成)?[：，]/gu
/** A part of the whole, or another year's, is divided. */
const OF_SOME = /主要|重点|首|期|一|二|其|去年|上年|今年|每|各|另|新增|部分/u
const MOST_OFF = 0.25
const BACK = 90

/** Scans a text once. */
export function* dividedWholes(text: FigureText): Generator<RemainderList> {
  const { folded, figures } = text
  if (figures.length < 3) return
  for (const match of matchesOf(folded, DIVIDED)) {
    const [printed, subject = '', numeral = ''] = match
    if (OF_SOME.test(subject)) continue
    const from = match.index + printed.length
    const stop = folded.slice(from).search(/[。！？\n]/u)
    const end = stop < 0 ? folded.length : from + stop
    const parts = figures.filter((figure) => figure.start >= from && figure.end <= end)
    const [first] = parts
    if (!first || parts.length !== smallCount(numeral) || !areAlike(parts, first)) continue
    if (
      NO_PART.test(folded.slice(from, parts.at(-1)?.end).replaceAll('人次', '人')) ||
      /等|其中/u.test(folded.slice(from, end))
    )
      continue
    const total = wholeBefore(text, match.index, first)
    if (!total) continue
    const sum = parts.reduce((all, part) => all + part.value, 0)
    const slack = [total, ...parts].reduce((all, { low, high }) => all + high - low, 0) / 2
    const off = Math.abs(sum - total.value)
    if (off > slack + total.value * 1e-9 && (off < total.value * MOST_OFF || nearness(total, sum) === 'slip'))
      yield { total, parts }
  }
}

function areAlike(parts: readonly PrintedFigure[], first: PrintedFigure): boolean {
  return (
    first.measure !== '' &&
    first.measure !== '%' &&
    parts.every((part) => isPlain(part) && !part.rough && isSameMeasure(part, first))
  )
}

/** The only figure of that measure in the sentence before, or before sentences that have none. */
function wholeBefore(text: FigureText, at: number, part: PrintedFigure): PrintedFigure | undefined {
  let before = sentenceOf(text, at - 1)
  while (before && at - before.start <= BACK) {
    const alike = before.figures.filter((figure) => isSameMeasure(figure, part))
    const [total] = alike
    if (!total) {
      before = before.start > 0 ? sentenceOf(text, before.start - 1) : undefined
      continue
    }
    if (alike.length !== 1 || !isPlain(total) || total.rough) return undefined
    const lead = text.folded.slice(Math.max(before.start, total.start - 5), total.start)
    return /每|均|增|减|比|较|超|降/u.test(lead) ? undefined : total
  }
  return undefined
}
