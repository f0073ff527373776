import type { Lexicon } from '../../lexicon'
import { charSet, endingWith, holdsOneOf, startingWith } from './pattern'

/** Words that may be a label's: a line, or several that read as one. */
export interface Labelled {
  readonly text: string
  /** Its `LabelScore` once it was asked for, −1 before: heads are weighed many times while a page is matched. */
  label: number
}

/** How much words are those of a standing label or slogan (短评, 回眸2023, 奋斗百年路 启航新征程): 0 none, up to about 5. */
export type LabelScore = (words: Labelled) => number

/** Label words from which a line stands over the page, a section or a story rather than being a head itself. */
export const LABEL = 2

/** Label words that are a label's for certain. */
export const SURE_LABEL = 4

/** Words that stand over several briefs. */
export const BRIEF_LABEL = endingWith(
  /^(?:[简短快要电]讯|.{0,6}(?:短波|短讯|简讯|微讯|资讯|播报|拾零|速递|速览|快讯|要讯|快递|集装箱|点击|简报|集锦|一束|一览)|一句话新闻|分类(?:信息|广告)|简明新闻|信息窗)$/,
)

/** Compiles `section-labels.tsv` (`word`, `kind`: exact, head, tail or slogan). */
export function createLabelScore(lexicon: Lexicon): LabelScore {
  const score = createTextScore(lexicon)
  return (words) => {
    if (words.label < 0) words.label = score(words.text)
    return words.label
  }
}

function createTextScore(lexicon: Lexicon): (text: string) => number {
  const exact = new Set<string>()
  const heads: string[] = []
  const tails: string[] = []
  const slogans: string[] = []
  for (const { word = '', kind } of lexicon.rows('section-labels')) {
    if (word === '') continue
    if (kind === 'exact') exact.add(word)
    else if (kind === 'head') heads.push(word)
    else if (kind === 'tail') tails.push(word)
    else if (kind === 'slogan') slogans.push(word)
  }
  const exactStarts = charSet([...exact].map((word) => word.charAt(0)).join(''))
  const exactEnds = charSet([...exact].map((word) => word.slice(-1)).join(''))
  const longest = Math.max(0, ...[...exact].map((word) => word.length))
  const headWords = anyOf(heads, '^', '')
  const head = headWords && startingWith(headWords)
  const tail = anyOf(tails, '', '$')
  const tailEnds = charSet(tails.map((word) => word.slice(-1)).join(''))
  const slogan = anyOf(slogans, '', '')
  const sloganStarts = charSet(slogans.map((word) => word.charAt(0)).join(''))
  return (text) => {
    if (text.length > 40) return 0
    const bare = withoutMarks(text)
    if (HEADS_TABLE.test(bare)) return 0
    const spaced = bare.includes(' ')
    const known =
      exactStarts.has(bare.charCodeAt(0)) &&
      exactEnds.has(bare.charCodeAt(bare.length - 1)) &&
      (bare.length <= longest || spaced)
    if (known && exact.has(spaced ? bare.replace(/ /g, '') : bare)) return 5
    const small = bare.length <= 12
    let score = bare.length <= 8 && bare !== text && EDGE.has(text.charCodeAt(0)) ? 1.5 : 0
    if (bare.length === 4 && OF_PLACE.test(bare)) score += 2.6
    if (head?.test(bare)) score += bare.length <= 6 ? 2 : 1.2
    const ending = small && tailEnds.has(bare.charCodeAt(bare.length - 1)) ? tail?.exec(bare)?.[0] : undefined
    // 乡镇短讯, 城事观察: the shorter the line, the more its last word says. …青春展风采 may be a headline.
    if (ending) score += bare.length <= 6 ? 2.6 : ending.length >= 3 ? 1.8 : 0.8
    const parted = bare.length <= 16 && holdsOneOf(bare, PARTING)
    if (parted && POEM_FORM.test(bare)) score = 0
    else if (parted && bare.length <= 10 && /^[\u4e00-\u9fff]{2,5} ?[·|丨/] ?[\u4e00-\u9fff]{2,5}$/.test(bare))
      score += 2.2
    else if (parted && SERIES.test(bare)) score += 2.6
    else if (parted && THIS_WEEK.test(bare)) score += 3
    // 感党恩 听党话 跟党走; 在……思想指引下
    // 学党史 悟思想 办实事 calls upon everybody; 两代人 一道梁 满坡绿 leads into a headline.
    if (spaced && TRIPLE.test(bare) && bare.split(' ').filter((part) => CAUSE.test(part)).length >= 2) score += 2.4
    if (GUIDED.test(bare)) score += 2.4
    // 紧扣…主线, 牢牢扭住…总目标: what all is held to.
    if (HELD_TO.test(bare)) score += 2.4
    if (CALLS.test(bare)) {
      const parts = bare.split(' ')
      if (parts.length > 1 && parts.every((part) => part.length === parts[0]?.length)) score += 2.2
    }
    if (holdsOneOf(bare, sloganStarts) && slogan?.test(bare)) {
      const campaign = slogans.filter((word) => bare.includes(word)).length
      const parts = bare.split(' ')
      const first = (parts[0] as string).length
      const even = parts.length >= 2 && parts.every((part) => Math.abs(part.length - first) <= 2)
      score += even ? 0.3 + 0.9 * campaign : 0.5 * campaign
    }
    if (SPIRIT.test(bare) && bare.endsWith('精神')) score += 2.5
    if (small && NUMBERED.test(bare)) score += 1
    return score
  }
}

/** 平安清澜, 书香校园: what a place is to be. */
const OF_PLACE = startingWith(/^(?:平安|法治|清廉|书香|文明|健康|诚信|活力|魅力|幸福|美丽|数字)[\u4e00-\u9fff]{2}$/)

/** What stands between a campaign and what of it is told. */
const PARTING = charSet('·|丨/')

/** 决胜之年·一线故事: a campaign, and what of it is told here. */
const SERIES =
  /^[\u4e00-\u9fff]{4,9} ?[·|丨] ?[\u4e00-\u9fff]{0,4}(?:故事|见闻|风采|人物|一线|纪事|专栏|观察|影像|行动|访谈|答卷|巡礼|进行时|档案|印记|亲历|回响)$/

/** 本期话题·春季养肝: what the page has for its subject. */
const THIS_WEEK =
  /^(?:本[期周月版]|今日|特别)(?:话题|关注|聚焦|策划|主题|推荐|热议|焦点|视点|人物|看点) ?[·|丨] ?[\u4e00-\u9fff“”]{2,12}$/

/** 积分榜, 下轮赛程: what heads a table, and no label. */
const HEADS_TABLE = endingWith(/(?:积分|射手|助攻|奖牌|金牌|排行|成绩)[榜表]$|(?:赛程|赛果|战报|比分)$/)

/** 七律·登高: how the poem below is written, and its title. */
const POEM_FORM =
  /^(?:[五七][律绝古言]|绝句|律诗|沁园春|满江红|水调歌头|念奴娇|浣溪沙|鹧鸪天|蝶恋花|临江仙|菩萨蛮|西江月|清平乐|忆江南|如梦令|卜算子|采桑子|浪淘沙|江城子|青玉案|渔家傲|定风波|虞美人|破阵子|一剪梅|行香子|南乡子|减字木兰花|醉花阴|点绛唇) ?·/

/** What slogans call for: 决胜全面小康 决战脱贫攻坚. */
const CALLS = startingWith(/^(?:庆祝|决胜|决战|喜迎|牢记|不忘|弘扬|践行|同心|携手|凝心|踔厉|砥砺|勠力|奋进|奋楫)/)
const GUIDED = startingWith(/^在.{6,24}[指引]{2}下$|^在.{6,24}领下$/)
const HELD_TO = startingWith(
  /^(?:牢牢(?:扭住|把握)|紧扣|紧紧围绕|锚定)[\u4e00-\u9fff“”]{6,24}(?:总目标|主线|定位|要求|任务|大局)$/,
)
const SPIRIT = startingWith(/^(?:学习|贯彻|深入|全面|认真|落实)/)
const NUMBERED = endingWith(/(?:之[一二三四五六七八九十]|[①-⑩]|（[一二三四五六七八九十]{1,2}）)$/)
/** What campaigns are about: 察民情 解民忧 暖民心. 减玉米 增杂粮 闯市场 tells what somebody did. */
const CAUSE = /[党民新强促兴学悟魂廉]/
const TRIPLE = /^([\u4e00-\u9fff]{3})(?: [\u4e00-\u9fff]{3}){2,4}$/
const EDGE = charSet('□■●▲◆★☆◎○▌▍【】《》<>·—-|/ ：')

/** The words without the marks and rules set about them. */
function withoutMarks(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && EDGE.has(text.charCodeAt(from))) from++
  while (to > from && EDGE.has(text.charCodeAt(to - 1))) to--
  return from === 0 && to === text.length ? text : text.slice(from, to)
}

function anyOf(words: readonly string[], before: '^' | '', after: '$' | ''): RegExp | undefined {
  if (words.length === 0) return undefined
  const safe = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`${before}(?:${safe.join('|')})${after}`)
}
