import { expect, test } from 'vitest'
import { literalSigns } from './literal-signs'

test('names signs that are wildcards elsewhere, each once', () => {
  expect(literalSigns('第?届?运动会')).toEqual(['?'])
  expect(literalSigns('近日.*\\d+人[多余]')).toEqual(['*', '\\d', '+', '[', ']'])
})

test('is silent on plain words, full-width signs, pieces of a pattern and signs meant as themselves', () => {
  expect(literalSigns('真的吗？|(而|)且 No.1')).toEqual([])
  expect(literalSigns('{数字}多{后非 ?}')).toEqual([])
  expect(literalSigns('问号\\?')).toEqual([])
})
