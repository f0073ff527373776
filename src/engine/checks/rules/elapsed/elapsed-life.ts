import { says } from '../../../../words/sentence'
import type { DatedText } from '../../calendar/dated-text'
import { KIN_WORDS } from '../../calendar/kin-words'
import { clauseStart, periodStart } from '../../calendar/sentences'
import { NUMBER, numberOf, yearOfIso } from '../../calendar/wording'
import { readYears } from '../../calendar/year-mentions'
import { matchesOf } from '../../matches-of'
import type { CheckInput, RuleFinding } from '../../rule'
import { addsUp } from './parts-of-stretch'
import { isWithin, readYearCounts, type YearCount } from './year-counts'

/** What a count of service is counted from: 党龄 from joining, 教龄 from the first lesson. */
const SERVICES: readonly (readonly [service: string, began: RegExp])[] = [
  ['党', /入党|加入[^，。；]{0,6}党/u],
  ['团', /入团/u],
  ['[工司厂社]', /参加工作|入职|上班|工作|进[^，。；]{0,6}(?:厂|公司|单位|社)|招工|顶替/u],
  ['[教]', /讲台|任教|执教|从教|教书|老师|教师|师范[^，。；]{0,6}毕业/u],
  ['[军兵]', /入伍|参军|当兵|从军|穿上军装/u],
  ['[驾]', /驾[驶]?[照证]|方向盘|开[上起]?[^，。；]{0,3}车|学车/u],
  ['[婚]', /结婚|成婚|领证|成家|结的婚|嫁|娶/u],
  ['[警]', /从警|当警察|入警|警校|警服|警队/u],
  ['[医护]', /从医|行医|医院|医生|护士|护理/u],
  ['[艺戏]', /学艺|拜师|学戏|入行|登台|进[^，。；]{0,5}[团班社]/u],
  ['[船舰]', /下水|入列|交付|服役/u],
  ['[楼房桥校店馆]', /建成|落成|竣工|通车|交付|启用|投用|创办|开[业张馆]|始建|建于/u],
]
const AGE_OF = SERVICES.map(([service]) => service).join('|')
const SERVICE = new RegExp(
  `(?<![\\d第])(?<count>${NUMBER})年的?(?<kind>${AGE_OF})龄|(?<kind2>${AGE_OF})龄(?:已经?|也|有|为|是|长|达|满|了|整整|共)*(?<count2>${NUMBER})年`,
  'gu',
)
/** 有着50年党龄, 如今教龄39年: of whom the sentence is already about; anybody named anew has service of his own. */
const OWN =
  /^(?:到|有着?|拥有|具有|今年|今天|如今|现在|现|至今|已|经|他|她|的|就|也|了|一名|一位|是|算来|算起来|整整|共)*$/u
const FARTHEST = 120
/** 1968年入伍的老兵戴文山有着: by the year itself. */
const DESCRIBED = /年[^，。；\d]{2,8}的[^，。；\d]{2,10}(?:有着?|已有|拥有)$/u
const OPENS_CLAUSE = /^[^，。；]{2,8}的[\u4e00-\u9fff]{2,3}$|[，、；。](?:[他她]|到|直到|至|于|但)?$/u
/** 工龄 and 教龄 end with the work, 党龄 and 驾龄 do not; who goes on working behind his retirement counts on. */
const ENDS_SERVICE: ReadonlySet<string> = new Set([...'工司厂社教军兵警医护'])
const OVER =
  /^(?:[春夏秋冬底初末]|\d{1,2}月(?:\d{1,2}日)?)?(?:光荣|正式|因病|提前|从[^，。；]{1,6})?(?:退休|退役|离休|离岗|退伍|转业|复员|卸任|病退|内退)(?!后|以后|返|不|回聘)/u

/** Years of service (50年党龄) against the year it began. */
export function* checkService(text: DatedText, input: CheckInput): Generator<RuleFinding> {
  if (input.reference === null || !text.plain.includes('龄')) return
  const now = yearOfIso(input.reference)
  const all = readYears(text.plain)
  for (const match of matchesOf(text.plain, SERVICE)) {
    const { count: first, count2: second, kind: one, kind2: other } = match.groups ?? {}
    const years = numberOf(first ?? second ?? '')
    const service = one ?? other ?? ''
    const start = match.index
    const lead = text.plain.slice(clauseStart(text.plain, start), start)
    const began = SERVICES.find(([name]) => new RegExp(`^${name}$`, 'u').test(service))?.[1]
    if (years === undefined || years < 2 || !began || !(OWN.test(lead) || DESCRIBED.test(lead))) continue
    const before = all.filter(({ start: at, end }) => end <= start && start - at <= FARTHEST)
    const begins = before.filter(({ end }) =>
      began.test(text.plain.slice(end, Math.min(start, end + 16)).split(/[。；]/u)[0] ?? ''),
    )
    const begun = begins.at(-1)
    if (!begun) continue
    const stretch: YearCount = { years, unit: '年', isRough: false, isOpen: false, start, end: start + match[0].length }
    const over = ENDS_SERVICE.has(service)
      ? before.find(
          ({ start: at, end }) =>
            at > begun.end &&
            OPENS_CLAUSE.test(text.plain.slice(begun.end, at)) &&
            OVER.test(text.plain.slice(end, end + 12)),
        )
      : undefined
    const since = all.filter(({ year }) => year > begun.year).map(({ year }) => year)
    const ends = over ? since : [now, ...since]
    if (begun.year >= now || ends.some((end) => isWithin(stretch, end - begun.year))) continue
    if (!over && begins.some(({ year }) => isWithin(stretch, now - year))) continue
    const until = all.findLast(
      ({ year, end }) => year > begun.year && end <= start && end > periodStart(text.plain, start),
    )
    const to = over?.year ?? until?.year ?? now
    yield {
      says: says('says.elapsed-years', { from: begun.year, to, years: to - begun.year, printed: match[0] }),
      places: [text.place(start, stretch.end), text.place(begun.start, begun.end)],
      confidence: 0.75,
    }
  }
}

const AGE = new RegExp(
  `(?<![\\d])(?<now>今年|现年|如今|年[过满已]|眼下|已是?|今已)?(?<age>${NUMBER})岁(?=(?<behind>.{0,8}))`,
  'gu',
)
/** 18岁跟着父亲学, 14岁进戏班: the age something began at. */
const BEGAN =
  /^(?:那年|时|起|开始|就|便|，|的?他|的?她)*(?:跟|随|从|拜|进|入|学|当|参[军加]|走[上进]|登|开始|站上|接[过班]|到|来到|做|干|成为|考[入进上]|嫁|上)/u
/** 52岁的乡村教师马会英20岁走上讲台: who is described by an age is that old now. */
const OF_TWO = /^的[^，。；\d]{1,14}\d{1,2}岁/u
/** 三十岁上山，六十岁下山: an age it ended at. */
const ENDED = /^(?:时|那年|才|，|的?他|的?她)*(?:下[山乡船岗]|退[休役]|卸任|封[刀笔箱]|收[山手摊]|离[开职任岗]|告别)/u
/** How long it has been done, up to now. */
const UP_TO_NOW =
  /(?:从[艺教医警业]|入行|学艺|行医|执教|教书|工龄|[干做]这一?行|一[唱做干守教画写剪捏打编织开走修跑]，?就是|[唱做干守教画写剪捏打编织开走修跑种养]了)(?:这?一行)?(?:至今|已经?|也|有|了|整整|足足|长达|达|将近|就是|是|，)*$/u
/** 在车床前站了整整三十年. */
const DONE = /[\u4e00-\u9fff]了(?:整整|足足|将近)?$/u
const TOLD_OF_ANOTHER = /徒弟|弟子|学生|徒孙|搭档|师傅(?=\d)|同[伴事行]|老伴|妻子?|丈夫|儿子|女儿|孙/u

/** 今年60岁，18岁学艺，从艺已有52年: the years between two ages of one person. */
export function* checkBetweenAges(text: DatedText): Generator<RuleFinding> {
  const { plain } = text
  if (!plain.includes('岁')) return
  const ages = matchesOf(plain, AGE).map((match) => {
    const { now, age = '', behind = '' } = match.groups ?? {}
    const isOfKin = KIN_WORDS.test(plain.slice(clauseStart(plain, match.index), match.index))
    const end = match.index + match[0].length
    return {
      age: numberOf(age) ?? 0,
      isNow: now !== undefined || ENDED.test(behind) || OF_TWO.test(plain.slice(end, end + 22)),
      begins: BEGAN.test(behind),
      isOfKin,
      start: match.index,
      end,
    }
  })
  const today = ages.filter(({ isNow, isOfKin }) => isNow && !isOfKin)
  const [own] = today
  if (!own || today.length > 1) return
  for (const count of readYearCounts(plain)) {
    const lead = plain.slice(Math.max(periodStart(plain, count.start), count.start - 14), count.start)
    const isDone = DONE.test(lead) && /^[，。；]/u.test(plain.slice(count.end, count.end + 1))
    if (!isDone && !UP_TO_NOW.test(lead)) continue
    const begun = ages.findLast(({ begins, isNow, end, age }) => begins && !isNow && end < count.start && age < own.age)
    if (!begun || begun.isOfKin || count.start - Math.min(begun.start, own.start) > FARTHEST) continue
    const from = Math.min(begun.start, own.start)
    if (TOLD_OF_ANOTHER.test(plain.slice(from, count.start)) || isExplained(count, ages, plain)) continue
    const years = own.age - begun.age
    // 站了三十年, of forty: whatever was done, but for a slip it may be a part.
    const isTold = UP_TO_NOW.test(lead) || [10, 20].includes(Math.abs(years - count.years))
    if (!isTold || /其[间中]/u.test(lead) || addsUp(plain, count, years)) continue
    yield {
      says: says('says.elapsed-years.ages', {
        from: begun.age,
        to: own.age,
        years,
        printed: plain.slice(count.start, count.end),
      }),
      places: [text.place(count.start, count.end), text.place(begun.start, begun.end)],
      expected: `${years}年`,
      confidence: 0.75,
    }
  }
}

/** Two ages that lie so far apart, or a year it may be counted from. */
function isExplained(count: YearCount, ages: readonly { readonly age: number }[], plain: string): boolean {
  // A year told as well: counted from there.
  return (
    readYears(plain).length > 0 || ages.some((a) => ages.some((b) => b.age > a.age && isWithin(count, b.age - a.age)))
  )
}

/** 从20岁到60岁，她在厂里干了整整30年. */
const FROM_TO = new RegExp(
  `[从自](?<from>${NUMBER})岁[^，。；\\d]{0,8}?[到至](?<to>${NUMBER})岁(?!的)[^，。；\\d]{0,8}，?(?<told>[^。；\\d]{0,24}?)(?<count>${NUMBER})(?<unit>年|载|个春秋)(?!级|代|前|后|多|余)`,
  'gu',
)
/** 守了整整, 一干就是, and 30年 opening its clause; not 用近30年, 前10年. */
const WHOLE_OF_IT = /(?:整整|足足|就是|过去|长达|走过|历时|^|，|[\u4e00-\u9fff]了)$/u
const PART_OF_IT = /其中|前|后|先|近|约|多|第|每|又|再|曾/u

/** The years between two ages that a sentence names as its ends. */
export function* checkAgesApart(text: DatedText): Generator<RuleFinding> {
  const { plain } = text
  if (!plain.includes('岁')) return
  for (const match of matchesOf(plain, FROM_TO)) {
    const { from: a = '', to: b = '', count = '', told = '', unit = '' } = match.groups ?? {}
    const [from, to, years] = [a, b, count].map((printed) => numberOf(printed) ?? 0) as [number, number, number]
    if (to <= from || years < 2 || PART_OF_IT.test(told) || !WHOLE_OF_IT.test(told)) continue
    if (Math.abs(to - from - years) <= 1) continue
    const end = match.index + match[0].length
    const start = end - unit.length - count.length
    yield {
      says: says('says.elapsed-years.ages', { from, to, years: to - from, printed: plain.slice(start, end) }),
      places: [text.place(start, end), text.place(match.index, match.index + 2 + a.length)],
      expected: `${to - from}年`,
      confidence: 0.75,
    }
  }
}
