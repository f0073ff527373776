import { describe, expect, it } from 'vitest'
import { exportFiles } from './export-files'
import type { ExportFormat } from './export-format'
import { EXPORT_FORMATS, findExportFormat } from './export-formats'
import type { ExportStory } from './export-story'

function story(fields: Partial<ExportStory> = {}): ExportStory {
  const issue = { publication: '云渡晚报', place: '云渡', date: '2025-06-12', weekday: 4, page: '03' }
  return {
    id: 'x1',
    page: { name: 'yd-0612-03.txt', sha256: '00', issue },
    number: 3,
    label: null,
    kicker: '见缝插绿　推窗见园',
    headline: '城区再添12处口袋公园',
    deck: null,
    head: [],
    paragraphs: [
      { role: 'summary', text: '年内免费开放', spans: [] },
      { role: 'body', text: '今年城区新建口袋公园12处。', spans: [] },
      { role: 'subhead', text: '旧煤场变“拾光园”', spans: [] },
      { role: 'caption', text: '居民在园中下棋', spans: [] },
    ],
    ...fields,
  }
}

function format(id: string): ExportFormat {
  const found = findExportFormat(id)
  if (!found) throw new Error(`no format ${id}`)
  return found
}

describe('plain text', () => {
  it('sets the head line by line, an empty line, then a line a paragraph with running text indented', () => {
    expect(format('text').write([story()])).toBe(
      [
        '见缝插绿　推窗见园',
        '城区再添12处口袋公园',
        '',
        '　　年内免费开放',
        '　　今年城区新建口袋公园12处。',
        '旧煤场变“拾光园”',
        '居民在园中下棋',
        '',
      ].join('\n'),
    )
  })

  it('does not open with an empty line when a story has no head', () => {
    expect(format('text').write([story({ kicker: null, headline: null })])).toMatch(/^　　年内/)
  })
})

describe('Markdown', () => {
  it('gives one story front matter, one H1 and marks for each role', () => {
    expect(format('markdown').write([story()])).toBe(
      [
        '---',
        'title: "城区再添12处口袋公园"',
        'kicker: "见缝插绿　推窗见园"',
        'source: "云渡晚报"',
        'date: "2025-06-12"',
        'page: "03"',
        'file: "yd-0612-03.txt"',
        '---',
        '',
        '**见缝插绿　推窗见园**',
        '',
        '# 城区再添12处口袋公园',
        '',
        '> 年内免费开放',
        '',
        '今年城区新建口袋公园12处。',
        '',
        '## 旧煤场变“拾光园”',
        '',
        '*居民在园中下棋*',
        '',
      ].join('\n'),
    )
  })

  it('lets no character of the copy be read as markup', () => {
    const paragraphs = [
      { role: 'body' as const, text: '得分 3*2_1 <b> [注] `x` \\', spans: [] },
      { role: 'body' as const, text: '# 号楼', spans: [] },
      { role: 'body' as const, text: '1. 报名', spans: [] },
    ]
    const text = format('markdown').write([story({ headline: null, kicker: null, paragraphs })])
    expect(text).toContain('得分 3\\*2\\_1 \\<b\\> \\[注\\] \\`x\\` \\\\')
    expect(text).toContain('\n\\# 号楼')
    expect(text).toContain('\n1\\. 报名')
  })
})

describe('JSON', () => {
  it('can be read back with everything in it', () => {
    expect(JSON.parse(format('json').write([story()]))).toEqual({ galley: 1, stories: [story()] })
  })
})

describe('exportFiles', () => {
  it('names a file after page, number and headline, and never two the same', () => {
    const twice = exportFiles([story(), story()], format('text'), false)
    expect(twice.map((file) => file.name)).toEqual([
      'yd-0612-03-03 城区再添12处口袋公园.txt',
      'yd-0612-03-03 城区再添12处口袋公园 (2).txt',
    ])
  })

  it('keeps characters out of names that a file system refuses', () => {
    const headline = '成绩：3/2\u0007<赢>|"快"?*\\ '
    const [file] = exportFiles([story({ headline })], format('json'), false)
    expect(file?.name).toBe('yd-0612-03-03 成绩：3 2 赢 快.json')
    const [long] = exportFiles([story({ headline: '长'.repeat(300) })], format('text'), false)
    expect(Buffer.byteLength(long?.name ?? '')).toBeLessThan(255)
  })

  it('puts all stories of a page in one file named after the page, of several pages in one called stories', () => {
    const one = exportFiles([story(), story({ number: 4 })], format('text'), true)
    expect(one.map((file) => file.name)).toEqual(['yd-0612-03.txt'])
    expect(one[0]?.text.match(/城区再添/g)).toHaveLength(2)
    const other = story({ page: { ...story().page, name: 'b.txt' } })
    expect(exportFiles([story(), other], format('text'), true)[0]?.name).toBe('stories.txt')
    expect(exportFiles([], format('text'), true)).toEqual([])
  })

  it('works for every format of the table', () => {
    for (const each of EXPORT_FORMATS) {
      const [file] = exportFiles([story()], each, false)
      expect(file?.name.endsWith(`.${each.extension}`)).toBe(true)
      expect(file?.text.endsWith('\n')).toBe(true)
      expect(file?.text).toContain('今年城区新建口袋公园12处。')
    }
  })
})
