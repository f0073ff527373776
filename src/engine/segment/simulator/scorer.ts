import type { PageLayout, Unit } from '../../../model/analysis'
import { rawSpans } from '../../../model/piece'
import type { TrueLine } from './page-maker'

/** Shares 0 to 1 with what they are shares of, so that pages can be added up. */
export interface PageScore {
  chars: number
  lost: number
  twice: number
  stories: number
  roles: number
  heads: number
  headsRight: number
  parts: number
  partsRight: number
  seams: number
  seamsRight: number
  /** Joints called sure that are wrong, joints called doubtful, joints in all. */
  sureWrong: number
  doubtful: number
  joints: number
  readonly errors: string[]
}

interface Truth extends TrueLine {
  readonly start: number
  readonly end: number
}

const squeeze = (text: string): string => text.replace(/\s+/gu, '')

/** Compares a layout with the truth about its page, by the measures the project is judged by. */
export function scoreLayout(raw: string, lines: readonly TrueLine[], layout: PageLayout): PageScore {
  const truth = locate(raw, lines)
  const owner = new Int32Array(raw.length).fill(-1)
  const units: { story: number; unit: Unit }[] = []
  let twice = 0
  const claim = (unit: Unit, story: number): void => {
    units.push({ story, unit })
    for (const [start, end] of rawSpans(unit.pieces)) {
      for (let i = start; i < end; i++) {
        if (/\s/u.test(raw.charAt(i))) continue
        if ((owner[i] as number) >= 0) twice++
        owner[i] = units.length - 1
      }
    }
  }
  layout.stories.forEach((story, k) => {
    for (const unit of story.units) claim(unit, k)
  })
  for (const unit of layout.furniture) claim(unit, -1)
  const chars: { at: number; line: Truth }[] = []
  for (const line of truth) {
    for (let i = line.start; i < line.end; i++) if (!/\s/u.test(raw.charAt(i))) chars.push({ at: i, line })
  }
  const guess = (at: number): number => units[owner[at] as number]?.story ?? -2
  const lost = chars.filter((c) => (owner[c.at] as number) < 0).length
  const score: PageScore = {
    chars: chars.length,
    lost,
    twice,
    stories: bCubed(chars.map((c) => [String(c.line.story), String(guess(c.at))])),
    roles: chars.filter((c) => units[owner[c.at] as number]?.unit.role === c.line.role).length / chars.length,
    heads: 0,
    headsRight: 0,
    parts: 0,
    partsRight: 0,
    seams: 0,
    seamsRight: 0,
    sureWrong: 0,
    doubtful: 0,
    joints: 0,
    errors: [],
  }
  const names = [...new Set(truth.map((line) => line.story).filter((story) => story !== null))]
  for (const name of names) {
    scoreHeads(raw, truth, layout, name, guess, score)
    scoreSeams(raw, truth, name, owner, layout, score)
  }
  return score
}

function locate(raw: string, lines: readonly TrueLine[]): Truth[] {
  let at = 0
  return lines.map((line) => {
    const start = raw.indexOf(line.text, at)
    if (start < 0) throw new Error(`simulated line not on its page: ${line.text}`)
    at = start + line.text.length
    return { ...line, start, end: at }
  })
}

function bCubed(pairs: readonly (readonly [string, string])[]): number {
  const both = new Map<string, number>()
  const gold = new Map<string, number>()
  const guess = new Map<string, number>()
  for (const [g, p] of pairs) {
    gold.set(g, (gold.get(g) ?? 0) + 1)
    guess.set(p, (guess.get(p) ?? 0) + 1)
    both.set(`${g}\n${p}`, (both.get(`${g}\n${p}`) ?? 0) + 1)
  }
  let precision = 0
  let recall = 0
  for (const [key, n] of both) {
    const [g = '', p = ''] = key.split('\n')
    precision += (n * n) / (guess.get(p) as number)
    recall += (n * n) / (gold.get(g) as number)
  }
  precision /= pairs.length
  recall /= pairs.length
  return (2 * precision * recall) / (precision + recall)
}

function scoreHeads(
  raw: string,
  truth: readonly Truth[],
  layout: PageLayout,
  name: string,
  guess: (at: number) => number,
  score: PageScore,
): void {
  const votes = new Map<number, number>()
  for (const line of truth) {
    if (line.story !== name) continue
    for (let i = line.start; i < line.end; i++)
      if (!/\s/u.test(raw.charAt(i))) votes.set(guess(i), (votes.get(guess(i)) ?? 0) + 1)
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -2
  for (const role of ['headline', 'kicker', 'deck']) {
    const want = squeeze(
      truth
        .filter((line) => line.story === name && line.role === role)
        .map((line) => line.text)
        .join(''),
    )
    const unit = layout.stories[best]?.units.find((candidate) => candidate.role === role)
    const got = squeeze(
      unit
        ? rawSpans(unit.pieces)
            .map(([a, b]) => raw.slice(a, b))
            .join('')
        : '',
    )
    if (!want && !got) continue
    if (role === 'headline') score.heads++
    else score.parts++
    if (want === got) {
      if (role === 'headline') score.headsRight++
      else score.partsRight++
    } else score.errors.push(`${name} ${role}: want «${want}» got «${got}»`)
  }
}

function scoreSeams(
  raw: string,
  truth: readonly Truth[],
  name: string,
  owner: Int32Array,
  layout: PageLayout,
  score: PageScore,
): void {
  const body = truth.filter((line) => line.story === name && line.role === 'body')
  const joints = new Map(layout.joints.map((joint) => [joint.after, joint]))
  for (let k = 1; k < body.length; k++) {
    const upper = body[k - 1] as Truth
    const lower = body[k] as Truth
    let last = upper.end - 1
    while (/\s/u.test(raw.charAt(last))) last--
    let first = lower.start
    while (/\s/u.test(raw.charAt(first))) first++
    const want = lower.break === 'P'
    const got = owner[last] !== owner[first]
    score.seams++
    if (want === got) score.seamsRight++
    else score.errors.push(`${name} seam before «${raw.slice(first, first + 12)}»: want ${want ? 'break' : 'join'}`)
    const joint = joints.get(first)
    if (!joint) continue
    score.joints++
    if (joint.confidence < 0.75) score.doubtful++
    else if (want !== got) score.sureWrong++
  }
}

/** Adds page scores up; stories and roles by characters. */
export function addScores(scores: readonly PageScore[]): Record<string, number> {
  const sum = (pick: (score: PageScore) => number): number => scores.reduce((total, score) => total + pick(score), 0)
  const chars = sum((s) => s.chars)
  const share = (part: number, whole: number): number => Math.round((whole ? part / whole : 1) * 10000) / 100
  return {
    pages: scores.length,
    lost: sum((s) => s.lost),
    twice: sum((s) => s.twice),
    stories: share(
      sum((s) => s.stories * s.chars),
      chars,
    ),
    roles: share(
      sum((s) => s.roles * s.chars),
      chars,
    ),
    headlines: share(
      sum((s) => s.headsRight),
      sum((s) => s.heads),
    ),
    kickersAndDecks: share(
      sum((s) => s.partsRight),
      sum((s) => s.parts),
    ),
    seams: share(
      sum((s) => s.seamsRight),
      sum((s) => s.seams),
    ),
    doubtful: share(
      sum((s) => s.doubtful),
      sum((s) => s.joints),
    ),
    sureWrong: share(
      sum((s) => s.sureWrong),
      sum((s) => s.joints),
    ),
  }
}
