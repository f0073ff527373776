import type { FigureText } from '../../figures/figure-text'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { numberOf, tell } from './head-numbers'

/**
 * What bears a number for a name: 6号线, 3号码头, 第二医院, 318国道, 15路公交. The first group is the number, the second what
 * it names.
 */
const NAMED: readonly RegExp[] = [
  /(?<![\d.第])(\d{1,3}|[一二三四五六七八九十]{1,2})(号(?:线|楼|馆|桥|井|矿|码头|泵站|机组|高炉|泊位|仓库|闸|院|航站楼|隧道|地块|台风|渔船|货轮|公路|门|展厅|展馆))/gu,
  /第([一二三四五六七八九十]{1,2})((?:人民)?医院|中学|小学|初级中学|高级中学|实验小学|水厂|污水处理厂|发电厂|幼儿园|看守所|党支部|生产队|工程局|师范学校)/gu,
  /(?<![\d.])(\d{1,3})(国道|省道|县道|路公交)/gu,
  /([GS]\d{1,4})(高速|国道|省道|线)/gu,
  /([CDGKTZ]\d{1,4})(次)/gu,
]
const ANY = /\d号|[一二三四五六七八九十]号|第[一二三四五六七八九十]|国道|省道|路公交|[GS]\d|\d次/u

/** 6号线年底通车 over a body that only knows of line 5. */
export function* checkHeadNames(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  if (!ANY.test(head.folded)) return
  for (const pattern of NAMED) {
    for (const name of matchesOf(head.folded, pattern)) {
      const [printed, number = '', kind = ''] = name
      const told = bodies.flatMap((text) =>
        matchesOf(text.folded, pattern)
          .filter((match) => match[2] === kind)
          .map((match) => ({ text, match })),
      )
      const [only] = told
      if (!only || told.some(({ match }) => match[1] !== only.match[1])) continue
      // 四号线 is 4号线.
      if (only.match[1] === number || isOneNumber(only.match[1] ?? '', number)) continue
      // 二院, 市五线: the number may stand there in a shorter name.
      if (bodies.some(({ folded }) => tells(folded, number))) continue
      yield tell(
        head,
        name.index,
        name.index + printed.length,
        only.text,
        only.match.index,
        only.match.index + only.match[0].length,
      )
    }
  }
}

function isOneNumber(a: string, b: string): boolean {
  const number = numberOf(a)
  return number !== undefined && number === numberOf(b)
}

function tells(folded: string, number: string): boolean {
  if (/^[一二三四五六七八九十]/u.test(number)) return new RegExp(`${number}[院中小号]|第${number}`, 'u').test(folded)
  return new RegExp(`(?<!\\d)${number}(?![\\d.%万亿])`, 'u').test(folded)
}
