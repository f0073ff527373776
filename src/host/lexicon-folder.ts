import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LexiconSources } from '../engine/lexicon'

/**
 * Reads every `*.tsv` of the lexicon folder.
 * @throws when the folder is missing: the installation is not whole.
 */
export function readLexiconFolder(folder: string): LexiconSources {
  const sources: Record<string, string> = {}
  for (const file of readdirSync(folder).sort()) {
    if (file.endsWith('.tsv')) sources[file.slice(0, -4)] = readFileSync(join(folder, file), 'utf8')
  }
  return sources
}
