// npm run drill:readers [-- --quick] [--control]: readers who could bring a server down, all at the same time, on a heap of
// 1 GB. The last line says how it went; it fails when the server is gone, fat, slow, or answers what it must not.
// `--control` lifts one bound (bench/lift-bound.mjs): then it must fail.
import { parseArgs } from 'node:util';
import { judgedContest, tiedContest } from './bench/contests.mjs';
import { askOnce, Load } from './bench/load.mjs';
import { Office } from './bench/office.mjs';
import { herd, inTurn, stallOn } from './bench/readers.mjs';
import { BenchHouse } from './bench/server.mjs';
import { freePort } from './start-support.mjs';

const WHOLE = { judged: { entries: 10_000, judges: 100 }, tied: 3000, stalled: 100 };
/** Fewer entries to make, and documents that are shorter, but still longer than what two sockets hold; more read them. */
const QUICK = { judged: { entries: 1000, judges: 400 }, tied: 1000, stalled: 200 };
const MOST = { peakMiB: 900, p99ms: 100 };
const HEAP = '--max-old-space-size=1024';
const LIFT = `--import=${new URL('bench/lift-bound.mjs', import.meta.url).href}`;

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, control: { type: 'boolean', default: false } },
});
const plan = values.quick ? QUICK : WHOLE;
const judged = (version) => judgedContest({ slug: 'judged', ...plan.judged, version });
const tell = (line) => process.stderr.write(`${line}\n`);
const port = await freePort();
const office = new Office(port);
const load = new Load();
const house = await BenchHouse.build('drill-readers');
try {
  await fillHouse();
  const nodeOptions = values.control ? [HEAP, LIFT] : [HEAP];
  const server = await house.serve({ port, nodeOptions });
  server.watchMemory();
  let wrongStatus = 0;
  const lightly = { port, paths: ['/api/health/live'], rate: 20 };
  await load.drip({ ...lightly, milliseconds: 1000 }); // the code of a server that has just started is slow
  const light = await load.drip(lightly, async () => {
    wrongStatus = await drill();
  });
  if (server.end !== undefined) tell(server.end);
  const isReady = await askOnce(port, '/api/health/ready').then(
    ({ status }) => status === 200,
    () => false,
  );
  const result = {
    alive: server.end === undefined && isReady,
    peakMiB: server.peakMiB,
    p99ms: Number(light.p99.toFixed(1)),
    wrongStatus: wrongStatus + light.count - (light.statuses[200] ?? 0),
  };
  await server.stop();
  process.exitCode = isGood(result) ? 0 : 1;
  console.log(JSON.stringify(result));
} finally {
  load.end();
  await house.takeDown();
}

function isGood({ alive, peakMiB, p99ms, wrongStatus }) {
  return alive && peakMiB > 0 && peakMiB < MOST.peakMiB && p99ms < MOST.p99ms && wrongStatus === 0;
}

/** Three versions of a heavy contest, and one in which all are tied. */
async function fillHouse() {
  const server = await house.serve({ port });
  await office.setUp(house.setupToken);
  tell(`making a contest of ${plan.judged.entries} entries and ${plan.judged.judges} judges, in three versions …`);
  await office.makePublished(judged(1));
  for (const version of [2, 3]) {
    await office.importEvidence(judged(version));
    await office.publish(judged(version), 'A mark was wrong.');
  }
  tell(`making a contest of ${plan.tied} tied entries …`);
  await office.makePublished(tiedContest({ slug: 'tied', entries: plan.tied }));
  await server.stop();
}

/** How many answers were other than they may be. */
async function drill() {
  const results = '/api/contests/judged/rounds/final/results';
  const explanation = (entry, version) => `${results}/entries/${entry}?version=${version}`;
  const numbers = (count) => Array.from({ length: count }, (_, i) => i + 1);
  const stalled = await stallOn({ port, path: `${results}/evidence.json`, count: plan.stalled });
  const former = await office.endedSession();
  const body = JSON.stringify(judged(4).evidence);
  const [explained, tied, refused] = await Promise.all([
    herd(
      port,
      numbers(200).map((entry) => explanation(entry, 3)),
    ),
    herd(
      port,
      numbers(12).map((n) => (n % 2 === 0 ? '/tied/results' : '/api/contests/tied/results')),
    ),
    Promise.all(numbers(4).map(() => former.statusOf('POST', 'contests/judged/evidence', body).catch(() => 0))),
  ]);
  const turns = await inTurn(
    port,
    numbers(9).map((n) => explanation(1, (n % 3) + 1)),
  );
  stalled.end();
  return (
    wrongOf('stopped reading', stalled.statuses, { isNeeded: 200, alsoRight: 503 }) +
    wrongOf('explanations', explained, { isNeeded: 200, alsoRight: 503 }) +
    wrongOf('tied', tied, { isNeeded: 200, alsoRight: 503 }) +
    wrongOf('versions in turn', turns, { isNeeded: 200, alsoRight: 503 }) +
    wrongOf('ended session', refused, { isNeeded: 401 })
  );
}

/** Everybody sent away is no good answer either: one more is wrong then. */
function wrongOf(what, statuses, { isNeeded, alsoRight }) {
  const counts = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  tell(`${what}: ${JSON.stringify(counts)}`);
  const wrong = statuses.filter((status) => status !== isNeeded && status !== alsoRight).length;
  return wrong + (counts[isNeeded] === undefined ? 1 : 0);
}
