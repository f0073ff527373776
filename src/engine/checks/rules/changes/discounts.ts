import type { FigureSentence } from '../../figures/figure-text'
import { isPlain, type PrintedFigure } from '../../figures/printed-figure'
import { matchesOf } from '../../matches-of'

/** 原价680元，会员价476元，相当于打了八折: a discount that the two prices before it do not come to. */
export interface Discount {
  readonly whole: PrintedFigure
  readonly part: PrintedFigure
  readonly start: number
  readonly end: number
  readonly printed: string
}

const OFF =
  /(?:打(?:了|的(?:是|正是)?)?|相当于(?:打了?)?|等于(?:打了?)?|合|算是|便宜到)([一二三四五六七八九]|[1-9](?:\.[0-9])?)([一二三四五六七八九1-9])?折/gu
const USUAL = /(?:原价|原售价|吊牌价|吊牌|定价|标价|平[时日常]|往常|门市价|市场价|指导价|原本|原来)[^，。；0-9]{0,8}$/u
/** Off the second price once more. */
const PAID = /^[^，。；]{0,6}，(?:现价|现售|现卖|实付|到手价?|付了?|花了?|只[要需付收]|仅[需要售])[^，。；0-9]{0,4}$/u
const MORE = /再|折上|另|满|会员卡|第二|起|券|减|最/u
const DIGITS = '零一二三四五六七八九'
const LEAD = 16
/** In tenths of a tenth: 八折 is said of 78 and of 82 per cent. */
const SLACK = 3

export function wrongDiscounts({ figures, text: { folded }, start, end }: FigureSentence): Discount[] {
  const words = folded.slice(start, end)
  if (!words.includes('折')) return []
  return matchesOf(words, OFF).flatMap((match) => {
    const at = start + match.index
    const to = at + match[0].length
    const money = figures.filter((figure) => figure.family === 'money' && isPlain(figure))
    const before = money.filter((figure) => figure.end <= at)
    // 原价680元打八折，现价578元: what is paid may stand behind.
    const paidBehind = before.length === 1 && money.length === 2 && money[1]
    const isPaid = paidBehind && PAID.test(folded.slice(to, paidBehind.start))
    const [whole, part, ...others] = isPaid ? money : before
    if (!whole || !part || others.length > 0 || part.value >= whole.value || whole.rough || part.rough) return []
    if (!USUAL.test(folded.slice(Math.max(start, whole.start - LEAD), whole.start))) return []
    if (MORE.test(folded.slice(whole.end, at + 1))) return []
    const [printed, first = '', second = ''] = match
    const tenths = (digitOf(first) + digitOf(second) / 10) * 10
    const paid = (part.value / whole.value) * 100
    return Math.abs(paid - tenths) <= SLACK ? [] : [{ whole, part, start: at, end: at + printed.length, printed }]
  })
}

function digitOf(sign: string): number {
  return sign === '' ? 0 : /^[0-9.]+$/u.test(sign) ? Number(sign) : DIGITS.indexOf(sign)
}
