import { useEffect, useMemo, useRef } from 'react'
import { useDeskStore } from '../desk/desk-store'
import { PaneGuard } from '../desk/pane-guard'
import { usePaneSteps } from '../frame/use-pane-steps'
import { useWords } from '../words/use-words'
import { CompareBar } from './compare-bar'
import { ComparePane } from './compare-pane'
import { DecisionKeys } from './decision-keys'
import { DifferencePane } from './difference-pane'
import { shownRows, useDuplicateFocus } from './duplicate-focus'
import { useDuplicateStore } from './duplicate-store'
import './duplicates.css'
import { InsidePane } from './inside-pane'
import { DuplicateListPane } from './list-pane'
import { readAnswers } from './pair-answers'
import { useComparison } from './shown-comparison'
import { useDecide } from './use-decide'
import { useDuplicateKeys } from './use-duplicate-keys'

/** Questions | the two texts side by side with the five answers | what differs, where it stands, what was decided. */
export function DuplicatesView() {
  const say = useWords()
  const rows = useDuplicateStore((store) => store.rows)
  const focus = useDuplicateFocus()
  const decisions = useDeskStore((store) => store.desk.decision)
  const answers = useMemo(() => readAnswers({ decision: decisions }), [decisions])
  const { sieve, group, row: chosen, place } = focus
  const { shown, at } = useMemo(
    () => shownRows(rows, { sieve, group, row: chosen, place }),
    [rows, sieve, group, chosen, place],
  )
  const row = shown[at]
  const comparison = useComparison(row, answers)
  const { argsFor, choose } = useDecide(shown, at, comparison)
  useDuplicateKeys({ shown, at, choose })
  const view = useRef<HTMLDivElement>(null)
  usePaneSteps(view)
  useEffect(() => {
    const list = view.current?.querySelector<HTMLElement>('.dup-list')
    ;(list ?? view.current)?.focus()
  }, [])

  return (
    <div ref={view} className="duplicates" tabIndex={-1}>
      <PaneGuard>
        <DuplicateListPane shown={shown} at={at} />
      </PaneGuard>
      <section className="pane compare-pane" aria-label={say('dup.compare')}>
        <PaneGuard key={row?.key}>
          {row && (
            <>
              <CompareBar row={row} comparison={comparison} at={at} total={shown.length} />
              {row.of === 'inside' ? (
                <InsidePane row={row} />
              ) : (
                comparison && <ComparePane row={row} comparison={comparison} />
              )}
              <span className="grow" />
              <DecisionKeys
                row={row}
                canChoose={(choice) => argsFor(choice) !== undefined}
                onChoose={(choice) => void choose(choice)}
              />
            </>
          )}
        </PaneGuard>
      </section>
      <PaneGuard>
        <DifferencePane row={row} comparison={comparison} />
      </PaneGuard>
    </div>
  )
}
