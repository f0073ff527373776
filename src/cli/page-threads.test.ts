import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isRefusal } from '../model/entry'
import { countThreads, readInThreads } from './page-threads'
import { runGalley } from './run-galley'

const ROOT = join(import.meta.dirname, '..', '..')
const SAMPLES = join(ROOT, 'resources', 'samples')
const samples = readdirSync(SAMPLES)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => join(SAMPLES, file))
  .slice(0, 2)
const own = { style: '', lists: {} }

/** What `galley analyse` writes of the files without threads. */
async function analysed(files: readonly string[]): Promise<string> {
  let out = ''
  await runGalley(['analyse', ...files], {
    stdin: Readable.from([]),
    out: async (text) => {
      out += text
    },
    err: () => undefined,
  })
  return out
}

/** The real one, built as the command line is: a thread is started with JavaScript. It looks for the lexicons above itself. */
async function builtThread(): Promise<URL> {
  const outDir = join(ROOT, 'out', 'cli-in-test')
  onTestFinished(() => rmSync(outDir, { recursive: true, force: true }))
  const configFile = join(ROOT, 'cli.vite.config.ts')
  await build({ root: ROOT, configFile, logLevel: 'error', build: { outDir, reportCompressedSize: false } })
  return pathToFileURL(join(outDir, 'page-thread.js'))
}

/** A thread that does this with each page it is handed. */
function threadThat(does: string): URL {
  const code = `import { parentPort } from 'node:worker_threads'; parentPort.on('message', (file) => { ${does} })`
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`)
}

/** Answers with the name of the file, in so many milliseconds as its first digit says; blocks, so as to keep the order. */
const ANSWERS_LATE = `
  const until = performance.now() + Number(file[0])
  while (performance.now() < until);
  parentPort.postMessage(new TextEncoder().encode(file))`

async function readAll(files: readonly string[], script: URL): Promise<void> {
  for await (const _ of readInThreads(files, { script, count: 2, own }));
}

describe('pages read in threads', () => {
  it('come as the main thread writes them, and files that are no pages as why they are none', async () => {
    const script = await builtThread()
    const files = ['/nowhere/page.txt', ...samples]
    const reads: string[] = []
    for await (const { read } of readInThreads(files, { script, count: 1, own })) {
      reads.push(isRefusal(read) ? read.message : new TextDecoder().decode(read))
    }
    expect(reads[0]).toBe('there is no such file: check the path')
    expect(reads.slice(1).join('')).toBe(await analysed(samples))
  })

  it('come in the order given, whichever thread is done first', async () => {
    const files = Array.from({ length: 60 }, (_, k) => `${k % 7}${k}`)
    const slow = threadThat(ANSWERS_LATE)
    const reads: [string, string][] = []
    for await (const { file, read } of readInThreads(files, { script: slow, count: 3, own })) {
      reads.push([file, new TextDecoder().decode(read as Uint8Array)])
    }
    expect(reads).toEqual(files.map((file) => [file, file]))
  })

  it('say what went wrong when a thread breaks off', async () => {
    await expect(readAll(['a.txt', 'b.txt'], threadThat('throw new RangeError("too deep")'))).rejects.toThrow(
      'too deep',
    )
    const ended = readAll(['a.txt', 'b.txt'], threadThat('process.exit(9)'))
    await expect(ended).rejects.toThrow('the thread reading a.txt has ended with code 9')
  })

  it('are read in one thread where there is little of them', async () => {
    const page = join(mkdtempSync(join(tmpdir(), 'galley-threads-')), 'page.txt')
    expect(await countThreads(['/nowhere/page.txt'])).toBe(1)
    writeFileSync(page, '版'.repeat(2_000))
    expect(await countThreads(new Array(10).fill(page))).toBe(1)
    writeFileSync(page, '版'.repeat(1_000_000))
    expect(await countThreads([page])).toBe(1)
    expect(await countThreads(new Array(3).fill(page))).toBeLessThanOrEqual(3)
  })
})
