import { type Sentence, says } from '../../../../words/sentence'
import { matchesOf } from '../../matches-of'
/** A time of day no clock shows. */
export interface ImpossibleTime {
  readonly start: number
  readonly end: number
  readonly says: Sentence
}

const PART = '凌晨|清晨|早晨|早上|上午|中午|午后|下午|傍晚|晚上|夜间|深夜|晚间|当晚|昨晚|今晚'
const CLOCK = new RegExp(`(${PART})?(\\d{1,2})(时|点钟|点|：)(?:(\\d{1,2})(分?))?`, 'gu')
/** What no clock time is without. */
const HOUR = /\d[时点：]/u
/** Hours a part of the day may be said with, in either count of the hours. */
const HOURS: Readonly<Record<string, (hour: number) => boolean>> = {
  凌晨: (hour) => hour <= 6 || hour === 12 || hour === 24,
  清晨: (hour) => hour >= 3 && hour <= 9,
  早晨: (hour) => hour >= 4 && hour <= 11,
  早上: (hour) => hour >= 1 && hour <= 12,
  上午: (hour) => hour >= 5 && hour <= 12,
  中午: (hour) => (hour >= 10 && hour <= 14 ? true : hour >= 1 && hour <= 2),
  午后: (hour) => (hour >= 1 && hour <= 6) || (hour >= 12 && hour <= 18),
  下午: (hour) => (hour >= 1 && hour <= 8) || (hour >= 12 && hour <= 20),
  傍晚: (hour) => (hour >= 4 && hour <= 9) || (hour >= 16 && hour <= 21),
}
const NIGHT = (hour: number): boolean => !(hour > 12 && hour < 17)
/** 25时30分, but not 35点意见, 25时代 and 6：50 as a score. */
const NO_CLOCK_BEHIND = /^(?:代|候|段|期|节|装|速|差|尚|价|评|建|意|要|心|击|赞|燃|数|位|多|几|余|个|经|半以后的)/u
const POINTS_BEHIND = /^(?:以上|以下|左右的|关口|整数|大关|，上涨|，下跌|，涨|，跌)/u

/** 1，325时 is a number of hours. */
const NO_CLOCK_BEFORE = /[\d.：第零〇-]$|\d，$/u
const NEXT_DAY = /^[，（(]?(?:即|也就是|亦即|相当于)/u
const TIMED = /^(?:到站|开|发|起飞|降落|抵|出发|进站|启程|关闭|结束|截止)/u

const HAN_NUMBER = '[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]'
const HAN_CLOCK = new RegExp(
  `(${PART})?(?<![一二三四五六七八九十百千第每零])(${HAN_NUMBER})(时|点钟?)(?:(${HAN_NUMBER})分|(许|整|半))?`,
  'gu',
)

/** 九十点, 八九点, 三四点. */
const EITHER = /^(?:九十)$/u
const EITHER_BEFORE = /^(?:一二|二三|两三|三四|四五|五六|六七|七八|八九)/u

/** 二十六时十五分, 凌晨十四时. */
function* spelledTimes(folded: string): Generator<ImpossibleTime> {
  if (!/[一二两三四五六七八九十][时点]/u.test(folded)) return
  for (const match of matchesOf(folded, HAN_CLOCK)) {
    const [printed, part, hourText = '', mark = '', minuteText, round] = match
    const start = match.index
    const end = start + printed.length
    const hour = spelled(hourText)
    const minute = minuteText === undefined ? 0 : spelled(minuteText)
    // 上午九十点钟: nine or ten.
    if (EITHER.test(hourText) || EITHER_BEFORE.test(folded.slice(start + (part?.length ?? 0) - 1, end))) continue
    // 三点意见, 一时
    if (minuteText === undefined && !round && !(part && mark !== '点')) continue
    if (minuteText === undefined && NO_CLOCK_BEHIND.test(folded.slice(end, end + 4))) continue
    if (NEXT_DAY.test(folded.slice(end, end + 8))) continue
    const shown = printed.slice(part?.length ?? 0)
    const told = impossibleClock(hour, minute, part, shown)
    if (told) yield { start, end, says: told }
  }
}

function hour24(text: string): boolean {
  return Number(text) > 24
}

function spelled(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? 10 * (tens === '' ? 1 : HAN_DIGITS.indexOf(tens)) : 0
  return ten + (ones === '' ? 0 : ones === '两' ? 2 : HAN_DIGITS.indexOf(ones))
}

const HAN_DIGITS = '零一二三四五六七八九'

function impossibleClock(hour: number, minute: number, part: string | undefined, shown: string): Sentence | undefined {
  if (hour > 24 || (hour === 24 && minute > 0)) return says('says.impossible-time.hour', { printed: shown })
  if (minute >= 60) return says('says.impossible-time.minute', { printed: shown, minute })
  const fits = part === undefined ? undefined : (HOURS[part] ?? NIGHT)
  return part && fits && !fits(hour) ? says('says.impossible-time.part', { part, printed: shown }) : undefined
}

const HOURS_BEFORE = /(?<![\d：.])([01]?\d|2[0-4])：([0-5]\d)(?:[—~～至到-]{1,2})$/u
/** Full and half hours: no score is told so. */
const ROUND = /^[03]0$/u
const OF_HOURS =
  /时间|时段|开放|营业|时|点|每[天日周晚]|周[一二三四五六日]|星期|上午|下午|晚|工作日|运[行营]|值班|办公|门诊|供|至/u

/** 17：00—26：00: the end of a stretch of hours whose beginning is a full or half one. */
function isSecondOfHours(folded: string, start: number, hour: number, minute: number): boolean {
  const lead = folded.slice(Math.max(0, start - 8), start)
  const [, , minutes = ''] = HOURS_BEFORE.exec(lead) ?? []
  if (!ROUND.test(minutes) || (hour <= 24 && minute < 60)) return false
  return hour < 40 && OF_HOURS.test(folded.slice(Math.max(0, start - 30), start - 5))
}

/** Scans folded text once. */
export function* impossibleTimes(folded: string): Generator<ImpossibleTime> {
  yield* spelledTimes(folded)
  if (!HOUR.test(folded)) return
  for (const match of matchesOf(folded, CLOCK)) {
    const [printed, part, hourText = '', mark = '', minuteText, minuteMark] = match
    const start = match.index
    const end = start + printed.length
    if (NO_CLOCK_BEFORE.test(folded.slice(Math.max(0, start - 2), start)) && !part) continue
    // 25时，即次日凌晨1时
    if (NEXT_DAY.test(folded.slice(end, end + 8))) continue
    // 次日凌晨3时，即27时
    if (
      hour24(hourText) &&
      /(?:次日|翌日|第二天)[^。；]{2,10}(?:即|也就是|亦即|相当于)$/u.test(folded.slice(Math.max(0, start - 18), start))
    )
      continue
    const behind = folded.slice(end, end + 4)
    if (/^[\d.]/u.test(behind)) continue
    const hour = Number(hourText)
    // 下午5时62人到场
    const isCount = minuteText !== undefined && !minuteMark && /^[名人个位件辆家票岁条元户]/u.test(behind)
    const minute = minuteText === undefined || isCount ? 0 : Number(minuteText)
    const dated = part !== undefined || /[日号晨午晚]$/u.test(folded.slice(Math.max(0, start - 1), start))
    // 26:15到站: trains and planes have no score.
    const timed =
      (hourText.startsWith('0') || /[于在至到]$/u.test(folded.slice(Math.max(0, start - 1), start))) &&
      TIMED.test(behind)
    const isHours = mark === '：' && isSecondOfHours(folded, start, hour, minute)
    if (mark === '：' && (!(dated || timed || isHours) || minuteText?.length !== 2)) continue
    if (
      mark !== '：' &&
      (minuteText === undefined || !minuteMark) &&
      NO_CLOCK_BEHIND.test(minuteText === undefined ? behind : '')
    )
      continue
    if (mark === '点' && !dated && !minuteMark && !/^(?:钟|整|半|许)/u.test(behind)) continue
    if (mark === '点' && POINTS_BEHIND.test(behind)) continue
    // 8时30分至27时
    const isRange = hour > 24 && /[0-9][时分点][至到—-]{1,2}$/u.test(folded.slice(Math.max(0, start - 5), start))
    const isSure =
      isHours || isRange || dated || timed || Boolean(minuteMark) || /^(?:许|整|左右|前|后|，|至|在|，)/u.test(behind)
    if (!isSure) continue
    const shown = mark === '：' && minuteText ? `${hourText}:${minuteText}` : printed.slice(part?.length ?? 0)
    const told = impossibleClock(hour, minute, part, shown)
    if (told) yield { start, end, says: told }
  }
}
