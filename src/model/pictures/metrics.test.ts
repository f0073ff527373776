import { describe, expect, test } from 'vitest'
import { metricScene } from './metric-scene'
import { metricName, readMetrics, sortMetrics } from './metrics'
import { finding, numberRow, PLAIN_VOICE, sourceOf } from './testing/picture-rows'

const parks = (number: number, label = '口袋公园', story = 's1') => numberRow({ number, unit: '处', label }, { story })

describe('the name of a metric', () => {
  test.each([
    ['今年城区新建口袋公园', '城区新建口袋公园'],
    ['日均入园由640人次增至', '日均入园'],
    ['科技储粮覆盖率达到', '科技储粮覆盖率'],
    ['全市收购粮食', '收购粮食'],
  ])('%s → %s', (label, name) => expect(metricName(label)).toBe(name))

  test.each([undefined, '', '共有', '今年'])('%j names nothing', (label) => expect(metricName(label)).toBeUndefined())
})

describe('metrics', () => {
  test('gather figures of one name, or of one that ends in it, from all stories', () => {
    const [metric, ...others] = readMetrics([
      parks(12),
      parks(12, '今年城区新建口袋公园', 's2'),
      parks(13, '口袋公园', 's3'),
    ])
    expect(others).toEqual([])
    expect(metric).toMatchObject({ name: '口袋公园', unit: '处', distinct: 2 })
    expect(metric?.values.map(({ low, differs }) => [low, differs])).toEqual([
      [12, false],
      [12, false],
      [13, true],
    ])
  })

  test('do not mix what cannot be compared, nor general words of different stories', () => {
    expect(readMetrics([parks(12), numberRow({ number: 12, unit: '米', label: '口袋公园' })])).toEqual([])
    const growth = (story: string) => numberRow({ number: 5, unit: '%', label: '同比增长' }, { story })
    expect(readMetrics([growth('s1'), growth('s2')])).toEqual([])
    expect(readMetrics([growth('s1'), growth('s1')])).toHaveLength(1)
  })

  test('bring units of one kind onto one scale', () => {
    const road = (number: number, unit: string) => numberRow({ number, unit, label: '绿道总里程' })
    const [metric] = readMetrics([road(1.2, '公里'), road(1200, '米'), road(1300, '米')])
    expect(metric?.unit).toBe('米')
    expect(metric?.values.map(({ low }) => low)).toEqual([1200, 1200, 1300])
    expect(metric?.distinct).toBe(2)
  })

  test('join what a finding holds against each other, whatever it is called', () => {
    const found = [finding('f', 'headline-body')]
    const rows = [
      numberRow({ number: 12, unit: '处' }, { findings: found }),
      numberRow({ number: 13, unit: '处', label: '口袋公园' }, { findings: found }),
    ]
    expect(readMetrics(rows)).toMatchObject([{ name: '口袋公园', found: 2, distinct: 2 }])
  })

  test('call every value different where none is told twice, and none where all agree', () => {
    const differs = (...numbers: number[]) =>
      readMetrics(numbers.map((n) => parks(n)))[0]?.values.map((value) => value.differs)
    expect(differs(12, 13)).toEqual([true, true])
    expect(differs(12, 12)).toEqual([false, false])
  })

  test('leave out ordinals, scores, and what a checker has called no figure', () => {
    const label = '口袋公园'
    const rows = [
      numberRow({ number: 12, unit: '处', label, ordinal: true }),
      numberRow({ scores: [3, 1], unit: null, label }),
      numberRow({ number: 12, unit: '处', label }, { status: 'not-a-figure' }),
      parks(12),
    ]
    expect(readMetrics(rows)).toEqual([])
  })

  test('come by what is contradicted and differs, or by how often they are told', () => {
    const rows = [
      ...[5, 5, 5].map((number) => numberRow({ number, unit: '人', label: '志愿者' })),
      ...[1, 2].map((number) => numberRow({ number, unit: '辆', label: '接驳公交' })),
      numberRow({ number: 7, unit: '本', label: '新书上架' }, { findings: [finding('f', 'same-metric')] }),
      numberRow({ number: 7, unit: '本', label: '新书上架' }),
    ]
    const names = (sort: 'disagreement' | 'count') => sortMetrics(readMetrics(rows), sort).map(({ name }) => name)
    expect(names('disagreement')).toEqual(['新书上架', '接驳公交', '志愿者'])
    expect(names('count')[0]).toBe('志愿者')
  })
})

describe('the picture of a metric', () => {
  const options = { width: 800, size: 12, most: 10 }
  const draw = (rows: ReturnType<typeof parks>[], most = 10) => {
    const [metric] = readMetrics(rows)
    if (!metric) throw new Error('no metric')
    return metricScene(metric, sourceOf(rows), PLAIN_VOICE, { ...options, most })
  }

  test('has a row a figure with value, place and sentence, and a way to the finding', () => {
    const found = { ...parks(13), findings: [finding('f', 'headline-body')] }
    const { marks } = draw([parks(12), parks(12), found])
    expect(marks.map(({ target }) => target.kind)).toEqual(['rows', 'rows', 'rows', 'findings'])
    expect(marks[2]?.name).toContain('13处')
    expect(marks[2]?.name).toContain('pic.differs')
    expect(marks[2]?.shapes.some(({ look }) => look === 'value found')).toBe(true)
  })

  test('counts whole things in whole numbers', () => {
    const words = draw([parks(12), parks(13)]).shapes.flatMap((shape) => (shape.kind === 'text' ? shape.runs : []))
    expect(words.some(({ words: text }) => text.includes('.'))).toBe(false)
  })

  test('keeps what differs where not all can be drawn, and says how many are not', () => {
    const { marks, shapes } = draw([...Array.from({ length: 20 }, () => parks(12)), parks(99)], 5)
    expect(marks).toHaveLength(5)
    expect(marks.at(-1)?.name).toContain('99处')
    expect(shapes.at(-1)).toMatchObject({ kind: 'text', runs: [{ words: 'pic.more 16' }] })
  })
})
