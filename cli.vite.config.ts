import { defineConfig } from 'vite'

// `galley`: one file for plain Node. sql.js stays outside, beside its .wasm file; every other package goes in.
export default defineConfig({
  build: {
    ssr: 'src/cli/galley.ts',
    outDir: 'out/cli',
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'galley.js', chunkFileNames: '[name].js' } },
  },
  ssr: { noExternal: true, external: ['sql.js'] },
})
