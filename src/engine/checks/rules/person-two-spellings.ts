import type { Lexicon } from '../../lexicon'
import type { Fold } from '../../page/fold'
import { type AlikeNames, createAlikeNames } from '../alike-names'
import { type Mention, mentionsOf, placeOfName } from '../roles-of'
import type { Rule, RuleFinding } from '../rule'

/** Offices held by one at a time; 记者 and 村民 are many. */
const SINGLE =
  /(?:省|市|县|区|旗|州|镇|乡|厅|局|处|科|院|校|园|馆|所|站|厂|矿|台|行|队|部|会|社|村|店|理事|董事|检察|秘书|班|团)长$|书记$|(?:村|办公室|委员会|中心|居委会|村委会|人大|政协|馆|站)主任$|(?:总经理|总裁|总编辑|主席|创始人|法定代表人|主教练|发言人|第一书记)$/u
const DEPUTY = /副|原|前任|助理|代表/u
/** How far apart two people of one sentence are named. */
const TOGETHER = 20
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
  return {
    id: 'person-two-spellings',
    severity: 'query',
    *checkStories(input) {
      const mentions = mentionsOf(input)
      const names = new Map<string, Mention[]>()
      for (const mention of mentions) names.set(mention.name, [...(names.get(mention.name) ?? []), mention])
      for (const [name, other] of pairsApart([...names.keys()])) {
        const finding = compare(names.get(name) ?? [], names.get(other) ?? [], alike, fold)
        if (finding) yield finding
      }
    },
  }
}

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
  if ([...some, ...others].some((mention) => isOtherName(mention, fold))) return undefined
  for (const one of some) {
    for (const other of others) {
      if (standTogether(one, other)) return undefined
    }
  }
  const office = sharedOffice(some, others, fold)
  const [a, b] = office ?? [some[0], others[0]]
  if (!a || !b || (!office && !isSlip(some, others, alike, fold))) return undefined
  const why = office ? `，职务都是“${a.role}”` : ''
  return {
    message: `同一人的名字似有两种写法：${a.name}、${b.name}${why}`,
    places: [placeOfName(b), placeOfName(a)],
    confidence: office ? 0.75 : 0.6,
  }
}

/** 李建国、李建军: named in one sentence, side by side or a clause apart, they are two. */
function standTogether(one: Mention, other: Mention): boolean {
  if (one.text !== other.text) return false
  const [first, second] = one.tag.start < other.tag.start ? [one.tag, other.tag] : [other.tag, one.tag]
  const between = one.text.text.slice(first.end, second.start)
  return between.length <= TOGETHER && !/[。！？]/u.test(between)
}

/** Whether the text itself says that a name is written otherwise, or is somebody else's: 误写成, 原名, 饰演. */
function isOtherName({ text, tag }: Mention, fold: Fold): boolean {
  const before = fold(text.text.slice(Math.max(0, tag.start - 8), tag.start))
  return OTHER_NAME.test(before)
}

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

/** One story gives both, the differing characters are taken for one another, and one name at least is never introduced. */
function isSlip(some: readonly Mention[], others: readonly Mention[], alike: AlikeNames, fold: Fold): boolean {
  const [one] = some
  const [other] = others
  if (!one || !other || one.name.length < 3 || one.story !== other.story) return false
  const [a, b] = [fold(one.name), fold(other.name)]
  if (a.charAt(0) !== b.charAt(0) || !alike(a, b)) return false
  const introduced = (mentions: readonly Mention[]): boolean => mentions.some(({ role }) => role !== '')
  if (!(introduced(some) && introduced(others))) return true
  // 省农科院研究员石玉坤 … 石玉昆研究员
  return some.some((x) =>
    others.some((y) => x.role !== '' && y.role !== '' && (x.role.endsWith(y.role) || y.role.endsWith(x.role))),
  )
}
