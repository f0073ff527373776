import { Char, classOf } from '../../page/char-class'
import { isDot } from './foreign-names'
import { mergeNames } from './merge-names'
import type { FoundName } from './name-chain'
import { type NameStatistics, NEVER, pairKey } from './name-statistics'
import { unitAt } from './unit-at'
import { FACTS, Fact, type Vocabulary } from './vocabulary'
import { Kind } from './weights'

/** Fewest items that make a list of names, and the share of them that must be names by their own looks. */
const FEWEST = 3
const FEWEST_TITLED = 2
/** Log-share from which on a word is too common to be a name in a list of two. */
const COMMON = -11.5
const SHARE = 0.6
const LONG_LIST = 6
const SHARE_OF_LONG = 0.5
/** Margin given to a name that only its list makes one. */
const MARGIN = 1.5
/** Log-odds of a name behind a word that say it is a title; log-share below which a surname is rare. */
const TITLE = 1
const RARE = -7
const PARTS: ReadonlySet<number> = new Set([Char.space])
const COMMA = '、'.charCodeAt(0)
/** Characters an item may be followed by in brackets (韦秀英（女，壮族）), and blanks between two items. */
const LONGEST_NOTE = 12
const WIDEST_GAP = 6

interface Item {
  readonly start: number
  readonly end: number
  /** It follows a title, so that one more name may follow. */
  readonly titled: boolean
}

/**
 * Adds the names that only their place in a list shows: in 丁伟　于海　李文　常青, set apart by blanks, the last is an
 * ordinary word anywhere else. Only items that a surname begins are taken, and only where most of the list are names
 * without its help.
 */
export function fillNameLists(
  text: string,
  names: readonly FoundName[],
  statistics: NameStatistics,
  vocabulary: Vocabulary,
): readonly FoundName[] {
  if (!names.some((name, k) => isListed(text, name, names[k + 1]))) return names
  const ends = new Map(names.map(({ start, end }) => [start, end]))
  const starts = new Map(names.map(({ start, end, titled }) => [end, { start, titled }]))
  const added: FoundName[] = []
  let list: Item[] = []
  for (let at = 0; at < text.length; ) {
    if (classOf(text.charCodeAt(at)) !== Char.han) {
      at++
      continue
    }
    const end = wholeItem(text, at) ?? ends.get(at) ?? endOfItem(text, at)
    const next = nextItem(text, end)
    // 县政协副主席熊桂芳、……: the name ends what stands between two marks.
    const last = starts.get(end)
    const start = ends.has(at) ? at : (last?.start ?? at)
    const fits = ends.get(start) === end || (end - start >= 2 && end - start <= 4)
    if (last && start > at) {
      addMissing(text, list, ends, statistics, vocabulary, added)
      list = []
    }
    if (fits) list.push({ start, end, titled: last?.titled ?? false })
    if (!fits || next === undefined) {
      addMissing(text, list, ends, statistics, vocabulary, added)
      list = []
    }
    at = next ?? endOfItem(text, end)
  }
  addMissing(text, list, ends, statistics, vocabulary, added)
  return added.length === 0 ? names : mergeNames(added, names)
}

/** Two names so near that they may be neighbours in a list, or one behind a title with a list going on behind it. */
function isListed(text: string, { end, titled }: FoundName, next: FoundName | undefined): boolean {
  if (!titled && (!next || next.start - end > LONGEST_NOTE + WIDEST_GAP)) return false
  return nextItem(text, end) !== undefined
}

/** 晋小璐　路遥知　时佳: two or three characters with blanks or 、 on both sides are one item, whatever begins them. */
function wholeItem(text: string, start: number): number | undefined {
  if (start === 0 || !PARTS.has(classOf(text.charCodeAt(start - 1)))) return undefined
  const end = endOfItem(text, start)
  const isApart = end === text.length || PARTS.has(classOf(text.charCodeAt(end)))
  return isApart && end - start >= 2 && end - start <= 3 ? end : undefined
}

/** The end of the run of Han characters, and of points within foreign names, at `from`. */
function endOfItem(text: string, from: number): number {
  let at = from
  while (at < text.length && (classOf(text.charCodeAt(at)) === Char.han || isDot(text.charCodeAt(at)))) at++
  return at
}

/** Where the next item begins behind blanks, 、 or a note in brackets; undefined if the list does not go on. */
function nextItem(text: string, end: number): number | undefined {
  let at = end
  if (text[at] === '（' || text[at] === '(') {
    while (at < text.length && at - end <= LONGEST_NOTE && text[at] !== '）' && text[at] !== ')') at++
    if (text[at] !== '）' && text[at] !== ')') return undefined
    at++
  }
  const mark = at
  if (unitAt(text, at) === COMMA) at++
  while (at - mark < WIDEST_GAP && classOf(unitAt(text, at)) === Char.space) at++
  return at > end && at < text.length && classOf(text.charCodeAt(at)) === Char.han ? at : undefined
}

function addMissing(
  text: string,
  list: readonly Item[],
  ends: ReadonlyMap<number, number>,
  { surname, compound }: NameStatistics,
  { trie, facts }: Vocabulary,
  added: FoundName[],
): void {
  const missing = list.filter(({ start, end }) => ends.get(start) !== end)
  if (missing.length === 0 || list.length < (list[0]?.titled ? FEWEST_TITLED : FEWEST)) return
  let sure = list.length - missing.length
  const possible: FoundName[] = []
  for (const { start, end } of missing) {
    const isCompound = end - start > 2 && compound.has(pairKey(text.charCodeAt(start), text.charCodeAt(start + 1)))
    const log = surname[text.charCodeAt(start)] as number
    if (!isCompound && !(end - start <= 3 && log > NEVER)) continue
    const node = trie.find(text.slice(start, end))
    // 主席王坤、高管: in so short a list only what is hardly said otherwise.
    if (list.length < FEWEST && (facts[node * FACTS] as number) > COMMON) continue
    // 记者 and 通讯员 stand in such lists as well, between the names.
    if ((facts[node * FACTS + Fact.before] as number) > TITLE) continue
    if (node === 0 || facts[node * FACTS] === NEVER) sure += log > RARE ? 1 : 0
    const kind = isCompound ? Kind.compound : Kind.chinese
    possible.push({ start, end, kind, margin: MARGIN, wordStart: start, wordEnd: end, joined: true, titled: false })
  }
  const share = list.length < LONG_LIST ? SHARE : SHARE_OF_LONG
  if (list.length < FEWEST || sure >= list.length * share) added.push(...possible)
}
