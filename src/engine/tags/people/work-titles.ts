import type { FoundName } from './name-chain'
import { Kind } from './weights'

const LONGEST_TITLE = 40

/** Without what only its sound makes a name where a work is called so: 巴图湾 in 《巴图湾的春天》. */
export function outsideTitles(text: string, names: readonly FoundName[]): readonly FoundName[] {
  if (!text.includes('《')) return names
  return names.filter(({ kind, start, end }) => kind !== Kind.foreign || !isInTitle(text, start, end))
}

function isInTitle(text: string, start: number, end: number): boolean {
  const open = text.lastIndexOf('《', start)
  if (open < 0 || start - open > LONGEST_TITLE || text.lastIndexOf('》', start) > open) return false
  const close = text.indexOf('》', end)
  return close >= 0 && close - open <= LONGEST_TITLE
}
