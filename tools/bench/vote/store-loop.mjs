// The statement alone, from one connection: what a ballot costs Postgres in batches of a stated size.
import { randomBytes, randomInt } from 'node:crypto';
import { CAST_ALL, compareKeys, valuesOf } from '../../../apps/api/dist/voting/ballots/ballot-batch.js';
import { bucketOf, uuidOf } from '../../../apps/api/dist/voting/voters/voter-keys.service.js';
import { cpuMicrosOf } from '../usage.mjs';

const BUCKETS = 16;

/** `{ postgresMicros, millisecondsPerStatement }`, `postgresMicros` per ballot. */
export async function storeLoop({ vote, size, batches }) {
  const { name, text } = CAST_ALL;
  const client = await vote.connect();
  await client.query('set plan_cache_mode = force_generic_plan');
  const writer = String(randomInt(2 ** 47));
  const all = Array.from({ length: batches }, (_, at) =>
    valuesOf(batchOf(vote, size), CAST_ALL, { writer, seq: at + 1 }),
  );
  const [first, ...others] = all;
  await client.query({ name, text, values: first }); // plans it
  const before = cpuMicrosOf(vote.house.databasePid);
  const begin = performance.now();
  for (const values of others) {
    const { rows } = await client.query({ name, text, values });
    if (rows[0]?.storedAlone !== null) throw new Error('not all of a batch were stored');
  }
  const seconds = (performance.now() - begin) / 1000;
  const micros = cpuMicrosOf(vote.house.databasePid) - before;
  await client.end();
  return {
    postgresMicros: micros / (others.length * size),
    millisecondsPerStatement: (seconds * 1000) / others.length,
  };
}

export function batchOf({ channel, entries, choices }, size) {
  const { id, timeZone, channelId, form } = channel;
  const rules = { key: { span: { seconds: 0, begins: 0 } }, form };
  const bucket = randomInt(BUCKETS);
  const ballot = () => ({
    channel: { contest: { id, timeZone }, channel: 'web', rulebookVersion: 1, rules },
    number: { channelId },
    voter: { voter: voterIn(bucket), bucket },
    window: 0,
    slot: 0,
    weights: null,
    commitment: randomBytes(16),
    choices: someOf(entries, choices),
  });
  return Array.from({ length: size }, ballot).sort(compareKeys);
}

function voterIn(bucket) {
  for (;;) {
    const key = randomBytes(16);
    if (bucketOf(key.subarray(0, 5)) === bucket) return uuidOf(key);
  }
}

function someOf(entries, choices) {
  const chosen = new Set();
  while (chosen.size < choices) chosen.add(randomInt(1, entries + 1));
  return [...chosen].sort((a, b) => a - b);
}
