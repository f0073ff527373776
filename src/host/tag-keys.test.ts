import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DerivedTag } from '../bridge/page-derived'
import { BenchDesk } from '../commands/testing/bench-desk'
import { randomCall } from '../commands/testing/random-call'
import { createEngine } from '../engine/engine'
import { applyChanges, type Change, invertChanges } from '../model/change'
import { type Block, blocksOf, furnitureOf, storiesOf } from '../model/document'
import { isRefusal } from '../model/entry'
import { cleanText, isVerbatim } from '../model/piece'
import { derivePage } from './derive-page'
import { readLexiconFolder } from './lexicon-folder'
import { stableKey } from './stable-key'

const engine = createEngine(readLexiconFolder(join(import.meta.dirname, '..', '..', 'resources', 'lexicons', 'zh')))
const LAYOUT = engine.segmenter.segment('')

const PAGE = `# 渡口复航
记者陆知行昨日获悉，渡口新添座椅12张，全市已有25家
企业参加，其中8家在南岸。陆知行说，客流增长12%。

另有12张座椅在路上，5月20日前装好。
# 蛋价没动
市场里的蛋价每斤5元，比上月降了两成，摊主赵大海说。
`

let desk: BenchDesk

beforeEach(() => {
  desk = new BenchDesk()
  desk.importPage(PAGE)
})

interface Placed {
  readonly block: Block
  readonly tag: DerivedTag
}

/** The page's tags as they are read now. */
function tagsNow(bench = desk): Placed[] {
  const { tags } = derivePage(bench.desk, bench.page.id, engine, LAYOUT, 1)
  const stories = storiesOf(bench.desk, bench.page.id).flatMap(({ id }) => blocksOf(bench.desk, id))
  const blocks = [...stories, ...furnitureOf(bench.desk, bench.page.id)]
  return blocks.flatMap((block) => (tags[block.id] ?? []).map((tag) => ({ block, tag })))
}

function find(words: string, nth = 0): Placed {
  const found = tagsNow().filter(({ tag }) => tag.text === words)[nth]
  if (!found) throw new Error(`no tag ${words}`)
  return found
}

function answerTo({ tag }: Placed): string | undefined {
  return [...desk.desk.decision.values()].find(({ subject }) => subject === tag.key)?.answer
}

function decide(words: string, answer: string, nth = 0): void {
  const { tag } = find(words, nth)
  desk.run('decision.make', { kind: 'tag', subject: tag.key, answer, about: tag.text })
}

function type(block: string, from: number, to: number, text: string): void {
  desk.run('text.replace', { from: { block, offset: from }, to: { block, offset: to }, text })
}

describe('a decision about a tag', () => {
  it.each(['rejected', 'accepted', 'person'])(
    'stays with it (%s) when text is typed directly before and behind',
    (answer) => {
      decide('12张', answer)
      const { block, tag } = find('12张')
      type(block.id, tag.end, tag.end, '铁木')
      type(block.id, tag.start, tag.start, '长短')
      expect(answerTo(find('12张'))).toBe(answer)
      // The same words further down are another question.
      expect(answerTo(find('12张', 1))).toBeUndefined()
      type(block.id, tag.start + 1, tag.start + 2, '')
      type(block.id, tag.end + 1, tag.end + 3, '')
      expect(answerTo(find('12张'))).toBe(answer)
    },
  )

  it('stays when words further off in its sentence, its own line end or the rest of its paragraph go', () => {
    decide('25家', 'rejected')
    const { block, tag } = find('25家')
    type(block.id, tag.end, cleanText(block.pieces).length, '。')
    type(block.id, 0, tag.start, '现有')
    expect(answerTo(find('25家'))).toBe('rejected')
  })

  it('outlives a change inside the words as a rejection or a change of type; an acceptance lapses', () => {
    for (const [answer, after] of [
      ['rejected', 'rejected'],
      ['date', 'date'],
      ['accepted', undefined],
    ] as const) {
      const bench = new BenchDesk()
      bench.importPage(PAGE)
      desk = bench
      decide('25家', answer)
      const { block, tag } = find('25家')
      type(block.id, tag.start + 1, tag.start + 1, '3')
      expect(answerTo(find('235家')), answer).toBe(after)
    }
  })

  it('does not hold of other words that were put in the place of all of it', () => {
    decide('赵大海', 'rejected')
    const { block, tag } = find('赵大海')
    type(block.id, tag.start, tag.end, '王小明')
    expect(answerTo(find('王小明'))).toBeUndefined()
    type(block.id, tag.start, tag.end, '赵大海')
    expect(answerTo(find('赵大海'))).toBe('rejected')
  })

  it('goes with its paragraph when that is cut, joined, moved, or its story cut and merged', () => {
    decide('12%', 'rejected')
    const { block, tag } = find('12%')
    desk.run('block.split', { block: block.id, offset: tag.start })
    expect(answerTo(find('12%'))).toBe('rejected')
    desk.run('story.split', { block: find('12%').block.id, offset: 0 })
    expect(answerTo(find('12%'))).toBe('rejected')
    desk.run('story.merge', { story: desk.story(0).id })
    desk.run('block.join', { block: block.id })
    expect(answerTo(find('12%'))).toBe('rejected')
    desk.run('block.move', { blocks: [block.id], story: desk.story(1).id, before: null })
    desk.run('page.recut', { page: desk.page.id })
    expect(answerTo(find('12%'))).toBe('rejected')
  })

  it('goes and comes with undo and redo', () => {
    decide('12%', 'rejected')
    const { block, tag } = find('12%')
    const changes = desk.run('text.replace', {
      from: { block: block.id, offset: tag.start },
      to: { block: block.id, offset: tag.end },
      text: '一成',
    })
    desk.desk = applyChanges(desk.desk, invertChanges(changes))
    expect(answerTo(find('12%'))).toBe('rejected')
  })

  it('on words typed by hand stays when text is typed beside them, in their midst, and when they are cut off', () => {
    const { block } = find('12%')
    type(block.id, 0, 0, '副刊编辑覃小满和7名读者到场，')
    decide('7名', 'rejected')
    decide('覃小满', 'accepted')
    const at = (words: string): number => cleanText(find(words).block.pieces).indexOf(words)
    type(block.id, at('7名'), at('7名'), '另外')
    type(block.id, at('覃小满') + 3, at('覃小满') + 3, '一早')
    expect(answerTo(find('7名'))).toBe('rejected')
    expect(answerTo(find('覃小满'))).toBe('accepted')
    desk.run('block.split', { block: block.id, offset: at('7名') })
    expect(answerTo(find('7名'))).toBe('rejected')
    expect(answerTo(find('覃小满'))).toBe('accepted')
    type(find('7名').block.id, at('7名') + 1, at('7名') + 1, '0')
    expect(answerTo(find('70名'))).toBe('rejected')
  })

  it('whose a mention is, said once, stays said when text is typed beside it and its words are spaced otherwise', () => {
    const { block } = find('12%')
    type(block.id, 0, 0, '副刊编辑覃小满到场，')
    const { tag } = find('覃小满')
    desk.run('decision.make', { kind: 'person', subject: `mention:${tag.key}`, answer: '覃小满#2', about: '' })
    type(block.id, tag.end, tag.end, '一早')
    type(block.id, 0, 4, '记者')
    expect(find('覃小满').tag.key).toBe(tag.key)
  })

  it('of two mentions typed alike is about the one it was made about', () => {
    const { block } = find('12%')
    type(block.id, 0, 0, '到场7名，后来又有7名，')
    decide('7名', 'rejected', 1)
    type(block.id, 4, 4, '老少')
    expect([answerTo(find('7名')), answerTo(find('7名', 1))]).toEqual([undefined, 'rejected'])
  })

  it('from a desk of an earlier Galley is found by the words around it', () => {
    const { block, tag } = find('12张')
    const text = cleanText(block.pieces)
    const around = [text.slice(Math.max(0, tag.start - 8), tag.start), tag.text, text.slice(tag.end, tag.end + 8)]
    const subject = stableKey(desk.page.id, tag.type, ...around)
    desk.run('decision.make', { kind: 'tag', subject, answer: 'rejected', about: tag.text })
    expect(answerTo(find('12张'))).toBe('rejected')
  })
})

/** Raw offsets of a tag's characters, where all of them are printed ones. */
function printed({ block, tag }: Placed): number[] | undefined {
  const offsets: number[] = []
  let at = 0
  for (const piece of block.pieces) {
    for (let k = 0; k < piece.text.length; k++) {
      if (at + k < tag.start || at + k >= tag.end) continue
      if (!isVerbatim(piece)) return undefined
      offsets.push(piece.start + k)
    }
    at += piece.text.length
  }
  return offsets
}

const dice = fc.record({
  command: fc.nat(1000),
  page: fc.constant(0),
  first: fc.nat(60),
  second: fc.nat(60),
  offset: fc.nat(200),
  other: fc.nat(200),
  text: fc.constantFrom('', '老', '12张', '，', '8', '一\n二'),
})

it('after any sequence of edits a tag is rejected exactly when it stands on characters of a rejected one', () => {
  let kept = 0
  fc.assert(
    fc.property(fc.array(dice, { minLength: 1, maxLength: 12 }), fc.nat(7), (calls, chosen) => {
      const bench = new BenchDesk()
      bench.importPage(PAGE)
      // Every third tag is rejected.
      const rejected = tagsNow(bench).filter((_, k) => k % 3 === chosen % 3)
      const places = rejected.map((one) => ({ words: one.tag.text, type: one.tag.type, raw: printed(one) ?? [] }))
      const asked = rejected.map(({ tag }) => ({ subject: tag.key, about: tag.text }))
      bench.run('decision.makeAll', { kind: 'tag', asked, answer: 'rejected' })
      const subjects = new Set(asked.map(({ subject }) => subject))
      const done: (readonly Change[])[] = []
      for (const call of calls) {
        if (call.command % 7 === 0) {
          const last = done.pop()
          if (last) bench.desk = applyChanges(bench.desk, invertChanges(last))
          continue
        }
        const { command, args } = randomCall(bench, call)
        if (command.startsWith('decision') || command.startsWith('page.re') || command.startsWith('page.import'))
          continue
        if (command === 'page.remove') continue
        const result = bench.attempt(command, args)
        if (!isRefusal(result)) done.push(result)
      }
      for (const placed of tagsNow(bench)) {
        const raw = printed(placed)
        if (!raw) continue
        const same = places.some((one) => one.words === placed.tag.text && one.raw.join() === raw.join())
        const near = places.some((one) => one.raw.some((at) => raw.includes(at)))
        const isRejected = subjects.has(placed.tag.key)
        if (same) kept++
        if (same && places.some((one) => one.raw.join() === raw.join() && one.type === placed.tag.type)) {
          expect(isRejected, placed.tag.text).toBe(true)
        }
        if (!near) expect(isRejected, placed.tag.text).toBe(false)
      }
    }),
    { seed: 20_250_612, numRuns: 150 },
  )
  expect(kept).toBeGreaterThan(200)
})
