import type { PageId } from '../../model/document'
import { isRefusal } from '../../model/entry'
import { jointSubject } from '../../model/joint-subject'
import { request } from '../bridge-client'
import { decisionsOf } from '../desk/decisions-of'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { applyWaiting } from '../desk/entry-inbox'
import { showNotice } from '../notice-store'
import { showFailure } from '../show-failure'
import { say } from '../words/use-words'

/**
 * Cuts a page again and tells what came of it: also where the machine would cut it just as it is, what was looked at
 * and what of the editor's stands.
 */
export async function recutPage(page: PageId): Promise<void> {
  try {
    const result = await request('command.run', { command: 'page.recut', args: { page } })
    applyWaiting()
    if (isRefusal(result) && result.refused !== 'nothing-to-do') {
      showNotice({ kind: 'refusal', code: result.refused, message: result.message })
      return
    }
    const found = isRefusal(result)
      ? say('page.recut.same', countPage(page))
      : say('page.recut.done', { count: result.stories.length })
    showNotice({ kind: 'done', code: 'recut', message: `${found}${sayKept(page)}` })
  } catch (error) {
    showFailure(error)
  }
}

function countPage(page: PageId) {
  const { desk } = useDeskStore.getState()
  const index = indexDesk(desk)
  const lines = (desk.page.get(page)?.raw ?? '').split(/\r\n?|\n/u).filter((line) => line.trim() !== '')
  return {
    lines: lines.length,
    stories: index.storiesByPage.get(page)?.length ?? 0,
    blocks: index.blocksByPage.get(page)?.length ?? 0,
  }
}

/** What the machine left alone: paragraphs with a mark of the hand, stories somebody has checked, answered joints. */
function sayKept(page: PageId): string {
  const { desk, derived } = useDeskStore.getState()
  const blocks = indexDesk(desk).blocksByPage.get(page) ?? []
  const isChecked = (story: string | null) => !['new', 'working'].includes(desk.story.get(story ?? '')?.status ?? 'new')
  const kept = blocks.filter(({ hand, story }) => hand.length > 0 || isChecked(story)).length
  const answers = decisionsOf(desk, 'joint')
  const raw = desk.page.get(page)?.raw ?? ''
  const joints = (derived.get(page)?.joints ?? []).filter(({ before, after }) =>
    answers.has(jointSubject(raw, before, after)),
  )
  if (kept + joints.length === 0) return say('page.recut.noneKept')
  return say('page.recut.kept', { blocks: kept, joints: joints.length })
}
