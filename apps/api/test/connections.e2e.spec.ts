import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { QueryFailedError } from 'typeorm';
import { describeError } from '../src/platform/logging.js';
import type { ProblemDto } from '../src/platform/problem/problem.dto.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await app.nest.listen(0, '127.0.0.1');
});
afterAll(() => app.close());

/** What the server says to these bytes before it hangs up. */
async function say(bytes: string): Promise<{ head: string; body: ProblemDto }> {
  const socket = connect((app.nest.getHttpServer().address() as AddressInfo).port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => (answer += String(chunk)));
  socket.write(bytes);
  await once(socket, 'close');
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return { head, body: JSON.parse(body) as ProblemDto };
}

it.each([
  ['GARBAGE\r\n\r\n', 400, 'request.unreadable'],
  ['GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n', 400, 'request.unreadable'],
  [`GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 413, 'request.too-large'],
])('answers what is no request with a problem, case %#', async (bytes, status, code) => {
  const { head, body } = await say(bytes);
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(head).toMatch('application/problem+json');
  expect(body).toMatchObject({ status, code, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(body.detail.zh).toBeTruthy();
});

it('waits for no request longer than two minutes', () => {
  expect(app.nest.getHttpServer().requestTimeout).toBe(120_000);
});

it('keeps to the rules of a route however its address is written', async () => {
  expect((await app.get('/%61pi/auth/me')).headers['cache-control']).toBe('no-store');
  const open = await app.get('/%61pi/contests');
  expect([open.status, open.headers['etag']]).toEqual([200, expect.stringMatching(/^W\//)]);
  const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  expect((await app.get('/%61pi/auth/me', { headers })).body.code).toBe('request.foreign-origin');
});

it('names the request and its type even where the address cannot be read', async () => {
  const { headers, body } = await app.get('/api/%ff');
  expect(headers['x-request-id']).toBe(body.requestId);
  expect(headers['x-content-type-options']).toBe('nosniff');
});

it('logs of a failed query what it was, and no value', async () => {
  const insert = `insert into accounts (id, email, name, password_hash) values (gen_random_uuid(), $1, $2, $3)`;
  const failed: unknown = await app.source
    .query(insert, ['wang@example.org', 'Wang', 'hunter2'])
    .catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(QueryFailedError);
  const logged = describeError(failed as Error);
  expect(logged).toMatchObject({ type: 'QueryFailedError', code: '23514', constraint: 'accounts_password_hash_check' });
  expect(JSON.stringify(logged)).not.toMatch(/wang@|hunter2/);
});
