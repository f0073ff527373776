import type { PageId } from '../../model/document'
import type { Entry } from '../../model/entry'
import { jointSubject } from '../../model/joint-subject'
import { useDeskStore } from '../desk/desk-store'
import { revealInRaw, useFocusStore } from '../desk/focus-store'
import { chooseJoint, currentJoints, goToJoint } from './joint-store'

/**
 * Goes back to the joint whose answer an undo has just taken back: it is what the editor wants to look at again, not
 * the one the answer had led on to. Who works in the story keeps the keyboard there.
 */
export function returnToJoint({ reverts, changes }: Entry): void {
  if (reverts === undefined) return
  const subjects = new Set(
    changes.flatMap((one) => {
      if (one.table !== 'decision' || one.before?.kind !== 'joint' || one.after !== null) return []
      return one.before.subject ?? []
    }),
  )
  if (subjects.size === 0) return
  const { page: shown, activePane } = useFocusStore.getState()
  const { page: pages } = useDeskStore.getState().desk
  const inOrder = shown === null ? [...pages.keys()] : [shown, ...pages.keys()]
  for (const page of inOrder) {
    const joint = findJoint(page, subjects)
    if (!joint) continue
    if (activePane !== 'story') goToJoint(page, joint)
    else if (page === shown) {
      chooseJoint(joint)
      revealInRaw(page, [[joint.before - 1, joint.after + 1]])
    }
    return
  }
}

function findJoint(page: PageId, subjects: ReadonlySet<string>) {
  const raw = useDeskStore.getState().desk.page.get(page)?.raw ?? ''
  return currentJoints(page).find(({ before, after }) => subjects.has(jointSubject(raw, before, after)))
}
