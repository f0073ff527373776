import { areContrasted } from '../../figures/contrast-words'
import { sharesPhrase, sharesRun, sharesTwoWords } from '../../figures/shared-phrase'
import { areNumbersApart, type FigureTraits } from './figure-traits'
import type { MetricMention } from './metric-mention'
import { ENOUGH_DIGITS } from './metric-mentions'
import { arePeriodsApart } from './periods-apart'
import { hasName, isKind, kindOfName, subjectsOf } from './story-subject'

/** A phrase of so many characters names one thing, although no list of names holds it. */
const PHRASE = 4
/** What counts for two figures being one, see `areOneSwapped`. */
const NEEDED = 2

/**
 * Two figures of one measure whose digits are one another's with two swapped are seldom so by chance. They are taken
 * for one figure if a little says that they are one (what is counted, whose it is, a figure both sentences have), and
 * no word tells of two times, two things or two subjects.
 */
export function areOneSwapped(a: MetricMention, b: MetricMention): boolean {
  if (tellsOfMove(a, b) || tellsOfMove(b, a)) return false
  if (a.section.values.has(b.key) || b.section.values.has(a.key)) return false
  // 26000 and 20600: the nought is a digit too.
  const digits = Math.max(a.figure.digits.length, b.figure.digits.length)
  const x = a.traits
  const y = b.traits
  const noun = isNounShared(x, y)
  if (!noun && digits < ENOUGH_DIGITS) return false
  const again = isTakenUp(a, b) || isTakenUp(b, a)
  const subjects = sharedSubjects(x, y) || (areLedAlike(x, y) || again ? 1 : 0)
  const isShared = shareFigure(a, b)
  const isSame = subjects > 0 || isShared
  if (!isSame && (digits < ENOUGH_DIGITS || !noun)) return false
  const signs = [noun, subjects > 0, subjects > 1, digits > ENOUGH_DIGITS, isShared]
  const isPhrase = noun && (sharesPhrase(x.near, y.near, PHRASE) || sharesTwoWords(x.near, y.near))
  return [...signs, isPhrase].filter(Boolean).length >= NEEDED && !isExcused(x, y)
}

/** 8时水位23.86米，到20时落到23.68米: the sentence of the one has it become the other. */
function tellsOfMove({ whole }: MetricMention, { figure }: MetricMention): boolean {
  const at = whole.indexOf(figure.printed)
  return at > 0 && /[升涨降落跌回增减][至到]$/u.test(whole.slice(Math.max(0, at - 2), at))
}

/** 这次粽子专项抽检共抽检363批次: what the other sentence told of is taken up. */
function isTakenUp({ whole }: MetricMention, { lead }: MetricMention): boolean {
  return /[这此该][次批项场轮回]|上述/u.test(lead) && sharesPhrase(whole, lead, PHRASE)
}

const WHOLE_LEAD = 7

/** 7月，市博物馆接待观众 and 7月市博物馆接待观众: all that leads up to them is the same, and said of the same time. */
function areLedAlike(a: FigureTraits, b: FigureTraits): boolean {
  const { period } = a.mention.label
  if (period === '' || period !== b.mention.label.period) return false
  const [short, long] = a.led.length < b.led.length ? [a.led, b.led] : [b.led, a.led]
  return short.length >= WHOLE_LEAD && long.endsWith(short)
}

/**
 * Whether words tell two figures of the same digits apart, wherever they stand.
 * @param isTakenUp 573亩单季稻 … 537亩稻子: the later one may call it by another word.
 * @param isAgain 预计出栏生猪18.27万头 … 全年出栏的18.72万头: what was done is told again, and need not be called planned.
 */
export function areSaidApart(
  { traits: a }: MetricMention,
  { traits: b }: MetricMention,
  isTakenUp = false,
  isAgain = false,
): boolean {
  return isExcused(a, b, isTakenUp, isAgain)
}

function isExcused(a: FigureTraits, b: FigureTraits, isTakenUp = false, isAgain = false): boolean {
  return (
    areCasesApart(a, b, isAgain && !DONE.test(b.mention.whole)) ||
    areNumbersApart(a.numbers, b.numbers) ||
    (isTakenUp ? areRowsApart(a.mention, b.mention) : areNounsApart(a.mention, b.mention)) ||
    areSubjectsApart(a, b) ||
    arePlacesApart(a.mention.lead, b.mention.lead) ||
    arePeriodsApart(a, b)
  )
}

/** Another figure that both sentences have, or a longer one both sections have: 33.4公里的线路 … 沿途42座车站. */
function shareFigure(a: MetricMention, b: MetricMention): boolean {
  const [ours, theirs] = [a.section.marks, b.section.marks]
  const [few, many] = ours.size < theirs.size ? [ours, theirs] : [theirs, ours]
  for (const mark of few) if (many.has(mark)) return true
  const others = a.others
  return others.length > 0 && b.others.some((one) => others.includes(one))
}

function isNounShared(a: FigureTraits, b: FigureTraits): boolean {
  const { name } = a.mention.label
  return (name !== '' && name === b.mention.label.name) || sharesRun(a.near, b.near, 2)
}

/** Each counts something the other sentence says nothing of: 应到代表762名, 应到委员726名. */
function areNounsApart(a: MetricMention, b: MetricMention): boolean {
  const [words, others] = [a.words, b.words]
  const apart = (x: string, y: string): boolean => x !== '' && y !== '' && !others.includes(x) && !words.includes(y)
  if (a.label.known && b.label.known && a.label.name !== b.label.name && apart(a.label.name, b.label.name)) return true
  const [own, their] = modifiersOf(a.label.name, b.label.name)
  if (!a.label.known && !b.label.known && apart(own, their)) return true
  // 53名被告人, 35名被告人: what stands behind both is the same, noun or not.
  if (/^[\u4e00-\u9fff]{2}/u.test(a.tail) && a.tail.slice(0, 2) === b.tail.slice(0, 2)) return areRowsApart(a, b)
  // 设站24座 and 42座车站
  const [x, y] = [a.noun, b.noun]
  return (x.at(-1) !== y.at(-1) && apart(x, y)) || areRowsApart(a, b)
}

/** 小学 and 初中. */
function areRowsApart(a: MetricMention, b: MetricMention): boolean {
  return areContrasted(`${a.lead}·${a.tail}`, `${b.lead}·${b.tail}`)
}

/** 快递 and 邮政 of 快递服务点 and 邮政服务点. */
function modifiersOf(a: string, b: string): readonly [string, string] {
  let alike = 0
  while (alike < Math.min(a.length, b.length) && a.at(-1 - alike) === b.at(-1 - alike)) alike++
  const [x, y] = [a, b].map((name) => name.slice(0, name.length - alike).slice(-2)) as [string, string]
  return alike > 1 && x.length > 1 && y.length > 1 ? [x, y] : ['', '']
}

function sharedSubjects(a: FigureTraits, b: FigureTraits): number {
  let shared = 0
  for (const name of a.subjects) if (hasName(b.subjects, name)) shared++
  if (shared > 0) return shared
  if (a.scope !== '' && a.scope === b.scope) return 1
  return sharesRun(a.around, b.around, PHRASE) ? 1 : 0
}

/** Whether each tells of somebody of one kind the other never names, or one of a part of what the other is about. */
function areSubjectsApart(a: FigureTraits, b: FigureTraits): boolean {
  if (a.scope !== '' && a.scope === b.scope) return areLeadersApart(a.mention.lead, b.mention.lead)
  const [ours, theirs] = [strangers(a.mention, b.mention), strangers(b.mention, a.mention)]
  if (ours.some((kind) => theirs.includes(kind))) return true
  if ((a.scope !== '' && theirs.length > 0) || (b.scope !== '' && ours.length > 0)) return true
  return areNamesApart(a.mention.sentence, b.mention.sentence)
}

const LEADER = 10

/** 江城大学在本省, 江北大学在本省: what each clause begins with. */
function areLeadersApart(a: string, b: string): boolean {
  const [ours, theirs] = [a, b].map((lead) => subjectsOf(lead.slice(0, LEADER))) as [Set<string>, Set<string>]
  return ours.size > 0 && theirs.size > 0 && areNamesApart(ours, theirs)
}

/** Both sentences name something of one kind, and nothing of it is the same: 云顶滑雪场, 白桦岭滑雪场. */
function areNamesApart(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const known = new Map<string, boolean>()
  for (const name of some) {
    const kind = isKind(name) ? '' : kindOfName(name)
    const rivals = [...others].filter((other) => !isKind(other) && kindOfName(other) === kind)
    if (kind === '' || kind === 'place' || rivals.length === 0) continue
    known.set(kind, known.get(kind) === true || hasName(new Set(rivals), name))
  }
  return [...known.values()].includes(false)
}

/** The kinds of what a figure's sentence names, or else its headline, of which the other's section knows nothing. */
function strangers({ sentence, section }: MetricMention, { section: other, whole }: MetricMention): string[] {
  const said = `${other.text}${whole}`
  // 招聘会 alone is none in particular.
  const named = new Set([...other.subjects].filter((name) => !isKind(name)))
  const known = new Map<string, boolean>()
  for (const name of sentence.size > 0 ? sentence : subjectsOf(section.head)) {
    const kind = isKind(name) ? '' : kindOfName(name)
    const isKnown = known.get(kind) === true || said.includes(name) || hasName(named, name)
    if (kind !== '') known.set(kind, isKnown)
  }
  return [...known].flatMap(([kind, isKnown]) => (isKnown ? [] : [kind]))
}

/** 一季度全县 and 全县完成地区 are no places. */
const OWN_PLACE =
  /(?:^|[）】 ])((?:(?![全我本各该季年月度])[\u4e00-\u9fff]){2,5}[省市县区旗州镇乡村])[\u4e00-\u9fff]{2}/u

/** 柳河县地区生产总值, 青山县地区生产总值: each clause begins with whose figure it is. */
function arePlacesApart(a: string, b: string): boolean {
  const [ours, theirs] = [OWN_PLACE.exec(a)?.[1], OWN_PLACE.exec(b)?.[1]]
  return ours !== undefined && theirs !== undefined && !ours.endsWith(theirs) && !theirs.endsWith(ours)
}

/** 新投用4所学校，其中市实验小学…: one of several, whom the other section tells of. */
function isNamedThere({ before }: MetricMention, { section }: MetricMention): boolean {
  const name = /其中，?([\u4e00-\u9fff]{4,8})/u.exec(before)?.[1]
  return name !== undefined && section.text.includes(name.slice(0, 4)) && section.text.includes(name.slice(-4))
}

/** Whether a word that makes one another figure is nowhere in the other's sentence. */
function areCasesApart(a: FigureTraits, b: FigureTraits, isPlanTold: boolean): boolean {
  const without = ({ cases, mention: own }: FigureTraits, { mention }: FigureTraits): boolean =>
    cases.some(
      (word) => !mention.whole.includes(word) && !(word === '其中' && (isShared || isNamedThere(own, mention))),
    )
  // 上市银行披露年报。其中，该行…: the bank is one of them, its figures are the same.
  const isShared = shareFigure(a.mention, b.mention)
  if (isPlanTold && a.cases.every((word) => FORESEEN.test(word))) return without(b, a)
  return without(a, b) || without(b, a)
}

const FORESEEN = /^(?:预计|有望|预期)$/u
/** What became of it in the end. */
const DONE = /实际|已|完成|结果|最终|达到?|突破|超/u
