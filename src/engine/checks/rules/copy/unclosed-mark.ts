import { isHeadRole, type Place } from '../../../../model/analysis'
import { says } from '../../../../words/sentence'
import { matchesOf } from '../../matches-of'
import type { CheckedStory, CheckedText, Rule, RuleFinding } from '../../rule'

/** Opening marks and what closes them. */
export type MarkPairs = Readonly<Record<string, string>>

/** （ closed by a narrow ) is closed all the same. */
const WIDE: Readonly<Record<string, string>> = { '(': '（', ')': '）', '[': '［', ']': '］' }
/** (0，5]: an interval's brackets need not be of one kind. */
const INTERVAL = /[([（［]\s*[-—]?[\d.∞]+\s*[,，]\s*[-—+]?[\d.∞]+\s*[)\]）］]/gu

interface Mark {
  readonly text: CheckedText
  readonly at: number
  readonly sign: string
  /** Opens the paragraph, or takes over from one that did: a quotation of several paragraphs. */
  readonly leads?: boolean
}

interface Scan {
  /** Marks left open at the paragraph's end. */
  readonly open: readonly Mark[]
  /** Closing marks nothing opened. */
  readonly stray: readonly Mark[]
}

/** What a rule about marks in pairs looks for and says. */
export interface MarkRule {
  readonly id: string
  readonly pairs: MarkPairs
  readonly says: {
    readonly unclosed: 'says.unclosed-quote' | 'says.unclosed-bracket'
    readonly unopened: 'says.unopened-quote' | 'says.unopened-bracket'
  }
  /** Whether a mark left open runs on where the next paragraph opens with the same one: quotations do. */
  readonly runsOn: boolean
  /** A closing mark that is none here: the ’ of Latin words, the ） of 1）. */
  readonly passes: (text: string, at: number) => boolean
}

/**
 * Marks that come in pairs, a paragraph at a time. A quotation of several paragraphs opens each of them and closes the
 * last, as newspapers set it. A paragraph cut in two by the layout is let pass: one half lacks what the other has.
 */
export function createUnclosedMarkRule(rule: MarkRule): Rule {
  const closers = new Map(Object.entries(rule.pairs).map(([open, close]) => [close, open]))
  return {
    id: rule.id,
    severity: 'query',
    *checkStory(story) {
      yield* checkHead(story, rule, closers)
      const texts = story.texts.filter(({ role }) => !isHeadRole(role))
      const scans = texts.map((text) => scanMarks([text], rule, closers))
      for (const [k, { open, stray }] of scans.entries()) {
        const next = texts[k + 1]
        for (const mark of open) {
          const runsOn = rule.runsOn && next?.text.trimStart().startsWith(mark.sign)
          const halved = scans[k + 1]?.stray.some(({ sign }) => closers.get(sign) === mark.sign)
          if (!runsOn && !halved) yield finding(rule, mark, true)
        }
        for (const mark of stray) {
          const opener = closers.get(mark.sign)
          if (!scans[k - 1]?.open.some(({ sign }) => sign === opener)) yield finding(rule, mark, false)
        }
      }
    },
  }
}

/** Kicker, headline and deck are read as one: a quotation may run over their lines. */
function* checkHead(story: CheckedStory, rule: MarkRule, closers: ReadonlyMap<string, string>): Generator<RuleFinding> {
  const head = story.texts.filter(({ role }) => isHeadRole(role))
  const { open, stray } = scanMarks(head, rule, closers)
  for (const mark of open) yield finding(rule, mark, true)
  for (const mark of stray) yield finding(rule, mark, false)
}

/** Where a line of a quotation ends; 他说， goes on with another. */
const VERSE_END = /[。！？…；]$|[^说道称问喊示言绍诉调叹]，$/u
const MARKS = /[“”‘’「」『』（）()[\]《》〈〉【】〔〕［］]/gu

function scanMarks(texts: readonly CheckedText[], rule: MarkRule, closers: ReadonlyMap<string, string>): Scan {
  const open: Mark[] = []
  const stray: Mark[] = []
  for (const text of texts) {
    const plain = text.text.replace(INTERVAL, (interval) => ' '.repeat(interval.length))
    for (const { index: at, 0: printed } of matchesOf(plain, MARKS)) {
      const sign = WIDE[printed] ?? printed
      if (rule.pairs[sign] !== undefined) {
        // “…。“…。”, and of verse “…，“…。”: paragraphs of one quotation that the layout ran together.
        const last = open.at(-1)
        const breaks = last?.leads ? VERSE_END : /[。！？…]$/u
        const goesOn = rule.runsOn && last?.sign === sign && breaks.test(plain.slice(Math.max(0, at - 2), at))
        if (goesOn) open.pop()
        open.push({ text, at, sign, leads: goesOn ? last.leads === true : plain.slice(0, at).trim() === '' })
      }
      const opener = closers.get(sign)
      if (opener === undefined) continue
      const last = open.findLastIndex((mark) => mark.sign === opener)
      if (last >= 0) open.splice(last, 1)
      else if (!rule.passes(text.text, at)) stray.push({ text, at, sign })
    }
  }
  return { open, stray }
}

function finding(rule: MarkRule, { text, at, sign }: Mark, isOpen: boolean): RuleFinding {
  const place: Place = { text: text.index, start: at, end: at + 1 }
  const missing = isOpen ? rule.pairs[sign] : Object.entries(rule.pairs).find(([, close]) => close === sign)?.[0]
  const around = text.text.slice(Math.max(0, at - (isOpen ? 0 : 8)), at + (isOpen ? 9 : 1))
  return {
    says: says(isOpen ? rule.says.unclosed : rule.says.unopened, { around, missing: missing ?? '' }),
    places: [place],
    confidence: 0.8,
  }
}
