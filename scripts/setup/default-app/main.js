// Stands in for Electron's own default app, which the fallback Electron comes without: opens the app whose folder is named
// on the command line, as `electron .` does. `-r MODULE` loads a module before, which is how Playwright gets in.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const words = process.argv.slice(1)
const isPreloaded = (_, at) => words[at - 1] === '-r' || words[at - 1] === '--require'
const preloads = words.filter(isPreloaded)
const named = words.find((word, at) => !word.startsWith('-') && !isPreloaded(word, at))
if (named === undefined) {
  process.stderr.write('usage: electron FOLDER [ARGUMENT …]\n')
  process.exit(2)
}
const require = createRequire(join(process.cwd(), 'any.js'))
for (const path of preloads) require(path)

const folder = resolve(named)
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
app.setAppPath(folder)
await import(pathToFileURL(join(folder, manifest.main)).href)
