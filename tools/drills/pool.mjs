// npm run drill:pool [-- --rounds N --quick --control]: all connections of PostgreSQL are taken, those of the api too, so
// that whoever votes is told to come back until some are free again; then slow questions hold all connections of the pages,
// and ballots go on beside them. In the control a ballot takes a connection of the pages'.
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '../postgres/client.mjs';
import { AllConnections } from './all-connections.mjs';
import { runDrill, tell } from './drill.mjs';
import { LEAST_IN_FLIGHT } from './voters.mjs';

const BALLOTS_BETWEEN = 500;
const OF_POSTGRES = 60;
const OF_PAGES = 4;
const READERS = 24;
const PATIENCE_MILLISECONDS = 60_000;
const BESIDE_MILLISECONDS = 4_000;

const house = { settings: { max_connections: OF_POSTGRES } };
await runDrill({ name: 'pool', lift: 'pages-pool', house }, async (drill) => {
  const server = await drill.house.serve({ lift: drill.lift, env: { DATABASE_POOL_SIZE: String(OF_PAGES) } });
  const least = { inFlight: Infinity, told: Infinity, beside: Infinity };
  const pages = {};
  await drill.voters.begin([server.port]);
  for (let round = 1; round <= drill.rounds; round += 1) {
    const { inFlight } = await drill.voters.underLoad(BALLOTS_BETWEEN);
    const told = await whileAllAreTaken(drill);
    await drill.voters.underLoad(BALLOTS_BETWEEN);
    const beside = await whilePagesWait({ ...drill, round, port: server.port, pages });
    least.inFlight = Math.min(least.inFlight, inFlight);
    least.told = Math.min(least.told, told);
    least.beside = Math.min(least.beside, beside);
    tell(`round ${round}: ${told} told to come back without a connection, ${beside} taken while pages had none`);
  }
  const told = { inFlight: least.inFlight, toldMeanwhile: least.told, takenBesidePages: least.beside, pages };
  const areGoodPages = Object.keys(pages).every((status) => ['200', '503'].includes(status));
  const isGood = least.told >= LEAST_IN_FLIGHT && least.beside >= LEAST_IN_FLIGHT && areGoodPages;
  return { ports: [server.port], told, isGood };
});

/** How many are told to come back. */
async function whileAllAreTaken({ house, voters }) {
  const all = new AllConnections(house);
  try {
    await all.take();
    const { busy } = await voters.count();
    return await untilMore(voters, 'busy', busy);
  } finally {
    await all.letGo();
  }
}

async function untilMore(voters, what, before) {
  for (const deadline = Date.now() + PATIENCE_MILLISECONDS; ; await sleep(100)) {
    const more = (await voters.count())[what] - before;
    if (more >= LEAST_IN_FLIGHT || Date.now() > deadline) return more;
  }
}

/** How many ballots are taken. */
async function whilePagesWait({ house, vote, voters, round, port, pages }) {
  return withClient(house.superUrl, async (client) => {
    await client.query('begin');
    await client.query('lock table entries in access exclusive mode');
    const addresses = Array.from(
      { length: READERS },
      (_, n) => `/api/contests/${vote.slug}/entries?search=${round}-${n}`,
    );
    const reading = addresses.map((address) => fetch(`http://127.0.0.1:${port}${address}`));
    // who finds no connection is told so, and from then on others hold them all
    await Promise.any(
      reading.map(async (answer) => (await answer).status === 503 || Promise.reject(new Error('read'))),
    );
    const { acknowledged } = await voters.count();
    await sleep(BESIDE_MILLISECONDS);
    const beside = (await voters.count()).acknowledged - acknowledged;
    await client.query('rollback');
    for (const { status } of await Promise.all(reading)) pages[status] = (pages[status] ?? 0) + 1;
    return beside;
  });
}
