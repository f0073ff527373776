import type { DatedText } from '../../calendar/dated-text'
import { sentenceEnd, sentenceStart } from '../../calendar/sentences'

/** 历史上没有2月30日: right before a day that is spoken of because there is none. */
const NONE = /(?:没有|没了|并无|并非|而非|少了|缺了?|不存在|找不到|哪有|哪来)(?:什么|所谓|过)?[^，。；]{0,8}$/u
const MISPRINTED =
  /不可能|不会有|误(?:印|写|作|将|把|录|填|算)|(?:印|写|登记|填|标注|标|录入?|(?<![换折推])算|记|当)(?:成|作|为)|印着|错(?:印|写|将|把|填|录|算)|笔误|更正|荒唐|虚构|愚人/u
/** 4月31日到期，可4月只有30天: what the day is wrong by stands behind it. */
const BEHIND =
  /不存在|这个日期|这样的日期|这种日期|子虚乌有|是笔误|系笔误|有误|纯属|显然|更正|(?:月|这个月|当月|那个月)(?:总共|一共|明明|根本)?(?:只有|才|仅有?)(?:三十|30|28|二十八)(?:天|日)/u
/** “2月30日还你”，……2月哪有30日. */
const ANSWERED = /哪有|哪来|没有(?:这|\d)|根本没|虚构|不存在|[上里中](?:找|查)不到(?:这|那)/u
const REACH = { before: 16, behind: 24, answer: 40 }

/** Whether a day is told of because it does not exist. */
export function isDenied(plain: string, start: number, end: number): boolean {
  // “2月30日” in quotation marks of its own is spoken of, not told.
  if (plain.charAt(start - 1) === '“' && plain.charAt(end) === '”') return true
  const before = plain.slice(Math.max(sentenceStart(plain, start), start - REACH.before), start)
  const behind = plain.slice(end, Math.min(sentenceEnd(plain, end), end + REACH.behind))
  return (
    NONE.test(before) ||
    MISPRINTED.test(before) ||
    BEHIND.test(behind) ||
    ANSWERED.test(plain.slice(end, end + REACH.answer))
  )
}

const LEAP_DAY = '(?:2月(?:的)?29[日号]|二月(?:的)?二十九[日号]?)'
/** 今年没有2月29日, 2025年2月只有28天. */
const LACKING = new RegExp(
  `(?:没有|没了|并无|少了|不存在)[^，。；]{0,4}${LEAP_DAY}|${LEAP_DAY}[^，。；]{0,4}(?:不存在|没有了)|(?:2月|二月)(?:份)?(?:没有|少了|只有|仅有?|到)(?:29|28|二十九|二十八)[日号天]|不是闰年|非闰年|平年`,
  'u',
)

/** Whether a story tells of a year without 29 February. */
export function lacksLeapDay(texts: readonly DatedText[]): boolean {
  return texts.some(({ plain }) => LACKING.test(plain))
}
