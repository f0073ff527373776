import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { DAYS } from '../../calendar/relative-words'
import { isQuoted } from '../../calendar/sentences'
import type { CheckInput } from '../../rule'

/** 昨天是冬至: a day told from the issue. Where the day is inferred, so would be the day; a diary's is its own. */
export function isDayTold({ plain }: DatedText, { from, to, text, start }: PrintedDate, input: CheckInput): boolean {
  return (
    from === to &&
    !input.inferred &&
    DAYS[text] !== undefined &&
    // 谁也没想起今天是元宵节: the day of what is told.
    !/(?:想起|忘了|忘记|记得|记起|意识到|才知|才发现|提醒)[^，。；]{0,4}$/u.test(
      plain.slice(Math.max(0, start - 8), start),
    ) &&
    !isQuoted(plain, start) &&
    !/[年月日]的$/u.test(plain.slice(Math.max(0, start - 2), start))
  )
}
