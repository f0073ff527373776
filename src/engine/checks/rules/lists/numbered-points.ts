import { smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'

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
/** 三人受伤, 一方面 and 二中: things counted, and no points. */
const MEASURE =
  '(?:个|名|位|人|户|家|所|座|条|项|件|起|次|年|月|日|天|时|点|分|秒|周|季|岁|层|楼|栋|号|级|等|期|届|轮|场|局|节|组|队|班|批|代|线|路|村|区|县|市|省|国|州|镇|乡|街|元|角|块|毛|斤|吨|米|里|亩|度|倍|成|半|只|头|匹|本|册|部|篇|首|幅|张|台|辆|架|艘|把|支|枚|块|片|段|则|步|口|手|面|方|边|旁|侧|直|般|样|定|旦|律|切|些|下|起|同|共|致|向|会|度|再|心|身|路|带|行|体|连|并|举|贯|味|时|来|道|生|句|种|类|批|份|套|双|对|副|伙|阵|场|番|趟|回|遍|声|眼|杯|碗|盘|瓶|桶|箱|袋|包|盒|堆|排|列|串|束|朵|颗|粒|滴|根|棵|株|丝|点|中|小|附|医|院|厂|校|连|营|团|师|军|期|审|维|氧|甲|胎|孩|战|黑|叔|姐|哥|弟|妹|婶|爷|奶|娘|爸|妈|伏|九|更|鲜|农|环|星|峡|亚|江|湖|沙|明|台|包|产|角|轮|者|来|则)'
const signed = (before: string, behind: string): Pick<Style, 'sign' | 'first'> => ({
  sign: new RegExp(`${before}[一二三四五六七八九十]${behind}`, 'u'),
  first: new RegExp(`${before}一${behind}`, 'u'),
})
const STYLES: readonly Style[] = [
  {
    // 各矿一要…；二要…: the first may stand within its clause, where the second opens one.
    pattern: new RegExp(
      `(?<=^|[。；：，、！？”）\\s])${HAN}(?:是|要(?!求))(?!\\d)|(?<=[^统第唯万单之同专划不逐：，。；、])(一)(?:是(?=[^。]{2,60}[；，。]二是)|要(?=[^。]{2,60}[；，。]二要))`,
      'gu',
    ),
    ...signed('', '[是要]'),
    atStart: false,
  },
  {
    // 一查原始凭证，二听双方意见，三请会计解读: any word that tells what is done; 一变二，二变四 counts.
    pattern: new RegExp(
      `(?<=[。；：，、]|[“：])${HAN}(?![是要、，。：一二三四五六七八九十百千万亿两多余几]|${MEASURE})[\\u4e00-\\u9fff](?![一二三四五六七八九十百千])(?=[\\u4e00-\\u9fff])`,
      'gu',
    ),
    ...signed('[。；：，、“]', ''),
    atStart: false,
    loose: true,
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
      `(?<=^|[。；：，]|[\u4e00-\u9fff](?=第[一]))第${HAN}(?:组|类|档|批|路|队|部分|篇章|板块|单元|阶段|站|场|天|章|幕|轮|步|层|代|课|讲)(?:[\\u4e00-\\u9fff]{2}(?=[，：是为]))?(?=[，：是为由到在讲赴展说写设去谈叫名主唱演取《“])`,
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
    pattern: new RegExp(
      `(?<=[：；。？！])${HAN}、(?=[\\u4e00-\\u9fff“《])(?![一二三四五六七八九十]、)|(?<![第之十百星期周初、—-])(一)、(?=[^。]{2,60}[；。？！](?:[^。；]{1,20}[。；])?[二三]、[\\u4e00-\\u9fff“《])`,
      'gu',
    ),
    ...signed('', '、'),
    atStart: false,
  },
  { pattern: /^\s*(\d{1,2})(?:[、．]|\.(?!\d))/gu, sign: /^\s*\d/u, first: /^\s*0?1/u, atStart: true },
  {
    // 九项禁令1、不上坟；2、不野炊: the headline ran into the row.
    pattern:
      /(?<=^|[。；：？！\s])(\d{1,2})(?:[、．]|\.(?!\d))(?=[\u4e00-\u9fff“《])|(?<![\d.第—-])(1)(?:[、．]|\.(?!\d))(?=[\u4e00-\u9fff“《][^。；]{1,60}[；。]2[、．.])/gu,
    sign: /\d[、．.]/u,
    first: /1[、．.]/u,
    atStart: false,
    loose: true,
  },
  {
    // 分成四组：一组送药，二组送菜，三组测温
    pattern: new RegExp(`(?<=[：，；])${HAN}(?:组|队|路)(?=[\\u4e00-\\u9fff])`, 'gu'),
    ...signed('[：，；]', '[组队路]'),
    atStart: false,
    loose: true,
  },
  {
    // 看点之一是…，看点之二是…
    pattern: new RegExp(
      `(?<=^|[。；，\\s])(?:看点|亮点|原因|特点|难点|焦点|热点|变化|好处|问题|建议|办法|措施|任务|目标|理由|表现|用途|标志|关键|秘诀|法宝|招数|举措|经验|困难|障碍|优势|诀窍)之${HAN}(?=[，、：是在])`,
      'gu',
    ),
    ...signed('之', ''),
    atStart: false,
  },
  // ④⑤⑥ 某某 摄 points to several pictures.
  { pattern: /(?<![①-⑩]、?)([①②③④⑤⑥⑦⑧⑨⑩])(?!、?[①-⑩])/gu, sign: /[①-⑩]/u, first: /①/u, atStart: false },
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
        const number = CIRCLED.includes(printed) ? CIRCLED.indexOf(printed) + 1 : smallCount(match[1] ?? match[2] ?? '')
        if (number === 1) close()
        if (number !== 1 && marks.length === 0) {
          const led = atStart && number === 2 ? ledIn(texts, index, printed) : undefined
          if (!led) continue
          marks.push(led)
        }
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

/** 冬季供暖问答一、几时开始？ over 二、…: the headline ran into the first point. */
function ledIn(
  texts: readonly { readonly index: number; readonly folded: string }[],
  index: number,
  second: string,
): NumberedMark | undefined {
  const before = texts[texts.findIndex((text) => text.index === index) - 1]
  const printed = second.replace(/[二2]/u, (two) => (two === '2' ? '1' : '一'))
  const at = before?.folded.indexOf(printed) ?? -1
  if (
    !before ||
    at < 2 ||
    before.folded.includes(printed, at + 1) ||
    !/[\u4e00-\u9fff]$/u.test(before.folded.slice(0, at))
  )
    return undefined
  if (/[，、。；第十百]/u.test(before.folded.slice(0, at))) return undefined
  return { text: before.index, start: at, end: at + printed.length, number: 1, printed }
}

interface Folded {
  readonly folded: string
}

const NUMERALS = '零一二三四五六七八九十'

/** 第一、二单元…第三单元: the number left out stands elsewhere. */
export function isToldElsewhere(number: number, texts: readonly Folded[]): boolean {
  const numeral = NUMERALS.charAt(number)
  return (
    number < NUMERALS.length &&
    texts.some(
      ({ folded }) =>
        folded.includes(`、${numeral}`) ||
        new RegExp(`第${numeral}[^，。；：、是一二三四五六七八九十]`, 'u').test(folded),
    )
  )
}

/** 原第三条已废止, 第（三）项经修订删去: the story itself says that there is none. */
export function isLeftOut(number: number, texts: readonly Folded[]): boolean {
  const told = `[（(]?(?:${NUMERALS.charAt(number) || number}|${number})[）)]?`
  const gone = new RegExp(
    `第${told}[条款项点章节][^。；]{0,20}(?:删|废|取消|撤|略|空缺|缺|保留|失效|合并|并入|作废)|(?:删|废止|取消|撤销|略去?|缺)[^。；]{0,6}第${told}[条款项点章节]`,
    'u',
  )
  return texts.some(({ folded }) => folded.includes('第') && gone.test(folded))
}

/** 2. … 3. …: the point stands within a paragraph, where rows set line by line have run together. */
export function isPrintedInside(number: number, texts: readonly Folded[]): boolean {
  const mark = new RegExp(`(?<![\\d.])${number}[.．、](?!\\d)`, 'u')
  return texts.some(({ folded }) => mark.test(folded))
}

/** 1.…；2.…；3.…；3.…；4.…: a numeral set twice in a row that goes on behind it. */
export function isDoublet(marks: NumberedRow['marks'], gap: number): boolean {
  return (
    marks.length > MANY &&
    /^\d/u.test(marks[gap]?.printed ?? '') &&
    marks.every(({ number }, k) => number === (k < gap ? k + 1 : k))
  )
}

const MANY = 3
