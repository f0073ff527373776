import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { clauseEnd, clauseStart } from '../../calendar/sentences'

/** 定于6月10日拍卖: what people have to be ready for. */
const SET = /(?:定于|将于|拟于|订于|谨定于)(?:本月)?$/u
const EVENT =
  /拍卖|竞价|竞拍|开拍|开标|考试|笔试|面试|开考|举行|举办|召开|开赛|开庭|选举|投票|抽签|摇号|开幕|出发|开班|开课/u
/** 须于6月18日前报名: only what comes before the event, no payment behind it. */
const READY =
  /报名|竞买(?:登记|手续|申请)|登记手续|保证金|投标文件|递交(?:申请|材料|投标)|预约|提交(?:申请|报名|作品|材料)|参赛登记|领取(?:准考证|入场券|门票|参赛)/u
const BEHIND = /余款|尾款|付清|交割|提货|过户|领取成绩|复核|异议/u
const BY = /^[^，。；]{0,10}(?:之?前|止|截止)/u
const FARTHEST = 160

/** 定于6月10日拍卖，须于6月18日前报名: the event and the later day by which people may still come forward. */
export function* lateDeadlines({ plain, dates }: DatedText): Generator<readonly [PrintedDate, PrintedDate]> {
  yield* lateSales(plain, dates)
  yield* closedFirst(plain, dates)
  if (!/[定将拟订]于/u.test(plain)) return
  for (const [k, event] of dates.entries()) {
    if (!event.isDay || !SET.test(plain.slice(Math.max(0, event.start - 5), event.start))) continue
    if (!EVENT.test(plain.slice(event.end, clauseEnd(plain, event.end)))) continue
    const deadline = dates.find(
      (date, n) => n !== k && date.isDay && Math.abs(date.start - event.start) < FARTHEST && isDeadline(plain, date),
    )
    if (deadline && deadline.from > event.to) yield [deadline, event]
  }
}

function isDeadline(plain: string, { start, end }: PrintedDate): boolean {
  const [from, to] = [clauseStart(plain, start), clauseEnd(plain, end)]
  const words = plain.slice(from, clauseEnd(plain, Math.min(to + 1, plain.length)))
  return BY.test(plain.slice(end, to)) && READY.test(words) && !BEHIND.test(words)
}

/** 报名由6月15日开始，截止日期为6月1日: what closes on the first day and opens on the later one. */
const TAKEN = /(?:报名|征集|征稿|投稿|申报|申请|登记|预约|预订|认购|售票|投票|受理|招募|招生)[^，。；0-9]{0,8}$/u
const OPENS = /^起?(?:开始|启动|开放|开通|接受)?(?:，|至|，并?于)/u
const CLOSES =
  /^(?:[^，。；0-9]{0,8}，)?[^，。；0-9]{0,8}(?:截止|截至|结束|终止)(?:日期|时间|日)?(?:为|是|于|在|到|至)*$/u
const CLOSED = /^(?:止|截止|截至|结束|终止)/u

function* closedFirst(plain: string, dates: readonly PrintedDate[]): Generator<readonly [PrintedDate, PrintedDate]> {
  if (!/截止|截至|结束|终止/u.test(plain)) return
  for (const [k, opened] of dates.entries()) {
    const closed = dates[k + 1]
    if (!closed || !opened.isDay || !closed.isDay || closed.to >= opened.from) continue
    if (/年/u.test(opened.text) !== /年/u.test(closed.text)) continue
    // 12月20日开始，1月10日截止: of the year that follows.
    if (opened.from - closed.to > HALF_YEAR) continue
    const between = plain.slice(opened.end, closed.start)
    if (!TAKEN.test(plain.slice(clauseStart(plain, opened.start), opened.start)) || !OPENS.test(`${between}，`))
      continue
    if (CLOSED.test(plain.slice(closed.end, closed.end + 2)) || CLOSES.test(between.replace(OPENS, '')))
      yield [opened, closed]
  }
}

const HALF_YEAR = 150
/** 标书自8月13日起发售；须于8月6日前投入标箱: what is handed in must first be had. */
const FROM = /^起?[^，。；]{0,6}(?:发售|出售|发放|派发|领取|索取|下载|接受(?:报名|申请)|受理|开放(?:报名|申请))/u
const HANDED_IN = /投入|递交|提交|送达|交回|寄回|交至|投标|报名|申请|送至/u

function* lateSales(plain: string, dates: readonly PrintedDate[]): Generator<readonly [PrintedDate, PrintedDate]> {
  if (!plain.includes('前') && !plain.includes('截止')) return
  for (const opened of dates) {
    if (
      !opened.isDay ||
      !/[自从由于]$/u.test(plain.slice(0, opened.start)) ||
      !FROM.test(plain.slice(opened.end, opened.end + 16))
    )
      continue
    const deadline = dates.find(
      (date) =>
        date.isDay &&
        date.start > opened.end &&
        date.start - opened.end < FARTHEST &&
        date.to < opened.from &&
        BY.test(plain.slice(date.end, clauseEnd(plain, date.end))) &&
        HANDED_IN.test(plain.slice(clauseStart(plain, date.start), clauseEnd(plain, date.end))),
    )
    if (deadline) yield [deadline, opened]
  }
}
