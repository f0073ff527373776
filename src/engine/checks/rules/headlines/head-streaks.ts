import { behindLast } from '../../behind-last'
import type { FigureText } from '../../figures/figure-text'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { numberOf, tell } from './head-numbers'

const NUMBER = '([0-9]{1,3}|[一二三四五六七八九十两]{1,3})'
/** 五连胜, 八连冠 */
const RUN = new RegExp(`${NUMBER}连([胜败负冠涨跌降增平阳霸])`, 'gu')
/** 连续六年, 连续第五年 */
const ROW = new RegExp(`(?:连续|一连)第?${NUMBER}个?(年|届|次|场|天|月|轮|季度|赛季|周)`, 'gu')
/** Somebody else's, an earlier one, or one that is hoped for. */
const OTHER_RUN =
  /终结|对手|此前|之前|止住|结束|中止|冲击|剑指|力争|去年|上赛季|曾|最长|纪录|第[一二三四五六七八九十]阶段/u
const REACH = 12

/** 豪取五连胜 over 首次四连胜, 连续六年 over 今年已是连续第五年: how long a run is, told in its own words by head and body. */
export function* checkStreaks(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  if (!head.folded.includes('连')) return
  yield* checkTitles(head, bodies)
  for (const pattern of [RUN, ROW]) {
    for (const run of matchesOf(head.folded, pattern)) {
      const told = bodies.flatMap((text) =>
        text.folded.includes('连')
          ? matchesOf(text.folded, pattern)
              .filter((match) => match[2] === run[2])
              .map((match) => ({ text, match }))
          : [],
      )
      const [only] = told
      const numbers = new Set(told.map(({ match }) => numberOf(match[1] ?? '')))
      if (!only || numbers.size > 1 || numbers.has(numberOf(run[1] ?? ''))) continue
      const { text, match } = only
      if (OTHER_RUN.test(text.folded.slice(Math.max(0, match.index - REACH), match.index))) continue
      yield tell(head, run.index, run.index + run[0].length, text, match.index, match.index + match[0].length)
    }
  }
}

/** 连续第三年夺冠, 连续三届问鼎 */
const TITLES = new RegExp(
  `连续第?${NUMBER}(?:年|届|次|个?赛季)[^，。；0-9]{0,6}(?:夺冠|夺魁|问鼎|折桂|冠军|捧杯|登顶)`,
  'gu',
)

/** 第二次折桂, 第三次捧起冠军奖杯: titles won in all, of which a run cannot have more. */
const TITLES_IN_ALL = new RegExp(
  `(?:第${NUMBER}次[^，。；0-9]{0,4}(?:夺冠|夺魁|问鼎|折桂|冠军|捧杯|登顶|称雄|封王|摘金)|(?:首次|第一次)[^，。；0-9]{0,4}(?:夺冠|夺魁|问鼎|折桂|捧杯|登顶)后再[次度])`,
  'gu',
)
/** Of somebody else, or of this time only after others. */
const OF_OTHERS = /对手|对方|曾|此前|获评|球员|教练|个人|时隔|又/u

/** 四连冠 over 连续第三年夺冠. */
function* checkTitles(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  const run = matchesOf(head.folded, RUN).find((match) => match[2] === '冠')
  if (!run || bodies.some(({ folded }) => folded.includes('连冠'))) return
  const count = numberOf(run[1] ?? '')
  const find = (pattern: RegExp) =>
    bodies.flatMap((text) => matchesOf(text.folded, pattern).map((match) => ({ text, match })))
  const [only, ...others] = find(TITLES)
  const [all, ...more] = only ? [] : find(TITLES_IN_ALL)
  const { text, match } = only ?? all ?? {}
  if (!text || !match || count === undefined || others.length + more.length > 0) return
  const printed = numberOf(match[1] ?? '二')
  if (printed === undefined || (only ? printed === count : printed >= count)) return
  const clause = behindLast(text.folded.slice(Math.max(0, match.index - REACH), match.index), '，。；')
  if (only ? OTHER_RUN.test(clause) : OF_OTHERS.test(clause)) return
  yield tell(head, run.index, run.index + run[0].length, text, match.index, match.index + match[0].length)
}
