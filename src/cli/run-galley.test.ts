import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { AnalysisJson } from './analysis-json'
import { runGalley } from './run-galley'

const SAMPLES = join(import.meta.dirname, '..', '..', 'resources', 'samples')
const samples = readdirSync(SAMPLES)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => join(SAMPLES, file))

async function galley(words: string[], input: string | Buffer = '') {
  let out = ''
  let err = ''
  const stdin = Readable.from([Buffer.from(input)])
  const code = await runGalley(words, {
    stdin,
    out: async (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  const lines = out.split('\n').filter((line) => line.trim() !== '')
  return { code, out, err, json: () => lines.map((line) => JSON.parse(line)) }
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'galley-cli-'))
}

/** Every span an analysis claims text with. */
function claims(analysis: AnalysisJson): (readonly [number, number])[] {
  const heads = analysis.stories.flatMap((story) => [story.label, story.kicker, story.headline, story.deck])
  const units = [...heads, ...analysis.stories.flatMap((story) => story.paragraphs), ...analysis.furniture]
  return units.flatMap((unit) => unit?.spans ?? [])
}

describe('galley analyse', () => {
  it('claims every character of the sample pages that is not white space exactly once', async () => {
    for (const file of samples) {
      const { code, json } = await galley(['analyse', file])
      expect(code).toBe(0)
      const raw = readFileSync(file, 'utf8')
      const owners = new Array<number>(raw.length).fill(0)
      for (const [start, end] of claims(json()[0])) for (let i = start; i < end; i++) owners[i] = (owners[i] ?? 0) + 1
      for (let i = 0; i < raw.length; i++) if (/\S/u.test(raw[i] as string)) expect([i, owners[i]]).toEqual([i, 1])
    }
  })

  it('writes one line a file, in the order given, and names what each was read from', async () => {
    const { code, json } = await galley(['analyse', ...samples])
    expect(code).toBe(0)
    expect(json().map((analysis) => analysis.source.file)).toEqual(samples.map((file) => file.split('/').at(-1)))
    expect(json().map((analysis) => analysis.source.length)).toEqual(
      samples.map((file) => readFileSync(file, 'utf8').length),
    )
  })

  it('reads standard input', async () => {
    const { json } = await galley(['analyse', '-'], '本报讯（记者 沈砚秋）昨日，望川桥通车。\n')
    expect(json()[0].source).toMatchObject({ file: '-', encoding: 'utf-8' })
    expect(json()[0].stories[0].dateline).toMatchObject({ source: '本报', kind: '讯' })
  })

  it('names a file that is no page, ends with 3, and still does the others', async () => {
    const picture = join(folder(), 'photo.png')
    writeFileSync(picture, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    const { code, json, err } = await galley(['analyse', picture, '/nowhere/page.txt', samples[0] as string])
    expect(code).toBe(3)
    expect(json()).toHaveLength(1)
    expect(err).toContain(`${picture}: this is a PNG picture`)
    expect(err).toContain('/nowhere/page.txt: there is no such file')
  })
})

describe('galley tag', () => {
  it('answers each text in order, under its id', async () => {
    const input = [
      { id: 'a', text: '记者获悉，12处公园已建成。' },
      { id: 'b', text: '今天没有数字' },
      { id: 3, text: '明日开放', reference: '2025-06-12' },
    ]
    const { code, json } = await galley(['tag', '--jsonl'], input.map((item) => JSON.stringify(item)).join('\n'))
    expect(code).toBe(0)
    expect(json().map((answer) => answer.id)).toEqual(['a', 'b', 3])
    expect(json()[0].tags).toContainEqual(
      expect.objectContaining({ type: 'number', text: '12处', spans: [[5, 8]], value: { number: 12, unit: '处' } }),
    )
    expect(json()[2].tags[0].value).toEqual({ from: '2025-06-13', to: '2025-06-13' })
  })

  it('takes plain lines too, empty ones included, numbered from 1', async () => {
    const { json } = await galley(['tag', '--reference', '2025-06-12'], '昨日\n\n三万元\n')
    expect(json().map((answer) => answer.id)).toEqual([1, 2, 3])
    expect(json()[0].tags[0].value).toEqual({ from: '2025-06-11', to: '2025-06-11' })
    expect(json()[1].tags).toEqual([])
  })

  it('says which line is no item, passes it over, and ends with 3', async () => {
    const { code, err, json } = await galley(['tag', '--jsonl'], '{"id":1,"text":"五人"}\nnonsense\n{"id":2}\n')
    expect(code).toBe(3)
    expect(json()).toHaveLength(1)
    expect(err).toMatch(/line 2: this line is no JSON/)
    expect(err).toMatch(/line 3: "text" must be a string/)
  })
})

describe('galley duplicates', () => {
  it('pairs paragraphs of a collection', async () => {
    const text = '市图书馆夜读室今起延时开放，读者可以读到二十二时，周末不休息，借书还书照常办理。'
    const items = [
      { id: 'x', text },
      { id: 'y', text: '石鼓区社区乒乓球赛昨天结束，柳荫社区队获得冠军，参赛选手一百多名，最年长的七十一岁。' },
      { id: 'z', text: ` ${text}` },
    ]
    const { json } = await galley(['duplicates', '--jsonl'], items.map((item) => JSON.stringify(item)).join('\n'))
    expect(json()).toEqual([{ a: 'x', b: 'z', kind: 'exact', similarity: 1 }])
  })

  it('pairs paragraphs of pages, each named by its file', async () => {
    const [first = ''] = samples
    const copy = join(folder(), 'copy.txt')
    writeFileSync(copy, readFileSync(first))
    const { json, code } = await galley(['duplicates', first, copy])
    expect(code).toBe(0)
    const whole = json().filter((pair) => pair.kind === 'exact')
    expect(whole.length).toBeGreaterThan(3)
    for (const { a, b } of whole) expect([a.split('#')[0], b.split('#')[0]]).toEqual([first, copy])
  })
})

describe('galley check', () => {
  it('answers texts with their findings, an empty text with none', async () => {
    const { json, code } = await galley(['check', '--jsonl'], '{"id":"e","text":""}\n')
    expect(code).toBe(0)
    expect(json()).toEqual([{ id: 'e', findings: [] }])
  })
})

describe('a call that cannot be understood', () => {
  it('ends with 2 and shows the usage', async () => {
    const calls = [[], ['frobnicate'], ['analyse'], ['tag', '--reference', '2025-13-40'], ['tag', '--frob'], ['check']]
    for (const words of calls) {
      const { code, out, err } = await galley(words)
      expect([words, code]).toEqual([words, 2])
      expect(out + err).toContain('galley analyse FILE…')
    }
  })
})

describe('--house-style', () => {
  const page = '渡口复航\n\n本报讯（记者 骆平）全市有 25 家企业,均已开工:八成达产。\n'
  const bodyOf = (run: Awaited<ReturnType<typeof galley>>): string =>
    (run.json()[0] as AnalysisJson).stories[0]?.paragraphs[0]?.text ?? ''
  const style = (rows: string): string => {
    const file = join(folder(), 'house-style.tsv')
    writeFileSync(file, rows)
    return file
  }

  it('cleans up as the newsroom says, its rules after the shipped ones', async () => {
    const file = style('\uFEFFrule\tfrom\tto\tstate\nlatin-spacing\t\tkeep\nwiden\t,\t，\toff\n')
    expect(bodyOf(await galley(['analyse', '-'], page))).toContain('全市有25家企业，均已开工：八成达产')
    const kept = '全市有 25 家企业,均已开工：八成达产'
    expect(bodyOf(await galley(['analyse', '--house-style', file, '-'], page))).toContain(kept)
    expect(bodyOf(await galley(['analyse', '-', `--house-style=${file}`], page))).toContain(kept)
  })

  it('names what is wrong with a file, and does nothing by half', async () => {
    const bad = style('rule\tfrom\tto\nreplace\t3\t三\n')
    const wrong = await galley(['analyse', '--house-style', bad, '-'], page)
    expect([wrong.code, wrong.out]).toEqual([3, ''])
    expect(wrong.err).toContain(`${bad}: replace 3 三: only punctuation`)
    const missing = await galley(['check', '--house-style', '/nowhere/style.tsv', '-'], page)
    expect([missing.code, missing.out]).toEqual([3, ''])
    expect((await galley(['analyse', '--house-style', style('\n'), '-'], page)).err).toContain('there is no rule in it')
  })

  it('is refused where no page is cleaned up, and without a file', async () => {
    expect((await galley(['info', '--house-style', 'x', 'y.galley'])).code).toBe(2)
    expect((await galley(['analyse', '--house-style'])).code).toBe(2)
  })
})

describe('galley check --office-holders', () => {
  const page = '澜溪县部署春播\n\n　　澜溪县县长孟广和昨天主持会议并讲话，要求抓好春播。\n'
  const items = `${JSON.stringify({ id: 1, text: page, reference: '2024-05-16' })}\n`

  it('checks titles against the list, and says nothing of them without one', async () => {
    const list = join(folder(), 'offices.tsv')
    writeFileSync(list, '姓名\t职务\t单位\t起\t止\n孟广和\t副县长\t澜溪县\t2020-09\t\n')
    const { code, json } = await galley(['check', '--jsonl', '--office-holders', list], items)
    expect(code).toBe(0)
    const [finding] = json()[0].findings
    expect(Object.keys(finding)).toEqual(['rule', 'severity', 'message', 'spans'])
    expect(finding).toMatchObject({ rule: 'office-holder', severity: 'query' })
    expect(finding.message).toContain('名单上是“澜溪县副县长”')
    expect((await galley(['check', '--jsonl'], items)).json()[0].findings).toEqual([])
  })

  it('names each row it cannot read with its line and what to do, and uses the others', async () => {
    const list = join(folder(), 'offices.tsv')
    writeFileSync(list, 'name\toffice\torganisation\tfrom\n贺鸣\t局长\t水利局\t去年\n孟广和\t副县长\t澜溪县\t2020-09\n')
    const { code, err, json } = await galley(['check', '--jsonl', '--office-holders', list], items)
    expect(code).toBe(3)
    expect(err).toContain(`${list}: line 2: "from" is no date: write 2021, 2021-03 or 2021-03-15`)
    expect(json()[0].findings).toHaveLength(1)
    expect((await galley(['check', '--jsonl', '--office-holders', `${list}.none`], items)).code).toBe(3)
  })
})

describe('galley check with several files', () => {
  const page = (day: string, number: string, headline: string, figure: string) =>
    `河湾日报　2024年5月${day}　第${number}版　要闻\n\n${headline}\n\n　　本报讯（记者 沈砚秋）柳河县地区生产总值${figure}，总体平稳。各项工作有序推进。\n`

  function pages(...texts: string[]): string[] {
    const home = folder()
    return texts.map((text, k) => {
      const file = join(home, `${k + 1}.txt`)
      writeFileSync(file, text)
      return file
    })
  }

  const FRONT = page('20日　星期一', '1', '柳河县经济平稳运行', '2719亿元')

  it('tells what two pages of an edition say against each other, at both', async () => {
    const files = pages(FRONT, page('20日　星期一', '3', '柳河县两会昨日开幕', '2791亿元'))
    const { out, code } = await galley(['check', ...files])
    const said = '同一指标“地区生产总值”两版两个数：2719亿元→2791亿元：两位数字对调'
    expect(out).toBe(
      `${files[0]}:5: same-metric: ${said}（${files[1]}:5）\n${files[1]}:5: same-metric: ${said}（${files[0]}:5）\n`,
    )
    expect(code).toBe(0)
  })

  it('says nothing of pages of two days, or of sample pages together', async () => {
    const files = pages(FRONT, page('21日　星期二', '3', '柳河县两会昨日开幕', '2791亿元'))
    expect((await galley(['check', ...files])).out).toBe('')
    expect((await galley(['check', ...samples])).out).not.toContain('same-metric')
  })
})
