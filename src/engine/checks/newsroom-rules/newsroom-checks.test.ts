import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readRuleTable } from '../../../formats/rules/rule-table'
import { readLexiconFolder } from '../../../host/lexicon-folder'
import type { NewsroomRule } from '../../../model/newsroom-rule'
import { createEngine } from '../../engine'
import { readPage } from '../../read-page'
import { createNewsroomChecks, tryRule } from './newsroom-checks'

const RESOURCES = join(import.meta.dirname, '../../../../resources')
const engine = createEngine(readLexiconFolder(join(RESOURCES, 'lexicons/zh')))
const sample = readRuleTable(readFileSync(join(RESOURCES, 'samples/newsroom-rules.tsv'), 'utf8'))

function rule(fields: Partial<NewsroomRule>): NewsroomRule {
  return {
    id: 'r',
    pattern: '截止目前',
    message: '应为“截至目前”',
    severity: 'error',
    on: true,
    wrong: [],
    right: [],
    replacement: '',
    ...fields,
  }
}

function findingsOf(rules: readonly NewsroomRule[], page: string) {
  const layout = engine.segmenter.segment(page)
  const stories = layout.stories.map(({ units }) => units)
  const units = { issue: layout.issue, stories, furniture: layout.furniture }
  return readPage(engine, units, { severities: {}, rules: createNewsroomChecks(rules) }).findings.filter(
    ({ rule: name }) => name.startsWith('own-'),
  )
}

describe('the sample rules', () => {
  it('are all read', () => {
    expect(sample.problems).toEqual([])
    expect(sample.rules.length).toBeGreaterThanOrEqual(12)
  })

  it.each(sample.rules.map((one) => [one.id, one] as const))('%s passes its own examples', (_, one) => {
    const { problem, examples } = tryRule(one, engine.tagger)
    expect(problem).toBeNull()
    expect(examples.filter(({ passes }) => !passes)).toEqual([])
    expect(examples.length).toBeGreaterThanOrEqual(2)
  })
})

describe('a rule of the newsroom’s own', () => {
  it('reads every printed word, also those the rules of figures pass over', () => {
    const own = rule({ pattern: '值得一提的是', message: '套话' })
    const page = '柳桥集市\n\n值得一提的是，柳桥集市本周开市，摊位共有一百二十个，比上周多。\n'
    expect(findingsOf([own], page).map(({ message }) => message)).toEqual(['套话'])
  })
})

describe('the trial of a rule', () => {
  it('fails where a wrong example is not found, or a right one is', () => {
    const trial = tryRule(rule({ wrong: ['截止目前共三人', '截至目前'], right: ['截止目前'] }), engine.tagger)
    expect(trial.examples.map(({ kind, found, passes }) => [kind, found.length, passes])).toEqual([
      ['wrong', 1, true],
      ['wrong', 0, false],
      ['right', 1, false],
    ])
    expect(trial.passes).toBe(false)
  })

  it('shows what an example would read with the suggestion', () => {
    const dated = rule({ pattern: '截止{date}', replacement: '截至{date}', wrong: ['截止6月12日，截止7月底。'] })
    expect(tryRule(dated, engine.tagger).examples[0]?.suggested).toBe('截至6月12日，截至7月底。')
  })

  it('tells a pattern that cannot be read, and a suggestion of what the pattern does not have', () => {
    expect(tryRule(rule({ pattern: '(甲' }), engine.tagger)).toMatchObject({
      problem: { code: 'bracket-open', detail: '(甲' },
      passes: false,
    })
    expect(tryRule(rule({ replacement: '截至{date}' }), engine.tagger).problem).toEqual({
      code: 'replacement',
      detail: '{date}',
    })
  })
})

describe('the findings of own rules', () => {
  const PAGE = `河湾日报
2025年6月12日 星期四
03 民生

截止目前三座渡口重开

    本报讯（记者 沈砚秋）截止6月11日，柳津渡、望川渡、石鼓渡先后重开，
由十二名技工所组成的小队仍在现场。
`

  it('stand at the words found, in headline and body, with what is suggested', () => {
    const found = findingsOf(sample.rules, PAGE)
    expect(found.map(({ rule: name, expected }) => [name, expected])).toEqual([
      ['own-jiezhi', '截至目前'],
      ['own-jiezhi-date', '截至6月11日'],
      ['own-you-zucheng', '由十二名技工组成'],
    ])
    expect(found[0]?.places).toEqual([{ text: 0, start: 0, end: 4 }])
  })

  it('come with the severity of their rule', () => {
    expect(findingsOf([rule({ severity: 'note' })], PAGE).map(({ severity }) => severity)).toEqual(['note'])
  })

  it('of a rule that cannot be read are none', () => {
    expect(findingsOf([rule({ pattern: '(甲' })], PAGE)).toEqual([])
  })
})

describe('a severity set for a check', () => {
  const PAGE = '河湾日报\n2025年6月12日 星期四\n\n渡口重开\n\n    本报讯 6月11日（星期二），渡口重开。\n'
  const severityOf = (severities: Record<string, 'error' | 'query' | 'note' | 'off'>) => {
    const layout = engine.segmenter.segment(PAGE)
    const units = {
      issue: layout.issue,
      stories: layout.stories.map(({ units }) => units),
      furniture: layout.furniture,
    }
    const { findings } = readPage(engine, units, { severities, rules: [] })
    return findings.filter(({ rule: name }) => name === 'weekday-mismatch').map(({ severity }) => severity)
  }

  it('takes the place of the one it comes with, and off silences it', () => {
    expect(severityOf({})).toEqual(['error'])
    expect(severityOf({ 'weekday-mismatch': 'note' })).toEqual(['note'])
    expect(severityOf({ 'weekday-mismatch': 'off' })).toEqual([])
  })
})
