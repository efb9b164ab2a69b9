// What can be known of the processes of this machine, and how they are ended.
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const isLinux = process.platform === 'linux';

export function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0) && !isZombie(pid);
  } catch {
    return false; // gone, or another account's
  }
}

/** When it started, in ticks of the kernel: with its number it names one process, also after the number was given away. */
export function startOf(pid) {
  try {
    return isLinux ? statOf(pid)[19] : '';
  } catch {
    return undefined;
  }
}

/** Elsewhere than on Linux a lock file is believed, as postgres does. */
export function commandLine(pid) {
  if (!isLinux) return ['postgres'];
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [''];
  }
}

/** The process that started it, or that took it over when that one ended; undefined where it is not known. */
export function parentOf(pid) {
  try {
    return isLinux ? Number(statOf(pid)[1]) : undefined;
  } catch {
    return undefined;
  }
}

/** The living processes whose environment holds `setting` (`NAME=value`): whoever their parent and their group are. */
export function processesWith(setting) {
  const pids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => isAlive(pid) && environmentOf(pid).includes(setting));
}

function environmentOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return []; // gone meanwhile, or another account's
  }
}

/** Asks a process to end, unless it has, and waits until it has. */
export async function ended(pid, signal) {
  if (isAlive(pid)) process.kill(pid, signal);
  while (isAlive(pid)) await sleep(20);
}

/** `ended with code 1`, `was ended by SIGKILL`: for sentences about a child. */
export const howEnded = (code, signal) => (signal === null ? `ended with code ${code}` : `was ended by ${signal}`);

/** killed, and not yet seen off by its parent */
const isZombie = (pid) => isLinux && statOf(pid)[0] === 'Z';

/** What stands behind the program's name, which may hold anything; `[0]` is the state. */
const statOf = (pid) => fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
