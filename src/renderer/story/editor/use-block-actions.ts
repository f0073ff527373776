import { useEffect } from 'react'
import type { ActionId } from '../../../bridge/actions'
import { isHeadRole } from '../../../model/analysis'
import type { Block, BlockId, StoryId } from '../../../model/document'
import { cleanText } from '../../../model/piece'
import { isActionEnabled, registerAction, registerActions, runAction } from '../../actions/action-registry'
import { newStoryOf, request, settle } from '../../bridge-client'
import { indexDesk } from '../../desk/desk-index'
import { useDeskStore } from '../../desk/desk-store'
import { goOnInStory, useFocusStore } from '../../desk/focus-store'
import { ROLE_ACTIONS } from '../role-actions'
import { joinBlock, moveBlocks, setRole, splitBlock, splitStory } from '../story-commands'
import { splitPlace } from './split-place'
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
      return found && editor.follow(run(found))
    }
    const roles: Partial<Record<ActionId, () => unknown>> = {}
    for (const [role, id] of ROLE_ACTIONS) roles[id] = act(({ chosen }) => setRole(idsOf(chosen), role))
    const ends = [
      registerActions(
        {
          ...roles,
          'role.furniture': act(({ chosen }) => moveBlocks(idsOf(chosen), null, null)),
          'block.join': act(joinChosen),
          'block.split': act(({ first, offset }) => splitBlock(first.id, offset)),
          'block.moveUp': act((found) => moveBy(found, -1)),
          'block.moveDown': act((found) => moveBy(found, 1)),
          'block.moveTo': onMoveTo,
          'story.split': act(splitHere),
        },
        () => aim(story) !== undefined,
      ),
      registerActions({ 'history.undo': () => editor.follow(settle(request('history.undo', {}))) }, () =>
        canStep(editor, 'undo'),
      ),
      registerActions({ 'history.redo': () => editor.follow(settle(request('history.redo', {}))) }, () =>
        canStep(editor, 'redo'),
      ),
      registerAction('pane.story', () => editor.lexical.focus()),
      editor.onUndo((id) => void runWhenOffered(id, editor)),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [editor, onMoveTo])
}

function canStep(editor: StoryEditor, way: 'undo' | 'redo'): boolean {
  return editor.hasKeyboard() && useDeskStore.getState().state[way] !== null
}

/** All of a selection become one paragraph; a caret's paragraph takes in the next. */
async function joinChosen({ chosen, first }: Aim): Promise<void> {
  for (let left = Math.max(1, chosen.length - 1); left > 0; left -= 1) {
    if (!(await joinBlock(first.id))) return
  }
}

/** The text split off is what the editor is at: it opens, the caret at its start. */
async function splitHere({ blocks, first, offset }: Aim): Promise<void> {
  const texts = blocks.map(({ id, pieces }) => ({ id, text: cleanText(pieces) }))
  const place = splitPlace(texts, { block: first.id, offset }) ?? { block: first.id, offset: 0 }
  const story = newStoryOf(await splitStory(place.block, place.offset))
  if (story === undefined) return
  const [opening] = indexDesk(useDeskStore.getState().desk).blocksByStory.get(story) ?? []
  if (opening) goOnInStory(opening.id, 0)
}

/** The desk says a little after a commit that there is something to undo. */
const OFFER_MS = 400

/** An undo asked for while the first words typed are not yet an entry: they become one, and go. */
async function runWhenOffered(id: ActionId, editor: StoryEditor): Promise<void> {
  await editor.flush()
  if (!isActionEnabled(id)) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, OFFER_MS)
      const end = useDeskStore.subscribe(() => {
        if (!isActionEnabled(id)) return
        clearTimeout(timer)
        end()
        resolve()
      })
    })
  }
  await runAction(id)
}

/** Moves the chosen blocks past one neighbour; at the story's edge nothing is left to pass. */
function moveBy({ story, blocks, chosen }: Aim, by: 1 | -1): unknown {
  const rest = blocks.filter((block) => !chosen.includes(block))
  const edge = by < 0 ? chosen[0] : chosen.at(-1)
  const neighbour = edge && blocks[blocks.indexOf(edge) + by]
  // Fields stand over the text whatever their order: there is no passing from one to the other.
  if (!edge || !neighbour || isHeadRole(edge.role) !== isHeadRole(neighbour.role)) return undefined
  const before = by < 0 ? neighbour : rest[rest.indexOf(neighbour) + 1]
  return moveBlocks(idsOf(chosen), story, before?.id ?? null)
}
