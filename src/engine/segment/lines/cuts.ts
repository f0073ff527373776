import { Char, classOf, widthOf } from '../../page/char-class'
import type { FoldedText } from '../../page/fold'
import { findLetterSpacing } from '../../page/letter-spacing'
import { LineReader, type PageLine } from '../../page/lines'

/** A line to read: a raw line, or a stretch cut out of one that had lost its line ends (`inner`). */
export interface ReadLine extends PageLine {
  readonly inner?: boolean
}

/** Half ems. No paragraph is as long as this with other stories' text in it; shorter lines are never cut. */
const LONG = 500
/** Half ems: the same on a page that has line ends elsewhere. */
const VERY_LONG = 1600
/** A page with no more lines than this has lost its line ends. */
const FEW_LINES = 4
/** Gaps a line needs before they can be lost line ends. */
const FEWEST_GAPS = 5

const DATELINE =
  /[【（]?(?:本报|本台|新华社|中新社|中央社|人民网|新华网|[\u4e00-\u9fff]{1,4}(?:日报|晚报|晨报|都市报))[\u4e00-\u9fff]{0,8} ?(?:(?:[0-9]{1,2} ?月 ?)?[0-9一二三四五六七八九十]{1,3} ?日)? ?(?:专讯|消息|讯|电)(?:】|（| |$)|[【（](?:本报)?记者[ \u4e00-\u9fff、]{2,20}\/?[\u4e00-\u9fff]{0,8}(?:报道|报导|电)】/g
const SENTENCE_END = /[。！？…][”）】]*/g
/** Paper, date, weekday and page at the very beginning. */
const RUNNING_HEAD =
  /^[\u4e00-\u9fff ]{0,10}(?:1[89]|20)[0-9]{2}(?:年[0-9]{1,2}月[0-9]{1,2}日|[.-][0-9]{1,2}[.-][0-9]{1,2}) ?(?:星期[一二三四五六日天])? ?(?:第? ?[0-9]{1,2} ?版|[A-Z]?[0-9]{2}(?![0-9]))?(?: ?[\u4e00-\u9fff]{2}版)?/
const PHOTO_CREDIT = /(?:记者|通讯员|社发) ?[\u4e00-\u9fff]{2,4}[ /]?摄(?![影制氏])[）】]?/g
/** Longest headline cluster (code units) looked for between a full stop and a dateline. */
const LONGEST_HEAD = 90

/**
 * Reads raw lines as they are, except for long ones that hold several stories because the line ends were lost: those are
 * cut at the gaps that stand for line ends, before datelines, and around the display lines next to these.
 */
export class CutReader {
  private readonly lines: LineReader
  private readonly longest: number
  /** Raw lines read ahead to see how many there are, and what a long one was cut into, next one last. */
  private readonly ahead: PageLine[] = []
  private readonly parts: ReadLine[] = []

  constructor(private readonly text: FoldedText) {
    this.lines = new LineReader(text.rawCodes)
    for (let line = this.lines.next(); line; line = this.lines.next()) {
      this.ahead.unshift(line)
      if (this.ahead.length > FEW_LINES) break
    }
    this.longest = this.ahead.length <= FEW_LINES ? LONG : VERY_LONG
  }

  next(): ReadLine | undefined {
    const part = this.parts.pop()
    if (part) return part
    const line = this.ahead.pop() ?? this.lines.next()
    if (!line || line.width < this.longest) return line
    cutLine(this.text.folded, line, this.parts)
    this.parts.reverse()
    return this.parts.pop()
  }
}

function cutLine(folded: string, line: PageLine, out: ReadLine[]): void {
  const cuts = new Map<number, { blanks: number; indent: number }>()
  gapCuts(folded, line, cuts)
  datelineCuts(folded, line, cuts)
  let start = line.start
  let first = true
  const push = (end: number): void => {
    let from = start
    while (from < end && classOf(folded.charCodeAt(from)) === Char.space) from++
    let to = end
    while (to > from && classOf(folded.charCodeAt(to - 1)) === Char.space) to--
    if (from === to) return
    let width = 0
    for (let i = from; i < to; i++) width += widthOf(folded.charCodeAt(i))
    const cut = cuts.get(start)
    out.push({
      n: line.n,
      start: from,
      end: to,
      width,
      indent: first ? line.indent : (cut?.indent ?? 0),
      blanks: first ? line.blanks : (cut?.blanks ?? 0),
      inner: !first,
    })
    first = false
  }
  for (const at of [...cuts.keys()].sort((a, b) => a - b)) {
    if (at <= start) continue
    push(at)
    start = at
  }
  push(line.end)
}

/** Gaps that are line ends: not those of figures, names and headlines in quotes. Wide ones are blank lines or indents. */
function gapCuts(folded: string, line: PageLine, cuts: Map<number, { blanks: number; indent: number }>): void {
  const found: Gap[] = []
  const spaced = new Set(findLetterSpacing(folded, line.start, line.end).map((gap) => gap[0]))
  const pace = paceOf(folded, line)
  let depth = 0
  let previous = line.start
  for (let i = line.start; i < line.end; i++) {
    const kind = classOf(folded.charCodeAt(i))
    if (kind === Char.open) depth++
    else if (kind === Char.close) depth = Math.max(0, depth - 1)
    if (kind !== Char.space) continue
    const from = i
    while (i + 1 < line.end && classOf(folded.charCodeAt(i + 1)) === Char.space) i++
    const size = i + 1 - from
    // Between two full lines even a gap beside a figure, or inside a quotation, is a line end.
    const full =
      pace > 0 && near(widthBetween(folded, previous, from), pace) && nextIsFull(folded, i + 1, line.end, pace)
    previous = i + 1
    if (spaced.has(from) || (size === 1 && !full && (depth > 0 || isWithin(folded, from, i + 1, pace)))) continue
    found.push({ at: i + 1, size })
    depth = 0
  }
  const usual = found.reduce((least, gap) => Math.min(least, gap.size), 99)
  const wide = found.filter((gap) => gap.size >= 2)
  // Gaps of one width are all of one kind; where there are two kinds, the wide ones part and the narrow ones need a reason.
  const cut = usual >= 2 ? found : [...wide, ...narrowCuts(folded, line, found)]
  for (const gap of cut) {
    cuts.set(gap.at, { blanks: usual === 1 && gap.size >= 2 ? 1 : 0, indent: 0 })
  }
}

/** Narrow gaps of a stretch between wide ones are line ends where they come at a column's pace. */
function narrowCuts(folded: string, line: PageLine, gaps: readonly Gap[]): Gap[] {
  const cut: Gap[] = []
  let stretch: Gap[] = []
  let from = line.start
  const close = (to: number): void => {
    const mean = (to - from) / (stretch.length + 1)
    // Cutting too often costs little, since lines that run on are joined again; a table's cells are too small to be lines.
    if (stretch.length >= FEWEST_GAPS && mean >= 5) cut.push(...stretch)
    else cut.push(...afterStops(folded, stretch))
    stretch = []
    from = to
  }
  for (const gap of gaps) {
    if (gap.size >= 2) close(gap.at)
    else stretch.push(gap)
  }
  close(line.end)
  return cut
}

interface Gap {
  /** Behind its last blank. */
  readonly at: number
  readonly size: number
}

/** Single gaps behind a full stop part paragraphs even where other gaps mean nothing. */
function afterStops(folded: string, gaps: readonly Gap[]): Gap[] {
  return gaps.filter((gap) => {
    const before = folded.charCodeAt(gap.at - gap.size - 1)
    return (
      classOf(before) === Char.final ||
      (classOf(before) === Char.close && classOf(folded.charCodeAt(gap.at - gap.size - 2)) === Char.final)
    )
  })
}

/** Half ems between most gaps of a line that lost its line ends: its column's width; 0 where gaps come at no pace. */
function paceOf(folded: string, line: PageLine): number {
  const counts = new Uint16Array(WIDEST_COLUMN + 1)
  let width = 0
  let gaps = 0
  for (let i = line.start; i <= line.end; i++) {
    if (i < line.end && classOf(folded.charCodeAt(i)) !== Char.space) {
      width += widthOf(folded.charCodeAt(i))
      continue
    }
    if (width >= NARROWEST_COLUMN && width <= WIDEST_COLUMN) counts[width] = (counts[width] as number) + 1
    if (width > 0) gaps++
    width = 0
  }
  let best = 0
  let most = 0
  for (let w = NARROWEST_COLUMN; w <= WIDEST_COLUMN; w++) {
    const count = (counts[w - 1] ?? 0) + (counts[w] as number) + (counts[w + 1] ?? 0)
    if (count > most) {
      most = count
      best = w
    }
  }
  return most >= FEWEST_GAPS && most >= gaps * 0.2 ? best : 0
}

const NARROWEST_COLUMN = 18
const WIDEST_COLUMN = 60

function near(width: number, pace: number): boolean {
  return width >= pace - 5 && width <= pace + 3
}

function widthBetween(folded: string, from: number, to: number): number {
  let width = 0
  for (let i = from; i < to; i++) width += widthOf(folded.charCodeAt(i))
  return width
}

function nextIsFull(folded: string, from: number, end: number, pace: number): boolean {
  let width = 0
  for (let i = from; i < end && width <= pace + 3; i++) {
    const code = folded.charCodeAt(i)
    if (classOf(code) === Char.space) break
    width += widthOf(code)
  }
  return near(width, pace)
}

/** Words a name or figure follows behind a gap: 记者 王英, 版式 贾真. */
const LEADS_NAME = /(?:记者|通讯员|实习生|作者|摄影|编辑|责编|版式|美编|校对|主编|组版|文|图)$/

/** A single gap beside a figure, or behind a credit word (记者 王英), or before one (王英 摄): no line end. */
function isWithin(folded: string, from: number, to: number, pace: number): boolean {
  const before = classOf(folded.charCodeAt(from - 1))
  const after = classOf(folded.charCodeAt(to))
  const figure = (kind: number): boolean => kind === Char.digit || kind === Char.latin || kind === Char.symbol
  // A text may begin with a figure; where lines come at a pace, a full line behind the gap says that it does.
  if (figure(before) || (figure(after) && !(pace > 0 && nextIsFull(folded, to, folded.length, pace)))) return true
  if (/^(?:摄|文|图|绘|通讯员|实习生|记者|文\/图)(?:[ \n]|$)/.test(folded.slice(to, to + 5))) return true
  return LEADS_NAME.test(folded.slice(Math.max(0, from - 3), from))
}

/** Before every dateline, and before the headline that runs into it. */
function datelineCuts(folded: string, line: PageLine, cuts: Map<number, { blanks: number; indent: number }>): void {
  const text = folded.slice(line.start, line.end)
  DATELINE.lastIndex = 0
  for (let match = DATELINE.exec(text); match; match = DATELINE.exec(text)) {
    const at = match.index
    if (at === 0) continue
    const before = text.slice(Math.max(0, at - LONGEST_HEAD), at)
    const head = headStart(before)
    if (head < 0) continue
    cuts.set(line.start + at, { blanks: 1, indent: 0 })
    const headAt = at - before.length + head
    if (headAt > 0 && headAt < at) cuts.set(line.start + headAt, { blanks: 1, indent: 0 })
    dashCuts(text, headAt, at, line.start, cuts)
  }
  if (cuts.size === 0 || line.width > LONG * 2) openerCuts(text, line.start, cuts)
  const tail = text.slice(-LONGEST_HEAD)
  const rest = headStart(tail)
  if (rest > 0 && tail.length - rest >= 4) cuts.set(line.end - tail.length + rest, { blanks: 1, indent: 0 })
  const running = RUNNING_HEAD.exec(text)
  if (running && classOf(text.charCodeAt(running[0].length)) !== Char.space)
    cuts.set(line.start + running[0].length, { blanks: 1, indent: 0 })
  PHOTO_CREDIT.lastIndex = 0
  for (let match = PHOTO_CREDIT.exec(text); match; match = PHOTO_CREDIT.exec(text)) {
    cuts.set(line.start + match.index + match[0].length, { blanks: 1, indent: 0 })
  }
}

/** A kicker ends with a dash, a deck begins with one. */
function dashCuts(
  text: string,
  from: number,
  to: number,
  offset: number,
  cuts: Map<number, { blanks: number; indent: number }>,
): void {
  const dash = text.indexOf('——', from)
  if (dash < 0 || dash >= to) return
  const at = dash > from && to - dash - 2 > 4 && text.slice(dash + 2, to).includes('——') ? dash + 2 : undefined
  const kicker =
    at ?? (dash - from >= 8 && to - dash - 2 >= 6 && !/^——[访记写谈读]/.test(text.slice(dash)) ? dash + 2 : dash)
  if (kicker > from && kicker < to) cuts.set(offset + kicker, { blanks: 1, indent: 0 })
}

/** Shortest paragraph (code units) guessed where nothing but words tells of one. */
const SHORTEST = 50
const OPENER =
  /^(?:据了解|据悉|据介绍|据统计|此外，|另外，|与此同时|近年来，|目前，|记者(?:了解|看到|从|在)|会议(?:指出|强调|要求|认为)|下一步，|接下来，|活动(?:现场|最后|中)|[一二三四五六七八九十]、|“)/

/** Where even the gaps are lost: after a stop, before words that open a paragraph. */
function openerCuts(text: string, offset: number, cuts: Map<number, { blanks: number; indent: number }>): void {
  let last = 0
  SENTENCE_END.lastIndex = 0
  for (let match = SENTENCE_END.exec(text); match; match = SENTENCE_END.exec(text)) {
    const at = match.index + match[0].length
    if (cuts.has(offset + at)) last = at
    else if (at - last >= SHORTEST && match[0] !== '…' && OPENER.test(text.slice(at, at + 8))) {
      cuts.set(offset + at, { blanks: 0, indent: 0 })
      last = at
    }
  }
}

/** Where the words behind the last full stop begin; 0 at the very start, −1 where no stop is near or words in commas follow. */
function headStart(before: string): number {
  let end = before.length < LONGEST_HEAD ? 0 : -1
  SENTENCE_END.lastIndex = 0
  for (let match = SENTENCE_END.exec(before); match; match = SENTENCE_END.exec(before))
    end = match.index + match[0].length
  if (end < 0) return -1
  const commas = before.slice(end).match(/[，；]/g)?.length ?? 0
  return commas > 1 ? -1 : end
}
