// Load from a process of its own, and single questions from this one.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Connection, makeRequest } from './connection.mjs';

const PROGRAM = fileURLToPath(new URL('load-process.mjs', import.meta.url));

export class Load {
  #child = fork(PROGRAM);

  /** As many as the server answers, over so many connections. */
  flood(options) {
    return this.#run('flood', options);
  }

  /** At a constant rate. Without `milliseconds` until `work` is over. */
  async drip(options, work) {
    const result = this.#run('drip', options);
    if (work === undefined) return result;
    await work();
    this.#child.send({ name: 'stop' });
    return result;
  }

  end() {
    if (this.#child.connected) this.#child.disconnect();
  }

  async #run(name, options) {
    this.#child.send({ name, options });
    const [result] = await once(this.#child, 'message');
    return result;
  }
}

/** One question on a connection of its own. */
export async function askOnce(port, path, headers = {}) {
  const connection = new Connection(port);
  try {
    return await connection.ask(makeRequest(path, { ...headers, connection: 'close' }));
  } finally {
    connection.close();
  }
}
