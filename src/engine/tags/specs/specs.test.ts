import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Tag } from '../../../model/analysis'
import { readLexicon } from '../../lexicon'
import { createTagger } from '../tagger'
import { showDate, showNumber } from './spec-notation'

const LEXICONS = new URL('../../../../resources/lexicons/zh/', import.meta.url)
const lexicon = readLexicon(
  Object.fromEntries(
    readdirSync(LEXICONS)
      .filter((file) => file.endsWith('.tsv'))
      .map((file) => [file.replace('.tsv', ''), readFileSync(new URL(file, LEXICONS), 'utf8')]),
  ),
)
const tagger = createTagger(lexicon)

function readCases(file: string): string[][] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
}

function shown(tags: readonly Tag[], kind: 'date' | 'number'): string[] {
  return tags.flatMap((tag) => {
    if (tag.type === 'date' && kind === 'date') return [showDate(tag)]
    return tag.type === 'number' && kind === 'number' ? [showNumber(tag)] : []
  })
}

/** The right-hand sides: what a variant of the text must not change. */
function values(lines: readonly string[]): string[] {
  return lines.map((line) => line.slice(line.indexOf(' = ')))
}

const fullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
/** As papers set it: blanks, and full-width ones, between figures and Chinese characters. */
const spaced = (text: string, blank: string): string =>
  text.replace(/([0-9])(?=[一-鿿])/g, `$1${blank}`).replace(/([一-鿿])(?=[0-9])/g, `$1${blank}`)

describe('dates in news sentences', () => {
  for (const [reference = '', text = '', expected = ''] of readCases('dates.tsv')) {
    const want = expected === '' ? [] : expected.split(' | ')
    const read = (variant: string): string[] => shown(tagger.tagStory([variant], { reference })[0] ?? [], 'date')
    it(`reads ${text}`, () => {
      expect(read(text)).toEqual(want)
    })
    it(`reads it in full-width figures: ${text}`, () => {
      expect(values(read(fullWidth(text)))).toEqual(values(want))
    })
    it(`reads it with blanks around the figures: ${text}`, () => {
      expect(values(read(spaced(text, ' ')))).toEqual(values(want))
      expect(values(read(spaced(text, '　')))).toEqual(values(want))
    })
  }
})

describe('figures in news sentences', () => {
  for (const [text = '', expected = ''] of readCases('numbers.tsv')) {
    const want = expected === '' ? [] : expected.split(' | ')
    const read = (variant: string): string[] =>
      shown(tagger.tagStory([variant], { reference: null })[0] ?? [], 'number')
    it(`reads ${text}`, () => {
      expect(read(text)).toEqual(want)
    })
    it(`reads it in full-width figures: ${text}`, () => {
      expect(values(read(fullWidth(text)))).toEqual(values(want))
    })
    it(`reads it with blanks around the figures: ${text}`, () => {
      expect(values(read(spaced(text, ' ')))).toEqual(values(want))
      expect(values(read(spaced(text, '　')))).toEqual(values(want))
    })
  }
})
