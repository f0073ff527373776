// npm test: the set-up of npm start, then every check. All stages are run whatever fails; the last line gives the sum.
import { ensureElectron } from './setup/electron.mjs'
import { ensureLibraries } from './setup/libraries.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { formatSeconds, SetupProblem, say, sayProblem } from './setup/report.mjs'
import { checkSandbox } from './setup/sandbox.mjs'
import { stages } from './test/stages.mjs'

const startedMs = performance.now()
const summary = []
const total = { passed: 0, failed: 0 }

function note(name, { passed, failed }, fromMs) {
  total.passed += passed
  total.failed += failed
  const time = formatSeconds(performance.now() - fromMs)
  summary.push(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${time})`)
}

/** Runs one piece of the work; whatever it throws is one failure, told at once. */
async function attempt(name, work) {
  const fromMs = performance.now()
  try {
    const result = await work()
    if (result?.passed !== undefined) note(name, result, fromMs)
    return result
  } catch (problem) {
    note(name, { passed: 0, failed: 1 }, fromMs)
    if (problem instanceof SetupProblem) sayProblem(problem)
    else say(`✗ ${name}: ${problem.stack}`)
    return undefined
  }
}

async function installed() {
  await ensurePackages()
  return true
}

/** The stages, in order. Without the packages none of them can run; all others are independent. */
async function runAll() {
  if (!(await attempt('packages', installed))) return
  const electron = await attempt('Electron', async () => {
    const found = await ensureElectron()
    await ensureLibraries(found.executable)
    checkSandbox(found.executable)
    return found
  })
  for (const { name, run } of stages) {
    say(`\n── ${name}`)
    await attempt(name, () => run(electron))
  }
}

await runAll()
process.stdout.write(`\n${summary.join('\n')}\nin ${formatSeconds(performance.now() - startedMs)}\n`)
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exit(total.failed === 0 ? 0 : 1)
