// npm run drill:slow-clients [-- --rounds N --quick --control]: beside those who vote, hundreds of others send a byte a second,
// or half a ballot, or hear no answer, or are gone once theirs is sent. Ballots are taken at nearly the same rate, in bounded
// memory; a ballot whose sender is gone is there once or not at all, and sent again it gets its receipt. In the control a
// ballot that is sent again is another one.
import { setTimeout as sleep } from 'node:timers/promises';
import { runDrill, tell } from './drill.mjs';
import { SlowClients } from './slow-clients-of.mjs';

const BALLOTS_BETWEEN = 500;
const MILLISECONDS = { whole: 8_000, quick: 4_000 };
const LEAST_OF_RATE = 0.7;
const MOST_MORE_MIB = 256;

await runDrill({ name: 'slow-clients', lift: 'own-slot' }, async ({ house, vote, voters, rounds, lift, isQuick }) => {
  const server = await house.serve({ lift });
  const milliseconds = isQuick ? MILLISECONDS.quick : MILLISECONDS.whole;
  const taken = { alone: 0, beside: 0 };
  const gone = [];
  let [least, mibAlone] = [Infinity, 0];
  server.watchMemory();
  await voters.begin([server.port]);
  for (let round = 1; round <= rounds; round += 1) {
    least = Math.min(least, (await voters.underLoad(BALLOTS_BETWEEN)).inFlight);
    const alone = await takenIn(milliseconds, voters);
    if (round === 1) mibAlone = server.peakMiB;
    const slow = new SlowClients();
    await slow.begin({ port: server.port, keysDir: house.keysDir, vote });
    const beside = await takenIn(milliseconds, voters);
    const { casts, connections } = await slow.finish();
    gone.push(...casts);
    taken.alone += alone;
    taken.beside += beside;
    tell(`round ${round}: ${alone} ballots alone, ${beside} beside ${connections} slow ones`);
  }
  const rate = Number((taken.beside / taken.alone).toFixed(2));
  const told = { inFlight: least, gone: gone.length, rateBeside: rate, mibAlone, mibMost: server.peakMiB };
  const isGood = gone.length > 0 && rate >= LEAST_OF_RATE && server.peakMiB - mibAlone <= MOST_MORE_MIB;
  return { ports: [server.port], told, orphans: gone, isGood };
});

async function takenIn(milliseconds, voters) {
  const { acknowledged } = await voters.count();
  await sleep(milliseconds);
  return (await voters.count()).acknowledged - acknowledged;
}
