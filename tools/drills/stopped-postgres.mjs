// npm run drill:stopped-postgres [-- --rounds N --quick --control]: all processes of PostgreSQL stop for half a minute
// (SIGSTOP) with hundreds of ballots in flight, and go on. Meanwhile they are told to come back. In the control a ballot that
// is sent again is another one.
import { setTimeout as sleep } from 'node:timers/promises';
import { runDrill, tell } from './drill.mjs';
import { LEAST_IN_FLIGHT } from './voters.mjs';

const SECONDS = { whole: 30, quick: 8 };
const BALLOTS_BETWEEN = 500;

await runDrill({ name: 'stopped-postgres', lift: 'own-slot' }, async ({ house, voters, rounds, lift, isQuick }) => {
  const server = await house.serve({ lift });
  let [least, leastTold] = [Infinity, Infinity];
  await voters.begin([server.port]);
  for (let round = 1; round <= rounds; round += 1) {
    const { inFlight, acknowledged, busy } = await voters.underLoad(BALLOTS_BETWEEN);
    house.signalPostgres('SIGSTOP');
    least = Math.min(least, inFlight);
    tell(`round ${round}: stopped with ${inFlight} ballots in flight, ${acknowledged} acknowledged`);
    await sleep(1_000 * (isQuick ? SECONDS.quick : SECONDS.whole));
    // by now all who were in flight have been told to come back
    leastTold = Math.min(leastTold, (await voters.count()).busy - busy);
    house.signalPostgres('SIGCONT');
  }
  const told = { inFlight: least, toldMeanwhile: leastTold };
  return { ports: [server.port], told, isGood: leastTold >= LEAST_IN_FLIGHT };
});
