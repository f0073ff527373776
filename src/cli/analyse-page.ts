import { basename } from 'node:path'
import type { CheckSettings } from '../engine/checks/checker'
import type { Engine } from '../engine/engine'
import { type PageUnits, readPage } from '../engine/read-page'
import type { PageFile } from '../host/page-file'
import { type AnalysisJson, analysisJson } from './analysis-json'

/**
 * The whole pipeline: raw text, stories, tags, duplicates, findings.
 * @param reference ISO date of the issue, where the caller knows it; else what the page prints.
 * @param settings the newsroom's own rules and severities; without it the checks are run as they come.
 */
export function analysePage(
  engine: Engine,
  name: string,
  page: PageFile,
  reference?: string,
  settings?: CheckSettings,
): AnalysisJson {
  return analyseUnits(engine, name, page, cutPage(engine, page, reference), settings)
}

/** The stories of a page as the machine cuts it. */
export function cutPage(engine: Engine, page: PageFile, reference?: string): PageUnits {
  const layout = engine.segmenter.segment(page.raw)
  return {
    issue: reference === undefined ? layout.issue : { ...layout.issue, date: reference },
    stories: layout.stories.map((story) => story.units),
    furniture: layout.furniture,
  }
}

/** As `analysePage`, of a page that is cut already. */
export function analyseUnits(
  engine: Engine,
  name: string,
  page: PageFile,
  units: PageUnits,
  settings?: CheckSettings,
): AnalysisJson {
  const source = { file: name, encoding: page.encoding, length: page.raw.length, sha256: page.sha256 }
  return analysisJson(source, page.raw, units, readPage(engine, units, settings))
}

/** What a page is called in output: its path as given, without folders where that is asked for. */
export function fileLabel(file: string): string {
  return file === '-' ? '-' : basename(file)
}
