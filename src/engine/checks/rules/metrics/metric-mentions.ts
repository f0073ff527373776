import type { FigureText } from '../../figures/figure-text'
import type { MetricReader } from '../../figures/metric-label'
import { isPlain, type PrintedFigure } from '../../figures/printed-figure'
import type { FigureReader } from '../../figures/reading'
import type { CheckedStory } from '../../rule'
import { keyOf, MetricMention } from './metric-mention'
import { storySubjects } from './story-subject'

/** What stands under one headline or cross-head: two of them tell of two things as two stories do. */
export interface MetricSection {
  readonly head: string
  /** Names of its head and lead. */
  readonly subjects: ReadonlySet<string>
  /** All it says. */
  readonly text: string
  /** Measure and value of every figure in it. */
  readonly values: ReadonlySet<string>
  /** Those of its figures that hardly come twice by chance. */
  readonly marks: ReadonlySet<string>
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
  /** A figure of a story, whatever it is, with what tells which metric it is of. */
  mention(story: CheckedStory, text: FigureText, figure: PrintedFigure): MetricMention
}

const RUNNING = new Set(['body', 'headline', 'kicker', 'deck', 'caption', 'summary'])
/** Rows of digits this long are not alike by chance. */
export const ENOUGH_DIGITS = 3
const HEADS = new Set(['headline', 'kicker', 'deck', 'subhead', 'label'])
/** 相关链接: more of what was told above. */
const OF_SAME = /^[^\u4e00-\u9fff]*(?:相关|新闻|数据|赛事)?(?:链接|速览|数据|一览|数读|数说|提示)[^\u4e00-\u9fff]*$/u
const ELSEWHERE = /邻[市县省区国]|兄弟|他山之石|外地|省外/u
/** As many mentions of one metric are compared. */
export const LONGEST_GROUP = 60

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
    mention(story, text, figure) {
      const part = sectionsOf(figures.read(story)).find((texts) => texts.includes(text)) ?? [text]
      return new MetricMention(
        { story: this.read(story), section: sectionOf(part), figure, label: labels.read(text, figure) },
        text,
      )
    },
  }
}

function readStory(texts: readonly FigureText[], labels: MetricReader): StoryMetrics {
  const groups = new Map<string, MetricMention[]>()
  const story: StoryMetrics = { subjects: storySubjects(texts), groups }
  // 邻市: told of somebody else's figures.
  if (texts.some(({ source, folded }) => (source.role === 'headline' || folded.length < 20) && ELSEWHERE.test(folded)))
    return story
  for (const part of sectionsOf(texts)) {
    const section = sectionOf(part)
    for (const text of part) {
      if (!RUNNING.has(text.source.role)) continue
      for (const figure of text.figures) {
        if (!isPlain(figure) || !figure.tag || figure.digits.length < 2 || figure.rough) continue
        const label = labels.read(text, figure)
        const mention = new MetricMention({ story, section, figure, label }, text)
        if (label.name !== '') add(groups, `${figure.measure} ${label.name}`, mention)
        // 意向成交784.1亿美元 and 意向成交金额748.1亿美元: other names for it, but the same digits in another order.
        // 26000 and 20600: a nought within may be swapped to the end, where nobody counts it.
        add(groups, `${figure.measure} #${inOrder(figure.digits.replaceAll('0', ''))}`, mention)
      }
    }
  }
  return story
}

/** Digits sorted; most figures have two. */
function inOrder(digits: string): string {
  if (digits.length < 2) return digits
  if (digits.length > 2) return [...digits].sort().join('')
  return digits.charAt(0) <= digits.charAt(1) ? digits : digits.charAt(1) + digits.charAt(0)
}

/** Texts of a story, cut before each head that follows a paragraph. */
export function sectionsOf(texts: readonly FigureText[]): FigureText[][] {
  const parts: FigureText[][] = []
  let isOpen = false
  for (const text of texts) {
    const isHead = HEADS.has(text.source.role) && !OF_SAME.test(text.folded)
    if (parts.length === 0 || (isHead && !isOpen)) parts.push([])
    isOpen = isHead
    parts.at(-1)?.push(text)
  }
  return parts
}

/** Most of what is told of a section is asked for by few of them. */
function sectionOf(texts: readonly FigureText[]): MetricSection {
  let text: string | undefined
  let subjects: ReadonlySet<string> | undefined
  let values: ReadonlySet<string> | undefined
  let marks: ReadonlySet<string> | undefined
  return {
    head: texts.find(({ source }) => HEADS.has(source.role))?.folded ?? '',
    get subjects() {
      subjects ??= storySubjects(texts)
      return subjects
    },
    get text() {
      text ??= texts.map(({ folded }) => folded).join('\n')
      return text
    },
    get values() {
      values ??= new Set(texts.flatMap(({ figures }) => figures.map(keyOf)))
      return values
    },
    get marks() {
      marks ??= new Set(texts.flatMap(({ figures }) => figures.filter(isMark).map(keyOf)))
      return marks
    },
  }
}

function isMark(figure: PrintedFigure): boolean {
  return figure.tag !== undefined && figure.digits.length >= ENOUGH_DIGITS && isPlain(figure)
}

function add(groups: Map<string, MetricMention[]>, key: string, mention: MetricMention): void {
  const group = groups.get(key) ?? []
  groups.set(key, group)
  if (group.length < LONGEST_GROUP) group.push(mention)
}
