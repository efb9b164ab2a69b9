// The embedded PostgreSQL of a launcher: watched, and started again when it ends by itself.
import { EmbeddedDb, inspectDb } from '../embedded-db.mjs';
import { howEnded } from '../processes.mjs';
import { fullDisk, isDiskFull, Refused } from './refused.mjs';

/** so often within the time it is started again; beyond, something is wrong that a start does not mend */
const RESTARTS = { most: 3, within: 60_000 };

export class WatchedDb {
  #db;
  #ends = [];

  /** `giveUp(sentence)` is called when there is no database any more and will be none. */
  constructor({ dir, say, giveUp }) {
    refuseOther(dir);
    this.#db = new EmbeddedDb({ dir });
    this.#db.onEnd((end) => void this.#bringBack(end, { say, giveUp }));
  }

  async start() {
    try {
      await this.#db.start();
    } catch (error) {
      throw new Refused(reasonFor(error, this.#db.home));
    }
    const { ownerUrl: owner, appUrl: app, home } = this.#db;
    return { owner, app, home };
  }

  stop() {
    return this.#db.stop();
  }

  async #bringBack({ code, signal, words }, { say, giveUp }) {
    const now = performance.now();
    this.#ends = [...this.#ends.filter((time) => now - time < RESTARTS.within), now];
    const what = `PostgreSQL ${howEnded(code, signal)}`;
    if (this.#ends.length > RESTARTS.most) {
      return giveUp(`${what}, ${this.#ends.length} times within a minute. ${words.trim()}`);
    }
    say(`${what}: it is started again.`);
    try {
      await this.#db.restart();
      say('PostgreSQL runs again.');
    } catch (error) {
      giveUp(`${what}. ${reasonFor(error, this.#db.home)}`);
    }
  }
}

/** The launcher starts its own: what it does not watch may end without its notice. */
function refuseOther(dir) {
  const { home, runningPid } = inspectDb(dir);
  if (runningPid === undefined) return;
  throw new Refused(`Another PostgreSQL (process ${runningPid}) is at work on ${home}: stop it first.`);
}

function reasonFor(error, home) {
  if (isDiskFull(error)) return fullDisk(home);
  const advice = 'If its folder is damaged, bring it back from your backup; npm run reset:data begins anew.';
  return `The database does not start. ${advice}\n${String(error.message).trim()}`;
}
