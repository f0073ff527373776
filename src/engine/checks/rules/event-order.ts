import { dayNumber } from '../../tags/dates/calendar'
import { type ClockTime, readClockTimes } from '../calendar/clock-times'
import type { DatedText, DateReader, PrintedDate } from '../calendar/dated-text'
import { BY_OTHERS, EVENT_ORDER, TOLD_ORDER } from '../calendar/event-chains'
import { eventBefore, eventBehind } from '../calendar/event-kinds'
import { periodStart } from '../calendar/sentences'
import { yearOfDay } from '../calendar/wording'
import type { Rule, RuleFinding } from '../rule'

/** Kin and others whose lives a story tells beside the one it is about. */
const KIN =
  /父亲|母亲|爸|妈|爷爷|奶奶|祖父|祖母|外公|外婆|儿子|女儿|长子|次子|孙子|孙女|外孙|妻子|丈夫|爱人|哥哥|弟弟|姐姐|妹妹|兄长|兄弟|大哥|二哥|老伴|岳父|岳母|公公|婆婆|叔叔|伯父|舅舅|姨|其父|其母|其[兄弟姐妹妻子夫女孙]|徒弟|战友|同学|导师|师傅|搭档/u
/** Another of the kind, or the same once more. */
const ANOTHER =
  /前身|旧[址馆桥楼校区]|(?<![平草高中太])原(?![野始因告审籍本件则单处地])|[一二三四首]期|号线|[东西南北][线段]|标段|[一二三四五]标|另|其他|其中|分别|同期|配套|一座|[新老][桥馆楼址校厂院站区]|副馆|再次|重新|再度|改扩建|扩建|追认|追授|追记|迁建|同年级|同案|前任|后任|继任|二审|再审|重建|复[刊校办航]|转世|遗[作著]|(?<!陵)墓(?!前)|故居|第[二三四五六]|续[集篇]|返程|改[名建制]|儿童|增资|支线|分[校院店馆公]|[左右]洞|子公司/u
/** According to whom it is told: says nothing of the subject. */
const SOURCE =
  /据[^，。；]{1,10}(?:介绍|回忆|说|讲述|透露|记载|显示|反映|陈述|报道)，|(?:档案|资料|碑文|史料)(?:显示|记载)，/gu
const OTHERS = { test: (words: string): boolean => KIN.test(words) || ANOTHER.test(words) }
/** What may open a sentence that goes on about the same person or thing. */
const SAME_SUBJECT =
  /^(?:他|她|它|[^，。；]?老人|老[\u4e00-\u9fff]|烈士|先生|女士|孩子|男孩|女孩|男子|女子|该[\u4e00-\u9fff]{1,4}|这[座条所家个]?[\u4e00-\u9fff]{0,4}|两人|二人|双方|此后|后来|随后|之后|后|同日|当日|于|并于|并|又|而|但|就在){0,2}，?$/u
const LINKS =
  /[^\u4e00-\u9fff]|并|又|再|才|直到|[到至于在从自但而却因可曾将已其该等]|随后|后来|此后|之后|此前|终于|最终|他|她|它|老人|同年|当年|次年|早|最初|首次|正式|直至|不料|然而|[上下]午|工程|项目|显示|记载/gu
/** Who makes what is told of, or mourns, is no other subject. */
const CREATOR = /^(?:作者|作家|编剧|导演|作曲家?|其?本人|逝者|死者|家属|亲属)/u
const FARTHEST = 90

interface Event {
  readonly kind: string
  readonly date: PrintedDate
  readonly start: number
  readonly end: number
  /** Between date and verb: a subject, adverbs. */
  readonly gap: string
}

/**
 * Events of one life or one work in an order they cannot have had: 1936年出生，1934年入伍. Only neighbours are
 * compared, in one sentence or where the next goes on about the same person or thing; nobody else may come in between.
 */
export function createEventOrderRule(dates: DateReader): Rule {
  return {
    id: 'event-order',
    severity: 'query',
    *checkStory(story) {
      for (const text of dates.read(story)) {
        yield* checkText(text)
        yield* checkClock(text)
      }
    },
  }
}

function* checkText(text: DatedText): Generator<RuleFinding> {
  const events = readEvents(text)
  for (const [k, later] of events.entries()) {
    for (let n = k - 1; n >= 0 && n >= k - 4; n--) {
      const earlier = events[n]
      if (!earlier || !isOneStory(text, earlier, later)) break
      const finding = compare(text, earlier, later)
      if (!finding) continue
      yield finding
      break
    }
  }
}

/** @param told the event told first, @param next the one told behind it. */
function compare(text: DatedText, told: Event, next: Event): RuleFinding | undefined {
  // 2021年完成普查，2022年启动改造: another work.
  if ((told.kind === '完成' || told.kind === '开始') && !isSameWork(text.plain, told, next)) return undefined
  const forward = EVENT_ORDER.has(`${told.kind}<${next.kind}`) || TOLD_ORDER.has(`${told.kind}<${next.kind}`)
  const backward =
    EVENT_ORDER.has(`${next.kind}<${told.kind}`) ||
    // 1962年毕业于哈工大，1964年考入该校.
    (TOLD_ORDER.has(`${next.kind}<${told.kind}`) &&
      (/^[^，。；]{0,4}(?:该|同一|母)/u.test(text.plain.slice(next.end)) ||
        told.kind === '完成' ||
        isSameObject(text.plain, told, next)))
  if (!forward && !backward) return undefined
  const [first, second] = forward ? [told, next] : [next, told]
  // 铁路2018年通车，2019年沿线新城开工: the work begun is another.
  if (
    backward &&
    WORKS.has(next.kind) &&
    subjectOf(text.plain, next).length >= 6 &&
    !/^(?:取得|获得|领取|办理|经|由|在|从|因|正式)/u.test(next.gap)
  )
    return undefined
  if (!isBefore(second.date, first.date)) return undefined
  // 2025年12月9日去世，12月7日…: a day without its year keeps to the year told before it.
  const inherits = told.date.isDay && next.date.isDay && yearOfDay(told.date.from) === yearOfDay(next.date.from)
  if (/年/u.test(first.date.text) !== /年/u.test(second.date.text) && !(inherits && /年/u.test(told.date.text)))
    return undefined
  const show = (event: Event): string =>
    event.date.year === undefined ? event.date.text : `${yearOfDay(event.date.from)}年`
  const same = show(first) === show(second)
  return {
    message: `${first.kind}应在${second.kind}之前，印作${same ? first.date.text : show(first)}${first.kind}、${same ? second.date.text : show(second)}${second.kind}`,
    places: [text.place(next.start, next.end), text.place(told.start, told.end)],
    confidence: 0.75,
  }
}

const WORKS: ReadonlySet<string> = new Set(['立项', '开工', '封顶', '竣工'])

/** The words between a date and the end of its verb, without those that only link. */
function subjectOf(plain: string, { date, end }: Event): string {
  return plain
    .slice(date.end, end)
    .replace(/正式|全面|破土|顺利|全线|胜利|隆重|相继|先后/gu, '')
    .replace(LINKS, '')
}

function isSameWork(plain: string, a: Event, b: Event): boolean {
  const work = (one: Event): string => /^[\u4e00-\u9fff]{2,}/u.exec(plain.slice(one.end, one.end + 6))?.[0] ?? ''
  const [short = '', long = ''] = [work(a), work(b)].sort((x, y) => x.length - y.length)
  return short !== '' && long.startsWith(short.slice(0, 4))
}

const SCHOOL = '[\\u4e00-\\u9fff]{0,12}?(?:大学|学院|学校|中学|小学|师范|卫校|党校|技校|一中|二中)'
const SCHOOL_BEHIND = new RegExp(`^[于了]?(?<school>${SCHOOL})`, 'u')
const SCHOOL_BEFORE = new RegExp(`从(?<school>${SCHOOL})`, 'u')
const POST = /^(?:为|了)?(?<post>[\u4e00-\u9fff]{1,12}?[长记员任席理事])(?=[，。；、]|$)/u

/** 毕业于云州大学…考入云州大学: one school; 卸任县长…当选县长: one post. */
function isSameObject(plain: string, a: Event, b: Event): boolean {
  const behind = plain.slice(b.end, b.end + 16)
  const after = plain.slice(a.end, a.end + 16)
  const school = SCHOOL_BEHIND.exec(after)?.groups?.school ?? SCHOOL_BEFORE.exec(a.gap)?.groups?.school
  const post = POST.exec(after)?.groups?.post
  return [school, post].some((object) => object !== undefined && behind.replace(/^[为了于]/u, '').startsWith(object))
}

interface Moment {
  readonly kind: string
  readonly time: ClockTime
  readonly end: number
}

/** 16时20分起飞，15时50分降落: two hours of one day, one behind the other in a sentence. */
function* checkClock(text: DatedText): Generator<RuleFinding> {
  const { plain } = text
  let told: Moment | undefined
  for (const time of readClockTimes(plain)) {
    const found = eventBehind(plain.slice(time.end, time.end + 26))
    const next = found && { kind: found.kind, time, end: time.end + found.length }
    if (told && next && told.end <= time.start && isOneDay(plain, told, next)) {
      const forward = EVENT_ORDER.has(`${told.kind}<${next.kind}`)
      const backward = EVENT_ORDER.has(`${next.kind}<${told.kind}`)
      const [first, second] = forward ? [told, next] : [next, told]
      if ((forward || backward) && second.time.minutes < first.time.minutes) {
        const show = ({ time: { start, end } }: Moment): string => plain.slice(start, end)
        yield {
          message: `${first.kind}应在${second.kind}之前，印作${show(first)}${first.kind}、${show(second)}${second.kind}`,
          places: [text.place(time.start, next.end), text.place(told.time.start, told.end)],
          confidence: 0.7,
        }
      }
    }
    if (next) told = next
  }
}

/** Whether nothing between two times turns the day, or the subject. */
function isOneDay(plain: string, told: Moment, next: Moment): boolean {
  const between = plain.slice(told.end, next.time.start)
  if (between.length > 40 || periodStart(plain, next.time.start) > told.end) return false
  // 下午4时10分起飞，5时50分降落: the half day carries on.
  if (next.time.minutes < 720 && told.time.minutes >= 720) return false
  return (
    !/[日号天]|次|翌|另|分别|凌晨|当地时间|北京时间/u.test(
      between + plain.slice(next.time.start, next.time.start + 2),
    ) && !OTHERS.test(between + plain.slice(next.time.end, next.end))
  )
}

/** Earlier by the day, or by the hour of one day. */
function isBefore(a: PrintedDate, b: PrintedDate): boolean {
  if (a.to !== b.from || a.from !== b.to) return a.to < b.from
  return a.time !== undefined && b.time !== undefined && /^\d\d:\d\d/u.test(a.time) && a.time < b.time
}

const LIFE_SPAN =
  /（(?<birth>[12]\d{3})年?(?:\d{1,2}月)?(?:\d{1,2}日)?[—~-]{1,2}(?<death>[12]\d{3})年?(?:\d{1,2}月)?(?:\d{1,2}日)?）/gu

/** 尹默（1936—2018）: birth and death, each the whole of its year. */
function readLifeSpans({ plain }: DatedText): Event[] {
  return [...plain.matchAll(LIFE_SPAN)].flatMap((match) => {
    const end = match.index + match[0].length
    const event = (kind: string, printed: string): Event => {
      const year = Number(printed)
      const start = plain.indexOf(printed, match.index)
      const span = { start, end: start + printed.length, text: `${printed}年`, from: dayNumber(year, 1, 1) }
      return {
        kind,
        date: { ...span, to: dayNumber(year, 12, 31), isDay: false, year, time: undefined },
        start,
        end,
        gap: '',
      }
    }
    return [event('出生', match.groups?.birth ?? ''), event('去世', match.groups?.death ?? '')]
  })
}

function readEvents(text: DatedText): Event[] {
  const { plain } = text
  const events: Event[] = readLifeSpans(text)
  for (const date of text.dates) {
    if (!/[年月日号时点]/u.test(date.text) || /代|世纪|以来|期间|前$/u.test(date.text)) continue
    const behind = plain.slice(date.end, date.end + 26)
    const before = eventBefore(plain.slice(Math.max(0, date.start - 14), date.start))
    if (before) {
      events.push({ kind: before.kind, date, start: date.start - before.length, end: date.end, gap: '' })
      continue
    }
    if (/^(?:前|以前|之前|起|以来|后|以后|之后)/u.test(behind)) continue
    const found = eventBehind(behind)
    if (found) events.push({ kind: found.kind, date, start: date.start, end: date.end + found.length, gap: found.gap })
  }
  return events.sort((a, b) => a.start - b.start)
}

/** Whether two events are told of one person or thing. */
function isOneStory(text: DatedText, told: Event, next: Event): boolean {
  if (next.start < told.end || /又|再|还|(?:他|她|其)的/u.test(next.gap)) return false
  const between = text.plain.slice(told.end, next.start).replace(SOURCE, '')
  if (between.length > FARTHEST || OTHERS.test(between) || OTHERS.test(text.plain.slice(next.date.end, next.end)))
    return false
  const stop = Math.max(between.lastIndexOf('。'), between.lastIndexOf('；'))
  const lead = between.slice(stop + 1)
  const byOthers = BY_OTHERS.has(next.kind)
  if (stop >= 0 && !byOthers && !SAME_SUBJECT.test(lead) && !isRepeated(text.plain, lead, told.start)) return false
  const clause = /[^，；。、]*$/u.exec(between)?.[0] ?? ''
  // 体育中心2022年竣工，副馆2023年开工: the clause has a subject of its own.
  const subject = clause.replace(LINKS, '').replace(CREATOR, '')
  if (subject.length >= 2 && !byOthers && !SAME_SUBJECT.test(clause) && !isRepeated(text.plain, clause, told.end))
    return false
  return isOnePerson(text, told, next)
}

/** 大桥…。大桥1963年通车: the subject was named before. */
function isRepeated(plain: string, lead: string, before: number): boolean {
  const subject = lead.replace(/[，于]+$/u, '')
  return subject.length >= 2 && subject.length <= 6 && plain.slice(Math.max(0, before - 120), before).includes(subject)
}

/** Names between the events, and in the words of the later one, may only be that of whom the earlier was told. */
function isOnePerson(text: DatedText, told: Event, next: Event): boolean {
  const here = text.place(told.end, next.end)
  const there = text.place(told.start, told.end)
  let subject: string | undefined
  for (const tag of text.source.tags) {
    if (tag.type !== 'person' || tag.start > here.end) continue
    const name = tag.value.refers ?? tag.value.name
    if (tag.end <= there.end) subject = name
    else if (subject === undefined && tag.end <= here.end) subject = name
    else if (tag.start >= here.start && tag.end <= here.end && name !== subject) return false
  }
  return true
}
