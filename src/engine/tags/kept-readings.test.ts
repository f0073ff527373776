import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readLexiconFolder } from '../../host/lexicon-folder'
import { readLexicon } from '../lexicon'
import { KeptReadings } from './kept-readings'
import { createTagger } from './tagger'

describe('kept readings', () => {
  it('reads again where the text, or how it is read, is another, and where nothing keeps it', () => {
    const kept = new KeptReadings<number>()
    const keeper = {}
    let reads = 0
    const read = (key: object | undefined, text: string, how = '') => kept.read(key, text, how, () => ++reads)
    expect([read(keeper, '甲'), read(keeper, '甲'), read(keeper, '乙'), read(keeper, '乙', '旧体')]).toEqual([
      1, 1, 2, 3,
    ])
    expect([read({}, '乙', '旧体'), read(undefined, '乙'), read(undefined, '乙')]).toEqual([4, 5, 6])
  })
})

describe('a tagger whose texts are kept', () => {
  const lexicon = readLexicon(
    readLexiconFolder(fileURLToPath(new URL('../../../resources/lexicons/zh', import.meta.url))),
  )
  const head = '柳塘镇村民葛长河修桥十二年'
  const body = '5月8日，记者在柳塘镇见到葛长河。葛长河今年61岁，修了3座桥。'
  const context = { reference: '2024-05-20' }

  it.each([
    ['another paragraph is written on', [head, body, '长河说，2019年他用去了4万元。']],
    [
      'the name is another in the paragraph before',
      ['柳塘镇村民葛常青修桥十二年', body, '长河说，2019年他用去了4万元。'],
    ],
    ['a paragraph is gone', [head, '长河说，2019年他用去了4万元。']],
  ])('tags as one that reads all anew where %s', (_, texts) => {
    const tagger = createTagger(lexicon)
    const keepers = new Map<string, object>()
    const keeperOf = (text: string): object => {
      const keeper = keepers.get(text) ?? {}
      keepers.set(text, keeper)
      return keeper
    }
    const before = [head, body, '长河说，2019年他用去了3万元。']
    tagger.tagStory(before, { ...context, keepers: before.map(keeperOf) })
    const kept = tagger.tagStory(texts, { ...context, keepers: texts.map(keeperOf) })
    expect(kept).toEqual(createTagger(lexicon).tagStory(texts, context))
    expect(kept.flat().length).toBeGreaterThan(3)
  })
})
