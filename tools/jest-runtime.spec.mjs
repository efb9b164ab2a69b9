import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const at = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'laurel-jest-'));
after(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Marks what it imports, having told the marks that it found. */
const SPEC = `
import fs from 'node:fs';
import { leafHash } from ${JSON.stringify(at('libs/ledger/src/index.ts'))};
import { helper } from './helper.js';

test('marks', () => {
  fs.appendFileSync(${JSON.stringify(path.join(folder, 'found'))}, leafHash.mark + ' ' + helper.mark + ';');
  leafHash.mark = helper.mark = 'marked';
});
`;

test('evaluates test files and what helps them anew, and our sources once', () => {
  const config = `const preset = require(${JSON.stringify(at('jest.preset.cjs'))});
    module.exports = { ...preset, testMatch: ['<rootDir>/*.spec.ts'] };`;
  const files = {
    'jest.config.cjs': config,
    'helper.ts': 'export const helper = {};',
    'a.spec.ts': SPEC,
    'b.spec.ts': SPEC,
  };
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  const args = [at('tools/jest.mjs'), '--ci', '--maxWorkers=1', '--config', path.join(folder, 'jest.config.cjs')];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.equal(fs.readFileSync(path.join(folder, 'found'), 'utf8'), 'undefined undefined;marked undefined;');
});
