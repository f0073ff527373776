import { says } from '../../../../words/sentence'
import type { DatedText } from '../../calendar/dated-text'
import { clauseStart, periodEnd, periodStart, sentenceEnd, sentenceStart } from '../../calendar/sentences'
import { yearOfIso } from '../../calendar/wording'
import { readYears, type YearMention } from '../../calendar/year-mentions'
import type { CheckInput, RuleFinding } from '../../rule'
import { mayBeCountedFrom } from './counted-from'
import { addsUp } from './parts-of-stretch'
import { isWithin, readYearCounts, type YearCount } from './year-counts'

/** Many serve, or are taught, in one story: whose beginning it is only words near by tell. */
const NEAR = 140

/** 时隔18年，冠军奖杯回来了, and further on 上一次夺冠是在2012年: what happened then has to be what is told of now. */
const LAST_TIME = /(?:上一?|最近一|前一)[次回](?<act>[\u4e00-\u9fff]{2})/u
const CONTEST = /冠|杯|奖|金牌|登顶|夺|[赢胜]/u
const RETURNS = /时隔(?:了|整整|长达|足足)*$/u

function isSameAct(told: string, sentence: string): boolean {
  const act = LAST_TIME.exec(told)?.groups?.act
  if (act === undefined) return false
  return [...act].some((sign) => sentence.includes(sign)) || (CONTEST.test(act) && CONTEST.test(sentence))
}

/** A stretch named by what lasted, and how its beginning is told, wherever in the story: 潜逃22年 and 2001年6月，…后潜逃. */
const LASTING: readonly (readonly [lasted: RegExp, began: RegExp, reach?: number])[] = [
  [RETURNS, LAST_TIME],
  [
    /(?:潜逃|逃亡|在逃|外逃|逃跑|隐姓埋名|亡命)[^，。；]{0,4}$/u,
    /逃|作案|[打砍刺致][伤死]|重伤|杀|抢劫|[命劫血]案|案发|捅|遇害|被害|身亡|不知去向|下落不明|失踪|肇事|诈骗|挪用|卷款/u,
  ],
  [/(?:阔别|离别|告别|暌违|离开)[^，。；\d]{0,6}$/u, /毕业|离[开校家乡]|分别|告别|调[离走]|外出|各奔/u],
  [
    /(?:(?:分|阔|离)[别离散开居]|失[散联踪]|走[失散]|离散|骨肉分离|流落[^，。；]{0,4}|被拐)(?:了|已|整整|长达)*$/u,
    /走[失散丢]|失[散踪联]|离散|离婚|分[别离散开手居]|丢失|被?拐|送[走养人]|出走|外出|逃荒/u,
  ],
  [
    /(?:^|[“，。；])(?:整整|足足|都|已经?|等了?你?|找了?你?)+$/u,
    /走[失散丢]|失[散踪联]|离散|丢失|被?拐|送[走养人]|出走/u,
  ],
  [
    /(?:等|盼|找|苦等|等待|守候|寻找|寻亲)了?(?:[他她你]|孩子|儿子|女儿|母亲|亲人)?(?:已|整整|长达|足足)*$/u,
    /最后一|失去联系|离[开家]|走[了失散]|参军|出征|一去|音讯|失踪|失散|丢失|被?拐/u,
  ],
  [
    /(?:结婚|成婚|婚后|相伴|相守|成家)(?:了|已|整整|长达|足足)*$/u,
    /领(?:的|了)?(?:结婚)?证|结(?:的|了|过)?婚|成(?:的|了)?[婚亲]|拜堂|办(?:的|了)?(?:婚事|喜酒|婚礼)/u,
    NEAR,
  ],
  [/(?:任职|在任|执政|主政|掌[舵印])(?:的|这|整整|长达)*$/u, /当选|上任|就任|出任|接任|任(?!务|何|职)|当上/u, NEAR],
  [
    /(?:从[艺教医警戎业军]|学艺|行医|执教|教书|服役|守岛|驻村)(?:的|这|已|有|整整|长达)*$/u,
    /入行|拜师|学[艺戏徒医]|走上|站上|登上|从[艺教医警戎业军]|入[伍职]|参军|参加(?:工作|革命)|分配/u,
    NEAR,
  ],
]
/** 结束了长达40年的执政生涯: what lasted stands behind. */
const CAREERS: typeof LASTING = [
  [
    /^的?(?:执政|总统|总理|首相|主政|掌权|统治)(?:生涯|历史|岁月|时代)?/u,
    /当选|上任|就任|出任|接任|上台|掌权|继任|宣誓/u,
  ],
  [/^的?(?:军旅|军营|行伍)(?:生涯|生活|岁月)/u, /入伍|参军|当兵|从军/u],
  [/^的?(?:教书|执教|教学|讲台)(?:生涯|生活|岁月)/u, /讲台|任教|执教|教书|老师|教师/u],
  [/^的?(?:警察|从警|警营)(?:生涯|生活|岁月)/u, /从警|入警|警/u],
]
/** What follows a stretch told as the whole of it; more words make it of something else. */
const WHOLE_BEHIND = /^(?:[，。；！？”]|了|来|间|里|之[后久]|后|的|$)/u
/** Of a story of more years than this any stretch is right by chance, or wrong. */
const MOST_YEARS = 5

/**
 * Stretches whose beginning the story told long before (分别35年 at its end, 1979年 at its start), wrong where no two of its
 * years, today among them, lie that far apart; and a row of them, each against its own years (父亲走了23年，儿子走了33年).
 */
export function* checkFar(texts: readonly DatedText[], n: number, input: CheckInput): Generator<RuleFinding> {
  const text = texts[n] as DatedText
  if (input.reference === null || !/年/u.test(text.plain)) return
  const now = yearOfIso(input.reference)
  const counts = readYearCounts(text.plain)
  for (const count of counts) {
    const lead = text.plain.slice(Math.max(periodStart(text.plain, count.start), count.start - 14), count.start)
    const behind = text.plain.slice(count.end, count.end + 2)
    const career = text.plain.slice(count.end, count.end + 8)
    const kinds = [
      ...(WHOLE_BEHIND.test(behind) ? LASTING.filter(([lasted]) => lasted.test(lead)) : []),
      ...(/^的?[\u4e00-\u9fff]/u.test(career) && ENDED.test(lead)
        ? CAREERS.filter(([lasted]) => lasted.test(career))
        : []),
    ]
    if (kinds.length === 0 || count.isRough) continue
    const begun =
      kinds.map((kind) => beginningOf(texts, n, count, kind)).find(Boolean) ??
      kinds.map((kind) => beginningOf(texts, n, count, kind, true)).find(Boolean)
    if (!begun || begun.year >= now) continue
    const years = [...texts.flatMap(({ plain }) => readYears(plain).map(({ year }) => year)), now]
    if (new Set(years).size > MOST_YEARS || years.some((a) => years.some((b) => b > a && isWithin(count, b - a))))
      continue
    // 读研究生3年，从医43年: all the years but those told beside it.
    if (addsUp(text.plain, count, now - begun.year)) continue
    // 2003年1月当选，2014年12月卸任，任职22年间: the end stands in the same sentence.
    const from = periodStart(text.plain, count.start)
    const last = readYears(text.plain.slice(from, count.start)).findLast(({ year }) => year > begun.year)
    const to = last?.year ?? now
    yield reportFar(text, count, begun, to)
  }
  yield* checkRow(text, counts)
}

/** Where a stretch begins, as the story tells it. */
export interface Beginning {
  readonly year: number
  readonly place: RuleFinding['places'][number]
}

/** The first year before the stretch, or behind it, whose own words, up to the sentence's end, tell such a beginning. */
function beginningOf(
  texts: readonly DatedText[],
  n: number,
  count: YearCount,
  [, began, reach]: (typeof LASTING)[number],
  isBehind = false,
): Beginning | undefined {
  let found: Beginning | undefined
  const { plain: own } = texts[n] as DatedText
  const sentence = own.slice(periodStart(own, count.start), periodEnd(own, count.end))
  for (const [k, { plain, place }] of texts.entries()) {
    if (isBehind ? k < n || reach !== undefined : k > n) continue
    for (const mention of readYears(plain)) {
      const { year, start, end } = mention
      if (k === n && isBehind !== start > count.start) continue
      if (!mayBeCountedFrom(plain, { ...mention, isMeant: false })) continue
      if (reach !== undefined && (k < n || count.start - start > reach)) continue
      // 1932年生，从教四十年: the stretch's own words begin nothing.
      const last =
        k === n && !isBehind
          ? Math.min(sentenceEnd(plain, end), clauseStart(plain, count.start))
          : sentenceEnd(plain, end)
      const told = plain.slice(sentenceStart(plain, start), start) + plain.slice(end, Math.min(last, end + 40))
      if (began.test(told) && (began !== LAST_TIME || isSameAct(told, sentence)))
        found ??= { year, place: place(start, end) }
    }
  }
  return found
}

/** A stretch that is not as long as the years from its beginning, told elsewhere. */
export function reportFar(text: DatedText, count: YearCount, begun: Beginning, to: number): RuleFinding {
  const years = to - begun.year
  const unit = /[年载岁]$/u.test(count.unit) && count.unit.length === 1 ? count.unit : `个${count.unit}`
  return {
    says: says('says.elapsed-years', { from: begun.year, to, years, printed: `${count.years}${unit}` }),
    places: [text.place(count.start, count.end), begun.place],
    expected: `${years}${unit}`,
    confidence: 0.75,
  }
}

/** 结束, 告别: all of it is over. */
const ENDED = /结束|告别|终结|走完|卸下|画上/u
const ROW_FAR = 300
/** 走了, 守了: the verb of a row. */
const DID = /([\u4e00-\u9fff])了$/u

/** 1976年…；1999年…，一直走到2022年。父亲走了23年，儿子走了33年: as many stretches as the years before leave between them. */
function* checkRow(text: DatedText, all: readonly YearCount[]): Generator<RuleFinding> {
  const { plain } = text
  const counts = all.filter(({ isRough }) => !isRough)
  for (const [k, first] of counts.entries()) {
    const verb = DID.exec(plain.slice(Math.max(0, first.start - 2), first.start))?.[1]
    if (!verb) continue
    const from = periodStart(plain, first.start)
    const to = periodEnd(plain, first.start)
    const row = counts.slice(k).filter(({ start }) => start < to && plain.slice(start - 2, start) === `${verb}了`)
    if (row.length < 2 || (k > 0 && (counts[k - 1]?.start ?? 0) >= from)) continue
    const years = readYears(plain.slice(0, from)).slice(-row.length - 1)
    if (years.length !== row.length + 1 || !isRising(years) || from - (years[0]?.start ?? 0) > ROW_FAR) continue
    const off = row.filter((count, at) => !isWithin(count, spanOf(years, at)))
    const [wrong] = off
    if (!wrong || off.length === row.length) continue
    const at = row.indexOf(wrong)
    const begun = years[at] as YearMention
    yield reportFar(
      text,
      wrong,
      { year: begun.year, place: text.place(begun.start, begun.end) },
      begun.year + spanOf(years, at),
    )
  }
}

function isRising(years: readonly YearMention[]): boolean {
  return years.every(({ year }, k) => k === 0 || year > (years[k - 1]?.year ?? year))
}

const spanOf = (years: readonly YearMention[], at: number): number =>
  (years[at + 1]?.year ?? 0) - (years[at]?.year ?? 0)
