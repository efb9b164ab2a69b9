import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { createClient } from '@redis/client';
import { freePort } from './free-port.js';
import { waitFor } from './wait-for.js';

const PROGRAMS = ['redis-server', 'valkey-server'];

/** A real Redis on a port of its own, which keeps nothing. */
export class RedisServer {
  #process: ChildProcess | null = null;

  private constructor(readonly port: number) {}

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort());
    await server.begin();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async begin(): Promise<void> {
    const options = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    this.#process = spawn(programOf(), options, { stdio: 'ignore', cwd: '/' });
    await waitFor(async () => (await this.ask('PING').catch(() => null)) === 'PONG');
  }

  /** Whatever answers, by a connection of its own. */
  async ask(...command: string[]): Promise<unknown> {
    const client = createClient({ url: this.url, socket: { reconnectStrategy: false } });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await client.sendCommand(command);
    } finally {
      if (client.isOpen) client.destroy();
    }
  }

  /** `SIGSTOP`, and `SIGCONT` again. */
  signal(signal: NodeJS.Signals): void {
    this.#process?.kill(signal);
  }

  async stop(): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (child === null || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}

function programOf(): string {
  const named = process.env.LAUREL_REDIS_SERVER;
  if (named !== undefined) return named;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const found = folders.flatMap((folder) => PROGRAMS.map((name) => path.join(folder, name))).find(fs.existsSync);
  if (found !== undefined) return found;
  throw new Error(
    'There is no Redis to test with: install the package redis-server or valkey-server, or name the program in LAUREL_REDIS_SERVER.',
  );
}
