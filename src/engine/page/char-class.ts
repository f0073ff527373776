/**
 * What a UTF-16 code unit is to a page reader. One table look-up a character keeps reading linear and quick; the
 * classes are the ones print distinguishes (what may end a sentence, what opens or closes), not Unicode's.
 */
export const Char = {
  other: 0,
  space: 1,
  han: 2,
  latin: 3,
  digit: 4,
  /** Ends a sentence: 。！？… and half-width ! ? */
  final: 5,
  /** Stands between parts of a sentence: ，、；： */
  inner: 6,
  /** Opening bracket or quotation mark. */
  open: 7,
  /** Closing bracket or quotation mark. */
  close: 8,
  /** Bullets that open bylines, items and captions: □■●▲◎ */
  mark: 9,
  /** Dashes: — – ─ */
  dash: 10,
  /** Stray control and format characters that show nothing. */
  control: 11,
  /** Half-width punctuation and symbols of running Latin text. */
  symbol: 12,
} as const
export type CharClass = (typeof Char)[keyof typeof Char]

const table = new Uint8Array(65536)

function set(chars: string, to: CharClass): void {
  for (let i = 0; i < chars.length; i++) table[chars.charCodeAt(i)] = to
}
function setRange(from: number, to: number, as: CharClass): void {
  for (let code = from; code <= to; code++) table[code] = as
}

setRange(0x3400, 0x4dbf, Char.han)
setRange(0x4e00, 0x9fff, Char.han)
setRange(0xf900, 0xfaff, Char.han)
// Surrogates: in newspaper text these are rare Han (𠮷, 㐂 …) far more often than emoji.
setRange(0xd800, 0xdfff, Char.han)
set('〇々〆', Char.han)
setRange(0x41, 0x5a, Char.latin)
setRange(0x61, 0x7a, Char.latin)
setRange(0xc0, 0x24f, Char.latin)
setRange(0x370, 0x52f, Char.latin)
setRange(0xff21, 0xff3a, Char.latin)
setRange(0xff41, 0xff5a, Char.latin)
setRange(0x30, 0x39, Char.digit)
setRange(0xff10, 0xff19, Char.digit)
setRange(0x21, 0x2f, Char.symbol)
set('@[\\]^_`{|}~<=>+$%&*#/％＋＝～·•℃°', Char.symbol)
set('。！？!?…⋯︒︕︖', Char.final)
set('，、；：,;:﹐﹑﹔﹕︐︑︓︔､', Char.inner)
set('“‘「『《〈（(【〔［[｛{〖﹁﹃︽︿︵︻︹﹙', Char.open)
set('”’」』》〉）)】〕］]｝}〗﹂﹄︾﹀︶︼︺﹚', Char.close)
set('□■●▲◎◆◇○★☆▼△▶►▷◀◁◀※♦◤◥◣◢▍▌▎', Char.mark)
set('—–─―﹣－━', Char.dash)
setRange(0x00, 0x1f, Char.control)
setRange(0x7f, 0x9f, Char.control)
setRange(0x200b, 0x200f, Char.control)
setRange(0x202a, 0x202e, Char.control)
setRange(0x2060, 0x2064, Char.control)
set('\u00ad\ufffc\ufff9\ufffa\ufffb', Char.control)
// White space is exactly what the language calls so (/\s/): the promise that nothing is lost is stated in its terms.
set('\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff', Char.space)
setRange(0x2000, 0x200a, Char.space)

/**
 * The class of a code unit; of what stands before or behind a text (NaN) that of NUL. Asking the table itself for a place
 * that is none would make every later look-up slow.
 */
export function classOf(code: number): number {
  return table[code & 0xffff] as number
}

/** Code units that end a line: LF, VT, FF, CR, and the Unicode line and paragraph separators. */
export function isLineEnd(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x2028 || code === 0x2029
}

/** Width in half ems: 1 for what is set narrow, 2 for what fills a square, 0 for what shows nothing. */
export function widthOf(code: number): number {
  return widths[code & 0xffff] as number
}

const widths = table.map((_, code) => readWidth(code))

function readWidth(code: number): number {
  if (code < 0x80) return code < 0x20 ? 0 : 1
  const kind = table[code]
  if (kind === Char.control) return 0
  if (code >= 0xd800 && code <= 0xdfff) return 1
  if (kind === Char.latin || kind === Char.space) return code === 0x3000 || code >= 0xff00 ? 2 : 1
  return 2
}
