import { openFindingsOf } from '../../model/figures/figure-rows'
import { type DeskStore, useDeskStore } from '../desk/desk-store'

type Counted = Pick<DeskStore, 'derived'> & Pick<DeskStore['desk'], 'page' | 'decision'>
let last: (Counted & { readonly count: number }) | undefined

/** Findings nobody has answered, over all pages read so far. @param isWanted without it nothing is counted. */
export function useOpenFindingCount(isWanted: boolean): number {
  return useDeskStore(({ desk: { page, decision }, derived }) =>
    isWanted ? countOpen({ page, decision, derived }) : 0,
  )
}

/** Kept until a page is read, or something is decided. */
function countOpen({ page, decision, derived }: Counted): number {
  if (last?.page === page && last.decision === decision && last.derived === derived) return last.count
  const findings = [...derived.values()].flatMap((one) => (page.has(one.page) ? one.findings : []))
  // What two pages say against each other is found on both.
  const count = new Set(openFindingsOf(findings, decision.values()).map(({ key }) => key)).size
  last = { page, decision, derived, count }
  return count
}
