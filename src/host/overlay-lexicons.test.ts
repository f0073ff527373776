import { expect, test } from 'vitest'
import { readLexicon } from '../engine/lexicon'
import { overlayLexicons } from './overlay-lexicons'
import { readOwnList, readOwnRows, writeOwnList } from './own-list'

const UNITS = 'unit\tfamily\tfactor\tbase\than\tnot\tas'
const SHIPPED = {
  titles: '# titles\nkind\twords\nhead\t局长 市长\n',
  units: `${UNITS}\n元\tmoney\t1\t元\n`,
}

test('rows of the newsroom come after the shipped ones', () => {
  const { sources, problems } = overlayLexicons(SHIPPED, { titles: 'kind\twords\nhead\t河长\n' })
  expect(problems).toEqual([])
  expect(readLexicon(sources).rows('titles')).toEqual([
    { kind: 'head', words: '局长 市长' },
    { kind: 'head', words: '河长' },
  ])
  expect(sources.units).toBe(SHIPPED.units)
})

test('a list that is not shipped is the newsroom’s alone', () => {
  const { sources } = overlayLexicons(SHIPPED, { people: 'name\trole\n聂斫\t渡口管理站站长\n覃霈\n' })
  expect(readLexicon(sources).rows('people')).toEqual([
    { name: '聂斫', role: '渡口管理站站长' },
    { name: '覃霈', role: '' },
  ])
})

test.each([
  ['another header', { titles: 'words\tkind\n河长\thead\n' }, { list: 'titles', code: 'header', line: 1 }],
  ['a cell too many', { people: 'name\trole\n\n聂斫\t站长\t男\n' }, { list: 'people', code: 'cells', line: 3 }],
  ['an empty name', { people: 'name\trole\n\t站长\n' }, { list: 'people', code: 'empty', line: 2 }],
  ['an unknown kind', { titles: 'kind\twords\ntail\t河长\n' }, { list: 'titles', code: 'kind', line: 2 }],
  ['a factor that is no number', { units: `${UNITS}\n抬\tcount\t两\n` }, { list: 'units', code: 'factor', line: 2 }],
  [
    'a house style that would spell figures otherwise',
    { 'house-style': 'rule\tfrom\tto\tstate\nreplace\t3\t三\n' },
    { list: 'house-style', code: 'mark', line: 2 },
  ],
  ['a list nobody knows', { words: 'cost\twords\n' }, { list: 'words', code: 'unknown', line: 0 }],
] as const)('a file with %s is left out and told of, the others stay', (_, bad, problem) => {
  const { sources, problems } = overlayLexicons(SHIPPED, { ...bad, 'not-names': 'words\n云渡\n' })
  expect(problems).toEqual([problem])
  const left = { 'not-names': '', 'barred-names': '' }
  expect({ ...sources, ...left }).toEqual({ ...SHIPPED, ...left })
  expect(readLexicon(sources).rows('not-names')).toEqual([{ words: '云渡' }])
})

test('what is written reads back the same, byte order mark, comments and foreign line ends passed over', () => {
  const rows = [
    ['担', 'mass', '50', '千克'],
    ['抬', 'count'],
  ]
  expect(readOwnList('units', writeOwnList('units', rows))).toEqual(rows)
  expect(readOwnList('people', '\uFEFFname\trole\r\n# 县里\r\n聂斫\t站长\r\n')).toEqual([['聂斫', '站长']])
  expect(readOwnList('people', '')).toEqual([])
})

test('office-holders are read under a sheet’s own heads, in any order, with dates as people write them', () => {
  const sheet =
    '单位\t姓名\t职务\t起\t止\n青禾县\t周 志明\t县长\t2021年3月\t至今\n"青禾县""水利局"""\t贺鸣\t局长\t2019/5/8\t2021.3\n'
  expect(readOwnRows('office-holders', sheet)).toEqual({
    rows: [
      ['周志明', '县长', '青禾县', '2021-03', '', ''],
      ['贺鸣', '局长', '青禾县"水利局"', '2019-05-08', '2021-03', ''],
    ],
    problems: [],
  })
})

test('every bad row is told with its line, and none takes the good ones with it', () => {
  const rows = [
    '周志明\t县长\t青禾县\t2021-03',
    '\t县长',
    '贺鸣\t',
    '陆知行\t局长\t\t去年',
    '沈砚秋\t馆长\t\t2021\t2019',
    '#何\t镇长',
  ]
  const { rows: kept, problems } = readOwnRows(
    'office-holders',
    ['name\toffice\torganisation\tfrom\tto', ...rows].join('\n'),
  )
  expect(kept).toEqual([['周志明', '县长', '青禾县', '2021-03', '', '']])
  expect(problems).toEqual([
    { list: 'office-holders', code: 'empty', line: 3, row: rows[1] },
    { list: 'office-holders', code: 'office', line: 4, row: rows[2] },
    { list: 'office-holders', code: 'from', line: 5, row: rows[3] },
    { list: 'office-holders', code: 'order', line: 6, row: rows[4] },
  ])
  expect(readOwnRows('office-holders', 'name\trole\n周志明\t县长').problems).toMatchObject([
    { code: 'header', line: 1 },
  ])
})

test('the engine knows who holds an office as a person, but for names that are words', () => {
  const own = { 'office-holders': 'name\toffice\n橐驼归\t站长\n高峰\t局长\n橐驼归\t局长\n' }
  expect(readLexicon(overlayLexicons(SHIPPED, own).sources).rows('people')).toEqual([{ name: '橐驼归', role: '' }])
})
