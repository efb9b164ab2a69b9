import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection, makeRequest } from './connection.mjs';
import { askOnce, Load } from './load.mjs';

const BODY = 'x'.repeat(300_000);
let server;
let port;
let stalledUntil;

const answers = {
  '/length': (reply) => reply.writeHead(200, { 'content-length': BODY.length }).end(BODY),
  '/chunks': (reply) => {
    reply.writeHead(200).write(BODY.slice(0, 1000));
    setTimeout(() => reply.end(BODY.slice(1000)), 20);
  },
  '/empty': (reply) => reply.writeHead(404, { 'content-length': 0 }).end(),
  '/cut': (reply) => reply.socket.destroy(),
  /** For the second after it was asked first. */
  '/stalls': async (reply) => {
    stalledUntil ??= performance.now() + 1000;
    await sleep(Math.max(0, stalledUntil - performance.now()));
    reply.writeHead(200, { 'content-length': 0 }).end();
  },
};

before(async () => {
  server = http.createServer(({ url }, reply) => void answers[url](reply)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address());
});
after(() => server.close().closeAllConnections());

test('one connection reads one answer after the other, of a length or in chunks', async () => {
  const connection = new Connection(port);
  for (const path of ['/length', '/chunks', '/empty', '/length']) {
    const { status, bytes } = await connection.ask(makeRequest(path));
    assert.equal(status, path === '/empty' ? 404 : 200, path);
    assert.ok(path === '/empty' ? bytes === 0 : bytes >= BODY.length && bytes < BODY.length + 100, `${path}: ${bytes}`);
  }
  await assert.rejects(connection.ask(makeRequest('/cut')));
  assert.equal((await connection.ask(makeRequest('/length'))).status, 200, 'it connects again');
  connection.close();
  assert.equal((await askOnce(port, '/empty')).status, 404);
});

test('a flood counts what was answered and what was not', async (t) => {
  const load = new Load();
  t.after(() => load.end());
  const result = await load.flood({ port, paths: ['/length', '/empty', '/cut'], connections: 4, milliseconds: 300 });
  assert.ok(result.statuses[200] > 0 && result.statuses[404] > 0 && result.failures > 0, JSON.stringify(result));
  assert.equal(result.count, result.statuses[200] + result.statuses[404] + result.failures);
});

test('who asks at a constant rate counts the time that the server made everybody wait', async (t) => {
  const load = new Load();
  t.after(() => load.end());
  const result = await load.drip({ port, paths: ['/stalls'], rate: 100, milliseconds: 2000 });
  assert.equal(result.count, 200);
  assert.ok(result.p99 > 500, `${result.p99} ms`);
  let isOver = false;
  const until = await load.drip({ port, paths: ['/empty'], rate: 50 }, async () => {
    await sleep(300);
    isOver = true;
  });
  assert.ok(isOver && until.statuses[404] > 0, JSON.stringify(until));
});
