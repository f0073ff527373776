// The stages of npm test. Every stage answers with how many checks passed and failed.
//
// A runner counts its own tests, read from its JSON report. Format and lint, types, and each build count as one check apiece.
// A report that is missing, a test file that does not load, and a runner that fails without naming a failed test count
// as one failure, so that nothing broken can look like zero tests failed.
import { mkdirSync, rmSync } from 'node:fs'
import { ensureApp, ensureCommandLine } from '../setup/build.mjs'
import { isBuilt, targets } from '../setup/build-stamp.mjs'
import { ensureDisplay } from '../setup/display.mjs'
import { electronEnv } from '../setup/electron.mjs'
import { projectPath, readJson } from '../setup/project.mjs'
import { SetupProblem } from '../setup/report.mjs'
import { runShown } from '../setup/run.mjs'
import { countPlaywright, countVitest } from './counts.mjs'

const reports = projectPath('test-results')

/** Some tools colour their output although nobody sees it on a terminal. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }

/** `{ name, run }` in the order they are run; `run(electron)` answers `{ passed, failed }`. */
export const stages = [
  { name: 'format and lint', run: () => runCheck('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']) },
  { name: 'types', run: () => runCheck('typescript/bin/tsc', ['--noEmit']) },
  { name: 'units', run: runUnits },
  { name: 'build the command line', run: () => runBuild(ensureCommandLine) },
  { name: 'build the app', run: (electron) => runBuild(() => ensureApp(electron)) },
  { name: 'end to end', run: runEndToEnd },
]

async function runCheck(program, args) {
  const code = await runShown(process.execPath, [projectPath('node_modules', program), ...args])
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function runUnits() {
  const report = freshReport('units.json')
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  return runRunner('vitest/vitest.mjs', args, {}, report, countVitest)
}

async function runBuild(build) {
  await build()
  return { passed: 1, failed: 0 }
}

async function runEndToEnd(electron) {
  if (electron === undefined) throw new SetupProblem('Not run: there is no Electron.', 'See above.')
  if (!isBuilt(targets.app)) throw new SetupProblem('Not run: the app is not built.', 'See above.')
  await ensureDisplay()
  const report = freshReport('e2e.json')
  const args = ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json']
  const env = { ...electronEnv(electron), PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  return runRunner('@playwright/test/cli.js', args, env, report, countPlaywright)
}

async function runRunner(program, args, env, reportPath, count) {
  const script = projectPath('node_modules', program)
  const code = await runShown(process.execPath, [script, ...args], { env: { ...process.env, ...env, ...plain } })
  const report = readJson(reportPath)
  const { passed, failed } = report === undefined ? { passed: 0, failed: 0 } : count(report)
  return { passed, failed: failed === 0 && (code !== 0 || report === undefined) ? 1 : failed }
}

function freshReport(name) {
  mkdirSync(reports, { recursive: true })
  const path = `${reports}/${name}`
  rmSync(path, { force: true })
  return path
}
