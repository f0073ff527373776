import { useMemo } from 'react'
import type { DerivedFinding, PageDerived } from '../../bridge/page-derived'
import type { Block, Decision, Desk, PageId } from '../../model/document'
import { type ErrorRate, errorRate, joinRates } from '../../model/error-rate'
import { cleanText } from '../../model/piece'
import { decisionsOf } from '../desk/decisions-of'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { openFindings } from '../desk/open-questions'

const NO_BLOCKS: readonly Block[] = []

interface Kept {
  readonly blocks: readonly Block[]
  readonly answers: ReadonlyMap<string, Decision>
  readonly rate: ErrorRate<DerivedFinding>
}
const kept = new WeakMap<PageDerived, Kept>()

/** The rate of editing errors of one page, kept until its text, its findings or an answer to a finding change. */
export function pageRate(desk: Desk, page: PageId, derived: PageDerived): ErrorRate<DerivedFinding> {
  const blocks = indexDesk(desk).blocksByPage.get(page) ?? NO_BLOCKS
  const answers = decisionsOf(desk, 'finding')
  const old = kept.get(derived)
  if (old && old.blocks === blocks && old.answers === answers) return old.rate
  const texts = blocks.map(({ id, role, pieces }) => ({ block: id, role, text: cleanText(pieces) }))
  const rate = errorRate(texts, openFindings(derived, answers))
  kept.set(derived, { blocks, answers, rate })
  return rate
}

/** The rate of these pages together, as far as they have been read; undefined while none has. */
export function usePageRates(pages: readonly PageId[]): ErrorRate<DerivedFinding> | undefined {
  const desk = useDeskStore((store) => store.desk)
  const derived = useDeskStore((store) => store.derived)
  return useMemo(() => {
    const rates = pages.flatMap((page) => {
      const read = derived.get(page)
      return read && desk.page.has(page) ? [pageRate(desk, page, read)] : []
    })
    return rates.length > 0 ? joinRates(rates) : undefined
  }, [pages, desk, derived])
}
