import { says } from '../../../../words/sentence'
import { behindLast } from '../../behind-last'
import { isPartOfNumber, smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'
import type { CountedList } from './counted-list'
import { areOfKind } from './listed-kinds'

/** 桥头镇120户、柳湾镇86户、石岭乡45户: names, each with so many of one thing. */
const NAME = '[^，。；：、\\d（）]{2,10}?'
const MEMBERS = new RegExp(
  `(?:其中，?|分别[是为]：?|[，：有])?(?<row>${NAME}\\d{1,6}(?<unit>[名人位户条个家套辆件支亩])(?:[、和]${NAME}\\d{1,6}\\k<unit>){2,})`,
  'gu',
)
/** 四个乡镇, 四个国家, 三所学校 */
const GROUPS =
  /([二两三四五六七八九]|十[一二三四五]?|[2-9]|1[0-5])[个所家支]?((?:国家|省份|城市|乡镇|镇街|街道|社区|小区|县区|县市|区县|行政村|自然村|学校|中学|小学|高校|医院|企业|公司|单位|部门|队伍|代表队|村|镇|校|国|省|班级|班|景区))/gu
/** Of so many countries no list is kept: but nobody of the kind that comes from them is called so. */
const NO_COUNTRY = /[生员师人工手长班组队级童女男者岁校区县镇乡村]$/u
const OTHERS = /另|其他|其余|以外|除/u
const REACH = 70

/** 四个乡镇受灾，其中甲镇、乙镇、丙乡、丁乡、戊镇…: more members are told of than there are, whatever each has. */
export function* membersTold(folded: string): Generator<CountedList> {
  if (!/\d[名人位户条个家套辆件支亩][、和]/u.test(folded)) return
  for (const match of matchesOf(folded, MEMBERS)) {
    const row = match.groups?.row ?? ''
    const list = match.index + match[0].length - row.length
    const names = row.split(/[、和](?=[^、和]*\d)/u).map((item) => item.replace(/\d.*$/u, ''))
    const lead = behindLast(folded.slice(Math.max(0, list - REACH), list), '。；！？')
    const group = matchesOf(lead, GROUPS).at(-1)
    if (!group || OTHERS.test(lead)) continue
    const [printed, numeral = '', kind = ''] = group
    const start = list - lead.length + group.index
    if (names.length <= smallCount(numeral) || isPartOfNumber(folded, start) || !isMembership(names, kind)) continue
    yield {
      start,
      end: start + printed.length,
      list,
      says: says('says.count-list.behind', {
        announced: printed,
        listed: names.length,
        row: { row: names, as: 'list' },
      }),
      expected: String(names.length),
    }
  }
}

function isMembership(names: readonly string[], kind: string): boolean {
  if (new Set(names).size < names.length) return false
  return (
    areOfKind(names, kind) ??
    (/国/u.test(kind)
      ? !names.some((name) => NO_COUNTRY.test(name))
      : names.every((name) => name.endsWith(kind.slice(-1))))
  )
}
