import type { PageDerived } from '../bridge/page-derived'
import type {
  Report,
  ReportFigure,
  ReportFinding,
  ReportPlace,
  ReportRate,
  ReportSignature,
} from '../formats/report/report'
import type { Tag } from '../model/analysis'
import { type DeskScope, pagesInScope, pageTitle, scopeTitle, storiesInScope, storyTitle } from '../model/desk-scope'
import { type Block, blocksOf, type Decision, type Desk, type Page, pageBlocks, storiesOf } from '../model/document'
import { ERROR_RATE_LIMIT, errorRate, type RatedFinding } from '../model/error-rate'
import { type FigureRow, figureRows, openFindingsOf, type PlacedFinding, touches } from '../model/figures/figure-rows'
import { STATUS_ORDER } from '../model/figures/figure-status'
import type { TrailQuery, TrailStep } from '../model/figures/figure-trails'
import { figureLabel, shownValue } from '../model/figures/shown-value'
import { newsroomRules, ownRuleId } from '../model/newsroom-rule'
import { cleanText, rawSpansOf } from '../model/piece'
import { type SignatureState, scopeDigest, signaturesOf } from '../model/signature'
import { storyScripts } from './story-scripts'

interface ReportMaking {
  readonly scope: DeskScope
  /** ISO time. */
  readonly at: string
  readonly by: string
  /** What a whole desk is called. */
  readonly deskTitle: string
  /** In whose digits values are shown. */
  readonly language: string
  derive(page: string): PageDerived
  /** What a finding says, in the report's language. */
  tell(finding: Pick<PlacedFinding, 'message' | 'says'>): string
  /** All that has happened to a figure. */
  trail(query: TrailQuery): readonly TrailStep[]
}

/** Gathers the fact-check report from the desk as it stands; undefined where its story or page is gone. */
export function collectReport(desk: Desk, making: ReportMaking): Report | undefined {
  const steps = reportSteps(desk, making)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The same, a page a step: of a hundred pages it takes as long as a keystroke must not wait. */
export function* reportSteps(desk: Desk, making: ReportMaking): Generator<undefined, Report | undefined> {
  const { scope, at, by } = making
  const pages = pagesInScope(desk, scope)
  if (scope.kind !== 'desk' && pages.length === 0) return undefined
  const figures: ReportFigure[] = []
  const findings: ReportFinding[] = []
  const told = new Set<string>()
  const rates: ReportRate[] = []
  for (const page of pages) {
    const part = pageReport(desk, page, making, scope.kind === 'story' ? scope.id : undefined)
    figures.push(...part.figures)
    // What two pages say against each other is found on both.
    findings.push(...part.findings.flatMap(([key, finding]) => (told.has(key) ? [] : [finding])))
    for (const [key] of part.findings) told.add(key)
    if (scope.kind !== 'story') rates.push(rateOf(desk, page, part.open, making))
    yield
  }
  figures.sort((a, b) => STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status))
  findings.sort((a, b) => Number(a.answer !== null) - Number(b.answer !== null))
  const title = scopeTitle(desk, scope, making.deskTitle)
  const stories = storiesInScope(desk, scope).length
  const signatures = signaturesOf(desk, scope).map((one) => signatureOf(desk, one))
  return { title, at, by, digest: scopeDigest(desk, scope), stories, signatures, figures, findings, rates }
}

function signatureOf(desk: Desk, { changed, ...signature }: SignatureState): ReportSignature {
  const { role, name, by, at, digest, unchecked, open } = signature
  return { role, name, by, at, digest, unchecked, open, changed: changed.map((id) => storyTitle(desk, id)) }
}

function pageReport(desk: Desk, page: Page, making: ReportMaking, only: string | undefined) {
  const derived = making.derive(page.id)
  const stories = storiesOf(desk, page.id)
    .filter(({ id }) => only === undefined || id === only)
    .map(({ id }) => ({ id, blocks: blocksOf(desk, id) }))
  const decisions = [...desk.decision.values()]
  const titles = new Map(stories.map(({ id }) => [id, storyTitle(desk, id)]))
  const lines = lineStarts(page.raw)
  const scripts = storyScripts(page, stories)
  const place = (block: Block, start: number, end: number): ReportPlace => {
    const [first] = rawSpansOf(block.pieces, start, end)
    return {
      page: pageTitle(page),
      story: titles.get(block.story ?? '') ?? '',
      line: first ? countUpTo(lines, first[0]) : null,
      lang: scripts.get(block.story ?? '') ?? 'zh-Hans',
    }
  }
  const { tags } = derived
  const rows = figureRows({ page: page.id, stories, tags, findings: derived.findings }, decisions)
  const figures = rows
    // People nobody has asked about would only lengthen the list.
    .filter(({ kind, decision, findings }) => kind !== 'person' || decision !== undefined || findings.length > 0)
    .map((row) => {
      const over = derived.findings.filter((one) => one.places.some((at) => touches(at, row.block.id, row.tag)))
      const decided = row.decision ? { decision: row.decision.id } : {}
      const query = { key: row.key, page: page.id, findings: over.map(({ key }) => key), ...decided }
      return figureOf(row, place(row.block, row.tag.start, row.tag.end), making.trail(query), making)
    })
  const open = new Set(openFindingsOf(derived.findings, decisions))
  const patternOf = ownPatterns(desk)
  const answers = new Map(decisions.flatMap((one) => (one.kind === 'finding' ? [[one.subject, one] as const] : [])))
  const findings = derived.findings.flatMap((finding): [string, ReportFinding][] => {
    const [first] = finding.places
    const block = first && desk.block.get(first.block)
    if (!first || !block || !titles.has(block.story ?? '')) return []
    const { rule, severity } = finding
    const message = making.tell(finding)
    const told = { ...place(block, first.start, first.end), rule, pattern: patternOf(rule), severity, message }
    return [[finding.key, { ...told, ...answerOf(open.has(finding) ? undefined : answers.get(finding.key)) }]]
  })
  return { figures, findings, open: [...open] }
}

function ownPatterns(desk: Desk): (rule: string) => string | null {
  const patterns = new Map(newsroomRules(desk.setting).map(({ id, pattern }) => [id, pattern]))
  return (rule) => patterns.get(ownRuleId(rule) ?? '') ?? null
}

function rateOf(desk: Desk, page: Page, open: readonly RatedFinding[], { tell }: ReportMaking): ReportRate {
  const texts = pageBlocks(desk, page.id).map(({ id, role, pieces }) => ({ block: id, role, text: cleanText(pieces) }))
  const { characters, points, rate, passes, errors, asked, highest } = errorRate(texts, open)
  const patternOf = ownPatterns(desk)
  const counted = errors.map(({ finding, points: each, inHeadline }) => {
    const { rule } = finding
    return { rule, pattern: patternOf(rule), message: tell(finding), points: each, inHeadline }
  })
  const limit = ERROR_RATE_LIMIT
  return { page: pageTitle(page), characters, points, rate, limit, passes, counted, asked: asked.length, highest }
}

function answerOf(decision: Decision | undefined): Pick<ReportFinding, 'answer' | 'reason' | 'by' | 'at'> {
  if (!decision) return { answer: null, reason: null, by: null, at: null }
  return { answer: decision.answer, reason: decision.note ?? null, by: decision.by, at: decision.at }
}

function figureOf(
  row: FigureRow,
  place: ReportPlace,
  trail: readonly TrailStep[],
  { tell, language }: ReportMaking,
): ReportFigure {
  const { kind, status, tag, note, decision, sentence, findings } = row
  const printed = note?.printed ?? tag.text
  return {
    ...place,
    kind,
    status,
    printed,
    now: printed === tag.text ? null : tag.text,
    value: kind === 'claim' ? '' : sayValue(tag),
    label: figureLabel(tag),
    shown: shownOf(row, language),
    sentence: sentence.text,
    within: [tag.start - sentence.start, tag.end - sentence.start],
    source: note?.source ?? null,
    by: decision?.by ?? null,
    at: decision?.at ?? null,
    findings: findings.map(tell),
    trail,
  }
}

/** As a reader takes it in, in one line: 527 亿元, ≈ 40%, > 1,300 人次. */
function shownOf(row: FigureRow, language: string): string | null {
  const shown = shownValue(row, language)
  if (!shown) return null
  const isClosed = shown.unit === '%' || shown.unit === '‰' || shown.amount.endsWith('亿')
  return [shown.amount, shown.unit].filter(Boolean).join(isClosed ? '' : ' ')
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
