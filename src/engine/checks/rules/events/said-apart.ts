import type { DayNumber } from '../../../tags/dates/calendar'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { clauseBehind } from './event-hours'
import { areYearsAlike, isBefore } from './years-alike'

/** What is told next was before, or after, what has just been told: 此前曾于9月5日通过验收, 随后于8月10日. */
const SAID_BEFORE =
  /(?:^|[，。；]|而)(?:此前|在此之前|在这之前|之前|先前|早先|早在)，?(?:[他她它其]|双方|已经?|就|便|即|还|又|也)*(?:曾经?)?(?:于|在)?$/u
const SAID_AFTER =
  /(?:^|[，。；])(?:随后|此后|其后|而后|尔后|之后|后来|继而|接着|不久后?|[^，。；第每]{0,6}?(?:[\d一二两三四五六七八九十半]{1,3}(?:年|个月|天|周)[以之]?后|次[年日月]|第二[年天]|翌[年日]))，?(?:[他她它其]|双方|又|再|也|便|就|即|也就是|的)*(?:于|在)?$/u
/** Words that bring in yet another thing, or leave open what 此前 goes back from. */
const OPEN = /[（）“”]|据|报道|获悉|介绍|以来|至今|目前|今[天日年]|昨|近日|日前/u

/** Dates the words themselves put before or behind the one just told: 此前曾于…, 随后于…. */
export function* datesSaidApart(
  { plain, dates }: DatedText,
  issue: DayNumber | undefined,
): Generator<readonly [PrintedDate, PrintedDate]> {
  for (const [k, date] of dates.entries()) {
    const told = dates[k - 1]
    const lead = told && plain.slice(told.end, date.start)
    // 1995年出生的他…: what describes somebody is not what is told.
    if (!lead || lead.length > 30 || OPEN.test(lead) || /^[^，。；]{0,8}(?:的(?!。)|生)/u.test(lead)) continue
    if (
      /^(?:前|后|之|以|起|至|到|代)|[，。；].*[，。；].*[，。；]/u.test(lead) ||
      !areYearsAlike({ date: told }, { date }, issue)
    )
      continue
    // 据2014年县志记载，此前…: who wrote of it, not what happened.
    if (/(?:据|截至|预计|计划|定于)$/u.test(plain.slice(Math.max(0, told.start - 2), told.start))) continue
    const isEarlier = SAID_BEFORE.test(lead) && isBefore(told, date)
    const isLater = !isEarlier && SAID_AFTER.test(lead) && isBefore(date, told)
    if (!(isEarlier || isLater) || !clauseBehind(plain, told) || !clauseBehind(plain, date)) continue
    yield isEarlier ? [date, told] : [told, date]
  }
}
