// Characters a second of every part of the tagger, beside the libraries that do part of the same work, in one run.
// Processor time is counted, so that other work on the machine does not show. Run: npm run bench -- tagger
import { readdirSync, readFileSync } from 'node:fs'
import * as recognizers from '@microsoft/recognizers-text-suite'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict'
import * as chrono from 'chrono-node'
import { readLexicon } from '../lexicon'
import { findContacts } from './contacts/contact-finder'
import { createDateFinder } from './dates/date-finder'
import { createNumberFinder } from './numbers/number-finder'
import { createPeopleFinder } from './people/people-finder'
import { foldText } from './scan/fold'
import { createTagger } from './tagger'

const LEXICONS = new URL('../../../resources/lexicons/zh/', import.meta.url)
const REFERENCE = '2023-05-17'
// Long enough for the compiler to be done even beside other work: its threads count as processor time.
const WARM_UP_MS = 1500
const ROUNDS = 8
const ROUND_MS = 250
/** Characters a paragraph of a newspaper runs to. */
const PARAGRAPH = 300

const lexicon = readLexicon(
  Object.fromEntries(
    readdirSync(LEXICONS)
      .filter((file) => file.endsWith('.tsv'))
      .map((file) => [file.replace('.tsv', ''), readFileSync(new URL(file, LEXICONS), 'utf8')]),
  ),
)

/** The plain sentences of this project's samples, cut into paragraphs. */
function paragraphs(): string[] {
  const folder = new URL('../../../resources/samples/', import.meta.url)
  const samples = readdirSync(folder).filter((file) => file.endsWith('.txt'))
  const specs = ['dates.tsv', 'numbers.tsv'].map((file) => new URL(`specs/${file}`, import.meta.url))
  const cells = specs.flatMap((url) =>
    readFileSync(url, 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.split('\t').filter((cell) => cell.endsWith('。'))),
  )
  const pages = samples.map((file) => readFileSync(new URL(file, folder), 'utf8').replace(/\s+/g, ''))
  const text = pages.length > 0 ? pages.join('') : cells.join('')
  const out: string[] = []
  for (let at = 0; at < text.length; at += PARAGRAPH) out.push(text.slice(at, at + PARAGRAPH))
  return out
}

/** Million characters a second of processor time: the best of several rounds, which other work disturbed least. */
function speedOf(texts: readonly string[], work: (texts: readonly string[]) => unknown): number {
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  for (const endMs = performance.now() + WARM_UP_MS; performance.now() < endMs; ) work(texts)
  let best = 0
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage()
    let times = 0
    for (const endMs = performance.now() + ROUND_MS; performance.now() < endMs; times++) work(texts)
    const { user, system } = process.cpuUsage(before)
    best = Math.max(best, (times * length) / (user + system))
  }
  return best
}

function show(name: string, millions: number): void {
  console.log(`${name.padEnd(44)} ${millions.toFixed(millions < 1 ? 3 : 2)} million characters a second`)
}

const texts = paragraphs()
const scans = texts.map(foldText)
const dates = createDateFinder(lexicon)
const numbers = createNumberFinder(lexicon)
const people = createPeopleFinder(lexicon)
const tagger = createTagger(lexicon)
show(
  'Galley, contacts',
  speedOf(texts, () => scans.map(findContacts)),
)
show(
  'Galley, dates',
  speedOf(texts, () => dates.find(scans, REFERENCE)),
)
show(
  'Galley, numbers',
  speedOf(texts, () => scans.map((scan) => numbers.find(scan, []))),
)
show(
  'Galley, people',
  speedOf(texts, () => people.find(texts)),
)
show(
  'Galley, all tags',
  speedOf(texts, () => tagger.tagStory(texts, { reference: REFERENCE })),
)

const jieba = Jieba.withDict(dict)
const culture = recognizers.Culture.Chinese
// It takes a minute for a page: a few paragraphs are enough to tell.
const few = texts.slice(0, 4)
show(
  '@node-rs/jieba, parts of speech',
  speedOf(texts, (all) => all.map((text) => jieba.tag(text))),
)
show(
  'chrono-node zh, dates',
  speedOf(texts, (all) => all.map((text) => chrono.zh.parse(text))),
)
show(
  'recognizers-text, dates',
  speedOf(few, (all) => all.map((text) => recognizers.recognizeDateTime(text, culture))),
)
show(
  'recognizers-text, numbers',
  speedOf(few, (all) => all.map((text) => recognizers.recognizeNumber(text, culture))),
)
