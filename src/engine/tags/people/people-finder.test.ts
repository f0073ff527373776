import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLexicon } from '../../lexicon'
import { createPeopleFinder } from './people-finder'

const folder = new URL('../../../../resources/lexicons/zh/', import.meta.url)

function lexiconSources(): Record<string, string> {
  const sources: Record<string, string> = {}
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.tsv')) sources[file.slice(0, -4)] = readFileSync(new URL(file, folder), 'utf8')
  }
  return sources
}

const finder = createPeopleFinder(readLexicon(lexiconSources()))

/** The sentence with the names found in it marked as in the case file. */
function mark(sentence: string): string {
  let marked = ''
  let at = 0
  for (const { start, end, value } of finder.find([sentence])[0] ?? []) {
    const name = sentence.slice(start, end)
    marked += sentence.slice(at, start) + (value.partial ? `〖${name}〗` : `【${name}】`)
    at = end
  }
  return marked + sentence.slice(at)
}

describe('people in single sentences', () => {
  const lines = readFileSync(new URL('people-cases.txt', import.meta.url), 'utf8').split('\n')
  for (const line of lines) {
    if (line === '' || line.startsWith('#')) continue
    it(line, () => expect(mark(line.replace(/[【】〖〗]/g, ''))).toBe(line))
  }
})
