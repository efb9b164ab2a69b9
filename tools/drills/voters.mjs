// The process in which devices vote, as a drill speaks to it.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { howEnded } from '../processes.mjs';

const PROGRAM = fileURLToPath(new URL('voters-process.mjs', import.meta.url));
/** More than the five hundred requests that must be in flight when a fault comes. */
const CONNECTIONS = 640;
export const LEAST_IN_FLIGHT = 500;
const PATIENCE_MILLISECONDS = 120_000;

export class Voters {
  // as text, what twenty rounds sent would be longer than a string may be
  #child = fork(PROGRAM, [], { serialization: 'advanced' });
  #asked = new Map();
  #id = 0;
  #given;

  constructor({ keysDir, vote }) {
    this.#given = { keysDir, vote };
    this.#child.on('message', ({ id, result }) => {
      this.#asked.get(id)?.resolve(result);
      this.#asked.delete(id);
    });
    this.#child.once('exit', (code, signal) => {
      for (const { reject } of this.#asked.values()) reject(new Error(`the voters ${howEnded(code, signal)}`));
    });
  }

  begin(ports, { connections = CONNECTIONS } = {}) {
    return this.#do('begin', { ports, connections, ...this.#given });
  }

  /** Where they send their ballots from now on. */
  turnTo(ports) {
    return this.#do('turn', { ports });
  }

  castOften(wanted) {
    return this.#do('castOften', wanted);
  }

  rush(wanted) {
    return this.#do('rush', wanted);
  }

  /** What they vote in from now on. */
  voteIn(vote) {
    return this.#do('turn', { vote });
  }

  count() {
    return this.#do('count');
  }

  /** Until so many more ballots are acknowledged. */
  goOn(more) {
    return this.underLoad(more, 0);
  }

  /** Until so many more ballots are acknowledged, and enough are in flight. */
  async underLoad(more, least = LEAST_IN_FLIGHT) {
    const { acknowledged } = await this.count();
    const deadline = Date.now() + PATIENCE_MILLISECONDS;
    for (;;) {
      const now = await this.count();
      if (now.acknowledged >= acknowledged + more && now.inFlight >= least) return now;
      if (Date.now() > deadline) throw new Error(`the ballots do not go in: ${JSON.stringify(now)}`);
      await sleep(20);
    }
  }

  /** `orphans`: ballots of which nobody has heard. */
  finish(orphans) {
    return this.#do('finish', { orphans, patienceMilliseconds: PATIENCE_MILLISECONDS });
  }

  again(count) {
    return this.#do('again', { count });
  }

  end() {
    if (this.#child.connected) this.#child.disconnect();
  }

  #do(name, options = {}) {
    const id = (this.#id += 1);
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#child.send({ id, name, options }, (error) => error && reject(error));
    });
  }
}
