import { says } from '../../../../words/sentence'
import { smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'
import type { CountedList } from './counted-list'

/** Titles need no comma between them, and nothing but titles stands in such a row: 《甲》《乙》《丙》三首新歌. */
const TITLES = /《[^《》]{1,40}》(?:[、，和与及]?《[^《》]{1,40}》){1,19}/gu
/** “清河”“护绿”“净土”三大行动: quotation marks part as well. */
const QUOTED = /“[^“”，。]{1,12}”(?:[、和与及]?“[^“”，。]{1,12}”){1,19}/gu
const COUNT = '([二两三四五六七八九]|十[一二三四五六七八九]?|二十|[2-9]|1\\d|20)'
const MEASURE = '(?:部(?![门委长])|本|首|篇|幅|出|台|个|项|份|种|件|支|则|集|册|档)'
const QUOTED_BEHIND = new RegExp(
  `^(等)?(?:这)?${COUNT}(?:个|大|项|种|类|条|部|块|座|张|支|场|字|款)[\\u4e00-\\u9fff]{0,6}`,
  'u',
)
const BEHIND = new RegExp(`^(等)?(?:这)?${COUNT}${MEASURE}[\\u4e00-\\u9fff]{0,6}`, 'u')
/** 四首新歌《甲》《乙》: nothing between the count and its titles but what they are. */
const AHEAD = new RegExp(
  `(?<![第每其数几\\d零一二三四五六七八九十百])${COUNT}${MEASURE}([\\u4e00-\\u9fff]{0,8})(，)?$`,
  'u',
)
const NOT_THE_TITLES = /等|中|后|前|的是|包括|如|像|按照|根据|依据|违反|凭|以|在|被|把|和|与/u

/** Rows of quoted words with a count right behind: “溯源”“交融”“新生”三个单元. */
export function* quotedRuns(folded: string): Generator<CountedList> {
  if (!/”[、和与及]?“/u.test(folded)) return
  for (const match of matchesOf(folded, QUOTED)) {
    const end = match.index + match[0].length
    const behind = QUOTED_BEHIND.exec(folded.slice(end, end + 14))
    if (!behind) continue
    const quoted = match[0].match(/“/gu)?.length ?? 0
    const count = smallCount(behind[2] ?? '')
    const isWrong = behind[1] ? quoted > count : quoted !== count
    // One more may stand before the row, without marks or behind other words.
    if (!isWrong || /[、和与及“”》]$/u.test(folded.slice(Math.max(0, match.index - 1), match.index))) continue
    yield tell(end + (behind[1]?.length ?? 0), end + behind[0].length, match.index, quoted, behind[0])
  }
}

/** Rows of titles with a count right before or behind that does not fit. Scans folded text once. */
export function* titleRuns(folded: string): Generator<CountedList> {
  if (!folded.includes('《')) return
  for (const match of matchesOf(folded, TITLES)) {
    const run = match[0]
    const titles = run.match(/《/gu)?.length ?? 0
    const end = match.index + run.length
    const behind = BEHIND.exec(folded.slice(end, end + 14))
    if (behind) {
      const count = smallCount(behind[2] ?? '')
      if (behind[1] ? titles > count : titles !== count)
        yield tell(end + (behind[1]?.length ?? 0), end + behind[0].length, match.index, titles, behind[0])
      continue
    }
    const ahead = AHEAD.exec(folded.slice(Math.max(0, match.index - 14), match.index))
    if (
      !ahead ||
      NOT_THE_TITLES.test(ahead[2] ?? '') ||
      /^[、，]?(?:等|和|与|及|以及|、)/u.test(folded.slice(end, end + 3))
    )
      continue
    const count = smallCount(ahead[1] ?? '')
    // 三部大戏，《甲》《乙》已公演: some of them, but never more.
    if (ahead[3] ? titles <= count : titles === count) continue
    yield tell(match.index - ahead[0].length, match.index, match.index, titles, ahead[0])
  }
}

function tell(start: number, end: number, list: number, titles: number, printed: string): CountedList {
  const told = says('says.count-list.titles', { listed: titles, printed })
  return { start, end, list, says: told, expected: String(titles) }
}
