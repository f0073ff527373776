import { says } from '../../../../words/sentence'
import { behindLast } from '../../behind-last'
import { digitSlip, isDroppedScale } from '../../figures/digit-slips'
import type { FigureText } from '../../figures/figure-text'
import { isAlike, isSameCase } from '../../figures/metric-label'
import { isPlain, type PrintedFigure } from '../../figures/printed-figure'
import { longestRun, sharesPhrase } from '../../figures/shared-phrase'
import type { Rule, RuleFinding } from '../../rule'
import { doubledScales } from './doubled-scales'
import { areTwoMetrics } from './metric-conflict'
import type { MetricMention } from './metric-mention'
import type { StoryMetricsReader } from './metric-mentions'
import { isNamedAgain } from './named-again'
import { areOtherCounts, isVague } from './other-counts'
import { isOfOneBasis } from './slip-basis'
import { scopeIn } from './slip-excuses'
import {
  headOf,
  isOnePrice,
  isOneSentence,
  isSomebody,
  lastClause,
  type Printed,
  type SlipFigure,
  slipFigure,
} from './slip-figure'
import { APART, IS_MEANT, isOtherScope, isToldOfAnother, ownSubjects } from './slip-others'
import { slipsBetween } from './slips-between'
import { shareName, subjectsOf } from './story-subject'
import { isTwiceTold, OF_ITSELF } from './twice-told'

const BODY = new Set(['body', 'subhead'])
/** With so many digits alike, the figure is the same one even if the words do not say so. */
const MANY_DIGITS = 4
const SOME_DIGITS = 3
const LONGEST_GROUP = 60
const SHARED = 4
/** A conversion stands so near. */
const FEW = 7
const RESTATED = /[，（](?:也就是|也?即|合|约合|折合)$/u
const RATE = new Set(['share', 'point', 'ratio', 'age', 'rate', 'score', 'tenth', 'discount'])

/** Who tells it, and what only leads to a figure that is known already. */
const LEADS_BACK =
  /^[^，]*(?:说|称|介绍|表示|指出|透露|认为|看来)$|^(?:这|该|此|上述|如此|目前|至此|其|近|约|共|总共|全部|已|所有|整整|足足|截至[^，]{0,6}|每天|当[天日]|昨[天日])*$/u
/** 追回的75.2万元, 当天发送的旅客830人中 */
const SAID_BEFORE = /[\u4e00-\u9fff]的[\u4e00-\u9fff]{0,3}$/u
/** 募集的125亿元 */
const GOT = /(?:募集|筹集|募得|筹得|追回|追缴|收到|领到|投入|到位|捐出|下拨|拨付|查获|查扣|涉案|获批)的$/u
/** 收入1.2亿元 … 该收入12000亿元: one label, the same digits, a power of ten between them. */
export function createUnitSlipRule(mentions: StoryMetricsReader): Rule {
  const { figures: reader, labels: metrics } = mentions
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
          yield* checkGroup(
            group.map((printed) => slipFigure(printed, metrics, reference)),
            (k, j) => isToldAgain(group[k], group[j], (one) => mentions.mention(story, one.text, one.figure)),
          )
      }
    },
    *checkStories({ stories }) {
      for (const [earlier, later] of slipsBetween(stories, mentions)) yield found(earlier.figure, later.figure)
    },
  }
}

/** Figures with the same digits and measure: the only ones that can be a power of ten apart. */
function collect(text: FigureText, groups: Map<string, Printed[]>): void {
  for (const printed of text.figures) {
    const figure = asSpokenMoney(text, printed)
    if (!isPlain(figure) || !figure.tag || figure.digits === '' || RATE.has(figure.family) || isVague(figure)) continue
    // 2.4万亩，即24000亩: the figure before has the label.
    if (RESTATED.test(text.folded.slice(Math.max(0, figure.start - 5), figure.start))) continue
    if (isLimit(text.folded, figure)) continue
    const key = `${figure.measure} ${figure.digits}`
    const group = groups.get(key)
    if (!group) groups.set(key, [{ text, figure }])
    else if (group.length < LONGEST_GROUP) group.push({ text, figure })
  }
}

/** 票房过10亿元的15部影片, 过1亿元的88部: what something is over is a round limit, and another one as well. */
function isLimit(folded: string, { start, end }: PrintedFigure): boolean {
  return (
    /[过超逾满破上]$/u.test(folded.slice(Math.max(0, start - 1), start)) &&
    /^(?:以上)?的/u.test(folded.slice(end, end + 3))
  )
}

/** 分红总额是一千二百六十万！: what is called an amount of money needs no 元. */
const AMOUNT =
  /(?:[总金款]额|[款资薪]金|收入|支出|投资|产值|货款|捐款|善款|税收|利润|营收|贷款|欠款|补偿款|工程款)(?:是|为|达|有|共|已|约)*$/u

function asSpokenMoney({ folded }: FigureText, figure: PrintedFigure): PrintedFigure {
  if (figure.unit !== '' || figure.measure !== '' || !/[万亿]$/u.test(figure.printed)) return figure
  if (!/^[，。！？；”]/u.test(folded.slice(figure.end, figure.end + 1))) return figure
  const lead = folded.slice(Math.max(0, figure.start - 24), figure.start)
  return AMOUNT.test(lead) && !ELSEWHERE.test(behindLast(lead, '。；'))
    ? { ...figure, unit: '元', measure: '元', family: 'money' }
    : figure
}

/** @param isToldAgain whether the figure at the second place tells that at the first again. */
function* checkGroup(
  group: readonly SlipFigure[],
  isToldAgain: (earlier: number, later: number) => boolean,
): Generator<RuleFinding> {
  const reported = new Set<number>()
  for (const [k, later] of group.entries()) {
    if (reported.has(later.figure.value)) continue
    // 120人报名，12人入选。这12人…: what was said before is no slip when it is said again.
    const isKnown = group.slice(0, k).some(({ figure }) => figure.value === later.figure.value)
    const earlier = group
      .slice(0, k)
      .find((other, j) => isSlip(other, later, isKnown) || (!isKnown && isToldAgain(j, k)))
    if (!earlier) continue
    reported.add(later.figure.value)
    yield found(earlier.figure, later.figure)
  }
}

function isToldAgain(
  a: Printed | undefined,
  b: Printed | undefined,
  mentionOf: (printed: Printed) => MetricMention,
): boolean {
  if (!a || !b || digitSlip(a.figure, b.figure) !== 'power-of-ten') return false
  if (a.figure.digits.length === 1 && (a.figure.rough || b.figure.rough)) return false
  const [earlier, later] = [mentionOf(a), mentionOf(b)]
  return (
    earlier.section.text === later.section.text &&
    isTwiceTold(earlier, later, 'power-of-ten') &&
    !areTwoMetrics(earlier, later)
  )
}

function found(a: PrintedFigure, b: PrintedFigure): RuleFinding {
  const power = Math.round(Math.abs(Math.log10(b.value / a.value)))
  return {
    says: says('says.unit-slip', { first: a.printed, second: b.printed, power }),
    places: [b.place, a.place],
    confidence: 0.7,
  }
}

function isSlip(a: SlipFigure, b: SlipFigure, isKnown: boolean): boolean {
  // 1.2亿元（即12000亿元） is a conversion.
  const isBeside =
    Math.abs(b.figure.start - a.figure.end) < FEW && isOneSentence(a, b) && !/[这该][批些条笔]·/u.test(b.words)
  if (isBeside && (a.figure.unit !== b.figure.unit || !/^[^·]*，·/u.test(b.words))) return false
  if (digitSlip(a.figure, b.figure) !== 'power-of-ten') return false
  if (isToldOfAnother(a, b) || areOtherCounts(a, b)) return false
  // 去年同期，库存由200万支增加到350万支
  if (MOVED_TO.test(b.before) && !hasMovedTo(b)) return false
  if (!isKnown && (isNamedAgain(a, b, isOneSentence(a, b)) || isOfOneBasis(a, b))) return true
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
  if (digits === 2 && isOneName(a, b)) return true
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

/** Measures a short story seldom tells twice of things called alike. */
const SCARCE = new Set(['money', 'length', 'mass', 'area', 'volume', 'power', 'energy'])

/** 水深1.2米 … 水深12米; 去年出口创汇2600万美元 … 去年创汇2.6亿美元: two digits, but the very name, or one of the same year. */
function isOneName(a: SlipFigure, b: SlipFigure): boolean {
  if (!SCARCE.has(a.figure.family) || a.label.name.length < 2 || b.label.name.length < 2) return false
  if (isOneSentence(a, b) || isSomebody(b) || !isAlike(a.label, b.label)) return false
  if (a.label.name === b.label.name) return isSameCase(a.label, b.label)
  return a.label.period !== '' && a.label.period === b.label.period && longestRun(a.label.name, b.label.name) > 1
}

/**
 * 总产量38.6万吨。…，38.6吨的总产量来之不易: the later one opens its clause as what is known. Three digits alike are
 * hardly chance; two have to be called by a word in common.
 */
function isSaidAgain(a: SlipFigure, b: SlipFigure): boolean {
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
  if (isOtherScope(a, b)) return false
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
function isCalledTheSame(a: SlipFigure, b: SlipFigure): boolean {
  if (a.figure.digits.length < 2 || isOneSentence(a, b) || isSomebody(b)) return false
  const [x, y] = [headOf(a), headOf(b)]
  let alike = 0
  while (alike < x.length && alike < y.length && x.charAt(x.length - 1 - alike) === y.charAt(y.length - 1 - alike))
    alike++
  if (alike < SHARED || !/^[\u4e00-\u9fff]+$/u.test(y.slice(y.length - alike))) return false
  const [own, other] = [b.label.qualifiers, a.label.qualifiers]
  // 累计 is the most there can be.
  const most = other === '累计' && own === '' ? b.figure.value > a.figure.value : own === other || hasMovedTo(b)
  if (!most || (a.label.period !== '' && b.label.period !== '' && a.label.period !== b.label.period)) return false
  const subjects = ownSubjects(lastClause(b.words))
  return (subjects.size === 0 || shareName(subjects, subjectsOf(x))) && !IS_MEANT.test(a.words + b.words)
}

/** 由上月的30万支增加到350万支: that it grew makes it no other. */
const MOVED_TO = /(?:由|从)[^，。；]{2,24}[到至][^，。；0-9]{0,5}$/u

function hasMovedTo({ before }: SlipFigure): boolean {
  const at = MOVED_TO.exec(before)?.index
  return at !== undefined && !ELSEWHERE.test(before.slice(0, at))
}

/** Another time's, or another's. */
const ELSEWHERE = /去年|上年|前年|往年|同期|以前|此前|曾|邻|隔壁|兄弟|另|其他|别的|外[省市县地]/u

const KNOWN = /[该这此]|上述|本(?:[期次笔批轮]|项目|工程)/u

function isAnaphor({ words }: SlipFigure): boolean {
  return /[该这]/u.test(words) || KNOWN.test(lastClause(words))
}
