import { civilDate, type DayNumber, dayNumber, parseIsoDate } from '../../../tags/dates/calendar'
import { beforeFirst } from '../../behind-last'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { clauseEnd, clauseStart, isQuoted, sentenceEnd, sentenceStart } from '../../calendar/sentences'
import { NUMBER, numberOf, yearOfDay, yearOfIso } from '../../calendar/wording'
import { readYears } from '../../calendar/year-mentions'
import { matchesOf } from '../../matches-of'
import type { CheckInput } from '../../rule'
import { FOUNDING } from './anniversary-kinds'
import { KEPT_THEN } from './foundings'

/** Told from another time: 在庆祝…70周年大会上. */
const TOLD = /大会上|讲话|当年|当时|那年|曾|时任|阅兵时|回忆|之后|那时|以后|后，|邮票|纪念章|纪念币|纪念章|勋章|奖章/u
/** Of something made or worn for a feast long past: 挂着建局80周年的锦旗, 写于建队20周年. */
const OF_A_THING =
  /旧(?:横幅|标语|招牌|门楼|照片?)|老照片|(?:照片|合影|杯子?|缸子?|徽章|毛巾|报纸|背面|正面|背景)[^。]{0,14}(?:印|刻|绣|写|挂|题)[着有]|还(?:挂|贴|留|写)着|纪念[品册封]|[勋奖]章|锦旗|牌匾|匾额|海报|门票|入场券|合影|是为[^，。；]{0,20}周年|周年[^，。；]{0,4}(?:创作|而作|所作|所写|写的|拍的|种下|栽下)|[写作建制创录摄刊种立铸谱绘]于[^，。；]{0,12}周年/u
/** What is prepared for comes later. */
export const TO_COME = /将迎来|即将|将是|迎接|倒计时|明年|喜迎|到来|前夕|筹备|献礼|将于|将举/u
const PRESENT =
  /今[春夏秋冬晚]|今年|今天|今日|明年|去年|(?:为了?|同时|并|也|以|以此)(?:庆祝|纪念|迎接|喜迎)|值此|适逢|恰逢|正值|喜迎|迎来|周年(?:纪念日|校庆日|生日|[祭忌]日)|[祭忌]日(?:临近|将至)/u
/** The year is this one, whatever is told besides: 值此…之际. */
const NOW =
  /再过[^，。；]{1,4}天|趁[着此]?|借[着此]|年内|周年庆”?(?:进入|启动|开启|来袭|倒计时|将|活动|期间|于)|如今|[一二三四五六七八九十节日]”?前夕|值此|适逢|恰逢|正值|时值|欣逢|适值|周年(?:(?:到来|来临)?之际|前夕|纪念日|华诞)|迎来|昨[天日晚夜]|(?<![之以生])前[天晚]|上?周[一二三四五六日末]|[今明后][天日晚晨]|这个?月|[上本下]个?月|这周|[上下]周|近日|日前|本周|这几天|连日来|隆重(?:庆祝|纪念)|这[一]?天|本报讯|讯[（，】]|至今|走过|本[周月]|举[行办](?:了)?[^，。]{0,14}周年(?:庆|纪念|大会|典礼|座谈)|周年[^，。；]{0,10}(?:开幕|揭幕|举行|启动|开展|开馆|亮相|酬宾|特惠|回馈)|周年(?:庆典|庆祝大会|庆祝活动|纪念大会|座谈会|汇演|音乐会|纪念仪式)/u
const CELEBRATED = /(?:为了?|同时|并|也|以|以此)(?:隆重)?(?:庆祝|纪念|迎接|喜迎)/u
/** 参观70周年成就展, 一年来，…隆重庆祝…75周年: the feast may have been last year's. */
const SHOWN_SINCE = /^(?:主题)?(?:[^，。；]{2,6})?展(?!望|现|示|开|演)/u
const LOOKS_BACK = /[一二三五十]年来|过去一年|过去的一年|[一这]年里/u
/** 最早的是1950年的土地证: a thing shown at the feast, and its own year. */
const OF_ITS_TIME =
  /^(?:(?:\d{1,2}月)?(?:\d{1,2}日)?的(?![^，。；]{0,10}(?:大会|庆典|典礼|仪式|晚会|座谈会|活动))|[^，。；的]{0,4}(?:版|制|造|产|出土|出版|印|拍摄|绘|铸|颁发|摄|写|缴获|使用)的)/u
/** How far from the issue the day of a feast or its celebration may lie. */
const AROUND = 45
/** What is said of a year, and by how much it lies from the issue's. */
const SAID = new RegExp(`今[年天日春夏秋冬晚]|明[年春]|大前年|前年|去年|(?<ago>${NUMBER})年前`, 'gu')
const SHIFTS: Readonly<Record<string, number>> = { 明: 1, 去: -1, 前: -2, 大: -3 }
/** Works named with a year each from which they are a list. */
const LEAST_OF_LIST = 5

/** When an anniversary is kept, and how that is known. */
export interface Kept {
  /** No word says when. */
  readonly isUnsaid?: boolean
  readonly years: readonly number[]
  /** The words say the year. */
  readonly stated: boolean
  /** 为庆祝: what is done now is done for it. */
  readonly isCelebrated?: boolean
}

/** The years the anniversary may be kept in. */
export function yearsKept(
  text: DatedText,
  start: number,
  end: number,
  begun: number,
  input: CheckInput,
): Kept | undefined {
  const from = sentenceStart(text.plain, start)
  const to = sentenceEnd(text.plain, end)
  const sentence = text.plain.slice(from, to)
  const own = input.reference === null ? undefined : yearOfIso(input.reference)
  const clause = text.plain.slice(clauseStart(text.plain, start), Math.min(clauseEnd(text.plain, end), end + 12))
  if (OF_A_THING.test(clause)) return undefined
  const named = text.dates.findLast(
    (date) =>
      date.year !== undefined &&
      date.year !== begun &&
      date.start >= from &&
      date.end <= start &&
      !isFoundingDate(text, date.end),
  )
  // 《…》·2017年《…》·2012年: a list of works, each with its own year.
  if (named?.year !== undefined && readYears(text.plain.slice(from, start)).length < LEAST_OF_LIST) {
    // 2023年启动…，迎接75周年: what is prepared comes later.
    return { years: TO_COME.test(sentence) ? [named.year, named.year + 1] : [named.year], stated: true }
  }
  // 为纪念…诞辰120周年，市诗词学会举办朗诵会: the first words of a text tell of now.
  const opens = from === 0 && /^(?:为了?|在)?(?:庆祝|纪念|隆重纪念)/u.test(sentence) && !TO_COME.test(sentence)
  // 大会上, 当年 further on are of something else.
  if (
    own === undefined ||
    (TOLD.test(text.plain.slice(from, Math.min(clauseEnd(text.plain, end), end + 12))) &&
      !/值此|适逢|周年[^，。]{0,4}之际/u.test(sentence) &&
      !JUST_NOW.test(text.plain.slice(from, start)))
  )
    return undefined
  const slack = input.inferred ? 1 : 0
  const back =
    SHOWN_SINCE.test(text.plain.slice(end, to)) || LOOKS_BACK.test(sentence) || isRoundUp(sentence, input)
      ? [own - 1]
      : []
  // 厂子建于1958年，前年举行建厂65周年聚会: told last before the feast.
  const said = matchesOf(sentence.slice(0, start - from), SAID).at(-1)
  if (said) {
    const ago = numberOf(said.groups?.ago ?? '')
    const shift = ago === undefined ? (SHIFTS[said[0].charAt(0)] ?? 0) : -ago
    return { years: [own + shift, ...(slack ? [own + 1] : []), ...back], stated: true }
  }
  if (/值此|之际|今年|适逢|恰逢|正值|欣逢/u.test(sentence))
    return {
      years: [own, ...(slack > 0 || (TO_COME.test(sentence) && !/之际/u.test(sentence)) ? [own + 1] : [])],
      stated: true,
    }
  const later = text.dates.find(
    (date) =>
      date.start >= end &&
      date.start < to &&
      date.year !== undefined &&
      // 座谈会重温1978年的历程: the beginning itself is no year it is kept in.
      date.year !== begun &&
      !isFoundingDate(text, date.end) &&
      !OF_ITS_TIME.test(text.plain.slice(date.end, date.end + 12)) &&
      !/^[^，。]{0,6}周年/u.test(text.plain.slice(date.end, date.end + 14)),
  )
  if (later) return { years: [yearOfDay(later.from)], stated: true }
  const today = parseIsoDate(input.reference ?? '') ?? 0
  // 7月18日，教室里响起铃声。38名学生赶来，参加毕业20周年聚会: the day of the sentence before goes on, where no year is told.
  const since = readYears(text.plain.slice(0, start)).length === 0 ? 0 : from
  const near = text.dates.find(
    (date) => date.start >= since && date.end <= to && date.isDay && isAround(date, today, own),
  )
  // What is prepared for comes later; so may a feast of spring told of in December.
  const soon =
    TO_COME.test(sentence) ||
    slack > 0 ||
    (civilDate(today).month >= 11 && !near && !/这一?天|今[天日]|昨[天日]/u.test(sentence))
  // “下乡50周年，能来的都来了。”: who speaks, speaks of today.
  const isSaid = isQuoted(text.plain, start) && /^[，。”！]/u.test(text.plain.slice(end, end + 1))
  const isNow = near !== undefined || opens || isSaid || NOW.test(sentence)
  if (!PRESENT.test(sentence) && !isNow) return undefined
  return {
    years: [own, ...(soon ? [own + 1] : []), ...back],
    stated: isNow,
    isCelebrated: CELEBRATED.test(sentence),
  }
}

/** In the first months of a year what was kept is told of the year gone by, unless the words say 今年. */
function isRoundUp(sentence: string, { reference }: CheckInput): boolean {
  return (
    reference !== null &&
    reference.slice(5, 7) <= '03' &&
    /隆重(?:庆祝|纪念)/u.test(sentence) &&
    !THIS_YEAR.test(sentence)
  )
}

/** 三十年后，集团昨晚举办…: its own clause says when. */
const JUST_NOW = /[昨今][天日晚夜]|日前|近日|[上本]周/u
const THIS_YEAR = /今|昨|将|即|近日|日前|\d日|值|逢|迎/u

/** Near the issue; a day without its year behind 1966年 may have been taken for one of that year. */
function isAround({ from, year }: PrintedDate, today: DayNumber, own: number): boolean {
  const { month, day } = civilDate(from)
  return Math.abs((year === undefined ? dayNumber(own, month, day) : from) - today) <= AROUND
}

/** 创办于1954年的云岭一中迎来60周年: the year is the founding's, not the feast's. */
function isFoundingDate(text: DatedText, end: number): boolean {
  const behind = beforeFirst(text.plain.slice(end, end + 12), '，。').replace(/^[\d月日初底]+/u, '')
  const before = text.plain.slice(Math.max(0, end - 14), end)
  if (/^，?(?:是|将|正|恰|又|适|迎|为)/u.test(text.plain.slice(end, end + 3))) return false
  // 1953年学校举行建校40周年庆典时; 1951年、建党30周年那天.
  if (KEPT_THEN.test(behind) && !behind.startsWith('的')) return false
  if (/^、[^，。；]{0,8}周年/u.test(text.plain.slice(end, end + 14))) return false
  return FOUNDING.test(behind) || /(?:于|自|建于|生于)(?:公元)?[\d〇零一二三四五六七八九]{4}年.{0,6}$/u.test(before)
}
