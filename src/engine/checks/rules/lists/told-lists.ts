import { says } from '../../../../words/sentence'
import { sentenceFrom } from '../../behind-last'
import { isPartOfNumber, smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'
import type { CountedList } from './counted-list'
import { listItems } from './list-items'

const COUNT = '([二两三四五六七八九]|十[一二]?|[2-9]|1[0-2])'
/** Off by one the list is the one that was announced; further off it may be of something else. */
const NEAR = 1
const LONGEST = 200
/** The rest is told otherwise. */
const OPEN = /等|其[他余它]|另[外有]|若干|部分|之一/u

/** Lists that need not stand in pauses: what was counted is found again in every item, whatever parts them. Scans folded text once. */
export function* toldLists(folded: string): Generator<CountedList> {
  yield* spentSums(folded)
  yield* wonThings(folded)
  yield* promises(folded)
  yield* treasures(folded)
  yield* whoDied(folded)
  yield* lineUps(folded)
}

/** 花了三笔，音响2.3万元、灯光1.6万元、服装1.4万元: each with its sum. */
const SUMS = new RegExp(
  `${COUNT}(笔|项|块|样|档|部分|种)([\\u4e00-\\u9fff]{0,4})(?:，|：|，(?:分别|依次)是)((?:[\\u4e00-\\u9fff]{1,10}[0-9][0-9.]*[百千万亿]{0,2}元(?:、|，(?:还有|以及)?|以及|和)){1,9}[\\u4e00-\\u9fff]{1,10}[0-9][0-9.]*[百千万亿]{0,2}元)(?=[，。；）])`,
  'gu',
)
/** Not what was spent, but on what: 每人120元, 共花80元. */
const NO_ITEM = /每|共|总|合计|平均|比|剩|节余|补贴|原价|现价/u

function* spentSums(folded: string): Generator<CountedList> {
  if (!folded.includes('元')) return
  for (const match of matchesOf(folded, SUMS)) {
    const [printed, numeral = '', measure = '', noun = '', list = ''] = match
    const items = list.split(/、|，(?:还有|以及)?|以及|(?<=元)和/u)
    if (NO_ITEM.test(noun + list)) continue
    yield* tell(folded, match.index, numeral, measure + noun, items, match.index + printed.length - list.length)
  }
}

/** 5枚奖牌：甲的金牌、银牌，乙的铜牌，还有丙的银牌: what is counted ends each item. */
const WON = new RegExp(
  `${COUNT}[枚块面座项个](?:[\\u4e00-\\u9fff]{0,2}(奖牌|奖杯|冠军|奖项|大奖|锦标|金牌|头衔|称号|桂冠))(?:：|，(?:分别)?[是为]：?)`,
  'gu',
)
const PRIZE =
  /(?:[金银铜奖]牌|奖杯|[冠亚季]军|[^\u4e00-\u9fff、，]?[一二三]等奖|奖(?=[、，。和及与]|以及|$)|锦标|头衔|称号|桂冠)/gu

function* wonThings(folded: string): Generator<CountedList> {
  if (!/[牌奖军]/u.test(folded)) return
  for (const match of matchesOf(folded, WON)) {
    const [printed, numeral = '', noun = ''] = match
    const from = match.index + printed.length
    const body = sentenceFrom(folded, from, LONGEST)
    if (!body || OPEN.test(body) || /[0-9二两三四五六七八九](?:枚|块|面|个|项|金|银|铜)/u.test(body)) continue
    const items = body.split(/[、，；]|以及|[和与及](?=[\u4e00-\u9fff]{2})/u)
    if (items.some((item) => item !== '' && item.match(PRIZE)?.length !== 1)) continue
    yield* tell(
      folded,
      match.index,
      numeral,
      noun,
      items.filter((item) => item !== ''),
      from,
    )
  }
}

/** 四项承诺：每周擦扶手，小修当天到: promises and bans are short clauses, one each. */
const PROMISED = new RegExp(
  `(?<numeral>${COUNT})(?:项|条|个|点|大)(?<noun>[\\u4e00-\\u9fff]{0,4}(?:承诺|禁令|规定|规矩|约定|纪律|诺言|家规|村规|守则|公约))：`,
  'gu',
)
/** 条件有三：年满十八，高中以上，无犯罪记录 */
const HAS_SO_MANY = new RegExp(
  `(?<=(?:条件|原因|理由|要求|好处|特点|难处|办法|原则|要点|优势|诀窍|规矩|纪律|妙处|看点)(?:主要|大致)?有)(?<numeral>${COUNT})(?<noun>[条点个项]?)：`,
  'gu',
)
/** A clause that only goes on with the one before: 确保…, 并…, 否则…. */
const GOES_ON =
  /^(?:并|且|也|就|则|而|又|还|再|但|如|若|凡|否则|以免|以便|从而|确保|做到|使|让|及时|一律|按|对|在|当|遇|因|由|即|者|违)|(?:的|时|后|前|者)$/u
const SHORT = 16

function* promises(folded: string): Generator<CountedList> {
  if (!/[诺令定矩约律言规则条点项个二三四五六]：/u.test(folded)) return
  for (const match of [...matchesOf(folded, PROMISED), ...matchesOf(folded, HAS_SO_MANY)]) {
    const [printed] = match
    const { numeral = '', noun = '' } = match.groups ?? {}
    const from = match.index + printed.length
    const body = sentenceFrom(folded, from, LONGEST)?.replace(/[”」]$/u, '')
    if (!body || OPEN.test(body) || /[、；：“]|一是/u.test(body)) continue
    const items = body.split('，')
    if (items.length < 3 || items.some((item) => item.length < 3 || item.length > SHORT || GOES_ON.test(item))) continue
    yield* tell(folded, match.index, numeral, noun, items, from)
  }
}

/** “护牙四宝”：牙膏、牙刷、沙漏: things that go by their number. */
const TREASURES =
  /[“‘][\u4e00-\u9fff]{0,5}?([二两三四五六七八九十])(宝|绝|鲜|怪|景|珍|样|件套|杰|美|君子|大件|仙|雅|乐|难|喜|友|艺|小件|老|新|味|品|件)[”’](?:：|，?(?:即|就是|分别[是为]|依次[是为]|包括)：?|，?[是为](?=[\u4e00-\u9fff]{2,10}、))/gu

function* treasures(folded: string): Generator<CountedList> {
  if (!/[”’]/u.test(folded) || !folded.includes('、')) return
  for (const match of matchesOf(folded, TREASURES)) {
    const [printed, numeral = '', noun = ''] = match
    const from = match.index + printed.length
    const readings = listItems(folded, from)
    const [list] = readings
    const count = smallCount(numeral)
    if (!list || list.open || readings.some(({ fewest, most }) => count >= fewest && count <= most)) continue
    yield* tell(folded, match.index, numeral, noun, list.items, from)
  }
}

/** 5人死亡…全部死者的姓名：教师甲、司机乙: who they were, counted before by what became of them. */
const WHO =
  /(死者|遇难者|罹难者|伤者|获奖者|当选者|入选者|晋级者)的?(?:姓名|名单|身份)[^，。；：、]{0,4}：([^，。；：！？\n]{4,160})(?=[。；])/gu
const FATES: Readonly<Record<string, string>> = {
  死者: '死亡|遇难|丧生|身亡|罹难|死',
  遇难者: '死亡|遇难|丧生|身亡|罹难|死',
  罹难者: '死亡|遇难|丧生|身亡|罹难|死',
  伤者: '受伤|伤',
  获奖者: '获奖|得奖',
  当选者: '当选',
  入选者: '入选',
  晋级者: '晋级',
}

function* whoDied(folded: string): Generator<CountedList> {
  if (!/者的?(?:姓名|名单|身份)/u.test(folded)) return
  for (const match of matchesOf(folded, WHO)) {
    const [printed, who = '', list = ''] = match
    const counts = matchesOf(
      folded.slice(0, match.index),
      new RegExp(`(?<![0-9零一二三四五六七八九十百千万])${COUNT}[人名位][^，。；、0-9]{0,6}?(?:${FATES[who]})`, 'gu'),
    )
    const [told, ...others] = counts
    if (!told || others.length > 0 || OPEN.test(list)) continue
    const items = list.split(/、|以及|[和及](?=[\u4e00-\u9fff]{2})/u)
    yield* tell(folded, told.index, told[1] ?? '', '人', items, match.index + printed.length - list.length)
  }
}

/** 11人首发名单。门将：甲；后卫：乙、丙、丁: names under what they play or do. */
const LINE_UP =
  /(?<![0-9第])([0-9]{1,2}|十[一二三四五六七八九]?|[三四五六七八九])[人名][\u4e00-\u9fff]{0,8}?(?:名单|阵容|大名单)(?:如下)?[。：，]((?:[\u4e00-\u9fff]{2,4}：[^；。：]{2,80}[；。]){2,6})/gu

function* lineUps(folded: string): Generator<CountedList> {
  if (!/名单|阵容/u.test(folded)) return
  for (const match of matchesOf(folded, LINE_UP)) {
    const [printed, numeral = '', rows = ''] = match
    const names = rows
      .split(/[；。]/u)
      .flatMap((row) => (row === '' ? [] : row.replace(/^[^：]*：/u, '').split(/[、，]|[和及]/u)))
    const isPlain = names.every((name) => name.length > 1 && (name.length < 5 || name.includes('·')))
    if (isPlain) yield* tell(folded, match.index, numeral, '人', names, match.index + printed.length - rows.length)
  }
}

/** “三勤”。第一是勤锄…。第二是勤捉虫…: the word counted stands in each of the points. */
const POINTED = /“([三四五六七八九])([\u4e00-\u9fff])”/gu
const NUMERALS = '一二三四五六七八九'

/** @param next the text behind: the points may stand there. */
export function* pointedSlogans(folded: string, next: string): Generator<CountedList> {
  for (const match of matchesOf(folded, POINTED)) {
    const [printed, numeral = '', key = ''] = match
    const tail = `${folded.slice(match.index + printed.length)}\n${next}`
    if (!tail.includes(`一是${key}`)) continue
    const items = [...NUMERALS].flatMap(
      (place) => new RegExp(`${place}是(${key}[\\u4e00-\\u9fff]{1,4})`, 'u').exec(tail)?.[1] ?? [],
    )
    const count = smallCount(numeral)
    // Another point may be told in other words.
    if (items.length < count && new RegExp(`第?${numeral}[是，、]|最后|还有|再就是|另`, 'u').test(tail)) continue
    yield* tell(folded, match.index, numeral, key, items, match.index + printed.length)
  }
}

function* tell(
  folded: string,
  at: number,
  numeral: string,
  noun: string,
  items: readonly string[],
  list: number,
): Generator<CountedList> {
  const start = folded.indexOf(numeral, at)
  const count = smallCount(numeral)
  if (isPartOfNumber(folded, start) || items.length < 2) return
  if (items.length === count || Math.abs(items.length - count) > NEAR) return
  yield {
    start,
    end: start + numeral.length + noun.length,
    list,
    says: says('says.count-list.behind', {
      announced: numeral + noun,
      listed: items.length,
      row: { row: items, as: 'list' },
    }),
    expected: String(items.length),
  }
}
