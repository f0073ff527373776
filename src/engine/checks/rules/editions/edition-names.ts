import { runsThrough } from '../../calendar/edition-points'
import type { EditionRow } from '../../calendar/edition-rows'
import { clauseStart, sentenceStart } from '../../calendar/sentences'
import { sharesWord } from '../../shares-word'

/** Rows everybody knows, which a story names beside its own. */
const OTHER_ROWS =
  /全运会|奥运会|亚运会|冬奥会|残奥会|大运会|世界杯|进博会|广交会|冬运会|党代会|中国国际|世博会|奥林匹克/u
/** Bodies, terms of office and years of leaving school go by 届 as well. */
const NO_EVENT =
  /^[^，。；、]{0,3}(?:人大|人民代表|政协|党代|代表大会|委员会|中央|执委|理事|(?:[学毕]业|毕)生|学生(?![^，。；]{0,10}?[节赛会展营周])|班子|领导)/u
/** Those who took part in an edition long over: 第三届得主, 第五届冠军. */
const PAST_GUEST =
  /^(?:(?![^，。；]{0,8}[决产夺获评揭捧摘])[^，。；]{0,8}(?:得主|的参赛|参赛选手|冠军|亚军|季军|获奖者|评委|志愿者|[金银铜]奖|一等奖|的?(?:主办[方城]))|时|起|以来|开始)/u
const EVENT = /(?<![该本此])([\u4e00-\u9fff”]{1,8}(?:节|会|赛|展|杯|奖|论坛|艺术周|月))(?:[自从由是始]|$)/u
const ANY_EVENT = /活动|赛事|大会$|盛会|博览会$|运动会$/u
const NAMED_BEFORE =
  /([\u4e00-\u9fff]{2,8}(?:节|会|赛|展|杯|奖|论坛|周|月))(?:今年)?(?:已经?)?(?:是|为|迎来|进入|走到|办到)了?$/u
/** 首届云岭峰会: what began is named behind its number. */
const NAMED_FIRST = /(?:首届|第一届)([\u4e00-\u9fff]{1,8}?(?:[峰年展赛博]会|会议|节|赛|展|杯|奖|论坛))/u
const NAMED_NEXT = /^[\u4e00-\u9fff]{1,8}?(?:[峰年展赛博]会|运动会|会议|节|赛|展|杯|奖|论坛)/u
const NAME_BEHIND = 14
const GENERIC = /^(?:比赛|大赛|赛事|展览|展会|盛会|大会|论坛|活动|年会|评选|会议)/u
const WIDER = /^(?:全国|世界|亚洲|国际)/u

/** Whether the number is that of another row, a body, or an edition long over. */
export function isOfAnotherRow(plain: string, start: number, end: number, row: EditionRow): boolean {
  const behind = plain.slice(end, end + 12)
  if (NO_EVENT.test(behind) || PAST_GUEST.test(behind)) return true
  const founded = row.text.plain
  const clause = founded.slice(Math.max(sentenceStart(founded, row.start), row.start - 16), row.end)
  const other = OTHER_ROWS.exec(behind)?.[0]
  if (other && (!clause.includes(other) || clause.includes('，'))) return true
  const wider = WIDER.exec(behind)?.[0]
  if (wider && !plain.slice(0, start).includes(wider) && !clause.includes(wider) && !isSameFeast(behind, wider, clause))
    return true
  if (isQuotedApart(plain, end, row)) return true
  const first = NAMED_FIRST.exec(founded.slice(row.start, row.end + NAME_BEHIND))?.[1]
  if (first && !GENERIC.test(first) && hasOtherHead(plain, end, first)) return true
  const name = EVENT.exec(/[^，。；]{0,14}$/u.exec(founded.slice(0, row.start))?.[0] ?? '')?.[1]?.replace(/”/gu, '')
  if (!name || ANY_EVENT.test(name) || GENERIC.test(name) || /^[该本此这]/u.test(name)) return false
  // 茶博会创办于2012年 … 第三届斗茶大赛: a row of another name.
  const own = /^[\u4e00-\u9fff“]{2,8}/u.exec(behind)?.[0]
  const named = NAMED_BEFORE.exec(plain.slice(clauseStart(plain, start), start))?.[1]
  const isOther = (called: string): boolean => !sharesWord(name, called) && !runsThrough(name, called)
  if (own && GENERIC.test(own)) return false
  if (
    own &&
    !/^[共已将于在由以的是昨今吸圆拉落开闭设有分迎参报]/u.test(own) &&
    /节|会(?![场员议])|赛(?![程事区场况])|展(?![期区位])|杯|奖|坛/u.test(own)
  )
    return isOther(own)
  return named !== undefined && !/^[该本此这]/u.test(named) && isOther(named)
}

/** “振兴杯”2010年创办 … 第三届“青苗杯”: each by its own name in quotation marks. */
function isQuotedApart(plain: string, end: number, row: EditionRow): boolean {
  const own = /^“([^”]{2,10})”/u.exec(plain.slice(end, end + 13))?.[1]
  const founded = row.text.plain
  const name = /“([^”]{2,10})”$/u.exec(founded.slice(sentenceStart(founded, row.start), row.start))?.[1]
  // “相约北河”艺术节 … 1987年创办的中国艺术节: the row has a name of its own as well.
  const behind = /^的?([\u4e00-\u9fff]{2,8}?(?:节|会|赛|展|杯|奖|论坛))/u.exec(
    founded.slice(row.end, row.end + 12),
  )?.[1]
  if (own !== undefined && name === undefined && behind && founded.slice(row.end).startsWith('的'))
    return !sharesWord(own, behind)
  return own !== undefined && name !== undefined && !sharesWord(own.slice(0, -1), name.slice(0, -1))
}

/** 第八届国际木偶节, and 木偶节始于2006年: its full name, and the short one. */
function isSameFeast(behind: string, wider: string, clause: string): boolean {
  const name = wider === '国际' ? /^国际([\u4e00-\u9fff]{1,8}?(?:[节展会周]|论坛))/u.exec(behind)?.[1] : undefined
  return name !== undefined && clause.includes(name)
}

/** 首届云岭峰会 … 论坛第十届部长级会议: what is numbered is called by another noun than what began. */
function hasOtherHead(plain: string, end: number, first: string): boolean {
  const own = NAMED_NEXT.exec(plain.slice(end, end + NAME_BEHIND))?.[0]
  return own !== undefined && !GENERIC.test(own) && !sharesWord(first.replace(WIDER, ''), own.replace(WIDER, ''))
}
