import { memo, useLayoutEffect, useRef } from 'react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import type { DerivedFinding } from '../../../bridge/page-derived'
import { Key } from '../../controls/buttons'
import { Icon } from '../../controls/icon'
import { correctFinding } from '../../desk/correct-finding'
import { useDeskStore } from '../../desk/desk-store'
import { useFocusStore } from '../../desk/focus-store'
import { oneKeyCorrection } from '../../desk/one-key-correction'
import { useRuleName } from '../../rules/rule-name'
import { useFindingWords, useWords } from '../../words/use-words'
import { useKeysBesideText } from '../editor/keys-beside-text'
import type { StoryEditor } from '../editor/story-editor'
import { blockElements, rangeOver, type SheetGeometry } from '../sheet-geometry'
import { decide } from '../story-commands'
import { layOutNotes } from './note-layout'
import { useNotesInView } from './use-notes-in-view'
import type { StoryMarks } from './use-story-marks'

interface NotesProps {
  readonly editor: StoryEditor
  readonly marks: StoryMarks
  readonly geometry: SheetGeometry
}

/** A note's first line stands beside the words it is about. Pixels from their lower edge up to the note's top. */
const RISE_PX = 30
const GAP_PX = 6

/** The right margin: a note for each open finding, a thin line leading to it from the words. */
export function NotesMargin({ editor, marks, geometry }: NotesProps) {
  const caret = useFocusStore((store) => store.caret)
  const ref = useRef<HTMLDivElement>(null)

  const { isWide, onMeasured } = geometry
  const shown = useNotesInView(editor, marks.findings, geometry.boxes)
  useLayoutEffect(() => {
    const place = () => ref.current && placeNotes(ref.current, editor, shown, isWide)
    place()
    return onMeasured(place)
  }, [editor, shown, isWide, onMeasured])

  return (
    <div ref={ref} className="notes">
      {shown.map((finding) => (
        <Note
          key={finding.key}
          finding={finding}
          isNow={isAt(finding, caret)}
          isWide={geometry.isWide}
          editor={editor}
        />
      ))}
    </div>
  )
}

function isAt({ places }: DerivedFinding, caret: ReturnType<typeof useFocusStore.getState>['caret']): boolean {
  return places.some(({ block, start, end }) => block === caret?.block && start <= caret.offset && caret.offset <= end)
}

const Note = memo(function Note(props: {
  readonly finding: DerivedFinding
  readonly isNow: boolean
  readonly isWide: boolean
  readonly editor: StoryEditor
}) {
  const say = useWords()
  const { finding, isNow, isWide, editor } = props
  const { rule, expected, places } = finding
  const told = useFindingWords()(finding)
  const correction = useDeskStore((store) => oneKeyCorrection(finding, store.desk))
  const name = useRuleName()(rule)
  const [place] = places
  const select = () => {
    if (place) editor.select({ block: place.block, offset: place.start }, { block: place.block, offset: place.end })
  }
  const keep = () => void decide('finding', finding.key, 'kept', told)
  const prefix = useKeysBesideText(editor, isNow, (key) => {
    if (key === 'A' && correction !== undefined) void correctFinding(finding, correction)
    else if (key === 'X') keep()
    else return false
    return true
  })
  return (
    <>
      <i className="leader" data-leader={finding.key} aria-hidden="true" />
      <aside className={isNow ? 'note now' : 'note'} data-note={finding.key}>
        {isWide ? (
          <Button className="note-words" aria-label={say('finding.named', { name, told })} onPress={select}>
            <span className={expected ? 'fix' : 'fix rule'}>{expected ?? name}</span>
            <span className="reason">{told}</span>
          </Button>
        ) : (
          <TooltipTrigger delay={300} closeDelay={0}>
            <Button className="note-words" aria-label={say('finding.named', { name, told })} onPress={select}>
              <Icon name="mark-query" />
            </Button>
            <Tooltip className="tip" placement="bottom end">
              {expected ? `${expected}　${told}` : told}
            </Tooltip>
          </TooltipTrigger>
        )}
        {isNow && isWide && (
          <span className="note-actions">
            {correction !== undefined && (
              <Button onPress={() => void correctFinding(finding, correction)}>
                {say('note.fix')} <Key>{`${prefix}A`}</Key>
              </Button>
            )}
            <Button onPress={keep}>
              {say('note.keep')} <Key>{`${prefix}X`}</Key>
            </Button>
          </span>
        )}
      </aside>
    </>
  )
})

/** Puts notes beside their words and lays the leaders, straight into the elements: their heights are known only now. */
function placeNotes(
  layer: HTMLElement,
  editor: StoryEditor,
  findings: readonly DerivedFinding[],
  isWide: boolean,
): void {
  const root = editor.lexical.getRootElement()
  if (!root || findings.length === 0) return
  const origin = layer.getBoundingClientRect()
  const elements = blockElements(root)
  const notes = elementsBy(layer, 'note')
  const leaders = elementsBy(layer, 'leader')
  // All reading before all writing: each change between two readings would lay the whole sheet out again.
  const boxes: { key: string; top: number; height: number; left: number; right: number; bottom: number }[] = []
  for (const { key, places } of findings) {
    const [place] = places
    const element = place && elements.get(place.block)
    const rects = element && rangeOver(element, place.start, place.end)?.getClientRects()
    const last = rects?.[rects.length - 1]
    const note = notes.get(key)
    if (!last || !note) continue
    const height = note.offsetHeight
    const bottom = last.bottom - origin.top
    const top = Math.max(0, isWide ? bottom - RISE_PX : bottom - (last.height + height) / 2)
    boxes.push({ key, top, height, left: note.offsetLeft, right: last.right - origin.left, bottom })
  }
  const tops = layOutNotes(boxes, GAP_PX)
  for (const [key, note] of notes) note.classList.toggle('lost', !tops.has(key))
  for (const { key, left, right, bottom } of boxes) {
    const top = tops.get(key) ?? 0
    const leader = leaders.get(key)
    notes.get(key)?.style.setProperty('top', `${top}px`)
    if (!leader) continue
    leader.hidden = !isWide
    leader.style.left = `${right}px`
    leader.style.top = `${bottom}px`
    leader.style.width = `${Math.max(0, left - right)}px`
    // A note moved down stays tied to its line.
    leader.style.height = `${Math.max(1, top - bottom + 1)}px`
  }
}

function elementsBy(layer: HTMLElement, name: 'note' | 'leader'): Map<string, HTMLElement> {
  const found = new Map<string, HTMLElement>()
  for (const element of layer.querySelectorAll<HTMLElement>(`[data-${name}]`)) {
    found.set(element.dataset[name] ?? '', element)
  }
  return found
}
