import { expect, test } from 'vitest'
import { sentenceAt } from './sentence'

const around = (text: string, words: string): string => {
  const at = text.indexOf(words)
  return sentenceAt(text, at, at + words.length).text
}

test.each([
  ['一共12处。其中5处已开放，4处在建。明年再建。', '5处', '其中5处已开放，4处在建。'],
  ['一共12处。其中5处已开放，4处在建。明年再建。', '12处', '一共12处。'],
  ['她说：“共有12处。”这是新的。', '12处', '她说：“共有12处。”'],
  ['她说：“共有12处。”这是3天前的事。', '3天', '这是3天前的事。'],
  ['总面积3.5万平方米', '3.5万', '总面积3.5万平方米'],
  ['有5处；另有3处！好。', '3处', '有5处；另有3处！'],
  ['好。　　今年12处。', '12处', '今年12处。'],
])('%s: %s stands in %s', (text, words, sentence) => {
  expect(around(text, words)).toBe(sentence)
})

test('a table without stops is cut off at a distance', () => {
  const text = '数 '.repeat(2000)
  expect(sentenceAt(text, 2000, 2001).text.length).toBeLessThan(700)
})
