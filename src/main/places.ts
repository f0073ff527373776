import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app } from 'electron'

/** `out/main`, where this file is built to. */
const HERE = dirname(fileURLToPath(import.meta.url))

/** Where the parts of the program and of its data are. */
export const places = {
  preload: join(HERE, '..', 'preload', 'preload.cjs'),
  window: join(HERE, '..', 'renderer'),
  worker: join(HERE, 'desk-worker.js'),
  get resources(): string {
    return app.isPackaged ? join(process.resourcesPath, 'resources') : join(HERE, '..', '..', 'resources')
  },
  get lexicons(): string {
    return join(this.resources, 'lexicons', 'zh')
  },
  get sqlWasm(): string {
    return createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm')
  },
  get icon(): string {
    return join(this.resources, 'icons', 'galley.png')
  },
  get preferences(): string {
    return join(app.getPath('userData'), 'preferences.json')
  },
  /** The newsroom's own lists. */
  get ownLexicons(): string {
    return join(app.getPath('userData'), 'lexicons')
  },
  /** Desks that have no name yet. */
  get untitled(): string {
    return join(app.getPath('userData'), 'desks')
  },
} as const
