import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { readClaim, releaseClaim, renewClaim, takeClaim } from './claim.mjs';
import { startOf } from './processes.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'laurel-claim-'));
const file = path.join(folder, 'claim.json');
after(() => fs.rmSync(folder, { recursive: true }));
beforeEach(() => fs.rmSync(file, { force: true }));

test('a claim is taken once, read, changed and released', () => {
  assert.equal(takeClaim(file, { address: 'a' }), undefined);
  assert.equal(takeClaim(file, { address: 'b' }).address, 'a');
  renewClaim(file, { address: 'c' });
  assert.deepEqual(readClaim(file), { address: 'c', pid: process.pid, since: startOf(process.pid) });
  releaseClaim(file);
  assert.equal(readClaim(file), undefined);
  assert.deepEqual(fs.readdirSync(folder), []);
});

test('another process keeps its claim while it lives, and no longer', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  fs.writeFileSync(file, JSON.stringify({ pid: other.pid, since: startOf(other.pid) }));
  assert.equal(takeClaim(file).pid, other.pid);
  releaseClaim(file);
  assert.equal(readClaim(file).pid, other.pid, 'nobody releases the claim of another');
  other.kill('SIGKILL');
  await once(other, 'exit');
  assert.equal(takeClaim(file), undefined);
});

test('a number that was given to another process is no claim, nor is a file without words', () => {
  for (const text of [JSON.stringify({ pid: process.pid, since: '1' }), '', 'null', '{"pid":']) {
    fs.writeFileSync(file, text);
    assert.equal(readClaim(file), undefined, text);
    assert.equal(takeClaim(file), undefined, text);
    fs.rmSync(file);
  }
});

test('of many at once one takes a claim that a killed process left', async () => {
  fs.writeFileSync(file, JSON.stringify({ pid: 2 ** 30, since: '1' }));
  const program = `
    import { takeClaim } from ${JSON.stringify(new URL('claim.mjs', import.meta.url).href)};
    await new Promise((resolve) => process.once('message', resolve));
    process.send(takeClaim(${JSON.stringify(file)}) === undefined);
    await new Promise((resolve) => process.once('message', resolve));
    process.disconnect();`;
  const args = ['--input-type=module', '-e', program];
  const all = Array.from({ length: 12 }, () =>
    spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }),
  );
  const answers = all.map(async (child) => (await once(child, 'message'))[0]);
  const ends = all.map((child) => once(child, 'exit'));
  for (const child of all) child.send('take');
  assert.equal((await Promise.all(answers)).filter(Boolean).length, 1);
  for (const child of all) child.send('end');
  await Promise.all(ends);
});
