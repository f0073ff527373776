import { type DragEvent, useRef } from 'react'
import type { FigureSource } from '../../model/figures/figure-note'
import { type FigureRow, figureId } from '../../model/figures/figure-rows'
import { isComposing } from '../actions/key-map'
import { Key, PlainButton } from '../controls/buttons'
import { useWords } from '../words/use-words'
import { giveSource } from './figure-acts'
import { dropDraft, findDraft, keepDraft } from './figure-drafts'
import { focusSheet } from './go-on'
import { SOURCE_KEY } from './use-figure-keys'

/** Where the figure was found confirmed: words, a link, a file by name. Giving one verifies what nobody has judged. */
export function SourceBox({ row, all }: { readonly row: FigureRow; readonly all: readonly FigureRow[] }) {
  const say = useWords()
  const field = useRef<HTMLInputElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const source = row.note?.source
  const last = lastSource(all)
  const give = (given: FigureSource) => void giveSource(row, given)
  /** The words typed stay in the field, here or when the figure is shown again, until they are on record. */
  const giveTyped = async (words: string) => {
    if (!(await giveSource(row, sourceOf(words.trim())))) return
    if (findDraft('source', figureId(row)) === words) dropDraft('source', figureId(row))
    if (field.current?.value === words) field.current.value = ''
  }
  const onDrop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    event.stopPropagation()
    give({ kind: 'document', text: file.name })
  }
  return (
    <section className="fig-source" aria-label={say('fig.source')}>
      <h3 className="fig-section">
        {say('fig.source')}
        <span className="aside">
          <Key>{SOURCE_KEY}</Key>
        </span>
      </h3>
      <fieldset className="drop" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
        {source ? (
          <p className="given">
            <span className="ink-3 small-text">{say(`fig.source.${source.kind}`)}</span> {source.text}
          </p>
        ) : (
          <p className="empty">{say('fig.sourceEmpty')}</p>
        )}
        <span className="field">
          <input
            ref={field}
            className="fig-source-field"
            aria-label={say('fig.sourceField')}
            aria-keyshortcuts={SOURCE_KEY}
            placeholder={say('fig.sourceField')}
            defaultValue={findDraft('source', figureId(row))}
            onChange={({ currentTarget }) => keepDraft('source', figureId(row), currentTarget.value)}
            onKeyDown={(event) => {
              event.stopPropagation()
              if (isComposing(event.nativeEvent)) return
              if (event.key === 'Escape') leave(event.currentTarget)
              if (event.key !== 'Enter' || !event.currentTarget.value.trim()) return
              void giveTyped(event.currentTarget.value)
              leave(event.currentTarget)
            }}
          />
        </span>
        <input
          ref={file}
          type="file"
          hidden
          aria-label={say('fig.sourceFile')}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? []
            if (chosen) give({ kind: 'document', text: chosen.name })
            currentTarget.value = ''
          }}
        />
        <PlainButton look="slip" onPress={() => file.current?.click()}>
          {say('fig.sourceFile')}
        </PlainButton>
        {last && last.text !== source?.text && (
          <PlainButton look="slip" onPress={() => give(last)}>
            <span className="cut">{say('fig.sourceReuse', { source: last.text })}</span>
          </PlainButton>
        )}
      </fieldset>
    </section>
  )
}

/** Back to the sheet, where letters decide again. */
function leave(field: HTMLElement): void {
  field.blur()
  focusSheet()
}

function sourceOf(text: string): FigureSource {
  return { kind: /^https?:\/\//iu.test(text) ? 'link' : 'note', text }
}

/** The source given last anywhere: a list of figures is checked against one document. */
function lastSource(rows: readonly FigureRow[]): FigureSource | undefined {
  let last: FigureRow | undefined
  for (const row of rows) {
    if (row.note?.source && (row.decision?.at ?? '') > (last?.decision?.at ?? '')) last = row
  }
  return last?.note?.source
}
