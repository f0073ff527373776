import { isSameFigure, linkKey } from '../../model/figures/figure-links'
import type { FigureSource } from '../../model/figures/figure-note'
import { type FigureRow, type PlacedFinding, touches } from '../../model/figures/figure-rows'
import type { FigureAnswer } from '../../model/figures/figure-status'
import { runCommand } from '../bridge-client'
import { showView } from '../frame/view-store'
import { showPlace } from '../inspector/places'
import { findingWords } from '../words/use-words'
import { useFigureStore } from './figure-store'

/** A figure as the commands want it. */
function argsOf(row: FigureRow) {
  const { key, block, tag, decision } = row
  const place = { subject: key, block: block.id, start: tag.start, end: tag.end, quote: tag.text }
  return decision ? { ...place, earlier: decision.id } : place
}

/** Puts a status on record. Without a source, the one it already had is kept. */
export async function giveStatus(row: FigureRow, status: FigureAnswer, source?: FigureSource): Promise<boolean> {
  const kept = source ?? row.note?.source
  const args = { ...argsOf(row), status, ...(kept && status !== 'unchecked' ? { source: { ...kept } } : {}) }
  return (await runCommand('figure.setStatus', args)) !== undefined
}

/** Replaces the figure in the text, and offers the same for its equals elsewhere. */
export async function correctFigure(row: FigureRow, replacement: string, all: readonly FigureRow[]): Promise<boolean> {
  const text = replacement.trim()
  if (text === '' || text === row.tag.text) return false
  const others = sameElsewhere(row, all).filter((other) => other.tag.text === row.tag.text)
  const entry = await runCommand('figure.correct', { figures: [argsOf(row)], replacement: text })
  if (!entry) return false
  useFigureStore.setState({
    isEditing: false,
    offer: others.length > 0 ? { printed: row.tag.text, replacement: text, rows: others, corrected: row } : null,
  })
  return true
}

/**
 * Takes up the offer: all the others in one step, with the source the first has by now. Figures of a block that has
 * changed since are found again.
 */
export async function correctOthers(all: readonly FigureRow[]): Promise<void> {
  const { offer } = useFigureStore.getState()
  if (!offer) return
  const figures = offer.rows.flatMap((row) => {
    const now = figureNow(row, row.tag.text, all)
    return now ? [argsOf(now)] : []
  })
  const source = figureNow(offer.corrected, offer.replacement, all)?.note?.source
  useFigureStore.setState({ offer: null })
  const once = [...new Map(figures.map((one) => [`${one.block} ${one.start}`, one])).values()]
  if (once.length === 0) return
  const { replacement } = offer
  await runCommand('figure.correct', { figures: once, replacement, ...(source ? { source: { ...source } } : {}) })
}

/** The figure of these words nearest to where `row` stood. */
function figureNow(row: FigureRow, text: string, all: readonly FigureRow[]): FigureRow | undefined {
  return all
    .filter((other) => other.block.id === row.block.id && other.tag.text === text)
    .sort((a, b) => Math.abs(a.tag.start - row.tag.start) - Math.abs(b.tag.start - row.tag.start))[0]
}

/** The same figure in other places. */
export function sameElsewhere(row: FigureRow, all: readonly FigureRow[]): readonly FigureRow[] {
  const key = row.kind === 'claim' ? undefined : linkKey(row.tag)
  if (key === undefined) return []
  return all.filter(
    (other) =>
      other.kind !== 'claim' &&
      !(other.block.id === row.block.id && other.tag.start === row.tag.start) &&
      linkKey(other.tag) === key &&
      isSameFigure(row, other),
  )
}

/** Answers a finding with a reason; the figures it is about keep that in their histories. */
export function dismissFinding(finding: PlacedFinding, all: readonly FigureRow[], reason: string): void {
  const note = reason.trim()
  const figures = all
    .filter(({ block, tag }) => finding.places.some((place) => touches(place, block.id, tag)))
    .map(({ key }) => key)
  const args = { kind: 'finding', subject: finding.key, answer: 'dismissed', about: findingWords(finding), figures }
  void runCommand('decision.make', note ? { ...args, note } : args)
  useFigureStore.setState({ dismissing: null })
}

/** Shows the figure where it stands, on the raw page and in its story. */
export function openAtDesk(row: FigureRow): void {
  openPlaceAtDesk({ block: row.block.id, start: row.tag.start, end: row.tag.end })
}

/** Shows one side of a finding, on whichever page it stands. */
export function openPlaceAtDesk(place: PlacedFinding['places'][number]): void {
  showView('desk')
  showPlace(place)
}
