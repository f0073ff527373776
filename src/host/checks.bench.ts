// How long the checks of an edition take: 100 pages from scratch, and one page after a keystroke, first in the engine
// alone and then as the app does it (the page of a desk, after the command that changed a paragraph). Dense pages are made
// of the checks' own cases, so they hold many more figures and mistakes than a newspaper's; ordinary ones of stories written
// for the page simulator, which are few and come again and again. All of it in a thread like the app's desk worker.
// Run: npm run bench -- checks
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import type { CommandContext } from '../commands/command'
import { runCommand } from '../commands/command-table'
import { createEngine, type Engine } from '../engine/engine'
import { type ReadUnit, readPage } from '../engine/read-page'
import { parseCorpus } from '../engine/segment/simulator/corpus'
import { applyChanges } from '../model/change'
import { blocksOf, type Desk, emptyDesk, pagesOf, storiesOf } from '../model/document'
import { isRefusal } from '../model/entry'
import { cleanText } from '../model/piece'
import { startBenchThread } from './bench-thread'
import { derivePage } from './derive-page'
import { DeskComparison } from './desk-comparison'
import { readLexiconFolder } from './lexicon-folder'

const PAGES = 100
const STORIES_A_PAGE = 10
const PARAGRAPHS_A_STORY = 4
/** A newspaper's paragraph. */
const PARAGRAPH = 140
const KEYSTROKES = 120
/** So far apart stand sentences that follow each other on a dense page: a prime. */
const STRIDE = 37
/** Characters of an ordinary page. */
const ORDINARY = 6500

const lexicons = fileURLToPath(new URL('../../resources/lexicons/zh', import.meta.url))
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Sentences of the cases, in the order of the files. */
function sentences(): string[] {
  const folder = new URL('../engine/checks/cases/', import.meta.url)
  const files = readdirSync(folder).filter((file) => file.endsWith('.tsv'))
  return files.flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .split('\n')
      .flatMap((row) => row.split('\t')[3]?.split('¶').at(-1) ?? [])
      .filter((text) => text.endsWith('。')),
  )
}

/** Pages of nothing but the checks' cases. */
function densePages(): string[] {
  const all = sentences()
  let next = 0
  // However many they are, the stride goes through all of them.
  const stride = all.length % STRIDE === 0 ? STRIDE + 1 : STRIDE
  const take = (): string => all[(next++ * stride) % all.length] ?? ''
  const paragraph = (): string => {
    let text = ''
    while (text.length < PARAGRAPH) text += take()
    return text
  }
  const story = (): string => {
    const head = `${take()
      .replace(/[，。；：！？].*$/u, '')
      .slice(0, 18)}\n\n`
    return head + Array.from({ length: PARAGRAPHS_A_STORY }, paragraph).join('\n')
  }
  return Array.from({ length: PAGES }, () => Array.from({ length: STORIES_A_PAGE }, story).join('\n\n'))
}

/** Pages of the stories written for the page simulator, as long as the dense ones. */
function ordinaryPages(): string[] {
  const folder = new URL('../engine/segment/simulator/corpus/', import.meta.url)
  const stories = readdirSync(folder)
    .sort()
    .flatMap((file) => parseCorpus(readFileSync(new URL(file, folder), 'utf8')))
    .map(({ parts }) => parts.map(({ text }) => text).join('\n\n'))
  let next = 0
  return Array.from({ length: PAGES }, () => {
    let page = ''
    while (page.length < ORDINARY) page += `${stories[(next++ * 37) % stories.length]}\n\n`
    return page
  })
}

function quantile(times: readonly number[], part: number): string {
  const sorted = [...times].sort((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1)
}

/** Milliseconds by the clock. */
function timed<T>(work: () => T): readonly [T, number] {
  const started = performance.now()
  return [work(), performance.now() - started]
}

/** Milliseconds by the clock and of processor time, which other work on the machine does not lengthen. */
function worked<T>(work: () => T): readonly [T, string] {
  const before = process.cpuUsage()
  const [result, ms] = timed(work)
  const { user, system } = process.cpuUsage(before)
  return [result, `${Math.round(ms)} ms (${Math.round((user + system) / 1000)} ms of processor)`]
}

/** All measurements of one edition. */
function measure(engine: Engine, kind: string, raws: readonly string[]): void {
  const none = engine.segmenter.segment('')
  const characters = raws.reduce((sum, raw) => sum + raw.length, 0)
  const [layouts, segmentTime] = worked(() => raws.map((raw) => engine.segmenter.segment(raw)))
  const pages = layouts.map((layout) => ({
    issue: { ...layout.issue, date: '2024-05-20' },
    stories: layout.stories.map(({ units }) => units),
    furniture: layout.furniture,
  }))
  const [readings, readTime] = worked(() => pages.map((page) => readPage(engine, page)))
  const inputs = pages.map((page, k) => {
    let index = 0
    const tags = readings[k]?.tags ?? []
    const text = (unit: ReadUnit) => {
      const place = index++
      return { index: place, role: unit.role, text: cleanText(unit.pieces), tags: tags[place] ?? [] }
    }
    return { stories: page.stories.map((units) => ({ texts: units.map(text) })), reference: '2024-05-20' }
  })
  const [, checkTime] = worked(() => inputs.map((input) => engine.checker.check(input)))
  const found = readings.reduce((sum, { findings }) => sum + findings.length, 0)
  say(`${PAGES} ${kind} pages, ${characters} characters, ${found} findings`)
  say(`from scratch: cut ${segmentTime}, read (tags, credits, repeats, checks) ${readTime}`)
  say(`the checks alone, tags given: ${checkTime}`)

  let desk: Desk = emptyDesk()
  let ids = 0
  const comparison = new DeskComparison()
  const context: CommandContext = {
    now: '2024-05-20T08:00:00.000Z',
    by: 'bench',
    newId: () => `id${++ids}`,
    engineVersion: 'bench',
    layout: (raw) => engine.segmenter.segment(raw),
  }
  function run(command: string, args: unknown): void {
    const outcome = runCommand(desk, command, args, context)
    if (isRefusal(outcome)) throw new Error(`${command} was refused: ${outcome.message}`)
    desk = applyChanges(desk, outcome.changes)
    comparison.follow(desk, outcome.changes)
  }
  for (const [k, text] of raws.entries()) {
    const raw = `江河日报 2024年5月20日 星期一 第${k + 1}版\n\n${text}`
    run('page.import', { name: `${k + 1}.txt`, raw, encoding: 'utf-8', lineEnds: 'lf', sha256: '0'.repeat(64) })
  }
  const [, deskTime] = worked(() => {
    for (const [k, page] of pagesOf(desk).entries()) derivePage(desk, page.id, engine, layouts[k] ?? none, k)
  })
  say(`as the app does it, all pages: ${deskTime}`)

  const [between, comparedTime] = worked(() => pagesOf(desk).map(({ id }) => comparison.findingsOf(desk, id, engine)))
  say(`the pages compared with each other, once they are read: ${comparedTime}, ${between.flat().length} findings`)

  const times: number[] = []
  for (let k = 0; k < KEYSTROKES; k++) {
    const page = pagesOf(desk)[k % PAGES]
    const stories = page ? storiesOf(desk, page.id) : []
    const story = stories[k % Math.max(1, stories.length)]
    const block = story && blocksOf(desk, story.id).at(-1)
    if (!page || !block) continue
    const place = { block: block.id, offset: 0 }
    const [, ms] = timed(() => {
      run('text.replace', { from: place, to: place, text: '又' })
      derivePage(desk, page.id, engine, layouts[k % PAGES] ?? none, k)
      comparison.findingsOf(desk, page.id, engine)
    })
    times.push(ms)
  }
  say(
    `after a keystroke: median ${quantile(times, 0.5)} ms, 95 % under ${quantile(times, 0.95)} ms, slowest ${quantile(times, 1)} ms`,
  )
}

function measureAll(): void {
  const engine = createEngine(readLexiconFolder(lexicons))
  const dense = densePages()
  // The first page pays for compiling what is compiled on first use.
  engine.checker.check({ stories: [], reference: null })
  const warm = engine.segmenter.segment(dense[0] ?? '')
  readPage(engine, {
    issue: warm.issue,
    stories: warm.stories.map(({ units }) => units),
    furniture: warm.furniture,
  })
  measure(engine, 'dense', dense)
  measure(engine, 'ordinary', ordinaryPages())
}

if (isMainThread) startBenchThread(import.meta.url)
else measureAll()
