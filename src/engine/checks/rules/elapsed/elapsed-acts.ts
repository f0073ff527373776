import { beforeFirst } from '../../behind-last'
import type { DatedText } from '../../calendar/dated-text'
import { clauseEnd, clauseStart } from '../../calendar/sentences'
import { yearOfIso } from '../../calendar/wording'
import type { CheckInput, RuleFinding } from '../../rule'
import { mayBeCountedFrom } from './counted-from'
import { reportFar } from './elapsed-far'
import { addsUp } from './parts-of-stretch'
import { readAnchors, type YearAnchor } from './year-anchors'
import { isWithin, readYearCounts, type YearCount } from './year-counts'

/** 歇业［26年］, 停刊长达［七年］, 失传了［百年］: the act right before the stretch, and where it stands. */
const ACT =
  /(?<![在于进到去与和])(?<act>[\u4e00-\u9fff]{2})(?:的|了|过|已经?|有|整整|足足|长?达|至今|竟|就是|将?近|满|共|也|都)*$/u
/** Words that tell no act, and acts of which a story tells several. */
const NO_ACT =
  /[这那每第其近前后今去昨最约共又再另头连续同]|整整|足足|长达|至今|平均|历时|为期|一[晃干走守等]|已经|时间|任[职期]|担任|工作|生活|学习|坚持|获|奖|发展|建设|成立|建[党军]|解放|改革|国/u
/** What the stretch is told as, all of it: 歇业26年的茶馆, 停刊七年后, 闭坑八年来. */
const ALL_OF_IT = /^(?:[，。；]|的[\u4e00-\u9fff]|[之以]?后|来|[间里]|之久|$)/u
/** What stands before the act where it is somebody else's, or some of the time. */
const OTHER_LEAD = /其[中间]|平均|每|徒弟|儿子|女儿|父亲|母亲|妻子|丈夫|另一/u
/** 因拆迁［歇业］, 宣告［停刊］。, ［改隶］县府: the act is the clause's own verb. */
const LONGEST_CLAUSE = 18
const LEAD = 16
const CLOSES = /^(?:了|后|以来|至今|的|（|$)/u
/** Paragraphs an act is carried along. */
const TEXTS_BACK = 3
/** What begins with a stop ends when the thing goes on. */
const STOPS = /^[停歇封闭关断禁中失被流]/u
const GOES_ON = /恢?复[^，。；原]|恢复|重[新启开返归]|再次|再度|[解开]封|[找寻追]回|归[还来]|回[到归国]|通[车航水]/u

/** What a life held ends with it, in a year nobody may tell: 入伍27年. */
const OF_A_LIFE = /入[伍党警行]|参[军战]|从[军教医艺警业政]|[结成]婚|执教|行医|当兵/u
const DEAD =
  /牺牲|[去逝离]世|病逝|殉职|遇难|烈士|遗[像体物嘱愿]|生前|献出[^，。]{0,6}生命|将?生命[^，。]{0,4}留在|追[授悼]/u

interface Begun extends YearAnchor {
  readonly text: DatedText
}

/**
 * A stretch told with the very act a year was told with: 2009年因拆迁歇业 … 歇业26年的茶馆. Any later year the story tells, or
 * today, may be its end; what stopped ended when it went on, where the story says when.
 */
export function* checkActs(texts: readonly DatedText[], n: number, input: CheckInput): Generator<RuleFinding> {
  const text = texts[n] as DatedText
  if (input.reference === null) return
  for (const count of readYearCounts(text.plain)) {
    const lead = text.plain.slice(Math.max(clauseStart(text.plain, count.start), count.start - LEAD), count.start)
    const act = ACT.exec(lead)?.groups?.act
    // 近20年来: counted back from now.
    if (count.isRough && text.plain.startsWith('来', count.end)) continue
    if (
      !act ||
      NO_ACT.test(act) ||
      OTHER_LEAD.test(lead) ||
      !ALL_OF_IT.test(text.plain.slice(count.end, count.end + 2))
    )
      continue
    if (OF_A_LIFE.test(act) && texts.some(({ plain }) => DEAD.test(plain))) continue
    const told = texts
      .slice(Math.max(0, n - TEXTS_BACK), n + 1)
      .flatMap((one) => readAnchors(one, input.reference).map((anchor): Begun => ({ ...anchor, text: one })))
    const begun = beginningOf(told, text, count, act)
    if (!begun) continue
    const end = endOf(told, begun, act, count, yearOfIso(input.reference))
    if (end === undefined || addsUp(text.plain, count, end - begun.year)) continue
    const from = { year: begun.year, place: begun.text.place(begun.start, begun.end) }
    yield { ...reportFar(text, count, from, end), severity: 'query' }
  }
}

/** The one year before the stretch whose own clause tells the act. */
function beginningOf(told: readonly Begun[], own: DatedText, count: YearCount, act: string): Begun | undefined {
  const found = told.filter((one) => {
    const { plain } = one.text
    const from = one.end + (plain.charAt(one.end) === '，' ? 1 : 0)
    const words = plain.slice(from, Math.min(clauseEnd(plain, from), from + LONGEST_CLAUSE))
    // 1975年开业、2001年歇业: of the next year.
    const at = beforeFirst(words, '、，0123456789').indexOf(act)
    if (at < 0 || (one.text === own && from + at >= clauseStart(own.plain, count.start))) return false
    // 宣布歇业, 被迫停刊后; 改隶县府: at the end of its clause, or first in it.
    return mayBeCountedFrom(plain, one) && (at === 0 || CLOSES.test(words.slice(at + act.length)))
  })
  const [first] = found
  return first && !first.isMeant && found.every(({ year }) => year === first.year) ? first : undefined
}

/** The year the stretch ought to reach to; undefined where one that may be its end fits. */
function endOf(told: readonly Begun[], begun: Begun, act: string, count: YearCount, now: number): number | undefined {
  const later = told.filter((one) => one.year > begun.year)
  const goesOn = STOPS.test(act)
    ? later.filter(({ text: { plain }, end }) => GOES_ON.test(plain.slice(end, clauseEnd(plain, end + 1))))
    : []
  const resumed = goesOn.length > 0 ? Math.min(...goesOn.map(({ year }) => year)) : undefined
  const ends = resumed === undefined ? [...later.map(({ year }) => year), now] : [resumed]
  return ends.some((end) => isWithin(count, end - begun.year)) ? undefined : (resumed ?? now)
}
