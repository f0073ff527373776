import type { DateTag } from '../../../../model/analysis'
import type { FigureText } from '../../figures/figure-text'

/** A year of a reign and the year given for it in brackets. */
export interface UnequalYears {
  readonly reign: DateTag
  readonly printed: DateTag
  /** The year the reign's is, and the one printed. */
  readonly year: number
  readonly told: number
}

/** Reigns of which there was one that papers speak of; 建元 and 太和 were several. */
const REIGN =
  /^(?:[大]?[唐明清]|中华|日本)?(?:贞观|开元|天宝|洪武|建文|永乐|洪熙|宣德|景泰|成化|弘治|正德|嘉靖|隆庆|万历|崇祯|顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|民国|明治|大正|昭和|平成|令和)(?:元|[0-9]{1,3}|[一二三四五六七八九十]{1,3})年/u
const WESTERN = /^[0-9]{4}年/u
const BRACKET = /^[^（）。，；]{0,8}（(?:即|公元|西元|也就是|约)*$/u
/** The last months of the lunar year lie in the next of ours. */
const YEARS_END = /十一月|十二月|冬月|腊月|冬|年[底末]|岁末|除夕/u

/** 光绪二十三年（1895年）, 1895年（光绪二十三年）. */
export function* unequalReigns({ source, folded }: FigureText): Generator<UnequalYears> {
  if (!folded.includes('（')) return
  const dates = source.tags.filter((tag): tag is DateTag => tag.type === 'date')
  for (const [k, first] of dates.entries()) {
    const second = dates[k + 1]
    if (!second || !BRACKET.test(folded.slice(first.end, second.start))) continue
    const [a, b] = [first, second].map(({ start, end }) => folded.slice(start, end)) as [string, string]
    const isFirst = REIGN.test(a) && WESTERN.test(b)
    if (!isFirst && !(WESTERN.test(a) && REIGN.test(b))) continue
    const [reign, printed] = isFirst ? [first, second] : [second, first]
    const [year, told] = [yearOf(reign), yearOf(printed)]
    if (year === undefined || told === undefined || year === told) continue
    if (told === year + 1 && YEARS_END.test(folded.slice(first.start, second.end))) continue
    yield { reign, printed, year, told }
  }
}

function yearOf({ value }: DateTag): number | undefined {
  const from = 'from' in value ? value.from : undefined
  return from ? Number(from.slice(0, 4)) : undefined
}
