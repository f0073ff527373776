import { describe, expect, test } from 'vitest'
import { dayOf, isoOf } from './calendar'
import { dateRow, dayRow, finding, sourceOf } from './testing/picture-rows'
import { closeWindow, readTimeline, wholeWindow } from './timeline'

const day = (iso: string): number => dayOf(iso) ?? Number.NaN
const timelineOf = (...rows: ReturnType<typeof dayRow>[]) => readTimeline(sourceOf(rows))

describe('the dates of a story', () => {
  test('of one day stand together; the others in order', () => {
    const { dates } = timelineOf(dayRow('2025-06-12'), dayRow('2025-06-10'), dayRow('2025-06-12', { text: '星期四' }))
    expect(dates.map(({ from, rows }) => [isoOf(from), rows.length])).toEqual([
      ['2025-06-10', 1],
      ['2025-06-12', 2],
    ])
  })

  test('with one open side are a point that says which', () => {
    const { dates } = timelineOf(
      dateRow({ from: null, to: '2025-09-30' }, { text: '9月底前' }),
      dateRow({ from: '2025-06-16', to: null }, { text: '6月16日起' }),
    )
    expect(dates.map(({ from, to, open }) => [isoOf(from), to - from, open])).toEqual([
      ['2025-06-16', 0, 'after'],
      ['2025-09-30', 0, 'before'],
    ])
  })

  test('that are on no calendar are counted apart; what is no figure is left out', () => {
    const { dates, undated } = timelineOf(
      dateRow({ unresolved: true, time: '21:00' }),
      dateRow({ from: '2025-02-30', to: '2025-02-30' }),
      dayRow('2025-06-12', { status: 'not-a-figure' }),
    )
    expect(dates).toEqual([])
    expect(undated).toHaveLength(2)
  })

  test('carry their findings, and the other way round they are drawn as well', () => {
    const reversed = dateRow({ from: '2025-06-18', to: '2025-06-03' }, { findings: [finding('f', 'range-reversed')] })
    const [found] = timelineOf(reversed).dates
    expect(found).toMatchObject({ from: day('2025-06-03'), to: day('2025-06-18'), hasFinding: true })
  })
})

describe('the window', () => {
  test('shows everything where the dates lie together', () => {
    const timeline = timelineOf(dayRow('2025-06-01'), dayRow('2025-06-10'), dayRow('2025-06-25'))
    expect(closeWindow(timeline)).toEqual(wholeWindow(timeline))
  })

  test('goes close to most dates and the issue day where one lies far off', () => {
    const near = ['2025-06-09', '2025-06-10', '2025-06-11', '2025-06-14'].map((iso) => dayRow(iso))
    const timeline = timelineOf(...near, dayRow('1968-05-01'))
    const { from, to } = closeWindow(timeline)
    expect(isoOf(from) > '2025-05-01').toBe(true)
    expect(to).toBeGreaterThan(day('2025-06-14'))
    expect(wholeWindow(timeline).from).toBeLessThan(day('1968-05-01'))
  })

  test('does not take a whole year for a reason to show one', () => {
    const year = dateRow({ from: '2025-01-01', to: '2025-12-31' })
    const { from, to } = closeWindow(timelineOf(year, dayRow('2025-06-11'), dayRow('2025-06-12'), dayRow('2025-06-13')))
    expect(to - from).toBeLessThan(40)
  })

  test('is two weeks at least, also around one date or none', () => {
    const { from, to } = closeWindow(timelineOf(dayRow('2025-06-12')))
    expect(to - from).toBeGreaterThanOrEqual(13)
    expect(closeWindow(timelineOf()).to).toBeGreaterThan(closeWindow(timelineOf()).from)
  })
})
