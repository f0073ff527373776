import { useMemo } from 'react'
import { type DeskScope, scopeTitle, storiesInScope } from '../../model/desk-scope'
import type { StoryId } from '../../model/document'
import { countChecked } from '../../model/figures/figure-status'
import { cleanLength } from '../../model/piece'
import { type SignatureState, scopeDigest, signaturesOf } from '../../model/signature'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { useFocusStore } from '../desk/focus-store'
import type { FigureScope } from '../figures/figure-store'
import { countFindings, useDeskRows } from '../figures/use-figure-rows'
import { useWords } from '../words/use-words'

/** What somebody is about to sign, as it stands now. */
export interface ScopeFacts {
  readonly scope: DeskScope
  readonly title: string
  readonly stories: number
  readonly characters: number
  readonly digest: string
  readonly unchecked: number
  readonly open: number
  readonly signatures: readonly SignatureState[]
}

/** The open story, its page, that page's edition, or the desk; the desk where the window shows no story or page. */
export function useDeskScope(wanted: FigureScope): DeskScope {
  const page = useFocusStore((store) => store.page)
  const story = useFocusStore((store) => store.story)
  return useMemo(() => scopeOf(wanted, page, story), [wanted, page, story])
}

function scopeOf(wanted: FigureScope, page: string | null, story: StoryId | null): DeskScope {
  if (wanted === 'story' && story !== null) return { kind: 'story', id: story }
  const isOfPage = wanted === 'page' || wanted === 'edition'
  return isOfPage && page !== null ? { kind: wanted, id: page } : { kind: 'desk' }
}

/** The signatures under a scope, told anew when the text changes. */
export function useSignatures(scope: DeskScope): readonly SignatureState[] {
  const desk = useDeskStore((store) => store.desk)
  return useMemo(() => signaturesOf(desk, scope), [desk, scope])
}

export function useScopeFacts(scope: DeskScope): ScopeFacts {
  const say = useWords()
  const desk = useDeskStore((store) => store.desk)
  const rows = useDeskRows()
  const signatures = useSignatures(scope)
  return useMemo(() => {
    const stories = storiesInScope(desk, scope)
    const ids = new Set(stories.map(({ id }) => id))
    // What the report lists: all figures, and the people somebody has judged or a finding is about.
    const figures = rows.filter(
      ({ story, kind, decision, findings }) =>
        ids.has(story) && (kind !== 'person' || decision !== undefined || findings.length > 0),
    )
    const { blocksByStory } = indexDesk(desk)
    const blocks = stories.flatMap(({ id }) => blocksByStory.get(id) ?? [])
    return {
      scope,
      title: scopeTitle(desk, scope, say('report.ofDesk')),
      stories: stories.length,
      characters: blocks.reduce((sum, { pieces }) => sum + cleanLength(pieces), 0),
      digest: scopeDigest(desk, scope),
      unchecked: figures.length - countChecked(figures),
      open: countFindings(rows.filter(({ story }) => ids.has(story))),
      signatures,
    }
  }, [desk, scope, rows, say, signatures])
}
