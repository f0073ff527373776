import { says } from '../../../../words/sentence'
import type { Fold } from '../../../page/fold'
import { areExclusive, excludedRank, type Rank, readRanks } from '../../offices/exclusive-offices'
import type { Office } from '../../offices/read-offices'
import { isNotHeld, readTitled, type Titled } from '../../offices/titled-mention'
import { type Mention, mentionsOf, placeOfName, roleStart } from '../../roles-of'
import type { CheckInput, Rule, RuleFinding } from '../../rule'

/** 兼, 执行, 代市长: two offices are told of, or another kind of one. */
const OTHER_KIND = /[、副]代(?!表)|兼|执行(?![局庭处法])|新任|特聘|客座/u
/** 某国前众议长, 会长、前议长: an office in the row is over, and what the person is now is another. */
const FORMER = /(?:^|[、，国省市县区会党院])前(?:任)?(?![进锋沿海山郭])[\u4e00-\u9fff]{0,10}[长席理统记任使相裁]/u
/** The list of office-holders is none of this rule's business: 前 and 原 are always over. */
const NO_LIST = { startsAsBody: () => false }
/** 县委书记 and 县长 are two people; of what is said further back, one may have become the other. */
const RECENT_DAYS = 60

/** A mention with its offices and ranks. */
interface Held {
  readonly mention: Mention
  readonly offices: readonly Office[]
  readonly ranks: readonly Rank[]
}

/** What was read of a mention, under one date of the issue. */
interface Kept {
  readonly reference: string | null
  readonly inferred: boolean
  readonly held: Held | undefined
}

/** One person with two titles on a page that exclude each other: 县长 and 副县长, the heads of two bodies. */
export function createPersonTwoTitlesRule(fold: Fold): Rule {
  const known = new WeakMap<Mention, Kept>()
  const heldBy = (mention: Mention, input: CheckInput): Held | undefined => {
    const { reference, inferred = false } = input
    const before = known.get(mention)
    if (before?.reference === reference && before.inferred === inferred) return before.held
    const held = readHeld(mention, input, fold)
    known.set(mention, { reference, inferred, held })
    return held
  }
  return {
    id: 'person-two-titles',
    severity: 'query',
    *checkStories(input) {
      const mentions = mentionsOf(input)
      const byName = new Map<string, Held[]>()
      for (const mention of mentions) {
        const held = heldBy(mention, input)
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
  if (mention.role === '') {
    const behind = roleBehind(mention, fold)
    return behind === undefined ? undefined : readHeld({ ...mention, role: behind }, input, fold)
  }
  const role = fold(mention.role)
  if (OTHER_KIND.test(role) || FORMER.test(role)) return undefined
  const titled = readTitled(mention, input, fold, NO_LIST)
  if (titled && (titled.isOver || isLongPast(titled, input))) return undefined
  const ranks = isNotHeld(mention, roleStart(mention), fold) ? [] : readRanks(role)
  if (!titled && ranks.length === 0) return undefined
  return { mention, offices: titled?.offices ?? [], ranks }
}

const IS =
  /^(?:，她?他?)?(?:是|系)(?<role>[^，。；！？“”的曾原前]{1,24}(?:长|主任|书记|主席|经理|教授|总裁|研究员|医师|工程师))(?=[，。；]|$)/u

/** 宋某是市卫健委副主任: a title told behind the name, unless the sentence looks back. */
function roleBehind({ text, tag }: Mention, fold: Fold): string | undefined {
  const role = IS.exec(fold(text.text.slice(tag.end, tag.end + 32)))?.groups?.role
  const before = fold(text.text.slice(Math.max(0, tag.start - 8), tag.start))
  return role === undefined || /此前|之前|当时|原|曾|那时/u.test(before) ? undefined : role
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
      says: says('says.person-two-titles', {
        name: first.mention.name,
        first: first.mention.role,
        second: other.mention.role,
      }),
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
  const isOneStory = one.mention.story === other.mention.story
  const rank = excludedRank(one.ranks, other.ranks, !isOneStory)
  if (rank) return rank
  const others = isOneStory ? other.offices.map(ofNamedBefore) : other.offices
  for (const office of one.offices) {
    for (const second of others) {
      if (areExclusive(office, second, one.offices, others)) return second.title
    }
  }
  return undefined
}

const POINTED = /^该(校|院|局|厅|厂|馆|所|台|行|社|公司|集团)$/u

/** 该校副校长: of the school named before, however that is called; 该公司 is only what is called 公司. */
function ofNamedBefore(office: Office): Office {
  const kind = POINTED.exec(office.body)?.[1]
  if (kind === undefined) return office
  return { ...office, body: office.title.startsWith(kind) ? '' : kind }
}
