import { expect, test } from 'vitest'
import { cleanText } from '../model/piece'
import { derivePage } from './derive-page'
import { EngineDesk, engine } from './testing/engine-desk'

const HEAD = '河湾日报\n2025年6月12日 星期四\n\n渡口码头下月重开\n\n'

/** What is asked about the marks of a page, and the words each question points at. */
function askedOf(body: string): string[][] {
  const bench = new EngineDesk()
  bench.importPage('03.txt', `${HEAD}${body}\n`)
  const [page] = bench.desk.page.values()
  if (!page) throw new Error('no page')
  const { findings } = derivePage(bench.desk, page.id, engine, engine.segmenter.segment(page.raw), 0)
  const words = (id: string) => cleanText(bench.desk.block.get(id)?.pieces ?? [])
  return findings
    .filter(({ rule }) => rule === 'punctuation-style')
    .map(({ places }) => places.map(({ block, start, end }) => words(block).slice(start, end)))
}

test('half-width marks that the clean text has set right ask nothing', () => {
  expect(askedOf('    柳津渡码头改造完工,新建栈桥长120米,下月重开,市民可以免费登船,往返柳津和石鼓两岸。')).toEqual([])
})

test('marks that nobody has set right are asked about', () => {
  expect(askedOf('    柳津渡码头改造完工，，新建栈桥长120米，下月重开。')).toEqual([['，，']])
})

test('clean-up leaves quotations as they are: of a text mended but for those, only they are asked about', () => {
  const body =
    '    柳津渡码头改造完工,新建栈桥长120米。船长陆知行说:“月底先试航,市民可以免费登船。”码头下月重开,往返两岸。'
  expect(askedOf(body)).toEqual([[',']])
})
