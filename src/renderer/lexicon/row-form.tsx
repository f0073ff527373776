import { type KeyboardEvent, useRef, useState } from 'react'
import { LIST_COLUMNS, type ListRow, LONGEST_CELL } from '../../bridge/newsroom-lists'
import { tidyOfficeHolder } from '../../model/office-holder'
import { isComposing } from '../actions/key-map'
import { PlainButton } from '../controls/buttons'
import { useWords } from '../words/use-words'
import { checkRow, fullRow } from './list-rows'
import { choicesOf, columnWord, SHOWN_COLUMNS, type TableList, useCellWords } from './shown-columns'

interface RowFormProps {
  readonly list: TableList
  /** The row to change; without one the form adds a row and stays for the next. */
  readonly row?: ListRow
  readonly label: string
  readonly onDone: (row: ListRow) => void
  readonly onCancel?: () => void
}

/** A row being typed, a field a column. Enter keeps it, Escape leaves it. */
export function RowForm({ list, row, label, onDone, onCancel }: RowFormProps) {
  const say = useWords()
  const sayCell = useCellWords()
  const [cells, setCells] = useState(() => startRow(list, row))
  const [isTried, setTried] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const wrong = checkRow(list, cells)

  const set = (k: number, value: string) => setCells((old) => old.map((cell, at) => (at === k ? value : cell)))
  const keep = () => {
    if (wrong) {
      setTried(true)
      return
    }
    const kept = cells.map((cell) => cell.replace(/\s+/gu, ' ').trim())
    onDone(list === 'office-holders' ? tidyOfficeHolder(kept) : kept)
    if (row) return
    setCells((old) => startRow(list, [list === 'titles' ? (old[0] ?? '') : '']))
    setTried(false)
    first.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) keep()
    else if (event.key === 'Escape' && onCancel) onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={`lexicon-row form of-${list}`}>
      {SHOWN_COLUMNS[list].map((column, k) => {
        const choices = choicesOf(column)
        const name = say(columnWord(column))
        if (choices) {
          return (
            <select
              key={column}
              aria-label={name}
              value={cells[k]}
              onKeyDown={onKeyDown}
              onChange={(event) => set(k, event.target.value)}
            >
              {choices.map((choice) => (
                <option key={choice} value={choice}>
                  {sayCell(column, choice)}
                </option>
              ))}
            </select>
          )
        }
        const isFirst = column === 'name' || column === 'words' || column === 'unit'
        return (
          <span key={column} className="field">
            <input
              ref={isFirst ? first : undefined}
              aria-label={name}
              aria-invalid={isTried && wrong !== undefined}
              placeholder={name}
              maxLength={LONGEST_CELL}
              value={cells[k]}
              onKeyDown={onKeyDown}
              onChange={(event) => set(k, event.target.value)}
            />
          </span>
        )
      })}
      <span className="lexicon-acts">
        <PlainButton onPress={keep}>{label}</PlainButton>
        {onCancel && (
          <PlainButton look="plain" onPress={onCancel}>
            {say('dialog.cancel')}
          </PlainButton>
        )}
      </span>
      {isTried && wrong && (
        <span className="asks small-text lexicon-wrong" role="alert">
          {say(`lexicon.wrong.${wrong}`)}
        </span>
      )}
    </div>
  )
}

/** The row to begin with: a choice stands on its first value. */
function startRow(list: TableList, row: ListRow = []): string[] {
  return fullRow(list, row).map((cell, k) => {
    const column = SHOWN_COLUMNS[list][k]
    return cell || (column && LIST_COLUMNS[list][k] === column ? (choicesOf(column)?.[0] ?? '') : '')
  })
}
