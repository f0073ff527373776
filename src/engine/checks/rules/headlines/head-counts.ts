import { says } from '../../../../words/sentence'
import type { FigureText } from '../../figures/figure-text'
import type { RuleFinding } from '../../rule'
import { readBodyCounts, readHeadCounts, type ShortCount } from './short-counts'

/** 超5000人遇难, 至少20人受伤: what the headline leaves open. */
const ROUGH = /(?:[超逾约近]|超过|至少|将近|上升至|不到)$/u
/** 多地枪击超20人受伤, 双方4200人死亡: added up from places the body counts one by one, in whatever words. */
export const OF_SEVERAL =
  /多[地国处所起场市县省]|双方|[两二三四]国|[两三四]地|各[地国]|连环|全球|[\u4e00-\u9fff]{2}两国/u
/** 首日摘得一金, 再夺四金: medals of a day, and the body may add those of all days. */
export const OF_A_DAY = /再|又|首日|单日|当日|昨|今|比赛日|第[\d一二三四五六七八九十]+[日天]/u
export const TALLY = /截至|目前|累计|总数|至此|位列|排名|榜|本届|已经|共/u
const CASUALTIES: ReadonlySet<string> = new Set(['dead', 'hurt', 'missing'])
const MEDALS: Readonly<Record<string, RegExp>> = { gold: /金/u, silver: /银/u, bronze: /铜/u }
const FEW = 5
/** How far a rough count may lie from what it stands for. */
const LEAST = 0.8
const MOST = 1.5

type Told = ShortCount & { readonly text: FigureText }

/** 致3死, and the body says 5人死亡; 夺8金 over 金牌6枚. The body's counts may also be added up. */
export function* checkHeadCounts(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  const heads = readHeadCounts(head.folded)
  if (heads.length === 0) return
  // 两死五伤 over 2人死亡、3人受伤: where the headline tells them apart, the hurt are not all of them.
  const isSplit = new Set(heads.filter((one) => CASUALTIES.has(one.kind)).map((one) => one.kind)).size > 1
  const all: Told[] = bodies.flatMap((text) => readBodyCounts(text.folded).map((told) => ({ ...told, text })))
  for (const one of heads) {
    const { kind, count, start, end } = one
    if (all.some((other) => other.kind === kind && other.count === count)) continue
    if (count >= MANY && bodies.some(({ folded }) => tellsPeople(folded, count))) continue
    const told = OF_A_DAY.test(head.folded) && kind in MEDALS ? all.filter((other) => !isTally(other)) : all
    const alike = told.filter((other) => other.kind === kind)
    const [first] = alike
    const sum = alike.reduce((total, other) => total + other.count, 0)
    const whole = told.reduce((total, other) => total + other.count, 0)
    if (
      !first ||
      alike.length > 4 ||
      sum === count ||
      (whole === count && !isSplit) ||
      alike.some((other) => other.count === count)
    )
      continue
    if (
      ROUGH.test(head.folded.slice(Math.max(0, start - 3), start)) &&
      isAbout(count, [...alike.map((other) => other.count), sum])
    )
      continue
    if (!(kind in MEDALS) && OF_SEVERAL.test(head.folded) && sum < count) continue
    if (alike.some((other) => isAddedUp(other, count, isSplit ? all : [])) || hasUncounted(one, alike, bodies)) continue
    yield {
      says: says('says.headline-body', {
        head: head.folded.slice(start, end),
        body: first.text.folded.slice(first.start, first.end),
        slip: '',
      }),
      places: [
        { text: head.source.index, start, end },
        { text: first.text.source.index, start: first.start, end: first.end },
      ],
      confidence: 0.75,
    }
  }
}

/** 至少有83人因恶劣天气…死亡: the count stands there, far from its word. */
function tellsPeople(folded: string, count: number): boolean {
  return new RegExp(`(?<![\\d.])${count}[人名位]`, 'u').test(folded)
}

const MANY = 10

const isAbout = (count: number, told: readonly number[]): boolean =>
  told.some((one) => one >= count * LEAST && one <= count * MOST)

/** 截至目前，代表团以13金11银位列榜首. */
function isTally({ text: { folded }, start }: Told): boolean {
  const clause = folded.slice(Math.max(0, start - TALLY_REACH), start)
  return TALLY.test(clause.slice(clause.lastIndexOf('。') + 1))
}

const TALLY_REACH = 32

/** 6人死亡 over 1名飞行员和5名乘客全部遇难. */
function isAddedUp({ text, kind, start, end }: Told, count: number, others: readonly Told[]): boolean {
  const sentence = text.sentences.find((one) => one.start <= start && one.end >= end)
  const isOther = (at: number): boolean =>
    others.some((one) => one.text === text && one.kind !== kind && one.start <= at && at < one.end)
  const people = (sentence?.figures ?? []).filter(
    (figure) => figure.measure === '人' && figure.end <= end && !isOther(figure.start),
  )
  return people.length > 1 && people.reduce((total, { number }) => total + number, 0) === count
}

/** 摘得两银 over 包揽金银牌 and 收获一枚银牌: a medal told without its number is one more. */
function hasUncounted({ kind, count }: ShortCount, alike: readonly Told[], bodies: readonly FigureText[]): boolean {
  const metal = MEDALS[kind]
  if (!metal || count > FEW) return false
  const counted = alike.reduce((total, other) => total + other.count, 0)
  if (counted > count) return false
  return bodies.some(({ folded }) =>
    folded
      .split(/[，。；]/u)
      .some(
        (clause) =>
          metal.test(clause) &&
          /牌|包揽|夺冠|冠军|亚军|季军/u.test(clause) &&
          !readBodyCounts(clause).some((one) => one.kind === kind),
      ),
  )
}
