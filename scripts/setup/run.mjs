// Starts other programs. Output of a set-up step is kept back and only shown when the step fails.
import { spawn, spawnSync } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { projectFolder } from './project.mjs'

/** Runs a program to its end: `{ code, output }`, stdout and stderr together. A program that is missing has code 127. */
export function runQuietly(program, args, { env = process.env, cwd = projectFolder, limitMs = 0 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk) => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const timer = limitMs > 0 ? setTimeout(() => child.kill('SIGKILL'), limitMs) : undefined
    const finish = (code, note = '') => {
      clearTimeout(timer)
      resolve({ code, output: output + note })
    }
    child.on('error', (error) => finish(127, error.message))
    child.on('close', (code, signal) => finish(code ?? 1, signal ? `ended by ${signal}` : ''))
  })
}

/** Runs a program with the terminal as its own; answers with its exit code. */
export function runShown(program, args, { env = process.env, stdio = 'inherit' } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, cwd: projectFolder, stdio })
    child.on('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`)
      resolve(127)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** stdout of a short question to the system, or undefined when the program is missing or fails. */
export function ask(program, args) {
  const answer = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return answer.status === 0 ? answer.stdout : undefined
}

/** Runs npm: the very npm that started this script, where there is one. */
export function runNpm(args, options) {
  const npmScript = process.env.npm_execpath
  if (npmScript?.endsWith('npm-cli.js')) return runQuietly(process.execPath, [npmScript, ...args], options)
  return runQuietly(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options)
}

/** The last lines of a long output, for an error message; without the colours some tools use even when piped. */
export function lastLines(output, count = 12) {
  return stripVTControlCharacters(output).trim().split('\n').slice(-count).join('\n')
}
