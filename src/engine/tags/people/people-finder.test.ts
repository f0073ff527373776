import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLexicon } from '../../lexicon'
import { growthOf } from '../../testing/growth-of'
import { createPeopleFinder } from './people-finder'

const folder = new URL('../../../../resources/lexicons/zh/', import.meta.url)

function lexiconSources(): Record<string, string> {
  const sources: Record<string, string> = {}
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.tsv')) sources[file.slice(0, -4)] = readFileSync(new URL(file, folder), 'utf8')
  }
  return sources
}

const finder = createPeopleFinder(readLexicon(lexiconSources()))

/** The sentence with the names found in it marked as in the case file. */
function mark(sentence: string): string {
  let marked = ''
  let at = 0
  for (const { start, end, value } of finder.find([sentence])[0] ?? []) {
    const name = sentence.slice(start, end)
    marked += sentence.slice(at, start) + (value.partial ? `〖${name}〗` : `【${name}】`)
    at = end
  }
  return marked + sentence.slice(at)
}

describe('people in single sentences', () => {
  const lines = readFileSync(new URL('people-cases.txt', import.meta.url), 'utf8').split('\n')
  for (const line of lines) {
    if (line === '' || line.startsWith('#')) continue
    it(line, () => expect(mark(line.replace(/[【】〖〗]/g, ''))).toBe(line))
  }
})

describe('people across a story', () => {
  it('reads a role printed in traditional script as printed, and no joining word inside a place', () => {
    const [tags] = finder.find(['大同鄉鄉長黃文俊昨日視察工程。'])
    expect(tags?.map(({ text, value }) => [text, value.role])).toEqual([['黃文俊', '大同鄉鄉長']])
  })

  it('reads a name that differs in one character from one the story gives', () => {
    const [, second] = finder.find(['农技员柏志远来到田头，柏志远说墒情不错。', '在柏致远指导下，亩均增收2000元。'])
    expect(second?.map(({ text }) => text)).toEqual(['柏致远'])
    const [, third] = finder.find(['队员席雨婷首发出场。', '主教练称赞席雨亭是球队的灵魂。'])
    expect(third?.map(({ text }) => text)).toEqual(['席雨亭'])
  })

  it('takes no ordinary words for another spelling of a name', () => {
    const [, second] = finder.find([
      '站长高建国、村民张家明到场。',
      '大家积极提高建议质量，产品远销张家口，张家乡亲都来了。',
    ])
    expect(second?.map(({ text }) => text)).toEqual([])
  })

  it('takes for no person what the story shows to be a place or a company elsewhere', () => {
    const found = finder.find([
      '安禾县政府宣布减免学费。',
      '安禾和沈禾都是老区。',
      '沈禾科技去年上市，记者在安禾看到。',
    ])
    expect(found.flat().map(({ text }) => text)).toEqual([])
    const [, told] = finder.find(['县长安禾主持会议。', '安禾说，要抓好春耕。安禾县长还走访了农户。'])
    expect(told?.map(({ text }) => text)).toEqual(['安禾', '安禾'])
  })

  it('takes for no person what the masthead or a reporter’s place names', () => {
    const alone = finder.find(['作家申永强生于古平。'])[0]
    const printed = finder.find(['作家申永强生于古平。'], ['古平日报 文化周刊'])[0]
    expect(alone?.map(({ text }) => text)).toEqual(['申永强', '古平'])
    expect(printed?.map(({ text }) => text)).toEqual(['申永强'])
    const [reported] = finder.find(['〔記者許志雄／安禾報導〕安禾昨天放晴。'])
    expect(reported?.map(({ text }) => text)).toEqual(['許志雄'])
  })

  it('takes for no person a country the story tells of, nor the half name in a brand', () => {
    const abroad = finder.find(['卡罗维亚大选落幕，反对党险胜。', '卡罗维亚宪法法院将裁定申诉，卡罗维亚局势平稳。'])
    expect(abroad.flat().map(({ text }) => text)).toEqual([])
    const brand = finder.find(['“老谭油茶”开在胜利街。', '老谭油茶的锅一响，老谭就笑了。'])
    expect(brand.map((tags) => tags.map(({ start }) => start))).toEqual([[], [9]])
  })

  it('takes a name it nearly reads behind a title where the story repeats it', () => {
    const told = finder.find(['作家沈园梦长篇小说首发。', '沈园梦本名申永强，家在松河。'])
    expect(told.map((tags) => tags.map(({ text }) => text))).toEqual([['沈园梦'], ['沈园梦', '申永强']])
    expect(finder.find(['作家沈园梦长篇小说首发。'])).toEqual([[]])
  })

  it('takes whatever stands alone in a byline for who wrote it, but no label', () => {
    const read = (line: string) => finder.find(['父亲的算盘', line], [], [false, true])[1]?.map(({ text }) => text)
    expect(read('麦浪')).toEqual(['麦浪'])
    expect(read('二中家长 水清')).toEqual(['水清'])
    expect(read('本报记者')).toEqual([])
    expect(finder.find(['父亲的算盘', '麦浪'])[1]).toEqual([])
  })

  it('links a given name to the full name the story gives', () => {
    const [, second] = finder.find(['救援队长袁建军带队出发。', '建军说，当时雨下得很大。'])
    expect(second?.map(({ text, value }) => [text, value.refers])).toEqual([['建军', '袁建军']])
  })

  it('links part of a foreign name to the whole', () => {
    const [, second] = finder.find(['设计师安东尼奥·贝里尼受邀来华。', '贝里尼说，他喜欢这里的老街。'])
    expect(second?.map(({ text, value }) => [text, value.refers])).toEqual([['贝里尼', '安东尼奥·贝里尼']])
  })

  it('links a surname with a title to the only person of that surname', () => {
    const [, second] = finder.find(['区委书记李强到社区调研。', '李书记叮嘱大家注意安全。'])
    expect(second?.[0]?.value).toEqual({ name: '李书记', partial: true, refers: '李强' })
  })

  it('does not choose between two people of one surname', () => {
    const [, second] = finder.find(['李强和李志远一同参加了座谈。', '李书记叮嘱大家注意安全。'])
    expect(second?.[0]?.value.refers).toBeUndefined()
  })

  it('takes somebody introduced with a role of her own for somebody new', () => {
    const [, second] = finder.find(['作曲家李海潮主讲。', '市民李女士听完激动地说。'])
    expect(second?.[0]?.value).toEqual({ name: '李女士', role: '市民', partial: true })
  })

  it('follows a sure mention in a doubtful one', () => {
    const alone = finder.find(['白雪沿着河岸跑了一圈。'])[0]
    const told = finder.find(['（记者 白雪）', '白雪沿着河岸跑了一圈。'])[1]
    expect(alone).toEqual([])
    expect(told?.map((tag) => tag.text)).toEqual(['白雪'])
  })

  it('answers with one list a text, empty for empty ones', () => {
    expect(finder.find(['', '王立群说。', '']).map((tags) => tags.length)).toEqual([0, 1, 0])
    expect(finder.find([])).toEqual([])
  })
})

describe('roles', () => {
  const roles = (text: string) => finder.find([text])[0]?.map(({ value }) => [value.name, value.role])

  it('reads offices held together as one role', () => {
    expect(roles('市民委党组书记、主任梁建国在接受采访时说。')).toEqual([['梁建国', '市民委党组书记、主任']])
  })

  it('keeps the 和 inside the name of an office', () => {
    expect(roles('包河市工业和信息化局局长贺志强认为，时机已经成熟。')).toEqual([
      ['贺志强', '包河市工业和信息化局局长'],
    ])
  })

  it('begins behind the last verb or particle', () => {
    expect(roles('记者采访了市公安局副局长赵卫国。')).toEqual([['赵卫国', '市公安局副局长']])
  })

  it('reads a title behind the name and one in brackets', () => {
    expect(roles('观众围住了李海潮老师。')).toEqual([['李海潮', '老师']])
    expect(roles('一等奖：周小雨（市一中学生）。')).toEqual([['周小雨', '市一中学生']])
  })

  it('gives the names of a byline one role', () => {
    expect(roles('（记者 王立群 李秀兰）')).toEqual([
      ['王立群', '记者'],
      ['李秀兰', '记者'],
    ])
  })
})

describe('padding', () => {
  it('names a padded name without its space and spans it with it', () => {
    const tag = finder.find(['（见习记者 王　坤）'])[0]?.[0]
    expect(tag?.value.name).toBe('王坤')
    expect(tag?.text).toBe('王　坤')
  })

  it('does not take a line set wide for padding', () => {
    expect(finder.find(['安 平 女 排 卫 冕'])[0]).toEqual([])
  })
})

describe("the newsroom's own lists", () => {
  const own = createPeopleFinder(
    readLexicon({
      ...lexiconSources(),
      people: 'name\trole\n小太阳姐姐\t主播\n高度\t\n',
      'not-names': 'words\n王立群\n',
    }),
  )

  it('always win, with the role they give', () => {
    expect(own.find(['小太阳姐姐来了。'])[0]?.[0]?.value).toEqual({ name: '小太阳姐姐', role: '主播' })
    expect(own.find(['高度来了。'])[0]?.[0]).toMatchObject({ text: '高度', confidence: 1 })
  })
})

describe('tags', () => {
  it('say why, and how sure they are', () => {
    const tag = finder.find(['市商务局局长王厉群表示，形势很好。'])[0]?.[0]
    expect(tag?.evidence.map((reason) => reason.code)).toEqual([
      'surname',
      'given-name',
      'title-before',
      'speech-verb-after',
      'margin',
    ])
    expect(tag?.confidence).toBeGreaterThan(0.9)
  })

  it('do not depend on what was read before', () => {
    const lines = readFileSync(new URL('people-cases.txt', import.meta.url), 'utf8')
      .replace(/[【】〖〗]/g, '')
      .split('\n')
    const forwards = lines.map((line) => finder.find([line]))
    const backwards = lines.toReversed().map((line) => finder.find([line]))
    expect(backwards.toReversed()).toEqual(forwards)
  })

  it('never overlap and stay inside their text, on strings of any kind', () => {
    const chars = '王李张欧阳·乌兰·斯　 记者说，。（）“”《》、·abc12村公司罗伯松某同志女士\u0000\ud840'
    let seed = 7
    const random = (n: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed % n
    }
    for (let round = 0; round < 300; round++) {
      let text = ''
      for (let k = random(40); k >= 0; k--) text += chars[random(chars.length)] as string
      let end = 0
      for (const tag of finder.find([text, text])[1] ?? []) {
        expect(tag.start).toBeGreaterThanOrEqual(end)
        expect(tag.end).toBeGreaterThan(tag.start)
        expect(text.slice(tag.start, tag.end)).toBe(tag.text)
        end = tag.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }
  })

  it('takes time linear in length', () => {
    const read = (length: number) => () => finder.find(['王'.repeat(length)])
    // Eight times the text: linear is 8, quadratic 64.
    expect(growthOf(read(20_000), read(160_000), 32)).toBeLessThan(32)
  })
})
