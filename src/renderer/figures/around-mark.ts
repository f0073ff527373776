/** Characters on either side of a mark that make it known. */
const AROUND = 2

/** What stands on both sides of a punctuation mark: a comma alone does not say which. Nothing around words and figures. */
export function aroundMark(text: string, start: number, end: number): readonly [string, string] {
  if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) return ['', '']
  return [
    [...text.slice(0, start)].slice(-AROUND).join(''),
    [...text.slice(end, end + 2 * AROUND)].slice(0, AROUND).join(''),
  ]
}
