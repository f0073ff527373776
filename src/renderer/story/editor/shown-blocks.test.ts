import { describe, expect, it } from 'vitest'
import type { Role } from '../../../model/analysis'
import type { Block } from '../../../model/document'
import { fieldId, fieldOf, showBlocks } from './shown-blocks'

function block(id: string, role: Role, text = id): Block {
  return { id, page: 'p', story: 's', role, order: id, pieces: [{ start: 0, end: text.length, text }], hand: [] }
}

const ids = (blocks: readonly Block[]) => showBlocks(blocks).map((shown) => shown.id)

describe('showBlocks', () => {
  it('keeps a place for every field the story does not have', () => {
    expect(ids([block('a', 'headline'), block('b', 'body')])).toEqual([
      'field:label',
      'field:kicker',
      'a',
      'field:deck',
      'field:byline',
      'b',
    ])
  })

  it('labels the first of two decks only', () => {
    const shown = showBlocks([block('a', 'deck'), block('b', 'deck')])
    expect(shown.filter((one) => one.role === 'deck').map((one) => one.isFirst)).toEqual([true, false])
  })

  it('shows a byline under the headline as a field, one at the end of the story where it stands', () => {
    expect(ids([block('h', 'headline'), block('y', 'byline'), block('b', 'body')])).toEqual([
      'field:label',
      'field:kicker',
      'h',
      'field:deck',
      'y',
      'b',
    ])
    expect(ids([block('h', 'headline'), block('b', 'body'), block('y', 'byline')]).slice(-3)).toEqual([
      'field:byline',
      'b',
      'y',
    ])
  })
})

describe('fieldOf', () => {
  it('tells an empty field from a block', () => {
    expect(fieldOf(fieldId('deck'))).toBe('deck')
    expect(fieldOf('4f1c')).toBeUndefined()
  })
})
