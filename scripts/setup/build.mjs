// Builds the app (main, preload, window) and the command line, each only when it is stale.
import { chmodSync } from 'node:fs'
import { buildAndStamp, isBuilt, targets } from './build-stamp.mjs'
import { electronEnv } from './electron.mjs'
import { projectPath } from './project.mjs'
import { SetupProblem, step } from './report.mjs'
import { lastLines, runQuietly } from './run.mjs'

/** The window, its main process and its worker, into out/main, out/preload and out/renderer. */
export async function ensureApp(electron) {
  await ensureBuilt(targets.app, 'app: electron-vite build', 'electron-vite/bin/electron-vite.js', ['build'], electron)
}

/** The command line, into out/cli. */
export async function ensureCommandLine() {
  const args = ['build', '--config', 'cli.vite.config.ts']
  await ensureBuilt(targets.cli, 'command line: vite build', 'vite/bin/vite.js', args)
  chmodSync(projectPath(targets.cli.outputs[0]), 0o755)
}

async function ensureBuilt(target, what, program, args, electron) {
  if (isBuilt(target)) return
  await step(what, () =>
    buildAndStamp(target, async () => {
      const script = projectPath('node_modules', program)
      const { code, output } = await runQuietly(process.execPath, [script, ...args], { env: electronEnv(electron) })
      if (code === 0) return true
      throw new SetupProblem(`The build failed (${what}).`, lastLines(output, 40))
    }),
  )
}
