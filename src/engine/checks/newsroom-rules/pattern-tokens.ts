import type { Tag } from '../../../model/analysis'
import { beginsNumeral, readNumeral } from '../../tags/numerals/read-numeral'
import { foldText } from '../../tags/scan/fold'
import type { PatternClass } from './pattern-syntax'

/** Where things of a class begin and end in one text: end offsets by begin offset. */
export type Tokens = ReadonlyMap<number, number>

/** One text with what was tagged in it, for patterns to be looked for in. */
export interface PatternText {
  readonly text: string
  readonly tags: readonly Tag[]
}

/**
 * The things of every class in a text, each class worked out when a pattern first asks for it. Things of one class
 * never overlap, and a pattern takes one whole or not at all: {number} is never half a number.
 */
export class PatternTokens {
  readonly #found = new Map<PatternClass, Tokens>()

  constructor(private readonly source: PatternText) {}

  get text(): string {
    return this.source.text
  }

  /** Where the thing of a class that begins at `at` ends; undefined when none begins there. */
  endOf(name: PatternClass, at: number): number | undefined {
    if (name === 'han') return isHan(this.text.charCodeAt(at)) ? at + 1 : undefined
    let tokens = this.#found.get(name)
    if (!tokens) {
      tokens = this.#read(name)
      this.#found.set(name, tokens)
    }
    return tokens.get(at)
  }

  #read(name: Exclude<PatternClass, 'han'>): Tokens {
    if (name === 'number') return numeralsOf(this.text)
    if (name === 'letters') return lettersOf(this.text)
    const type = name === 'figure' ? 'number' : name
    return new Map(this.source.tags.filter((tag) => tag.type === type).map((tag) => [tag.start, tag.end]))
  }
}

function numeralsOf(text: string): Tokens {
  const scan = foldText(text)
  const tokens = new Map<number, number>()
  let at = 0
  while (at < text.length) {
    const numeral = beginsNumeral(scan.codes[at] ?? 0) ? readNumeral(scan, at) : undefined
    if (numeral && numeral.end > at) {
      tokens.set(at, numeral.end)
      at = numeral.end
    } else at++
  }
  return tokens
}

function lettersOf(text: string): Tokens {
  const tokens = new Map<number, number>()
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text.charCodeAt(at))) continue
    const start = at
    while (isLetter(text.charCodeAt(at + 1))) at++
    tokens.set(start, at + 1)
  }
  return tokens
}

/** Chinese characters of the basic plane; the rare ones beyond it are two code units and match as two. */
function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007
}

function isLetter(code: number): boolean {
  const folded = code >= 0xff21 && code <= 0xff5a ? code - 0xfee0 : code
  return (folded >= 65 && folded <= 90) || (folded >= 97 && folded <= 122)
}
