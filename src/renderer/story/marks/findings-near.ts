import type { DerivedFinding } from '../../../bridge/page-derived'
import type { BlockBox } from '../sheet-geometry'

/** A stretch of the sheet, in pixels from its top. */
export interface SheetView {
  readonly top: number
  readonly bottom: number
}

/**
 * The findings that stand within a stretch of the sheet, and those the caret is in. Where a finding stands is reckoned
 * from its share of its paragraph: near enough to choose by, and nothing has to be laid out for it.
 */
export function findingsNear(
  findings: readonly DerivedFinding[],
  boxes: ReadonlyMap<string, BlockBox>,
  view: SheetView,
  caret: { readonly block: string; readonly offset: number } | null,
  lengthOf: (block: string) => number,
): readonly DerivedFinding[] {
  return findings.filter(({ places: [place, ...others] }) => {
    if (!place) return false
    const isAtCaret = [place, ...others].some(
      ({ block, start, end }) => block === caret?.block && start <= caret.offset && caret.offset <= end,
    )
    if (isAtCaret) return true
    const box = boxes.get(place.block)
    if (!box) return false
    const y = box.top + (box.height * place.start) / Math.max(1, lengthOf(place.block))
    return y >= view.top && y <= view.bottom
  })
}
