import { defineConfig } from 'vite'

// `galley`, for plain Node: one file to call, and beside it what the commands share and load when they are called.
// sql.js stays outside, beside its .wasm file; every other package goes in.
export default defineConfig({
  build: {
    ssr: 'src/cli/galley.ts',
    outDir: 'out/cli',
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'galley.js', chunkFileNames: '[name].js' } },
  },
  ssr: { noExternal: true, external: ['sql.js'] },
})
