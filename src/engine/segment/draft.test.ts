import { describe, expect, it } from 'vitest'
import { type DraftStory, type DraftUnit, handOn } from './draft'
import type { Line } from './lines/line'

/** A unit of one line, as far as handing on asks about it. */
function unit(role: DraftUnit['role'], index: number, width = 12): DraftUnit {
  return { role, lines: [{ index, width } as Line], margin: 1, evidence: [] }
}

function story(...units: DraftUnit[]): DraftStory {
  return { units, confidence: 1, evidence: [], order: 0 }
}

const rolesOf = ({ units }: DraftStory): string[] => units.map(({ role }) => role)

describe('cross-heads below the last words of a story', () => {
  it('S114 gives them to the story that begins there', () => {
    const [upper, lower] = [story(unit('headline', 0), unit('body', 1), unit('subhead', 2)), story(unit('body', 3))]
    handOn([upper, lower])
    expect([rolesOf(upper), rolesOf(lower)]).toEqual([
      ['headline', 'body'],
      ['body', 'headline'],
    ])
  })

  it('S114 makes a short one the label of a story that has a head, and leaves a long one', () => {
    const [upper, lower] = [story(unit('body', 1), unit('subhead', 2)), story(unit('headline', 3), unit('body', 4))]
    handOn([upper, lower])
    expect(rolesOf(lower)).toEqual(['headline', 'body', 'label'])
    const long = story(unit('body', 1), unit('subhead', 2, 30))
    handOn([long, story(unit('headline', 3), unit('body', 4))])
    expect(rolesOf(long)).toEqual(['body', 'subhead'])
  })

  it('S114 leaves those that have text below them, or stand below the next story’s first line', () => {
    const inside = story(unit('body', 1), unit('subhead', 2), unit('body', 3))
    handOn([inside, story(unit('body', 4))])
    expect(rolesOf(inside)).toEqual(['body', 'subhead', 'body'])
    const after = story(unit('body', 1), unit('subhead', 5))
    handOn([after, story(unit('body', 3))])
    expect(rolesOf(after)).toEqual(['body', 'subhead'])
  })
})
