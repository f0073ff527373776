import type { PageDerived } from '../bridge/bridge'
import type { Report, ReportFigure, ReportFinding, ReportPlace } from '../formats/report/report'
import type { Tag } from '../model/analysis'
import { type Block, blocksOf, type Decision, type Desk, type Page, pagesOf, storiesOf } from '../model/document'
import { isSameEdition } from '../model/edition'
import { type FigureRow, figureRows, openFindingsOf } from '../model/figures/figure-rows'
import type { FigureStatus } from '../model/figures/figure-status'
import { cleanText, rawSpansOf } from '../model/piece'

/** What a report is about. */
export type ReportScope =
  | { readonly kind: 'story' | 'page'; readonly id: string }
  /** The edition that page `id` belongs to. */
  | { readonly kind: 'edition'; readonly id: string }
  | { readonly kind: 'desk'; readonly id?: undefined }

interface ReportMaking {
  readonly scope: ReportScope
  /** ISO time. */
  readonly at: string
  readonly by: string
  /** What a whole desk is called. */
  readonly deskTitle: string
  derive(page: string): PageDerived
}

/** What nobody has looked at comes first. */
const STATUS_ORDER: readonly FigureStatus[] = [
  'unchecked',
  'stale',
  'disputed',
  'query',
  'corrected',
  'verified',
  'not-a-figure',
]

/** Gathers the fact-check report from the desk as it stands; undefined where its story or page is gone. */
export function collectReport(desk: Desk, making: ReportMaking): Report | undefined {
  const { scope, at, by } = making
  const story = scope.kind === 'story' ? desk.story.get(scope.id) : undefined
  const isOfPage = scope.kind === 'page' || scope.kind === 'edition'
  const page = isOfPage ? desk.page.get(scope.id) : story && desk.page.get(story.page)
  if (scope.kind !== 'desk' && !page) return undefined
  const figures: ReportFigure[] = []
  const findings: ReportFinding[] = []
  for (const one of pagesIn(desk, scope, page)) {
    const part = pageReport(desk, one, making.derive(one.id), story?.id)
    figures.push(...part.figures)
    findings.push(...part.findings)
  }
  figures.sort((a, b) => STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status))
  findings.sort((a, b) => Number(a.answer !== null) - Number(b.answer !== null))
  const title = story ? headlineOf(desk, story.id) : page ? pageTitle(page, scope.kind === 'edition') : making.deskTitle
  return { title, at, by, figures, findings }
}

function pagesIn(desk: Desk, { kind }: ReportScope, page: Page | undefined): readonly Page[] {
  if (!page) return pagesOf(desk)
  return kind === 'edition' ? pagesOf(desk).filter((one) => isSameEdition(one, page)) : [page]
}

function pageReport(desk: Desk, page: Page, derived: PageDerived, only: string | undefined) {
  const stories = storiesOf(desk, page.id)
    .filter(({ id }) => only === undefined || id === only)
    .map(({ id }) => ({ id, blocks: blocksOf(desk, id) }))
  const decisions = [...desk.decision.values()]
  const titles = new Map(stories.map(({ id }) => [id, headlineOf(desk, id)]))
  const lines = lineStarts(page.raw)
  const place = (block: Block, start: number, end: number): ReportPlace => {
    const [first] = rawSpansOf(block.pieces, start, end)
    return {
      page: pageTitle(page),
      story: titles.get(block.story ?? '') ?? '',
      line: first ? countUpTo(lines, first[0]) : null,
    }
  }
  const { tags } = derived
  const rows = figureRows({ page: page.id, stories, tags, findings: derived.findings }, decisions)
  const figures = rows
    .filter(({ kind }) => kind !== 'person')
    .map((row) => figureOf(row, place(row.block, row.tag.start, row.tag.end)))
  const open = new Set(openFindingsOf(derived.findings, decisions))
  const answers = new Map(decisions.flatMap((one) => (one.kind === 'finding' ? [[one.subject, one] as const] : [])))
  const findings = derived.findings.flatMap((finding): ReportFinding[] => {
    const [first] = finding.places
    const block = first && desk.block.get(first.block)
    if (!first || !block || !titles.has(block.story ?? '')) return []
    const { rule, severity, message } = finding
    const told = { ...place(block, first.start, first.end), rule, severity, message }
    return [{ ...told, ...answerOf(open.has(finding) ? undefined : answers.get(finding.key)) }]
  })
  return { figures, findings }
}

function answerOf(decision: Decision | undefined): Pick<ReportFinding, 'answer' | 'reason' | 'by' | 'at'> {
  if (!decision) return { answer: null, reason: null, by: null, at: null }
  return { answer: decision.answer, reason: decision.note ?? null, by: decision.by, at: decision.at }
}

function figureOf(row: FigureRow, place: ReportPlace): ReportFigure {
  const { kind, status, tag, note, decision, sentence, findings } = row
  const printed = note?.printed ?? tag.text
  return {
    ...place,
    kind,
    status,
    printed,
    now: printed === tag.text ? null : tag.text,
    value: kind === 'claim' ? '' : sayValue(tag),
    label: tag.type === 'number' ? (tag.value.label ?? '') : '',
    sentence: sentence.text,
    source: note?.source ?? null,
    by: decision?.by ?? null,
    at: decision?.at ?? null,
    findings: findings.map(({ message }) => message),
  }
}

/** A value without the language of any interface: digits, units as printed, ISO dates. */
function sayValue(tag: Tag): string {
  if (tag.type === 'date') {
    if ('unresolved' in tag.value) return tag.value.time ?? ''
    const { from, to, time } = tag.value
    const days = from === to ? (from ?? '') : `${from ?? ''}/${to ?? ''}`
    return [days, time].filter(Boolean).join(' ')
  }
  if (tag.type !== 'number') return ''
  const { number, min, max, scores, unit, approx } = tag.value
  const amount = scores ? scores.join(':') : number !== undefined ? String(number) : `${min ?? ''}–${max ?? ''}`
  return [approx ? '≈' : '', amount, unit ?? ''].filter(Boolean).join(' ')
}

function headlineOf(desk: Desk, story: string): string {
  const blocks = blocksOf(desk, story)
  const head = blocks.find(({ role }) => role === 'headline') ?? blocks[0]
  return head ? cleanText(head.pieces).slice(0, 60) : ''
}

function pageTitle({ issue, name }: Page, isWholeEdition = false): string {
  const page = isWholeEdition ? null : issue.page
  return [issue.publication, issue.date, page].filter(Boolean).join(' ') || name
}

function lineStarts(raw: string): readonly number[] {
  const starts = [0]
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (code === 13 && raw.charCodeAt(at + 1) === 10) continue
    if ((code >= 10 && code <= 13) || code === 0x2028 || code === 0x2029) starts.push(at + 1)
  }
  return starts
}

/** How many of the sorted `starts` are not behind `at`. */
function countUpTo(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
