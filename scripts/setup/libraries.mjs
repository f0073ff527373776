// System libraries Electron links to, Chinese fonts, and Xvfb where there is no display. Installed as root on Debian and its
// kin; anyone else is told the command.
import { existsSync } from 'node:fs'
import { hasDisplay } from './display.mjs'
import { SetupProblem, say, step } from './report.mjs'
import { ask, lastLines, runQuietly } from './run.mjs'

/** Debian 13 and Ubuntu 24.04 renamed some (64-bit time): the first name the machine knows is taken. */
const LIBRARIES = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
]
const FONTS = [['fonts-noto-cjk']]

/** The face of the editor's own hand in the design; without it the window falls back to another Kai or Song. */
const FINE_FONTS = [['fonts-lxgw-wenkai']]

const INSTALL = ['install', '-y', '--no-install-recommends']

/** What this machine lacks to run `executable`, as lists of alternative package names. */
export function findMissingLibraries(executable) {
  if (process.platform !== 'linux') return { needed: [], wished: [] }
  const linked = ask('ldd', [executable]) ?? ''
  const needed = [
    ...(linked.includes('not found') ? LIBRARIES : []),
    ...(hasFont(':lang=zh-cn') ? [] : FONTS),
    ...(hasDisplay() || findProgram('Xvfb') ? [] : [['xvfb']]),
  ]
  return { needed, wished: hasFont('LXGW WenKai') ? [] : FINE_FONTS }
}

function hasFont(pattern) {
  return (ask('fc-list', [pattern]) ?? '').trim() !== ''
}

function findProgram(name) {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${name}`))
}

/** Installs what is missing. Throws with the exact command where only the reader can do it. */
export async function ensureLibraries(executable) {
  const { needed, wished } = findMissingLibraries(executable)
  const mayInstall = process.getuid?.() === 0 && findProgram('apt-get')
  if (needed.length > 0) {
    if (!mayInstall) throw cannotInstall([...needed, ...wished.filter(isKnown)])
    const names = needed.map((alternatives) => alternatives.at(-1)).join(' ')
    await step(`system libraries and fonts: apt-get install ${names}`, () => install(needed))
  }
  const fonts = wished.filter(isKnown)
  if (fonts.length === 0 || !mayInstall) return
  await step(`a finer font: apt-get install ${fonts.map(knownName).join(' ')}`, async () => {
    const { code } = await apt([...INSTALL, ...fonts.map(knownName)])
    if (code !== 0) say('  not to be had; the window does without it')
  })
}

async function install(packages) {
  await apt(['update'])
  const { code, output } = await apt([...INSTALL, ...packages.map(knownName)])
  if (code === 0) return
  throw new SetupProblem('apt-get could not install the system libraries.', `${lastLines(output)}\n${manual(packages)}`)
}

/** A machine that has just been started may be updating itself: then apt waits instead of failing. */
function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return runQuietly('apt-get', ['-o', 'DPkg::Lock::Timeout=180', ...args], { env })
}

function isKnown(names) {
  return names.some((name) => ask('apt-cache', ['show', '--no-all-versions', name]))
}

/** The first of the alternative names that apt has a package for; the last one when it knows none. */
function knownName(names) {
  return names.find((name) => ask('apt-cache', ['show', '--no-all-versions', name])) ?? names.at(-1)
}

function manual(packages) {
  return `  sudo apt-get update && sudo apt-get install -y ${packages.map(knownName).join(' ')}`
}

function cannotInstall(packages) {
  if (findProgram('apt-get'))
    return new SetupProblem(
      'Galley’s window needs system packages. Install them, then run this again:',
      manual(packages),
    )
  const names = packages.map((alternatives) => alternatives.at(-1)).join(' ')
  return new SetupProblem(
    'Galley’s window needs system libraries, and this system has no apt-get.',
    `Install what your system calls these Debian packages, then run this again:\n  ${names}`,
  )
}
