import type { PersonTag, Place } from '../../model/analysis'
import type { CheckedText, CheckInput } from './rule'

/** One mention of a person by the full name, with what the text says the person is. */
export interface Mention {
  readonly name: string
  /** Empty where the text says nothing. */
  readonly role: string
  readonly text: CheckedText
  readonly tag: PersonTag
  /** Index of the story on the page. */
  readonly story: number
}

/** The mentions of a text stay the same objects as long as it does, so that what is read of them can be kept with them. */
const known = new WeakMap<CheckedText, { readonly story: number; readonly mentions: readonly Mention[] }>()

/** The mentions of full names on a page, in reading order. */
export function mentionsOf({ stories }: CheckInput): Mention[] {
  const all: Mention[] = []
  for (const [k, { texts }] of stories.entries()) for (const text of texts) all.push(...mentionsIn(text, k))
  return all
}

function mentionsIn(text: CheckedText, story: number): readonly Mention[] {
  const before = known.get(text)
  if (before?.story === story) return before.mentions
  const mentions: Mention[] = []
  for (const tag of text.tags) {
    if (tag.type !== 'person' || tag.value.partial || tag.value.refers) continue
    const role = wholeRole((tag.value.role ?? '').replace(/\s/gu, ''), text, tag)
    mentions.push({ name: tag.value.name, role, text, tag, story })
  }
  known.set(text, { story, mentions })
  return mentions
}

/** A role that begins within the name of its body: 局局长 of 县信访局局长, 区法院院长 of 松原区法院院长. */
const CUT_BODY = /^[局厅委院办部处所站馆社厂校会台队]/u
const CUT_PLACE = /^[省市县区旗州盟镇乡]/u
const BODY_BEFORE = /[省市县区旗州盟镇乡][\u4e00-\u9fff]{1,6}$/u
const PLACE_BEFORE = /(?:^|[^\u4e00-\u9fff])([\u4e00-\u9fff]{2,3})$/u
const LONGEST_BEFORE = 8

/** The role with the front of its body, where the tagger's reading left off inside it. */
function wholeRole(role: string, { text }: CheckedText, { start }: PersonTag): string {
  if (!(CUT_BODY.test(role) || CUT_PLACE.test(role)) || !text.endsWith(role, start)) return role
  const before = text.slice(Math.max(0, start - role.length - LONGEST_BEFORE), start - role.length)
  const lost = CUT_BODY.test(role) ? BODY_BEFORE.exec(before)?.[0] : PLACE_BEFORE.exec(before)?.[1]
  return `${lost ?? ''}${role}`
}

/** Where the title begins that stands before the name; the name's own beginning where it stands behind. */
export function roleStart({ role, text, tag }: Mention): number {
  let at = tag.start
  for (let k = role.length - 1; k >= 0; ) {
    at--
    if (at < 0) return tag.start
    if (/\s/u.test(text.text.charAt(at))) continue
    if (text.text.charAt(at) !== role.charAt(k)) return tag.start
    k--
  }
  return at
}

/** The place of the name itself. */
export function placeOfName({ text, tag }: Mention): Place {
  return { text: text.index, start: tag.start, end: tag.end }
}
