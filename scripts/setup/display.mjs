// A display for the window: the one there is, else a virtual one (Xvfb) that lives as long as this process.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { SetupProblem } from './report.mjs'

const SCREEN = '1440x900x24'
const START_LIMIT_MS = 15_000

let started

/** Whether programs can open windows as things stand. */
export function hasDisplay() {
  return process.platform !== 'linux' || hasXServer() || Boolean(process.env.WAYLAND_DISPLAY)
}

/** DISPLAY may be left over from a session that is gone: for a local one (":5", ":5.0") its socket must exist. */
function hasXServer() {
  const display = process.env.DISPLAY
  if (!display) return false
  const local = /^:(\d+)(\.\d+)?$/.exec(display)
  return local === null || existsSync(`/tmp/.X11-unix/X${local[1]}`)
}

/** Makes sure of a display and sets DISPLAY for programs started from now on: `{ virtual, wayland }`. */
export async function ensureDisplay() {
  if (started !== undefined) return started
  if (hasDisplay()) return { virtual: false, wayland: process.platform === 'linux' && !hasXServer() }
  started = startVirtual()
  return started
}

function startVirtual() {
  return new Promise((resolve, reject) => {
    // With -displayfd the server picks a free number itself and says which, once it is ready. Detached, or Ctrl-C would
    // take it away from under the app that is closing.
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true,
    })
    const fail = (why) =>
      reject(new SetupProblem(`No virtual display: ${why}`, 'Install it as root: apt-get install -y xvfb'))
    const timer = setTimeout(() => {
      server.kill()
      fail('Xvfb did not start in time.')
    }, START_LIMIT_MS)
    server.on('error', (error) => {
      clearTimeout(timer)
      fail(error.message)
    })
    server.on('exit', (code) => {
      clearTimeout(timer)
      fail(`Xvfb stopped with code ${code}.`)
    })
    server.stdio[3].once('data', (number) => {
      clearTimeout(timer)
      process.env.DISPLAY = `:${String(number).trim()}`
      process.on('exit', () => server.kill())
      server.unref()
      server.stdio[3].unref()
      resolve({ virtual: true, wayland: false })
    })
  })
}
