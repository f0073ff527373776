import { civilDate } from '../../tags/dates/calendar'
import type { DatedText, DateReader } from '../calendar/dated-text'
import { type DayStretch, readStretches } from '../calendar/day-stretches'
import { sentenceEnd, sentenceStart } from '../calendar/sentences'
import { fullDate, monthDay, NUMBER, numberOf } from '../calendar/wording'
import type { Rule, RuleFinding } from '../rule'

const SPAN_WORD =
  '(?:为期|历时|为时|历经|持续(?:时间)?(?:为|了|长达|达)?|(?:一)?共(?:计|持续|历时|有|放假)?|总共|合计|长达|连续|前后|(?:短短|仅|只)?用(?:时|了)?|短短|耗时|需时|时长(?:为|达)?|展期(?:为|共)?|会期(?:为|共)?|工期(?:为|共)?|假期(?:为|共)?|周期(?:为)?|期限(?:为)?|公示期(?:为|共)?|放假(?:调休)?(?:共)?|连休|连放|休息|休市|停课|展出|整整(?:[\\u4e00-\\u9fff]{1,4}了)?|接连|一连|时间(?:为|共|长达)?|这|的|（|，|全程|全部行程)'
const AMOUNT = `(?<rough>约|近|将近|大约|逾|超过|至少|不到|不足)?(?<!第)(?<count>${NUMBER}|半)(?<many>多|余)?(?<unit>个多月|个半月|个月|周|个星期|星期|个?日夜|个?昼夜|天|日|(?<=[半一])年(?=[，。；！）]|$)|年(?=多[，。]))(?<half>半)?(?!攻坚|行动|会战|竞赛|冲刺|整治|安全|大[战干]|[均元期程游前后内光份记刊报本常志环边密])`
/** 6月3日至18日，为期10天; the verb may stand between: 6月3日至18日举行，为期10天. */
const BEHIND = new RegExp(
  `(?<lead>${SPAN_WORD})(?:整整|共|共计|达|长达|为|了|时间|用了|用时|持续了|停电|停水|停课|展出|施工|休馆|闭馆|放假|封闭|开放|上映|休市|停运|(?<=共)[\\u4e00-\\u9fff]{2})?${AMOUNT}`,
  'u',
)
/** 为期10天（6月3日至18日）, 为期10天的展览从6月3日持续到18日. */
const BEFORE = new RegExp(
  `(?<lead>为期|历时|为时|持续|长达|一?共|(?:公示期|会期|展期|工期|期限|周期|时间|假期)(?:为|共|是)?|（|，)${AMOUNT}(?<rest>[^。；]{0,24})$`,
  'u',
)
/** What the days may count instead of the whole stretch. */
const OTHER_DAYS =
  /其中|每(?:天|周|月|期|批|场|次|人|队|轮|班)|工作日|分(?:为|成|两|三|四|五)|提前|延长|推迟|剩|还有|倒计时|休息日|上课|加班|第|首(?![都届府])|头|最后|前|后|另|此前|累计|平均|降水|晴|雨|高温|晴天|优良|达标|停运|比(?!赛)|较|缩短|减少|增加|多出|少了|隔离|试用|调休|不含|除去|除|扣除|上班/u
/** A duration that is surely that of the whole. */
const WHOLE = new RegExp(
  `(?<lead>为期|历时|历经|为时|时长|前后(?:历时|共|用)?|耗时|用时|整整(?:[\\u4e00-\\u9fff]{1,4}了)?|长达|持续|(?:展期|会期|工期|假期|公示期|刑期|活动期|周期|期限|赛期)(?:为|共|是|长达)?|短短|一?共(?:计|用|有|历时)?|总共)(?:整整|共|共计|达|长达|为|了|时间|用了|用时|持续了)*${AMOUNT}`,
  'u',
)
/** What goes on without a break from the first day to the last: 滨河路封闭施工15天. */
const ACTIVITY =
  '封闭|施工|停[水电课运气航业机暖工]|展出|展览|休市|放假|休馆|闭馆|封[路控航]|静态管理|集训|训练|军训|关闭|禁渔|休渔|禁捕|住院|被困|失联|航行|管制|绕行|隔离|封山|封库|昏迷|公示|连播|直播|播出|巡展|巡演|巡诊|集训'
/** In a clause behind: 封闭施工15天, 在海上作业了34天. */
const DONE = new RegExp(
  `(?<lead>(?:${ACTIVITY})(?:[了共]|整整|足足|长?达|[山海井][中上里下])*|了(?:整整|足足|长?达|近)?|整整|足足|奋战|坚守|，[\\u4e00-\\u9fff]{2,4})${AMOUNT}(?=[，。；！）的]|$)`,
  'u',
)
const CONTINUOUS = new RegExp(`^(?:${ACTIVITY})`, 'u')
/** Of some other stretch: 返回后隔离14天, 供热期150天. */
const OTHER_STRETCH = /后|期(?!间)|还|需|再|将|计划|原|设计|质|不少于|至少|以上|全年|今年|去年|曾|满|；/u
const IN_DAYS = new RegExp(
  `^(?:的[^，。；\\d]{1,8})?(?:，[^，。；\\d]{2,12})?(?<lead>，|）(?:共|放假|长达|为)?(?!，))${AMOUNT}(?=(?:时间)?(?:里|间|来|中)|(?<=）[^，]{1,8})，)`,
  'u',
)
const LONGEST_GAP = 26

/**
 * A duration in days, weeks or months against the two dates it lies between. Both ways of counting are right: 6月3日至18日
 * is fifteen days or, with both ends, sixteen. Years are left to the rule of years elapsed.
 */
export function createDurationEndpointsRule(dates: DateReader): Rule {
  return {
    id: 'duration-endpoints',
    severity: 'query',
    *checkStory(story) {
      for (const text of dates.read(story)) {
        for (const stretch of readStretches(text)) yield* check(text, stretch)
      }
    },
  }
}

function* check(text: DatedText, stretch: DayStretch): Generator<RuleFinding> {
  const { plain } = text
  if (stretch.between && !stretch.isUnsaid) {
    const [from, to] = stretch.between
    const told = plain.slice(from, to)
    const inside = WHOLE.exec(told)
    if (inside && !OTHER_DAYS.test(told.slice(0, inside.index))) {
      yield* compare(text, stretch, inside, from + inside.index)
      return
    }
    if (stretch.isLoose && /\d/u.test(told.replace(/\d{1,2}[时点]/gu, ''))) return
  }
  const behind = plain.slice(stretch.end, Math.min(sentenceEnd(plain, stretch.end), stretch.end + LONGEST_GAP + 12))
  const inDays = stretch.isUnsaid ? null : IN_DAYS.exec(behind)
  if (inDays) {
    yield* compare(text, stretch, inDays, stretch.end)
    return
  }
  const after = BEHIND.exec(behind)
  if (after && after.index <= LONGEST_GAP && isWhole(behind, after)) {
    // 启程，…登岸，用时二十天: where no verb closes, only the word for the whole tells.
    if (stretch.isUnsaid && !/^(?:历时|用时|耗时|前后|为时|历经)/u.test(after[0])) return
    if (stretch.isLoose && !WHOLE.test(after[0]) && after.groups?.lead !== '这') return
    yield* compare(text, stretch, after, stretch.end + after.index)
    return
  }
  const done = DONE.exec(behind)
  const isToldOfBoth = !stretch.isUnsaid || /奋战|坚守|整整|足足/u.test(done?.[0] ?? '')
  if (done && isToldOfBoth && done.index <= LONGEST_GAP && isDoneWhole(behind, done, stretch)) {
    yield* compare(text, stretch, done, stretch.end + done.index)
    return
  }
  if (stretch.isUnsaid) return
  // 整个航次历时30天, a sentence or two further on.
  const next = plain.slice(sentenceEnd(plain, stretch.end), sentenceEnd(plain, stretch.end) + 60)
  const later = /(?:整个|全程|前后|整场)[^，。\d]{0,6}$/u.exec(next.slice(0, Math.max(0, WHOLE.exec(next)?.index ?? 0)))
  const whole = later ? WHOLE.exec(next) : null
  if (whole) {
    yield* compare(text, stretch, whole, sentenceEnd(plain, stretch.end) + whole.index)
    return
  }
  // 为期九天的音乐节昨日落幕。8月1日到5日，…: the sentence before speaks of the same.
  const opening = sentenceStart(plain, stretch.start)
  if (stretch.start - opening <= 8 && opening > 0) {
    const back = sentenceStart(plain, opening - 1)
    const told = WHOLE.exec(plain.slice(back, opening))
    const isDated = text.dates.some(
      ({ text: printed, start, end }) => /\d[日号]/u.test(printed) && start >= back && end <= opening,
    )
    if (
      told &&
      !isDated &&
      /^(?:为期|历时|展期|会期|持续)/u.test(told[0]) &&
      !OTHER_DAYS.test(plain.slice(back, back + told.index))
    ) {
      yield* compare(text, stretch, told, back + told.index)
      return
    }
  }
  const from = Math.max(sentenceStart(plain, stretch.start), stretch.start - LONGEST_GAP - 16)
  const head = plain.slice(from, stretch.start)
  const before = BEFORE.exec(head)
  if (!before || OTHER_DAYS.test(head.slice(Math.max(0, before.index - 6), before.index))) return
  const rest = before.groups?.rest ?? ''
  if (OTHER_DAYS.test(rest) || /，.*，/u.test(rest)) return
  if (/^[（，]$/u.test(before.groups?.lead ?? '') && rest !== '（' && rest !== '') return
  yield* compare(text, stretch, before, from + before.index)
}

/** What was done for so many days is the whole where nothing may break it, or where there are more of them than the whole has. */
function isDoneWhole(behind: string, match: RegExpExecArray, stretch: DayStretch): boolean {
  const gap = behind.slice(0, match.index)
  if (OTHER_DAYS.test(gap) || OTHER_STRETCH.test(gap)) return false
  if (CONTINUOUS.test(match[0]) && !stretch.isLoose) return true
  const amount = numberOf(match.groups?.count ?? '') ?? 0
  const days = stretch.to - stretch.from + 1
  const unit = match.groups?.unit ?? ''
  return /天|日|夜/u.test(unit) ? amount > days : amount * (unit.includes('月') ? 29 : 7) > days * 1.15 + 1
}

/** Whether nothing between the dates and the duration turns it into a part of them. */
function isWhole(behind: string, match: RegExpExecArray): boolean {
  const lead = match.groups?.lead ?? ''
  const gap = behind.slice(0, match.index)
  // 68名学生完成了为期5天的研学: counted are heads, and days behind a word of their own.
  const counted = /^为期|^历时/u.test(lead) ? gap.replace(/\d+(?:余|多)?[名位个支家件人]/gu, '') : gap
  if (OTHER_DAYS.test(gap) || /\d/u.test(counted)) return false
  const next = behind.slice(match.index + match[0].length)
  if (
    /^(?:工作日|夜|假(?!期[里中内，])|内|之内|的(?:工资|口粮|量)|班|一|前|后|以[上内]|左右的)/u.test(next) &&
    !/^左右/u.test(next)
  )
    return false
  // 在这12天里, a clause further on.
  if (lead === '这' && /^(?:里|中|内|间|的?时间)/u.test(next)) return match.index <= 4
  if (lead === '，' || lead === '（' || lead === '的' || lead === '这') return match.index <= 1
  return true
}

function* compare(text: DatedText, stretch: DayStretch, match: RegExpExecArray, at: number): Generator<RuleFinding> {
  const { rough, count = '', many, unit = '', half } = match.groups ?? {}
  const number = count === '半' ? 0.5 : numberOf(count)
  if (number === undefined) return
  const amount = number + (half ? 0.5 : unit === '个半月' ? 0.5 : 0)
  const days = stretch.to - stretch.from
  // 他连续3天加班: a run of days may be a part of the stretch.
  const behind = at - stretch.end
  if (behind > 1 && amount < days && /^(?:连续|接连|一连|休息)/u.test(match.groups?.lead ?? '')) return
  if (fits(amount, unit, stretch, Boolean(rough || many))) return
  const offset = match[0].indexOf(rough ?? count)
  const lead = (match.groups?.lead ?? '').length
  const start = at + Math.max(lead, offset)
  const length = match[0].length - Math.max(lead, offset) - (match.groups?.rest ?? '').length
  const printed = text.plain.slice(start, start + length).replace(/^(?:整整|共计?|长?达|为|了|时间)/u, '')
  const sameYear = civilDate(stretch.from).year === civilDate(stretch.to).year
  const ends = `${sameYear ? monthDay(stretch.from) : fullDate(stretch.from)}至${sameYear ? monthDay(stretch.to) : fullDate(stretch.to)}`
  const computed = /[月年]/u.test(unit) ? monthsBetween(stretch) : `${days}或${days + 1}天`
  yield {
    message: `${ends}为${computed}，印作${printed}`,
    places: [text.place(start, start + length), text.place(stretch.start, stretch.end)],
    confidence: 0.8,
  }
}

function fits(amount: number, unit: string, { from, to }: DayStretch, rough: boolean): boolean {
  const days = to - from
  const slack = rough ? Math.max(2, days * 0.15) : 0
  if (/天|日|夜/u.test(unit)) {
    if (amount % 1 !== 0) return Math.abs(days + 0.5 - amount) <= 1
    return amount >= days - slack && amount <= days + 1 + slack
  }
  if (unit.endsWith('周') || unit.endsWith('星期'))
    return amount * 7 >= days - 3 - slack && amount * 7 <= days + 3 + slack
  const months = days / 30.44 / (unit === '年' ? 12 : 1)
  // 一个多月: more than one and less than two.
  if (unit === '个多月') return months >= amount - 0.05 && months <= amount + 1.05
  const spare = (amount < 1 ? 0.15 : amount < 1.5 ? 0.35 : 0.6) + slack / 30
  return amount >= months - spare && amount <= months + 0.04 + spare
}

function monthsBetween({ from, to }: DayStretch): string {
  const months = Math.round(((to - from + 1) / 30.44) * 10) / 10
  return `约${months}个月`
}
