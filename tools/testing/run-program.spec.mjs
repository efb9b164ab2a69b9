import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../processes.mjs';
import { endPrograms, runProgram } from './run-program.mjs';

const run = (program, patienceMs = 60_000) =>
  runProgram({ command: process.execPath, args: ['-e', program], env: process.env, patienceMs });

/** Prints its number and that of a child in a group of its own, and ignores what it is asked. */
const STUBBORN = `
  process.on('SIGTERM', () => {});
  const wait = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)";
  const child = require('node:child_process').spawn(process.execPath, ['-e', wait], { detached: true, stdio: 'inherit' });
  console.log(JSON.stringify([process.pid, child.pid]));
  setInterval(() => {}, 1000);`;

test('tells what a program printed, and how it ended', async () => {
  assert.deepEqual(await run('console.log(1); console.error(2)'), { code: 0, output: '1\n2\n' });
  assert.equal((await run('process.exitCode = 3')).code, 3);
  assert.equal((await run('process.kill(process.pid, "SIGKILL")')).code, 1);
});

test('a program that is not there has failed', async () => {
  const { code, output } = await runProgram({ command: '/nowhere', args: [], env: {}, patienceMs: 60_000 });
  assert.notEqual(code, 0);
  assert.match(output, /ENOENT/);
});

test('one that hangs is ended, with the children that ignore it, and has failed with what it had printed', async () => {
  const { code, output } = await run(STUBBORN, 2000);
  assert.equal(code, 1);
  assert.match(output, /It took longer than 2 s and was ended\./);
  const pids = JSON.parse(output.split('\n')[0]);
  assert.equal(pids.length, 2);
  for (const pid of pids) while (isAlive(pid)) await sleep(20);
});

test('all are ended together, and none begins any more', async () => {
  const both = [run('setInterval(() => {}, 1000)'), run('setInterval(() => {}, 1000)')];
  await sleep(200);
  await endPrograms();
  for (const { code } of await Promise.all(both)) assert.notEqual(code, 0);
  const late = run('').then(() => 'has run');
  assert.equal(await Promise.race([late, sleep(500, 'never began')]), 'never began');
});
