import { expect, it } from 'vitest'
import { readLexiconFolder } from '../../host/lexicon-folder'
import { readLexicon } from '../lexicon'
import { createPairExplainer } from './explain-pair'

const lexicon = readLexicon(readLexiconFolder(new URL('../../../resources/lexicons/zh', import.meta.url).pathname))
const explainer = createPairExplainer(lexicon)

/** Spans that are not equal, as `kind left≠right`; checks on the way that the spans cover both texts. */
function shown(a: string, b: string): string[] {
  const { spans } = explainer.explain(a, b)
  let i = 0
  let j = 0
  for (const span of spans) {
    expect([span.a[0], span.b[0]]).toEqual([i, j])
    if (span.kind === 'equal') expect(a.slice(...span.a)).toBe(b.slice(...span.b))
    i = span.a[1]
    j = span.b[1]
  }
  expect([i, j]).toEqual([a.length, b.length])
  return spans
    .filter(({ kind }) => kind !== 'equal')
    .map(({ kind, a: x, b: y }) => `${kind} ${a.slice(...x)}≠${b.slice(...y)}`)
}

it('D29 shows whole figures, dates and names, and the same value in other writing', () => {
  const a = '渡口管理站站长方霁云介绍，渡轮6月10日复航，首班载客86人，日均客流1860人次，七十岁以上老人免票。'
  const b = '渡口管理站站长方霁芸介绍，渡轮6月12日复航，首班载客68人，日均客流1680人次，70岁以上老人免票。'
  expect(shown(a, b)).toEqual([
    'name 方霁云≠方霁芸',
    'date 10≠12',
    'figure 86≠68',
    'figure 1860≠1680',
    'same-value 七十≠70',
  ])
})

it('D29 shows text that stands on one side only, with the place where the other lacks it', () => {
  const a = '每日往返十八班，高峰时每半小时一班，票价不变。'
  const b = '每日往返十八班，票价不变。'
  expect(shown(a, b)).toEqual(['text 高峰时每半小时一班≠', 'format ，≠'])
})

it('D29 tells other punctuation, width and line ends from other words', () => {
  expect(shown('检修、疏浚，全长３公里。', '检修，疏浚，\n全长3公里')).toEqual([
    'format 、≠，',
    'format ≠\n',
    'format ３≠3',
    'format 。≠',
  ])
})

it('D29 covers texts that have nothing in common, are empty, or hold characters that stand for several', () => {
  expect(shown('', '')).toEqual([])
  expect(shown('', '渡口')).toEqual(['text ≠渡口'])
  expect(shown('面积3㎡。', '面积3㎥！').length).toBeGreaterThan(0)
  expect(explainer.explain('渡口通航', '早稻开镰').kind).toBe(undefined)
})

it('D29 gives kind and similarity as the index does', () => {
  const text = '停航四个月的西河渡口昨天恢复通航，首班渡轮清晨从柳津码头开出。'
  expect(explainer.explain(text, text)).toEqual({
    kind: 'exact',
    similarity: 1,
    spans: [{ kind: 'equal', a: [0, text.length], b: [0, text.length] }],
  })
  expect(explainer.explain(text, text.replace('清晨', '早上'))).toMatchObject({ kind: 'near' })
})
