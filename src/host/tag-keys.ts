import type { DerivedTag } from '../bridge/page-derived'
import type { Tag } from '../model/analysis'
import type { Decision, Desk, PageId } from '../model/document'
import type { Piece } from '../model/piece'
import { spanLength } from '../model/span'
import { anchorTags, isSameWords, readTagKey, type TagAnchor, writeTagKey } from '../model/tag-anchor'
import { stableKey } from './stable-key'

/** A text of a page with what was tagged in it. */
export interface TaggedText {
  readonly pieces: readonly Piece[]
  readonly text: string
  readonly tags: readonly Tag[]
}

const ABOUT_TAGS: ReadonlySet<Decision['kind']> = new Set(['tag', 'figure', 'person'] as const)

interface Anchored {
  readonly tag: DerivedTag
  readonly anchor: TagAnchor
  readonly text: string
  key: string
  isAnswered: boolean
}

/**
 * The tags of a page's texts with the keys that decisions go by. A tag that somebody has decided about goes on under
 * the key it was decided under, as long as it stands on the same characters of the raw page: text put in beside it, a
 * paragraph cut, joined or moved, changes nothing. When its own words change, a rejection and a change of type go on
 * (the place was said to be none, or another kind); an acceptance lapses, since what was accepted is no longer there.
 */
export function keyTags(
  page: PageId,
  texts: readonly TaggedText[],
  decisions: Desk['decision'],
): readonly (readonly DerivedTag[])[] {
  const answers = answersAbout(page, decisions)
  const keyed = texts.map((text) => keyText(page, text))
  if (answers.length > 0) {
    const anchored = texts.map(({ text }, n) =>
      (keyed[n]?.tags ?? []).map((tag, k): Anchored => {
        return { tag, anchor: keyed[n]?.anchors[k] as TagAnchor, text, key: tag.key, isAnswered: false }
      }),
    )
    adopt(anchored.flat(), answers, page)
    return anchored.map((list) => list.map(({ tag, key }) => ({ ...tag, key })))
  }
  return keyed.map(({ tags }) => tags)
}

/** The tags of a text under keys of their own, which stay the same as long as text and tags are the same objects. */
interface KeyedText {
  readonly page: PageId
  readonly pieces: readonly Piece[]
  readonly anchors: readonly TagAnchor[]
  readonly tags: readonly DerivedTag[]
}

const keyedTexts = new WeakMap<readonly Tag[], KeyedText>()

function keyText(page: PageId, { pieces, text, tags }: TaggedText): KeyedText {
  const before = keyedTexts.get(tags)
  if (before?.page === page && before.pieces === pieces) return before
  const sorted = inOrder(tags)
  const anchors = anchorTags(page, pieces, text, sorted)
  const keyed = sorted.map((tag, k) => ({ ...tag, key: writeTagKey(anchors[k] as TagAnchor) }))
  const now = { page, pieces, anchors, tags: keyed }
  keyedTexts.set(tags, now)
  return now
}

/** Sorted by where they begin, as the tagger gives them. */
function inOrder(tags: readonly Tag[]): readonly Tag[] {
  for (let k = 1; k < tags.length; k++) {
    if ((tags[k - 1] as Tag).start > (tags[k] as Tag).start) return tags.toSorted((a, b) => a.start - b.start)
  }
  return tags
}

const anchors = new WeakMap<Decision, TagAnchor | 'none'>()

/** What a decision is anchored to, read once: decisions never change, and every page asks at every keystroke. */
function anchorOf(decision: Decision): TagAnchor | undefined {
  let anchor = anchors.get(decision)
  if (anchor === undefined) {
    anchor = readTagKey(keyIn(decision)) ?? 'none'
    anchors.set(decision, anchor)
  }
  return anchor === 'none' ? undefined : anchor
}

/** The key of the tag a decision is about; whose a mention is goes by the mention's. */
function keyIn({ kind, subject }: Decision): string {
  return kind === 'person' && subject.startsWith(MENTION) ? subject.slice(MENTION.length) : subject
}

const MENTION = 'mention:'

/** Decisions that may be about tags of the page. */
function answersAbout(page: PageId, decisions: Desk['decision']): Decision[] {
  const answers: Decision[] = []
  for (const decision of decisions.values()) {
    if (!ABOUT_TAGS.has(decision.kind)) continue
    const anchor = anchorOf(decision)
    if (anchor ? anchor.page === page : isOldKey(keyIn(decision))) answers.push(decision)
  }
  return answers
}

function adopt(tags: readonly Anchored[], answers: readonly Decision[], page: PageId): void {
  const byKey = new Map(tags.map((one) => [one.key, one]))
  const lost: (readonly [Decision, TagAnchor])[] = []
  const old = new Set<string>()
  for (const decision of answers) {
    const found = byKey.get(keyIn(decision))
    const anchor = anchorOf(decision)
    if (found) found.isAnswered = true
    else if (anchor) lost.push([decision, anchor])
    else old.add(keyIn(decision))
  }
  // Same words first, so that a tag changed beyond them cannot take another's place.
  for (const isSame of [true, false]) {
    for (const [decision, anchor] of lost) {
      if (!isSame && !outlivesChange(decision)) continue
      const best = bestOf(tags, anchor, isSame)
      if (!best) continue
      best.key = keyIn(decision)
      best.isAnswered = true
    }
  }
  if (old.size > 0) adoptOld(tags, old, page)
}

/** What is said of a place and not of its words. Figures have a status of their own for changed words. */
function outlivesChange({ kind, answer }: Decision): boolean {
  return kind === 'tag' && answer !== 'accepted'
}

function bestOf(tags: readonly Anchored[], anchor: TagAnchor, isSame: boolean): Anchored | undefined {
  let best: Anchored | undefined
  let most = 0
  for (const one of tags) {
    if (one.isAnswered || one.anchor.type !== anchor.type) continue
    if (isSameWords(one.anchor.words, anchor.words) !== isSame) continue
    if (!isSame && !sharesCharacter(one.anchor.words, anchor.words)) continue
    const score = anchor.typed ? likeness(one.anchor, anchor, isSame) : overlap(one.anchor, anchor, isSame)
    if (score > most) {
      most = score
      best = one
    }
  }
  return best
}

/** Raw characters that two anchors share; the same words typed over them count as standing there. */
function overlap(a: TagAnchor, b: TagAnchor, isSame: boolean): number {
  let shared = 0
  for (const one of a.typed && isSame ? [a.typed.over] : a.shown) {
    for (const two of b.shown) shared += Math.max(0, spanLength([Math.max(one[0], two[0]), Math.min(one[1], two[1])]))
  }
  return shared
}

/** How surely two tags of typed words are one: they stand over the same place, and what is beside them is the same. */
function likeness(a: TagAnchor, b: TagAnchor, isSame: boolean): number {
  if (!a.typed || !b.typed) return 0
  const { over, before, after } = a.typed
  if (over[0] > b.typed.over[1] || b.typed.over[0] > over[1]) return 0
  const context = sharedEnd(before, b.typed.before) + sharedStart(after, b.typed.after)
  return isSame ? 1 + context : context
}

function sharedEnd(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++
  return n
}

function sharedStart(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

function sharesCharacter(a: string, b: string): boolean {
  return [...a].some((character) => b.includes(character))
}

/** Before tags were anchored in the raw page their keys were hashes of their words and eight characters beside them. */
const OLD_CONTEXT = 8

function isOldKey(subject: string): boolean {
  return /^[0-9a-z]{6,12}$/u.test(subject)
}

function adoptOld(tags: readonly Anchored[], old: ReadonlySet<string>, page: PageId): void {
  for (const one of tags) {
    if (one.isAnswered) continue
    const { type, text: words, start, end } = one.tag
    const before = one.text.slice(Math.max(0, start - OLD_CONTEXT), start)
    const key = stableKey(page, type, before, words, one.text.slice(end, end + OLD_CONTEXT))
    if (old.has(key)) one.key = key
  }
}
