import type { Lexicon } from '../../lexicon'

/** An event found in a clause. Offsets count in the words searched. */
export interface EventWords {
  /** What it may be: 当选 begins a term, and is an act of a life. */
  readonly kinds: readonly string[]
  readonly start: number
  readonly end: number
}

/** Why one kind of event cannot come behind another. */
export interface EventOrder {
  /** Only of one person or thing; else a court or the police may do what comes later. */
  readonly own: boolean
  /** Days; what lies further back is another round. */
  readonly span: number
  /** Only where the earlier stage is told first: who left one school may enter another. */
  readonly told: boolean
}

export interface EventLexicon {
  /** The events of a clause, in order; of several that begin at one place the fullest. */
  find(clause: string): EventWords[]
  /** Whether the first kind can never be later than the second. */
  order(first: string, second: string): EventOrder | undefined
}

interface Entry {
  readonly head: string
  /** What follows the head within a few characters: 获…博士学位. */
  readonly tail: string
  readonly kinds: string[]
  readonly not: readonly string[]
  readonly next: string
}

const GAP = 12
const NONE: readonly Entry[] = []
/** Behind a verb these make it a condition, a rate, a thing, a feast: 开工前, 开工率, 开工计划, 建场30周年. */
const NO_EVENT_BEHIND =
  /^(?:前(?![来往去后排])|之前|以前|至今|率|计划|方案|准备|条件|难题|风险|标准|[\d一二三四五六七八九十百]{1,4}周年)/u
/** A verb of one character stands right behind its date: 1938年春任政委, not 主任. */
const BEFORE_SHORT = /(?:^|[，春夏秋冬初底末曾先后又再并]|[上下][旬午])$/u

/** Compiles `event-stages` and `event-orders`. */
export function readEventLexicon(lexicon: Lexicon): EventLexicon {
  const entries = readEntries(lexicon)
  const firsts = byCode(entries)
  const orders = readOrders(lexicon)
  return {
    find: (clause) => findEvents(clause, firsts),
    order: (first, second) => orders.get(first)?.get(second),
  }
}

/** By the first two characters of their heads, or the one there is; the fullest first. */
function readEntries(lexicon: Lexicon): Map<string, Entry[]> {
  const known = new Map<string, Entry>()
  for (const { kind = '', words = '', not = '', next = '' } of lexicon.rows('event-stages')) {
    for (const word of words.split(' ').filter(Boolean)) {
      const entry = known.get(word)
      if (entry) {
        if (!entry.kinds.includes(kind)) entry.kinds.push(kind)
        continue
      }
      const [head = '', tail = ''] = word.split('…')
      known.set(word, { head, tail, kinds: [kind], not: not.split(' ').filter(Boolean), next })
    }
  }
  const byStart = new Map<string, Entry[]>()
  for (const entry of known.values()) {
    const start = entry.head.slice(0, 2)
    const list = byStart.get(start)
    if (list) list.push(entry)
    else byStart.set(start, [entry])
  }
  const size = ({ head, tail }: Entry): number => head.length + tail.length
  for (const [start, list] of byStart) {
    if (start.length === 2) list.push(...(byStart.get(start.charAt(0)) ?? []))
    list.sort((a, b) => size(b) - size(a) || a.tail.length - b.tail.length)
  }
  return byStart
}

/** The entries whose heads begin with one character, by the second; `alone` those of that character only. */
interface Beginnings {
  readonly alone: readonly Entry[]
  readonly seconds: Map<number, readonly Entry[]>
}

/** At most places no event begins, which the code of the character tells without cutting the clause up. */
function byCode(entries: ReadonlyMap<string, readonly Entry[]>): Map<number, Beginnings> {
  const firsts = new Map<number, Beginnings>()
  for (const [start, list] of entries) {
    const code = start.charCodeAt(0)
    const known = firsts.get(code) ?? { alone: entries.get(start.charAt(0)) ?? NONE, seconds: new Map() }
    firsts.set(code, known)
    if (start.length > 1) known.seconds.set(start.charCodeAt(1), list)
  }
  return firsts
}

function findEvents(clause: string, firsts: ReadonlyMap<number, Beginnings>): EventWords[] {
  const found: EventWords[] = []
  for (let at = 0; at < clause.length; at++) {
    const beginnings = firsts.get(clause.charCodeAt(at))
    if (!beginnings) continue
    const fitting = beginnings.seconds.get(clause.charCodeAt(at + 1)) ?? beginnings.alone
    for (const { head, tail, kinds, not, next } of fitting) {
      if (!clause.startsWith(head, at)) continue
      let end = at + head.length
      if (tail) {
        const behind = clause.slice(end, end + GAP + tail.length).indexOf(tail)
        if (behind < 0) continue
        end += behind + tail.length
      } else if (head.length === 1 && !BEFORE_SHORT.test(clause.slice(Math.max(0, at - 2), at))) continue
      // 防溺水: what is kept from happening.
      if (at > 0 && clause.charAt(at - 1) === '防') continue
      if (not.some((word) => clause.startsWith(word, end))) continue
      if (next && end < clause.length && !next.includes(clause.charAt(end))) continue
      if (NO_EVENT_BEHIND.test(clause.slice(end, end + 6))) continue
      found.push({ kinds, start: at, end })
      at = end - 1
      break
    }
  }
  return found
}

/** By the first kind, then by the second. */
function readOrders(lexicon: Lexicon): Map<string, Map<string, EventOrder>> {
  const orders = new Map<string, Map<string, EventOrder>>()
  for (const { subject, span, told, stages = '' } of lexicon.rows('event-orders')) {
    const order = { own: subject === 'own', span: Number(span) || Number.POSITIVE_INFINITY, told: told === 'told' }
    const chain = stages.split(' ').map((stage) => stage.split('/'))
    chain.forEach((firsts, k) => {
      for (const second of chain.slice(k + 1).flat()) {
        for (const first of firsts) {
          const behind = orders.get(first) ?? new Map<string, EventOrder>()
          orders.set(first, behind)
          // What holds however it is told says more than what holds as told.
          if (behind.get(second)?.told !== false) behind.set(second, order)
        }
      }
    })
  }
  return orders
}
