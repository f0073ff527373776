import { namesColumn } from '../lines/column-names'
import type { Line } from '../lines/line'
import type { Mark } from '../lines/marks'
import { endingWith, startingWith } from '../lines/pattern'
import { isSigned } from './display-shape'
import { NOTICE } from './display-units'

/** Lines one head has, several in a row, and all heads of a page where they stand together; one more than there may be. */
const ONE_HEAD = 4
const HEADS_IN_A_ROW = 7
const ALL_HEADS = 30
/** Lines without a comma below a blank line from which they can be no text. */
const PAUSELESS = 3
/** Half ems: no line of a head is wider, and a head that is told again has at least so many in all. */
const WIDEST = 48
const LEAST = 16

const FOOT: ReadonlySet<Mark | undefined> = new Set<Mark>(['running-head', 'imprint', 'contents'])

/** Half ems by which a line is short of its column; by more between two texts, where nothing else shows a head. */
const SHORT = 6
const SHORT_BETWEEN_TEXTS = 8
/** Half ems by which a column's last line is not full. */
const NOT_FULL = 3
/** Half ems of the widest label between two texts. */
const LABEL = 8
/** What a remark or a signature ends with. */
const CLOSES = 0xff09
/** 摄 ends a picture's text. */
const TAKEN = 0x6444
/** “ opens what somebody says. */
const QUOTE = 0x201c
/** Half ems by which no line of Han fills more than its column. */
const OVERFULL = 2
/** Half ems by which a line is wider than its column. */
const WIDER = 3

/** The share of a head's pairs of characters that its text tells again below the head; above it, where a column cut off tells some as well. */
const TOLD_BELOW = 0.2
const TOLD_ABOVE = 0.6
/** Share of its pairs from which one line that fills its column is told again, and its Han at least. */
const TOLD_AGAIN = 0.68
const FEWEST_TOLD = 9
/** The same over 林业专家日前在…: who did it, and when. */
const TOLD_IN_REPORT = 0.45
const DATED_REPORT = startingWith(
  /^[\u4e00-\u9fff]{2,9}(?:日前|近日|[昨今][日天]|(?:[0-9]{1,2}月)?[0-9]{1,2}日)(?![前起止至之后])/,
)
/** How reports open, and sentences; hardly ever what a line that filled up leaves for the next one. */
const OPENS_REPORT = startingWith(
  /^“?(?:(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}日[，上下晚早中清凌]|[昨今前][日天]|[日近]日|连日|上周|本周|本月|记者[^，]|本报|新华社|中新社|截至|从?即日起|随着|家住|因[\u4e00-\u9fff]{4,12}，|(?:市民|读者|网友)(?:来电|来信|咨询|提问)[：:]|据(?:悉|了解|介绍|统计|报道|[^，。]{2,14}(?:报道|消息|介绍|统计|发布|公布|显示|透露)))/,
)
/** Pauses that are no commas. */
const PAUSES = /[、？！…；]|^(?![\u4e00-\u9fff]{2,5}：).*：/
/** What a sentence does not break off behind, however a line ends. */
const RUNS_ON = endingWith(/[在于从至到的和与及自为由是向对将把被以或即并且因当后前]|告诉|表示|介绍/)
/** Lines of the text that are looked at, and code units of each: a line may hold a whole story. */
const TEXT_LINES = 5
const TEXT_UNITS = 160

/**
 * Finds the heads among lines without a stop that are set as wide as their column, or close to their text. Two things tell
 * them from pieces of a column: the text tells of the same again, or their lines are ragged as no paragraph's are, which
 * fills its column but for its last line, and ends that with a stop.
 */
export class StoplessHeads {
  constructor(
    private readonly lines: readonly Line[],
    private readonly marks: readonly (Mark | undefined)[],
    private readonly found: (from: number, to: number) => void,
  ) {}

  /** Ragged lines at the end of a block, at its top, and below any full stop in it. */
  readBlock(from: number, to: number): void {
    if ((this.lines[from] as Line).blanks > 0 && this.isNotice(from, to)) this.found(from, from + 1)
    this.readAbout(from, to)
    this.readTail(from, to)
    if (isClosedAbove(this.lines, this.marks, from) || this.isClosed(from - 1)) {
      this.readColumnHead(from, to)
      this.readTop(from, to, SHORT)
    }
    for (let k = from + 1; k < to; k++) {
      if (FOOT.has(this.marks[k - 1])) this.readAbout(k, to)
      if (this.isClosed(k - 1)) this.readTop(k, to, SHORT_BETWEEN_TEXTS)
      // Rows of a table end in no stop.
      else if ((this.lines[k - 1] as Line).row) this.readAbout(k, to)
    }
  }

  /** Lines at the top of a block, nothing open above, that end with their column's name: 收益率…逐渐减少 | 收益率下行，理财产品怎么买（理财参谋）. */
  private readColumnHead(from: number, to: number): void {
    for (let k = from; k < to && k - from < ONE_HEAD; k++) {
      const line = this.lines[k] as Line
      if (line.commas > 1 || !this.isOfHead(k, k + 1)) return
      if (line.last !== CLOSES || !namesColumn(line)) continue
      this.found(from, k + 1)
      return
    }
  }

  /** Lines above every dateline and byline, and at the end of the page. */
  readDatelines(): void {
    let opened = -1
    // The running head and the editors may stand below all of it.
    let end = this.lines.length
    while (end > 0 && FOOT.has(this.marks[end - 1])) end--
    for (let k = 0; k <= end; k++) {
      if (this.marks[k] === 'byline') this.readAboveByline(k)
      if (k < end && this.marks[k] !== 'dateline') continue
      if (k > 0) this.readAbove(k, opened)
      opened = k
    }
  }

  /** The lines above the dateline at `below`: ragged, or told below, or told in the text that the dateline at `opened` begins. */
  private readAbove(below: number, opened: number): void {
    const from = this.topOf(0, below, ALL_HEADS)
    if (from === undefined || !(isClosedAbove(this.lines, this.marks, from) || this.isSignedAbove(from))) return
    const all = this.lines.slice(from, below)
    const commas = sumOf(all, (line) => line.commas)
    // As many lines without any pause, of all lengths, are the heads of the page.
    if (all.length >= HEADS_IN_A_ROW) {
      if (commas === 0 && isRagged(all)) this.found(from, below)
      return
    }
    if (sumOf(all, (line) => line.width) < LEAST || (all.length >= ONE_HEAD && commas > 1)) return
    // No text goes on for three lines without any pause.
    const pauseless = commas === 0 && all.length >= PAUSELESS && (all[0] as Line).blanks > 0
    const ragged = (commas <= 1 && isRagged(all)) || (commas === 0 && all.length > 1 && endsShort(all))
    if (pauseless || ragged || this.isTold(all, below, opened)) this.found(from, below)
  }

  /** （晏青 摄） above a blank line ends a text as a stop does. */
  private isSignedAbove(from: number): boolean {
    const upper = this.lines[from - 1]
    return upper?.last === TAKEN || ((this.lines[from] as Line).blanks > 0 && upper?.last === CLOSES)
  }

  /** Ragged lines of one head right above a byline. */
  private readAboveByline(byline: number): void {
    const from = this.topOf(0, byline)
    if (from === undefined || byline - from < 2 || byline - from > ONE_HEAD) return
    if (!isClosedAbove(this.lines, this.marks, from)) return
    const all = this.lines.slice(from, byline)
    if (sumOf(all, (line) => line.commas) <= 1 && isRagged(all)) this.found(from, byline)
  }

  private isTold(head: readonly Line[], below: number, opened: number): boolean {
    const text = head.map((line) => line.text).join('')
    if (this.shareTold(text, below) >= TOLD_BELOW) return true
    const first = head[0] as Line
    return opened >= 0 && opened < below - head.length && first.blanks > 0 && this.shareTold(text, opened) >= TOLD_ABOVE
  }

  /** The ragged lines below the last sentence of a block: heads below their text, whatever follows. */
  private readTail(start: number, end: number): void {
    const from = this.topOf(start, end)
    if (from === undefined || end - from < 2 || from === start || !(this.lines[from - 1] as Line).stop) return
    const all = this.lines.slice(from, end)
    if (sumOf(all, (line) => line.commas) <= 1 && isRagged(all)) this.found(from, end)
  }

  /** The lines from `start`, where nothing is open above, down to the last one that is short of its column. */
  private readTop(start: number, end: number, short: number): void {
    let last = start
    let commas = 0
    for (let k = start; k + 1 < end && k - start < ONE_HEAD && this.isOfHead(k, end); k++) {
      const { width, measure, commas: own } = this.lines[k] as Line
      commas += own
      if (commas > 1) break
      if (measure > 0 && width < measure - short) last = k
    }
    if (last > start) this.found(start, last + 1)
    else if (this.isNotice(start, end)) this.found(start, start + 1)
    else if (this.isToldAgain(start, end)) this.found(start, start + 1)
    else if (!this.readAboveReport(start, end)) this.readQuoted(start, end)
  }

  /** 关于人民路高架桥维修期间 | 实行交通管制的通告: a notice's headline over several lines at the top of a block. */
  private readAbout(start: number, end: number): void {
    if (!(this.lines[start] as Line).text.startsWith('关于')) return
    for (let k = start; k < end && k - start < ONE_HEAD && this.isOfHead(k, end); k++) {
      const line = this.lines[k] as Line
      if (line.commas > 0) return
      if (k > start && NOTICE.fits(line)) {
        this.found(start, k + 1)
        return
      }
    }
  }

  /** 云麓县自来水公司停水公告 alone, and a character short of its column. */
  private isNotice(k: number, end: number): boolean {
    const line = this.lines[k] as Line
    if (k + 1 >= end || !this.isOfHead(k, end) || line.commas > 0 || !NOTICE.fits(line)) return false
    if (line.measure === 0 || line.width < LEAST) return false
    // 关于东环路北段交通管制的通告, below a blank line, may fill its column.
    return line.width <= line.measure - NOT_FULL || (line.blanks > 0 && line.text.startsWith('关于'))
  }

  /** 狮子山郊野公园行山径封闭维修 over 渔农自然护理署宣布…狮子山郊野公园…行山径…封闭: no first line of a text says so much of it twice. */
  private isToldAgain(k: number, end: number): boolean {
    const line = this.lines[k] as Line
    if (k + 1 >= end || !this.isOfHead(k, end) || line.commas > 0 || line.han < FEWEST_TOLD) return false
    const dated = DATED_REPORT.fits(this.lines[k + 1] as Line)
    return this.shareTold(line.text, k + 1) >= (dated ? TOLD_IN_REPORT : TOLD_AGAIN)
  }

  /** Lines without any pause, then 9月3日，某县…, 记者昨日从…: nobody breaks off a sentence to begin with the day. */
  private readAboveReport(start: number, end: number): boolean {
    for (let k = start; k + 1 < end && k - start < ONE_HEAD && this.isOfHead(k, end); k++) {
      const line = this.lines[k] as Line
      // A label may stand above it.
      if (line.commas > (k > start || line.width >= line.measure + OVERFULL ? 1 : 0)) return false
      if ((line.width < LEAST && (k > start || k + 2 >= end)) || line.ends !== 'word' || PAUSES.test(line.text))
        return false
      if (line.width < LEAST || RUNS_ON.fits(line) || !OPENS_REPORT.fits(this.lines[k + 1] as Line)) continue
      this.found(start, k + 1)
      return true
    }
    return false
  }

  /** Whether a text ends with the line at `k`: in a full stop, in who wrote it, or above it where a label (文体) stands between. */
  private isClosed(k: number): boolean {
    const line = this.lines[k] as Line
    const mark = this.marks[k]
    if (line.stop || line.runsOver || isSigned(line, mark) || (mark === 'byline' && line.last === CLOSES)) return true
    return line.width <= LABEL && line.width < line.measure / 2 && k > 0 && !mark && this.isClosed(k - 1)
  }

  /**
   * Lines without a pause but for a gap in one of them, above a text that opens with what somebody says and tells of the same:
   * 半夜腿抽筋 光补钙未必管用 | “我天天吃钙片，…
   */
  private readQuoted(start: number, end: number): void {
    let below = start
    while (below < end && below - start < ONE_HEAD && this.isOfHead(below, end) && !this.lines[below]?.commas) below++
    const first = this.lines[below]
    if (below === start || below === end || !first || first.first !== QUOTE || this.marks[below]) return
    const head = this.lines.slice(start, below)
    const words = head.map((line) => line.text).join('')
    if (sumOf(head, (line) => line.gaps) > 0 && this.shareTold(words, below) > 0) this.found(start, below)
  }

  /** Where the lines of heads that end at `end` begin; undefined where there are none, or too many. */
  private topOf(start: number, end: number, most = HEADS_IN_A_ROW): number | undefined {
    let from = end
    while (from > start && end - from < most && this.isOfHead(from - 1, end)) from--
    return from === end || end - from === most ? undefined : from
  }

  /** Whether a line has no stop, and no pause at its end but where the head goes on. */
  private isOfHead(k: number, end: number): boolean {
    const line = this.lines[k] as Line
    if (this.marks[k] || line.sentences > 0 || line.stop || line.tabular || line.row || line.verse) return false
    if (line.width > WIDEST || (k + 1 < end && (this.lines[k + 1] as Line).blanks > 0)) return false
    return (line.ends !== 'inner' && line.ends !== 'open') || k + 1 < end
  }

  /** The share of a head's pairs of characters that stand in the first lines from `at` on. */
  private shareTold(head: string, at: number): number {
    let text = ''
    for (let k = at; k < at + TEXT_LINES && k < this.lines.length && text.length < TEXT_UNITS; k++)
      text += (this.lines[k] as Line).text.slice(0, TEXT_UNITS)
    let found = 0
    for (let k = 1; k < head.length; k++) if (text.includes(head.slice(k - 1, k + 1))) found++
    return found / (head.length - 1)
  }
}

/** Whether nothing is open above a line: the page begins, a mark or a full stop stands there. */
export function isClosedAbove(lines: readonly Line[], marks: readonly (Mark | undefined)[], from: number): boolean {
  return from === 0 || marks[from - 1] !== undefined || (lines[from - 1] as Line).stop
}

/** Whether one of the lines is wider than its column, or short of it above another. */
function isRagged(lines: readonly Line[]): boolean {
  return lines.some(
    ({ width, measure }, k) =>
      measure > 0 && (width > measure + WIDER || (k + 1 < lines.length && width < measure - SHORT)),
  )
}

/** Whether the last line leaves a character free or two: a column cut off fills it, and a paragraph ends with a stop. */
function endsShort(lines: readonly Line[]): boolean {
  const { width, measure, last } = lines[lines.length - 1] as Line
  return measure > 0 && width <= measure - NOT_FULL && last !== CLOSES
}

function sumOf(lines: readonly Line[], count: (line: Line) => number): number {
  return lines.reduce((sum, line) => sum + count(line), 0)
}
