import { areContrasted } from './contrast-words'
import { ENOUGH_DIGITS, type MetricMention } from './metric-mentions'
import { arePeriodsApart } from './periods-apart'
import { sharesPhrase, sharesRun } from './shared-phrase'
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
  const digits = Math.min(a.figure.digits.length, b.figure.digits.length)
  const noun = isNounShared(a, b)
  const subjects = sharedSubjects(a, b)
  const isShared = shareFigure(a, b)
  const isSame = subjects > 0 || isShared
  if (digits < ENOUGH_DIGITS ? !(noun && isSame) : !(noun || isSame)) return false
  const signs = [noun, subjects > 0, subjects > 1, digits > ENOUGH_DIGITS, isShared]
  const isPhrase = noun && sharesPhrase(near(a), near(b), PHRASE)
  return [...signs, isPhrase].filter(Boolean).length >= NEEDED && !isExcused(a, b)
}

function isExcused(a: MetricMention, b: MetricMention): boolean {
  return (
    hasValue(a, b) ||
    hasValue(b, a) ||
    areCasesApart(a, b) ||
    areNumbersApart(a.whole, b.whole) ||
    areNounsApart(a, b) ||
    areSubjectsApart(a, b) ||
    arePeriodsApart({ before: a.before, story: a.section.text }, { before: b.before, story: b.section.text })
  )
}

/** 左线长4168米，右线长4186米: who prints both knows of two. */
function hasValue(a: MetricMention, { section }: MetricMention): boolean {
  return section.values.has(`${a.figure.measure} ${a.figure.value}`)
}

/** Another figure that both sentences have, or a longer one both sections have: 33.4公里的线路 … 沿途42座车站. */
function shareFigure(a: MetricMention, b: MetricMention): boolean {
  return a.others.some((one) => b.others.includes(one)) || [...a.section.marks].some((one) => b.section.marks.has(one))
}

/** Words for the amount of anything, and for what is done with anything. */
const GENERIC =
  /面积|总量|产量|人数|数量|总数|收入|投资|资金|规模|金额|总额|价格|[全我本][省市县区州镇乡村旗]|今年|去年|已有|达到|超过|共有|完成|累计|收购|接待|销售|生产|种植|参加|参赛|报名|建设|建成|发放|受伤|死亡|计划|新增|昨日|昨天|目前|截至|记者|介绍/gu

/** What is counted, as far as the words next to a figure say. */
function near({ name, sentence }: MetricMention): string {
  let words = name.replace(GENERIC, '·')
  for (const subject of sentence) {
    for (let length = Math.min(subject.length, words.length); length > 1; length--)
      words = words.replace(subject.slice(-length), '·')
  }
  return words
}

function isNounShared(a: MetricMention, b: MetricMention): boolean {
  return (a.label.name !== '' && a.label.name === b.label.name) || sharesRun(near(a), near(b), 2)
}

/** Each counts something the other sentence says nothing of: 应到代表762名, 应到委员726名. */
function areNounsApart(a: MetricMention, b: MetricMention): boolean {
  if (areContrasted(a.last, b.last)) return true
  const apart = (x: string, y: string): boolean => x !== '' && y !== '' && !b.words.includes(x) && !a.words.includes(y)
  if (a.label.known && b.label.known && apart(a.label.name, b.label.name) && a.label.name !== b.label.name) return true
  // 设站24座 and 42座车站
  return a.noun.at(-1) !== b.noun.at(-1) && apart(a.noun, b.noun)
}

function sharedSubjects(a: MetricMention, b: MetricMention): number {
  const names = [...subjectsFor(b)]
  const shared = [...subjectsFor(a)].filter((name) => hasName(new Set(names), name)).length
  if (shared > 0) return shared
  if (scopeOf(a) !== '' && scopeOf(a) === scopeOf(b)) return 1
  return sharesPhrase(around(a), around(b), PHRASE) ? 1 : 0
}

/** Headline and sentence without the clause that says what is counted. */
function around({ section, whole, last }: MetricMention): string {
  const [before = '', behind = ''] = last.split('·')
  return `${section.head}。${whole.replace(before, '。').replace(behind, '。')}`
}

function subjectsFor({ sentence, section }: MetricMention): ReadonlySet<string> {
  return new Set([...sentence, ...section.subjects])
}

/** Whether each tells of somebody of one kind the other never names, or one of a part of what the other is about. */
function areSubjectsApart(a: MetricMention, b: MetricMention): boolean {
  const [ours, theirs] = [strangers(a, b), strangers(b, a)]
  const [scope, other] = [scopeOf(a), scopeOf(b)]
  if (scope !== '' && scope === other) return false
  if (ours.some((kind) => theirs.includes(kind)) || areNamesApart(a.sentence, b.sentence)) return true
  return (scope !== '' && theirs.length > 0) || (other !== '' && ours.length > 0)
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

/** 全市, 我市, 市教育局: the paper's own place, as the last words before the figure say. */
function scopeOf({ before }: MetricMention): string {
  const own = [...before.matchAll(OWN_PLACE)].at(-1)
  return own?.[1] ?? own?.[2] ?? ''
}

const OWN_PLACE =
  /[全我本]([国省市县区州旗镇乡村])|(?<![\u4e00-\u9fff])([省市县区州])(?=[\u4e00-\u9fff]{0,6}(?:局|委|办|厅|政府|部门))/gu

const NUMBERED =
  /第?([0-9]+|[一二三四五六七八九十百]+)(号线|号楼|号机组|号井|号院|号桥|号矿|标段)|第([0-9]+|[一二三四五六七八九十百]+)(届|期|批|轮|站|季|师|团|中学|小学|医院)/gu

/** 4号线 and 6号线, 第十四届 and 第十五届. */
function areNumbersApart(a: string, b: string): boolean {
  const [x, y] = [numbersOf(a), numbersOf(b)]
  return [...x].some(([kind, numbers]) => {
    const others = y.get(kind)
    return others !== undefined && !numbers.some((number) => others.includes(number))
  })
}

function numbersOf(words: string): Map<string, string[]> {
  const numbers = new Map<string, string[]>()
  for (const [, number, kind, place, row] of words.matchAll(NUMBERED)) {
    const key = kind ?? row ?? ''
    numbers.set(key, [...(numbers.get(key) ?? []), number ?? place ?? ''])
  }
  return numbers
}

/** Words that make a figure another one of the same metric. */
const CASES =
  /其中|新增|净增|增加|减少|增长|下降|人均|户均|平均|日均|月均|年均|每|计划|规划|预计|预测|估算|目标|力争|拟|将达|概算|预算|最高|最低|剩余|还有|另有|另外|同期|一期|二期|三期|设计|日产|年产|可|占|各|余额|存量|综合/gu

/** 其中，…: said of the whole sentence. */
const OPENING = /^(?:其中|另外|同期)/u

/** Whether a word that makes one another figure is nowhere in the other's sentence. */
function areCasesApart(a: MetricMention, b: MetricMention): boolean {
  const without = (one: MetricMention, { whole }: MetricMention): boolean =>
    (`${OPENING.exec(one.before)?.[0] ?? ''}${one.last}`.match(CASES) ?? []).some((word) => !whole.includes(word))
  return without(a, b) || without(b, a)
}
