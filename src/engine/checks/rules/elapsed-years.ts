import type { DatedText, DateReader, PrintedDate } from '../calendar/dated-text'
import { sentenceEnd, sentenceStart } from '../calendar/sentences'
import { NUMBER, numberOf, YEAR, yearOf, yearOfDay, yearOfIso } from '../calendar/wording'
import type { CheckInput, Rule, RuleFinding } from '../rule'

const AMOUNT = `(?<rough>约|近|将近|大约|逾|超过|至少|不到|不足|超)?(?<count>${NUMBER})(?<many>多|余|来)?(?:个)?(?<unit>年头|春秋|寒暑|年)(?!代|级|前|后|均|度|期|制|[初底末中]|生|以上|内|[月日])`
const LEAD =
  '(?:历时|历经|经历(?:了)?|为期|前后|跨越(?:了)?|跨度(?:达|长达|为)?|长达|持续(?:了)?|坚持(?:了)?|整整|共|共计|总共|一共|这|的|，|走过(?:了)?|一干就是|一做就是|一守就是|一待就是|一晃(?:就是|已是|已)?|度过(?:了)?|已有|已经|已|达|时隔|相隔|间隔|过去(?:了)?|至今|经过(?:了)?|用(?:了)?|[\\u4e00-\\u9fff]{1,3}了)'
/** From 1998年 to 2024年 … 26年. The two years are one tag or two. */
const BETWEEN = new RegExp(
  `(?:从|自|由)?(?<first>${YEAR})年?(?:(?:${NUMBER})月)?(?:[底初末]|(?:${NUMBER})日)?(?:[^。；，\\d]{0,12})(?:至|到|[—~-]{1,2})(?<last>${YEAR})年(?:(?:${NUMBER})月)?(?<tail>[^。；\\d]{0,14}?)(?<lead>${LEAD})(?:整整|共|共计|达|长达)?${AMOUNT}`,
  'gu',
)
/** 2011年动工，2024年完工，历时13年; 从2014年的12家到2024年的80家，10年间. */
const TOLD = new RegExp(
  `(?<first>${YEAR})年(?:(?:${NUMBER})月)?(?:(?:${NUMBER})日)?[^。；，\\d]{1,14}，(?:到|至|于)?(?<last>${YEAR})年(?:(?:${NUMBER})月)?(?:(?:${NUMBER})日)?(?<tail>[^。；，\\d]{1,14})，(?<lead>历时|历经|前后|长达|耗时|用时|为时|前后历时|一共|整整)(?:整整|共|长达|了)?${AMOUNT}`,
  'gu',
)
const COMPARED = new RegExp(
  `(?:从|由)(?<first>${YEAR})年(?<tail>[^。；]{0,20}?)(?:到|至)(?<last>${YEAR})年[^。；，]{0,16}，(?:这|短短|整整)?${AMOUNT}(?=间|来|里|时间|过去)`,
  'gu',
)
/** 1998年以来的26年间, 自1998年开办至今已有26年. */
const SINCE = new RegExp(
  `(?:自|从|自从|始于)?(?<first>${YEAR})年(?:(?:${NUMBER})月)?(?:(?:${NUMBER})日)?(?<tail>[^。；\\d]{0,16}?(?:至今|到今天|到现在|以来|算起|到如今|起，|开始，|如今|迄今))(?<gap>[^。；\\d]{0,12}?)(?<lead>${LEAD})?(?:整整|了)?${AMOUNT}`,
  'gu',
)
/** 26年前的1998年, 1998年，也就是26年前, 1998年距今已有26年. */
const AGO = new RegExp(`${AMOUNT.replace('前|', '')}前(?:的|，也就是|，即|（|，)(?<first>${YEAR})年`, 'gu')
const LATER_AGO = new RegExp(
  `(?<first>${YEAR})年(?:${NUMBER}月)?(?:${NUMBER}日)?(?:，|（|，那是|，也就是|，即|，就是|也就是|即)${AMOUNT.replace('前|', '')}(?:以|之)?前`,
  'gu',
)
const AWAY = new RegExp(
  `距离?(?<first>${YEAR})年[^。；，\\d]{0,10}，?(?:已经?)?(?:过去(?:了)?|有|整整|满)(?:了|整整)?${AMOUNT}`,
  'gu',
)
const SINCE_THEN = new RegExp(
  `(?<first>${YEAR})年(?:[^。；，\\d]{0,8})(?:，)?距今(?:已(?:有|经)?|整整)?${AMOUNT}`,
  'gu',
)
const OTHER_YEARS =
  /其中|每|连续|平均|第|规划|计划|合同|刑|期限|保质|质保|租期|任期|学制|义务教育|工龄|教龄|党龄|军龄|年限|寿命|早|晚|提前|推迟|先后|有期徒刑|增长|翻|前\d|停|中断|除/u

/**
 * Years elapsed between two years the sentence names, or since one. From 1998 to 2024 are 26 years, or 27 if both
 * count; 年头 always counts both. Since a year, one less is right as long as its day has not come round.
 */
export function createElapsedYearsRule(dates: DateReader): Rule {
  return {
    id: 'elapsed-years',
    severity: 'error',
    *checkStory(story, input) {
      for (const text of dates.read(story)) {
        const taken: (readonly [number, number])[] = []
        for (const found of findings(text, input)) {
          const [start, end] = found.span
          if (taken.some(([from, to]) => start < to && from < end)) continue
          taken.push(found.span)
          if (found.finding) yield found.finding
        }
      }
    },
  }
}

interface Found {
  readonly span: readonly [number, number]
  readonly finding: RuleFinding | undefined
}

function* findings(text: DatedText, input: CheckInput): Generator<Found> {
  const { plain } = text
  if (!/\d{4}|[一二][〇零九八]/u.test(plain)) return
  for (const match of [BETWEEN, TOLD, COMPARED].flatMap((pattern) => [...plain.matchAll(pattern)])) {
    const { first = '', last = '', tail = '' } = match.groups ?? {}
    if (OTHER_YEARS.test(tail) || /^[^，]*（/u.test(tail)) continue
    const low = yearOf(first)
    const high = yearOf(last)
    if (high <= low) continue
    const months = monthSlack(text, match)
    yield found(text, match, low, high, [high - low - months, high - low + 1], `${high}－${low}＝${high - low}`)
  }
  for (const match of plain.matchAll(SINCE)) {
    const { first = '', tail = '', gap = '' } = match.groups ?? {}
    if (OTHER_YEARS.test(tail + gap)) continue
    const now = asOf(text, match.index, match.index + match[0].length, input)
    if (now === undefined) continue
    const years = now - yearOf(first)
    if (years < 1) continue
    yield found(text, match, yearOf(first), now, [years - 1, years + 1], `${now}－${yearOf(first)}＝${years}`)
  }
  for (const pattern of [AGO, LATER_AGO, SINCE_THEN, AWAY]) {
    for (const match of plain.matchAll(pattern)) {
      const now = asOf(text, match.index, match.index, input)
      if (now === undefined) continue
      const years = now - yearOf(match.groups?.first ?? '')
      if (years < 1) continue
      yield found(text, match, now - years, now, [years - 1, years + 1], `${now}－${now - years}＝${years}`)
    }
  }
}

/** 1998年12月 to 2024年3月 are 25 full years. */
function monthSlack(text: DatedText, match: RegExpExecArray): number {
  const range = text.plain.slice(match.index, match.index + match[0].length)
  return /年.{1,3}[月底初末].*(?:至|到|[—~-])/u.test(range) || /(?:至|到|[—~-]).*年[^，]{1,3}[月初]/u.test(range)
    ? 1
    : 0
}

function found(
  text: DatedText,
  match: RegExpExecArray,
  low: number,
  high: number,
  [least, most]: readonly [number, number],
  sum: string,
): Found {
  const { rough, count = '', many, unit = '', first = '', lead } = match.groups ?? {}
  const end = match.index + match[0].length
  const span = [match.index, end] as const
  const printed = numberOf(count)
  const silent: Found = { span, finding: undefined }
  if (printed === undefined || printed < 1) return silent
  if (/^[以之]?[前后]|^[多余]?(?:来)?(?:的(?:历史|老)|龄)/u.test(text.plain.slice(end, end + 2))) return silent
  // 当了16年村支书: a part of the time, not the whole of it.
  if (
    /了$/u.test(lead ?? '') &&
    /[\u4e00-\u9fff]/u.test(text.plain.charAt(end)) &&
    !/[间时]/u.test(text.plain.charAt(end))
  )
    return silent
  // 有10年没回家, 30年一遇, 用3年时间: years of something else.
  if (/^(?:[没不未]|一遇|一[次届度])/u.test(text.plain.slice(end, end + 2)) || /^用/u.test(lead ?? '')) return silent
  const slack = rough || many ? Math.max(2, (high - low) * 0.15) : 0
  const shift = unit === '年头' ? 1 : 0
  if (printed >= least - slack && printed <= most + shift + slack) return silent
  // 二三十年, 几十年: a round number stands for many.
  if (many && printed % 10 === 0 && high - low >= printed && high - low < printed + 10) return silent
  const at = text.plain.lastIndexOf(count, end)
  const firstAt = text.plain.indexOf(first, match.index)
  return {
    span,
    finding: {
      message: `${low}年到${high}年是${high - low}年（${sum}），印作${printed}${unit === '年' ? '年' : `个${unit}`}`,
      places: [text.place(at, end), text.place(firstAt, firstAt + first.length)],
      expected: `${unit === '年头' ? high - low + 1 : high - low}${unit === '年' ? '年' : `个${unit}`}`,
      confidence: 0.85,
    },
  }
}

/** The year the sentence speaks from: one it names around the span of years, else the issue's. */
function asOf(text: DatedText, start: number, end: number, input: CheckInput): number | undefined {
  const from = sentenceStart(text.plain, start)
  const to = sentenceEnd(text.plain, end)
  let other: PrintedDate | undefined
  for (const date of text.dates) {
    if (date.start >= to) break
    if (date.year === undefined || date.end <= from) continue
    if (date.start >= start && date.end <= end + 1 && end > start) continue
    if (end === start && date.start >= start) continue
    other = date
  }
  if (other) return undefined
  if (input.reference === null) return undefined
  // A story told in the past speaks from its own time.
  const before = text.dates.findLast((date) => date.year !== undefined && date.end <= from)
  const now = yearOfIso(input.reference)
  return before && /那时|当时|时任/u.test(text.plain.slice(from, to)) && yearOfDay(before.from) !== now
    ? undefined
    : now
}
