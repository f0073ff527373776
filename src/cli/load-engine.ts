import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEngine, type Engine } from '../engine/engine'
import type { LexiconSources } from '../engine/lexicon'
import { readLexiconFolder } from '../host/lexicon-folder'
import { overlayLexicons } from '../host/overlay-lexicons'

/** What a newsroom adds to the shipped lexicons. */
export interface OwnSources {
  /** Rows of its house style, each with its line end; they come after the shipped ones. */
  readonly style: string
  readonly lists: LexiconSources
}

/** The engine with the shipped lexicons and the newsroom's own rows over them. */
export function loadEngine(own: OwnSources): Engine {
  const sources = readLexiconFolder(join(findResources(), 'lexicons', 'zh'))
  const style = `${sources['house-style']?.trimEnd() ?? STYLE_HEAD}\n${own.style}`
  return createEngine(overlayLexicons({ ...sources, 'house-style': style }, own.lists).sources)
}

const STYLE_HEAD = 'rule\tfrom\tto\tstate'

/**
 * The `resources` folder: beside `out` in a checkout, beside the program in an installation.
 * @throws when there is none: the installation is not whole.
 */
export function findResources(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (let up = 0; up < 5; up++) {
    const candidate = join(folder, 'resources')
    if (existsSync(join(candidate, 'lexicons'))) return candidate
    folder = dirname(folder)
  }
  throw new Error('the lexicons are missing: install Galley again, or run it from its own folder')
}
