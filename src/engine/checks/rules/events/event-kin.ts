import type { DatedText } from '../../calendar/dated-text'
import { periodEnd, periodStart } from '../../calendar/sentences'
import { NUMBER, numberOf, YEAR, yearOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { orderFinding, type ToldEvent } from './event-finding'

/** Who is older than whom by what they are to one another, and by how many years at the least. */
const ORDERS: readonly (readonly [elder: RegExp, younger: RegExp, least: number])[] = [
  [
    /^(?:老?父亲|爸爸|老?爹|老?母亲|妈妈|娘|其父|其母|父子[^，]*父)$/u,
    /^(?:[大二三小]?(?:儿子|女儿)|长子|长女|次子|次女|其子|其女|[大小]?(?:外?孙女|孙子|外孙))$/u,
    13,
  ],
  [
    /^(?:爷爷|奶奶|祖父|祖母|外公|外婆)$/u,
    /^(?:父亲|爸爸|母亲|妈妈|[大二三小]?(?:儿子|女儿)|长子|长女|次子|次女|[大小]?(?:外?孙女|孙子|外孙))$/u,
    13,
  ],
  [/^大(?:儿子|女儿)$/u, /^[二三小](?:儿子|女儿)$/u, 0],
  [/^(?:哥哥|大哥|兄长|姐姐|大姐)$/u, /^(?:弟弟|妹妹|小弟|小妹)$/u, 0],
  [/^(?:大哥|长子|长兄|大姐|长女)$/u, /^(?:二哥|二弟|次子|二姐|次女|三哥|三弟|三妹|幼子|幼女)$/u, 0],
]
const ROLE =
  '[大二三小](?:儿子|女儿)|[大小](?:外?孙女|孙子|外孙)|老父亲|老母亲|父亲|爸爸|老爹|母亲|妈妈|儿子|女儿|长子|长女|次子|次女|幼子|幼女|爷爷|奶奶|祖父|祖母|外公|外婆|孙子|孙女|外孙女|外孙|哥哥|大哥|二哥|三哥|兄长|长兄|姐姐|大姐|二姐|弟弟|二弟|三弟|小弟|妹妹|三妹|小妹|其父|其母|其子|其女'
/** 父亲晏立本1970年出生, 弟弟今年15岁, 妹妹生于1972年; not 弟弟的儿子, 继父, 比哥哥. */
const TOLD = new RegExp(
  `(?<![继养干义岳前后表堂叔伯大小老比和与跟同为])(?<!(?<![他她])的)(?<role>${ROLE})(?!的|们|家|俩|说|去世|逝世|病逝|走|早|是在)(?<gap>[^，。；、！？\\d]{0,8}?)，?(?:(?:出?生于)(?<born>${YEAR})年|(?<before>${YEAR})年(?:${NUMBER}月)?(?:${NUMBER}日)?(?:出生|生(?=[，。；、]))|(?:今年|现年|如今|才|刚|已经?|刚满|都)*(?<age>${NUMBER})岁(?!时|那|的?时候|起|就|开始|参|入|去世|以))`,
  'gu',
)
/** 1966年出生的母亲, 生于1950年的奶奶. */
const BORN_BEFORE = new RegExp(
  `(?:(?<before>${YEAR})年(?:${NUMBER}月)?(?:${NUMBER}日)?(?:出生|生)|(?:出?生于)(?<born>${YEAR})年)的(?<role>${ROLE})(?!的|们|家|俩|说|去世|逝世|病逝|走)`,
  'gu',
)
/** No children of the body, or told of other times. */
const EXCUSED =
  /继[父母子女]|养[父母子女]|收养|过继|领养|认[作了的]|[公婆]|岳|表|堂|叔|侄|舅|姑|姨|去世|逝世|当年|那年|享年|牺牲|(?<!一)辈(?!子)/u

interface Kin extends ToldEvent {
  readonly role: string
  /** Born so many years after some year: of an age, so many before today. */
  readonly born: number
  readonly isAge: boolean
}

/** 父亲1970年出生，儿子1968年出生; 姐姐12岁，弟弟15岁: kin who are older than their elders. */
export function* checkKin(text: DatedText): Generator<RuleFinding> {
  const { plain } = text
  if (!/生|岁/u.test(plain) || !/[父母子女爷奶公婆哥姐兄]/u.test(plain)) return
  const all = [...readKin(plain, TOLD), ...readKin(plain, BORN_BEFORE)].sort((a, b) => a.start - b.start)
  for (const [k, next] of all.entries()) {
    const told = all[k - 1]
    if (!told || told.isAge !== next.isAge || floorOf(plain, next) > told.start) continue
    const words = plain.slice(periodStart(plain, told.start), periodEnd(plain, next.end))
    if (
      EXCUSED.test(words.replace(/外[公婆]/gu, '')) ||
      all.filter(({ role }) => role === told.role || role === next.role).length > 2
    )
      continue
    const order = orderOf(told.role, next.role)
    const [elder, younger] = order?.isForward ? [told, next] : [next, told]
    if (order && younger.born - elder.born < order.least) yield orderFinding(text, elder, younger)
  }
  yield* checkUnnamedParent(text)
  yield* checkNamedChild(text)
}

/** Years of birth may be told in two sentences that follow each other, ages in one. */
function floorOf(plain: string, { start, isAge }: Kin): number {
  const own = periodStart(plain, start)
  return isAge ? own : periodStart(plain, Math.max(0, own - 1))
}

function* readKin(plain: string, wording: RegExp): Generator<Kin> {
  for (const match of matchesOf(plain, wording)) {
    const { role = '', gap = '', born, before = born, age } = match.groups ?? {}
    // 母亲比父亲小两岁; but a name may end so: 父亲盘老大生于1952年.
    if (/比/u.test(gap) || (age !== undefined && /[大小长差]$/u.test(gap))) continue
    const end = match.index + match[0].length
    const years = age === undefined ? yearOf(before ?? '') : -(numberOf(age) ?? 0)
    const time = age === undefined ? `${years}年` : `${-years}岁`
    yield { role, born: years, isAge: age !== undefined, name: `${role}出生`, time, start: match.index, end }
  }
}

function orderOf(a: string, b: string): { readonly least: number; readonly isForward: boolean } | undefined {
  for (const [elder, younger, least] of ORDERS) {
    if (elder.test(a) && younger.test(b)) return { least, isForward: true }
    if (elder.test(b) && younger.test(a)) return { least, isForward: false }
  }
  return undefined
}

/** 老钱今年48岁，儿子小钱今年52岁: who is told of first has no word for what he is. */
const PARENT = new RegExp(
  `(?:^|[。，；])(?<who>[^，。；父母子女儿孙]{1,10}?)(?:今年|现年|如今)(?<age>${NUMBER})岁，(?:他的?|她的?)?(?<role>儿子|女儿|父亲|母亲)(?!的)[^，。；\\d]{0,8}?(?:今年|现年|也|已经?|才|刚满|都)*(?<other>${NUMBER})岁(?!时|那|的?时候|起|就|开始|去世)`,
  'gu',
)

function* checkUnnamedParent(text: DatedText): Generator<RuleFinding> {
  const { plain } = text
  for (const match of matchesOf(plain, PARENT)) {
    const { who = '', age = '', role = '', other = '' } = match.groups ?? {}
    const [own, kin] = [numberOf(age), numberOf(other)]
    const end = match.index + match[0].length
    if (own === undefined || kin === undefined || EXCUSED.test(plain.slice(match.index, end))) continue
    const isChild = /[子女]/u.test(role)
    if (isChild ? own - kin >= LEAST : kin - own >= LEAST) continue
    const at = plain.indexOf(`${age}岁`, match.index)
    const [first, second] = [
      { name: `${who.replace(/^[。，；]/u, '')}出生`, time: `${age}岁`, start: at, end: at + age.length + 1 },
      { name: `${role}出生`, time: `${other}岁`, start: end - other.length - 1, end },
    ]
    yield isChild ? orderFinding(text, first, second) : orderFinding(text, second, first)
  }
}

/** Nobody is born less than so many years behind a parent. */
const LEAST = 13

/** 张启富1965年出生…。母亲华月英1968年生: who the sentence begins with has no word for what he is either. */
const NAMED = new RegExp(
  `(?:^|[。；\\n])(?<who>[\\u4e00-\\u9fff]{2,4})(?:出?生于)?(?<born>${YEAR})年[^，。；]{0,12}(?:出?生|于)`,
  'gu',
)
const NEAR_BY = 160

function* checkNamedChild(text: DatedText): Generator<RuleFinding> {
  const { plain } = text
  const parents = [...readKin(plain, TOLD)].filter(({ role, isAge }) => !isAge && ELDER.test(role))
  if (parents.length === 0) return
  const children = matchesOf(plain, NAMED)
  for (const parent of parents) {
    const child = children.findLast(({ index }) => index < parent.start && parent.start - index < NEAR_BY)
    const from = child?.index ?? 0
    const words = plain.slice(from, parent.end).replace(GIVEN_AWAY, (given) => '〇'.repeat(given.length))
    if (!child || KIN_TOLD.test(words.slice(0, child[0].length)) || NOT_OWN.test(words)) continue
    // 弟弟…，母亲…: whose mother she is must be plain.
    if (KIN_TOLD.test(words.slice(child[0].length, parent.start - from))) continue
    const { who = '', born = '' } = child.groups ?? {}
    if (yearOf(born) - parent.born >= LEAST) continue
    const start = from + child[0].indexOf(who)
    const end = from + child[0].indexOf(born) + born.length + 1
    yield orderFinding(text, parent, { name: `${who}出生`, time: `${born}年`, start, end })
  }
}

const NOT_OWN = /继[父母]|养[父母]|过继|领养|认[作了的]|[公婆岳表堂叔侄舅姑姨]/u
const ELDER = /^(?:老?父亲|爸爸|老?爹|老?母亲|妈妈|其父|其母|爷爷|奶奶)$/u
const KIN_TOLD = /[父母爸妈爹娘爷奶婆]|儿|女|兄|弟|姐|妹|妻|夫|孙/u
/** 被送给舅公: told of what was done with the child. */
const GIVEN_AWAY = /(?:送给|寄养在|跟着|随|与)[^，。；]{0,12}/gu
