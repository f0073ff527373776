import type { Engine } from '../engine/engine'
import { decodePage } from '../formats/import/decode-page'
import { type RuleTable, readRuleTable } from '../formats/rules/rule-table'
import { isRefusal, type Refusal, refuse } from '../model/entry'
import { newsroomRules } from '../model/newsroom-rule'
import type { RuleFile } from '../model/rule-trial'
import { DeskFile } from '../store/desk-file'
import { CannotOpen } from '../store/outcome'
import type { SqlJsStatic } from '../store/sql'
import { trialOf } from './desk-checks'

/** The first bytes of a desk file, as of every SQLite file. */
const SQLITE = 'SQLite format 3'

/** Whether these are the bytes of a desk file rather than of a table. */
export function isDeskFile(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', 0, SQLITE.length) === SQLITE
}

/** Reads a table of rules, in whatever encoding a spreadsheet wrote it, and tries each with its examples. */
export function readRuleFile(bytes: Uint8Array, engine: Engine): RuleFile | Refusal {
  const decoded = decodePage(bytes)
  return isRefusal(decoded) ? decoded : tried(readRuleTable(decoded.text), engine)
}

/** The rules of another desk, as it was saved last. */
export function readDeskRules(bytes: Uint8Array, engine: Engine, sql: SqlJsStatic): RuleFile | Refusal {
  try {
    const file = DeskFile.read(sql, bytes)
    try {
      return tried({ rules: newsroomRules(file.readDesk().setting), problems: [] }, engine)
    } finally {
      file.close()
    }
  } catch (error) {
    if (error instanceof CannotOpen) return refuse(error.problem, error.message)
    throw error
  }
}

function tried({ rules, problems }: RuleTable, engine: Engine): RuleFile {
  const trials = rules.map((rule) => ({ rule, trial: trialOf(rule, engine) }))
  return {
    rules: trials.map(({ rule, trial }) => (trial.passes ? rule : { ...rule, on: false })),
    problems,
    failing: trials.flatMap(({ rule: { id }, trial }) => (trial.passes ? [] : [{ id, trial }])),
  }
}
