import type { FigureText } from '../../figures/figure-text'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import { matchesOf } from '../../matches-of'
import type { RemainderList } from './remainder-lists'

/** 由19名企业家、8名负责人和6名记者组成的34人考察团; 合议庭由3名法官和5名陪审员组成. */
const MADE = /由([^。；由]{4,80}?)(?:共同|混合|联合)?(组成|构成)(的)?/gu
const BETWEEN_PARTS = /[、，]|以及|[和与及]/u
/** 34人考察团: what is made stands near behind 组成的. */
const NEAR = 8

/** Wholes whose parts stand between 由 and 组成, with the whole behind them or counted elsewhere in the text. */
export function* composedWholes(texts: readonly FigureText[]): Generator<RemainderList> {
  for (const text of texts) if (text.folded.includes('成')) yield* wholesOf(text, texts)
}

function* wholesOf({ folded, figures }: FigureText, texts: readonly FigureText[]): Generator<RemainderList> {
  for (const match of matchesOf(folded, MADE)) {
    const from = match.index + 1
    const end = match.index + match[0].length
    const parts = partsOf(figures, from, match[1] ?? '')
    const [first] = parts
    if (!first) continue
    const total = match[3] ? behind(folded, figures, end, first) : countedElsewhere(folded, texts, match.index, first)
    if (!total || parts.reduce((all, part) => all + part.value, 0) === total.value) continue
    if (parts.some((part) => part.value >= total.value * MOST)) continue
    yield { total, parts }
  }
}

/** A part larger than twice the whole is a part of something else. */
const MOST = 2

/** Every item has its count, and all are of one measure; nothing otherwise. */
function partsOf(figures: readonly PrintedFigure[], from: number, list: string): readonly PrintedFigure[] {
  const counts = figures.filter(({ start, end }) => start >= from && end <= from + list.length)
  const items = list.split(BETWEEN_PARTS).filter((item) => item !== '')
  const [first] = counts
  if (!first || counts.length < 2 || items.length !== counts.length || /等$|其他|若干|多名/u.test(list)) return []
  return counts.every((count) => isPlain(count) && !count.rough && isSameMeasure(count, first) && count.measure !== '%')
    ? counts
    : []
}

function behind(
  folded: string,
  figures: readonly PrintedFigure[],
  end: number,
  part: PrintedFigure,
): PrintedFigure | undefined {
  const next = figures.find(({ start }) => start >= end)
  if (!next || next.start - end > NEAR || !isPlain(next) || next.rough || !isSameMeasure(next, part)) return undefined
  // 组成的8人队伍还包括…: not all of it was told.
  if (/^[^，。；]{0,10}(?:还|另|包括)/u.test(folded.slice(next.end, next.end + 12))) return undefined
  return /[，。；、每]/u.test(folded.slice(end, next.start)) ? undefined : next
}

/** 评委会由…组成，16名评委: the members are called after the body. */
const MEMBERS = /^(评委|委员|理事|队员|团员|组员|专家|考官|陪审|监事|董事|代表|裁判|宣讲|志愿)[会团组队]$/u

/** 七人合议庭 … 合议庭由…组成: the one count the text has of what is made. */
function countedElsewhere(
  folded: string,
  texts: readonly FigureText[],
  at: number,
  part: PrintedFigure,
): PrintedFigure | undefined {
  const named = /[\u4e00-\u9fff]{2,8}$/u.exec(folded.slice(Math.max(0, at - 8), at))?.[0].slice(-3)
  if (!named) return undefined
  const made = MEMBERS.exec(named)?.[1] ?? named
  const counts = texts.flatMap((text) =>
    text.figures.filter(
      (figure) =>
        isPlain(figure) && !figure.rough && isSameMeasure(figure, part) && text.folded.startsWith(made, figure.end),
    ),
  )
  const [first, ...more] = counts
  return first && more.every(({ value }) => value === first.value) ? first : undefined
}
