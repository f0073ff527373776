import type { BlockPlace, DerivedDuplicate, DerivedFinding, DerivedTag, PageDerived } from '../bridge/page-derived'
import type { Engine } from '../engine/engine'
import { readPage } from '../engine/read-page'
import type { Finding, PageLayout, Place } from '../model/analysis'
import { type Block, blocksOf, type Desk, type PageId, pageBlocks, storiesOf } from '../model/document'
import { sentenceAt } from '../model/figures/sentence'
import { placeHandTags } from '../model/hand-tag'
import { cleanOffsetOf, cleanText } from '../model/piece'
import { checkSettingsOf } from './desk-checks'
import { givenTypes, withGivenTypes, withHandTags } from './hand-tags'
import { placesToMend } from './places-to-mend'
import { stableKey } from './stable-key'
import { keyTags } from './tag-keys'

/**
 * What the machine thinks of a page as it stands now: tags, duplicates, findings, and the seams it is unsure of.
 * Derived anew whenever the page changes, never kept; what people decided about it is found again by the keys.
 * @param layout the machine's own cut of the raw page (it depends on nothing else, so the caller may keep it).
 */
export function derivePage(desk: Desk, page: PageId, engine: Engine, layout: PageLayout, seq: number): PageDerived {
  const record = desk.page.get(page)
  if (!record) return { page, seq, tags: {}, duplicates: [], findings: [], joints: [], inferred: null }
  const stories = storiesOf(desk, page).map((story) => blocksOf(desk, story.id))
  const furniture = pageBlocks(desk, page).filter((block) => block.story === null)
  const reading = readPage(engine, { issue: record.issue, stories, furniture }, checkSettingsOf(desk, engine))
  const blocks = [...stories.flat(), ...furniture]
  const texts = blocks.map((block) => cleanText(block.pieces))
  const byHand = placeHandTags(blocks, desk.decision)
  const given = givenTypes(desk.decision)
  const tags: Record<string, readonly DerivedTag[]> = {}
  const tagged = blocks.map(({ pieces }, k) => ({ pieces, text: texts[k] ?? '', tags: reading.tags[k] ?? [] }))
  const keyed = keyTags(page, tagged, desk.decision)
  const reference = record.issue.date ?? reading.inferred?.date ?? null
  blocks.forEach((block, k) => {
    const found = withGivenTypes(keyed[k] ?? [], given, engine, reference)
    tags[block.id] = withHandTags(found, byHand.get(block.id) ?? [], engine, reference)
  })
  const place = ({ text, start, end }: Place): BlockPlace[] => {
    const block = blocks[text]
    return block ? [{ block: block.id, start, end }] : []
  }
  const duplicates: DerivedDuplicate[] = reading.duplicates.map(({ kind, places, text, similarity }) => {
    return { key: stableKey(page, kind, text), kind, places: places.flatMap(place), text, similarity }
  })
  for (const { text, span } of reading.overprints) {
    const block = blocks[text]
    if (block) duplicates.push(overprint(page, record.raw, block, span))
  }
  const findings = reading.findings.flatMap((finding): DerivedFinding[] => {
    const { rule, severity, message, says, expected, evidence } = finding
    const places = placesToMend(finding, texts)
    if (places.length === 0 && finding.places.length > 0) return []
    const derived = {
      key: findingKey(page, finding, texts),
      rule,
      severity,
      message,
      ...(says ? { says } : {}),
      places: places.flatMap(place),
      ...(expected ? { expected } : {}),
      ...(evidence ? { evidence } : {}),
    }
    return [derived]
  })
  const inferred = reading.inferred ?? null
  return { page, seq, tags, duplicates, findings, joints: layout.joints, inferred }
}

/** The checker gives a finding back as the same object as long as the texts it is about are the same. */
const findingKeys = new WeakMap<Finding, { readonly page: PageId; readonly key: string }>()

/** With the whole sentences, so that an answered finding is asked about again once a sentence it is about changes. */
function findingKey(page: PageId, finding: Finding, texts: readonly string[]): string {
  const before = findingKeys.get(finding)
  if (before?.page === page) return before.key
  const quoted = finding.places.flatMap(({ text, start, end }) => {
    const whole = texts[text] ?? ''
    return [whole.slice(start, end), sentenceAt(whole, start, end).text]
  })
  const key = stableKey(page, finding.rule, ...quoted)
  findingKeys.set(finding, { page, key })
  return key
}

function overprint(page: PageId, raw: string, block: Block, [start, end]: readonly [number, number]): DerivedDuplicate {
  const text = raw.slice(start, end).replace(/\s+/gu, '')
  const from = cleanOffsetOf(block.pieces, start) ?? 0
  const to = cleanOffsetOf(block.pieces, end - 1) ?? from
  const places = [{ block: block.id, start: Math.min(from, to), end: Math.max(from, to) }]
  return { key: stableKey(page, 'overprint', text), kind: 'overprint', places, text, similarity: 1 }
}
