// npm run drill [-- --quick --rounds N]: all drills one after the other, each followed by its control, which must fail.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ended } from '../processes.mjs';
import { endCleanly } from './ending.mjs';

const DRILLS = [
  ...['kill-api', 'kill-postgres', 'stopped-postgres', 'stop-api', 'replicas'],
  ...['full-disk', 'clock', 'pool', 'slow-clients', 'once', 'rush'],
];
const asked = process.argv.slice(2);
const counts = { passed: 0, failed: 0 };
let running;

endCleanly(() => running && ended(running.pid, 'SIGTERM'));
for (const drill of DRILLS) {
  const { isGood, result } = await run(drill, asked);
  note(isGood, `${drill}: ${result}`);
  const control = await run(drill, [...asked, '--control']);
  // one that came to no verdict has shown nothing
  const hasFailed = !control.isGood && control.result.startsWith('{');
  note(hasFailed, `${drill} --control ${hasFailed ? 'fails, as it must' : `does not fail: ${control.result}`}`);
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

function note(isGood, line) {
  counts[isGood ? 'passed' : 'failed'] += 1;
  console.log(`${isGood ? 'passed' : 'FAILED'} ${line}`);
}

/** `result`: the last line of what it said, or its last words where it came to none. */
async function run(drill, args) {
  const program = fileURLToPath(new URL(`${drill}.mjs`, import.meta.url));
  running = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, words] = ['', ''];
  running.stdout.on('data', (chunk) => (said += chunk));
  running.stderr.on('data', (chunk) => (words = (words + chunk).slice(-2_000)));
  const [code] = await once(running, 'close');
  return { isGood: code === 0, result: said.trim().split('\n').at(-1) || words.trim() };
}
