import { checkStyleRow, OFF } from '../../model/style-row'
import type { Lexicon, LexiconRow } from '../lexicon'

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
