import type { Span } from '../../../model/span'
import type { Lexicon } from '../../lexicon'
import { Char, classOf } from '../../page/char-class'
import { unitAt } from './unit-at'
import { Has } from './vocabulary'
import { marksOf, WordTrie } from './word-trie'

/** A role longer than this is a sentence that happens to end in a title. */
const LONGEST_ROLE = 36

const Use = { head: 1, break: 2, speech: 4 } as const

/** Reads off what the text says a person is: the words of office before the name, behind it, or in brackets. */
export class Roles {
  private readonly trie = new WordTrie(6000)
  private readonly uses: Uint8Array

  constructor(
    lexicon: Lexicon,
    private readonly words: WordTrie,
  ) {
    const marked: number[] = []
    for (const row of lexicon.rows('titles')) {
      const use = row.kind === 'head' ? Use.head : row.kind === 'break' ? Use.break : Use.speech
      for (const word of (row.words ?? '').split(' ')) if (word) marked.push(this.trie.add(word), use)
    }
    this.uses = new Uint8Array(this.trie.size)
    for (let k = 0; k < marked.length; k += 2) {
      const node = marked[k] as number
      this.uses[node] = (this.uses[node] as number) | (marked[k + 1] as number)
    }
  }

  /** Whether a whole word is a title (记者, 局长). */
  isTitle(word: string): boolean {
    return ((this.uses[this.trie.find(word)] as number) & Use.head) !== 0
  }

  isSpeechVerb(word: string): boolean {
    return ((this.uses[this.trie.find(word)] as number) & Use.speech) !== 0
  }

  /** Where the role stands that ends right before `start`; it does not reach back behind `floor`, where the name before ended. */
  before(text: string, start: number, floor: number): Span | undefined {
    let end = start
    while (end > floor && isBlank(text, end - 1)) end--
    if (!this.titleEndsAt(text, end, floor)) return undefined
    let from = end
    while (from > floor && end - from < LONGEST_ROLE) {
      const code = text.charCodeAt(from - 1)
      const kind = classOf(code)
      if (kind === Char.han || kind === Char.digit || kind === Char.latin) from--
      // 市委副书记、市长: offices held together are one role.
      else if (code === COMMA && this.titleEndsAt(text, from - 1, floor)) from--
      else break
    }
    if (end - from >= LONGEST_ROLE) {
      const title = this.lastTitle(text, end, floor)
      return title === undefined ? undefined : [end - title.length, end]
    }
    from = this.afterBreak(text, from, end)
    from = afterDate(text, from, end)
    while (from < end && JOINERS.includes(text[from] as string) && from === floor) from++
    return from < end ? [from, end] : undefined
  }

  /** 李海潮老师, 张三（某厂工人）: where the title stands behind a name that ends at `end`. */
  after(text: string, end: number): Span | undefined {
    const open = unitAt(text, end)
    if (classOf(open) === Char.open && (text[end] === '（' || text[end] === '(')) {
      let close = end + 1
      while (close < text.length && close - end < LONGEST_ROLE && classOf(text.charCodeAt(close)) === Char.han) close++
      const closed = text[close] === '）' || text[close] === ')'
      return closed && this.titleEndsAt(text, close, end + 1) ? [end + 1, close] : undefined
    }
    let longest = 0
    let node = 0
    for (let to = end; to < text.length; to++) {
      node = this.trie.step(node, text.charCodeAt(to))
      if (node === 0) break
      if ((this.uses[node] as number) & Use.head) longest = to + 1
    }
    const title = text.slice(end, longest)
    return longest > end && !ADDRESS.has(title) ? [end, longest] : undefined
  }

  private titleEndsAt(text: string, end: number, floor: number): boolean {
    return this.lastTitle(text, end, floor) !== undefined
  }

  /** The longest title that ends at `end`. */
  private lastTitle(text: string, end: number, floor: number): string | undefined {
    for (let length = Math.min(6, end - floor); length >= 2; length--) {
      let node = 0
      for (let k = end - length; k < end; k++) {
        node = this.trie.step(node, text.charCodeAt(k))
        if (node === 0) break
      }
      if (node !== 0 && (this.uses[node] as number) & Use.head) return text.slice(end - length, end)
    }
    return undefined
  }

  /** Whether the two characters at `start` are a word: the 同 of 大同乡 joins nothing. */
  private isWord(text: string, start: number): boolean {
    const node = this.words.step(0, text.charCodeAt(start))
    const edge = node === 0 ? 0 : this.words.edge(node, text.charCodeAt(start + 1))
    return edge !== 0 && (marksOf(edge) & Has.word) !== 0
  }

  /** Where the role begins: behind the last verb or particle that no title contains. */
  private afterBreak(text: string, from: number, end: number): number {
    let begin = from
    let at = from
    while (at < end) {
      let node = 0
      let head = 0
      let stop = 0
      for (let to = at; to < end; to++) {
        node = this.trie.step(node, text.charCodeAt(to))
        if (node === 0) break
        const use = this.uses[node] as number
        if (use & Use.head) head = to + 1
        if (use & Use.break) stop = to + 1
      }
      if (text[at] === '和' && this.lastTitle(text, end, at + 1)?.length === end - at - 1) stop = at + 1
      if (stop > head && !(JOINTS.includes(text[at] as string) && at > from && this.isWord(text, at - 1))) {
        begin = stop
        at = stop
      } else at = head || at + 1
    }
    return begin
  }
}

const COMMA = '、'.charCodeAt(0)
const JOINERS = '、和与及'

function isBlank(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at)) === Char.space
}

/** 5月18日同…: a day at the head of the clause is no part of the role. */
function afterDate(text: string, from: number, end: number): number {
  if (classOf(unitAt(text, from)) !== Char.digit) return from
  let begin = from
  for (let at = from; at < end && at < from + 12; at++) if (DATE_ENDS.includes(text[at] as string)) begin = at + 1
  return begin
}

/** Words that address anybody and say nothing of what he is. */
const ADDRESS = new Set(['同志', '先生', '女士', '小姐', '夫人', '太太'])

/** Joining words that often are the second character of a word. */
const JOINTS = '同和与'

const DATE_ENDS = '年月日时'
