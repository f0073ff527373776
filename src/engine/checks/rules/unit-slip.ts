import { says } from '../../../words/sentence'
import { behindLast } from '../behind-last'
import { digitSlip, isDroppedScale } from '../figures/digit-slips'
import { doubledScales } from '../figures/doubled-scales'
import { type FigureReader, type FigureText, sentenceOf } from '../figures/figure-reader'
import { isAlike, isSameCase, type MetricLabel, type MetricReader, withoutLead } from '../figures/metric-label'
import { isNamedAgain } from '../figures/named-again'
import { areOtherCounts, isVague } from '../figures/other-counts'
import { isPlain, type PrintedFigure } from '../figures/printed-figure'
import { sharesPhrase } from '../figures/shared-phrase'
import { areToldApart, scopeIn, withYear } from '../figures/slip-excuses'
import { hasName, kindOfName, shareName, subjectsOf } from '../figures/story-subject'
import type { Rule, RuleFinding } from '../rule'

type Printed = { readonly text: FigureText; readonly figure: PrintedFigure }

interface Labelled {
  readonly figure: PrintedFigure
  readonly label: MetricLabel
  /** What stands before the figure, and a little behind it. */
  readonly words: string
  /** Where its sentence begins. */
  readonly sentence: number
  /** The whole of it. */
  readonly passage: string
  /** So much of it as stands before the figure. */
  readonly before: string
}

const BODY = new Set(['body', 'subhead'])
/** With so many digits alike, the figure is the same one even if the words do not say so. */
const MANY_DIGITS = 4
const SOME_DIGITS = 3
const LONGEST_GROUP = 60
const SHARED = 4
/** A conversion stands so near. */
const FEW = 7
const APART = /每|均|其中|单|占/u
const RESTATED = /[，（](?:也就是|也?即|合|约合|折合)$/u
const RATE = new Set(['share', 'point', 'ratio', 'age', 'rate', 'score', 'tenth', 'discount'])

/** Who tells it, and what only leads to a figure that is known already. */
const LEADS_BACK =
  /^[^，]*(?:说|称|介绍|表示|指出|透露|认为|看来)$|^(?:这|该|此|上述|如此|目前|至此|其|近|约|共|总共|全部|已|所有|整整|足足|截至[^，]{0,6}|每天|当[天日]|昨[天日])*$/u
/** 追回的75.2万元, 当天发送的旅客830人中 */
const SAID_BEFORE = /[\u4e00-\u9fff]的[\u4e00-\u9fff]{0,3}$/u
/** 864公里的全线: nothing but the figure's own kind. */
const OF_ITSELF =
  /^的?(?:全[线程长]|总|规模|体量|投资|资金|金额|款项|巨款|善款|赔款|收入|成绩|数[字据量额]|产量|产值|面积|库容|容量|装机|投入|订单|目标|任务|人口|客流|票房|里程|距离|高度|跨度|主跨|深度|长度|宽度)/u
/** 募集的125亿元 */
const GOT = /(?:募集|筹集|募得|筹得|追回|追缴|收到|领到|投入|到位|捐出|下拨|拨付|查获|查扣|涉案|获批)的$/u
/** 恰好一成, 是成本的十倍: the power of ten is meant. */
const IS_MEANT =
  /(?<!增|长|升|降|少|加|涨|跌|高|了)一成(?!多)|[十百千]分之一|[十百千]倍|(?<![0-9.])10{1,2}倍|(?<![0-9.])1?0?%/u

/** 收入1.2亿元 … 该收入12000亿元: one label, the same digits, a power of ten between them. */
export function createUnitSlipRule(reader: FigureReader, metrics: MetricReader): Rule {
  return {
    id: 'unit-slip',
    severity: 'query',
    *checkStory(story, { reference }) {
      const groups = new Map<string, Printed[]>()
      for (const text of reader.read(story)) {
        if (BODY.has(text.source.role)) collect(text, groups)
        yield* doubledScales(text)
      }
      for (const group of groups.values()) {
        // 180万元, 18万元, 1.8万元: so many of one kind are gifts, not slips.
        if (group.length > 1 && new Set(group.map(({ figure }) => figure.value)).size === 2)
          yield* checkGroup(group.map((printed) => labelled(printed, metrics, reference)))
      }
    },
  }
}

/** Figures with the same digits and measure: the only ones that can be a power of ten apart. */
function collect(text: FigureText, groups: Map<string, Printed[]>): void {
  for (const figure of text.figures) {
    if (!isPlain(figure) || !figure.tag || figure.digits === '' || RATE.has(figure.family) || isVague(figure)) continue
    // 2.4万亩，即24000亩: the figure before has the label.
    if (RESTATED.test(text.folded.slice(Math.max(0, figure.start - 5), figure.start))) continue
    const key = `${figure.measure} ${figure.digits}`
    const group = groups.get(key)
    if (!group) groups.set(key, [{ text, figure }])
    else if (group.length < LONGEST_GROUP) group.push({ text, figure })
  }
}

function labelled({ text, figure }: Printed, metrics: MetricReader, reference: string | null): Labelled {
  const sentence = sentenceOf(text, figure.start)
  return {
    figure,
    label: withYear(metrics.read(text, figure), reference),
    words: wordsAround(text, figure),
    sentence: sentence?.start ?? 0,
    passage: text.folded.slice(sentence?.start, sentence?.end),
    before: text.folded.slice(sentence?.start ?? 0, figure.start),
  }
}

/** The clause a figure ends, without what follows it. */
function lastClause(words: string): string {
  const head = words.slice(0, words.lastIndexOf('·'))
  return head.slice(head.lastIndexOf('，') + 1)
}

function isOneSentence(a: Labelled, b: Labelled): boolean {
  return a.figure.place.text === b.figure.place.text && a.sentence === b.sentence
}

function wordsAround({ folded }: FigureText, { start, end }: PrintedFigure): string {
  const head = behindLast(folded.slice(Math.max(0, start - 20), start), '。；0123456789')
  return `${head}·${/^[^，。；]{0,8}/u.exec(folded.slice(end, end + 8))?.[0] ?? ''}`
}

function* checkGroup(group: readonly Labelled[]): Generator<RuleFinding> {
  const reported = new Set<number>()
  for (const [k, later] of group.entries()) {
    if (reported.has(later.figure.value)) continue
    // 120人报名，12人入选。这12人…: what was said before is no slip when it is said again.
    const isKnown = group.slice(0, k).some(({ figure }) => figure.value === later.figure.value)
    const earlier = group.slice(0, k).find((other) => isSlip(other, later, isKnown))
    if (!earlier) continue
    reported.add(later.figure.value)
    const [a, b] = [earlier.figure, later.figure]
    const power = Math.round(Math.abs(Math.log10(b.value / a.value)))
    yield {
      says: says('says.unit-slip', { first: a.printed, second: b.printed, power }),
      places: [b.place, a.place],
      confidence: 0.7,
    }
  }
}

function isSlip(a: Labelled, b: Labelled, isKnown: boolean): boolean {
  // 1.2亿元（即12000亿元） is a conversion.
  const isBeside = Math.abs(b.figure.start - a.figure.end) < FEW && isOneSentence(a, b)
  if (isBeside && (a.figure.unit !== b.figure.unit || !/^[^·]*，·/u.test(b.words))) return false
  if (digitSlip(a.figure, b.figure) !== 'power-of-ten') return false
  if (isExcused(a, b) || areOtherCounts(a, b)) return false
  if (!isKnown && isNamedAgain(a, b, isOneSentence(a, b))) return true
  if (isBeside || IS_MEANT.test(b.passage)) return false
  if (isSaidAgain(a, b) || isCalledTheSame(a, b)) return true
  const digits = a.figure.digits.length
  if (
    digits >= SOME_DIGITS &&
    isDroppedScale(a.figure, b.figure) &&
    (digits >= MANY_DIGITS || !APART.test(a.label.qualifiers + b.label.qualifiers))
  ) {
    return a.label.name === '' || b.label.name === '' || !a.label.known || !b.label.known || isAlike(a.label, b.label)
  }
  const power = Math.round(Math.abs(Math.log10(a.figure.value / b.figure.value)))
  if (digits >= SOME_DIGITS && power >= 3 && sharesPhrase(a.words, b.words, 3)) return true
  // 全县养殖面积15.8万亩，龙湾镇养殖面积1.58万亩
  const own = ownSubjects(lastClause(b.words))
  if (own.size > 0 && !shareName(own, subjectsOf(a.words))) return false
  // 仓储面积286万平方米，冷链仓储面积28.6万平方米: in one sentence it is a part.
  if (power < 3 && isOneSentence(a, b)) return false
  if (scopeIn(a.words) !== scopeIn(b.words) && scopeIn(a.words) !== '' && scopeIn(b.words) !== '') return false
  // 产量62.8万吨；全国产量628万吨
  if (scopeIn(a.words) === '' && /全[国省][^·]*·/u.test(b.words)) return false
  // 一期装机2.35万千瓦 … 装机235万千瓦: the second time only the thing is named.
  const loose =
    digits >= SOME_DIGITS && power >= 2 && b.label.qualifiers === '' && a.label.known && !APART.test(a.label.qualifiers)
  if (loose && a.label.name === b.label.name && !b.label.period) return true
  // 这475吨生活垃圾: what was spoken of, whatever stands with it.
  if (digits >= SOME_DIGITS && /[这该]·/u.test(b.words) && sharesPhrase(a.words, b.words, SHARED)) return true
  if (!isSameCase(a.label, b.label) && !isOnePrice(a, b)) return false
  if (digits >= SOME_DIGITS && sharesPhrase(a.words, b.words, SHARED)) return true
  // 规模6亿元 … 本期债券发行规模60亿元
  if (
    KNOWN.test(lastClause(b.words)) &&
    a.label.name !== '' &&
    headOf(b).endsWith(a.label.name) &&
    headOf(a).endsWith(a.label.name)
  )
    return true
  if (isAlike(a.label, b.label)) return digits >= SOME_DIGITS || (a.label.known && !isSomebody(b)) || isAnaphor(b)
  return digits >= MANY_DIGITS && (a.label.name === '' || b.label.name === '')
}

const AVERAGE = /人均|户均|每(?![天日])|平均/u
const PLANNED = /预计|计划|拟|力争|目标|规划/gu

/** 每天能烘干240吨 and 一天烘干2400吨 are the same day's. */
const A_DAY = /每[天日]|一[天日]|日均|单日|日产|日处理|日供/u
/** 上月客运量…，单月客运量…: the month just told. */
const A_MONTH = /[上本]个?月|[0-9一二三四五六七八九十]月(?!来|以来|至)/u
const THAT_MONTH = /[单当该]月(?!最)/u
/** Another round of it, or one branch of it. */
const OTHER_ONE = /[首上前历]届|第[一二三四五六七八九十0-9]{1,3}届|上一?[轮批次期]|[支分]行|分[公店院校局厂]|支队|大队/u

/** 本次展会 names nothing but the fair. */
function ownSubjects(clause: string): ReadonlySet<string> {
  return subjectsOf(clause.replace(/[该这此]|本[期次届轮]/gu, '·'))
}

/** Whether words tell the two apart: a part, another place, another time, somebody's share, a tenth that is meant. */
function isExcused(a: Labelled, b: Labelled): boolean {
  if (IS_MEANT.test(a.passage) || IS_MEANT.test(b.passage)) return true
  if (areToldApart(a, b)) return true
  const clause = lastClause(b.words)
  const average = AVERAGE.exec(clause)?.[0]
  if (/[另还再又]|首批/u.test(clause) || (average && !lastClause(a.words).includes(average))) return true
  // A part, or each one's share, is never more than the whole: 各库点已收购84万吨 of 8.4万吨.
  const isMore = b.figure.value > a.figure.value && !/其中|当中|其余|剩余|各/u.test(lastClause(a.words))
  if (!isMore && /其中|当中|其余|剩余|各/u.test(clause)) return true
  const isMonth = A_MONTH.test(a.words) && THAT_MONTH.test(clause)
  const [own, other] = [b, a].map(({ label }) =>
    label.qualifiers.replace(PLANNED, '').replace(isMonth ? /单,?|,单$/gu : /^$/u, ''),
  ) as [string, string]
  const isOneTime = (A_DAY.test(a.words) && A_DAY.test(b.words)) || isOnePrice(a, b)
  if (own.split(',').some((word) => word !== '' && clause.includes(word) && !other.includes(word) && !isOneTime))
    return true
  if (other.split(',').some((word) => APART.test(word) && !own.includes(word) && !isOneTime)) return true
  if (other === '累计' && own === '' && b.figure.value < a.figure.value) return true
  const { period } = b.label
  if (period !== '' && a.label.period !== '' && period !== a.label.period && !isMonth) return true
  if (scopeIn(a.words) !== scopeIn(b.words) && scopeIn(b.words) !== '') return true
  const subjects = ownSubjects(clause)
  const told = subjectsOf(a.passage)
  if (subjects.size > 0 && !shareName(subjects, told)) return true
  // 城关镇新改建农村公路: the roads were spoken of, the town was not.
  if ([...subjects].some((name) => /^(?:place|firm)$/u.test(kindOfName(name)) && !hasName(told, name))) return true
  return isSomebody(b) || (OTHER_ONE.test(clause) && !OTHER_ONE.test(a.passage))
}

/**
 * 总产量38.6万吨。…，38.6吨的总产量来之不易: the later one opens its clause as what is known. Three digits alike are
 * hardly chance; two have to be called by a word in common.
 */
function isSaidAgain(a: Labelled, b: Labelled): boolean {
  if (isOneSentence(a, b) && Math.abs(b.figure.start - a.figure.end) < FEW) return false
  const head = behindLast(b.words.slice(0, b.words.lastIndexOf('·')), '，。；：！？')
  const tail = b.words.slice(b.words.lastIndexOf('·') + 1)
  const opens = LEADS_BACK.test(head) && /^的?[\u4e00-\u9fff]{2}/u.test(tail)
  if (!opens && !SAID_BEFORE.test(head)) return false
  if (
    APART.test(head.replace(/每[天日]/gu, '')) ||
    /[另还又也别]|其他/u.test(head) ||
    isSomebody(b) ||
    IS_MEANT.test(b.words + a.words)
  )
    return false
  const own = subjectsOf(head + tail)
  if (own.size > 0 && !shareName(own, subjectsOf(a.words))) return false
  if (scopeIn(a.words) !== scopeIn(b.words) && scopeIn(b.words) !== '') return false
  const digits = a.figure.digits.length
  const shared = sharesPhrase(a.words, head + tail, 2)
  // 采血4.6万毫升。…，采集的4600毫升血液
  const verb = /([\u4e00-\u9fff])[\u4e00-\u9fff]的$/u.exec(head)?.[1] ?? ''
  const isDone = verb !== '' && lastClause(a.words).includes(verb)
  return digits >= SOME_DIGITS
    ? shared || isDone || OF_ITSELF.test(tail) || GOT.test(head)
    : digits > 1 && (shared || isDone)
}

/** 撒布融雪剂620吨 … 撒布融雪剂6.2吨: the same words lead up to both, and nothing tells of a part or of another time. */
function isCalledTheSame(a: Labelled, b: Labelled): boolean {
  if (a.figure.digits.length < 2 || isOneSentence(a, b) || isSomebody(b)) return false
  const [x, y] = [headOf(a), headOf(b)]
  let alike = 0
  while (alike < x.length && alike < y.length && x.charAt(x.length - 1 - alike) === y.charAt(y.length - 1 - alike))
    alike++
  if (alike < SHARED || !/^[\u4e00-\u9fff]+$/u.test(y.slice(y.length - alike))) return false
  const [own, other] = [b.label.qualifiers, a.label.qualifiers]
  // 累计 is the most there can be.
  const most = other === '累计' && own === '' ? b.figure.value > a.figure.value : own === other
  if (!most || (a.label.period !== '' && b.label.period !== '' && a.label.period !== b.label.period)) return false
  const subjects = ownSubjects(lastClause(b.words))
  return (subjects.size === 0 || shareName(subjects, subjectsOf(x))) && !IS_MEANT.test(a.words + b.words)
}

function headOf({ words }: Labelled): string {
  return withoutLead(words.slice(0, words.lastIndexOf('·')))
}

/** 均价每平方米18600元 … 1860元的均价: 每 is no more than the price's unit. */
function isOnePrice(a: Labelled, b: Labelled): boolean {
  return (
    /价$/u.test(a.label.name) && a.label.name === b.label.name && isSameCase(withoutPer(a.label), withoutPer(b.label))
  )
}

function withoutPer({ qualifiers, period }: MetricLabel) {
  return { qualifiers: qualifiers.replace(/每,?|,每$/gu, ''), period }
}

const KNOWN = /[该这此]|上述|本(?:[期次笔批轮]|项目|工程)/u

/** 一位老人捐款1.8万元: somebody's part of it. */
function isSomebody({ words }: Labelled): boolean {
  // 公司经理说，首月运送…: who tells it is not who has it.
  const clause = lastClause(words) + words.slice(words.lastIndexOf('·'))
  return /一[位名家户个对]|某|企业家|老人|先生|女士|师傅|公司|集团/u.test(clause)
}

function isAnaphor({ words }: Labelled): boolean {
  return /[该这]/u.test(words) || KNOWN.test(lastClause(words))
}
