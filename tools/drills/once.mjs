// npm run drill:once [-- --rounds N --quick --control]: a thousand voters send their ballot two hundred times at once, and each
// lies there once. In the control a ballot that is sent again is another one.
import { runDrill, tell } from './drill.mjs';

const VOTERS = { whole: 1_000, quick: 100 };
const TIMES = 200;

await runDrill({ name: 'once', lift: 'own-slot' }, async ({ house, voters, rounds, lift, isQuick }) => {
  const server = await house.serve({ lift });
  const devices = isQuick ? VOTERS.quick : VOTERS.whole;
  await voters.begin([server.port], { connections: 0 });
  for (let round = 1; round <= rounds; round += 1) {
    await voters.castOften({ devices, times: TIMES });
    tell(`round ${round}: ${devices} ballots sent ${TIMES} times each`);
  }
  return { ports: [server.port], told: { sent: rounds * devices * TIMES } };
});
