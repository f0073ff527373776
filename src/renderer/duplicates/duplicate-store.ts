import { create } from 'zustand'
import type { DuplicateList } from '../../bridge/duplicate-list'
import type { BlockId } from '../../model/document'
import { request } from '../bridge-client'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { useViewStore } from '../frame/view-store'
import { buildRows, countRepeats, type DuplicateRow } from './duplicate-rows'
import { readAnswers } from './pair-answers'

interface DuplicateStore {
  /** The desk's list as it was last computed; null before the first. */
  readonly list: DuplicateList | null
  readonly rows: readonly DuplicateRow[]
  readonly open: number
  /** Paragraphs that repeat something, nobody having answered yet. */
  readonly repeats: number
  /** Paragraphs that open questions over several stories are about. */
  readonly openBlocks: ReadonlySet<BlockId>
}

const EMPTY: DuplicateStore = { list: null, rows: [], open: 0, repeats: 0, openBlocks: new Set() }

export const useDuplicateStore = create<DuplicateStore>()(() => EMPTY)

/** Quiet after an entry before the list is asked for: while someone looks, and for the count alone. */
const LOOKED_AT_MS = 250
const COUNT_MS = 1200
/** For the count alone, a list that takes long is asked for so much more seldom. */
const REST = 8
/** Several changes of the desk within one frame or two are read together. */
const READ_MS = 50

let fetchTimer: ReturnType<typeof setTimeout> | undefined
let readTimer: ReturnType<typeof setTimeout> | undefined
let isFetching = false
let isStale = false
let tookMs = 0

/** Keeps the list and its count as the desk changes. Returns a function that ends it. */
export function followDuplicates(): () => void {
  const endDesk = useDeskStore.subscribe((now, before) => {
    if (now.opening !== before.opening) useDuplicateStore.setState(EMPTY)
    const { block, decision } = now.desk
    const isOther = now.opening !== before.opening || block !== before.desk.block || decision !== before.desk.decision
    if (isOther) fetchSoon()
    if (isOther || now.derived !== before.derived) readSoon()
  })
  const endView = useViewStore.subscribe(({ view }) => {
    if (view === 'duplicates' && isStale) fetchSoon()
  })
  fetchSoon()
  return () => {
    endDesk()
    endView()
    clearTimeout(fetchTimer)
    clearTimeout(readTimer)
  }
}

function fetchSoon(): void {
  isStale = true
  if (isFetching) return
  clearTimeout(fetchTimer)
  const isLookedAt = useViewStore.getState().view === 'duplicates'
  const quiet = isLookedAt ? Math.max(LOOKED_AT_MS, tookMs) : Math.max(COUNT_MS, tookMs * REST)
  fetchTimer = setTimeout(() => void fetchList(), quiet)
}

async function fetchList(): Promise<void> {
  isFetching = true
  isStale = false
  const { opening } = useDeskStore.getState()
  const began = performance.now()
  try {
    const list = await request('duplicates.list', {})
    if (useDeskStore.getState().opening === opening) useDuplicateStore.setState({ list })
    readRows()
  } catch (error) {
    // Without the list the desk can still be worked on; the next entry asks again.
    console.error('duplicates.list', error)
  } finally {
    isFetching = false
    tookMs = performance.now() - began
  }
  if (isStale) fetchSoon()
}

function readSoon(): void {
  readTimer ??= setTimeout(readRows, READ_MS)
}

function readRows(): void {
  clearTimeout(readTimer)
  readTimer = undefined
  const { desk, derived } = useDeskStore.getState()
  const { list } = useDuplicateStore.getState()
  const pages = indexDesk(desk).pages.map((page) => page.id)
  const rows = buildRows(desk, list, pages, derived, readAnswers(desk))
  const openRows = rows.filter((row) => row.state === 'open')
  const openBlocks = new Set(openRows.flatMap((row) => (row.of === 'inside' ? [] : row.blocks)))
  const { openBlocks: before } = useDuplicateStore.getState()
  // Whoever paints these paragraphs need not paint them again when they are the same.
  const isSame = before.size === openBlocks.size && [...openBlocks].every((id) => before.has(id))
  const repeats = countRepeats(desk, openRows)
  useDuplicateStore.setState({ rows, open: openRows.length, repeats, openBlocks: isSame ? before : openBlocks })
}
