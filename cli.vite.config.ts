import { defineConfig } from 'vite'

// `galley`, for plain Node: one file to call, the script of threads that read pages for it, and beside them what the
// commands share and load when they are called.
// sql.js stays outside, beside its .wasm file; every other package goes in.
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'out/cli',
    target: 'node20',
    rolldownOptions: {
      input: { galley: 'src/cli/galley.ts', 'page-thread': 'src/cli/page-thread.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: true, external: ['sql.js'] },
})
