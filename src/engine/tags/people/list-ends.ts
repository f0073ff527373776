import { Char, classOf } from '../../page/char-class'
import { Ending, type Endings } from './endings'
import { unitAt } from './unit-at'
import { FACTS, Fact, type Vocabulary } from './vocabulary'
import { WEIGHTS } from './weights'

const COMMA = '、'.charCodeAt(0)
const ETC = '等'.charCodeAt(0)
/** Characters that go on a list or end it. */
const LINKS = new Uint8Array(65536)
for (const char of '、和与及等') LINKS[char.charCodeAt(0)] = 1
/** Particles and verbs of one character that no item of a list contains. */
const VERBAL = new Uint8Array(65536)
for (const char of '了的在是到对向把被将给') VERBAL[char.charCodeAt(0)] = 1
/** Behind 等: 等人, 等三位代表, 等同志 … the list is of people. */
const PEOPLE = new Uint8Array(65536)
for (const char of '人位名员同领代专老') PEOPLE[char.charCodeAt(0)] = 1
const PLACES = '地'.charCodeAt(0)
const NOT_PLACES = new Uint8Array(65536)
for (const char of '方产质理位税震铁') NOT_PLACES[char.charCodeAt(0)] = 1
/** A list is not looked through further than this. */
const LONGEST_LIST = 80

/** Reads what the end of a list says of its items; a list is read once however many of its items are asked about. */
export class ListEnds {
  private text = ''
  /** The stretch of the list last read, and what its end says. */
  private from = 0
  private end = 0
  private log = 0

  constructor(
    private readonly endings: Endings,
    private readonly vocabulary: Vocabulary,
  ) {}

  begin(text: string): void {
    this.text = text
    this.end = 0
  }

  /** What the words behind a list say of all its members: 瑞禾、卓远、高蒙等一批产业项目. */
  odds(to: number): number {
    // The item may go on for a character or two behind what looks like a name: 金禾保康、北辰生物.
    let link = to
    while (link - to < 2 && classOf(unitAt(this.text, link)) === Char.han && !LINKS[unitAt(this.text, link)]) link++
    if (!LINKS[unitAt(this.text, link)]) return 0
    if (link < this.from || link >= this.end) this.readList(link)
    return this.log
  }

  /**
   * Reads the list that goes on at `from` to its end, item by item. 王立、李强走访了伊利、蒙牛等企业: an item with a verb in
   * it is where one list ends and another begins, which says nothing of the first.
   */
  private readList(from: number): void {
    const text = this.text
    this.from = from
    this.log = 0
    let item = from + 1
    let at = from
    for (; at < text.length && at - from < LONGEST_LIST; at++) {
      const code = text.charCodeAt(at)
      if (code === ETC) {
        if (this.isPlain(item, at) && this.isOfThings(at + 1)) this.log = WEIGHTS.listOfThings
        break
      }
      const kind = classOf(code)
      if (code === COMMA) {
        if (at > item && !this.isPlain(item, at)) break
        item = at + 1
      } else if (kind !== Char.han && kind !== Char.space) break
      else if (this.isCompanyAt(at)) {
        this.log = WEIGHTS.listOfThings
        break
      }
    }
    this.end = at + 1
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

  /** 金禾、北辰生物的口服疫苗: a word for a company that ends an item of the list. */
  private isCompanyAt(from: number): boolean {
    const text = this.text
    let node = 0
    for (let at = from; at < text.length; at++) {
      node = this.endings.trie.step(node, text.charCodeAt(at))
      if (node === 0) return false
      if (!((this.endings.uses[node] as number) & Ending.company)) continue
      const next = unitAt(text, at + 1)
      if (LINKS[next] || VERBAL[next] || classOf(next) !== Char.han) return true
    }
    return false
  }

  /** Whether behind 等 the word for things comes before any for people. */
  private isOfThings(from: number): boolean {
    const text = this.text
    // 赴松河、青禾等地: other places, whatever follows; 等地方…… is no place yet.
    if (unitAt(text, from) === PLACES && !NOT_PLACES[unitAt(text, from + 1)]) return true
    for (let at = from; at < from + 8 && at < text.length; at++) {
      const code = text.charCodeAt(at)
      const kind = classOf(code)
      // 等8个项目 goes on behind the figure.
      if (kind === Char.digit || kind === Char.space) continue
      if (kind !== Char.han || PEOPLE[code]) return false
      let node = 0
      let use = 0
      for (let to = at; to < text.length; to++) {
        node = this.endings.trie.step(node, text.charCodeAt(to))
        if (node === 0) break
        const ends = this.endings.uses[node] as number
        // 等市领导: one character alone says what they are only at the end.
        if (ends & Ending.person) use = Ending.person
        else if (ends & Ending.things && (to > at || classOf(unitAt(text, to + 1)) !== Char.han)) use = Ending.things
      }
      if (use !== 0) return use === Ending.things
    }
    return false
  }
}
