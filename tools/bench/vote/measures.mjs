// What bench:vote measures beside the variants.
import { setTimeout as sleep } from 'node:timers/promises';
import { RUNNING } from '../../../apps/api/dist/voting/tallies/totals-sql.js';
import { Connection, makeRequest } from '../connection.mjs';
import { byTurns, castAt, median, mediansOf, ratioOf } from './cast.mjs';
import { storeLoop } from './store-loop.mjs';

/** Beyond what the product's batches reach under load by themselves. */
const BATCH = 128;
const READINGS = 9;
/** Totals are finished once a second: a reading after it is one of the database. */
const KEPT_MILLISECONDS = 1100;

/** One client alone: what a batch of one costs against one INSERT. */
export async function measureLone({ servers: { product, insert }, vote, load, plan }) {
  const at = (server) => () =>
    castAt({ vote, load, servers: [server], connections: 1, milliseconds: plan.milliseconds / 2 });
  const named = { product: at(product), insert: at(insert) };
  // what goes in alone takes a way that batches do not warm
  await byTurns(1, named);
  const { product: ones, insert: others } = await byTurns(plan.turns, named);
  return { loneP50ms: mediansOf(ones).p50, loneVsInsert: ratioOf(ones, others, 'p50') };
}

/** In three seconds one pause of the machine is the slowest hundredth of all. */
const LONGER = 4;
const BALLOTS = 42_000_000;
const CORES = 2;
const MICROS_IN_HOUR = 3_600_000_000;

/**
 * Under a load that goes on, of clients that are there, and the same with 4 ms before every flush of the log, as on a slow disk.
 * How long new clients wait until they are taken, the `p99` of each way says.
 */
export async function measureSteady({ servers: { product }, vote, load, plan }) {
  const warmMilliseconds = plan.milliseconds / 2;
  const cast = (milliseconds) =>
    castAt({ vote, load, servers: [product], connections: 256, milliseconds, warmMilliseconds });
  const slowly = async () => {
    await setDelay(vote, 4000);
    const figures = await cast(plan.milliseconds);
    await setDelay(vote, 0);
    return figures;
  };
  const swiftly = () => cast(LONGER * plan.milliseconds);
  const { swift, slow } = await byTurns(plan.turns, { swift: swiftly, slow: slowly });
  const { perSecond, p50, p99, nodeMicros, postgresMicros, loadMicros } = mediansOf(swift);
  const cpuMicros = nodeMicros + postgresMicros;
  return {
    ballotsPerSecond: perSecond,
    p50ms: p50,
    p99ms: p99,
    nodeMicrosPerBallot: nodeMicros,
    cpuMicrosPerBallot: cpuMicros,
    hoursFor42Million: (BALLOTS * cpuMicros) / CORES / MICROS_IN_HOUR,
    shareOfLoad: loadMicros / (loadMicros + cpuMicros),
    withSlowSync: ratioOf(slow, swift),
  };
}

async function setDelay(vote, micros) {
  await vote.query('alter system set commit_siblings = 0');
  await vote.query(`alter system set commit_delay = ${micros}`);
  await vote.query('select pg_reload_conf()');
}

/** What larger batches than the product's cost Postgres, and how much room all ballots so far take with all indexes. */
export async function measureStore({ vote, plan }) {
  const { loop } = await byTurns(plan.turns, { loop: () => storeLoop({ vote, size: BATCH, batches: plan.batches }) });
  // of the whole: pages of an index are split in waves, so that a part takes more or less
  const [{ bytes }] = await vote.query(
    `select (pg_total_relation_size('ballot') + pg_total_relation_size('ballot_batch'))::float8 / count(*) as bytes
     from ballot`,
  );
  return { postgresMicrosPerBallot: mediansOf(loop).postgresMicros, bytesPerBallot: bytes };
}

/** How many ballots a statement held while `work` was done. */
export async function ballotsPerBatch(vote, work) {
  const read = async () => (await vote.query(`select count(*)::int as batches, sum(n)::int as n from ballot_batch`))[0];
  const before = await read();
  await work();
  const after = await read();
  return (after.n - before.n) / (after.batches - before.batches);
}

export async function measureTokens({ servers: { product }, vote, load, plan }) {
  const options = { vote, load, servers: [product], asks: 'voter-tokens', connections: 128 };
  return { tokensPerSecond: (await castAt({ ...options, milliseconds: plan.milliseconds })).perSecond };
}

/**
 * Running totals of a thousand entries, each reading after another ballot: the api's statement alone, as one of its connections
 * asks it, and the whole answer on an open connection. The last measure, for it makes votes up.
 */
export async function measureTotals({ servers: { product }, vote }) {
  const { id, channelId } = vote.channel;
  await vote.query(
    `insert into tally_total (channel_id, entry_no, cell, votes) select $1, number, 0, 1 from generate_series($2::int, 1000) as number`,
    [channelId, vote.entries + 1],
  );
  const client = await vote.connect();
  const connection = new Connection(product.port);
  const request = makeRequest(`/api/contests/${vote.slug}/totals`, {});
  const ask = async () => {
    const { status } = await connection.ask(request);
    if (status !== 200) throw new Error(`totals answer ${status}`);
  };
  const read = () => client.query(RUNNING, [[id], ['web']]);
  await byTurns(1, { ask, read });
  const after = (reading) => async () => {
    await vote.castOne();
    await sleep(KEPT_MILLISECONDS);
    const begin = performance.now();
    await reading();
    return performance.now() - begin;
  };
  const { reads, answers } = await byTurns(READINGS, { reads: after(read), answers: after(ask) });
  connection.close();
  await client.end();
  return { totalsReadMs: median(reads), totalsAnswerMs: median(answers) };
}
