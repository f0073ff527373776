import { says } from '../../../../words/sentence'
import { matchesOf } from '../../matches-of'
import type { CountedList } from './counted-list'

/** 冠亚季军分别由甲、乙、丙获得: the places of a podium have each one holder. */
const PODIUM =
  /(冠亚季军|冠、亚、季军|冠军、亚军、季军|冠军、亚军和季军|金银铜牌|金、银、铜牌|金牌、银牌、铜牌|前三甲|冠亚军|冠、亚军|冠军和亚军)(?:奖杯)?(?:分别|依次)(?:由|是|为|被|归属?)：?([^，。；：！？\n（）]{3,60})/gu
const BEHIND = /(?:夺得|获得|摘得|斩获|包揽|夺走|捧走|收入囊中|所得|夺|获|摘|拿下|荣获)[^、]*$/u
const LONGEST_ITEM = 16

export function* rankRows(folded: string): Generator<CountedList> {
  if (!/分别|依次/u.test(folded)) return
  for (const match of matchesOf(folded, PODIUM)) {
    const [printed, places = '', told = ''] = match
    if (/并列|等/u.test(told) || /[男女]/u.test(folded.charAt(match.index - 1))) continue
    const items = told.replace(BEHIND, '').split(/、|以及|[和与及]/u)
    const count = /季|铜|三/u.test(places) ? 3 : 2
    if (items.length < 2 || items.length === count || Math.abs(items.length - count) > 1) continue
    if (items.some((item) => item === '' || item.length > LONGEST_ITEM)) continue
    const list = match.index + printed.length - told.length
    yield {
      start: match.index,
      end: match.index + places.length,
      list,
      says: says('says.count-list.behind', {
        announced: places,
        listed: items.length,
        row: { row: items, as: 'list' },
      }),
      expected: String(items.length),
    }
  }
}
