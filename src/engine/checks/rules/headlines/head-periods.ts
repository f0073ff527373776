import type { FigureText } from '../../figures/figure-text'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { datesOf, sharesAct } from './head-dates'
import { tell } from './head-numbers'

/** 今年, 下月, 本周, 明天: a period by its place from now. 昨天 over 今天 is a day's delay of the paper, and no slip. */
const PERIOD =
  /(?<year>[去今明后])年(?!代|轻|级)|(?<month>上个?|本|这个?|下个?)月(?![0-9])|(?<week>上|本|这|下)周(?![边岁年刊报一二三四五六日末])|(?<day>[今明后])[天日晚]/gu
const OFFSETS: Readonly<Record<string, number>> = { 去: -1, 上: -1, 今: 0, 本: 0, 这: 0, 明: 1, 下: 1, 后: 2 }
/** Filed elsewhere, the day before. */
const WIRED = /[日社]电[\s（(]|电（|据[^，。]{2,8}报道/u
const REACH = 16

interface Period {
  readonly level: string
  readonly offset: number
  readonly start: number
  readonly end: number
  readonly words: string
}

/** 本月投运 over 将于下月投入运行: the one period the body tells of the same act, of the same length and another than the head's. */
export function* checkHeadPeriods(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  const [own, ...others] = periodsOf(head)
  if (!own || others.length > 0) return
  if (own.level === 'day' && bodies.some(({ folded }) => WIRED.test(folded))) return
  const all = bodies.flatMap((text) => periodsOf(text).map((period) => ({ ...period, text })))
  const alike = all.filter(({ level }) => level === own.level)
  if (alike.some(({ offset }) => offset === own.offset) || isDated(head, own, bodies)) return
  const told = alike.filter(({ words }) => sharesAct(own.words, words))
  const [only] = told
  if (!only || told.some(({ offset }) => offset !== only.offset)) return
  yield tell(head, own.start, own.end, only.text, only.start, only.end)
}

function periodsOf({ folded }: FigureText): Period[] {
  return matchesOf(folded, PERIOD).flatMap((match) => {
    const [level, sign] = Object.entries(match.groups ?? {}).find(([, printed]) => printed !== undefined) ?? []
    const offset = OFFSETS[sign?.charAt(0) ?? '']
    if (level === undefined || offset === undefined) return []
    const end = match.index + match[0].length
    const words = /^[^，。；！？\n]*/u.exec(folded.slice(end, end + REACH + REACH))?.[0] ?? ''
    return [{ level, offset, start: match.index, end, words }]
  })
}

/** A day of the body lies in the head's period. */
function isDated(head: FigureText, own: Period, bodies: readonly FigureText[]): boolean {
  const period = datesOf(head).find(({ tag }) => tag.start <= own.start && tag.end >= own.end)
  if (!period) return false
  return bodies.some((text) =>
    datesOf(text).some(({ from, to, tag }) => {
      const isOfNumbers = /[0-9一二三四五六七八九十]/u.test(text.folded.slice(tag.start, tag.end))
      return isOfNumbers && from <= period.to && to >= period.from
    }),
  )
}
