import { analyse as rankEncodings } from 'chardet'
import iconv from 'iconv-lite'
import { type Refusal, refuse } from '../../model/entry'
import { looksBinary } from './binary'

/** Encodings a page can be read in, as the interface offers them. GB2312 and GBK files are read as GB 18030. */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof ENCODINGS)[number]

export type LineEnds = 'lf' | 'crlf' | 'cr' | 'mixed' | 'none'

export interface DecodedPage {
  /** The whole file as text; a byte order mark stays its first character, so that offsets agree with other tools. */
  readonly text: string
  readonly encoding: Encoding
  readonly lineEnds: LineEnds
  /** Whether encoding `text` again gives the file's bytes. */
  readonly lossless: boolean
}

/** Larger files are no newspaper page: a broadsheet in small type is under 100 KB. */
export const LARGEST_PAGE_BYTES = 64 * 1024 * 1024

/** A larger share of characters that no page has says that the encoding is wrong or the file damaged. */
const ODD_SHARE = 0.05

/**
 * Reads a page's bytes as text, in `encoding` or in the one detected.
 * @returns a refusal (`empty`, `not-text`, `too-large`, `bad-encoding`) when there is no page in it.
 */
export function decodePage(bytes: Uint8Array, encoding?: Encoding): DecodedPage | Refusal {
  if (bytes.length === 0) return refuse('empty', 'the file is empty: there is no page in it')
  if (bytes.length > LARGEST_PAGE_BYTES) return tooLarge(bytes.length)
  const chosen = encoding ?? detectEncoding(bytes)
  if (!chosen) {
    const binary = looksBinary(bytes)
    return refuse('not-text', `this is ${binary ?? 'no text'}: export the page as text first, then import that`)
  }
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), chosen, { stripBOM: false })
  if (text.trim() === '') return refuse('empty', 'the file holds nothing but white space')
  if (!encoding && oddShare(text) > ODD_SHARE) {
    return refuse('bad-encoding', `read as ${chosen} this is no text: choose another encoding, or mend the file`)
  }
  return { text, encoding: chosen, lineEnds: lineEndsOf(text), lossless: encodesBack(text, chosen, bytes) }
}

export function tooLarge(bytes: number): Refusal {
  const mega = Math.round(bytes / 1024 / 1024)
  return refuse('too-large', `${mega} MB is no newspaper page (the limit is ${LARGEST_PAGE_BYTES / 1024 / 1024} MB)`)
}

/**
 * The encoding of some bytes, or undefined when they are no text. A byte order mark decides; then valid UTF-8 (text in
 * another encoding is practically never valid UTF-8); then UTF-16 without a mark, told by what the pairs would spell;
 * then chardet's statistics between GB 18030 and Big5.
 */
export function detectEncoding(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, SAMPLE_BYTES)
  const wide = detectUtf16(head)
  if (wide) return wide
  if (looksBinary(head)) return undefined
  if (isUtf8(head)) return 'utf-8'
  const ranked = rankEncodings(head)
  const gb = ranked.find((m) => m.name === 'GB18030')?.confidence ?? 0
  const big5 = ranked.find((m) => m.name === 'Big5')?.confidence ?? 0
  if (gb === big5) return fewestOddities(head)
  return big5 > gb ? 'big5' : 'gb18030'
}

/** Enough for statistics, little enough to stay quick. */
const SAMPLE_BYTES = 256 * 1024

/** Broken UTF-8 with few broken characters is still UTF-8: other encodings read as it break at every second one. */
const BROKEN_UTF8_SHARE = 0.01

function isUtf8(bytes: Uint8Array): boolean {
  // `stream` lets the sample end in the middle of a character.
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true })
  const broken = text.split('\ufffd').length - 1
  return broken === 0 || (text.length > 200 && broken / text.length < BROKEN_UTF8_SHARE)
}

/** Share of pairs that must spell Han, Latin, digits or punctuation for bytes without a mark to be UTF-16. */
const WIDE_SHARE = 0.97

function detectUtf16(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length < 4) return undefined
  const little = plausibleShare(bytes, 0)
  const big = plausibleShare(bytes, 1)
  if (Math.max(little, big) < WIDE_SHARE || little === big) return undefined
  return little > big ? 'utf-16le' : 'utf-16be'
}

function plausibleShare(bytes: Uint8Array, highFirst: 0 | 1): number {
  const pairs = bytes.length >> 1
  let good = 0
  let marked = 0
  for (let i = 0; i < pairs; i++) {
    const x = bytes[2 * i] ?? 0
    const y = bytes[2 * i + 1] ?? 0
    const code = highFirst ? (x << 8) | y : (y << 8) | x
    const latin = (code >= 0x20 && code < 0x7f) || code === 0x0a || code === 0x0d || code === 0x09
    if (latin || isPagePunctuation(code)) marked++
    if (latin || isPagePunctuation(code) || (code >= 0x4e00 && code <= 0x9fff)) good++
  }
  // GBK text read as UTF-16 also falls among the Han characters; only real UTF-16 has line ends and 。 in pairs.
  return marked * 200 >= pairs ? good / pairs : 0
}

function isPagePunctuation(code: number): boolean {
  return (code >= 0x3000 && code <= 0x3011) || (code >= 0xff01 && code <= 0xff5e) || (code >= 0x2010 && code <= 0x2027)
}

/** For bytes the statistics cannot tell apart (a headline or two): the encoding that gives fewer odd characters. */
function fewestOddities(bytes: Uint8Array): Encoding {
  const share = (encoding: Encoding): number =>
    oddShare(iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding))
  return share('big5') < share('gb18030') ? 'big5' : 'gb18030'
}

/** Share of characters newspapers do not print: replacements, private use, rare extensions, foreign scripts. */
function oddShare(text: string): number {
  let odd = 0
  let all = 0
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    all++
    if (code < 0x100 ? code >= 0x80 && code < 0xa0 : isOdd(code)) odd++
  }
  return odd / Math.max(1, all)
}

function isOdd(code: number): boolean {
  return (
    code === 0xfffd ||
    (code >= 0x0530 && code < 0x1800) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xa000 && code < 0xfe30) ||
    code > 0xffff
  )
}

function encodesBack(text: string, encoding: Encoding, bytes: Uint8Array): boolean {
  return iconv.encode(text, encoding).equals(bytes)
}

/** Which line ends a text has. */
export function lineEndsOf(text: string): LineEnds {
  const crlf = text.includes('\r\n')
  const rest = text.replaceAll('\r\n', '')
  const found = [crlf && 'crlf', rest.includes('\n') && 'lf', rest.includes('\r') && 'cr'].filter(Boolean)
  if (found.length === 0) return 'none'
  return found.length > 1 ? 'mixed' : (found[0] as LineEnds)
}

/** A page's own bytes: those kept with it, or (where nothing was lost) its text encoded again. */
export function originalBytes(page: { raw: string; encoding: string; bytes: string | null }): Uint8Array {
  return page.bytes === null ? iconv.encode(page.raw, page.encoding) : Buffer.from(page.bytes, 'base64')
}

export function isEncoding(name: string): name is Encoding {
  return (ENCODINGS as readonly string[]).includes(name)
}
