import { behindLast } from '../../behind-last'
import { matchesOf } from '../../matches-of'
import { sharesWord } from '../../shares-word'
import type { FigureSentence } from '../figure-text'
import { turnsToNothingElse } from '../same-subject'

/** 人均, 户均, 平均每家旅馆: a word that shares a total out among heads. */
export interface AverageWord {
  /** As printed: 人均, 平均每家旅馆. */
  readonly word: string
  readonly position: number
  readonly end: number
  /** What the heads are counted by: 人, 户, 家旅馆. */
  readonly counted: string
  /** How many heads one average is of: 1000 in 每千人口. */
  readonly scale: number
  /** 每名学生的［经费］: with a figure of its own it is a price, and no average. */
  readonly isPrice: boolean
  /** What is averaged: 收入 in 人均收入; empty where nothing is named. */
  readonly name: string
}

const WORD =
  /([人户亩村镇校店班生师家套台头株棵只件辆床社场桌厂组队站条座日月年车](?!均[由为])|(?<![两二三四五六七八九十百千0-9等名位])[人户](?=均[由为][^，。]{0,6}\d)|(?<![两二三四五六七八九十百千0-9每多此首几数本这历屡])次(?=均[\u4e00-\u9fff]{0,6}(?:费|成本|消费|支出|收入|金额|价|补助|报销)))均(?!衡|匀|等|可(?!支配)|已|在|有|势|线|价)|(?:平均|均)?每(?:个|一)?([\u4e00-\u9fff]{1,4})平均|平均(?:每(?:个|一)?|一(?=[户家人亩棵株头名位辆台班桌]))((?:(?![一二两三四五六七八九十百千万收支花领得获负])[\u4e00-\u9fff]){1,4})|(?:平均)?单([车台店户机船])(?:平均|日均|月均|年均|(?=销售|营[业收]|收入|产[值量出]|效益|利润))|(平均(?=分得|分到|领到|领得|拿到|得到|获得|获发|工资|薪酬|月薪|年薪|养老金)|平均亩产|亩产|平均单产|单产|人平均|客单价|平均票价|每亩产量)/gu

const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 十万: 1e5, 百万: 1e6 }
/** 每千人口, 每百户 */
const PER_MANY =
  /(?:平均)?每(十万|百万|百|千|万)(?:名|位)?(人口|常住人口|居民|学生|职工|老人|儿童|人|户|家庭|亩|辆|件|头)/gu
/** 每名长者的, 每户年 */
const PER_ONE =
  /(?<!平均|均)每([名位户个间家头亩人])((?:(?![由从年月日])[\u4e00-\u9fff]){0,6}?)(?:的|平均)?(?=(?:年均?|月均?|日均)?(?:[\u4e00-\u9fff]{0,4}(?:支出|开支|经费|费用|成本|收入|消费|产值|补助|用[电水气]量|产量|分得|分到|领到|拿到|所得|分红|分得的钱|的钱|奖金|工资)|[\u4e00-\u9fff]{2}[量额])(?:却|则|也|就|反而)?(?:[由从]|[同较比增减升降涨下上提]))/gu

/** The averages a sentence names, in reading order. */
export function averageWords({ text: { folded }, start, end }: FigureSentence): AverageWord[] {
  const words = folded.slice(start, end)
  const found = matchesOf(words, WORD).map((match) => {
    const [word, short, middle, long, single] = match
    const counted =
      short ?? middle ?? long ?? (single === '车' ? '辆' : single) ?? (/亩|单产/u.test(word) ? '亩' : '人')
    return averageWord(folded, end, start + match.index, word, { counted })
  })
  if (!words.includes('每')) return found
  for (const match of matchesOf(words, PER_MANY)) {
    const [word, many = '', counted = ''] = match
    found.push(averageWord(folded, end, start + match.index, word, { counted, scale: SCALES[many] ?? 1 }))
  }
  for (const match of matchesOf(words, PER_ONE)) {
    const [word, measure = ''] = match
    const counted = /[名位]/u.test(measure) ? '人' : measure
    found.push(averageWord(folded, end, start + match.index, word, { counted, isPrice: true }))
  }
  return found.toSorted((a, b) => a.position - b.position)
}

function averageWord(
  folded: string,
  end: number,
  position: number,
  word: string,
  { counted, scale = 1, isPrice = false }: { counted: string; scale?: number; isPrice?: boolean },
): AverageWord {
  const after = position + word.length
  return {
    word,
    position,
    end: after,
    counted,
    scale,
    isPrice,
    // 客单价 is what was taken, shared out among those who came.
    name: /[单票]价$/u.test(word) ? '收入' : nameOf(folded.slice(after, Math.min(end, after + 16))),
  }
}

/** 人均装卸量因此由A提高到B */
const ADVERBS = /(?:[同环](?=$)|因此|随之|相应|反而|反倒|已经|总体|明显)+$/u

function nameOf(words: string): string {
  const name = /^[^0-9，。；、（由从达为约超仅只升降增减涨提下比较却则也就高]*/u.exec(words)?.[0] ?? ''
  return name.replace(ADVERBS, '')
}

/** Whoever works, lives, learns or buys somewhere: heads that need no word of their own before. */
const ANY_HEADS =
  /^(?:全[\u4e00-\u9fff]|[我本该][省市县区州镇乡村校院厂]|城乡|当地)?(?:从业人员|工作人员|常住人口|户籍人口|[职员雇][工员]|工人|[\u4e00-\u9fff][民农]|社员|会员|(?:[大中]?小?学|在校)生?|学生|师生|用户|农户|人口|游客|旅客|顾客|观众|读者|乘客|患者|考生|参保人员?|消费者|业主|商户|志愿者|老人|儿童|平均|按[\u4e00-\u9fff]{1,8}(?:计算?|平均)的?)[月年日]?$/u
const WITHOUT_HEADS = /^(?:折合|相当于|这样|如此|算下来|算来|折算|估算|其|而|但|同期|同时|期间|按此计算|据此)+/u

/** 合作社却给出人均产值…, 报表上写的人均…: who tells the average is none of the heads. */
const TOLD_BY =
  /^[^0-9]{0,10}(?:给出|公布|通报|写[明着]?|列|显示|算[出得]|得出|统计|测算|称|说|表示|宣布|标[注明]|印[着出]|报出|介绍)(?:的|了|上的)?$/u

/** Words for some of the heads, and for bodies within the whole. */
export const SOME =
  /新成立|新设|新建|新入|试点|示范|试验|部分|有的|少数|个别|一些|不少|某|其余|其他|尤其|特别|先行|率先|首批|重点|骨干|困难|低收入|高收入|课题组|小组|班组|车间|部门|团队/u

/**
 * Whether the clause an average stands in names heads of its own: 名医工作室医生人均, 其中退休人员人均. Words said before, words
 * for any heads and words that name nobody are none.
 */
export function hasOwnHeads({ text: { folded }, start }: FigureSentence, { position }: AverageWord): boolean {
  const told = folded.slice(Math.max(0, start - 80), position)
  const clause = behindLast(told, '，。；：、（“”')
  const before = told.slice(0, told.length - clause.length)
  if (/其中|另|各/u.test(clause)) return true
  const named = clause.replace(WITHOUT_HEADS, '').replace(TOLD_BY, '')
  // The clause tells total or heads itself: 6亩黄瓜卖了8.4万元亩均. 先行试点的20个村村均 are some of them.
  if (/\d/u.test(named)) return SOME.test(named)
  return !(ANY_HEADS.test(named) || turnsToNothingElse(named, before) || before.includes(named))
}

/** Metrics that are no share of the total they stand beside: 人均可支配收入 is not 总收入 shared out. */
const OWN_METRIC =
  /造价|成本|可支配|纯收入|纯收益|净|消费|工资|薪|寿命|住房|储蓄|存款|预期|年龄|利润|赚|耕地|绿地|面积|盈/u
/** 工资总额 and 人均年薪 */
const PAY = /工资|薪/u
/** Names that say no more than that it is an amount. */
const GENERIC =
  /^(?:占有量|拥有量|占有|拥有|量|水平|产量|产|增收|收|得|分得|获得|领到|分到|分红|可分|拿到|缴纳|享受|有|可|能|额|数|数量|金额|标准|额度)?$/u
const WHOLE = /总|共|全年|全村|全县|全市|全区|全省|全乡|全镇|全国|合计|收获|产量|生产总值|GDP/u
/** One sum under several names, by what it is to those who share it. */
const CLASSES = [
  /收入|创收|营收|营业额|产值|销售|卖|销货|分红|收益|进账|揽金|票房/u,
  /支出|经费|投入|花费|拨款|开支|资金|投资|费用|补助|发放/u,
  /消费|花费|零售|收入|收益|销货|销售/u,
  /储蓄|存款|余额/u,
  /用电|电量|能耗|用水|水量/u,
  /借阅|外借|借出|流通|借书/u,
  /收件|投递|快递|寄件|派件/u,
  /津贴|补贴|补助|福利|救助|慰问|资助|保费|抚恤|养老金/u,
  /捐款|捐赠|善款|捐资|募/u,
  /献血|采血/u,
  /办案|结案|审结|办结|案件/u,
  /接待|到访|客流|乘坐|客运/u,
]
/** Characters that tell nothing of what is shared out. */
const COMMON_CHARS = /[人数量额总平均每得有可分到产收入出使用年月日天大小的个之其他]/u

/** 预算收入 and 可支配收入: both called 收入, and nobody's share of each other. */
const OF_PEOPLE = /可支配|纯收入|工资|薪/u
const OF_OTHERS = /预算|财政|税收|营业|营收|销售|票房/u

/** Whether what is averaged may be the total told in `clause`. */
export function isAverageOf(name: string, clause: string): boolean {
  if (OF_PEOPLE.test(name) && OF_OTHERS.test(clause)) return false
  if (GENERIC.test(name)) return WHOLE.test(clause)
  if (sharesWord(name, clause)) return true
  // 用气量 of 天然气
  const used = /^用(.)/u.exec(name)?.[1]
  if (used && clause.includes(used)) return true
  const own = OWN_METRIC.exec(name)?.[0]
  if (own && !/消费/u.test(own)) return PAY.test(own) && PAY.test(clause)
  if (CLASSES.some((kind) => kind.test(name) && kind.test(clause))) return true
  // 户均养蜂14箱 of 蜂群总数2720箱
  return [...name.slice(0, 4)].some(
    (char) => /[\u4e00-\u9fff]/u.test(char) && !COMMON_CHARS.test(char) && clause.slice(-8).includes(char),
  )
}

/** 人均住房面积 is a share of 住宅总面积. */
const SAME_METRIC: Readonly<Record<string, RegExp>> = {
  住房: /住宅|房屋/u,
  储蓄: /存款/u,
  工资: /薪/u,
  造价: /投资|造价|耗资|总价|花费|费用/u,
  成本: /投入|支出|开支|费用|投资|花费|花了|成本/u,
}

/** Whether the name is one that a total of another name cannot be shared out to. */
export function isOwnMetric(name: string, clause: string): boolean {
  const own = OWN_METRIC.exec(name)?.[0]
  return (
    own !== undefined &&
    !clause.includes(own) &&
    // 管护森林96万亩，人均管护面积3000亩: called by what is done with it.
    !(own === '面积' && sharesWord(name.replace(own, ''), clause)) &&
    !SAME_METRIC[own]?.test(clause) &&
    !(PAY.test(own) && PAY.test(clause))
  )
}

/** 人均［年］用水量, 人均［综合］能耗 */
const LEADS = /^(?:全年|年|月|日|综合|平均|累计)+/u
/** 人均［占有］粮食, 户均［种］茶 */
const HOLDS = /^(?:占有|拥有|分得|分到|获得|领到|得|有|产|种|住|捐|植)(?=..)/u
/** What any sum is called: 教育［支出］ is told by 教育. */
const SUM = /(?:总?[量额值数]|支出|收入|开支|费用?|经费|余额|面积|产值|占有量|拥有量|占有|拥有|水平)+$/u
const SUPPLIED = [/用水|供水|耗水|水量/u, /用电|供电|售电|电量/u, /用气|供气|售气|气量/u, /供热|用热|热量/u]
/** 收入 alone may be anybody's. */
const TAKEN = /财政|预算|税|旅游|营业|票房|非税|土地/u

/** Whether the words of another sentence call the total by the average's own name: 人均教育支出 of 教育经费, not of 财政支出. */
export function isNamedLike(name: string, clause: string): boolean {
  const whole = name.replace(LEADS, '').replace(HOLDS, '')
  if (whole === '' || GENERIC.test(whole)) return false
  if (OF_PEOPLE.test(name) && OF_OTHERS.test(clause)) return false
  const bare = whole.replace(SUM, '')
  if (bare.length < 2) return clause.includes(whole) && !(/收入|支出/u.test(whole) && TAKEN.test(clause))
  return clause.includes(bare) || SUPPLIED.some((kind) => kind.test(bare) && kind.test(clause))
}
