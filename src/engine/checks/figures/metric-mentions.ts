import type { Role } from '../../../model/analysis'
import type { CheckedStory } from '../rule'
import type { FigureReader, FigureText } from './figure-reader'
import type { MetricLabel, MetricReader } from './metric-label'
import { isPlain, type PrintedFigure } from './printed-figure'
import { storySubjects, subjectsOf } from './story-subject'

/** A figure of a story with all that tells which metric it is of. */
export interface MetricMention {
  readonly story: StoryMetrics
  readonly figure: PrintedFigure
  readonly label: MetricLabel
  readonly role: Role
  /** Names of places, bodies and works in its sentence. */
  readonly sentence: ReadonlySet<string>
  /** What stands around the figure in its sentence. */
  readonly words: string
  /** The words right before it, back to the last figure. */
  readonly clause: string
  /** The last words before it and the first behind it, which name it. */
  readonly name: string
}

/** The figures of a story that can be compared with those of another. */
export interface StoryMetrics {
  /** What the story is about: names of its headline and lead. */
  readonly subjects: ReadonlySet<string>
  /**
   * In reading order, by measure and metric; those of one measure with the same digits in any order stand together
   * too, under a key `isByDigits` knows.
   */
  readonly groups: ReadonlyMap<string, readonly MetricMention[]>
}

/** Reads stories for the comparison of their metrics; a story that is the same object is not read again. */
export interface StoryMetricsReader {
  readonly figures: FigureReader
  readonly labels: MetricReader
  read(story: CheckedStory): StoryMetrics
}

const RUNNING = new Set(['body', 'headline', 'kicker', 'deck', 'caption', 'summary'])
/** Rows of digits this long are not alike by chance. */
export const ENOUGH_DIGITS = 3
const ELSEWHERE = /邻[市县省区国]|兄弟|他山之石|外地|省外/u
/** As many mentions of one metric are compared. */
export const LONGEST_GROUP = 60
/** 意向成交 and 意向成交金额: the last words before a figure say what it is. */
const LABEL_REACH = 6

/** Whether a group is of figures with the same digits, whatever they are called. */
export function isByDigits(key: string): boolean {
  return key.includes('#')
}

export function createStoryMetricsReader(figures: FigureReader, labels: MetricReader): StoryMetricsReader {
  const known = new WeakMap<CheckedStory, StoryMetrics>()
  return {
    figures,
    labels,
    read(story) {
      const before = known.get(story)
      if (before) return before
      const read = readStory(figures.read(story), labels)
      known.set(story, read)
      return read
    },
  }
}

function readStory(texts: readonly FigureText[], labels: MetricReader): StoryMetrics {
  const groups = new Map<string, MetricMention[]>()
  const story: StoryMetrics = { subjects: storySubjects(texts), groups }
  // 邻市: told of somebody else's figures.
  if (texts.some(({ source, folded }) => (source.role === 'headline' || folded.length < 20) && ELSEWHERE.test(folded)))
    return story
  for (const text of texts) {
    if (!RUNNING.has(text.source.role)) continue
    for (const figure of text.figures) {
      if (!isPlain(figure) || !figure.tag || figure.digits.length < 2 || figure.rough) continue
      const label = labels.read(text, figure)
      if (label.name === '' && figure.digits.length < ENOUGH_DIGITS) continue
      const mention = mentionOf(story, text, figure, label)
      if (label.name !== '') add(groups, `${figure.measure} ${label.name}`, mention)
      // 意向成交784.1亿美元 and 意向成交金额748.1亿美元: other names for it, but the same digits in another order.
      add(groups, `${figure.measure} #${[...figure.digits].sort().join('')}`, mention)
    }
  }
  return story
}

function mentionOf(story: StoryMetrics, text: FigureText, figure: PrintedFigure, label: MetricLabel): MetricMention {
  const { folded, source } = text
  return {
    story,
    figure,
    label,
    role: /。\s*$/u.test(folded) ? 'body' : source.role,
    sentence: sentenceSubjects(text, figure),
    clause: /[^，。；0-9]{0,16}$/u.exec(folded.slice(Math.max(0, figure.start - 16), figure.start))?.[0] ?? '',
    name: nameAround(text, figure),
    words: folded.slice(Math.max(0, figure.start - 60), figure.end + 10),
  }
}

function nameAround({ folded }: FigureText, { start, end }: PrintedFigure): string {
  const before = /[^，。；0-9]*$/u.exec(folded.slice(Math.max(0, start - LABEL_REACH), start))?.[0] ?? ''
  return `${before}·${/^[^，。；0-9]*/u.exec(folded.slice(end, end + LABEL_REACH))?.[0] ?? ''}`
}

function add(groups: Map<string, MetricMention[]>, key: string, mention: MetricMention): void {
  const group = groups.get(key) ?? []
  groups.set(key, group)
  if (group.length < LONGEST_GROUP) group.push(mention)
}

function sentenceSubjects(text: FigureText, figure: PrintedFigure): ReadonlySet<string> {
  const sentence = text.sentences.find(({ start, end }) => figure.start >= start && figure.start < end)
  const tail = /^[^，。；]{0,14}/u.exec(text.folded.slice(figure.end, figure.end + 14))?.[0] ?? ''
  return subjectsOf(`${text.folded.slice(sentence?.start ?? 0, figure.start)}·${tail}`)
}
