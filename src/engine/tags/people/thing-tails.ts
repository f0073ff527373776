import type { Lexicon } from '../../lexicon'
import { Char, classOf } from '../../page/char-class'
import { pairKey } from './name-statistics'
import { FACTS, Fact, Has, type Vocabulary } from './vocabulary'
import { WEIGHTS } from './weights'
import { WordTrie } from './word-trie'

const Mark = { open: 1, work: 2, place: 3 } as const
const MARKS = new Uint8Array(65536)
for (const char of '“‘「『《〈') MARKS[char.charCodeAt(0)] = Mark.open
for (const char of '》〉') MARKS[char.charCodeAt(0)] = Mark.work
for (const char of '在于到抵往赴州省市国县') MARKS[char.charCodeAt(0)] = Mark.place

const COMMA = '、'.charCodeAt(0)
const ETC = '等'.charCodeAt(0)
/** Characters that go on a list or end it. */
const LINKS = new Uint8Array(65536)
for (const char of '、和与及等') LINKS[char.charCodeAt(0)] = 1
/** Particles and verbs of one character that no item of a list contains. */
const VERBAL = new Uint8Array(65536)
for (const char of '了的在是到对向把被将给') VERBAL[char.charCodeAt(0)] = 1
const STUDY = new Uint8Array(65536)
for (const char of '毕时期同就读') STUDY[char.charCodeAt(0)] = 1
/** Behind 等: 等人, 等三位代表, 等同志 … the list is of people. */
const PEOPLE = new Uint8Array(65536)
for (const char of '人位名员同领代专老') PEOPLE[char.charCodeAt(0)] = 1
/** A list is not looked through further than this. */
const LONGEST_LIST = 80

/** What stands behind a possible name: 3 an institution or place word, 2 one behind another word, 1 neither. */
/** Uses of an ending. */
const TAIL = 1
const COMPANY = 2
const LIST = 4
const PERSON = 8

const Tail = { unknown: 0, none: 1, far: 2, near: 3, farCompany: 4, company: 5 } as const

/**
 * Tells a person from a place or thing of the same name by what stands around it: 高尔基大街, 雷丁大学,
 * 三联韬奋图书中心, “斯贝”发动机.
 */
export class ThingTails {
  private readonly trie = new WordTrie(1000)
  private readonly ends: Uint8Array
  /** Characters that end the name of a place: 1 by themselves (村, 镇), 2 only as the second of two (嘎查). */
  readonly placeEnding = new Uint8Array(65536)
  private readonly longEndings = new Set<number>()
  private text = ''
  private seen = new Uint8Array(0)
  /** The stretch of the list last read, and what its end says. */
  private listFrom = 0
  private listEnd = 0
  private listLog = 0

  constructor(
    lexicon: Lexicon,
    private readonly vocabulary: Vocabulary,
  ) {
    const nodes: number[] = []
    for (const row of lexicon.rows('place-endings')) {
      for (const word of (row.words ?? '').split(' ')) {
        if (row.kind !== 'place')
          nodes.push(this.trie.add(word), row.kind === 'company' ? COMPANY : row.kind === 'list' ? LIST : TAIL)
        else if (word.length === 1) this.placeEnding[word.charCodeAt(0)] = 1
        else if (word.length === 2) {
          this.longEndings.add(pairKey(word.charCodeAt(0), word.charCodeAt(1)))
          this.placeEnding[word.charCodeAt(1)] ||= 2
        }
      }
    }
    for (const row of lexicon.rows('titles')) {
      if (row.kind !== 'head') continue
      for (const word of (row.words ?? '').split(' ')) nodes.push(this.trie.add(word), PERSON)
    }
    this.ends = new Uint8Array(this.trie.size)
    for (let k = 0; k < nodes.length; k += 2)
      this.ends[nodes[k] as number] = (this.ends[nodes[k] as number] as number) | (nodes[k + 1] as number)
  }

  /** Whether the two characters up to and with `last` end the name of a place (嘎查, 社区). */
  hasLongEnding(text: string, last: number): boolean {
    return last > 0 && this.longEndings.has(pairKey(text.charCodeAt(last - 1), text.charCodeAt(last)))
  }

  begin(text: string): void {
    this.text = text
    this.listEnd = 0
    if (text.length >= this.seen.length) this.seen = new Uint8Array(text.length * 2 + 2)
    else this.seen.fill(0, 0, text.length + 1)
  }

  /** Log-odds that the string at `[from, to)` names a thing and not a person. */
  odds(from: number, to: number, isForeign: boolean, isKnown: boolean): number {
    const text = this.text
    let log = isForeign ? WEIGHTS.thingForeign : WEIGHTS.thingChinese
    const next = classOf(text.charCodeAt(to))
    if (next === Char.han) {
      let tail = this.seen[to] as number
      if (tail === Tail.unknown) {
        tail = this.tailAt(to)
        this.seen[to] = tail
      }
      if (tail === Tail.company) log += WEIGHTS.company
      else if (tail === Tail.farCompany) log += WEIGHTS.companyFar
      else if (tail === Tail.near)
        log += isForeign ? WEIGHTS.tailForeign : isKnown ? WEIGHTS.tailKnown : WEIGHTS.tailChinese
      else if (tail === Tail.far && isForeign) log += WEIGHTS.tailForeignFar
    } else if (next === Char.close && from > 0 && MARKS[text.charCodeAt(from - 1)] === Mark.open) {
      log += MARKS[text.charCodeAt(to)] === Mark.work ? WEIGHTS.work : WEIGHTS.quoted
    }
    if (isForeign && from > 0 && MARKS[text.charCodeAt(from - 1)] === Mark.place) log += WEIGHTS.placeBefore
    return log + this.listOdds(to)
  }

  private tailAt(at: number): number {
    const { trie, has, facts } = this.vocabulary
    const text = this.text
    let from = at
    for (let words = 0; words < 3; words++) {
      let node = 0
      let tail = 0
      let longest = 0
      let longestTail = 0
      let liking = 0
      let use = 0
      for (let to = from; to < text.length; to++) {
        const code = text.charCodeAt(to)
        if (node >= 0) node = trie.step(node, code) || -1
        if (tail >= 0) tail = this.trie.step(tail, code) || -1
        if (tail > 0 && (this.ends[tail] as number) & (TAIL | COMPANY)) {
          longestTail = to - from + 1
          use = this.ends[tail] as number
        }
        if (node < 0 && tail < 0) break
        if (node > 0 && (has[node] as number) & Has.word) {
          longest = to - from + 1
          liking = facts[node * FACTS + Fact.after] as number
        }
      }
      if (longestTail > 0 && longestTail >= longest) {
        // 王芳大学毕业后回乡: what follows says it was a time of life.
        if (STUDY[text.charCodeAt(from + longestTail)]) return Tail.none
        if (use & COMPANY) return words === 0 ? Tail.company : Tail.farCompany
        return words === 0 ? Tail.near : Tail.far
      }
      // A verb or title people are followed by (克林顿领导的公司) begins something else.
      if (longest < 2 || liking > 0.3) return Tail.none
      from += longest
    }
    return Tail.none
  }

  /** What the words behind a list say of all its members: 阿特斯、正泰、高登等一批产业项目. */
  private listOdds(to: number): number {
    if (!LINKS[this.text.charCodeAt(to)]) return 0
    if (to < this.listFrom || to >= this.listEnd) this.readList(to)
    return this.listLog
  }

  /**
   * Reads the list that goes on at `from` to its end, item by item. 王立、李强走访了伊利、蒙牛等企业: an item with a verb in
   * it is where one list ends and another begins, which says nothing of the first.
   */
  private readList(from: number): void {
    const text = this.text
    this.listFrom = from
    this.listLog = 0
    let item = from + 1
    let at = from
    for (; at < text.length && at - from < LONGEST_LIST; at++) {
      const code = text.charCodeAt(at)
      if (code === ETC) {
        if (this.isPlain(item, at) && this.isOfThings(at + 1)) this.listLog = WEIGHTS.listOfThings
        break
      }
      const kind = classOf(code)
      if (code === COMMA) {
        if (at > item && !this.isPlain(item, at)) break
        item = at + 1
      } else if (kind !== Char.han && kind !== Char.space) break
      else if (this.isCompanyAt(at)) {
        this.listLog = WEIGHTS.listOfThings
        break
      }
    }
    this.listEnd = at + 1
  }

  /** Whether `[from, to)` can be one item of a list: short, or without a word that people are followed by. */
  private isPlain(from: number, to: number): boolean {
    if (to - from <= 4) return true
    const { trie, facts } = this.vocabulary
    const text = this.text
    for (let at = from; at < to; at++) {
      if (VERBAL[text.charCodeAt(at)]) return false
      let node = trie.step(0, text.charCodeAt(at))
      for (let end = at + 1; end < to; end++) {
        node = node && trie.step(node, text.charCodeAt(end))
        if (node === 0) break
        if ((facts[node * FACTS + Fact.after] as number) > 0.25) return false
      }
    }
    return true
  }

  /** 金宇、华希生物的口服疫苗: a word for a company that ends an item of the list. */
  private isCompanyAt(from: number): boolean {
    const text = this.text
    let node = 0
    for (let at = from; at < text.length; at++) {
      node = this.trie.step(node, text.charCodeAt(at))
      if (node === 0) return false
      if (!((this.ends[node] as number) & COMPANY)) continue
      const next = text.charCodeAt(at + 1)
      if (LINKS[next] || VERBAL[next] || classOf(next) !== Char.han) return true
    }
    return false
  }

  /** Whether behind 等 the word for things comes before any for people. */
  private isOfThings(from: number): boolean {
    const text = this.text
    for (let at = from; at < from + 8 && at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (classOf(code) !== Char.han || PEOPLE[code]) return false
      let node = 0
      let use = 0
      for (let to = at; to < text.length; to++) {
        node = this.trie.step(node, text.charCodeAt(to))
        if (node === 0) break
        const ends = this.ends[node] as number
        // 等市领导: one character alone says what they are only at the end.
        if (ends & PERSON) use = PERSON
        else if (ends & LIST && (to > at || classOf(text.charCodeAt(to + 1)) !== Char.han)) use = LIST
      }
      if (use !== 0) return use === LIST
    }
    return false
  }
}
