import type { DatedText } from '../../calendar/dated-text'
import { clauseStart, periodEnd, periodStart, sentenceEnd } from '../../calendar/sentences'
import { yearOfIso } from '../../calendar/wording'
import { readYears, type YearMention } from '../../calendar/year-mentions'
import { matchesOf } from '../../matches-of'
import type { CheckInput, RuleFinding } from '../../rule'
import { reportFar } from './elapsed-far'
import { isWithin, readYearCounts, type YearCount } from './year-counts'

/** 从通电话到2011年开通宽带，又等了23年; 从开绣坊到现在，一晃31年: the stretch between two events, the first by its name alone. */
const NAMED =
  /(?:^|[，：；。“])(?:而|可)?[从自打](?<opens>[\u4e00-\u9fff]{2,10}?)(?:直?到|至)(?<closes>[^，。；]{1,16})，?[^，。；]{0,10}$/u
const NOW = /^(?:今[天年日]?|现在|如今|眼下|目前|这时)(?!年初|年底)/u
/** Behind the count: the whole of it, and not what else happened in it. */
const WHOLE_BEHIND = /^(?:[，。；！？”]|了|来|间|里|之[后久]|过去|的?(?:时间|光阴|时光)|$)/u
/** Years that are none between the two: 第23年, 先后20年的, 前10年. */
const NOT_BETWEEN = /[第前后每]$|平均$|其中[^，。；]*$/u
/** Characters that tell no event from another. */
const COMMON = /[的了在于是有被把从到第最一二三四五六七八九十大小新老全人工他她它开始成这那次年上下]/u
/** Farther back than this other things are told. */
const PARAGRAPHS = 3

/**
 * A stretch whose beginning is named by what happened (从通电话到…), against the year the story told that of: wrong where no year
 * whose words share the name's lies so far from the end.
 */
export function* checkNamed(texts: readonly DatedText[], n: number, input: CheckInput): Generator<RuleFinding> {
  const text = texts[n] as DatedText
  const { plain } = text
  if (input.reference === null || !plain.includes('年')) return
  const now = yearOfIso(input.reference)
  yield* checkShares(text, now)
  if (!/[从自打][^，。；]{2,14}[到至]/u.test(plain)) return
  for (const count of readYearCounts(plain)) {
    const from = periodStart(plain, count.start)
    const lead = plain.slice(from, count.start)
    const names = NAMED.exec(lead)?.groups
    if (!names || NOT_BETWEEN.test(lead) || !WHOLE_BEHIND.test(plain.slice(count.end, count.end + 4))) continue
    const { opens = '', closes = '' } = names
    const told = yearsBefore(texts, n, from + lead.lastIndexOf(opens))
    const begun = nearest(told, opens)
    const ends = NOW.test(closes) ? [now] : endsOf(closes, told)
    const last = begun && ends.at(-1)
    if (!begun || last === undefined || last <= begun.mention.year) continue
    if (told.some(({ mention }) => ends.some((end) => end > mention.year && isWithin(count, end - mention.year))))
      continue
    yield reportFar(text, count, { year: begun.mention.year, place: begun.place }, last)
  }
}

/** 从修路到通自来水，等了8年: the end has a name, and no year; what lies between the years around is none of it. */
export function endsUntold(plain: string, count: YearCount): boolean {
  const names = NAMED.exec(plain.slice(periodStart(plain, count.start), count.start))?.groups
  return names?.closes !== undefined && !NOW.test(names.closes) && !/[年日月\d退]/u.test(names.closes)
}

/** A year told before, with the words that say what happened in it. */
interface Told {
  readonly mention: YearMention
  readonly words: string
  readonly place: RuleFinding['places'][number]
}

function yearsBefore(texts: readonly DatedText[], n: number, at: number): Told[] {
  return texts.slice(Math.max(0, n - PARAGRAPHS), n + 1).flatMap(({ plain, place }, k, among) => {
    const years = readYears(plain).filter(({ end }) => k < among.length - 1 || end <= at)
    return years.map((mention, m) => {
      const to = Math.min(sentenceEnd(plain, mention.end), years[m + 1]?.start ?? plain.length)
      const words = plain.slice(clauseStart(plain, mention.start), mention.start) + plain.slice(mention.end, to)
      return { mention, words, place: place(mention.start, mention.end) }
    })
  })
}

/** The last year told with the event's word; where the event is a beginning, the only year there is. */
function nearest(told: readonly Told[], name: string): Told | undefined {
  const found =
    told.findLast(({ words }) => sharesWord(words, name)) ?? told.findLast(({ words }) => sharesSigns(words, name))
  if (found) return found
  return told.length === 1 && BEGINNING.test(name) ? told[0] : undefined
}

const BEGINNING =
  /^(?:那时|那年|当年|当初|最初|开(?:张|业|工|始|办|馆|园)|起步|创[业办]|成立|建成|投产|接手|上任|入行)/u

/** The years the stretch may reach to: 2011年岛上开通宽带, or that of an event told before. */
function endsOf(closes: string, told: readonly Told[]): number[] {
  const printed = readYears(closes).map(({ year }) => year)
  if (printed.length > 0) return printed
  const end = told.findLast(({ words }) => sharesWord(words, closes))
  return end ? [end.mention.year] : []
}

/** Two characters side by side, one of which tells something. */
function sharesWord(words: string, name: string): boolean {
  for (let k = 0; k + 1 < name.length; k++) {
    const pair = name.slice(k, k + 2)
    if (!(COMMON.test(pair.charAt(0)) && COMMON.test(pair.charAt(1))) && words.includes(pair)) return true
  }
  return false
}

/** 打井 and 打下第一口机井: all that tells something, however it is taken apart. */
function sharesSigns(words: string, name: string): boolean {
  const signs = [...name].filter((sign) => !COMMON.test(sign))
  return signs.length > 0 && signs.every((sign) => words.includes(sign))
}

/** 三人的年限分别为27年、22年和25年: one for each of the years told before. */
const SHARES = /(?:分别|依次)(?:为|是|有|达|长达|已|已有|干了|工作了|服务了)?(?=[\d一二三四五六七八九十])/gu
/** The marks between the counts of a row. */
const BETWEEN = /^[、，和与及]+$/u
const MOST = 300
const FEWEST = 2

/** A row of stretches against as many years, each one's beginning, up to now: wrong where all but one fit. */
function* checkShares(text: DatedText, now: number): Generator<RuleFinding> {
  const { plain } = text
  if (!plain.includes('分别') && !plain.includes('依次')) return
  const counts = readYearCounts(plain)
  for (const match of matchesOf(plain, SHARES)) {
    const at = match.index + match[0].length
    // 刑期分别为12年和8年: no time gone by.
    if (/[刑期租龄差隔]$|寿命$|(?:使用|设计|服务)年限$/u.test(plain.slice(0, match.index))) continue
    const first = counts.findIndex(({ start }) => start === at)
    const row = first < 0 ? [] : rowFrom(plain, counts, first)
    const to = clauseStart(plain, match.index)
    const years = readYears(plain).filter(({ start, end }) => end <= to && match.index - start <= MOST)
    const begun = years.slice(-row.length)
    if (row.length < FEWEST || begun.length !== row.length || years.length !== row.length) continue
    if (begun.some(({ year }) => year >= now) || new Set(begun.map(({ year }) => year)).size < row.length) continue
    const off = row.filter((count, k) => !isWithin(count, now - (begun[k]?.year ?? now)))
    const [wrong] = off
    const mention = wrong && begun[row.indexOf(wrong)]
    if (!mention || off.length === row.length || (row.length > 2 && off.length > 1)) continue
    yield reportFar(text, wrong, { year: mention.year, place: text.place(mention.start, mention.end) }, now)
  }
}

function rowFrom(plain: string, counts: readonly YearCount[], first: number): YearCount[] {
  const row = counts.slice(first, first + 1)
  for (const count of counts.slice(first + 1)) {
    const last = row.at(-1)
    if (!last || !BETWEEN.test(plain.slice(last.end, count.start)) || count.isRough) break
    row.push(count)
  }
  const end = row.at(-1)?.end ?? 0
  return row.some(({ isRough }) => isRough) || end > periodEnd(plain, end) ? [] : row
}
