import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const source = (path: string) => resolve(import.meta.dirname, 'src', path)

// Named outright: electron-vite would take the targets from the version of the `electron` package, and the fallback
// Electron for machines without the internet is older than that.
const NODE = 'node20'
const CHROME = 'chrome130'

export default defineConfig({
  main: {
    build: {
      target: NODE,
      // Packages in `dependencies` stay outside the bundle: sql.js, which must lie beside its .wasm file.
      externalizeDeps: true,
      rolldownOptions: { input: { main: source('main/main.ts'), 'desk-worker': source('main/desk-worker.ts') } },
    },
  },
  preload: {
    build: {
      target: NODE,
      // A sandboxed preload script is one CommonJS file: it can load nothing but `electron`.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: source('preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    plugins: [react()],
    build: { target: CHROME, rolldownOptions: { input: source('renderer/index.html') } },
  },
})
