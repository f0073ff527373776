// Throughput of segmentation alone, 10 KB to 10 MB of simulated pages. Run with: npm run bench -- segmenter
// V8 is set up as for the command line (`young-objects`).
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import '../../host/young-objects'
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
for (let k = 0; k < 30; k++) segmenter.segment(base.slice(0, 20_000))
for (const size of [10_000, 100_000, 1_000_000, 10_000_000]) {
  const text = base.repeat(Math.ceil(size / base.length)).slice(0, size)
  const rounds = Math.max(1, Math.floor(2_000_000 / size))
  const start = performance.now()
  for (let k = 0; k < rounds; k++) segmenter.segment(text)
  const seconds = (performance.now() - start) / 1000
  console.log(`${size} characters: ${((rounds * size) / seconds / 1e6).toFixed(2)} million characters a second`)
}
