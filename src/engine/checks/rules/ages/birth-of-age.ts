import { isHeadRole } from '../../../../model/analysis'
import { behindLast } from '../../behind-last'
import type { Birth } from '../../calendar/births'
import type { DatedText } from '../../calendar/dated-text'
import { isNoneOfKin, KIN_WORDS } from '../../calendar/kin-words'
import { sentenceStart } from '../../calendar/sentences'
import { NEWCOMER, type Owner, ownerOf } from './owners'
import type { PrintedAge } from './printed-age'
import { readPrintedAges } from './printed-ages'

/** A birth with the text that tells it and whose it is, as far as the words say. */
export interface TextBirth {
  readonly text: DatedText
  readonly birth: Birth
  readonly owner: Owner | undefined
}

/** People of the same story, who matter only in the clause of the age. */
const COMPANION =
  /最年长|最大|最小|年龄最|平均|徒弟|学生|同伴|队友|搭档|同事|邻居|受害人|被害人|死者|伤者|对方|原告|被告人?|同案/u
/** 搭档老周比她大十岁，今年47岁: who is measured by the one born then is spoken of. */
const THAN_HIM = /比[他她][^，。；]{0,3}[大小长]/u
const FARTHEST = 90
/** 如今39岁的他 goes on about whom the story tells of, some sentences on. */
const GOES_ON = { farthest: 160, stops: 3 }
const ONCE = { farthest: FARTHEST, stops: 1 }

export function readOwner(text: DatedText, birth: Birth): Owner | undefined {
  const within = text.people.find(({ start, end }) => start >= birth.start && end <= birth.end)
  if (within) return { name: within.name, isBeside: true }
  return ownerOf(text, birth.start, birth.end)
}

/** The birth of the same text the age belongs to: the nearest, with no other person and no sentence too far in between. */
export function birthBeside(
  text: DatedText,
  age: PrintedAge,
  births: readonly TextBirth[],
  owner: Owner | undefined,
): TextBirth | undefined {
  const { plain } = text
  const { start, end } = age
  const isHis = /^的(?:[他她]|[老小]\p{Script=Han})/u.test(plain.slice(end, end + 3)) || /[他她]/u.test(age.words)
  const { farthest, stops } = isHis || (age.now && start === sentenceStart(plain, start)) ? GOES_ON : ONCE
  let best: TextBirth | undefined
  let distance = farthest
  for (const one of births) {
    const { birth } = one
    if (one.text !== text || OF_HIS.test(before(one)) || (isOfEldest(one) && birth.end < sentenceStart(plain, start)))
      continue
    const gap = birth.end <= start ? start - birth.end : birth.start - end
    if (gap >= distance || gap < 0) continue
    // 龚秀兰今年82岁…马立1994年出生: either has its name beside it.
    if (owner?.isBeside && one.owner?.isBeside && !areOne(owner.name, one.owner.name)) continue
    if (isOfAnother(text, age, birth, stops)) continue
    best = one
    distance = gap
  }
  return best
}

/** 她的老师1944年出生. */
const OF_HIS = /[他她]的(?!生日|出生)[\u4e00-\u9fff]{2,4}$/u

function isOfAnother(text: DatedText, { start, end }: PrintedAge, birth: Birth, stops: number): boolean {
  const { plain } = text
  const between = birth.end <= start ? plain.slice(birth.end, start) : plain.slice(end, birth.start)
  if (birth.end <= start && NEWCOMER.test(between)) return true
  // 校长36岁。学生9岁，2016年生: another age stands nearer to a birth of another sentence.
  if (birth.start >= end && /[。！？][^。！？]*岁[^。！？]*$/u.test(between)) return true
  // 60岁时交班给1982年生的儿子: the birth is of the kin it describes.
  if (birth.start >= end && /[\u4e00-\u9fff]{2}/u.test(between) && OF_KIN.test(plain.slice(birth.end, birth.end + 8)))
    return true
  const ends = between.match(/[。；！？]/gu)?.length ?? 0
  // 1968年出生的老支和妻子…，41岁的老支: told of the one who was born then by name.
  const called = /^的(?<who>[老小]\p{Script=Han})/u.exec(plain.slice(end, end + 3))?.groups?.who
  const isNamed = called !== undefined && plain.slice(birth.end, birth.end + 4).includes(called)
  if ((KIN_WORDS.test(between) && !isNamed) || ends > stops) return true
  if (ends > ONCE.stops && (birth.end > start || COMPANION.test(between) || /他.*她|她.*他/u.test(between))) return true
  if (KIN_WORDS.test(plain.slice(Math.max(0, start - 4), start))) return true
  if (COMPANION.test(behindLast(between, '，。；！？')) || THAN_HIM.test(between)) return true
  // 父亲1926年出生…；老人今年76岁: the age's own subject is somebody else.
  if (
    birth.end <= start &&
    KIN_WORDS.test(plain.slice(Math.max(0, birth.start - 6), birth.start)) &&
    /[\u4e00-\u9fff]{2}/u.test(behindLast(between, '，。；！？'))
  )
    return true
  const isAlias = /原名|本名|又名|艺名|笔名|曾用名|乳名/u.test(between)
  return !isAlias && peopleBetween(text, Math.min(birth.start, start), Math.max(birth.end, end)) > 1
}

const OF_KIN = new RegExp(`^的[^，。；]{0,3}(?:${KIN_WORDS.source})`, 'u')

/** How many different people the stretch of plain text, and the few characters before it, name. */
function peopleBetween(text: DatedText, start: number, end: number): number {
  const place = text.place(start, end)
  const names = new Set<string>()
  for (const tag of text.source.tags) {
    if (tag.type === 'person' && tag.start >= place.start && tag.end <= place.end + 8 && !tag.value.partial)
      names.add(tag.value.refers ?? tag.value.name)
  }
  return names.size
}

/** 葛玉梅 and 葛玉梅, 葛某 and 葛某某. */
function areOne(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}

/** The one birth of the story that is of the age's owner; of the only person there is, where either is told of no name. */
export function birthOfOwner(
  owner: Owner | undefined,
  births: readonly TextBirth[],
  sole: string | undefined,
): TextBirth | undefined {
  const name = owner?.name ?? sole
  if (name === undefined || owner?.name === '') return undefined
  const his = births.filter((one) => {
    const whose = one.owner?.name ?? sole
    if (
      whose === undefined ||
      one.owner?.name === '' ||
      KIN_WORDS.test(before(one)) ||
      OF_HIS.test(before(one)) ||
      isOfEldest(one)
    )
      return false
    return name === whose || (name !== '' && whose !== '' && areOne(name, whose))
  })
  const [first] = his
  if (!first || his.some(({ birth }) => birth.year !== first.birth.year || birth.last !== first.birth.last))
    return undefined
  // Nobody is named: then only of the one birth there is.
  return name === '' && births.length > 1 ? undefined : first
}

/** 最年长的103岁，1922年生: of one among many, who has no other age in the story. */
const isOfEldest = ({ text, birth }: TextBirth): boolean =>
  /最(?:年[长轻]|大|小|高龄|老)的[^。；]{0,10}$/u.test(text.plain.slice(Math.max(0, birth.start - 16), birth.start))

const before = ({ text, birth }: TextBirth): string => text.plain.slice(Math.max(0, birth.start - 6), birth.start)

const OLD = /^的?(?:老[人者翁太妪汉兵伯]|老党员|老太太|奶奶|爷爷|大[爷妈娘]|阿[婆公伯]|婆婆|高龄|寿星)/u
const YOUNG = /^的?(?:小?(?:男|女)[孩童]|孩子|[少青]年|少女|小将|娃娃?|学童)/u
const OLD_FROM = 50
const YOUNG_TO = 25

/** 102岁老人登台 over the story of one who was born: of such an age that he may be meant. */
export function birthOfKind(
  text: DatedText,
  { start, end }: PrintedAge,
  births: readonly TextBirth[],
  now: number,
): TextBirth | undefined {
  const { plain, source } = text
  const behind = plain.slice(end, end + 5)
  const isOld = OLD.test(behind)
  if (!isOld && !YOUNG.test(behind)) return undefined
  if (!isHeadRole(source.role) && start > 0 && !/[。！？“]/u.test(plain.charAt(start - 1))) return undefined
  const [only] = births
  if (!only || births.some(({ birth }) => birth.year !== only.birth.year || birth.last !== birth.year)) return undefined
  if (KIN_WORDS.test(before(only))) return undefined
  const age = now - only.birth.year
  return (isOld ? age >= OLD_FROM : age <= YOUNG_TO) ? only : undefined
}

const AT_KINS = /(?:时|那年|后|时候)，$/u
/** How far a story goes on about somebody as 他 or 她. */
const FAR_AS_HIM = 200

/**
 * 骆小满生于2003年，父亲是养路工。今年，21岁的她…: told of by 她 in a sentence behind the one that brought in her kin, who could
 * none of them be so old. `yearWith` tells the year the age is of, were it of the one born then.
 */
export function birthBehindKin(
  text: DatedText,
  age: PrintedAge,
  births: readonly TextBirth[],
  yearWith: (birth: Birth) => number | undefined,
): TextBirth | undefined {
  const { plain, people } = text
  const pronoun = /^的([他她])/u.exec(plain.slice(age.end, age.end + 2))?.[1] ?? /[他她]/u.exec(age.words)?.[0]
  if (pronoun === undefined) return undefined
  const before = births.filter(
    (one) => one.text === text && one.birth.end <= age.start && one.birth.end > age.start - FAR_AS_HIM,
  )
  const [only] = before
  if (!only || before.length > 1 || only.owner?.name === '') return undefined
  const between = plain.slice(only.birth.end, sentenceStart(plain, age.start))
  const here = plain.slice(sentenceStart(plain, age.start), age.start)
  // 父亲去世时，他28岁: told at what befell his kin.
  const isAtKins = AT_KINS.test(here) && /^[他她]/u.test(age.words)
  if (!isAtKins && (KIN_WORDS.test(here) || !KIN_WORDS.test(between))) return undefined
  if (COMPANION.test(between)) return undefined
  const isAnybodyElse = people.some(
    ({ start, name }) => start >= only.birth.end && start < age.start && !areOne(name, only.owner?.name ?? ''),
  )
  const year = isAnybodyElse ? undefined : yearWith(only.birth)
  return year !== undefined && isNoneOfKin(between + here, age.low, year - only.birth.year, pronoun) ? only : undefined
}

/**
 * 七旬教授捐书 over 退休教授阎子固1955年出生: what the head calls somebody of an age stands before the name of the one who was
 * born; 古稀之年学画 is of nobody else.
 */
export function birthOfCalled(
  text: DatedText,
  { end, words, low, isRough }: PrintedAge,
  births: readonly TextBirth[],
  texts: readonly DatedText[],
): TextBirth | undefined {
  if (!isHeadRole(text.source.role)) return undefined
  const called = CALLED.exec(text.plain.slice(end, end + 5))?.groups?.who ?? ''
  const isOnly = words.endsWith('之年')
  const [only] = births
  if (!only || births.some(({ birth }) => birth.year !== only.birth.year || birth.last !== birth.year)) return undefined
  // 位六十岁的老渔民: of somebody the body tells of.
  const isOfBody = (one: DatedText): boolean =>
    !isHeadRole(one.source.role) && readPrintedAges(one.plain).some((age) => age.low === low && !age.isRough)
  if (!isRough && texts.some(isOfBody)) return undefined
  const name = only.owner?.name ?? ''
  // 1945年出生的麦客: called so right behind the birth.
  const own = called.slice(0, 2)
  if (own !== '' && !COMPANION.test(called) && DESCRIBED.exec(after(only))?.[0].includes(own)) return only
  if (called === '' || name === '' || COMPANION.test(called)) return undefined
  const titles = texts.flatMap(({ plain, people }) =>
    people.flatMap((one) => (areOne(one.name, name) ? [plain.slice(Math.max(0, one.start - 8), one.start)] : [])),
  )
  if (titles.some((title) => KIN_WORDS.test(title))) return undefined
  return isOnly || titles.some((title) => isInTitle(title, called)) ? only : undefined
}

const after = ({ text, birth }: TextBirth): string => text.plain.slice(birth.end, birth.end + 12)
const DESCRIBED = /^的[\u4e00-\u9fff]{2,10}/u
const CALLED = /^的?[“《]?(?<who>[\u4e00-\u9fff]{2,4})/u

/** 退休教授, 刑警队副队长 and 教授捐书, 刑警倒下: what the head says begins with what stands in the title. */
function isInTitle(title: string, called: string): boolean {
  return title.includes(called.slice(0, 2))
}
