import { type Sentence, says } from '../../../../words/sentence'
import { smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'

/** 构成寻衅滋事罪、强迫交易罪、故意伤害罪，两罪并罚: the crimes a sentence names against the number of them. */
export interface JoinedCrimes {
  readonly start: number
  readonly end: number
  /** Where the first is named. */
  readonly list: number
  readonly says: Sentence
  readonly expected: string
}

const JOINED = /([两二三四五六])罪并罚/gu
/** 掩饰、隐瞒犯罪所得罪: only the 罪 that ends the name. */
const CRIME = /([\u4e00-\u9fff]{2,14}?)罪(?=[、，和与及；]|以及|$|的|被)/gu
/** 被告人的行为构成 */
const LEAD = /^.*(?:构成|[^受未]犯(?!罪)|^犯|认定|[以因和与及])/u
/** More than the sentence names, or several people. */
const OPEN =
  /等罪|等[^，。]{0,6}罪名|前罪|原判|漏罪|余罪|新罪|旧罪|此前|另|还犯|撤销缓刑|分别|其[弟兄妻夫子]|二人|三人|两人/u

export function* joinedCrimes(folded: string): Generator<JoinedCrimes> {
  if (!folded.includes('罪并罚')) return
  for (const match of matchesOf(folded, JOINED)) {
    const from = Math.max(folded.lastIndexOf('。', match.index), folded.lastIndexOf('\n', match.index)) + 1
    const told = folded.slice(from, match.index)
    if (OPEN.test(told)) continue
    const crimes = matchesOf(told, CRIME).filter(({ 1: name = '' }) => !/[数并]$|[认有]$/u.test(name))
    const names = [...new Set(crimes.map(({ 1: name = '' }) => `${name.replace(LEAD, '')}罪`))]
    const [first] = crimes
    if (!first || names.length < 2 || names.length === smallCount(match[1] ?? '')) continue
    const row = { row: names, as: 'list' } as const
    yield {
      start: match.index,
      end: match.index + match[0].length,
      list: from + first.index,
      says: says('says.count-list.before', { listed: names.length, row, printed: match[0].slice(0, 2) }),
      expected: String(names.length),
    }
  }
}
