// What oxlint must see is planted in a small tree with this configuration, beside what it must let pass: a rule that the
// configuration loses, or that no longer knows the types, is missed here.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { PlantedTree } from './testing/planted-tree.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const configuration = JSON.parse(fs.readFileSync(path.join(root, '.oxlintrc.json'), 'utf8'));
const COMPUTING = ['decide', 'readEvidence', 'explainEntry', 'explainRound', 'studyRound', 'whatWasNeeded'];

const computed = (name) => `import { ${name} } from '@laurel/domain';\nexport const planted = ${name};\n`;
const dearer =
  "import { AsyncLocalStorage } from 'node:async_hooks';\nexport const planted = new AsyncLocalStorage();\n";
const spread = 'export const planted = (given: object) => ({ ...given, ...{ more: 1 } });\n';
const writtenOut = 'export const good = (given: object) => ({ ...given, more: 1 });\n';
const floating = 'export function planted(send: () => Promise<void>): void {\n  send();\n}\n';
const loose = "export const planted = (): string => JSON.parse('1').more;\n";
const inAttribute = 'export const Good = ({ send }: { send: () => Promise<void> }) => <button onClick={send} />;\n';
const conditional =
  "import { useState } from 'react';\nexport const usePlanted = (given: boolean) => given && useState(1);\n";
const forgetful =
  "import { useEffect } from 'react';\nexport const usePlanted = (given: number) => useEffect(() => console.log(given), []);\n";
const overwritten = 'export function planted(given) {\n  let found = 1;\n  found = given;\n  return found;\n}\n';

/** What stands in a file, and the rules that are broken there. */
const plants = {
  ...Object.fromEntries(
    COMPUTING.flatMap((name) => [
      [`apps/api/src/contests/${name}.ts`, [computed(name), 'no-restricted-imports']],
      [`apps/api/src/contests/${name}.spec.ts`, [computed(name)]],
      [`apps/api/src/deciding/tasks/${name}.ts`, [computed(name)]],
    ]),
  ),
  'apps/api/src/contests/dearer.ts': [dearer, 'no-restricted-imports'],
  'apps/api/src/contests/spread.ts': [spread, 'no-spread-literal'],
  'apps/web/src/ui/spread.tsx': [spread, 'no-spread-literal'],
  'tools/spread.mjs': ['export const planted = (given) => [...({ given })];\n', 'no-spread-literal'],
  'apps/api/src/contests/written-out.ts': [writtenOut],
  'apps/web/src/ui/written-out.tsx': [writtenOut],
  'apps/api/src/contests/floating.ts': [floating, 'no-floating-promises'],
  'apps/api/test/floating.e2e.spec.ts': [floating, 'no-floating-promises'],
  'apps/web/src/ui/floating.tsx': [floating, 'no-floating-promises'],
  'apps/web/e2e/floating.spec.ts': [floating, 'no-floating-promises'],
  'libs/domain/src/exact/floating.ts': [floating, 'no-floating-promises'],
  'apps/web/src/ui/in-attribute.tsx': [inAttribute],
  'apps/api/src/contests/loose.ts': [loose, 'no-unsafe-member-access', 'no-unsafe-return'],
  'apps/api/src/contests/loose.spec.ts': [loose],
  'apps/api/test/support/loose.ts': [loose],
  'apps/web/src/ui/conditional.ts': [conditional, 'rules-of-hooks'],
  'apps/web/src/ui/forgetful.ts': [forgetful, 'exhaustive-deps'],
  'apps/web/src/ui/impure.tsx': ['export const Planted = () => <p>{Math.random()}</p>;\n', 'purity'],
  'apps/web/src/ui/unused.ts': ['const planted = 1;\nexport {};\n', 'no-unused-vars'],
  'apps/web/src/ui/underscored.ts': ['export const planted = (_given: number) => 1;\n', 'no-unused-vars'],
  'tools/unused.mjs': ["import fs from 'node:fs';\n", 'no-unused-vars'],
  'tools/nowhere.mjs': ['export const planted = nowhere;\n', 'no-undef'],
  'tools/overwritten.mjs': [overwritten, 'no-useless-assignment'],
  'tools/ideographic-space.mjs': ['export const planted = `\u3000`;\n', 'no-irregular-whitespace'],
  'tools/allowed.mjs': ['export const good = nowhere; // oxlint-disable-line no-undef -- so that it is not reported\n'],
  'tools/needless.mjs': [
    'export const planted = 1; // oxlint-disable-line no-undef -- nothing\n',
    'Unused oxlint-disable directive (no problems were reported).',
  ],
};

const SETTINGS = [
  ...['.oxlintrc.json', ...configuration.jsPlugins],
  ...['tsconfig.base.json', 'apps/api/tsconfig.json', 'apps/web/tsconfig.json'],
  ...['libs/domain/tsconfig.json', 'libs/domain/tsconfig.lib.json', 'libs/ledger/tsconfig.lib.json'],
];

let tree;
let diagnostics;

before(() => {
  tree = new PlantedTree('lint');
  for (const file of SETTINGS) tree.write(file, fs.readFileSync(path.join(root, file), 'utf8'));
  for (const [file, [text]] of Object.entries(plants)) tree.write(file, text);
  const args = [path.join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'json', 'apps', 'libs', 'tools'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: tree.folder, encoding: 'utf8' });
  ({ diagnostics } = JSON.parse(stdout));
});

after(() => tree.remove());

const ruleOf = ({ code = '', message }) => /\((.+)\)$/.exec(code)?.[1] ?? message;

const rulesBroken = (file) =>
  diagnostics.filter(({ filename, severity }) => filename === file && severity === 'error').map(ruleOf);

for (const [file, [, ...rules]] of Object.entries(plants)) {
  test(`${rules.length === 0 ? 'nothing' : rules.join(' and ')} is reported of ${file}`, () => {
    assert.deepEqual(rulesBroken(file).sort(), rules);
  });
}

test('everything of the domain that computes a contest is named by that wall', () => {
  const rules = configuration.overrides.flatMap((override) => override.rules?.['no-restricted-imports'] ?? []);
  const { paths } = rules.find(({ paths }) => paths !== undefined);
  const index = fs.readFileSync(path.join(root, 'libs/domain/src/index.ts'), 'utf8');
  const computing = index.match(/\b(decide|readEvidence|explain(?!Rulebook)[A-Z]\w*|studyRound|whatWasNeeded)\b/g);
  assert.deepEqual([...new Set(computing)].sort(), paths[0].importNames.toSorted());
  assert.deepEqual(COMPUTING.toSorted(), paths[0].importNames.toSorted());
});

/** Of a project and of all that it refers to. */
function filesOf(config) {
  const { fileNames, projectReferences = [] } = extractTSConfig(config);
  const projects = projectReferences.map(({ path: to }) =>
    to.endsWith('.json') ? to : path.join(to, 'tsconfig.json'),
  );
  return [...fileNames, ...projects.flatMap(filesOf)];
}

test('the types of every file are known: each belongs to a project', () => {
  const known = new Set(filesOf(path.join(root, 'tsconfig.json')));
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.mts'];
  const files = String(execFileSync('git', args, { cwd: root }))
    .split('\0')
    .slice(0, -1);
  assert.ok(files.length > 1000);
  assert.deepEqual(
    files.filter((file) => !known.has(path.join(root, file))),
    [],
  );
});
