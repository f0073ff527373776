import { Char, classOf } from '../../page/char-class'
import type { FoundName } from './name-chain'
import { type NameStatistics, NEVER } from './name-statistics'
import { Has, type Vocabulary } from './vocabulary'
import { Kind } from './weights'
import { Edge } from './word-trie'

/** What may stand between a label of credits and the name. */
const MARKS: ReadonlySet<number> = new Set(Array.from(':：/／|｜', (sign) => sign.charCodeAt(0)))
const OPEN: ReadonlySet<number> = new Set(Array.from('（(', (sign) => sign.charCodeAt(0)))
const LONGEST_LABEL = 6
const LONGEST_BRACKET = 60
/** Labels a line must hold, each set apart by blanks only, before it is read as credits. */
const FEWEST = 2
const MARGIN = 1.5

interface Run {
  readonly start: number
  readonly end: number
}

/**
 * Adds the names that only the line of credits shows: in 版式：高原　校对：石磊 and （记者江山） the first is an ordinary word
 * anywhere else. A label with a colon or stroke behind it is enough, and so is one that opens a bracket; labels parted
 * from names by blanks have to be two.
 */
export function fillCredits(
  text: string,
  names: readonly FoundName[],
  { surname }: NameStatistics,
  { trie }: Vocabulary,
): readonly FoundName[] {
  const marked: Run[] = []
  for (let at = 0; at < text.length; at++) {
    if (OPEN.has(text.charCodeAt(at))) addBracket(text, at + 1, trie, marked)
  }
  const spaced: Run[] = []
  let label = false
  for (let at = 0; at < text.length; ) {
    if (classOf(text.charCodeAt(at)) !== Char.han) {
      const joins = MARKS.has(text.charCodeAt(at)) || classOf(text.charCodeAt(at)) === Char.space
      if (!joins) label = false
      at++
      continue
    }
    const end = endOfRun(text, at)
    const isLabel = endsInLabel(text, at, end, trie)
    if (label && !isLabel && (end - at === 2 || end - at === 3)) {
      const run = { start: at, end }
      if (MARKS.has(markBefore(text, at))) marked.push(run)
      else spaced.push(run)
    }
    label = isLabel
    at = end
  }
  const runs = spaced.length >= FEWEST || marked.length > 0 ? [...marked, ...spaced] : marked
  const added = runs.filter(
    ({ start, end }, k) =>
      runs.findIndex((run) => run.start === start) === k &&
      (surname[text.charCodeAt(start)] as number) > NEVER &&
      !names.some((name) => name.start < end && start < name.end),
  )
  if (added.length === 0) return names
  const found = added.map(({ start, end }) => {
    return { start, end, kind: Kind.chinese, margin: MARGIN, wordStart: start, wordEnd: end, joined: false }
  })
  return [...names, ...found].sort((a, b) => a.start - b.start)
}

/** （记者江山　通讯员高原）: the names between a bracket that opens with a label and its end. */
function addBracket(text: string, open: number, trie: Vocabulary['trie'], runs: Run[]): void {
  const found: Run[] = []
  let at = open
  let first = true
  while (at - open <= LONGEST_BRACKET) {
    if (classOf(text.charCodeAt(at)) === Char.close) {
      runs.push(...found)
      return
    }
    if (classOf(text.charCodeAt(at)) !== Char.han) {
      const parts = classOf(text.charCodeAt(at)) === Char.space || text[at] === '、' || text[at] === '，'
      if (!parts) return
      at++
      continue
    }
    const end = endOfRun(text, at)
    const start = behindLabel(text, at, end, trie)
    if (first && start === at) return
    first = false
    if (end - start === 2 || end - start === 3) found.push({ start, end })
    at = end
  }
}

/** Where the longest label that opens the run ends. */
function behindLabel(text: string, from: number, end: number, trie: Vocabulary['trie']): number {
  let node = 0
  let behind = from
  for (let at = from; at < end && at - from < LONGEST_LABEL; at++) {
    const edge = trie.edge(node, text.charCodeAt(at))
    if (edge === 0) break
    node = trie.cells[edge + Edge.child] as number
    if (trie.marksAt(edge) & Has.label) behind = at + 1
  }
  return behind
}

function endOfRun(text: string, from: number): number {
  let at = from
  while (at < text.length && classOf(text.charCodeAt(at)) === Char.han) at++
  return at
}

function endsInLabel(text: string, from: number, end: number, trie: Vocabulary['trie']): boolean {
  for (let start = Math.max(from, end - LONGEST_LABEL); start < end - 1; start++) {
    if (behindLabel(text, start, end, trie) === end) return true
  }
  return false
}

function markBefore(text: string, start: number): number {
  let at = start - 1
  while (at > 0 && classOf(text.charCodeAt(at)) === Char.space) at--
  return text.charCodeAt(at)
}
