// What the domain costs a browser: bundled by Vite from its sources and pressed, as the web is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const ENTRY = '\0entry';

/** The bytes of a script that does nothing but `code`. */
async function weigh(code) {
  const entry = {
    name: 'entry',
    resolveId: (id) => (id === ENTRY ? ENTRY : undefined),
    load: (id) => (id === ENTRY ? code : undefined),
  };
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [entry],
    resolve: { conditions: ['@laurel/source', 'module', 'browser', 'development|production'] },
    build: { write: false, target: ['chrome87', 'safari14'], rolldownOptions: { input: ENTRY } },
  });
  return gzipSync(output[0].code, { level: 9 }).length;
}

test('all of the contest costs a phone less than 3 kB', async () => {
  const weight = await weigh("import * as contest from '@laurel/domain/contest'; console.log(contest);");
  assert.ok(weight > 200 && weight < 3000, `${weight} bytes`);
});

test('all of judging costs a tablet less than 8 kB', async () => {
  const weight = await weigh("import * as judging from '@laurel/domain/judging'; console.log(judging);");
  assert.ok(weight > 1000 && weight < 8000, `${weight} bytes`);
});

test('all of the roadshow costs a phone less than 4 kB', async () => {
  const weight = await weigh("import * as roadshow from '@laurel/domain/roadshow'; console.log(roadshow);");
  assert.ok(weight > 200 && weight < 4000, `${weight} bytes`);
});

test('all of voting costs a phone less than 3 kB', async () => {
  const weight = await weigh("import * as voting from '@laurel/domain/voting'; console.log(voting);");
  assert.ok(weight > 200 && weight < 3000, `${weight} bytes`);
});

test('one function of the whole costs what it needs itself', async () => {
  const hash = await weigh("import { sha256Hex } from '@laurel/domain'; console.log(sha256Hex);");
  const whole = await weigh("import { decide } from '@laurel/domain'; console.log(decide);");
  assert.ok(hash < 5000, `${hash} bytes for a hash`);
  assert.ok(whole > 50_000, `${whole} bytes for decide`);
});
