import { behindLast } from '../../behind-last'
import { matchesOf } from '../../matches-of'
import { numberOf } from './head-numbers'

/** So many dead, hurt or missing, or so many medals, as a headline or a sentence puts it. Offsets count in the folded text. */
export interface ShortCount {
  readonly kind: 'dead' | 'hurt' | 'missing' | 'caught' | 'saved' | 'gold' | 'silver' | 'bronze' | 'won' | 'lost'
  readonly count: number
  readonly start: number
  readonly end: number
}

const NUMBER = '(?<![\\d一二两三四五六七八九十百千万数几—~.-])(?<count>\\d{1,5}|[一二两三四五六七八九十百]{1,4})'
const SHORT = new RegExp(`${NUMBER}人?(?<verb>死|亡|伤(?!亡)|失联|失踪|金(?![额融属黄])|银(?!行)|铜(?!矿))`, 'gu')
const LONG = new RegExp(
  `(?:${NUMBER}[人名位](?:[\\u4e00-\\u9fff]{0,4}?)(?<verb>死亡|遇难|身亡|丧生|罹难|受伤|失联|失踪|死|亡|伤(?!亡))|(?<noun>死亡|遇难|死者|受伤|失联|失踪)(?:人数)?(?:[已仍还也]?(?:达到?|升至|增至|上升至|降至|减至|为|有)){0,2}(?:至少|超过?|约|近|逾)?(?<later>\\d{1,5})人|(?<medal>[金银铜])牌(?<medals>\\d{1,3}|[一二两三四五六七八九十]{1,3})[枚块]|${NUMBER.replace('count', 'won')}[枚块](?<metal>[金银铜]牌))`,
  'gu',
)

/** 抓获6人, 7名犯罪嫌疑人落网; 救出3人, 3人获救: who was caught and who was saved. */
const TAKEN = new RegExp(
  `(?:(?<first>抓获|擒获|刑拘|拘留|逮捕|抓捕|查获|控制|救出|救起|救下|营救|解救)(?:了)?(?:[\\u4e00-\\u9fff]{0,4}(?:嫌疑人|嫌犯|团伙成员|分子)|(?:被困|遇险|落水|受困|遇困)(?:的)?(?:群众|人员|游客|船员|居民|村民|乘客|驴友|学生|老人|孩子|矿工|工人)?)?${NUMBER}(?=[人名位])|${NUMBER.replace('count', 'taken')}(?:人|[名位][\\u4e00-\\u9fff]{0,8}?)(?:已|全部|被|先后|悉数|相继|均|全数|安全|成功|当场|最终|自行|主动){0,3}(?<fate>落网|抓获|被抓|被捕|归案|被?刑拘|获救|救出|脱险|得救|生还))`,
  'gu',
)

/** 豪取四连胜, 遭遇三连败: a run that is reached, not one that is spoken of. */
const RUN = new RegExp(
  `(?:取得?|获得?|喜获|收获|斩获|迎来|拿下|实现|豪夺|夺得?|赢得|遭遇?|吞下?|吃到)(?:了|赛季|本赛季)?${NUMBER}连(?<run>胜|败)`,
  'gu',
)
/** 女足三连胜: over a story the run may stand without a verb. */
const BARE_RUN = new RegExp(
  `(?<=[\\u4e00-\\u9fff])(?<!冲击|剑指|力争|止住?|终结|期待|能否|[欲盼求])${NUMBER}连(?<run>胜|败)(?!的|之)`,
  'gu',
)
/** Another team's run, or one that was over or shorter before; 横扫对手取四连胜 is the winner's own. */
const OTHER_RUN =
  /此前|之前|赛前|轮前|曾|一度|终结|(?<!横扫|[击挫]败|战胜|[力小]克|[完大险]胜|逆转|不敌|负于|轻取)(?:对手|客队)|上赛季|去年|[将若有]望?$/u

const NOT_SO = /面临|濒临|可能|恐|威胁|此前|曾|险些|差点|避免|[无未]/u

const KINDS: readonly (readonly [RegExp, ShortCount['kind']])[] = [
  [/死|亡|遇难|丧生|罹难/u, 'dead'],
  [/伤/u, 'hurt'],
  [/失/u, 'missing'],
  [/抓|擒|拘|捕|查获|控制|落网|归案/u, 'caught'],
  [/救|脱险|生还/u, 'saved'],
  [/金/u, 'gold'],
  [/银/u, 'silver'],
  [/铜/u, 'bronze'],
  [/胜/u, 'won'],
  [/败/u, 'lost'],
]

/** 致3死5伤, 3人死亡. */
export function readHeadCounts(folded: string): ShortCount[] {
  return read(folded, [SHORT, LONG, TAKEN, RUN, BARE_RUN])
}

/** 造成3人死亡、5人受伤; 死亡人数升至6人. */
export function readBodyCounts(folded: string): ShortCount[] {
  return read(folded, [LONG, SHORT, TAKEN, RUN])
}

function read(folded: string, patterns: readonly RegExp[]): ShortCount[] {
  const found: ShortCount[] = []
  for (const pattern of patterns) {
    for (const match of matchesOf(folded, pattern)) {
      const { count, verb, noun, later, medal, medals, won, metal, first, taken, fate, run } = match.groups ?? {}
      if (run && OTHER_RUN.test(behindLast(folded.slice(Math.max(0, match.index - 24), match.index), '，。；')))
        continue
      // 逾百伤, 上百人, 近百人 are no counts.
      if (/^[百千]/u.test(count ?? '')) continue
      if (/^十/u.test(count ?? '') && /[上近]/u.test(folded.charAt(match.index - 1))) continue
      // 14000名婴儿面临死亡, 1285名此前失联人员: none of them counted as dead or missing.
      if (verb && NOT_SO.test(match[0])) continue
      const number = numberOf(count ?? later ?? medals ?? won ?? taken ?? '')
      const kind = KINDS.find(([word]) => word.test(verb ?? noun ?? medal ?? metal ?? first ?? fate ?? run ?? ''))?.[1]
      if (number === undefined || kind === undefined) continue
      const [start, end] = [match.index, match.index + match[0].length]
      if (!found.some((other) => start < other.end && other.start < end))
        found.push({ kind, count: number, start, end })
    }
  }
  return found
}
