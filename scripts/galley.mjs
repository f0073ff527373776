// npm run galley -- analyse page.txt: the command line from a fresh clone. Sets up no more than it needs: no Electron, no
// display. Stdout belongs to galley alone.
import { spawn } from 'node:child_process'
import { ensureCommandLine } from './setup/build.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { projectPath } from './setup/project.mjs'
import { sayProblem } from './setup/report.mjs'

try {
  await ensurePackages()
  await ensureCommandLine()
  // npm runs scripts in the folder of the clone; files are named as seen from where the person stands.
  const galley = spawn(process.execPath, [projectPath('out', 'cli', 'galley.js'), ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => galley.kill(signal))
  galley.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
} catch (problem) {
  process.exitCode = 1
  sayProblem(problem)
}
