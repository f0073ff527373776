import { says } from '../../../../words/sentence'
import { civilDate, type DayNumber, dayNumber, parseIsoDate } from '../../../tags/dates/calendar'
import type { DatedText } from '../../calendar/dated-text'
import { hasSkipped, isUnbroken, readBeginning } from '../../calendar/edition-rows'
import { clauseEnd, clauseStart, sentenceEnd, sentenceStart } from '../../calendar/sentences'
import { NUMBER, numberOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { CheckInput, RuleFinding } from '../../rule'

/** How many issues, lectures or fairs lie before a day, counted from a fixed one. */
interface Rhythm {
  readonly wording: RegExp
  readonly name: string
  /** The step of the rhythm a day lies in; `words` may say the season. */
  stepOf(day: DayNumber, words: string): number
}

const ONE = '(?:[一1][期讲场次回集堂课届节]|出版|出刊|举[办行]|开[讲课市放集]|推出|播出)'
const WEEK = 7
const month = (day: DayNumber): number => civilDate(day).year * 12 + civilDate(day).month

const RHYTHMS: readonly Rhythm[] = [
  {
    wording:
      /每年[^，。；]{0,4}春、?[秋冬][^，。；]{0,4}(?:各|一届|举)|春、?秋(?:两[季届次场期回]|二季|各)|每年(?:举办|举行)?(?:两|二|2)[届次期场回]|上、?下半年各|(?:每)?半年(?:举办|举行)?[一1][届次期]/u,
    name: '半年',
    stepOf: (day, words) => civilDate(day).year * 2 + (season(words) ?? (civilDate(day).month > 6 ? 1 : 0)),
  },
  {
    wording: new RegExp(`每(?:个)?学期[^，。；]{0,6}${ONE}`, 'u'),
    name: '学期',
    stepOf: (day) => civilDate(day).year * 2 + (civilDate(day).month > 7 ? 1 : civilDate(day).month < 2 ? -1 : 0),
  },
  {
    wording: new RegExp(`每(?:个)?季度?[^，。；]{0,6}${ONE}|季刊|[一1]季度?[一1][期讲场次回集堂课]`, 'u'),
    name: '季度',
    stepOf: (day) => Math.floor((month(day) - 1) / 3),
  },
  {
    wording: new RegExp(`每两个?月[^，。；]{0,6}${ONE}|双月刊`, 'u'),
    name: '两月',
    stepOf: (day) => Math.floor((month(day) - 1) / 2),
  },
  {
    wording: /每(?:个)?月[^，。；]{0,4}[两二2][期讲场次回集堂课]|半月刊|半个?月[^，。；]{0,4}[一1][期讲场次回集堂课]/u,
    name: '半月',
    stepOf: (day) => month(day) * 2 + (civilDate(day).day > 15 ? 1 : 0),
  },
  {
    wording: new RegExp(
      `每(?:个)?月[^，。；]{0,8}${ONE}|(?<![双半])月刊|按月(?:出版|出刊|发行|刊行)|(?<![个每两二])月[出办][一1][期讲场次回集堂]|[一1]个?月[一1][期讲场次回集堂课]`,
      'u',
    ),
    name: '月',
    stepOf: month,
  },
  {
    wording: new RegExp(
      `每(?:逢)?(?:周|星期|礼拜)[^，。；]{0,8}${ONE}|每逢(?:周|星期|礼拜)[一二三四五六日天末]|[一1]周[一1][期讲场次回集堂课]`,
      'u',
    ),
    name: '周',
    stepOf: (day) => Math.floor(day / WEEK),
  },
]

function season(words: string): number | undefined {
  if (/春|上半年/u.test(words)) return 0
  return /秋|冬|下半年/u.test(words) ? 1 : undefined
}

const NUMBERED = new RegExp(
  `第(?<count>${NUMBER})(?<counter>[期讲场次回集堂课号届站])(?![^，。；]{0,4}(?:以来|之前|起))`,
  'gu',
)
/** Told as the one of now: 本期为, 今天您看到的是, 6月号，…总. */
const OF_NOW =
  /本[期次月周场讲届]|这[一]?[期次场讲届]|今[天日晚年]|昨|明[天日晚]|上周|上个?月|日前|近日|[已就正也]是|这是|迎来|总$/u
/** 第32场招聘会昨日举行. */
const HELD_NOW =
  /^[^，。；\d]{0,14}(?:昨|今[天日晚]|日前|近日|上周)[^，。；]{0,12}(?:举|开|办|落|闭|结束|登场|启|亮相)/u
/** 3月25日印出第200期: a day just past. */
const FRESH = 15

function isRecent(text: DatedText, from: number, at: number, today: DayNumber): boolean {
  const date = text.dates.findLast(({ start, end, isDay }) => start >= from && end <= at && isDay)
  return date !== undefined && today >= date.from && today - date.from <= FRESH
}

const FEW = 25
const PAST = /曾|当年|那[一]?[期次]|还记得|上[一]?[期届]|下[一]?[期届]/u

/**
 * The number of an issue, a lecture or a fair against the day its row began and a rhythm quicker than a year:
 * 2015年1月开讲、每月一期, in December 2024 is the 120th. Of a row that may have been broken only too great a number is wrong.
 */
export function* checkEditionRhythms(texts: readonly DatedText[], input: CheckInput): Generator<RuleFinding> {
  const today = parseIsoDate(input.reference ?? '')
  if (today === undefined) return
  const whole = texts.map(({ plain }) => plain).join('\n')
  if (
    !/每|[季月]刊|半年|学期|[一1][周季]|[一1]个?月/u.test(whole) ||
    !/(?:第|[办讲共了满刊版])[^，。]{1,6}[期讲场次回集堂课号届站]|\d[期讲场次回集堂课号届站]/u.test(whole)
  )
    return
  const rhythms = RHYTHMS.filter(({ wording }) => wording.test(whole))
  const [rhythm] = rhythms
  if (!rhythm || rhythms.length > 1) return
  const begun = readBeginning(texts, civilDate(today).year)
  if (!begun) return
  const { text: told, start: begins, end: ends } = begun
  const beginning = told.dates.find((date) => date.start < ends && date.end > begins && date.year === begun.year)
  if (!beginning) return
  const lead = told.plain.slice(begins, ends)
  const firstStep = rhythm.stepOf(beginning.from, lead)
  const lastStep = rhythm.stepOf(beginning.to, lead)
  const isExact = isUnbroken(whole) && !hasSkipped(whole)
  const sides = { rhythm: rhythm.name, day: lead, place: told.place(begins, ends), isExact }
  for (const text of texts) yield* checkHeld(text, rhythm.stepOf(today, '') - firstStep + 1, sides)
  for (const text of texts) {
    for (const match of matchesOf(text.plain, NUMBERED)) {
      const count = numberOf(match.groups?.count ?? '')
      const from = sentenceStart(text.plain, match.index)
      const clause = text.plain.slice(clauseStart(text.plain, match.index), match.index)
      if (count === undefined || count < 2) continue
      const isFirstWord =
        rhythm.name === '半年' && match.groups?.counter === '届' && (match.index === 0 || /讯/u.test(clause))
      const end = match.index + match[0].length
      const behind = text.plain.slice(end, clauseEnd(text.plain, end))
      const isNow = OF_NOW.test(clause) || HELD_NOW.test(behind) || isRecent(text, from, match.index, today)
      if (!isFirstWord && (!isNow || PAST.test(clause))) continue
      const behindStart = text === told && begins >= from && ends <= match.index ? ends : from
      const day = dayOf(text, behindStart, match.index, today)
      // 每年春秋两季各办一届…，今年秋天的这一届: its own clause says which.
      const own = /[春秋冬]|[上下]半年/u.test(clause) ? clause : text.plain.slice(from, sentenceEnd(text.plain, end))
      const step = rhythm.stepOf(day, own)
      const most = step - firstStep + 1
      const least = step - lastStep
      // 每月一期，从未脱期: told so, the first two years are counted to the unit.
      const slack = isExact && rhythm.name !== '周' && most < FEW ? 0 : Math.ceil(most * 0.02)
      if (most < 1 || (count <= most + slack && (!isExact || count >= least - slack))) continue
      const printed = match[0]
      yield {
        says: says('says.edition-count.rhythm', { printed, rhythm: rhythm.name, expected: most, day: lead }),
        places: [text.place(match.index, end), told.place(begins, ends)],
        confidence: isExact ? 0.8 : 0.7,
      }
    }
  }
}

/** 到本月共开市30次, 至今已办了41期: how many there have been up to now. */
const HELD = new RegExp(
  `(?:[到至]今[年天日]?|[到至][本上]个?[月周期]|[到至]目前|截至[^，。；\\d]{1,4}|[到至]现在|如今)，?[^，。；\\d]{0,6}?(?:已经?|共|累计|一共|总共|正好|刚好|恰好|整整|[出办播讲开]了|[出办播讲]满|出[版刊]|播出|举办|推出){1,3}[^，。；\\d第]{0,5}(?<count>${NUMBER})(?<counter>[期讲场次回集堂课届])`,
  'gu',
)

interface HeldSides {
  readonly rhythm: string
  readonly day: string
  readonly place: RuleFinding['places'][number]
  readonly isExact: boolean
}

function* checkHeld(text: DatedText, most: number, { rhythm, day, place, isExact }: HeldSides): Generator<RuleFinding> {
  for (const match of matchesOf(text.plain, HELD)) {
    const count = numberOf(match.groups?.count ?? '')
    const slack = Math.ceil(most * 0.02)
    // This month's may be still to come.
    if (count === undefined || most < 2 || (count <= most + slack && (!isExact || count >= most - 1 - slack))) continue
    const printed = `${match.groups?.count}${match.groups?.counter}`
    const end = match.index + match[0].length
    yield {
      says: says('says.edition-count.rhythm', { printed, rhythm, expected: most, day }),
      places: [text.place(end - printed.length, end), place],
      confidence: isExact ? 0.8 : 0.7,
    }
  }
}

/** The day an issue is told of: the last its sentence names before it (今年6月号), else today. */
function dayOf(text: DatedText, from: number, at: number, today: DayNumber): DayNumber {
  const date = text.dates.findLast(({ start, end, isDay }) => start >= from && end <= at && isDay)
  if (date && Math.abs(date.from - today) < 400) return date.from
  const monthNamed = text.dates.findLast(
    ({ start, end, text: words }) => start >= from && end <= at && /月/u.test(words),
  )
  if (!monthNamed) return today
  const { year, month: of } = civilDate(monthNamed.to)
  return Math.abs(monthNamed.to - today) < 400 ? dayNumber(year, of, 15) : today
}
