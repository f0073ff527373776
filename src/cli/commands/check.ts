import { parseArgs } from 'node:util'
import type { CheckSettings } from '../../engine/checks/checker'
import type { PageFile } from '../../host/page-file'
import { pageFromBytes } from '../../host/page-file'
import { isRefusal } from '../../model/entry'
import { analysePage, analyseUnits, cutPage } from '../analyse-page'
import type { AnalysisJson } from '../analysis-json'
import type { Call } from '../call'
import { readCheckRules } from '../check-rules'
import { ComparedPages } from '../compared-pages'
import { EXIT, UsageError } from '../exit-code'
import { readItems } from '../json-lines'

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
  const settings = await readCheckRules(call, values.rules)
  if (values.jsonl) return checkItems(call, settings)
  const compared = new ComparedPages(call.engine, settings)
  for await (const { file, page } of call.readPages(positionals)) {
    const units = cutPage(call.engine, page)
    const { findings } = analyseUnits(call.engine, file, page, units, settings)
    endIfWrong(call, findings)
    for (const { rule, message, spans } of findings) {
      await call.streams.out(`${file}:${lineOf(page.raw, spans[0]?.[0] ?? 0)}: ${rule}: ${message}\n`)
    }
    compared.add(file, page, units)
  }
  const between = compared.findings()
  endIfWrong(call, between)
  for (const { file, line, rule, message } of between) {
    await call.streams.out(`${file}:${line}: ${rule}: ${message}\n`)
  }
}

async function checkItems(call: Call, settings: CheckSettings): Promise<void> {
  for await (const { id, text, reference } of readItems(call.streams, true, (m) =>
    call.complain('standard input', m),
  )) {
    const page = pageFromBytes(String(id), Buffer.from(text), 'utf-8')
    // An empty text is a page nothing is wrong with, not a file that could not be read.
    await call.printJson({
      id,
      findings: isRefusal(page) ? [] : findingsOf(call, String(id), page, settings, reference),
    })
  }
}

function findingsOf(
  call: Call,
  name: string,
  page: PageFile,
  settings: CheckSettings,
  reference?: string,
): AnalysisJson['findings'] {
  const { findings } = analysePage(call.engine, name, page, reference, settings)
  endIfWrong(call, findings)
  return findings
}

function endIfWrong(call: Call, findings: readonly { readonly severity: string }[]): void {
  if (findings.some(({ severity }) => severity === 'error')) call.endsWith(EXIT.findings)
}

/** The 1-based line an offset stands in. */
function lineOf(raw: string, offset: number): number {
  return raw.slice(0, offset).split(/\r\n|\r|\n/u).length
}
