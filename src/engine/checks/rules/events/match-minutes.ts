import { clauseEnd, clauseStart } from '../../calendar/sentences'
import { matchesOf } from '../../matches-of'

/** A minute of a match: 第67分钟. */
export interface MatchMinute {
  readonly minute: number
  readonly start: number
  readonly end: number
}

const MINUTE = /第(?<minute>\d{1,3})分钟/gu
const ROW = 3
/** Told of another half or match, or looking back. */
const TURNS = /下半[场时]|加时|易边|另一[场个]|此前|之前|早在|回顾|上半[场时]|次回合/u
/** 扳平 and 反超 follow a goal. */
const NEXT = /随后|此后|接着|很快|之后|不久|扳平|追平|反超|逆转|梅开二度|再(?:下|入|进|度)|扩大/u

/** What makes two minutes a row: 三分钟后的第67分钟, 随后，第81分钟. */
const FORWARD =
  /(?:随后|此后|接着|很快|紧接着|不久|之后|[\d一二两三四五六七八九十]{1,3}分钟(?:以|之)?后|(?:仅|只|又)[^，。；]{0,3}过了?[\d一二两三四五六七八九十]{1,3}分钟)[^。；]{0,12}$/u

/** 第18分钟，红队再入一球. */
const AGAIN = /^，?[^，。；]{0,10}(?:扳平|追平|反超|再(?:下|入|进|度)|扩大|梅开二度|将比分(?:改写|扳|定格))/u

/** 先声夺人 is answered, however much is told of how: 替补登场的姬小苏接角球头球攻门，将比分扳平. */
const OPENED = /^[^。]*?(?:先声夺人|首开纪录|先拔头筹|取得领先|率先破门|打破僵局|率先得分|领先|先下一城|先进一球)/u
const ANSWERED = /^[^。；]*?(?:扳平|追平|反超|逆转|扳回)/u
const LEVELLED = 48

function isTold(plain: string, told: MatchMinute, next: MatchMinute): boolean {
  const behind = plain.slice(next.end, next.end + LEVELLED)
  const isAnswered = OPENED.test(plain.slice(told.end, told.end + LEVELLED)) && ANSWERED.test(behind)
  return FORWARD.test(plain.slice(told.end, next.start)) || AGAIN.test(behind) || isAnswered
}

/** 第67分钟首开纪录…第52分钟扳平…第88分钟: the two minutes of a row that run backward where all the others run forward. */
export function minutesOutOfRow(plain: string): readonly [MatchMinute, MatchMinute] | undefined {
  const row = matchesOf(plain, MINUTE).map((match) => ({
    minute: Number(match.groups?.minute),
    start: match.index,
    end: match.index + match[0].length,
  }))
  const drops = row.flatMap(({ minute }, k) => (k > 0 && minute < (row[k - 1]?.minute ?? 0) ? [k] : []))
  const [at] = drops
  if (at === undefined || drops.length > 1) return undefined
  const [told, next] = [row[at - 1], row[at]]
  if (row.length < ROW && !(told && next && isTold(plain, told, next))) return undefined
  if (!told || !next || TURNS.test(plain.slice(told.end, next.start))) return undefined
  // 第88分钟绝杀。第10分钟…: the end told first, unless what is told next follows it by its words.
  const words = plain.slice(
    Math.max(told.end, clauseStart(plain, clauseStart(plain, next.start) - 1)),
    clauseEnd(plain, next.end),
  )
  if (row.length >= ROW && at === 1 && !NEXT.test(words)) return undefined
  const isForward = (left: number): boolean =>
    row.filter((_, k) => k !== left).every(({ minute }, k, rest) => k === 0 || minute >= (rest[k - 1]?.minute ?? 0))
  return isForward(at - 1) || isForward(at) ? [told, next] : undefined
}
