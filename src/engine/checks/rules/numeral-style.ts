import type { Fold } from '../../page/fold'
import type { Rule } from '../rule'

interface Form {
  readonly pattern: RegExp
  /** What the standard says of it; `$` stands for what is printed. */
  readonly says: (match: RegExpExecArray) => string
  readonly expected?: (match: RegExpExecArray) => string
}

const HAN_DIGITS = '一二三四五六七八九'
const SPAN_UNIT = '(?:天|个(?!月份)|年(?!级|代|期)|人(?!民)|米|里|岁|次|名|小时|分钟|公里|倍)'

const AMOUNT =
  '(?:\\d[\\d.]*|[一二三四五六七八九十百千两]{1,6})[万亿]?(?:%|个百分点|平方米|平方公里|公顷|公里|公斤|千克|[元人名户亩吨家件个天年岁米次场棵头只斤辆台种度块]|小时|分钟|人次|万元)?'
const PLAIN_AMOUNT = '\\d[\\d.]*[万亿]?|[二三四五六七八九]?十|[一二两三四五六七八九]?[百千万]'

/** Forms of numerals against GB/T 15835—2011; only what the standard rules out and papers do not do on purpose. */
const FORMS: readonly Form[] = [
  {
    pattern:
      /(?<![\d.])\d{4}年(?:十[一二]?|[一二三四五六七八九])月(?:份|底|(?:十|二十|三十)?[一二三四五六七八九十]日|[上中下]旬)/gu,
    says: ([printed]) => `“${printed}”：同一日期不宜混用阿拉伯数字和汉字数字`,
  },
  {
    pattern: /[一二][〇零一二三四五六七八九]{3}年\d{1,2}月/gu,
    says: ([printed]) => `“${printed}”：同一日期不宜混用阿拉伯数字和汉字数字`,
  },
  {
    pattern: /(?:一九|二)零[〇零一二三四五六七八九]{1,2}年/gu,
    says: ([printed]) => `“${printed}”：年份中的0应写作“〇”`,
    expected: ([printed]) => printed.replace(/零/gu, '〇'),
  },
  {
    pattern: /[一二][〇零一二三四五六七八九]*[0OＯ][〇零一二三四五六七八九0OＯ]*年/gu,
    says: ([printed]) => `“${printed}”：汉字年份中的零应写作“〇”`,
    expected: ([printed]) => printed.replace(/[0OＯ]/gu, '〇'),
  },
  {
    pattern:
      /(?<![\d.月年—-])\d{1,2}月(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]|(?<![农历]|\d年)(?:十[一二]?|[一二三四五六七八九])月\d{1,2}[日号]/gu,
    says: ([printed]) => `“${printed}”：同一日期不宜混用阿拉伯数字和汉字数字`,
  },
  {
    // 98年8月3日, 他98年退伍; but 历经98年, 88年前.
    pattern:
      /(?<![\d.年届第])[789]\d年(?=\d{1,2}月)|(?<=(?:^|[他她我你们自从在于到至，。；是]))[4-9]\d年(?=(?:退伍|复员|转业|毕业|出生|生人|参军|入伍|入党|入职|考入|考上|考取|进厂|结婚|参加工作|下岗|建成|开业|起(?!来)|开始|来到|调[到任入]|嫁|成立|创办|回乡|返乡|分配|上任|当选|春[天节]?|夏天?|秋天?|冬天?|初|底|的时候|那年|大学|师范|中专|洪水|发大水))|(?<![\d.])0\d年(?!代)/gu,
    says: ([printed]) => `“${printed}”：年份应写全四位`,
    expected: ([printed]) => `${printed.startsWith('0') ? '20' : '19'}${printed}`,
  },
  {
    // 2千8百元, 1百多名; but 3千米, 5千克, 360百科.
    pattern:
      /(?<![\d.A-Za-z])\d{1,4}(?:百(?![科货姓度合年强名乐老威日米花])|千(?![米克瓦卡赫帕焦伏安字禧吨里年古岛佛斤]))(?:\d{1,2}百?|[多余来几])?/gu,
    says: ([printed]) => `“${printed}”：阿拉伯数字后只用“万”“亿”作单位`,
  },
  {
    pattern: /(?<![\d.])\d{1,4}[万亿]\d{1,4}[千百]?(?=[元人名户亩吨家件公斤册棵头只])/gu,
    says: ([printed]) => `“${printed}”：一个数目不分两截写，应为小数或全数`,
  },
  {
    pattern: /(?:二|三|四|五|六|七|八|九)?十\d+(?![\d.])(?=元|人|名|户|亩|吨|家|件|岁|年|个|天|月|日|届|次|号|位|多)/gu,
    says: ([printed]) => `“${printed}”：一个数目不宜混用阿拉伯数字和汉字数字`,
  },
  {
    pattern:
      /(?<![\d.])\d{1,3}几(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?:数|几)10{1,3}(?=[余多]?[\u4e00-\u9fff])|(?<![\d.])\d{1,3}十(?=[\u4e00-\u9fff])/gu,
    says: ([printed]) => `“${printed}”：概数用汉字数字`,
  },
  {
    pattern:
      /百分之\d[\d.]*(?:点[一二三四五六七八九]+)?|千分之\d[\d.]*|\d+分之[一二三四五六七八九十]+|[一二三四五六七八九十]+分之\d+/gu,
    says: ([printed]) => `“${printed}”：分数、百分数不宜混用阿拉伯数字和汉字数字`,
  },
  {
    pattern: /(?:农历|阴历|夏历)(?:闰)?\d{1,2}月|(?:正月|腊月|冬月)(?:初)?\d{1,2}(?!\d)|(?:星期|礼拜)[1-6](?!\d)/gu,
    says: ([printed]) => `“${printed}”：农历和星期用汉字数字`,
  },
  {
    pattern: new RegExp(
      `(?<![${HAN_DIGITS}十百第、和获列居]|分获|名列|[获得]第)([${HAN_DIGITS}])、([${HAN_DIGITS}])(?=[十百千万]{1,2}[多余]?[位口户家件头只亩斤吨元块棵辆台座间场里本篇首张页桌瓶箱袋个人名天岁万]|[多余]?${SPAN_UNIT}|[位口户](?!数))`,
      'gu',
    ),
    says: ([printed]) => `“${printed}”：相邻两数连用表示概数，中间不加顿号`,
    expected: ([printed]) => printed.replace('、', ''),
  },
  {
    pattern:
      /(?<![\d、.第])([1-8])、([2-9])(?=[十百千万]?[多余]?(?:天|个(?!月份)|年(?!级|代|期)|岁|次|名|小时|分钟|人|里|米|公里|户|家|件|万|亿)|[十百千])/gu,
    says: ([printed]) => `“${printed}”：概数用汉字数字，中间不加顿号`,
    expected: (match) => `${HAN_DIGITS.charAt(Number(match[1]) - 1)}${HAN_DIGITS.charAt(Number(match[2]) - 1)}`,
  },
  {
    pattern: new RegExp(
      `(?:大约|约(?![会定谈请束翰莫])|近(?![日来年期几代些])|将近|大概|接近)(?:[\u4e00-\u9fff]{0,5}?)(?:${AMOUNT})(?:左右|上下)|\\d[\\d.]*[万亿]?[多余](?:[\u4e00-\u9fff]{1,2})(?:左右|上下)|(?:超过|逾|不足|不到|近(?![日来年期几代些])|将近)(?:${PLAIN_AMOUNT})[多余](?![年少])`,
      'gu',
    ),
    says: ([printed]) => `“${printed}”：约数的词语前后重复`,
  },
]

/** A pair of digits tells a rough number only where they are neighbours. */
function isNeighbours(match: RegExpExecArray): boolean {
  const [first, second] = [match[1], match[2]]
  if (first === undefined || second === undefined) return true
  const value = (sign: string): number => (HAN_DIGITS.includes(sign) ? HAN_DIGITS.indexOf(sign) + 1 : Number(sign))
  return value(second) - value(first) === 1
}

/** Numerals in a form that GB/T 15835 does not have, as notes. */
export function createNumeralStyleRule(fold: Fold): Rule {
  return {
    id: 'numeral-style',
    severity: 'note',
    *checkStory(story) {
      for (const text of story.texts) {
        const plain = fold(text.text)
        for (const { pattern, says, expected } of FORMS) {
          for (const match of plain.matchAll(pattern)) {
            if (!isNeighbours(match)) continue
            yield {
              message: says(match),
              places: [{ text: text.index, start: match.index, end: match.index + match[0].length }],
              ...(expected ? { expected: expected(match) } : {}),
              confidence: 0.75,
            }
          }
        }
      }
    },
  }
}
