import { behindLast } from '../../behind-last'
import { fullSentences } from '../../figures/figure-periods'
import type { FigureText } from '../../figures/figure-text'
import { isShare, type PrintedFigure } from '../../figures/printed-figure'

/** 健身工作室占70.2%，大型俱乐部占…; 一产占比为7.1%，…: what each takes of one whole. */
const TAKES = /(?:占|比重|比例|贡献率|份额|[占持]股)[^，。；0-9]{0,8}$/u
/** 只能选一项; （单选）: nobody answers twice. */
const SINGLE = /单选|只(?:能|可|许)?[选答填][一1]|选[一1]项|限选[一1]|(?<!不)唯一/u
const MANY = /多选|[几多]项/u
/** Men and party members of one lot overlap, and so do rates of what was reached. */
const CROSSING = /女|党员|民族|以上|学历|岁|其中|同比|增长|提高|下降|超过|率(?!为|分别|达)/u
const COMPARED = /其中|同比|增长|提高|下降|比上/u
const FARTHEST = 34
const HEAD = 30

/**
 * Shares that stand side by side, each with the word that it is one, and make more than the whole by a digit that slipped; or what is
 * and what is not, which have to make it up. Scans a text once.
 */
export function* offHundred(text: FigureText): Generator<readonly PrintedFigure[]> {
  const { folded } = text
  if (!/[%％]/u.test(folded) || !/[占选]|比重|比例|贡献率|份额/u.test(folded)) return
  for (const { start, end, figures } of fullSentences(text)) {
    const shares = figures.filter((figure) => isShare(figure) && !figure.range && !figure.rough)
    const [first] = shares
    if (!first || shares.length < 2) continue
    if (
      SINGLE.test(folded.slice(Math.max(0, start - HEAD), first.start)) &&
      !MANY.test(folded.slice(start, first.start))
    ) {
      if (shares.length > 2 && !COMPARED.test(folded.slice(first.end, end)) && offOf(shares) > shares.length)
        yield shares
      continue
    }
    for (const run of runsOf(folded, shares, start)) {
      const off = offOf(run)
      if (Math.abs(off) <= run.length) continue
      const [one = '', other = ''] = run.map((share, k) =>
        folded.slice(run[k - 1]?.end ?? Math.max(start, share.start - HEAD), share.start),
      )
      if (run.length === 2 && isDenied(one, other)) yield run
      else if (
        off > 0 &&
        isSlip(run) &&
        !CROSSING.test(folded.slice(first.start - Math.min(HEAD, first.start - start), run.at(-1)?.start))
      )
        yield run
    }
  }
}

/** How much more than all, in the last digit printed. */
function offOf(shares: readonly PrintedFigure[]): number {
  const unit = unitOf(shares)
  return Math.round(shares.reduce((all, { number }) => all + number, 0) * unit) - 100 * unit
}

function unitOf(shares: readonly PrintedFigure[]): number {
  return Math.round(1 / Math.min(...shares.map(({ step }) => step)))
}

/** 达标的城市占46.6%，未达标的城市占53.4% */
function isDenied(one: string, other: string): boolean {
  const denied = /[未非不无]([\u4e00-\u9fff]{2})/u.exec(other)?.[1]
  return denied !== undefined && one.includes(denied) && !/[未非不无]/u.test(one)
}

/** One digit of one share, two that changed places, or the point, and they make a hundred. */
function isSlip(run: readonly PrintedFigure[]): boolean {
  const unit = unitOf(run)
  const off = offOf(run)
  return run.some(({ number }) => {
    const printed = Math.round(number * unit)
    const right = printed - off
    if (right <= 0) return false
    if (printed === right * 10 || /^[1-9]0*$/u.test(String(Math.abs(off)))) return true
    const [a, b] = [String(printed), String(right)]
    return a.length === b.length && [...a].sort().join('') === [...b].sort().join('')
  })
}

function runsOf(folded: string, shares: readonly PrintedFigure[], start: number): PrintedFigure[][] {
  const runs: PrintedFigure[][] = []
  let run: PrintedFigure[] = []
  let left = start
  for (const share of shares) {
    const head = folded.slice(Math.max(left, share.start - HEAD), share.start)
    const isNext = run.length > 0 && share.start - left <= FARTHEST
    const isShared = isNext && /^[、，和及与]{1,2}$/u.test(folded.slice(left, share.start))
    const takes = isShared || TAKES.test(behindLast(head, '，。；、'))
    if (!takes || !isNext) {
      runs.push(run)
      run = []
    }
    if (takes) run.push(share)
    left = share.end
  }
  runs.push(run)
  return runs.filter(({ length }) => length > 1)
}
