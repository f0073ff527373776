import type { Finding, Place, Severity } from '../../model/analysis'
import { isAcross, type RunOn, runOns } from './across-paragraphs'
import { withoutAsides } from './asides'
import type { InPageScript } from './page-script'
import type { CheckedStory, CheckedText, CheckInput, OwnFinding, OwnRule, Rule, RuleFinding } from './rule'
import { withStrayTexts } from './stray-texts'
import { told } from './told'

/** Severities the newsroom has set, by rule id; `off` silences a rule. */
export type Severities = Readonly<Record<string, Severity | 'off'>>

/** What a newsroom has set for its checks. */
export interface CheckSettings {
  readonly severities: Severities
  /** Rules of its own, run after those of the table. */
  readonly rules: readonly OwnRule[]
}

export interface Checker {
  /** The rules of the table with the severities they come with, in its order. */
  readonly rules: readonly Pick<Rule, 'id' | 'severity'>[]
  /** All findings, in the order of their first places. */
  check(input: CheckInput, settings?: CheckSettings): Finding[]
}

const AS_THEY_COME: CheckSettings = { severities: {}, rules: [] }

/** A checker over a table of rules; what they find is told in the script of the page. */
export function createChecker(rules: readonly Rule[], inPageScript: InPageScript): Checker {
  const figures = createReading()
  const copy = createReading()
  const running = new WeakMap<CheckSettings, ReturnType<typeof runningOf>>()
  return {
    rules: rules.map(({ id, severity }) => ({ id, severity })),
    check: (asCut, settings = AS_THEY_COME) => {
      const run = running.get(settings) ?? runningOf(rules, settings)
      running.set(settings, run)
      const printed = withStrayTexts(asCut)
      const { input, placeOf } = withoutAsides(printed)
      const found = [...figures(input, run.ofFigures, placeOf), ...copy(printed, run.asPrinted, (place) => place)]
      const findings = found.sort(byPlace).map(({ finding }) => finding)
      return inPageScript(findings, printed)
    },
  }
}

/** What rules find in an input; what they found in a text or story is kept for as long as it is the same object. */
function createReading(): (input: CheckInput, run: readonly Running[], placeOf: PlaceOf) => Found[] {
  const knownTexts = new WeakMap<CheckedText, Kept<CheckedText>>()
  const knownStories = new WeakMap<CheckedStory, Kept<CheckedStory>>()
  return (input, run, placeOf) => {
    const all = input.stories.flatMap((story) => story.texts)
    const texts = readKept(all, input, run, knownTexts)
    const stories = readKept(input.stories, input, run, knownStories)
    const page: Found[] = []
    const joined = new Map<CheckedStory, readonly RunOn[]>()
    const runOnsOf = (story: CheckedStory): readonly RunOn[] => {
      const known = joined.get(story) ?? runOns(story)
      joined.set(story, known)
      return known
    }
    // Rule by rule, not text by text: the code of all rules together is far larger than what a processor keeps at hand.
    for (const by of run) {
      const { rule } = by
      if (rule.checkText)
        for (const { read, found } of texts.fresh) collect(by, rule.checkText(read, input), found, placeOf)
      if (rule.checkStory)
        for (const { read, found } of stories.fresh) collect(by, rule.checkStory(read, input), found, placeOf)
      const { acrossParagraphs: kind } = rule
      if (kind)
        for (const { read, found } of stories.fresh)
          collectAcross(
            by,
            runOnsOf(read).filter(({ kinds }) => kinds.has(kind)),
            input,
            found,
            placeOf,
          )
      if (rule.checkStories) collect(by, rule.checkStories(input), page, placeOf)
    }
    for (const text of texts.fresh) knownTexts.set(text.read, text)
    for (const story of stories.fresh) knownStories.set(story.read, story)
    return [...texts.all, ...stories.all].flatMap(({ found }) => found).concat(page)
  }
}

/** A rule that is not off. */
interface Running {
  readonly rule: AnyRule
  readonly order: number
  /** The severity the newsroom has set. */
  readonly set: Severity | undefined
}

/** Those that read past asides, and those that look at every printed character: rules of copy, and the newsroom's own. */
function runningOf(
  rules: readonly Rule[],
  { severities, rules: own }: CheckSettings,
): { readonly ofFigures: readonly Running[]; readonly asPrinted: readonly Running[] } {
  const all = [...rules, ...own].flatMap((rule, order): Running[] => {
    const set = severities[rule.id]
    return set === 'off' ? [] : [{ rule, order, set }]
  })
  const isAsPrinted = ({ rule, order }: Running): boolean => rule.asPrinted === true || order >= rules.length
  return { ofFigures: all.filter((by) => !isAsPrinted(by)), asPrinted: all.filter(isAsPrinted) }
}

type AnyFinding = RuleFinding | OwnFinding
type AnyRule = Rule<AnyFinding>

/** What a rule found, with the place of the rule in the table. */
interface Found {
  readonly order: number
  readonly finding: Finding
}

/**
 * What was found in a text or in a story by itself: as long as it is the same object, of an issue of the same date, under
 * the same settings.
 */
interface Kept<T> {
  readonly read: T
  readonly reference: string | null
  readonly inferred: boolean
  readonly run: readonly Running[]
  readonly found: Found[]
}

/** What is known of each, and those of which nothing is known yet, for the rules to look at. */
function readKept<T extends object>(
  all: readonly T[],
  { reference, inferred = false }: CheckInput,
  run: readonly Running[],
  known: WeakMap<T, Kept<T>>,
): { readonly all: readonly Kept<T>[]; readonly fresh: readonly Kept<T>[] } {
  const fresh: Kept<T>[] = []
  const kept = all.map((read) => {
    const before = known.get(read)
    if (before && before.reference === reference && before.inferred === inferred && before.run === run) return before
    const made: Kept<T> = { read, reference, inferred, run, found: [] }
    fresh.push(made)
    return made
  })
  return { all: kept, fresh }
}

/** Where on the page a place in what is read stands. */
type PlaceOf = (place: Place) => Place

function collect(by: Running, found: Iterable<AnyFinding>, all: Found[], placeOf: PlaceOf): void {
  for (const one of found)
    all.push({ order: by.order, finding: findingOf(by, { ...one, places: one.places.map(placeOf) }) })
}

/** What a rule finds in paragraphs read together that lies in several of them, and is not as sure as in one. */
function collectAcross(by: Running, joined: readonly RunOn[], input: CheckInput, all: Found[], placeOf: PlaceOf): void {
  for (const { text, story, placeOf: ownPlaceOf } of joined) {
    const found = [...(by.rule.checkText?.(text, input) ?? []), ...(by.rule.checkStory?.(story, input) ?? [])]
    for (const one of found) {
      const places = one.places.map((place) => placeOf(ownPlaceOf(place)))
      const [at] = places
      if (!at || !isAcross(places)) continue
      const isKnown = all.some(
        ({ order, finding }) =>
          order === by.order && finding.places.some((it) => it.text === at.text && it.start === at.start),
      )
      if (isKnown) continue
      const severity = (one.severity ?? by.rule.severity) === 'error' ? 'query' : one.severity
      collect(
        by,
        [{ ...one, places, confidence: one.confidence * LESS_SURE, ...(severity ? { severity } : {}) }],
        all,
        asItIs,
      )
    }
  }
}

const LESS_SURE = 0.85
const asItIs: PlaceOf = (place) => place

function findingOf({ rule, set }: Running, found: AnyFinding): Finding {
  const { places, expected, confidence, evidence } = found
  const severity = set ?? found.severity ?? rule.severity
  const said = 'says' in found ? told(found.says) : { message: found.message }
  if (expected && !evidence) return { rule: rule.id, severity, ...said, places, confidence, expected }
  return {
    rule: rule.id,
    severity,
    ...said,
    places,
    confidence,
    ...(expected ? { expected } : {}),
    ...(evidence ? { evidence } : {}),
  }
}

/** By the first place; where several rules find something, in the order of the table. */
function byPlace(a: Found, b: Found): number {
  const x = a.finding.places[0]
  const y = b.finding.places[0]
  return (x?.text ?? 0) - (y?.text ?? 0) || (x?.start ?? 0) - (y?.start ?? 0) || a.order - b.order
}
