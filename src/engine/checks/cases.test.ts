import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLexiconFolder } from '../../host/lexicon-folder'
import { overlayLexicons } from '../../host/overlay-lexicons'
import type { Finding } from '../../model/analysis'
import { sayFinding } from '../../words/sentence'
import { createEngine } from '../engine'
import { readLexicon } from '../lexicon'
import { createFold } from '../page/fold'
import { readPage } from '../read-page'

/**
 * The cases of every rule, read through the whole pipeline: raw text, stories, tags, findings. A file of `cases` is
 * named after its rule; `wrong` stories have to be found, `right` ones (near-misses) must stay silent.
 */
interface Case {
  readonly line: number
  readonly verdict: string
  readonly issue: string
  readonly says: string
  readonly story: string
}

const ROOT = join(import.meta.dirname, '../../..')
const CASES = join(import.meta.dirname, 'cases')
const RECALL = 0.95
const FALSE_ALARMS = 0.02

/** The newsroom's own lists the cases are told against: office-holders. */
const OWN = readLexiconFolder(join(CASES, 'lists'))
const lexicons = overlayLexicons(readLexiconFolder(join(ROOT, 'resources/lexicons/zh')), OWN).sources
const engine = createEngine(lexicons)
/** The wordings of the cases are in simplified script, whatever that of the story (`page-script.test.ts`). */
const fold = createFold(readLexicon(lexicons))

function readCases(file: string): Case[] {
  return readFileSync(join(CASES, file), 'utf8')
    .split('\n')
    .map((row, k) => ({ row, line: k + 1 }))
    .filter(({ row }) => row !== '' && !row.startsWith('#') && !row.startsWith('verdict\t'))
    .map(({ row, line }) => {
      const [verdict = '', issue = '', says = '', story = ''] = row.split('\t')
      return { line, verdict, issue, says, story }
    })
}

function findingsOf({ story, issue }: Case): readonly Finding[] {
  const layout = engine.segmenter.segment(story.replace(/¶/gu, '\n'))
  const stories = layout.stories.map(({ units }) => units)
  return readPage(engine, { issue: { ...layout.issue, date: issue || null }, stories, furniture: layout.furniture })
    .findings
}

/** `says` may give several wordings, parted by |. */
function isFound(found: readonly Finding[], rule: string, says: string): boolean {
  const wordings = says.split('|')
  return found.some(
    (finding) =>
      finding.rule === rule &&
      wordings
        .map(fold)
        .some((words) => [finding.message, finding.expected ?? ''].map(fold).join('\n').includes(words)),
  )
}

/**
 * Chinese that an English sentence has of its own: what is neither in quotation marks nor printed in the story is a
 * word nobody has put into English.
 */
function strayHan(english: string, story: string): readonly string[] {
  const printed = `${story} ${fold(story)}`.replace(/[¶\s]/gu, '')
  const plain = english.replace(/“[^”]*”/gu, '')
  return [...plain.matchAll(/\p{Script=Han}+/gu)].map(([han]) => han).filter((han) => !printed.includes(han))
}

const files = readdirSync(CASES).filter((file) => file.endsWith('.tsv'))

describe.each(files)('cases of %s', (file) => {
  const rule = file.replace('.tsv', '')
  const cases = readCases(file).map((one) => ({ ...one, found: findingsOf(one) }))
  const wrong = cases.filter(({ verdict }) => verdict === 'wrong')
  const right = cases.filter(({ verdict }) => verdict === 'right')
  const show = ({ line, story, found }: (typeof cases)[number]): string =>
    `${file}:${line} ${story} → ${found.map((one) => `${one.rule}: ${one.message}`).join('; ') || '(nothing)'}`

  it('holds at least a dozen stories of either kind', () => {
    expect(cases.filter(({ verdict }) => verdict !== 'wrong' && verdict !== 'right')).toEqual([])
    expect(Math.min(wrong.length, right.length)).toBeGreaterThanOrEqual(12)
  })

  const missed = wrong.filter(({ found, says }) => !isFound(found, rule, says))
  const alarms = right.filter(({ found }) => found.length > 0)

  it(`finds at least ${RECALL * 100} in 100 planted mistakes (${wrong.length - missed.length} of ${wrong.length})`, () => {
    expect(1 - missed.length / wrong.length, missed.map(show).join('\n')).toBeGreaterThanOrEqual(RECALL)
  })

  it(`stays silent on what is right though it looks wrong (${alarms.length} alarms in ${right.length})`, () => {
    expect(alarms.length / right.length, alarms.map(show).join('\n')).toBeLessThanOrEqual(FALSE_ALARMS)
  })

  it('reads in English what it finds, with nothing left in Chinese but what is printed', () => {
    const told = cases.flatMap(({ found, story }) => found.map((finding) => ({ finding, story })))
    const english = told.map((one) => ({ ...one, said: sayFinding('en', one.finding) }))
    const isBroken = (text: string) => /\{\{|undefined|NaN|\[object/u.test(text)
    const half = english.filter(({ said, story, finding: { message, evidence = [] } }) => {
      const shown = [said, message, ...evidence.map(({ detail = '' }) => detail)]
      return strayHan(said, story).length > 0 || shown.some(isBroken)
    })
    expect(half.map(({ finding, said }) => `${finding.rule}: ${finding.message} → ${said}`)).toEqual([])
  })
})
