import type { Line } from '../lines/line'
import { endingWith, startingWith } from '../lines/pattern'
import { Telling } from '../lines/telling'
import { type SeamHabits, speakerOf } from '../paragraphs/habits'
import type { Score } from '../score'

const CLOSES_NOTICE = startingWith(/^特此(?:公告|通告|声明|通知|公示|函告)$/)
/** 海岳3比2东江, as results stand one below the other. */
const RESULT = startingWith(/^[\u4e00-\u9fff]{2,6} ?[0-9]{1,3} ?(?:比|:|：|-|∶) ?[0-9]{1,3} ?[\u4e00-\u9fff]{2,6}$/)
/** 咨询电话：0716-8800110 at the end of a text. */
const CONTACT_AT_END = endingWith(/[\u4e00-\u9fff](?:电话|热线|邮箱)[：:] ?[0-9A-Za-z][0-9A-Za-z@.\-—、 ]{5,30}$/)
/** 单位：元/公斤, over the rows of a table. */
const UNIT_OF_TABLE = startingWith(/^（?单位[：:][^，。]{1,12}$/)

/**
 * Whether a line, short as it is, is none of display type for what it is made of: an answer of an interview, a notice, a row
 * of a list or table, a verse. Adds the reason to `score`.
 */
export function scoreRow(
  line: Line,
  upper: Line | undefined,
  lower: Line | undefined,
  habits: SeamHabits,
  score: Score,
): boolean {
  const speaker = habits.speakers.size > 0 ? speakerOf(line) : undefined
  if (speaker && habits.speakers.has(speaker)) score.add('interview', -8)
  else if (CLOSES_NOTICE.fits(line)) score.add('closes-notice', -8)
  else if (isNotice(line) || UNIT_OF_TABLE.fits(line) || (isResult(line) && (isResult(upper) || isResult(lower))))
    score.add('table-row', -8)
  else if (line.digits >= 7 && upper?.stop && CONTACT_AT_END.fits(line)) score.add('contact-line', -6)
  else if (isItem(line, upper, lower, habits)) score.add('list-item', -5)
  else if (line.verse) score.add('verse', -8)
  else return false
  return true
}

/** 某某不慎遗失…，声明作废 */
function isNotice({ text, telling }: Line): boolean {
  if ((telling & Telling.lost) === 0) return false
  return text.includes('声明作废') || text.includes('不慎遗失') || text.includes('不慎将')
}

function isResult(line: Line | undefined): boolean {
  return line !== undefined && line.digits > 0 && RESULT.fits(line)
}

function isItem(line: Line, upper: Line | undefined, lower: Line | undefined, { bullets }: SeamHabits): boolean {
  if (bullets.size > 0 && bullets.has(line.first) && (line.width > 40 || lower?.blanks === 0)) return true
  // 68 万亩：垦区面积 | 0.21%：平均含盐量: figures in a row, each with what it counts.
  if (!isNoted(line)) return false
  return (lower?.blanks === 0 && isNoted(lower)) || (line.blanks === 0 && upper !== undefined && isNoted(upper))
}

/** Has a figure, and words behind its colon. */
function isNoted(line: Line): boolean {
  return line.colon > 0 && line.digits > 0 && line.colon < line.to - line.from - 1
}
