import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createEngine } from '../engine/engine'
import { readPage } from '../engine/read-page'
import { RULE_SAMPLES } from '../words/rule-samples'
import { readLexiconFolder } from './lexicon-folder'
import { overlayLexicons } from './overlay-lexicons'

const shipped = readLexiconFolder(join(import.meta.dirname, '../../resources/lexicons/zh'))
/** The one sample that needs a newsroom's list: there she is the deputy. */
const own = { 'office-holders': 'name\toffice\torganisation\tfrom\tto\tnote\n贺兰因\t副县长\t石鼓县\t2020-01\t\t\n' }
const engine = createEngine(overlayLexicons(shipped, own).sources)

/** A sample stands on a page as a story would: a headline of its own above it where it brings none. */
function rulesFoundIn(rule: string, sample: string): string[] {
  const story = rule === 'headline-body' ? sample.replace('\n', '\n\n') : `石鼓渡口近况\n\n${sample}`
  const layout = engine.segmenter.segment(`${story}\n`)
  const stories = layout.stories.map(({ units }) => units)
  const { findings } = readPage(engine, {
    issue: { ...layout.issue, date: '2025-06-12' },
    stories,
    furniture: layout.furniture,
  })
  return findings.map((finding) => finding.rule)
}

test('every check has a sample', () => {
  expect(Object.keys(RULE_SAMPLES).sort()).toEqual(engine.checker.rules.map(({ id }) => id).sort())
})

test.each(Object.entries(RULE_SAMPLES))('%s finds its sample: %s', (rule, sample) => {
  expect(rulesFoundIn(rule, sample)).toContain(rule)
})
