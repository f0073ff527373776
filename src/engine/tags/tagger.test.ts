import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Tag } from '../../model/analysis'
import { readLexicon } from '../lexicon'
import { growthOf } from '../testing/growth-of'
import { createTagger } from './tagger'

const LEXICONS = new URL('../../../resources/lexicons/zh/', import.meta.url)
const lexicon = readLexicon(
  Object.fromEntries(
    readdirSync(LEXICONS)
      .filter((file) => file.endsWith('.tsv'))
      .map((file) => [file.replace('.tsv', ''), readFileSync(new URL(file, LEXICONS), 'utf8')]),
  ),
)
const tagger = createTagger(lexicon)

function tagsOf(text: string, reference: string | null = '2023-05-17'): Tag[] {
  return tagger.tagStory([text], { reference })[0] ?? []
}

const labelled = (text: string): string[] => tagsOf(text).map((tag) => `${tag.type} ${tag.text}`)

describe('the tagger', () => {
  it('gives each text of a story its own tags, sorted by where they start', () => {
    const [first, second] = tagger.tagStory(['5月16日，8人到场。', '次日，3人返回。'], { reference: '2023-05-17' })
    expect(first?.map((tag) => [tag.text, tag.start, tag.end])).toEqual([
      ['5月16日', 0, 5],
      ['8人', 6, 8],
    ])
    expect(second?.map((tag) => tag.value)).toMatchObject([{ from: '2023-05-17' }, { number: 3, unit: '人' }])
  })

  it('puts contacts before dates and dates before numbers', () => {
    expect(labelled('咨询电话：0471-4933380，截止5月20日18时，限3人。')).toEqual([
      'contact 0471-4933380',
      'date 5月20日18时',
      'number 3人',
    ])
    expect(labelled('投稿请寄yunling2023@example.com，字数3000字以内。')).toEqual([
      'contact yunling2023@example.com',
      'number 3000字以内',
    ])
  })

  it('reads no date out of a name', () => {
    expect(labelled('李国庆说，今年的收成不错。')).toEqual(['person 李国庆', 'date 今年'])
  })

  it('leaves dates unresolved where neither the page nor the story says the year', () => {
    expect(tagsOf('5月16日，他来过。', null)[0]?.value).toEqual({ unresolved: true })
    expect(tagsOf('2019年5月1日，桥修好了。5月16日，他来过。', null)[1]?.value).toEqual({
      from: '2019-05-16',
      to: '2019-05-16',
    })
  })

  it('says what a figure counts', () => {
    const labels = tagsOf('全市156.7万名低保户受益，空气优良率达到83%。').map((tag) =>
      tag.type === 'number' ? tag.value.label : undefined,
    )
    expect(labels).toEqual(['低保户受益', '空气优良率达到'])
  })

  it('gives units a family', () => {
    const families = tagsOf('投资3亿元，占地20亩，增长5%，提高2个百分点，用时3小时，8人参加。').map((tag) =>
      tag.type === 'number' ? tag.value.family : undefined,
    )
    expect(families).toEqual(['money', 'area', 'share', 'point', 'time', 'people'])
  })
})

/** Small fixed generator: the same texts every run. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

const PIECES =
  '0123456789０９,，.．万亿千百十一二两三零〇第半几多余个人元月日年号时点分%％至到-—~比:：（）()“”《》、。和今昨明周上下前后 　'

describe('texts made to break it', () => {
  it('keeps tags of one type apart and inside the text, whatever the text', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const next = generator(seed)
      let text = ''
      for (let k = 0; k < 120; k++) text += PIECES.charAt(Math.floor(next() * PIECES.length))
      const last = new Map<string, number>()
      for (const tag of tagsOf(text)) {
        const where = `seed ${seed}: ${tag.type} ${tag.text} in ${text}`
        expect(tag.start, where).toBeGreaterThanOrEqual(last.get(tag.type) ?? 0)
        expect(tag.end, where).toBeGreaterThan(tag.start)
        expect(tag.text, where).toBe(text.slice(tag.start, tag.end))
        last.set(tag.type, tag.end)
      }
    }
  })

  it('keeps numbers out of dates and contacts', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const next = generator(seed)
      let text = ''
      for (let k = 0; k < 120; k++) text += PIECES.charAt(Math.floor(next() * PIECES.length))
      const tags = tagsOf(text)
      const numbers = tags.filter((tag) => tag.type === 'number')
      const others = tags.filter((tag) => tag.type === 'date' || tag.type === 'contact')
      const crossing = numbers.filter((number) =>
        others.some((other) => number.start < other.end && other.start < number.end),
      )
      expect(
        crossing.map((tag) => tag.text),
        `seed ${seed}: ${text}`,
      ).toEqual([])
    }
  })

  const million = 1_000_000
  const unit = 200_000
  /** For eight times the text: linear is 8, quadratic 64. */
  const MOST_GROWTH = 32
  const monsters: readonly (readonly [name: string, text: string])[] = [
    ['a million digits', '7'.repeat(million)],
    ['a million digits and commas', '123,'.repeat(million / 4)],
    ['a million 万', '万'.repeat(million)],
    ['a million opening brackets', '（《“'.repeat(million / 3)],
    ['a million figures and brackets', '（3万，5）'.repeat(million / 6)],
    ['Chinese digits', '三'.repeat(unit)],
    ['lines of credits', '编辑：江山 '.repeat(unit / 6)],
    ['names in brackets', '（记者江山）'.repeat(unit / 6)],
    ['listed names', '王英、李强、高原、'.repeat(unit / 9)],
    ['listed figures', '3、'.repeat(unit / 2)],
    ['ratios', '3:'.repeat(unit / 2)],
    ['fractions', '三分之'.repeat(unit / 3)],
    ['ranges', '3至'.repeat(unit / 2)],
    ['dates', '5月8日至'.repeat(unit / 5)],
    ['years', '2023年'.repeat(unit / 5)],
    ['每', '每年'.repeat(unit / 2)],
    ['mail', 'a@'.repeat(unit / 2)],
    ['dashes', '-'.repeat(unit)],
    ['blanks', ' '.repeat(unit)],
    ['days after days', '次日'.repeat(unit / 2)],
  ]
  for (const [name, text] of monsters) {
    it(`reads ${name} in time that grows with the text`, () => {
      const part = text.slice(0, text.length / 8)
      const growth = growthOf(
        () => tagsOf(part),
        () => tagsOf(text),
        MOST_GROWTH,
      )
      expect(growth).toBeLessThan(MOST_GROWTH)
    })
  }
})
