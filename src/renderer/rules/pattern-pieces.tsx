import type { RefObject } from 'react'
import { Button, Toolbar, Tooltip, TooltipTrigger } from 'react-aria-components'
import { LONGEST_FIELD } from '../../model/newsroom-rule'
import { useWords } from '../words/use-words'
import { setDraft } from './rule-store'

const PIECES = [
  'alternatives',
  'number',
  'figure',
  'date',
  'person',
  'gap',
  'not',
  'notafter',
  'letters',
  'han',
  'start',
  'end',
] as const

/** What a pattern can hold besides words: each button puts its piece where the caret of the field is. */
export function PatternPieces({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  const say = useWords()
  return (
    // One stop of the Tab key, with arrows inside: between a pattern and its message there are a dozen pieces.
    <Toolbar className="pattern-pieces small-text ink-3" aria-label={say('rules.patternHint')}>
      <span>{say('rules.patternHint')}</span>
      {PIECES.map((piece) => (
        <TooltipTrigger key={piece} delay={400} closeDelay={0}>
          <Button className="piece" onPress={() => insert(field.current, say(`rules.insert.${piece}`))}>
            {say(`rules.insert.${piece}`)}
          </Button>
          <Tooltip className="tip" placement="bottom">
            {say(`rules.tip.${piece}`)}
          </Tooltip>
        </TooltipTrigger>
      ))}
    </Toolbar>
  )
}

function insert(field: HTMLInputElement | null, piece: string): void {
  if (!field) return
  const { value, selectionStart, selectionEnd } = field
  const at = selectionStart ?? value.length
  const pattern = value.slice(0, at) + piece + value.slice(selectionEnd ?? at)
  if (pattern.length > LONGEST_FIELD) return
  setDraft({ pattern })
  field.focus()
  // The field holds the new words only after the next drawing.
  requestAnimationFrame(() => field.setSelectionRange(at + piece.length, at + piece.length))
}
