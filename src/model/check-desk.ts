import type { Block, Desk, Page, PageId } from './document'
import { pageBlocks, storiesOf } from './document'
import { isWhiteSpace } from './white-space'

/** Something a sound desk never shows. `code` is stable; the message is for the log. */
export interface DeskProblem {
  readonly code: 'lost' | 'twice' | 'outside' | 'no-page' | 'no-story' | 'other-page' | 'empty-story' | 'same-order'
  readonly page: PageId
  readonly message: string
}

/**
 * Everything that is wrong with a desk: characters of a page that no block claims or that two claim, claims outside
 * the page, blocks and stories whose page or story is gone, two things in one place of an order. Empty for a sound one.
 */
export function checkDesk(desk: Desk): DeskProblem[] {
  const problems: DeskProblem[] = []
  const pages = new Set<PageId>(desk.page.keys())
  for (const { id, page } of [...desk.story.values(), ...desk.block.values()]) {
    if (!desk.page.has(page)) problems.push({ code: 'no-page', page, message: `${id}: its page is not there` })
  }
  for (const page of pages) problems.push(...checkPage(desk, page))
  problems.push(...checkOrders([...desk.page.values()], '', 'pages'))
  return problems
}

/** What is wrong with one page; see checkDesk. A page that is not there has no problem, unless it left blocks. */
export function checkPage(desk: Desk, id: PageId): DeskProblem[] {
  const page = desk.page.get(id)
  const blocks = pageBlocks(desk, id)
  const stories = storiesOf(desk, id)
  if (!page) {
    return [...blocks, ...stories].map((record) => ({
      code: 'no-page',
      page: id,
      message: `${record.id}: its page is not there`,
    }))
  }
  const problems = [...checkClaims(page, blocks), ...checkOrders(stories, id, 'stories')]
  const sequences = new Map<string | null, Block[]>()
  for (const block of blocks) {
    const sequence = sequences.get(block.story)
    if (sequence) sequence.push(block)
    else sequences.set(block.story, [block])
  }
  for (const [story, sequence] of sequences) {
    problems.push(...checkOrders(sequence, id, story ?? 'furniture'))
    if (story === null) continue
    const found = desk.story.get(story)
    if (!found) problems.push({ code: 'no-story', page: id, message: `story ${story} is not there` })
    else if (found.page !== id) problems.push({ code: 'other-page', page: id, message: `story ${story} is elsewhere` })
  }
  for (const story of stories) {
    if (!sequences.has(story.id))
      problems.push({ code: 'empty-story', page: id, message: `story ${story.id} is empty` })
  }
  return problems
}

function checkClaims(page: Page, blocks: readonly Block[]): DeskProblem[] {
  const problems: DeskProblem[] = []
  const claims = new Uint8Array(page.raw.length)
  for (const block of blocks) {
    for (const { start, end } of block.pieces) {
      if (start < 0 || end < start || end > page.raw.length) {
        problems.push({ code: 'outside', page: page.id, message: `${block.id} claims ${start}–${end}` })
      }
      for (let i = Math.max(0, start); i < Math.min(end, claims.length); i++)
        claims[i] = Math.min(2, (claims[i] ?? 0) + 1)
    }
  }
  for (let i = 0; i < claims.length; i++) {
    if (claims[i] === 1 || isWhiteSpace(page.raw.charCodeAt(i))) continue
    const code = claims[i] === 0 ? 'lost' : 'twice'
    problems.push({ code, page: page.id, message: `${JSON.stringify(page.raw[i])} at ${i}` })
  }
  return problems
}

function checkOrders(records: readonly { readonly id: string; readonly order: string }[], page: PageId, what: string) {
  const seen = new Set<string>()
  const problems: DeskProblem[] = []
  for (const { id, order } of records) {
    if (order !== '' && !seen.has(order)) seen.add(order)
    else problems.push({ code: 'same-order', page, message: `${what}: ${id} at ${JSON.stringify(order)}` })
  }
  return problems
}
