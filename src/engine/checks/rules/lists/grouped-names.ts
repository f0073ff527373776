import { smallCount } from '../../figures/announced-count'
import type { FigureText } from '../../figures/figure-text'
import type { RunName } from '../../figures/name-runs'
import { matchesOf } from '../../matches-of'

/** Names told by where they are from, with their number behind them: 一中的甲、乙，二中的丙共三名同学. */
export interface GroupedNames {
  readonly names: readonly RunName[]
  /** Where the number stands. */
  readonly start: number
  readonly end: number
  readonly printed: string
}

const NAME = '[\\u4e00-\\u9fff·]{2,4}'
const GROUP = `(?:来自)?[\\u4e00-\\u9fff]{2,10}?的${NAME}(?:[、和与及]${NAME})*`
const RUN = new RegExp(
  `(?<=^|[，。；：\\n])(${GROUP}(?:[，；](?:以及)?${GROUP})+?)，?(等)?(?:一共|总共|共|这)?([二两三四五六七八九]|十[一二三四五六七八九]?|[2-9]|1[0-9])(?:人|名|位)`,
  'gu',
)
/** Of the names that the tagger knows. */
const KNOWN = 0.5

/** Rows of such groups whose number does not fit. 等 may leave some out. */
export function groupedNames({ source, folded }: FigureText): GroupedNames[] {
  if (!folded.includes('的') || !/[名位人]/u.test(folded)) return []
  return matchesOf(folded, RUN).flatMap((match) => {
    const [printed, run = '', open, numeral = ''] = match
    const names = namesIn(run, match.index)
    const count = smallCount(numeral)
    const people = source.tags.filter(
      ({ type, start, end }) => type === 'person' && start >= match.index && end <= match.index + run.length + 1,
    )
    if (
      people.length < names.length * KNOWN ||
      (open || run.endsWith('等') ? names.length <= count : names.length === count)
    )
      return []
    const end = match.index + printed.length
    const start = end - numeral.length - 1
    return [{ names, start, end, printed: folded.slice(start, end) }]
  })
}

function namesIn(run: string, from: number): RunName[] {
  return matchesOf(run, /(?<=的|[、和与及])([\u4e00-\u9fff·]{2,4})(?=[、和与及，；]|$)/gu).map(
    ({ index, 0: name }) => ({
      start: from + index,
      end: from + index + name.length,
      name: name.replace(/(?:一|总)?共$|等$/u, ''),
    }),
  )
}

/** 许棠夫妇、何晓渡: how many items are of two people. */
export function pairsAmong(items: readonly string[]): number {
  return items.filter((item) =>
    /(?:夫妇|夫妻|伉俪|姐妹|姊妹|兄弟|兄妹|姐弟|父子|父女|母子|母女|婆媳|师徒|搭档|二人|两人|俩)$/u.test(item),
  ).length
}
