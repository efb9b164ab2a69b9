// The browser suite: every test once, and one or two that failed a second time, on a server of their own (ADR 0047).
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deservesSecondTry, failedTests, together } from './second-try.mjs';

const playwright = fileURLToPath(new URL('../../node_modules/.bin/playwright', import.meta.url));
const file = process.env.PLAYWRIGHT_JSON;

const first = run();
const failed = failedTests(first.report);
if (!deservesSecondTry(first.report)) {
  process.exitCode = first.status;
} else {
  console.log(`To be tried again:\n${failed.join('\n')}`);
  const runs = [run('--last-failed', '--no-deps')];
  // they wait for the project that a failed test stood in
  if (first.report.stats.skipped > 0) runs.push(run('--project=changing', '--no-deps'));
  const whole = together(first.report, ...runs.map(({ report }) => report));
  writeFileSync(file, JSON.stringify(whole));
  process.exitCode = Math.max(...runs.map(({ status }) => status));
  if (process.exitCode === 0) console.log(`UNSTEADY, passed at the second try only:\n${failed.join('\n')}`);
}

function run(...more) {
  rmSync(file, { force: true });
  const args = ['test', '--config', 'apps/web/playwright.config.mjs', '--workers=1', ...more];
  const { status } = spawnSync(playwright, args, { stdio: 'inherit' });
  return { status: status ?? 1, report: JSON.parse(readFileSync(file, 'utf8')) };
}
