import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import { isIPv4 } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { BallotLoad } from './ballot-load.mjs';
import { byTurns, ratioOf } from './cast.mjs';
import { HELD, missesOf } from './targets.mjs';

const keysDir = fs.mkdtempSync(path.join(os.tmpdir(), 'laurel-bench-'));
const voters = { slug: 'a', window: 7, entries: 9, choices: 5, keysDir };
const seen = [];
let server;
let load;

before(async () => {
  fs.writeFileSync(path.join(keysDir, 'voter-token.key'), randomBytes(32).toString('base64url'));
  server = http.createServer(async (request, reply) => {
    const chunks = await request.toArray();
    const { cookie, 'x-forwarded-for': from } = request.headers;
    seen.push({ url: request.url, cookie, from, body: JSON.parse(Buffer.concat(chunks)) });
    reply.writeHead(seen.length % 2 === 0 ? 503 : 201, { 'content-length': 2 }).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  load = new BallotLoad();
});
after(() => {
  load.end();
  server.close().closeAllConnections();
  fs.rmSync(keysDir, { recursive: true });
});

test('each ballot is of a new voter, and every answer is counted', async () => {
  const ports = [server.address().port];
  const job = { asks: 'ballots', ports, connections: 3, milliseconds: 60_000, count: 20 };
  const { statuses, count, failures } = await load.cast({ voters, job });
  assert.deepEqual([statuses, count, failures], [{ 201: 10, 503: 10 }, 20, 0]);
  assert.equal(new Set(seen.map(({ cookie }) => cookie)).size, 20);
  for (const { url, body } of seen) {
    assert.equal(url, '/api/contests/a/ballots');
    assert.equal(new Set(body.choices).size, 5);
    assert.equal(body.window, 7);
  }
});

test('what goes over connections before the clock runs is not counted', async () => {
  const ports = [server.address().port];
  const job = { asks: 'ballots', ports, connections: 2, milliseconds: 60_000, warmMilliseconds: 50, count: 5000 };
  const before = seen.length;
  let atStart;
  const onStart = () => (atStart = seen.length);
  const { count, statuses, failures } = await load.cast({ voters, job, onStart });
  assert.ok(atStart > before && atStart < before + 5000, `${atStart - before} before the clock`);
  assert.deepEqual([count, failures], [before + 5000 - atStart, 0]);
  assert.equal(statuses[201] + statuses[503], count);
});

test('voters come each from another network where they are apart', async () => {
  const ports = [server.address().port];
  const job = { asks: 'ballots', ports, connections: 2, milliseconds: 60_000, count: 10 };
  const before = seen.length;
  await load.cast({ voters: { ...voters, areApart: true }, job });
  const networks = seen.slice(before).map(({ from }) => from);
  assert.equal(new Set(networks).size, 10);
  for (const network of networks) assert.ok(isIPv4(network));
  assert.deepEqual(new Set(seen.slice(0, before).map(({ from }) => from)), new Set([undefined]));
});

test('a ratio is the median of the ratios of each turn', async () => {
  const figures = (...all) => all.map((perSecond) => ({ perSecond }));
  const [ones, others] = [figures(10, 90, 30), figures(5, 30, 30)];
  const turns = await byTurns(3, { one: () => ones.shift(), other: () => others.shift() });
  assert.equal(ratioOf(turns.one, turns.other), 2);
});

test('turns go forth and back', async () => {
  const seen = [];
  await byTurns(3, { one: () => seen.push(1), two: () => seen.push(2), three: () => seen.push(3) });
  assert.deepEqual(seen, [1, 2, 3, 3, 2, 1, 1, 2, 3]);
});

test('what misses its target is named, also what was not measured', () => {
  const good = { vsInsert: 2.2, vsTypeorm: 20, vsBare: 0.8, vsNoDatabase: 0.6, withSlowSync: 0.75, p99ms: 50 };
  const rest = { loneVsInsert: 1.1, postgresMicrosPerBallot: 30, bytesPerBallot: 210, totalsReadMs: 5 };
  const all = { ...good, ...rest, hoursFor42Million: 1 };
  assert.deepEqual(missesOf(all), []);
  assert.deepEqual(missesOf({ ...all, vsBare: 0.79 }), ['vsBare is 0.79 and should be at least 0.8']);
  const held = { intervalVsPlain: 0.6, networkVsPlain: 0.5, intervalCost: 1.3, networkCost: 3.1 };
  assert.deepEqual(missesOf(held, HELD), ['networkCost is 3.1 and should be at most 3']);
  assert.deepEqual(missesOf({ ...all, p99ms: undefined }), ['p99ms is undefined and should be at most 50']);
});
