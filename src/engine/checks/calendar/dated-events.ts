import { beforeFirst, behindLast } from '../behind-last'
import { eventsIn, NEAR, NEAR_REACH, NO_EVENT, PHASES } from './clause-events'
import type { DatedEvent } from './dated-event'
import type { DatedText, PrintedDate } from './dated-text'
import { doer } from './doers'
import type { EventLexicon, EventWords } from './event-lexicon'
import { isOther } from './event-subjects'
import { readLifeSpans } from './life-spans'
import { clauseStart, sentenceEnd } from './sentences'
import { isInTitle } from './titles'
import { inYearOf } from './year-told-before'

/** How far behind its date a verb may stand. */
const REACH = 44
/** Where nothing is told so near, the end of what the sentence tells is read too. */
const FAR_REACH = 76
const FAR_CLAUSES = 8
/** 预计2025年通车, 将于9月投用: said before the date. */
const PLANNED =
  /(?:计划|预计|拟|预定|原定|将|力争|有望|争取|定于|确保|目标|约定|要求|承诺)(?:于|在|到|至|是)?$|(?:原?计划|原定|预计|约定)[^，。；]{1,8}、$/u
const OPEN_DATE = /代|世纪|以来|期间|前$/u
const NOT_ON_THE_DAY = /^(?:的(?![^，。；]{1,8}[中里上])|前|以前|之前|以来|后|以后|之后)/u
const VERB_BEFORE = /^(?:的)?(?:时间|日期|日)?(?:[为是：]|记载为)?(?:于|在)?“?(?:公元)?$/u

/** What goes on about the same person or thing. */
const SAME_SUBJECT =
  /^(?:他|她|它|[^，。；]?老人|老[\u4e00-\u9fff](?![\u4e00-\u9fff])|烈士|先生|女士|孩子|男孩|女孩|男子|女子|[\u4e00-\u9fff]?[两二双]人|双方|本人|作者|作家|编剧|导演|作曲家?|逝者|死者|家属|亲属|患者|原告|被告人?|嫌疑人|此人|这[座条所家个名位]?[\u4e00-\u9fff]{0,4}|[该此][\u4e00-\u9fff]{1,4}|全书|书稿|新书|词典|小说|诗集|文集|专著|画册|影片|歌曲|专辑|丛书|志书|教材|全[\u4e00-\u9fff]|主体|主[桥塔楼]|跑道|航站楼|教学楼|站房|厂房|机组|路基|轨道|大桥|大坝|坝体|大楼|工程|项目|公司|学校|企业|两名[\u4e00-\u9fff]{2})/u
/** Who does to others what is told. */
const OFFICIALS =
  /法院|检察|公安|警方|警察|民警|派出所|廉署|纪委|监委|医院|医生|消防|救援|搜救|人大|政府|国务院|委员会|部门|家属|亲属|家人|记者|[^\u4e00-\u9fff]局$/u

/** Every event of a text that is told with its date, in the order of the text. */
export function readDatedEvents(text: DatedText, lexicon: EventLexicon): DatedEvent[] {
  if (text.dates.length < 2) return []
  const events = readLifeSpans(text)
  text.dates.forEach((printed, k) => {
    const date = onThatDay(text.dates[k - 1], printed)
    if (!/[年月日号时点]/u.test(date.text) || OPEN_DATE.test(date.text)) return
    // 1月7日电 is the telegram's day, 《2019年度报告》 the name of a report.
    if (/^[电讯]/u.test(text.plain.slice(date.end, date.end + 1)) || isInTitle(text.plain, date.start)) return
    if (PLANNED.test(text.plain.slice(Math.max(0, date.start - 14), date.start))) return
    const before = eventBefore(text.plain, date, lexicon)
    if (before) events.push(before)
    else events.push(...eventsBehind(text, date, text.dates[k + 1]?.start, lexicon))
  })
  let topic = ''
  let told: PrintedDate | undefined
  return events
    .filter(({ subject }) => !subject.includes('前身'))
    .sort((a, b) => a.start - b.start)
    .map((event) => {
      if (isTopic(event.subject, lexicon)) topic = event.subject
      const date = told === undefined ? event.date : inYearOf(told, event.date, text.plain)
      told = date
      return { ...event, date, topic, byOthers: OFFICIALS.test(event.subject) }
    })
}

/** 10月16日中午…，当天傍晚住院: the day just told. */
function onThatDay(told: PrintedDate | undefined, date: PrintedDate): PrintedDate {
  if (!told?.isDay || !THAT_DAY.test(date.text) || date.start - told.end > REACH) return date
  return { ...told, start: date.start, end: date.end }
}

const THAT_DAY = /^(?:[当同][天日晚夜]|同一天)[^日号时点]*$/u

/** Who acts by office, or is only pointed at, leaves the text's topic what it was; so does a verb (上市申请). */
function isTopic(subject: string, lexicon: EventLexicon): boolean {
  return (
    subject.length >= 2 &&
    !SAME_SUBJECT.test(subject) &&
    !OFFICIALS.test(subject) &&
    (subject.length > 4 || lexicon.find(subject).length === 0)
  )
}

function eventsBehind(
  text: DatedText,
  date: PrintedDate,
  next: number | undefined,
  lexicon: EventLexicon,
): DatedEvent[] {
  const { plain } = text
  const to = Math.min(sentenceEnd(plain, date.end), date.end + REACH, ownEnd(plain, date, next))
  const words = plain.slice(date.end, to)
  if (NOT_ON_THE_DAY.test(words)) return []
  const lead = plain.slice(clauseStart(plain, date.start), date.start).replace(/^.*[：“”（）、]/u, '')
  const found = eventsIn(withoutNames(text, date.end, to), lexicon)
  if (found.length === 0)
    return (
      heldEvent(words, lead, date, lexicon) ?? [
        ...unnamedEvent(words, lead, date),
        ...farEvents(text, date, next, lexicon),
      ]
    )
  if (IS_OF_KIN.test(words.slice(found[0]?.end))) return []
  const gap = behindLast(words.slice(0, found[0]?.start ?? 0), '，；：、')
  const subject = doer(gap) || doer(lead)
  // 2015年，他生前未完成的小说由女儿整理出版: the date is that of what others do with it.
  if (ALIVE.test(gap) && /^[^，。；]{1,12}的[^，。；]/u.test(words.slice(found[0]?.start))) return []
  // 最后一封写于1948年，1953年被家人捐出: done with it by others.
  const isOfThing = LEFT.test(lead + gap) || BY_OTHERS.test(gap)
  const isOwnAct =
    (PERSON.test(subject) && !HIS_THING.test(lead + gap) && !DONE_TO.test(words)) || ALIVE.test(lead + gap)
  return found.map(({ kinds, start, end }) => ({
    kinds: earlyWork(subject, kinds) ?? (isOwnAct ? [...kinds, '其人'] : isOfThing ? kinds.filter(isNoAct) : kinds),
    date,
    start: date.start,
    verb: date.end + start,
    end: date.end + end,
    subject,
    topic: '',
    byOthers: false,
    gap,
    after: /^(?:之|以)?后|^[^，。；、]{1,4}(?:之|以)后/u.test(words.slice(end, end + 8)),
  }))
}

/** 初赛6月20日举行，决赛6月18日举行: what leads to the next date is that one's, where it has a verb of its own to follow. */
function ownEnd(plain: string, date: PrintedDate, next: number | undefined): number {
  if (next === undefined) return plain.length
  const lead = clauseStart(plain, next)
  return lead > date.end && NAMED_LEAD.test(plain.slice(lead, next)) && HELD_NEXT.test(plain.slice(next, next + 14))
    ? lead
    : next
}

const NAMED_LEAD = /^[\u4e00-\u9fff]{0,6}(?:赛|会|仪式|典礼|考试|演出|讲座|展览?)(?:[将则定]?[于在]|[将则])?$/u
const HELD_NEXT = /^[\d年月日号上下午晚]{2,11}(?:举行|进行|召开|举办|开[始赛打幕])/u

/** 16日中午，老人被刺卡住，自己吞饭团，越吞越疼，当天傍晚收入该院胸外科住院: what the sentence comes to in the end. */
function farEvents(text: DatedText, date: PrintedDate, next: number | undefined, lexicon: EventLexicon): DatedEvent[] {
  const { plain } = text
  const to = Math.min(sentenceEnd(plain, date.end), date.end + FAR_REACH, next ?? plain.length)
  if (to <= date.end + NEAR_REACH) return []
  const words = plain.slice(date.end, to)
  const found = eventsIn(withoutNames(text, date.end, to), lexicon, FAR_CLAUSES)
  return found
    .map((event) => ({ ...event, kinds: event.kinds.filter((kind) => !(NEAR.has(kind) || PHASES.has(kind))) }))
    .filter(({ kinds, end }) => kinds.length > 0 && !isOther(words.slice(0, end)))
    .map(({ kinds, start, end }) => {
      const gap = behindLast(words.slice(0, start), '，；：、')
      const span = { date, start: date.start, verb: date.end + start, end: date.end + end }
      return { ...span, kinds, subject: doer(gap), topic: '', byOthers: false, gap, after: false }
    })
}

/** 吴启航, 陈开业: nothing happens in a name. */
function withoutNames({ plain, people }: DatedText, from: number, to: number): string {
  let words = plain.slice(from, to)
  for (const { start, end } of people) {
    if (start < from || end > to || end - start > LONGEST_NAME) continue
    words = words.slice(0, start - from) + '〇'.repeat(end - start) + words.slice(end - from)
  }
  return words
}

const LONGEST_NAME = 4
/** 1949年入伍的，是他的父亲: said of somebody else behind it. */
const IS_OF_KIN =
  /^的[^，。；]{0,4}，?(?:则|正|便|就)?是(?:[他她其]的?)?(?:父|母|爷|奶|祖|外公|外婆|哥|姐|弟|妹|兄|岳|叔|伯|舅|姨|姑|老师|师傅|战友)/u

/** 它的设计工作从2018年开始: what a building begins with; not what is drawn for its repair. */
const EARLY_WORK =
  /^(?!.*(?:改造|维修|修缮|加固|提升|装修|布展|内部|景观|灯光|施工图|[改扩]建|拓宽|复原|修复|二|新)).*(?:设计|勘察|勘测|测绘|选址|论证|征地|筹建|规划)(?:工作|工程|方案|阶段)?$/u

/** What 开始 and 完成 are said of, where that is a stage of its own. */
function earlyWork(subject: string, kinds: readonly string[]): string[] | undefined {
  if (!(kinds.includes('开始') || kinds.includes('完成')) || !EARLY_WORK.test(subject)) return undefined
  return [/[选征论筹]/u.test(subject) ? '选址' : '设计']
}

/** 他, but not 他生前未完成的小说, which others may bring out. */
const PERSON = /^[他她](?!们)(?!.*的)/u
/** 他谱于2003年至2011年的“渔歌”组曲: what is told of is his, and not he. */
const HIS_THING = /^[他她][^，。；]*的[《“\u4e00-\u9fff]/u
/** 生前于2020年完成: who did it was alive; 生前收藏的古画 are what is left. */
const ALIVE = /(?:生前|在世|健在)(?!.*的)/u
/** 生前收藏的古画 are given away by others, 他的遗骸 brought home. */
const LEFT = /(?:生前|在世|健在)[^，。；]*的|遗[骸体骨像作物孀]|骨灰|灵柩|手稿|事迹/u
const BY_OTHERS = /^，?(?:被|由)(?:家人|后人|子女|[\u4e00-\u9fff]{0,3}(?:儿|女|妻|学生|弟子|亲属|家属))/u
const isNoAct = (kind: string): boolean => kind !== '活动'
const DONE_TO = /[他她]的|被|追[授认记]|(?<![破抓捕俘缴截查])获/u

const HELD = /^[^，。；]{0,14}(?:举行|进行|召开|举办|开始)(?!的|了?首)/u

/** 追悼会8月5日在殡仪馆举行: what is held is named before its date. */
function heldEvent(words: string, lead: string, date: PrintedDate, lexicon: EventLexicon): DatedEvent[] | undefined {
  const held = HELD.exec(words)
  const named = held ? lexicon.find(lead).at(-1) : undefined
  if (!held || !named || named.end < lead.replace(/[于在定]+$/u, '').length) return undefined
  const span = { date, start: date.start, verb: date.end, end: date.end + held[0].length }
  return [{ ...span, kinds: named.kinds, subject: '', topic: '', byOthers: false, gap: '', after: false }]
}

/** What opens a clause that has no subject of its own. */
const LEADING =
  /^(?:[进入去做读拜随跟赴迁搬娶嫁投]|到(?!场|会|访|期)|回(?!族|民|忆)|学(?![校院生者会界区子员府科])|上[过了]|打[了过]|做[了过]|[读念看去][了过]|考(?![古生场试])|升(?!级)|调(?!研|查)|返(?!程)|首次|首先|开始|正式|全面|成功|率先|先后|陆续|曾|实现|推出|突破|先|拍下|写[下出]|画[下出]|演唱|登台|买下|带着|留下|成为|当上|当选|获得|收下|独自|悄然|毅然|主动|义务)/u

/** 1995年因车祸失去双腿: whatever it is, it happened to whom the text is about. */
function unnamedEvent(words: string, lead: string, date: PrintedDate): DatedEvent[] {
  const clause = beforeFirst(words.replace(/^，/u, ''), '，；：、？！')
  // 首次盈利: behind an adverb stands a verb.
  const subject = (LEADING.test(clause) ? '' : doer(clause)) || doer(lead)
  if (clause.length < 4 || NO_EVENT.test(clause) || !(subject === '' || PERSON.test(subject))) return []
  const kind = PERSON.test(subject) && !DONE_TO.test(clause) ? '其人' : '其他'
  const end = date.end + words.indexOf(clause) + clause.length
  const span = { date, start: date.start, verb: date.end, end }
  return [{ ...span, kinds: [kind], subject, topic: '', byOthers: false, gap: '', after: false }]
}

/** 与林素相识，那是1978年: a clause of its own for the date. */
const SAID_BEHIND = /^(?:那|这|当时|时间|那时|时值)(?:一?[年天]|时候?)?(?:正?是|为|在|已是)$/u

/** 建成于1954年, 出生日期：1936年: the verb before the date. */
function eventBefore(plain: string, date: PrintedDate, lexicon: EventLexicon): DatedEvent | undefined {
  const clause = clauseStart(plain, date.start)
  const isSaidBehind = SAID_BEHIND.test(plain.slice(clause, date.start))
  const from = Math.max(isSaidBehind ? clauseStart(plain, clause - 1) : clause, date.start - 24)
  const words = plain.slice(from, date.start)
  if (!/[于在间期：为是元款]“?$/u.test(words)) return undefined
  const event = firstIn(words) ?? lexicon.find(words).at(-1) ?? ownWork(words)
  if (!event) return undefined
  const link = words.slice(event.end)
  if (
    !(isSaidBehind ? /^[^，。；]{0,4}，[^，。；]*$/u : VERB_BEFORE).test(link) ||
    (link === '' && !/[于在款为]“?$/u.test(words))
  )
    return undefined
  const gap = words.slice(0, event.start)
  if (NO_EVENT.test(gap)) return undefined
  return {
    kinds: event.kinds,
    date,
    start: from + event.start,
    verb: from + event.start,
    end: date.end,
    subject: event.kinds.includes('其人') ? '' : doer(gap),
    topic: '',
    byOthers: false,
    gap,
    after: false,
  }
}

/** 最后一封由他写于1942年: who wrote or drew it was alive. */
function ownWork(words: string): EventWords | undefined {
  const match = /由[他她](?:本人|亲手|亲笔)?[写画拍书录签题绘作撰记刻摄]于“?$/u.exec(words)
  return match ? { kinds: ['其人'], start: match.index, end: match.index + match[0].length } : undefined
}

/** 成立后的首个赛季是2002年: what is only named, by what it was the first of. */
function firstIn(words: string): EventWords | undefined {
  const match = /后的?(?<first>首[\u4e00-\u9fff]{2,8}?)(?=[是为在于]+$)/u.exec(words)
  const first = match?.groups?.first
  if (!match || !first) return undefined
  const end = match.index + match[0].length
  return { kinds: ['其他'], start: end - first.length, end }
}
