// Runs a suite's program to its end, or to the end of one's patience with it.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { processesWith } from '../processes.mjs';

const MARK = 'LAUREL_SUITE';
const GRACE_MS = 5000;
const current = new Set();
let isEnding = false;

/**
 * What it printed, and its exit code; one that takes longer than `patienceMs` is ended with all that it started. Nothing
 * begins any more once all are being ended.
 */
export function runProgram({ command, args, env, cwd, patienceMs }) {
  if (isEnding) return new Promise(() => undefined);
  const mark = randomUUID();
  const child = spawn(command, args, {
    cwd,
    env: { ...env, [MARK]: mark },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const program = { child, mark };
  current.add(program);
  return new Promise((resolve) => {
    let output = '';
    let isLate = false;
    const impatience = setTimeout(() => {
      isLate = true;
      void end(program);
    }, patienceMs);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => (output += String(error)));
    child.once('close', (code) => {
      clearTimeout(impatience);
      current.delete(program);
      const seconds = Math.round(patienceMs / 1000);
      if (isLate) output += `\nIt took longer than ${seconds} s and was ended.\n`;
      resolve({ code: isLate ? 1 : (code ?? 1), output });
    });
  });
}

/** Ends all that runs: for a signal to the whole. */
export async function endPrograms() {
  isEnding = true;
  await Promise.all([...current].map(end));
}

/** Asked first; what is left of it after a while, in whatever group, is told. */
async function end({ child, mark }) {
  for (const pid of found(mark)) kill(pid, 'SIGTERM');
  await new Promise((resolve) => {
    const impatience = setTimeout(resolve, GRACE_MS);
    child.once('close', () => {
      clearTimeout(impatience);
      resolve();
    });
  });
  for (const pid of found(mark)) kill(pid, 'SIGKILL');
}

const found = (mark) => processesWith(`${MARK}=${mark}`);

function kill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // it has just ended
  }
}
