import type { Worker } from 'node:worker_threads'
import type { CheckSettings, Severities } from '../engine/checks/checker'
import { createNewsroomChecks } from '../engine/checks/newsroom-rules/newsroom-checks'
import type { CheckedStory } from '../engine/checks/rule'
import type { Engine } from '../engine/engine'
import { type PageUnits, readStories } from '../engine/read-page'
import { pageFromBytes } from '../host/page-file'
import { isRefusal, type Refusal } from '../model/entry'
import type { NewsroomRule } from '../model/newsroom-rule'
import { analysePage, analyseUnits, cutPage, fileLabel } from './analyse-page'
import type { FindingJson } from './analysis-json'
import type { BadLine, TextItem } from './json-lines'
import type { OwnSources } from './load-engine'
import { type NamedFile, readNamed } from './named-file'

/** What the newsroom has set for its checks. Plain data, as a thread can be started with. */
export interface OwnChecks {
  readonly severities: Severities
  /** Those that are to be run. */
  readonly rules: readonly NewsroomRule[]
}

/** What a thread that reads pages for a call is started with. */
export interface PageThreadStart {
  readonly work: WorkName
  readonly own: OwnSources
  readonly checks: OwnChecks
}

/** Starts a thread that runs `page-thread`. */
export type StartThread = (start: PageThreadStart) => Worker

/** A page that was checked, with what it takes to compare it with the others of the call. */
export interface CheckedPage {
  readonly findings: readonly FindingJson[]
  readonly raw: string
  readonly units: PageUnits
  readonly stories: readonly CheckedStory[]
}

/** What commands have read page by page, here or in a thread: the job, and what comes of it. All of it is plain data. */
export interface PageWork {
  /** The analysis as a line of JSON. */
  analyse: [job: NamedFile, result: string | Refusal]
  check: [job: NamedFile, result: CheckedPage | Refusal]
  /** Lines that are no text only keep their places. */
  'check-text': [job: TextItem | BadLine, result: readonly FindingJson[]]
}

export type WorkName = keyof PageWork
export type WorkJob<N extends WorkName> = PageWork[N][0]
export type WorkResult<N extends WorkName> = PageWork[N][1]

type Read = { readonly [N in WorkName]: (job: WorkJob<N>) => Promise<WorkResult<N>> }

/** How each kind of page is read. */
export function pageWork(engine: Engine, own: OwnChecks): Read {
  const settings: CheckSettings = { severities: own.severities, rules: createNewsroomChecks(own.rules) }
  return {
    analyse: async (named) => {
      const page = await readNamed(named)
      return isRefusal(page) ? page : `${JSON.stringify(analysePage(engine, fileLabel(named.file), page))}\n`
    },
    check: async (named) => {
      const page = await readNamed(named)
      if (isRefusal(page)) return page
      const units = cutPage(engine, page)
      const { findings } = analyseUnits(engine, named.file, page, units, settings)
      return { findings, raw: page.raw, units, stories: readStories(engine, units).stories }
    },
    'check-text': async (item) => {
      if ('problem' in item) return []
      const { id, text, reference } = item
      const page = pageFromBytes(String(id), Buffer.from(text), 'utf-8')
      // An empty text is a page nothing is wrong with, not a file that could not be read.
      return isRefusal(page) ? [] : analysePage(engine, String(id), page, reference, settings).findings
    },
  }
}
