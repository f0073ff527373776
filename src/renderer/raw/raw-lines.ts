import { isHeadRole, type Role } from '../../model/analysis'
import type { Block, BlockId, StoryId } from '../../model/document'

/** A line of the raw page as it is printed in a file, blank ones too. Offsets are raw, UTF-16, line end left out. */
export interface RawLine {
  readonly start: number
  readonly end: number
}

/** LF, VT, FF, CR and the Unicode separators, as the engine and the command line count lines. */
function isLineEnd(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x2028 || code === 0x2029
}

/** Half ems a code unit takes at most: what lies below the East Asian blocks is set narrow. */
function widthOf(code: number): number {
  return code < 0x1100 ? 1 : 2
}

/** The lines of a page, numbered like the engine's: CRLF is one line end, the Unicode separators are line ends. */
export function splitLines(raw: string): RawLine[] {
  const lines: RawLine[] = []
  let start = 0
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (!isLineEnd(code)) continue
    lines.push({ start, end: at })
    if (code === 13 && raw.charCodeAt(at + 1) === 10) at++
    start = at + 1
  }
  if (start < raw.length || lines.length === 0) lines.push({ start, end: raw.length })
  return lines
}

/** Width of the widest line in half ems. */
export function widestLine(raw: string, lines: readonly RawLine[]): number {
  let widest = 0
  for (const { start, end } of lines) {
    // No line is wider than its characters at a full em: short ones need no measuring.
    if ((end - start) * 2 <= widest) continue
    let width = 0
    for (let at = start; at < end; at++) width += widthOf(raw.charCodeAt(at))
    widest = Math.max(widest, width)
  }
  return widest
}

/** A stretch of a line that belongs to one block. `isDropped`: printed, but not part of the clean text. */
export interface RawSegment {
  readonly start: number
  readonly end: number
  readonly block: BlockId
  readonly isDropped: boolean
}

/** What the gutter and the right edge say about a line. */
export interface RawRow extends RawLine {
  readonly segments: readonly RawSegment[]
  /** The story the line's first character belongs to; null for furniture and blank lines. */
  readonly story: StoryId | null
  readonly isFurniture: boolean
  /** The flag with the story's number: at its start, and where it goes on after something else. */
  readonly isFlagged: boolean
  /** Printed at the right edge of a unit's last line; running text says nothing. */
  readonly role: Role | null
  /** The thread to the next line: of one paragraph, or over lines in between. */
  readonly thread: 'none' | 'join' | 'far'
  /** A paragraph ends here and another begins on the next line. */
  readonly endsParagraph: boolean
}

interface Claim extends RawSegment {
  readonly owner: Block
}

/** Everything printed beside the lines of a page, from its blocks alone. Linear but for sorting the pieces. */
export function buildRows(raw: string, lines: readonly RawLine[], blocks: readonly Block[]): RawRow[] {
  const claims = collectClaims(raw, blocks)
  const ownersByLine = assignClaims(lines, claims)
  const lastLineOf = new Map<BlockId, number>()
  const nextLineOf = new Map<BlockId, Map<number, number>>()
  ownersByLine.forEach((line, n) => {
    for (const { block } of line) {
      const last = lastLineOf.get(block)
      if (last !== undefined && last !== n) {
        const next = nextLineOf.get(block) ?? new Map<number, number>()
        nextLineOf.set(block, next.set(last, n))
      }
      lastLineOf.set(block, n)
    }
  })

  let flagged: StoryId | null = null
  return lines.map((line, n) => {
    const segments = ownersByLine[n] ?? []
    const first = segments[0]?.owner
    const last = segments.at(-1)?.owner
    const story = first?.story ?? null
    const isFlagged = story !== null && story !== flagged
    if (first) flagged = story
    const next = last && nextLineOf.get(last.id)?.get(n)
    const ending = [...segments].reverse().find(({ owner }) => lastLineOf.get(owner.id) === n && owner.role !== 'body')
    return {
      ...line,
      segments: segments.map(({ start, end, block, isDropped }) => ({ start, end, block, isDropped })),
      story,
      isFurniture: first !== undefined && story === null,
      isFlagged,
      role: ending ? ending.owner.role : null,
      thread: next === undefined ? 'none' : next === n + 1 ? 'join' : 'far',
      endsParagraph: next === undefined && last !== undefined && isParagraphEnd(last, ownersByLine[n + 1]?.[0]?.owner),
    }
  })
}

function isParagraphEnd(block: Block, below: Block | undefined): boolean {
  return (
    block.role === 'body' &&
    below !== undefined &&
    below.id !== block.id &&
    below.story === block.story &&
    !isHeadRole(below.role)
  )
}

/** What the blocks claim, in the order of the page; claims of nothing but white space are left out. */
function collectClaims(raw: string, blocks: readonly Block[]): Claim[] {
  const claims: Claim[] = []
  for (const owner of blocks) {
    for (const piece of owner.pieces) {
      const { start, end } = piece
      if (start === end || raw.slice(start, end).trim() === '') continue
      claims.push({ start, end, block: owner.id, owner, isDropped: piece.text === '' })
    }
  }
  return claims.sort((a, b) => a.start - b.start)
}

/** Cuts claims at line ends; both lists are in order, so one walk does. */
function assignClaims(lines: readonly RawLine[], claims: readonly Claim[]): Claim[][] {
  const byLine: Claim[][] = lines.map(() => [])
  let n = 0
  for (const claim of claims) {
    while (n < lines.length && (lines[n]?.end ?? 0) <= claim.start) n++
    for (let k = n; k < lines.length; k++) {
      const line = lines[k]
      if (!line || line.start >= claim.end) break
      const start = Math.max(line.start, claim.start)
      const end = Math.min(line.end, claim.end)
      if (start < end) byLine[k]?.push({ ...claim, start, end })
    }
  }
  return byLine
}

/** The line that holds raw offset `at`; an offset inside a line end belongs to the line it ends. */
export function lineAt(lines: readonly RawLine[], at: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.start ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}
