import { useEffect } from 'react'
import type { StoryRole } from '../../model/analysis'
import type { Block } from '../../model/document'
import { cleanOffsetOf } from '../../model/piece'
import { registerAction, registerActions } from '../actions/action-registry'
import { type RoleAction, roleActions } from '../actions/role-actions'
import { newStoryOf, runCommand } from '../bridge-client'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { openStory, type RawSelection, useFocusStore } from '../desk/focus-store'
import { blockAt } from '../desk/open-questions'
import { openDialog } from '../dialogs/dialog-store'
import { splitStory } from '../story/story-commands'

import { useForkFocus } from './joint-fork'
import { stepJoint } from './joint-steps'
import { useJointStore } from './joint-store'
import type { RawRow } from './raw-lines'

/** What can be done with the selected raw lines, while the raw page has the keyboard. */
export function useLineActions(page: string, rows: readonly RawRow[]): void {
  useForkFocus(useJointStore((store) => store.turn))
  useEffect(() => {
    const selected = (): RawSelection | null => {
      const { rawSelection, activePane } = useFocusStore.getState()
      return activePane === 'raw' && rawSelection?.page === page ? rawSelection : null
    }
    const withLines = (run: (lines: RawSelection) => unknown) => () => {
      const lines = selected()
      return lines ? run(lines) : undefined
    }
    const roles = Object.fromEntries(
      roleActions.map((id) => [id, withLines((lines) => setLinesRole(lines, id))]),
    ) as Record<RoleAction, () => unknown>
    const ends = [
      registerActions(
        {
          ...roles,
          'block.moveTo': () => openDialog({ kind: 'move', blocks: [] }),
          'block.gather': withLines(gatherLines),
          'story.split': withLines((lines) => splitStoryAt(lines)),
          'block.join': withLines((lines) => joinAt(lines, rows)),
          'block.split': withLines((lines) => breakAt(lines, rows)),
        },
        () => selected() !== null,
      ),
      registerAction('joint.next', () => stepJoint(1)),
      registerAction('joint.previous', () => stepJoint(-1)),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [page, rows])
}

/** The selected lines become a story, which opens. */
export async function gatherLines({ page, start, end }: RawSelection): Promise<void> {
  const story = newStoryOf(await runCommand('lines.gather', { page, start, end }))
  if (story !== undefined) openStory(story)
}

function setLinesRole({ page, start, end }: RawSelection, action: RoleAction): unknown {
  if (action === 'role.furniture') return runCommand('lines.move', { page, start, end, story: null })
  return runCommand('lines.setRole', { page, start, end, role: action.slice('role.'.length) as StoryRole })
}

function blocksOn(page: string): readonly Block[] {
  return indexDesk(useDeskStore.getState().desk).blocksByPage.get(page) ?? []
}

/** A new story begins at the first selected line, and opens. */
async function splitStoryAt({ page, start }: RawSelection): Promise<void> {
  const raw = useDeskStore.getState().desk.page.get(page)?.raw ?? ''
  const first = start + (raw.slice(start).length - raw.slice(start).trimStart().length)
  const block = blockAt(blocksOn(page), first)
  if (!block) return
  const offset = cleanOffsetOf(block.pieces, first) ?? 0
  const story = newStoryOf(await splitStory(block.id, offset))
  if (story !== undefined) openStory(story)
}

/** The seam between the first selected line and the next one that holds something. */
function seamBelow(
  { anchor, head }: RawSelection,
  rows: readonly RawRow[],
): { before: number; after: number } | undefined {
  const upper = rows[Math.min(anchor, head)]?.segments.at(-1)
  const lower = rows.slice(Math.min(anchor, head) + 1).find((row) => row.segments.length > 0)?.segments[0]
  return upper && lower ? { before: upper.end, after: lower.start } : undefined
}

/** The selected line runs on into the next. */
function joinAt(lines: RawSelection, rows: readonly RawRow[]): unknown {
  const seam = seamBelow(lines, rows)
  return seam && runCommand('joint.decide', { page: lines.page, ...seam, kind: 'join' })
}

/** A new paragraph begins at the first selected line. */
function breakAt({ page, anchor, head }: RawSelection, rows: readonly RawRow[]): unknown {
  const at = Math.min(anchor, head)
  const lower = rows[at]?.segments[0]
  const upper = rows
    .slice(0, at)
    .findLast((row) => row.segments.length > 0)
    ?.segments.at(-1)
  if (!upper || !lower) return undefined
  return runCommand('joint.decide', { page, before: upper.end, after: lower.start, kind: 'break' })
}
