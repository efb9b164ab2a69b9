// The server at work on a folder, known from its lock file; and how one is started.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { commandLine, howEnded, isAlive, startOf } from '../processes.mjs';

/** postgres writes its lock file in one go: what stays empty longer was left by a crash, and postgres would refuse it */
const WRITING_MS = 1000;
/** its last words when another start was first, when the port was taken meanwhile, or when killed backends still end */
const LATER = /lock file "postmaster\.pid" already exists|could not bind|pre-existing shared memory block/;

/**
 * What postmaster.pid says, if its process is this server; `undefined` when none is at work. A file that postgres would
 * stumble over is removed.
 */
export function runningServer(dir) {
  const file = path.join(dir, 'postmaster.pid');
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  const [pid, , , port, , , , status] = text.split('\n');
  if (!(Number(pid) > 0)) return unreadable(file, text);
  if (!isAlive(Number(pid))) return undefined; // postgres replaces the file by itself
  const args = commandLine(Number(pid));
  const folder = args[args.indexOf('-D') + 1] ?? '';
  if (path.basename(args[0]) !== 'postgres' || (path.isAbsolute(folder) && folder !== dir)) {
    // the number was given to another program (a restarted container, a reboot): postgres would refuse to start
    removeIfStill(file, text);
    return undefined;
  }
  return {
    pid: Number(pid),
    port: Number(port),
    isReady: status?.trim() === 'ready',
    isOrphan: isOrphan(args),
  };
}

/** Whether the process that started it is gone; one that was started by hand has none. */
function isOrphan(args) {
  const name = args.find((arg) => arg.startsWith('cluster_name=starter-'));
  if (name === undefined) return false;
  const [, starter, since] = name.split('-');
  return !isAlive(Number(starter)) || startOf(Number(starter)) !== since;
}

/** Empty or damaged: perhaps being written just now. */
function unreadable(file, text) {
  const age = Date.now() - (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (age < WRITING_MS) return { pid: undefined, isReady: false, isOrphan: false };
  removeIfStill(file, text);
  return undefined;
}

function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function removeIfStill(file, text) {
  if (readIfThere(file) === text) fs.rmSync(file, { force: true });
}

/** The arguments with which a server listens on 127.0.0.1 alone and can be told apart from a killed launcher's. */
export function serverArguments({ dir, port, settings }) {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    cluster_name: `starter-${process.pid}-${startOf(process.pid)}`,
    ...settings,
  };
  return ['-D', dir, '-p', String(port), ...Object.entries(all).flatMap(([k, v]) => ['-c', `${k}=${v}`])];
}

/**
 * Starts a server in a group of its own. `isUp` becomes true when it takes connections, false when it ended and another
 * try may help, and is rejected with its last words when none will.
 */
export function spawnServer({ postgres, args, ids }) {
  const child = spawn(postgres, args, { ...ids, cwd: '/', detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const server = { child, words: '', heardAt: Date.now(), isUp: undefined };
  server.isUp = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (LATER.test(server.words)) resolve(false);
      else reject(new Error(`PostgreSQL ${howEnded(code, signal)}: ${server.words.trim()}`));
    });
    child.stderr.on('data', (chunk) => {
      server.words = (server.words + chunk).slice(-4000);
      if (String(chunk).includes('in progress')) server.heardAt = Date.now();
      if (server.words.includes('ready to accept connections')) resolve(true);
    });
  });
  return server;
}
