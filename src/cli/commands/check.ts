import { parseArgs } from 'node:util'
import { isRefusal } from '../../model/entry'
import type { Call } from '../call'
import { readCheckRules } from '../check-rules'
import { ComparedPages } from '../compared-pages'
import { EXIT, UsageError } from '../exit-code'
import { readItemLines } from '../json-lines'
import type { OwnChecks } from '../page-work'
import { readPages } from '../read-pages'

/**
 * `galley check FILE…`: only the findings, `FILE:LINE: rule: message` each. Several files are compared with each other
 * too; what two of them say against each other comes last, at both. `--jsonl` checks texts on standard input,
 * each read as a page; a `reference` in its line is the date of its issue. Ends with 1 when a finding is an error.
 * `--office-holders FILE` is the newsroom's list of who holds which office, which titles are checked against.
 * `--rules FILE` (as often as wanted) adds rules of the newsroom's own: a table of rules, or a desk file.
 */
export async function check(call: Call): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...call.words],
    options: {
      jsonl: { type: 'boolean', default: false },
      'office-holders': { type: 'string' },
      rules: { type: 'string', multiple: true, default: [] },
    },
    allowPositionals: true,
  })
  if (values['office-holders'] !== undefined) await call.takeOfficeHolders(values['office-holders'])
  if (!values.jsonl && positionals.length === 0) {
    throw new UsageError('check needs a FILE (- for standard input), or --jsonl')
  }
  const checks = await readCheckRules(call, values.rules)
  if (values.jsonl) return checkItems(call, checks)
  const compared = new ComparedPages(call.engine, checks.severities)
  for await (const { job, result } of readPages(call, 'check', call.files(positionals), checks)) {
    const { file } = job
    if (isRefusal(result)) {
      call.complain(file, result.message)
      continue
    }
    endIfWrong(call, result.findings)
    for (const { rule, message, spans } of result.findings) {
      await call.streams.out(`${file}:${lineOf(result.raw, spans[0]?.[0] ?? 0)}: ${rule}: ${message}\n`)
    }
    compared.add(file, result)
  }
  const between = compared.findings()
  endIfWrong(call, between)
  for (const { file, line, rule, message } of between) {
    await call.streams.out(`${file}:${line}: ${rule}: ${message}\n`)
  }
}

async function checkItems(call: Call, checks: OwnChecks): Promise<void> {
  for await (const { job, result: findings } of readPages(call, 'check-text', readItemLines(call.streams), checks)) {
    if ('problem' in job) {
      call.complain('standard input', job.problem)
      continue
    }
    endIfWrong(call, findings)
    await call.printJson({ id: job.id, findings })
  }
}

function endIfWrong(call: Call, findings: readonly { readonly severity: string }[]): void {
  if (findings.some(({ severity }) => severity === 'error')) call.endsWith(EXIT.findings)
}

/** The 1-based line an offset stands in. */
function lineOf(raw: string, offset: number): number {
  return raw.slice(0, offset).split(/\r\n|\r|\n/u).length
}
