import { expect, it } from 'vitest'
import type { DeskScope } from '../model/desk-scope'
import { type Desk, pagesOf, storiesOf } from '../model/document'
import { countProgress } from '../model/pictures/progress'
import { readTimeline } from '../model/pictures/timeline'
import { collectPictures } from './collect-pictures'
import { derivePage } from './derive-page'
import { EngineDesk, engine } from './testing/engine-desk'

const page = (number: string, day: string) => `河湾日报
2025年6月${day}日
${number} 民生

渡口码头下月重开

    本报讯（记者 沈砚秋）柳津渡码头改造工程投资860万元，新建栈桥长120米，6月3日开工。

夜读室延时到22时

    本报讯（记者 陆知行）上周夜间到馆1300余人次，6月5日起周末不休。
`

function deskOf(...texts: readonly string[]): Desk {
  const bench = new EngineDesk()
  for (const text of texts) bench.importPage('page.txt', text)
  return bench.desk
}

function collect(desk: Desk, scope: DeskScope) {
  return collectPictures(desk, scope, (id) => {
    return derivePage(desk, id, engine, engine.segmenter.segment(desk.page.get(id)?.raw ?? ''), 0)
  })
}

it('gathers the figures of a desk with their pages and stories, in reading order', () => {
  const desk = deskOf(page('03', '12'), page('04', '13'))
  const source = collect(desk, { kind: 'desk' })
  expect(source.pages.map(({ name, date }) => [name, date])).toEqual([
    ['03', '2025-06-12'],
    ['04', '2025-06-13'],
  ])
  expect(source.stories.map(({ number, headline }) => [number, headline])).toEqual([
    [1, '渡口码头下月重开'],
    [2, '夜读室延时到22时'],
    [1, '渡口码头下月重开'],
    [2, '夜读室延时到22时'],
  ])
  const { all, pages } = countProgress(source)
  expect(pages.reduce((sum, { total }) => sum + total, 0)).toBe(all.total)
  expect(readTimeline(source).issues).toHaveLength(2)
})

it('keeps to the edition, the page or the story asked for', () => {
  const desk = deskOf(page('03', '12'), page('04', '12'), page('05', '13'))
  const [first] = pagesOf(desk)
  const [, story] = first ? storiesOf(desk, first.id) : []
  if (!first || !story) throw new Error('the page was not cut as expected')
  expect(collect(desk, { kind: 'edition', id: first.id }).pages.map(({ name }) => name)).toEqual(['03', '04'])
  expect(collect(desk, { kind: 'page', id: first.id }).stories).toHaveLength(2)
  const own = collect(desk, { kind: 'story', id: story.id })
  expect(own.stories.map(({ number }) => number)).toEqual([2])
  expect(own.rows.some(({ tag }) => tag.text.startsWith('1300'))).toBe(true)
  expect(own.rows.every((row) => row.story === story.id)).toBe(true)
})
