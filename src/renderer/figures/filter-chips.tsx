import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import type { FigureRow } from '../../model/figures/figure-rows'
import { registerAction } from '../actions/action-registry'
import { isComposing } from '../actions/key-map'
import { useKeyLabel } from '../actions/use-action-keys'
import { Key, PlainButton } from '../controls/buttons'
import { Icon } from '../controls/icon'
import { useWords } from '../words/use-words'
import { useFacetWords } from './facet-words'
import { placeOfWords } from './figure-filter'
import { clearFacet, clearFacets, FACETS, type Facet, setCursor, useFigureStore } from './figure-store'
import { focusSheet } from './go-on'

/** What the sheet is narrowed to, a chip each with its own way out; and a field to find words. */
export function FilterChips({ rows }: { readonly rows: readonly FigureRow[] }) {
  const say = useWords()
  const { facets, find } = useFigureStore()
  const chosen = FACETS.filter((facet) => facets[facet].size > 0)
  const words = find.trim()
  return (
    <fieldset className="fig-chips" aria-label={say('fig.chips')}>
      {chosen.map((facet) => (
        <FacetChip key={facet} facet={facet} values={[...facets[facet]]} />
      ))}
      {words !== '' && (
        <Chip text={say('fig.findChip', { words })} onRemove={() => useFigureStore.setState({ find: '' })} />
      )}
      {(chosen.length > 0 || words !== '') && (
        <PlainButton look="plain" onPress={clearFacets}>
          {say('fig.clearAll')}
        </PlainButton>
      )}
      <span className="grow" />
      <FindField rows={rows} />
    </fieldset>
  )
}

/** More than these are counted, not named. */
const NAMED = 3

function FacetChip({ facet, values }: { readonly facet: Facet; readonly values: readonly string[] }) {
  const say = useWords()
  const sayValue = useFacetWords()
  const [first = ''] = values
  const told =
    values.length > NAMED
      ? say('fig.chipMore', { first: sayValue(facet, first), count: values.length })
      : values.map((value) => sayValue(facet, value)).join(say('list.comma'))
  // Types and stories say by themselves what they are.
  const isPlain = facet === 'type' || facet === 'story'
  const text = isPlain ? told : say('fig.chip', { facet: say(`fig.facet.${facet}`), values: told })
  return <Chip text={text} onRemove={() => clearFacet(facet)} />
}

function Chip({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) {
  const say = useWords()
  return (
    <Button className="fig-chip" aria-label={say('fig.chipRemove', { what: text })} onPress={onRemove}>
      <span className="cut">{text}</span>
      <Icon name="close" look="small" />
    </Button>
  )
}

/** @param rows those listed, in the order of the sheet. */
function FindField({ rows }: { readonly rows: readonly FigureRow[] }) {
  const say = useWords()
  const keyLabel = useKeyLabel()
  const find = useFigureStore((store) => store.find)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => registerAction('find.open', () => input.current?.select()), [])
  const key = keyLabel('find.open')
  return (
    <SearchField
      className="field fig-find"
      aria-label={say('fig.find')}
      value={find}
      onChange={(value) => useFigureStore.setState({ find: value, isEditing: false })}
    >
      <Icon name="search" look="small" />
      <Input ref={input} placeholder={say('fig.find')} onKeyDown={(event) => toSheet(event, find, rows)} />
      {find === '' && key && <Key bare>{key}</Key>}
    </SearchField>
  )
}

/**
 * Enter goes on to the first figure of these words, where letters decide again: its neighbours in the sentence are listed
 * too, and a key meant for the one looked for must not decide about another. Esc leaves the empty field.
 */
function toSheet(event: KeyboardEvent, find: string, rows: readonly FigureRow[]): void {
  if (isComposing(event.nativeEvent)) return
  const isGoingOn = event.key === 'Enter' || event.key === 'ArrowDown'
  if (isGoingOn && find.trim() !== '') {
    const at = Math.max(0, placeOfWords(rows, find))
    setCursor(rows[at], at)
  }
  if (isGoingOn || (event.key === 'Escape' && find === '')) {
    event.preventDefault()
    focusSheet()
  }
}
