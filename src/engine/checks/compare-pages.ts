import { slipWords } from './figures/digit-slips'
import { isDated, type MetricConflict, metricConflict } from './figures/metric-conflict'
import type { MetricMention, StoryMetrics } from './figures/metric-mentions'

/** A page as it is compared with others. */
export interface ComparedPage {
  /** Whatever all pages of one paper and day have in common; null for a page whose day is unknown. */
  readonly edition: string | null
  readonly stories: readonly StoryMetrics[]
}

/** One side of a conflict: the page, the number of its story, the figure. */
export interface ConflictSide {
  readonly page: string
  readonly story: number
  readonly mention: MetricMention
}

/** Two pages that give one metric two values. The page with the smaller id is the first side, whoever asks. */
export interface PageConflict extends MetricConflict {
  readonly sides: readonly [ConflictSide, ConflictSide]
}

type Groups = ReadonlyMap<string, readonly ConflictSide[]>

interface IndexedPage {
  readonly page: ComparedPage
  /** Under the edition and the key of the group; dated figures also under `@` and the key, where all pages meet. */
  readonly groups: Groups
}

/**
 * The metric figures of pages, compared page with page by the rule `same-metric`. A page that is another is compared
 * with those that share a metric with it; nothing else is looked at again.
 */
export class PageComparison {
  readonly #pages = new Map<string, IndexedPage>()
  readonly #holders = new Map<string, Set<string>>()
  readonly #conflicts = new Map<string, Map<string, readonly PageConflict[]>>()

  /** Takes a page in, or what it is now. The answer is the other pages whose conflicts are not what they were. */
  update(id: string, page: ComparedPage): ReadonlySet<string> {
    if (isSame(this.#pages.get(id)?.page, page)) return new Set()
    const before = this.#take(id)
    const indexed = { page, groups: groupsOf(id, page) }
    this.#pages.set(id, indexed)
    const others = new Set<string>()
    for (const key of indexed.groups.keys()) {
      const holders = this.#holders.get(key)
      for (const other of holders ?? []) others.add(other)
      if (holders) holders.add(id)
      else this.#holders.set(key, new Set([id]))
    }
    for (const other of others) this.#compare(id, indexed, other)
    const now = this.#conflicts.get(id)
    return new Set(
      [...before.keys(), ...(now?.keys() ?? [])].filter((other) => !isAlike(before.get(other), now?.get(other))),
    )
  }

  /** Lets a page go. The answer is the other pages that had conflicts with it. */
  remove(id: string): ReadonlySet<string> {
    return new Set(this.#take(id).keys())
  }

  has(id: string): boolean {
    return this.#pages.has(id)
  }

  ids(): string[] {
    return [...this.#pages.keys()]
  }

  /** What a page has against others. */
  conflictsOf(id: string): PageConflict[] {
    return [...(this.#conflicts.get(id)?.values() ?? [])].flat()
  }

  #take(id: string): ReadonlyMap<string, readonly PageConflict[]> {
    const conflicts = this.#conflicts.get(id) ?? new Map<string, readonly PageConflict[]>()
    for (const other of conflicts.keys()) this.#conflicts.get(other)?.delete(id)
    this.#conflicts.delete(id)
    for (const key of this.#pages.get(id)?.groups.keys() ?? []) {
      const holders = this.#holders.get(key)
      holders?.delete(id)
      if (holders?.size === 0) this.#holders.delete(key)
    }
    this.#pages.delete(id)
    return conflicts
  }

  #compare(id: string, { groups }: IndexedPage, other: string): void {
    const theirs = this.#pages.get(other)?.groups
    if (!theirs) return
    const found = id < other ? conflictsBetween(groups, theirs) : conflictsBetween(theirs, groups)
    if (found.length === 0) return
    this.#put(id, other, found)
    this.#put(other, id, found)
  }

  #put(id: string, other: string, found: readonly PageConflict[]): void {
    const own = this.#conflicts.get(id) ?? new Map<string, readonly PageConflict[]>()
    this.#conflicts.set(id, own.set(other, found))
  }
}

/** `同一指标“地区生产总值”两个数：2719亿元→2791亿元：两位数字对调`, in the order the sides are given. */
export function conflictMessage([from, to]: readonly ConflictSide[], { slip }: MetricConflict): string {
  const label = to?.mention.label.name ?? ''
  const printed = [from, to].map((side) => side?.mention.figure.printed ?? '')
  return `不同版面同一指标“${label}”两个数：${printed.join('→')}${slipWords(slip)}`
}

function groupsOf(id: string, { edition, stories }: ComparedPage): Groups {
  const groups = new Map<string, ConflictSide[]>()
  const add = (key: string, side: ConflictSide): void => {
    const group = groups.get(key)
    if (group) group.push(side)
    else groups.set(key, [side])
  }
  for (const [story, metrics] of stories.entries()) {
    for (const [key, mentions] of metrics.groups) {
      for (const mention of mentions) {
        const side = { page: id, story, mention }
        if (edition !== null) add(`${edition}\n${key}`, side)
        if (isDated(mention) && mention.label.known) add(`@\n${key}`, side)
      }
    }
  }
  return groups
}

/** One conflict for each two values: where a headline and its story give the same one, the headline's. */
function conflictsBetween(first: Groups, second: Groups): PageConflict[] {
  const found = new Map<string, PageConflict>()
  for (const [key, ours] of first) {
    const theirs = second.get(key)
    if (!theirs) continue
    const name = key.slice(key.indexOf('\n') + 1)
    const distance = key.startsWith('@\n') ? 'desk' : 'edition'
    for (const a of ours) {
      for (const b of theirs) {
        const values = `${a.mention.figure.measure} ${a.mention.figure.value} ${b.mention.figure.value}`
        const conflict = found.has(values) ? undefined : metricConflict(a.mention, b.mention, name, distance)
        if (conflict) found.set(values, { ...conflict, sides: [a, b] })
      }
    }
  }
  return [...found.values()]
}

function isSame(before: ComparedPage | undefined, now: ComparedPage): boolean {
  return (
    before !== undefined &&
    before.edition === now.edition &&
    before.stories.length === now.stories.length &&
    before.stories.every((story, k) => story === now.stories[k])
  )
}

function isAlike(before: readonly PageConflict[] = [], now: readonly PageConflict[] = []): boolean {
  return (
    before.length === now.length &&
    before.every(({ sides }, k) => sides.every((side, of) => isSameSide(side, now[k]?.sides[of])))
  )
}

/** The same story as it was read: where nothing of it was read anew, its figures stand where they stood. */
function isSameSide(before: ConflictSide, now: ConflictSide | undefined): boolean {
  return before.mention === now?.mention && before.story === now.story
}
