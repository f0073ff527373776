import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { Call } from './call'
import { openDeskFile } from './desk'
import { runGalley } from './run-galley'

const PAGE = '河湾日报\n2025年6月12日 星期四\n\n渡口重开\n\n    本报讯 截止目前，渡口已重开。果实水份充足。\n'
const TABLE = `pattern\tmessage\tseverity\twrong\tright
截止目前\t应为“截至目前”\terror\t截止目前，无人受伤\t截至目前
水份\t应为“水分”\tnote\t水份充足
`

async function galley(words: string[], input = '') {
  let out = ''
  let err = ''
  const code = await runGalley(words, {
    stdin: Readable.from([Buffer.from(input)]),
    out: async (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { code, out, err }
}

function files(table: string) {
  const folder = mkdtempSync(join(tmpdir(), 'galley-rules-'))
  const paths = { folder, page: join(folder, 'page.txt'), rules: join(folder, 'rules.tsv') }
  writeFileSync(paths.page, PAGE)
  writeFileSync(paths.rules, table)
  return paths
}

describe('galley check --rules', () => {
  it('prints the findings of own rules with the others, and ends with 1 for an error', async () => {
    const { page, rules } = files(TABLE)
    const { code, out, err } = await galley(['check', '--rules', rules, page])
    expect(out).toBe(`${page}:6: own-截止目前: 应为“截至目前”\n${page}:6: own-水份: 应为“水分”\n`)
    expect([code, err]).toEqual([1, ''])
    expect((await galley(['check', page])).code).toBe(0)
  })

  it('does the same for texts in a pipe', async () => {
    const { rules } = files(TABLE)
    const { code, out } = await galley(
      ['check', '--rules', rules, '--jsonl'],
      `${JSON.stringify({ id: 1, text: PAGE })}\n`,
    )
    expect(JSON.parse(out).findings).toMatchObject([
      { rule: 'own-截止目前', severity: 'error', message: '应为“截至目前”' },
      { rule: 'own-水份', severity: 'note' },
    ])
    expect(code).toBe(1)
  })

  it('names every row that is no rule and every rule whose examples fail, runs the others, and ends with 3', async () => {
    const bad = `${TABLE}乙\t说\tfatal\n(丙\t说\tnote\n丁\t说\tnote\t戊\n`
    const { page, rules } = files(bad)
    const { code, out, err } = await galley(['check', '--rules', rules, page])
    expect(out).toContain('own-截止目前')
    expect(err.split('\n')).toEqual([
      `galley: ${rules}: row 4: The severity “fatal” is not known. Write error, query, note or off.`,
      `galley: ${rules}: rule 丙 is not run: A bracket is not closed: (丙`,
      `galley: ${rules}: rule 丁 is not run: nothing is found in its wrong example “戊”`,
      '',
    ])
    expect(code).toBe(3)
    expect((await galley(['check', '--rules', '/nowhere.tsv', page])).err).toContain('no such file of rules')
  })

  it('takes rules and severities from a desk file', async () => {
    const { folder, page } = files(TABLE)
    const desk = join(folder, 'desk.galley')
    const call = new Call([], { stdin: Readable.from([]), out: async () => undefined, err: () => undefined })
    const session = await openDeskFile(call, desk, { create: true, how: 'plain' })
    const examples = { wrong: ['截止目前'], right: [], replacement: '' }
    const rule = {
      id: 'jz',
      pattern: '截止目前',
      message: '用“截至”',
      severity: 'query' as const,
      on: true,
      ...examples,
    }
    session?.run('rule.save', { rule })
    session?.run('rule.setSeverity', { rule: 'weekday-mismatch', severity: 'off' })
    session?.save()
    session?.close()
    writeFileSync(page, PAGE.replace('星期四', '星期五').replace('渡口已', '6月10日（星期一）渡口已'))
    expect((await galley(['check', page])).out).toContain('weekday-mismatch')
    expect((await galley(['check', '--rules', desk, page])).out).toBe(`${page}:6: own-jz: 用“截至”\n`)
  })
})
