import { type PatternProblem, WIDEST_GAP } from '../../../model/rule-trial'

/**
 * The pattern language of the newsroom's own rules. Plain words stand for themselves; `( | )` gives alternatives,
 * `{number}` and its like a whole thing of a kind, `{gap 8}` up to eight characters of the same sentence, `{not 人|名}`
 * and `{notafter 一}` what must not follow or stand before. There is no "any number of times", so that a pattern is matched
 * in one pass over the text whatever it holds. Class names are understood in English and in Chinese.
 */
export type PatternNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'class'; readonly name: PatternClass }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'not' | 'notafter'; readonly words: readonly string[] }
  | { readonly kind: 'edge'; readonly name: 'start' | 'end' }
  | { readonly kind: 'row'; readonly nodes: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly nodes: readonly PatternNode[] }

/**
 * `number` a numeral alone · `figure` a figure with its unit · `date` · `person` · `han` one Chinese character ·
 * `letters` a row of Latin letters.
 */
export const PATTERN_CLASSES = ['number', 'figure', 'date', 'person', 'han', 'letters'] as const
export type PatternClass = (typeof PATTERN_CLASSES)[number]

const LONGEST_PATTERN = 300

const CLASS_NAMES: Readonly<Record<string, PatternClass>> = {
  number: 'number',
  数字: 'number',
  figure: 'figure',
  数量: 'figure',
  date: 'date',
  日期: 'date',
  person: 'person',
  人名: 'person',
  han: 'han',
  汉字: 'han',
  letters: 'letters',
  字母: 'letters',
}
const GAP_NAMES: readonly string[] = ['gap', '间隔']
const NOT_NAMES: readonly string[] = ['not', '后非']
const NOT_AFTER_NAMES: readonly string[] = ['notafter', '前非']
const EDGE_NAMES: Readonly<Record<string, 'start' | 'end'>> = { start: 'start', 段首: 'start', end: 'end', 段尾: 'end' }

/** The class of this name, English or Chinese. */
export function patternClass(name: string): PatternClass | undefined {
  return Object.hasOwn(CLASS_NAMES, name) ? CLASS_NAMES[name] : undefined
}

/** Reads a pattern, or says why it is none. */
export function parsePattern(pattern: string): PatternNode | PatternProblem {
  if (pattern.trim() === '') return { code: 'empty', detail: '' }
  if (pattern.length > LONGEST_PATTERN) return { code: 'too-long', detail: String(LONGEST_PATTERN) }
  const reader = new PatternReader(pattern)
  const node = reader.read()
  if ('code' in node) return node
  if (couldBeEmpty(node)) return { code: 'matches-nothing', detail: pattern }
  if (hasLooseGap(node, 'first') || hasLooseGap(node, 'last')) return { code: 'gap-at-end', detail: pattern }
  return node
}

class PatternReader {
  #at = 0

  constructor(private readonly pattern: string) {}

  read(): PatternNode | PatternProblem {
    const node = this.#choice(0)
    if ('code' in node) return node
    return this.#at < this.pattern.length ? this.#problem('bracket-closed') : node
  }

  #choice(depth: number): PatternNode | PatternProblem {
    const nodes: PatternNode[] = []
    for (;;) {
      const row = this.#row(depth)
      if ('code' in row) return row
      nodes.push(row)
      if (this.pattern[this.#at] !== '|') break
      this.#at++
    }
    const [only] = nodes
    return nodes.length === 1 && only ? only : { kind: 'choice', nodes }
  }

  #row(depth: number): PatternNode | PatternProblem {
    const nodes: PatternNode[] = []
    let text = ''
    const flush = () => {
      if (text !== '') nodes.push({ kind: 'text', text })
      text = ''
    }
    while (this.#at < this.pattern.length) {
      const character = this.pattern.charAt(this.#at)
      if (character === '|' || character === ')') break
      if (character === '(' || character === '{') {
        flush()
        const node = character === '(' ? this.#bracket(depth) : this.#brace()
        if ('code' in node) return node
        nodes.push(node)
        continue
      }
      if (character === '}') return this.#problem('brace-closed')
      if (character === '\\' && this.#at + 1 < this.pattern.length) this.#at++
      text += this.pattern.charAt(this.#at)
      this.#at++
    }
    flush()
    const [only] = nodes
    return nodes.length === 1 && only ? only : { kind: 'row', nodes }
  }

  #bracket(depth: number): PatternNode | PatternProblem {
    const from = this.#at
    this.#at++
    const node = depth < 20 ? this.#choice(depth + 1) : this.#problem('bracket-open', from)
    if ('code' in node) return node
    if (this.pattern[this.#at] !== ')') return this.#problem('bracket-open', from)
    this.#at++
    return node
  }

  #brace(): PatternNode | PatternProblem {
    const from = this.#at
    const end = this.pattern.indexOf('}', from)
    if (end < 0) return this.#problem('brace-open')
    this.#at = end + 1
    const inside = this.pattern.slice(from + 1, end).trim()
    const [, name = '', rest = ''] = /^([^\s\d]*)\s*(.*)$/su.exec(inside) ?? []
    const known = patternClass(inside)
    if (known) return { kind: 'class', name: known }
    if (Object.hasOwn(EDGE_NAMES, inside)) return { kind: 'edge', name: EDGE_NAMES[inside] ?? 'start' }
    if (GAP_NAMES.includes(name)) {
      const most = Number(rest)
      const isSize = /^\d+$/u.test(rest) && most >= 1 && most <= WIDEST_GAP
      return isSize ? { kind: 'gap', most } : this.#problem('gap-size', from, end + 1)
    }
    const isNot = NOT_NAMES.includes(name)
    if (isNot || NOT_AFTER_NAMES.includes(name)) {
      const words = rest.split('|').filter((word) => word !== '')
      if (words.length === 0) return this.#problem('no-words', from, end + 1)
      return { kind: isNot ? 'not' : 'notafter', words }
    }
    return this.#problem('unknown-class', from, end + 1)
  }

  #problem(code: PatternProblem['code'], from = this.#at, to = this.pattern.length): PatternProblem {
    return { code, detail: this.pattern.slice(from, to) }
  }
}

/** Whether the node can be met by no character at all. */
function couldBeEmpty(node: PatternNode): boolean {
  if (node.kind === 'row') return node.nodes.every(couldBeEmpty)
  if (node.kind === 'choice') return node.nodes.some(couldBeEmpty)
  return node.kind !== 'text' && node.kind !== 'class'
}

/** Whether a gap stands at the very begin or end, where it says nothing. */
function hasLooseGap(node: PatternNode, side: 'first' | 'last'): boolean {
  if (node.kind === 'gap') return true
  if (node.kind === 'choice') return node.nodes.some((one) => hasLooseGap(one, side))
  if (node.kind !== 'row') return false
  const nodes = node.nodes.filter(({ kind }) => kind !== 'not' && kind !== 'notafter' && kind !== 'edge')
  const outer = side === 'first' ? nodes[0] : nodes.at(-1)
  return outer !== undefined && hasLooseGap(outer, side)
}
