import type { DateTag } from '../../../../model/analysis'
import { behindLast } from '../../behind-last'
import type { FigureText } from '../../figures/figure-text'
import type { RuleFinding } from '../../rule'
import { tell } from './head-numbers'

const DAY =
  /^(?:(?:[0-9]{4}|[今明去前])年)?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})月(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号]/u
/** 11月完工, 明年三月 */
const MONTH = /^(?:[0-9]{4}年|[今明]年)?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})月/u
const BARE_DAY = /^(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号]/u
/** What a day may be told of: the words behind it say what happens. */
const REACH = 16
const MOST = 40
/** A date is told of the same thing only if it is as near as slips and changed plans are. */
const NEAREST = 62
const SAME_YEAR = 190

interface Day {
  readonly from: string
  readonly to: string
  readonly start: number
  readonly end: number
  /** With its month. */
  readonly isFull: boolean
  readonly words: string
}

/** 9月28日开通 over 定于9月26日开通: a day no date of the body covers, against the one the body tells of the same act. */
export function* checkHeadDates(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  const days = daysOf(head)
  if (days.length !== 1) return
  const [day] = days
  if (!day) return
  const told = bodies.flatMap((text) => datesOf(text).map((date) => ({ ...date, text })))
  if (told.length === 0 || told.length > MOST || told.some((date) => covers(date, day))) return
  if (isBareMonth(head, day) && told.some(({ from }) => from.slice(5, 7) === day.from.slice(5, 7))) return
  const own = bodies
    .flatMap((text) => daysOf(text).map((date) => ({ ...date, text })))
    .filter((date) => isOther(day, date) && sharesAct(day.words, date.words))
  const [only] = own
  if (!only || own.some(({ from }) => from !== only.from)) return
  yield tell(head, day.start, day.end, only.text, only.start, only.end)
}

/** 八月启用, of whatever year: 今年8月18日 is in it. */
function isBareMonth({ folded }: FigureText, { from, to, start, end }: Day): boolean {
  return from !== to && !folded.slice(start, end).includes('年')
}

/** 今晚八时上演 over 今晚7时30分上演: the one hour the body tells of the act. */
export function* checkHeadHours(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  const hours = hoursOf(head)
  const [hour] = hours
  if (!hour || hours.length !== 1) return
  const told = bodies.flatMap((text) => hoursOf(text).map((one) => ({ ...one, text })))
  if (told.some(({ time }) => onDial(time) === onDial(hour.time))) return
  const own = told.filter(({ words }) => sharesAct(hour.words, words))
  const [only] = own
  if (!only || own.some(({ time }) => time !== only.time)) return
  yield tell(head, hour.start, hour.end, only.text, only.start, only.end)
}

/** 七点半 may be 19时30分. */
function onDial(time: string): string {
  const [hours = '', minutes = ''] = time.split(':')
  return `${Number(hours) % 12}:${minutes}`
}

function hoursOf({ source, folded }: FigureText) {
  return source.tags.flatMap((tag) => {
    if (tag.type !== 'date' || tag.value.time === undefined) return []
    const { start, end } = tag
    const behind = /^[^。；！？\n]*/u.exec(folded.slice(end, end + REACH))?.[0] ?? ''
    const before = behindLast(folded.slice(Math.max(0, start - 6), start), '，。；')
    return [{ start, end, time: tag.value.time, words: `${behind}·${before}` }]
  })
}

/** 9月下旬, 国庆假期 may be that day; 今年 and 9月 say nothing of it. */
function covers({ from, to }: Pick<Day, 'from' | 'to'>, day: Day): boolean {
  return from <= day.to && to >= day.from && daysApart(from, to) <= (day.from === day.to ? SPAN : SEASON)
}

/** 20日启用 over 6月20日启用: without its month a day is held against the day alone. */
function isOther(a: Day, b: Day): boolean {
  const isMonth = a.from !== a.to
  if (isMonth) return daysApart(a.from, b.from) <= SAME_YEAR
  return (
    b.from === b.to &&
    daysApart(a.from, b.from) <= NEAREST &&
    ((a.isFull && b.isFull) || a.from.slice(-2) !== b.from.slice(-2))
  )
}

function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / DAY_LENGTH
}

const DAY_LENGTH = 864e5
const SPAN = 16
const SEASON = 95
const MONTH_LENGTH = 31

/** The dates of a text that are known by the day. */
export function datesOf({
  source,
}: FigureText): { readonly from: string; readonly to: string; readonly tag: DateTag }[] {
  return source.tags.flatMap((tag) => {
    if (tag.type !== 'date' || !('from' in tag.value)) return []
    const { from, to } = tag.value
    const [first, last] = [from ?? to, to ?? from]
    return first && last ? [{ from: first, to: last, tag }] : []
  })
}

/** Days printed with their number, and what is said to happen then. */
function daysOf(text: FigureText): Day[] {
  return datesOf(text).flatMap(({ from, to, tag }) => {
    const { start, end } = tag
    const printed = text.folded.slice(start, end)
    const full = DAY.exec(printed)
    const day =
      full ?? (from === to ? BARE_DAY.exec(printed) : daysApart(from, to) < MONTH_LENGTH ? MONTH.exec(printed) : null)
    if (!day || (full && from !== to)) return []
    const last = start + day[0].length
    const words = /^[^。；！？\n]*/u.exec(text.folded.slice(last, last + REACH))?.[0] ?? ''
    const before = behindLast(text.folded.slice(Math.max(0, start - 6), start), '，。；')
    return [{ from, to, start, end: last, isFull: full !== null, words: `${words}·${before}` }]
  })
}

const ACTS =
  /开通|通车|运营|开幕|闭幕|开工|完工|竣工|投用|启用|开业|营业|施行|实施|执行|生效|上映|首映|开赛|开跑|鸣枪|开演|开唱|开球|开锣|发车|首班|末班|[开闭关]馆|[开关]门|打烊|[上公]演|演出|开考|开学|报名|截止|开馆|开园|开放|开售|发售|预售|上市|上线|首航|首飞|首发|试运行|起降|调整|调价|停水|停电|停气|封闭|封路|改道|限行|禁渔|开渔|开海|休渔|开庭|宣判|发射|升空|入伍|招生|录取|揭晓|颁奖|发行|举行|举办|召开|开[始启机讲课镇拍市镰播采]|恢复|供暖|停暖|关闭|拆除|投票|公布|启动|通航|停运|复航|复课|搬迁|迁址|出殡|告别|立[春夏秋冬]|刷[卡码地]|合龙|封顶|贯通|交付|交房|起/gu

/** 启用 and 投入使用, 截止 and 结束: one act by several words. */
const SAME_ACTS: readonly RegExp[] = [
  /开通|通车|启用|投用|投[产运]|投入(?:使用|运营|运行)|运营|通航|开放|开馆|开园|开业|营业|亮相|上线|揭牌|对外/u,
  /截止|结束|停止(?:受理|办理|报名)|截至|为止|落幕|闭幕|到期|[日月]止/u,
  /举行|举办|召开|开幕|开赛|开跑|鸣枪|开锣|启幕|登场|拉开/u,
  /施行|实施|执行|生效|实行|推行/u,
  /开售|发售|发行|上市|首发|预售/u,
  /开工|动工|开建|破土|奠基/u,
  /完工|竣工|建成|交付|交房|收官|投产/u,
]

/** Whether two clauses tell of one act. */
export function sharesAct(a: string, b: string): boolean {
  ACTS.lastIndex = 0
  const acts = a.match(ACTS) ?? []
  return acts.some((act) => b.includes(act)) || SAME_ACTS.some((one) => one.test(a) && one.test(b))
}
