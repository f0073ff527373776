/**
 * What stands behind the last of some marks, all words where none of them stands: the clause a figure ends. A pattern
 * for it (`[^，。]*$`) is tried at every character of the words, and most words have several clauses.
 */
export function behindLast(words: string, marks: string): string {
  let from = words.length
  while (from > 0 && !marks.includes(words.charAt(from - 1))) from--
  return words.slice(from)
}
