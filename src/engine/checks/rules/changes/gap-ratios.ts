import { DOWN_VERB, UP_VERB } from '../../figures/changes/change-words'
import type { FigureSentence } from '../../figures/figure-text'
import { matchesOf } from '../../matches-of'
import type { BareDirection } from './bare-directions'
import { orderOf } from './told-directions'

const VALUE = '([0-9]{1,2}(?:\\.[0-9]{1,3})?)(?:[:：∶]1|倍)?'
/**
 * 城乡居民收入比为2.36，上年为2.21，城乡差距缩小: numbers that are the greater the wider a gap is, and what is said of the gap.
 * No tag covers 2.36:1.
 */
const RATIOS = new RegExp(
  `(?:收入比|之比|比值|倍差|基尼系数|相对差距|差异系数|差距)([^，。；0-9]{0,12})${VALUE}([^。；0-9]{1,24}?)${VALUE}，([\\u4e00-\\u9fff]{0,8}?)(?:差距|落差|鸿沟|价差|差异|差别|悬殊)(?:程度)?(?:继续|进一步|有所|明显|略有|大幅|持续|逐步|逐年|稳步|小幅|显著|仍在|再次|再度|又|再|已|也|在|还|正)*((${UP_VERB}|拉大|加剧|加深)|(?:${DOWN_VERB}|缓和|缓解|弥合))`,
  'gu',
)
/** Whose gap it is: said before, or what every gap of incomes is called. */
const ANY_GAP = /^(?:城乡|居民|收入|贫富|地区|区域|东西|南北|两者|二者|两地|相对|发展|之间|的|间)*$/u
const TO_COME = /要|将|力争|努力|预计|防止|避免|目标|如果|若/u

/** Ratios of two groups that move one way while the gap is said to move the other. */
export function* gapRatios({ text: { folded, source }, start, end }: FigureSentence): Generator<BareDirection> {
  const words = folded.slice(start, end)
  if (!/差距|[落价]差|差[异别]|悬殊|鸿沟/u.test(words)) return
  for (const match of matchesOf(words, RATIOS)) {
    const [whole, , a = '', gap = '', b = '', whose = '', verb = '', up] = match
    const head = words.slice(0, match.index + whole.indexOf(a))
    // 今年一季度，东西部…之比为: the time may stand in a clause of its own.
    const order = orderOf(head, gap) || orderOf(head.replaceAll('，', ''), gap)
    if (order === 0 || TO_COME.test(whose)) continue
    if (!ANY_GAP.test(whose) && ![...whose].some((sign) => head.includes(sign))) continue
    const isWider = Number(b) > Number(a) === order > 0
    if (Number(a) === Number(b) || isWider === (up !== undefined)) continue
    const first = start + head.length
    const second = first + a.length + whole.slice(whole.indexOf(a) + a.length).indexOf(b)
    const sides = [
      { printed: a, value: Number(a), place: { text: source.index, start: first, end: first + a.length } },
      { printed: b, value: Number(b), place: { text: source.index, start: second, end: second + b.length } },
    ] as const
    yield order > 0 ? { from: sides[0], to: sides[1], verb } : { from: sides[1], to: sides[0], verb }
  }
}
