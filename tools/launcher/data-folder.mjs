// The folder of everything that lasts, and the one process at a time that works on it.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readClaim, releaseClaim, renewClaim, takeClaim } from '../claim.mjs';
import { Refused } from './refused.mjs';

const DEFAULT = fileURLToPath(new URL('../../.laurel', import.meta.url));

export class DataFolder {
  constructor(environment) {
    this.path = path.resolve(environment.DATA_DIR ?? DEFAULT);
    this.cluster = path.join(this.path, 'pg');
    this.keys = path.join(this.path, 'keys');
    this.logins = path.join(this.path, 'demo-logins.json');
    this.claim = path.join(this.path, 'running.json');
  }

  make() {
    try {
      makeFolder(this.path);
      fs.accessSync(this.path, fs.constants.W_OK | fs.constants.X_OK);
    } catch ({ code }) {
      throw new Refused(`Nothing can be written to ${this.path} (${code}): set DATA_DIR to a folder of your own.`);
    }
  }

  /** `note`: what others are told of the process that works on the folder. */
  take(note) {
    refuseHeld(takeClaim(this.claim, note));
  }

  /** Before anything is made: the same refusal as `take`. */
  refuseTaken() {
    refuseHeld(readClaim(this.claim));
  }

  tell(note) {
    renewClaim(this.claim, note);
  }

  release() {
    releaseClaim(this.claim);
  }
}

/** Level by level: Node's own `recursive` never returns where a folder cannot be made in one that is there (/proc). */
function makeFolder(folder) {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  // the keys, the logins and the cluster are closed each by itself; PostgreSQL’s account must get through
  fs.mkdirSync(folder, { mode: 0o711 });
}

function refuseHeld(holder) {
  if (holder === undefined) return;
  throw new Refused(
    holder.address === undefined
      ? `npm run reset:data is at work on this data (process ${holder.pid}): wait until it has ended.`
      : `Laurel runs on this data already, at ${holder.address} (process ${holder.pid}). Stop it first, or set DATA_DIR to another folder.`,
  );
}
