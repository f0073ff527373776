import { describe, expect, it } from 'vitest'
import { readLexiconFolder } from '../../host/lexicon-folder'
import { readLexicon } from '../lexicon'
import { createDuplicateIndex } from './duplicate-index'
import { findDuplicates } from './find-duplicates'
import { PLANTED_KINDS, pairKey, plantCollection } from './planted-collection'
import { PlantedTexts } from './planted-texts'

const lexicon = readLexicon(readLexiconFolder(new URL('../../../resources/lexicons/zh', import.meta.url).pathname))
const words = lexicon
  .rows('words')
  .filter((row) => Number(row.cost) <= 11)
  .flatMap((row) => (row.words ?? '').split(' '))
const SEED = 41
const planted = plantCollection(new PlantedTexts(words, SEED), 3000)
const batch = [...findDuplicates(planted.items, lexicon)]

const FERRY = '停航四个月的西河渡口昨天恢复通航，首班渡轮清晨从柳津码头开出，十二分钟后抵达对岸。'
const BYLINE = '本报记者 贺鸣 通讯员 方霁云'

describe('a collection with planted copies', () => {
  const kinds = new Map(batch.map(({ a, b, kind }) => [pairKey(a, b), kind]))

  it('D4 D13 D15 finds every copy, moved sentence and contained text', () => {
    for (const kind of PLANTED_KINDS) {
      if (kind === 'notice' || kind === 'near20') continue
      const missed = [...planted.pairs].filter(([key, its]) => its === kind && !kinds.has(key))
      expect(missed, `${kind}, seed ${SEED}`).toEqual([])
    }
  })

  it('D15 finds at least 95 % of the copies with a fifth of their characters edited', () => {
    const wanted = [...planted.pairs].filter(([, kind]) => kind === 'near20')
    expect(wanted.filter(([key]) => kinds.has(key)).length / wanted.length).toBeGreaterThanOrEqual(0.95)
  })

  it('D8 tells notices as templates, and copies not', () => {
    for (const [key, planting] of planted.pairs) {
      const found = kinds.get(key)
      if (planting === 'notice') expect(found, key).toBe('template')
      else expect(found, key).not.toBe('template')
    }
  })

  it('D12 reports no pair that was not planted', () => {
    expect(batch.filter(({ a, b }) => !planted.pairs.has(pairKey(a, b)))).toEqual([])
  })

  it('D17 the index gives the same pairs, one paragraph at a time', () => {
    const index = createDuplicateIndex(lexicon)
    const found = planted.items.slice(0, 800).flatMap(({ id, text }) => index.add(id, text))
    expect(found).toEqual([...findDuplicates(planted.items.slice(0, 800), lexicon)])
    expect(index.pairs()).toEqual(found)
  })
})

describe('the index', () => {
  it('D17 follows a paragraph as it is edited', () => {
    const index = createDuplicateIndex(lexicon)
    index.add('a', FERRY)
    expect(index.add('b', FERRY.replace('清晨', '早上'))).toMatchObject([{ a: 'a', b: 'b', kind: 'near' }])
    expect(index.update('b', FERRY)).toEqual([{ a: 'a', b: 'b', kind: 'exact', similarity: 1 }])
    expect(index.matches('a')).toHaveLength(1)
    expect(index.update('b', '今年的早稻陆续开镰，合作社的收割机开进了田里。')).toEqual([])
    expect(index.pairs()).toEqual([])
  })

  it('D17 forgets what is taken out, and finds it when it comes again', () => {
    const index = createDuplicateIndex(lexicon)
    index.add('a', FERRY)
    index.add('b', FERRY)
    index.remove('a')
    expect([index.pairs(), index.matches('a'), index.size]).toEqual([[], [], 1])
    expect(index.add('c', FERRY.replace('清晨', '早上'))).toMatchObject([{ a: 'b', b: 'c' }])
    index.remove('b')
    index.remove('c')
    expect(index.add('d', FERRY)).toEqual([])
    expect(index.add('a', FERRY)).toMatchObject([{ a: 'd', b: 'a', kind: 'exact' }])
  })

  it('D17 keeps finding after thousands of changes', () => {
    const index = createDuplicateIndex(lexicon)
    const texts = new PlantedTexts(words, 5)
    index.add('kept', FERRY)
    for (let k = 0; k < 2500; k++) index.update('typed', texts.paragraph())
    expect(index.add('copy', FERRY.replace('清晨', '早上'))).toMatchObject([{ a: 'kept', b: 'copy' }])
  })

  it('D18 goes on from what it saved', () => {
    const index = createDuplicateIndex(lexicon)
    planted.items.slice(0, 400).forEach(({ id, text }) => void index.add(id, text))
    index.setStanding(FERRY, true)
    const saved = JSON.parse(JSON.stringify(index.save()))
    const again = createDuplicateIndex(lexicon, saved)
    expect(again.pairs()).toEqual(index.pairs())
    expect(again.standing()).toEqual(index.standing())
    const { text } = planted.items[0] as { text: string }
    expect(again.add('copy', text)).toEqual(index.add('copy', text))
  })

  it('D19 keeps back short texts that stand five times, and lists them', () => {
    const index = createDuplicateIndex(lexicon)
    for (let k = 0; k < 4; k++) index.add(`byline ${k}`, BYLINE)
    expect(index.pairs()).toHaveLength(6)
    index.add('byline 4', BYLINE)
    expect(index.pairs()).toEqual([])
    expect(index.standing()).toEqual([{ text: '本报记者贺鸣通讯员方霁云', copies: 5, on: true, learnt: true }])
  })

  it('D19 keeps back in a collection even the first copies of what turns out to be standing matter', () => {
    const items = Array.from({ length: 5 }, (_, k) => ({ id: `${k}`, text: BYLINE }))
    expect([...findDuplicates(items.slice(1), lexicon)]).toHaveLength(6)
    expect([...findDuplicates(items, lexicon)]).toEqual([])
  })

  it('D19 a long text is never standing matter by number alone', () => {
    const index = createDuplicateIndex(lexicon)
    for (let k = 0; k < 6; k++) index.add(`${k}`, FERRY + BYLINE)
    expect(index.pairs()).toHaveLength(15)
  })

  it('D20 obeys the editor about standing matter, and takes it back', () => {
    const index = createDuplicateIndex(lexicon)
    for (let k = 0; k < 5; k++) index.add(`${k}`, BYLINE)
    index.setStanding(BYLINE, false)
    expect(index.pairs()).toHaveLength(10)
    index.setStanding(BYLINE, undefined)
    expect(index.pairs()).toEqual([])
    index.add('a', FERRY)
    index.add('b', FERRY)
    index.setStanding(FERRY, true)
    expect(index.matches('a')).toEqual([])
  })

  it('D16 a stock sentence in three thousand paragraphs makes no pair', () => {
    const index = createDuplicateIndex(lexicon)
    const texts = new PlantedTexts(words, 8)
    const stock = '各部门要加强领导，明确责任，狠抓落实，确保完成全年任务。'
    for (let k = 0; k < 3000; k++) index.add(`${k}`, texts.paragraph() + texts.paragraph() + stock)
    expect(index.pairs()).toEqual([])
  })
})

it('reports progress by the thousand and at the end', () => {
  const heard: number[] = []
  for (const _ of findDuplicates(planted.items.slice(0, 2500), lexicon, (done) => heard.push(done)));
  expect(heard).toEqual([1000, 2000, 2500])
})
