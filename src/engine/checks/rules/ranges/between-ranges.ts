import { says } from '../../../../words/sentence'
import { numberOf } from '../../calendar/wording'
import type { FigureText } from '../../figures/figure-text'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { before, found, MOVES, swap } from './printed-range'

/** 一百二十万至八十万元, 九百至六百株: written out, with one unit for both. */
const WRITTEN =
  /(?<![\d零一二三四五六七八九十百千万亿两几数第])([一二两三四五六七八九十百千万亿][零一二两三四五六七八九十百千万亿]{0,8})(至|到|—{1,2}|~)([一二两三四五六七八九十百千万亿][零一二两三四五六七八九十百千万亿]{0,8})(?=元|人|名|户|亩|吨|公[里斤顷]|平方|周?岁|辆|件|套|株|棵|分钟|个?小时|厘米|斤(?!斤)|华?里(?![面边间头])|尺|丈|米|担|头|匹|台|天(?![内后前])|个月|株|册|摄氏度|级(?:偏?[东南西北]|大?风|[，。；、）]))/gu
const WRITTEN_SIGN = /[一二两三四五六七八九十百千万亿][至到—~][一二两三四五六七八九十]/u
const NEAR_WIND = /风[力速]?[^，。；]{0,6}$/u

export function* reversedCounts(text: FigureText): Generator<RuleFinding> {
  const { folded } = text
  if (!WRITTEN_SIGN.test(folded)) return
  for (const match of matchesOf(folded, WRITTEN)) {
    const [printed, first = '', , last = ''] = match
    const [from, to] = [numberOf(first), numberOf(last)]
    const head = before(text, match.index, 18)
    if (from === undefined || to === undefined || to >= from || MOVES.test(head)) continue
    // 五到三级 is of wind, not of schools or grades.
    if (folded.startsWith('级', match.index + printed.length) && !NEAR_WIND.test(head)) continue
    const told = says('says.range-reversed.numbers', { printed, first, last })
    yield { ...found(text, match.index, printed, told, swap(printed, first, last)), severity: 'query' }
  }
}

const END = '(\\d+(?:\\.\\d+)?)([万亿]?)'
/** 介于90与30纳米之间, 在140和120厘米之间. */
const BETWEEN = new RegExp(
  `(?:介于|(?:处于|处在|[在为])(?=[^，。；]{3,24}之间))${END}([%‰℃\\u4e00-\\u9fff]{0,4}?)(?:与|和|至|到)${END}([%‰℃\\u4e00-\\u9fff]{1,4}?)(?=之间|[，。；）])`,
  'gu',
)
/** Places in a row, points of time and scores: between them one may stand either way. */
const NO_QUANTITY = /^(?:[号路层楼排月日时点年分桩站]|公里[处桩]|摊|栋|幢|期|版)/u

/** What lies between two bounds, the greater one told first. */
export function* reversedBetween(text: FigureText, isUnit: (word: string) => boolean): Generator<RuleFinding> {
  for (const match of matchesOf(text.folded, BETWEEN)) {
    const [printed, first = '', scale = '', unit = '', last = '', lastScale = '', lastUnit = ''] = match
    if (NO_QUANTITY.test(lastUnit) || (unit !== '' && unit !== lastUnit) || !isUnit(lastUnit)) continue
    if (scale !== lastScale && scale !== '') continue
    if (Number(last) >= Number(first) || (scale === '' && lastScale !== '' && Number(first) >= 100)) continue
    const told = says('says.range-reversed.numbers', { printed, first, last })
    yield { ...found(text, match.index, printed, told, swap(printed, first, last)), severity: 'query' }
  }
}
