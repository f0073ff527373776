import type { ListProblem, ListRow } from '../bridge/newsroom-lists'
import type { LexiconSources } from '../engine/lexicon'
import { isNewsroomList, readOwnList, writeOwnList } from './own-list'

/**
 * The shipped lexicons with the newsroom's own lists laid over them: rows of an own file come after the shipped rows
 * of the same name. A file that cannot be read is left out whole and told of; it never keeps the engine from starting.
 */
export function overlayLexicons(
  shipped: LexiconSources,
  own: LexiconSources,
): { readonly sources: LexiconSources; readonly problems: readonly ListProblem[] } {
  const sources: Record<string, string> = { ...shipped }
  const problems: ListProblem[] = []
  const names: string[] = []
  for (const [name, text] of Object.entries(own)) {
    if (!isNewsroomList(name)) {
      problems.push({ list: name, code: 'unknown', line: 0 })
      continue
    }
    const rows = readOwnList(name, text)
    if ('code' in rows) problems.push(rows)
    else if (rows.length > 0) {
      sources[name] = appended(shipped[name], writeOwnList(name, rows))
      // Of the shipped words some are names behind 记者 or 校对; what the newsroom has barred is none anywhere.
      if (name === 'not-names') sources['barred-names'] = writeOwnList(name, rows)
      if (name === 'office-holders') names.push(...rows.map(([holder = '']) => holder))
    }
  }
  const known = namesToKnow(names)
  if (known.length > 0) sources.people = appended(sources.people, writeOwnList('people', known))
  return { sources, problems }
}

/**
 * Who holds an office is somebody's name wherever it is printed. Names of two characters are left to the reading of
 * the text: taken for names everywhere, 高峰 and 方向 would be people at every rush hour and crossing.
 */
function namesToKnow(names: readonly string[]): ListRow[] {
  return [...new Set(names)].filter((name) => [...name].length > 2).map((name) => [name])
}

function appended(shipped: string | undefined, own: string): string {
  if (shipped === undefined) return own
  return `${shipped.trimEnd()}\n${own.slice(own.indexOf('\n') + 1)}`
}
