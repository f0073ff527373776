import { matchesOf } from '../matches-of'
import { remembered } from '../remembered'
import { NUMBER, numberOf, YEAR, yearOf } from './wording'

/** A year the text prints, with the words that say which part of it is meant. Offsets count in the plain text. */
export interface YearMention {
  readonly year: number
  readonly start: number
  /** Behind 年, and behind month and day where they follow. */
  readonly end: number
  /** A month, 底 or 初 stands with it: the years between it and another may be one less. */
  readonly isPartOfYear: boolean
}

/** Year and part of it; 马老六1990年 is one of 1990. */
const MENTION = new RegExp(
  `((?<!\\d)[12]\\d{3}|(?<![\\d〇零一二三四五六七八九])[一二][〇零一二三四五六七八九]{3})(?:年(?!代|级|版|度|[^，。；]{1,6}周年)((?:${NUMBER})月(?:(?:${NUMBER})[日号])?|[底初末]|[春夏秋冬]天?|上半年|下半年)?|(?=(?:至|到|[—~-]{1,2})${YEAR}年))`,
  'gu',
)

/** 民国81年 is 1992. */
const REPUBLIC = new RegExp(`民国(${NUMBER}|元)年(?!代|间)((?:${NUMBER})月(?:(?:${NUMBER})[日号])?|[底初末])?`, 'gu')
const BEFORE_REPUBLIC = 1911
/** 从618年建立到907年灭亡: of years with three figures both ends are told. */
const ANCIENT = /(?<!\d)(?:公元)?([1-9]\d{2})年[^，。；\d]{0,8}(?:到|至|—|~)(?:公元)?([1-9]\d{2})年/gu

/** Every year of the plain text, in reading order. */
export const readYears = remembered((plain: string): readonly YearMention[] => {
  const mentions: YearMention[] = []
  if (!plain.includes('年')) return mentions
  for (const match of matchesOf(plain, MENTION)) {
    const [, year = '', part] = match
    mentions.push({
      year: yearOf(year),
      start: match.index,
      end: match.index + match[0].length,
      isPartOfYear: part !== undefined,
    })
  }
  const others = [...readRepublic(plain), ...readAncient(plain)]
  return others.length === 0 ? mentions : [...mentions, ...others].sort((a, b) => a.start - b.start)
})

function* readRepublic(plain: string): Generator<YearMention> {
  if (!plain.includes('民国')) return
  for (const match of matchesOf(plain, REPUBLIC)) {
    const [whole, count = '', part] = match
    const year = BEFORE_REPUBLIC + (count === '元' ? 1 : (numberOf(count) ?? 0))
    yield { year, start: match.index, end: match.index + whole.length, isPartOfYear: part !== undefined }
  }
}

function* readAncient(plain: string): Generator<YearMention> {
  for (const match of matchesOf(plain, ANCIENT)) {
    const [whole, first = '', last = ''] = match
    const start = match.index + whole.indexOf(first)
    const end = match.index + whole.length
    yield { year: Number(first), start, end: start + first.length + 1, isPartOfYear: false }
    yield { year: Number(last), start: end - last.length - 1, end, isPartOfYear: false }
  }
}
