import type { Lexicon } from '../lexicon'

/** A stretch of a text, both copies and what stands between them included. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Finds words printed twice in a row that are no lawful reduplication. */
export interface DoubledWordFinder {
  find(text: string): Stretch[]
}

/** Longest doubled word looked for, in characters; longer ones are repeated clauses. */
const LONGEST = 12
const LONGEST_WORD = 5
/** Rarer words (by the word list's cost, a logarithm) than this do not prove that a character ends a word. */
const RAREST_WITNESS = 15
/** Characters cheaper than this often stand alone. */
const COMMON_WORD = 9
/** Doubled little words: 的的, 了了. They join anything, so here the error is that neither side makes a word of it. */
const LITTLE_WORDS = '的了在是和与及为被把对从向以将就也都而且或'

const isHan = (character: string | undefined): boolean =>
  character !== undefined && character >= '\u3400' && character <= '\u9fff'
const isNumeral = (character: string): boolean => '零〇一二三四五六七八九十百千万亿两几'.includes(character)
const isOpen = (character: string | undefined): boolean => character === undefined || !isWordCharacter(character)
const isWordCharacter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character)

export function createDoubledWordFinder(lexicon: Lexicon): DoubledWordFinder {
  const single = new Set<string>()
  const word = new Set<string>()
  const opening = new Set<string>()
  const follower = new Set<string>()
  const sound = new Set<string>()
  const sets: Record<string, Set<string>> = { single, word, opening, sound, follower }
  for (const { pattern = '', words = '' } of lexicon.rows('reduplications')) {
    for (const entry of words.split(/\s+/)) if (entry) sets[pattern]?.add(entry)
  }
  // Compiled when the first doubled character turns up: most texts have none.
  let costs: Map<string, number> | undefined
  const costOf = (entry: string): number => {
    if (!costs) {
      costs = new Map()
      for (const { cost, words = '' } of lexicon.rows('words')) {
        for (const known of words.split(' ')) costs.set(known, Number(cost))
      }
    }
    return costs.get(entry) ?? Number.POSITIVE_INFINITY
  }

  const endsWord = (text: string, end: number): boolean => {
    for (let n = 2; n <= LONGEST_WORD && n <= end; n++) {
      if (costOf(text.slice(end - n, end)) <= RAREST_WITNESS) return true
    }
    return false
  }
  /** Whether a word of at least `shortest` characters begins at `at`. */
  const beginsWord = (text: string, at: number, shortest: number): boolean => {
    for (let n = shortest; n <= LONGEST_WORD && at + n <= text.length; n++) {
      if (costOf(text.slice(at, at + n)) < Number.POSITIVE_INFINITY) return true
    }
    return false
  }

  /** 呼和浩特特雕塑馆, 高效金霉素素: the character ends a word, and its copy begins none. */
  function isDoubledCharacter(text: string, at: number): boolean {
    const character = text[at] as string
    if (!isHan(character) || text[at + 1] !== character) return false
    // Three or more in a row are calls and laughter.
    if (text[at - 1] === character || text[at + 2] === character) return false
    if (isNumeral(character) || single.has(character)) return false
    // 一枚枚, and pairs of pairs: 实实在在, 老老少少.
    if (text[at - 1] === '一') return false
    if (isHan(text[at - 1]) && text[at - 1] === text[at - 2]) return false
    if (isHan(text[at + 2]) && text[at + 2] === text[at + 3]) return false
    if (beginsWord(text, at, 2) || beginsWord(text, at + 1, 2)) return false
    const ends = at >= 1 && endsWord(text, at + 1)
    if (LITTLE_WORDS.includes(character)) return isHan(text[at - 1]) && isHan(text[at + 2]) && !ends
    // 聚会会使人: the second may be a word of its own.
    return ends && costOf(character) >= COMMON_WORD
  }

  function isDoubledWord(text: string, at: number, length: number): boolean {
    const unit = text.slice(at, at + length)
    const first = unit[0] as string
    for (const character of unit) if (!isHan(character)) return false
    // 哈哈哈哈, and chants: 加油加油加油.
    if (new Set(unit).size === 1 || text.startsWith(unit, at + 2 * length) || text.endsWith(unit, at)) return false
    if (isNumeral(first) || opening.has(first) || word.has(unit)) return false
    // 油加油加 in a row of 加油 that has been let pass one character before.
    if (text[at - 1] === unit[length - 1]) return false
    const next = text[at + 2 * length]
    if (next !== undefined && follower.has(next)) return false
    // 好不好不要紧, 有没有没关系, 走着走着: patterns of speech.
    if (length === 2 && sound.has(first)) return false
    if (length === 2 && '不没着了来去一'.includes(unit[1] as string)) return false
    if (length === 3 && '不没'.includes(unit[1] as string)) return false
    // 刑警大队大队长: the second copy begins a longer word.
    return !beginsWord(text, at + length, length + 1)
  }

  /** 石油化工、煤化工、煤化工、氯碱化工: an item of a list that comes again at once. */
  function doubledItem(text: string, mark: number): Stretch | undefined {
    for (let length = 2; length <= LONGEST; length++) {
      const start = mark - length
      if (start < 0 || !isWordCharacter(text[start] as string)) return undefined
      if (!text.startsWith(text.slice(start, mark), mark + 1)) continue
      const end = mark + 1 + length
      const closed = isOpen(text[end]) || '等和与及'.includes(text[end] as string)
      // “前进、前进！” is a call: a list has another item.
      const inList = text[start - 1] === '、' || text[end] === '、' || !isOpen(text[end])
      if (!isOpen(text[start - 1]) || !closed || !inList) continue
      // “保障、保障、再保障”: emphasis.
      const item = text.slice(start, mark)
      return word.has(item) || text.startsWith(`、再${item}`, end) ? undefined : { start, end }
    }
    return undefined
  }

  return {
    find(text) {
      const found: Stretch[] = []
      for (let at = 0; at < text.length; at++) {
        if (text[at] === '、') {
          const item = doubledItem(text, at)
          if (item && item.start >= (found.at(-1)?.end ?? 0)) found.push(item)
          continue
        }
        if (!isHan(text[at])) continue
        for (let length = Math.min(LONGEST, (text.length - at) >> 1); length >= 1; length--) {
          if (text[at] !== text[at + length] || !text.startsWith(text.slice(at, at + length), at + length)) continue
          if (length === 1 ? !isDoubledCharacter(text, at) : !isDoubledWord(text, at, length)) continue
          found.push({ start: at, end: at + 2 * length })
          at += 2 * length - 1
          break
        }
      }
      return found
    },
  }
}
