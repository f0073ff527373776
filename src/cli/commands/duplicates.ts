import { parseArgs } from 'node:util'
import type { DuplicatePair, IndexedText } from '../../engine/duplicates/duplicate-pair'
import { createDuplicateStream } from '../../engine/duplicates/find-duplicates'
import { isHeadRole } from '../../model/analysis'
import { cleanText } from '../../model/piece'
import type { Call } from '../call'
import { readItems } from '../json-lines'

/** How many paragraphs pass between two lines of progress. */
const PROGRESS_STEP = 10_000
/** Output is gathered to about this many characters, so that a million pairs are not a million writes. */
const CHUNK = 1 << 16

/**
 * `galley duplicates [--jsonl] [FILE…]`: pairs of paragraphs that say the same, over a collection on standard input
 * or every paragraph of the pages named (their ids are FILE#sN.M: story N, paragraph M). Pairs go out while the rest
 * is still being read.
 */
export async function duplicates(call: Call): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...call.words],
    options: { jsonl: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const items = positionals.length > 0 ? ofPages(call, positionals) : ofStream(call, values.jsonl)
  const stream = createDuplicateStream(call.engine.lexicon)
  let done = 0
  let waiting = ''
  const print = async (pairs: readonly DuplicatePair[], least: number): Promise<void> => {
    for (const { a, b, kind, similarity } of pairs) waiting += `${JSON.stringify({ a, b, kind, similarity })}\n`
    if (waiting.length <= least) return
    await call.streams.out(waiting)
    waiting = ''
  }
  for await (const item of items) {
    await print(stream.add(item), CHUNK)
    done++
    if (done % PROGRESS_STEP === 0) call.streams.err(`duplicates: ${done} paragraphs read\n`)
  }
  await print(stream.finish(), 0)
}

async function* ofStream(call: Call, jsonl: boolean): AsyncGenerator<IndexedText> {
  for await (const { id, text } of readItems(call.streams, jsonl, (m) => call.complain('standard input', m))) {
    if (jsonl || text.trim() !== '') yield { id: String(id), text }
  }
}

async function* ofPages(call: Call, files: readonly string[]): AsyncGenerator<IndexedText> {
  for await (const { file, page } of call.readPages([...new Set(files)])) {
    for (const [s, story] of call.engine.segmenter.segment(page.raw).stories.entries()) {
      const paragraphs = story.units.filter((unit) => !isHeadRole(unit.role))
      for (const [p, unit] of paragraphs.entries()) {
        yield { id: `${file}#s${s + 1}.${p + 1}`, text: cleanText(unit.pieces) }
      }
    }
  }
}
