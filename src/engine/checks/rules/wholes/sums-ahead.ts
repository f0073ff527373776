import { behindLast } from '../../behind-last'
import type { FigureSentence } from '../../figures/figure-text'
import { nearness } from '../../figures/near-figure'
import { isPlain, isSameMeasure } from '../../figures/printed-figure'
import { NEW_SUM, NO_PART } from './part-words'
import type { RemainderList } from './remainder-lists'

/** 压岁钱加起来［2600元］: all that follows adds up to it. */
const TOGETHER = /(?:[加合凑]起来|[加合凑]在一[起块]|相加)[^，。；0-9]{0,6}$/u
const LEAD = 16
const MOST = 8
/** Some of them only. */
const SOME = /其[中他余]|还|另|等/u

/** A sum told ahead of what it is added up from, which does not come to it. */
export function sumAhead({ figures, text: { folded }, start, end }: FigureSentence): RemainderList | undefined {
  if (figures.length < 3 || !/起来|在一[起块]|相加/u.test(folded.slice(start, end))) return undefined
  for (const [k, total] of figures.entries()) {
    if (!isPlain(total) || total.rough || total.measure === '') continue
    if (!TOGETHER.test(folded.slice(Math.max(start, total.start - LEAD), total.start))) continue
    const rest = figures.slice(k + 1)
    const parts = rest.filter((figure) => isPlain(figure) && isSameMeasure(figure, total))
    if (parts.length < 2 || parts.length > MOST || parts.some(({ rough }) => rough)) return undefined
    const last = parts.at(-1)
    if (rest.some((figure) => figure.start < (last?.start ?? 0) && !parts.includes(figure))) return undefined
    const labels = parts.map((one) =>
      behindLast(folded.slice(Math.max(total.end, one.start - LEAD), one.start), '，。；、'),
    )
    if (labels.some((label) => NO_PART.test(label) || NEW_SUM.test(label) || SOME.test(label))) return undefined
    const sum = parts.reduce((all, { value }) => all + value, 0)
    const slack = [total, ...parts].reduce((all, { low, high }) => all + (high - low) / 2, 0)
    if (Math.abs(sum - total.value) <= slack + total.value * 1e-9) return undefined
    return nearness(total, sum) === 'far' ? undefined : { total, parts }
  }
  return undefined
}
