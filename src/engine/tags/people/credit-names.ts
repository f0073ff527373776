import { Char, classOf } from '../../page/char-class'
import { mergeNames } from './merge-names'
import type { FoundName } from './name-chain'
import { type NameStatistics, NEVER } from './name-statistics'
import { unitAt } from './unit-at'
import { FACTS, Has, type Vocabulary } from './vocabulary'
import { Kind } from './weights'
import { childOf, marksOf } from './word-trie'

/** What may stand between a label of credits and the name. */
const MARKS: ReadonlySet<number> = new Set(Array.from(':：/／|｜', (sign) => sign.charCodeAt(0)))
const OPEN: ReadonlySet<number> = new Set(Array.from('（(', (sign) => sign.charCodeAt(0)))
/** 本报讯（, 新华社…电（: what a bracket with the reporters' names follows. */
const DATELINE_ENDS: ReadonlySet<number> = new Set(Array.from('讯訊电電息', (sign) => sign.charCodeAt(0)))
const ASKER = '记者'
const LONGEST_LABEL = 6
const LONGEST_BRACKET = 60
/** Labels a line must hold, each set apart by blanks only, before it is read as credits. */
const FEWEST = 2
const MARGIN = 1.5

interface Run {
  readonly start: number
  readonly end: number
  /** The label before it says who signs (记者, 通讯员), not what was done, and more than that says it is a credit. */
  readonly isSigned?: boolean
}

/** 王坤摄: what one character says of the name before it. */
const SIGNS: ReadonlySet<number> = new Set(Array.from('摄文图报绘画制写译作编供', (sign) => sign.charCodeAt(0)))
/** 记者, 通讯员, 实习生: what labels end in that call a person. */
const SIGNERS: ReadonlySet<number> = new Set(Array.from('者员生', (sign) => sign.charCodeAt(0)))

/**
 * Adds the names that only the line of credits shows: in 版式：高原　校对：石磊 and （记者江山） the first is an ordinary word
 * anywhere else. A label with a colon or stroke behind it is enough, and so is one that opens a bracket; labels parted
 * from names by blanks have to be two. `labelEnds` are the places where words end that may be labels.
 */
export function fillCredits(
  text: string,
  labelEnds: readonly number[],
  names: readonly FoundName[],
  { surname }: NameStatistics,
  vocabulary: Vocabulary,
): readonly FoundName[] {
  const { trie } = vocabulary
  const sure: Run[] = []
  const spaced: Run[] = []
  for (const end of labelEnds) {
    const run = runBehind(text, end)
    if (run && behindLabel(text, run.start, run.end, trie) === run.start) {
      if (!MARKS.has(markBefore(text, run.start))) spaced.push(run)
      else if (!isQuestion(text, end, run)) sure.push(run)
    }
  }
  for (const open of openBrackets(text, labelEnds)) addBracket(text, open, trie, sure)
  const start = lineStart(text)
  if (text.length <= LONGEST_BRACKET && (names.length > 0 || start > 0)) addBracket(text, start, trie, sure)
  const runs = spaced.length >= FEWEST || sure.length > 0 ? [...sure, ...spaced] : sure
  const found: FoundName[] = []
  for (const run of runs) {
    const { start, end } = run
    if ((surname[text.charCodeAt(start)] as number) <= NEVER && !isPenName(text, run, vocabulary)) continue
    found.push({
      start,
      end,
      kind: Kind.chinese,
      margin: MARGIN,
      wordStart: start,
      wordEnd: end,
      joined: false,
      titled: true,
    })
  }
  return mergeNames(wholeNames(text, names, [...sure, ...spaced]), found)
}

/** 美编：查理文, 记者 白音那 摄: where a label and a blank or mark set three characters apart, a name is not the first two of them. */
function wholeNames(text: string, names: readonly FoundName[], runs: readonly Run[]): readonly FoundName[] {
  const ends = new Map(runs.map(({ start, end }) => [start, end]))
  return names.map((name) => {
    const end = ends.get(name.start)
    if (end === undefined || end !== name.end + 1 || end - name.start !== 3) return name
    const isCut = MARKS.has(markBefore(text, name.start)) || !SIGNS.has(text.charCodeAt(name.end))
    return isCut ? { ...name, end, wordEnd: Math.max(end, name.wordEnd) } : name
  })
}

/** （记者闻溪）: what a reporter signs with need not begin with a surname, but is no ordinary word. */
function isPenName(text: string, { start, end, isSigned }: Run, { trie, facts }: Vocabulary): boolean {
  if (!isSigned) return false
  for (let at = start + 1; at < end; at++) if (behindLabel(text, at, end, trie) > at) return false
  const node = trie.find(text.slice(start, end))
  return node === 0 || (facts[node * FACTS] as number) <= NEVER
}

/** The two or three characters set apart behind a label that ends at `end`. */
function runBehind(text: string, end: number): Run | undefined {
  let start = end
  while (start - end < LONGEST_LABEL && isBetween(unitAt(text, start))) start++
  if (start === end) return undefined
  const runEnd = endOfRun(text, start)
  return runEnd - start === 2 || runEnd - start === 3 ? { start, end: runEnd } : undefined
}

/** 记者：谈古镇，……: in an interview the colon opens a question, which goes on behind the words. */
function isQuestion(text: string, end: number, run: Run): boolean {
  if (!text.startsWith(ASKER, end - ASKER.length)) return false
  return run.end < text.length && classOf(text.charCodeAt(run.end)) !== Char.space
}

function isBetween(code: number): boolean {
  return MARKS.has(code) || classOf(code) === Char.space
}

function endOfRun(text: string, from: number): number {
  let at = from
  while (at < text.length && classOf(text.charCodeAt(at)) === Char.han) at++
  return at
}

/** Where brackets open that a label may stand first in. */
function openBrackets(text: string, labelEnds: readonly number[]): ReadonlySet<number> {
  const opens = new Set<number>()
  for (const end of labelEnds) {
    for (let at = end - 2; at >= 0 && end - at <= LONGEST_LABEL + 1; at--) {
      const code = text.charCodeAt(at)
      if (OPEN.has(code)) opens.add(at + 1)
      if (classOf(code) === Char.han) continue
      // （危栋 记者 …
      const open = classOf(code) === Char.space ? openBehindName(text, at) : -1
      if (open >= 0) opens.add(open + 1)
      break
    }
  }
  return opens
}

/** The bracket that opens right before the two to four characters that end at `end`, or -1. */
function openBehindName(text: string, end: number): number {
  let at = end - 1
  while (at >= 0 && end - at <= 4 && classOf(text.charCodeAt(at)) === Char.han) at--
  return end - at > 2 && OPEN.has(unitAt(text, at)) ? at : -1
}

/** Where the words of a line begin behind its bullet (□本报记者 …). */
function lineStart(text: string): number {
  let at = 0
  while (classOf(unitAt(text, at)) === Char.mark || classOf(unitAt(text, at)) === Char.space) at++
  return at
}

/** （记者江山　通讯员高原）: the names between a bracket that opens with a label, or a line that begins with one, and its end. */
function addBracket(text: string, open: number, trie: Vocabulary['trie'], runs: Run[]): void {
  const found: Run[] = []
  // What says that it is a credit: the dateline before it, each label (本报记者 as much as two), each name set apart.
  let proofs = DATELINE_ENDS.has(unitAt(text, open - 2)) ? 1 : 0
  let first = true
  let isSigned = false
  for (let at = open; at - open <= LONGEST_BRACKET; ) {
    const kind = classOf(unitAt(text, at))
    if (kind === Char.close || at === text.length) {
      for (const run of found) runs.push({ ...run, isSigned: run.isSigned === true && proofs > 1 })
      return
    }
    if (kind !== Char.han) {
      if (kind !== Char.space && text[at] !== '、' && text[at] !== '，') return
      at++
      continue
    }
    const start = behindLabel(text, at, endOfRun(text, at), trie)
    // （危栋 记者 涂珍）: behind a dateline the one who wrote in may come first.
    if (first && start === at && !(proofs > 0 && isBeforeLabel(text, endOfRun(text, at), trie))) return
    first = false
    const end = endOfName(text, start, endOfRun(text, at), trie)
    if (start > at) isSigned = SIGNERS.has(text.charCodeAt(start - 1))
    if (start > at || isSigned) proofs += start - at > ASKER.length + 1 ? 2 : 1
    if (end - start === 2 || end - start === 3) found.push({ start, end, isSigned })
    at = Math.max(end, at + 1)
  }
}

/** Blanks and then a label. */
function isBeforeLabel(text: string, end: number, trie: Vocabulary['trie']): boolean {
  let at = end
  while (at - end < LONGEST_LABEL && classOf(unitAt(text, at)) === Char.space) at++
  return at > end && behindLabel(text, at, endOfRun(text, at), trie) > at
}

/** 记者江山通讯员高原: a label with nothing before it ends the name as well. */
function endOfName(text: string, start: number, runEnd: number, trie: Vocabulary['trie']): number {
  for (let at = start + 2; at < runEnd; at++) if (behindLabel(text, at, runEnd, trie) > at + 1) return at
  return runEnd
}

/** Where the longest label that opens the run ends. */
function behindLabel(text: string, from: number, end: number, trie: Vocabulary['trie']): number {
  let node = 0
  let behind = from
  for (let at = from; at < end && at - from < LONGEST_LABEL; at++) {
    const edge = trie.edge(node, text.charCodeAt(at))
    if (edge === 0) break
    node = childOf(edge)
    if (marksOf(edge) & Has.label) behind = at + 1
  }
  return behind
}

function markBefore(text: string, start: number): number {
  let at = start - 1
  while (at > 0 && classOf(text.charCodeAt(at)) === Char.space) at--
  return unitAt(text, at)
}
