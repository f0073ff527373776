import { matchesOf } from '../matches-of'
import type { DatedText } from './dated-text'
import { clauseEnd, clauseStart, sentenceStart } from './sentences'
import { readYears } from './year-mentions'

/** A row of editions as a story tells of it: its beginning and how often it is held. */
export interface EditionRow {
  readonly year: number
  readonly text: DatedText
  readonly start: number
  readonly end: number
  /** Years from one edition to the next; undefined where none is printed. */
  readonly period: number | undefined
  /** What the rhythm counts by, where it is no 届: 一年一台, 每年一季. */
  readonly counter: string | undefined
  /** Years the story names as left out: 除2020年、2021年停办外. */
  readonly skipped: readonly number[]
  /** One rhythm, never broken: the number of an edition follows to the unit. */
  readonly isExact: boolean
}

/** The first of a row, as one may call it. */
const FIRST_ONE = '首届|第[一1]届|头一?[届讲台]|首[讲展]|第一[讲台]'
const BEGINS =
  '创刊|开张|开唱|首唱|首演|开讲|创办|创立|办起|发端|始评|重开|开[坛枰锣镰评市集播]|始创|首创|创始|创设|设立|始办|始设|创建|发起|诞生|问世|起步|起源|肇始|肇端|兴办|落户|推出|启动|开办|开启|首(?:次|度)?(?:举办|举行|召开|开办|开班|开营|开课|开讲|开播|招生|开赛|开幕|开跑|开评|亮相|登场|推出|启动|评选|颁[发奖]|落地|设立|发布|放映|开市|开张|发榜)|首[办开跑赛秀评]|首[展映播讲拍战聚](?!的(?![^，。；]{0,12}?(?:节|会|赛|展|杯|奖|论坛|季|周)”?[昨今前上本第将再如在于每一两三四]))|开赛|创赛|恢复(?!举办)|开了?头(?=[，。])|[唱办搞演开跑赛]起来|恢复举办并定为|' +
  FIRST_ONE
/** 创办于1990年, 首届龙虾节是在2009年, 始于1990年. */
const BEFORE = new RegExp(
  `(?:(?:${BEGINS})(?:活动|[^，。；\\d]{0,12}(?:时间))?(?:是|于|在|自|从|可?追溯[到至])*|(?:${FIRST_ONE})[^，。；\\d]{0,14}(?:是|于|在|要?追溯到)+|(?:起?始|创|肇始|缘起|起源|发端|举办|[始首][评办设颁演赛开])于)(?:公元)?$`,
  'u',
)
/** 1990年创办, 2015年在集屿首次举行, 2004年的第一届, 2009年秋，首届…举行. */
const BEHIND = new RegExp(
  `^(?:(?:[^，。；第]{0,18}?(?:${BEGINS}))|[^，。；第]{0,10}?(?:举[办行]|召开|组织|推出|开设|发起|评出|招收|[办搞开唱演赛])了?(?:首[次届期批]|(?:第一|头一?)[次届期批回场台])(?!会议|全体|职工)|，[^，。；第]{0,14}?(?:活动|节|会|赛|展|杯|奖|论坛|评选|季)[”》]?[^，。；第]{0,4}?(?:${BEGINS})|，[^，。；第]{0,12}?(?:${FIRST_ONE}|首次|首度)|[^，。；第\\d]{0,10}，(?:同年|当年|是年|随即|随后)[^，。；第]{0,8}(?:${FIRST_ONE}|首次)|，[^，。；第]{0,18}?(?:搞|办|组织|举行|举办|发起|聚|送|有|开)了?第一[次届回场]|，[^，。；第]{0,16}?(?:发起|创办|举办|开办|设立|办起|启动)了?(?=“|《|首[届个次]|第一)|[^；第]{0,34}?[，。](?:此后|以后|从此|之后|自此|自那以后|打那以后|这以后)，?(?:每年|年年|每逢|每到)|[^，。；第]{0,6}首次[^，。；]{0,6}(?:开放|面世)|开始(?:举[办行]|，?(?:每|一年))|的?(?:${FIRST_ONE}))`,
  'u',
)
/** 首届邀请赛2015年在集屿举行. */
const FIRST = new RegExp(`(?:${FIRST_ONE})[^，。；\\d第]{0,14}$`, 'u')
const FIRST_HELD = /^[^，。；]{0,12}?(?:举[办行]|召开|开[幕赛跑展评]|亮相|启幕|拉开|落地|颁[出发])/u
/** 自2013年起每年举办, 2013年以来每两年一届. */
const SINCE =
  /^(?:一路)?(?:走|办|坚持|延续|持续|开|演|唱)到(?:今[天年日]|现在|如今)|^(?:起|开始|以来|后|始)(?:(?:招[生收]|聚会|开班|举办|评选|组织|选派|派出)[^，。；]{0,6}，|，)?(?![^，。；]{0,3}改)[^，。；]{0,4}(?:每|逐年|一年一|两年一|三年一|四年一|年年|连[续年](?=[^，。；]{0,8}(?:[举主承]?办|举行|召开|开[赛幕展]|[届次])))|^[^，。；\d第首]{0,8}(?:第一|首)[次届回期场批季站][^，。；\d]{0,8}(?:起|以来|开始|算起|之后)(?=，|$)/u
/** What is founded may be the house that holds the row: 学校创办于1956年. */
const HOST =
  /(?:学校|该校|校|大学|学院|中学|小学|公司|厂|集团|医院|博物馆|图书馆|美术馆|院|协会|学会|社|俱乐部|园|报|台|酒店|商场|乐团|剧团|基金会|中心)(?:始?|自|由)$/u
const HOUSE_FOUNDED = /创办|创立|创建|设立|诞生|开办|成立|落户|起步|始建/u

const PERIODS: readonly (readonly [years: number, wording: RegExp])[] = [
  [
    2,
    /每(?:隔)?(?:两|二|2)年|每隔一年|隔年|两年(?:举办|举行|召开|评选)?(?:一|1)(?:届|次|度|办|评|回)|双年展|逢[单双]年/u,
  ],
  [3, /每(?:三|3)年|三年(?:举办|举行|召开|评选)?(?:一|1)(?:届|次|度|办|评|回|台)|三年展/u],
  [4, /每(?:四|4)年|四年(?:举办|举行|召开|评选)?(?:一|1)(?:届|次|度|办|评|回|台)/u],
  [5, /每(?:五|5)年|五年(?:举办|举行|召开|评选)?(?:一|1)(?:届|次|度|办|评|回|台)/u],
  [
    1,
    /每年[^，。；]{0,10}?(?:举办|举行|召开|评选|开办|开赛|开张|开幕|如期|登场|上演|定期|一[届次度回季台场期站批评卷辑册]|1[届次])|一年(?:举办|举行|召开|[评办演赛比])?一(?:届|度|次|回|办)|逐年(?:举办|举行)|年年|岁岁|每个?(?:暑假|寒假|春节|端午|中秋|重阳|元宵|清明)|连年举办|连续.{0,2}办(?![了过]?[\d一二三四五六七八九十]{1,3}[届次])|一年一[\u4e00-\u9fff]/u,
  ],
]
/** What breaks a row. */
const BREAKS =
  '断过|停过|间断|中断|停办|取消|缺席|停赛|断档|空缺|落下|落|少|缺|漏|推迟|延期|脱刊|断刊|缺刊|[脱误并拖]过?期|[休断停]过?刊|出?过?合刊|[断停]过?更|停过?[讲播课业演]|歇过?'
const UNBROKEN = new RegExp(
  `(?:疫情(?:期间|三年|那几年|时|之?中)?[^，。；]{0,4}?(?:也|亦|都|仍|照样|照常)+)?(?:从未|从没有?|从无|并无|毫无|没有?|未曾|从不|不曾|不|未|无一|没有一|一[年届次回期讲场](?:都|也)?(?:没有?|未|不))[年届次回]?(?:有过?)?(?:因[^，。；]{1,8}?)?(?:${BREAKS})(?:[或和、与](?:${BREAKS}))*`,
  'gu',
)
/** Two editions a year, or none in some: no simple count. */
const TWICE =
  /每年(?:两|二|春秋|[三四五六][届次期场讲回]|[^，。；]{0,6}(?:两|二|2)[届次期场])|一年[^，。；]{0,4}(?:两|二|2)[届次期场]?|春、?秋(?:两季|二季|季?各)|(?:春季|上半年)[、和与及]?(?:秋季|下半年)|上、?下半年|每半年|半年(?:举办|举行)?(?:一|1)|各(?:举[办行]|办)[一1][届次期场]|每季|每月/u
const SKIPPED =
  /停办|中断|疫情|暂停|停赛|推迟|延期|顺延|空缺|未能?举[办行]|未办|没有举?[办行]|没能|隔了|间断|恢复举办|复办|取消|改为|改成|曾一度|停了|停摆|缺席|因故|除外|从.{0,6}起改|合并|线上|断档|补办/u

const STEADY = /期期|次次|场场|风雨无阻|雷打不动|脱期|从不爽约|如期|断/u

type Beginning = Omit<EditionRow, 'period' | 'counter' | 'isExact' | 'skipped'>

const COUNTER =
  /(?:年|[寒暑]假|春节|端午|中秋|重阳)[^，。；]{0,6}[一1](?<counter>[台场季期站卷辑册批次回轮拨茬讲])(?![内中里些直起共])/u

const LEFT_OUT =
  /(?:除了?|因[^，。；0-9]{1,8}，?|其中|期间)?((?:[12][0-9]{3}年?(?:和|与|、|至|到|—)?){1,5})[^，。；0-9第从未不]{0,10}?(?:停办|停赛|暂停|未举[办行]|没有举?[办行]|未办|没办|空缺|取消|连停|停了|停[一两二三四]年)(?:一届|一次|两届|两次|了)?(?:外|之外|以外)?/u

/** 除去2020年和2022年，年年都办. */
const EXCEPT = /除(?:去|了|开|却)?((?:[12][0-9]{3}年?(?:和|与|、|至|到|—)?){1,5})(?:这?[一两三]年)?(?:外|之外|以外)?，/u

/** The years left out, and the words that say so. */
function readSkipped(whole: string): { readonly years: readonly number[]; readonly words: string } {
  const match = LEFT_OUT.exec(whole) ?? EXCEPT.exec(whole)
  if (!match) return { years: [], words: '' }
  const named = (match[1] ?? '').match(/[12][0-9]{3}/gu)?.map(Number) ?? []
  const [from = 0, to = 0] = named
  const isRange = /[至到—]/u.test(match[1] ?? '') && named.length === 2 && to > from && to - from < 6
  const years = isRange ? Array.from({ length: to - from + 1 }, (_, k) => from + k) : named
  return { years, words: match[0] }
}

/** Years from one edition to the next, for each rhythm the words name; where it changed, the faster one allows the most. */
export function periodsOf(whole: string): number[] {
  const periods = PERIODS.filter(([, wording]) => wording.test(whole)).map(([years]) => years)
  if (
    periods.length === 0 &&
    /每年|每逢|(?:没有?|从未|未曾)(?:断过|间断|中断|停过)|一年(?:都|也)?(?:没|未|不)/u.test(whole)
  )
    periods.push(1)
  return periods
}

/** Whether the words tell of several editions a year. */
export const isSeveralAYear = (whole: string): boolean => TWICE.test(whole)

/** Whether the words say that none was left out. */
export const isUnbroken = (whole: string): boolean => whole.search(UNBROKEN) >= 0 || STEADY.test(whole)

/** Whether the words tell of editions left out, those aside that say none was. */
export const hasSkipped = (whole: string): boolean => SKIPPED.test(whole.replace(UNBROKEN, ''))

/** What no story that numbers its editions is without. */
const NUMBERED =
  /届|第[^，。]{1,4}(?:[次回台场季期站批轮拨茬年卷辑册讲]|个年头)|[了办行开][\d一二三四五六七八九十]{1,4}[次回场期批轮]/u

/** The row a story tells of; undefined where it tells of no beginning, or of two. */
export function readEditionRow(texts: readonly DatedText[]): EditionRow | undefined {
  const whole = texts.map(({ plain }) => plain).join('\n')
  if (!NUMBERED.test(whole) || TWICE.test(whole)) return undefined
  const found = RENUMBERED.test(whole) ? readRenumbering(texts) : readBeginning(texts)
  if (!found) return undefined
  const periods = periodsOf(whole)
  // 起初每年评，2005年起改为两年一评: of a rhythm that changed both have to be read.
  if (periods.length === 1 && /改[为成](?:[^，。；]{0,3}年|[隔逢])/u.test(whole)) return undefined
  const skipped = readSkipped(whole)
  const rest = whole
    .replace(UNBROKEN, '')
    .replace(skipped.words, '')
    .replace(found.text.plain.slice(found.start, found.end), '')
  return {
    ...found,
    skipped: skipped.years,
    counter: COUNTER.exec(whole)?.groups?.counter,
    period: periods.length === 0 ? undefined : Math.min(...periods),
    isExact: periods.length === 1 && !SKIPPED.test(rest),
  }
}

/** 届次重新编排, 届数另起, 重新计届. */
const RENUMBERED =
  /(?:届次|届数|届号|编号)(?:都|也|则|便|就)?(?:重新|从头|从零|从一|从第一|另|重[排计编启])|(?:重新|从头|另行|重启)(?:计算?|编排?|排列?)?(?:届|编号)/u

/** 2014年改名后届次重新编排: the row is numbered from that year on. */
function readRenumbering(texts: readonly DatedText[]): Beginning | undefined {
  for (const text of texts) {
    const told = RENUMBERED.exec(text.plain)
    if (!told) continue
    const from = sentenceStart(text.plain, told.index)
    const last = readYears(text.plain.slice(from, told.index)).at(-1)
    return last && { year: last.year, text, start: from + last.start, end: told.index + told[0].length }
  }
  return undefined
}

/** Where a story says that a row began, by 去年10月 too where `own` is the year; undefined where it tells of two beginnings. */
export function readBeginning(texts: readonly DatedText[], own?: number): Beginning | undefined {
  let found: (Beginning & { readonly words: string }) | undefined
  for (const text of texts) {
    const { plain } = text
    const years = own === undefined ? readYears(plain) : [...readYears(plain), ...lateYears(plain, own)]
    for (const { year, start, end: yearEnd } of years) {
      const end = yearEnd + (DAY_OF_IT.exec(plain.slice(yearEnd, yearEnd + DAY_LENGTH))?.[0].length ?? 0)
      const lead = plain.slice(Math.max(clauseStart(plain, start), start - 24), start)
      const before = BEFORE.exec(lead) ?? (FIRST_HELD.test(plain.slice(end, end + 20)) ? FIRST.exec(lead) : null)
      const behind = before
        ? null
        : (BEHIND.exec(plain.slice(end, end + BEHIND_LENGTH)) ?? SINCE.exec(plain.slice(end, end + 12)))
      const words = before ?? behind ?? (EVENT_OF_ITS_OWN.test(lead) ? FORMED.exec(plain.slice(end, end + 6)) : null)
      if (!words || isPlannedOrNumbered(lead, words[0])) continue
      const from = before ? start - before[0].length : start
      if (isHost(plain, from, behind ? end + behind[0].length : start, words[0])) continue
      // 2016年首次举办…2023年恢复: taken up again, not begun.
      if (found && AGAIN.test(words[0])) continue
      if (found && found.year !== year && AGAIN.test(found.words)) found = undefined
      if (found && found.year !== year) return undefined
      const to = behind ? end + behind[0].length : clauseEnd(plain, end)
      found ??= { year, text, start: from, end: Math.min(to, end + 24), words: words[0] }
    }
  }
  return found
}

/** 去年10月开讲: of the last years, by the month. */
const LATE_YEAR = /(?<!大)(?<word>[今去前])年(?=\d{1,2}月|[一二三四五六七八九十]{1,2}月)/gu
const AGO: Readonly<Record<string, number>> = { 今: 0, 去: 1, 前: 2 }

function lateYears(
  plain: string,
  own: number,
): { readonly year: number; readonly start: number; readonly end: number }[] {
  return matchesOf(plain, LATE_YEAR).map(({ index, groups }) => ({
    year: own - (AGO[groups?.word ?? ''] ?? 0),
    start: index,
    end: index + 2,
  }))
}

/** 第十三届美展2018年底启动, 2020年将设立: of one edition, or of things to come. */
function isPlannedOrNumbered(lead: string, words: string): boolean {
  return (
    (/第[\d一二三四五六七八九十百]{1,4}届[^，。；]*$/u.test(lead) && !/第[一1]届/u.test(lead)) ||
    /^[^，。；]{0,8}将/u.test(words)
  )
}

/** 1996年正月初八: the day of an old calendar or a season, which the year's own words leave out. */
const DAY_OF_IT =
  /^(?:的?(?:农历|大年)?(?:[正冬腊]月|[一二三四五六七八九十]{1,2}月)?(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]|[一二三]?十[一二三四五六七八九]?)|的?(?:春节|元宵节?|端午节?|中秋节?|重阳节?|国庆节?|元旦|寒假|暑假|年底|年初|[春夏秋冬]?季|[春夏秋冬]天|第[一二三四]季度|[上下]半年))/u
const DAY_LENGTH = 10
/** 2007年暑假，…，此后每年: as far as the clauses of a beginning reach. */
const BEHIND_LENGTH = 46

/** “悦读沙龙”2005年成立: what is held is its own house. */
const EVENT_OF_ITS_OWN = /(?:沙龙|读书会|论坛|讲[堂坛]|课堂|市集|集市|[诗歌庙灯]会|赛|节|展|奖|营)”?(?:于|自|是)?$/u
const FORMED = /^(?:成立|组建)/u

/** 恢复, of what had been held before. */
const AGAIN = /恢复|复办|重启/u
/** 书院2008年开办首届暑期班: the house is who began the row. */
const WHAT_BEGAN = /^了?(?:“|《|首[届个次]|第一)/u

/** 学校创办于1956年: who holds the row is older than it. */
function isHost(plain: string, at: number, end: number, words: string): boolean {
  if (!HOUSE_FOUNDED.test(words) || /首|届/u.test(words) || WHAT_BEGAN.test(plain.slice(end, end + 4))) return false
  return HOST.test(plain.slice(clauseStart(plain, at), at))
}
