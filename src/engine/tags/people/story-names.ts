import { Char, classOf } from '../../page/char-class'
import { isDot } from './foreign-names'
import type { FoundName } from './name-chain'
import type { NameSink } from './name-sink'
import { isForeignKind, Kind, WEIGHTS } from './weights'
import { WordTrie } from './word-trie'

/** A name the story gives in full, as first found. */
export interface StoryName {
  readonly name: string
  readonly kind: number
}

interface Given {
  readonly log: number
  readonly kind: number
}

/** A name found with less than this margin must be found twice, or behind a title, before it counts as given. */
const SURE = 2.5

const HEADS = 1024

/**
 * The full names a story gives, and the short forms that stand for them: 小平 for 邓小平, 史密斯 for 约翰·史密斯.
 * Read a second time with these at hand, a story's doubtful mentions follow its sure ones.
 */
export class StoryNames {
  private readonly trie = new WordTrie(32)
  /** By trie node, what stands for a name there. */
  private readonly given: (Given | undefined)[] = []
  private readonly full = new Map<string, StoryName>()
  private readonly shortForms = new Map<string, string>()
  /** Which of HEADS classes of code units some name begins with. */
  private readonly heads = new Uint8Array(HEADS)
  /** Names of three characters by their first, for spellings that differ from one in a single character. */
  private readonly threes = new Map<number, string[]>()
  /** Surname → the one person of that name, '' where there are several. */
  private readonly owners = new Map<string, string>()

  /** `repeated` are names the story nearly has behind titles, and prints more than once. */
  constructor(texts: readonly string[], found: readonly (readonly FoundName[])[], repeated: readonly string[] = []) {
    const seen = new Map<string, { margin: number; count: number; kind: number; titled: boolean }>()
    found.forEach((names, k) => {
      for (const { start, end, margin, kind, titled } of names) {
        if (kind === Kind.partial || kind === Kind.padded) continue
        const name = (texts[k] as string).slice(start, end)
        const known = seen.get(name)
        seen.set(name, {
          margin: Math.max(margin, known?.margin ?? 0),
          count: (known?.count ?? 0) + 1,
          kind: known?.kind ?? kind,
          titled: titled || (known?.titled ?? false),
        })
      }
    })
    for (const [name, { margin, count, kind, titled }] of seen) {
      if (margin < SURE && count < 2 && !titled) continue
      this.full.set(name, { name, kind })
      if (isForeignKind(kind) || kind === Kind.japanese || kind === Kind.ethnic) continue
      const surname = name.slice(0, kind === Kind.compound ? 2 : 1)
      this.owners.set(surname, this.owners.has(surname) ? '' : name)
    }
    for (const name of repeated) if (!this.full.has(name)) this.full.set(name, { name, kind: Kind.chinese })
    for (const { name, kind } of this.full.values()) {
      this.put(name, WEIGHTS.repeated, kind === Kind.listed ? Kind.listed : Kind.repeated)
      if (name.length === 3 && (kind === Kind.chinese || kind === Kind.known)) this.addThree(name)
      for (const short of shortFormsOf(name, kind)) {
        // A given name that is also somebody's whole name stands for itself; a foreign surname mostly does not.
        if (this.full.has(short) && kind !== Kind.dotted) continue
        // One short form of two people stands for neither.
        const other = this.shortForms.get(short)
        this.shortForms.set(short, other === undefined || other === name ? name : '')
        this.put(short, WEIGHTS.short, Kind.short)
      }
    }
  }

  kindOf(name: string): number | undefined {
    return this.full.get(name)?.kind
  }

  /** The full name a short form stands for, where there is just one. */
  fullOf(short: string): string | undefined {
    return this.shortForms.get(short) || undefined
  }

  /** The one full name in the story that 李女士, 李书记 or 老李 can stand for: the only one with that surname. */
  fullOfPartial(partial: string): string | undefined {
    if (partial.includes('某')) return undefined
    const compound = this.owners.get(partial.slice(0, 2))
    const owner = compound ?? this.owners.get(partial.slice(0, 1)) ?? this.owners.get(partial.slice(1))
    return owner || undefined
  }

  /** Offers the story's names that begin at `at`, and what may be another spelling of one. */
  offer(text: string, at: number, sink: NameSink): void {
    if (this.heads[text.charCodeAt(at) % HEADS] === 0) return
    if (this.isVariant(text, at)) sink.name(at, at + 3, WEIGHTS.variant, Kind.chinese)
    let node = 0
    for (let to = at; to < text.length; to++) {
      node = this.trie.step(node, text.charCodeAt(to))
      if (node === 0) return
      const given = this.given[node]
      if (given) sink.name(at, to + 1, given.log, given.kind)
    }
  }

  /** Whether `text` has a story name where `names` has none just so: only such texts need reading again. */
  differsIn(text: string, names: readonly FoundName[]): boolean {
    let k = 0
    for (let at = 0; at < text.length; at++) {
      while (k < names.length && (names[k] as FoundName).end <= at) k++
      if (this.heads[text.charCodeAt(at) % HEADS] === 0) continue
      const found = names[k]
      if (!(found && found.start < at + 3) && this.isVariant(text, at)) return true
      let node = 0
      for (let to = at; to < text.length; to++) {
        node = this.trie.step(node, text.charCodeAt(to))
        if (node === 0) break
        const given = this.given[node]
        if (!given) continue
        if (!found || found.start > at || found.end < to + 1) return true
        if (given.kind !== Kind.short && (found.start !== at || found.end !== to + 1)) return true
      }
    }
    return false
  }

  private addThree(name: string): void {
    const first = name.charCodeAt(0)
    const list = this.threes.get(first)
    if (list) list.push(name)
    else this.threes.set(first, [name])
  }

  /** 柏致远 where the story has 柏志远: a slip of the pen is a name like the one it was meant for. */
  private isVariant(text: string, at: number): boolean {
    const list = this.threes.get(text.charCodeAt(at))
    if (!list || at + 3 > text.length) return false
    if (classOf(text.charCodeAt(at + 1)) !== Char.han || classOf(text.charCodeAt(at + 2)) !== Char.han) return false
    const second = text.charCodeAt(at + 1)
    const third = text.charCodeAt(at + 2)
    return list.some((name) => (name.charCodeAt(1) === second) !== (name.charCodeAt(2) === third))
  }

  private put(name: string, log: number, kind: number): void {
    const node = this.trie.add(name)
    while (this.given.length < this.trie.size) this.given.push(undefined)
    if (this.given[node]) return
    this.given[node] = { log, kind }
    this.heads[name.charCodeAt(0) % HEADS] = 1
  }
}

function shortFormsOf(name: string, kind: number): string[] {
  if (kind === Kind.dotted) {
    const parts: string[] = []
    let from = 0
    for (let at = 0; at <= name.length; at++) {
      if (at < name.length && !isDot(name.charCodeAt(at))) continue
      if (at - from >= 2) parts.push(name.slice(from, at))
      from = at + 1
    }
    return parts
  }
  if (kind === Kind.chinese && name.length === 3) return [name.slice(1)]
  if (kind === Kind.compound && name.length === 4) return [name.slice(2)]
  if (kind === Kind.known && name.length === 3) return [name.slice(1)]
  return []
}
