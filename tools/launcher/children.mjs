// The programs that a launcher runs: each in a group of its own, so that Ctrl-C reaches the launcher first.
import { spawn } from 'node:child_process';
import { howEnded } from '../processes.mjs';
import { Refused } from './refused.mjs';

const PATIENCE_MS = 10_000;
const LAST_WORDS = 6000;

export class Children {
  #running = new Set();

  /** Runs a program to its end: what it printed; when it fails, `intro` and its last words are the reason. */
  output(script, { args = [], env, cwd, intro } = {}) {
    const child = this.#start([script, ...args], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    return new Promise((resolve, reject) => {
      let [out, words] = ['', ''];
      child.stdout.on('data', (chunk) => (out += chunk));
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk) => (words = (words + chunk).slice(-LAST_WORDS)));
      }
      child.once('error', reject);
      child.once('close', (code, signal) => {
        if (code === 0) return resolve(out);
        const reason = words.trim() || `${script} ${howEnded(code, signal)}.`;
        reject(new Refused(intro === undefined ? reason : `${intro}\n${reason}`));
      });
    });
  }

  /** Starts a server that tells its address when it listens; `onEnd(words)` is called when it ends without being asked to. `words` stand behind `node`. */
  serve(words, { env, onEnd }) {
    const child = this.#start(words, { env, stdio: ['ignore', 'inherit', 'pipe', 'ipc'] });
    let hasSpoken = false;
    child.stderr.on('data', () => (hasSpoken = true));
    child.stderr.pipe(process.stderr);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('message', resolve);
      // what it printed says why; a signal leaves no words
      child.once('close', (code, signal) => {
        onEnd(signal === null && hasSpoken ? undefined : `The api ${howEnded(code, signal)}.`);
      });
    });
  }

  async end() {
    await Promise.all([...this.#running].map(endGroup));
  }

  #start(words, options) {
    const child = spawn(process.execPath, words, { ...options, detached: true });
    this.#running.add(child);
    child.once('close', () => this.#running.delete(child));
    return child;
  }
}

/** Asks a child and its own children to end, and waits; after ten seconds they are told. */
function endGroup(child) {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => signalGroup(child, 'SIGKILL'), PATIENCE_MS);
    child.once('close', () => {
      clearTimeout(impatience);
      resolve();
    });
    signalGroup(child, 'SIGTERM');
  });
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // it has just ended
  }
}
