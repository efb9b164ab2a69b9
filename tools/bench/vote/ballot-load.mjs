// Ballots from a process of its own.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('load-process.mjs', import.meta.url));

export class BallotLoad {
  #child = fork(PROGRAM);
  #ended = once(this.#child, 'exit').then(() => {
    throw new Error('the process that casts ballots has ended');
  });

  constructor() {
    this.#ended.catch(() => {}); // it ends at the end
  }

  /** `onStart` is called when all ballots are made and the clock begins to run. */
  async cast({ voters, job, onStart = () => {} }) {
    await this.#ask({ voters, job });
    onStart();
    return this.#ask({ job });
  }

  end() {
    if (this.#child.connected) this.#child.disconnect();
  }

  async #ask(message) {
    this.#child.send(message);
    const [answer] = await Promise.race([once(this.#child, 'message'), this.#ended]);
    return answer;
  }
}
