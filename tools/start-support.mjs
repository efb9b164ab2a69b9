// What the launcher's tests share: real processes over a data folder of their own, and how one waits for them.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { processesWith } from './processes.mjs';

const PATIENCE_MS = 180_000;
export const at = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** Below those that the system hands out to whoever connects: one that is free now stays so. */
export async function freePort() {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    const server = net.createServer().listen(port, '127.0.0.1');
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}

/** What was asked for comes soon, not at once: an end is seen off, a server begins to answer. */
export async function until(holds, what = 'it') {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(20)) {
    if (await holds()) return;
  }
  assert.fail(`${what} did not come to be`);
}

/** Launchers over data folders below one of its own, each ended when the tests are over. */
export class Launchers {
  #running = new Set();
  #used = new Set();

  static async make() {
    const launchers = new Launchers();
    // where PostgreSQL's account can reach it, also when the checkout lies below a private home
    launchers.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'laurel-start-'));
    fs.chmodSync(launchers.folder, 0o755);
    launchers.port = await freePort();
    return launchers;
  }

  at(data) {
    return path.join(this.folder, data);
  }

  environment(data, extra = {}) {
    this.#used.add(data);
    const own = { ...process.env };
    for (const name of ['DATABASE_URL', 'APP_DATABASE_URL', 'PUBLIC_URL', 'HOST']) delete own[name];
    return { ...own, DATA_DIR: this.at(data), PORT: String(this.port), ...extra };
  }

  run(command, args, env) {
    const child = spawn(command, args, { cwd: at('.'), env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#running.add(child);
    child.said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (child.said += chunk));
    child.once('close', () => {
      child.hasSaidAll = true;
      this.#running.delete(child);
    });
    return child;
  }

  /** A launcher that has just been started. */
  launch(data, { args = [], env = {} } = {}) {
    return this.run(process.execPath, ['tools/start.mjs', '--no-build', ...args], this.environment(data, env));
  }

  /** A launcher that serves, or that gave up. */
  async start(data, options) {
    return served(this.launch(data, options));
  }

  /** What `npm run reset:data` did. */
  async reset(data, ...args) {
    const child = this.run(process.execPath, ['tools/reset-data.mjs', ...args], this.environment(data));
    await once(child, 'close');
    return { code: child.exitCode, said: child.said };
  }

  /** The living processes that were started for this data folder, whoever their parent is. */
  processesOf(data) {
    return processesWith(`DATA_DIR=${this.at(data)}`);
  }

  async untilNothingRuns(data) {
    await until(() => this.processesOf(data).length === 0, `the end of all that runs on ${data}`);
  }

  apiOf(data) {
    return this.processesOf(data).find((pid) => readIfThere(`/proc/${pid}/cmdline`).includes('dist/main.js'));
  }

  postgresOf(data) {
    return Number(fs.readFileSync(this.at(`${data}/pg/postmaster.pid`), 'utf8').split('\n')[0]);
  }

  url(file) {
    return `http://127.0.0.1:${this.port}/api/${file}`;
  }

  async isReady() {
    try {
      return (await fetch(this.url('health/ready'))).ok;
    } catch {
      return false;
    }
  }

  async end() {
    await Promise.all([...this.#running].map((child) => ended(child, 'SIGTERM')));
    // what a failed test left alone would keep its reporter waiting
    for (const pid of [...this.#used].flatMap((data) => this.processesOf(data))) process.kill(pid, 'SIGKILL');
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

export async function served(child) {
  await until(() => child.said.includes('Ctrl-C stops it.') || child.hasSaidAll, 'a launcher that serves');
  return child;
}

/** The exit code of a child that was sent this signal; what it left running may still hold its output open. */
export async function ended(child, signal) {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, 'exit');
  }
  return child.exitCode;
}

function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return ''; // gone meanwhile
  }
}
