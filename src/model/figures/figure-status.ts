import type { Decision } from '../document'
import { type FigureNote, readFigureNote } from './figure-note'

/** What a checker can say of a figure. */
export const FIGURE_ANSWERS = ['unchecked', 'verified', 'corrected', 'disputed', 'query', 'not-a-figure'] as const
export type FigureAnswer = (typeof FIGURE_ANSWERS)[number]

/** `stale`: decided about, and its sentence has changed since. Never stored; found by comparing the sentences. */
export const FIGURE_STATUSES = [...FIGURE_ANSWERS, 'stale'] as const
export type FigureStatus = (typeof FIGURE_STATUSES)[number]

/** A figure of a page as it stands now. */
export interface FigurePlace {
  /** What decisions about it go by: made of its words and those next to it. */
  readonly key: string
  readonly page: string
  readonly block: string
  readonly start: number
  readonly text: string
  readonly sentence: string
}

export interface FigureJudgement {
  readonly status: FigureStatus
  readonly decision?: Decision
  readonly note?: FigureNote
}

const UNCHECKED: FigureJudgement = { status: 'unchecked' }

interface Answered {
  readonly decision: Decision
  readonly note: FigureNote
}

/**
 * What has been decided about each of the `figures` of one page, in their order. A figure is known by its key; where
 * the words next to it (and so the key) are others now, by standing in the same block with the same words, the same
 * sentence before a changed one, the nearest first. A decision that holds of no figure any more holds of none.
 */
export function judgeFigures(figures: readonly FigurePlace[], decisions: Iterable<Decision>): FigureJudgement[] {
  const byKey = new Map<string, Answered>()
  for (const decision of decisions) {
    const note = decision.kind === 'figure' ? figureNoteOf(decision) : undefined
    if (note) byKey.set(decision.subject, { decision, note })
  }
  const judged = new Map<FigurePlace, FigureJudgement>()
  const keys = new Set<string>()
  for (const figure of figures) {
    const found = byKey.get(figure.key)
    if (!found) continue
    judged.set(figure, judge(figure, found))
    keys.add(figure.key)
  }
  const lost = [...byKey.values()].filter(({ decision }) => !keys.has(decision.subject))
  if (lost.length > 0) findAgain(figures, lost, judged)
  return figures.map((figure) => judged.get(figure) ?? UNCHECKED)
}

const notes = new WeakMap<Decision, FigureNote | 'none'>()

/** The note of a decision about a figure, read once: decisions never change, and every page asks for all of them. */
export function figureNoteOf(decision: Decision): FigureNote | undefined {
  let note = notes.get(decision)
  if (note === undefined) {
    note = readFigureNote(decision.note) ?? 'none'
    notes.set(decision, note)
  }
  return note === 'none' ? undefined : note
}

function findAgain(
  figures: readonly FigurePlace[],
  lost: readonly Answered[],
  judged: Map<FigurePlace, FigureJudgement>,
): void {
  const free = new Map<string, FigurePlace[]>()
  for (const figure of figures) {
    if (judged.has(figure)) continue
    const key = `${figure.page}\n${figure.text}`
    const list = free.get(key)
    if (list) list.push(figure)
    else free.set(key, [figure])
  }
  for (const answered of lost) {
    const { note } = answered
    const candidates = (free.get(`${note.page}\n${note.text}`) ?? []).filter(
      (figure) => !judged.has(figure) && (figure.block === note.block || figure.sentence === note.sentence),
    )
    const [best] = candidates.sort((a, b) => distance(a, note) - distance(b, note))
    if (best) judged.set(best, judge(best, answered))
  }
}

/** Same sentence first, then same block, then the shorter way. */
function distance(figure: FigurePlace, note: FigureNote): number {
  const way = Math.abs(figure.start - note.start)
  return (figure.sentence === note.sentence ? 0 : 1e8) + (figure.block === note.block ? 0 : 1e7) + way
}

function judge(figure: FigurePlace, { decision, note }: Answered): FigureJudgement {
  const holds = note.sentence === figure.sentence && note.text === figure.text
  return { status: holds ? answerOf(decision) : 'stale', decision, note }
}

function answerOf({ answer }: Decision): FigureStatus {
  return (FIGURE_ANSWERS as readonly string[]).includes(answer) ? (answer as FigureAnswer) : 'unchecked'
}

const DONE: readonly FigureStatus[] = ['verified', 'corrected', 'not-a-figure']

/** Figures that need nobody any more. */
export function countChecked(figures: readonly { readonly status: FigureStatus }[]): number {
  return figures.filter(({ status }) => DONE.includes(status)).length
}

/** What nobody has looked at comes first, then what is in doubt. */
export const STATUS_ORDER: readonly FigureStatus[] = [
  'unchecked',
  'stale',
  'disputed',
  'query',
  'corrected',
  'verified',
  'not-a-figure',
]
