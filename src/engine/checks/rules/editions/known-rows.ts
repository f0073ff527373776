import type { Lexicon } from '../../../lexicon'
import type { DatedText } from '../../calendar/dated-text'
import { clauseStart } from '../../calendar/sentences'
import { NUMBER, numberOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'

/** A row everybody knows, held every year: 教师节 was the 40th in 2024. */
interface KnownRow {
  readonly name: string
  readonly number: number
  readonly since: number
  /** Years from one to the next. */
  readonly every: number
  /** Two ways of counting are in use. */
  readonly spare: number
}

/** The number of an edition of a known row, as printed. Offsets count in the plain text. */
export interface KnownEdition {
  readonly row: KnownRow
  readonly count: number
  readonly start: number
  readonly end: number
}

const COUNTED_IN = 2024
const NTH = new RegExp(
  `第(?<nth>${NUMBER})(?<measure>[个届次回])(?:“|《|（)?(?:全国|中国|国际|世界|全球|联合国|国家|我国|全民|[“])*`,
  'gu',
)
/** An event of its own named after the day: 第五届助残日书画展. */
const NAMESAKE = /^[”》]?[\u4e00-\u9fff]{0,8}(?:展|赛|杯|会|论坛|征文|节|周|评选|活动)/u
/** Told of a year that is not said. */
const OTHER_TIME = /那年|当年|那时|回忆|曾|上一?届|往届|历届|还记得|首[个届]/u

/** Finds the editions of the rows of the lexicon `edition-rows`. */
export function createKnownRows(lexicon: Lexicon): (text: DatedText) => KnownEdition[] {
  const rows = new Map<string, KnownRow>()
  for (const { name = '', number = '', since = '', spare = '', every = '' } of lexicon.rows('edition-rows'))
    rows.set(name, {
      name,
      number: Number(number),
      since: Number(since),
      spare: Number(spare),
      every: Number(every) || 1,
    })
  const names = [...rows.keys()].sort((a, b) => b.length - a.length)
  const known = new RegExp(names.length === 0 ? '$^' : names.join('|'), 'uy')
  return ({ plain }) => {
    const found: KnownEdition[] = []
    for (const match of matchesOf(plain, NTH)) {
      const sign = match.index + match[0].search(/[个届次回]/u) + 1
      const from = nameAt(plain, sign, match.index + match[0].length, known)
      const row = from === undefined ? undefined : rows.get(plain.slice(from, known.lastIndex))
      const count = numberOf(match.groups?.nth ?? '')
      if (!row || count === undefined) continue
      const end = known.lastIndex
      if (match.groups?.measure === '届' && NAMESAKE.test(plain.slice(end, end + 10))) continue
      if (OTHER_TIME.test(plain.slice(clauseStart(plain, match.index), match.index))) continue
      if (/^[^，。；]{0,10}(?:时[，候]|那年|以来)/u.test(plain.slice(end, end + 14))) continue
      found.push({ row, count, start: match.index, end: sign })
    }
    return found
  }
}

/** Where a known name begins, from `first` to `last`: 中国, 世界 before it may be of the name. It ends at the pattern's last index. */
function nameAt(plain: string, first: number, last: number, known: RegExp): number | undefined {
  for (let from = first; from <= last; from++) {
    known.lastIndex = from
    if (known.test(plain)) return from
  }
  return undefined
}

/** The number a row has in a year; undefined where it was not yet held in its rhythm, or is not held that year. */
export function numberIn({ number, since, every }: KnownRow, year: number): number | undefined {
  const count = number + (year - COUNTED_IN) / every
  return year < since || !Number.isInteger(count) ? undefined : count
}
