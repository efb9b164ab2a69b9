// Which browser tests are run once more, and what both runs count together (ADR 0047).
import { stripVTControlCharacters } from 'node:util';

/** More than these are no accident. */
const MOST_UNSTEADY = 2;

/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, suites: object[], errors: object[] }} Report of Playwright's JSON reporter */

/** The tests that failed, each with what it said. @param {Report} report */
export function failedTests({ suites }) {
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
  return suites.flatMap(specs).flatMap(({ file, line, title, tests }) => {
    const failed = tests.filter(({ status }) => status === 'unexpected');
    return failed.map(({ projectName, results }) => {
      const said = results.map(({ error }) => error?.message ?? '').join('\n');
      return `[${projectName}] ${file}:${line} ${title}\n${stripVTControlCharacters(said)}`;
    });
  });
}

/** Few tests failed, and nothing else did. @param {Report} report */
export function deservesSecondTry({ stats, errors }) {
  return errors.length === 0 && stats.unexpected > 0 && stats.unexpected <= MOST_UNSTEADY;
}

/**
 * One report of the first run, of what failed in it run again, and of what had not run since it waited for what failed.
 * @param {Report} first @param {...Report} later
 */
export function together(first, ...later) {
  const sum = (name) => later.reduce((total, { stats }) => total + stats[name], 0);
  const stats = {
    expected: first.stats.expected + sum('expected'),
    unexpected: sum('unexpected'),
    flaky: first.stats.flaky + sum('flaky'),
    skipped: later.length > 1 ? sum('skipped') : first.stats.skipped + sum('skipped'),
  };
  return { stats, errors: later.flatMap(({ errors }) => errors) };
}
