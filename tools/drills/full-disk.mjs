// npm run drill:full-disk [-- --rounds N --quick --control]: the disk on which PostgreSQL's data lie fills up under load
// until no ballot goes in. Whoever votes meanwhile is told to come back, and comes; then there is room again. The control
// answers before ballots are stored.
import { setTimeout as sleep } from 'node:timers/promises';
import { runDrill, tell } from './drill.mjs';
import { LEAST_IN_FLIGHT } from './voters.mjs';

const MEBIBYTES = 320;
/** So that the log takes a part of the disk alone. */
const SETTINGS = { min_wal_size: '32MB', max_wal_size: '64MB' };
const BALLOTS_BETWEEN = 500;
const LOOK_MILLISECONDS = 100;
const PATIENCE_MILLISECONDS = 30_000;

const house = { mebibytes: MEBIBYTES, settings: SETTINGS };
await runDrill({ name: 'full-disk', lift: 'answer-early', house }, async (drill) => {
  const server = await drill.house.serve({ lift: drill.lift });
  let [least, leastTold, restarts] = [Infinity, Infinity, 0];
  await drill.voters.begin([server.port]);
  for (let round = 1; round <= drill.rounds; round += 1) {
    const { inFlight } = await drill.voters.underLoad(BALLOTS_BETWEEN);
    least = Math.min(least, inFlight);
    const told = await untilRefused(drill);
    leastTold = Math.min(leastTold, told);
    drill.house.disk.makeRoom();
    // where its log found no room either PostgreSQL has ended, and whoever watches it starts it again
    const hasEnded = !(await drill.house.isPostgresServing());
    if (hasEnded) await drill.house.db.restart();
    restarts += hasEnded ? 1 : 0;
    tell(
      `round ${round}: ${told} told to come back with ${inFlight} ballots in flight${hasEnded ? ', restarted' : ''}`,
    );
  }
  const told = { inFlight: least, toldMeanwhile: leastTold, restarts };
  return { ports: [server.port], told, isGood: leastTold >= LEAST_IN_FLIGHT };
});

/** How many were told to come back while nothing went in. */
async function untilRefused({ house: { disk }, voters }) {
  let [told, before] = [0, await voters.count()];
  for (const deadline = Date.now() + PATIENCE_MILLISECONDS; told < LEAST_IN_FLIGHT && Date.now() < deadline;) {
    // what PostgreSQL lets go of meanwhile is taken as well
    disk.fill();
    await sleep(LOOK_MILLISECONDS);
    const now = await voters.count();
    told = now.acknowledged === before.acknowledged ? told + now.busy - before.busy : 0;
    before = now;
  }
  return told;
}
