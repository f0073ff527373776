import { Char, classOf } from '../../page/char-class'
import type { NameSink } from './name-sink'
import { NEVER } from './name-statistics'
import { Part, type PartNames } from './part-names'
import { LONGEST_PART, type Transliteration } from './transliteration'
import { unitAt } from './unit-at'
import type { Vocabulary } from './vocabulary'
import { Kind, WEIGHTS } from './weights'

/** · • ・ as they stand between the parts of foreign names. */
export function isDot(code: number): boolean {
  return code === 0xb7 || code === 0x2022 || code === 0x30fb
}

/** Whether a text has a dot of the kind that parts names at all; most have none and need not be looked at twice. */
export function hasDot(text: string): boolean {
  return text.includes('·') || text.includes('•') || text.includes('・')
}

/** Names written by sound that begin at `at`, without dots. */
export function addForeignNames(text: string, at: number, sounds: Transliteration, sink: NameSink): void {
  let code = sounds.codeOf(text.charCodeAt(at))
  if (code === 0) return
  let log = WEIGHTS.name + WEIGHTS.foreign + sounds.start(code)
  const limit = Math.min(text.length, at + LONGEST_PART)
  for (let to = at + 1; to < limit; to++) {
    const next = sounds.codeOf(text.charCodeAt(to))
    if (next === 0) return
    log += sounds.pair(code, next)
    code = next
    sink.name(at, to + 1, log + sounds.end(code), Kind.foreign)
  }
}

const MOST_PARTS = 5

/** 约翰·史密斯: a part before a dot must reach it; behind the first dot a name may end at any character. */
export function addDottedNames(
  text: string,
  at: number,
  sounds: Transliteration,
  vocabulary: Vocabulary,
  parts: PartNames,
  sink: NameSink,
): void {
  if (at > 0 && isDot(text.charCodeAt(at - 1))) return
  let log = WEIGHTS.dotted
  let from = at
  for (let part = 0; part < MOST_PARTS; part++) {
    let to = from
    while (to < text.length && to - from <= LONGEST_PART && isNamePart(text.charCodeAt(to))) to++
    if (to === from) return
    if (part > 0) {
      if (classOf(text.charCodeAt(from)) === Char.latin) sink.name(at, to, log, Kind.dotted)
      else {
        for (let end = from + 1; end <= to && end - from <= LONGEST_PART; end++) {
          sink.name(at, end, log + partLog(text, from, end, sounds, vocabulary, parts), Kind.dotted)
        }
      }
    }
    if (!isDot(unitAt(text, to)) || to - from > LONGEST_PART) return
    log += partLog(text, from, to, sounds, vocabulary, parts)
    from = to + 1
  }
}

function isNamePart(code: number): boolean {
  const kind = classOf(code)
  return kind === Char.han || kind === Char.latin
}

/** Log-probability of one part of a dotted name: as a name on the list, or by its sounds. */
function partLog(
  text: string,
  from: number,
  to: number,
  sounds: Transliteration,
  vocabulary: Vocabulary,
  parts: PartNames,
): number {
  const { trie, person } = vocabulary
  let node = 0
  let log = 0
  let previous = 0
  for (let k = from; k < to; k++) {
    const unit = text.charCodeAt(k)
    if (node >= 0) node = trie.step(node, unit) || -1
    const code = sounds.codeOf(unit)
    if (classOf(unit) !== Char.han) log -= 2
    else if (code === 0) log += WEIGHTS.dottedStranger
    else log += previous === 0 ? sounds.start(code) : sounds.pair(previous, code)
    previous = code
  }
  if (to - from === 1) log += WEIGHTS.dottedSingle
  else log += previous ? sounds.end(previous) : -2
  const listed = node > 0 ? (person[node] as number) : NEVER
  if (listed > NEVER) return Math.max(log, Math.min(listed, -8) + WEIGHTS.dottedKnown)
  return isMadeOfParts(text, from, to, parts) ? Math.max(log, WEIGHTS.dottedParts) : log
}

/** 麦麦提图尔荪: whether a stretch is nothing but parts of names. */
function isMadeOfParts(text: string, from: number, to: number, parts: PartNames): boolean {
  let node = 0
  for (let at = from; at < to; at++) {
    node = parts.trie.step(node, text.charCodeAt(at))
    if (node === 0) return false
    if (!((parts.uses[node] as number) & Part.ethnic)) continue
    if (at + 1 === to || isMadeOfParts(text, at + 1, to, parts)) return true
  }
  return false
}
