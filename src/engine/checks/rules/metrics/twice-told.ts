import { behindLast } from '../../behind-last'
import { areContrasted } from '../../figures/contrast-words'
import type { DigitSlip } from '../../figures/digit-slips'
import { CONVERTED } from '../../figures/figure-reader'
import { withoutLead } from '../../figures/metric-label'
import { withoutPeriods } from '../../figures/period-words'
import { longestPrefix, longestRun, sharesSign, withoutCommon } from '../../figures/shared-phrase'
import { isOfWhatWasTold, isToldAsKnown } from './definite-again'
import { areNumbersApart } from './figure-traits'
import type { MetricMention } from './metric-mention'
import { arePeriodsApart } from './periods-apart'
import { topicOf } from './slip-topics'
import { hasName, kindOfName, namesOthers, subjectsOf } from './story-subject'

/** What makes a figure another one of its kind, where the earlier sentence has no such word. */
const OTHER =
  /(?:另(?![从据悉])|[又再还首])|其[他它余中]|剩|余下|尚|仅|只[有要够]|先后|累计|原[有来先]|曾|[旧老](?![人师百年乡])|增|净|减少|下降|至今|以来|比|超过|相当于|本来|起初|最初|计划|拟|规划|目标|力争|可[达供容]?|一[家座个处位名户所艘条段]|一般|平均|人均|每|各|最[高低多大少小长热]|当中|部分|之一|设计|缺|差|欠|单[日月个]|[一二三]期|截至|同期|占|定额|限额|不低于|以上|以下|小(?![时学区麦组说康山])/gu
/** Said anywhere in the later sentence: it is another's, another time's, or taken together. */
const ELSEWHERE =
  /去年|上年|前年|往年|上[届次回批月周]|此前|以前|过去|邻|隔壁|旁边|自己|自家|同案|前一|[一二三四五六七八九]中(?=[\u4e00-\u9fff])|第[二三四五六七八九十]|另(?![从据悉]|一[张份块页本])外?|其他|其余|加上|加起来|合计|两[家地处项]/gu
/** The figure is not the one told, whatever is said of it: 12万元善款来自一家小厂, 26.8元一公斤的是…. */
const SOME = /来自一|(?:的|不)是|[原本]本|[原本]来|[本原]可|够|相当/u
/** Characters that tell nothing of what is meant. */
const PLAIN =
  /[的了有共为是达约在把将被给对到和与及这该此其等名位个全所受各已经总按以从用里中内后前时上下出发得着过也都就又说称照据记者介绍获悉解今昨当天日年月份近超逾多余仅人数量本我市县省区镇乡村们那第]/u
/** Words for the amount of anything. */
const AMOUNTS = /面积|总量|产量|人数|数量|总数|规模|总额|金额/gu
const THIS = /(?:这|该|此|上述|那)(?:[\u4e00-\u9fff]{0,7})$/u
const SCOPE = /[全我本][国省市县区州旗镇乡村校院厂]/gu
/** Who tells what follows: 民政局局长答, 县农业局测产, 组委会数据：. */
const TELLER =
  /^(?:[^，。：；]{1,6}，)?(?:[^，。：；0-9]{1,14}[说称答道讲谈]，|[^，。：；0-9]{1,10}(?:局|站|办|部门|[长员师]|主任|经理)[^，。：；0-9]{0,4}，|[^，。；0-9]{1,14}：)/u
/** 864公里的全线: nothing but the figure's own kind. */
export const OF_ITSELF =
  /^的?(?:全[线程长]|总|规模|体量|投资|资金|金额|款项|巨款|善款|赔款|赃款|(?:被骗|被盗|涉案|诈骗|欠|骗|货|案|公|钱|定金|保证金)款|损失|税[收款](?!罚)|收入|成绩|数[字据量额]|产量|产值|面积|库容|容量|装机|投入|订单|目标|任务|人口|客流|票房|里程|距离|高度|跨度|主跨|深度|长度|宽度)/u
/** An opening clause that is no subject: 按…计算, 受…影响, 2024年. */
const NO_SUBJECT = /^(?:[按据随受由因为经在从对到截以如将把依根结通此]|目前|近|其|该|这|[0-9去今昨本])/u
/** 各读报角的订报总额: of all of them together. */
const OF_TOTAL = /各(?=[^，。；]{1,10}总[额数量])/u
const LEAD_REACH = 14
const NOUN_REACH = 4
/** Many of a story are alike in their words. */
const RATES = new Set(['share', 'point', 'ratio', 'rate', 'tenth', 'discount', 'age', 'score', 'time', 'big', ''])
const MANY = 3

/**
 * Whether of two figures of a section that differ as a slip makes them differ the later tells the earlier one again, whatever
 * the frame. Weighed: the words both stand among (the noun behind, the words before), that the later is spoken of as
 * known (这200万元罚金, 173件文物的…), how many digits agree, against what is said of the later alone.
 */
export function isTwiceTold(a: MetricMention, b: MetricMention, slip: DigitSlip): boolean {
  const digits = Math.max(a.figure.digits.length, b.figure.digits.length)
  const { family, value } = b.figure
  // 10.25大剧院: there are no broken counts.
  const isTime = family === 'time' && digits > 2 && a.figure.printed.includes('小时')
  if ((RATES.has(family) && !isTime) || !(CONVERTED.has(family) || Number.isInteger(value))) return false
  if (slip !== 'one-digit' && digits > 1) {
    const known = isToldAsKnown(b)
    if (known === 'this' && !a.figure.rough && isOnlyHere(b) && !areFiguresApart(a, b)) return true
    if (
      known &&
      !b.figure.rough &&
      isOnlyHere(b) &&
      (isOfWhatWasTold(a, b, slip) || (digits > 2 && OF_ITSELF.test(b.tail))) &&
      !areApart(a, b, true)
    )
      return true
  }
  const isTaken = isKnown(a, b)
  if (!isTaken && (slip === 'one-digit' || digits === 1)) return false
  // Two of many digits swapped are hardly chance.
  if (slip === 'swapped' && digits >= MANY)
    return weightOf(a, b, digits, true) >= (isTaken ? 1.4 : 2) - (digits > MANY ? 1 : 0) && !areApart(a, b, isTaken)
  const least = slip !== 'power-of-ten' || digits === 1 ? 3 : 2.2
  return weightOf(a, b, digits, isTaken) >= least + (isTaken ? 0 : 0.8) && !areApart(a, b, isTaken)
}

/** The later figure is spoken of as one that was told. */
function isKnown(a: MetricMention, b: MetricMention): boolean {
  return /^的/u.test(b.tail) || THIS.test(b.lead) || /的$/u.test(b.lead) || opens(a, b)
}

/** Nothing stands before it but whose it is, as it was of the earlier one. */
function opens(a: MetricMention, b: MetricMention): boolean {
  return /^[“「\s]*$/u.test(topicAfter(b).replace(SCOPE, (word) => (a.whole.includes(word) ? '' : word)))
}

/** 这810万元, where nobody told of 810万元 before. */
function isOnlyHere({ section: { text }, figure: { printed } }: MetricMention): boolean {
  return text.indexOf(printed) === text.lastIndexOf(printed)
}

/** Both values are told side by side, or what lies between the two. */
function areFiguresApart(a: MetricMention, b: MetricMention): boolean {
  if (a.whole === b.whole || a.role !== b.role) return true
  if (a.others.includes(b.key) || b.others.includes(a.key)) return true
  const between = `${a.figure.measure} ${Math.abs(a.figure.value - b.figure.value)}`
  return a.others.includes(between) || b.others.includes(between)
}

/**
 * Whether what is said beside the later of two figures makes it another one.
 * @param isTaken the later one is spoken of as known.
 */
export function areApart(a: MetricMention, b: MetricMention, isTaken: boolean): boolean {
  return (
    areFiguresApart(a, b) ||
    SOME.test(b.tail) ||
    hasOther(b, a) ||
    (!isTaken && (hasOther(a, b) || opensAnew(b, a.whole))) ||
    isAbout(b.before, a.whole) ||
    namesNewYear(a, b) ||
    areScopesApart(a, b, isTaken) ||
    areContrasted(`${a.lead}·${a.tail}`, `${b.lead}·${b.tail}`) ||
    arePeriodsApart(a.traits, b.traits) ||
    areNumbersApart(a.traits.numbers, b.traits.numbers) ||
    namesStrangers(b, a)
  )
}

/** 二中规模相近，有在校生…: the sentence begins with somebody else. */
function opensAnew(mention: MetricMention, other: string): boolean {
  const topic = topicAfter(mention)
  const at = topic.indexOf('，')
  if (at <= 0 || NO_SUBJECT.test(topic) || other.includes(topic.slice(0, 2))) return false
  // …，1.73万只水鸟分属46种: the clause is about what was counted.
  return clauseOf(mention) !== '' || longestPrefix(nounOf(mention), other) === 0
}

const YEAR = /[0-9]{4}年/u

function isAbout(before: string, other: string): boolean {
  return (before.match(ELSEWHERE) ?? []).some((word) => !other.includes(word) && !(word === '去年' && YEAR.test(other)))
}

/** 2005年的那场台风: a year the story has not told of, beside a figure of no year. */
export function namesNewYear(a: MetricMention, b: MetricMention): boolean {
  const year = YEAR.exec(b.before)?.[0]
  return year !== undefined && a.label.period === '' && !toldBefore(a, b).includes(year)
}

function areScopesApart(a: MetricMention, b: MetricMention, isTaken: boolean): boolean {
  const [own, other] = [b.traits.scope, a.traits.scope]
  return own !== other && own !== '' && (other !== '' || !isTaken)
}

/** The words a sentence begins with, without who says it, up to the figure. */
function topicAfter({ before }: MetricMention): string {
  return topicOf(before).replace(TELLER, '')
}

/** The clause of a figure without who tells it. */
function clauseOf(mention: MetricMention): string {
  return behindLast(topicAfter(mention), '，：；')
}

function hasOther(own: MetricMention, other: MetricMention): boolean {
  const noun = nounOf(own)
  const beside = `${clauseOf(own).replace(OF_TOTAL, '')}·${noun.slice(0, longestPrefix(noun, other.whole) || NOUN_REACH)}`
  return (beside.match(OTHER) ?? []).some((word) => !other.whole.includes(word))
}

/** A place, a firm, a body that the story has not named before. */
function namesStrangers(b: MetricMention, a: MetricMention): boolean {
  const told = subjectsOf(a.whole)
  const own = subjectsOf(clauseOf(b))
  if (namesOthers(own, subjectsOf(a.lead))) return true
  const before = toldBefore(a, b)
  return [...own].some(
    (name) => kindOfName(name) !== '' && !hasName(told, name) && !before.includes(name.slice(-NOUN_REACH)),
  )
}

function toldBefore({ section: { text } }: MetricMention, b: MetricMention): string {
  return text.slice(0, Math.max(0, text.indexOf(b.whole)))
}

function nounOf({ tail }: MetricMention): string {
  return /^的?([\u4e00-\u9fff]*)/u.exec(tail)?.[1] ?? ''
}

function weightOf(a: MetricMention, b: MetricMention, digits: number, isTaken: boolean): number {
  const bare = withoutLead(withoutCommon(withoutPeriods(clauseOf(b))).slice(-LEAD_REACH)).replace(AMOUNTS, '·')
  const noun = nounOf(b)
  const known = a.whole
  // 8460名起跑的选手
  const thing = /^[\u4e00-\u9fff]{1,5}的([\u4e00-\u9fff]{2,4})/u.exec(noun)?.[1] ?? ''
  let weight =
    runWeight(Math.max(longestPrefix(noun, known), longestPrefix(thing, known))) + runWeight(longestRun(bare, known))
  if (a.label.known && a.label.name === b.label.name) weight += 1
  if (OF_ITSELF.test(b.tail)) weight += 1.5
  // 5270例中
  if (/^[中里]/u.test(b.tail) && a.figure.unit === b.figure.unit && topicAfter(b) === '') weight += 1.5
  if (weight === 0 && digits > MANY && a.figure.measure === b.figure.measure) weight = 0.2
  if (weight === 0) {
    const isMeant = /^的/u.test(b.tail) || /的$/u.test(b.lead) || THIS.test(b.lead)
    weight = isMeant && sharesSign(`${bare.slice(-MANY)}${noun.slice(0, MANY)}`, known, PLAIN) ? 1 : 0
  }
  if (weight === 0) return 0
  weight += digits > MANY ? 1 : (digits - 2) / 2
  const named = THIS.exec(b.lead)?.[0]
  const isThis = named !== undefined && (named.length < MANY || longestRun(named, known) > 0)
  weight += isThis ? 1.5 : isTaken ? 1 : 0
  if (/所[\u4e00-\u9fff]的$/u.test(b.lead)) weight += 0.5
  const told = toldBefore(a, b)
  // 将这200万元罚金: what is done with it is new, and it is the same.
  if (!/(?:这|该|此|上述)$/u.test(b.lead)) {
    weight -= novelty(bare, known, told) * (isTaken ? 1 : 2)
    if (!isTaken && bare !== '') weight -= novelty(topicAfter(b), known, told) / 2
  }
  return noun.length > 1 && !isThis && thing === '' && !OF_ITSELF.test(b.tail)
    ? weight - novelty(noun.slice(0, MANY), known, told)
    : weight
}

/** How much the words say that the earlier sentence does not; less where the story has told it. */
function novelty(words: string, known: string, told: string): number {
  let weight = 0
  for (let k = 0; k + 1 < words.length; k++) {
    const pair = words.slice(k, k + 2)
    if (!/^[\u4e00-\u9fff]{2}$/u.test(pair) || [...pair].some((sign) => PLAIN.test(sign) || known.includes(sign)))
      continue
    weight += told.includes(pair) ? 0.4 : 0.8
  }
  return weight
}

function runWeight(length: number): number {
  return length > MANY ? 2.5 : length === MANY ? 2 : length === 2 ? 1.5 : 0
}
