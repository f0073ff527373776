import { says } from '../../../../words/sentence'
import { isPartOfNumber, smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'
import type { CountedList } from './counted-list'

/** 六支队伍, 八名棋手, 十二所学校, 七个乡镇: who is put into groups. */
const ANNOUNCED =
  /(十[一二三四五六七八九]?|[二两三四五六七八九]|1[0-9]|[4-9])(?:支|个|名|位|所|家)?((?:参赛|代表|球|[\u4e00-\u9fff]{0,2})?(?:队伍?|村|乡镇|镇|社区|学校|中学|小学|选手|棋手|歌手|裁判|队员|学员|单位|企业|班级|演员|志愿者))/gu
const ITEM = '[\\u4e00-\\u9fff]{2,6}'
/** 甲组为A、B、C; 上半区是…; 东片为…; 早班为…. */
const GROUP = new RegExp(
  `((?:第?[一二三四五六]|[甲乙丙丁戊己庚辛A-H]|[上下]半|[红蓝黄绿白黑]|[东西南北中]|[早中晚夜])(?:小?组|区|片|班|队))(?:分别)?(?:为|是|有|包括|由)?：?(${ITEM}(?:[、和与]${ITEM})+)(?=[，。；]|$)`,
  'gu',
)
/** What no name has. */
const NO_NAME = /[的为是等有了在]|前[一二三四]|获|胜|出线|晋级|其[余他]|名$/u
/** More of them are told otherwise. */
const OPEN = /^[，；。]?(?:其[余他]|另|还有|剩下|余下|第?[一二三四五六七八甲乙丙丁A-H](?:小?组|区|片|班|队))/u
const REACH = 60
const LONGEST = 160
const NEAR = 2

/** Groups whose members are not as many together as were counted before. Scans folded text once. */
export function* drawnGroups(folded: string): Generator<CountedList> {
  if (!folded.includes('、') || !/[组区片班队][为是有：由包\u4e00-\u9fff]/u.test(folded)) return
  const groups = matchesOf(folded, GROUP)
  if (groups.length < 2) return
  const [first] = groups
  const row = groups.filter((group, k) => k === 0 || isNext(groups[k - 1], group))
  const last = row.at(-1)
  if (!first || !last || row.length < 2 || row.length !== groups.length) return
  const members = row.flatMap(([, , names = '']) => names.split(/[、和与]/u))
  const end = last.index + last[0].length
  if (
    members.some((name) => NO_NAME.test(name)) ||
    end - first.index > LONGEST ||
    OPEN.test(folded.slice(end, end + 8))
  )
    return
  const from = Math.max(0, first.index - REACH)
  const counts = matchesOf(folded.slice(from, first.index), ANNOUNCED).filter(
    ({ index }) => !isPartOfNumber(folded, from + index),
  )
  const [announced] = counts
  if (!announced || counts.length !== 1 || folded.slice(from + announced.index, first.index).includes('其中')) return
  const count = smallCount(announced[1] ?? '')
  if (members.length === count || Math.abs(members.length - count) > NEAR) return
  const start = from + announced.index
  yield {
    start,
    end: start + announced[0].length,
    list: first.index,
    says: says('says.count-list.behind', {
      announced: announced[0],
      listed: members.length,
      row: { row: members, as: 'list' },
    }),
    expected: String(members.length),
  }
}

/** Right behind the group before, with a label of its own. */
function isNext(before: RegExpExecArray | undefined, own: RegExpExecArray): boolean {
  return before !== undefined && own.index - before.index - before[0].length <= 1 && before[1] !== own[1]
}
