import { memo, useEffect, useRef } from 'react'
import type { Block } from '../../model/document'
import { type FigureRow, figureId } from '../../model/figures/figure-rows'
import { figureLabel } from '../../model/figures/shown-value'
import { isComposing } from '../actions/key-map'
import { readBlock } from '../desk/block-text'
import { rawLineOf } from '../inspector/places'
import { usePageLang } from '../story/page-script'
import { type Say, useFindingWords, useLanguage, useWords } from '../words/use-words'
import { aroundMark } from './around-mark'
import { openAtDesk } from './figure-acts'
import { dropDraft, findDraft, keepDraft } from './figure-drafts'
import { FigureGlyph } from './figure-glyph'
import { showValue } from './figure-value'

/** What can be done to a row of the sheet. */
export interface RowHands {
  readonly select: (row: FigureRow, at: number) => void
  readonly correct: (row: FigureRow, text: string) => void
  /** Goes back to the sheet; the words typed are kept for the next time. */
  readonly leave: () => void
}

interface FigureRowProps {
  readonly id: string
  readonly row: FigureRow
  /** Its number in the sheet. */
  readonly at: number
  readonly isSelected: boolean
  readonly isEditing: boolean
  readonly hands: RowHands
}

/** One figure: status, as printed, value, what it is about, its sentence, line, and what speaks for or against it. */
export const FigureRowView = memo(function FigureRowView(props: FigureRowProps) {
  const { id, row, at, isSelected, isEditing, hands } = props
  const say = useWords()
  const language = useLanguage()
  const lang = usePageLang(row.page)
  const { amount, unit } = showValue(row, say, language)
  const printed = row.note?.printed
  const line = rawLineOf(row.block, row.tag.start, row.tag.end)
  const [before, after] = aroundMark(readBlock(row.block).text, row.tag.start, row.tag.end)
  return (
    <div
      id={id}
      role="option"
      lang={lang}
      tabIndex={-1}
      className={isSelected ? 'fig-row selected' : 'fig-row'}
      aria-selected={isSelected}
      onPointerDown={() => !isSelected && hands.select(row, at)}
      onDoubleClick={() => openAtDesk(row)}
    >
      <span className="stt">
        <FigureGlyph status={row.status} />
      </span>
      <span className="pr cut" title={isEditing ? undefined : row.tag.text}>
        {isEditing ? (
          <CellEditor row={row} onCorrect={(text) => hands.correct(row, text)} onLeave={hands.leave} />
        ) : (
          <>
            {printed && <s>{printed}</s>}
            <span>
              {before}
              <span className={markOf(row)}>{row.tag.text}</span>
              {after}
            </span>
          </>
        )}
      </span>
      <span className="nv cut" title={`${amount} ${unit}`.trimEnd()}>
        {amount}
        {unit && <small>{unit}</small>}
      </span>
      <span className="wh cut" title={figureLabel(row.tag)}>
        {figureLabel(row.tag)}
      </span>
      <SentenceCell row={row} />
      <span className="at">{line}</span>
      <NoteCell row={row} say={say} />
    </div>
  )
})

/** The tag's own line, or the wave where something contradicts it. */
function markOf({ findings, kind, decision }: FigureRow): string {
  if (findings.length > 0) return 'fig-mark wave'
  return `fig-mark ${kind}${decision ? ' sure' : ''}`
}

/** Characters of the sentence kept before the figure, so that it stands in view. */
const BEFORE = 10

function SentenceCell({ row }: { readonly row: FigureRow }) {
  const [before, words, after] = quoteSentence(row.block, row)
  return (
    <span className="se cut" title={row.sentence.text}>
      {before}
      <b>{words}</b>
      {after}
    </span>
  )
}

const LEADING = /^[，、；：）”’》\s]+/u

function quoteSentence(block: Block, { tag, sentence }: FigureRow): readonly [string, string, string] {
  const { text } = readBlock(block)
  const lead = text.slice(sentence.start, tag.start)
  const before = lead.length > BEFORE ? clauseEnd(lead) : lead
  return [before.replace(LEADING, ''), text.slice(tag.start, tag.end), text.slice(tag.end, sentence.end)]
}

/** The last words of a lead, from a clause's beginning where one is near. */
function clauseEnd(lead: string): string {
  const end = lead.slice(-BEFORE)
  const stop = Math.max(end.lastIndexOf('，'), end.lastIndexOf('、'), end.lastIndexOf('；'))
  if (stop >= 0 && stop < end.length - 2) return end.slice(stop + 1)
  const before = lead.slice(0, -BEFORE)
  if (/[，、；]$/u.test(before)) return end
  // Half of a figure would be read as another: of 2021年 not 1年.
  return `…${/[\d.]$/u.test(before) ? end.replace(/^[\d.]+/u, '') : end}`
}

function NoteCell({ row, say }: { readonly row: FigureRow; readonly say: Say }) {
  const told = useFindingWords()
  const [finding] = row.findings
  if (finding) {
    return (
      <span className="fn cut asks" title={told(finding)}>
        {told(finding)}
      </span>
    )
  }
  if (row.status === 'stale') {
    return <span className="fn cut">{say('fig.sentenceChanged')}</span>
  }
  const { decision, note } = row
  const printed = note?.printed ? say('fig.wasPrinted', { text: note.printed }) : undefined
  const words = decision && [note?.source?.text ?? printed, decision.by].filter(Boolean).join(' · ')
  return (
    <span className="fn cut" title={words}>
      {words}
    </span>
  )
}

interface CellEditorProps {
  readonly row: FigureRow
  readonly onCorrect: (text: string) => void
  readonly onLeave: () => void
}

/** The figure being corrected where it stands. Enter takes it, Esc leaves it as it was; left otherwise, it keeps what was typed. */
function CellEditor({ row, onCorrect, onLeave }: CellEditorProps) {
  const say = useWords()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  return (
    <input
      ref={field}
      className="fig-edit"
      aria-label={say('fig.correction')}
      defaultValue={findDraft('correction', figureId(row)) ?? row.tag.text}
      onChange={({ currentTarget }) => keepDraft('correction', figureId(row), currentTarget.value)}
      onBlur={onLeave}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (isComposing(event.nativeEvent)) return
        if (event.key === 'Enter') onCorrect(event.currentTarget.value)
        if (event.key !== 'Escape') return
        dropDraft('correction', figureId(row))
        onLeave()
      }}
    />
  )
}
