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
    pattern: /(?<![\d.年届第])[789]\d年(?=\d{1,2}月\d{1,2}日)/gu,
    says: ([printed]) => `“${printed}”：年份应写全四位`,
    expected: ([printed]) => `19${printed}`,
  },
  {
    pattern: /(?<![\d.])\d{1,3}[百千](?=元|人(?!民)|名|户|亩|吨|家|件|册|棵|头|只|公里|万)/gu,
    says: ([printed]) => `“${printed}”：阿拉伯数字后只用“万”“亿”作单位`,
  },
  {
    pattern: /(?:二|三|四|五|六|七|八|九)?十\d+(?![\d.])(?=元|人|名|户|亩|吨|家|件|岁|年|个|天|月|日)/gu,
    says: ([printed]) => `“${printed}”：一个数目不宜混用阿拉伯数字和汉字数字`,
  },
  {
    pattern: new RegExp(`(?<![${HAN_DIGITS}十百第、和])([${HAN_DIGITS}])、([${HAN_DIGITS}])(?=${SPAN_UNIT})`, 'gu'),
    says: ([printed]) => `“${printed}”：相邻两数连用表示概数，中间不加顿号`,
    expected: ([printed]) => printed.replace('、', ''),
  },
  {
    pattern: /(?<![\d、.])([1-8])、([2-9])(?=天|个(?!月份)|年(?!级|代|期)|岁|次|名|小时|分钟)/gu,
    says: ([printed]) => `“${printed}”：概数用汉字数字，中间不加顿号`,
    expected: (match) => `${HAN_DIGITS.charAt(Number(match[1]) - 1)}${HAN_DIGITS.charAt(Number(match[2]) - 1)}`,
  },
  {
    pattern:
      /(?:大约|约|近|将近)(?:\d[\d.]*|[一二三四五六七八九十百千两]{1,6})[万亿]?(?:元|人|名|户|亩|吨|家|件|个|天|年|岁|公里|米|小时|分钟|次)?左右/gu,
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
