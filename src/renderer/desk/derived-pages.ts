import type { PageDerived } from '../../bridge/page-derived'
import type { DecisionKind, PageId } from '../../model/document'
import type { Entry } from '../../model/entry'
import { request } from '../bridge-client'
import { setDerived, useDeskStore } from './desk-store'
import { useFocusStore } from './focus-store'

/** Long enough to gather the entries of one edit, short enough to seem at once. */
const SETTLE_MS = 150
/** How often the counts of pages nobody looks at are drawn. */
const COUNTS_MS = 600

const stale = new Set<PageId>()
let timer: ReturnType<typeof setTimeout> | undefined
let running: PageId | undefined
/** Who waits for a page to be read as it stands. */
const waiting = new Map<PageId, (() => void)[]>()

/** Decisions the reading of a page depends on: what is a tag, and of what type. An answer about a figure, a finding or a joint is matched with it here. */
const READ_WITH: ReadonlySet<DecisionKind> = new Set(['tag', 'person'] as const)

/** The pages whose tags, joints and findings an entry may have changed. */
export function pagesTouched(entry: Entry, shown: PageId | null): ReadonlySet<PageId> {
  const pages = new Set<PageId>()
  const { desk } = useDeskStore.getState()
  for (const change of entry.changes) {
    if (change.table === 'decision') {
      const kind = (change.after ?? change.before)?.kind
      if (shown !== null && kind !== undefined && READ_WITH.has(kind)) pages.add(shown)
      continue
    }
    if (change.table === 'setting') {
      for (const page of desk.page.keys()) pages.add(page)
      continue
    }
    if (change.table === 'page') {
      pages.add(change.id)
      continue
    }
    const record = change.after ?? change.before
    const page =
      record?.page ?? (change.table === 'block' ? desk.block.get(change.id)?.page : desk.story.get(change.id)?.page)
    if (page !== undefined) pages.add(page)
  }
  return pages
}

/** Asks for what the machine thinks of these pages, the open one first. */
export function refreshDerived(pages: Iterable<PageId>): void {
  for (const page of pages) stale.add(page)
  schedule(waiting.size > 0 ? 0 : SETTLE_MS)
}

/** Whether the window has what the machine thinks of every page: before that, nothing can be called free of findings. */
export function isDeskRead(): boolean {
  const { desk, derived } = useDeskStore.getState()
  return [...desk.page.keys()].every((page) => derived.has(page))
}

/** Resolves once the window has what the machine thinks of a page as it stands; such a page is read before all others. */
export function whenRead(page: PageId): Promise<void> {
  if (!stale.has(page) && running !== page) {
    if (fetched.some((one) => one.page === page)) setDerived(fetched.splice(0))
    return Promise.resolve()
  }
  return new Promise((resolve) => {
    waiting.set(page, [...(waiting.get(page) ?? []), resolve])
    schedule(0)
  })
}

function endWaiting(page: PageId): void {
  if (stale.has(page)) return
  const ends = waiting.get(page) ?? []
  waiting.delete(page)
  for (const end of ends) end()
}

function schedule(delayMs: number): void {
  if (running !== undefined) return
  clearTimeout(timer)
  timer = setTimeout(() => void fetchNext(), delayMs)
}

function nextPage(): PageId | undefined {
  for (const page of waiting.keys()) if (stale.has(page)) return page
  const { page } = useFocusStore.getState()
  if (page !== null && stale.has(page)) return page
  const [first] = stale
  return first
}

const fetched: PageDerived[] = []
let shownAt = 0

/** That of a page looked at or waited for is shown at once; those of others, which only make the list's counts, some together. */
function keepDerived(derived: PageDerived): void {
  fetched.push(derived)
  const isWanted = derived.page === useFocusStore.getState().page || waiting.has(derived.page)
  if (!isWanted && stale.size > 0 && performance.now() - shownAt < COUNTS_MS) return
  shownAt = performance.now()
  setDerived(fetched.splice(0))
}

async function fetchNext(): Promise<void> {
  const page = nextPage()
  if (page === undefined) return
  stale.delete(page)
  if (!useDeskStore.getState().desk.page.has(page)) {
    endWaiting(page)
    return fetchNext()
  }
  running = page
  const { opening } = useDeskStore.getState()
  try {
    const derived = await request('page.derive', { page })
    if (useDeskStore.getState().opening === opening) keepDerived(derived)
  } catch (error) {
    // Without tags and joints the page can still be worked on; the next entry asks again.
    console.error('page.derive', error)
  } finally {
    running = undefined
    endWaiting(page)
  }
  // At once: what an editor does goes before it in the worker, and waits for one page at most.
  void fetchNext()
}
