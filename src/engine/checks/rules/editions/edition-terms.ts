import { says } from '../../../../words/sentence'
import type { DatedText } from '../../calendar/dated-text'
import { yearOfEdition } from '../../calendar/edition-years'
import { clauseStart } from '../../calendar/sentences'
import { NUMBER, numberOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { CheckInput, RuleFinding } from '../../rule'

/** How often a body meets or is chosen anew: 每五年换届一次, 每届任期三年. */
const TERM =
  /每(?:隔)?(?<every>[两二三四五2-5])年(?:(?:换届|改选)|(?:召开|举行|选举|开)?[^，。；]{0,8}?[一1][次届])|(?:每届)?任期(?<term>[两二三四五2-5])年|(?<each>[两二三四五2-5])年[一1](?:次|换届)/u
const BODY = /换届|代表大会|代表会|会员大会|党代会|职代会|团代会|工代会|妇代会|改选/u
/** 第九次会员代表大会, 召开第八次, 第七届理事会. */
const NTH = new RegExp(
  `第(?<count>${NUMBER})(?:次(?=[^，。；]{0,10}(?:大会|代表会|党代会|职代会|团代会|代会)|[，。；]|$)|届(?=[^，。；]{0,6}(?:大会|理事会|委员会|班子)))`,
  'gu',
)
/** Told as held or elected, not 第二次全体会议 or 第三次来. */
const HELD = /召开|举行|开的?是|是|迎来|开过|换届|选出|产生|开幕|的$|年$|^$/u
const OTHER = /临时|特别|常委|全体/u

interface Meeting {
  readonly text: DatedText
  readonly start: number
  readonly end: number
  readonly count: number
  readonly printed: string
  readonly year: number
}

/** The number of a meeting that chooses a body anew against one before it and the years of a term between them. */
export function* checkEditionTerms(texts: readonly DatedText[], input: CheckInput): Generator<RuleFinding> {
  const whole = texts.map(({ plain }) => plain).join('\n')
  if (!BODY.test(whole)) return
  const { every, term = every, each = term } = TERM.exec(whole)?.groups ?? {}
  const period = numberOf(each ?? '') ?? 0
  if (period < 2 || /延期|推迟|提前换届|届中|未能?(?:换届|召开)|停|改为/u.test(whole)) return
  const meetings = texts
    .flatMap((text) => readMeetings(text, input))
    .sort((a, b) => a.year - b.year || a.count - b.count)
  for (const [k, later] of meetings.entries()) {
    const known = meetings[k - 1]
    if (!known || later.year === known.year) continue
    const years = later.year - known.year
    const steps = later.count - known.count
    if (steps <= Math.ceil(years / period) && steps >= Math.floor(years / period)) continue
    const expected = known.count + Math.round(years / period)
    if (expected === later.count) continue
    yield {
      says: says('says.edition-count.apart', {
        known: known.count,
        knownYear: known.year,
        expected,
        year: later.year,
        period,
        words: { spelt: period },
        printed: later.printed,
      }),
      places: [later.text.place(later.start, later.end), known.text.place(known.start, known.end)],
      confidence: 0.75,
    }
    return
  }
}

function readMeetings(text: DatedText, input: CheckInput): Meeting[] {
  const { plain } = text
  return matchesOf(plain, NTH).flatMap((match) => {
    const start = match.index
    const end = start + match[0].length
    const count = numberOf(match.groups?.count ?? '')
    const lead = plain.slice(clauseStart(plain, start), start)
    const year = yearOfEdition(text, start, end, undefined, input)?.year
    if (count === undefined || year === undefined || OTHER.test(plain.slice(end, end + 8)) || !HELD.test(lead))
      return []
    return [{ text, start, end, count, printed: match[0], year }]
  })
}
