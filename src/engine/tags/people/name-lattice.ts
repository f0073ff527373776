import { Char, classOf } from '../../page/char-class'
import type { Honorifics } from './honorifics'
import { type NameStatistics, NEVER, pairKey } from './name-statistics'
import { Part, type PartNames } from './part-names'
import { LONGEST_PART, type Transliteration } from './transliteration'
import type { Vocabulary } from './vocabulary'
import type { WordTrie } from './word-trie'

export const WEIGHTS = {
  name: Math.log(0.031),
  chinese: Math.log(0.9),
  foreign: -2.8,
  known: 0,
  context: 0.85,
  nameScale: 1,
  unknownChar: -14.5,
  other: -3,
  otherBefore: -2,
  otherAfter: -2,
  start: 0.9,
  end: 0,
  nameName: -3,
  betweenScale: 1,
  dotFloor: -11,
  dotSingle: -5,
  dotted: -1,
  dotGuard: -12,
  ethnic: -5.5,
  ethnicPart: -5,
  japanese: -4,
  japaneseSurname: -6,
  japaneseGiven: -6,
  japaneseFree: -4,
  japaneseSurnameOnly: -3,
  honorific: -3.2,
  prefix: -5,
  place: -9,
  placeChar: -5.7,
  married: -4,
  thingForeign: -2,
  thingChinese: -4,
  tailForeign: 5,
  tailForeignFar: 3,
  tailChinese: 3,
  tailChineseFar: 0,
  quoted: 2.5,
  placeBefore: 1.5,
  danglingForeign: -2.5,
  dottedKnown: 4,
  ethnicSingle: -3,
}

export interface FoundName {
  readonly start: number
  readonly end: number
  readonly kind: number
}

export const Kind = {
  chinese: 1,
  compound: 2,
  foreign: 3,
  known: 4,
  ethnic: 5,
  japanese: 6,
  partial: 7,
  dotted: 8,
  foreignKnown: 9,
} as const

const FOREIGN = (1 << Kind.foreign) | (1 << Kind.foreignKnown) | (1 << Kind.dotted)
const QUOTES = '“”《》‘’「」『』〈〉'
const PLACE_BEFORE = '在于到抵往赴州省市国县'

/**
 * Reads a text as a chain of ordinary words and names and takes the likeliest chain. A position keeps the best chain
 * that ends there in a word, the best one a name may follow (the last word's liking for a name behind it counted
 * in), the best one that ends in a name, and the best one that ends in a word joining two names.
 */
export class NameLattice {
  private text = ''
  private dotted = false
  private room = 0
  private words = new Float64Array(0)
  private ready = new Float64Array(0)
  private names = new Float64Array(0)
  private joins = new Float64Array(0)
  private wordsFrom = new Int32Array(0)
  private readyFrom = new Int32Array(0)
  private namesFrom = new Int32Array(0)
  private namesKind = new Uint8Array(0)
  private joinsFrom = new Int32Array(0)
  private tails = new Uint8Array(0)

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly chinese: NameStatistics,
    private readonly foreign: Transliteration,
    private readonly parts: PartNames,
    private readonly honorifics: Honorifics,
    private readonly placeEnding: Uint8Array,
    private readonly tailTrie: WordTrie,
    private readonly tailEnds: Uint8Array,
  ) {}

  read(text: string): FoundName[] {
    const n = text.length
    this.reserve(n + 1)
    const { words, ready, names, joins } = this
    words.fill(NEVER * 2, 0, n + 1)
    ready.fill(NEVER * 2, 0, n + 1)
    names.fill(NEVER * 2, 0, n + 1)
    joins.fill(NEVER * 2, 0, n + 1)
    this.tails.fill(0, 0, n + 1)
    words[0] = 0
    ready[0] = WEIGHTS.start
    this.text = text
    const dots = text.indexOf('·') >= 0 || text.indexOf('•') >= 0 || text.indexOf('・') >= 0
    this.dotted = dots
    for (let at = 0; at < n; at++) {
      if (dots) this.dottedEdges(text, at, n)
      const code = text.charCodeAt(at)
      if (classOf(code) === Char.han) {
        this.wordEdges(text, at, n)
        this.nameEdges(text, at, n)
        this.placeEdges(text, at, n)
      } else this.otherEdge(text, at, n)
    }
    return this.trace(n)
  }

  private wordEdge(from: number, to: number, log: number, before: number, after: number, between: number): void {
    let fromName = (this.names[from] as number) + after * WEIGHTS.context
    if (to - from === 1 && fromName > NEVER && ((FOREIGN >> (this.namesKind[from] as number)) & 1) === 1) {
      // 约翰松: a single character that foreign names go on with is more likely their next syllable.
      const code = this.foreign.codeOf(this.text.charCodeAt(from))
      if (code && this.foreign.end(code) > -3 && log < -8) fromName += WEIGHTS.danglingForeign
    }
    const fromWord = this.words[from] as number
    const named = fromName > fromWord
    const score = (named ? fromName : fromWord) + log
    // The lowest bit of a back pointer says whether the chain before the word ends in a name.
    const back = (from << 1) | (named ? 1 : 0)
    if (score > (this.words[to] as number)) {
      this.words[to] = score
      this.wordsFrom[to] = back
    }
    const readyScore = score + before * WEIGHTS.context
    if (readyScore > (this.ready[to] as number)) {
      this.ready[to] = readyScore
      this.readyFrom[to] = back
    }
    if (between > NEVER) {
      const join = (this.names[from] as number) + log + between * WEIGHTS.betweenScale
      if (join > (this.joins[to] as number)) {
        this.joins[to] = join
        this.joinsFrom[to] = from
      }
    }
  }

  private wordEdges(text: string, at: number, n: number): void {
    const { trie, word, before, after, between } = this.vocabulary
    let node = 0
    let single = false
    for (let to = at; to < n; to++) {
      node = trie.step(node, text.charCodeAt(to))
      if (node === 0) break
      const log = word[node] as number
      if (log > NEVER) {
        this.wordEdge(at, to + 1, log, before[node] as number, after[node] as number, between[node] as number)
        if (to === at) single = true
      }
      const known = this.vocabulary.known[node] as number
      if (known > NEVER) this.nameEdge(at, to + 1, known + WEIGHTS.known, this.vocabulary.foreign[node] ? Kind.foreignKnown : Kind.known)
    }
    if (!single) this.wordEdge(at, at + 1, WEIGHTS.unknownChar, 0, 0, NEVER)
  }

  private otherEdge(text: string, at: number, n: number): void {
    const { trie, before, after, between } = this.vocabulary
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    const node = trie.step(0, code)
    if (kind === Char.final) this.wordEdge(at, at + 1, WEIGHTS.other, WEIGHTS.start, WEIGHTS.end, NEVER)
    else if (node) {
      this.wordEdge(at, at + 1, WEIGHTS.other, before[node] as number, after[node] as number, between[node] as number)
    } else if (kind === Char.digit || kind === Char.latin || kind === Char.symbol) {
      this.wordEdge(at, at + 1, WEIGHTS.other, WEIGHTS.otherBefore, WEIGHTS.otherAfter, NEVER)
    } else this.wordEdge(at, at + 1, WEIGHTS.other, 0, 0, NEVER)
    if (n < 0) throw new RangeError('negative length')
  }

  private nameEdge(from: number, to: number, log: number, kind: number): void {
    if (this.dotted && ((from > 0 && isDot(this.text.charCodeAt(from - 1))) || isDot(this.text.charCodeAt(to)))) return
    const isForeign = ((FOREIGN >> kind) & 1) === 1
    // 高尔基大街, “斯贝”: the same string as the name of a place or thing competes with the person.
    if (kind !== Kind.partial) this.wordEdge(from, to, log + this.thingOdds(from, to, isForeign), 0, 0, NEVER)
    let best = this.ready[from] as number
    let state = 0
    const join = this.joins[from] as number
    if (join > best) {
      best = join
      state = 2
    }
    const named = (this.names[from] as number) + WEIGHTS.nameName
    if (named > best) {
      best = named
      state = 1
    }
    const score = best + log
    if (score > (this.names[to] as number)) {
      this.names[to] = score
      this.namesFrom[to] = from * 4 + state
      this.namesKind[to] = kind
    }
  }

  /** Log-odds that a string that looks like a name is the name of a place or thing, by what stands around it. */
  private thingOdds(from: number, to: number, isForeign: boolean): number {
    const text = this.text
    let log = isForeign ? WEIGHTS.thingForeign : WEIGHTS.thingChinese
    const next = text.charCodeAt(to)
    if (classOf(next) === Char.han) {
      let tail = this.tails[to] as number
      if (tail === 0) {
        tail = this.tailAt(to)
        this.tails[to] = tail
      }
      if (tail === 3) log += isForeign ? WEIGHTS.tailForeign : WEIGHTS.tailChinese
      else if (tail === 2) log += isForeign ? WEIGHTS.tailForeignFar : WEIGHTS.tailChineseFar
    } else if (from > 0 && classOf(next) === Char.close && QUOTES.includes(text[from - 1] as string) && QUOTES.includes(text[to] as string)) {
      log += WEIGHTS.quoted
    }
    if (isForeign && from > 0 && PLACE_BEFORE.includes(text[from - 1] as string)) log += WEIGHTS.placeBefore
    return log
  }

  /** 3 a place or institution word stands at `at` (雷丁大学), 2 it follows behind a word or two (三联韬奋图书中心), 1 none. */
  private tailAt(at: number): number {
    const { trie, word, after } = this.vocabulary
    const text = this.text
    const n = text.length
    let from = at
    for (let words = 0; words < 3; words++) {
      let node = 0
      let tailNode = 0
      let longest = 0
      let longestTail = 0
      let liking = 0
      for (let to = from; to < n; to++) {
        const code = text.charCodeAt(to)
        node = trie.step(node, code)
        if (tailNode >= 0) tailNode = this.tailTrie.step(tailNode, code) || -1
        if (tailNode > 0 && this.tailEnds[tailNode]) longestTail = to - from + 1
        if (node === 0) break
        if ((word[node] as number) > NEVER) {
          longest = to - from + 1
          liking = after[node] as number
        }
      }
      if (longestTail > 0 && longestTail >= longest) return words === 0 ? 3 : 2
      if (longest < 2 || liking > 0.3) return 1
      from += longest
    }
    return 1
  }

  private nameEdges(text: string, at: number, n: number): void {
    const { surname, compound, first, last, only } = this.chinese
    const c0 = text.charCodeAt(at)
    const c1 = at + 1 < n ? text.charCodeAt(at + 1) : 0
    if (classOf(c1) !== Char.han) return
    const c2 = at + 2 < n ? text.charCodeAt(at + 2) : 0
    const han2 = classOf(c2) === Char.han
    const base = WEIGHTS.name + WEIGHTS.chinese
    this.partEdges(text, at, n)
    if (this.honorifics.prefix[c0] && (surname[c1] as number) > NEVER) {
      this.nameEdge(at, at + 2, WEIGHTS.name + WEIGHTS.prefix + (surname[c1] as number), Kind.partial)
    }
    const s = surname[c0] as number
    if (s > NEVER) {
      this.honorificEdges(text, at, at + 1, n, s)
      const s1 = surname[c1] as number
      if (han2 && s1 > NEVER) {
        const c3 = at + 3 < n ? text.charCodeAt(at + 3) : 0
        if (classOf(c3) === Char.han) {
          this.nameEdge(
            at,
            at + 4,
            base + WEIGHTS.married + s + s1 + (first[c2] as number) + (last[c3] as number),
            Kind.chinese,
          )
        }
      }
      this.nameEdge(at, at + 2, base + (s + (only[c1] as number)) * WEIGHTS.nameScale, Kind.chinese)
      if (han2) {
        this.nameEdge(
          at,
          at + 3,
          base + (s + (first[c1] as number) + (last[c2] as number)) * WEIGHTS.nameScale,
          Kind.chinese,
        )
      }
    }
    if (han2) {
      const double = compound.get(pairKey(c0, c1))
      if (double !== undefined) {
        this.honorificEdges(text, at, at + 2, n, double)
        this.nameEdge(at, at + 3, base + (double + (only[c2] as number)) * WEIGHTS.nameScale, Kind.compound)
        const c3 = at + 3 < n ? text.charCodeAt(at + 3) : 0
        if (classOf(c3) === Char.han) {
          const log = base + (double + (first[c2] as number) + (last[c3] as number)) * WEIGHTS.nameScale
          this.nameEdge(at, at + 4, log, Kind.compound)
        }
      }
    }
    const f = this.foreign
    let code = f.codeOf(c0)
    if (code) {
      let log = WEIGHTS.name + WEIGHTS.foreign + f.start(code)
      for (let to = at + 1; to < n && to - at < LONGEST_PART; to++) {
        const next = f.codeOf(text.charCodeAt(to))
        if (next === 0) break
        log += f.pair(code, next)
        code = next
        this.nameEdge(at, to + 1, log + f.end(code), Kind.foreign)
      }
    }
  }

  /** 鹿丹村, 张家巷: a place no dictionary has, so that its first characters are not taken for a person. */
  private placeEdges(text: string, at: number, n: number): void {
    for (let k = 1; k <= 3 && at + k < n; k++) {
      const code = text.charCodeAt(at + k)
      if (classOf(code) !== Char.han) return
      if (this.placeEnding[code]) this.wordEdge(at, at + k + 1, WEIGHTS.place + WEIGHTS.placeChar * k, 0, 0, NEVER)
    }
  }

  /** 约翰·史密斯: a part before a dot must reach it; behind the first dot a name may end at any character. */
  private dottedEdges(text: string, at: number, n: number): void {
    if (at > 0 && isDot(text.charCodeAt(at - 1))) return
    let log = 0
    let from = at
    for (let part = 0; part < 5; part++) {
      let to = from
      while (to < n && to - from <= LONGEST_PART && isNamePart(text.charCodeAt(to))) to++
      if (to === from) return
      if (part > 0) this.dottedEnds(text, at, from, to, WEIGHTS.dotted + log)
      if (to >= n || !isDot(text.charCodeAt(to)) || to - from > LONGEST_PART) return
      log += this.partLog(text, from, to)
      from = to + 1
    }
  }

  /** Ends of a dotted name inside its last part `[from, limit)`. */
  private dottedEnds(text: string, at: number, from: number, limit: number, log: number): void {
    if (classOf(text.charCodeAt(from)) === Char.latin) {
      this.nameEdge(at, limit, log, Kind.dotted)
      return
    }
    for (let end = from + 1; end <= limit && end - from <= LONGEST_PART; end++) {
      this.nameEdge(at, end, log + this.partLog(text, from, end), Kind.dotted)
    }
  }

  /** Log-probability of one part of a foreign name. */
  private partLog(text: string, from: number, to: number): number {
    const f = this.foreign
    const { trie, known } = this.vocabulary
    let node = 0
    let generated = 0
    let previous = 0
    for (let k = from; k < to; k++) {
      const unit = text.charCodeAt(k)
      if (node >= 0) node = trie.step(node, unit) || -1
      const code = f.codeOf(unit)
      if (classOf(unit) !== Char.han) generated -= 2
      else if (code === 0) generated += WEIGHTS.dotFloor
      else if (k === from || previous === 0) generated += f.start(code)
      else generated += f.pair(previous, code)
      previous = code
    }
    generated += to - from === 1 ? WEIGHTS.dotSingle : previous ? f.end(previous) : -2
    const listed = node > 0 ? (known[node] as number) + WEIGHTS.dottedKnown : NEVER
    return Math.max(generated, listed)
  }

  private partEdges(text: string, at: number, n: number): void {
    const { trie, uses } = this.parts
    let node = 0
    for (let to = at; to < n && to - at < 8; to++) {
      node = trie.step(node, text.charCodeAt(to))
      if (node === 0) return
      const use = uses[node] as number
      const length = to + 1 - at
      if (use & Part.ethnic && length >= 2) this.ethnicEdges(text, at, to + 1, n, 1)
      if (use & Part.japaneseSurname) this.japaneseEdges(text, at, to + 1, n)
    }
  }

  private ethnicEdges(text: string, at: number, from: number, n: number, parts: number): void {
    let log = WEIGHTS.name + WEIGHTS.ethnic + parts * WEIGHTS.ethnicPart
    if (parts === 1 && from - at === 2) log += WEIGHTS.ethnicSingle
    this.nameEdge(at, from, log, Kind.ethnic)
    if (parts === 3) return
    const { trie, uses } = this.parts
    let node = 0
    for (let to = from; to < n; to++) {
      node = trie.step(node, text.charCodeAt(to))
      if (node === 0) return
      if ((uses[node] as number) & Part.ethnic) this.ethnicEdges(text, at, to + 1, n, parts + 1)
    }
  }

  private japaneseEdges(text: string, at: number, from: number, n: number): void {
    const base = WEIGHTS.name + WEIGHTS.japanese + WEIGHTS.japaneseSurname
    if (from - at >= 2) this.nameEdge(at, from, base + WEIGHTS.japaneseSurnameOnly, Kind.japanese)
    const { trie, uses } = this.parts
    let node = 0
    for (let to = from; to < n; to++) {
      node = trie.step(node, text.charCodeAt(to))
      if (node === 0) break
      if ((uses[node] as number) & Part.japaneseGiven && to + 1 - at >= 3)
        this.nameEdge(at, to + 1, base + WEIGHTS.japaneseGiven, Kind.japanese)
    }
    if (from - at >= 2 && from + 1 < n) {
      const c1 = text.charCodeAt(from)
      const c2 = text.charCodeAt(from + 1)
      if (classOf(c1) === Char.han && classOf(c2) === Char.han) {
        this.nameEdge(
          at,
          from + 2,
          base + WEIGHTS.japaneseFree + (this.chinese.first[c1] as number) + (this.chinese.last[c2] as number),
          Kind.japanese,
        )
      }
    }
  }

  private honorificEdges(text: string, at: number, from: number, n: number, log: number): void {
    const { trie, kind, notWithTitle } = this.honorifics
    let node = 0
    for (let to = from; to < n; to++) {
      node = trie.step(node, text.charCodeAt(to))
      if (node === 0) return
      const use = kind[node] as number
      if (use === 0 || (use === 2 && notWithTitle[text.charCodeAt(at)])) continue
      const short = to === from ? -3 : 0
      this.nameEdge(at, to + 1, WEIGHTS.name + WEIGHTS.honorific + log + short - 3, Kind.partial)
    }
  }

  private trace(n: number): FoundName[] {
    const found: FoundName[] = []
    let at = n
    let state = (this.names[n] as number) + WEIGHTS.end > (this.words[n] as number) ? 1 : 0
    // States: 0 word, 1 name, 2 joining word, 3 word before a name.
    while (at > 0) {
      if (state === 1) {
        const back = this.namesFrom[at] as number
        const from = back >> 2
        found.push({ start: from, end: at, kind: this.namesKind[at] as number })
        const previous = back & 3
        state = previous === 0 ? 3 : previous === 1 ? 1 : 2
        at = from
      } else if (state === 2) {
        at = this.joinsFrom[at] as number
        state = 1
      } else {
        const back = (state === 3 ? this.readyFrom : this.wordsFrom)[at] as number
        at = back >> 1
        state = back & 1
      }
    }
    return found.reverse()
  }

  private reserve(size: number): void {
    if (size <= this.room) return
    this.room = size * 2
    this.words = new Float64Array(this.room)
    this.ready = new Float64Array(this.room)
    this.names = new Float64Array(this.room)
    this.joins = new Float64Array(this.room)
    this.wordsFrom = new Int32Array(this.room)
    this.readyFrom = new Int32Array(this.room)
    this.namesFrom = new Int32Array(this.room)
    this.namesKind = new Uint8Array(this.room)
    this.joinsFrom = new Int32Array(this.room)
    this.tails = new Uint8Array(this.room)
  }
}

function isDot(code: number): boolean {
  return code === 0xb7 || code === 0x2022 || code === 0x30fb
}

function isNamePart(code: number): boolean {
  const kind = classOf(code)
  return kind === Char.han || kind === Char.latin
}
