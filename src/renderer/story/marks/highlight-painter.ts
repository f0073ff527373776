import type { PlannedHighlight } from './highlight-plan'

interface PaintedBlock {
  readonly node: Text
  readonly key: string
  readonly ranges: readonly (readonly [PlannedHighlight, Range])[]
}

/**
 * Lays highlights over the editor's text with the CSS Custom Highlight API: Lexical's nodes stay as they are. Only
 * blocks whose text node or plan has changed are painted again, so that a keystroke in a long story costs one block.
 */
export class HighlightPainter {
  private readonly blocks = new Map<string, PaintedBlock>()

  /** `plans` by block id; a block that is not among them loses its highlights. */
  paint(plans: ReadonlyMap<string, { readonly node: Text; readonly plan: readonly PlannedHighlight[] }>): void {
    for (const [id, painted] of this.blocks) if (!plans.has(id)) this.clearBlock(id, painted)
    for (const [id, { node, plan }] of plans) {
      const length = node.data.length
      const key = plan.map(({ name, start, end }) => `${name} ${start} ${end}`).join(';')
      const painted = this.blocks.get(id)
      if (painted && painted.node === node && painted.key === key && hasRanges(painted)) continue
      if (painted) this.clearBlock(id, painted)
      const ranges = plan
        .filter(({ end }) => end <= length)
        .map((planned) => [planned, addRange(planned, node)] as const)
      this.blocks.set(id, { node, key, ranges })
    }
  }

  clear(): void {
    for (const [id, painted] of this.blocks) this.clearBlock(id, painted)
  }

  private clearBlock(id: string, { ranges }: PaintedBlock): void {
    for (const [{ name }, range] of ranges) CSS.highlights.get(name)?.delete(range)
    this.blocks.delete(id)
  }
}

/** Lexical may set a text node anew, which moves the ranges in it; such a block is painted again. */
function hasRanges({ ranges }: PaintedBlock): boolean {
  return ranges.every(([{ start, end }, range]) => range.startOffset === start && range.endOffset === end)
}

/** Later names paint over earlier ones. */
const PRIORITY: readonly string[] = ['passage', 'duplicate', 'finding-now', 'finding']

function addRange({ name, start, end }: PlannedHighlight, node: Text): Range {
  const range = document.createRange()
  range.setStart(node, start)
  range.setEnd(node, end)
  let highlight = CSS.highlights.get(name)
  if (!highlight) {
    highlight = new Highlight()
    highlight.priority = PRIORITY.indexOf(name) + 1
    CSS.highlights.set(name, highlight)
  }
  highlight.add(range)
  return range
}
