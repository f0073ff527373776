import { createEngine, type Engine } from '../engine/engine'
import { readLexiconFolder } from './lexicon-folder'
import { readOwnSources } from './newsroom-folder'
import { overlayLexicons } from './overlay-lexicons'

/** The engine with the newsroom's own lists (folder `own`) laid over the shipped lexicons. */
export function createNewsroomEngine(shipped: string, own: string): Engine {
  return createEngine(overlayLexicons(readLexiconFolder(shipped), readOwnSources(own).sources).sources)
}
