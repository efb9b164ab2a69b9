// npm run drill:rush [-- --rounds N --quick --control]: 37,000 ballots are cast within three seconds while PostgreSQL is
// stopped, so that the queue is full: beyond it they are told to come back, and do so by the page's own code until all are
// there. The control answers before ballots are stored.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'vite';
import { runDrill, tell } from './drill.mjs';

const BALLOTS = { whole: 37_000, quick: 15_000 };
const MILLISECONDS = 3_000;
/** For all to be taken; the page waits longer after each try. */
const PATIENCE_MILLISECONDS = 180_000;
const SENDING = fileURLToPath(new URL('../../apps/web/src/features/voting/sending.ts', import.meta.url));

await runDrill({ name: 'rush', lift: 'answer-early' }, async ({ house, voters, rounds, lift, isQuick }) => {
  const page = await buildPageCode(path.join(house.folder, 'page'));
  const server = await house.serve({ lift });
  const ballots = isQuick ? BALLOTS.quick : BALLOTS.whole;
  let leastBusy = Infinity;
  await voters.begin([server.port], { connections: 0 });
  for (let round = 1; round <= rounds; round += 1) {
    const begun = performance.now();
    const { busy } = await voters.count();
    const rushing = voters.rush({
      page,
      ballots,
      milliseconds: MILLISECONDS,
      patienceMilliseconds: PATIENCE_MILLISECONDS,
    });
    house.signalPostgres('SIGSTOP');
    await sleep(MILLISECONDS);
    house.signalPostgres('SIGCONT');
    await rushing;
    const told = (await voters.count()).busy - busy;
    leastBusy = Math.min(leastBusy, told);
    tell(
      `round ${round}: all are there after ${Math.round((performance.now() - begun) / 1_000)} s, ${told} told to come back`,
    );
  }
  return { ports: [server.port], told: { ballots: rounds * ballots, busyLeast: leastBusy }, isGood: leastBusy > 0 };
});

/** The part of the ballot's page that sends, for Node; its file. */
async function buildPageCode(outDir) {
  const output = { entryFileNames: 'sending.mjs' };
  await build({ configFile: false, logLevel: 'error', build: { ssr: SENDING, outDir, rollupOptions: { output } } });
  return pathToFileURL(path.join(outDir, 'sending.mjs')).href;
}
