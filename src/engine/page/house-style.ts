import type { Lexicon } from '../lexicon'

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

/**
 * Reads `house-style.tsv` (columns `rule`, `from`, `to`): `widen` and `replace` rows name one character each, a
 * `latin-spacing` row says `close` or `keep`. No rows: the default.
 */
export function readHouseStyle(lexicon: Lexicon): HouseStyle {
  const rows = lexicon.rows('house-style')
  if (rows.length === 0) return DEFAULT_STYLE
  const widen = new Map<number, string>()
  const replace = new Map<number, string>()
  let closeLatinSpacing = true
  for (const row of rows) {
    const from = row.from ?? ''
    if (row.rule === 'latin-spacing') closeLatinSpacing = row.to !== 'keep'
    else if (from.length === 1 && row.rule === 'widen') widen.set(from.charCodeAt(0), row.to ?? '')
    else if (from.length === 1 && row.rule === 'replace') replace.set(from.charCodeAt(0), row.to ?? '')
  }
  return { closeLatinSpacing, widen, replace }
}
