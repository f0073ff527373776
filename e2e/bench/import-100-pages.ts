// Imports 100 pages (the samples repeated) in the real app and watches how the window fares meanwhile: the longest gap
// between two frames, the slowest answer to a small request, and the memory of all the app's processes at the end.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GalleyBridge } from '../../src/bridge/bridge'
import { SAMPLES } from '../desk'
import { launchGalley } from '../launch'

const PAGES = 100

declare global {
  interface Window {
    readonly galley: GalleyBridge
  }
}

interface Watched {
  readonly seconds: number
  readonly longestFrameMs: number
  readonly slowestAnswerMs: number
  readonly answers: number
}

const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
const samples = Object.values(SAMPLES)
const paths = Array.from({ length: PAGES }, (_, k) => {
  const path = join(folder, `page-${String(k + 1).padStart(3, '0')}.txt`)
  copyFileSync(samples[k % samples.length] as string, path)
  return path
})

const { app, window: page } = await launchGalley({ args: ['--lang=zh-CN'] })
try {
  // The compiler that runs this script names functions by a helper the page does not have.
  await page.evaluate('globalThis.__name = (named) => named')
  await page.getByText('稿桌上还没有版面').waitFor()
  const watched = await page.evaluate(async (files): Promise<Watched> => {
    let longestFrameMs = 0
    let last = performance.now()
    let watching = true
    const frame = (now: number): void => {
      longestFrameMs = Math.max(longestFrameMs, now - last)
      last = now
      if (watching) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    let slowestAnswerMs = 0
    let answers = 0
    const started = performance.now()
    const finished = new Promise<void>((resolve) => {
      window.galley.on('import.progress', (progress) => {
        if (progress.state !== 'running') resolve()
      })
    })
    await window.galley.request('import.paths', { paths: files })
    let done = false
    void finished.then(() => {
      done = true
    })
    while (!done) {
      const asked = performance.now()
      await window.galley.request('history.list', { last: 1 })
      slowestAnswerMs = Math.max(slowestAnswerMs, performance.now() - asked)
      answers++
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const seconds = (performance.now() - started) / 1000
    watching = false
    return { seconds, longestFrameMs, slowestAnswerMs, answers }
  }, paths)
  const processes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ type, memory }) => ({ type, megabytes: Math.round(memory.workingSetSize / 1024) })),
  )
  const total = processes.reduce((sum, { megabytes }) => sum + megabytes, 0)
  const say = (line: string): void => void process.stdout.write(`${line}\n`)
  say(`${PAGES} pages imported in ${watched.seconds.toFixed(2)} s`)
  say(`longest gap between two frames meanwhile: ${Math.round(watched.longestFrameMs)} ms`)
  say(`slowest of ${watched.answers} answers to a small request: ${Math.round(watched.slowestAnswerMs)} ms`)
  say(`memory: ${total} MB in all (${processes.map(({ type, megabytes }) => `${type} ${megabytes}`).join(', ')})`)
} finally {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
}
