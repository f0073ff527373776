import {
  type FurnitureRole,
  isHeadRole,
  type Joint,
  type PageLayout,
  type ProposedStory,
  type StoryRole,
  type Unit,
} from '../../model/analysis'
import { Char, classOf } from '../page/char-class'
import { cleanPieces } from '../page/clean-up'
import type { HouseStyle } from '../page/house-style'
import type { Draft, DraftStory, DraftUnit } from './draft'
import type { PageBonds } from './lines/bonds'
import type { Line } from './lines/line'
import type { SeamHabits } from './paragraphs/habits'
import { type Running, scoreJoint } from './paragraphs/joints'
import { type EvidenceStore, KeptScore, sigmoid } from './score'
import { leadOf } from './stacks/head-units'
import { hangs, isFigureCut, runOver } from './stacks/parted'

/** What emission needs besides the draft. */
export interface EmitContext {
  readonly raw: string
  readonly style: HouseStyle
  readonly bonds: PageBonds
  readonly habits: SeamHabits
  readonly store: EvidenceStore
}

/** Turns a draft into the layout the rest of the program works with: pieces, confidences, joints. */
export function emitLayout(draft: Draft, context: EmitContext): Omit<PageLayout, 'issue'> {
  const joints: Joint[] = []
  let lastBodyEnd = -1
  const stories: ProposedStory[] = []
  for (const story of draft.stories) {
    lastBodyEnd = addJoints(story, lastBodyEnd, context, joints)
    stories.push({
      units: emitUnits(story.units, context, story) as Unit<StoryRole>[],
      confidence: round(story.confidence),
      evidence: story.evidence,
    })
  }
  const furniture = emitUnits(draft.furniture, context) as Unit<FurnitureRole>[]
  return { stories, furniture, joints }
}

function emitUnits(drafts: readonly DraftUnit[], context: EmitContext, story?: DraftStory): Unit[] {
  const units = new Array<Unit>(drafts.length)
  for (let k = 0; k < units.length; k++) units[k] = emitUnit(drafts[k] as DraftUnit, context, story)
  return units
}

function emitUnit(unit: DraftUnit, context: EmitContext, story?: DraftStory): Unit {
  return {
    role: unit.role,
    pieces: cleanPieces(context.raw, unit.lines, context.style, seamOf(unit, context.bonds, story)),
    confidence: round(sigmoid(unit.margin)),
    evidence: unit.evidence,
  }
}

/** Parts of a running head, entries of a list. */
function listSeam(): string {
  return '\u3000'
}

/** What stands between the lines of a unit, by what it is. */
function seamOf(unit: DraftUnit, bonds: PageBonds, story?: DraftStory): (upper: Line, lower: Line) => string {
  if (unit.role === 'running-head' || (unit.role === 'other' && unit.evidence[0]?.code === 'mark-contents'))
    return listSeam
  if (!isHeadRole(unit.role)) return textSeam
  const lead = story && unit.lines.length > 1 ? leadOf(story) : ''
  return (upper, lower) => headSeam(upper, lower, bonds, lead)
}

/**
 * How far the evidence of a seam may be believed: its parts are not independent. Counted on 5,000 seams of pages the
 * weights were not set on, where what summed to 80 % was right in 69 % and what summed to 90 % in 87 %.
 */
const CALM = 0.6

/** Between two lines of running text: nothing, or a space between Latin words. */
function textSeam(upper: Line, lower: Line): string {
  const last = classOf(upper.last)
  const first = classOf(lower.first)
  const latin = last === Char.latin || (last === Char.symbol && '.,;'.includes(upper.text.slice(-1)))
  return latin && (first === Char.latin || first === Char.digit) ? ' ' : ''
}

const CLAUSE_START =
  /^(?:[一二三四五六七八九十两]|加强|推动|促进|助力|打造|提升|推进|建设|确保|全力|努力|实现|争创|守护|共[建享筑谱]|让|为|把|以|“|《|——)/

/** Between two lines of a headline: a full-width space where they read as two clauses, nothing where one runs on. */
function headSeam(upper: Line, lower: Line, bonds: PageBonds, lead: string): string {
  if (textSeam(upper, lower)) return ' '
  if (upper.ends !== 'word') return ''
  const tie = bonds.tie(upper.last, lower.first)
  const twin = Math.abs(upper.width - lower.width) <= 1 && upper.width <= 18
  if (tie === 2 || isFigureCut(upper.text, lower.text) || hangs(upper.text, lower.text)) return ''
  if (runOver(upper.text, lower.text, lead) > 0) return ''
  return twin || lower.blanks > 0 || CLAUSE_START.test(lower.text) ? '\u3000' : ''
}

/** The seams of a story's body in reading order, and the border above its first body line. Returns where it ends. */
function addJoints(story: DraftStory, before: number, context: EmitContext, joints: Joint[]): number {
  let end = before
  let first = true
  let upper: Line | undefined
  const score = new KeptScore(context.store)
  const running: Running = { depth: 0, held: 0 }
  for (const unit of story.units) {
    if (unit.role !== 'body' && unit.role !== 'summary') {
      addUnitJoints(unit, joints)
      continue
    }
    running.depth = 0
    for (let k = 0; k < unit.lines.length; k++) {
      const line = unit.lines[k] as Line
      if (first && end >= 0) {
        joints.push({
          before: end,
          after: line.start,
          kind: 'story',
          other: 'break',
          confidence: round(story.confidence),
          evidence: story.evidence,
        })
      } else if (upper) {
        score.reset()
        scoreJoint(upper, line, running, context.habits, context.bonds, score, unit.lines[k + 1])
        const joined = k > 0
        // The page as a whole may overrule the seam's own evidence; then it is doubtful by that much.
        const agreed = joined ? score.total : -score.total
        joints.push({
          before: upper.end,
          after: line.start,
          kind: joined ? 'join' : 'break',
          other: joined ? 'break' : 'join',
          confidence: round(Math.max(0.5, sigmoid(agreed * CALM))),
          evidence: score.evidence(),
        })
      }
      first = false
      running.depth = Math.max(0, running.depth + line.opened - line.closes)
      running.held = (k === 0 ? 0 : running.held) + line.width
      upper = line
      end = line.end
    }
  }
  return end
}

/** Seams inside a headline or caption of several lines. */
function addUnitJoints(unit: DraftUnit, joints: Joint[]): void {
  for (let k = 1; k < unit.lines.length; k++) {
    const upper = unit.lines[k - 1] as Line
    const lower = unit.lines[k] as Line
    joints.push({
      before: upper.end,
      after: lower.start,
      kind: 'join',
      other: 'break',
      confidence: round(Math.max(0.5, sigmoid(unit.margin))),
      evidence: unit.evidence,
    })
  }
}

function round(x: number): number {
  return Math.round(x * 1000) / 1000
}
