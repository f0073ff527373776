import { parseIsoDate } from '../../tags/dates/calendar'
import type { DatedText, DateReader, PrintedDate } from '../calendar/dated-text'
import { isQuoted, sentenceEnd, sentenceStart } from '../calendar/sentences'
import { fullDate, monthDay } from '../calendar/wording'
import type { CheckInput, Rule, RuleFinding } from '../rule'

/** 已于3月18日, 曾在3月18日; 已定于 is a plan and does not match. */
const MARKED =
  /(?:已经?|业已|曾经?|早已|刚刚?)(?:(?:正式|顺利|成功|圆满|如期|陆续|全部|全面|全线)(?:地)?)?(?:于|在)(?:北京时间|当地时间|今年|本月)?$/u
/** What happened: 已 or 曾 with its verb, or a verb with 了. */
const DONE =
  /(?:已经?|业已|曾经?|早已)(?![定拟安计确])|圆满(?:落幕|闭幕|结束|收官|举行|完成|成功)|落下帷幕|顺利(?:闭幕|结束|收官|完成)|(?<![为除罢不])了(?![解结如不望得断却])/u
const FUTURE =
  /将|拟|计划|预计|预期|预报|定于|定在|定档|即将|届时|有望|力争|准备|筹备|打算|安排|确定|敲定|截止|截至|报名|预约|预售|开售|售罄|订票|门票|征集|倒计时|起[，。实施执]|起施行|生效|为止|期限|期满|到期|前[，。完将]|之前|以前|如果|若|一旦|待到|有待|尚待|等到|直到|再过|明[天日年]|后天|下周|下月|下个月|公示|通知|公告|宣布|举行在即|提前|意味着|标志着|就能|便能|就可以|就要|快要/u
/** What a 的 makes part of a name: 3月18日举行的大会报名. */
const ATTRIBUTE = /的/u
const ENDED =
  /(?:闭幕|闭会|落幕|落下帷幕|结束|举行|召开|开幕|竣工|通车|逝世|去世|签约|揭晓|颁奖|抵达|完成|投产|投用|启用|开通|上市|上映|开馆|发布|公布|开学|开工|落成|揭牌|挂牌|签署|出台)/u
const ANNOUNCED =
  /开始|开幕|启动|开启|举行|举办|召开|启用|上映|开考|开学|进行|上线|截止|开放|开馆|施行|实施|开赛|开演|首演/u
/** 在7月3日召开的会上. */
const AT_MEETING = /^(?:上午|下午|晚)?(?:召开|举行|举办)的[^，。]{2,24}上，/u
/** A date that does not name its year is taken for one to come only this near; beyond, it was last year's. */
const NEAR = 45
const NEAR_INFERRED = 0

/**
 * A date behind the issue told as past: 3月15日见报, “3月18日大会已经闭幕”. A sentence that also looks ahead, and a date
 * that only names the event (3月18日举行的大会已有五百人报名), stay silent.
 */
export function createFutureAsPastRule(dates: DateReader): Rule {
  return {
    id: 'future-as-past',
    severity: 'query',
    *checkStory(story, input) {
      const today = input.reference === null ? undefined : parseIsoDate(input.reference)
      if (today === undefined) return
      for (const text of dates.read(story)) {
        for (const [k, date] of text.dates.entries()) yield* check(text, k, date, today, input)
      }
    },
  }
}

function* check(
  text: DatedText,
  k: number,
  date: PrintedDate,
  today: number,
  input: CheckInput,
): Generator<RuleFinding> {
  const ahead = date.from - today
  const slack = input.inferred ? NEAR_INFERRED + 1 : 0
  if (ahead <= slack || !isPointed(text, k, date, ahead)) return
  const { plain } = text
  const from = sentenceStart(plain, date.start)
  const before = plain.slice(from, date.start)
  const behind = plain.slice(date.end, Math.min(sentenceEnd(plain, date.end), date.end + 40))
  if (
    /[前起止]|截|之前|以前|以后|之后|的/u.test(behind.slice(0, 1)) ||
    /(?:截至|截止|直到|等到|到了?|至|比|距|离|距离|迎接|为)$/u.test(before.slice(-2))
  )
    return
  if (isQuoted(plain, date.start)) return
  const marked = MARKED.test(before) || (/在$/u.test(before) && AT_MEETING.test(behind))
  if (!marked && !isTold(before, behind)) return
  if (FUTURE.test(before) || FUTURE.test(marked ? behind.slice(0, 16) : behind)) return
  const issue = parseIsoDate(input.reference ?? '')
  yield {
    message: `见报日是${issue === undefined ? input.reference : monthDay(issue)}，${fullDate(date.from)}还没有到，却写成已经发生`,
    places: [text.place(date.start, date.end)],
    confidence: marked ? 0.9 : 0.75,
  }
}

/** Whether the clauses behind the date tell what happened on it. */
function isTold(before: string, behind: string): boolean {
  // The date must open its statement: behind 说, 介绍 and the like, or a subject without a verb of its own.
  const done = DONE.exec(behind.replace(/^，?到了/u, '，，，'))
  if (!done) return false
  const between = behind.slice(0, done.index)
  // 录取工作7月8日开始，招生办已公布…: what begins on that day is announced, and something else has happened.
  const statement = behind.split('，').find((part) => part !== '') ?? ''
  if (done[0] !== '了' && !DONE.test(statement) && ANNOUNCED.test(statement)) return false
  if (ATTRIBUTE.test(between) && !ENDED.test(behind.slice(done.index, done.index + 8))) return false
  if (/(?:举行|举办|召开|开幕|开始|启动|上映|上线|实施|施行)的/u.test(between)) return false
  return !/定|选在|推迟|延期|改期|改在|改为|提到/u.test(before.slice(-8))
}

/** Whether the date surely lies ahead: it names its year or month, or is too near to be last year's. */
function isPointed(text: DatedText, k: number, date: PrintedDate, ahead: number): boolean {
  if (/^(?:每|逢)/u.test(date.text)) return false
  if (date.year !== undefined || /^(?:今年|本月|明)/u.test(date.text)) return date.text.length > 2
  if (!date.isDay) return false
  // A year or an earlier date said before carries the story to another time.
  for (let n = 0; n < k; n++) {
    const other = text.dates[n]
    if (other?.year !== undefined && other.to < date.from - ahead - 31) return false
  }
  return ahead <= NEAR
}
