// npm start: sets up whatever is missing, builds, and opens Galley with a sample page (or with the files named after `--`).
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ensureApp } from './setup/build.mjs'
import { ensureDisplay } from './setup/display.mjs'
import { electronEnv, electronSwitches, ensureElectron } from './setup/electron.mjs'
import { ensureLibraries } from './setup/libraries.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { projectFolder, projectPath } from './setup/project.mjs'
import { say, sayProblem } from './setup/report.mjs'
import { checkSandbox } from './setup/sandbox.mjs'

const SCREENSHOT_LIMIT_MS = 90_000

/** What Chromium says on a machine without a desktop session; nothing is wrong. */
const DESKTOP_NOISE =
  /^\[\d+:\d+\/[\d.]+:(ERROR|WARNING):(\w+\/)*(bus|object_proxy|viz_main_impl|gpu_\w+|gl_\w+|\w*vaapi\w*)\.cc/

async function main() {
  await ensurePackages()
  const electron = await ensureElectron()
  await ensureLibraries(electron.executable)
  checkSandbox(electron.executable)
  await ensureApp(electron)
  const display = await ensureDisplay()
  await open(electron, display)
}

async function open(electron, display) {
  const named = process.argv.slice(2).map(fromWhereTheyStand)
  const screenshot = projectPath('out', 'first-window.png')
  const args = [
    projectFolder,
    ...electronSwitches(display),
    ...(named.length > 0 ? named : findSample()),
    ...(display.virtual ? [`--screenshot=${screenshot}`] : []),
  ]
  say(`Galley opens, in Electron ${electron.version}${electron.folder ? ' (the fallback)' : ''}.`)
  const app = spawn(electron.executable, args, {
    cwd: projectFolder,
    env: electronEnv(electron),
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  passOn(app.stderr)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.kill('SIGTERM'))
  if (display.virtual) announceScreenshot(app, screenshot)

  const [code, signal] = await new Promise((done) => app.on('exit', (...end) => done(end)))
  if (display.virtual && code === 0 && !existsSync(screenshot))
    say('Galley closed before its window was shown: it may be running already.')
  if (code === 0 || signal === 'SIGTERM' || signal === 'SIGINT') return
  say(`✗ Galley ended with ${signal ?? `code ${code}`}; what it said stands above.`)
  process.exitCode = code ?? 1
}

/** npm runs scripts in the folder of the clone; files are named as seen from where the person stands. */
function fromWhereTheyStand(argument) {
  return argument.startsWith('-') ? argument : resolve(process.env.INIT_CWD ?? process.cwd(), argument)
}

function findSample() {
  const folder = projectPath('resources', 'samples')
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  const sample = names.find((name) => name.endsWith('.txt'))
  return sample === undefined ? [] : [`--sample=${projectPath('resources', 'samples', sample)}`]
}

/** There is nobody to see the window: the app takes a picture of it, whose path is printed. */
function announceScreenshot(app, path) {
  mkdirSync(dirname(path), { recursive: true })
  rmSync(path, { force: true })
  say('There is no display: the window is on a virtual one (Xvfb). Ctrl-C closes it.')
  const startedMs = Date.now()
  const timer = setInterval(() => {
    const isThere = existsSync(path)
    if (!isThere && Date.now() - startedMs < SCREENSHOT_LIMIT_MS) return
    clearInterval(timer)
    say(isThere ? `Screenshot of the first window: ${path}` : '✗ The app took no screenshot of its first window.')
  }, 200)
  app.on('exit', () => clearInterval(timer))
}

function passOn(stream) {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop()
    for (const line of lines) if (line.trim() !== '' && !DESKTOP_NOISE.test(line)) say(line)
  })
}

try {
  await main()
} catch (problem) {
  process.exitCode = 1
  sayProblem(problem)
}
