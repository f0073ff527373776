import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import { Button, Dialog, DialogTrigger, Popover, Tooltip, TooltipTrigger } from 'react-aria-components'
import type { Block, Story } from '../../model/document'
import { PlainButton } from '../controls/buttons'
import { Icon, type IconName } from '../controls/icon'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { revealInRaw } from '../desk/focus-store'
import { blockAt, useDoubtfulJoints } from '../desk/open-questions'
import { type Say, useWords } from '../words/use-words'
import { type CleanUpMark, groupMarks, listCleanUps, type MarkKind } from './marks/clean-up-marks'
import type { SheetGeometry } from './sheet-geometry'
import { revertCleanUp, splitBlock } from './story-commands'

const ICONS: Readonly<Record<MarkKind, IconName>> = {
  delete: 'mark-delete',
  close: 'mark-close',
  space: 'mark-space',
  join: 'mark-join',
  swap: 'mark-stet',
  insert: 'mark-insert',
}

/** Of the text, as in the design. */
const LINE_PX = 28

/** The left margin: what the machine did to each paragraph, in pencil, and where it asks, in red. */
export const Gutter = memo(function Gutter({
  story,
  geometry,
}: {
  readonly story: Story
  readonly geometry: SheetGeometry
}) {
  const desk = useDeskStore((store) => store.desk)
  const joints = useDoubtfulJoints(story.page)
  const raw = desk.page.get(story.page)?.raw ?? ''
  const blocks = indexDesk(desk).blocksByStory.get(story.id)
  const marked = useMemo(() => (blocks ?? []).map((block) => ({ block, marks: cleanUpsOf(block, raw) })), [blocks, raw])
  const doubts = useMemo(() => {
    const found = new Map<string, readonly [number, number]>()
    for (const { before, after } of joints) {
      const block = blockAt(blocks ?? [], after)
      if (block) found.set(block.id, [before, after])
    }
    return found
  }, [joints, blocks])

  return (
    <div className="sheet-gutter">
      {marked.map(({ block, marks }) => {
        const box = geometry.boxes.get(block.id)
        const doubt = doubts.get(block.id)
        if (!box || (marks.length === 0 && !doubt)) return null
        // Beside a label there is no room on the first line; the inspector lists what is left out here.
        const isBelow = block.role !== 'body'
        if (isBelow && box.height < 2 * LINE_PX) return null
        const top = box.top + (isBelow ? LINE_PX : 0)
        return <GutterMarks key={block.id} block={block} marks={marks} doubt={doubt} top={top} />
      })}
    </div>
  )
})

const GutterMarks = memo(function GutterMarks({
  block,
  marks,
  doubt,
  top,
}: {
  readonly block: Block
  readonly marks: readonly CleanUpMark[]
  readonly doubt: readonly [number, number] | undefined
  readonly top: number
}) {
  const say = useWords()
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    ref.current?.style.setProperty('top', `${top}px`)
  }, [top])
  return (
    <div ref={ref} className="gutter-marks">
      {doubt && (
        <MarkButton
          className="doubt"
          label={say('story.doubt')}
          icon="mark-query"
          onPress={() => revealInRaw(block.page, [doubt])}
        />
      )}
      {marks.length > 0 && (
        <DialogTrigger>
          <MarkButton
            className="pencil-mark"
            label={marks.map((mark) => sayMark(mark, say)).join(say('frame.between'))}
            icon={ICONS[groupMarks(marks)[0]?.kind ?? 'insert']}
          />
          <Popover className="slip-popover" placement="bottom start" offset={2}>
            <Dialog className="sheet-clean-ups" aria-label={say('story.cleanUps')}>
              {marks.map((mark) => (
                <div key={`${mark.kind} ${mark.span.join(' ')} ${mark.at}`} className="sheet-clean-up">
                  <Icon name={ICONS[mark.kind]} />
                  <span className="grow">{sayMark(mark, say)}</span>
                  <PlainButton look="plain" onPress={() => void revert(block, mark)}>
                    {say('story.revert')}
                  </PlainButton>
                </div>
              ))}
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
    </div>
  )
})

const known = new WeakMap<Block, readonly CleanUpMark[]>()

/** Blocks that have not changed are the same records, and so are their marks. */
function cleanUpsOf(block: Block, raw: string): readonly CleanUpMark[] {
  const marks = known.get(block) ?? listCleanUps(block.pieces, raw)
  known.set(block, marks)
  return marks
}

/** A seam has no raw text to show again: taking it back opens the paragraph there. */
function revert(block: Block, { kind, span, at }: CleanUpMark): Promise<unknown> {
  return kind === 'join' ? splitBlock(block.id, at) : revertCleanUp(block.id, span)
}

function MarkButton({
  icon,
  label,
  className,
  onPress,
}: {
  readonly icon: IconName
  readonly label: string
  readonly className: string
  readonly onPress?: () => void
}) {
  return (
    <TooltipTrigger delay={300} closeDelay={0}>
      <Button className={`gutter-mark ${className}`} aria-label={label} onPress={onPress}>
        <Icon name={icon} />
      </Button>
      <Tooltip className="tip" placement="bottom start" offset={2}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}

/** Characters of text a label quotes. */
const QUOTED = 16

function sayMark({ kind, raw, text }: CleanUpMark, say: Say): string {
  return say(`mark.${kind === 'insert' && raw !== '' ? 'replace' : kind}`, { raw: quote(raw), text: quote(text) })
}

function quote(text: string): string {
  const characters = [...text.replace(/\s+/gu, '␣')]
  return characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('')}…` : characters.join('')
}
