import type { FurnitureRole, IssueFacts, Joint, PageLayout, ProposedStory, Unit } from '../../model/analysis'
import type { CutReader, ReadLine } from './cuts'

/**
 * Code units read as one page. A newspaper page has five to twenty thousand; a longer text is a whole issue or a year
 * in one file, whose heads and bodies need not be compared with each other. So time stays linear whatever comes in.
 */
const FOLIO = 30_000

export function lengthOf(lines: readonly ReadLine[]): number {
  const first = lines[0]
  const last = lines[lines.length - 1]
  return first && last ? last.end - first.start : 0
}

/** Cuts very long texts into folios, where possible at a blank line; a page without any line is one folio. */
export function* cutFolios(lines: CutReader): Generator<readonly ReadLine[], void> {
  let folio: ReadLine[] = []
  for (let line = lines.next(); line; line = lines.next()) {
    const first = folio[0]
    const size = first ? line.end - first.start : 0
    if (size > FOLIO && (line.blanks > 0 || size > FOLIO * 1.2)) {
      yield folio
      folio = []
    }
    folio.push(line)
  }
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
