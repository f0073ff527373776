import { says } from '../../../../words/sentence'
import type { Lexicon } from '../../../lexicon'
import type { Fold } from '../../../page/fold'
import { type AlikeNames, createAlikeNames } from '../../alike-names'
import { behindLast } from '../../behind-last'
import { type Mention, mentionsOf, placeOfName, roleStart } from '../../roles-of'
import type { CheckedStory, Rule, RuleFinding } from '../../rule'
import { unreadNames } from '../../unread-names'

/** Offices held by one at a time; 记者 and 村民 are many. */
const SINGLE =
  /(?:省|市|县|区|旗|州|镇|乡|厅|局|处|科|院|校|园|馆|所|站|厂|矿|台|行|队|部|会|社|村|店|理事|董事|检察|秘书|班|团)长$|书记$|(?:村|办公室|委员会|中心|居委会|村委会|人大|政协|馆|站)主任$|(?:总经理|总裁|总编辑|主席|创始人|法定代表人|主教练|发言人|第一书记)$/u
const DEPUTY = /副|原|前任|助理|代表/u
/** How far apart two people of one sentence are named. */
const TOGETHER = 20
const JOINED = 4
const LISTED = /[、和与同跟及或]|[哥弟姐妹兄父母叔伯侄]/u
const OTHER_NAME =
  /(?:[误错][写作印]为?成?|[写叫念读印]成了?|原名|本名|曾用名|笔名|艺名|化名|别名|又名|也叫|改名|更名为?|饰演|扮演|同名|原型)[“《]?[^，。；]{0,3}$/u
/** A role of this length names its body too, and means one person wherever it stands. */
const SPECIFIC = 5

/**
 * Two names one character apart that must be one person's: they hold one office, or (in one story) one of them comes
 * from nowhere and the differing characters sound or look alike (周志明 … 周志民说).
 */
export function createPersonTwoSpellingsRule(lexicon: Lexicon, fold: Fold): Rule {
  const alike = createAlikeNames(lexicon)
  const unread = new WeakMap<CheckedStory, { readonly place: number; readonly found: readonly Mention[] }>()
  const unreadOf = (story: CheckedStory, place: number, read: readonly Mention[]): readonly Mention[] => {
    const before = unread.get(story)
    if (before?.place === place) return before.found
    const own = read.filter((one) => one.story === place)
    const found = unreadNames(story, own, alike, fold)
    unread.set(story, { place, found })
    return found
  }
  return {
    id: 'person-two-spellings',
    severity: 'query',
    *checkStories(input) {
      const read = mentionsOf(input)
      const mentions = [...read, ...input.stories.flatMap((story, k) => unreadOf(story, k, read))]
      const names = new Map<string, Mention[]>()
      for (const mention of mentions) names.set(mention.name, [...(names.get(mention.name) ?? []), mention])
      for (const [name, other] of pairsApart([...names.keys()])) {
        const [some, others] = [names.get(name) ?? [], names.get(other) ?? []]
        if (goOnInManyWays(name, other, some[0], input.stories, fold)) continue
        const finding = compare(some, others, alike, fold)
        if (finding) yield finding
      }
    },
  }
}

/** 袁双没, 袁双一, 袁双负责: a name of two characters, and what is told of him. */
function goOnInManyWays(
  name: string,
  other: string,
  one: Mention | undefined,
  stories: readonly CheckedStory[],
  fold: Fold,
): boolean {
  const stem = name.slice(0, -1)
  if (one === undefined || name.length < 3 || other.slice(0, -1) !== stem) return false
  const next = new Set<string>()
  for (const { text } of stories[one.story]?.texts ?? [])
    for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1))
      next.add(fold(text.charAt(at + stem.length)))
  return next.size >= MANY_WAYS
}

const MANY_WAYS = 3

/** Pairs of names that differ in one character, found by the names with one character left out. */
function pairsApart(names: readonly string[]): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = []
  const byPattern = new Map<string, string[]>()
  for (const name of names) {
    if (name.length < 2 || name.length > 4) continue
    for (let k = 0; k < name.length; k++) {
      const pattern = `${name.slice(0, k)}?${name.slice(k + 1)}`
      const others = byPattern.get(pattern) ?? []
      for (const other of others) pairs.push([other, name])
      byPattern.set(pattern, [...others, name])
    }
  }
  return pairs
}

function compare(
  some: readonly Mention[],
  others: readonly Mention[],
  alike: AlikeNames,
  fold: Fold,
): RuleFinding | undefined {
  if (areCutLate(some[0]?.name ?? '', others[0]?.name ?? '', fold)) return undefined
  let isClose = false
  if ([...some, ...others].some((mention) => isOtherName(mention, fold) || isKin(mention, fold))) return undefined
  for (const one of some) {
    for (const other of others) {
      if (standTogether(one, other)) return undefined
      isClose ||= areClose(one, other)
    }
  }
  const office = sharedOffice(some, others, fold)
  const [a, b] = office ?? [some[0], others[0]]
  if (!a || !b) return undefined
  const isOne =
    office !== undefined || isSlip(some, others, alike, fold) || (!isClose && isStranger(some, others, alike, fold))
  if (!isOne) return undefined
  const names = { first: a.name, second: b.name }
  return {
    says: office
      ? says('says.person-two-spellings.office', { ...names, role: a.role })
      : says('says.person-two-spellings', names),
    places: [placeOfName(b), placeOfName(a)],
    confidence: office ? 0.75 : 0.6,
  }
}

/** 凌岳和同事们 … 凌岳所在的: two characters of the sentence, taken for the name's last. */
function areCutLate(a: string, b: string, fold: Fold): boolean {
  return NEXT_WORD.test(fold(a)) && NEXT_WORD.test(fold(b))
}

const NEXT_WORD = /[和与及同跟所将也已曾说为被把向对从的是又还就都没很太才却则便最有在到这那一]$|家$/u

/** 李建国、李建军: named side by side they are two. */
function standTogether(one: Mention, other: Mention): boolean {
  const between = wordsBetween(one, other)
  return between !== undefined && (between.length < JOINED || LISTED.test(between))
}

/** Named in one sentence, a clause apart. */
function areClose(one: Mention, other: Mention): boolean {
  return wordsBetween(one, other) !== undefined
}

function wordsBetween(one: Mention, other: Mention): string | undefined {
  if (one.text !== other.text) return undefined
  const [first, second] = one.tag.start < other.tag.start ? [one.tag, other.tag] : [other.tag, one.tag]
  const between = one.text.text.slice(first.end, second.start)
  return between.length <= TOGETHER && !/[。！？]/u.test(between) ? between : undefined
}

/** Whether the text itself says that a name is written otherwise, or is somebody else's: 误写成, 原名, 饰演. */
function isOtherName({ text, tag }: Mention, fold: Fold): boolean {
  const before = fold(text.text.slice(Math.max(0, tag.start - 8), tag.start))
  return OTHER_NAME.test(before)
}

/** 儿子柴大永, 双胞胎哥哥崔建朋: names of one family are alike. */
function isKin({ text, tag }: Mention, fold: Fold): boolean {
  return KIN_BEFORE.test(fold(text.text.slice(Math.max(0, tag.start - 6), tag.start)))
}

const KIN_BEFORE =
  /(?<!岁的)(?:哥哥?|姐姐?|妹妹?|弟弟|弟|[大二三四小]哥|兄长|胞兄|父亲|母亲|爸爸|妈妈|叔叔|伯父|姑姑|舅舅|侄[子女]?|孙[子女]|儿子?|女儿|丈夫|妻子|爱人|老伴|[长次幼][子女])(?:叫|名叫|，|是)?$/u

function sharedOffice(
  some: readonly Mention[],
  others: readonly Mention[],
  fold: Fold,
): readonly [Mention, Mention] | undefined {
  for (const one of some) {
    const role = fold(one.role)
    if (!SINGLE.test(role) || DEPUTY.test(role)) continue
    for (const other of others) {
      const second = fold(other.role)
      if (DEPUTY.test(second)) continue
      if (second === role && (one.story === other.story || role.length >= SPECIFIC)) return [one, other]
      // 市实验小学校长陈晓琳 … 陈晓林校长: the second time the title alone is enough.
      if (
        one.story === other.story &&
        second.length >= 2 &&
        (role.endsWith(second) || (SINGLE.test(second) && second.endsWith(role)))
      )
        return [one, other]
    }
  }
  return undefined
}

/** 广宁队的龚雪芹, 祁家俊（右）: the text says who that is. */
const INTRODUCED_BEFORE = /(?:[、和与同跟及叫]|名叫|名为|还有|[队省市县区州镇乡村校院厂国岛港社班系店家]的)$/u
const INTRODUCED_BEHIND = /^(?:（|是[他她其]|，(?:男|女|今年|现年|[0-9]{1,2}岁)|今年[0-9])/u

/** What anybody is called, known or not: 马桂芝老师. */
const HONORIFIC = /^(?:老师|先生|女士|小姐|同志|师傅|医生|大夫|教练|大爷|大妈|大姐|大哥)$/u

function isIntroduced({ role, text: { text }, tag }: Mention, fold: Fold): boolean {
  if (role !== '' && !HONORIFIC.test(fold(role))) return true
  const before = fold(text.slice(Math.max(0, tag.start - 6), tag.start))
  return INTRODUCED_BEFORE.test(before) || INTRODUCED_BEHIND.test(fold(text.slice(tag.end, tag.end + 6)))
}

/** A name nobody has introduced stands where one goes on about somebody known. */
const GOES_ON =
  /(?:^|[，。：；！？“”\n]|(?:^|[，。])[0-9]{1,3}岁的|[在给为对被把向让请由据像替问找见但当而]|如今|现在|后来|随后|其实|为了|[年月日天时])$/u
const KIN =
  /[哥姐妹兄父母爸妈叔伯姑舅侄孙]|弟(?!子)|儿[子女]|女儿|丈夫|妻子|双胞胎|家族|亲属|[堂表]亲|同名|同姓|族人|老乡|同乡/u
const KIN_REACH = 14
/** 双福说 is 双福, who says something. */
const SAYS = /[说道称问答笑讲叫喊]$/u

/**
 * 詹鹤年 all along, and once 詹鹤龄, who comes from nowhere: whatever the characters, that is one person; 萧建国 for 肖建国
 * only where the family names are taken for one another.
 */
function isStranger(some: readonly Mention[], others: readonly Mention[], alike: AlikeNames, fold: Fold): boolean {
  const [one] = some
  const [other] = others
  if (!one || !other || one.name.length < 3 || one.story !== other.story) return false
  const [a, b] = [fold(one.name), fold(other.name)]
  if (others.length > 1 || (a.charAt(0) !== b.charAt(0) && !alike(a, b))) return false
  if ((some.length < 2 || a.charAt(0) === b.charAt(0)) && some.every(({ role }) => role === '')) return false
  if (SAYS.test(fold(other.name))) return false
  const { text } = other.text
  const { start, end } = other.tag
  const before = fold(text.slice(Math.max(0, start - KIN_REACH), start))
  const behind = fold(text.slice(end, end + KIN_REACH))
  // 最想妈妈做的菜。乡亲们给傅秀梅献花: who has another family name is no kin of whom the sentence before spoke of.
  const around =
    a.charAt(0) === b.charAt(0) ? before + behind : behindLast(before, '。！？') + (behind.split(/[。！？]/u)[0] ?? '')
  // 辩护律师阎志强 … 阎志祥律师: the title behind the name goes on about somebody known.
  const isRecalled =
    other.role !== '' &&
    roleStart(other) === start &&
    some.some(({ role }) => role.length > other.role.length && role.endsWith(other.role))
  return !isIntroduced(isRecalled ? { ...other, role: '' } : other, fold) && GOES_ON.test(before) && !KIN.test(around)
}

/** One story gives both, the differing characters are taken for one another, and one name at least is never introduced. */
function isSlip(some: readonly Mention[], others: readonly Mention[], alike: AlikeNames, fold: Fold): boolean {
  const [one] = some
  const [other] = others
  if (!one || !other || one.name.length < 3 || one.story !== other.story) return false
  const [a, b] = [fold(one.name), fold(other.name)]
  if (a.charAt(0) !== b.charAt(0) || !alike(a, b)) return false
  if (others.every(({ role }) => role === '') && others.some((mention) => isIntroduced(mention, fold))) return false
  const introduced = (mentions: readonly Mention[]): boolean =>
    mentions.some(({ role }) => role !== '' && !HONORIFIC.test(fold(role)))
  if (!(introduced(some) && introduced(others))) return true
  // 省农科院研究员石玉坤 … 石玉昆研究员
  return some.some((x) =>
    others.some((y) => x.role !== '' && y.role !== '' && (x.role.endsWith(y.role) || y.role.endsWith(x.role))),
  )
}
