import { matchesOf } from '../matches-of'
import { smallCount } from './announced-count'
import type { FigureText } from './figure-reader'
import { nameRuns, type RunName } from './name-runs'

/** 张某、李某、赵某行窃被抓。目前，四人均已被拘留: who was named, counted in a later sentence. */
export interface RecountedNames {
  readonly names: readonly RunName[]
  readonly start: number
  readonly end: number
  readonly printed: string
}

const AGAIN =
  /(?<=[。，；])(?:目前|现|日前|当日|随后|事后|最终|据悉|经查|案发后)?，?(?:上述|以上|该|这)?([三四五六七八九]人|[三四五六七八九]名[\u4e00-\u9fff]{2,5}?)(?=(?:[均都皆]已?|全部|已全部|已)(?:被|因|涉嫌|对|供认|系|是|为|获|受|来自|落网|归案|到案|认罪|毕业于)[^，。；的]{0,20}[，。；])/gu
/** How far on they are still the ones spoken of. */
const REACH = 160
const OTHERS = /[二两三四五六七八九十\d](?:名|位|人)|等|另|其他|同伙|[和与及跟同又再某]/u

/** More than were named, where one row is all the names so far and nobody else is spoken of. */
export function* recountedNames(text: FigureText): Generator<RecountedNames> {
  const { folded, source } = text
  if (!/[三四五六七八九][人名]/u.test(folded)) return
  const again = matchesOf(folded, AGAIN)
  if (again.length === 0) return
  const [names, more] = nameRuns(text)
  const [first, last] = [names?.[0], names?.at(-1)]
  if (!names || more || !first || !last) return
  for (const match of again) {
    const [whole, printed = ''] = match
    const end = match.index + whole.length
    const start = end - printed.length
    if (start < last.end || start - last.end > REACH) continue
    const people = source.tags.filter((tag) => tag.type === 'person' && tag.end <= start)
    if (people.some((tag) => tag.start < first.start || tag.start > last.end)) continue
    const lead = folded.slice(Math.max(0, first.start - 20), first.start)
    if (
      OTHERS.test(folded.slice(last.end, start)) ||
      /[、和与及]$/u.test(lead) ||
      OTHERS.test(lead.replace(/某/gu, ''))
    )
      continue
    if (smallCount(printed.charAt(0)) > names.length) yield { names, start, end, printed }
  }
}
