import type { DatedText } from '../../calendar/dated-text'
import { clauseStart, periodEnd, periodStart } from '../../calendar/sentences'
import { YEAR, yearOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { ERA, eraOf } from './dynasties'
import { orderFinding } from './event-finding'

const BUILT = '始建|创建|初建|肇建|始筑|兴建|修建|开凿|始凿|建造|始创|创办|创立'
/** 始建于清乾隆年间, 建于唐代, 元代始建. */
const FIRST = new RegExp(
  `(?:(?<verb>${BUILT}|建)于(?:公元)?(?<era>${ERA})|(?<era2>${ERA})，?(?:由)?(?<verb2>始建|创建|初建|肇建|始筑|始凿))`,
  'gu',
)
const AGAIN =
  '重修|重建|重筑|重葺|修葺|修缮|大修|翻修|扩建|改建|增建|增修|迁建|复建|续修|补修|疏浚|淘洗|加固|修补|加筑|毁于|被毁|焚毁|倒塌|坍塌|改名|更名|易名|改称'
/** 明嘉靖年间重修, 南宋时重修, 重修于明代, 1368年重修. */
const LATER = new RegExp(
  `(?:(?<era>${ERA}|${YEAR}年)，?[^，。；\\d]{0,6}?(?<verb>${AGAIN})|(?<verb2>${AGAIN})于?(?<era2>${ERA}))`,
  'gu',
)
/** What may open the clause of the same building. */
const SAME = /^(?:后|曾|又|并|也|历经|先后|此后|后来|后于|于|经|现存(?:建筑|大殿)?为?|在|至|到|[，。；])*$/u

/** 始建于清乾隆年间，明嘉靖年间重修: built in one dynasty, and again in one before. */
export function* checkReigns(text: DatedText): Generator<RuleFinding> {
  const { plain } = text
  if (!/[代朝]|年间|光绪|干隆|康熙|万历|嘉靖/u.test(plain) || !/建|筑|凿|创/u.test(plain)) return
  const firsts = matchesOf(plain, FIRST)
  for (const first of firsts) {
    const { era = first.groups?.era2 ?? '', verb = first.groups?.verb2 ?? '' } = first.groups ?? {}
    const built = eraOf(era)
    const from = periodStart(plain, first.index)
    const to = periodEnd(plain, first.index)
    if (!built || firsts.some((one) => one !== first && one.index >= from && one.index < to)) continue
    const end = first.index + first[0].length
    for (const later of matchesOf(plain.slice(end, to), LATER)) {
      const { era: then = later.groups?.era2 ?? '', verb: again = later.groups?.verb2 ?? '' } = later.groups ?? {}
      const at = end + later.index
      const last = /^[12一二]/u.test(then) ? yearOf(then.replace('年', '')) : eraOf(then)?.last
      const lead = plain.slice(Math.max(end, clauseStart(plain, at)), at)
      if (last === undefined || last > built.first || !SAME.test(lead)) continue
      yield orderFinding(
        text,
        { name: verb, time: era.replace('干隆', '乾隆'), start: first.index, end },
        { name: again, time: then.replace('干隆', '乾隆'), start: at, end: at + later[0].length },
      )
      break
    }
  }
}
