import { isDeskRead } from '../desk/derived-pages'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { useFocusStore } from '../desk/focus-store'
import { showNotice } from '../notice-store'
import { indexOfOpen } from './joint-index'
import { currentJoints, goToJoint, useJointStore } from './joint-store'

/** The page whose open fork has been jumped to: the one open from the start has not. */
let jumpedOn: string | null = null

/**
 * Goes to the next or previous doubtful joint of the page; past the last comes the first. A page without any gives
 * way to the next page that has some.
 */
export function stepJoint(step: 1 | -1): void {
  const { page } = useFocusStore.getState()
  if (page === null) return
  const joints = currentJoints(page)
  if (joints.length === 0) {
    goToOtherPage(page, step)
    return
  }
  const at = indexOfOpen(joints, useJointStore.getState().chosen)
  const isFirstJump = jumpedOn !== page && step === 1
  jumpedOn = page
  const next = joints[isFirstJump ? at : (at + step + joints.length) % joints.length]
  if (next) goToJoint(page, next)
}

function goToOtherPage(page: string, step: 1 | -1): void {
  const pages = indexDesk(useDeskStore.getState().desk).pages.map(({ id }) => id)
  const at = pages.indexOf(page)
  const others = [...pages.slice(at + 1), ...pages.slice(0, at)]
  for (const other of step === 1 ? others : others.reverse()) {
    const joints = currentJoints(other)
    const joint = step === 1 ? joints[0] : joints.at(-1)
    if (!joint) continue
    jumpedOn = other
    goToJoint(other, joint)
    return
  }
  // A page that has not been read yet may still have some: it must not be called free of doubt.
  const code = isDeskRead() ? 'no-doubts' : 'still-reading'
  showNotice({ kind: 'done', code, message: code })
}
