// npm run bench: runs every measurement, one after another, and prints what it prints. A measurement is a plain script
// that takes no arguments and says its figures on stdout: `src/**/*.bench.ts` beside the code it measures, or
// `e2e/bench/*.{ts,mjs}` for the built app. TypeScript runs through tsx. `npm run bench -- WORD` runs those whose path
// holds the word.
import { existsSync, readdirSync } from 'node:fs'
import { ensureApp, ensureCommandLine } from './setup/build.mjs'
import { ensureDisplay } from './setup/display.mjs'
import { ensureElectron } from './setup/electron.mjs'
import { ensureLibraries } from './setup/libraries.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { projectPath } from './setup/project.mjs'
import { formatSeconds, say, sayProblem } from './setup/report.mjs'
import { runShown } from './setup/run.mjs'

function findBenches() {
  const list = (folder) =>
    existsSync(projectPath(folder)) ? readdirSync(projectPath(folder), { recursive: true }) : []
  return [
    ...list('src')
      .filter((path) => path.endsWith('.bench.ts'))
      .map((path) => `src/${path}`),
    ...list('e2e/bench')
      .filter((path) => /\.(ts|mjs)$/.test(path))
      .map((path) => `e2e/bench/${path}`),
  ].sort()
}

async function main() {
  const [word = ''] = process.argv.slice(2)
  const benches = findBenches().filter((path) => path.includes(word))
  if (benches.length === 0) say('There is no such measurement.')
  await ensurePackages()
  if (benches.some((path) => path.startsWith('e2e/'))) {
    const electron = await ensureElectron()
    await ensureLibraries(electron.executable)
    await ensureApp(electron)
    await ensureCommandLine()
    await ensureDisplay()
  }
  for (const path of benches) {
    say(`\n── ${path}`)
    const startedMs = performance.now()
    const code = await runShown(process.execPath, ['--expose-gc', '--import', 'tsx', projectPath(path)])
    say(`── ${formatSeconds(performance.now() - startedMs)}${code === 0 ? '' : `, failed with code ${code}`}`)
    if (code !== 0) process.exitCode = 1
  }
}

try {
  await main()
  // A virtual display of this process would keep it alive.
  process.exit()
} catch (problem) {
  process.exitCode = 1
  sayProblem(problem)
}
