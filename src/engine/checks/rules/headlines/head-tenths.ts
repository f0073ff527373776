import type { FigureText } from '../../figures/figure-text'
import { isPlain, isSameMeasure, isShare, type PrintedFigure } from '../../figures/printed-figure'
import { sharesRun } from '../../figures/shared-phrase'
import type { RuleFinding } from '../../rule'
import { tell } from './head-numbers'

/** A share a headline tells of so many: 八成农户, 近半学生; a change or a rate is none. */
const CHANGES = /[增降涨跌减升提扩缩压省多少]|率|幅|比|超额|完成|打/u
const WHOLE = /(?:全[村镇乡县市区校厂院班队]|共|总共|现有|应[有到])[^，。；0-9]{0,6}$/u
const PART = /(?:已|其中|有|已有|装|用|加入|参加|报名|签约|通过|达标|完成)[^，。；0-9]{0,6}$/u
const LEAST_OFF = 12
const FARTHEST = 60
const DID = 14

/** 八成农户用上光伏 over 全村320户，已有176户: the one whole and the one part of the body come to another share. */
export function* checkHeadTenths(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  if (!/成|半/u.test(head.folded)) return
  const shares = head.figures.filter((one) => isShare(one) && !one.range && /[一二三四五六七八九]成/u.test(one.printed))
  const [share] = shares
  if (!share || shares.length > 1 || CHANGES.test(head.folded.slice(Math.max(0, share.start - 4), share.start))) return
  if (bodies.some(({ figures }) => figures.some((one) => isShare(one) || /[倍成]/u.test(one.unit)))) return
  const pairs = bodies.flatMap((text) => pairsIn(text))
  const [pair] = pairs
  if (!pair || pairs.length > 1) return
  const { text, whole, part } = pair
  const percent = (part.value / whole.value) * 100
  if (Math.abs(percent - share.value) < LEAST_OFF) return
  // 八成农户增收 is of something else than 176户装上光伏板.
  const did = head.folded.slice(share.end, share.end + DID)
  const told =
    text.folded.slice(whole.end, part.end) + (/^[^，。；]{0,16}/u.exec(text.folded.slice(part.end))?.[0] ?? '')
  if (!sharesRun(did, told, 2)) return
  yield tell(head, share.start, share.end, text, whole.start, part.end)
}

function pairsIn(text: FigureText): { text: FigureText; whole: PrintedFigure; part: PrintedFigure }[] {
  const { folded, figures } = text
  return figures.flatMap((whole, k) => {
    const part = figures.slice(k + 1).find((one) => isSameMeasure(one, whole))
    if (!part || !isPlain(whole) || !isPlain(part) || part.value >= whole.value || part.start - whole.end > FARTHEST)
      return []
    if (whole.rough || part.rough || /[。；]/u.test(folded.slice(whole.end, part.start))) return []
    const isOne =
      WHOLE.test(folded.slice(Math.max(0, whole.start - 10), whole.start)) &&
      PART.test(folded.slice(Math.max(whole.end, part.start - 10), part.start))
    return isOne ? [{ text, whole, part }] : []
  })
}
