import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLexicon } from '../../lexicon'
import { createStackReader } from './stack-reader'
import { reasonOf } from './stack-reason'
import { trainStacks } from './train-stacks'
import { ExampleSetter, parseStacks } from './training-text'

const LEXICONS = join(import.meta.dirname, '..', '..', '..', '..', 'resources', 'lexicons', 'zh')
const sources: Record<string, string> = {}
for (const name of ['script-forms', 'word-bonds', 'line-starts', 'section-labels', 'head-stacks'])
  sources[name] = readFileSync(join(LEXICONS, `${name}.tsv`), 'utf8')
const setter = new ExampleSetter(sources)
const read = createStackReader(readLexicon(sources), setter.bonds)
const TRAINING = join(import.meta.dirname, 'training')

function training(file: string) {
  return setter.set(parseStacks(readFileSync(join(TRAINING, file), 'utf8')))
}

/** How the shipped weights read a stack, in both settings: `KH`, `HHD`. */
function readings(...lines: readonly string[]): string[] {
  return setter.set(parseStacks(lines.join('\n'))).map(({ stack }) => {
    const { kickers, headlines, decks } = read(stack).reading
    return 'K'.repeat(kickers) + 'H'.repeat(headlines) + 'D'.repeat(decks)
  })
}

describe('the reading of a head’s lines', () => {
  it('S69 keeps to what all papers agree on', () => {
    expect(readings('H 一座山城的供水账本', 'D ——云麓县老城管网改造见闻')).toEqual(['HD', 'HD'])
    expect(readings('K 告别桶装水之后——', 'H 云麓县老城喝上一湖清水')).toEqual(['KH', 'KH'])
    expect(readings('K 罗启明在云麓县调研时强调', 'H 把管网一米一米查到底')).toEqual(['KH', 'KH'])
    expect(readings('K 受连日强降雨影响', 'H 云麓县三处渡口今日停航')).toEqual(['KH', 'KH'])
  })

  it('S69 reads a line spaced out to the width beside it as the same headline', () => {
    expect(readings('H 话剧《一湖清水》获第九届全省戏剧节', 'h 最 佳 编 剧 最 佳 音 乐 两 奖')).toEqual(['HH', 'HH'])
  })

  it('S124 reads a line with a column’s name behind it as the headline', () => {
    expect(readings('K 云麓县白杨镇', 'H 晒谷场上放电影（乡村夜话）')).toEqual(['KH', 'KH'])
    expect(readings('H 晒谷场上放电影（乡村夜话）', 'D 县里的放映队一年走遍百村')).toEqual(['HD', 'HD'])
  })

  it('S124 keeps a kicker or deck over two lines together', () => {
    const kicker = ['K 告别等靠要，学会闯市场，云麓县白杨镇把分散的竹编作坊联合起', 'K 来——']
    expect(readings(...kicker, 'H 小篾匠织出大买卖')).toEqual(['KKH', 'KKH'])
    const deck = ['D ——云麓县城乡供水管网改造工程建设者代表座谈会发', 'D 言摘登']
    expect(readings('H 把清水送进每一户', ...deck)).toEqual(['HDD', 'HDD'])
  })

  it('S124 reads what goes on with the news, or says who was there, as a deck', () => {
    expect(readings('H 罗启明到云麓县调研', 'D 要求把管网一米一米查到底')).toEqual(['HD', 'HD'])
    expect(readings('H 云麓县招商恳谈会举行', 'D 罗启明出席并讲话 丁若水主持')).toEqual(['HD', 'HD'])
  })

  it('S69 says what speaks most for its reading', () => {
    const [example] = setter.set(parseStacks('H 一座山城的供水账本\nD ——云麓县老城管网改造见闻'))
    expect(example && read(example.stack).because).toBe('head-marks')
    expect(['K:w16', 'KH:apart', 'h:digits', 'HD:leadA', '=KHD'].map(reasonOf)).toEqual([
      'head-width',
      'head-blank-lines',
      'head-figures',
      'head-lead',
      'head-shape',
    ])
  })

  it('S154 knows a place, an occasion and an office by its name alone for kickers, and what is cut behind a time for a notice', () => {
    expect(readings('K 松溪县', 'H 竹林深处书声琅琅')).toEqual(['KH', 'KH'])
    expect(readings('K 汐城女子排球邀请赛', 'H 渔家姑娘首战告捷')).toEqual(['KH', 'KH'])
    expect(readings('K 省残联网站', 'H 增设手语视频专栏')).toEqual(['KH', 'KH'])
    expect(readings('K 市供热办回应', 'H 停暖小区今晚恢复 费用按天退')).toEqual(['KH', 'KH'])
    expect(readings('H 汐城市中秋假期期间', 'h 渡轮加班航次安排')).toEqual(['HH', 'HH'])
    expect(readings('H 汐城轮渡公司', 'h 关于恢复夜航的通告')).toEqual(['HH', 'HH'])
  })

  it('S154 reads particulars and who hides behind a pronoun as they stand below and above', () => {
    expect(readings('H 渡口夜航恢复', 'D 每晚两班 末班船十点离岸')).toEqual(['HD', 'HD'])
    expect(readings('H 他把渡船开进了课堂', 'D 退休船长八年义务讲水上安全')).toEqual(['HD', 'HD'])
  })

  it('reads stacks it was not taught from as their editors did, in two of three', () => {
    const files = readdirSync(TRAINING)
    const held = 'party-papers.txt'
    const weights = trainStacks(files.filter((file) => file !== held).flatMap(training), setter.bonds)
    const rows = [...weights].map(([trait, weight]) => `${trait}\t${weight}`)
    const taught = createStackReader(readLexicon({ 'head-stacks': `trait\tweight\n${rows.join('\n')}` }), setter.bonds)
    const own = training(held)
    const right = own.filter(({ stack, reading }) => {
      const { kickers, headlines } = taught(stack).reading
      return kickers === reading.kickers && headlines === reading.headlines
    })
    expect(own.length).toBeGreaterThan(800)
    expect(right.length / own.length).toBeGreaterThan(0.66)
  })

  it('says which line of the training text it cannot read', () => {
    expect(() => parseStacks('K 受强降雨影响\nX 渡口停航')).toThrow('line 2')
  })
})
