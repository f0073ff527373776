import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../model/entry'
import { type NewsroomRule, ruleSetting } from '../model/newsroom-rule'
import { DeskFile } from '../store/desk-file'
import { settingRow } from '../store/rows'
import { loadSql } from '../store/sql'
import { collectReport } from './collect-report'
import { derivePage } from './derive-page'
import { checkSettingsOf } from './desk-checks'
import { isDeskFile, readDeskRules, readRuleFile } from './rule-file'
import { EngineDesk, engine } from './testing/engine-desk'

const PAGE = `河湾日报
2025年6月12日 星期四
03 民生

渡口码头下月重开

    本报讯（记者 沈砚秋）截止目前，柳津渡码头已铺好栈桥。改造从6月10日（星期一）开始。
`
const RULE: NewsroomRule = {
  id: 'jz',
  pattern: '截止目前',
  message: '应为“截至目前”',
  severity: 'error',
  on: true,
  wrong: ['截止目前，无人受伤。'],
  right: ['截至目前，无人受伤。'],
  replacement: '截至目前',
}

/** A desk with one page, and commands run on it. */
class Bench extends EngineDesk {
  constructor() {
    super()
    this.importPage('03.txt', PAGE)
  }

  derive(page = [...this.desk.page.keys()][0] ?? '') {
    return derivePage(this.desk, page, engine, engine.segmenter.segment(PAGE), 0)
  }

  get own() {
    return this.derive().findings.filter(({ rule }) => rule === 'own-jz')
  }

  report() {
    const derive = (page: string) => this.derive(page)
    const scope = { kind: 'desk' } as const
    return collectReport(this.desk, {
      scope,
      at: '2025-06-12T07:00:00Z',
      by: '周岚',
      deskTitle: '全桌',
      language: 'zh-CN',
      derive,
      tell: ({ message }) => message,
      trail: () => [],
    })
  }
}

describe('own rules on a desk', () => {
  it('are found on its pages, at the severity they have, with what is suggested', () => {
    const bench = new Bench()
    expect(bench.own).toEqual([])
    bench.run('rule.save', { rule: RULE })
    expect(bench.own).toMatchObject([{ severity: 'error', message: '应为“截至目前”', expected: '截至目前' }])
    bench.run('rule.setSeverity', { rule: 'own-jz', severity: 'note' })
    expect(bench.own).toMatchObject([{ severity: 'note' }])
    bench.run('rule.setSeverity', { rule: 'own-jz', severity: 'off' })
    expect(bench.own).toEqual([])
  })

  it('are not run while one of their examples fails, though they are switched on', () => {
    const bench = new Bench()
    bench.run('rule.save', { rule: { ...RULE, right: ['截止目前'] } })
    expect(bench.own).toEqual([])
    bench.run('rule.save', { rule: RULE })
    expect(bench.own).toHaveLength(1)
  })

  it('stay dismissed until the sentence changes', () => {
    const bench = new Bench()
    bench.run('rule.save', { rule: RULE })
    const [finding] = bench.own
    bench.run('decision.make', {
      kind: 'finding',
      subject: finding?.key,
      answer: 'dismissed',
      about: 'x',
      note: '引语',
    })
    const answer = () => bench.report()?.findings.find(({ rule }) => rule === 'own-jz')?.answer
    expect(answer()).toBe('dismissed')
    // Another word for the editor does not bring it back; another sentence does.
    bench.run('rule.save', { rule: { ...RULE, message: '改用“截至”' } })
    expect(answer()).toBe('dismissed')
    const block = finding?.places[0]?.block ?? ''
    const text = [...bench.desk.block.values()]
      .find(({ id }) => id === block)
      ?.pieces.map((one) => one.text)
      .join('')
    const offset = text?.indexOf('改造从') ?? 0
    bench.run('text.replace', { from: { block, offset }, to: { block, offset }, text: '又，' })
    expect(answer()).toBe('dismissed')
    bench.run('text.replace', { from: { block, offset: offset - 2 }, to: { block, offset: offset - 2 }, text: '新' })
    expect(answer()).toBeNull()
  })

  it('keep what was worked out for a desk until a setting changes', () => {
    const bench = new Bench()
    bench.run('rule.save', { rule: RULE })
    const settings = checkSettingsOf(bench.desk, engine)
    bench.run('decision.make', { kind: 'tag', subject: 's', answer: 'accepted', about: 'x' })
    expect(checkSettingsOf(bench.desk, engine)).toBe(settings)
    bench.run('rule.setSeverity', { rule: 'weekday-mismatch', severity: 'off' })
    expect(checkSettingsOf(bench.desk, engine)).not.toBe(settings)
  })
})

describe('a severity set on a desk', () => {
  it('is that of the findings and of the report, and off takes them out of both', () => {
    const bench = new Bench()
    const severity = () => bench.derive().findings.find(({ rule }) => rule === 'weekday-mismatch')?.severity
    const reported = () => bench.report()?.findings.find(({ rule }) => rule === 'weekday-mismatch')?.severity
    expect([severity(), reported()]).toEqual(['error', 'error'])
    bench.run('rule.setSeverity', { rule: 'weekday-mismatch', severity: 'note' })
    expect([severity(), reported()]).toEqual(['note', 'note'])
    bench.run('rule.setSeverity', { rule: 'weekday-mismatch', severity: 'off' })
    expect([severity(), reported()]).toEqual([undefined, undefined])
    bench.run('rule.resetSeverities', {})
    expect(severity()).toBe('error')
  })
})

describe('the rate of errors in the report', () => {
  it('counts what is open, and less once a finding is dismissed', () => {
    const bench = new Bench()
    bench.run('rule.save', { rule: RULE })
    const rate = () => bench.report()?.rates[0]
    expect(rate()?.counted.map(({ rule, pattern, points }) => [rule, pattern, points])).toEqual([
      ['own-jz', '截止目前', 1],
      ['weekday-mismatch', null, 1],
    ])
    const [finding] = bench.own
    bench.run('decision.make', {
      kind: 'finding',
      subject: finding?.key,
      answer: 'dismissed',
      about: 'x',
      note: '引语',
    })
    expect(rate()).toMatchObject({ points: 1, passes: false, limit: 3 })
    bench.run('rule.setSeverity', { rule: 'weekday-mismatch', severity: 'query' })
    expect(rate()).toMatchObject({ points: 0, rate: 0, passes: true, asked: 1 })
  })
})

describe('a file of rules', () => {
  const TABLE =
    'pattern\tmessage\tseverity\twrong\n截止目前\t应为“截至目前”\terror\t截止目前\n水份\t水分\terror\t水分\n(甲\t说\tnote\t\n乙\t说\tbad\t\n'

  it('is read in the encoding of the spreadsheet that wrote it', () => {
    for (const encoding of ['utf-8', 'gb18030', 'utf-16le']) {
      const file = readRuleFile(iconv.encode(TABLE, encoding, { addBOM: encoding === 'utf-16le' }), engine)
      expect('rules' in file && file.rules[0]?.message).toBe('应为“截至目前”')
    }
  })

  it('may be another desk, whose rules are taken as they were saved', async () => {
    const sql = await loadSql()
    const desk = DeskFile.create(sql, 'u', '0.1.0')
    desk.insert('setting', [settingRow(ruleSetting(RULE, 1)), settingRow({ id: 'severity:unit-slip', value: 'off' })])
    const bytes = desk.export()
    expect(isDeskFile(bytes)).toBe(true)
    expect(readDeskRules(bytes, engine, sql)).toEqual({ rules: [RULE], problems: [], failing: [] })
    expect(readDeskRules(bytes.subarray(0, 4096), engine, sql)).toMatchObject({ refused: 'truncated' })
    expect(isDeskFile(Buffer.from(TABLE))).toBe(false)
  })

  it('keeps rules that fail, switched off, and tells rows that are none', () => {
    const file = readRuleFile(Buffer.from(TABLE), engine)
    if (isRefusal(file)) throw new Error(file.message)
    expect(file.rules.map(({ pattern, on }) => [pattern, on])).toEqual([
      ['截止目前', true],
      ['水份', false],
      ['(甲', false],
    ])
    expect(file.failing.map(({ id, trial }) => [id, trial.problem?.code])).toEqual([
      ['水份', undefined],
      ['甲', 'bracket-open'],
    ])
    expect(file.problems).toEqual([{ row: 5, code: 'severity', detail: 'bad', text: '乙\t说\tbad\t' }])
  })
})
