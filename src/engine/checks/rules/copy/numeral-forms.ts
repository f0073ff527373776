import { type Sentence, type SentenceKey, says } from '../../../../words/sentence'
import type { Lexicon } from '../../../lexicon'

/** A form of numerals that GB/T 15835—2011 does not have. */
export interface NumeralForm {
  readonly pattern: RegExp
  /** What every match holds, where it is found much sooner than the pattern. */
  readonly sign?: RegExp
  /** What the standard says of it, given what is printed. */
  readonly says: (match: RegExpExecArray) => Sentence
  readonly expected?: (match: RegExpExecArray) => string
  /** 3千200萬 is the way of Taiwan's papers, which the standard does not bind. */
  readonly mainland?: boolean
}

export const HAN_DIGITS = '一二三四五六七八九'
const MONTH = '(?:十[一二]?|[一二三四五六七八九])'
const SPAN_UNIT = '(?:天|个(?!月份)|年(?!级|代|期)|人(?!民)|米|里|岁|次|名|小时|分钟|公里|倍)'
/** What may be counted behind a numeral that breaks off in two scripts. */
const COUNTED =
  '[元人名户亩吨家件岁年个天月日届次号位多余条章节期班页卷集回棵头只辆台块斤座栋层楼间米公千万亿里分秒句首批张篇]'

const AMOUNT =
  '(?:\\d[\\d.]*|[一二三四五六七八九十百千两]{1,6})[万亿]?(?:%|个百分点|平方米|平方公里|公顷|公里|公斤|千克|[元人名户亩吨家件个天年岁米次场棵头只斤辆台种度块]|小时|分钟|人次|万元)?'
const PLAIN_AMOUNT = '\\d[\\d.]*[万亿]?|[二三四五六七八九]?十|[一二两三四五六七八九]?[百千万]'
const ABOUT =
  '(?:大约|约(?<![节签条预制特合公违履誓契协纽邀]约)(?![会定谈请束翰莫])|近(?![日来年期几代些])|将近|大概|接近)'
const BEYOND = '(?:超过|逾|突破|不足|不到|不少于|不低于|至少|最少|起码|最低)(?:[为是要需得达有]|需要|要有)?'

type FormKey = Extract<SentenceKey, `says.numeral.${string}`>

const told =
  (key: FormKey) =>
  ([printed]: RegExpExecArray): Sentence =>
    says(key, { printed })
const mixedDate = told('says.numeral.mixed-date')
const mixedNumber = told('says.numeral.mixed-number')
const twiceAbout = told('says.numeral.twice-about')

/** Years, months, days and hours. */
const DATES: readonly NumeralForm[] = [
  {
    pattern: new RegExp(
      `(?<![\\d.])\\d{4}年(?:${MONTH}月(?:份|底|(?:十|二十|三十)?[一二三四五六七八九十]日|[上中下]旬|(?=[，。、；间里的以至到他她我起]))|(?:十[一二])月(?=[，。、；]))`,
      'gu',
    ),
    sign: /\d年[一二三四五六七八九十]/u,
    says: mixedDate,
  },
  {
    // 一九七8年, 二〇二三年5月; a letter O for the nought: 2O24年.
    pattern:
      /[一二12](?<![\d一二三四五六七八九〇零].)(?=(?<=[一二])|\d*[〇零○一二三四五六七八九])(?=(?<=[12])|[〇零○一二三四五六七八九]*\d)[〇零○一二三四五六七八九\d]{3}年|[一二][〇零一二三四五六七八九]{3}年\d{1,2}月|(?<![A-Za-z\d])[12](?=\d{0,2}[OＯ])[\dOＯ]{3}年/gu,
    says: mixedDate,
  },
  {
    pattern:
      /[一二](?=[〇零一二三四五六七八九]{0,2}零)[〇零一二三四五六七八九]{3}年|(?:一九|二)零[〇零一二三四五六七八九]年/gu,
    says: told('says.numeral.year-nought'),
    expected: ([printed]) => printed.replace(/零/gu, '〇'),
  },
  {
    pattern: /[一二][〇零一二三四五六七八九]*[0OＯ][〇零一二三四五六七八九0OＯ]*年/gu,
    says: told('says.numeral.year-letter'),
    expected: ([printed]) => printed.replace(/[0OＯ]/gu, '〇'),
  },
  {
    pattern: new RegExp(
      `(?<![\\d.月年—-])\\d{1,2}月(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]|(?<![农历]|\\d年)${MONTH}月\\d{1,2}[日号]|(?<![\\d.:：第])[一二三四五六七八九十]{1,3}[点时]\\d{1,2}分(?!之)|(?<![\\d.:：])\\d{1,2}[点时][一二三四五]?十[一二三四五六七八九]?分(?!之)`,
      'gu',
    ),
    sign: /\d[月点时][一二三四五六七八九十]|[一二三四五六七八九十][月点时]\d/u,
    says: mixedDate,
  },
  {
    pattern: /(?:二十|十[一二三四五六七八九])世纪\d0年代|(?:1\d|2[01])世纪[一二三四五六七八九]十年代/gu,
    says: mixedDate,
  },
  {
    // 98年8月3日, 他98年退伍; but 历经98年, 88年前.
    pattern:
      /(?<![\d.年届第])[789]\d年(?=\d{1,2}月)|[4-9]\d年(?<=(?:^|[他她我你们自从在于到至是，。；“（]|到了)..年)(?=(?:退伍|复员|转业|毕业|出生|生人|参军|参加|入[伍党学职团社]|考[入上取]|进[厂城了]|结婚|下[岗乡放海]|建[成厂校]|开业|开始|起(?!来)|来到|到(?![底今现])|去[了世]|搬[到来进]|调[到任入往]|嫁|成立|创办|[回返]乡|回[国到村来]|分[配到]|上任|当选|离休|退休|平反|恢复|春[天节季]?|夏[天季]?|秋[天季]?|冬[天季]?|[初底末]|年[初底]|的(?:时候|春天|夏天|秋天|冬天|洪水|一天)|那年|那会儿|大学|师范|中专|洪水|发大水))|(?<![\d.])0\d年(?!代)/gu,
    sign: /[04-9]\d年(?<!\d..年)/u,
    says: told('says.numeral.four-digits'),
    expected: ([printed]) => `${printed.startsWith('0') ? '20' : '19'}${printed}`,
  },
  {
    pattern:
      /(?:农历|阴历|夏历)(?:闰)?(?:\d{1,2}月|[一二三四五六七八九十正腊冬]{1,2}月(?:初)?\d{1,2})|(?:正月|腊月|冬月)(?:初)?\d{1,2}(?!\d)|[一二三四五六七八九十]月初\d|大年(?:初\d|30)|(?:星期|礼拜)[1-6](?!\d)/gu,
    says: told('says.numeral.lunar'),
  },
]

/** Numbers of things. */
const NUMBERS: readonly NumeralForm[] = [
  {
    // 2千8百元, 1百多名; but 3千米, 5千克, 360百科. 1万9000 and 10亿零817万 are right.
    pattern:
      /(?<![\d.A-Za-z万亿])\d{1,4}(?:[万亿]\d{1,4})?(?:百(?![科货姓度合年强名乐老威日米花])|千(?![米克瓦卡赫帕焦伏安字禧吨里年古岛佛斤]))(?:\d{1,2}百?|[多余来几])?/gu,
    sign: /\d[百千]/u,
    says: told('says.numeral.scales'),
    mainland: true,
  },
  {
    pattern: new RegExp(
      `(?:二|三|四|五|六|七|八|九)?十\\d+(?![\\d.])(?=${COUNTED})|[一二两三四五六七八九几数][百千](?:[零多余])?\\d+(?![\\d.])(?=${COUNTED})|[一二两三四五六七八九十百千][万亿]零?\\d+(?![\\d.])`,
      'gu',
    ),
    sign: /[十百千万亿零多余]\d/u,
    says: mixedNumber,
  },
  {
    pattern:
      /(?<![\d.])\d{1,3}几(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?:数|几)10{1,3}(?=[余多]?[\u4e00-\u9fff])|(?<![\d.])\d{1,3}十(?=[\u4e00-\u9fff])/gu,
    sign: /\d[几十]|[数几]1/u,
    says: told('says.numeral.rough'),
  },
  {
    pattern:
      /百分之\d[\d.]*(?:点[一二三四五六七八九]+)?|千分之\d[\d.]*|\d+分之[一二三四五六七八九十]+|[一二三四五六七八九十]+分之\d+/gu,
    sign: /分之/u,
    says: told('says.numeral.mixed-fraction'),
  },
  {
    pattern: /(?<=[\u4e00-\u9fff])\.\d+(?=%|个百分点|[元亿万米克毫吨度公厘])/gu,
    says: told('says.numeral.decimal'),
    expected: ([printed]) => `0${printed}`,
  },
  {
    pattern: /零下[-—－]\d[\d.]*/gu,
    says: told('says.numeral.below-zero'),
    expected: ([printed]) => printed.replace(/[-—－]/u, ''),
  },
]

/** Rough numbers. */
const ROUGH: readonly NumeralForm[] = [
  {
    pattern: new RegExp(
      `(?<![${HAN_DIGITS}第、和获列居]|第[${HAN_DIGITS}]?十|十(?=.、.十)|分获|名列|[获得]第)([${HAN_DIGITS}])、([${HAN_DIGITS}])(?=[十百千万]{1,2}[多余]?[位口户家件头只亩斤吨元块棵辆台座间场里本篇首张页桌瓶箱袋个人名天岁万]|[多余]?${SPAN_UNIT}|[位口户](?!数))`,
      'gu',
    ),
    says: told('says.numeral.neighbours'),
    expected: ([printed]) => printed.replace('、', ''),
  },
  {
    pattern:
      /(?<![\d、.第])([1-8])、([2-9])(?=[十百千万]?[多余]?(?:天|个(?!月份)|年(?!级|代|期)|岁|次|名|小时|分钟|人|里|米|公里|户|家|件|万|亿)|[十百千])/gu,
    says: told('says.numeral.rough-row'),
    expected: (match) => `${HAN_DIGITS.charAt(Number(match[1]) - 1)}${HAN_DIGITS.charAt(Number(match[2]) - 1)}`,
  },
  {
    pattern: new RegExp(
      `${ABOUT}(?:[\u4e00-\u9fff]{0,5}?)(?:${AMOUNT})(?:左右|上下)|\\d[\\d.]*[万亿]?[多余](?:[\u4e00-\u9fff]{1,2})(?:左右|上下)|(?:超过|逾|不足|不到|近(?![日来年期几代些])|将近)(?:${PLAIN_AMOUNT})[多余](?![年少])`,
      'gu',
    ),
    sign: /左右|上下|[多余]/u,
    says: twiceAbout,
  },
  {
    pattern: new RegExp(
      `(?:约(?<![节签条预制特合公违履誓契协纽邀]约)(?![会定谈请束翰莫])|大约)有?\\d[\\d.]*[万亿]?[多余]|${BEYOND}(?:${AMOUNT})(?:以上|以下|左右|上下)`,
      'gu',
    ),
    sign: /左右|上下|以[上下]|[多余]/u,
    says: twiceAbout,
  },
]

/** 康熙16年: years of an era are written in Chinese numerals. Those of the republic and of Japan papers write either way. */
function eraForm(lexicon: Lexicon): NumeralForm {
  const eras = lexicon
    .rows('eras')
    .flatMap(({ era = '', first = '' }) => (Number(first) < 1912 && era !== '' ? [era] : []))
  const printed = eras.filter((era) => /^[\u4e00-\u9fff]{2,4}$/u.test(era))
  const names = printed.join('|')
  // The character before the figure is asked first: there are hundreds of names.
  const lasts = [...new Set(printed.map((era) => era.slice(-1)))].join('')
  return {
    pattern: new RegExp(`\\d{1,2}年(?<=[${lasts}]\\d{1,2}年)(?<=(${names || '(?!)'})\\d{1,2}年)`, 'gu'),
    says: ([printed, era]) => says('says.numeral.era', { printed: `${era}${printed}` }),
  }
}

/** Forms of numerals against GB/T 15835—2011; only what the standard rules out and papers do not do on purpose. */
export function createNumeralForms(lexicon: Lexicon): readonly NumeralForm[] {
  return [...DATES, ...NUMBERS, ...ROUGH, eraForm(lexicon)]
}
