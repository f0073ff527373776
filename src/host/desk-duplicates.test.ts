import { describe, expect, it } from 'vitest'
import { type Change, invertChanges } from '../model/change'
import { STANDING } from '../model/standing-subject'
import { DeskDuplicates } from './desk-duplicates'
import { EngineDesk, engine } from './testing/engine-desk'

const NOTICE = '本报讯（记者 沈砚秋）望川区文化馆本周六举办古琴欣赏会，市民可凭身份证到馆领取门票，每人限领两张。'
const OTHER = '本报讯（记者 陆知行）石鼓区北关菜市场昨日完成改造重新开业，一百二十个摊位全部搬回，停车位增加到六十个。'

/** A desk that commands are run on, with the duplicates following as the app's worker lets them. */
class Bench extends EngineDesk {
  readonly duplicates = new DeskDuplicates(engine.lexicon)
  override apply(changes: readonly Change[]): void {
    super.apply(changes)
    this.duplicates.follow(changes)
  }

  list() {
    return this.duplicates.list(this.desk, 0)
  }

  block(words: string): string {
    for (const { id, pieces } of this.desk.block.values())
      if (pieces.some(({ text }) => text.includes(words))) return id
    throw new Error(`no block holds ${words}`)
  }
}

function twoPages(): Bench {
  const bench = new Bench()
  bench.importPage('a.txt', `古琴会开票\n\n${NOTICE}\n`)
  bench.importPage('b.txt', `菜市场重开\n\n${OTHER}\n\n文化馆有琴声\n\n${NOTICE}\n`)
  return bench
}

describe('DeskDuplicates', () => {
  it('finds a paragraph that stands on two pages', () => {
    const { clusters } = twoPages().list()
    expect(clusters).toHaveLength(1)
    expect(clusters[0]?.pairs).toMatchObject([{ kind: 'exact', similarity: 1 }])
    expect(clusters[0]?.template).toBe(false)
  })

  it('follows edits, undo and pages taken away', () => {
    const bench = twoPages()
    const block = bench.block('古琴')
    const changes = bench.run('text.replace', { from: { block, offset: 0 }, to: { block, offset: 40 }, text: '' })
    expect(bench.list().clusters).toEqual([])
    bench.apply(invertChanges(changes))
    expect(bench.list().clusters).toHaveLength(1)
    const [page] = bench.desk.page.keys()
    bench.run('page.remove', { page })
    expect(bench.list().clusters).toEqual([])
  })

  it('says the same when it is built anew over the desk', () => {
    const bench = twoPages()
    const followed = bench.list()
    const anew = new DeskDuplicates(engine.lexicon)
    anew.reset(bench.desk)
    expect(anew.list(bench.desk, 0).clusters.map(({ key }) => key)).toEqual(followed.clusters.map(({ key }) => key))
  })

  it('says what it says at once when it compares in steps, with edits between them', () => {
    const bench = twoPages()
    const steps = bench.duplicates.prepare(() => bench.desk)
    steps.next()
    const block = bench.block('摊位')
    bench.run('text.replace', { from: { block, offset: 0 }, to: { block, offset: OTHER.length }, text: NOTICE })
    let count = 1
    while (!steps.next().done) count++
    expect(count).toBeGreaterThan(4)
    const anew = new DeskDuplicates(engine.lexicon)
    anew.reset(bench.desk)
    const { clusters, versions } = bench.list()
    expect(clusters.flatMap(({ blocks }) => blocks)).toHaveLength(3)
    expect(versions).not.toEqual([])
    const { clusters: anewClusters, versions: anewVersions } = anew.list(bench.desk, 0)
    expect(anewClusters.map(({ key }) => key)).toEqual(clusters.map(({ key }) => key))
    expect(anewVersions.map(({ a, b, kind }) => [a, b, kind])).toEqual(versions.map(({ a, b, kind }) => [a, b, kind]))
  })

  it('keeps back a text the editor wants ignored, until that is withdrawn', () => {
    const bench = twoPages()
    bench.list()
    const normalised = NOTICE.replace(/[^\p{L}\p{N}]/gu, '')
    const subject = `${STANDING}${normalised}`
    bench.run('decision.make', { kind: 'duplicate', subject, answer: 'on', about: NOTICE.slice(0, 12) })
    expect(bench.list().clusters).toEqual([])
    const [decision] = bench.desk.decision.values()
    bench.run('decision.withdraw', { id: decision?.id })
    expect(bench.list().clusters).toHaveLength(1)
  })

  it('keeps the key of a pair through a rebuild, so that a decision finds it again', () => {
    const keys = [twoPages(), twoPages()].map((bench) => bench.list().clusters[0]?.pairs[0]?.key)
    expect(keys[0]).toBeTruthy()
    expect(keys[1]).toBe(keys[0])
  })

  it('sets two paragraphs side by side without a gap', () => {
    const bench = new Bench()
    bench.importPage('a.txt', `古琴会开票\n\n${NOTICE}\n`)
    bench.importPage('b.txt', `琴声\n\n${NOTICE.replace('两张', '三张')}\n`)
    const [cluster] = bench.list().clusters
    const [pair] = cluster?.pairs ?? []
    if (!pair) throw new Error('no pair')
    const { spans } = bench.duplicates.explain(bench.desk, pair.a, pair.b)
    expect(spans[0]?.a[0]).toBe(0)
    for (let k = 1; k < spans.length; k++) expect(spans[k]?.a[0]).toBe(spans[k - 1]?.a[1])
    expect(spans.some(({ kind }) => kind === 'figure')).toBe(true)
  })
})
