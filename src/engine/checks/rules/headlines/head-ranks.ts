import { readNumeral } from '../../../tags/numerals/read-numeral'
import { foldText } from '../../../tags/scan/fold'
import type { FigureText } from '../../figures/figure-text'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { tell } from './head-numbers'

/** 居全省第三, 列第5位, 排名全国第七: where somebody stands. */
const RANK =
  /(?:(?:[位列居排占]|排名|名列|跃居|跃升|升至|升到|上升至|晋级?|进至|前进到|跻身|荣?获|夺得?|夺|摘得?|拿下|得|获得|暂列|暂居|并列|滑落至|跌至|降至|退至|滑至)(?<scope>(?:到|至|(?:全[国省市县区州球]|世界|亚洲)(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[个家支所座][\u4e00-\u9fff]{1,6}?[中里]?的?|全[国省市县区州球]|世界|亚洲|[\u4e00-\u9fff]{2,6}?(?:榜|组|类|中)?的?)?)|(?<bare>全[国省市县区州球]|世界|亚洲))第(?<place>[0-9]{1,3}|[一二三四五六七八九十百]{1,4})(?<unit>[位名]?)(?![\u4e00-\u9fff]?(?:届|次|年|季|轮|期|批|个|中学|小学|医院|条|季度|产业|站|天|集|代|版|章|款|项|[家座所例大块枚张部支台人局]))/gu
/** 此前第七位, 比上年, 由第九位升至: where it stood before; or somebody else's place. */
const BEFORE = /此前|曾|原|从|由|比|较|之前|上届|上季|力争|目标|其中|另|分列|分别|对手/u
const REACH = 16
const SCOPES = /全国|全省|全市|全县|全区|全球|世界|亚洲|全州/u

interface RankClaim {
  readonly place: number
  readonly start: number
  readonly end: number
  readonly scope: string
}

/** 跃居全省第三 over 居第五位: the one place the body tells. */
export function* checkRanks(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  if (!head.folded.includes('第')) return
  const claims = ranksOf(head)
  if (claims.length !== 1) return
  const [claim] = claims
  const told = bodies.flatMap((text) => ranksOf(text).map((rank) => ({ ...rank, text })))
  if (!claim || bodies.some(({ folded }) => printsPlace(folded, claim.place))) return
  const own = told.filter(({ scope }) => scope === '' || claim.scope === '' || scope === claim.scope)
  const [only] = own
  if (!only || own.some(({ place }) => place !== only.place)) return
  yield tell(head, claim.start, claim.end, only.text, only.start, only.end)
}

function ranksOf({ folded }: FigureText): RankClaim[] {
  return matchesOf(folded, RANK).flatMap((match) => {
    const { place = '', scope = '', bare = '' } = match.groups ?? {}
    const before = folded.slice(Math.max(0, match.index - REACH), match.index)
    const clause = before.slice(
      Math.max(before.lastIndexOf('，'), before.lastIndexOf('。'), before.lastIndexOf('；')) + 1,
    )
    const numeral = readNumeral(foldText(place), 0)
    if (!numeral || numeral.end !== place.length || BEFORE.test(clause)) return []
    const end = match.index + match[0].length
    const start = folded.indexOf('第', match.index)
    const named = SCOPES.exec(scope + bare)?.[0] ?? SCOPES.exec(clause)?.[0] ?? ''
    return [{ place: numeral.min, start, end, scope: named }]
  })
}

const NAMES = ['', '冠军|金牌|首位|榜首|头名|首名|魁首', '亚军|银牌|次席', '季军|铜牌']
const PLACES = /第([0-9]{1,3}|[一二三四五六七八九十百]{1,4})/gu

/** Whether a text has that place anywhere, in whatever words. */
function printsPlace(folded: string, place: number): boolean {
  if (NAMES[place] && new RegExp(NAMES[place], 'u').test(folded)) return true
  return matchesOf(folded, PLACES).some(([, printed = '']) => readNumeral(foldText(printed), 0)?.min === place)
}
