import type { DuplicateList, DuplicatePairView } from '../../../bridge/duplicate-list'
import type { Block, Decision, Desk, Page, Story } from '../../../model/document'

/** A desk of one page a story, from paragraphs written `story: text`; blocks are b1, b2 … in their order. */
export function smallDesk(...paragraphs: readonly string[]): Desk {
  const page = new Map<string, Page>()
  const story = new Map<string, Story>()
  const block = new Map<string, Block>()
  paragraphs.forEach((paragraph, k) => {
    const [name = '', text = ''] = paragraph.split(': ')
    const issue = { publication: null, place: null, date: null, weekday: null, page: null }
    const common = { raw: text, encoding: 'utf-8', lineEnds: 'lf', sha256: '', bytes: null, engine: '' } as const
    if (!page.has(name))
      page.set(name, {
        id: name,
        name,
        order: `a${page.size}`,
        issue,
        issueByHand: false,
        encodingByHand: false,
        ...common,
      })
    if (!story.has(name)) story.set(name, { id: name, page: name, order: 'a', status: 'new' })
    const id = `b${k + 1}`
    const pieces = [{ start: 0, end: text.length, text }]
    block.set(id, { id, page: name, story: name, role: 'body', order: `a${k}`, pieces, hand: [] })
  })
  return { page, story, block, decision: new Map(), setting: new Map() }
}

export function pairOf(a: string, b: string, kind: DuplicatePairView['kind'] = 'near'): DuplicatePairView {
  return { key: `${a}-${b}`, a, b, kind, similarity: kind === 'exact' ? 1 : 0.9 }
}

export function listOf(
  clusters: readonly (readonly DuplicatePairView[])[],
  versions: DuplicateList['versions'] = [],
): DuplicateList {
  return {
    seq: 1,
    clusters: clusters.map((pairs) => ({
      key: pairs.map(({ key }) => key).join(),
      template: pairs.every(({ kind }) => kind === 'template'),
      blocks: [...new Set(pairs.flatMap(({ a, b }) => [a, b]))],
      pairs,
    })),
    versions,
    standing: [],
  }
}

export function decided(desk: Desk, ...answers: readonly (readonly [subject: string, answer: string])[]): Desk {
  const decision = new Map<string, Decision>()
  answers.forEach(([subject, answer], k) => {
    const at = `2025-06-12T00:00:0${k}Z`
    decision.set(`d${k}`, { id: `d${k}`, kind: 'duplicate', subject, answer, about: subject, by: '林', at })
  })
  return { ...desk, decision }
}

/** The desk without these blocks in their stories. */
export function dropped(desk: Desk, ...ids: readonly string[]): Desk {
  const block = new Map(desk.block)
  for (const id of ids) {
    const old = block.get(id)
    if (old) block.set(id, { ...old, story: null })
  }
  return { ...desk, block }
}
