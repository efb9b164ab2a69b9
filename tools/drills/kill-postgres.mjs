// npm run drill:kill-postgres [-- --rounds N --quick --control]: all processes of PostgreSQL are killed (SIGKILL) with
// hundreds of ballots in flight. The control acknowledges what only memory knows (synchronous_commit off).
import { runDrill, tell } from './drill.mjs';

const BALLOTS_BETWEEN = 500;

await runDrill({ name: 'kill-postgres' }, async ({ house, voters, rounds, isControl }) => {
  await house.set('synchronous_commit', isControl ? 'off' : 'on');
  const server = await house.serve();
  let least = Infinity;
  await voters.begin([server.port]);
  for (let round = 1; round <= rounds; round += 1) {
    const { inFlight, acknowledged } = await voters.underLoad(BALLOTS_BETWEEN);
    await house.killPostgres();
    least = Math.min(least, inFlight);
    tell(`round ${round}: killed with ${inFlight} ballots in flight, ${acknowledged} acknowledged`);
    await house.db.restart();
  }
  return { ports: [server.port], told: { inFlight: least } };
});
