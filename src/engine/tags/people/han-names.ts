import { Char, classOf } from '../../page/char-class'
import type { Honorifics } from './honorifics'
import type { NameSink } from './name-sink'
import { type NameStatistics, NEVER, pairKey } from './name-statistics'
import { Part, type PartNames } from './part-names'
import { unitAt } from './unit-at'
import { Kind, WEIGHTS } from './weights'

function isHan(code: number): boolean {
  return classOf(code) === Char.han
}

/** Surnames that are measure words as well, and what stands before one: 五任教练, 六成青年, 十张；张张是…… */
const COUNTED = flags('任张成束支项万单包席段卷幅封盘别双方车连班房门路和年时钱言代家尺')
const COUNTS = flags('一二三四五六七八九十百千两几数半多0123456789０１２３４５６７８９')

function flags(characters: string): Uint8Array {
  const set = new Uint8Array(65536)
  for (const char of characters) set[char.charCodeAt(0)] = 1
  return set
}

/** Names with a Chinese surname that begin at `at`, and what a surname makes with an honorific. */
export function addChineseNames(
  text: string,
  at: number,
  married: number,
  s: NameStatistics,
  h: Honorifics,
  sink: NameSink,
): void {
  const c0 = text.charCodeAt(at)
  const c1 = unitAt(text, at + 1)
  const surname = s.surname[c0] as number
  const counts = COUNTED[c0] === 1 && (COUNTS[unitAt(text, at - 1)] === 1 || c0 === c1)
  const base = WEIGHTS.name + WEIGHTS.chinese + (counts ? WEIGHTS.counted : 0)
  if (!isHan(c1)) {
    if (surname > NEVER && classOf(c1) === Char.space) addPadded(text, at, base + surname, s, sink)
    return
  }
  const surname1 = s.surname[c1] as number
  if (h.prefix[c0] && surname1 > NEVER) sink.name(at, at + 2, WEIGHTS.name + WEIGHTS.prefix + surname1, Kind.partial)
  const c2 = unitAt(text, at + 2)
  const hasThird = isHan(c2)
  if (surname > NEVER) {
    addHonored(text, at, at + 1, surname + (counts ? WEIGHTS.counted : 0), h, sink)
    sink.name(at, at + 2, base + surname + (s.only[c1] as number), Kind.chinese)
    if (hasThird) {
      sink.name(at, at + 3, base + surname + givenLog(c1, c2, s), Kind.chinese)
      const c3 = unitAt(text, at + 3)
      if (surname1 > NEVER && isHan(c3)) {
        const given = (s.first[c2] as number) + (s.last[c3] as number)
        sink.name(at, at + 4, base + married + surname + surname1 + given, Kind.chinese)
      }
    }
  }
  if (!hasThird) return
  const compound = s.compoundHeads[c0] ? s.compound.get(pairKey(c0, c1)) : undefined
  if (compound === undefined) return
  addHonored(text, at, at + 2, compound, h, sink)
  sink.name(at, at + 3, base + compound + (s.only[c2] as number), Kind.compound)
  const c3 = unitAt(text, at + 3)
  if (isHan(c3)) {
    sink.name(at, at + 4, base + compound + (s.first[c2] as number) + (s.last[c3] as number), Kind.compound)
  }
}

/** A given name of two characters; 丹丹 is likelier than its characters. In 盛李豪 the mother's surname comes first. */
function givenLog(c1: number, c2: number, s: NameStatistics): number {
  const first = Math.max(s.first[c1] as number, WEIGHTS.mother + (s.surname[c1] as number))
  return first + (c1 === c2 ? Math.max(WEIGHTS.twice, s.last[c2] as number) : (s.last[c2] as number))
}

/** 海潮老师, 建国同志: a given name alone, right before an honorific of two characters or more. */
export function addGivenName(text: string, at: number, s: NameStatistics, h: Honorifics, sink: NameSink): void {
  const next = unitAt(text, at + 2)
  if (!h.heads[next]) return
  const c0 = text.charCodeAt(at)
  const c1 = unitAt(text, at + 1)
  if (!isHan(c1)) return
  const half = h.trie.step(0, next)
  const node = half === 0 ? 0 : h.trie.step(half, unitAt(text, at + 3))
  if (node === 0 || h.kind[node] !== 1) return
  sink.name(at, at + 2, WEIGHTS.name + WEIGHTS.givenAlone + givenLog(c0, c1, s), Kind.given)
}

/** 王　坤: compositors pad a name of two characters to the width of three. */
function addPadded(text: string, at: number, log: number, s: NameStatistics, sink: NameSink): void {
  let given = at + 2
  while (given - at < 4 && classOf(unitAt(text, given)) === Char.space) given++
  const code = unitAt(text, given)
  if (!isHan(code)) return
  // 水 务 局 长 任 雷: a line set wide all through is hardly padding.
  const isWide = isSpaced(text, at - 1, at - 2) || isSpaced(text, given + 1, given + 2)
  const padded = isWide ? WEIGHTS.wide : WEIGHTS.padded
  sink.name(at, given + 1, log + (s.only[code] as number) + padded, Kind.padded)
}

/** A space at `blank` with a single Han character beyond it at `char`. */
function isSpaced(text: string, blank: number, char: number): boolean {
  if (blank <= 0 || classOf(text.charCodeAt(blank)) !== Char.space || !isHan(unitAt(text, char))) return false
  return classOf(unitAt(text, char + (char - blank))) === Char.space
}

function addHonored(text: string, at: number, from: number, log: number, h: Honorifics, sink: NameSink): void {
  if (!h.heads[unitAt(text, from)]) return
  let node = 0
  for (let to = from; to < text.length; to++) {
    node = h.trie.step(node, text.charCodeAt(to))
    if (node === 0) return
    const use = h.kind[node] as number
    if (use === 0 || (use === 2 && h.notWithTitle[text.charCodeAt(at)])) continue
    // One character (李总, 胡老) is weaker evidence than two.
    sink.name(at, to + 1, WEIGHTS.name + WEIGHTS.honorific + log + (to === from ? -3 : 0), Kind.partial)
  }
}

/** Mongolian, Tibetan and Uyghur names put together from parts, and Japanese ones. */
export function addPartNames(text: string, at: number, parts: PartNames, s: NameStatistics, sink: NameSink): void {
  let node = 0
  for (let to = at; to < text.length; to++) {
    node = parts.trie.step(node, text.charCodeAt(to))
    if (node === 0) return
    const use = parts.uses[node] as number
    if (use & Part.ethnic && to > at) {
      addEthnic(text, at, at, to + 1, 1, parts, sink)
      if (to > at + 1 && at > 0 && CLANS.has(text.charCodeAt(at - 1)))
        addEthnic(text, at - 1, at, to + 1, 1, parts, sink)
    }
    if (use & Part.japaneseSurname) addJapanese(text, at, to + 1, parts, s, sink)
  }
}

const MOST_PARTS = 3
/** Surnames that Mongolian clans took, before a Mongolian given name: 包额尔敦, 白苏日娜. */
const CLANS: ReadonlySet<number> = new Set(Array.from('包白宝鲍海康佟席戴', (clan) => clan.charCodeAt(0)))

function addEthnic(
  text: string,
  start: number,
  at: number,
  from: number,
  count: number,
  parts: PartNames,
  sink: NameSink,
): void {
  const short = count === 1 && from - at === 2 ? WEIGHTS.ethnicShort : 0
  const clan = start < at ? WEIGHTS.ethnicClan : 0
  sink.name(start, from, WEIGHTS.name + WEIGHTS.ethnic + count * WEIGHTS.ethnicPart + short + clan, Kind.ethnic)
  if (count === MOST_PARTS) return
  let node = 0
  for (let to = from; to < text.length; to++) {
    node = parts.trie.step(node, text.charCodeAt(to))
    if (node === 0) return
    if ((parts.uses[node] as number) & Part.ethnic) addEthnic(text, start, at, to + 1, count + 1, parts, sink)
  }
}

function addJapanese(
  text: string,
  at: number,
  from: number,
  parts: PartNames,
  s: NameStatistics,
  sink: NameSink,
): void {
  const base = WEIGHTS.name + WEIGHTS.japanese + WEIGHTS.japaneseSurname
  if (from - at >= 2) sink.name(at, from, base + WEIGHTS.japaneseAlone, Kind.japanese)
  let node = 0
  for (let to = from; to < text.length; to++) {
    node = parts.trie.step(node, text.charCodeAt(to))
    if (node === 0) break
    if ((parts.uses[node] as number) & Part.japaneseGiven && to + 1 - at >= 3) {
      sink.name(at, to + 1, base + WEIGHTS.japaneseGiven, Kind.japanese)
    }
  }
  const c1 = unitAt(text, from)
  const c2 = unitAt(text, from + 1)
  if (from - at >= 2 && isHan(c1))
    sink.name(at, from + 1, base + WEIGHTS.japaneseFree + (s.only[c1] as number), Kind.japanese)
  if (from - at >= 2 && isHan(c1) && isHan(c2)) {
    const given = (s.first[c1] as number) + (s.last[c2] as number)
    sink.name(at, from + 2, base + WEIGHTS.japaneseFree + given, Kind.japanese)
  }
}
