import type { DatedText } from '../../calendar/dated-text'
import { periodEnd, periodStart } from '../../calendar/sentences'
import type { NamedStretch, Told } from './stretch-told'
import type { TimeAmount } from './time-amounts'

/** What begins and what ends one thing: the first is told sentences or paragraphs before the last, or behind it. */
const STAGES: readonly (readonly [opens: RegExp, closes: RegExp])[] = [
  [/开幕|启幕|揭幕|开展(?=[，。])|开赛|拉开[^，。；]{0,4}[帷大序]幕/u, /闭幕|落幕|落下帷幕|收官|结束|谢幕/u],
  [/起火|着火|失火|火灾|火警/u, /扑灭|熄灭/u],
  [/失[联踪]|走失|被困|迷路/u, /找到|获救|脱险|救出|寻获/u],
  [
    /停[航运业产水电气课]|封[闭航路]|闭馆|断流|塌[陷方]|爆[管裂]|中断|瘫痪|跳闸|故障/u,
    /恢复|抢[通修][^，。；]{0,4}(?:完|毕|成)|复[航运业产课工]|通[航车水电气]|重新/u,
  ],
  [/开工|动工|破土/u, /完工|竣工|通车|封顶|贯通/u],
  [/出发|启程|出征|起航/u, /抵达|返回|归来|返航|凯旋/u],
  [/入院|住院|住进/u, /出院/u],
  [/报[警案]|接警|案发|作案/u, /抓获|落网|归案|告破/u],
]
/** 为期五天的艺术周: what lasted so long. */
const LASTED = /^的(?<name>[\u4e00-\u9fff]{1,8}?)(?=圆满|顺利|正式|胜利|如期|今|昨|在|于|落|闭|收|结|谢|，|。)/u
/** Characters that tell no show from another. */
const COMMON = /[的会活动届期大了在一]/u

/**
 * The beginning and the end of one thing, each told once, an amount stands beside one of them: “8日开幕…。19日，为期五天的展会
 * 落幕”. Undefined where the story tells of two beginnings or two ends, or of another thing than lasted so long.
 */
export function toldStretch(told: readonly Told[], text: DatedText, amount: TimeAmount): NamedStretch | undefined {
  const { plain } = text
  const [from, to] = [periodStart(plain, amount.start), periodEnd(plain, amount.end)]
  const isBeside = (one: Told): boolean => one.text === text && one.moment.start >= from && one.moment.end <= to
  if (!told.some(isBeside)) return undefined
  const name = LASTED.exec(plain.slice(amount.end, amount.end + 12))?.groups?.name ?? ''
  for (const [n, [opens, closes]] of STAGES.entries()) {
    // 被找到，失联长达42小时: what ended is told before what it was.
    const last = only(
      told.filter(({ words }) => closes.test(words) && !opens.test(words.slice(0, words.search(closes)))),
    )
    const first = last && only(told.filter((one) => one !== last && opens.test(one.words) && !closes.test(one.words)))
    if (!first || !last || !(isBeside(first) || isBeside(last)) || last.moment.from <= first.moment.from) continue
    if (first.moment.endsRange || last.moment.endsRange) continue
    const begun = first.text.plain.slice(periodStart(first.text.plain, first.moment.start), first.moment.end)
    if (n === 0 && name !== '' && ![...name].some((sign) => !COMMON.test(sign) && (begun + first.words).includes(sign)))
      continue
    return { first, last, told: told.map(({ moment }) => moment), isRead: true }
  }
  return undefined
}

const only = (found: readonly Told[]): Told | undefined => (found.length === 1 ? found[0] : undefined)
