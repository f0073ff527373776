// npm run train: learns how display lines over a story are read (kicker, headline, deck) from the training text in
// src/engine/segment/stacks/training and writes the weights to resources/lexicons/zh/head-stacks.tsv. It prints how many
// stacks of each file are read as written by weights learnt from the other files only.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readStack } from '../src/engine/segment/stacks/stack-reader'
import { StackWeights, type TraitWeights } from '../src/engine/segment/stacks/stack-weights'
import { trainStacks } from '../src/engine/segment/stacks/train-stacks'
import { type Example, ExampleSetter, parseStacks } from '../src/engine/segment/stacks/training-text'
import { readLexiconFolder } from '../src/host/lexicon-folder'
import { projectPath } from './setup/project.mjs'

/**
 * Stacks of whole pages count four times: what stands on one page was set by one hand, in the mixture of kickers and decks
 * a paper has. Those written as stacks, one like the other, have more decks than pages do.
 */
const PAGES: readonly string[] = ['pages.txt', 'own-pages.txt']
const TIMES = 4

/**
 * Weights are the mean of so many trainings, each without another one of so many headlines over two lines that have neither
 * kicker nor deck: training text has more of them than pages, and none of them decides alone.
 */
const TRAININGS = 5

function thinned(asWritten: readonly Example[], training: number): Example[] {
  let alone = 0
  return asWritten.filter(({ reading: { kickers, headlines, decks } }) => {
    if (headlines < 2 || kickers + decks > 0) return true
    return alone++ % TRAININGS !== training
  })
}

const HEADER = `# How lines of a head are read: weights of traits, made by npm run train. See ../README.md.
trait\tweight
`

const folder = projectPath('src/engine/segment/stacks/training')
const setter = new ExampleSetter(readLexiconFolder(projectPath('resources/lexicons/zh')))
const files = readdirSync(folder).sort()
const examples = new Map(
  files.map((file) => {
    const written = parseStacks(readFileSync(`${folder}/${file}`, 'utf8'))
    return [file, { asWritten: setter.set(written), cut: setter.setCut(written) }] as const
  }),
)

function trainedWithout(held: string): TraitWeights {
  const mean = new Map<string, number>()
  for (let training = 0; training < TRAININGS; training++)
    for (const [trait, weight] of trainedOnce(held, training))
      mean.set(trait, (mean.get(trait) ?? 0) + weight / TRAININGS)
  return mean
}

/** All examples but those of one file, those of whole pages last: what is seen last is remembered best. */
function trainedOnce(held: string, training: number): TraitWeights {
  const used: Example[] = []
  for (const [file, { cut }] of examples) if (file !== held) used.push(...cut)
  const written = (file: string) => thinned(examples.get(file)?.asWritten ?? [], training)
  for (const file of files) if (file !== held && !PAGES.includes(file)) used.push(...written(file))
  const pages = PAGES.filter((file) => file !== held).flatMap(written)
  return trainStacks([...used, ...Array.from({ length: TIMES }, () => pages).flat()], setter.bonds)
}

/** 12 of 15 (80.0 %) */
function shareRead(own: readonly Example[], weights: StackWeights): string {
  const right = own.filter(({ stack, reading }) => {
    const read = readStack(stack, weights, setter.bonds).reading
    return read.kickers === reading.kickers && read.headlines === reading.headlines
  }).length
  return `${right} of ${own.length} (${((100 * right) / Math.max(1, own.length)).toFixed(1)} %)`
}

for (const file of files) {
  const weights = new StackWeights(trainedWithout(file))
  const { asWritten = [], cut = [] } = examples.get(file) ?? {}
  console.log(`${file}: ${shareRead(asWritten, weights)} read as written, cut in a word ${shareRead(cut, weights)}`)
}

const rows = [...trainedWithout('')].sort(([a], [b]) => (a < b ? -1 : 1))
const text = rows.map(([trait, weight]) => `${trait}\t${weight.toFixed(2)}\n`).join('')
writeFileSync(projectPath('resources/lexicons/zh/head-stacks.tsv'), HEADER + text)
console.log(`${rows.length} weights written`)
