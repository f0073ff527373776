// Throughput of segmentation alone, 10 KB to 10 MB of simulated pages, in one process and then in a process a core, each
// with pages of its own. Run with: npm run bench -- segmenter
// V8 is set up as for the command line (`v8-flags`).
import { fork } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import '../../host/v8-flags'
import { readLexicon } from '../lexicon'
import { createSegmenter } from './segmenter'
import { parseCorpus } from './simulator/corpus'
import { drawPage } from './simulator/draw-page'

const root = join(import.meta.dirname, '../../..')
const read = (folder: string, ending: string): [string, string][] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => [name.slice(0, -ending.length), readFileSync(join(root, folder, name), 'utf8')])

const segmenter = createSegmenter(readLexicon(Object.fromEntries(read('resources/lexicons/zh', '.tsv'))))
const corpus = read('src/engine/segment/simulator/corpus', '.txt').flatMap(([, text]) => parseCorpus(text))
let base = ''
for (let seed = 1; base.length < 400_000; seed++) base += `${drawPage(corpus, seed).raw}\n`
for (let k = 0; k < 100; k++) segmenter.segment(base.slice(0, 20_000))

/** Million characters a second over `size` characters, read as often as it takes to measure. */
function measure(size: number): number {
  const text = base.repeat(Math.ceil(size / base.length)).slice(0, size)
  const rounds = Math.max(1, Math.floor(2_000_000 / size))
  const start = performance.now()
  for (let k = 0; k < rounds; k++) segmenter.segment(text)
  return (rounds * size) / (performance.now() - start) / 1e3
}

/** The same in a process a core, which all begin when the last of them is ready. */
async function measureAll(size: number): Promise<number> {
  const others = Array.from({ length: availableParallelism() }, () => fork(fileURLToPath(import.meta.url)))
  const answers = () => Promise.all(others.map((other) => new Promise((resolve) => other.once('message', resolve))))
  await answers()
  const speeds = answers()
  for (const other of others) other.send(size)
  const sum = ((await speeds) as number[]).reduce((all, speed) => all + speed, 0)
  for (const other of others) other.disconnect()
  return sum
}

if (process.send) {
  process.on('message', (size: number) => process.send?.(measure(size)))
  process.send('ready')
} else {
  const sizes = [10_000, 100_000, 1_000_000, 10_000_000]
  const say = (size: number, speed: number, how: string): void =>
    console.log(`${size} characters, ${how}: ${speed.toFixed(2)} million characters a second`)
  for (const size of sizes) say(size, measure(size), 'one core')
  for (const size of sizes) say(size, await measureAll(size), `${availableParallelism()} cores`)
}
