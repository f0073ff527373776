import { create } from 'zustand'
import { useDeskStore } from '../desk/desk-store'
import { useFocusStore } from '../desk/focus-store'
import { decisionsOf, doubtfulJoints } from '../desk/open-questions'
import { indexOfOpen, revealJoint, useJointStore } from './joint-store'

interface ForkStore {
  /** Counts the jumps to a fork: each puts the keyboard on it. */
  readonly turn: number
}

export const useForkStore = create<ForkStore>()(() => ({ turn: 0 }))

/** Set after the first jump: the joint open from the start has not been jumped to. */
let hasJumped: string | null = null

/** Opens the next or previous doubtful joint of the page, past the last the first, and puts the keyboard on it. */
export function stepJoint(step: 1 | -1): void {
  const { page } = useFocusStore.getState()
  if (page === null) return
  const { desk, derived } = useDeskStore.getState()
  const joints = doubtfulJoints(derived.get(page), desk.page.get(page)?.raw ?? '', decisionsOf(desk, 'joint'))
  const at = indexOfOpen(joints, useJointStore.getState().chosen)
  const isFirstJump = hasJumped !== page
  hasJumped = page
  const next = isFirstJump && step === 1 ? joints[at] : joints[(at + step + joints.length) % joints.length]
  if (!next) return
  revealJoint(page, next)
  useForkStore.setState(({ turn }) => ({ turn: turn + 1 }))
}
