import { create } from 'zustand'
import type { Joint } from '../../model/analysis'
import type { PageId } from '../../model/document'
import { cleanOffsetOf } from '../../model/piece'
import { runAction } from '../actions/action-registry'
import { runCommand } from '../bridge-client'
import { decisionsOf } from '../desk/decisions-of'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { revealInRaw, revealInStory } from '../desk/focus-store'
import { blockAt, doubtfulJoints, useDoubtfulJoints } from '../desk/open-questions'
import { indexOfOpen } from './joint-index'

interface JointStore {
  /** Raw offset `after` of the joint that is open, if the editor has chosen one; else the first is. */
  readonly chosen: number | null
  /** Counts the jumps to a fork: each puts the keyboard on it. */
  readonly turn: number
}

export const useJointStore = create<JointStore>()(() => ({ chosen: null, turn: 0 }))

export interface DoubtfulJoints {
  readonly joints: readonly Joint[]
  /** Index of the open one; -1 when there is none. */
  readonly at: number
}

/** The open page's doubtful joints and the one that stands open in the flow. */
export function useOpenJoint(page: PageId | null): DoubtfulJoints {
  const joints = useDoubtfulJoints(page)
  const chosen = useJointStore((store) => store.chosen)
  return { joints, at: indexOfOpen(joints, chosen) }
}

export function chooseJoint(joint: Joint): void {
  useJointStore.setState({ chosen: joint.after })
}

/** The page's doubtful joints as they stand, outside components. */
export function currentJoints(page: PageId): readonly Joint[] {
  const { desk, derived } = useDeskStore.getState()
  return doubtfulJoints(derived.get(page), desk.page.get(page)?.raw ?? '', decisionsOf(desk, 'joint'))
}

/** Takes one reading and goes on to the next doubtful joint, with the keyboard; past the last there is none. */
export async function decideJoint(page: PageId, joint: Joint, kind: Joint['kind']): Promise<void> {
  chooseJoint(joint)
  const entry = await runCommand('joint.decide', { page, before: joint.before, after: joint.after, kind })
  if (!entry) return
  const joints = currentJoints(page).filter(({ after }) => after !== joint.after)
  const next = joints[indexOfOpen(joints, joint.after)]
  if (next) {
    goToJoint(page, next)
    return
  }
  useJointStore.setState({ chosen: null })
  // The fork that had the keyboard is gone; it stays on the raw page.
  await runAction('pane.raw')
}

/** Takes the answer about a joint back, and asks again. */
export async function reopenJoint(page: PageId, joint: Joint): Promise<void> {
  const { before, after, kind } = joint
  if (await runCommand('joint.reopen', { page, before, after, kind })) goToJoint(page, joint)
}

/** Scrolls to a joint in the story and on the raw page. */
export function revealJointText(page: PageId, joint: Joint): void {
  const block = blockAt(indexDesk(useDeskStore.getState().desk).blocksByPage.get(page) ?? [], joint.after)
  const at = block && cleanOffsetOf(block.pieces, joint.after)
  if (block?.story && at !== undefined) revealInStory(block.id, Math.max(0, at - 1), at + 1)
  revealInRaw(page, [[joint.before - 1, joint.after + 1]])
}

/** Opens a joint, scrolls to it in the story and on the raw page, and puts the keyboard on its fork. */
export function goToJoint(page: PageId, joint: Joint): void {
  revealJointText(page, joint)
  chooseJoint(joint)
  useJointStore.setState(({ turn }) => ({ turn: turn + 1 }))
}
