import type { FurnitureRole, IssueFacts, Joint, PageLayout, ProposedStory, Unit } from '../../../model/analysis'
import type { FoldedText } from '../../page/fold'
import { CutReader } from './cuts'
import { evenOutBlanks, type Line, viewLine } from './line'

/**
 * Code units read as one page. A newspaper page has five to twenty thousand; a longer text is a whole issue or a year
 * in one file, whose heads and bodies need not be compared with each other. So time stays linear whatever comes in.
 */
const FOLIO = 30_000

export function lengthOf(lines: readonly Line[]): number {
  const first = lines[0]
  const last = lines[lines.length - 1]
  return first && last ? last.end - first.start : 0
}

/**
 * Reads the lines of a text, folio by folio where it is very long: these are cut at a blank line if possible. A page
 * without any line is one folio.
 */
export function* readFolios(page: FoldedText): Generator<readonly Line[], void> {
  const reader = new CutReader(page)
  let folio: Line[] = []
  for (let read = reader.next(); read; read = reader.next()) {
    const first = folio[0]
    const size = first ? read.end - first.start : 0
    if (size > FOLIO && (read.blanks > 0 || size > FOLIO * 1.2)) {
      evenOutBlanks(folio)
      yield folio
      folio = []
    }
    viewLine(page, read, folio)
  }
  evenOutBlanks(folio)
  yield folio
}

const NOTHING: IssueFacts = { publication: null, place: null, date: null, weekday: null, page: null }

/** One layout of several, in order; the issue is the first that is stated. */
export function joinLayouts(layouts: readonly PageLayout[]): PageLayout {
  if (layouts.length === 1) return layouts[0] as PageLayout
  const stories: ProposedStory[] = []
  const furniture: Unit<FurnitureRole>[] = []
  const joints: Joint[] = []
  for (const layout of layouts) {
    for (const story of layout.stories) stories.push(story)
    for (const unit of layout.furniture) furniture.push(unit)
    for (const joint of layout.joints) joints.push(joint)
  }
  const issue = layouts.find((layout) => layout.issue.date !== null)?.issue ?? layouts[0]?.issue ?? NOTHING
  return { issue, stories, furniture, joints }
}
