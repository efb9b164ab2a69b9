// What is made of a PostgreSQL that does not start, by its last words; the real ones are tried in start-troubles.spec.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDiskFull } from './launcher/refused.mjs';
import { spawnServer } from './postgres/postmaster.mjs';

const saying = (words) => {
  const program = `process.stderr.write(${JSON.stringify(words)}); process.exitCode = 1`;
  return spawnServer({ postgres: process.execPath, args: ['-e', program], ids: {} });
};

for (const words of [
  'FATAL:  lock file "postmaster.pid" already exists\nHINT:  Is another postmaster (PID 9) running in data directory?\n',
  'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use\n',
  'FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use\n',
]) {
  test(`another try may help: ${words.split('\n')[0]}`, async () => {
    assert.equal(await saying(words).isUp, false);
  });
}

test('no try helps on a full disk, which is known as one', async () => {
  const words = 'FATAL:  could not write lock file "postmaster.pid": No space left on device\n';
  await assert.rejects(saying(words).isUp, (error) => isDiskFull(error) && error.message.includes('code 1'));
});

test('no try helps when the lock file is empty', async () => {
  await assert.rejects(
    saying('FATAL:  lock file "postmaster.pid" is empty\n').isUp,
    /lock file "postmaster.pid" is empty/,
  );
});

test('a program that is not there is an error, not the end of this process', async () => {
  await assert.rejects(spawnServer({ postgres: '/nowhere/postgres', args: [], ids: {} }).isUp, { code: 'ENOENT' });
});
