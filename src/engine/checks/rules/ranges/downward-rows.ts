import { periodEnd, periodStart } from '../../calendar/sentences'

/** 12至9岁在四层，8至6岁在三层: one range goes on where the other ends, down to the least. */
export function isInDownwardRow(ranges: readonly RegExpExecArray[], k: number): boolean {
  const goesOn = (above: RegExpExecArray | undefined, below: RegExpExecArray | undefined): boolean => {
    if (!above || !below || below.index - above.index > ROW_REACH) return false
    const [from, to, next, last] = [above[1], above[5], below[1], below[5]].map(Number) as [
      number,
      number,
      number,
      number,
    ]
    return from > to && next > last && to >= next && above[7]?.charAt(0) === below[7]?.charAt(0)
  }
  return goesOn(ranges[k - 1], ranges[k]) || goesOn(ranges[k], ranges[k + 1])
}

const ROW_REACH = 40
/** 按价格由高到低排列 */
const DOWNWARD =
  /[由从自](?:高[到至]低|大[到至]小|多[到至]少|长[到至]短|重[到至]轻|强[到至]弱|远[到至]近|快[到至]慢|厚[到至]薄|宽[到至]窄|粗[到至]细|深[到至]浅|上[到至而]下)|降序|倒序|倒计时|倒数|读秒|依此向下|[越愈][高往上][^，。]{0,8}[越愈][小少低]/u

/** Whether the sentence says that it runs from the highest down. */
export function isToldDownward(folded: string, at: number): boolean {
  return DOWNWARD.test(folded.slice(periodStart(folded, at), periodEnd(folded, at)))
}
