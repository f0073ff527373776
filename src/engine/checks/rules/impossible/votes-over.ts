import { says } from '../../../../words/sentence'
import type { FigureText } from '../../figures/figure-text'
import { isPlain, type PrintedFigure } from '../../figures/printed-figure'
import type { ImpossiblePart } from './impossible-part'

/** Who may vote, or the papers they voted on, before the count or behind it: 登记选民1265人, 1265名村民代表, 收回选票96张. */
const VOTERS =
  /(?:选民|(?:到会|出席|参会|村民|居民|职工|业主)?代表|到会|实到|应到|有效票|选票|表决票)[^，。；0-9]{0,6}$/u
const VOTERS_BEHIND =
  /^(?:登记|参选)?(?:选民|[\u4e00-\u9fff]{0,4}代表|[\u4e00-\u9fff]{0,2}委员|党员|村民)[^，。；0-9]{0,10}(?:投票|选举|参加|到会|出席|[，。])/u
/** 得1382票, 以1382票: what one who stood was given. */
const WON = /(?:得|获|获得|得到|拿到|收获|赢得|[以凭])了?(?:赞成票|选票|票)?$/u
/** Votes of a public that nobody registered, of several rounds, or of several who stood. */
const PUBLIC = /网络|网上|线上|点赞|微信|观众|粉丝|人次/u
const OTHER = /[两三二]轮|累计|合计|总票|共得|其[他余]|另|上[届一]|往届/u
const FARTHEST = 90
/** More than so many times the voters is of another vote. */
const MOST_TIMES = 1.6

/** 选民1265人，…得1382票: more votes for one than there are who vote. */
export function* overVoters({ folded, figures }: FigureText): Generator<ImpossiblePart> {
  if (!/[0-9]票/u.test(folded) || PUBLIC.test(folded)) return
  const all = figures.filter((one) => isPlain(one) && !one.rough && isOfVoters(folded, one))
  const most = Math.max(...all.map(({ value }) => value))
  for (const votes of figures) {
    if (votes.unit !== '票' || !isPlain(votes) || votes.rough || !WON.test(folded.slice(0, votes.start).slice(-8)))
      continue
    const whole = all.findLast(({ end }) => end <= votes.start && votes.start - end <= FARTHEST)
    if (!whole || votes.value <= most || votes.value > most * MOST_TIMES) continue
    if (OTHER.test(folded.slice(whole.end, votes.start))) continue
    const sides = { whole: whole.printed, part: votes.printed }
    yield { spans: [votes, whole], says: says('says.impossible-value.part', sides) }
  }
}

function isOfVoters(folded: string, { unit, start, end }: PrintedFigure): boolean {
  if (!/^[人名位张户]$/u.test(unit)) return false
  return VOTERS.test(folded.slice(Math.max(0, start - 14), start)) || VOTERS_BEHIND.test(folded.slice(end, end + 20))
}
