import { behindLast } from '../../behind-last'
import { withoutLead } from '../../figures/metric-label'
import type { PrintedFigure } from '../../figures/printed-figure'
import { sharesRun, sharesSign, sharesTwoWords, withoutCommon } from '../../figures/shared-phrase'
import { topicOf } from './slip-topics'

/** A figure with the words beside it, as far as they may name what it counts. */
export interface NamedFigure {
  readonly figure: PrintedFigure
  /** Its clause before it, and a little behind it, parted by ·. */
  readonly words: string
  /** The sentence it stands in. */
  readonly passage: string
  /** So much of it as stands before the figure, where it is known. */
  readonly before?: string
}

const MANY = 3
const FEW = 4
/** Somebody's part of it. */
const GETS = /[获得领拿捐拨收付交给送卖买]/u
const REACH_BACK = 10
const LONG_PHRASE = 3
/** In powers of ten: no part is so small. */
const FARTHEST = 2.5
/** What a clause may hold besides the name, when it only takes up what was said: 按日处理能力500吨计算. */
const TAKES_UP =
  /^(?:按照?|以|若|目前|现在|如今|该[\u4e00-\u9fff]{1,2}|全[市县区镇乡村校厂]|[这此]|的|原有|全部|现有|其)*$/u
const LEADS_ON = /(?:恢复|扩大|提高|上升|增加|提升|扩展|增至|升至)$/u
const OPENS = /^[“「]?(?:这|该|此|上述|目前|全部|所有|共|约|近|其)*$/u

/** 用钢量4.52万吨 … 452吨钢材: a character in common, where the noun opens its clause as what is known. */
const NO_SIGN = /[的量数全总大小人工产年月日中共有额]/u

function isOfSameSign(told: string, behind: string): boolean {
  return sharesSign(/^的?([\u4e00-\u9fff]{2})/u.exec(behind)?.[1] ?? '', told.slice(-SIGN_REACH), NO_SIGN)
}

const SIGN_REACH = 6
/** One day's, the first of it, somebody else's. */
const OF_SOME = /[昨今当]日|[昨今]天|日前|首|另|某|一[家位名户个]/u

/**
 * Whether the words beside the later of two figures with the same digits name what those beside the earlier one do.
 * Three digits alike are hardly chance: a word in common will do. Two ask for a longer one, or for one on either side;
 * a lone digit for the very same name with nothing beside it.
 */
export function isNamedAgain(earlier: NamedFigure, later: NamedFigure, isOneSentence: boolean): boolean {
  const [head, tail] = around(later)
  const told = withoutCommon(earlier.words)
  // 扑杀5.1万只，5100只扑杀家禽…: within a sentence what opens its clause is taken up, anything else is a part.
  if (isOneSentence && !OPENS.test(head) && !isThis(head)) return false
  const before = withoutCommon(withoutLead(head)).slice(-REACH_BACK)
  const behind = withoutCommon(tail.replace(/^的/u, ''))
  const digits = earlier.figure.digits.length
  if (isTakenUp(earlier, later) || isThisOne(head, tail, earlier.passage)) return true
  if (digits > 1 && !GETS.test(head) && isMeasuredAgain(earlier.words, tail)) return true
  // 捐赠500万元 … 这笔5000万元捐款
  if (/[这该][批笔]/u.test(head) && isOfSameSign(withoutLead(told.slice(0, told.lastIndexOf('·'))), tail)) return true
  if (digits > 1 && (isThis(head) || isDefinite(head, tail, earlier.passage))) return true
  const [name] = around(earlier)
  const power = Math.abs(Math.log10(earlier.figure.value / later.figure.value))
  if (
    digits > 1 &&
    OPENS.test(head) &&
    !OF_SOME.test(later.passage) &&
    isOfSameSign(withoutLead(name), tail) &&
    (digits >= MANY || power > FARTHEST)
  )
    return true
  if (digits >= MANY) return sharesRun(before, told, 2) || sharesRun(behind, told, 2)
  if (digits === 2) {
    if (sharesRun(before, told, LONG_PHRASE) || sharesRun(behind, told, LONG_PHRASE)) return true
    // 今年2.6吨脐橙全部…: a thousand times less of what was told last.
    if (power > FARTHEST && OPENS.test(head.replace(/今年/u, '')) && sharesRun(behind.slice(0, 3), told, 2)) return true
    if (!isOneSentence && sharesTwoWords(before, told)) return true
    return sharesRun(before, told, 2) && sharesRun(behind, told, 2)
  }
  if (OPENS.test(head) && sharesRun(behind.slice(0, LONG_PHRASE + 1), told, LONG_PHRASE)) return true
  // 捐出口罩5万只。…：“50万只口罩，…: the very noun stood right before the earlier one.
  const noun = /^[\u4e00-\u9fff]{2}(?![\u4e00-\u9fff])/u.exec(behind)?.[0]
  if (OPENS.test(head) && noun !== undefined && told.includes(`${noun}·`) && later.figure.value > earlier.figure.value)
    return true
  // 单户最高授信20万元 … 最高2万元的单户授信
  const isOneUnit = earlier.figure.unit === later.figure.unit
  if (
    isOneUnit &&
    !isOneSentence &&
    tail.startsWith('的') &&
    sharesTwoWords(/^[\u4e00-\u9fff]*/u.exec(behind)?.[0] ?? '', told)
  )
    return true
  const [other] = around(earlier)
  return isSameName(bareName(other), bareName(head))
}

/**
 * 占地3.6公顷的东门老街…。设计师介绍，36公顷的街区…: the figure opens what is told as one that is known, and what it is of
 * begins with a character of what was told.
 */
function isTakenUp(earlier: NamedFigure, later: NamedFigure): boolean {
  const { before } = later
  if (before === undefined || !/^[“「\s]*$/u.test(topicOf(before)) || OF_SOME.test(later.passage)) return false
  const [, tail] = around(later)
  if (later.figure.digits.length === 1) return sharesRun(tail, earlier.passage, 2)
  const sign = SIGN_BEHIND.exec(tail)?.[1] ?? ''
  return sign !== '' && !NO_SIGN.test(sign) && earlier.passage.includes(sign)
}

const SIGN_BEHIND = /^(?:[长高深宽厚重]?的)?([\u4e00-\u9fff])/u

/** 这批630册新书, 这眼1.8公里深的井 */
function isThis(head: string): boolean {
  return /(?:^[^\u4e00-\u9fff]*|[用将把对给靠凭]|有了)[这该][批些条座家片块眼台块口艘辆栋幢种个片项笔处所支座]?(?:近|约|共)?$/u.test(
    head,
  )
}

/** 这座装机50万千瓦的电站: what was told of, by its own name, whatever digits. */
function isThisOne(head: string, tail: string, passage: string): boolean {
  const noun = /^的([\u4e00-\u9fff]{2})/u.exec(tail)?.[1] ?? ''
  return noun !== '' && /^(?:这|该|上述)[\u4e00-\u9fff]{1,6}$/u.test(head) && passage.includes(noun)
}

/** 积水深1.2米 … 涉过12米深的积水, 户均分得1450元 … 掂着14500元的户均分红: how it is measured and what it is, or whose share, both told again. */
function isMeasuredAgain(told: string, tail: string): boolean {
  const [, sign = '', noun = ''] = MEASURED.exec(tail) ?? []
  if (sign !== '') return told.includes(sign) && told.includes(noun)
  const average = /^的[\u4e00-\u9fff]{0,2}?([人户亩店村班校车]均)/u.exec(tail)?.[1]
  return average !== undefined && told.includes(average)
}

const MEASURED = /^([深高长宽厚重])的?([\u4e00-\u9fff]{2})/u

/** 载重8200吨的新船, 重1.8吨的铜雕: nothing but how it is measured stands before, and what it is was spoken of. */
function isDefinite(head: string, tail: string, passage: string): boolean {
  const noun = /^的([\u4e00-\u9fff]{2,4})/u.exec(tail)?.[1] ?? ''
  return noun !== '' && head.length <= FEW && !GETS.test(head) && sharesRun(noun, passage, 2)
}

function around({ words }: NamedFigure): readonly [head: string, tail: string] {
  const at = words.lastIndexOf('·')
  const head = words.slice(0, at)
  return [behindLast(head, '，：“'), words.slice(at + 1)]
}

/** 全镇造林 and 全镇造林面积, 产早熟土豆 and 早熟土豆产量. */
const AMOUNT = /(?<=[\u4e00-\u9fff]{3})(?:面积|产量|总产|总量|数量)$/u

function bareName(head: string): string {
  return withoutLead(withoutLead(head).replace(LEADS_ON, '')).replace(AMOUNT, '')
}

/** 日处理能力 and 按日处理能力: the same to the end, and the later one no longer. */
function isSameName(earlier: string, later: string): boolean {
  let alike = 0
  while (
    alike < Math.min(earlier.length, later.length) &&
    earlier.charAt(earlier.length - 1 - alike) === later.charAt(later.length - 1 - alike)
  )
    alike++
  return alike >= LONG_PHRASE && TAKES_UP.test(later.slice(0, later.length - alike))
}
