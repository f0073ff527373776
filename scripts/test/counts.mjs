// Reads how many tests passed and failed out of the runners' JSON reports.

/** vitest. A file that fails without a failed test in it (it does not load, a hook throws) is one failure. */
export function countVitest(report) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length }
}

/** Playwright. A test that passes only when tried again has failed; so has a file that does not load. */
export function countPlaywright(report) {
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected, failed: unexpected + flaky + (unexpected === 0 ? report.errors.length : 0) }
}
