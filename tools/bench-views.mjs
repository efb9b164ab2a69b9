// npm run bench:views [-- --quick --json FILE]: what the pages of small and large contests cost, and what readers notice
// of a publication and of heavy arithmetic. Ratios count: seconds are this machine's.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { judgedContest, viewedContest } from './bench/contests.mjs';
import { Load } from './bench/load.mjs';
import { Office } from './bench/office.mjs';
import { BenchHouse } from './bench/server.mjs';
import { bytesOf, compare, headers, p99At, pagesOf, readsFor, seenAfter } from './bench/views.mjs';
import { freePort } from './start-support.mjs';

const WHOLE = { sizes: [23, 3000], judged: 10_000, turns: 5, milliseconds: 1500 };
const QUICK = { sizes: [23, 300], judged: 1000, turns: 3, milliseconds: 500 };
const LIGHT = { path: '/api/contests', rate: 100 };

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, json: { type: 'string' } } });
const plan = values.quick ? QUICK : WHOLE;
const heavy = { slug: 'bench-heavy', entries: plan.judged };
const slugOf = (entries) => `bench-${entries}`;
const tell = (line) => process.stderr.write(`${line}\n`);

const [port, otherPort] = [await freePort(), await freePort()];
const load = new Load();
const house = await BenchHouse.build('bench-views');
const office = new Office(port);
try {
  const files = await fillHouse();
  const sizes = Object.fromEntries(plan.sizes.map((entries) => [entries, {}]));
  await measureViews({ sizes, files });
  await measureChanges(sizes);
  await measureHerds(sizes);
  await measureDeciding(sizes);
  report(sizes);
} finally {
  load.end();
  await house.takeDown();
}

/** Makes the contests, and for each page a static file of as many bytes, which a server serves that starts later. */
async function fillHouse() {
  const server = await house.serve({ port });
  await office.setUp(house.setupToken);
  const files = {};
  for (const entries of plan.sizes) {
    tell(`making a contest of ${entries} entries …`);
    await office.makePublished(viewedContest({ slug: slugOf(entries), entries }));
    for (const page of Object.values(pagesOf(slugOf(entries))).flat()) {
      files[page] = house.addStaticFile(await bytesOf(port, page));
    }
  }
  tell(`making a contest of ${heavy.entries} entries and 100 judges …`);
  await office.make(judgedContest(heavy));
  await server.stop();
  return files;
}

async function measureViews({ sizes, files }) {
  const server = await house.serve({ port });
  for (const entries of plan.sizes) {
    const found = [];
    for (const [kind, pages] of Object.entries(pagesOf(slugOf(entries)))) {
      for (const page of pages) {
        const { turns, milliseconds } = plan;
        const compared = await compare({ load, house, port, page, file: files[page], turns, milliseconds });
        const { perSecond } = compared;
        found.push({ kind, page, ...compared, p99: await p99At({ load, port, page, perSecond, milliseconds }) });
        tell(`${page}: ${JSON.stringify(found.at(-1))}`);
      }
    }
    const least = (kind, name) => Math.min(...found.filter((each) => each.kind === kind).map((each) => each[name]));
    const most = (name) => Math.max(...found.map((each) => each[name]));
    Object.assign(sizes[entries], {
      vsStatic: least('html', 'vsStatic'),
      vsStaticJson: least('json', 'vsStatic'),
      queriesPerView: most('queries'),
      viewsPerSecond: least('html', 'perSecond'),
      p99ms: most('p99'),
    });
  }
  await server.stop();
}

/** Corrections are published by one replica while readers ask that one and another. */
async function measureChanges(sizes) {
  const servers = [await house.serve({ port }), await house.serve({ port: otherPort })];
  for (const entries of plan.sizes) {
    const slug = slugOf(entries);
    const [page] = pagesOf(slug).json;
    const seen = [];
    for (const version of [2, 3, 4]) {
      const contest = viewedContest({ slug, entries, version });
      await office.importEvidence(contest);
      for (const each of [port, otherPort]) await bytesOf(each, page); // both have made it
      await office.publish(contest, 'A count was wrong.');
      seen.push(await seenAfter({ ports: [port, otherPort], page, version }));
    }
    const most = (name) => Math.max(...seen.map((each) => each[name]));
    Object.assign(sizes[entries], {
      seenAfterMs: Math.max(most('here'), most('elsewhere')),
      seenHereAfterMs: most('here'),
    });
  }
  for (const server of servers) await server.stop();
}

/** What one who asks a server that knows nothing yet costs, and what two hundred cost. */
async function measureHerds(sizes) {
  for (const entries of plan.sizes) {
    const reads = [];
    for (const askers of [1, 200]) {
      const server = await house.serve({ port });
      reads.push(await readsFor({ house, port, slug: slugOf(entries), askers }));
      await server.stop();
    }
    const [one, herd] = reads;
    sizes[entries].runsPerHerd = one === 0 ? herd : herd / one;
  }
}

/** A light route while evidence is checked and decided. The same figure stands beside both sizes. */
async function measureDeciding(sizes) {
  const server = await house.serve({ port });
  const contest = judgedContest(heavy);
  const body = { slug: heavy.slug, evidence: JSON.stringify(contest.evidence) };
  tell(`deciding ${heavy.entries * 500} marks …`);
  const options = { port, paths: [LIGHT.path], headers, rate: LIGHT.rate };
  await load.drip({ ...options, milliseconds: 1000 }); // the code of a server that has just started is slow
  const { statuses, failures, count, p99 } = await load.drip(options, async () => {
    await office.importEvidence(body);
    await office.publish(body);
  });
  if (statuses[200] !== count)
    throw new Error(`${LIGHT.path}: ${JSON.stringify(statuses)}, ${failures} without an answer`);
  for (const each of Object.values(sizes)) each.p99WhileDecidingMs = p99;
  await server.stop();
}

function report(sizes) {
  const worst = (name, pick) => rounded(pick(...Object.values(sizes).map((each) => each[name])));
  const result = {
    vsStatic: worst('vsStatic', Math.min),
    vsStaticJson: worst('vsStaticJson', Math.min),
    queriesPerView: worst('queriesPerView', Math.max),
    viewsPerSecond: worst('viewsPerSecond', Math.min),
    p99ms: worst('p99ms', Math.max),
    seenAfterMs: worst('seenAfterMs', Math.max),
    p99WhileDecidingMs: worst('p99WhileDecidingMs', Math.max),
    runsPerHerd: worst('runsPerHerd', Math.max),
    sizes: Object.fromEntries(Object.entries(sizes).map(([entries, each]) => [entries, roundedAll(each)])),
  };
  console.log(JSON.stringify(result));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result)}\n`);
}

function rounded(number) {
  return Number(number.toPrecision(4));
}

function roundedAll(figures) {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, rounded(value)]));
}
