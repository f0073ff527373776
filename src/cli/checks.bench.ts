// How long the built command line takes for the checks of an edition: 100 pages from scratch, with all it does besides, in
// one thread and in as many as it starts by itself. The pages are those of src/host/checks.bench.ts.
// Run: npm run bench -- checks
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { densePages, ordinaryPages } from '../host/testing/edition-pages'

/** The best of them is told: other work on the machine only makes a run longer. */
const RUNS = 3

const GALLEY = fileURLToPath(new URL('../../out/cli/galley.js', import.meta.url))
const MOST_OUTPUT = 1 << 28

const ONE_CORE =
  "import os from 'node:os'; import { syncBuiltinESMExports } from 'node:module'; os.availableParallelism = () => 1; syncBuiltinESMExports();"
/** Of all its threads, with those of the engine that compile and tidy up. */
const TELL_PROCESSOR =
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); console.error((user + system) / 1000) });"

interface Run {
  readonly ms: number
  readonly processorMs: number
  readonly output: string
}

function run(words: readonly string[], preload: string): Run {
  const started = performance.now()
  const hook = `data:text/javascript,${encodeURIComponent(preload)}`
  const options = { encoding: 'utf8', maxBuffer: MOST_OUTPUT } as const
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', hook, GALLEY, ...words], options)
  if (status !== 0 && status !== 1) throw new Error(`galley ended with ${status}: ${stderr}`)
  return { ms: performance.now() - started, processorMs: Number(stderr.trim().split('\n').at(-1)), output: stdout }
}

function measure(kind: string, command: string, pages: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
  for (const [k, text] of pages.entries()) {
    writeFileSync(join(folder, `${k + 1}.txt`), `江河日报 2024年5月20日 星期一 第${k + 1}版\n\n${text}`)
  }
  const ways = [
    { name: 'in one thread', preload: ONE_CORE + TELL_PROCESSOR, runs: [] as Run[] },
    { name: `on ${availableParallelism()} cores`, preload: TELL_PROCESSOR, runs: [] as Run[] },
  ]
  // By turns, so that a busy minute of the machine is shared.
  for (let k = 0; k < RUNS; k++) for (const way of ways) way.runs.push(run([command, folder], way.preload))
  const outputs = new Set(ways.flatMap(({ runs }) => runs.map(({ output }) => output)))
  const told = ways.map(({ name, runs }) => {
    const least = (of: (one: Run) => number) => (Math.min(...runs.map(of)) / 1000).toFixed(2)
    return `${name} ${least(({ ms }) => ms)} s (${least(({ processorMs }) => processorMs)} s of processor)`
  })
  const same = outputs.size === 1 ? 'output the same' : 'OUTPUT DIFFERS'
  process.stdout.write(`galley ${command}, ${pages.length} ${kind} pages: ${told.join(', ')}; ${same}\n`)
  rmSync(folder, { recursive: true })
}

for (const command of ['check', 'analyse']) {
  measure('dense', command, densePages())
  measure('ordinary', command, ordinaryPages())
}
