// How many tests passed and failed, read from the reports that the suites write themselves.

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** Of Jest's `--json`: a suite that could not even run is a failure of its own. @returns {Count} */
export function countJest(text) {
  const report = JSON.parse(text);
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Of Playwright's JSON reporter: what stopped the run is a failure, and so is a test that was repeated on the same server. @returns {Count} */
export function countPlaywright(text) {
  const { stats, errors } = JSON.parse(text);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/** Of `node --test` with the TAP reporter. @returns {Count} */
export function countTap(text) {
  const total = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? NaN);
  return {
    passed: total('pass'),
    failed: total('fail') + total('cancelled'),
    skipped: total('skipped') + total('todo'),
  };
}

/** Of a check that only passes or fails. @returns {Count} */
export const countExit = (_, code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

/** What a suite counts for: a report that is missing, empty or at odds with the exit code is a failure. @returns {Count} */
export function judge(code, count) {
  const isWhole = count !== undefined && [count.passed, count.failed, count.skipped].every(Number.isInteger);
  if (!isWhole || count.passed + count.failed === 0) return { passed: 0, failed: 1, skipped: 0 };
  return code !== 0 && count.failed === 0 && count.skipped === 0 ? { ...count, failed: 1 } : count;
}
