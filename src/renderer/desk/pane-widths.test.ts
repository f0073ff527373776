import { expect, test } from 'vitest'
import { paneWidths } from './pane-widths'

/** The sheet with both its margins and a scroll bar. */
const SHEET_PX = 40 + 28 * 16 + 120 + 8

test.each([1440, 1680, 1920, 2560])('in a window of %i the sheet keeps its margins', (windowPx) => {
  const { list, raw, inspector } = paneWidths({}, windowPx)
  expect(windowPx - list - raw - inspector).toBeGreaterThanOrEqual(SHEET_PX - 3)
})

test('a wider window shows longer headlines and longer raw lines', () => {
  const [usual, wide] = [paneWidths({}, 1440), paneWidths({}, 1920)]
  expect(wide.list).toBeGreaterThanOrEqual(usual.list + 80)
  expect(wide.raw).toBeGreaterThanOrEqual(usual.raw + 120)
  expect(paneWidths({}, 1200)).toEqual(usual)
})

test('widths set by hand hold in any window; what is no width is left out', () => {
  const panes = { list: 240, raw: -3, inspector: 'wide' }
  expect(paneWidths({ panes }, 1920)).toMatchObject({ list: 240, raw: 352, inspector: 274 })
})
