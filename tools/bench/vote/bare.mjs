// What a ballot costs where nothing stands between node:http and Postgres: the same token, limits, checks, commitment, receipt,
// statement and headers as the product, by hand, for one channel. `BENCH_BARE` says which.
import { createHash, createHmac, createSecretKey, randomUUID, timingSafeEqual } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { writeReceipt } from '@laurel/ledger';
import pg from 'pg';
import { makeSecurityHeaders } from '../../../apps/api/dist/platform/http/security-headers.js';
import { MemoryLimits } from '../../../apps/api/dist/platform/limits/memory-limits.service.js';
import { networkOf } from '../../../apps/api/dist/platform/limits/network-of.js';
import { perMinute } from '../../../apps/api/dist/platform/limits/rate.js';
import { compareKeys } from '../../../apps/api/dist/voting/ballots/ballot-batch.js';
import { castOnOneServer } from '../../../apps/api/dist/voting/ballots/casting.js';

const BUCKETS = 16;
const MOST_IN_A_BATCH = 500;
const NONCE = /^[A-Za-z0-9_-]{21}[AQgw]$/;
const COOKIE = /(?:^|; *)laurel_voter=([A-Za-z0-9_-]{43})/;

const { contest, channelId, firstWindow, form, entries } = JSON.parse(process.env.BENCH_BARE);
const channel = {
  contest,
  channel: 'web',
  rulebookVersion: 1,
  rules: { key: { span: { seconds: 0, begins: 0 } }, form },
};
const number = { channelId, firstWindow };
const keyOf = (name) => {
  const text = fs.readFileSync(path.join(process.env.KEYS_DIR, `${name}.key`), 'utf8').trim();
  return createSecretKey(Buffer.from(text, 'base64url'));
};
const [tokens, pepper] = [keyOf('voter-token'), keyOf('ballot-pepper')];
const headers = Object.entries({
  ...(await makeSecurityHeaders({ isHttps: false, webRoot: process.env.WEB_ROOT })),
  'cache-control': 'no-store',
  'content-type': 'application/json; charset=utf-8',
}).flat();
const limits = new MemoryLimits({ now: () => new Date() });
const ofVoter = perMinute('ballots of a voter', Number(process.env.BALLOTS_PER_MINUTE_OF_VOTER));
const ofNetwork = perMinute('ballots of a network', Number(process.env.BALLOTS_PER_MINUTE_OF_ADDRESS));
const hash = (text) => createHmac('sha256', pepper).update(text).digest();

/** One statement at a time. */
class Lane {
  #client = new pg.Client({
    connectionString: process.env.APP_DATABASE_URL,
    options: '-c plan_cache_mode=force_generic_plan',
  });
  #waiting = [];
  #isBusy = true;
  #seq = 0;

  constructor(writer) {
    this.writer = writer;
    void this.#client.connect().then(() => this.#work());
  }

  add(ballot, answer) {
    this.#waiting.push({ ballot, answer });
    if (!this.#isBusy) void this.#work();
  }

  async #work() {
    this.#isBusy = true;
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) await this.#store(this.#waiting.splice(0, MOST_IN_A_BATCH));
    this.#isBusy = false;
  }

  async #store(taken) {
    const batch = taken.map(({ ballot }) => ballot).sort(compareKeys);
    this.#seq += 1;
    const rows = await castOnOneServer.store(this.#client, batch, { writer: this.writer, seq: this.#seq });
    const stored = new Map(rows.map((row) => [row.voter, row]));
    for (const { ballot, answer } of taken) answer(stored.get(ballot.voter.voter));
  }
}

const nameOfWriter = () => String(1 + Math.floor(Math.random() * Number.MAX_SAFE_INTEGER));
const lane = new Lane(nameOfWriter());

const server = http.createServer((request, reply) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const voter = voterOf(request.headers.cookie);
    const sent = readBallot(Buffer.concat(chunks));
    if (voter === null || sent === null) return send(reply, 400, { code: 'refused' });
    const network = networkOf(request.socket.remoteAddress);
    const { isTaken } = limits.take([
      { rate: ofVoter, key: voter.id },
      { rate: ofNetwork, key: network },
    ]);
    if (!isTaken) return send(reply, 429, { code: 'too-many' });
    const { window, slot, nonce } = sent;
    const choices = [...sent.choices].sort((a, b) => a - b);
    const text = JSON.stringify({ channel: 'web', choices, nonce, slot, voter: voter.voter, window });
    const commitment = createHash('sha256').update(text).digest().subarray(0, 16);
    const ballot = { channel, number, voter, window, slot, choices, weights: null, commitment };
    return lane.add(ballot, (stored) => {
      if (stored === undefined) return send(reply, 409, { code: 'taken' });
      const receipt = writeReceipt({ ...number, voter: voter.voter, window, slot, choices }, hash);
      const { castAt, windowEndsAt } = stored;
      return send(reply, 201, {
        receipt,
        castAt: castAt.toISOString(),
        windowEndsAt: windowEndsAt?.toISOString() ?? null,
      });
    });
  });
});

function voterOf(cookie) {
  const token = COOKIE.exec(cookie ?? '')?.[1];
  if (token === undefined) return null;
  const bytes = Buffer.from(token, 'base64url');
  const [id, tag] = [bytes.subarray(0, 16), bytes.subarray(16)];
  const made = createHmac('sha256', tokens).update('laurel voter token ').update(id).digest().subarray(0, 16);
  if (!timingSafeEqual(tag, made)) return null;
  const key = hash(`laurel voter ${contest.id} device ${id.toString('hex')}`).subarray(0, 16);
  const hex = key.toString('hex');
  const voter = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return { id: id.toString('hex'), voter, bucket: key.readUIntBE(0, 5) % BUCKETS };
}

function readBallot(bytes) {
  const { window, slot, choices, nonce } = JSON.parse(bytes.toString());
  if (!Number.isInteger(window) || !Number.isInteger(slot) || slot !== 0) return null;
  if (!Array.isArray(choices) || choices.length < form.from || choices.length > form.to) return null;
  if (new Set(choices).size !== choices.length) return null;
  if (!choices.every((entry) => Number.isInteger(entry) && entry >= 1 && entry <= entries)) return null;
  return typeof nonce === 'string' && NONCE.test(nonce) ? { window, slot, choices, nonce } : null;
}

function send(reply, status, body) {
  const text = JSON.stringify(body);
  const ofThis = ['x-request-id', randomUUID(), 'content-length', String(Buffer.byteLength(text))];
  reply.writeHead(status, headers.concat(ofThis)).end(text);
}

server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send('ready'));
process.once('SIGTERM', () => process.exit(0));
process.once('disconnect', () => process.exit(0));
