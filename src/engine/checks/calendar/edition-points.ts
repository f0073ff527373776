import { matchesOf } from '../matches-of'
import type { CheckInput } from '../rule'
import type { DatedText, PrintedDate } from './dated-text'
import { yearOfEdition } from './edition-years'
import { clauseStart, sentenceStart } from './sentences'
import { NUMBER, numberOf } from './wording'

/** One edition of a row, as a story tells of it: its number and the year it was or will be held in. */
export interface EditionPoint {
  readonly text: DatedText
  readonly start: number
  readonly end: number
  readonly printed: string
  readonly count: number
  /** What is numbered (青少年科技活动周); empty where the number stands alone. */
  readonly name: string
  readonly year: number
  /** The sentence names the year; else it is the issue's. */
  readonly hasYear: boolean
  /** 上届是第十六届: the one before this. */
  readonly isLast: boolean
}

const LAST_ONE = /(?:上一?届|前一届)(?:[^，。；]{0,12}|，(?:即|也就是)[^，。；]{0,4})$/u
const NTH = new RegExp(`第(${NUMBER})届`, 'gu')
const EVENT_END =
  '活动周|活动月|艺术周|文化周|电影周|读书周|宣传周|文化月|读书月|宣传月|论坛|峰会|年会|大会|讲坛|[一-龥]营|[一-龥]周|[一-龥]月|节(?!目)|会(?![场员议展])|展(?![销览示现位区品])|杯|奖(?!励)|赛(?![程事区场况])|活动'
const NAME = new RegExp(`^[“《]?([\\u4e00-\\u9fff“”《》]{0,14}?(?:${EVENT_END}))(?=(.?))`, 'u')
/** 会员, 赛程: the end of a name begins another word. */
const GOES_ON = /^[场员议程区况期位览示现品]/u
/** 活动周第十二届, 灯会的第八届: what is numbered stands before the number. */
const NAME_BEFORE = new RegExp(
  `([\\u4e00-\\u9fff]{1,10}(?:${EVENT_END}))”?的?(?:今年|明年|去年)?(?:已经?)?(?:是|为|迎来)?$`,
  'u',
)
const NO_EVENT =
  /^[^，。；、]{0,4}(?:人大|人民代表|政协|党代|代表大会|委员会|中央|执委|理事|(?:[学毕]业|毕)生|班子|领导|党委|[全一二三四]会|校友|学员|[研本专]科)|^(?:高三|初三|[一二三四]年级)/u
const NAMED = new RegExp(`[\\u4e00-\\u9fff]{1,10}?(?:${EVENT_END})(?![场员议程区况期位览示现品])`, 'gu')
/** Who took part in an edition: 第三届冠军. */
const OF_A_GUEST = /^[^，。；]{0,12}(?:得主|冠军|亚军|季军|获奖者|评委|志愿者|[金银铜]奖|[一二三]等奖)|^时|^以来/u
const OTHER_ROW = /^(?:全国|世界|亚洲|国际|全省|省|奥运|亚运|全运)/u

/** Every edition the texts number, with its name and its year. */
export function readEditionPoints(texts: readonly DatedText[], input: CheckInput): EditionPoint[] {
  const points: EditionPoint[] = []
  for (const text of texts) {
    for (const match of matchesOf(text.plain, NTH)) {
      const start = match.index
      const end = start + match[0].length
      const count = numberOf(match[1] ?? '')
      const behind = text.plain.slice(end, end + 20)
      if (count === undefined || count < 1 || NO_EVENT.test(behind) || OF_A_GUEST.test(behind)) continue
      const isLast = LAST_ONE.test(text.plain.slice(sentenceStart(text.plain, start), start))
      const year =
        yearOfEdition(text, start, end, undefined, input) ?? (isLast ? { year: 0, hasYear: false } : undefined)
      if (!year || !isOfIt(text.plain, start, year.date)) continue
      const name = nameAt(text.plain, start, end)
      points.push({ text, start, end, printed: match[0], count, name, isLast, year: year.year, hasYear: year.hasYear })
    }
  }
  return points
}

/** 第三届比赛, 第十届本月…, 第八届开展: told of it, and no name. */
const NO_NAME =
  /^(?:[昨今][天日晚]|明天|[本上下]个?[月周]|将|已|于|在|正式|如期)|开[赛展]$|^(?:比赛|大赛|活动|赛会|展会)$/u

/** What is called so right behind its number; empty where no name stands there. */
export function nameBehind(plain: string, end: number): string {
  const match = NAME.exec(plain.slice(end, end + 20))
  // 今年第十四届昨天开赛: told of it, and no name.
  if (!match || GOES_ON.test(match[2] ?? '') || NO_NAME.test(match[1] ?? '')) return ''
  // “矿灯杯”矿工歌手大赛: who gives the cup, and what it is given for.
  const full = match[2] === '”' ? NAME.exec(plain.slice(end + match[0].length + 1, end + 36)) : null
  return bare((match[1] ?? '') + (full && !GOES_ON.test(full[2] ?? '') ? (full[1] ?? '') : ''))
}

function nameAt(plain: string, start: number, end: number): string {
  const own = nameBehind(plain, end)
  if (own !== '') return own
  const clause = plain.slice(Math.max(clauseStart(plain, start), start - 14), start)
  const before = NAME_BEFORE.exec(clause)?.[1]
  if (before) return bare(before)
  // 松河运动会创办于2014年，…今年是第11届: what the sentence is about.
  const names = matchesOf(plain.slice(Math.max(sentenceStart(plain, start), start - 60), start), NAMED)
  return bare(names.at(-1)?.[0] ?? '')
}

const bare = (name: string): string => name.replace(/^.*(?:上一?届|本届|[该这此]项?|的)|[“”《》]/gu, '')

/** The year stands right with the edition: 2018年第十六届, 去年2月，全县举办了第八届. */
function isOfIt(plain: string, start: number, date: PrintedDate | undefined): boolean {
  if (!date || date.start > start) return true
  const between = plain.slice(date.end, start)
  // 今年，这项活动将于8月20日开幕，主题为“…”，这是第22届: what goes on from 今年 is of this year.
  return (
    between.length <= (/^今年/u.test(date.text) ? 60 : 24) &&
    !/首|创|始|起|以来/u.test(between) &&
    !/[自从]$/u.test(plain.slice(0, date.start))
  )
}

/**
 * Whether two numbers are of one row: what both are called ends alike and the shorter runs through the longer (活动周 and
 * 青少年科技活动周); a number without a name is of the row the story is about.
 */
export function areOneRow(a: string, b: string): boolean {
  if (a === '' || b === '') return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.slice(-1) !== long.slice(-1)) return false
  if (!runsThrough(short, long)) return false
  return OTHER_ROW.test(short) === OTHER_ROW.test(long) || long.length - short.length <= 2
}

/** Whether all characters of the one stand in the other, in their order: 菊展 and 菊花展. */
export function runsThrough(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short.charAt(at)) at++
  return at >= short.length
}

/** How a sentence leads up to what is numbered in it. */
export function leadOf({ text, start }: EditionPoint): string {
  return text.plain.slice(sentenceStart(text.plain, start), start)
}
