import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLexiconFolder } from '../../host/lexicon-folder'
import { createEngine } from '../engine'
import { readStories } from '../read-page'
import { type ComparedPage, PageComparison } from './compare-pages'

const ROOT = join(import.meta.dirname, '../../..')
const engine = createEngine(readLexiconFolder(join(ROOT, 'resources/lexicons/zh')))

/** The stories of the rule's cases, each on a page of its own. */
function casesOf(verdict: 'wrong' | 'right'): { readonly story: string; readonly pages: readonly ComparedPage[] }[] {
  return readFileSync(join(import.meta.dirname, 'cases', 'same-metric.tsv'), 'utf8')
    .split('\n')
    .flatMap((row) => {
      const [said, date = '', , story = ''] = row.split('\t')
      if (said !== verdict) return []
      const { issue, stories } = engine.segmenter.segment(story.replace(/¶/gu, '\n'))
      const pages = stories.map(({ units }) => pageOf({ ...issue, date }, units, date))
      return pages.length > 1 ? [{ story, pages }] : []
    })
}

type Units = Parameters<typeof readStories>[1]

function pageOf(issue: Units['issue'], units: Units['stories'][number], edition: string | null): ComparedPage {
  const { stories } = readStories(engine, { issue, stories: [units], furniture: [] })
  return { edition, stories: stories.map((story) => engine.metrics.read(story)) }
}

function compare(pages: readonly ComparedPage[]): PageComparison {
  const comparison = new PageComparison()
  for (const [k, page] of pages.entries()) comparison.update(`p${k}`, page)
  return comparison
}

const conflictsIn = (comparison: PageComparison) => comparison.ids().flatMap((id) => comparison.conflictsOf(id))

describe('PageComparison', () => {
  it('finds the planted mistakes of the rule where the two stories stand on two pages of an edition', () => {
    const wrong = casesOf('wrong')
    const missed = wrong.filter(({ pages }) => conflictsIn(compare(pages)).length === 0)
    expect(wrong.length).toBeGreaterThan(12)
    expect(missed.map(({ story }) => story)).toEqual([])
  })

  it('stays silent on the near-misses of the rule there', () => {
    const right = casesOf('right')
    expect(right.length).toBeGreaterThan(12)
    expect(right.filter(({ pages }) => conflictsIn(compare(pages)).length > 0).map(({ story }) => story)).toEqual([])
  })

  it('compares pages of no known day only where the words give the year', () => {
    const undated = casesOf('wrong').map(({ story, pages }) => {
      const found = conflictsIn(compare(pages.map((page) => ({ ...page, edition: null }))))
      return { hasYear: /[0-9]{4}年/u.test(story), found: found.length > 0 }
    })
    expect(undated.filter(({ hasYear, found }) => found && !hasYear)).toEqual([])
    expect(undated.some(({ found }) => found)).toBe(true)
  })

  it('says the same whichever page came first, and names the pages another one changes', () => {
    const [{ pages = [] } = {}] = casesOf('wrong')
    const [a, b] = pages
    if (!a || !b) throw new Error('the first case has two stories')
    const one = compare([a, b])
    const other = new PageComparison()
    expect(other.update('p1', b)).toEqual(new Set())
    expect(other.update('p0', a)).toEqual(new Set(['p1']))
    expect(other.conflictsOf('p0')).toEqual(one.conflictsOf('p0'))
    expect(other.update('p0', { ...a })).toEqual(new Set())
    expect(other.remove('p0')).toEqual(new Set(['p1']))
    expect(other.conflictsOf('p1')).toEqual([])
  })
})
