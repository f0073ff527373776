import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleanText, rawSpans } from '../../model/piece'
import { createSegmenter } from '../segment/segmenter'
import { readShippedLexicon } from '../segment/simulator/read-corpus'
import { DEFAULT_STYLE, houseStyleOf, readHouseStyle } from './house-style'
import { restylePieces } from './restyle'

const lexicon = readShippedLexicon()
const segmenter = createSegmenter(lexicon)
const style = readHouseStyle(lexicon)
const plain = houseStyleOf([{ rule: 'latin-spacing', from: '', to: 'keep' }])

const FOLDERS = ['resources/samples', '../shared/eval/pages'].filter((folder) => existsSync(folder))
const PAGES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const),
)

const unitsOf = (raw: string) => {
  const layout = segmenter.segment(raw)
  return [...layout.stories.flatMap((story) => story.units), ...layout.furniture]
}

describe('restylePieces', () => {
  it.each(PAGES)(
    'changes nothing on %s under the style it was cut with, and claims the same under another',
    (_, raw) => {
      for (const { pieces } of unitsOf(raw)) {
        expect(restylePieces(raw, pieces, style)).toEqual(pieces)
        const other = restylePieces(raw, pieces, plain)
        expect(rawSpans(other)).toEqual(rawSpans(pieces))
        // There and back again: nothing of what was joined or dropped is forgotten on the way.
        expect(restylePieces(raw, other, style)).toEqual(pieces)
      }
    },
  )

  it('sets marks and spaces anew, and keeps joins and what was printed twice dropped', () => {
    const raw = '近日近日，，共 25 家,\n均已开工(含在建)。'
    const pieces = unitsOf(raw)[0]?.pieces ?? []
    expect(cleanText(pieces)).toBe('近日，共25家，均已开工（含在建）。')
    expect(cleanText(restylePieces(raw, pieces, plain))).toBe('近日，共 25 家,均已开工(含在建)。')
  })

  it('leaves a paragraph alone that holds words of an editor', () => {
    const pieces = [
      { start: 0, end: 1, text: '共' },
      { start: 1, end: 5, text: '二十五', why: 'hand' as const },
      { start: 5, end: 6, text: ',', why: undefined },
    ]
    expect(restylePieces('共 25 ,', pieces, DEFAULT_STYLE)).toBe(pieces)
  })
})
