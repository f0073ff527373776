import type { Role } from '../../../model/analysis'
import { isCompatible } from '../figures/compatible-figures'
import { type DigitSlip, digitSlip, slipWords } from '../figures/digit-slips'
import type { FigureReader, FigureText } from '../figures/figure-reader'
import { isSameCase, type MetricLabel, type MetricReader } from '../figures/metric-label'
import { isPlain, type PrintedFigure } from '../figures/printed-figure'
import { sharesPhrase, sharesRun } from '../figures/shared-phrase'
import { shareName, storySubjects, subjectsOf } from '../figures/story-subject'
import type { CheckInput, Rule, RuleFinding } from '../rule'

interface Mention {
  readonly figure: PrintedFigure
  readonly label: MetricLabel
  readonly story: number
  readonly role: Role
  readonly sentence: ReadonlySet<string>
  /** What stands around the figure in its sentence. */
  readonly words: string
  /** The words right before it, back to the last figure. */
  readonly clause: string
  /** The last words before it and the first behind it, which name it. */
  readonly name: string
}

const RUNNING = new Set(['body', 'headline', 'kicker', 'deck', 'caption', 'summary'])
/** A metric everyone has (人口, 收入) needs a common name; digits alone have to be this many. */
const ENOUGH_DIGITS = 3
const ELSEWHERE = /邻[市县省区国]|兄弟|他山之石|外地|省外/u
const LONGEST_GROUP = 60
/** So many characters alike name one thing, although no list of names holds it: 湖城马拉松. */
const LONG_PHRASE = 5
const SHORT_PHRASE = 4
/** 意向成交 and 意向成交金额: the last words before a figure say what it is. */
const LABEL_REACH = 6
const LABEL_PHRASE = 3

/** 一版GDP 2719亿元，三版2791亿元: one metric of one subject, two values. */
export function createSameMetricRule(reader: FigureReader, metrics: MetricReader): Rule {
  return {
    id: 'same-metric',
    severity: 'query',
    *checkStories(input) {
      const subjects = input.stories.map((story) => storySubjects(reader.read(story)))
      const reported = new Set<string>()
      for (const [key, group] of collect(input, reader, metrics)) {
        yield* checkGroup(group, subjects, reported, key.includes('#'))
      }
    },
  }
}

function collect(input: CheckInput, reader: FigureReader, metrics: MetricReader): Map<string, Mention[]> {
  const groups = new Map<string, Mention[]>()
  input.stories.forEach((story, index) => {
    const texts = reader.read(story)
    // 邻市: told of somebody else's figures.
    if (
      texts.some(({ source, folded }) => (source.role === 'headline' || folded.length < 20) && ELSEWHERE.test(folded))
    )
      return
    for (const text of texts) {
      if (!RUNNING.has(text.source.role)) continue
      for (const figure of text.figures) {
        if (!isPlain(figure) || !figure.tag || figure.digits.length < 2 || figure.rough) continue
        const label = metrics.read(text, figure)
        if (label.name === '') continue
        const mention: Mention = {
          figure,
          label,
          story: index,
          role: /。\s*$/u.test(text.folded) ? 'body' : text.source.role,
          sentence: sentenceSubjects(text, figure),
          clause:
            /[^，。；0-9]{0,16}$/u.exec(text.folded.slice(Math.max(0, figure.start - 16), figure.start))?.[0] ?? '',
          name: nameAround(text, figure),
          words: text.folded.slice(Math.max(0, figure.start - 60), figure.end + 10),
        }
        add(groups, `${figure.measure} ${label.name}`, mention)
        // 意向成交784.1亿美元 and 意向成交金额748.1亿美元: other names for it, but the same digits in another order.
        if (figure.digits.length >= ENOUGH_DIGITS)
          add(groups, `${figure.measure} #${[...figure.digits].sort().join('')}`, mention)
      }
    }
  })
  return groups
}

function nameAround({ folded }: FigureText, { start, end }: PrintedFigure): string {
  const before = /[^，。；0-9]*$/u.exec(folded.slice(Math.max(0, start - LABEL_REACH), start))?.[0] ?? ''
  return `${before}·${/^[^，。；0-9]*/u.exec(folded.slice(end, end + LABEL_REACH))?.[0] ?? ''}`
}

function add(groups: Map<string, Mention[]>, key: string, mention: Mention): void {
  const group = groups.get(key) ?? []
  groups.set(key, group)
  if (group.length < LONGEST_GROUP) group.push(mention)
}

function sentenceSubjects(text: FigureText, figure: PrintedFigure): ReadonlySet<string> {
  const sentence = text.sentences.find(({ start, end }) => figure.start >= start && figure.start < end)
  const tail = /^[^，。；]{0,14}/u.exec(text.folded.slice(figure.end, figure.end + 14))?.[0] ?? ''
  return subjectsOf(`${text.folded.slice(sentence?.start ?? 0, figure.start)}·${tail}`)
}

function* checkGroup(
  group: readonly Mention[],
  subjects: readonly ReadonlySet<string>[],
  reported: Set<string>,
  byDigits: boolean,
): Generator<RuleFinding> {
  for (const [k, later] of group.entries()) {
    for (const earlier of group.slice(0, k)) {
      if (isCompatible(earlier.figure, later.figure)) continue
      const slip = digitSlip(earlier.figure, later.figure)
      if (byDigits && (slip !== 'swapped' || !sharesRun(earlier.name, later.name, LABEL_PHRASE))) continue
      if (!isConflict(earlier, later, slip, subjects, group, byDigits)) continue
      const key = `${earlier.figure.measure} ${earlier.figure.value} ${later.figure.value}`
      if (reported.has(key)) continue
      reported.add(key)
      yield {
        message: `同一指标“${later.label.name}”两个数：${earlier.figure.printed}→${later.figure.printed}${slipWords(slip)}`,
        places: [later.figure.place, earlier.figure.place],
        confidence: slip ? 0.75 : 0.6,
      }
    }
  }
}

function isConflict(
  a: Mention,
  b: Mention,
  slip: DigitSlip | undefined,
  subjects: readonly ReadonlySet<string>[],
  group: readonly Mention[],
  isNamedAlike: boolean,
): boolean {
  if (!isSameCase(a.label, b.label)) return false
  // 4号线 and 6号线, 全省 and 全市
  if (numbersOf(a) !== numbersOf(b) && numbersOf(a) !== '' && numbersOf(b) !== '') return false
  const digits = Math.min(a.figure.digits.length, b.figure.digits.length)
  // Two sentences that each name somebody else speak of two figures.
  if (a.sentence.size > 0 && b.sentence.size > 0 && !shareName(a.sentence, b.sentence)) return false
  // Within a story head and body are compared by headline-body.
  if (a.story === b.story && a.role !== b.role) return false
  if (a.story === b.story) {
    if (
      slip === 'swapped' &&
      digits >= ENOUGH_DIGITS &&
      (a.label.known || isNamedAlike || sharesPhrase(a.clause, b.clause, SHORT_PHRASE))
    )
      return true
    const one = b.sentence.has(lastOf(a.sentence)) && a.sentence.has(lastOf(b.sentence))
    return one && a.figure.place.text !== b.figure.place.text && isSamePeriod(a, b) && a.label.known && isPair(a, group)
  }
  const [x, y] = [withStory(a, subjects), withStory(b, subjects)]
  const apart = x.size > 0 && y.size > 0 && !shareName(x, y)
  const named = shareName(x, y) || (!apart && (isNamedAlike || sharesPhrase(a.words, b.words, LONG_PHRASE)))
  if (slip === 'swapped') return named || (digits >= ENOUGH_DIGITS && a.label.known && !apart)
  if (slip === 'one-digit') return named && digits >= ENOUGH_DIGITS && isSamePeriod(a, b)
  // 柳河县青山村 and 柳河县白水村 share the county only.
  if (a.sentence.size > 0 && b.sentence.size > 0 && !(y.has(lastOf(x)) && x.has(lastOf(y)))) return false
  // Any other difference only counts where one subject has one such figure in each story.
  return named && isSamePeriod(a, b) && a.label.known && isOnly(a, group) && isOnly(b, group)
}

function numbersOf({ words }: Mention): string {
  return (
    /[0-9一二三四五六七八九十]+(?:号线|号楼|标段|号机组|号井|号院)|全[国省市县区州](?=[^，。]*$)/u.exec(words)?.[0] ??
    ''
  ).replace(/^全/u, '')
}

function withStory({ sentence, story, words }: Mention, subjects: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  // 全市, 我县: the paper's own place, whatever body the story is about.
  if (sentence.size === 0 && /[全我][省市县区州]/u.test(words)) return new Set()
  return sentence.size > 0 ? sentence : (subjects[story] ?? new Set())
}

function lastOf(names: ReadonlySet<string>): string {
  return [...names].at(-1) ?? ''
}

function isSamePeriod(a: Mention, b: Mention): boolean {
  return a.label.period === b.label.period
}

/** Two values in a story, no more: with three each may be another year's. */
function isPair(mention: Mention, group: readonly Mention[]): boolean {
  return new Set(group.filter((other) => other.story === mention.story).map((other) => other.figure.value)).size === 2
}

function isOnly(mention: Mention, group: readonly Mention[]): boolean {
  return group.every((other) => other.story !== mention.story || other.figure.value === mention.figure.value)
}
