import type { Lexicon, LexiconRow } from '../lexicon'
import { Char, classOf } from './char-class'

/**
 * What clean-up may change. The newsroom edits it in `house-style.tsv`; the default follows GB/T 15834 (punctuation)
 * and GB/T 15835 (numerals): full-width punctuation in Chinese text, no space between Han and figures.
 */
export interface HouseStyle {
  /** Drop the space that typesetting leaves between Han and Latin letters or figures (第 25个 → 第25个). */
  readonly closeLatinSpacing: boolean
  /** Half-width punctuation between Han → full width. */
  readonly widen: ReadonlyMap<number, string>
  /** Characters replaced wherever they stand outside quotations (⋯ → …). */
  readonly replace: ReadonlyMap<number, string>
}

/** `latin-spacing`: `to` is close or keep · `widen`, `replace`: `from` is one mark, `to` what stands for it. */
export const STYLE_RULES = ['latin-spacing', 'widen', 'replace'] as const
export type StyleRule = (typeof STYLE_RULES)[number]

/** As `state` of a row: the rule is switched off, what is printed stays. */
export const OFF = 'off'

/** Characters a mark may be set as: …… and —— are the longest. */
const LONGEST_TO = 4

export const DEFAULT_STYLE: HouseStyle = {
  closeLatinSpacing: true,
  widen: new Map([',，', ';；', ':：', '!！', '?？', '(（', ')）'].map((pair) => [pair.charCodeAt(0), pair.charAt(1)])),
  replace: new Map([['⋯'.charCodeAt(0), '…']]),
}

/** Reads `house-style.tsv` (columns `rule`, `from`, `to`, `state`). No rows: the default. */
export function readHouseStyle(lexicon: Lexicon): HouseStyle {
  const rows = lexicon.rows('house-style')
  return rows.length === 0 ? DEFAULT_STYLE : houseStyleOf(rows)
}

/**
 * The style that rows spell. Of two rows about the same mark the later one holds, so the newsroom's come after the
 * shipped ones. A row that may not be (`checkStyleRow`) says nothing.
 */
export function houseStyleOf(rows: readonly LexiconRow[]): HouseStyle {
  const maps = { widen: new Map<number, string>(), replace: new Map<number, string>() }
  let closeLatinSpacing = true
  for (const { rule = '', from = '', to = '', state = '' } of rows) {
    if (checkStyleRow(rule, from, to, state) !== undefined) continue
    if (rule === 'latin-spacing') closeLatinSpacing = to === 'close' && state !== OFF
    else if (rule === 'widen' || rule === 'replace') {
      const code = from.charCodeAt(0)
      if (state === OFF) maps[rule].delete(code)
      else maps[rule].set(code, to)
    }
  }
  return { closeLatinSpacing, ...maps }
}

/**
 * What is wrong with a row of a house style; undefined when it may be. Only marks can be set otherwise, and only as
 * marks: letters, figures and Han characters spell names and numbers, which no clean-up changes.
 */
export function checkStyleRow(rule: string, from: string, to: string, state: string): 'rule' | 'mark' | undefined {
  if (!(STYLE_RULES as readonly string[]).includes(rule) || (state !== '' && state !== OFF)) return 'rule'
  if (rule === 'latin-spacing') return from === '' && (to === 'close' || to === 'keep') ? undefined : 'mark'
  if (from.length !== 1 || !isMark(from)) return 'mark'
  return to !== '' && to.length <= LONGEST_TO && [...to].every(isMark) ? undefined : 'mark'
}

function isMark(character: string): boolean {
  if (/[\s\p{L}\p{N}\p{C}]/u.test(character)) return false
  const kind = classOf(character.charCodeAt(0))
  return kind !== Char.han && kind !== Char.latin && kind !== Char.digit && kind !== Char.space
}
