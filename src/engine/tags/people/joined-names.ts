import type { FoundName } from './name-chain'
import { unitAt } from './unit-at'
import { isForeignKind, Kind } from './weights'

const HYPHENS: ReadonlySet<number> = new Set(Array.from('-－‐', (sign) => sign.charCodeAt(0)))
/** 让-皮埃尔: a first part too short to be a name by itself. */
const SHORT_PART = '让'.charCodeAt(0)

const NUMERALS: ReadonlySet<number> = new Set(Array.from('一二三四五六七八九十', (sign) => sign.charCodeAt(0)))
const REIGN = '世'.charCodeAt(0)
/** 20世纪 is no reign. */
const CENTURY = '纪'.charCodeAt(0)

/**
 * Makes one name of two foreign or minority ones that touch (谢苗 and 诺娃) or have a hyphen between them (迪亚斯-卡内尔): names are
 * never written so, parts of one are.
 */
export function joinForeignNames(text: string, names: readonly FoundName[]): readonly FoundName[] {
  let joined: FoundName[] | undefined
  for (let k = 0; k < names.length; k++) {
    const name = withShortPart(text, names[k] as FoundName)
    const previous = (joined ?? names)[joined ? joined.length - 1 : k - 1]
    const touches = previous !== undefined && isOfParts(previous.kind) && isOfParts(name.kind)
    if (touches && isOne(text, previous.end, name.start)) {
      joined ??= names.slice(0, k)
      joined[joined.length - 1] = { ...previous, end: name.end, kind: Kind.dotted, wordEnd: name.wordEnd }
    } else if (joined) joined.push(name)
    else if (name !== names[k]) joined = [...names.slice(0, k), name]
  }
  return joined ?? names
}

function isOne(text: string, end: number, start: number): boolean {
  return start === end || (start === end + 1 && HYPHENS.has(unitAt(text, end)))
}

function isOfParts(kind: number): boolean {
  return isForeignKind(kind) || kind === Kind.ethnic
}

/** 让-皮埃尔 with its first part, 费利佩六世 with its number. */
function withShortPart(text: string, name: FoundName): FoundName {
  if (!isForeignKind(name.kind)) return name
  const { start, end } = name
  const isShort = HYPHENS.has(unitAt(text, start - 1)) && unitAt(text, start - 2) === SHORT_PART
  let after = end
  while (after - end < 3 && NUMERALS.has(unitAt(text, after))) after++
  const isNumbered = after > end && unitAt(text, after) === REIGN && unitAt(text, after + 1) !== CENTURY
  if (!isShort && !isNumbered) return name
  return { ...name, start: isShort ? start - 2 : start, end: isNumbered ? after + 1 : end }
}
