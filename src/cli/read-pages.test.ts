import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { WORTH_A_THREAD } from '../host/page-readers'
import { startSourceThread } from '../host/source-thread'
import type { StartThread } from './page-work'
import { runGalley } from './run-galley'

const SAMPLES = join(import.meta.dirname, '..', '..', 'resources', 'samples')
const samples = readdirSync(SAMPLES)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => join(SAMPLES, file))

/** On one core there is nothing to gain. */
const HAS_CORES = availableParallelism() > 1

/** Runs a call in one thread, or with others as the built command line does; tells how many pages those read. */
async function galley(words: readonly string[], input: string, threads: boolean) {
  let said = ''
  let started = 0
  let read = 0
  let isThere: Promise<unknown> | undefined
  const script = new URL('page-thread.ts', import.meta.url).href
  const startThread: StartThread = (start) => {
    started++
    const worker = startSourceThread(script, start).on('message', (message) => {
      if ('result' in message) read++
    })
    isThere = new Promise((resolve) => worker.once('message', resolve).once('exit', resolve))
    return worker
  }
  const streams = {
    stdin: Readable.from([Buffer.from(input)]),
    // In one, so that what goes wrong is told in its place as well.
    out: async (text: string) => {
      said += text
      // A slow machine would have read all pages here before the thread has begun.
      await isThere
    },
    err: (text: string) => {
      said += `! ${text}`
    },
  }
  const code = await runGalley(words, streams, threads ? startThread : undefined)
  return { code, said, started, read }
}

/** Runs a call both ways. */
async function both(words: readonly string[], input = '') {
  const alone = await galley(words, input, false)
  const threaded = await galley(words, input, true)
  expect([threaded.said, threaded.code]).toEqual([alone.said, alone.code])
  return threaded
}

/** Pages of an edition, more than enough for a thread, of which any two give another figure for one thing. */
function edition(): { folder: string; texts: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'galley-threads-'))
  const filler = '　　镇里今年种树25棵，其中桃树12棵、梨树15棵。截止目前，全部成活。孟广和县长说，明年再种。\n'.repeat(
    12,
  )
  const texts = Array.from({ length: 2 * WORTH_A_THREAD }, (_, k) => {
    const figure = k % 9 === 0 ? '2719亿元' : k % 9 === 5 ? '2791亿元' : '2719亿元左右'
    return `河湾日报　2024年5月20日　星期一　第${k + 1}版　要闻\n\n柳河县经济平稳运行\n\n　　本报讯（记者 沈砚秋）柳河县地区生产总值${figure}，总体平稳。\n${filler}`
  })
  for (const [k, text] of texts.entries()) writeFileSync(join(folder, `${k + 1}.txt`), text)
  return { folder, texts }
}

describe('pages read in several threads', () => {
  const { folder, texts } = edition()
  const rules = join(mkdtempSync(join(tmpdir(), 'galley-threads-')), 'rules.tsv')
  writeFileSync(
    rules,
    'pattern\tmessage\tseverity\twrong\tright\n截止目前\t应为“截至目前”\terror\t截止目前，好\t截至目前\n',
  )
  const offices = join(mkdtempSync(join(tmpdir(), 'galley-threads-')), 'offices.tsv')
  writeFileSync(offices, 'name\toffice\torganisation\tfrom\n孟广和\t副县长\t柳河县\t2020-09\n')

  it('are checked as in one, by own rules and lists and against each other too', async () => {
    const files = [folder, '/nowhere/page.txt', ...samples, '-']
    const { said, code, read } = await both(
      ['check', '--rules', rules, '--office-holders', offices, ...files],
      texts[0],
    )
    expect(read > 0).toBe(HAS_CORES)
    expect(code).toBe(3)
    expect(said).toMatch(/^! galley: \/nowhere\/page\.txt: there is no such file/mu)
    expect(said).toMatch(/\/64\.txt:\d+: [^:]+: 应为“截至目前”/u)
    expect(said).toContain('office-holder')
    expect(said).toContain('same-metric')
  })

  it('are analysed as in one', async () => {
    const { read } = await both(['analyse', folder, '/nowhere/page.txt', ...samples])
    expect(read > 0).toBe(HAS_CORES)
  })

  it('are checked from standard input as in one, lines that are no text told in their places', async () => {
    const lines = texts.map((text, k) => JSON.stringify({ id: k, text, reference: '2024-05-21' }))
    const { code, read } = await both(
      ['check', '--jsonl'],
      lines.toSpliced(50, 0, 'nonsense', '', '{"id":1}').join('\n'),
    )
    expect(read > 0).toBe(HAS_CORES)
    expect(code).toBe(3)
  })

  it('are read in one when they are few', async () => {
    const { started } = await both(['analyse', ...samples.slice(0, 3)])
    expect(started).toBe(0)
  })
})
