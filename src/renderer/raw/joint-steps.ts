import { useFocusStore } from '../desk/focus-store'
import { indexOfOpen } from './joint-index'
import { currentJoints, goToJoint, useJointStore } from './joint-store'

/** The page whose open fork has been jumped to: the one open from the start has not. */
let jumpedOn: string | null = null

/** Goes to the next or previous doubtful joint of the page; past the last comes the first. */
export function stepJoint(step: 1 | -1): void {
  const { page } = useFocusStore.getState()
  if (page === null) return
  const joints = currentJoints(page)
  const at = indexOfOpen(joints, useJointStore.getState().chosen)
  const isFirstJump = jumpedOn !== page && step === 1
  jumpedOn = page
  const next = joints[isFirstJump ? at : (at + step + joints.length) % joints.length]
  if (next) goToJoint(page, next)
}
