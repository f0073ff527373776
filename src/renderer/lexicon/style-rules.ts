import type { ListRow } from '../../bridge/newsroom-lists'
import { checkStyleRow, OFF, type StyleRule } from '../../model/style-row'

/** One rule of the house style as the dialog lists it. The two brackets of a pair are switched together. */
export interface ShownRule {
  readonly key: string
  readonly rule: StyleRule
  /** As printed and as set, both brackets of a pair side by side; empty for the rule about spaces. */
  readonly from: string
  readonly to: string
  readonly isOn: boolean
  /** The newsroom's own, not a shipped one: it can be removed. */
  readonly isOwn: boolean
  /** Rows with the rule switched on. */
  readonly rows: readonly ListRow[]
}

const PAIRS: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '<>', '︵︶', '︽︾', '︿﹀', '［］', '〔〕'].map((pair) => [pair.charAt(0), pair.charAt(1)]),
)

/** What a row is about: the later of two with one key holds. */
function styleKey(row: ListRow): string {
  return `${row[0] ?? ''}\t${row[1] ?? ''}`
}

/** The rules there are, shipped ones first, with what the newsroom's rows make of them. */
export function listRules(shipped: readonly ListRow[], own: readonly ListRow[]): readonly ShownRule[] {
  const rows = new Map<string, ListRow>()
  for (const row of [...shipped, ...own]) rows.set(styleKey(row), row)
  const shippedKeys = new Set(shipped.map(styleKey))
  const rules: ShownRule[] = []
  for (const [key, row] of rows) {
    const [rule = '', from = '', to = '', state = ''] = row
    if (checkStyleRow(rule, from, to, state) !== undefined) continue
    const opener = [...PAIRS].find(([, closer]) => closer === from)?.[0]
    if (opener && rows.has(`${rule}\t${opener}`)) continue
    const mate = rows.get(`${rule}\t${PAIRS.get(from) ?? '\n'}`)
    const isSpacing = rule === 'latin-spacing'
    const on: ListRow = isSpacing ? [rule, '', 'close', ''] : [rule, from, to, '']
    rules.push({
      key,
      rule: rule as StyleRule,
      from: from + (mate?.[1] ?? ''),
      to: isSpacing ? '' : to + (mate?.[2] ?? ''),
      isOn: state !== OFF && !(isSpacing && to !== 'close'),
      isOwn: !shippedKeys.has(key),
      rows: mate ? [on, [rule, mate[1] ?? '', mate[2] ?? '', '']] : [on],
    })
  }
  return rules
}

/** The newsroom's rows with a rule switched on or off. A shipped rule as shipped needs no row. */
export function switchRule(
  shipped: readonly ListRow[],
  own: readonly ListRow[],
  { rows }: ShownRule,
  isOn: boolean,
): ListRow[] {
  const byKey = new Map(own.map((row) => [styleKey(row), row]))
  for (const row of rows) {
    const next = isOn ? row : [row[0] ?? '', row[1] ?? '', row[2] ?? '', OFF]
    const asShipped = shipped.find((one) => styleKey(one) === styleKey(row))
    if (asShipped && isSameRow(asShipped, next)) byKey.delete(styleKey(row))
    else byKey.set(styleKey(row), next)
  }
  return [...byKey.values()]
}

/** The newsroom's rows with one about a mark put in, in the place of an earlier one about it. */
export function withRule(own: readonly ListRow[], row: ListRow): ListRow[] {
  return [...own.filter((old) => styleKey(old) !== styleKey(row)), row]
}

/** The newsroom's rows without those of a rule. */
export function withoutRule(own: readonly ListRow[], { rows }: ShownRule): ListRow[] {
  const keys = new Set(rows.map(styleKey))
  return own.filter((row) => !keys.has(styleKey(row)))
}

/** A sentence for a rule to show what it does on. */
export function exampleFor({ from }: ShownRule): string {
  return EXAMPLES.get(from) ?? `南岸${from.charAt(0)}北岸${from.charAt(1)}`
}

/** Sentences in which a mark stands as in a newspaper. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['', '第 25 届，共 8 km'],
  [',', '渡口复航,班次照旧'],
  [';', '东岸排队;西岸直行'],
  [':', '公告:渡口复航'],
  ['!', '渡口复航了!'],
  ['?', '班次够不够?'],
  ['()', '旧港(北岸)复航'],
  ['⋯', '汽笛响了⋯⋯'],
  ['︒', '渡口复航︒'],
])

function isSameRow(a: ListRow, b: ListRow): boolean {
  return [0, 1, 2, 3].every((k) => (a[k] ?? '') === (b[k] ?? ''))
}
