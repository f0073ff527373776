import type { SaidValue } from '../../model/said'
import { says } from '../../words/sentence'
import { areAlikePrinted } from './figures/compatible-figures'
import { areSwappedEvened, slipWords } from './figures/digit-slips'
import { metricWords } from './figures/metric-label'
import type { PrintedFigure } from './figures/printed-figure'
import {
  confirmedConflict,
  figureConflict,
  isDated,
  isSoleFigure,
  type MetricConflict,
  type MetricDistance,
} from './rules/metrics/metric-conflict'
import { keyOf, type MetricMention } from './rules/metrics/metric-mention'
import { isByDigits, type StoryMetrics } from './rules/metrics/metric-mentions'
import { type Told, told } from './told'

/** A page as it is compared with others. */
export interface ComparedPage {
  /** Whatever all pages of one paper and day have in common; null for a page whose day is unknown. */
  readonly edition: string | null
  readonly stories: readonly StoryMetrics[]
}

/** One side of a conflict: the page and the figure. */
export interface ConflictSide {
  readonly page: string
  readonly mention: MetricMention
}

/** Two pages that give one metric two values. The page with the smaller id is the first side, whoever asks. */
export interface PageConflict extends MetricConflict {
  readonly sides: readonly [ConflictSide, ConflictSide]
}

/** A story in the index, with what it says against stories of other pages. */
interface IndexedStory {
  readonly page: string
  readonly metrics: StoryMetrics
  /** Mentions that can only conflict with those another story has under the same key, see `groupsOf`. */
  readonly groups: ReadonlyMap<string, ComparedGroup>
  readonly against: Map<IndexedStory, readonly PageConflict[]>
}

interface ComparedGroup {
  /** Of the group of `StoryMetrics` the mentions are taken from. */
  readonly name: string
  readonly distance: MetricDistance
  readonly mentions: MetricMention[]
}

/** What stories say a figure is, by what they say (`saidBy`): what says the same as another need not be compared with it. */
type ValuesOfKey = Map<number | string, SaidAlike[]>

/** Mentions whose figures are as exact as each other: what a figure has against one it has against all. */
interface SaidAlike {
  readonly figure: PrintedFigure
  readonly stories: Map<IndexedStory, MetricMention[]>
}

interface IndexedPage {
  readonly edition: string | null
  readonly stories: readonly IndexedStory[]
}

/**
 * The metric figures of pages, compared story with story by the rule `same-metric`. A story that is another is compared
 * with those of other pages that share a metric with it; nothing else is looked at again.
 */
export class PageComparison {
  readonly #pages = new Map<string, IndexedPage>()
  /** By the key of a group. */
  readonly #values = new Map<string, ValuesOfKey>()

  /** Takes a page in, or what it is now. The answer is the other pages whose conflicts are not what they were. */
  update(id: string, { edition, stories }: ComparedPage): ReadonlySet<string> {
    const before = this.#pages.get(id)
    const known = new Map(before?.edition === edition ? before.stories.map((story) => [story.metrics, story]) : [])
    const changed = new Set<string>()
    const now = stories.map(
      (metrics) => known.get(metrics) ?? { page: id, metrics, groups: groupsOf(edition, metrics), against: new Map() },
    )
    const staying = new Set(now)
    for (const story of before?.stories ?? []) if (!staying.has(story)) this.#drop(story, changed)
    this.#pages.set(id, { edition, stories: now })
    for (const story of now) if (!known.has(story.metrics)) this.#add(story, changed)
    return changed
  }

  /** Lets a page go. The answer is the other pages that had conflicts with it. */
  remove(id: string): ReadonlySet<string> {
    const changed = new Set<string>()
    for (const story of this.#pages.get(id)?.stories ?? []) this.#drop(story, changed)
    this.#pages.delete(id)
    return changed
  }

  has(id: string): boolean {
    return this.#pages.has(id)
  }

  ids(): string[] {
    return [...this.#pages.keys()]
  }

  /** What a page has against others; of one other page, one conflict for each two values. */
  conflictsOf(id: string): PageConflict[] {
    const told = new Map<string, PageConflict>()
    const all = this.#pages.get(id)?.stories.flatMap(({ against }) => [...against.values()].flat()) ?? []
    // In an order that is the same from either page, so that both tell of the same two places.
    for (const conflict of all.sort(byPlaces)) {
      const [a, b] = conflict.sides
      const { measure, value } = a.mention.figure
      const values = `${a.page} ${b.page} ${measure} ${value} ${b.mention.figure.value}`
      if (!told.has(values)) told.set(values, conflict)
    }
    return [...told.values()]
  }

  #add(story: IndexedStory, changed: Set<string>): void {
    for (const [key, group] of story.groups) {
      const values: ValuesOfKey = this.#values.get(key) ?? new Map()
      this.#values.set(key, values)
      for (const [value, alike] of values) {
        for (const mention of group.mentions) {
          if (mayConflict(saidBy(mention, group), value)) compareWith(alike, story, group, mention, changed)
        }
      }
      for (const mention of group.mentions) addMention(values, story, mention, saidBy(mention, group))
    }
  }

  #drop(story: IndexedStory, changed: Set<string>): void {
    for (const other of story.against.keys()) {
      other.against.delete(story)
      changed.add(other.page)
    }
    for (const [key, group] of story.groups) {
      const values = this.#values.get(key)
      for (const mention of group.mentions) {
        const value = saidBy(mention, group)
        const left = values?.get(value)?.filter(({ stories }) => !stories.delete(story) || stories.size > 0) ?? []
        if (left.length > 0) values?.set(value, left)
        else values?.delete(value)
      }
      if (values?.size === 0) this.#values.delete(key)
    }
  }
}

/** What a page is called in a sentence: by its number in one edition, else by its title. */
export type PageName = { readonly page: string } | { readonly title: string }

/**
 * `同一指标“地区生产总值”两版两个数：1版2719亿元→3版2791亿元：两位数字对调`, in the order the sides are given.
 * @param names what the pages of the sides are called; none where the reader sees which they are.
 */
export function tellConflict(
  [a, b]: readonly [ConflictSide, ConflictSide],
  names: readonly PageName[],
  { slip }: MetricConflict,
): Told {
  return told(
    says('says.same-metric.pages', {
      metric: metricWords(b.mention.label),
      first: printedOn(a, names[0]),
      second: printedOn(b, names[1]),
      slip: slipWords(slip),
    }),
  )
}

function printedOn({ mention }: ConflictSide, name: PageName | undefined): SaidValue {
  const { printed } = mention.figure
  if (name === undefined) return printed
  return 'page' in name
    ? says('says.printed-on', { page: name.page, printed })
    : says('says.printed-in', { title: name.title, printed })
}

/**
 * The mentions of a story by edition, metric, period and the words that make it another figure (其中, 人均, 新增), since
 * figures of two pages that differ in one of these are never compared, but for those alike in their digits; dated ones
 * also without the edition, where all pages meet.
 */
function groupsOf(edition: string | null, metrics: StoryMetrics): ReadonlyMap<string, ComparedGroup> {
  const groups = new Map<string, ComparedGroup>()
  const add = (key: string, name: string, distance: MetricDistance, mention: MetricMention): void => {
    const group = groups.get(key)
    if (group) group.mentions.push(mention)
    else groups.set(key, { name, distance, mentions: [mention] })
  }
  for (const [name, mentions] of metrics.groups) {
    for (const mention of mentions) {
      const { qualifiers, period } = mention.label
      const key = isByDigits(name) ? name : `${name}\n${qualifiers}\n${period}`
      if (edition !== null) add(`${edition}\n${key}`, name, 'edition', mention)
      if (isDated(mention) && mention.label.known) add(`@\n${key}`, name, 'desk', mention)
    }
  }
  return groups
}

/** The value; of figures that are looked at for swapped digits, their digits. */
function saidBy({ figure }: MetricMention, { name }: ComparedGroup): number | string {
  return isByDigits(name) ? figure.digits : figure.value
}

/** What says the same is no conflict, and of figures with the same digits only those of which two are swapped are one. */
function mayConflict(said: number | string, other: number | string): boolean {
  return typeof said === 'string' && typeof other === 'string' ? areSwappedEvened(said, other) : said !== other
}

function addMention(values: ValuesOfKey, story: IndexedStory, mention: MetricMention, value: number | string): void {
  const alike = values.get(value) ?? []
  values.set(value, alike)
  const stories = alike.find(({ figure }) => areAlikePrinted(figure, mention.figure))?.stories
  if (!stories) {
    alike.push({ figure: mention.figure, stories: new Map([[story, [mention]]]) })
    return
  }
  const mentions = stories.get(story)
  if (mentions) mentions.push(mention)
  else stories.set(story, [mention])
}

/** What a mention of a story says against those of other pages that say one thing alike. */
function compareWith(
  alike: readonly SaidAlike[],
  story: IndexedStory,
  group: ComparedGroup,
  mention: MetricMention,
  changed: Set<string>,
): void {
  for (const { figure, stories } of alike) {
    // A figure that is a rounding of another need not have the other for one of its own.
    const asFirst = conflictInGroup(group, mention.figure, figure)
    const asSecond = conflictInGroup(group, figure, mention.figure)
    if (!asFirst && !asSecond) continue
    const isSlip = asFirst?.slip !== undefined || asSecond?.slip !== undefined
    if (!isSlip && !isSoleFigure(mention, group.name)) continue
    if (isByDigits(group.name) && mention.section.values.has(keyOf(figure))) continue
    for (const [other, theirs] of stories) {
      if (other.page === story.page) continue
      const figures = story.page < other.page ? asFirst : asSecond
      const found = figures ? conflictsBetween(group, story, mention, other, theirs, figures) : []
      if (found.length === 0) continue
      story.against.set(other, [...(story.against.get(other) ?? []), ...found])
      other.against.set(story, [...(other.against.get(story) ?? []), ...found])
      changed.add(other.page)
    }
  }
}

/** What two figures of a group have against each other; of those alike in their digits only a swap counts. */
function conflictInGroup({ name }: ComparedGroup, a: PrintedFigure, b: PrintedFigure): MetricConflict | undefined {
  const conflict = figureConflict(a, b)
  return conflict && isByDigits(name) === (conflict.slip === 'swapped') ? conflict : undefined
}

/** What a mention and those of another story in one group say against each other, first the page with the smaller id. */
function conflictsBetween(
  { name, distance }: ComparedGroup,
  story: IndexedStory,
  our: MetricMention,
  other: IndexedStory,
  theirs: readonly MetricMention[],
  figures: MetricConflict,
): PageConflict[] {
  const isFirst = story.page < other.page
  const found: PageConflict[] = []
  for (const their of theirs) {
    const a = isFirst ? our : their
    const b = isFirst ? their : our
    const conflict = confirmedConflict(a, b, name, distance, figures)
    if (!conflict) continue
    found.push({
      ...conflict,
      sides: [
        { page: isFirst ? story.page : other.page, mention: a },
        { page: isFirst ? other.page : story.page, mention: b },
      ],
    })
  }
  return found
}

/** By place; then by page, so that the order does not tell which page was read first. */
function byPlaces({ sides: [a, b] }: PageConflict, { sides: [x, y] }: PageConflict): number {
  const [p, q] = [a.mention.figure.place, b.mention.figure.place]
  const [r, s] = [x.mention.figure.place, y.mention.figure.place]
  const byPlace = p.text - r.text || p.start - r.start || q.text - s.text || q.start - s.start
  return byPlace || byName(a.page, x.page) || byName(b.page, y.page)
}

function byName(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
