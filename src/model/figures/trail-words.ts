import type { FigureAnswer } from './figure-status'
import type { TrailStep } from './figure-trails'

/** The words of a step: a key of the interface's words, and what fills them in. */
export interface TrailWords {
  readonly key:
    | 'trail.imported'
    | `trail.status.${FigureAnswer}`
    | 'trail.corrected'
    | 'trail.source'
    | 'trail.withdrawn'
    | 'trail.dismissed'
    | 'trail.reopened'
    | 'trail.stale'
    | 'trail.fresh'
    | 'trail.withSource'
    | 'trail.withReason'
    | 'trail.undo'
    | 'trail.redo'
  readonly values?: Readonly<Record<string, string>>
}

/** What a step says, part by part: what was done, the source or reason given, and whether by undoing. */
export function trailWords(step: TrailStep): readonly TrailWords[] {
  return [...actWords(step), ...(step.how ? [{ key: `trail.${step.how}` } as const] : [])]
}

function actWords(step: TrailStep): readonly TrailWords[] {
  switch (step.what) {
    case 'status':
      return [{ key: `trail.status.${step.status}` }, ...sourceWords(step.source?.text)]
    case 'corrected':
      return [{ key: 'trail.corrected', values: { from: step.from, to: step.to } }, ...sourceWords(step.source?.text)]
    case 'source':
      return [{ key: 'trail.source', values: { source: step.source.text } }]
    case 'dismissed': {
      const reason = step.reason ? [{ key: 'trail.withReason', values: { reason: step.reason } } as const] : []
      return [{ key: 'trail.dismissed', values: { message: step.message } }, ...reason]
    }
    case 'reopened':
      return [{ key: 'trail.reopened', values: { message: step.message } }]
    case 'stale':
      return [{ key: 'trail.stale', values: { sentence: step.sentence } }]
    case 'imported':
    case 'withdrawn':
    case 'fresh':
      return [{ key: `trail.${step.what}` }]
  }
}

function sourceWords(source: string | undefined): readonly TrailWords[] {
  return source === undefined ? [] : [{ key: 'trail.withSource', values: { source } }]
}
