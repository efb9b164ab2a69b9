// The process of slow clients, as a drill speaks to it.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('slow-clients-process.mjs', import.meta.url));

export class SlowClients {
  #child = fork(PROGRAM);

  /** When all have begun. */
  async begin({ port, keysDir, vote }) {
    const answer = once(this.#child, 'message');
    this.#child.send({ port, keysDir, vote });
    await answer;
  }

  /** All are gone; the ballots of which they heard nothing. */
  async finish() {
    const answer = once(this.#child, 'message');
    this.#child.send({});
    const [{ casts, connections }] = await answer;
    this.#child.disconnect();
    return { casts, connections };
  }
}
