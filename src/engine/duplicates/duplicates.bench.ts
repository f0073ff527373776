// Duplicates over a collection, side by side with the MinHash, SimHash and fuzzy-matching packages:
//   npm run bench -- duplicates
// Collections are planted (planted-collection.ts, fixed seed). Recall is over planted copies, precision over all pairs
// reported; a pair told as `template` is no duplicate. The packages know no templates, so notices count against them.
import { createRequire } from 'node:module'
import { extract, ratio } from 'fuzzball'
import { readLexiconFolder } from '../../host/lexicon-folder'
import { readLexicon } from '../lexicon'
import { findDuplicates } from './find-duplicates'
import { createNormaliser } from './normal-text'
import { PLANTED_KINDS, type PlantedCollection, pairKey, plantCollection } from './planted-collection'
import { PlantedTexts } from './planted-texts'

/** The two packages come without types. */
interface MinhashPackage {
  Minhash: new (options: {
    numPerm: number
    seed: number
  }) => {
    update(shingle: string): void
    jaccard(other: unknown): number
  }
  LshIndex: new (options: {
    bandSize: number
  }) => { insert(key: string, hash: unknown): void; query(hash: unknown): string[] }
}
interface SimhashPackage {
  SimHash: new (options: { kshingles: number }) => { hash(text: string): number }
}
const require = createRequire(import.meta.url)
const { Minhash, LshIndex } = require('minhash') as MinhashPackage
const { SimHash } = require('simhash-js') as SimhashPackage

const lexicon = readLexicon(readLexiconFolder(new URL('../../../resources/lexicons/zh', import.meta.url).pathname))
const words = lexicon
  .rows('words')
  .filter((row) => Number(row.cost) <= 11)
  .flatMap((row) => (row.words ?? '').split(' '))
const normaliser = createNormaliser()

type Found = Map<string, string>

function galley({ items }: PlantedCollection): Found {
  const found: Found = new Map()
  for (const { a, b, kind } of findDuplicates(items, lexicon)) found.set(pairKey(a, b), kind)
  return found
}

function minhash({ items }: PlantedCollection): Found {
  const found: Found = new Map()
  const index = new LshIndex({ bandSize: 4 })
  const hashes = new Map<string, InstanceType<typeof Minhash>>()
  for (const { id, text } of items) {
    const normal = normaliser.normalise(text)
    const hash = new Minhash({ numPerm: 128, seed: 1 })
    for (const shingle of new Set(shingles(normal))) hash.update(shingle)
    hashes.set(id, hash)
    index.insert(id, hash)
    for (const other of index.query(hash)) {
      if (other !== id && hash.jaccard(hashes.get(other)) >= 0.5) found.set(pairKey(other, id), 'near')
    }
  }
  return found
}

const shingles = (text: string): string[] =>
  Array.from({ length: Math.max(1, text.length - 2) }, (_, k) => text.slice(k, k + 3))

/** All pairs by Hamming distance: 32 bits are too few for bands, and the comparison itself costs next to nothing. */
function simhash({ items }: PlantedCollection): Found {
  const found: Found = new Map()
  const hasher = new SimHash({ kshingles: 3 })
  const hashes = Int32Array.from(items, ({ text }) => hasher.hash(normaliser.normalise(text)))
  for (let i = 0; i < hashes.length; i++) {
    for (let j = 0; j < i; j++) {
      let bits = (hashes[i] as number) ^ (hashes[j] as number)
      let count = 0
      while (bits !== 0 && count <= 3) {
        bits &= bits - 1
        count++
      }
      if (count <= 3) found.set(pairKey(items[i]?.id as string, items[j]?.id as string), 'near')
    }
  }
  return found
}

/** Fuzzy matching compares every pair: a sample is timed and the whole reckoned from it. */
function fuzzySeconds({ items }: PlantedCollection): number {
  const sample = items.slice(0, 40).map(({ text }) => normaliser.normalise(text))
  const choices = items.slice(0, 200).map(({ text }) => normaliser.normalise(text))
  const startedMs = performance.now()
  for (const text of sample) extract(text, choices, { scorer: ratio, full_process: false })
  const pairMs = (performance.now() - startedMs) / (sample.length * choices.length)
  return (pairMs * items.length * (items.length - 1)) / 2000
}

function report(name: string, collection: PlantedCollection, find: (from: PlantedCollection) => Found): void {
  const startedMs = performance.now()
  const found = find(collection)
  const seconds = (performance.now() - startedMs) / 1000
  let right = 0
  let notices = 0
  const hits: Record<string, number> = {}
  const wanted: Record<string, number> = {}
  for (const kind of collection.pairs.values()) wanted[kind] = (wanted[kind] ?? 0) + 1
  let reported = 0
  for (const [key, kind] of found) {
    const planted = collection.pairs.get(key)
    if (kind === 'template') {
      if (planted === 'notice') notices++
      continue
    }
    reported++
    if (!planted || planted === 'notice') continue
    right++
    hits[planted] = (hits[planted] ?? 0) + 1
  }
  const percent = (part: number, of: number): string => `${((100 * part) / Math.max(1, of)).toFixed(2)}`
  const recall = PLANTED_KINDS.filter((kind) => kind !== 'notice').map(
    (kind) => `${kind} ${percent(hits[kind] ?? 0, wanted[kind] ?? 0)}`,
  )
  const memory = Math.round(process.memoryUsage().rss / 1e6)
  console.log(`${name}: ${seconds.toFixed(2)} s, ${memory} MB, precision ${percent(right, reported)} %`)
  console.log(`    recall % ${recall.join(' · ')} · notices told as template ${percent(notices, wanted.notice ?? 0)}`)
}

for (const size of [2000, 20000]) {
  const collection = plantCollection(new PlantedTexts(words, size), size)
  console.log(`\n${size} paragraphs`)
  report('galley', collection, galley)
  report('minhash 3-grams, 128 permutations, bands of 4, estimate ≥ .5', collection, minhash)
  report('simhash-js 3-grams, Hamming ≤ 3', collection, simhash)
  console.log(`fuzzball ratio over all pairs: ${Math.round(fuzzySeconds(collection))} s (reckoned from 8,000 pairs)`)
}
console.log('\n200000 paragraphs')
report('galley', plantCollection(new PlantedTexts(words, 200000), 200000), galley)
