import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tryRule } from '../engine/checks/newsroom-rules/newsroom-checks'
import { exportFiles } from '../formats/export/export-files'
import { findExportFormat } from '../formats/export/export-formats'
import { exportStories } from '../formats/export/export-story'
import { decodePage, isEncoding, originalBytes } from '../formats/import/decode-page'
import { writeRuleTable } from '../formats/rules/rule-table'
import { trialOf } from '../host/desk-checks'
import { DeskTrails } from '../host/desk-trails'
import { importedPage } from '../host/open-session'
import { expandFolders, pageFromBytes } from '../host/page-file'
import { isDeskFile, readDeskRules, readRuleFile } from '../host/rule-file'
import type { Page } from '../model/document'
import { isRefusal, type Refusal, refuse } from '../model/entry'
import { newsroomRules } from '../model/newsroom-rule'
import type { SqlJsStatic } from '../store/sql'
import { buildReport, reportName } from './build-report'
import type { DeskKeeper, Send } from './desk-keeper'
import { ImportJob } from './import-job'
import { type EngineHost, PageViews } from './page-views'
import type { WorkerArgs, WorkerCallName, WorkerResult } from './worker-messages'

export type WorkerHandlers = {
  [N in WorkerCallName]: (args: WorkerArgs<N>) => WorkerResult<N> | Promise<WorkerResult<N>>
}

interface Outside {
  readonly send: Send
  /** Runs the calls an editor waits for, see `CallQueue`. */
  letUrgentPass(): Promise<void>
  /** Runs one of the others besides. */
  letOthersPass(): Promise<void>
  renewEngine(): void
  setPerson(name: string): void
}

interface WorkerHost extends EngineHost {
  readonly sql: SqlJsStatic
}

/** The duplicates of a desk just opened and a report take seconds: an editor waits no longer than this for a step of them. */
const STEP_MS = 15
/** Characters of a page shown when another encoding is tried on it. */
const PREVIEW_LENGTH = 2000

/** What a desk worker does with each call. */
export function workerHandlers(keeper: DeskKeeper, host: WorkerHost, outside: Outside): WorkerHandlers {
  const views = new PageViews(host, keeper.comparison)
  const trails = new DeskTrails()
  /** Imports under way and waiting: one after another, in the order they were asked for. */
  const jobs = new Set<ImportJob>()
  let importing: Promise<unknown> = Promise.resolve()
  let started = 0
  const cancelImports = () => {
    for (const job of jobs) job.cancel()
    jobs.clear()
  }

  /** Does what takes seconds a little at a time: an editor's calls pass between two steps. */
  const inSteps = async <T>(steps: Generator<undefined, T>, letPass: () => Promise<void>): Promise<T> => {
    for (let began = performance.now(); ; ) {
      const { done, value } = steps.next()
      if (done) return value
      if (performance.now() - began < STEP_MS) continue
      await letPass()
      began = performance.now()
    }
  }

  const decodeAgain = (id: string, encoding: string) => {
    const page = keeper.session.desk.page.get(id)
    if (!page || !isEncoding(encoding)) return refuse('no-page', 'there is no such page or encoding')
    const decoded = decodePage(originalBytes(page), encoding)
    return isRefusal(decoded) ? decoded : { page, decoded }
  }

  const filesToExport = ({ stories, format, together }: WorkerArgs<'export.preview'>) => {
    const found = findExportFormat(format)
    if (!found) return refuse('no-format', `there is no format ${format}`)
    const { desk } = keeper.session
    const chosen = exportStories(desk, stories)
    if (chosen.length === 0) return refuse('no-stories', 'there is no story to export')
    return exportFiles(chosen, found, together)
  }

  return {
    'desk.open': async ({ path, how, untitled }) => {
      views.clear()
      const outcome = await keeper.open(path, how, untitled)
      // What was meant for the desk before must not come into this one.
      if (outcome.opened) cancelImports()
      return outcome
    },
    'desk.load': () => keeper.snapshot,
    'desk.save': ({ force = false }) => keeper.save(force),
    'desk.saveAs': ({ path }) => keeper.saveAs(path),
    'desk.close': () => {
      cancelImports()
      keeper.close()
      return null
    },
    'engine.renew': () => {
      outside.renewEngine()
      views.clear()
      return null
    },
    'person.set': ({ name }) => {
      outside.setPerson(name)
      return null
    },

    'command.run': ({ command, args }) => keeper.session.runRequest(command, args),
    'history.undo': () => keeper.session.undo(),
    'history.redo': () => keeper.session.redo(),
    'history.undoEntry': ({ seq }) => keeper.session.undoEntry(seq),
    'history.list': ({ last }) => keeper.session.history(last),

    'page.derive': ({ page }) => {
      const derived = views.derive(keeper.session.desk, page, keeper.session.seq)
      keeper.tellStale()
      return derived
    },
    'figure.trail': (query) => trails.trail(keeper.session, query),
    'duplicates.list': async () => {
      await inSteps(
        keeper.duplicates.prepare(() => keeper.session.desk),
        outside.letUrgentPass,
      )
      return keeper.duplicates.list(keeper.session.desk, keeper.session.seq)
    },
    'duplicates.explain': ({ a, b }) => keeper.duplicates.explain(keeper.session.desk, a, b),
    'rule.list': () => ({
      checks: host.engine.checker.rules,
      own: newsroomRules(keeper.session.desk.setting).map((rule) => ({
        id: rule.id,
        trial: trialOf(rule, host.engine),
      })),
    }),
    'rule.try': ({ rule }) => tryRule(rule, host.engine.tagger),
    'rule.read': ({ bytes }) =>
      isDeskFile(bytes) ? readDeskRules(bytes, host.engine, host.sql) : readRuleFile(bytes, host.engine),
    'rule.table': () => writeRuleTable(newsroomRules(keeper.session.desk.setting)),

    'page.preview': ({ page, encoding }) => {
      const again = decodeAgain(page, encoding)
      return isRefusal(again) ? again : { text: again.decoded.text.slice(0, PREVIEW_LENGTH) }
    },
    'page.reread': ({ page: id, encoding, force }) => {
      const again = decodeAgain(id, encoding)
      if (isRefusal(again)) return again
      const { page, decoded } = again
      const bytes = decoded.lossless ? {} : { bytes: keptBytes(page) }
      return keeper.session.run('page.reread', {
        page: id,
        raw: decoded.text,
        encoding: decoded.encoding,
        lineEnds: decoded.lineEnds,
        ...bytes,
        force,
      })
    },

    'import.paths': async ({ paths, encoding }) => {
      const job = new ImportJob(
        ++started,
        await expandFolders(paths),
        encoding && isEncoding(encoding) ? encoding : undefined,
        {
          add: (page) => {
            const entry = keeper.session.run('page.import', page)
            return isRefusal(entry) ? entry : importedPage(entry.changes)
          },
          report: (progress) => outside.send('import.progress', progress),
          now: () => performance.now(),
        },
      )
      jobs.add(job)
      // Not waited for: the window hears of its progress, and goes on asking for other things meanwhile.
      importing = importing
        .then(() => (jobs.has(job) ? job.run() : undefined))
        .catch((error) => outside.send('notice.show', { code: 'failed', message: String(error) }))
        .finally(() => jobs.delete(job))
      return { started: true }
    },
    'import.text': ({ name, text }) => {
      const page = pageFromBytes(name, Buffer.from(text), 'utf-8')
      return isRefusal(page) ? page : keeper.session.run('page.import', page)
    },
    'import.cancel': () => {
      cancelImports()
      return null
    },

    'report.name': (args) => reportName(keeper.session.desk, args),
    'report.build': async (args) => {
      const { session } = keeper
      const reading = await inSteps(
        views.readForReport(() => keeper.session, args.scope),
        outside.letOthersPass,
      )
      if (keeper.session !== session) return refuse('no-page', 'another desk has been opened')
      const { desk, derived } = reading
      return inSteps(
        buildReport(desk, args, {
          deskFile: keeper.state.name,
          derive: (page) => derived.get(page) ?? views.derive(desk, page, session.seq),
          trail: (query) => trails.trail(session, query),
        }),
        outside.letOthersPass,
      )
    },

    'export.preview': (args) => {
      const files = filesToExport(args)
      return isRefusal(files) ? files : { files }
    },
    'export.write': ({ folder, ...args }) => {
      const files = filesToExport(args)
      return isRefusal(files) ? files : writeFiles(folder, files)
    },
  }
}

function keptBytes(page: Page): string {
  return page.bytes ?? Buffer.from(originalBytes(page)).toString('base64')
}

function writeFiles(
  folder: string,
  files: readonly { name: string; text: string }[],
): { written: readonly string[]; folder: string } | Refusal {
  try {
    mkdirSync(folder, { recursive: true })
    for (const { name, text } of files) writeFileSync(join(folder, name), text)
    return { written: files.map(({ name }) => name), folder }
  } catch (error) {
    return refuse('not-written', error instanceof Error ? error.message : String(error))
  }
}
