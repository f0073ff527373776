import { Char, classOf } from '../../page/char-class'
import type { FoundName } from './name-chain'
import type { ThingTails } from './thing-tails'
import { unitAt } from './unit-at'
import { isForeignKind, Kind } from './weights'

/** Longest name looked for: who is called by more characters is hardly taken for a place. */
const LONGEST = 4
/** A story is not searched for more of its names, nor for more mentions of one, than this. */
const MOST_NAMES = 400
const MOST_MENTIONS = 40

const QUOTES: ReadonlySet<number> = new Set(Array.from('“「『', (sign) => sign.charCodeAt(0)))
const CLOSES: ReadonlySet<number> = new Set(Array.from('”」』', (sign) => sign.charCodeAt(0)))
const SHORTEST_GOODS = 2
const LONGEST_GOODS = 5
const MOST_BRANDS = 20

const STROKES: ReadonlySet<number> = new Set(Array.from('／/', (sign) => sign.charCodeAt(0)))
/** 〔记者…／安禾报导〕: a place stands between the stroke and these. */
const REPORTS = ['报导', '报道', '综合报导', '综合报道']

/**
 * What a story shows to be no person: 安禾 where it tells of 安禾县 or 安禾科技 elsewhere, though the mention at hand says
 * nothing either way. Who is introduced with a title somewhere is a person all the same.
 */
export class StoryThings {
  private readonly things = new Set<string>()
  private readonly brands: string[] = []

  /** `around` is what the page prints beside the story: its paper's name tells what its town is called. */
  constructor(
    texts: readonly string[],
    found: readonly (readonly FoundName[])[],
    around: readonly string[],
    tails: ThingTails,
  ) {
    const people = new Set<string>()
    const doubtful = new Map<string, boolean>()
    found.forEach((names, k) => {
      const text = texts[k] as string
      for (const name of names) {
        if (name.kind === Kind.partial) this.addBrand(text, name)
        if (name.kind === Kind.listed || name.kind === Kind.partial || name.end - name.start > LONGEST) continue
        if (isForeignKind(name.kind) && name.kind !== Kind.foreign) continue
        const written = text.slice(name.start, name.end)
        if (isReporting(text, name.start, name.end)) this.things.add(written)
        else if (name.titled || name.kind === Kind.known) people.add(written)
        else if (doubtful.size < MOST_NAMES) doubtful.set(written, name.kind === Kind.foreign)
      }
    })
    for (const name of people) doubtful.delete(name)
    for (const name of this.things) doubtful.delete(name)
    if (doubtful.size === 0) return
    for (const text of [...texts, ...around]) {
      if (doubtful.size === 0) break
      tails.begin(text)
      for (const [name, isForeign] of doubtful) {
        if (!isThingIn(text, name, isForeign, tails)) continue
        this.things.add(name)
        doubtful.delete(name)
      }
    }
  }

  has(name: string): boolean {
    return this.things.has(name)
  }

  /** `names` without those of things. */
  without(text: string, names: readonly FoundName[]): readonly FoundName[] {
    if (this.things.size === 0 && this.brands.length === 0) return names
    return names.filter(({ start, end, kind }) => {
      if (kind === Kind.listed) return true
      if (kind === Kind.partial) return !this.brands.some((brand) => text.startsWith(brand, start))
      return !this.things.has(text.slice(start, end))
    })
  }

  /** “老谭油茶”: half a name that opens a quotation of a few characters and no marks is a brand, here and wherever the story prints it. */
  private addBrand(text: string, { start, end }: FoundName): void {
    if (!QUOTES.has(unitAt(text, start - 1)) || this.brands.length === MOST_BRANDS) return
    let at = end
    while (at - end < LONGEST_GOODS && classOf(unitAt(text, at)) === Char.han) at++
    if (at - end < SHORTEST_GOODS || !CLOSES.has(unitAt(text, at))) return
    this.brands.push(text.slice(start, at))
  }
}

function isReporting(text: string, start: number, end: number): boolean {
  return STROKES.has(unitAt(text, start - 1)) && REPORTS.some((word) => text.startsWith(word, end))
}

function isThingIn(text: string, name: string, isForeign: boolean, tails: ThingTails): boolean {
  let at = text.indexOf(name)
  for (let mentions = 0; at >= 0 && mentions < MOST_MENTIONS; mentions++) {
    if (tails.isThingAt(at, at + name.length, isForeign)) return true
    at = text.indexOf(name, at + name.length)
  }
  return false
}
