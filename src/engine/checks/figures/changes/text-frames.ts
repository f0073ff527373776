import type { FigureText } from '../figure-text'
import type { PrintedFigure } from '../printed-figure'
import { wordsOf } from './change-frame'
import { type ChangeFrame, comparedFigures } from './compared-figures'
import { type FigureRole, rolesIn } from './figure-roles'
import { isGraded } from './graded'
import { isRightElsewhere } from './near-change'
import { readOpenFrames } from './open-frames'
import { COMPARABLE } from './other-base'
import { readPeriodFrames } from './period-frame'
import { pointDifferences } from './point-differences'
import { readRateRows } from './rate-rows'
import { changeFramesOf } from './sentence-frames'
import { readWideFrames } from './wide-frames'

const NONE: readonly ChangeFrame[] = []

/** All comparisons of a text: those in sure wording in the order of their sentences, then those by roles alone. */
export function readTextFrames(text: FigureText): readonly ChangeFrame[] {
  // Every comparison is of two figures.
  if (text.figures.length < 2) return NONE
  const { folded, sentences } = text
  const compared = sentences.map(({ figures }) => comparedFigures(folded, figures))
  const found: ChangeFrame[] = []
  const roles = rolesIn(text)
  for (const [k, sentence] of sentences.entries()) {
    const own = compared[k] ?? []
    if (own.length === 0) continue
    const verbal = changeFramesOf(sentence)
    found.push(...verbal, ...readRateRows(sentence, own))
    const within = [...own, ...(compared[k + 1] ?? []), ...(compared[k + 2] ?? [])]
    for (const frame of readPeriodFrames(sentence, within)) {
      const { from, to } = frame
      if (isGraded(sentence, frame) || COMPARABLE.test(wordsOf(sentence))) continue
      const isTold = verbal.some((one) => one.from && one.stated.length > 0 && isOneOf(one.from, from, to))
      if (!isTold && !isOfOthers(roles, frame)) found.push(frame)
    }
  }
  const { frames: sure, held: taken } = heldOnce(found)
  const turned = new Set(sure.flatMap(({ from, to, direction }) => (direction === 0 ? [] : [pairKey(from, to)])))
  const open = readOpenFrames(text, roles, taken).filter(
    (frame) =>
      !isGraded(frame.sentence, frame) && !(frame.direction !== 0 && turned.has(pairKey(frame.from, frame.to))),
  )
  const told = new Set([...taken, ...open.flatMap(({ stated }) => stated.map(({ figure }) => figure.start))])
  const points = pointDifferences(text, told)
  for (const { stated } of points) for (const { figure } of stated) told.add(figure.start)
  const wide = readWideFrames(text, roles, told, [...sure, ...open, ...points]).filter(
    (frame) => !isGraded(frame.sentence, frame),
  )
  return [...sure, ...open, ...points, ...wide]
}

/** 3600人…，其中9人。去年2400人，增长五成: told in two sentences, and right of another figure before. */
function isOfOthers(roles: readonly FigureRole[], { sentence, from, to, stated }: ChangeFrame): boolean {
  const [base, value] = [from, to].map((one) => roles.find(({ figure }) => figure === one))
  if (!base || !value || stated.length === 0) return false
  const isApart = Math.max(base.figure.start, value.figure.start) >= sentence.end
  return isApart && stated.every((one) => isRightElsewhere(roles, { from: base, to: value }, one, REACH))
}

const REACH = 160

/** A change belongs to the first pair it was read of: 与A相比，B，下降x%；与C相比… says nothing of B and C. */
function heldOnce(frames: readonly ChangeFrame[]): { frames: ChangeFrame[]; held: ReadonlySet<number> } {
  const held = new Set<number>()
  const once = frames.map((frame) => {
    const stated = frame.stated.filter(({ figure }) => !held.has(figure.start))
    for (const { figure } of stated) held.add(figure.start)
    return { ...frame, stated }
  })
  return { frames: once, held }
}

function isOneOf({ start }: PrintedFigure, from: PrintedFigure | undefined, to: PrintedFigure): boolean {
  return start === from?.start || start === to.start
}

function pairKey(from: PrintedFigure | undefined, to: PrintedFigure): string {
  return `${from?.start ?? ''}-${to.start}`
}
