import { create } from 'zustand'
import { useDeskStore } from '../desk/desk-store'
import { useViewStore } from '../frame/view-store'
import { withFindings } from './person-findings'
import { openQuestions, type PersonEntry, readRegister } from './read-register'

interface PeopleStore {
  readonly entries: readonly PersonEntry[]
  /** Unanswered questions, each counted once. */
  readonly open: number
}

export const usePeopleStore = create<PeopleStore>()(() => ({ entries: [], open: 0 }))

/** Several changes of the desk within a frame or two are read together; for the count alone more seldom. */
const LOOKED_AT_MS = 40
const COUNT_MS = 800
/** For the count alone, a register that takes long is read so many times more seldom. */
const REST = 50

let timer: ReturnType<typeof setTimeout> | undefined
let tookMs = 0

/** Keeps the register and its count as the desk changes. Returns a function that ends it. */
export function followPeople(): () => void {
  const endDesk = useDeskStore.subscribe((now, before) => {
    if (now.desk !== before.desk || now.derived !== before.derived) readSoon()
  })
  const endView = useViewStore.subscribe(readSoon)
  readSoon()
  return () => {
    endDesk()
    endView()
    clearTimeout(timer)
    timer = undefined
  }
}

function readSoon(): void {
  if (useViewStore.getState().view === 'people') {
    clearTimeout(timer)
    timer = setTimeout(read, LOOKED_AT_MS)
  } else timer ??= setTimeout(read, Math.max(COUNT_MS, tookMs * REST))
}

function read(): void {
  timer = undefined
  const began = performance.now()
  const { desk, derived } = useDeskStore.getState()
  const entries = withFindings(readRegister(desk, derived, desk.decision), desk, derived)
  usePeopleStore.setState({ entries, open: openQuestions(entries) })
  tookMs = performance.now() - began
}
