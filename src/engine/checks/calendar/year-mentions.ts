import { matchesOf } from '../matches-of'
import { NUMBER, YEAR, yearOf } from './wording'

/** A year the text prints, with the words that say which part of it is meant. Offsets count in the plain text. */
export interface YearMention {
  readonly year: number
  readonly start: number
  /** Behind 年, and behind month and day where they follow. */
  readonly end: number
  /** A month, 底 or 初 stands with it: the years between it and another may be one less. */
  readonly isPartOfYear: boolean
}

/** Year and part of it. */
const MENTION = new RegExp(
  `(?<![\\d〇零一二三四五六七八九])(${YEAR})(?:年(?!代|级|版|度|[^，。；]{1,6}周年)((?:${NUMBER})月(?:(?:${NUMBER})[日号])?|[底初末]|[春夏秋冬]天?|上半年|下半年)?|(?=(?:至|到|[—~-]{1,2})${YEAR}年))`,
  'gu',
)

/** Every year of the plain text, in reading order. */
export function readYears(plain: string): YearMention[] {
  const mentions: YearMention[] = []
  for (const match of matchesOf(plain, MENTION)) {
    const [, year = '', part] = match
    mentions.push({
      year: yearOf(year),
      start: match.index,
      end: match.index + match[0].length,
      isPartOfYear: part !== undefined,
    })
  }
  return mentions
}
