import type { CleanPart, CleanStory } from './corpus'
import { hasDateline } from './corpus'
import type { Random } from './random'
import { letterSpace, narrowMarks, overprint, setColumn, spaceFigures, splitHeadline } from './typesetting'

/** One raw line and the truth about it, in the terms of the gold files. */
export interface TrueLine {
  readonly text: string
  readonly story: string | null
  readonly role: string
  readonly break: 'P' | 'C'
  /** Blank lines above. */
  readonly blanks: number
}

export interface SimulatedPage {
  readonly raw: string
  readonly lines: readonly TrueLine[]
  readonly manner: Manner
}

/** How a paper sets its pages. */
export interface Manner {
  readonly setting: 'columns' | 'paragraphs'
  readonly heads: 'before' | 'after' | 'collected'
  /** Half ems. */
  readonly measure: number
  readonly indentKept: boolean
  readonly blankBetweenParagraphs: boolean
  readonly spacedFigures: boolean
  readonly narrowMarks: boolean
  readonly columnLines: number
  readonly interruptions: number
  readonly overprints: boolean
  readonly spacedHeads: boolean
  readonly runningHead: boolean
}

/** A manner drawn at random. */
export function drawManner(random: Random): Manner {
  const setting = random.chance(0.6) ? 'columns' : 'paragraphs'
  return {
    setting,
    heads: random.pick(['before', 'before', 'before', 'after', 'after', 'collected']),
    measure: 2 * random.int(13, 22),
    indentKept: random.chance(0.2),
    blankBetweenParagraphs: random.chance(0.55),
    spacedFigures: random.chance(0.3),
    narrowMarks: setting === 'paragraphs' && random.chance(0.3),
    columnLines: random.int(8, 40),
    interruptions: random.chance(0.4) ? random.int(1, 2) : 0,
    overprints: random.chance(0.15),
    spacedHeads: random.chance(0.25),
    runningHead: random.chance(0.6),
  }
}

/** Sets a page of `stories` in a manner. What it knows: every line's story, role and whether it goes on. */
export function makePage(stories: readonly CleanStory[], manner: Manner, random: Random): SimulatedPage {
  const blocks = stories.map((story) => setStory(story, manner, random))
  const lines: TrueLine[] = []
  if (manner.runningHead) lines.push(...runningHead(random))
  if (manner.heads === 'collected') {
    for (const block of blocks) lines.push(...(block.movable ? block.body : [...block.head, ...block.body]))
    for (const block of blocks) if (block.movable) lines.push(...block.head)
  } else {
    for (const block of blocks) {
      const after = manner.heads === 'after' && block.movable
      lines.push(...(after ? [...block.body, ...block.head] : [...block.head, ...block.body]))
    }
  }
  const page = interrupt(lines, manner, random)
  return { raw: spell(page), lines: page, manner }
}

interface Block {
  readonly head: TrueLine[]
  readonly body: TrueLine[]
  /** Its head may stand away from its body: a dateline or byline says where the body begins. */
  readonly movable: boolean
}

function setStory(story: CleanStory, manner: Manner, random: Random): Block {
  const head: TrueLine[] = []
  const body: TrueLine[] = []
  let lineInColumn = random.int(0, manner.columnLines - 1)
  for (const part of story.parts) {
    if (part.role === 'label' || part.role === 'kicker' || part.role === 'headline' || part.role === 'deck') {
      setHead(part, story.id, manner, random).forEach((line) => {
        head.push(line)
      })
      continue
    }
    const lines = setPart(part, story.id, manner, random)
    for (const [k, line] of lines.entries()) {
      lineInColumn++
      const columnBreak = part.role === 'body' && lineInColumn % manner.columnLines === 0
      body.push(columnBreak && k > 0 ? { ...line, blanks: 1 } : line)
    }
  }
  return { head, body, movable: hasDateline(story) || story.kind === 'photo' }
}

function setHead(part: CleanPart, story: string, manner: Manner, random: Random): TrueLine[] {
  const split = part.role === 'headline' && (part.text.length > 16 || random.chance(0.3))
  let texts = split ? splitHeadline(part.text, random) : [part.text]
  const short = part.role === 'headline' && manner.spacedHeads && part.text.length <= 18
  if (short) texts = texts.map(letterSpace)
  if (part.role === 'headline' && manner.overprints && !short) texts = texts.map((text) => text + text)
  return texts.map((text, k) => ({
    text: manner.spacedFigures && !short ? spaceFigures(text) : text,
    story,
    role: part.role,
    break: k ? 'C' : 'P',
    blanks: k ? 0 : 1,
  }))
}

function setPart(part: CleanPart, story: string, manner: Manner, random: Random): TrueLine[] {
  let text = part.text
  if (manner.spacedFigures) text = spaceFigures(text)
  if (manner.narrowMarks) text = narrowMarks(text)
  const running = part.role === 'body' || part.role === 'summary' || part.role === 'caption'
  let lines: string[]
  if (!running) lines = [text]
  else if (manner.setting === 'columns') {
    lines = setColumn(text, manner.measure, part.role === 'caption' ? 0 : 4)
    if (part.role === 'caption' && manner.overprints) lines = lines.map(overprint)
  } else lines = breakParagraph(text, random)
  const blanks = manner.blankBetweenParagraphs || !running || manner.setting === 'paragraphs' ? 1 : 0
  return lines.map((line, k) => ({
    text: k === 0 && manner.indentKept && part.role === 'body' ? `\u3000\u3000${line}` : line,
    story,
    role: part.role,
    break: k ? 'C' : 'P',
    blanks: k === 0 ? blanks : manner.setting === 'paragraphs' ? 1 : 0,
  }))
}

/** A paragraph kept whole but for one column break, anywhere. */
function breakParagraph(text: string, random: Random): string[] {
  if (text.length < 60 || random.chance(0.6)) return [text]
  let at = random.int(12, text.length - 12)
  while (at < text.length - 4 && /[，。、；：！？”’」』）》0-9.%\s]/.test(text.charAt(at))) at++
  while (at > 8 && /[“‘「『（《0-9\s]/.test(text.charAt(at - 1))) at--
  return [text.slice(0, at).trim(), text.slice(at).trim()]
}

const LABELS = ['民生关注', '回眸2023', '一线传真', '奋进新征程 建功新时代', '城事', '暖新闻']

function runningHead(random: Random): TrueLine[] {
  const text = random.pick([
    '清澜日报 2023年9月5日 星期二 第3版',
    '2023年9月5日 星期二 责编：林小满 版式：周越 03',
    '清澜 2023年9月5日 星期二02',
    '要闻 A2 2023.09.05 星期二',
  ])
  return [{ text, story: null, role: 'running-head', break: 'P', blanks: 0 }]
}

/** Puts a section label into the middle of a paragraph, where a column ended. */
function interrupt(lines: readonly TrueLine[], manner: Manner, random: Random): TrueLine[] {
  const page = [...lines]
  for (let n = 0; n < manner.interruptions; n++) {
    const seams: number[] = []
    for (let i = 1; i < page.length; i++) {
      const line = page[i] as TrueLine
      if (line.role === 'body' && line.break === 'C' && page[i - 1]?.role === 'body') seams.push(i)
    }
    if (!seams.length) break
    const at = random.pick(seams)
    const lower = page[at] as TrueLine
    page[at] = { ...lower, blanks: 1 }
    page.splice(at, 0, { text: random.pick(LABELS), story: lower.story, role: 'label', break: 'P', blanks: 1 })
  }
  return page
}

function spell(lines: readonly TrueLine[]): string {
  let raw = ''
  lines.forEach((line, k) => {
    if (k > 0) raw += '\n'.repeat(1 + line.blanks)
    raw += line.text
  })
  return `${raw}\n`
}
