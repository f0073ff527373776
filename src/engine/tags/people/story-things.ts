import type { FoundName } from './name-chain'
import type { ThingTails } from './thing-tails'
import { unitAt } from './unit-at'
import { isForeignKind, Kind } from './weights'

/** Longest name looked for: who is called by more characters is hardly taken for a place. */
const LONGEST = 4
/** A story is not searched for more of its names, nor for more mentions of one, than this. */
const MOST_NAMES = 400
const MOST_MENTIONS = 40

const STROKES: ReadonlySet<number> = new Set(Array.from('／/', (sign) => sign.charCodeAt(0)))
/** 〔记者…／安禾报导〕: a place stands between the stroke and these. */
const REPORTS = ['报导', '报道', '综合报导', '综合报道']

/**
 * What a story shows to be no person: 安禾 where it tells of 安禾县 or 安禾科技 elsewhere, though the mention at hand says
 * nothing either way. Who is introduced with a title somewhere is a person all the same.
 */
export class StoryThings {
  private readonly things = new Set<string>()

  /** `around` is what the page prints beside the story: its paper's name tells what its town is called. */
  constructor(
    texts: readonly string[],
    found: readonly (readonly FoundName[])[],
    around: readonly string[],
    tails: ThingTails,
  ) {
    const people = new Set<string>()
    const doubtful = new Set<string>()
    found.forEach((names, k) => {
      const text = texts[k] as string
      for (const name of names) {
        if (name.kind === Kind.listed || name.kind === Kind.partial || name.end - name.start > LONGEST) continue
        if (isForeignKind(name.kind) && name.kind !== Kind.foreign) continue
        const written = text.slice(name.start, name.end)
        if (isReporting(text, name.start, name.end)) this.things.add(written)
        else if (name.titled || name.kind === Kind.known) people.add(written)
        else if (doubtful.size < MOST_NAMES) doubtful.add(written)
      }
    })
    for (const name of people) doubtful.delete(name)
    for (const name of this.things) doubtful.delete(name)
    if (doubtful.size === 0) return
    for (const text of [...texts, ...around]) {
      if (doubtful.size === 0) break
      tails.begin(text)
      for (const name of doubtful) {
        if (!isThingIn(text, name, tails)) continue
        this.things.add(name)
        doubtful.delete(name)
      }
    }
  }

  get isEmpty(): boolean {
    return this.things.size === 0
  }

  /** `names` without those of things. */
  without(text: string, names: readonly FoundName[]): readonly FoundName[] {
    if (this.isEmpty) return names
    return names.filter(({ start, end, kind }) => kind === Kind.listed || !this.things.has(text.slice(start, end)))
  }
}

function isReporting(text: string, start: number, end: number): boolean {
  return STROKES.has(unitAt(text, start - 1)) && REPORTS.some((word) => text.startsWith(word, end))
}

function isThingIn(text: string, name: string, tails: ThingTails): boolean {
  let at = text.indexOf(name)
  for (let mentions = 0; at >= 0 && mentions < MOST_MENTIONS; mentions++) {
    if (tails.isThingAt(at, at + name.length)) return true
    at = text.indexOf(name, at + name.length)
  }
  return false
}
