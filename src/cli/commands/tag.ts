import { parseArgs } from 'node:util'
import { tagJson } from '../analysis-json'
import type { Call } from '../call'
import { UsageError } from '../exit-code'
import { isIsoDate, readItems } from '../json-lines'

/** `galley tag [--reference YYYY-MM-DD] [--jsonl]`: tags the texts on standard input, in order. */
export async function tag(call: Call): Promise<void> {
  const { values } = parseArgs({
    args: [...call.words],
    options: { reference: { type: 'string' }, jsonl: { type: 'boolean', default: false } },
  })
  if (values.reference !== undefined && !isIsoDate(values.reference)) {
    throw new UsageError('--reference takes a date such as 2025-06-12')
  }
  const complain = (message: string): void => call.complain('standard input', message)
  for await (const { id, text, reference } of readItems(call.streams, values.jsonl, complain)) {
    const [tags = []] = call.engine.tagger.tagStory([text], { reference: reference ?? values.reference ?? null })
    const pieces = [{ start: 0, end: text.length, text }]
    await call.printJson({ id, tags: tags.map((one) => tagJson(one, text, pieces)) })
  }
}
