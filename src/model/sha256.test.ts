import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256 } from './sha256'

const own = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

test('the digest is the platform’s, at every length around a block, in Chinese and beyond the basic plane', () => {
  for (let length = 0; length < 200; length++) {
    const text = 'a'.repeat(length)
    expect(sha256(text)).toBe(own(text))
  }
  for (const text of ['云渡晚报', '𠮷野家 640人次', '今年城区新建口袋公园12处。\n'.repeat(999)]) {
    expect(sha256(text)).toBe(own(text))
  }
})
