// Throughput of segmentation alone, 10 KB to 10 MB of simulated pages, on one core and then on all, each with pages of its
// own. It runs in threads like the app's desk worker, which have read for a while: the first pages of a process cost
// several times as much, until V8 has compiled what they need. Run with: npm run bench -- segmenter
// V8 is set up as for the command line (`v8-flags`).
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { isMainThread, parentPort, type Worker } from 'node:worker_threads'
import '../../host/v8-flags'
import { startBenchThread } from '../../host/bench-thread'
import { readLexicon } from '../lexicon'
import { createSegmenter, type Segmenter } from './segmenter'
import { parseCorpus } from './simulator/corpus'
import { drawPage } from './simulator/draw-page'

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000]
/** Characters of different pages; longer texts repeat them. */
const DIFFERENT = 400_000
/** Characters read before anything is measured, and at least in each measurement. */
const WARM = 8_000_000
const MEASURED = 4_000_000

const root = join(import.meta.dirname, '../../..')
const read = (folder: string, ending: string): [string, string][] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => [name.slice(0, -ending.length), readFileSync(join(root, folder, name), 'utf8')])

function drawText(): string {
  const corpus = read('src/engine/segment/simulator/corpus', '.txt').flatMap(([, text]) => parseCorpus(text))
  let text = ''
  for (let seed = 1; text.length < DIFFERENT; seed++) text += `${drawPage(corpus, seed).raw}\n`
  return text
}

/** Texts of `size` characters, as many different ones as there are. */
function textsOf(base: string, size: number): string[] {
  if (size > base.length) return [base.repeat(Math.ceil(size / base.length)).slice(0, size)]
  return Array.from({ length: Math.floor(base.length / size) }, (_, k) => base.slice(k * size, (k + 1) * size))
}

/** Reads the texts again and again until `least` characters are read; how many that were. */
function readTexts(segmenter: Segmenter, texts: readonly string[], least: number): number {
  let characters = 0
  for (let k = 0; characters < least; k++) {
    const text = texts[k % texts.length] as string
    segmenter.segment(text)
    characters += text.length
  }
  return characters
}

/** A thread: warms up, says what its first pages cost, and measures what it is asked to. */
function answer(): void {
  const segmenter = createSegmenter(readLexicon(Object.fromEntries(read('resources/lexicons/zh', '.tsv'))))
  const base = drawText()
  const start = performance.now()
  const first = readTexts(segmenter, textsOf(base, 10_000), 1)
  const ms = performance.now() - start
  readTexts(segmenter, textsOf(base, 10_000), WARM)
  parentPort?.on('message', (size: number) =>
    parentPort?.postMessage(readTexts(segmenter, textsOf(base, size), MEASURED)),
  )
  parentPort?.postMessage(`the first ${first} characters of a thread: ${Math.round(ms)} ms`)
}

/** What each of the threads says next. */
function answers(threads: readonly Worker[]): Promise<unknown[]> {
  return Promise.all(threads.map((thread) => new Promise((resolve) => thread.once('message', resolve))))
}

/** Says how fast so many threads are that all begin at the same time, until the last of them is done. */
async function measure(cores: number): Promise<void> {
  const threads = Array.from({ length: cores }, () => startBenchThread(import.meta.url))
  const [first] = await answers(threads)
  if (cores === 1) console.log(first)
  for (const size of SIZES) {
    const done = answers(threads)
    const start = performance.now()
    for (const thread of threads) thread.postMessage(size)
    const characters = ((await done) as number[]).reduce((sum, count) => sum + count, 0)
    const speed = characters / (performance.now() - start) / 1e3
    const how = cores === 1 ? 'one core' : `${cores} cores`
    console.log(`${size} characters, ${how}: ${speed.toFixed(2)} million characters a second`)
  }
  for (const thread of threads) await thread.terminate()
}

if (!isMainThread) answer()
else {
  await measure(1)
  if (availableParallelism() > 1) await measure(availableParallelism())
}
