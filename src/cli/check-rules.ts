import { readFile } from 'node:fs/promises'
import type { CheckSettings } from '../engine/checks/checker'
import { createNewsroomChecks } from '../engine/checks/newsroom-rules/newsroom-checks'
import { checkSettingsOf } from '../host/desk-checks'
import { isDeskFile, readRuleFile } from '../host/rule-file'
import { isRefusal } from '../model/entry'
import type { RuleTrial } from '../model/rule-trial'
import { words } from '../words/words'
import type { Call } from './call'
import { openDeskFile } from './desk'

const NONE: CheckSettings = { severities: {}, rules: [] }

/**
 * The newsroom's own rules and severities from files: tables of rules, or desk files, whose severities count too. Rows
 * that are no rules and rules whose examples fail are complained about, each by its row or id; the others are run.
 */
export async function readCheckRules(call: Call, files: readonly string[]): Promise<CheckSettings> {
  let settings = NONE
  for (const file of files) {
    const { severities, rules } = await readOne(call, file)
    settings = { severities: { ...settings.severities, ...severities }, rules: [...settings.rules, ...rules] }
  }
  return settings
}

async function readOne(call: Call, file: string): Promise<CheckSettings> {
  let bytes: Buffer
  try {
    bytes = await readFile(file)
  } catch {
    call.complain(file, 'there is no such file of rules, or it may not be read')
    return NONE
  }
  if (isDeskFile(bytes)) return readDesk(call, file)
  const read = readRuleFile(bytes, call.engine)
  if (isRefusal(read)) {
    call.complain(file, read.message)
    return NONE
  }
  for (const { row, code, detail } of read.problems)
    call.complain(file, `row ${row}: ${say(`rules.row.${code}`, detail)}`)
  for (const { id, trial } of read.failing) call.complain(file, `rule ${id} is not run: ${sayTrial(trial)}`)
  return { severities: {}, rules: createNewsroomChecks(read.rules.filter(({ on }) => on)) }
}

async function readDesk(call: Call, file: string): Promise<CheckSettings> {
  const session = await openDeskFile(call, file, { create: false, how: 'copy' })
  if (!session) return NONE
  try {
    return checkSettingsOf(session.desk, call.engine)
  } finally {
    session.close()
  }
}

/** The first thing that keeps a rule from being run. */
function sayTrial({ problem, examples }: RuleTrial): string {
  if (problem) return say(`rules.problem.${problem.code}`, problem.detail)
  const failed = examples.find(({ passes }) => !passes)
  if (!failed) return ''
  const what =
    failed.kind === 'wrong' ? 'nothing is found in its wrong example' : 'it finds something in its right example'
  return `${what} “${failed.text}”`
}

/** Words of the interface in English, the language of the command line. */
function say(key: string, detail: string): string {
  const table: Readonly<Record<string, string>> = words.en
  return (table[key] ?? key).replaceAll('{{detail}}', detail)
}
