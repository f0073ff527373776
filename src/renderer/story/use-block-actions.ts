import { useEffect } from 'react'
import type { ActionId } from '../../bridge/actions'
import type { Role } from '../../model/analysis'
import type { Block, BlockId, StoryId } from '../../model/document'
import { registerAction, registerActions, runAction } from '../actions/action-registry'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { useFocusStore } from '../desk/focus-store'
import { ROLE_ACTIONS } from './role-actions'
import { joinBlock, moveBlocks, setRole, splitBlock, splitStory } from './story-commands'
import type { StoryEditor } from './story-editor'

/** What the caret is in, when the story pane is the one being worked in. */
interface Aim {
  readonly story: StoryId
  readonly blocks: readonly Block[]
  /** The caret's block, or all that the selection touches, in reading order. */
  readonly chosen: readonly Block[]
  readonly first: Block
  readonly offset: number
}

function aim(story: StoryId): Aim | undefined {
  const { activePane, block, blocks: several, caret } = useFocusStore.getState()
  if (activePane !== 'story') return undefined
  const blocks = indexDesk(useDeskStore.getState().desk).blocksByStory.get(story) ?? []
  const ids = new Set<BlockId | null>(several.length > 0 ? several : [block])
  const chosen = blocks.filter((one) => ids.has(one.id))
  const [first] = chosen
  if (!first) return undefined
  return { story, blocks, chosen, first, offset: caret?.block === first.id ? caret.offset : 0 }
}

const idsOf = (blocks: readonly Block[]) => blocks.map((block) => block.id)

/** Offers the actions that concern the caret's paragraph, or all paragraphs the selection touches. */
export function useBlockActions(editor: StoryEditor | null, onMoveTo: () => void): void {
  useEffect(() => {
    if (!editor) return
    const { story } = editor
    const act = (run: (found: Aim) => unknown) => () => {
      const found = aim(story)
      return found && run(found)
    }
    const roles: Partial<Record<ActionId, () => unknown>> = {}
    for (const [role, id] of ROLE_ACTIONS) roles[id] = act(({ chosen }) => setRole(idsOf(chosen), role as Role))
    const ends = [
      registerActions(
        {
          ...roles,
          'role.furniture': act(({ chosen }) => moveBlocks(idsOf(chosen), null, null)),
          'block.join': act(({ first }) => joinBlock(first.id)),
          'block.split': act(({ first, offset }) => splitBlock(first.id, offset)),
          'block.moveUp': act((found) => moveBy(found, -1)),
          'block.moveDown': act((found) => moveBy(found, 1)),
          'block.moveTo': onMoveTo,
          'story.split': act(({ first, offset }) => splitStory(first.id, offset)),
        },
        () => aim(story) !== undefined,
      ),
      registerAction('pane.story', () => editor.lexical.focus()),
      editor.onUndo((id) => void runAction(id)),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [editor, onMoveTo])
}

/** Moves the chosen blocks past one neighbour; at the story's edge nothing is left to pass. */
function moveBy({ story, blocks, chosen }: Aim, by: 1 | -1): unknown {
  const rest = blocks.filter((block) => !chosen.includes(block))
  const edge = by < 0 ? chosen[0] : chosen.at(-1)
  const neighbour = edge && blocks[blocks.indexOf(edge) + by]
  if (!neighbour) return undefined
  const before = by < 0 ? neighbour : rest[rest.indexOf(neighbour) + 1]
  return moveBlocks(idsOf(chosen), story, before?.id ?? null)
}
