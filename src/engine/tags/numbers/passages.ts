import type { Lexicon } from '../../lexicon'
import { BIG_MULTIPLIER, HAN_DIGIT, numeralKind, SMALL_MULTIPLIER } from '../numerals/numeral-characters'
import { charSet, isHan } from '../scan/char-set'
import { codeAt, codeBefore, type Scan, startsWith } from '../scan/fold'
import { PhraseTrie } from '../scan/phrase-trie'

/** Stretches that hold numerals but no figures: words and idioms (一定, 四面八方), titles of works (《三国演义》), slogans. */
export interface Passages {
  /** Whether a passage may begin with this code. */
  begins(code: number): boolean
  /** The end of the passage at `i`, or `i` if none begins there. */
  end(scan: Scan, i: number): number
}

const TITLE_OPEN = charSet('《')
const TITLE_CLOSE = charSet('》')
const QUOTE_OPEN = charSet('“‘')
const QUOTE_CLOSE = charSet('”’')
const SENTENCE_MARKS = charSet('，。！？；：,!?;')
const HAN_NUMERALS = charSet('零一二两三四五六七八九十百千万双')
/** 提高一成, 抬高两个百分点: 高一 is no class there. */
const RAISED = charSet('提抬调拔增升新走')
const SHARES = ['成', '倍', '个百分点', '个点', '个档']
const NEXT = '第二'
const PLACES = '处'.charCodeAt(0)
const AFTER_LIST = charSet('等共有述这那')
const STAGES = '期'.charCodeAt(0)
const SPLIT = charSet('分共')
const LEVELS = '级'.charCodeAt(0)
const OFFICES = charSet('省市县区乡镇村街组州盟旗')
const LONGEST_TITLE = 40
const LONGEST_SLOGAN = 10

export function createPassages(lexicon: Lexicon): Passages {
  const words = new PhraseTrie<true>()
  for (const row of lexicon.rows('numeral-words')) if (row.word) words.add(row.word, true)
  return {
    begins: (code) => words.begins(code) || TITLE_OPEN.has(code) || QUOTE_OPEN.has(code),
    end(scan, i) {
      const code = codeAt(scan, i)
      if (TITLE_OPEN.has(code)) return titleEnd(scan, i)
      if (QUOTE_OPEN.has(code)) return sloganEnd(scan, i)
      return wordEnd(words, scan, i)
    },
  }
}

/** 十分 and 统一 are words, but not in 十分之一, 十分钟 and 有一千个. */
function wordEnd(words: PhraseTrie<true>, scan: Scan, i: number): number {
  const end = words.longest(scan, i)?.end ?? i
  if (end === i) return i
  if (startsWith(scan, end - 1, '分之') || startsWith(scan, end - 1, '分钟')) return i
  if (isCounted(scan, i, end)) return i
  const next = numeralKind(codeAt(scan, end))
  const runsOn = next === SMALL_MULTIPLIER || next === BIG_MULTIPLIER
  return runsOn && numeralKind(codeAt(scan, end - 1)) !== 0 ? i : end
}

/** 提高一成, 分三期, 在城南等四处, 县乡村三级: what stands before or behind shows that the word's numeral counts after all. */
function isCounted(scan: Scan, i: number, end: number): boolean {
  // 第二天，…… at the head of a clause is what happened next, elsewhere (住院第二天) a place in a row.
  if (startsWith(scan, i, NEXT)) return end - i === NEXT.length + 1 && isHan(codeBefore(scan, i))
  const last = codeAt(scan, end - 1)
  if (numeralKind(last) === HAN_DIGIT)
    return SHARES.some((word) => startsWith(scan, end, word)) && RAISED.has(codeAt(scan, i - 1))
  if (numeralKind(codeAt(scan, i)) !== HAN_DIGIT || end - i !== 2) return false
  const before = codeAt(scan, i - 1)
  if (last === PLACES) return AFTER_LIST.has(before)
  if (last === STAGES) return SPLIT.has(before)
  return last === LEVELS && OFFICES.has(before) && OFFICES.has(codeAt(scan, i - 2))
}

function titleEnd(scan: Scan, i: number): number {
  for (let at = i + 1; at < scan.length && at - i <= LONGEST_TITLE; at++) {
    if (TITLE_CLOSE.has(codeAt(scan, at))) return at + 1
  }
  return i
}

/** “三个离不开”, “1571”, “两山”: a short quotation that opens with a Chinese numeral, or is digits and nothing else. */
function sloganEnd(scan: Scan, i: number): number {
  const first = codeAt(scan, i + 1)
  const han = HAN_NUMERALS.has(first)
  if (!han && !(first >= 48 && first <= 57)) return i
  let plainDigits = true
  for (let at = i + 1; at < scan.length && at - i <= LONGEST_SLOGAN + 1; at++) {
    const code = codeAt(scan, at)
    if (QUOTE_CLOSE.has(code)) return han || plainDigits ? at + 1 : i
    if (SENTENCE_MARKS.has(code)) return i
    if (!(code >= 48 && code <= 57)) plainDigits = plainDigits && !(code >= 0x4e00) && code !== 37 && code !== 46
  }
  return i
}
