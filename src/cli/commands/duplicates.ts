import { parseArgs } from 'node:util'
import { findDuplicates } from '../../engine/duplicates/find-duplicates'
import { isHeadRole } from '../../model/analysis'
import { cleanText } from '../../model/piece'
import type { Call } from '../call'
import { readItems } from '../json-lines'

interface Paragraph {
  readonly id: string
  readonly text: string
}

/** How many paragraphs pass between two lines of progress. */
const PROGRESS_STEP = 10_000

/**
 * `galley duplicates [--jsonl] [FILE…]`: pairs of paragraphs that say the same, over a collection on standard input
 * or every paragraph of the pages named (their ids are FILE#sN.M: story N, paragraph M).
 */
export async function duplicates(call: Call): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...call.words],
    options: { jsonl: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const items = positionals.length > 0 ? await ofPages(call, positionals) : await ofStream(call, values.jsonl)
  const progress = (done: number): void => {
    if (done % PROGRESS_STEP === 0) call.streams.err(`duplicates: ${done} / ${items.length}\n`)
  }
  let lines = ''
  for (const { a, b, kind, similarity } of findDuplicates(items, call.engine.lexicon, progress)) {
    lines += `${JSON.stringify({ a, b, kind, similarity })}\n`
    if (lines.length > 1 << 16) {
      await call.streams.out(lines)
      lines = ''
    }
  }
  if (lines) await call.streams.out(lines)
}

async function ofStream(call: Call, jsonl: boolean): Promise<Paragraph[]> {
  const items: Paragraph[] = []
  for await (const { id, text } of readItems(call.streams, jsonl, (m) => call.complain('standard input', m))) {
    if (jsonl || text.trim() !== '') items.push({ id: String(id), text })
  }
  return items
}

async function ofPages(call: Call, files: readonly string[]): Promise<Paragraph[]> {
  const items: Paragraph[] = []
  for await (const { file, page } of call.readPages([...new Set(files)])) {
    call.engine.segmenter.segment(page.raw).stories.forEach((story, s) => {
      const paragraphs = story.units.filter((unit) => !isHeadRole(unit.role))
      paragraphs.forEach((unit, p) => {
        items.push({ id: `${file}#s${s + 1}.${p + 1}`, text: cleanText(unit.pieces) })
      })
    })
  }
  return items
}
