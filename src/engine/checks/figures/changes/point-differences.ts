import { behindLast } from '../../behind-last'
import { agrees, changeInPercent, differenceOf } from '../arithmetic'
import type { FigureText } from '../figure-text'
import { isPlain, isShare, type PrintedFigure } from '../printed-figure'
import { sharesRun } from '../shared-phrase'
import { readDifference } from './change-gaps'
import type { ChangeFrame } from './compared-figures'

/**
 * 增速6.6%，上年为5.2%，加快1.4%: a third percentage that is to the digit what lies between the two before it, behind a
 * word that compares them. Growth, hit rates, quotas: what they are of does not matter.
 */
const COMPARES =
  /(?:加快|放缓|减缓|回落|收窄|扩大|提高|提升|上升|上调|下调|下降|降低|高出?|低|快|慢|领先|落后|相差|差距|差)(?:了|出|近|约|达到?|为){0,2}$|(?:高出|[高低快慢大小好优多少]于|领先|落后|超出|超过)(?!了)[^，。；0-9]{2,10}$/u
/** Said of levels only: of rates of growth 涨 and 少 are other things. */
const LEVEL_MOVES =
  /(?:下跌|下滑|下浮|上浮|滑落|跌落|调低|调高|上涨|减少|增加|[跌掉降减少涨升增多])(?:了|去|近|约|达|为){0,2}$/u
const IS_LEVEL = /率|比重|占比|比例|份额|[\u4e00-\u9fff]度(?!假|过|量)/u
/** Said of what a share is of: 投资提高1.4%. */
const SUBJECT =
  /^(?:增速|增幅|涨幅|降幅|升幅|[^，。；0-9]{0,8}率|[^，。；0-9]{0,4}(?:比重|占比|比例|份额)|同比|环比|已|又|再|也|则|比[^，。；0-9]{1,10}|较[^，。；0-9]{1,10}|二者|两者|两[^，。；0-9]{1,3}|前者|后者|双方|整整|足足|一下子?|一口气|竟然?|就|还|却|反而|硬是|直接|此次|这次|本次|上周|昨[日天]|今年|近日|统一)*$/u
/** What lies above another, not what has risen. */
const SETS_APART = /^(?:高|低|快|慢|[大小好优多少]于|领先|落后|超|相差|差)/u
const RATED = /(?:增速|增幅|涨幅|降幅|增长率?|上涨|下降|平均|[^，。；0-9]{0,4}率)$/u
const REACH = 90
/** A change stands close to both values it lies between. */
const NEXT = 18
const OWN = 20

/** Comparisons of two percentages with their difference called a percentage; `taken` are changes read otherwise. */
export function pointDifferences(text: FigureText, taken: ReadonlySet<number>): ChangeFrame[] {
  const shares = text.figures.filter((figure) => isShare(figure) && isPlain(figure) && !figure.printed.includes('成'))
  const frames: ChangeFrame[] = []
  for (let k = 2; k < shares.length; k++) {
    const [first, second, third] = [shares[k - 2], shares[k - 1], shares[k]]
    if (!first || !second || !third || third.start - first.end > REACH) continue
    const inner = isMoved(text.folded, first, second, third)
    const [a, b, figure] = inner ? [third, first, second] : [first, second, third]
    if (taken.has(figure.start)) continue
    const verb = inner ?? verbOf(text.folded, figure) ?? levelVerb(text.folded, a, b, figure)
    const sentence = text.sentences.find(({ end }) => end > figure.start)
    if (
      verb === undefined ||
      !sentence ||
      !/^(?:[，。；、！）\n]|$)/u.test(text.folded.slice(figure.end, figure.end + 1)) ||
      !isBetween(a, b, figure, verb)
    )
      continue
    const stated = { kind: 'change', direction: 0, verb, figure } as const
    frames.push({ sentence, from: b, to: a, direction: 0, verb: '', stated: [stated], open: true })
  }
  return frames
}

/** 利率由4.2%下调0.25%，调整后执行3.95%: the change stands between the two it lies between. */
function isMoved(folded: string, from: PrintedFigure, figure: PrintedFigure, to: PrintedFigure): string | undefined {
  if (figure.start - from.end > NEXT || to.start - figure.end > NEXT) return undefined
  const gap = folded.slice(from.end, figure.start)
  const verb = /^(?:[，的]|基础上|水平)*([^，。；0-9]{0,12})$/u.exec(gap)?.[1]
  if (verb === undefined || !(COMPARES.test(gap) || LEVEL_MOVES.test(gap)) || /[到至比较]/u.test(gap)) return undefined
  const [ahead, behind] = [headOf(folded, from), folded.slice(figure.end, to.start)]
  if (!IS_LEVEL.test(ahead) || readDifference(ahead) || readDifference(behindLast(behind, '，。；'))) return undefined
  return RESULTS.test(behind) && !/[。；]|其中|比|较|另/u.test(behind) ? verb : undefined
}

/** 调整后执行3.95%, 降到3.95% */
const RESULTS = /^[，（至到为成][^。；]{0,14}$/u

/** 合格率只有92%，去年同期是96%，一下子掉了4% */
function levelVerb(folded: string, a: PrintedFigure, b: PrintedFigure, figure: PrintedFigure): string | undefined {
  const clause = /^，([^，。；0-9]*)$/u.exec(folded.slice(b.end, figure.start))?.[1]
  const match = clause === undefined ? null : LEVEL_MOVES.exec(clause)
  if (!match || clause === undefined || !SUBJECT.test(clause.slice(0, match.index))) return undefined
  const between = folded.slice(a.end, b.start)
  if (!IS_LEVEL.test(headOf(folded, a)) || /[。；]|其中/u.test(between)) return undefined
  return [a, b].some(({ start }) => readDifference(folded.slice(Math.max(0, start - OWN), start)))
    ? undefined
    : match[0]
}

function headOf(folded: string, { start }: PrintedFigure): string {
  return behindLast(folded.slice(Math.max(0, start - OWN), start), '。；')
}

function verbOf(folded: string, { start }: PrintedFigure): string | undefined {
  const words = folded.slice(Math.max(0, start - OWN), start)
  const clause = /[，；。]([^，；。]*)$/u.exec(words)?.[1]
  const match = clause === undefined ? null : COMPARES.exec(clause)
  if (!match || clause === undefined) return undefined
  const subject = clause.slice(0, match.index)
  // 全市平均增速为5.1%，柳县高出1.2%: whose the first rate is.
  const isNamed =
    SETS_APART.test(match[0]) && isTold(subject, folded.slice(Math.max(0, start - REACH), start - clause.length))
  if (!isNamed && !SUBJECT.test(subject)) return undefined
  // 毛利率35.2%和32.1%，费用率下降3.1%: another rate.
  const rate = /[\u4e00-\u9fff]{2}率/u.exec(clause)?.[0]
  const told = folded.slice(Math.max(0, start - REACH), start - clause.length)
  return rate && !told.includes(rate) ? undefined : match[0]
}

/** 该县比全市, 云溪市增速: pronouns, and names said before; what they are compared with is none of them. */
function isTold(subject: string, told: string): boolean {
  const name = subject.replace(/[比较与和同][^，。；比较]{1,10}$/u, '').replace(RATED, '')
  return /^(?:[该我本此其]|这一?)[\u4e00-\u9fff]{0,3}$/u.test(name) || SUBJECT.test(name) || sharesRun(name, told, 2)
}

/** Exactly what lies between, and nothing the two come to otherwise. */
function isBetween(a: PrintedFigure, b: PrintedFigure, figure: PrintedFigure, verb: string): boolean {
  if (a.value === b.value || figure.value >= Math.max(a.value, b.value) || figure.value <= 0) return false
  if (Math.abs(Math.abs(a.number - b.number) - figure.number) > figure.step * 0.01) return false
  const [low, high] = a.value < b.value ? [a, b] : [b, a]
  // 90%, 97%，提高7%: from the lower one it would be 7.8 per cent.
  const changes = [
    ...(FALLS.test(verb) ? [] : [changeInPercent(low, high)]),
    ...(RISES.test(verb) ? [] : [changeInPercent(high, low)]),
  ]
  return (
    agrees(figure, differenceOf(a, b)) &&
    !changes.some((change) => change && Math.abs(change.value - figure.number) < figure.step / 2)
  )
}

const RISES = /提高|提升|上升|上调|加快|上涨|升/u
const FALLS = /下降|降低|回落|放缓|减缓|下调|下跌|下滑|减少/u
