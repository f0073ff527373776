import type { Line } from '../lines/line'
import type { Mark } from '../lines/marks'
import { charSet, startingWith } from '../lines/pattern'
import { elementAt } from '../neighbour'

/** Characters of a page's paragraphs: mean and deviation of their natural logarithms. */
export interface Lengths {
  readonly mean: number
  readonly deviation: number
}

/** What is believed of paragraphs before the page has shown some. */
const PRIOR = { mean: Math.log(90), deviation: 0.55, weight: 4 }
/** No page sets its paragraphs more alike than this. */
const LEAST_DEVIATION = 0.25

/** Half ems: a last line falls at least so far short of its column. */
const SHORT = 4
/** Text farther off than this many half ems says nothing of where a paragraph ends. */
const FARTHEST = 2400

function isFull(line: Line): boolean {
  return line.width >= line.measure - SHORT
}

/** Reads the page's paragraphs that surely begin and end: below a short last line, to the next one, no stop at the end of a full line between. */
export function readLengths(lines: readonly Line[]): Lengths {
  let count = 0
  let sum = 0
  let squares = 0
  let width = -1
  for (const line of lines) {
    const full = line.measure > 0 && isFull(line)
    if (width >= 0) width += line.width
    if (line.ends === 'final' && !full) {
      if (line.measure > 0 && width > 0) {
        const length = logOf(width)
        count++
        sum += length
        squares += length ** 2
      }
      width = line.measure > 0 ? 0 : -1
    } else if (!full || line.ends === 'final') width = -1
  }
  const mean = (sum + PRIOR.mean * PRIOR.weight) / (count + PRIOR.weight)
  const spread = squares - 2 * mean * sum + count * mean ** 2 + PRIOR.weight * PRIOR.deviation ** 2
  return { mean, deviation: Math.max(LEAST_DEVIATION, Math.sqrt(spread / (count + PRIOR.weight))) }
}

/** Shortest paragraph, characters. */
const SHORTEST = 6

/** Logarithms by half ems: nearly every line of a page is asked for several. */
const LOGS = Float64Array.from({ length: 2 * FARTHEST }, (_, width) => Math.log(Math.max(SHORTEST, width / 2)))

/** The logarithm of the characters that stand in so many half ems. */
function logOf(width: number): number {
  return LOGS[width] ?? Math.log(width / 2)
}

/** Tells every line how much text follows, itself included, to where its paragraph may end and to where it must. */
export function measureRest(lines: readonly Line[], marks: readonly (Mark | undefined)[]): void {
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] as Line
    const below = elementAt(lines, i + 1)
    const full = line.measure > 0 && isFull(line)
    line.soon = line.width
    line.rest = line.width
    if (!below || !full || marks[i + 1] !== undefined) continue
    if (line.ends !== 'final') line.soon = Math.min(FARTHEST, line.width + below.soon)
    line.rest = Math.min(FARTHEST, line.width + below.rest)
  }
}

/** What the lengths count for, the most they may say before that, and the most that speaks for one paragraph: blank lines and widths know better. */
const SHARE = 0.6
const MOST = 6
const MOST_ON = 3
const ON_BELOW_BLANK = 1
/** Characters: paragraphs as short as this are rarer than their spread says, but for a sentence somebody says. */
const BRIEF = 60
const SAID = 14
const BRIEF_ABOVE = 2
const BRIEF_BELOW = 1.4
const SAID_BELOW = -1.2
/** What speaks for a new paragraph where nothing else is known. */
const BEGINS = -2.4

/**
 * Log-odds that the text goes on, from how long the paragraphs become if it does and if it does not: `held` half ems stand
 * above. Its weights were fitted to the ends of 3,900 sentences of pages written for the project.
 */
export function weighLengths(held: number, { soon, rest, blanks }: Line, lengths: Lengths): number {
  const apart = likelihood(held, lengths) + oneOf(soon, rest, lengths)
  const together = oneOf(held + soon, held + rest, lengths)
  let weight = BEGINS + SHARE * Math.max(-MOST, Math.min(MOST, together - apart))
  if (held <= 2 * BRIEF) weight += BRIEF_ABOVE
  if (rest <= 2 * SAID) weight += SAID_BELOW
  else if (rest <= 2 * BRIEF) weight += BRIEF_BELOW
  return Math.min(blanks > 0 ? ON_BELOW_BLANK : MOST_ON, weight)
}

/** Log-likelihood of a paragraph of one length or the other. */
function oneOf(one: number, other: number, lengths: Lengths): number {
  const first = likelihood(one, lengths)
  if (one === other) return first
  const second = likelihood(other, lengths)
  const most = Math.max(first, second)
  return most + Math.log((1 + Math.exp(-Math.abs(first - second))) / 2)
}

/** Log-likelihood of a paragraph of so many half ems, its length taken for log-normal. */
function likelihood(width: number, { mean, deviation }: Lengths): number {
  const length = logOf(width)
  return -(((length - mean) / deviation) ** 2) / 2 - Math.log(deviation) - length
}

const PERSON = startingWith(/^[他她它](?![山乡国])/)
const TAKES_UP = startingWith(/^(?:[这该那就也还又更并而却可但]|此(?!外)|其(?![他次])|然而|因此|所以|于是|后来|结果)/)
const MEETING = startingWith(/^(?:会议|会上|活动)/)
const REPORTER = startingWith(/^(?:记者|采访中|走进)/)
const QUOTES = startingWith(/^“/)
const NEXT_POINT = startingWith(
  /^(?:此外|另外|同时，|与此同时|据悉|据了解|据介绍|据统计|目前|近年来|近日|日前|下一步|接下来)/,
)
const VOICE = /^[^，。；：“”]{2,22}(?:表示|指出|认为|介绍|强调|透露|坦言|说|告诉记者|回忆|称|提醒|建议|解释)[，：。]/
/** How words end that name who speaks, and what parts them from the speech. */
const VOICE_END = charSet('示出为绍调露言说者忆称醒议释')
const PAUSE = charSet('，。；：“”')
/** No name and title are longer. */
const LONGEST_VOICE = 28
/** ……说。 */
const SAYS = charSet('说示绍称')
const STOP = 0x3002
/** Speech and nothing else, with nobody named yet. */
const ONLY_SPEECH = /^“[^”]*”$/

/**
 * Log-odds that a sentence goes on with the paragraph, from how it begins and how the one above ends; `isFirst` where
 * `upper` is all there is of the paragraph.
 */
export function weighOpening(upper: Line, lower: Line, below: Line | undefined, isFirst: boolean): number {
  let weight = 0
  if (PERSON.fits(lower)) weight += 1.5
  else if (TAKES_UP.fits(lower)) weight += 0.4
  else if (MEETING.fits(lower) || QUOTES.fits(lower)) weight -= 0.75
  else if (REPORTER.fits(lower)) weight -= 0.6
  else if (NEXT_POINT.fits(lower)) weight -= 0.4
  if (namesVoice(lower, below)) weight += isFirst && ONLY_SPEECH.test(upper.text) ? 0.9 : -0.6
  if (upper.last === STOP && SAYS.has(upper.text.charCodeAt(upper.text.length - 2))) weight -= 1.6
  return weight
}

/** Whether a line begins with who says what follows; mostly the character in front of its first pause says that it does not. */
function namesVoice({ text, ends }: Line, below: Line | undefined): boolean {
  const at = pauseOf(text)
  const isCut = at === text.length && ends !== 'final' && below !== undefined
  const words = isCut ? text + below.text : text
  const pause = isCut ? pauseOf(words) : at
  return pause > 2 && VOICE_END.has(words.charCodeAt(pause - 1)) && VOICE.test(words)
}

function pauseOf(text: string): number {
  const most = Math.min(LONGEST_VOICE, text.length)
  let at = 0
  while (at < most && !PAUSE.has(text.charCodeAt(at))) at++
  return at
}
