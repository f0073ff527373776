import type { Lexicon } from '../lexicon'
import { codeUnits } from './code-units'

/** A text and its folded form, and the code units of both, which loops over every character read much more quickly. */
export interface FoldedText {
  readonly raw: string
  readonly folded: string
  readonly rawCodes: Uint16Array
  readonly codes: Uint16Array
}

/** Reads text in one canonical form: simplified script, one width for each sign. Lengths and offsets stay as they were. */
export type Fold = (text: string) => string

/** Left: the form read; right: everything read as it. Line ends stay, so that folding a whole page keeps its lines. */
const FORMS: readonly (readonly [string, string])[] = [
  ['，', ',﹐︐､'],
  ['；', ';﹔︔'],
  ['：', ':﹕︓'],
  ['！', '!︕'],
  ['？', '?︖'],
  ['。', '︒｡'],
  ['、', '︑﹑'],
  ['（', '(︵﹙'],
  ['）', ')︶﹚'],
  ['【', '[〔［︻︹〖'],
  ['】', ']〕］︼︺〗'],
  ['“', '「『﹁﹃〝'],
  ['”', '」』﹂﹄〞'],
  ['《', '〈︽︿'],
  ['》', '〉﹀︾'],
  ['…', '⋯'],
  ['—', '–─━―－﹣'],
  ['·', '•‧・'],
  ['/', '／'],
  ['.', '．'],
  ['%', '％'],
  ['-', '‐‑'],
  [' ', '\t\u00a0\u3000\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\ufeff'],
]

/** Several times as quick as spelling code by code, but it replaces halves of surrogate pairs. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })
const CHUNK = 8192

/** The text of code units, whatever they are. */
function spell(codes: Uint16Array): string {
  const parts: string[] = []
  for (let at = 0; at < codes.length; at += CHUNK) {
    parts.push(String.fromCharCode.apply(null, codes.subarray(at, at + CHUNK) as unknown as number[]))
  }
  return parts.length === 1 ? (parts[0] as string) : parts.join('')
}

/** One of each lexicon, and texts remembered: many rules read the same ones. */
const folds = new WeakMap<Lexicon, Fold>()
const MOST_KNOWN = 4096

/**
 * Compiles the folding table from `script-forms.tsv` (`simplified`, `traditional`), the width of letters and figures,
 * and the forms above. Without it every pattern would have to be written twice, once for 報訊 and once for 报讯.
 */
export function createFold(lexicon: Lexicon): Fold {
  const before = folds.get(lexicon)
  if (before) return before
  const read = createTextFold(lexicon)
  const known = new Map<string, string>()
  const fold: Fold = (text) => {
    const old = known.get(text)
    if (old !== undefined) return old
    const { folded } = read(text)
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(text, folded)
    return folded
  }
  folds.set(lexicon, fold)
  return fold
}

/** `createFold`, with code units. */
export function createTextFold(lexicon: Lexicon): (text: string) => FoldedText {
  const table = new Uint16Array(65536)
  for (let code = 0; code < 65536; code++) table[code] = code
  for (const { simplified = '', traditional = '' } of lexicon.rows('script-forms')) {
    for (let k = 0; k < traditional.length; k++) table[traditional.charCodeAt(k)] = simplified.charCodeAt(0)
  }
  for (let code = 0xff10; code <= 0xff5a; code++) {
    const narrow = code - 0xfee0
    if (/[0-9A-Za-z]/.test(String.fromCharCode(narrow))) table[code] = narrow
  }
  for (const [to, from] of FORMS) for (const char of from) table[char.charCodeAt(0)] = to.charCodeAt(0)
  return (raw) => {
    const rawCodes = codeUnits(raw)
    const codes = new Uint16Array(rawCodes.length)
    let surrogates = false
    for (let i = 0; i < rawCodes.length; i++) {
      const code = rawCodes[i] as number
      codes[i] = table[code] as number
      if ((code & 0xf800) === 0xd800) surrogates = true
    }
    return { raw, folded: surrogates ? spell(codes) : decoder.decode(codes), rawCodes, codes }
  }
}
