import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deservesSecondTry, failedTests, together } from './second-try.mjs';

const report = (expected, unexpected, skipped = 0, errors = []) => ({
  stats: { expected, unexpected, flaky: 0, skipped },
  suites: [],
  errors,
});

test('failed tests with what they said, however deep they stand', () => {
  const results = [{ error: { message: '\u001b[31mno such button\u001b[39m' } }];
  const spec = (title, status) => {
    return { file: 'a.spec.ts', line: 3, title, tests: [{ projectName: 'reading', status, results }] };
  };
  const suites = [{ specs: [spec('good', 'expected')], suites: [{ specs: [spec('bad', 'unexpected')] }] }];
  assert.deepEqual(failedTests({ ...report(1, 1), suites }), ['[reading] a.spec.ts:3 bad\nno such button']);
});

test('one or two failed tests are tried again; none, many, and a broken run are not', () => {
  assert.deepEqual(
    [0, 1, 2, 3].map((failed) => deservesSecondTry(report(9, failed))),
    [false, true, true, false],
  );
  assert.equal(deservesSecondTry(report(9, 1, 0, [{}])), false);
});

test('a test that fails twice has failed', () => {
  assert.deepEqual(together(report(200, 2), report(1, 1)).stats, {
    expected: 201,
    unexpected: 1,
    flaky: 0,
    skipped: 0,
  });
});

test('what waited for a failed test counts when it has run, and is skipped when it has not', () => {
  const first = report(80, 1, 120);
  assert.deepEqual(together(first, report(1, 0), report(119, 1)).stats, {
    expected: 200,
    unexpected: 1,
    flaky: 0,
    skipped: 0,
  });
  assert.equal(together(first, report(1, 0)).stats.skipped, 120);
  assert.equal(together(report(80, 1), report(1, 0, 0, [{}])).errors.length, 1);
});
