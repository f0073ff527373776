import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { FigureRow } from '../../model/figures/figure-rows'
import { runAction } from '../actions/action-registry'
import { useKeyLabel } from '../actions/use-action-keys'
import { PlainButton } from '../controls/buttons'
import { useDeskStore } from '../desk/desk-store'
import { PaneGuard } from '../desk/pane-guard'
import { cursorOn, useFigureStore } from '../figures/figure-store'
import { ScopeChoice } from '../figures/scope-choice'
import { useFigureKeys } from '../figures/use-figure-keys'
import { useDeskRows, useScopeRows } from '../figures/use-figure-rows'
import { useFindingSteps } from '../figures/use-finding-steps'
import { useWords } from '../words/use-words'
import { FindingPicture } from './finding-picture'
import { HatchPatterns } from './hatch-patterns'
import { MetricPicture } from './metric-picture'
import { PicturePanel } from './picture-panel'
import { chooseRows, rowKey, usePictureStore } from './picture-store'
import { ProgressPicture } from './progress-picture'
import { TimelinePicture } from './timeline-picture'
import { usePictureSource } from './use-picture-source'
import './pictures.css'

/** Progress, open findings, dates and metrics drawn | what was opened in one of them. */
export function PicturesView() {
  const say = useWords()
  const keyLabel = useKeyLabel()
  const all = useDeskRows()
  const rows = useScopeRows(all)
  const source = usePictureSource(rows)
  const hasPages = useDeskStore((store) => store.desk.page.size > 0)
  const { chosen, row } = useChosenRows(rows)
  useFigureKeys({ rows: row ? [row] : [], at: row ? 0 : -1 })
  useEditInSheet(row)
  const here = row && rowKey(row)
  const at = rows.findIndex((one) => rowKey(one) === here)
  useFindingSteps({ shown: rows, at, all, list: (some) => some, go: (one) => chooseRows([one]) })
  const view = useRef<HTMLElement>(null)
  useEffect(() => view.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !isInside(event)) return
    event.preventDefault()
    if (row) usePictureStore.setState({ chosen: [], at: 0 })
    else void runAction('view.figures')
  }
  return (
    <section ref={view} className="pictures" aria-label={say('pic.title')} tabIndex={-1} onKeyDown={onKeyDown}>
      <HatchPatterns />
      <section className="pane fig-middle" aria-label={say('pic.title')}>
        <div className="fig-bar">
          <ScopeChoice />
          <span className="grow" />
          <PlainButton keyLabel={keyLabel('report.save')} onPress={() => void runAction('report.save')}>
            {say('fig.report')}
          </PlainButton>
        </div>
        <div className="picture-page">
          {rows.length === 0 ? (
            <p className="empty fig-empty">{say(hasPages ? 'pic.noFigures' : 'fig.noPages')}</p>
          ) : (
            <>
              <PaneGuard>
                <ProgressPicture source={source} />
              </PaneGuard>
              <PaneGuard>
                <FindingPicture source={source} />
              </PaneGuard>
              <PaneGuard>
                <TimelinePicture source={source} />
              </PaneGuard>
              <PaneGuard>
                <MetricPicture source={source} />
              </PaneGuard>
            </>
          )}
        </div>
      </section>
      <PaneGuard>
        <PicturePanel source={source} rows={chosen} row={row} all={all} />
      </PaneGuard>
    </section>
  )
}

/** Not in a menu, which React takes for a part of the view, nor in a field, which Esc leaves. */
function isInside({ target, currentTarget }: KeyboardEvent): boolean {
  return target instanceof Element && currentTarget.contains(target) && !target.closest('input')
}

/** The figures opened in a picture as they stand now, and the one of them the panel shows. */
function useChosenRows(rows: readonly FigureRow[]) {
  const { chosen: keys, at } = usePictureStore()
  return useMemo(() => {
    const wanted = new Set(keys)
    const byKey = new Map<string, FigureRow>()
    if (wanted.size > 0) for (const row of rows) if (wanted.has(rowKey(row))) byKey.set(rowKey(row), row)
    const chosen = keys.flatMap((key) => byKey.get(key) ?? [])
    return { chosen, row: chosen[Math.min(at, chosen.length - 1)] }
  }, [rows, keys, at])
}

/** A correction is typed in the sheet's cell: that is where it goes on. */
function useEditInSheet(row: FigureRow | undefined): void {
  const isEditing = useFigureStore((store) => store.isEditing)
  useEffect(() => {
    if (!isEditing || !row) return
    useFigureStore.setState({ look: 'sheet', cursor: cursorOn(row), isEditing: true })
  }, [isEditing, row])
}
