import type { PageDerived } from '../../bridge/page-derived'
import type { PageId } from '../../model/document'
import type { Entry } from '../../model/entry'
import { request } from '../bridge-client'
import { setDerived, useDeskStore } from './desk-store'
import { useFocusStore } from './focus-store'

/** Long enough to gather the entries of one edit, short enough to seem at once. */
const SETTLE_MS = 150
/** Pages nobody looks at are computed one after another, leaving the engine free in between. */
const BACKGROUND_MS = 60
/** How often the counts of pages nobody looks at are drawn. */
const COUNTS_MS = 600

const stale = new Set<PageId>()
let timer: ReturnType<typeof setTimeout> | undefined
let running = false

/** The pages whose tags, joints and findings an entry may have changed. */
export function pagesTouched(entry: Entry, shown: PageId | null): ReadonlySet<PageId> {
  const pages = new Set<PageId>()
  const { desk } = useDeskStore.getState()
  for (const change of entry.changes) {
    if (change.table === 'decision') {
      if (shown !== null) pages.add(shown)
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
  schedule(SETTLE_MS)
}

function schedule(delayMs: number): void {
  if (running) return
  clearTimeout(timer)
  timer = setTimeout(() => void fetchNext(), delayMs)
}

function nextPage(): PageId | undefined {
  const { page } = useFocusStore.getState()
  if (page !== null && stale.has(page)) return page
  const [first] = stale
  return first
}

const fetched: PageDerived[] = []
let shownAt = 0

/** The open page's is shown at once; those of others, which only make the list's counts, some together. */
function keepDerived(derived: PageDerived): void {
  fetched.push(derived)
  const isOpen = derived.page === useFocusStore.getState().page
  if (!isOpen && stale.size > 0 && performance.now() - shownAt < COUNTS_MS) return
  shownAt = performance.now()
  setDerived(fetched.splice(0))
}

async function fetchNext(): Promise<void> {
  const page = nextPage()
  if (page === undefined) return
  stale.delete(page)
  if (!useDeskStore.getState().desk.page.has(page)) return schedule(0)
  running = true
  const { opening } = useDeskStore.getState()
  try {
    const derived = await request('page.derive', { page })
    if (useDeskStore.getState().opening === opening) keepDerived(derived)
  } catch (error) {
    // Without tags and joints the page can still be worked on; the next entry asks again.
    console.error('page.derive', error)
  } finally {
    running = false
  }
  schedule(stale.has(useFocusStore.getState().page ?? '') ? 0 : BACKGROUND_MS)
}
