// npm run bench -- session
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'vite'

/**
 * A desk of 1,000 pages and some 50,000 blocks: what a keystroke, a save and an opening cost. The cut is a plain one,
 * so that only the desk is measured and not the engine.
 */

const PAGES = 1000
const KEYSTROKES = 200

function rawPage(): string {
  const paragraph = '南岸的桥昨天修好了，行人可以通过，车辆还要再等两个星期。\n继续写下去的文字。\n\n'
  const story = (_: unknown, k: number): string => `# 题目${k}\n${paragraph.repeat(5)}`
  return `= 河湾日报\n${Array.from({ length: 8 }, story).join('')}`
}

function say(what: string, value: number, unit: string): void {
  console.log(`${what.padEnd(34)} ${value.toFixed(value < 100 ? 1 : 0)} ${unit}`)
}

async function timed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const startedMs = performance.now()
  const result = await work()
  say(what, performance.now() - startedMs, 'ms')
  return result
}

// Vite loads the store as the build does, migrations and all.
const server = await createServer({ configFile: false, logLevel: 'error', server: { middlewareMode: true, ws: false } })
const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
try {
  const path = join(folder, 'thousand.galley')
  const { openSession, importPage }: typeof import('./testing/open-session') = (await server.ssrLoadModule(
    '/src/store/testing/open-session.ts',
  )) as never
  const session = await openSession(path)
  const raw = rawPage()
  await timed(`${PAGES} pages imported`, () => {
    for (let page = 0; page < PAGES; page++) importPage(session, raw)
  })
  say('blocks', session.desk.block.size, '')
  await timed('first save', () => session.save())
  const block = [...session.desk.block.values()].find(({ role }) => role === 'body')?.id ?? ''
  const keystrokesMs = Array.from({ length: KEYSTROKES }, () => {
    const startedMs = performance.now()
    session.run('text.replace', { from: { block, offset: 0 }, to: { block, offset: 0 }, text: '字' })
    return performance.now() - startedMs
  }).sort((a, b) => a - b)
  say('keystroke, median', keystrokesMs[KEYSTROKES / 2] ?? 0, 'ms')
  say('keystroke, 95 of 100', keystrokesMs[Math.floor(KEYSTROKES * 0.95)] ?? 0, 'ms')
  await timed(`save after ${KEYSTROKES} keystrokes`, () => session.save())
  session.close()
  say('desk file', statSync(path).size / 1e6, 'MB')
  const again = await timed('opened again', () => openSession(path))
  again.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
  await server.close()
}
