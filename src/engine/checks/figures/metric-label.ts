import { type Sentence, says } from '../../../words/sentence'
import type { Lexicon } from '../../lexicon'
import { behindLast } from '../behind-last'
import { type FigureText, sentenceOf } from './figure-text'
import type { PrintedFigure } from './printed-figure'

/** What a figure counts, as far as the words around it tell. */
export interface MetricLabel {
  /** The metric, brought to one word where several mean it; '' if the words do not say. */
  readonly name: string
  /** Whether the name is a metric of the lexicon, or only the words next to the figure. */
  readonly known: boolean
  /** The name stands behind the figure, as what is counted (3名少年). */
  readonly counted: boolean
  /** Words that make it another figure of that metric: 其中, 新增, 人均, 去年, 计划 … */
  readonly qualifiers: string
  /** The year or month the words name; '' if they name none. */
  readonly period: string
}

export interface MetricReader {
  read(text: FigureText, figure: PrintedFigure): MetricLabel
}

const REACH = 22
/** 近日新添设备 and 医院新添设备 are alike by their ends. */
const SUFFIX = 2
const CLAUSE_START: ReadonlySet<string> = new Set('，。；：！？、（）“”《》')
const HAN_RUN = /^[\u4e00-\u9fff]{1,10}/u
/** Words between the metric and its figure. */
const LEADS_TO =
  /(?:达到|达|为|是|约|近|超过|超|逾|共有|共|已有|有|只有|仅有|仅|完成|实现|突破|接近|大约|将近|高达|多达|总计|合计|共计|累计|在|到|至|了|已|已经|将|约为|不到|不足|一共|分别|于|报收|收报|收|昨日|昨天|今日|今天|个|人民币|的|，|（)+$/u
/** Words that end a clause without naming what is counted. */
const NO_NOUN =
  /(?:增长|下降|提高|上升|增加|减少|投入|达到|包括|分别|其中|需要|超过|平均|年龄|时间|左右|以上|目前|今年|全年|昨日|去年|实际|同比|已经|新增|发放|发生|获得|取得|开展|组织|提供|覆盖|惠及|建成|完成|建设|共计|合计|历史|第一|以来)$/u
/** 在校生, 在册职工 are nouns. */
const ENDS_NOUN =
  /在(?![校册岗读职编建营园院库])|[的和与及等为被已将了并是有可从对向以由于把让给到至不都也还参获进实开达组完前后中上下内外里共]/u
const COUNTED = new Set(['count', 'people', 'visit', 'admin', 'noun', 'household', 'big', 'family'])
/** Words that change which figure is meant. */
const QUALIFIERS =
  /其中|本级|上游|中游|下游|左岸|右岸|[东西南北中]段|中考|高考|研考|修复|新建|治理|恢复|兴利|防洪|调洪|有效|设计(?![师院者单])|邻省|邻近|相邻|毗邻|邻县|邻市|周边|兄弟|外省|外地|新增|净增|增加|增长|减少|下降|提高|上升|降低|回落|同比|环比|比上年|人均|户均|平均|日均|月均|年均|每|累计|计划|规划|预计|目标|力争|拟|概算|预算|将达|最高|最低|最大|最多|首(?![季月周日届次])|一期|二期|三期|后期|前期|剩余|尚|还有|另|此外|占(?!地)|超额|余额|高出|超出|相当|年产|年均|日产|日处理|可|能够|(?<![订清名菜账简价])单(?![车位据证元身亲词独])|各[项地类户村家]|撤并|[改整合]前|前(?=有)|以上|分别|同期|上年|往年|前年|国内|境外|入境|城镇|农村|男|女|一等|二等|三等|(?:由|从)(?=[^，]{0,5}$)|原|曾|过去|以前|外资|民间|政府|中央|省级|地方|银行|企业自筹|自筹|第[一二三]|出口|进口|重伤|轻伤/gu
const PERIOD =
  /[今去][春夏秋冬]|现有|目前|如今|现已|截至[^，。；]{1,14}|[0-9]{4}年|去年|上年|前年|今年|明年|当年|同期|往年|上半年|下半年|前?[一二三四]个?季度|[0-9]{1,2}[至到—~-][0-9]{1,2}月|[前头首][一二三四五六七八九十两0-9]{1,2}个月|[一二三四五六七八九十0-9]{1,2}月|“[^”]{2,4}”期间|昨日|昨天|今日|今天|明天|明日(?!前)|后天|前天|当日|上月|本月|当月|上周|本周|历年|十年|五年|三年/gu

const ONLY_PERIOD =
  /^[0-9一二三四五六七八九十两个头首年月日末底初至到、—～~去上前今明当同期半下第季度昨天本周历往截止时点分份春夏秋冬天]{2,14}$/u

export function createMetricReader(lexicon: Lexicon): MetricReader {
  const metrics = new Map<string, string>()
  let longest = 0
  for (const { metric = '', as: same = '' } of lexicon.rows('metrics')) {
    metrics.set(metric, same || metric)
    longest = Math.max(longest, metric.length)
  }
  const lasts = new Set(Array.from(metrics.keys(), (metric) => metric.slice(-1)))
  const known = (words: string): string | undefined => rightmost(words, metrics, lasts, longest)
  // Three rules ask for the same labels. By text, and in it by place: to remember figure by figure costs more than to read.
  const read = new WeakMap<FigureText, Map<number, MetricLabel>>()
  return {
    read: (text, figure) => {
      const labels = read.get(text) ?? new Map<number, MetricLabel>()
      const before = labels.get(figure.start)
      if (before) return before
      if (labels.size === 0) read.set(text, labels)
      const label = readLabel(text, figure, known)
      labels.set(figure.start, label)
      return label
    },
  }
}

type Named = Pick<MetricLabel, 'name' | 'known' | 'counted'>

/** Most figures are compared with none: what else their words say is read when it is asked for. */
class ReadLabel implements MetricLabel {
  readonly name: string
  readonly known: boolean
  readonly counted: boolean
  readonly #text: FigureText
  readonly #figure: PrintedFigure
  readonly #clause: string
  #qualifiers: string | undefined
  #period: string | undefined

  constructor({ name, known, counted }: Named, text: FigureText, figure: PrintedFigure, clause: string) {
    this.name = name
    this.known = known
    this.counted = counted
    this.#text = text
    this.#figure = figure
    this.#clause = clause
  }

  get qualifiers(): string {
    const { end } = this.#figure
    this.#qualifiers ??= qualifiersOf(this.#clause, this.#text.folded.slice(end, end + 1))
    return this.#qualifiers
  }

  get period(): string {
    const { start } = this.#figure
    const from = sentenceOf(this.#text, start)?.start ?? 0
    this.#period ??= periodOf(this.#text.folded.slice(Math.max(from, start - 60), start), this.#clause)
    return this.#period
  }
}

function readLabel(text: FigureText, figure: PrintedFigure, known: (words: string) => string | undefined): MetricLabel {
  const { folded } = text
  const from = sentenceOf(text, figure.start)?.start ?? 0
  const head = folded.slice(Math.max(from, figure.start - REACH), figure.start)
  const behind = nounBehind(folded, figure)
  const clause = lastClause(head)
  const counted = behind ? known(behind) : undefined
  const named = counted ?? known(clause) ?? leading(folded.slice(figure.end, figure.end + 8), known)
  if (named) return new ReadLabel({ name: named, known: true, counted: counted !== undefined }, text, figure, clause)
  const isCounted = behind.length >= 2
  const name = isCounted ? behind : lastNoun(clause)
  return new ReadLabel({ name, known: false, counted: isCounted }, text, figure, clause)
}

/** @param behind the character behind the figure: 由…降 is said before a change of it. */
function qualifiersOf(clause: string, behind: string): string {
  const words = `${clause}${/[增升提降减涨跌]/u.test(behind) ? '由' : ''}`.match(QUALIFIERS)
  return words ? [...new Set(words)].sort().join() : ''
}

/** The period of the clause, and of adverbials set off by a comma: 2023年，柳河县…. */
function periodOf(head: string, clause: string): string {
  // 1至8月5.4亿元；8月5400万元: what stands before a semicolon only holds where nothing behind it does.
  const own = head.includes('；') ? adverbialsOf(behindLast(head, '；')) : []
  const adverbials = own.length > 0 ? own : adverbialsOf(head)
  const named = [...(clause.match(PERIOD) ?? []), ...adverbials].map((word) =>
    word.replace(/^(?:现有|目前|如今|现已)$/u, '现').replace(/(?<=月)份$/u, ''),
  )
  return [...new Set(named)].sort().join()
}

function adverbialsOf(head: string): string[] {
  return head.split(/[，。；）\s]/u).flatMap((part) => (ONLY_PERIOD.test(part) ? (part.match(PERIOD) ?? [part]) : []))
}

/** 总投资3.2亿元 and 3.2亿元投资 alike. */
function leading(tail: string, known: (words: string) => string | undefined): string | undefined {
  const words = /^的?([\u4e00-\u9fff]{2,4})/u.exec(tail)?.[1] ?? ''
  for (let length = words.length; length > 1; length--) {
    const found = known(words.slice(0, length))
    // 12.5亩水稻总产可达6万吨: a metric further on belongs to the next figure.
    if (found && !(known(words.slice(1, length)) && /\d/u.test(tail))) return found
  }
  return undefined
}

function nounBehind(folded: string, figure: PrintedFigure): string {
  if (!isCount(figure.family)) return ''
  // 5位“博士后”: quotation marks do not hide what is counted.
  const tail = folded.slice(figure.end, figure.end + 10).replace(/^[“‘「『]/u, '')
  const run = HAN_RUN.exec(tail)?.[0] ?? ''
  const stop = run.search(ENDS_NOUN)
  return stop < 0 ? run : run.slice(0, stop)
}

function startsClause(sign: string): boolean {
  return CLAUSE_START.has(sign) || sign.trim() === ''
}

/** The clause a figure stands in; the one before it where that is only 达 or 约. */
function lastClause(head: string): string {
  let clause = ''
  let end = head.length
  for (let k = 0; k < 2; k++) {
    let start = end
    while (start > 0 && !startsClause(head.charAt(start - 1))) start--
    clause = head.slice(start, head.length)
    if (
      head
        .slice(start, end)
        .replace(LEADS_TO, '')
        .replace(/[0-9.%万亿]/gu, '').length >= 2
    )
      break
    end = Math.max(0, start - 1)
  }
  return clause
}

/** What the metric is called in a sentence; nothing where the words give it no name. */
export function metricWords({ name }: MetricLabel): Sentence | '' {
  return name === '' ? '' : says('says.metric', { name })
}

/** Whether figures of a family say how many there are of something the words beside them name. */
export function isCount(family: string): boolean {
  return COUNTED.has(family)
}

/** The words before a figure without those that only lead to it: 总投资约 is 总投资. */
export function withoutLead(words: string): string {
  return words.replace(LEADS_TO, '')
}

/** The word, if it can name what is counted; '' if it does not. */
export function nounOf(word: string): string {
  return ENDS_NOUN.test(word) || NO_NOUN.test(word) ? '' : word
}

function lastNoun(clause: string): string {
  const bare = withoutLead(clause)
  const run = /[\u4e00-\u9fff]{2,6}$/u.exec(bare)?.[0] ?? ''
  const noun = run.split(ENDS_NOUN).at(-1) ?? ''
  return noun.length >= 2 && !NO_NOUN.test(noun) ? noun : ''
}

/** The last metric word of a clause, the longest that ends there. `lasts` are the characters metrics end in. */
function rightmost(
  words: string,
  metrics: ReadonlyMap<string, string>,
  lasts: ReadonlySet<string>,
  longest: number,
): string | undefined {
  for (let end = words.length; end > 1; end--) {
    if (!lasts.has(words.charAt(end - 1))) continue
    for (let length = Math.min(longest, end); length > 1; length--) {
      const found = metrics.get(words.slice(end - length, end))
      // 图书馆 is no 图书.
      if (found && !/[馆店室城院园]/u.test(words.charAt(end))) return found
    }
  }
  return undefined
}

/** Whether two labels can name one metric: the same word, or one that ends in the other. */
export function isAlike(a: MetricLabel, b: MetricLabel): boolean {
  if (a.name === '' || b.name === '') return false
  if (a.name === b.name) return true
  // 捐赠古籍320册 and 230册古籍: what is counted stands before or behind.
  if (a.counted !== b.counted && !(a.known && b.known)) {
    const [counted, other] = a.counted ? [a, b] : [b, a]
    if (counted.name.slice(0, SUFFIX) === other.name.slice(-SUFFIX)) return true
  }
  if (a.counted && b.counted && a.name.slice(0, SUFFIX) === b.name.slice(0, SUFFIX)) return true
  return !a.known && !b.known && a.name.slice(-SUFFIX) === b.name.slice(-SUFFIX)
}

type Case = Pick<MetricLabel, 'qualifiers' | 'period'>

/** Whether nothing the words say keeps two figures apart. */
export function isSameCase(a: Case, b: Case): boolean {
  return a.qualifiers === b.qualifiers && (a.period === '' || b.period === '' || a.period === b.period)
}
