// npm run bench:vote [-- --quick --growth --held --json FILE --picture FILE]: what a ballot costs through the whole stack,
// against one INSERT for each, an object mapper, a bare server and the stack alone, by turns in one run, and what the stack does
// under a load that goes on. Ratios count: seconds are this machine's. It fails where a figure misses its target
// (bench/vote/targets.mjs). `--growth` measures instead what becomes of the price at 0, 1 and 10 million ballots, with two
// replicas, and beside readers and a round that is decided; `--held` what ballots cost whose quotas look at earlier ones.
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { BallotLoad } from './bench/vote/ballot-load.mjs';
import { byTurns, castAt, mediansOf, ratioOf, WARM } from './bench/vote/cast.mjs';
import { measureBeside, measureGrowth } from './bench/vote/growth.mjs';
import { measureHeld } from './bench/vote/held.mjs';
import { VoteHouse } from './bench/vote/house.mjs';
import {
  ballotsPerBatch,
  measureLone,
  measureSteady,
  measureStore,
  measureTokens,
  measureTotals,
} from './bench/vote/measures.mjs';
import { drawPrices } from './bench/vote/picture.mjs';
import { HELD, missesOf } from './bench/vote/targets.mjs';

const WHOLE = {
  turns: 7,
  milliseconds: 3000,
  batches: 400,
  growth: [0, 1_000_000, 10_000_000],
  judged: 1000,
};
const QUICK = {
  turns: 3,
  milliseconds: 1000,
  batches: 100,
  growth: [0, 100_000, 300_000],
  judged: 100,
};
/** An object mapper stores a tenth of what others do in the same time. */
const WARM_TYPEORM = 1000;
const ENTRIES = 100;
const CONNECTIONS = 256;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    held: { type: 'boolean', default: false },
    json: { type: 'string' },
    picture: { type: 'string' },
  },
});
const plan = values.quick ? QUICK : WHOLE;
const tell = (line) => process.stderr.write(`${line}\n`);

const load = new BallotLoad();
try {
  const figures = await inHouse(wanted());
  report(roundedAll({ ...figures, ...conditions() }));
} finally {
  load.end();
}

function wanted() {
  if (values.held) return measureHeld;
  return values.growth ? measureGrown : measureVote;
}

async function inHouse(measure) {
  const vote = await VoteHouse.build({ name: 'bench-vote', entries: ENTRIES });
  try {
    return await measure({ vote, load, plan, tell });
  } finally {
    await vote.takeDown();
  }
}

async function measureVote(context) {
  const { vote } = context;
  const servers = {
    product: vote.product,
    insert: await vote.serveStore('insert'),
    typeorm: await vote.serveStore('typeorm'),
    bare: await vote.serveBare(),
    none: await vote.serveStore('none'),
  };
  const figures = {};
  for (const measure of [compare, measureSteady, measureLone, measureTokens, measureStore, measureTotals]) {
    await vote.settle();
    Object.assign(figures, await measure({ ...context, servers }));
  }
  return figures;
}

async function measureGrown(context) {
  return { growth: await measureGrowth(context), ...(await measureBeside(context)) };
}

async function compare({ servers, vote }) {
  const at = (server) => ({ vote, load, servers: [server], connections: CONNECTIONS });
  for (const [name, server] of Object.entries(servers)) {
    await castAt({ ...at(server), count: name === 'typeorm' ? WARM_TYPEORM : WARM });
  }
  const batch = await ballotsPerBatch(vote, () => castAt({ ...at(servers.product), milliseconds: plan.milliseconds }));
  const cast = (server) => () => castAt({ ...at(server), milliseconds: plan.milliseconds });
  const named = Object.fromEntries(Object.entries(servers).map(([name, server]) => [name, cast(server)]));
  const turns = await byTurns(plan.turns, named);
  const ways = Object.fromEntries(Object.entries(turns).map(([name, all]) => [name, mediansOf(all)]));
  tell(JSON.stringify(roundedAll(ways)));
  if (values.picture) writeFileSync(values.picture, drawPrices(ways));
  return {
    vsInsert: ratioOf(turns.product, turns.insert),
    vsTypeorm: ratioOf(turns.product, turns.typeorm),
    vsBare: ratioOf(turns.product, turns.bare),
    vsNoDatabase: ratioOf(turns.product, turns.none),
    ballotsPerBatch: batch,
    ways,
  };
}

/** What the figures depend on. */
function conditions() {
  const [{ model }] = os.cpus();
  const withRedis = process.env.REDIS_URL !== undefined;
  const machine = { processor: model, cores: os.availableParallelism(), loadAverage: os.loadavg()[0] };
  return { node: process.version, ...machine, withRedis };
}

function report(figures) {
  console.log(JSON.stringify(figures));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures)}\n`);
  const misses = values.growth ? [] : missesOf(figures, values.held ? HELD : undefined);
  for (const miss of misses) tell(miss);
  if (misses.length > 0) process.exitCode = 1;
}

function roundedAll(figures) {
  const rounded = (value) => {
    if (typeof value === 'number') return Number(value.toPrecision(4));
    return typeof value === 'object' ? roundedAll(value) : value;
  };
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, rounded(value)]));
}
