import type { DatedText, DateReader, PrintedDate } from '../calendar/dated-text'
import { yearOfDay } from '../calendar/wording'
import type { Rule, RuleFinding } from '../rule'

/** Kinds of events, told by the verb next to the date. The first that matches is taken. */
const EVENTS: readonly (readonly [kind: string, verb: RegExp])[] = [
  ['出生', /^(?:农历)?[^，。；、]{0,10}?(?:出生|降生|诞生(?!地)|生于|生(?=[，。；（）在]))/u],
  ['去世', /^[^，。；、]{0,12}?(?:逝世|去世|病逝|辞世|牺牲|就义|殉职|病故)/u],
  ['退伍', /^[^，。；、]{0,8}?(?:退伍|退役|转业|复员)/u],
  ['退休', /^[^，。；、]{0,10}?(?:退休|离休)/u],
  ['毕业', /^[^，。；、]{0,12}?毕业/u],
  [
    '入学',
    /^[^，。；、]{0,4}?(?:考入|考上|考取|入读|就读|入学|升入|进入[^，。；、]{1,10}(?:大学|学院|中学|学校|师范)[^，。；、]{0,6}(?:学习|读书|深造))/u,
  ],
  ['入伍', /^[^，。；、]{0,8}?(?:入伍|参军|从军|当兵|参加(?:红军|八路军|新四军|解放军|志愿军|游击队))/u],
  ['参加工作', /^[^，。；、]{0,8}?(?:参加工作|参加革命|从教|从医|进厂|上班|入职|从业|下乡|插队|执教|拜师|学艺)/u],
  ['入党', /^[^，。；、]{0,8}?(?:入党|加入中国共产党|入团)/u],
  ['结婚', /^[^，。；、]{0,8}?(?:结婚|成婚|完婚)/u],
  ['离婚', /^[^，。；、]{0,8}?离婚/u],
  ['竣工', /^[^，。；、]{0,10}?(?:竣工|完工|建成|通车|投产|落成|投用|投入使用|投入运营|启用|封顶|交付|合龙|并网)/u],
  ['开工', /^[^，。；、]{0,10}?(?:开工|动工|奠基|破土|始建)/u],
  ['闭幕', /^[^，。；、]{0,8}?(?:闭幕|落幕|闭会)/u],
  ['开幕', /^[^，。；、]{0,8}?(?:开幕|开赛)/u],
  ['停办', /^[^，。；、]{0,8}?(?:停刊|停办|撤销|注销|解散|倒闭|停业|关闭|歇业)/u],
  ['创办', /^[^，。；、]{0,8}?(?:创办|创刊|成立|开业|创建|创立|开办|注册)/u],
  ['宣判', /^[^，。；、]{0,8}?(?:宣判|判决|判处)/u],
  ['立案', /^[^，。；、]{0,8}?(?:立案|被捕|被刑事拘留|被逮捕)/u],
  ['卸任', /^[^，。；、]{0,8}?(?:卸任|离任|辞职|去职)/u],
  ['上任', /^[^，。；、]{0,8}?(?:上任|就任|当选|履新|到任|出任)/u],
]
const LIFE = ['入党', '入学', '毕业', '入伍', '退伍', '参加工作', '退休', '结婚', '离婚', '上任', '卸任']
/** Which kind must not be later than which. */
const ORDER = new Set([
  ...LIFE.map((kind) => `出生<${kind}`),
  '出生<去世',
  ...LIFE.map((kind) => `${kind}<去世`),
  '入伍<退伍',
  '参加工作<退休',
  '入伍<退休',
  '结婚<离婚',
  '开工<竣工',
  '开幕<闭幕',
  '创办<停办',
  '立案<宣判',
])
/** In the order they are told in only: who left one school may have entered another. */
const TOLD_ORDER = new Set(['入学<毕业', '上任<卸任'])
/** 建成于1954年, 生于1936年: the verb before the date. */
const VERB_BEFORE =
  /(?:(?<出生>出生于|生于|出生在)|(?<竣工>竣工于|建成于|落成于|通车于)|(?<开工>始建于|开工于|动工于|奠基于)|(?<创办>创办于|成立于|创建于|创刊于|创立于)|(?<去世>逝世于|去世于|卒于|病逝于)|(?<入伍>入伍于)|(?<毕业>毕业于)|(?<退休>退休于))(?:公元)?$/u
const OTHERS =
  /父亲|母亲|爸|妈|爷爷|奶奶|祖父|祖母|外公|外婆|儿子|女儿|长子|次子|孙子|孙女|外孙|妻子|丈夫|爱人|哥哥|弟弟|姐姐|妹妹|兄长|兄弟|大哥|二哥|老伴|岳父|岳母|公公|婆婆|叔叔|伯父|舅舅|姨|其父|其母|其兄|其弟|其妻|徒弟|战友|同学|前身|旧|原|[一二三四首]期|号线|[东西南北][线段]|段|另|其他|其中|分别|同期|配套|一座|新[桥馆楼址校厂]|再次|重新|改扩建|扩建|追认|追授|追记|迁建/u
const FARTHEST = 60

interface Event {
  readonly kind: string
  readonly date: PrintedDate
  readonly start: number
  readonly end: number
}

/**
 * Events of one life or one work in an order they cannot have had: 1936年出生，1934年入伍. Only neighbours in one sentence,
 * or in the next where it goes straight on, are compared, and nobody and nothing else may come in between.
 */
export function createEventOrderRule(dates: DateReader): Rule {
  return {
    id: 'event-order',
    severity: 'query',
    *checkStory(story) {
      for (const text of dates.read(story)) yield* checkText(text)
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
  const forward = ORDER.has(`${told.kind}<${next.kind}`) || TOLD_ORDER.has(`${told.kind}<${next.kind}`)
  const backward = ORDER.has(`${next.kind}<${told.kind}`)
  if (!forward && !backward) return undefined
  const [first, second] = forward ? [told, next] : [next, told]
  if (second.date.to >= first.date.from) return undefined
  if ((first.date.year === undefined) !== (second.date.year === undefined)) return undefined
  const show = (event: Event): string =>
    event.date.year === undefined ? event.date.text : `${yearOfDay(event.date.from)}年`
  const same = show(first) === show(second)
  return {
    message: `${first.kind}应在${second.kind}之前，印作${same ? first.date.text : show(first)}${first.kind}、${same ? second.date.text : show(second)}${second.kind}`,
    places: [text.place(next.start, next.end), text.place(told.start, told.end)],
    confidence: 0.75,
  }
}

function readEvents(text: DatedText): Event[] {
  const { plain } = text
  const events: Event[] = []
  for (const date of text.dates) {
    if (!/[年月日号]/u.test(date.text) || /代|世纪|以来|期间|前$/u.test(date.text)) continue
    const behind = plain.slice(date.end, date.end + 24)
    const before = VERB_BEFORE.exec(plain.slice(Math.max(0, date.start - 8), date.start))
    const kindBefore = before?.groups && Object.keys(before.groups).find((kind) => before.groups?.[kind])
    if (before && kindBefore) {
      events.push({ kind: kindBefore, date, start: date.start - before[0].length, end: date.end })
      continue
    }
    if (/^(?:前|以前|之前|起|以来|后|以后|之后)/u.test(behind)) continue
    const found = firstEvent(behind)
    if (found) events.push({ kind: found.kind, date, start: date.start, end: date.end + found.length })
  }
  return events
}

/** The kind whose verb comes first behind the date; 预计 and its kind tell of no event. */
function firstEvent(behind: string): { readonly kind: string; readonly length: number } | undefined {
  let best: { kind: string; length: number } | undefined
  const clause = behind.replace(/^，/u, '')
  const shift = behind.length - clause.length
  for (const [kind, verb] of EVENTS) {
    const match = verb.exec(clause)
    if (match && (!best || match[0].length + shift < best.length)) best = { kind, length: match[0].length + shift }
  }
  return best && !/计划|预计|拟|原定|原计划|力争/u.test(behind.slice(0, best.length)) ? best : undefined
}

/** Whether two events are told of one person or thing. */
function isOneStory(text: DatedText, told: Event, next: Event): boolean {
  if (next.start < told.end) return false
  const between = text.plain.slice(told.end, next.start)
  if (between.length > FARTHEST || OTHERS.test(between) || OTHERS.test(text.plain.slice(next.date.end, next.end)))
    return false
  const stop = Math.max(between.lastIndexOf('。'), between.lastIndexOf('；'))
  const lead = between.slice(stop + 1)
  if (stop >= 0 && !/^(?:他|她|此后|后来|随后|之后|后|于|并于)?$/u.test(lead)) return false
  const here = text.place(told.end, next.end)
  return !text.source.tags.some((tag) => tag.type === 'person' && tag.start >= here.start && tag.end <= here.end)
}
