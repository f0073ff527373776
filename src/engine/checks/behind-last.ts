/**
 * What stands behind the last of some marks, all words where none of them stands: the clause a figure ends. A pattern
 * for it (`[^，。]*$`) is tried at every character of the words, and most words have several clauses.
 */
export function behindLast(words: string, marks: string): string {
  let from = words.length
  while (from > 0 && !holds(marks, words.charCodeAt(from - 1))) from--
  return words.slice(from)
}

/** What stands before the first of some marks, all words where none of them stands. To split the words makes a list of all clauses. */
export function beforeFirst(words: string, marks: string): string {
  let to = 0
  while (to < words.length && !holds(marks, words.charCodeAt(to))) to++
  return words.slice(0, to)
}

function holds(marks: string, code: number): boolean {
  for (let k = 0; k < marks.length; k++) if (marks.charCodeAt(k) === code) return true
  return false
}

/** The words from `from` to the end of their sentence; undefined where it goes on behind the next `most` code units. */
export function sentenceFrom(text: string, from: number, most: number): string | undefined {
  const words = text.slice(from, from + most)
  const stop = words.search(/[。！？\n]/u)
  if (stop < 0 && words.length === most) return undefined
  return stop < 0 ? words : words.slice(0, stop)
}
