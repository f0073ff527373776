import type { DatedEvent } from '../../calendar/dated-event'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { isOther } from '../../calendar/event-subjects'
import { clauseEnd, clauseStart, sentenceStart } from '../../calendar/sentences'

const BEGUN: ReadonlySet<string> = new Set(['创办', '竣工', '启用'])
const FOUNDED =
  '(?:成立|建立|创[办建刊立]|建[校厂院社团队馆台所站店场库园矿]|开[业馆园播校办张店矿]|组建|设立|办学|通车|通航|投产|建成|落成)'
/** 建站以来的最低气温, 刚成立不久的剧团, 该校第一届毕业生: what the words themselves say to be of a time when there was such a house. */
const SINCE = new RegExp(
  `${FOUNDED}(?:[以之]?后|以来|不久|之初|伊始|初期|没多久|次年|第[一二三四五六]年)|[该本](?:校|厂|院|社|所|店|馆|公司|团|队|刊|报|站|局)的?(?:首|第一)[届批任次期]`,
  'u',
)
/** What there was before the house. */
const BEFORE_IT = /前身|原[来址有]|有记录|记载以来|旧|筹[建备办]|[建成创开通][\u4e00-\u9fff]?前|此前|补习|私塾/u
const YEAR = /年/u
const FARTHEST = 300

/**
 * Dates told of a house as of the time since its beginning that lie before the beginning itself, told earlier in the text:
 * 1959年建成, and 建站以来的极端最低气温出现在1957年.
 */
export function* datesBeforeBeginning(
  { plain, dates }: DatedText,
  events: readonly DatedEvent[],
): Generator<readonly [DatedEvent, PrintedDate]> {
  const begun = events.filter(({ kinds, date }) => YEAR.test(date.text) && kinds.some((kind) => BEGUN.has(kind)))
  if (begun.length === 0 || !SINCE.test(plain)) return
  for (const [k, date] of dates.entries()) {
    if (!YEAR.test(date.text) || !begun.every((event) => date.to < event.date.from || event.date.start === date.start))
      continue
    const told = begun.findLast(({ end, date: { start } }) => end <= date.start && start !== date.start)
    if (!told || date.start - told.end > FARTHEST) continue
    const from = Math.max(sentenceStart(plain, date.start), dates[k - 1]?.end ?? 0)
    // 1956年冬，建团不久的演员…: a date that opens its clause is told of with the next.
    const opens = clauseStart(plain, date.start) === date.start
    const words = plain.slice(from, clauseEnd(plain, Math.min(date.end + (opens ? 1 : 0), plain.length)))
    if (SINCE.test(words) && !BEFORE_IT.test(words) && !isOther(words)) yield [told, date]
  }
}
