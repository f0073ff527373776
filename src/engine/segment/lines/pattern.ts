/**
 * A pattern bound to the beginning or the end of a text. Entering a regular expression costs more than most of them take
 * to fail, and nearly every line fails nearly every one of them by its first (or last) character: so the characters that a
 * match can begin (or end) with are read off the pattern once, and one look-up spares the search.
 */
export interface Pattern {
  test(text: string): boolean
  /** `test` of a line: where its edges are at hand no character need be read off the text. */
  fits(line: Edged): boolean
  /** The match, as a regular expression has it. */
  exec(text: string): RegExpExecArray | null
  /** Whether a text with this code unit at the edge can match at all. */
  allows(edge: number): boolean
}

/** A text with its first and last code unit (0 where it has none). */
export interface Edged {
  readonly text: string
  readonly first: number
  readonly last: number
}

class StartingPattern implements Pattern {
  constructor(
    private readonly first: CharSet,
    private readonly pattern: RegExp,
  ) {}

  test(text: string): boolean {
    return text.length > 0 && this.first.has(text.charCodeAt(0)) && this.pattern.test(text)
  }

  fits(line: Edged): boolean {
    return this.first.has(line.first) && this.pattern.test(line.text)
  }

  exec(text: string): RegExpExecArray | null {
    return text.length > 0 && this.first.has(text.charCodeAt(0)) ? this.pattern.exec(text) : null
  }

  allows(edge: number): boolean {
    return this.first.has(edge)
  }
}

class EndingPattern implements Pattern {
  constructor(
    private readonly last: CharSet,
    private readonly pattern: RegExp,
  ) {}

  test(text: string): boolean {
    return text.length > 0 && this.last.has(text.charCodeAt(text.length - 1)) && this.pattern.test(text)
  }

  fits(line: Edged): boolean {
    return this.last.has(line.last) && this.pattern.test(line.text)
  }

  exec(text: string): RegExpExecArray | null {
    return text.length > 0 && this.last.has(text.charCodeAt(text.length - 1)) ? this.pattern.exec(text) : null
  }

  allows(edge: number): boolean {
    return this.last.has(edge)
  }
}

/** A pattern that begins with ^, in every alternative. */
export function startingWith(pattern: RegExp): Pattern {
  return new StartingPattern(FIRSTS.add(edgesOf(pattern).first), pattern)
}

/** A pattern that ends with $, in every alternative. */
export function endingWith(pattern: RegExp): Pattern {
  return new EndingPattern(LASTS.add(edgesOf(pattern).last), pattern)
}

/**
 * Two patterns one right behind the other, anywhere in a text: only where a character that the upper one can end with stands
 * before one that the lower one can begin with is there anything to search.
 */
export class Seam {
  private readonly last: CharSet
  private readonly first: CharSet

  constructor(upper: RegExp, lower: RegExp) {
    this.last = SETS.add(edgesOf(upper).last)
    this.first = SETS.add(edgesOf(lower).first)
  }

  /** Whether such two characters stand in the first `length` of a text. */
  mayStandIn(text: string, length: number = text.length): boolean {
    const end = Math.min(length, text.length)
    for (let i = 1; i < end; i++)
      if (this.first.has(text.charCodeAt(i)) && this.last.has(text.charCodeAt(i - 1))) return true
    return false
  }
}

/** A pattern that may stand anywhere in a text: searched only where the text holds a character it can begin with. */
export class Searched {
  private readonly first: CharSet

  constructor(private readonly pattern: RegExp) {
    this.first = SETS.add(edgesOf(pattern).first)
  }

  test(text: string): boolean {
    return holdsOneOf(text, this.first) && this.pattern.test(text)
  }
}

/** Whether a text holds one of the characters. */
export function holdsOneOf(text: string, chars: CharSet): boolean {
  for (let i = 0; i < text.length; i++) if (chars.has(text.charCodeAt(i))) return true
  return false
}

/** A set of characters. */
export function charSet(chars: string): CharSet {
  return SETS.add([...chars].map((char) => [char.charCodeAt(0), char.charCodeAt(0)]))
}

/** Characters, by code unit: one bit of a table that other sets share. */
export class CharSet {
  constructor(
    private readonly table: Int32Array,
    private readonly bit: number,
  ) {}

  has(code: number): boolean {
    return ((this.table[code & 0xffff] as number) & this.bit) !== 0
  }
}

/**
 * The tables of many sets, 32 in each. A line's first character is asked about by all patterns one after the other: in
 * tables of their own each would be fetched from far away, in a common one it is at hand after the first.
 */
class CharTables {
  private table = new Int32Array(0)
  private sets = 0

  add(ranges: readonly Range[]): CharSet {
    if (this.sets % 32 === 0) this.table = new Int32Array(65536)
    const bit = 1 << (this.sets++ % 32)
    const { table } = this
    for (const [from, to] of ranges)
      for (let code = from; code <= to; code++) table[code] = (table[code] as number) | bit
    return new CharSet(table, bit)
  }
}

const FIRSTS = new CharTables()
const LASTS = new CharTables()
const SETS = new CharTables()

/** First and last code unit of a stretch of characters. */
type Range = readonly [number, number]

/** The characters that a part of a pattern can begin and end with. */
interface Edges {
  readonly first: readonly Range[]
  readonly last: readonly Range[]
  /** Can match nothing: then what stands beside it counts as well. */
  readonly empty: boolean
}

function edgesOf(pattern: RegExp): Edges {
  const edges = new PatternReader(pattern.source).read()
  if (edges.empty || pattern.flags !== '') throw new Error(`no character tells of ${pattern}`)
  return edges
}

const NOTHING: Edges = { first: [], last: [], empty: true }
const ANY: Range = [0, 65535]

/** Reads the syntax these patterns are written in: literals, classes, groups, assertions and quantifiers. */
class PatternReader {
  private at = 0

  constructor(private readonly source: string) {}

  /** Alternatives, up to the end or a closing bracket. */
  read(): Edges {
    const first: Range[] = []
    const last: Range[] = []
    let empty = false
    do {
      const edges = this.sequence()
      first.push(...edges.first)
      last.push(...edges.last)
      empty ||= edges.empty
    } while (this.take('|'))
    return { first, last, empty }
  }

  private sequence(): Edges {
    let edges = NOTHING
    while (this.at < this.source.length && !'|)'.includes(this.next())) edges = behind(edges, this.quantified())
    return edges
  }

  private quantified(): Edges {
    const edges = this.part()
    const quantifier = /^(?:[?*+]|\{([0-9]+)(?:,[0-9]*)?\})\??/.exec(this.source.slice(this.at, this.at + 10))
    if (!quantifier) return edges
    this.at += quantifier[0].length
    return /^[?*]/.test(quantifier[0]) || quantifier[1] === '0' ? { ...edges, empty: true } : edges
  }

  private part(): Edges {
    if (this.take('(')) {
      const assertion = this.take('?=') || this.take('?!') || this.take('?<=') || this.take('?<!')
      this.take('?:')
      const edges = this.read()
      this.at++
      return assertion ? NOTHING : edges
    }
    if (this.take('^') || this.take('$')) return NOTHING
    if (this.take('.')) return oneOf([ANY])
    if (this.take('[')) return oneOf(this.charClass())
    const code = this.char()
    return oneOf([[code, code]])
  }

  private charClass(): readonly Range[] {
    // What a negated class leaves out is seldom where a line begins: it counts as any character.
    const negated = this.take('^')
    const ranges: Range[] = []
    while (!this.take(']')) {
      const from = this.char()
      const spans = this.next() === '-' && this.source[this.at + 1] !== ']' && this.take('-')
      ranges.push([from, spans ? this.char() : from])
    }
    return negated ? [ANY] : ranges
  }

  private char(): number {
    if (this.take('\\u')) {
      this.at += 4
      return Number.parseInt(this.source.slice(this.at - 4, this.at), 16)
    }
    if (this.take('\\') && /[0-9A-Za-z]/.test(this.next())) throw new Error(`\\${this.next()} is not read here`)
    return this.source.charCodeAt(this.at++)
  }

  private next(): string {
    return this.source.charAt(this.at)
  }

  private take(word: string): boolean {
    const here = this.source.startsWith(word, this.at)
    if (here) this.at += word.length
    return here
  }
}

function oneOf(chars: readonly Range[]): Edges {
  return { first: chars, last: chars, empty: false }
}

function behind(left: Edges, right: Edges): Edges {
  return {
    first: left.empty ? [...left.first, ...right.first] : left.first,
    last: right.empty ? [...left.last, ...right.last] : right.last,
    empty: left.empty && right.empty,
  }
}
