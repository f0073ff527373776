import { dayNumber } from '../../tags/dates/calendar'
import { matchesOf } from '../matches-of'
import { isOfWork } from './births'
import type { DatedEvent } from './dated-event'
import type { DatedText } from './dated-text'

const LIFE_SPAN =
  /（(?<birth>[12]\d{3})年?(?:\d{1,2}月)?(?:\d{1,2}日)?[—~-]{1,2}(?<death>[12]\d{3})年?(?:\d{1,2}月)?(?:\d{1,2}日)?）/gu

/** 尹默（1936—2018）: birth and death, each the whole of its year. */
export function readLifeSpans({ plain }: DatedText): DatedEvent[] {
  return matchesOf(plain, LIFE_SPAN).flatMap((match) => {
    if (isOfWork(plain, match.index)) return []
    const end = match.index + match[0].length
    const event = (kind: string, printed: string): DatedEvent => {
      const year = Number(printed)
      const start = plain.indexOf(printed, match.index)
      const span = { start, end: start + printed.length, text: `${printed}年`, from: dayNumber(year, 1, 1) }
      const date = { ...span, to: dayNumber(year, 12, 31), isDay: false, year, time: undefined }
      return {
        kinds: [kind],
        date,
        start,
        verb: start,
        end,
        subject: '',
        topic: '',
        byOthers: false,
        gap: '',
        after: false,
      }
    }
    return [event('出生', match.groups?.birth ?? ''), event('去世', match.groups?.death ?? '')]
  })
}
