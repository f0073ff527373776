import { says } from '../../../../words/sentence'
import {
  type AnnouncedCount,
  announcedCounts,
  isOpenTo,
  recalledCounts,
  smallCount,
} from '../../figures/announced-count'
import type { FigureText } from '../../figures/figure-text'
import { nameRuns, type RunName, withTitled } from '../../figures/name-runs'
import type { FigureReader } from '../../figures/reading'
import type { Rule, RuleFinding } from '../../rule'
import { groupedNames, pairsAmong } from './grouped-names'
import { headRows } from './head-rows'
import { joinedCrimes } from './joined-crimes'
import { kinRows } from './kin-rows'
import { type ListItems, listItems } from './list-items'
import { recountedNames, twiceCounted } from './named-before'
import {
  isDoublet,
  isLeftOut,
  isPrintedInside,
  isToldElsewhere,
  type NumberedRow,
  numberedRows,
} from './numbered-points'
import { plainLists } from './plain-lists'
import { addUp, areParts, endsInTwo, isPlainRow } from './plain-row'
import { announcedBefore, hasRest } from './points-announced'
import { roledNames } from './roled-names'
import { shieldNames, unshielded } from './shielded-names'
import { leavesSomeUnnamed } from './unnamed-items'

const NAMES_BEHIND = /^(?:等)?([二两三四五六七八九]|十[一二三四五]?|[2-9]|1[0-5])(?:人|名|位)/u
/** 三名嫌疑人 right before a name. */
const COUNT_AHEAD =
  /(?<![第每其另他前后近约数几\d零一二三四五六七八九十百])([二两三四五六七八九]|十[一二三四五]?|[2-9]|1[0-5])(?:[名位]|(?=兄弟|姐妹|姐弟|兄妹|姊妹|弟兄)|个(?=[儿孙女]|外孙|孩子|子女|徒|弟|妹|哥|姐))([\u4e00-\u9fff]{1,10})[，：]?$/u
const OTHERS = /中|之|和|与|及|由|被(?![告害捕困])|向|把|给|对|说|由|在|跟|同|为|是|的是|分别|包括|以|让|请|叫|如/u
const MORE_NAMES = /^(?:[、和与及等或]|以及|，[\u4e00-\u9fff]{2,3}[、，])/u
/** By how many a list may miss its number and still be the list that was announced. */
const NEAR = 2
/** Captions ①②⑤④③ stand where their pictures do. */
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩'
/** How long a point of a row told in one sentence may be. */
const ONE_ROW = 24
/** 四位教师是李国安、周敏; 三个组分别进驻甲局、乙局: only where the items look alike. */
const ASKS_A_ROW =
  /^(?:(?:，(?!分别|依次|[他她它]们|具体)[\u4e00-\u9fff]{0,4})?[是为叫]|，?名[叫为]|即)$|(?:分别|依次)(?![是为]|来自)/u
/** 山西和甘肃四省 */
const OWN_COUNT = /(?<count>[二两三四五六七八九十])个?(?:省|市|县|国|地|区|镇|乡|村|校|家|处)[\u4e00-\u9fff]?$/u
const A_DAY = /^(?:[0-9]{1,2}月)?[0-9]{1,2}日/u
/** “五名获奖者” with four names; 一、二、四. */
export function createCountListRule(reader: FigureReader): Rule {
  return {
    id: 'count-list',
    severity: 'query',
    *checkStory(story) {
      const texts = reader.read(story)
      const rows = numberedRows(texts.map(({ source, folded }) => ({ index: source.index, folded })))
      yield* checkRows(rows, texts)
      for (const { text, start, end, called, says: told, expected } of [...kinRows(texts), ...headRows(texts)])
        yield { says: told, places: [called, { text, start, end }], expected, confidence: 0.7 }
      for (const [k, text] of texts.entries()) {
        yield* checkAnnounced(text)
        yield* checkNames(text)
        for (const { names, start, end, printed } of [
          ...recountedNames(text),
          ...twiceCounted(text),
          ...roledNames(text),
          ...groupedNames(text),
        ])
          yield tellNames(text, names, start, end, printed)
        for (const { start, end, list, says: told, expected } of [
          ...joinedCrimes(text.folded),
          ...plainLists(text.folded, texts[k + 1]?.folded ?? ''),
        ]) {
          const place = (from: number, to: number) => ({ text: text.source.index, start: from, end: to })
          yield { says: told, places: [place(start, end), place(list, start)], expected, confidence: 0.7 }
        }
      }
    },
  }
}

function* checkRows(rows: readonly NumberedRow[], texts: readonly FigureText[]): Generator<RuleFinding> {
  for (const { marks, loose } of rows) {
    const gap = marks.findIndex((mark, k) => mark.number !== k + 1)
    const places = marks.map(({ text, start, end }) => ({ text, start, end }))
    const wrong = marks[gap]
    const row = { row: marks.map((mark) => mark.printed), as: 'list' } as const
    if (wrong && loose && ((wrong.number <= gap && !isDoublet(marks, gap)) || !isOneRow(marks))) continue
    if (wrong?.printed.startsWith('第') && isToldElsewhere(gap + 1, texts)) continue
    if (wrong && isLeftOut(gap + 1, texts)) continue
    if (wrong && /^\d/u.test(wrong.printed) && !isDoublet(marks, gap) && isPrintedInside(gap + 1, texts)) continue
    const isTwice = wrong?.number === marks[gap - 1]?.number
    if (
      wrong &&
      !isTwice &&
      CIRCLED.includes(wrong.printed) &&
      texts.some(({ folded }) => folded.includes(CIRCLED.charAt(gap)))
    )
      continue
    if (wrong) {
      const place = places[gap]
      const previous = places[gap - 1]
      const told = isTwice
        ? says('says.count-list.twice', { row })
        : says('says.count-list.gap', { number: gap + 1, row })
      if (place && previous) yield { says: told, places: [place, previous], confidence: 0.85 }
      continue
    }
    const announced = announcedBefore(marks, texts)
    if (!announced || announced.count === marks.length) continue
    // 五个项目，一是修路，二是架桥，还有三个在论证: the rest is told otherwise.
    if (announced.count > marks.length && hasRest(marks.at(-1), texts)) continue
    yield {
      says: says('says.count-list.points', { announced: announced.printed, listed: marks.length, row }),
      places: [announced.place, ...places],
      confidence: 0.75,
    }
  }
}

/** 第一站到…，第二站到…，第四站到…: three and more in one sentence, so that nothing was told between. */
function isOneRow(marks: NumberedRow['marks']): boolean {
  const [first, last] = [marks[0], marks.at(-1)]
  return (
    (marks.length > 2 ||
      (marks.length === 2 && first?.printed.slice(1) !== '' && first?.printed.slice(1) === last?.printed.slice(1))) &&
    first?.text === last?.text &&
    (last?.start ?? 0) - (first?.end ?? 0) < ONE_ROW * marks.length
  )
}

/** 三名获奖者分别是：张三、李四. */
function* checkAnnounced(text: FigureText): Generator<RuleFinding> {
  const all = [...announcedCounts(text.folded), ...recalledCounts(text.folded)]
  const shielded = all.length > 0 ? shieldNames(text) : ''
  for (const announced of all) {
    const readings = listItems(shielded, announced.list, announced.mark === '（' ? '）' : undefined)
    const [list] = readings
    if (!list || isOpenTo(text.folded, announced)) continue
    if (
      (ASKS_A_ROW.test(announced.mark) || isAside(text.folded, announced, list)) &&
      !holdsNames(text, announced.list, list) &&
      !(isPlainRow(announced, list.items, text.folded) && Math.abs(announced.count - list.most) <= NEAR)
    )
      continue
    // 两项新工具，分别为5000亿元…和3000亿元…: as many sums as things, whatever stands between.
    if (sumsIn(text, announced.list, list.end) === announced.count) continue
    // 共12处，分别为望川区5处、柳津区4处: parts of the total, each with its own count, and parts-total adds them up.
    if (areParts(announced, list.items) || addUp(announced, list.items)) continue
    // 五名教师、三名学生和两位家长…，他们是: two counts, and only the latter was read.
    if (/[、和与及]$/u.test(text.folded.slice(Math.max(0, announced.start - 1), announced.start))) continue
    const { count } = announced
    const partial = list.open || /包|其中/u.test(announced.mark)
    // 九段棋手组成，他们是…: a rank.
    if (text.folded.charAt(announced.end - 1) === '段' && /^(?:棋|国手|高手|选手)/u.test(announced.noun)) continue
    if (list.most < count && leavesSomeUnnamed(text.folded, list, count)) continue
    if (
      /[名位人]/u.test(announced.printed) &&
      list.items.length < count &&
      list.most + pairsAmong(list.items) === count
    )
      continue
    // 10月18日、19日讲剪纸，10月25日讲民歌: days, and more of them behind the comma.
    if (list.items.every((item) => A_DAY.test(item)) && text.folded.charAt(list.end) === '，') continue
    // 六名队员分别来自甲村、乙村: two may be of one village. 分别来自陕西、河南两省: the row has a count of its own.
    const own = /来自/u.test(announced.mark) ? OWN_COUNT.exec(list.items.at(-1) ?? '')?.groups?.count : undefined
    const isOwn = own !== undefined && smallCount(own) === list.most
    if (/来自/u.test(announced.mark) && (isOwn || /[名位人户]/u.test(announced.printed)) && list.most < count) continue
    const both = /[名位]/u.test(announced.printed) && endsInTwo(list.items)
    if (
      !(isOwn && list.most > count) &&
      readings.some(({ fewest, most }) =>
        partial ? fewest <= count : count >= (both ? most : fewest) && count <= most,
      )
    )
      continue
    // Behind a comma a list may run on as it likes; only what is nearly right is a slip then.
    if (readings.length > 1 && Math.abs(count - list.most) > NEAR) continue
    const place = { text: text.source.index, start: announced.start, end: announced.end }
    yield {
      says: says('says.count-list.behind', {
        announced: announced.printed,
        listed: list.most,
        row: { row: list.items.map(unshielded), as: 'list' },
      }),
      places: [place, { text: text.source.index, start: announced.list, end: list.end }],
      expected: String(list.most),
      confidence: 0.7,
    }
  }
}

/** 三名教授（含外聘、返聘）参加: brackets in the middle of a clause may hold anything. */
function isAside(folded: string, { mark }: AnnouncedCount, { end }: ListItems): boolean {
  return mark === '（' && !/^）[，。；]/u.test(folded.slice(end, end + 2))
}

function sumsIn({ figures }: FigureText, start: number, end: number): number {
  return figures.filter((figure) => figure.family === 'money' && figure.start >= start && figure.end <= end).length
}

/** The list begins with a name or title, or has one in every item: 焊工鲁大成、钳工倪春燕. */
function holdsNames({ source, folded }: FigureText, at: number, { items, end }: ListItems): boolean {
  const people = source.tags.filter((tag) => tag.type === 'person' && tag.start >= at && tag.end <= end)
  if (items.length > 1 && items.every((item) => /^[^的]{2,10}的[^的]{2,3}$/u.test(item))) return true
  return folded.charAt(at) === '《' || people.some(({ start }) => start === at) || people.length >= items.length
}

/** 张三、李四、王五等五人 may leave names out, 张三、李四、王五四人 may not. */
function* checkNames(text: FigureText): Generator<RuleFinding> {
  const { folded } = text
  for (const names of nameRuns(text)) {
    const [first, last] = [names[0], names.at(-1)]
    if (!first || !last) continue
    const match = NAMES_BEHIND.exec(folded.slice(last.end, last.end + 8))
    if (!match) {
      const apposed = appositive(text, names)
      if (apposed) yield apposed
      continue
    }
    const open = match[0].startsWith('等')
    const count = smallCount(match[1] ?? '')
    // A name the tagger missed, or one more before the list, may be the first of it.
    if (/[、和与及]$/u.test(folded.slice(Math.max(0, first.start - 1), first.start))) continue
    const titled = withTitled(text, names)
    if ([names, titled].some(({ length }) => (open ? length <= count : length === count))) continue
    yield tellNames(text, titled, last.end + (open ? 1 : 0), last.end + match[0].length, match[0])
  }
}

const ALL_OF_THEM = /^(?:。|，(?:都|均|全|个个|各))/u

/** 三名犯罪嫌疑人李某、王某、张某、赵某: the names right behind the count, and no others after them. */
function appositive(text: FigureText, names: readonly RunName[]): RuleFinding | undefined {
  const { folded } = text
  const [first, last] = [names[0], names.at(-1)]
  const match = first && COUNT_AHEAD.exec(folded.slice(Math.max(0, first.start - 16), first.start))
  if (!last || !match || OTHERS.test(match[2] ?? '') || MORE_NAMES.test(folded.slice(last.end, last.end + 6)))
    return undefined
  const count = smallCount(match[1] ?? '')
  if (count === names.length) return undefined
  // 四个儿子，大林、二林、三林学了木工，小儿子…: behind a comma fewer may be some of them.
  if (/[，：]$/u.test(match[0]) && names.length < count && !ALL_OF_THEM.test(folded.slice(last.end, last.end + 3)))
    return undefined
  return tellNames(text, names, first.start - match[0].length, first.start, match[0])
}

function tellNames(
  { source }: FigureText,
  names: readonly RunName[],
  start: number,
  end: number,
  printed: string,
): RuleFinding {
  const list = { start: names[0]?.start ?? 0, end: names.at(-1)?.end ?? 0 }
  return {
    says: says('says.count-list.people', {
      listed: names.length,
      row: { row: names.map(({ name }) => name), as: 'list' },
      printed,
    }),
    places: [
      { text: source.index, start, end },
      { text: source.index, ...list },
    ],
    expected: `${names.length}人`,
    confidence: 0.75,
  }
}
