import { Char, classOf } from '../../page/char-class'
import { Ending, type Endings } from './endings'
import { ListEnds } from './list-ends'
import { unitAt } from './unit-at'
import { FACTS, Fact, Has, type Vocabulary } from './vocabulary'
import { WEIGHTS } from './weights'
import { childOf, marksOf } from './word-trie'

const Mark = { open: 1, work: 2, place: 3 } as const
const MARKS = new Uint8Array(65536)
for (const char of '“‘「『《〈') MARKS[char.charCodeAt(0)] = Mark.open
for (const char of '》〉') MARKS[char.charCodeAt(0)] = Mark.work
for (const char of '在于到抵往赴州省市国县') MARKS[char.charCodeAt(0)] = Mark.place

const STUDY = new Uint8Array(65536)
for (const char of '毕时期同就读') STUDY[char.charCodeAt(0)] = 1

const DIVISIONS = flags('省市县区旗州盟镇乡村')
/** 安禾县政府, 安禾市民, 安禾县二中; in 王坤县长 and 王坤区分了 the character begins a word of its own. */
const DIVISION_BODIES = flags('委政人公法检财教农林水交卫民工司党团妇纪一二三四五六七八九直属级境城域内全的')
const NUMERALS = flags('一二三四五六七八九十')
const SCHOOLS = flags('中小高职幼院')

function flags(characters: string): Uint8Array {
  const set = new Uint8Array(65536)
  for (const char of characters) set[char.charCodeAt(0)] = 1
  return set
}

/** What stands behind a possible name: 3 an institution or place word, 2 one behind another word, 1 neither. */
const Tail = { unknown: 0, none: 1, far: 2, near: 3, farCompany: 4, company: 5 } as const

/**
 * Tells a person from a place or thing of the same name by what stands around it: 普希金大街, 罗兰大学,
 * 城东巴金图书中心, “泰坦”发动机.
 */
export class ThingTails {
  private text = ''
  private seen = new Uint8Array(0)
  private readonly lists: ListEnds

  constructor(
    private readonly endings: Endings,
    private readonly vocabulary: Vocabulary,
  ) {
    this.lists = new ListEnds(endings, vocabulary)
  }

  begin(text: string): void {
    this.text = text
    this.lists.begin(text)
    if (text.length >= this.seen.length) this.seen = new Uint8Array(text.length * 2 + 2)
    else this.seen.fill(0, 0, text.length + 1)
  }

  /** Log-odds that the string at `[from, to)` names a thing and not a person. */
  odds(from: number, to: number, isForeign: boolean, isKnown: boolean): number {
    const text = this.text
    let log = isForeign ? WEIGHTS.thingForeign : WEIGHTS.thingChinese
    const next = classOf(unitAt(text, to))
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
    return log + this.lists.odds(to)
  }

  /** Whether what stands right behind `[from, to)` makes it a place or an institution whoever is called so: 安禾县政府, 安禾二中. */
  isThingAt(from: number, to: number, isForeign: boolean): boolean {
    const text = this.text
    const code = unitAt(text, to)
    if (DIVISIONS[code]) return DIVISION_BODIES[unitAt(text, to + 1)] === 1 || this.longestWord(to) < 2
    if (NUMERALS[code]) return SCHOOLS[unitAt(text, to + 1)] === 1
    const tail = this.tailAt(to)
    if (isForeign && this.isNation(to)) return true
    return tail === Tail.company || (tail === Tail.near && this.longestWord(from) <= to - from)
  }

  /** 卡罗维亚大选, 卡罗维亚外交部. */
  private isNation(at: number): boolean {
    let node = 0
    for (let to = at; to < this.text.length; to++) {
      node = this.endings.trie.step(node, this.text.charCodeAt(to))
      if (node === 0) return false
      if ((this.endings.uses[node] as number) & Ending.nation) return true
    }
    return false
  }

  private longestWord(at: number): number {
    const { trie } = this.vocabulary
    let node = 0
    let longest = 0
    for (let to = at; to < this.text.length; to++) {
      const edge = trie.edge(node, this.text.charCodeAt(to))
      if (edge === 0) break
      node = childOf(edge)
      if (marksOf(edge) & Has.word) longest = to - at + 1
    }
    return longest
  }

  private tailAt(at: number): number {
    const { trie, facts } = this.vocabulary
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
        let edge = 0
        if (node >= 0) {
          edge = trie.edge(node, code)
          node = edge === 0 ? -1 : childOf(edge)
        }
        if (tail >= 0) tail = this.endings.trie.step(tail, code) || -1
        if (tail > 0 && (this.endings.uses[tail] as number) & (Ending.institution | Ending.company)) {
          longestTail = to - from + 1
          use = this.endings.uses[tail] as number
        }
        if (node < 0 && tail < 0) break
        if (edge !== 0 && marksOf(edge) & Has.word) {
          longest = to - from + 1
          liking = facts[node * FACTS + Fact.after] as number
        }
      }
      if (longestTail > 0 && longestTail >= longest) {
        // 王芳大学毕业后回乡: what follows says it was a time of life.
        if (STUDY[unitAt(text, from + longestTail)]) return Tail.none
        if (use & Ending.company) return words === 0 ? Tail.company : Tail.farCompany
        return words === 0 ? Tail.near : Tail.far
      }
      // A verb or title people are followed by (克林顿领导的公司) begins something else.
      if (longest < 2 || liking > 0.3) return Tail.none
      from += longest
    }
    return Tail.none
  }
}
