import { isSameFigure, linkKey } from '../../model/figures/figure-links'
import type { FigureSource } from '../../model/figures/figure-note'
import { type FigureRow, type PlacedFinding, touches } from '../../model/figures/figure-rows'
import type { FigureAnswer } from '../../model/figures/figure-status'
import { runCommand } from '../bridge-client'
import { useDeskStore } from '../desk/desk-store'
import { showView } from '../frame/view-store'
import { showPlace } from '../inspector/places'
import { findingWords } from '../words/use-words'
import { figureNow, inTurn, nearestOf, rowsNow } from './figure-now'
import { useFigureStore } from './figure-store'

/** A figure as the commands want it. */
function argsOf(row: FigureRow) {
  const { key, block, tag, decision } = row
  const place = { subject: key, block: block.id, start: tag.start, end: tag.end, quote: tag.text }
  return decision ? { ...place, earlier: decision.id } : place
}

/** Puts a status on record. Without a source, the one it already had is kept. */
export function giveStatus(drawn: FigureRow, status: FigureAnswer): Promise<boolean> {
  return inTurn(async () => {
    const row = await figureNow(drawn)
    return setStatus(row, status, row.note?.source)
  })
}

/** Puts on record where a figure was found confirmed. That verifies what nobody has judged, or judged before its sentence changed. */
export function giveSource(drawn: FigureRow, source: FigureSource): Promise<boolean> {
  return inTurn(async () => {
    const row = await figureNow(drawn)
    const isJudged = row.decision !== undefined && row.status !== 'stale' && row.status !== 'unchecked'
    return setStatus(row, isJudged ? (row.status as FigureAnswer) : 'verified', source)
  })
}

async function setStatus(row: FigureRow, status: FigureAnswer, source: FigureSource | undefined): Promise<boolean> {
  const args = { ...argsOf(row), status, ...(source && status !== 'unchecked' ? { source: { ...source } } : {}) }
  return (await runCommand('figure.setStatus', args)) !== undefined
}

/** Replaces the figure in the text, and offers the same for its equals elsewhere. The answer: whether it reads so now. */
export function correctFigure(drawn: FigureRow, replacement: string, all: readonly FigureRow[]): Promise<boolean> {
  return inTurn(async () => {
    const row = await figureNow(drawn)
    const text = replacement.trim()
    if (text === '' || text === row.tag.text) return true
    const others = sameElsewhere(row, all).filter((other) => other.tag.text === row.tag.text)
    const entry = await runCommand('figure.correct', { figures: [argsOf(row)], replacement: text })
    if (!entry) return false
    useFigureStore.setState({
      offer: others.length > 0 ? { printed: row.tag.text, replacement: text, rows: others, corrected: row } : null,
    })
    return true
  })
}

/**
 * Takes up the offer: all the others in one step, with the source the first has by now. Figures of a block that has
 * changed since are found again.
 */
export function correctOthers(): Promise<void> {
  return inTurn(async () => {
    const { offer } = useFigureStore.getState()
    if (!offer) return
    useFigureStore.setState({ offer: null })
    await figureNow(offer.corrected)
    const rows: FigureRow[] = []
    for (const row of offer.rows) rows.push(await figureNow(row))
    const figures = rows.filter(({ tag }) => tag.text === offer.printed).map(argsOf)
    const { corrected, replacement } = offer
    const source = nearestOf(corrected, replacement, rowsNow(corrected.page))?.note?.source
    const once = [...new Map(figures.map((one) => [`${one.block} ${one.start}`, one])).values()]
    if (once.length === 0) return
    await runCommand('figure.correct', { figures: once, replacement, ...(source ? { source: { ...source } } : {}) })
  })
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

/**
 * What a finding of a figure goes by while its reason is typed: its own key is another as soon as a word of the
 * sentence is.
 */
export function findingHandle({ findings }: FigureRow, finding: PlacedFinding): string {
  const alike = findings.filter(({ rule }) => rule === finding.rule)
  return `${finding.rule} ${alike.indexOf(finding)}`
}

/** Answers a finding of a figure with a reason; the figures it is about keep that in their histories. */
export function dismissFinding(drawn: FigureRow, finding: PlacedFinding, reason: string): Promise<boolean> {
  useFigureStore.setState({ dismissing: null })
  const handle = findingHandle(drawn, finding)
  return inTurn(async () => {
    const row = await figureNow(drawn)
    const now = row.findings.find((one) => findingHandle(row, one) === handle) ?? finding
    const pages = new Set([
      row.page,
      ...now.places.flatMap(({ block }) => useDeskStore.getState().desk.block.get(block)?.page ?? []),
    ])
    const figures = [...pages]
      .flatMap((page) => rowsNow(page))
      .filter(({ block, tag }) => now.places.some((place) => touches(place, block.id, tag)))
      .map(({ key }) => key)
    const note = reason.trim()
    const args = { kind: 'finding', subject: now.key, answer: 'dismissed', about: findingWords(now), figures }
    return (await runCommand('decision.make', note ? { ...args, note } : args)) !== undefined
  })
}

/** Shows the figure where it stands, on the raw page and in its story. */
export function openAtDesk(row: FigureRow): void {
  openPlaceAtDesk({ block: row.block.id, start: row.tag.start, end: row.tag.end })
}

/** Shows one side of a finding, on whichever page it stands. */
export function openPlaceAtDesk(place: PlacedFinding['places'][number]): void {
  showView('desk')
  showPlace(place, true)
}
