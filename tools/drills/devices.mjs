// Devices that vote, with the cookies that the product would give them, and the keys under which it stores their ballots.
import { randomBytes } from 'node:crypto';
import { readKey } from '../../apps/api/dist/auth/key-files.js';
import { VoterCookie } from '../../apps/api/dist/voting/voters/voter-cookie.service.js';
import { VoterKeys } from '../../apps/api/dist/voting/voters/voter-keys.service.js';

export class Devices {
  #cookie;
  #keys;

  constructor(keysDir) {
    const loaded = {};
    const keys = { get: (name) => (loaded[name] ??= readKey(keysDir, name)) };
    this.#cookie = new VoterCookie({ isHttps: false }, keys);
    this.#keys = new VoterKeys(keys);
  }

  make() {
    let cookie;
    const { id } = this.#cookie.write({ setCookie: (name, value) => (cookie = `${name}=${value}`) });
    return { id, cookie };
  }

  /** As the ballots of the contest name it. */
  keyOf(contestId, id) {
    return this.#keys.keyOf(contestId, { level: 'device', id }).voter;
  }
}

export const aNonce = () => randomBytes(16).toString('base64url');
