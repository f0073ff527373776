import { withoutLead } from '../../figures/metric-label'
import { withoutPeriods } from '../../figures/period-words'
import { sharesRun, withoutCommon } from '../../figures/shared-phrase'
import type { MetricMention } from './metric-mention'
import { opensAnew, topicOf } from './slip-topics'
import { hasName, kindOfName, namesOthers, shareName, subjectsOf } from './story-subject'
import { areSaidApart } from './swapped-figures'
import { namesNewYear } from './twice-told'

/** How far the words beside a figure may name what it counts. */
const BEFORE = 8
const BEHIND = 7
/** 这批, 该, 上述: what was spoken of. */
const THIS = /(?:这|[该此]|上述)[\u4e00-\u9fff]{0,2}(?:共|近|约)?$/u
/** Before it: 去年, 上届. */
const FORMER = /去年|上年|前年|同期|往年|上一?[届次周月]|此前|以前|过去|原来/u
/** Said of who tells it, or of whose it is: another's. */
const ELSEWHERE = /邻[市县省区国村镇乡]|隔壁|兄弟[^姐]|外[省市县地]/u
/** The year before the one told of. */
const YEAR_BEFORE = /上一?年(?!度)/u
/** A year by its number, which may be last year. */
const YEAR = /[0-9]{4}年/u
/** Another lot of it, or what is left. */
const ANOTHER =
  /[又另再还]|其[他它余]|剩|余下|尚|仅|只有|已有|先后|前后|累计|原|曾|[旧老](?![人师百年乡])|首批|先行|增至|升至|降至|减至|增加到|扩大到|为止|比|超过|相当于|本来|起初|最初|预计|计划|拟|上[届次回批]|邻|隔壁|一般|平均/u
/** A phrase of so many characters names one thing. */
const PHRASE = 4
const NAME = 3
const SHORT = 5
/** Characters any two nouns may have in common. */
const NO_SIGN = /[的量数全总大小人工产年月日中共有额]/u
const MODIFIER = 2
/** What stands before what is counted without telling which of it is meant. */
const NO_MODIFIER = /[的了有共为是达约在把将被给对到和与及、这该此其等名位个]|总|全|所|受|各|大/u

/**
 * Whether of two figures of one section, the digits of one those of the other with two swapped, the later one tells again
 * what the earlier told: 追回工资87.3万元。¶执行法官将78.3万元工资款…. Digits are seldom so by chance: some word that
 * both have beside them will do, if none tells the two apart.
 */
export function isRetold(a: MetricMention, b: MetricMention): boolean {
  if (a.whole === b.whole || a.role !== b.role || a.others.includes(b.key) || b.others.includes(a.key)) return false
  // 4362人报名，4326名考生走进考场，36人缺考: what lies between the two is told.
  if (a.section.values.has(`${a.figure.measure} ${Math.abs(a.figure.value - b.figure.value)}`)) return false
  if (a.number !== b.number && a.number !== '' && b.number !== '') return false
  const lead = withoutPeriods(b.lead)
  const isThis = THIS.test(lead)
  const isKnown = isTakenUp(a, b) || isOfOneThing(a, b)
  const isAgain = isDoneAgain(a, lead)
  if (isOfAnother(a, b, lead, { isThis, isKnown, isAgain })) return false
  return isThis || isKnown || isNamedAlike(a, b) || isAgain
}

interface Taken {
  readonly isThis: boolean
  readonly isKnown: boolean
  readonly isAgain: boolean
}

/** 预计出栏18.27万头 … 预计出栏的18.72万头: both are planned. */
const PLANNED = /预计|计划|拟/gu

function isOfAnother(a: MetricMention, b: MetricMention, lead: string, { isThis, isKnown, isAgain }: Taken): boolean {
  const told = lead.replace(PLANNED, (word) => (a.lead.includes(word) ? '' : word))
  if (ANOTHER.test(told) || /[原本]本|[原本]来|[本原]可/u.test(b.tail)) return true
  // 每周在这条64公里的邮路上: 每 is of the week.
  if (!isThis && areSaidApart(a, b, isKnown, isAgain)) return true
  if (ELSEWHERE.test(b.before) && !ELSEWHERE.test(a.before)) return true
  if (FORMER.test(b.before) && !FORMER.test(a.before) && !YEAR.test(a.before)) return true
  if (namesNewYear(a, b) || (YEAR_BEFORE.test(b.before) && !YEAR_BEFORE.test(a.before))) return true
  const [own, other] = [toldOf(b), toldOf(a)]
  if (own.size > 0 && other.size > 0 && (!shareName(own, other) || namesOthers(own, other))) return true
  if (opensAnew(topicOf(b.before), a.section.text.slice(0, a.section.text.indexOf(b.whole)))) return true
  return b.lead !== '' && b.strangers.some((name) => !a.whole.includes(name))
}

/** Whom a sentence names but for who reports it: 市中心血站站长说, 公司董事会秘书称. */
function toldOf({ before, tail }: MetricMention): ReadonlySet<string> {
  const names = subjectsOf(`${topicOf(before)}·${tail}`)
  return new Set([...names].filter((name) => kindOfName(name) !== '' && !/^(?:公司|集团|企业)/u.test(name)))
}

const GOES_ALONG = /^(?:沿着?|走[完在过进]|在|对|对于|把|将|给|向|从|用|靠|凭|面对|有了|为了?)$/u

/** 2.38万人次的客流, 537亩稻子: the figure opens its clause as one that is known. */
function isTakenUp(a: MetricMention, b: MetricMention): boolean {
  // 沿着36.4公里的示范带
  const named = /^的([\u4e00-\u9fff]{2})/u.exec(b.tail)?.[1] ?? ''
  if (GOES_ALONG.test(b.lead) && named !== '' && a.whole.includes(named)) return true
  if (!/^[“「\s]*$/u.test(b.lead)) return false
  if ([...named].some((sign) => !NO_SIGN.test(sign) && a.whole.includes(sign))) return true
  const noun = /^[\u4e00-\u9fff]{2}/u.exec(b.tail)?.[0] ?? ''
  return b.figure.digits.length > 2 && [...noun].some((sign) => !NO_SIGN.test(sign) && nearOf(a).includes(sign))
}

/** 清收不良贷款6840万元 … 清收的6480万元中. */
function isDoneAgain(a: MetricMention, lead: string): boolean {
  const verb = /([\u4e00-\u9fff]{2})的$/u.exec(lead)?.[1]
  return verb !== undefined && a.lead.includes(verb)
}

/** 环湖路…全线23.8公里路面, 环湖路全长28.3公里: of three digits, a measure of the one thing both name. */
function isOfOneThing(a: MetricMention, b: MetricMention): boolean {
  if (!MEASURED.has(b.figure.family) || b.figure.digits.length < 3) return false
  const told = toldOf(a)
  return [...subjectsOf(b.lead)].some(
    (name) =>
      kindOfName(name) !== 'place' &&
      hasName(told, name) &&
      b.lead.length - b.lead.lastIndexOf(name) - name.length <= NAME,
  )
}

const MEASURED = new Set(['length', 'area', 'volume', 'mass', 'power'])

function isNamedAlike(a: MetricMention, b: MetricMention): boolean {
  const [x, y] = [nearOf(a), nearOf(b)]
  if (sharesRun(x, y, PHRASE)) return true
  const { name, known } = a.label
  if ((known || name.length >= NAME) && name === b.label.name && withoutLead(topicOf(b.before)).length <= SHORT)
    return true
  const shared = sharedRuns(x, y)
  if (shared.length === 0) return false
  // 设固定摊位540个。¶临时摊位450个: each is of a kind.
  return shared.some((noun) => !isOfKind(b, noun, a.section.text))
}

/** 每公斤28.6元, 26.8元一公斤: what the price is of stands elsewhere. */
const UNITS = /公斤|平方米|立方米|公里|公顷|千瓦时?|小时|分钟/gu

function nearOf({ lead, tail }: MetricMention): string {
  return withoutCommon(
    `${withoutLead(withoutPeriods(lead)).slice(-BEFORE)}·${tail.slice(0, BEHIND).replace(/^的/u, '')}`.replace(
      UNITS,
      '·',
    ),
  )
}

function sharedRuns(x: string, y: string): string[] {
  const runs: string[] = []
  for (let k = 0; k + 2 <= x.length; k++) {
    const run = x.slice(k, k + 2)
    if (/^[\u4e00-\u9fff]{2}$/u.test(run) && y.includes(run)) runs.push(run)
  }
  return runs
}

/** 450个临时摊位, 临时摊位450个: the word before the noun is nowhere else in the story. */
function isOfKind({ lead, tail, whole }: MetricMention, noun: string, story: string): boolean {
  const words = `${withoutPeriods(lead)}·${tail.replace(/^的/u, '')}`
  const at = words.lastIndexOf(noun)
  const modifier = words.slice(Math.max(0, at - MODIFIER), at)
  if (!/^[\u4e00-\u9fff]{2}$/u.test(modifier) || NO_MODIFIER.test(modifier)) return false
  return !story.replace(whole, '').includes(modifier) && subjectsOf(modifier).size === 0
}
