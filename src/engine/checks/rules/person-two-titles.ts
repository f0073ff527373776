import type { Fold } from '../../page/fold'
import { isSameBody, type Office, SHARED_TITLES } from '../offices/read-offices'
import { readTitled, type Titled } from '../offices/titled-mention'
import { type Mention, mentionsOf, placeOfName } from '../roles-of'
import type { CheckInput, Rule, RuleFinding } from '../rule'

/** 教授 and 副教授 are ranks of nobody's body; who is one is not the other. */
const RANK = /(副?)(教授|研究员|主任医师|主任护师|主任技师|编审|研究馆员)$/u
/** 兼, 执行, 代市长: two offices are told of, or another kind of one. */
const OTHER_KIND = /[、副]代(?!表)|兼|执行|新任|特聘|客座/u
/** The list of office-holders is none of this rule's business: 前 and 原 are always over. */
const NO_LIST = { startsAsBody: () => false }
/** 县委书记 and 县长 are two people; of what is said further back, one may have become the other. */
const RECENT_DAYS = 60

/** A mention with its offices, or with its rank. */
interface Held {
  readonly mention: Mention
  readonly offices: readonly Office[]
  readonly rank: RegExpExecArray | null
}

/** One person with two titles on a page that exclude each other: 县长 and 副县长, the heads of two bodies. */
export function createPersonTwoTitlesRule(fold: Fold): Rule {
  return {
    id: 'person-two-titles',
    severity: 'query',
    *checkStories(input) {
      const mentions = mentionsOf(input)
      const byName = new Map<string, Held[]>()
      for (const mention of mentions) {
        const held = readHeld(mention, input, fold)
        if (held) byName.set(mention.name, [...(byName.get(mention.name) ?? []), held])
      }
      for (const [name, all] of byName) {
        const finding = compareAll(all, (title) => isAppointed(name, title, mentions, fold))
        if (finding) yield finding
      }
    },
  }
}

/** What the text says the person is now; undefined for what was or will be. */
function readHeld(mention: Mention, input: CheckInput, fold: Fold): Held | undefined {
  if (mention.role === '') return undefined
  const role = fold(mention.role)
  if (OTHER_KIND.test(role)) return undefined
  const titled = readTitled(mention, input, fold, NO_LIST)
  if (titled && (titled.isOver || isLongPast(titled, input))) return undefined
  const rank = RANK.exec(role)
  if (!titled && !rank) return undefined
  return { mention, offices: titled?.offices ?? [], rank }
}

function isLongPast({ isNamed, days: [day] }: Titled, { reference }: CheckInput): boolean {
  if (!isNamed || !day?.to) return false
  return reference === null || Date.parse(reference) - Date.parse(day.to) > RECENT_DAYS * 86_400_000
}

function compareAll([first, ...others]: readonly Held[], isNew: (title: string) => boolean): RuleFinding | undefined {
  if (!first) return undefined
  for (const other of others) {
    const title = excludedTitle(first, other)
    if (title === undefined || isNew(title)) continue
    return {
      message: `${first.mention.name}的职务前后不一：一处为“${first.mention.role}”，一处为“${other.mention.role}”`,
      places: [placeOfName(other.mention), placeOfName(first.mention)],
      confidence: 0.7,
    }
  }
  return undefined
}

/** 班海燕任局长, 任命班海燕为局长, 班海燕由副局长升任: who moves has had both titles. */
function isAppointed(name: string, title: string, mentions: readonly Mention[], fold: Fold): boolean {
  return mentions.some(({ name: other, text, tag }) => {
    if (other !== name) return false
    const [clause = '', next = ''] = fold(text.text.slice(tag.end, tag.end + 40)).split(/[。；]/u)
    const behind = OF_THE_SAME.test(next) ? `${clause}。${next}` : clause
    const before = fold(text.text.slice(Math.max(0, tag.start - 8), tag.start))
    const moves = MOVES.exec(behind)
    if (moves) return behind.slice(moves.index).includes(title)
    return NAMES.test(before) && behind.includes(title)
  })
}

const MOVES =
  /任(?![务何意性凭由教期])|升任|当选|就任|升为|提为|晋升|被免|免去|卸|辞去|转岗|履新|调到|调往|转正|不再|此前|原是|曾是|曾经是/u
/** A sentence that goes on about the same person. */
const OF_THE_SAME = /^(?:此前|之前|现在|如今)?，?[他她其]/u
const NAMES = /(?:任命|选举|推选|聘任|聘请|决定|免去|增补|推荐|提拔)[^。，；]{0,6}$/u

/** The title two mentions cannot both be right about. */
function excludedTitle(one: Held, other: Held): string | undefined {
  if (one.rank && other.rank && one.rank[2] === other.rank[2] && one.rank[1] !== other.rank[1]) return one.rank[2]
  for (const office of one.offices) {
    for (const second of other.offices) {
      if (exclude(office, second, one.offices, other.offices)) return second.title
    }
  }
  return undefined
}

/** Heads that nobody is of two bodies at a time, whatever they are called. */
const SOLE = new Set('总统 总理 省长 市长 县长 区长 旗长 州长 镇长 乡长 厅长 局长 检察长 行长'.split(' '))
/** Who leads a government does not lead the party there; in a village one may do both. */
const GOVERNORS = /^[省市县区旗州盟镇乡]长$/u
/** Chairmen of these lead nothing else; of clubs and companies one may lead several. */
const MASS_BODY = /(?:总工会|妇联|残联|工商联|科协|侨联|政协|红十字会)$/u
/** Heads of several bodies of one house: a company and its daughter, a hospital and its school. */
const SEVERAL = new Set([...SHARED_TITLES, '董事长', '总经理', '总裁', '秘书长', '社长'])

function exclude(office: Office, other: Office, some: readonly Office[], others: readonly Office[]): boolean {
  if (office.title !== other.title) {
    return some.length === 1 && others.length === 1 && (areSole(office, other) || arePartyAndGovernment(office, other))
  }
  if (office.deputy !== other.deputy) {
    // 主任 by itself may be another body's; 县委副书记、县委书记: who holds both is told of rightly.
    const isVague = office.title === '主任' && (office.body === '') !== (other.body === '')
    return !isVague && isSameBody(office.body, other.body) && isOnly(office, some) && isOnly(office, others)
  }
  if (office.deputy || isSameBody(office.body, other.body)) return false
  if (MASS_BODY.test(office.body) && MASS_BODY.test(other.body)) return true
  if (SEVERAL.has(office.title) || /(?:医学院|研究院|书院)$/u.test(`${office.body}${office.title}`)) return false
  const shortest = office.title === '部长' ? 2 : 3
  return office.body.length >= shortest && other.body.length >= shortest
}

function isOnly({ title }: Office, all: readonly Office[]): boolean {
  return all.filter((office) => office.title === title).length === 1
}

/** 县法院院长 and 县检察院检察长; 市长 and 县长. */
function areSole(a: Office, b: Office): boolean {
  const sole = ({ title, body }: Office): boolean =>
    SOLE.has(title) || (title === '院长' && (body.endsWith('法院') || body === '法'))
  return !a.deputy && !b.deputy && sole(a) && sole(b)
}

/** 县长 and 县委书记. */
function arePartyAndGovernment(a: Office, b: Office): boolean {
  const [governor, secretary] = GOVERNORS.test(a.title) ? [a, b] : [b, a]
  return (
    GOVERNORS.test(governor.title) &&
    secretary.title === '书记' &&
    !governor.deputy &&
    !secretary.deputy &&
    new RegExp(`${governor.title.charAt(0)}党?委$`, 'u').test(secretary.body)
  )
}
