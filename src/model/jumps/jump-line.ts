/** What a jump line says: which way the story goes on, and to which page. */
export interface JumpLine {
  /** `next`: 下转第5版 · `previous`: 上接第1版. */
  readonly way: 'next' | 'previous'
  /** The page's number as pages are compared by it: no leading zeros, letters large, Arabic figures. */
  readonly page: string
  /** The headline it names (上接第1版《…》), if it does. */
  readonly title?: string
}

const LINE =
  /(下转|下轉|紧接|緊接|转接|轉接|转|轉|上接|承接|接)[\s\u3000]*(?:第[\s\u3000]*)?([A-Za-z]?\d{1,3}|[一二三四五六七八九十]{1,3})[\s\u3000]*版(?:[\s\u3000]*《([^《》]{2,40})》)?/u
/** Inside running text only the set forms, in brackets or behind signs: 记者转第二版编辑 is a sentence. */
const IN_TEXT =
  /[（(【〔▶►>→■▲][\s\u3000]*(下转|下轉|紧接|緊接|上接|承接)[\s\u3000]*(?:第[\s\u3000]*)?([A-Za-z]?\d{1,3}|[一二三四五六七八九十]{1,3})[\s\u3000]*版(?:[\s\u3000]*《([^《》]{2,40})》)?/u

/** Characters at either end of a paragraph in which a jump can stand. */
const EDGE = 60

/** Reads a line that is nothing but a jump (role `jump`). */
export function readJumpLine(text: string): JumpLine | undefined {
  return lineOf(LINE.exec(text.slice(0, 2 * EDGE)))
}

/** Jumps at the beginning and the end of a paragraph of running text. */
export function readJumpsInText(text: string): JumpLine[] {
  const edges = text.length <= 2 * EDGE ? [text] : [text.slice(0, EDGE), text.slice(-EDGE)]
  return edges.flatMap((edge) => lineOf(IN_TEXT.exec(edge)) ?? [])
}

const WHOLE =
  /[（(【〔][\s\u3000]*(?:下转|下轉|紧接|緊接|上接|承接)[\s\u3000]*(?:第[\s\u3000]*)?(?:[A-Za-z]?\d{1,3}|[一二三四五六七八九十]{1,3})[\s\u3000]*版(?:[\s\u3000]*《[^《》]{2,40}》)?[\s\u3000]*[）)】〕]/gu

/** A paragraph without the jumps in brackets at its ends: what reads on when its parts are put together. */
export function withoutJumps(text: string): string {
  return text
    .replace(WHOLE, (jump, at: number) => (at < EDGE || at + jump.length > text.length - EDGE ? '' : jump))
    .trim()
}

/** Whether a paragraph is nothing but a jump. */
export function isOnlyJump(text: string): boolean {
  return withoutJumps(text) === '' && text.trim() !== ''
}

function lineOf(found: RegExpExecArray | null): JumpLine | undefined {
  const [, word, number, title] = found ?? []
  if (word === undefined || number === undefined) return undefined
  const way = word === '上接' || word === '承接' || word === '接' ? 'previous' : 'next'
  return { way, page: pageNumber(number), ...(title === undefined ? {} : { title }) }
}

const HAN_DIGITS = '〇一二三四五六七八九'

/** A page number as printed (05, A3, 十二) in the form that two of them are compared in. */
export function pageNumber(printed: string): string {
  const number = printed.trim().toUpperCase()
  if (!/[一二三四五六七八九十]/u.test(number)) return number.replace(/^([A-Z]?)0+(?=\d)/u, '$1')
  const [tens, ones] = number.includes('十') ? number.split('十') : ['', number]
  const ten = number.includes('十') ? (tens ? HAN_DIGITS.indexOf(tens) : 1) : 0
  return String(ten * 10 + (ones ? HAN_DIGITS.indexOf(ones) : 0))
}
