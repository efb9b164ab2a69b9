// npm run drill:replicas [-- --rounds N --quick --control]: two replicas share the ballots; one, then the other is killed
// (SIGKILL) with hundreds of them in flight. In the control a ballot that is sent again, to the other, is another one.
import { runDrill, tell } from './drill.mjs';

const BALLOTS_BETWEEN = 500;

await runDrill({ name: 'replicas', lift: 'own-slot' }, async ({ house, voters, rounds, lift }) => {
  const servers = [await house.serve({ lift }), await house.serve({ lift })];
  const ports = servers.map(({ port }) => port);
  let least = Infinity;
  await voters.begin(ports);
  for (let round = 1; round <= rounds; round += 1) {
    const { inFlight, acknowledged } = await voters.underLoad(BALLOTS_BETWEEN);
    const killed = round % servers.length;
    await servers[killed].kill();
    least = Math.min(least, inFlight);
    tell(`round ${round}: one killed with ${inFlight} ballots in flight, ${acknowledged} acknowledged`);
    await voters.goOn(BALLOTS_BETWEEN); // at the other alone
    servers[killed] = await house.serve({ lift, port: ports[killed] });
  }
  return { ports, told: { inFlight: least } };
});
