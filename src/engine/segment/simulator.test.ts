import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSegmenter } from './segmenter'
import { drawPage } from './simulator/draw-page'
import type { TrueLine } from './simulator/page-maker'
import { readAnnotatedPages, readCorpus, readShippedLexicon } from './simulator/read-corpus'
import { addScores, type PageScore, scoreLayout } from './simulator/scorer'

const segmenter = createSegmenter(readShippedLexicon())

/** `GALLEY_PAGES=2000 npx vitest run src/engine/segment/simulator.test.ts` measures more; the figures are printed on failure. */
const PAGES = Number(process.env.GALLEY_PAGES ?? 200)

describe('pages set by the simulator', () => {
  it('keeps its figures over manners, widths, displaced heads and interruptions', () => {
    const corpus = readCorpus()
    expect(corpus.length).toBeGreaterThanOrEqual(40)
    const scores: PageScore[] = []
    for (let seed = 1; seed <= PAGES; seed++) {
      const page = drawPage(corpus, seed)
      scores.push(scoreLayout(page.raw, page.lines, segmenter.segment(page.raw)))
    }
    const total = addScores(scores)
    const shown = JSON.stringify(total)
    expect(total.lost, shown).toBe(0)
    expect(total.twice, shown).toBe(0)
    expect(total.stories, shown).toBeGreaterThan(98)
    expect(total.roles, shown).toBeGreaterThan(98)
    expect(total.headlines, shown).toBeGreaterThan(92)
    expect(total.kickersAndDecks, shown).toBeGreaterThan(80)
    expect(total.seams, shown).toBeGreaterThan(98)
    expect(total.sureWrong, shown).toBeLessThan(1)
    expect(total.doubtful, shown).toBeLessThan(3)
  })
})

describe('pages in the manner of different papers', () => {
  for (const page of readAnnotatedPages()) {
    it(page.name, () => {
      const score = scoreLayout(page.raw, page.lines, segmenter.segment(page.raw))
      expect(score.errors).toEqual([])
      expect(score.lost + score.twice).toBe(0)
      expect(score.stories).toBeGreaterThan(0.95)
      expect(score.roles).toBeGreaterThan(0.97)
    })
  }
})

const EVAL = join(import.meta.dirname, '../../../../shared/eval')
if (existsSync(EVAL)) {
  describe('real pages', () => {
    for (const file of readdirSync(join(EVAL, 'gold')).filter((name) => name.endsWith('.json'))) {
      it(file, () => {
        const raw = readFileSync(join(EVAL, 'pages', file.replace('.json', '.txt')), 'utf8')
        const gold = JSON.parse(readFileSync(join(EVAL, 'gold', file), 'utf8')) as {
          lines?: { n: number; story: string | null; role: string; break: 'P' | 'C' }[]
        }
        if (!gold.lines) return
        const texts = raw.split('\n')
        const lines: TrueLine[] = gold.lines.map((line) => ({ ...line, text: texts[line.n - 1] ?? '', blanks: 0 }))
        const total = addScores([scoreLayout(raw, lines, segmenter.segment(raw))])
        const shown = JSON.stringify(total)
        expect(Number(total.lost) + Number(total.twice), shown).toBe(0)
        expect(total.stories, shown).toBeGreaterThan(99)
        expect(total.roles, shown).toBeGreaterThan(98)
        expect(total.headlines, shown).toBeGreaterThanOrEqual(97)
        expect(total.seams, shown).toBeGreaterThanOrEqual(99)
      })
    }
  })
}
