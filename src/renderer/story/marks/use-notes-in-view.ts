import { useEffect, useMemo, useState } from 'react'
import type { DerivedFinding } from '../../../bridge/page-derived'
import { readBlock } from '../../desk/block-text'
import { useDeskStore } from '../../desk/desk-store'
import { useFocusStore } from '../../desk/focus-store'
import type { StoryEditor } from '../editor/story-editor'
import type { BlockBox } from '../sheet-geometry'
import { findingsNear } from './findings-near'

/** As many notes are drawn wherever they stand. */
const MOST_DRAWN = 60
/** Notes come and go each time so much has been scrolled. */
const STEP_PX = 600

/**
 * The findings whose notes are drawn: all of them, or, where there are very many, those near what is seen, and the one
 * the caret is in, whose keys must answer.
 */
export function useNotesInView(
  editor: StoryEditor,
  findings: readonly DerivedFinding[],
  boxes: ReadonlyMap<string, BlockBox>,
): readonly DerivedFinding[] {
  const isMany = findings.length > MOST_DRAWN
  const [step, setStep] = useState(0)
  const caret = useFocusStore((store) => (isMany ? store.caret : null))
  useEffect(() => {
    const scroller = isMany ? editor.lexical.getRootElement()?.closest('.sheet-scroll') : undefined
    if (!scroller) return
    const onScroll = () => setStep(Math.floor(scroller.scrollTop / STEP_PX))
    onScroll()
    scroller.addEventListener('scroll', onScroll, { passive: true })
    return () => scroller.removeEventListener('scroll', onScroll)
  }, [editor, isMany])
  return useMemo(() => {
    if (!isMany) return findings
    const { desk } = useDeskStore.getState()
    const view = { top: (step - 1) * STEP_PX, bottom: (step + 2) * STEP_PX + window.innerHeight }
    return findingsNear(findings, boxes, view, caret, (id) => {
      const block = desk.block.get(id)
      return block ? readBlock(block).text.length : 0
    })
  }, [isMany, findings, boxes, step, caret])
}
