import { expect, test } from 'vitest'
import { zoomWindow } from './zoom-window'

const WHOLE = { from: 0, to: 1000 }

test('zooming in halves the window about the day asked for', () => {
  expect(zoomWindow({ from: 400, to: 600 }, WHOLE, 0.5, 500)).toEqual({ from: 450, to: 550 })
  expect(zoomWindow({ from: 400, to: 600 }, WHOLE, 0.5, 420)).toEqual({ from: 370, to: 470 })
})

test('zooming out stays inside everything there is', () => {
  expect(zoomWindow({ from: 0, to: 100 }, WHOLE, 2, 50)).toEqual({ from: 0, to: 200 })
  expect(zoomWindow({ from: 100, to: 900 }, WHOLE, 2, 500)).toEqual(WHOLE)
})

test('nothing is shown closer than two weeks', () => {
  const { from, to } = zoomWindow({ from: 500, to: 516 }, WHOLE, 0.5, 508)
  expect(to - from).toBeGreaterThanOrEqual(13)
})
