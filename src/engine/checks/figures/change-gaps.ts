import { CHANGE_VERB, type Direction, directionOf, VERB_TO_VALUE } from './change-words'
import { withoutPeriods } from './period-words'
import { turnsToNothingElse } from './same-subject'

/**
 * What the words between two figures say. A gap is short, and each pattern is anchored at its end, so that reading a
 * page costs no more than its length.
 */

/** 增至［到2023年的约］B: the change word, and what may stand behind it. */
const TO_WORD = new RegExp(`(${VERB_TO_VALUE})(?:了)?(?:至|到|为|成|达到|达)`, 'gu')
const NEUTRAL_WORD =
  /变为|变成|变更为|调整为|调整到|调整至|调为|改为|发展到|发展为|发展至|达到|达|过渡到|恢复到|恢复至|回到|改善到|改善至|^到|^至|，到|，至|调至|定为|来到/gu
const LEAD =
  /第?[一二三四]季度|第[一二三四五六七八九十0-9]+[期届次批轮]|每[人亩户吨月年天日斤公斤千克平方米头只]+|人民币|大约|接近|将近|不到|不足|高达|多达|最高|最低|超过|达到|只有|[0-9]{1,2}[月日]|[的约近超逾达了为末初底，（最仅只时年每]/gu
const LONGEST_LEAD = 18

function isLead(words: string): boolean {
  return words.length <= LONGEST_LEAD && withoutPeriods(words).replace(LEAD, '').replace(/·/gu, '') === ''
}

/** 比去年的A, 较上年同期的A. */
const THAN_END =
  /(?:(?<![占同环成之配])比(?![重例率值])|较|相比|对比|，由|，从)[^，。；比较增升提降减涨跌缩扩高低多少]{0,12}$/u
/** 400万吨和去年的320万吨［相比，增长］: without 相比, 和 joins two figures of one row. */
const AND_END = /^[，]?(?:与|和|同|跟)[^，。；0-9]{0,12}$/u
const ABOVE_END =
  /(高于|多于|大于|超过|超出|低于|少于|小于|不及)(?:去年|上年|上月|前年|上季度|[0-9]{4}年)[^，。；]{0,8}$/u

/** 增长［了近］15%: a change word and what may stand between it and the figure. */
const STATED = new RegExp(
  `(${CHANGE_VERB})(?:了|去|掉|幅度|比例|比率|幅|率|速度|到|超过|超|约|近|逾|达到|达|为|将近|接近|大约|不到|不足|高达|整整|足足|至少|有|出){0,3}$`,
  'u',
)
const STATED_NOUN =
  /(增幅|涨幅|加幅|溢价率|升幅|增速|增长率|涨速|增长幅度|降幅|跌幅|减幅|下降幅度|下降率|上升幅度|同比|环比|变动)(?:为|达|达到|约|近|超过|逾|约为|高达|是|在|达到了|仅|仅为|也有){0,2}[+＋]?$/u
/** 是原来的2倍, 相当于去年的2.5倍. */
const MULTIPLE =
  /^[，（]?(?:同比|已)?(?:是|为|相当于|达到|达|增至|增加到|增长到|扩大到|提高到|变为|即)[^，。；]{0,10}?的(?:约|近|超过|逾|将近|不到)?$/u
const FOLD = /(?:翻)(?:了|近|约|将近|上|超过)?$/u
const LONGEST_STATED = 34
const ANNUAL = /实际增|实际下降|年均|平均|每年|每月|年递增|复合|年增长率|逐年|连年|月均|日均|历年|累计增/u
/** 壮大到260人，去年新增80人: what one year brought, not what lies between the two figures. */
const ONE_YEAR = /^[^比较]*(?:去年|前年|上月|当月|每年)[^比较]{0,6}$/u
const OTHER_PART = /其中|而且|另|人均|户均|亩均/u

/** 持股由1200万股增至1500万股，持股比例上升5%: the share is another figure. */
export const OTHER_SHARE = /占比|比重|[^增降升长减]比例/u

export interface ToReading {
  readonly direction: Direction
  /** The verb as printed, '' for neutral words. */
  readonly verb: string
}

/** 由A［增至］B: the words between A and B. */
export function readTo(gap: string): ToReading | undefined {
  const change = lastLeading(gap, TO_WORD)
  if (change) {
    const verb = change[1] ?? ''
    return { direction: directionOf(verb), verb }
  }
  return lastLeading(gap, NEUTRAL_WORD) ? { direction: 0, verb: '' } : undefined
}

/** The last match behind which only words that lead to a figure stand. */
function lastLeading(gap: string, pattern: RegExp): RegExpExecArray | undefined {
  return [...gap.matchAll(pattern)].findLast((match) => isLead(gap.slice(match.index + match[0].length)))
}

/** B［，比去年的］A. `behind` is what follows A. */
export function isThan(gap: string, behind: string): boolean {
  return THAN_END.test(gap) || (AND_END.test(gap) && /^相?比|^对比|^比较/u.test(behind))
}

/** B［，低于去年的］A: the direction, or undefined. */
export function readAbove(gap: string): ToReading | undefined {
  const match = ABOVE_END.exec(gap)
  if (!match) return undefined
  const verb = match[1] ?? ''
  return { direction: /[高多大超]/u.test(verb) ? 1 : -1, verb }
}

export type StatedKind = 'change' | 'multiple' | 'fold'

export interface StatedReading {
  readonly kind: StatedKind
  readonly direction: Direction
  readonly verb: string
}

/** ［，增长］15%; ［，是去年的］2倍; ［，翻］两番. `subject` is the text before the frame, whose nouns may be said again. */
export function readStated(words: string, subject: string): StatedReading | undefined {
  // 结余6.4亿元，同比多结余8000万元
  const gap = words
    .replace(
      /([多少节省增减降涨提扩缩])([^0-9，。；、到至达为了约近超]{1,2})$/u,
      (whole: string, verb: string, noun: string) =>
        subject.includes(noun) ? (verb === '节' || verb === '省' ? '降' : verb) : whole,
    )
    // 每月2380元 to 每月2860元，每月多了480元
    .replace(/每[年月天日]/gu, (per) => (subject.includes(per) ? '' : per))
  if (gap.length > LONGEST_STATED || ANNUAL.test(gap) || OTHER_PART.test(gap) || ONE_YEAR.test(gap)) return undefined
  const fold = FOLD.exec(gap)
  if (fold && turnsToNothingElse(gap.slice(0, fold.index), subject)) return { kind: 'fold', direction: 1, verb: '翻' }
  if (MULTIPLE.test(gap)) return { kind: 'multiple', direction: 0, verb: '' }
  const verb = STATED.exec(gap)
  const match = verb ?? STATED_NOUN.exec(gap)
  if (!match || !turnsToNothingElse(gap.slice(0, match.index), subject)) return undefined
  const word = match[1] ?? ''
  if (/[到至]$/u.test(gap) && !/(?:不到|达到)$/u.test(gap)) return undefined
  return {
    kind: 'change',
    direction: verb
      ? directionOf(word)
      : /^(?:降幅|跌幅|减幅|下降幅度|下降率)$/u.test(word)
        ? -1
        : /比|动/u.test(word)
          ? 0
          : 1,
    verb: word,
  }
}

const TIMES_OF = /(?:是|为|相当于|达到|约为|达)[^，。；比较]{0,12}$/u

/** 600人，［是去年］300人［的］3倍. */
export function isTimesOf(gap: string, link: string): boolean {
  return TIMES_OF.test(gap) && /^的(?:约|近|将近)?$/u.test(link)
}
