/** What a test run came to. */
export interface TestCounts {
  passed: number
  failed: number
  skipped: number
}

interface VitestResults {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

/**
 * Counts of Vitest's JSON report. A file that failed before its first test counts as one failed test, and so does a
 * run that ended badly without naming a failure (`code`), or without a report (null).
 */
export function countTests(json: string | null, code: number): TestCounts {
  if (json === null) return { passed: 0, failed: 1, skipped: 0 }
  const results: VitestResults = JSON.parse(json)
  const brokenFiles = results.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const failed = results.numFailedTests + brokenFiles
  return {
    passed: results.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
  }
}

/** What `test/sealed/network.sh` wrote: packets sent to the outside (dropped ones included) and to which addresses. */
export function readNetworkReport(text: string): { sent: number; addresses: string[] } {
  const sent = /^sent (\d+)$/m.exec(text)?.[1]
  if (sent === undefined) throw new Error(`the sealed network left no count: ${JSON.stringify(text)}`)
  return {
    sent: Number(sent),
    addresses: [...text.matchAll(/^asked (\S+)$/gm)].map((match) => match[1] ?? ''),
  }
}
