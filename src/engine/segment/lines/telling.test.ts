import { describe, expect, it } from 'vitest'
import { drawPage } from '../simulator/draw-page'
import { readAnnotatedPages, readCorpus } from '../simulator/read-corpus'
import { isByline, isCredit } from './byline'
import { isDateline } from './dateline'
import { isContents, isImprint, isJump, isMasthead, isRunningHead, isWeather } from './furniture-marks'
import { Telling, tellingOf } from './telling'

const SPOKEN = [
  '本报评论员',
  '文/图 本报记者王英',
  '温若谷 执笔',
  '执笔：温若谷',
  '▲ 老木',
  '□ 老木',
  '市妇幼保健院儿科 郜丽萍',
  '今日8版 第3021期',
  '中共江城市委机关报',
  '江城日报社出版',
  'JIANGCHENG DAILY',
  '农历三月初六',
  '民国一一三年九月一日 星期一',
  '导读',
  '天气预报',
  '小到中雪 -4℃～2℃',
  '（下转第三版）',
  '图／王小明',
]

describe('telling characters', () => {
  const corpus = readCorpus()
  const lines = new Set([
    ...SPOKEN,
    ...readAnnotatedPages().flatMap((page) => page.lines.map((line) => line.text)),
    ...Array.from({ length: 60 }, (_, seed) => drawPage(corpus, seed + 1).raw.split('\n')).flat(),
  ])
  const kinds: [string, number, (text: string) => boolean][] = [
    ['jump', Telling.jump, isJump],
    ['credit', Telling.credit, isCredit],
    ['byline', Telling.byline, (text) => isByline(text, () => true)],
    ['running head', Telling.page, (text) => isRunningHead(text) || isMasthead(text)],
    ['imprint', Telling.imprint, isImprint],
    ['contents', Telling.contents, isContents],
    ['weather', Telling.weather, (text) => isWeather(text) || /天气/.test(text)],
    ['dateline', Telling.dateline, isDateline],
  ]
  it.each(kinds)('are in every line that reads as %s', (_, kind, reads) => {
    const found = [...lines].filter(reads)
    expect(found.length).toBeGreaterThan(0)
    const without = found.filter((text) => ![...text].some((char) => (tellingOf(char.charCodeAt(0)) & kind) !== 0))
    expect(without).toEqual([])
  })
})
