import { smallCount } from '../../figures/announced-count'
import type { FigureText } from '../../figures/figure-text'
import { nameRuns, type RunName } from '../../figures/name-runs'
import { matchesOf } from '../../matches-of'

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

/** 五名选手进入决赛，六名选手将在周日角逐冠军: right behind the row and its number, those same people by another. */
const TWICE =
  /(?<![第每其另他前后近约数几\d零一二三四五六七八九十百])([二两三四五六七八九])([名位])([\u4e00-\u9fff]{2})[^。；]{2,40}[，。]([二两三四五六七八九])\2\3[\u4e00-\u9fff]{0,2}(?:随后|将|一致|认为|表示|当[晚天日场即]|每[天人]|[都均也]|全部|全都|纷纷|说|获得|年龄|平均|最后|最终)/gu

/** Rows of names whose number is told twice, and not the same. */
export function* twiceCounted(text: FigureText): Generator<RecountedNames> {
  const { folded } = text
  if (!/[名位][^。]*[名位]/u.test(folded)) return
  const all = matchesOf(folded, TWICE)
  if (all.length === 0) return
  for (const names of nameRuns(text)) {
    const [first, last] = [names[0], names.at(-1)]
    if (!first || !last) continue
    for (const { index, 0: whole, 1: told = '', 2: measure = '', 3: noun = '', 4: again = '' } of all) {
      const beside = Math.min(Math.abs(index - last.end), Math.abs(first.start - index - 2 - noun.length))
      if (beside > BESIDE || smallCount(told) !== names.length || Math.abs(smallCount(again) - names.length) !== 1)
        continue
      if (OTHERS_TOO.test(whole.slice(2, -2))) continue
      const start = index + whole.lastIndexOf(again + measure + noun)
      yield { names, start, end: start + 2 + noun.length, printed: again + measure + noun }
    }
  }
}

const BESIDE = 4
const OTHERS_TOO = /另|还有|其他|其余|加上|以及|[和与]|第|新来|上届|去年/u
