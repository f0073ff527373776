import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { storiesOf } from '../model/document'
import { isRefusal } from '../model/entry'
import { scopeDigest, scopeText, signaturesOf } from '../model/signature'
import { BenchDesk } from './testing/bench-desk'

const PAGE = `= 河湾日报 第3版
# 桥修好了
南岸的桥昨天修好了。

工期用了两周。
# 菜价降了
市场里的菜价降了两成。
`

function signed(scope: { kind: 'desk' } | { kind: 'story'; id: string }, bench: BenchDesk) {
  const digest = scopeDigest(bench.desk, scope)
  return { scope, role: 'checker', name: '周岚', title: '河湾日报', digest, unchecked: 2, open: 1 } as const
}

test('a signature keeps the digest of the text, paragraph a line, and knows which stories have changed since', () => {
  const bench = BenchDesk.withPage(PAGE)
  const [page] = [...bench.desk.page.keys()]
  const stories = storiesOf(bench.desk, page ?? '')
  const text = scopeText(bench.desk, stories)
  expect(text).toBe('# 桥修好了\n南岸的桥昨天修好了。\n工期用了两周。\n# 菜价降了\n市场里的菜价降了两成。\n')
  bench.run('signature.sign', signed({ kind: 'desk' }, bench))
  const [signature] = signaturesOf(bench.desk, { kind: 'desk' })
  expect(signature).toMatchObject({ role: 'checker', name: '周岚', unchecked: 2, open: 1, changed: [] })
  expect(signature?.digest).toBe(createHash('sha256').update(text).digest('hex'))

  const block = [...bench.desk.block.values()].find(({ pieces }) => pieces.some((one) => one.text.includes('两成')))
  const at = { block: block?.id ?? '', offset: 0 }
  bench.run('text.replace', { from: at, to: at, text: '全市' })
  expect(signaturesOf(bench.desk, { kind: 'desk' })[0]?.changed).toEqual([stories[1]?.id])
  bench.run('signature.sign', signed({ kind: 'desk' }, bench))
  expect(signaturesOf(bench.desk, { kind: 'desk' }).map(({ changed }) => changed)).toEqual([[]])
})

test('a story is signed by itself; checker and editor sign side by side', () => {
  const bench = BenchDesk.withPage(PAGE)
  const [story] = storiesOf(bench.desk, [...bench.desk.page.keys()][0] ?? '')
  const scope = { kind: 'story', id: story?.id ?? '' } as const
  bench.run('signature.sign', signed(scope, bench))
  bench.run('signature.sign', { ...signed(scope, bench), role: 'editor', name: '贺鸣' })
  expect(signaturesOf(bench.desk, scope).map(({ role, name }) => [role, name])).toEqual([
    ['checker', '周岚'],
    ['editor', '贺鸣'],
  ])
  expect(signaturesOf(bench.desk, { kind: 'desk' })).toEqual([])
})

test('a text that is no longer what the signer saw is not signed, nor is nothing', () => {
  const bench = BenchDesk.withPage(PAGE)
  const wish = { ...signed({ kind: 'desk' }, bench), digest: '0'.repeat(64) }
  const refusal = bench.attempt('signature.sign', wish)
  expect(isRefusal(refusal) && refusal.refused).toBe('text-changed')
  const gone = bench.attempt('signature.sign', { ...wish, scope: { kind: 'story', id: 'none' } })
  expect(isRefusal(gone) && gone.refused).toBe('nothing-to-sign')
})
