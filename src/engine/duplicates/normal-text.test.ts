import { expect, it } from 'vitest'
import { createNormaliser } from './normal-text'

const { normalise, trace } = createNormaliser()

it('D1 width, case, white space, line ends and punctuation make no difference', () => {
  const plain = normalise('柳津码头共有ABC三号、电动渡轮120艘。')
  expect(normalise('　　柳津码头\r\n共有ａｂｃ三号，电动 渡轮１２０艘')).toBe(plain)
  expect(plain).toBe('柳津码头共有abc三号电动渡轮120艘')
})

it.each([
  ['增长3.5%', '增长35%'],
  ['增长3.5%', '增长3.5'],
  ['增长3·5％', '增长35％'],
  ['千分之5‰', '千分之5'],
])('D2 %s and %s are two figures', (a, b) => {
  expect(normalise(a)).not.toBe(normalise(b))
})

it('D2 a decimal point is one in every form, across a line end too, and a full stop is none', () => {
  for (const form of ['3.5万', '3．5万', '３·５万', '3.\n5万']) expect(normalise(form)).toBe('3.5万')
  expect(normalise('共5项。其中')).toBe('共5项其中')
  expect(normalise('第3. 项')).toBe('第3项')
})

it('D3 every letter leads back to the character it came from', () => {
  const original = '（柳津）　面积３㎡，'
  const { text, at } = trace(original)
  expect(text).toBe('柳津面积3m2')
  expect([...at].map((offset) => original[offset]).join('')).toBe('柳津面积３㎡㎡')
})
