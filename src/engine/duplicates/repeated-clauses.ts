import { isHan } from '../tags/scan/char-set'
import type { Normaliser } from './normal-text'

/** A stretch of one of several texts. */
export interface ClausePlace {
  readonly text: number
  readonly start: number
  readonly end: number
}

/** Fewest letters of a repeated clause or row of clauses. */
const FEWEST_LETTERS = 8
/** A tail that says who spoke; such a clause may come as often as its speaker. */
const SPEAKING =
  /(?:说|表示|介绍|指出|强调|提出|要求|认为|了解到|获悉|看到|得知|提醒|坦言|回忆|告诉记者|解释|建议|呼吁)$/
/** 本报讯（记者 贺鸣）, 记者 贺鸣 摄: the credits of briefs set as one story. */
const CREDIT = /(?:讯|电)(?:首席|见习|实习|驻地)?记者|^(?:本报)?(?:首席|见习|实习|驻地)?记者.{2,12}(?:摄|报道|文|图)$/
const CLAUSE_ENDS = new Set('。！？!?；;，,：:…—\n')
/** Behind a clause, these belong to it. */
const CLOSERS = new Set('”’』」）)》〉')
const OPENERS = new Set('“‘『「（(')

interface Clause extends ClausePlace {
  readonly letters: string
}

/**
 * Finds sentences and clauses of at least eight letters that stand more than once in the texts of a story. Clauses
 * that follow one another in both places are one repeat.
 *
 * `joins(x, y)` says whether a clause of text x may be held against one of text y: a headline whose words come again
 * in the first sentence is no slip.
 */
export function findRepeatedClauses(
  texts: readonly string[],
  normaliser: Normaliser,
  joins: (x: number, y: number) => boolean,
): ClausePlace[][] {
  const clauses = texts.flatMap((text, k) => splitClauses(text, k, normaliser))
  // At most stories no clause comes again.
  if (new Set(clauses.map(({ letters }) => letters)).size === clauses.length) return []
  const byLetters = new Map<string, number[]>()
  clauses.forEach(({ letters }, k) => {
    const same = byLetters.get(letters)
    if (same) same.push(k)
    else byLetters.set(letters, [k])
  })
  const follows = (k: number): boolean => k > 0 && clauses[k]?.text === clauses[k - 1]?.text
  const found: ClausePlace[][] = []
  const used = new Set<number>()
  clauses.forEach((clause, k) => {
    if (used.has(k) || clause.letters === '') return
    const copies = (byLetters.get(clause.letters) as number[]).filter(
      (other) => other > k && !used.has(other) && joins(clause.text, (clauses[other] as Clause).text),
    )
    if (copies.length === 0) return
    let length = 1
    // As long as every copy goes on alike; rows never run into the next copy.
    const goesOn = (): boolean => {
      const next = clauses[k + length]
      if (!next || !follows(k + length) || k + length >= (copies[0] as number)) return false
      return copies.every((c) => {
        const its = clauses[c + length]
        return its !== undefined && follows(c + length) && its.letters === next.letters && !copies.includes(c + length)
      })
    }
    while (goesOn()) length++
    const row = clauses.slice(k, k + length)
    if (row.reduce((sum, part) => sum + wordLetters(part.letters), 0) < FEWEST_LETTERS || isNatural(row, texts)) return
    found.push(
      [k, ...copies].map((from) => {
        for (let j = from; j < from + length; j++) used.add(j)
        const first = clauses[from] as Clause
        return { text: first.text, start: first.start, end: (clauses[from + length - 1] as Clause).end }
      }),
    )
  })
  return found
}

/** Letters without digits: a phone number or a date may be printed twice. */
const wordLetters = (letters: string): number => letters.replace(/[\d.%‰]/g, '').length

/** What a careful writer may well repeat: who speaks, the name of a document, a figure with its label. */
function isNatural(row: readonly Clause[], texts: readonly string[]): boolean {
  const words = row.filter((clause) => clause.letters !== '')
  const only = words[0]
  if (words.length !== 1 || !only) return false
  if (SPEAKING.test(only.letters) || CREDIT.test(only.letters)) return true
  const printed = (texts[only.text] as string).slice(only.start, only.end)
  return /^《[^》]*》[^\p{L}]*$/u.test(printed) || /^[（(].*[）)]$/.test(printed)
}

function isBeforeClause(sign: string): boolean {
  return OPENERS.has(sign) || /\s/.test(sign)
}

function splitClauses(text: string, index: number, normaliser: Normaliser): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  const push = (end: number): void => {
    let start = from
    while (start < end && !isHan(text.charCodeAt(start)) && isBeforeClause(text.charAt(start))) start++
    let last = end
    while (last > start && !isHan(text.charCodeAt(last - 1)) && /\s/.test(text.charAt(last - 1))) last--
    const letters = normaliser.normalise(text.slice(start, last))
    if (letters !== '') clauses.push({ text: index, start, end: last, letters })
    from = end
  }
  for (let k = 0; k < text.length; k++) {
    if (isHan(text.charCodeAt(k)) || !CLAUSE_ENDS.has(text.charAt(k))) continue
    // 10:30 and 1,200 are one thing.
    if (/\d/.test(text[k - 1] ?? '') && /\d/.test(text[k + 1] ?? '')) continue
    let end = k + 1
    while (end < text.length && (CLAUSE_ENDS.has(text[end] as string) || CLOSERS.has(text[end] as string))) end++
    push(end)
    k = end - 1
  }
  push(text.length)
  return clauses
}
