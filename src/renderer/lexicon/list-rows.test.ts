import { expect, test } from 'vitest'
import { checkRow, findRows, fullRow, withoutRow, withRow, withRows } from './list-rows'

const PEOPLE = [
  ['聂斫', '站长'],
  ['覃霈', ''],
]

test('a row about the same takes the place of the old one', () => {
  expect(withRow('people', PEOPLE, ['聂斫', '局长'])).toEqual([
    ['聂斫', '局长'],
    ['覃霈', ''],
  ])
  expect(withRow('people', PEOPLE, ['贺鸣'])).toEqual([...PEOPLE, ['贺鸣']])
  expect(withoutRow('people', PEOPLE, '聂斫')).toEqual([['覃霈', '']])
})

test('a word may be a title of two kinds', () => {
  const titles = withRows('titles', [['head', '主持']], [['speech', '主持']])
  expect(titles).toEqual([
    ['head', '主持'],
    ['speech', '主持'],
  ])
  expect(withoutRow('titles', titles, 'head\t主持')).toEqual([['speech', '主持']])
})

test('one person may hold an office twice, and a term that has ended takes the place of the same begun', () => {
  const once = ['周志明', '县长', '青禾县', '2011', '2016', '']
  const again = ['周志明', '县长', '青禾县', '2021', '', '']
  const ended = ['周志明', '县长', '青禾县', '2021', '2024-05', '退休']
  expect(withRows('office-holders', [once], [again, ended])).toEqual([once, ended])
})

test('rows are found by any cell, and filled up to their columns', () => {
  expect(findRows(PEOPLE, ' 站 ')).toEqual([['聂斫', '站长']])
  expect(findRows(PEOPLE, '')).toBe(PEOPLE)
  expect(fullRow('units', ['担', 'mass'])).toEqual(['担', 'mass', '', '', '', '', ''])
})

test('a row that could not be read back is not kept', () => {
  expect(checkRow('people', ['  '])).toBe('empty')
  expect(checkRow('people', ['#聂斫'])).toBe('comment')
  expect(checkRow('titles', ['head', ''])).toBe('empty')
  expect(checkRow('units', ['担', 'mass', '五十'])).toBe('factor')
  expect(checkRow('units', ['担', 'mass', '50'])).toBeUndefined()
  expect(checkRow('office-holders', ['周志明', ''])).toBe('office')
  expect(checkRow('office-holders', ['周志明', '县长', '', '春天'])).toBe('from')
  expect(checkRow('office-holders', ['周志明', '县长', '', '2021', '2020-12'])).toBe('order')
  expect(checkRow('office-holders', ['周志明', '县长', '', '2021', '至今'])).toBeUndefined()
})
