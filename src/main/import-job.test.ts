import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ImportProgress } from '../bridge/bridge'
import { ImportJob } from './import-job'

const folder = mkdtempSync(join(tmpdir(), 'galley-import-'))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

async function run(paths: string[], add: (name: string) => string, onAdd: (job: ImportJob) => void = () => undefined) {
  const progress: ImportProgress[] = []
  const job: ImportJob = new ImportJob(1, paths, undefined, {
    add: (page) => {
      onAdd(job)
      return add(page.name)
    },
    report: (one) => progress.push(one),
    now: () => performance.now(),
  })
  await job.run()
  return progress.at(-1)
}

describe('ImportJob', () => {
  const good = [file('a.txt', '甲版的文字'), file('b.txt', '乙版的文字')]

  it('brings in what is a page, in order, and names what is not with the reason', async () => {
    const last = await run([good[0] as string, file('empty.txt', ''), good[1] as string], (name) => `id of ${name}`)
    expect(last).toMatchObject({ state: 'done', done: 3, total: 3, pages: ['id of a.txt', 'id of b.txt'] })
    expect(last?.skipped.map(({ file: path, code }) => [path.split('/').at(-1), code])).toEqual([
      ['empty.txt', 'empty'],
    ])
  })

  it('goes on when one page brings the engine down', async () => {
    const last = await run(good, (name) => {
      if (name === 'a.txt') throw new Error('a joint too many')
      return name
    })
    expect(last).toMatchObject({ state: 'done', pages: ['b.txt'] })
    expect(last?.skipped).toMatchObject([{ code: 'failed', message: 'a joint too many' }])
  })

  it('stops where it is cancelled; what is in stays in', async () => {
    const last = await run(
      good,
      (name) => name,
      (job) => job.cancel(),
    )
    expect(last).toMatchObject({ state: 'cancelled', done: 1, pages: ['a.txt'] })
  })
})
