import type { PrintedFigure } from '../../figures/printed-figure'

const PRICE_REACH = 9

/** Whether an amount of money is what one of many costs: 每棵5元, 单价180元, 5元/棵. */
export function isEachPrice(folded: string, { start, end }: PrintedFigure): boolean {
  const lead = folded.slice(Math.max(0, start - PRICE_REACH), start)
  return (
    /(?:[每单均一][^，。；、0-9]{0,6}|价[^，。；0-9]{0,3})$/u.test(lead) || /^[/一每]/u.test(folded.slice(end, end + 1))
  )
}
