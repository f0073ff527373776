import { expect, it } from 'vitest'
import { figureValue } from './figure-value'

it.each([
  ['70', 70],
  ['七十', 70],
  ['25%', 0.25],
  ['3.5', 3.5],
  ['一百零五', 105],
  ['二〇二六', 2026],
  ['1.2万', 12000],
  ['三亿二千万', 320000000],
  ['十二', 12],
  ['两千', 2000],
])('D10 reads %s as %d', (figure, value) => {
  expect(figureValue(figure)).toBe(value)
})

it.each(['十余', '几百', '多', '12一'])('D10 does not guess the value of %s', (figure) => {
  expect(figureValue(figure)).toBe(undefined)
})
