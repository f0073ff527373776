import { describe, expect, test } from 'vitest'
import { dayOf, isoOf } from './calendar'
import { dateRow, dayRow, finding, PLAIN_VOICE, sourceOf } from './testing/picture-rows'
import { closeWindow, type DayWindow, readTimeline, wholeWindow } from './timeline'
import { wordBoxes } from './timeline-issues'
import { timelineScene } from './timeline-scene'

type Rows = ReturnType<typeof dayRow>[]

function draw(rows: Rows, window?: DayWindow, width = 900) {
  const source = sourceOf(rows)
  const timeline = readTimeline(source)
  const shown = window ?? closeWindow(timeline)
  return timelineScene(timeline, source, PLAIN_VOICE, { width, size: 12, lanes: 6, rows: 18, window: shown })
}

/** Vertical strokes as their x, top and bottom. */
const linesOf = (d: string) =>
  [...d.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/gu)].map(([, ...at]) => at.map(Number) as [number, number, number])

/** A mark's figures. */
const told = ({ target }: ReturnType<typeof draw>['marks'][number]) => (target.kind === 'rows' ? target.rows.length : 0)

describe('the timeline', () => {
  test('places days to scale: equal stretches of time are equally long', () => {
    const { marks } = draw([dayRow('2025-06-02'), dayRow('2025-06-12'), dayRow('2025-06-22')])
    const xs = marks.map(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'line' ? [shape.x1] : []))[0] ?? 0)
    expect((xs[2] ?? 0) - (xs[1] ?? 0)).toBeCloseTo((xs[1] ?? 0) - (xs[0] ?? 0), 6)
  })

  test('marks the issue day, and draws what is past otherwise than what is to come', () => {
    const { shapes, marks } = draw([dayRow('2025-06-02'), dayRow('2025-06-20')])
    expect(shapes.filter(({ look }) => look === 'issue')).toHaveLength(1)
    const looks = marks.map((mark) => mark.shapes.find(({ kind }) => kind === 'path')?.look)
    expect(looks).toEqual(['point past', 'point future'])
  })

  test('lets no issue line cross a word: it stops above and goes on below', () => {
    const rows = [
      ...['2025-06-10', '2025-06-11', '2025-06-12', '2025-06-13', '2025-06-14'].map((day) => dayRow(day)),
      dateRow({ from: '2025-06-11', to: '2025-06-20' }, { text: '6月中旬到下旬' }),
    ]
    const { shapes, marks } = draw(rows, undefined, 500)
    const words = wordBoxes([...shapes, ...marks.flatMap((mark) => mark.shapes)], 12)
    const parts = shapes.flatMap((shape) => (shape.kind === 'path' && shape.look === 'issue' ? linesOf(shape.d) : []))
    expect(parts.length).toBeGreaterThan(1)
    const crossed = words.filter((box) =>
      parts.some(
        ([x, top, bottom]) =>
          x > box.x && x < box.x + box.width && top < box.y + box.height - 0.1 && bottom > box.y + 0.1,
      ),
    )
    expect(crossed).toEqual([])
  })

  test('marks many issues on the axis alone: lines through all would hide the dates', () => {
    const days = ['2025-06-01', '2025-06-04', '2025-06-08', '2025-06-12']
    const source = { ...sourceOf(days.map((day, k) => dayRow(day, { page: `p${k}` }))) }
    const issued = { ...source, pages: source.pages.map((page, k) => ({ ...page, date: days[k] ?? null })) }
    const timeline = readTimeline(issued)
    const window = wholeWindow(timeline)
    const { shapes } = timelineScene(timeline, issued, PLAIN_VOICE, {
      width: 900,
      size: 12,
      lanes: 6,
      rows: 18,
      window,
    })
    const lines = shapes.flatMap((shape) => (shape.kind === 'path' && shape.look === 'issue' ? linesOf(shape.d) : []))
    expect(lines).toHaveLength(4)
    expect(Math.max(...lines.map(([, top, bottom]) => bottom - top))).toBeLessThanOrEqual(12)
  })

  test('draws stretches as bars, hollow from the issue day on', () => {
    const { marks } = draw([dateRow({ from: '2025-06-01', to: '2025-06-30' }, { text: '6月' }), dayRow('2025-06-12')])
    const bar = marks.at(-1)?.shapes.filter(({ kind }) => kind === 'rect')
    expect(bar?.map(({ look }) => look)).toEqual(['days past', 'days future'])
  })

  test('tells a date with a finding by its shape and its name', () => {
    const { marks } = draw([dayRow('2025-06-11', { findings: [finding('f', 'weekday-mismatch')] })])
    expect(marks[0]?.name).toContain('pic.hasFinding')
    expect(marks[0]?.shapes.some(({ look }) => look === 'point found')).toBe(true)
  })

  test('loses no date: each is in a mark of the window or counted at an edge', () => {
    const rows = Array.from({ length: 400 }, (_, k) => dayRow(isoOf((dayOf('2024-01-01') ?? 0) + ((k * 37) % 900))))
    const window = { from: dayOf('2024-08-01') ?? 0, to: dayOf('2025-03-01') ?? 0 }
    const { marks } = draw(rows, window)
    const outside = marks
      .filter(({ id }) => id === 'days earlier' || id === 'days later')
      .map(({ name }) => Number(name.split(' ').at(-1)))
    const shown = marks.reduce((sum, mark) => sum + told(mark), 0)
    expect(outside).toHaveLength(2)
    expect(shown + outside.reduce((sum, n) => sum + n, 0)).toBe(400)
  })

  test('keeps labels apart however many there are, by gathering neighbours', () => {
    const rows = Array.from({ length: 30 }, (_, k) => dayRow(isoOf((dayOf('2025-01-01') ?? 0) + k)))
    const { marks } = draw(rows, undefined, 1000)
    expect(marks.length).toBeLessThan(30)
    const boxes = marks.map(({ box }) => box)
    const meeting = boxes.filter((a, k) =>
      boxes.some(
        (b, j) => j > k && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
      ),
    )
    expect(meeting).toEqual([])
  })

  test('draws a small axis of everything where the window is not everything', () => {
    const rows = [dayRow('1968-01-01'), dayRow('2025-06-10'), dayRow('2025-06-11'), dayRow('2025-06-13')]
    const whole = wholeWindow(readTimeline(sourceOf(rows)))
    expect(draw(rows).shapes.some(({ look }) => look === 'window')).toBe(true)
    expect(draw(rows, whole).shapes.some(({ look }) => look === 'window')).toBe(false)
  })
})

describe('a timeline of more dates than one axis can tell apart', () => {
  const day = (k: number) => isoOf((dayOf('2023-01-01') ?? 0) + k)
  const many = Array.from({ length: 600 }, (_, k) => dayRow(day((k * 37) % 1000)))

  const lines = (rows: Rows) => {
    const { marks } = draw(rows, wholeWindow(readTimeline(sourceOf(rows))))
    return marks.flatMap(({ id, target }) => (/^line/u.test(id) && target.kind === 'days' ? [isoOf(target.from)] : []))
  }

  test('is folded into one line a year, the fullest of them into one a month', () => {
    const found = lines([...many, dayRow('1998-05-01')])
    expect(found).toHaveLength(15)
    expect(found.slice(0, 3)).toEqual(['1998-01-01', '2023-01-01', '2023-02-01'])
    expect(found.slice(-3)).toEqual(['2023-12-01', '2024-01-01', '2025-01-01'])
  })

  test('is folded into lines of ten years where the years are many', () => {
    const years = Array.from({ length: 60 }, (_, k) => dayRow(`${1950 + k}-05-0${(k % 9) + 1}`))
    expect(lines(years)).toEqual(['1950', '1960', '1970', '1980', '1990', '2000'].map((year) => `${year}-01-01`))
  })

  test('loses no day, and keeps labels and what is pointed at apart', () => {
    const { marks, height } = draw(many)
    expect(marks.reduce((sum, mark) => sum + told(mark), 0)).toBe(600)
    const boxes = marks.map(({ box }) => box)
    const words = wordBoxes(
      marks.flatMap(({ shapes }) => shapes),
      12,
    )
    for (const list of [boxes, words]) {
      const meeting = list.filter((a, k) =>
        list.some(
          (b, j) => j > k && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
        ),
      )
      expect(meeting).toEqual([])
    }
    expect(Math.max(...boxes.map(({ y, height: h }) => y + h))).toBeLessThanOrEqual(height)
  })

  test('labels what is contradicted first', () => {
    const found = dayRow(day(500), { findings: [finding('f', 'weekday-mismatch')] })
    const flags = draw([...many, found]).marks.flatMap(({ target, shapes }) =>
      target.kind === 'rows' ? shapes.filter(({ look }) => look === 'flag found') : [],
    )
    expect(flags).toHaveLength(1)
  })

  test('tells stretches that no line holds in words', () => {
    const { marks } = draw([...many, dateRow({ from: '2023-02-01', to: '2025-06-30' }, { text: '两年多' })])
    const longer = marks.find(({ id }) => id === 'longer')
    expect(longer?.shapes.flatMap((shape) => (shape.kind === 'text' ? shape.runs : []))[0]?.words).toContain('两年多')
  })
})
