import { expect, test } from 'vitest'
import { aroundMark } from './around-mark'

test('a mark is told with what stands on both its sides, by whole characters', () => {
  expect(aroundMark('露水重,得等到十点', 3, 4)).toEqual(['水重', '得等'])
  expect(aroundMark('“𠮷𠮷,𠮷𠮷”', 5, 6)).toEqual(['𠮷𠮷', '𠮷𠮷'])
  expect(aroundMark('，开头', 0, 1)).toEqual(['', '开头'])
})

test('words and figures stand for themselves', () => {
  expect(aroundMark('新建12处公园', 2, 5)).toEqual(['', ''])
})
