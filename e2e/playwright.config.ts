import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results/e2e',
  // An Electron start takes seconds on two slow cores shared with the tests themselves.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // Every test starts its own Electron with processes of its own: more at a time only slow each other down.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  reporter: 'list',
})
