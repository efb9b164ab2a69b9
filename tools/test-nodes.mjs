// npm run test:nodes [-- versions … [--suites a,b]]: the whole of npm test on each Node that is supported, each with the
// npm that it comes with. Both come from npm, on demand, into .laurel/nodes. One line each; the last one sums.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { endPrograms, runProgram } from './testing/run-program.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The oldest that must work, the one in maintenance, and the one that the image ships. */
const NODES = [
  { node: '20.19.6', npm: '10.8.2' },
  { node: '22.23.3', npm: '10.9.4' },
  { node: '24.21.0', npm: '11.6.2' },
];
const PATIENCE_MS = 3_600_000;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { suites: { type: 'string' } } });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => void endPrograms().finally(() => process.exit(1)));
}
const chosen = NODES.filter(
  ({ node }) => positionals.length === 0 || positionals.some((start) => node.startsWith(start)),
);
const results = [];
for (const version of chosen) results.push(await testOn(version));
const failed = results.filter((isGood) => !isGood).length;
process.exitCode = failed === 0 && results.length > 0 ? 0 : 1;
console.log(`${results.length - failed} of ${results.length} versions of Node passed`);

async function testOn({ node, npm }) {
  const bin = install({ node, npm });
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
  const suites = values.suites === undefined ? [] : values.suites.split(',');
  const args = ['tools/test.mjs', '--all', ...suites];
  const start = performance.now();
  const { code, output } = await runProgram({
    command: path.join(bin, 'node'),
    args,
    env,
    cwd: root,
    patienceMs: PATIENCE_MS,
  });
  const seconds = Math.round((performance.now() - start) / 1000);
  const sum = output.trim().split('\n').at(-1);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} Node ${node}, npm ${npm}: ${sum} (${seconds} s)`);
  if (code !== 0) console.log(output.replace(/^ok .*\n/gm, '').replace(/^/gm, '     '));
  return code === 0;
}

/** The folder whose `node` and `npm` are these. */
function install({ node, npm }) {
  const home = path.join(root, '.laurel/nodes', node);
  const bin = path.join(home, 'bin');
  if (fs.existsSync(bin)) return bin;
  fs.mkdirSync(home, { recursive: true });
  fs.writeFileSync(path.join(home, 'package.json'), '{ "private": true }\n');
  const packages = [`node-linux-${process.arch}@${node}`, `npm@${npm}`];
  const options = [
    '--prefix',
    home,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--save-exact',
    '--workspaces=false',
  ];
  const { status, stderr } = spawnSync('npm', ['install', ...options, ...packages], { cwd: home, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm install ${packages.join(' ')}: ${stderr}`);
  const modules = path.join(home, 'node_modules');
  const draft = path.join(home, 'bin.draft');
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft);
  fs.symlinkSync(path.join(modules, `node-linux-${process.arch}/bin/node`), path.join(draft, 'node'));
  for (const name of ['npm', 'npx'])
    fs.symlinkSync(path.join(modules, `npm/bin/${name}-cli.js`), path.join(draft, name));
  fs.renameSync(draft, bin);
  return bin;
}
