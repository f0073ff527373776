import { matchesOf } from '../../matches-of'
import { readPeriod, withoutPeriods } from '../period-words'
import { turnsToNothingElse } from '../same-subject'
import { CHANGE_VERB, type Direction, directionOf, VERB_TO_VALUE } from './change-words'

/**
 * What the words between two figures say. A gap is short, and each pattern is anchored at its end, so that reading a
 * page costs no more than its length.
 */

/** 由A, 从A, 自A; 自由, 理由, 从事, 来自 are other words. */
export const FROM_WORD =
  '(?:(?<![自理缘经])由|(?<![自服盲听])从(?!事|而|此)|(?<![来各独亲])自(?=[0-9一二三四五六七八九十上去前今本昨年每])|打从)'

/** 增至［到2023年的约］B: the change word, and what may stand behind it. */
const TO_WORD = new RegExp(`(${VERB_TO_VALUE})(?:了)?(?:至|到|为|成|按|达到|达)`, 'gu')
const NEUTRAL_WORD =
  /变为|变成|变更为|调整为|调整到|调整至|调为|改为|发展到|发展为|发展至|达到|达|过渡到|恢复到|恢复至|回到|(?:改善|优化|好转|恶化|翻(?:了)?一?番)[到至为成]|^到|^至|，到|，至|调至|调到|定为|来到/gu
const LEAD =
  /第?[一二三四]季度|[上下]半月|[上中下]旬|第[一二三四五六七八九十0-9]+[期届次批轮]|每[人亩户吨月年天日斤公千克平方立米头只升张个本件度桶袋箱份次班趟套棵株台辆位名]+|[日月周年]均|平均|人民币|(?:预计|估计|有望)(?:达到?|可达)?的?|(?<=·)(?:存栏|拥有|在册|注册|在校|在岗|实有|登记|常住|签约|达到)的|预[计期测]的|有望达到的|大约|接近|将近|不到|不足|高达|多达|最高|最低|超过|达到|只有|[0-9]{1,2}[月日]|[的约近超逾达了为末初底，（最仅只时年每]/gu
const LONGEST_LEAD = 18

function isLead(words: string): boolean {
  if (words === '') return true
  return words.length <= LONGEST_LEAD && withoutPeriods(words).replace(LEAD, '').replace(/·/gu, '') === ''
}

/** 比去年的A, 较上年同期的A. */
const THAN_END =
  /(?:(?<![占同环成之配])比(?![重例率值])|较|相比|对比|，由|，从)[^，。；比较增升提降减涨跌缩扩高低多少]{0,12}$/u
/** 400万吨和去年的320万吨［相比，增长］: without 相比, 和 joins two figures of one row. */
const AND_END = /^[，]?(?:与|和|同|跟)[^，。；0-9]{0,12}$/u
const ABOVE_END =
  /(高于|多于|大于|超过|超出|低于|少于|小于|不及)(?:去年|上年|上月|前年|上季度|[0-9]{4}年)[^，。；]{0,8}$/u

/** 起降480架次: they land, and are no fewer. */
const NO_FLIGHT = '(?<!起(?=[降落]))'

/** 增长［了近］15%: a change word and what may stand between it and the figure. */
const STATED = new RegExp(
  `${NO_FLIGHT}(${CHANGE_VERB})(?:了|去|掉|幅度|比例|比率|幅|率|速度|到|超过|超|约|近|逾|达到|达|为|将近|接近|逼近|直逼|大约|不到|不足|高达|整整|足足|至少|有|出){0,3}$`,
  'u',
)
const DIFFERENCE = new RegExp(`${NO_FLIGHT}(${CHANGE_VERB})(?:了|约|近|超|逾|超过|将近)?$`, 'u')

/** 上涨3.07美元: a difference, whatever it is of. */
export function readDifference(words: string): ToReading | undefined {
  const verb = /[至到]$/u.test(words) ? undefined : DIFFERENCE.exec(words)?.[1]
  return verb ? { direction: directionOf(verb), verb } : undefined
}

const STATED_NOUN =
  /(改善|优化|增幅|涨幅|加幅|落幅|溢价率|升幅|增速|增长率|涨速|增长幅度|降幅|跌幅|减幅|下降幅度|下降率|上升幅度|同比|环比|变动)(?:为|达|达到|约|近|逼近|直逼|接近|超过|逾|约为|高达|是|在|达到了|仅|仅为|也有){0,2}[+＋]?$/u
/** 是原来的2倍, 相当于去年的2.5倍. */
const MULTIPLE =
  /^[，（]?(?:同比|已)?(?:是|为|相当于|达到|达|增至|增加到|增长到|扩大到|提高到|变为|即)[^，。；]{0,10}?的(?:约|近|超过|逾|将近|不到)?$/u
const FOLD = /(?:翻)(?:了|近|约|将近|上|超过)?$/u
const LONGEST_STATED = 34
const ANNUAL = /实际增|实际下降|年均|平均|每年|每月|年递增|复合|年增长率|逐年|连年|月均|日均|历年|(?<!^，)累计增/u
/** 壮大到260人，去年新增80人: what one year brought, not what lies between the two figures. */
const ONE_YEAR = /^[^比较]*(?:去年|前年|上月|当月|每年|上一?[次回轮届])[^比较]{0,6}$/u
/** 降幅比一季度收窄［1.3个百分点］: what became of the rate. */
const OF_RATE = /[增降涨跌减升]幅[^，。；]{0,14}(?:收窄|扩大|缩小|回落|加快|放缓)/u
/** 去年A，今年B；3月降幅为［7%］: the rate of a time of its own. */
const OF_OTHER_TIME =
  /(?:[0-9]{1,2}月份?|上个?月|上周|前一?周|[一二三四]季度|去年(?:全年)?|前年|上年|上半年|[0-9]{4}年)的?(?:同比|环比)?(?:[增降涨跌减升]幅|增速|增长率|跌势)(?:为|是|达|仅|约|在)*$/u
const OTHER_PART = /其中|分别|而且|另|人均|户均|亩均/u

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
  // 由25%减按15%征收，税率降幅达到40%
  if (AMOUNT.test(gap)) return undefined
  return lastLeading(gap, NEUTRAL_WORD) ? { direction: 0, verb: '' } : undefined
}

const AMOUNT = /[增涨升降跌减]幅度?(?:已|就|高)?(?:达到|达|为)[^，。；]{0,4}$/u
const VALUE = new RegExp(`${VERB_TO_VALUE}(?:了)?[至到为成](?:约|近|了|超|逾)*$`, 'u')
/** 由A［一路走低，到今年已是］B */
const THEN_TO = new RegExp(`(${CHANGE_VERB})(?:了)?，(?:到|至|现|如今|目前|今年)[^，。；]{0,14}$`, 'u')
const LONGEST_LOOSE_LEAD = 14

/** 由A［一路下滑到第七天的］B: whatever leads to the second figure, as long as no clause comes between. */
export function readLooseTo(gap: string): ToReading | undefined {
  const change = matchesOf(gap, TO_WORD).findLast((match) => {
    const lead = gap.slice(match.index + match[0].length)
    return lead.length <= LONGEST_LOOSE_LEAD && !/[，、：（]/u.test(lead)
  })
  const verb = change?.[1] ?? THEN_TO.exec(gap)?.[1]
  return verb ? { direction: directionOf(verb), verb } : undefined
}

/** 去年底为6820人［，今年六月底升至］6705人: the second value by its own time and verb, without 由. */
export function readNextTo(gap: string, subject: string): ToReading | undefined {
  const to = /^[^，。；]{0,3}[，；]/u.test(gap) ? readLooseTo(gap) : undefined
  if (!to) return undefined
  const lead = gap.slice(0, gap.lastIndexOf(to.verb))
  return HAS_TIME.test(lead) && turnsToNothingElse(lead.replace(HAS_TIME, ''), subject) ? to : undefined
}

/** A time of the second value's own. */
const HAS_TIME =
  /(?:到了?|至)?(?:(?:今年|去年|前年|上月|本月|本周|昨[日天晚]|今[日天晨早]|[0-9]{4}年|[0-9]{1,2}[年月日时点]|[一二三四五六七八九十]{1,3}[月日季])[0-9年月日时分点上下半午晨晚初底末同期季度]*|[上下]半[年月]|[年月季周][底末]|周[一二三四五六日]|[次翌][日年月周]|第[0-9二三四五六七八九十]{1,3}[天周月年季轮届次]|傍晚|中午|深夜|凌晨|入夜|收[盘市]|眼下|目前|现在|如今|最[终后])/u

const VERB_BEHIND = new RegExp(
  `^(?:的(?:水平|价格|标准|总数)?)?(?:，(?:同比|环比|按年|按月|总体|整体|反而)+|，呈)?(?:有所|实现了?|保持了?|稳步|稳定|平稳|快速|较快|逐步|逐年|温和|双双|明显|大幅|小幅|略有|略微?|稍有?|显著|持续|进一步|继续|又|再|还|已|均|都|出现|呈现?)*(${CHANGE_VERB})(?:了|明显|不少|许多|很多|一些|一大?截|一大?步|一点|一筹|些许|近半|显著|趋势|态势|势头)*(?:[，。；、]|主要|是因|源于|得益|缘于|反映|说明|表明|意味|显示|体现)`,
  'u',
)

/** 受台风影响［有所下降］ */
const CAUSE = /^(?:主要)?(?:受|因|由于|在)[^，。；]{1,10}(?:影响|带动|推动|拉动|冲击|作用|助力)下?/u

/** ［，增幅明显。］ Not what becomes of it: 跌幅收窄 may be said of the falls themselves. */
const AMOUNT_OF_CHANGE =
  /^(?:同比|环比)?([增涨升降跌减]幅)(?:还|十分|较为|相当|非常|并|均|都)?(?:不?明显|显著|较大|不小|很大|可观|惊人|喜人|不大|有限|较小|平稳)/u

/** 9.8万人次，前一天8.6万人次，［客流进一步回落。］ The noun has to be that of the pair. */
export function readNounVerbBehind(words: string, subject: string): ToReading | undefined {
  const clause = (/^，([^，。；0-9]{1,22}[，。；]?)/u.exec(words)?.[1] ?? '').replace(CAUSE, '')
  const amount = AMOUNT_OF_CHANGE.exec(clause)?.[1]
  if (amount) return { direction: /[降跌减落]/u.test(amount) ? -1 : 1, verb: amount }
  for (let k = 0; k < clause.length - 1; k++) {
    const verb = readVerbBehind(clause.slice(k))
    // 短短半年多，: a stretch of time, and no more of anything.
    if (verb?.verb === '多' && /[年月周天日岁个]$/u.test(clause.slice(0, k))) continue
    if (verb) return turnsToNothingElse(clause.slice(0, k), subject) ? verb : undefined
  }
  return undefined
}

/** 上升为86%, 减至12家: the value it came to. */
export function leadsToValue(words: string): boolean {
  return VALUE.test(words) && !/[幅率]为$/u.test(words)
}

/** B，较A［回落，］: a verb that closes its clause. */
export function readVerbBehind(words: string): ToReading | undefined {
  const verb = VERB_BEHIND.exec(words)?.[1]
  return verb ? { direction: directionOf(verb), verb } : undefined
}

/** The last match behind which only words that lead to a figure stand. */
function lastLeading(gap: string, pattern: RegExp): RegExpExecArray | undefined {
  return matchesOf(gap, pattern).findLast((match) => isLead(gap.slice(match.index + match[0].length)))
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

/** ［低于前一周的］A: whatever period it names. */
export function readThanPeriod(own: string): ToReading | undefined {
  const match = /(高于|多于|大于|低于|少于|小于)([^，。；]{2,12})$/u.exec(own)
  if (!match || !readPeriod(match[2] ?? '')) return undefined
  const verb = match[1] ?? ''
  return { direction: /[高多大]/u.test(verb) ? 1 : -1, verb }
}

export type StatedKind = 'change' | 'multiple' | 'fold'

export interface StatedReading {
  readonly kind: StatedKind
  readonly direction: Direction
  readonly verb: string
}

/** Code units of 多结余了, were its noun of characters that take two. */
const LONGEST_DONE = 6
/** 少花25%的钱, 多收3万元: done with more or less. */
const MORE_OF = /^[花收卖售产跑走交付用赚挣缴销发运住等排开打招录种采捐拨投寄送]$/u

/** ［，增长］15%; ［，是去年的］2倍; ［，翻］两番. `subject` is the text before the frame, whose nouns may be said again. */
export function readStated(words: string, subject: string): StatedReading | undefined {
  // 结余6.4亿元，同比多结余8000万元
  const cut = Math.max(0, words.length - LONGEST_DONE)
  const done = words
    .slice(cut)
    .replace(
      /([多少节省增减降涨提扩缩])([^0-9，。；、到至达为了约近超]{1,2})了?$/u,
      (whole: string, verb: string, noun: string) =>
        whole.endsWith('了') && !/[多少]/u.test(verb)
          ? whole
          : subject.includes(noun) || (/[多少]/u.test(verb) && MORE_OF.test(noun))
            ? verb === '节' || verb === '省'
              ? '降'
              : verb
            : whole,
    )
  // 每月2380元 to 每月2860元，每月多了480元
  const gap = (words.slice(0, cut) + done).replace(/每[年月天日]|[人户亩]均/gu, (per) =>
    subject.includes(per) ? '' : per,
  )
  if (gap.length > LONGEST_STATED || ANNUAL.test(gap) || OTHER_PART.test(gap) || OF_RATE.test(gap)) return undefined
  if (OF_OTHER_TIME.test(gap)) return undefined
  if (MULTIPLE.test(gap)) return { kind: 'multiple', direction: 0, verb: '' }
  if (ONE_YEAR.test(gap)) return undefined
  const fold = FOLD.exec(gap)
  if (fold && turnsToNothingElse(gap.slice(0, fold.index), subject)) return { kind: 'fold', direction: 1, verb: '翻' }
  const verb = STATED.exec(gap)
  const match = verb ?? STATED_NOUN.exec(gap)
  if (!match || !turnsToNothingElse(gap.slice(0, match.index), subject)) return undefined
  const word = match[1] ?? ''
  if (/[到至]$/u.test(gap) && !/(?:不到|达到)$/u.test(gap)) return undefined
  return {
    kind: 'change',
    direction: verb
      ? directionOf(word)
      : /^(?:降幅|跌幅|落幅|减幅|下降幅度|下降率)$/u.test(word)
        ? -1
        : /比|动|改善|优化/u.test(word)
          ? 0
          : 1,
    verb: word,
  }
}

/** 数量［翻番］, 五年间［翻了一番］: once, without a figure of its own. */
const FOLDED_ONCE =
  /^([^。；0-9]{0,16}?)(?:已经?|基本|顺利|提前|成功|正好|刚好|恰好|整整|足足)?(?:实现|接近|近乎|完成)?(?:了)?翻(?:了)?一?番(?!半)(?:还?多|有余|以上)?/u

/** How far behind a pair of figures 翻番 reaches; undefined if the words are of something else. */
export function readFoldedOnce(tail: string, subject: string): string | undefined {
  const match = FOLDED_ONCE.exec(tail)
  return match && turnsToNothingElse(match[1] ?? '', subject) ? match[0] : undefined
}

const NAMED_TIMES_OF =
  /^([\u4e00-\u9fff]{1,8}?)(?:更|就|已|都|则|也)?((?:是|为|相当于|达到?)[^，。；]{0,10}的(?:约|近|超过|逾|将近|不到)?)$/u

/** 药店价格［是医院的］3倍: what is compared may be named again. */
export function readTimesOf(own: string, subject: string): StatedReading | undefined {
  const match = NAMED_TIMES_OF.exec(own)
  return match && turnsToNothingElse(match[1] ?? '', subject) ? readStated(match[2] ?? '', subject) : undefined
}

const THAN_NAMED = new RegExp(
  `^(?:[已又却竟]|足足|整整)*[比较]([^，。；0-9比较]{2,8}?)时?((?:[又还已]|足足|整整)*${CHANGE_VERB}.*)$`,
  'u',
)

/** 比头一堂增加了: what the base is called, if something before is called so. */
export function baseNamed(own: string): string | undefined {
  const [, name = '', change = ''] = (/[比较]/u.test(own) && THAN_NAMED.exec(own)) || []
  return name === '' || change === '' || readPeriod(name) ? undefined : withFirst(name)
}

/** 头一堂, 第一堂 and 首堂 are one. */
export function withFirst(words: string): string {
  return words.replace(/第一(?=[\u4e00-\u9fff])|头一|首(?=[次批期届场周月日天堂个])/gu, '头一')
}

/** 比头一堂［增加了］3倍, where the first was told before. */
export function readThanNamed(own: string, subject: string): StatedReading | undefined {
  const name = baseNamed(own)
  if (name === undefined || !withFirst(subject).includes(name)) return undefined
  return readStated(THAN_NAMED.exec(own)?.[2] ?? '', subject)
}

const TIMES_OF = /(?:是|为|相当于|达到|约为|达)[^，。；比较]{0,12}$/u

/** 600人，［是去年］300人［的］3倍. */
export function isTimesOf(gap: string, link: string): boolean {
  return TIMES_OF.test(gap) && /^的(?:约|近|将近)?$/u.test(link)
}
