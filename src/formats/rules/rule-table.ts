import {
  isRuleId,
  LONGEST_FIELD,
  MOST_EXAMPLES,
  MOST_RULES,
  type NewsroomRule,
  ruleIdAfter,
  type SetSeverity,
} from '../../model/newsroom-rule'
import type { RuleRowProblem } from '../../model/rule-trial'

/** The columns a table of rules is written with; only `pattern` and `message` must be there when one is read. */
export const RULE_COLUMNS = ['id', 'pattern', 'message', 'severity', 'state', 'wrong', 'right', 'replacement'] as const
type Column = (typeof RULE_COLUMNS)[number]

/** Heads a newsroom may write its columns under. */
const HEADS: Readonly<Record<string, Column>> = {
  id: 'id',
  编号: 'id',
  pattern: 'pattern',
  句式: 'pattern',
  message: 'message',
  说明: 'message',
  severity: 'severity',
  级别: 'severity',
  state: 'state',
  状态: 'state',
  wrong: 'wrong',
  错例: 'wrong',
  right: 'right',
  正例: 'right',
  replacement: 'replacement',
  建议: 'replacement',
}
const SEVERITY_WORDS: Readonly<Record<string, SetSeverity>> = {
  '': 'query',
  error: 'error',
  错误: 'error',
  query: 'query',
  存疑: 'query',
  疑问: 'query',
  note: 'note',
  提示: 'note',
  off: 'off',
  停用: 'off',
}
const STATE_WORDS: Readonly<Record<string, boolean>> = { '': true, on: true, 启用: true, off: false, 停用: false }

/** Examples of one cell stand one after another, parted by this mark; `\|` is the mark itself. */
const BETWEEN = '|'

export interface RuleTable {
  readonly rules: readonly NewsroomRule[]
  readonly problems: readonly RuleRowProblem[]
}

/**
 * Reads a table of rules: tab-separated, a head row, then a rule a row, in any order of columns, heads in English or
 * Chinese. A row that is no rule is left out and told of; the others are read. Nothing is asked of patterns and examples:
 * a rule that cannot be run yet is kept all the same.
 */
export function readRuleTable(text: string): RuleTable {
  const rules: NewsroomRule[] = []
  const problems: RuleRowProblem[] = []
  const ids = new Map<string, number>()
  let heads: readonly (Column | undefined)[] | undefined
  // A spreadsheet that saves as text puts a byte order mark in front.
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u)
  for (const [k, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const row = k + 1
    const cells = line.split('\t').map(readCell)
    if (!heads) {
      heads = cells.map((cell) => HEADS[cell.toLowerCase()])
      if (heads.includes('pattern') && heads.includes('message')) continue
      return { rules: [], problems: [{ row, code: 'head', detail: cells.join(' '), text: line }] }
    }
    const problem = (code: RuleRowProblem['code'], detail: string) => problems.push({ row, code, detail, text: line })
    const read = readRow(cells, heads, ids)
    if ('code' in read) problem(read.code, read.detail)
    else if (ids.has(read.id)) problem('id-twice', `${read.id} (${ids.get(read.id)})`)
    else if (rules.length === MOST_RULES) problem('too-many-rules', String(MOST_RULES))
    else {
      ids.set(read.id, row)
      rules.push(read)
    }
  }
  return { rules, problems }
}

function readRow(
  cells: readonly string[],
  heads: readonly (Column | undefined)[],
  taken: ReadonlyMap<string, number>,
): NewsroomRule | Pick<RuleRowProblem, 'code' | 'detail'> {
  const extra = cells.slice(heads.length).find((cell) => cell !== '')
  if (extra !== undefined) return { code: 'cells', detail: extra }
  const cellOf = (column: Column) => {
    const at = heads.indexOf(column)
    return at < 0 ? '' : (cells[at] ?? '')
  }
  const pattern = cellOf('pattern')
  const message = cellOf('message')
  const id = cellOf('id') || ruleIdAfter(pattern, (tried) => taken.has(tried))
  const severity = SEVERITY_WORDS[cellOf('severity').toLowerCase()]
  const state = STATE_WORDS[cellOf('state').toLowerCase()]
  const wrong = readExamples(cellOf('wrong'))
  const right = readExamples(cellOf('right'))
  const replacement = cellOf('replacement')
  if (pattern === '') return { code: 'no-pattern', detail: message }
  if (message === '') return { code: 'no-message', detail: pattern }
  if (!isRuleId(id)) return { code: 'id', detail: id }
  if (severity === undefined) return { code: 'severity', detail: cellOf('severity') }
  if (state === undefined) return { code: 'state', detail: cellOf('state') }
  const long = [pattern, message, replacement, ...wrong, ...right].find((field) => field.length > LONGEST_FIELD)
  if (long !== undefined) return { code: 'too-long', detail: `${long.slice(0, 20)}…` }
  if (Math.max(wrong.length, right.length) > MOST_EXAMPLES) {
    return { code: 'too-many-examples', detail: String(MOST_EXAMPLES) }
  }
  const isOff = severity === 'off'
  return { id, pattern, message, severity: isOff ? 'query' : severity, on: state && !isOff, wrong, right, replacement }
}

/** The table of these rules: head, rows, a line end after each. */
export function writeRuleTable(rules: readonly NewsroomRule[]): string {
  const rows = rules.map((rule) =>
    [
      rule.id,
      rule.pattern,
      rule.message,
      rule.severity,
      rule.on ? 'on' : 'off',
      writeExamples(rule.wrong),
      writeExamples(rule.right),
      rule.replacement,
    ]
      .map(writeCell)
      .join('\t')
      .trimEnd(),
  )
  return `${[RULE_COLUMNS.join('\t'), ...rows].join('\n')}\n`
}

/** A spreadsheet puts a cell with quotes in it between quotes, and doubles them. */
function readCell(cell: string): string {
  const words = cell.trim()
  const quoted = /^"(.*)"$/su.exec(words)?.[1]
  return quoted === undefined ? words : quoted.replaceAll('""', '"')
}

function writeCell(cell: string): string {
  return /^["#]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function readExamples(cell: string): string[] {
  const examples: string[] = []
  let example = ''
  for (let at = 0; at <= cell.length; at++) {
    if (at === cell.length || cell[at] === BETWEEN) {
      if (example.trim() !== '') examples.push(example.trim())
      example = ''
    } else {
      if (cell[at] === '\\' && at + 1 < cell.length) at++
      example += cell[at]
    }
  }
  return examples
}

function writeExamples(examples: readonly string[]): string {
  return examples.map((one) => one.replaceAll('\\', '\\\\').replaceAll(BETWEEN, `\\${BETWEEN}`)).join(BETWEEN)
}
