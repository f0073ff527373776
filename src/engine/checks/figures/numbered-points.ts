import { matchesOf } from '../matches-of'
import { smallCount } from './announced-count'

/** A row of numbered points: 一是…二是…, 一、…二、…, （1）…. */
export interface NumberedRow {
  /** Where one is left out it may have been told elsewhere: 第三组. */
  readonly loose: boolean
  readonly marks: readonly NumberedMark[]
}

export interface NumberedMark {
  readonly text: number
  readonly start: number
  readonly end: number
  readonly number: number
  readonly printed: string
}

interface Style {
  readonly pattern: RegExp
  /** What every mark holds, found much sooner than the pattern, which looks behind at every character. */
  readonly sign: RegExp
  /** What the mark of number 1 holds: without it there is no row. */
  readonly first: RegExp
  /** The mark only counts at the beginning of a paragraph. */
  readonly atStart: boolean
  readonly loose?: boolean
}

const HAN = '([一二三四五六七八九]|十[一二三四五]?)'
const signed = (before: string, behind: string): Pick<Style, 'sign' | 'first'> => ({
  sign: new RegExp(`${before}[一二三四五六七八九十]${behind}`, 'u'),
  first: new RegExp(`${before}一${behind}`, 'u'),
})
const STYLES: readonly Style[] = [
  {
    pattern: new RegExp(`(?<=^|[。；：，、！？”）\\s])${HAN}(?:是|要(?!求))(?!\\d)`, 'gu'),
    ...signed('', '[是要]'),
    atStart: false,
  },
  {
    pattern: new RegExp(
      `(?<=[。；：，])${HAN}(?:看|查|抓|促|强|讲|比|听|问|防|治|帮|建|管)(?![一二三四五六七八九十个下来起遍])`,
      'gu',
    ),
    ...signed('', '[看查抓促强讲比听问防治帮建管]'),
    atStart: false,
  },
  {
    pattern: new RegExp(`(?<=^|[。；：！？”\\s])其${HAN}(?=[，、：是])`, 'gu'),
    ...signed('其', ''),
    atStart: false,
  },
  {
    pattern: new RegExp(`(?<=^|[。；：！？”，\\s])第${HAN}(?:个|件|条|点|步|招|方面|类)?(?=[，、：]|是)`, 'gu'),
    ...signed('第', ''),
    atStart: false,
  },
  {
    pattern: new RegExp(
      `(?<=^|[。；：，]|[\u4e00-\u9fff](?=第[一]))第${HAN}(?:组|类|档|批|路|队|部分|篇章|板块|单元|阶段|站|场|天|章|幕|轮|步|层|代|课)(?=[，：是为由到在讲赴展说写设去])`,
      'gu',
    ),
    ...signed('第', ''),
    atStart: false,
    loose: true,
  },
  {
    // 亮点一：…, 关键词二 …: what each paragraph or cross-head opens with.
    pattern: new RegExp(
      `^\\s*(?:亮点|看点|镜头|案例|关键词|场景|故事|变化|片段|妙招|招数|建议|提示|提醒|误区|问题|现象|特点|举措|措施|环节|任务|原则|步骤|探索|难点|卖点|观点|证据|回应|焦点|声音)${HAN}(?=[：，、\\s—]|$)`,
      'gu',
    ),
    ...signed('', ''),
    atStart: true,
  },
  { pattern: new RegExp(`(?<=^|[。；：！？\\s])（${HAN}）`, 'gu'), ...signed('（', ''), atStart: false },
  { pattern: /(?<=^|[。；：！？，\s])（(\d{1,2})）/gu, sign: /（\d{1,2}）/u, first: /1）/u, atStart: false },
  { pattern: new RegExp(`^\\s*${HAN}、`, 'gu'), ...signed('', '、'), atStart: true },
  {
    pattern: new RegExp(`(?<=[：；。])${HAN}、(?=[\\u4e00-\\u9fff“《])(?![一二三四五六七八九十]、)`, 'gu'),
    ...signed('', '、'),
    atStart: false,
  },
  { pattern: /^\s*(\d{1,2})(?:[、．]|\.(?!\d))/gu, sign: /^\s*\d/u, first: /^\s*0?1/u, atStart: true },
  { pattern: /(?<=^|[。；：\s])(\d{1,2})、(?=[\u4e00-\u9fff“《])/gu, sign: /\d、/u, first: /1、/u, atStart: false },
  { pattern: /([①②③④⑤⑥⑦⑧⑨⑩])/gu, sign: /[①-⑩]/u, first: /①/u, atStart: false },
]
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩'

/** The rows of numbered points of a story's texts. A row begins with 1 and ends where its style begins anew. */
export function numberedRows(texts: readonly { readonly index: number; readonly folded: string }[]): NumberedRow[] {
  const rows: NumberedRow[] = []
  for (const { pattern, sign, first, atStart, loose = false } of STYLES) {
    if (!texts.some(({ folded }) => first.test(folded))) continue
    let marks: NumberedMark[] = []
    const close = (): void => {
      if (marks.length > 1) rows.push({ marks, loose })
      marks = []
    }
    for (const { index, folded } of texts) {
      for (const match of sign.test(folded) ? matchesOf(folded, pattern) : []) {
        const printed = match[0].trim()
        const number = CIRCLED.includes(printed) ? CIRCLED.indexOf(printed) + 1 : smallCount(match[1] ?? '')
        if (number === 1) close()
        if (number !== 1 && marks.length === 0) continue
        const start = match.index + match[0].length - match[0].trimStart().length
        marks.push({ text: index, start, end: match.index + match[0].length, number, printed })
      }
      // 一是…二是… stays within a paragraph unless each point opens one.
      if (!atStart && marks.some((mark) => mark.start > 0 && mark.text === index) && !/[：；]$/u.test(folded)) close()
    }
    close()
  }
  return rows
}
