import { beforeFirst, behindLast } from '../../behind-last'
import { areContrasted } from '../../figures/contrast-words'
import { isPutTogether, pairsOfSentences } from '../../figures/figure-periods'
import type { FigureSentence, FigureText } from '../../figures/figure-text'
import { isPlain, isSameMeasure } from '../../figures/printed-figure'
import { matchesOf } from '../../matches-of'
import type { Discount } from './discounts'

/** 共有农户320户，有148户装了光伏板，过半农户用上了绿电: more than half is claimed, and the part told is less. */
const CLAIM =
  /(?<short>(?:不到|不足|未过|未到|未及|不及|没到)(?:一半|半数))|(?:超过?|逾|突破)(?:了)?(?:一半|半数)|(?<![已年月通])过半数?|(?:一半|半数)以上|占[^，。；0-9]{0,4}(?:多半|大半)|大半(?=都|已|的?[\u4e00-\u9fff]{2})/gu
/** 过半百, 大半年, 大半夜; 需半数以上同意 is what is asked for. */
const OTHER = /^(?:百|年|月|天|夜|辈|生|个|截|程|路|碗|杯|圈|场|日|晌|边|方|须|才|即|则|时|后|席)/u
const ASKED = /[须需要应]|必须|方可|至少|才能|能否|是否|若|如果|预计|力争|争取|目标|有望|计划|将/u
/** What the part did not do, or what the others do. */
const NOT = /[未没不无否]|反对|弃权|还在|还有|尚|剩|余|缺|欠|另|其他|明年|愿意|希望|打算|觉得|犹豫|观望/u
/** 72人参加体检，过半血压偏高: half of those. */
const SAMPLE = /体检|检查|抽[查检]|调查|受访|走访|测[试评]|考试|参考|应考/u
/** What is over half: nothing but the claim, or how far the whole has come. 及格的超过半数 is another part. */
const OF_ALL =
  /^(?:已|也|就|便|可谓|竟|的确|确实|因此|总数|总量|总人数|全年|全部|年轻[\u4e00-\u9fff]{2}|任务|进度|工程|工作|占比?|比例|完成|[议提]案获?|决议获?|方案获?)*$/u
/** A value of another time, or how it moved: no part of what was told. */
const APART = /去年|上年|前年|往年|同期|比(?!例|重|赛)|较|增|减|由|从|新|又|再|每|均|转/u
/** So little is no part mistaken for half of the whole, so much no part at all. */
const LEAST = 0.28
const MOST = 0.75
const HALF = 0.5
const SIGN = /过半|[大多]半|半数|一半/u
const REACH = 70
const AROUND = 20

/** The claims of a half that the one whole and the one part told before them, in the sentence or the one before, do not come to. */
export function wrongHalves(text: FigureText): Discount[] {
  if (text.figures.length < 2 || !SIGN.test(text.folded)) return []
  const own = text.sentences.flatMap(halvesIn)
  const pairs = pairsOfSentences(text.sentences).filter(({ pair }) => !isPutTogether(pair))
  const joined = pairs.flatMap(({ pair, border }) => halvesIn(pair).filter((one) => one.part.start > border))
  return [...own, ...joined.filter(({ start }) => !own.some((one) => one.start === start))]
}

function halvesIn({ text: { folded }, start, end, figures }: FigureSentence): Discount[] {
  const words = folded.slice(start, end)
  if (figures.length < 2 || !SIGN.test(words)) return []
  return matchesOf(words, CLAIM).flatMap((match) => {
    const at = start + match.index
    const to = at + match[0].length
    const told = figures.filter((one) => one.end <= at && isPlain(one) && one.measure !== '' && one.number > 1)
    const part = told.at(-1)
    const alike = part ? told.filter((one) => isSameMeasure(one, part)) : []
    const whole = alike[0]
    if (!whole || !part || alike.length !== 2 || part.start < at - REACH || whole.rough || part.rough) return []
    if (/time|age|share|point|ratio/u.test(part.family)) return []
    const share = part.value / whole.value
    const isShort = match.groups?.short !== undefined
    if (share < LEAST || share > MOST || (isShort ? share <= HALF : share >= HALF)) return []
    if (APART.test(folded.slice(whole.end, part.start)) || OTHER.test(folded.slice(to, to + 1))) return []
    const claim = behindLast(folded.slice(Math.max(start, at - AROUND), at), '，。；')
    const rest = beforeFirst(folded.slice(to, to + AROUND), '，。；')
    const own =
      beforeFirst(folded.slice(part.end, Math.min(part.end + AROUND, at)), '，。；') +
      behindLast(folded.slice(whole.end, part.start), '，。；')
    if (SAMPLE.test(own) || (!OF_ALL.test(claim) && !own.includes(claim.charAt(0)))) return []
    if (!isOfThem(rest, folded.slice(start, Math.min(part.end + NEXT, at)))) return []
    if (ASKED.test(claim) || NOT.test(claim + rest) || NOT.test(own) || areContrasted(own, claim + rest)) return []
    return [{ whole, part, start: at, end: to, printed: match[0] }]
  })
}

/** 团队340个，其中港澳团队169个，超半数专案取得融资: what stands behind the claim has to be what was counted, as far as it is a noun. */
function isOfThem(rest: string, told: string): boolean {
  const noun = rest.replace(/^的/u, '').slice(0, NOUN)
  return noun === '' || NO_NOUN.test(noun) || [...noun].some((sign) => told.includes(sign))
}

const NO_NOUN = /^[已都均人者成通支赞同用走是达了来选，]/u
const NOUN = 2
/** 14支来自外省: a noun behind the measure word. */
const NEXT = 6
