import { describe, expect, it } from 'vitest'
import { readLexiconFolder } from '../../host/lexicon-folder'
import type { Duplicate, Role } from '../../model/analysis'
import { readLexicon } from '../lexicon'
import { createRepeatFinder } from './find-repeats'

const lexicon = readLexicon(readLexiconFolder(new URL('../../../resources/lexicons/zh', import.meta.url).pathname))
const finder = createRepeatFinder(lexicon)

const show = (texts: readonly string[], found: readonly Duplicate[]): string[] =>
  found.map(
    ({ kind, places }) =>
      `${kind} ${places.map((at) => (texts[at.text] as string).slice(at.start, at.end)).join(' | ')}`,
  )
const inStory = (texts: readonly string[], roles?: readonly Role[]): string[] => show(texts, finder.find(texts, roles))

const FERRY = '停航四个月的西河渡口昨天恢复通航，首班渡轮清晨从柳津码头开出，十二分钟后抵达对岸的石鼓码头。'

describe('inside a story', () => {
  it('D21 finds a sentence that stands three times in a paragraph, every occurrence a place', () => {
    const twice = '两岸居民早早赶来排队。'
    const text = `${twice}首班渡轮七时开出。${twice}老船工拉响了汽笛。${twice}`
    expect(inStory([text])).toEqual([`repeat ${twice} | ${twice} | ${twice}`])
  })

  it('D21 finds a clause that comes again in another paragraph', () => {
    const texts = ['站长说过，票价维持在原来的水平，请大家放心。', '经过测算，票价维持在原来的水平，学生免费。']
    expect(inStory(texts)).toEqual(['repeat 票价维持在原来的水平， | 票价维持在原来的水平，'])
  })

  it('D21 takes clauses that follow one another for one repeat', () => {
    const row = '渡轮从柳津码头开出，驶过江心洲，停靠石鼓码头。'
    expect(inStory([`今天首航。${row}岸边站满了人。`, `明天起每日十八班。${row}`])).toEqual([`repeat ${row} | ${row}`])
  })

  it('D21 passes over what is shorter than eight letters', () => {
    expect(inStory(['他说，真是太好了，真是太好了，大家都高兴。'])).toEqual([])
  })

  it('D22 a headline, a deck and a summary may say what the text says', () => {
    const said = '西河渡口昨天恢复通航'
    const texts = [said, `${said}，首班渡轮清晨开出。`, `${said}，两岸居民不必再绕行。`]
    expect(inStory(texts.slice(0, 2), ['headline', 'body'])).toEqual([])
    expect(inStory(texts.slice(0, 2), ['summary', 'body'])).toEqual([])
    expect(inStory(texts, ['headline', 'body', 'body'])).toHaveLength(1)
  })

  it('D22 who speaks may come again, and so may a document', () => {
    const texts = [
      '渡口管理站相关负责人表示，渡轮已经试航。按照《西河渡口安全管理办法》，超载不得开航。',
      '渡口管理站相关负责人表示，票价不变。新修订的规定出台以前，《西河渡口安全管理办法》，仍然有效。',
    ]
    expect(inStory(texts)).toEqual([])
  })

  it('D22 phone numbers, dates and the credits of briefs may come again', () => {
    const texts = [
      '云渡晚报讯（记者 贺鸣 方霁云），渡轮复航，咨询电话：0999-3312045。2026年6月12日，首班开出。',
      '云渡晚报讯（记者 贺鸣 方霁云），早稻开镰，咨询电话：0999-3312045。2026年6月12日，新米上市。',
    ]
    expect(inStory(texts)).toEqual([])
  })

  it('D23 finds a line pasted twice wherever it begins', () => {
    const line = '码头的工作人员逐一检查船票并引导'
    expect(inStory([`清晨，${line}${line}乘客上船。`])).toEqual([`repeat ${line} | ${line}`])
  })

  it('D24 finds doubled words', () => {
    expect(inStory(['社区医院接种流感疫苗疫苗三百余剂。'])).toEqual(['doubled-word 疫苗疫苗'])
  })

  it('D26 finds overprint in a text no segmenter has cleaned, and nothing else in it', () => {
    const texts = ['昨日昨日，，西河渡口西河渡口恢复通航恢复通航。。']
    expect(inStory(texts)).toEqual([`overprint ${texts[0]}`])
  })

  it('D27 reports a paragraph set twice once, not clause by clause', () => {
    expect(inStory([FERRY, '岸边站满了人。', FERRY])).toEqual([`exact ${FERRY} | ${FERRY}`])
  })

  it('D27 reports a caption that repeats the text', () => {
    const caption = '首班渡轮清晨从柳津码头开出，十二分钟后抵达对岸的石鼓码头，岸边站满了人。'
    const texts = [`停航四个月的西河渡口昨天恢复通航。${caption}票价维持不变，学生凭证免费。`, caption]
    expect(inStory(texts, ['body', 'caption'])).toEqual([`contains ${texts[0]} | ${caption}`])
  })

  it('D27 lets entries of a list be alike', () => {
    const entry = (name: string, year: number): string =>
      `${name}，男，汉族，${year}年生，大学学历，中共党员，现任云渡县交通运输局科员，拟任云渡县交通运输局副局长。`
    expect(inStory([entry('贺鸣', 1981), entry('方霁云', 1985)]).filter((line) => !line.startsWith('repeat'))).toEqual(
      [],
    )
  })
})

describe('across the stories of a page', () => {
  it('D28 finds a paragraph that stands in two stories, and leaves one story to itself', () => {
    const texts = [FERRY, FERRY.replace('清晨', '早上'), '岸边站满了人。']
    expect(show(texts, finder.findInPage(texts, [0, 1, 1]))).toEqual([`near ${texts[0]} | ${texts[1]}`])
    expect(finder.findInPage(texts, [0, 0, 0])).toEqual([])
  })

  it('D28 shows two notices of one wording as a template', () => {
    const notice = (street: string, day: number): string =>
      `${street}6月${day}日停水12小时，请居民提前储水，恢复供水的时间不再另行通知，敬请谅解。`
    const texts = [notice('石鼓街道', 15), notice('石鼓街道', 18)]
    expect(finder.findInPage(texts, [0, 1])).toMatchObject([{ kind: 'template' }])
  })
})
