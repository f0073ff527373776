import { expect, it, vi } from 'vitest'
import { readLexiconFolder } from '../../host/lexicon-folder'
import { readLexicon } from '../lexicon'
import { findDuplicates } from './find-duplicates'
import { SimilarTexts } from './similar-texts'
import { StoryVersions } from './story-versions'

const lexicon = readLexicon(readLexiconFolder(new URL('../../../resources/lexicons/zh', import.meta.url).pathname))

const FERRY = '停航四个月的西河渡口昨天恢复通航，首班渡轮清晨从柳津码头开出，十二分钟后抵达对岸的石鼓码头。'
const FARE = '新投用的两艘电动渡轮每天往返多班，票价维持不变，学生和老人凭证免费乘坐，船上还为自行车留了位置。'
const DETOUR = '停航期间，两岸居民要绕行上游大桥，单程多走好几公里，菜农赶早市得提前一个钟头出门。'
const WIND = '市交通运输局提醒，遇六级以上大风或能见度不足时渡轮停航，消息提前半小时在两岸码头发布。'
const RICE = '眼下早稻陆续开镰，合作社的收割机天不亮就开进田里，新米月底就能上市。'
const story = (id: string, ...texts: string[]) => ({
  id,
  paragraphs: texts.map((text, k) => ({ id: `${id}${k}`, text })),
})

function versions(...stories: ReturnType<typeof story>[]) {
  return versionsBy(new StoryVersions(lexicon), ...stories)
}

function versionsBy(finder: StoryVersions, ...stories: ReturnType<typeof story>[]) {
  const pairs = [
    ...findDuplicates(
      stories.flatMap(({ paragraphs }) => paragraphs),
      lexicon,
    ),
  ]
  return finder.find(stories, pairs).map(({ a, b, kind }) => `${a}${b} ${kind}`)
}

it('D31 finds the same story twice, with its paragraphs in another order', () => {
  expect(versions(story('a', FERRY, FARE, WIND), story('b', FERRY, WIND, FARE), story('c', RICE, DETOUR))).toEqual([
    'ab same',
  ])
})

it('D31 finds agency copy cut in two ways', () => {
  expect(versions(story('a', FERRY, DETOUR, WIND), story('b', FERRY, FARE, WIND))).toEqual(['ab cut'])
})

it('D31 finds a brief put together from sentences of several paragraphs', () => {
  const brief = `${FERRY.slice(0, FERRY.indexOf('，') + 1) + FARE.slice(0, FARE.indexOf('，学生'))}。`
  expect(versions(story('a', FERRY, FARE, WIND), story('b', brief))).toEqual(['ab cut'])
})

it('D31 is silent about stories that share one paragraph of many', () => {
  expect(
    versions(story('a', FERRY, FARE, DETOUR), story('b', RICE + DETOUR + RICE, WIND, FARE.slice(0, 9) + RICE)),
  ).toEqual([])
})

it('D31 tells two notices of one wording apart from one story twice', () => {
  const notice = (day: number, hours: number): string =>
    `石鼓街道6月${day}日停水${hours}小时，请居民提前储水，恢复供水的时间不再另行通知，由此造成的不便敬请谅解。`
  expect(versions(story('a', notice(15, 12)), story('b', notice(18, 8)))).toEqual(['ab template'])
})

it('says of edited stories what it says of them when they are new', () => {
  const finder = new StoryVersions(lexicon)
  const [first, brief, last] = [story('a', FERRY, FARE, WIND), story('b', FERRY, WIND), story('c', RICE, DETOUR)]
  expect(versionsBy(finder, first, brief, last)).toEqual(['ab cut'])
  expect(versionsBy(finder, story('a', RICE, DETOUR), brief, last)).toEqual(['ac same'])
  expect(versionsBy(finder, brief, last)).toEqual([])
  expect(versionsBy(finder, last, brief, first)).toEqual(['ba cut'])
})

it('compares a story with the others once, and an edited one again', () => {
  const looks = vi.spyOn(SimilarTexts.prototype, 'matches')
  const finder = new StoryVersions(lexicon)
  const [first, brief] = [story('a', FERRY, FARE, WIND), story('b', FERRY, WIND)]
  finder.find([first, brief, story('c', RICE)], [])
  expect(looks).toHaveBeenCalledTimes(3)
  finder.find([first, brief, story('c', RICE, DETOUR)], [])
  expect(looks).toHaveBeenCalledTimes(4)
  looks.mockRestore()
})
