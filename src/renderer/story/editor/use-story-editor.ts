import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { StoryId } from '../../../model/document'
import { registerFlush } from '../../actions/action-registry'
import { onEvent } from '../../bridge-client'
import { indexDesk } from '../../desk/desk-index'
import { useDeskStore } from '../../desk/desk-store'
import { type Say, useWords } from '../../words/use-words'
import { readReporters } from '../marks/reporters'
import type { BlockLook } from './block-node'
import { type FieldRole, fieldOf, type ShownBlock, showBlocks } from './shown-blocks'
import { StoryEditor } from './story-editor'

const NO_BLOCKS: readonly ShownBlock[] = []

/** The blocks of a story as its sheet shows them. */
export function useShownBlocks(story: StoryId): readonly ShownBlock[] {
  const desk = useDeskStore((store) => store.desk)
  const blocks = indexDesk(desk).blocksByStory.get(story)
  return useMemo(() => (blocks ? showBlocks(blocks) : NO_BLOCKS), [blocks])
}

/** An editor for one story, fed with every state of the document and flushed before every action. */
export function useStoryEditor(story: StoryId): StoryEditor | null {
  const say = useWords()
  const [editor, setEditor] = useState<StoryEditor | null>(null)
  const blocks = useShownBlocks(story)
  const seq = useDeskStore((store) => store.seq)
  const page = useDeskStore((store) => store.desk.story.get(story)?.page)
  const tags = useDeskStore((store) => (page === undefined ? undefined : store.derived.get(page)?.tags))
  const undone = useUndoneSeq()
  const reporters = useMemo(() => readReporters(blocks, tags ?? {}), [blocks, tags])

  useEffect(() => {
    const made = new StoryEditor(story)
    setEditor(made)
    const endFlush = registerFlush(() => made.flush())
    return () => {
      endFlush()
      made.dispose()
    }
  }, [story])

  useLayoutEffect(() => {
    if (!editor || editor.story !== story || blocks.length === 0) return
    const lookOf = (block: ShownBlock, next: ShownBlock | undefined) => lookOfBlock(block, next, say, reporters)
    editor.receive({ blocks, seq, isUndo: undone.current === seq, lookOf })
  }, [editor, story, blocks, seq, say, reporters, undone])

  return editor?.story === story ? editor : null
}

/** The last entry that took another back, or brought it again. */
function useUndoneSeq(): { readonly current: number } {
  const undone = useRef(-1)
  useEffect(
    () =>
      onEvent('desk.entry', (entry) => {
        if (entry.command === 'undo' || entry.command === 'redo') undone.current = entry.seq
      }),
    [],
  )
  return undone
}

function lookOfBlock(block: ShownBlock, next: ShownBlock | undefined, say: Say, reporters: string): BlockLook {
  const { role, isField, isFirst } = block
  const field = fieldOf(block.id)
  return {
    role,
    label: isFirst && role !== 'body' && role !== 'running-head' ? say(`margin.${role}`) : '',
    placeholder: isField ? placeholderOf(field ?? (role as FieldRole), say, reporters) : '',
    isReading: field === 'byline' && reporters !== '',
    endsHead: isField && next?.isField !== true,
  }
}

function placeholderOf(field: FieldRole, say: Say, reporters: string): string {
  if (field === 'byline' && reporters !== '') return reporters
  return say(field === 'label' ? 'story.emptyLabel' : 'story.emptyField')
}
