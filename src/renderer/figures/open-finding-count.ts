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
    // What two pages say against each other is found on both.
    return new Set(openFindingsOf(findings, decisions.values()).map(({ key }) => key)).size
  }, [isWanted, pages, decisions, derived])
}
