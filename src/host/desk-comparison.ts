import type { DerivedFinding } from '../bridge/page-derived'
import {
  type ConflictSide,
  PageComparison,
  type PageConflict,
  type PageName,
  tellConflict,
} from '../engine/checks/compare-pages'
import { SAME_METRIC } from '../engine/checks/rules/metrics/same-metric'
import type { Engine } from '../engine/engine'
import { readStories } from '../engine/read-page'
import type { Change } from '../model/change'
import { pageTitle, storyTitle } from '../model/desk-scope'
import {
  type Block,
  blocksOf,
  byOrder,
  type Desk,
  furnitureOf,
  type Page,
  type PageId,
  storiesOf,
} from '../model/document'
import { editionKey, isSameEdition } from '../model/edition'
import { sentenceAt } from '../model/figures/sentence'
import { cleanText } from '../model/piece'
import { checkSettingsOf } from './desk-checks'
import { stableKey } from './stable-key'

/**
 * What the pages of a desk say against each other: one metric with two values on two pages of an edition, or, where
 * the words give its year, on any two pages. Derived, so a new one over the same desk says the same. A page takes part
 * from when it is first asked about; then it is read again, story by story, as entries touch it.
 */
export class DeskComparison {
  #pages = new PageComparison()
  readonly #blocks = new Map<PageId, readonly Block[]>()
  readonly #touched = new Set<PageId>()
  readonly #stale = new Set<PageId>()

  /** Starts over: with another desk, or another engine. */
  clear(): void {
    this.#pages = new PageComparison()
    this.#blocks.clear()
    this.#touched.clear()
    this.#stale.clear()
  }

  /** An entry has been applied; `desk` is what came of it. */
  follow(desk: Desk, changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.table === 'page') this.#touched.add(change.id)
      if (change.table !== 'block' && change.table !== 'story') continue
      const page = (change.table === 'block' ? desk.block : desk.story).get(change.id)?.page
      for (const id of [change.before?.page, change.after?.page, page]) if (id !== undefined) this.#touched.add(id)
    }
    for (const id of this.#touched) {
      if (desk.page.has(id)) continue
      this.#touched.delete(id)
      this.#blocks.delete(id)
      this.#note(this.#pages.remove(id))
    }
  }

  /** Reads a page that nobody has asked about yet: a report tells of what all of them say. */
  readPage(desk: Desk, page: PageId, engine: Engine): void {
    if (!this.#pages.has(page)) this.#read(desk, page, engine)
  }

  /** What a page says against others, each finding with its place on this page first. */
  findingsOf(desk: Desk, page: PageId, engine: Engine): DerivedFinding[] {
    const severity = checkSettingsOf(desk, engine).severities[SAME_METRIC.id] ?? SAME_METRIC.severity
    if (severity === 'off' || !desk.page.has(page)) return []
    for (const id of this.#touched) if (this.#pages.has(id)) this.#read(desk, id, engine)
    this.#touched.clear()
    if (!this.#pages.has(page)) this.#read(desk, page, engine)
    this.#stale.delete(page)
    return this.#pages.conflictsOf(page).flatMap((conflict) => {
      const told = this.#tell(desk, page, conflict)
      return told ? [{ ...told, rule: SAME_METRIC.id, severity }] : []
    })
  }

  /** Pages whose findings are no longer what they were when they were asked for; told once. */
  takeStale(): PageId[] {
    const stale = [...this.#stale]
    this.#stale.clear()
    return stale
  }

  #note(pages: Iterable<PageId>): void {
    for (const page of pages) this.#stale.add(page)
  }

  #read(desk: Desk, id: PageId, engine: Engine): void {
    const page = desk.page.get(id)
    if (!page) return
    const stories = storiesOf(desk, id).map((story) => blocksOf(desk, story.id))
    const read = readStories(engine, { issue: page.issue, stories, furniture: furnitureOf(desk, id) })
    this.#blocks.set(id, stories.flat())
    const metrics = read.stories.map((story) => engine.metrics.read(story))
    this.#note(this.#pages.update(id, { edition: editionKey(page), stories: metrics }))
  }

  #tell(desk: Desk, page: PageId, conflict: PageConflict): Omit<DerivedFinding, 'rule' | 'severity'> | undefined {
    const told = conflict.sides.map((side) => this.#side(desk, side))
    const [a, b] = told
    if (!a || !b) return undefined
    const inOrder: readonly [typeof a, typeof b] = byOrder(a.page, b.page) <= 0 ? [a, b] : [b, a]
    const ownFirst = a.page.id === page ? [a, b] : [b, a]
    const [first, second] = inOrder
    const names = inOrder.map((one) => nameOf(one.page, a.page, b.page))
    return {
      // From both pages the same, so that one answer is given for both; by both sentences, as for other findings.
      key: stableKey(a.page.id, b.page.id, SAME_METRIC.id, a.quote, a.sentence, b.quote, b.sentence),
      ...tellConflict([first.side, second.side], names, conflict),
      places: ownFirst.map(({ place }) => place),
      evidence: inOrder.map(({ where }) => ({ code: 'figure-on-page', detail: where })),
    }
  }

  #side(desk: Desk, side: ConflictSide) {
    const page = desk.page.get(side.page)
    const { text: index, start, end } = side.mention.figure.place
    const block = this.#blocks.get(side.page)?.[index]
    if (!page || !block) return undefined
    const text = cleanText(block.pieces)
    const quote = text.slice(start, end)
    const title = block.story === null ? '' : storyTitle(desk, block.story)
    return {
      side,
      page,
      place: { block: block.id, start, end },
      quote,
      sentence: sentenceAt(text, start, end).text,
      where: `${pageTitle(page)}《${title}》${quote}`,
    }
  }
}

/** By number; with paper and day where the two are not of one edition, or no number is printed. */
function nameOf(page: Page, a: Page, b: Page): PageName {
  return isSameEdition(a, b) && page.issue.page !== null ? { page: page.issue.page } : { title: pageTitle(page) }
}
