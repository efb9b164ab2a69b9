// npm run drill:kill-api [-- --rounds N --quick --control]: the api is killed (SIGKILL) with hundreds of ballots in flight.
// The control answers before ballots are stored.
import { runDrill, tell } from './drill.mjs';

const BALLOTS_BETWEEN = 500;

await runDrill({ name: 'kill-api', lift: 'answer-early' }, async ({ house, voters, rounds, lift }) => {
  let server = await house.serve({ lift });
  let least = Infinity;
  await voters.begin([server.port]);
  for (let round = 1; round <= rounds; round += 1) {
    const { inFlight, acknowledged } = await voters.underLoad(BALLOTS_BETWEEN);
    await server.kill();
    least = Math.min(least, inFlight);
    tell(`round ${round}: killed with ${inFlight} ballots in flight, ${acknowledged} acknowledged`);
    server = await house.serve({ lift, port: server.port });
  }
  return { ports: [server.port], told: { inFlight: least } };
});
