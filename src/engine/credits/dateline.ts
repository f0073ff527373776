import type { Span } from '../../model/span'

/** Who sent a story, from where and when: 新华社北京5月16日电, 本报讯. Parts that are not printed are null. */
export interface Dateline {
  readonly source: string | null
  readonly place: string | null
  /** As printed. */
  readonly date: string | null
  readonly kind: string
  /** Offsets into the text it was read from. */
  readonly span: Span
}

/** A dateline stands at the head of the first paragraph; further in, 讯 and 电 are ordinary words. */
const HEAD = 48

const DATE = String.raw`(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|[〇一二三四五六七八九十]{1,3}(?:月[一二三四五六七八九十]{1,3})?日`
const SOURCE = String.raw`本[报報刊台网網]|(?:晚报|晨报|早报|商报)(?=[讯訊])|(?:\p{Script=Han}{1,8}[·-])?(?:[\p{Script=Han}]{2,10}?)(?:融媒|晚报|日报|晨报|早报|时报|商报|都市报|晚報|日報|時報|社|网|網|报|報)`
const PLACE = String.raw`[\p{Script=Han}]{2,9}?`
const KIND = '综合讯|专讯|专电|特讯|讯|訊|电|電|消息|综合报道|报道|報道|報導'

const PATTERN = new RegExp(
  String.raw`^\s*[【〔（(]?(?<source>${SOURCE})\s*(?:(?<place>${PLACE}))??\s*(?<date>${DATE})?\s*(?<kind>${KIND})(?=$|[\s】〕）)（(：:，,“]|\p{Script=Han}|\d)`,
  'u',
)

/** The dateline a paragraph opens with, or undefined. */
export function findDateline(text: string): Dateline | undefined {
  // Spaces inside a date or name are left from justified setting: 本报乌海 1 月 2 日电.
  const { squeezed, offsets } = squeeze(text.slice(0, HEAD * 2))
  const match = PATTERN.exec(squeezed.slice(0, HEAD))
  const kind = match?.groups?.kind
  if (!match || !kind) return undefined
  const { source, place, date } = match.groups as Record<string, string | undefined>
  return {
    source: source ?? null,
    place: place ?? null,
    date: date ?? null,
    kind,
    span: [0, (offsets[match[0].length - 1] ?? 0) + 1],
  }
}

/** The text without white space, and where each of its characters stood. */
function squeeze(text: string): { squeezed: string; offsets: number[] } {
  let squeezed = ''
  const offsets: number[] = []
  for (let i = 0; i < text.length; i++) {
    if (/\s/u.test(text[i] as string)) continue
    squeezed += text[i]
    offsets.push(i)
  }
  return { squeezed, offsets }
}
