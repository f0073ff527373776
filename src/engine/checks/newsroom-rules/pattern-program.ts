import type { PatternProblem } from '../../../model/rule-trial'
import { type PatternClass, type PatternNode, parsePattern } from './pattern-syntax'

/** One step of a compiled pattern. `next` and the like are indexes of steps. */
export type Step =
  | { readonly op: 'code'; readonly code: number }
  | { readonly op: 'class'; readonly name: PatternClass }
  /** One character of a gap: any but one that ends a sentence. */
  | { readonly op: 'any' }
  /** Two ways on; the first is tried before. */
  | { readonly op: 'fork'; readonly first: number; readonly second: number }
  | { readonly op: 'goto'; readonly next: number }
  | { readonly op: 'not' | 'notafter'; readonly words: readonly string[] }
  | { readonly op: 'edge'; readonly name: 'start' | 'end' }
  | { readonly op: 'gap-begins' }
  | { readonly op: 'gap-ends' }
  | { readonly op: 'found' }

/** A pattern ready to be looked for. */
export interface PatternProgram {
  readonly steps: readonly Step[]
  /** One of these stands in every text it is found in; undefined where no words are sure to. */
  readonly needed: readonly string[] | undefined
  readonly classes: ReadonlySet<PatternClass>
}

/** Steps at most: what a pattern asks of every character of a page. */
const MOST_STEPS = 2000

/** Compiles a pattern, or says why it cannot be read. */
export function compilePattern(pattern: string): PatternProgram | PatternProblem {
  const node = parsePattern(pattern)
  if ('code' in node) return node
  const steps: Step[] = []
  const classes = new Set<PatternClass>()
  emit(node, steps, classes)
  steps.push({ op: 'found' })
  if (steps.length > MOST_STEPS) return { code: 'too-long', detail: pattern }
  return { steps, needed: neededWords(node), classes }
}

function emit(node: PatternNode, steps: Step[], classes: Set<PatternClass>): void {
  switch (node.kind) {
    case 'text':
      for (let i = 0; i < node.text.length; i++) steps.push({ op: 'code', code: node.text.charCodeAt(i) })
      return
    case 'class':
      classes.add(node.name)
      steps.push({ op: 'class', name: node.name })
      return
    case 'not':
    case 'notafter':
      steps.push({ op: node.kind, words: node.words })
      return
    case 'edge':
      steps.push({ op: 'edge', name: node.name })
      return
    case 'row':
      for (const one of node.nodes) emit(one, steps, classes)
      return
    case 'gap':
      emitGap(node.most, steps)
      return
    case 'choice':
      emitChoice(node.nodes, steps, classes)
      return
  }
}

/** Shortest first: leave the gap at once, or take one character more. */
function emitGap(most: number, steps: Step[]): void {
  steps.push({ op: 'gap-begins' })
  const end = steps.length + most * 2
  for (let k = 0; k < most; k++) {
    steps.push({ op: 'fork', first: end, second: steps.length + 1 })
    steps.push({ op: 'any' })
  }
  steps.push({ op: 'gap-ends' })
}

function emitChoice(nodes: readonly PatternNode[], steps: Step[], classes: Set<PatternClass>): void {
  const exits: number[] = []
  nodes.forEach((one, k) => {
    if (k === nodes.length - 1) {
      emit(one, steps, classes)
      return
    }
    const fork = steps.length
    steps.push({ op: 'found' })
    emit(one, steps, classes)
    exits.push(steps.length)
    steps.push({ op: 'found' })
    steps[fork] = { op: 'fork', first: fork + 1, second: steps.length }
  })
  for (const exit of exits) steps[exit] = { op: 'goto', next: steps.length }
}

/** Words one of which every text with a match holds: of a row the longest it has, of alternatives all of theirs. */
function neededWords(node: PatternNode): readonly string[] | undefined {
  if (node.kind === 'text') return [node.text]
  if (node.kind === 'row') {
    let best: readonly string[] | undefined
    for (const one of node.nodes) {
      const words = neededWords(one)
      if (words && (!best || shortest(words) > shortest(best))) best = words
    }
    return best
  }
  if (node.kind !== 'choice') return undefined
  const all = node.nodes.map(neededWords)
  return all.every((words) => words !== undefined) ? all.flat() : undefined
}

function shortest(words: readonly string[]): number {
  return Math.min(...words.map((word) => word.length))
}
