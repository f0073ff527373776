import type { Change, ChangeOf } from '../change'
import type { BlockId, Decision, PageId } from '../document'
import type { Entry } from '../entry'
import { cleanText } from '../piece'
import type { FigureNote, FigureSource } from './figure-note'
import { FIGURE_ANSWERS, type FigureAnswer, figureNoteOf } from './figure-status'
import { sentenceAt } from './sentence'

/** One thing that happened to a figure: who, when, what. `how`: by taking an earlier step back, or bringing it again. */
export type TrailStep = {
  /** The journal's entry. */
  readonly seq: number
  /** ISO time. */
  readonly at: string
  readonly by: string
  readonly how?: 'undo' | 'redo'
} & (
  | { readonly what: 'imported' }
  | { readonly what: 'status'; readonly status: FigureAnswer; readonly source?: FigureSource }
  | { readonly what: 'corrected'; readonly from: string; readonly to: string; readonly source?: FigureSource }
  /** The status stays, its source is another. */
  | { readonly what: 'source'; readonly source: FigureSource }
  | { readonly what: 'withdrawn' }
  | { readonly what: 'dismissed'; readonly message: string; readonly reason?: string }
  | { readonly what: 'reopened'; readonly message: string }
  /** Its sentence was changed after somebody had judged it; and back again. */
  | { readonly what: 'stale'; readonly sentence: string }
  | { readonly what: 'fresh' }
)

/** What a figure is known by: its key, the decision about it, the findings over it. */
export interface TrailQuery {
  readonly key: string
  readonly page: PageId
  readonly decision?: string
  readonly findings: readonly string[]
}

/** One figure through all its decisions, under whatever keys its surroundings gave it. */
interface Lineage {
  readonly steps: TrailStep[]
  readonly subjects: Set<string>
  current: { readonly decision: Decision; readonly note: FigureNote } | undefined
  /** Where the sentence that was judged stands, or stood last. */
  block: BlockId
  isStale: boolean
}

type Who = Pick<Entry, 'seq' | 'at' | 'by' | 'command' | 'reverts'>

/**
 * The history of every figure, read off the journal entry by entry. A decision leads to the one it replaces by the
 * entry that took the one out and put the other in; an undo puts the same record in again, and so finds its figure.
 */
export class FigureTrails {
  private readonly byDecision = new Map<string, Lineage>()
  private readonly bySubject = new Map<string, Lineage>()
  private readonly byBlock = new Map<BlockId, Set<Lineage>>()
  private readonly byFinding = new Map<string, TrailStep[]>()
  /** Answers to findings, by the keys of the figures they were said to be about. */
  private readonly byFigure = new Map<string, TrailStep[]>()
  private readonly imports = new Map<PageId, TrailStep>()

  /** Whether no figure has been judged yet: what changes texts only makes no difference then. */
  get isEmpty(): boolean {
    return this.byDecision.size === 0
  }

  /** A page has come in; of an import nothing else is looked at. */
  imported(page: PageId, who: Who): void {
    if (!this.imports.has(page)) this.imports.set(page, { ...stamp(who), what: 'imported' })
  }

  follow(entry: Entry): void {
    const removed = decisionsIn(entry.changes, 'before')
    const inserted = decisionsIn(entry.changes, 'after')
    const decided = new Set<Lineage>()
    const taken = removed.flatMap((decision) => this.byDecision.get(decision.id) ?? [])
    for (const decision of inserted) {
      if (decision.kind === 'finding') this.answered(entry, decision, 'dismissed')
      const note = decision.kind === 'figure' ? figureNoteOf(decision) : undefined
      if (note) decided.add(this.decide(entry, decision, note, removed))
    }
    const kept = new Set(inserted.flatMap(({ kind, subject }) => (kind === 'finding' ? [subject] : [])))
    for (const decision of removed) {
      if (decision.kind === 'finding' && !kept.has(decision.subject)) this.answered(entry, decision, 'reopened')
    }
    for (const lineage of taken) {
      if (decided.has(lineage)) continue
      lineage.current = undefined
      lineage.steps.push({ ...stamp(entry), what: 'withdrawn' })
      decided.add(lineage)
    }
    this.compareSentences(entry, decided)
  }

  /** Everything that happened to a figure, in order. */
  trail({ key, page, decision, findings }: TrailQuery): TrailStep[] {
    const lineage = (decision === undefined ? undefined : this.byDecision.get(decision)) ?? this.bySubject.get(key)
    const keys = new Set([key, ...(lineage?.subjects ?? [])])
    const steps = new Set<TrailStep>(lineage?.steps)
    const imported = this.imports.get(page)
    if (imported) steps.add(imported)
    for (const finding of findings) for (const step of this.byFinding.get(finding) ?? []) steps.add(step)
    for (const one of keys) for (const step of this.byFigure.get(one) ?? []) steps.add(step)
    return [...steps].sort((a, b) => a.seq - b.seq)
  }

  private decide(entry: Entry, decision: Decision, note: FigureNote, removed: readonly Decision[]): Lineage {
    const lineage = this.lineageOf(entry, decision, note, removed)
    const before = lineage.current
    lineage.steps.push(stepOf(entry, decision, note, before))
    lineage.current = { decision, note }
    lineage.isStale = false
    lineage.subjects.add(decision.subject)
    this.byDecision.set(decision.id, lineage)
    this.bySubject.set(decision.subject, lineage)
    this.place(lineage, note.block)
    return lineage
  }

  private lineageOf(entry: Entry, decision: Decision, note: FigureNote, removed: readonly Decision[]): Lineage {
    const asked = figuresAsked(entry.args).find(({ subject }) => subject === decision.subject)
    const earlier = removed.find(({ id, subject }) => id === asked?.earlier || subject === decision.subject)
    return (
      this.byDecision.get(decision.id) ??
      (earlier && this.byDecision.get(earlier.id)) ??
      this.bySubject.get(decision.subject) ?? {
        steps: [],
        subjects: new Set(),
        current: undefined,
        block: note.block,
        isStale: false,
      }
    )
  }

  private place(lineage: Lineage, block: BlockId): void {
    this.byBlock.get(lineage.block)?.delete(lineage)
    lineage.block = block
    const there = this.byBlock.get(block)
    if (there) there.add(lineage)
    else this.byBlock.set(block, new Set([lineage]))
  }

  private answered(entry: Entry, { subject, about, note }: Decision, what: 'dismissed' | 'reopened'): void {
    const said = what === 'dismissed' && note ? { reason: note } : {}
    const step: TrailStep = { ...stamp(entry), what, message: about, ...said }
    push(this.byFinding, subject, step)
    for (const key of figuresAnswered(entry.args)) push(this.byFigure, key, step)
  }

  /** Which of the figures judged earlier no longer stand in their sentence, or stand in it again. */
  private compareSentences(entry: Entry, decided: ReadonlySet<Lineage>): void {
    const texts = new Map<BlockId, string>()
    const gone = new Set<BlockId>()
    for (const change of entry.changes) {
      if (change.table !== 'block') continue
      const { before, after } = change as unknown as ChangeOf<'block'>
      if (after?.pieces) texts.set(change.id, cleanText(after.pieces))
      else if (before !== null && after === null) gone.add(change.id)
    }
    for (const block of [...texts.keys(), ...gone]) {
      for (const lineage of [...(this.byBlock.get(block) ?? [])]) {
        if (lineage.current && !decided.has(lineage)) this.compareSentence(entry, lineage, lineage.current.note, texts)
      }
    }
  }

  private compareSentence(who: Who, lineage: Lineage, note: FigureNote, texts: ReadonlyMap<BlockId, string>): void {
    const found = [...texts].find(([, text]) => standsIn(text, note))
    if (found && found[0] !== lineage.block) this.place(lineage, found[0])
    if (lineage.isStale === (found === undefined)) return
    lineage.isStale = found === undefined
    const step = { ...stamp(who) }
    lineage.steps.push(found ? { ...step, what: 'fresh' } : { ...step, what: 'stale', sentence: note.sentence })
  }
}

function stepOf(entry: Who, { answer }: Decision, note: FigureNote, before: Lineage['current']): TrailStep {
  const { source } = note
  const who = stamp(entry)
  const given = source ? { source } : {}
  const from = before?.note.text ?? note.printed
  if (answer === 'corrected' && from !== undefined && from !== note.text) {
    return { ...who, what: 'corrected', from, to: note.text, ...given }
  }
  const old = before?.note.source
  const isOtherSource = source !== undefined && (old?.text !== source.text || old.kind !== source.kind)
  if (before?.decision.answer === answer && source && isOtherSource) return { ...who, what: 'source', source }
  return { ...who, what: 'status', status: isAnswer(answer) ? answer : 'unchecked', ...given }
}

function stamp({ seq, at, by, command, reverts }: Who): Pick<TrailStep, 'seq' | 'at' | 'by' | 'how'> {
  return reverts === undefined ? { seq, at, by } : { seq, at, by, how: command === 'redo' ? 'redo' : 'undo' }
}

function decisionsIn(changes: readonly Change[], side: 'before' | 'after'): Decision[] {
  return changes.flatMap((change) => {
    if (change.table !== 'decision' || change[side === 'before' ? 'after' : 'before'] !== null) return []
    return change[side] ? [change[side] as Decision] : []
  })
}

/** The figures a command was asked about, as its arguments give them. */
function figuresAsked(args: unknown): readonly { readonly subject?: unknown; readonly earlier?: unknown }[] {
  if (typeof args !== 'object' || args === null) return []
  const { figures } = args as { figures?: unknown }
  return Array.isArray(figures) ? figures.filter((one) => typeof one === 'object' && one !== null) : [args]
}

function figuresAnswered(args: unknown): readonly string[] {
  const { figures } = (args ?? {}) as { figures?: unknown }
  return Array.isArray(figures) ? figures.filter((one) => typeof one === 'string') : []
}

function standsIn(text: string, { text: words, sentence }: FigureNote): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (sentenceAt(text, at, at + words.length).text === sentence) return true
  }
  return false
}

function isAnswer(answer: string): answer is FigureAnswer {
  return (FIGURE_ANSWERS as readonly string[]).includes(answer)
}

function push<K, T>(lists: Map<K, T[]>, key: K, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
