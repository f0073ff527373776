import type { DraftUnit } from '../draft'

/** 秋天的信（外二首）: so many poems below the first; 春分三题: so many in all. */
const CYCLE = /外([一二三四五])首|([二两三四五六])(?:首|题|章)/
const COUNTS = '一二三四五六'
/** Half ems of the widest title of a part. */
const WIDEST = 8
/** Verses a poem has at least. */
const SHORTEST = 4

/** Whether a title says how many poems stand below it. */
export function namesCycle(title: string): boolean {
  return CYCLE.test(title)
}

/** The titles of the poems that stand together under one headline, as many as it says: the narrowest verses, over wider ones. */
export function nameParts(units: DraftUnit[]): void {
  const at = units.findIndex(({ role }) => role === 'headline')
  const count = at < 0 ? null : CYCLE.exec((units[at] as DraftUnit).lines.map(({ text }) => text).join(''))
  if (!count) return
  const wanted = COUNTS.indexOf((count[1] ?? count[2] ?? '').replace('两', '二')) + 1
  const first = units.findIndex(isVerse)
  const titles: number[] = []
  for (let k = first; k >= 0 && k + SHORTEST < units.length; k++)
    if ((k === first || k - first >= SHORTEST) && isTitle(units, k)) titles.push(k)
  const standing = (k: number): number => {
    const line = (units[k] as DraftUnit).lines[0]
    return line ? line.width - (line.blanks > 0 ? WIDEST : 0) : 0
  }
  titles.sort((a, b) => standing(a) - standing(b) || a - b)
  const chosen = titles.slice(0, wanted)
  // Below the title itself stands the first poem (外一首), or its own title.
  if (chosen.length < wanted || chosen.includes(first) === (count[1] !== undefined)) return
  for (const k of chosen) units[k] = { ...(units[k] as DraftUnit), role: 'subhead' }
}

function isVerse({ role, lines }: DraftUnit): boolean {
  return role === 'body' && lines.length === 1 && lines[0]?.verse === true
}

function isTitle(units: readonly DraftUnit[], k: number): boolean {
  const unit = units[k] as DraftUnit
  const below = units[k + 1] as DraftUnit
  if (!isVerse(unit) || !isVerse(below)) return false
  const [line] = unit.lines
  const [lower] = below.lines
  return (
    line !== undefined &&
    lower !== undefined &&
    line.ends === 'word' &&
    line.width <= WIDEST &&
    line.width < lower.width
  )
}
