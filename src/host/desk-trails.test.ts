import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isRefusal } from '../model/entry'
import type { TrailStep } from '../model/figures/figure-trails'
import { cleanText } from '../model/piece'
import type { Session } from '../store/session'
import { importPage, openSession } from '../store/testing/open-session'
import { DeskTrails, type Journalled } from './desk-trails'

const KEY = 'key of 两成'

/** A desk with one figure, told of as the window would. */
class Bench {
  constructor(
    readonly session: Session,
    readonly trails = new DeskTrails(),
  ) {}

  static async open(path = join(mkdtempSync(join(tmpdir(), 'galley-trails-')), 'a.galley')): Promise<Bench> {
    const session = await openSession(path)
    if (session.seq === 0) importPage(session)
    return new Bench(session)
  }

  /** The paragraph the figure stands in, and the figure as the commands want it. */
  figure(words: string, subject = KEY) {
    const block = [...this.session.desk.block.values()].find(({ pieces }) => cleanText(pieces).includes('菜价降了'))
    const body = [...this.session.desk.block.values()].find(({ pieces }) => cleanText(pieces).includes(words)) ?? block
    const start = cleanText(body?.pieces ?? []).indexOf(words)
    const [earlier] = [...this.session.desk.decision.values()].filter(({ kind }) => kind === 'figure')
    const place = { subject, block: body?.id ?? '', start, end: start + words.length, quote: words }
    return earlier ? { ...place, earlier: earlier.id } : place
  }

  run(...call: Parameters<Session['run']>): void {
    const outcome = this.session.run(...call)
    if (isRefusal(outcome)) throw new Error(outcome.message)
  }

  type(text: string): void {
    const { block } = this.figure('市场')
    const at = { block, offset: 0 }
    this.run('text.replace', { from: at, to: at, text })
  }

  trail(session: Journalled = this.session, key = KEY): TrailStep[] {
    const [page = ''] = this.session.desk.page.keys()
    const [decision] = [...this.session.desk.decision.values()].filter(({ kind }) => kind === 'figure')
    const query = { key, page, findings: ['finding'], ...(decision ? { decision: decision.id } : {}) }
    return this.trails.trail(session, query)
  }

  /** What happened, in short. */
  told(): string[] {
    return this.trail().map((step) => {
      const words = step.what === 'status' ? step.status : step.what === 'corrected' ? `${step.from}→${step.to}` : ''
      return [step.how, step.what, words].filter(Boolean).join(' ')
    })
  }
}

test('every status, source and correction of a figure is told in order, with who and when', async () => {
  const bench = await Bench.open()
  bench.run('figure.setStatus', { ...bench.figure('两成'), status: 'query' })
  bench.run('figure.setStatus', {
    ...bench.figure('两成'),
    status: 'verified',
    source: { kind: 'note', text: '清单3页' },
  })
  bench.run('figure.setStatus', {
    ...bench.figure('两成'),
    status: 'verified',
    source: { kind: 'link', text: 'https://a.cn' },
  })
  bench.run('figure.correct', { figures: [bench.figure('两成')], replacement: '三成' })
  // The corrected figure has other neighbours, and so another key: still the same figure.
  bench.run('figure.setStatus', { ...bench.figure('三成', 'another key'), status: 'disputed' })
  bench.run('figure.setStatus', { ...bench.figure('三成', 'another key'), status: 'unchecked' })
  expect(bench.told()).toEqual([
    'imported',
    'status query',
    'status verified',
    'source',
    'corrected 两成→三成',
    'status disputed',
    'withdrawn',
  ])
  expect(bench.trail()[2]).toMatchObject({ by: '林编辑', at: '2026-03-04T05:06:07.000Z', source: { text: '清单3页' } })
  expect(bench.trail(bench.session, 'another key')).toHaveLength(7)
})

test('undo and redo are steps of their own', async () => {
  const bench = await Bench.open()
  bench.run('figure.setStatus', { ...bench.figure('两成'), status: 'verified' })
  bench.run('figure.setStatus', { ...bench.figure('两成'), status: 'disputed' })
  bench.session.undo()
  bench.session.undo()
  bench.session.redo()
  expect(bench.told()).toEqual([
    'imported',
    'status verified',
    'status disputed',
    'undo status verified',
    'undo withdrawn',
    'redo status verified',
  ])
})

test('a sentence changed behind a judged figure makes it stale, and changed back fresh', async () => {
  const bench = await Bench.open()
  bench.run('figure.setStatus', { ...bench.figure('两成'), status: 'verified' })
  bench.type('上周，')
  bench.type('据说')
  bench.session.undo()
  bench.session.undo()
  expect(bench.told()).toEqual(['imported', 'status verified', 'stale', 'undo fresh'])
  expect(bench.trail()[2]).toMatchObject({ sentence: '市场里的菜价降了两成。' })
})

test('findings dismissed and asked again are told, of the figures they were about even when the finding is gone', async () => {
  const bench = await Bench.open()
  const answer = { kind: 'finding', answer: 'dismissed', about: '降幅与前不符' } as const
  bench.run('decision.make', { ...answer, subject: 'finding', note: '引语' })
  bench.run('decision.make', { ...answer, subject: 'old finding', figures: [KEY] })
  const [id = ''] = [...bench.session.desk.decision.values()].flatMap((one) =>
    one.subject === 'finding' ? one.id : [],
  )
  bench.run('decision.withdraw', { id })
  expect(bench.told()).toEqual(['imported', 'dismissed', 'dismissed', 'reopened'])
  expect(bench.trail()[1]).toMatchObject({ message: '降幅与前不符', reason: '引语' })
})

test('the trail is the same after the desk was closed and opened again', async () => {
  const bench = await Bench.open()
  bench.run('figure.setStatus', { ...bench.figure('两成'), status: 'verified' })
  bench.type('上周，')
  const before = bench.trail()
  bench.session.save()
  bench.run('figure.setStatus', { ...bench.figure('两成'), status: 'disputed' })
  const { path } = bench.session
  bench.session.close()
  const again = await Bench.open(path)
  expect(again.trail().slice(0, 3)).toEqual(before)
  expect(again.told().at(-1)).toBe('status disputed')
})

test('entries read already are not read again', async () => {
  const bench = await Bench.open()
  bench.run('figure.setStatus', { ...bench.figure('两成'), status: 'verified' })
  const read: number[] = []
  const { session } = bench
  const watched: Journalled = {
    get seq() {
      return session.seq
    },
    history: (last) => session.history(last),
    entry: (seq) => {
      read.push(seq)
      return session.entry(seq)
    },
  }
  bench.trail(watched)
  bench.type('上周，')
  bench.trail(watched)
  bench.trail(watched)
  expect(read).toEqual([2, 3])
})
