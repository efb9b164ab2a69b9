// npm run drill:stop-api [-- --rounds N --quick --control]: the api is asked to end (SIGTERM) with hundreds of ballots in
// flight: within ten seconds it answers all of them, and is gone. The control ends at once.
import { runDrill, tell } from './drill.mjs';

const BALLOTS_BETWEEN = 500;
const MOST_MILLISECONDS = 10_000;

await runDrill({ name: 'stop-api', lift: 'end-at-once' }, async ({ house, voters, rounds, lift }) => {
  let server = await house.serve({ lift });
  const most = { milliseconds: 0, broken: 0 };
  let least = Infinity;
  await voters.begin([server.port]);
  for (let round = 1; round <= rounds; round += 1) {
    const { inFlight, cut } = await voters.underLoad(BALLOTS_BETWEEN);
    const begun = performance.now();
    await server.stop();
    const milliseconds = Math.round(performance.now() - begun);
    most.milliseconds = Math.max(most.milliseconds, milliseconds);
    least = Math.min(least, inFlight);
    server = await house.serve({ lift, port: server.port });
    const broken = (await voters.count()).cut - cut;
    tell(`round ${round}: ended in ${milliseconds} ms with ${inFlight} ballots in flight, ${broken} not answered`);
    most.broken = Math.max(most.broken, broken);
  }
  const isGood = most.milliseconds < MOST_MILLISECONDS && most.broken === 0;
  return {
    ports: [server.port],
    told: { inFlight: least, mostMs: most.milliseconds, mostBroken: most.broken },
    isGood,
  };
});
