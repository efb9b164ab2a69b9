// npm test [-- --all] [suites …]: every check and every suite from one queue, one more at a time than there are cores.
// The last line sums what the suites' own reports say. A failed or a skipped test ends it with an exit code other than 0.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runQueue } from './testing/queue.mjs';
import { judge } from './testing/report.mjs';
import { endPrograms, runProgram } from './testing/run-program.mjs';
import { listSuites, writeDurations } from './testing/suites.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** one more than there are cores, since a suite waits a fifth of its time; five would not fit into a small machine */
const AT_A_TIME = Math.min(4, availableParallelism() + 1);
/** a suite that takes longer than this, and than several times what it took once, hangs */
const PATIENCE = { atLeastMs: 300_000, times: 8 };

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false }, measure: { type: 'boolean', default: false } },
});
const suites = chosen(listSuites());
const counts = [];
const seconds = {};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => void endPrograms().finally(() => process.exit(1)));
}
for (const name of [
  'DATABASE_URL',
  'APP_DATABASE_URL',
  'PUBLIC_URL',
  'PORT',
  'HOST',
  'DATA_DIR',
  'WEB_ROOT',
  'REDIS_URL',
]) {
  delete process.env[name]; // the tests' own databases only: whatever the shell names is not theirs
}
await runQueue(suites, { slots: AT_A_TIME, run: runSuite, refuse });
sumUp();

/** The suites that are named, with what they need; all without a name. */
function chosen(all) {
  const wanted = new Set(names.length === 0 ? all.map(({ name }) => name) : names);
  for (const name of wanted) {
    const suite = all.find((each) => each.name === name);
    if (suite === undefined) {
      console.error(`There is no suite ${name}; there are ${all.map((each) => each.name).join(', ')}.`);
      process.exit(2);
    }
    for (const need of suite.needs) wanted.add(need);
  }
  return all.filter(({ name }) => wanted.has(name));
}

function environment(extra) {
  const whole = options.all || options.measure ? { NX_SKIP_NX_CACHE: 'true' } : {};
  return { ...process.env, CI: '1', FORCE_COLOR: '0', ...whole, ...extra };
}

async function runSuite(suite) {
  prepareReport(suite);
  const start = performance.now();
  const patienceMs = Math.max(PATIENCE.atLeastMs, PATIENCE.times * 1000 * suite.seconds);
  const { code, output } = await runProgram({ ...suite, env: environment(suite.env), cwd: root, patienceMs });
  const took = (performance.now() - start) / 1000;
  seconds[suite.name] = Math.ceil(took);
  const count = judge(code, countOf(suite, code));
  const note = isFromCache(suite, output) ? 'unchanged, from the cache' : `${took.toFixed(1)} s`;
  return tell(suite.name, { count, note, output });
}

function isFromCache({ target }, output) {
  const own = output.split('\n').find((line) => line.startsWith(`> nx run ${target}`)) ?? '';
  return target !== undefined && /\[(local cache|existing outputs match the cache)/.test(own);
}

function refuse(suite, need) {
  return tell(suite.name, { count: judge(1), note: 'not run', output: `It needs ${need}, which failed.` });
}

/** What an earlier run reported is none of this one's. */
function prepareReport({ report }) {
  if (report === undefined) return;
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
}

function countOf({ report, count }, code) {
  try {
    return count(report && readFileSync(report, 'utf8'), code);
  } catch {
    return undefined; // no report, or one that cannot be read: judged as a failure
  }
}

function tell(name, { count, note, output }) {
  counts.push(count);
  const skipped = count.skipped === 0 ? '' : `, ${count.skipped} skipped`;
  const isGood = count.failed === 0 && count.skipped === 0;
  const line = `${name.padEnd(12)} ${count.passed} passed, ${count.failed} failed${skipped} (${note})`;
  console.log(`${isGood ? 'ok  ' : 'FAIL'} ${line}`);
  const told = isGood ? unsteadyOf(output) : output;
  if (told !== '') console.log(told.trimEnd().replace(/^/gm, '     '));
  return isGood;
}

/** What passed at its second try stays in sight. */
function unsteadyOf(output) {
  const at = output.indexOf('UNSTEADY');
  return at < 0 ? '' : output.slice(at);
}

function sumUp() {
  const sum = (name) => counts.reduce((total, count) => total + count[name], 0);
  const isGood = sum('failed') + sum('skipped') === 0;
  if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped: no test may be skipped`);
  if (options.measure && isGood) writeDurations(seconds);
  process.exitCode = isGood ? 0 : 1;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}
