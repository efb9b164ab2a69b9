// What apps/api/build.mjs makes: a file for each source, and nothing that is there twice in one process.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { validated } from '../apps/api/dist/app.validation.js';
import { LoginRequest } from '../apps/api/dist/auth/dto/auth.dto.js';
import { BallotLanes } from '../apps/api/dist/voting/ballots/ballot-lanes.service.js';
import { VotingModule } from '../apps/api/dist/voting/voting.module.js';

const at = (file) => fileURLToPath(new URL(`../apps/api/${file}`, import.meta.url));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'laurel-loads-'));
after(() => fs.rmSync(folder, { recursive: true }));

const NOWHERE = 'postgres://laurel:laurel@127.0.0.1:1/laurel';
const OF_APP = { APP_DATABASE_URL: NOWHERE, KEYS_DIR: path.join(folder, 'keys') };
/** With files of their own: `piscina` what its threads run, the other a binary. */
const APART = /^(piscina|@node-rs\/argon2)/;

const files = (root, ending) =>
  fs
    .readdirSync(root, { recursive: true })
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

/** The packages that a program loads from where they lie, until it finds no database. */
function loadedBeside(program, settings) {
  const told = path.join(folder, program);
  const preload = `--import=${new URL('testing/told-loads.mjs', import.meta.url).href}`;
  const env = { PATH: process.env.PATH, ...settings, TOLD_LOADS: told };
  const { stderr } = spawnSync(process.execPath, [preload, at(`dist/${program}`)], { env, encoding: 'utf8' });
  assert.match(stderr, /The database does not answer/);
  const files = fs.readFileSync(told, 'utf8').split('\n');
  assert.ok(files.some((file) => file.includes('/apps/api/dist/parts/')));
  return [...new Set(files.map(packageOf).filter((name) => name !== undefined && !APART.test(name)))];
}

const packageOf = (file) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];

test('every source has a file of its own', () => {
  const sources = files(at('src'), '.ts').filter((file) => !/\.(spec|d)$/.test(file));
  assert.ok(sources.length > 500);
  assert.deepEqual(
    files(at('dist'), '.js').filter((file) => !file.startsWith('parts/')),
    sources,
  );
});

test('what a file exports is what the server runs', () => {
  const used = Reflect.getMetadata('providers', VotingModule).map(({ useClass }) => useClass);
  assert.ok(used.includes(BallotLanes));
  assert.equal(BallotLanes.name, 'BallotLanes');
});

test('a body is held to what its class says', async () => {
  const missing = await validated(LoginRequest, {}).catch((problem) => problem);
  assert.equal(missing.code, 'request.invalid');
  const unknown = await validated(LoginRequest, { email: 'a@b.example', password: 'x', more: 1 }).catch(
    (problem) => problem,
  );
  assert.equal(unknown.code, 'request.invalid');
});

const programs = { 'main.js': OF_APP, 'prepare.js': OF_APP, 'migrate.js': { DATABASE_URL: NOWHERE } };
for (const [program, settings] of Object.entries(programs)) {
  test(`${program} loads no package from beside the parts that hold it`, () => {
    assert.deepEqual(loadedBeside(program, settings), []);
  });
}
