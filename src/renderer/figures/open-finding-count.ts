import { useMemo } from 'react'
import { openFindingsOf } from '../../model/figures/figure-rows'
import { useDeskStore } from '../desk/desk-store'

/** Findings nobody has answered, over all pages read so far. @param isWanted without it nothing is counted. */
export function useOpenFindingCount(isWanted: boolean): number {
  const pages = useDeskStore((store) => store.desk.page)
  const decisions = useDeskStore((store) => store.desk.decision)
  const derived = useDeskStore((store) => store.derived)
  return useMemo(() => {
    if (!isWanted) return 0
    const findings = [...derived.values()].flatMap((page) => (pages.has(page.page) ? page.findings : []))
    return openFindingsOf(findings, decisions.values()).length
  }, [isWanted, pages, decisions, derived])
}
