// Every check and every suite of `npm test`: what it runs, what must have been built, and how its tests are counted.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { countExit, countJest, countPlaywright, countTap } from './report.mjs';

const at = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
/** seconds of a suite that nobody has measured yet */
const UNKNOWN_SECONDS = 30;
/** a database server each; on a server that TEST_DATABASE_URL names they would meet */
const API_SHARDS = process.env.TEST_DATABASE_URL === undefined ? 3 : 1;

const bin = (name) => at(`node_modules/.bin/${name}`);
const node = process.execPath;
const reportOf = (file) => at(`.laurel/test-reports/${file}`);

const check = (name, needs, ...[command, ...args]) => ({ name, needs, command, args, count: countExit });

function jest(name, needs, ...[project, ...more]) {
  const report = reportOf(`${name}.json`);
  const args = [at('tools/jest.mjs'), '--config', `${project}/jest.config.cjs`, ...jestOptions(report), ...more];
  return { name, needs, command: node, args, report, count: countJest };
}

const jestOptions = (report) => ['--ci', '--maxWorkers=1', '--json', `--outputFile=${report}`];

/**
 * Through Nx, which brings the output and the report of an earlier run back when no input has changed. Without what the
 * task depends on: the suite `build` has made it, and Nx would put it back in place file by file while others run it.
 */
function nx(name, target, { needs = [], args = [], ...more } = {}) {
  const all = ['run', target, ...args, '--excludeTaskDependencies', '--outputStyle=static'];
  return {
    name,
    needs,
    target,
    command: bin('nx'),
    args: all,
    env: { NX_ISOLATE_PLUGINS: 'false' },
    count: countExit,
    ...more,
  };
}

/** Nx keeps what lies inside the project. */
function cachedJest(name, project, ...more) {
  const report = `test-results/${name}.json`;
  const args = [...jestOptions(report), ...more];
  return nx(name, `@laurel/${path.basename(project)}:test`, {
    args,
    report: at(`${project}/${report}`),
    count: countJest,
  });
}

function nodeTest(name, needs, files) {
  const report = reportOf(`${name}.tap`);
  const told = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
  const args = ['--test', ...told, '--test-reporter=tap', `--test-reporter-destination=${report}`, ...files];
  return { name, needs, command: node, args, report, count: countTap };
}

function playwright(name, needs) {
  const report = reportOf(`${name}.json`);
  const args = [at('tools/testing/browser.mjs')];
  return { name, needs, command: node, args, env: { PLAYWRIGHT_JSON: report }, report, count: countPlaywright };
}

/** Specs of tools/ that need more than the sources, or the machine for long; all others are the suite `tools`. */
const apart = [
  ['decide', ['types'], /^decide\.spec/],
  ['chromium', ['types'], /^golden-/],
  ['walls', ['build'], /^(addresses|api-build|boundaries)\.spec/],
  ['builds', [], /^build\.spec/],
  ['launcher', ['build'], /^start\.spec/],
  ['demo', ['build'], /^demo-finish\.spec/],
  ['troubles', ['build'], /^start-troubles\.spec/],
];

function toolSuites() {
  const folders = ['tools', 'tools/testing', 'tools/bench', 'tools/bench/vote'];
  const specs = folders.flatMap((folder) => fs.readdirSync(at(folder)).map((file) => path.join(folder, file)));
  const rest = new Set(specs.filter((file) => file.endsWith('.spec.mjs')));
  const suites = apart.map(([name, needs, pattern]) => {
    const files = [...rest].filter((file) => pattern.test(path.basename(file)));
    for (const file of files) rest.delete(file);
    return nodeTest(name, needs, files);
  });
  return [...suites, nodeTest('tools', [], [...rest])];
}

/** They compile the domain themselves where it is not built: not several at once. */
function apiSuites() {
  const shards = Array.from({ length: API_SHARDS }, (_, i) => i + 1);
  return shards.map((i) => jest(`api-${i}`, ['build'], 'apps/api', `--shard=${i}/${API_SHARDS}`));
}

const all = () => [
  check('format', [], bin('oxfmt'), '--check'),
  check('build', [], node, 'tools/build.mjs'),
  check('contract', ['build'], 'git', 'diff', '--exit-code', '--stat', '--', 'apps/web/src/api/generated'),
  check('budgets', ['build'], node, 'apps/web/budgets.mjs'),
  check('lint', ['build'], bin('oxlint')),
  nx('catalogues', '@laurel/web:catalogues', { needs: ['build'] }),
  check('boundaries', [], bin('depcruise'), 'apps', 'libs', '--output-type', 'err'),
  check('types', ['build'], node, 'node_modules/typescript7/bin/tsc', '-b'),
  check('punctuation', [], node, 'tools/check-punctuation.mjs'),
  cachedJest('golden', 'libs/domain', '--testPathPatterns=golden/'),
  cachedJest('domain', 'libs/domain', '--testPathIgnorePatterns=golden/'),
  cachedJest('ledger', 'libs/ledger'),
  cachedJest('web', 'apps/web'),
  ...apiSuites(),
  ...toolSuites(),
  playwright('browser', ['build']),
];

/** Each with the seconds that it took when they were last measured (`npm test -- --measure`). */
export function listSuites() {
  const seconds = readDurations();
  return all().map((suite) => ({ ...suite, seconds: seconds[suite.name] ?? UNKNOWN_SECONDS }));
}

const durations = at('tools/testing/durations.json');
const readDurations = () => JSON.parse(fs.readFileSync(durations, 'utf8'));

export function writeDurations(seconds) {
  const sorted = Object.entries(seconds).sort(([, a], [, b]) => b - a);
  fs.writeFileSync(durations, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
