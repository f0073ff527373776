import { expect, test } from 'vitest'
import { exampleFor, listRules, switchRule, withoutRule, withRule } from './style-rules'

const SHIPPED = [
  ['latin-spacing', '', 'close'],
  ['widen', ',', '，'],
  ['widen', '(', '（'],
  ['widen', ')', '）'],
]
const find = (own: readonly (readonly string[])[], from: string) => {
  const rule = listRules(SHIPPED, own).find((one) => one.from === from)
  if (!rule) throw new Error(`no rule for ${from}`)
  return rule
}

test('shipped rules come first, brackets in pairs, own ones after them', () => {
  const rules = listRules(SHIPPED, [['replace', '﹏', '～']])
  expect(rules.map(({ from, to, isOn, isOwn }) => [from, to, isOn, isOwn])).toEqual([
    ['', '', true, false],
    [',', '，', true, false],
    ['()', '（）', true, false],
    ['﹏', '～', true, true],
  ])
})

test('a rule is switched off by a row of the newsroom’s, and on again by taking the row away', () => {
  const off = switchRule(SHIPPED, [], find([], '()'), false)
  expect(off).toEqual([
    ['widen', '(', '（', 'off'],
    ['widen', ')', '）', 'off'],
  ])
  expect(find(off, '()').isOn).toBe(false)
  expect(switchRule(SHIPPED, off, find(off, '()'), true)).toEqual([])
  const spaced = switchRule(SHIPPED, [], find([], ''), false)
  expect(find(spaced, '').isOn).toBe(false)
  expect(switchRule(SHIPPED, spaced, find(spaced, ''), true)).toEqual([])
})

test('spaces kept by a row of a file are switched on again too', () => {
  const own = [['latin-spacing', '', 'keep']]
  expect(find(own, '').isOn).toBe(false)
  expect(find(switchRule(SHIPPED, own, find(own, ''), true), '').isOn).toBe(true)
})

test('an own rule keeps what it sets while it is off, and goes when removed', () => {
  const own = withRule([], ['replace', '﹏', '～', ''])
  const off = switchRule(SHIPPED, own, find(own, '﹏'), false)
  expect(find(off, '﹏')).toMatchObject({ to: '～', isOn: false, isOwn: true })
  expect(withRule(off, ['replace', '﹏', '—', ''])).toEqual([['replace', '﹏', '—', '']])
  expect(withoutRule(off, find(off, '﹏'))).toEqual([])
})

test('every rule has a sentence to show what it does on', () => {
  expect(exampleFor(find([], ','))).toBe('渡口复航,班次照旧')
  expect(exampleFor(find([['replace', '﹏', '～']], '﹏'))).toBe('南岸﹏北岸')
})
