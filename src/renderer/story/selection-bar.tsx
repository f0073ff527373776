import { useCallback, useEffect, useRef, useState } from 'react'
import { Popover } from 'react-aria-components'
import type { TagType } from '../../model/analysis'
import { handTagDecision } from '../../model/hand-tag'
import { PlainButton } from '../controls/buttons'
import { useDeskStore } from '../desk/desk-store'
import { LONGEST_NAME } from '../lexicon/teach'
import { type TaughtList, TEACH_KEYS, TeachSlip, teachWords } from '../lexicon/teach-slip'
import { useWords } from '../words/use-words'
import { $readCaret, isCollapsed, ordered } from './editor/editor-caret'
import { useKeysBesideText, useSlipFocus } from './editor/keys-beside-text'
import { fieldOf } from './editor/shown-blocks'
import type { StoryEditor } from './editor/story-editor'
import { type PaintedTag, TAG_TYPES } from './marks/painted-tags'
import { blockText } from './marks/pointed-at'
import type { StoryMarks } from './marks/use-story-marks'
import { rangeIn } from './sheet-geometry'
import { decide } from './story-commands'

interface Selected {
  readonly block: string
  readonly start: number
  readonly end: number
}

/** Nobody tags a sentence; longer selections are for cutting and moving. */
const LONGEST = 40
/** A selection at rest this long is one that was meant. */
const REST_MS = 200

interface BarProps {
  readonly editor: StoryEditor
  readonly marks: StoryMarks
  readonly onTag: (block: string, painted: PaintedTag) => void
}

/** Beside selected words: what to tag them as. Words that are a tag already open that tag. */
export function SelectionBar({ editor, marks, onTag }: BarProps) {
  const [selected, setSelected] = useState<Selected | null>(null)
  const anchor = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    let timer: number | undefined
    let isDragging = false
    const settle = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => {
        if (!isDragging) setSelected(readSelection(editor))
      }, REST_MS)
    }
    const onDown = () => {
      isDragging = true
      setSelected(null)
    }
    const onUp = () => {
      isDragging = false
      settle()
    }
    const endUpdates = editor.lexical.registerUpdateListener(() => {
      setSelected(null)
      settle()
    })
    const root = editor.lexical.getRootElement()
    root?.addEventListener('pointerdown', onDown)
    window.addEventListener('pointerup', onUp)
    return () => {
      window.clearTimeout(timer)
      endUpdates()
      root?.removeEventListener('pointerdown', onDown)
      window.removeEventListener('pointerup', onUp)
    }
  }, [editor])

  useEffect(() => {
    if (!selected) return
    const text = blockText(editor, selected.block)
    const same = marks
      .tagsIn(selected.block, text)
      .find((tag) => tag.start === selected.start && tag.end === selected.end)
    if (!same) return
    setSelected(null)
    onTag(selected.block, same)
  }, [editor, marks, selected, onTag])

  const rects = selected && rangeIn(editor, selected.block, selected.start, selected.end)?.getClientRects()
  const rect = rects?.[rects.length - 1]
  const close = useCallback(() => setSelected(null), [])
  return (
    <>
      <span
        ref={anchor}
        className="slip-anchor"
        aria-hidden="true"
        style={{ left: rect?.left ?? 0, top: rect?.top ?? 0, width: rect?.width ?? 0, height: rect?.height ?? 0 }}
      />
      <Popover
        key={selected ? `${selected.block} ${selected.start} ${selected.end}` : ''}
        className="slip-popover"
        triggerRef={anchor}
        placement="bottom start"
        offset={6}
        isNonModal
        isOpen={selected !== null && rect !== undefined}
        onOpenChange={(isOpen) => !isOpen && close()}
      >
        {selected && <BarButtons editor={editor} selected={selected} close={close} />}
      </Popover>
    </>
  )
}

function BarButtons(props: { readonly editor: StoryEditor; readonly selected: Selected; readonly close: () => void }) {
  const say = useWords()
  const { editor, selected, close } = props
  const ref = useRef<HTMLElement>(null)
  const tag = (type: TagType) => {
    const { block, start, end } = selected
    close()
    editor.select({ block, offset: end })
    void editor.flush().then(() => {
      // Only now does the desk hold the words as they were selected.
      const record = useDeskStore.getState().desk.block.get(block)
      if (!record) return
      const { subject, answer, about } = handTagDecision(type, record, start, end)
      void decide('tag', subject, answer, about)
    })
  }
  const words = blockText(editor, selected.block).slice(selected.start, selected.end)
  const teach = (list: TaughtList) => {
    close()
    editor.select({ block: selected.block, offset: selected.end })
    void editor.flush().then(() => teachWords(list, words))
  }
  const mayTeach = words.length <= LONGEST_NAME
  useSlipFocus(ref, editor, close)
  const prefix = useKeysBesideText(editor, true, (key) => {
    const type = TAG_TYPES[Number(key) - 1]
    const taught = mayTeach ? TEACH_KEYS.find(([, by]) => by === key)?.[0] : undefined
    if (type) tag(type)
    else if (taught) teach(taught)
    return type !== undefined || taught !== undefined
  })
  return (
    <section ref={ref} aria-label={say('slip.add')}>
      <div className="slip-actions selection-bar">
        <span className="small-text ink-3">{say('slip.add')}</span>
        {TAG_TYPES.map((type, k) => (
          <PlainButton
            key={type}
            look="plain"
            keyLabel={`${prefix}${k + 1}`}
            aria-label={say('slip.addAs', { type: say(`tag.${type}`) })}
            onPress={() => tag(type)}
          >
            <span className={`tag-name ${type}`}>
              <span>{say(`tag.${type}`)}</span>
            </span>
          </PlainButton>
        ))}
      </div>
      {mayTeach && <TeachSlip prefix={prefix} onTeach={teach} />}
    </section>
  )
}

function readSelection(editor: StoryEditor): Selected | null {
  if (editor.lexical.isComposing() || !editor.hasKeyboard()) return null
  const caret = editor.lexical.getEditorState().read($readCaret)
  if (!caret || isCollapsed(caret)) return null
  const { from, to } = ordered(caret)
  if (from.block !== to.block || fieldOf(from.block) || to.offset - from.offset > LONGEST) return null
  if (blockText(editor, from.block).slice(from.offset, to.offset).trim() === '') return null
  return { block: from.block, start: from.offset, end: to.offset }
}
