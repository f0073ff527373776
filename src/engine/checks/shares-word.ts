/** Whether some two characters of a name that stand together are among the words. */
export function sharesWord(name: string, words: string): boolean {
  for (let k = 0; k + 2 <= name.length; k++) if (words.includes(name.slice(k, k + 2))) return true
  return false
}
