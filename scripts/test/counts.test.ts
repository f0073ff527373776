import { describe, expect, test } from 'vitest'
import { countPlaywright, countVitest } from './counts.mjs'

describe('counting vitest’s report', () => {
  test('passed and failed tests are taken as they stand', () => {
    const file = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }
    expect(countVitest({ numPassedTests: 1, numFailedTests: 1, testResults: [file] })).toEqual({ passed: 1, failed: 1 })
  })

  test('a file that does not load is a failure, though no test in it failed', () => {
    const broken = { status: 'failed', assertionResults: [] }
    expect(countVitest({ numPassedTests: 7, numFailedTests: 0, testResults: [broken] })).toEqual({
      passed: 7,
      failed: 1,
    })
  })
})

describe('counting Playwright’s report', () => {
  test('a test that passed only when tried again has failed', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1 }
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 3, failed: 2 })
  })

  test('an error outside the tests is a failure', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0 }
    expect(countPlaywright({ stats, errors: [{ message: 'no tests found' }] })).toEqual({ passed: 0, failed: 1 })
  })
})
