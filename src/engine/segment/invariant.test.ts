import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PageLayout, Unit } from '../../model/analysis'
import { rawSpans } from '../../model/piece'
import { readLexicon } from '../lexicon'
import { createSegmenter } from './segmenter'
import { drawPage } from './simulator/draw-page'
import { readCorpus, readShippedLexicon } from './simulator/read-corpus'

const SEED = 20240612
const segmenter = createSegmenter(readShippedLexicon())
const bare = createSegmenter(readLexicon({}))
const corpus = readCorpus()

/** How often each character is claimed. */
function claims(raw: string, layout: PageLayout): Uint8Array {
  const counts = new Uint8Array(raw.length)
  const count = (unit: Unit): void => {
    for (const [start, end] of rawSpans(unit.pieces)) {
      for (let i = start; i < end; i++) counts[i] = (counts[i] as number) + 1
    }
  }
  for (const story of layout.stories) story.units.forEach(count)
  layout.furniture.forEach(count)
  return counts
}

function expectWhole(raw: string): void {
  for (const engine of [segmenter, bare]) {
    const layout = engine.segment(raw)
    const counts = claims(raw, layout)
    for (let i = 0; i < raw.length; i++) {
      const times = counts[i] as number
      if (!/\s/.test(raw.charAt(i)) && times !== 1)
        expect.fail(`character ${i} of ${JSON.stringify(raw)} claimed ${times} times`)
      if (times > 1) expect.fail(`white space ${i} of ${JSON.stringify(raw)} claimed ${times} times`)
    }
    for (const story of layout.stories) for (const unit of story.units) expectHonest(raw, unit)
    for (const unit of layout.furniture) expectHonest(raw, unit)
  }
}

/** A piece without a reason shows its raw text letter for letter. */
function expectHonest(raw: string, unit: Unit): void {
  for (const piece of unit.pieces) if (!piece.why) expect(piece.text).toBe(raw.slice(piece.start, piece.end))
}

const SCRAPS = [
  ...'的一是在本报讯记者电摄图版年月日星期第上接下转责任编辑',
  ...'，。、；：！？“”‘’（）()【】〔〕《》—…⋯□■●▲ \t\n\r\u3000\ufeff\u00a0\u2028\u0000\u200b\ud842\udfb7',
  '\r\n',
  '\n\n',
  '本报讯（记者 王英）',
  '新华社北京十八日电',
  '(上接第1版)',
  '2023年5月17日 星期三02',
  '——',
  '近日近日，，',
  '内 蒙 古 自 治 区',
  '●市总工会昨日举办讲座，一百二十名职工参加了活动。',
]

describe('nothing is lost', () => {
  it('S1 claims every character of any string exactly once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (raw) => expectWhole(raw)),
      { seed: SEED, numRuns: 300 },
    )
  })

  it('S1 claims every character of newspaper scraps in any order', () => {
    const scraps = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 80 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(scraps, (raw) => expectWhole(raw)),
      { seed: SEED, numRuns: 500 },
    )
  })

  it('S1 holds for lone surrogates, control characters and blanks of every kind', () => {
    for (const raw of ['', ' \n\u3000', '\ud842', '\udfb7\ud842', '\u0000\u0001', '\ufeff本报讯', 'a\u2029b', '\u200b'])
      expectWhole(raw)
  })

  it('S1 holds for simulated pages that were mangled', () => {
    const mangle = fc.tuple(
      fc.nat(200),
      fc.array(fc.tuple(fc.nat(4000), fc.constantFrom(...SCRAPS)), { maxLength: 12 }),
    )
    fc.assert(
      fc.property(mangle, ([seed, cuts]) => {
        let raw = drawPage(corpus, seed + 1).raw
        for (const [at, scrap] of cuts) {
          const i = at % raw.length
          raw = raw.slice(0, i) + scrap + raw.slice(i + scrap.length)
        }
        expectWhole(raw)
      }),
      { seed: SEED, numRuns: 60 },
    )
  })

  it('S1 holds for a page as one line', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { raw } = drawPage(corpus, seed)
      for (const gap of ['', ' ', '\u3000\u3000']) expectWhole(raw.replace(/\n+/g, gap))
    }
  })

  it('lists seams in order and inside the page', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { raw } = drawPage(corpus, seed)
      for (const joint of segmenter.segment(raw).joints) {
        expect(joint.before).toBeGreaterThan(0)
        expect(joint.after).toBeLessThan(raw.length)
        expect(joint.confidence).toBeGreaterThanOrEqual(0)
        expect(joint.confidence).toBeLessThanOrEqual(1)
      }
    }
  })

  it('S35 reads a text of many pages in folios', () => {
    let raw = ''
    for (let seed = 1; raw.length < 200_000; seed++) raw += `${drawPage(corpus, (seed % 150) + 1).raw}\n\n`
    const layout = segmenter.segment(raw)
    expect(layout.stories.length).toBeGreaterThan(300)
    const counts = claims(raw, layout)
    for (let i = 0; i < raw.length; i++) if (!/\s/.test(raw.charAt(i))) expect(counts[i]).toBe(1)
  })

  it('S35 does not lose its way in text that repeats one thing', () => {
    const units = [
      '清',
      '“',
      '（',
      '——',
      '……',
      '本报讯',
      '1 ',
      '图/王小明 摄',
      '荷塘飘香\n',
      '清\n',
      '近日近日，，',
      '责编：王英 ',
      '内 蒙 古 ',
    ]
    for (const unit of units) {
      const raw = unit.repeat(Math.ceil(60_000 / unit.length))
      expect(claims(raw, segmenter.segment(raw)).every((times, i) => times === 1 || /\s/.test(raw.charAt(i)))).toBe(
        true,
      )
    }
  })
})
