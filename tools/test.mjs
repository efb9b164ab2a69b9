// npm test: every check and every suite, in two lanes that share the machine; the browser tests come last and alone.
// The last line sums what the suites' own reports say. A failed or a skipped test ends it with an exit code other than 0.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { countExit, countJest, countPlaywright, countTap, judge } from './test-report.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = path.join(root, '.laurel/test-reports');
const bin = (name) => path.join(root, 'node_modules/.bin', name);
const node = process.execPath;

/** The tests' own databases only: whatever the shell names is not theirs. */
function environment(extra = {}) {
  const env = { ...process.env, CI: '1', ...extra };
  for (const name of ['DATABASE_URL', 'APP_DATABASE_URL', 'PUBLIC_URL', 'PORT', 'HOST']) delete env[name];
  return env;
}

const check = (name, command, ...args) => ({ name, command, args, count: (code) => countExit(code) });

function jest(name, project) {
  const report = path.join(reports, `${name}.json`);
  const args = ['--config', `${project}/jest.config.cjs`, '--ci', '--maxWorkers=1', '--json', `--outputFile=${report}`];
  return { name, command: bin('jest'), args, count: () => countJest(readJson(report)) };
}

function nodeTest(name, ...files) {
  const report = path.join(reports, `${name}.tap`);
  const args = ['--test', '--test-reporter=tap', `--test-reporter-destination=${report}`, ...files];
  return { name, command: node, args, count: () => countTap(readFileSync(report, 'utf8')) };
}

function playwright(name) {
  const report = path.join(reports, `${name}.json`);
  return {
    name,
    command: bin('playwright'),
    args: ['test', '--config', 'apps/web/playwright.config.mjs'],
    env: { PLAYWRIGHT_JSON: report },
    count: () => countPlaywright(readJson(report)),
  };
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

const nx = (name, target, ...projects) =>
  check(name, bin('nx'), 'run-many', '-t', target, '-p', projects.join(','), '--outputStyle=static');

const lanes = [
  [
    check('format', bin('prettier'), '--check', '.'),
    nx('build', 'build', '@laurel/domain', '@laurel/api', '@laurel/web'),
    check('contract', 'git', 'diff', '--exit-code', '--stat', '--', 'apps/web/src/api/generated'),
    check('budgets', node, 'apps/web/budgets.mjs'),
    nx('lint', 'lint', '@laurel/domain', '@laurel/api', '@laurel/web'),
    check('boundaries', bin('depcruise'), 'apps', 'libs', '--output-type', 'err'),
    check('types', node, 'node_modules/typescript7/bin/tsc', '-b'),
    check('punctuation', node, 'tools/check-punctuation.mjs'),
  ],
  [
    jest('domain', 'libs/domain'),
    jest('web', 'apps/web'),
    nodeTest(
      'tools',
      ...['test-report', 'check-punctuation', 'boundaries', 'domain-weight', 'compose', 'claim', 'postmaster'].map(
        (spec) => `tools/${spec}.spec.mjs`,
      ),
    ),
    jest('api', 'apps/api'),
  ],
];

/** What runs the built product. */
const last = [
  nodeTest('decide', 'tools/decide.spec.mjs'),
  nodeTest('chromium', 'tools/golden-chromium.spec.mjs'),
  nodeTest('builds', 'tools/build.spec.mjs'),
  nodeTest('launcher', 'tools/start.spec.mjs'),
  nodeTest('troubles', 'tools/start-troubles.spec.mjs'),
  playwright('browser'),
];

function run({ command, args, env }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve({ code: 1, output: String(error) }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function runSuite(suite) {
  const start = performance.now();
  const { code, output } = await run(suite);
  const count = judge(code, countOf(suite, code));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const skipped = count.skipped === 0 ? '' : `, ${count.skipped} skipped`;
  const isGood = count.failed === 0 && count.skipped === 0;
  console.log(
    `${isGood ? 'ok  ' : 'FAIL'} ${suite.name.padEnd(12)} ${count.passed} passed, ${count.failed} failed${skipped} (${seconds} s)`,
  );
  if (!isGood) console.log(output.replace(/^/gm, '     '));
  return count;
}

function countOf(suite, code) {
  try {
    return suite.count(code);
  } catch {
    return undefined;
  }
}

async function runLane(suites) {
  const counts = [];
  for (const suite of suites) counts.push(await runSuite(suite));
  return counts;
}

if (existsSync(reports)) rmSync(reports, { recursive: true });
mkdirSync(reports, { recursive: true });
const counts = [...(await Promise.all(lanes.map(runLane))).flat(), ...(await runLane(last))];
const sum = (name) => counts.reduce((total, count) => total + count[name], 0);
if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped: no test may be skipped`);
process.exitCode = sum('failed') + sum('skipped') === 0 ? 0 : 1;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
