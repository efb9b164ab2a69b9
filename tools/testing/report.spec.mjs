import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countExit, countJest, countPlaywright, countTap, judge } from './report.mjs';

const jest = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1, testResults: [] };

test('Jest: tests, skipped and to-do ones, and suites that could not run', () => {
  assert.deepEqual(countJest(JSON.stringify(jest)), { passed: 3, failed: 1, skipped: 2 });
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}] },
  ];
  assert.equal(countJest(JSON.stringify({ ...jest, testResults })).failed, 2);
});

test('Playwright: flaky tests and errors outside of tests are failures', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  assert.deepEqual(countPlaywright(JSON.stringify({ stats, errors: [{}] })), { passed: 5, failed: 3, skipped: 2 });
});

test('node --test: the totals of the TAP report', () => {
  const text = '# tests 4\n# pass 2\n# fail 1\n# cancelled 1\n# skipped 0\n# todo 0\n';
  assert.deepEqual(countTap(text), { passed: 2, failed: 2, skipped: 0 });
});

test('a check passes or fails by its exit code', () => {
  assert.deepEqual([countExit('', 0).passed, countExit('', 2).failed], [1, 1]);
});

test('a report that is missing, broken or empty is a failure', () => {
  for (const count of [undefined, countTap(''), { passed: 0, failed: 0, skipped: 0 }]) {
    assert.deepEqual(judge(0, count), { passed: 0, failed: 1, skipped: 0 });
  }
});

test('an exit code that the report does not explain is a failure', () => {
  assert.equal(judge(1, { passed: 9, failed: 0, skipped: 0 }).failed, 1);
  assert.equal(judge(1, { passed: 9, failed: 2, skipped: 0 }).failed, 2);
});
