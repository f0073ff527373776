import { COMMAND_PRIORITY_CRITICAL, DROP_COMMAND } from 'lexical'
import { useEffect } from 'react'
import { HEAD_ROLES, type Role } from '../../../model/analysis'
import { useDeskStore } from '../../desk/desk-store'
import { type RawSelection, useFocusStore } from '../../desk/focus-store'
import { moveLines, setLinesRole } from '../story-commands'
import { fieldOf } from './shown-blocks'
import type { StoryEditor } from './story-editor'

/**
 * A raw line dragged onto the sheet is moved, not copied: dropped on a field it becomes that field, dropped on a
 * paragraph it comes to stand before it. The line is the one the raw page has selected under the pointer.
 */
export function useLineDrop(editor: StoryEditor | null): void {
  useEffect(() => {
    if (!editor) return
    let isFromRaw = false
    const onStart = ({ target }: DragEvent) => {
      const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null
      isFromRaw = Boolean(element?.closest('.raw-pane'))
    }
    const onEnd = () => {
      isFromRaw = false
    }
    document.addEventListener('dragstart', onStart)
    document.addEventListener('dragend', onEnd)
    const endDrops = editor.lexical.registerCommand(
      DROP_COMMAND,
      (event) => {
        const lines = useFocusStore.getState().rawSelection
        if (!isFromRaw || !lines) return false
        event.preventDefault()
        const target = event.target instanceof Element ? event.target : (event.target as Node | null)?.parentElement
        const block = target?.closest<HTMLElement>('[data-block]')?.dataset.block
        void editor.flush().then(() => takeLines(editor, lines, block))
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    )
    return () => {
      document.removeEventListener('dragstart', onStart)
      document.removeEventListener('dragend', onEnd)
      endDrops()
    }
  }, [editor])
}

async function takeLines(editor: StoryEditor, lines: RawSelection, block: string | undefined): Promise<void> {
  const record = useDeskStore.getState().desk.block.get(block ?? '')
  const role = roleOfField(block, record?.role)
  const moved = await moveLines(lines, editor.story, role === undefined ? (record?.id ?? null) : null)
  if (moved && role !== undefined) await setLinesRole(lines, role)
}

/** The role a line takes on where it is dropped; undefined in running text, where it keeps its own. */
function roleOfField(block: string | undefined, role: Role | undefined): Role | undefined {
  const field = block === undefined ? undefined : fieldOf(block)
  if (field) return field
  return HEAD_ROLES.find((head) => head === role)
}
