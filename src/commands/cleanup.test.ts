import { expect, test } from 'vitest'
import type { PageLayout } from '../model/analysis'
import { BenchDesk } from './testing/bench-desk'
import { plainLayout } from './testing/plain-layout'

const RAW = '# 河 湾 通 车\n近日近日，南岸\n通车。\n'

/** The plain cut, with the letter-spaced headline closed up and the overprint dropped. */
function cleaningLayout(raw: string): PageLayout {
  const layout = plainLayout(raw)
  const [story] = layout.stories
  const [head, body] = story?.units ?? []
  if (!story || !head || !body) return layout
  const at = raw.indexOf('近日')
  const cleaned = [
    { ...head, pieces: [{ start: 0, end: 9, text: '河湾通车', why: 'spacing' as const }] },
    {
      ...body,
      pieces: [
        { start: at, end: at + 2, text: '近日' },
        { start: at + 2, end: at + 4, text: '', why: 'overprint' as const },
        ...body.pieces.flatMap((piece) =>
          piece.start === at ? [{ start: at + 4, end: piece.end, text: '，南岸' }] : [piece],
        ),
      ],
    },
  ]
  return { ...layout, stories: [{ ...story, units: cleaned }] }
}

function bench(): BenchDesk {
  const desk = new BenchDesk(cleaningLayout)
  desk.importPage(RAW)
  return desk
}

test('one clean-up is taken back: the raw text shows again', () => {
  const desk = bench()
  expect(desk.stories).toEqual([['headline: 河湾通车', 'body: 近日，南岸通车。']])
  const at = RAW.indexOf('近日')
  desk.run('cleanup.revert', { block: desk.block(0, 1).id, start: at + 2, end: at + 4 })
  expect(desk.stories[0]?.[1]).toBe('body: 近日近日，南岸通车。')
  expect(desk.block(0, 1).hand).toEqual(['text'])
})

test('words typed by hand go when their place is taken back', () => {
  const desk = bench()
  const block = desk.block(0, 1).id
  desk.run('text.replace', { from: { block, offset: 2 }, to: { block, offset: 2 }, text: '，周三' })
  const typed = desk.block(0, 1).pieces.find((piece) => piece.why === 'hand')
  desk.run('cleanup.revert', { block, start: typed?.start ?? 0, end: typed?.end ?? 0 })
  expect(desk.stories[0]?.[1]).toBe('body: 近日，南岸通车。')
})

test('taking back a closed line end opens a paragraph', () => {
  const desk = bench()
  const at = RAW.indexOf('\n通车')
  desk.run('cleanup.revert', { block: desk.block(0, 1).id, start: at, end: at + 1 })
  expect(desk.stories[0]?.slice(1)).toEqual(['body: 近日，南岸', 'body: 通车。'])
})

test('a stretch that is raw text already is refused', () => {
  const desk = bench()
  const at = RAW.indexOf('近日')
  expect(desk.refusal('cleanup.revert', { block: desk.block(0, 1).id, start: at, end: at + 2 })).toBe('nothing-cleaned')
})

test('a whole block goes back to its raw text, with its line ends closed', () => {
  const desk = bench()
  const block = desk.block(0, 1).id
  desk.run('text.replace', { from: { block, offset: 4 }, to: { block, offset: 6 }, text: '北' })
  desk.run('cleanup.revertAll', { block })
  desk.run('cleanup.revertAll', { block: desk.block(0, 0).id })
  expect(desk.stories[0]).toEqual(['headline: # 河 湾 通 车', 'body: 近日近日，南岸通车。'])
  expect(desk.refusal('cleanup.revertAll', { block })).toBe('nothing-to-do')
})
