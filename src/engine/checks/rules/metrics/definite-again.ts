import type { DigitSlip } from '../../figures/digit-slips'
import { withoutPeriods } from '../../figures/period-words'
import { longestPrefix, longestRun, withoutCommon } from '../../figures/shared-phrase'
import type { MetricMention } from './metric-mention'

/** 到3月中旬, 判决生效后, 如今: when it is told of. */
const WHEN =
  /^(?:到?[^，]{0,8}[上中下]旬|[^，]{1,8}(?:[之以]?后|时|前夕|期间|当[天日晚])|如今|目前|眼下|现在|至此|最终|昨[天日晚]|今[天日晨]|到今[年天]|截至[^，]{0,8})，?/u
/** 这810万元, 该项12万元, 上述、全部13株. */
const THIS = /(?:[这该此那][些批笔项座段条支个份片块处栋幢所间口眼]?|上述|所有的?|全部的?)(?:近|约|共|总共)?$/u
/** 看着, 站在, 接到, 为, 把: what stands behind is known where it is told as the object of these. */
/** 公司已在期限内将3.5万元罚款缴入国库 */
const DONE_WITH = /(?:[内已经先后期日天随即时][把将]|[\u4e00-\u9fff]把)$/u
const BESIDE =
  /^[\u4e00-\u9fff]{0,6}?(?:[看望守捧数听靠走站坐住躺跑游拿读翻指对]着|[站走坐住躺跑爬立]在|面对|接到|拿到|收到|为了?|[把将被对给从用靠凭让由向沿在使]|至于|关于|对于|围绕|除了|凭借|面向|连同)/u
/** 码成小山的480吨莲藕, 走完的178米. */
const TOLD_OF = /[\u4e00-\u9fff]{2}的$/u
/** Somebody has so many: no more than what is there is told. */
const BRINGS = /[有]|获[得评]?|新增|增[至加]|[另又再还首每]|先后|[、和及与]$/u
/** What any noun may be made of. */
const NO_SIGN =
  /[的了有共为是达约在把将被给对到和与及这该此其等名位个全所受各已经总人数量本我中里内上下前后时年月日天大小新老市县省区镇乡村国出入发得着过也都就又说不一二三四五六七八九十来去能可以万亿元多少部分]/u
const NOUN = 7
/** Three digits swapped are not so by chance. */
const MANY = 3

/**
 * Whether the later figure is told as one that is known, by where it stands: at the head of its clause (behind when it was, if at all),
 * behind 这, as what something is done with (看着码成小山的480吨莲藕), or behind words that tell which it is (他走过的178米).
 * In Chinese what is new stands behind the verb.
 */
export function isToldAsKnown(b: MetricMention): 'this' | 'known' | undefined {
  const lead = withoutPeriods(b.lead).replace(/[“”「」‘’\s·]/gu, '')
  if (THIS.test(lead)) return 'this'
  if (BRINGS.test(lead)) return undefined
  const bare = lead.replace(WHEN, '')
  if (bare === '') return /^的?[\u4e00-\u9fff]{2}/u.test(b.tail) ? 'known' : undefined
  if (!/^的?[\u4e00-\u9fff]/u.test(b.tail)) return undefined
  return TOLD_OF.test(bare) || DONE_WITH.test(bare) || (BESIDE.test(bare) && bare.replace(BESIDE, '') === '')
    ? 'known'
    : undefined
}

/** 莲藕，, 官兵经受: a noun of two, of which the second is what it is. */
const BARE_NOUN = /^的?[\u4e00-\u9fff]([\u4e00-\u9fff])(?:[，。；”]|均|都|全部|全数|已|被|就|在|经|$)/u

/**
 * Whether what the later figure counts, or the words right before it, was told with the earlier one: by one character where two
 * digits are swapped, which is hardly chance.
 */
export function isOfWhatWasTold(a: MetricMention, b: MetricMention, slip: DigitSlip): boolean {
  // 隆子、米林等12个县: those that were named.
  if (/等$/u.test(a.lead)) return false
  const noun = /^的?([\u4e00-\u9fff]*)/u.exec(b.tail)?.[1]?.slice(0, NOUN) ?? ''
  const known = withoutCommon(a.figure.digits.length > 2 ? a.whole : `${a.lead}·${a.tail}`)
  if (longestRun(withoutCommon(b.lead).slice(-8), known) > 1 || longestPrefix(noun, known) > 1) return true
  if (a.figure.digits.length < MANY && slip === 'swapped') return false
  const signs = slip === 'swapped' ? noun.slice(0, 4) : (BARE_NOUN.exec(b.tail)?.[1] ?? '')
  return [...signs].some((sign) => !NO_SIGN.test(sign) && known.includes(sign))
}
