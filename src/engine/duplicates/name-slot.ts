import type { Lexicon } from '../lexicon'

/** Tells whether two differing stretches are two names in the same place of the same wording. */
export interface NameSlot {
  /**
   * `a` and `b` are whole normalised texts that agree before and behind the stretches. Returns by how many letters
   * these have to grow to the left and right to hold both names whole, or undefined when they are not names.
   * `lenient` takes the form of a name for enough: where figures differ all around, a name is to be expected.
   */
  fit(a: string, b: string, at: Stretches, lenient: boolean): [left: number, right: number] | undefined
}

export interface Stretches {
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
}

const isHan = (text: string): boolean => /^[\u3400-\u9fff]+$/.test(text)
/** What stands behind the name of a place. */
const PLACE_ENDS = '省市县区州盟旗镇乡村街路'
/** Log odds, from the lexicon's contexts, that a person stands here; asked for where names differ in one letter. */
const CONTEXT_OF_LETTER = 1.5
/** The same where it is the family name that differs: any sign will do. */
const CONTEXT_OF_FAMILY = 0.05
/** Family names with fewer bearers in the lexicon's lists are ordinary words first (果, 党, 完). */
const FAMILY = 100
/** Fewer bearers in the lexicon's lists than this: the character does not make a stretch a name. */
const BEARERS = 20
/** Longest context word looked up. */
const CONTEXT_LETTERS = 4

export function createNameSlot(lexicon: Lexicon): NameSlot {
  const surnames = new Set<string>()
  for (const { surname = '', count } of lexicon.rows('surnames')) if (Number(count) >= FAMILY) surnames.add(surname)
  const given = new Set<string>()
  for (const { character = '', first, last, only } of lexicon.rows('given-characters')) {
    if (Number(first) + Number(last) + Number(only) >= BEARERS) given.add(character)
  }
  const before = new Map<string, number>()
  const after = new Map<string, number>()
  for (const row of lexicon.rows('person-contexts')) {
    if (row.before) before.set(row.word as string, Number(row.before))
    if (row.after) after.set(row.word as string, Number(row.after))
  }

  const isName = (name: string): boolean => {
    if (!isHan(name) || name.length < 2 || name.length > 4) return false
    const surname = name.length > 2 && surnames.has(name.slice(0, 2)) ? 2 : surnames.has(name.slice(0, 1)) ? 1 : 0
    if (surname === 0 || name.length - surname > 2) return false
    for (let k = surname; k < name.length; k++) if (!given.has(name[k] as string)) return false
    return true
  }

  /** The longest context word that ends (or begins) at an offset decides. */
  const weightBefore = (text: string, end: number): number => {
    for (let n = CONTEXT_LETTERS; n >= 1; n--) {
      const weight = end >= n ? before.get(text.slice(end - n, end)) : undefined
      if (weight !== undefined) return weight
    }
    return 0
  }
  const weightAfter = (text: string, start: number): number => {
    for (let n = CONTEXT_LETTERS; n >= 1; n--) {
      const weight = after.get(text.slice(start, start + n))
      if (weight !== undefined) return weight
    }
    return 0
  }

  const isPlace = (name: string, behind = ' '): boolean =>
    name.length >= 2 && name.length <= 4 && isHan(name) && PLACE_ENDS.includes(behind)

  return {
    fit(a, b, { aStart, aEnd, bStart, bEnd }, lenient) {
      const one = a.slice(aStart, aEnd)
      const two = b.slice(bStart, bEnd)
      if (isPlace(one, a[aEnd]) && isPlace(two, b[bEnd]) && [...one].every((letter) => !two.includes(letter)))
        return [0, 0]
      for (let left = 0; left <= 2; left++) {
        for (let right = 0; right <= 2; right++) {
          const from = aStart - left
          const to = aEnd + right
          if (from < 0 || bStart - left < 0 || to > a.length || bEnd + right > b.length) continue
          if (!isName(a.slice(from, to)) || !isName(b.slice(bStart - left, bEnd + right))) continue
          const witness = Math.max(0, weightBefore(a, from)) + Math.max(0, weightAfter(a, to))
          const letters = Math.min(one.length, two.length)
          // Two letters of a name differ by no slip; with one letter, 高速 and its misprint 高凤 would be names too.
          const enough = lenient || letters > 1 ? 0 : left === 0 ? CONTEXT_OF_FAMILY : CONTEXT_OF_LETTER
          if (witness >= enough) return [left, right]
        }
      }
      return undefined
    },
  }
}
