import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { aVote, TestVoter } from './factories/votes.js';
import { startReplica, startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let url: string;
let address: string;
beforeAll(async () => {
  app = await startTestApp({ BODY_LIMIT: '2000' });
  await app.nest.listen(0, '127.0.0.1');
  address = `http://127.0.0.1:${(app.nest.getHttpServer().address() as AddressInfo).port}`;
  url = await aVote(app, await app.tokenOf('administrator'));
});
afterAll(() => app.close());

const OF_ITS_ANSWER = ['content-length', 'content-type', 'date', 'etag', 'vary', 'x-request-id', 'cache-control'];
const othersOf = (headers: Headers) => [...headers].filter(([name]) => !OF_ITS_ANSWER.includes(name));

async function send(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  const type = { 'content-type': 'application/json' };
  const answer = await fetch(`${address}${url}/ballots`, { method: 'POST', headers: { ...type, ...headers }, body });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> };
}

async function aBallot() {
  const voter = await TestVoter.make(app, url);
  const nonce = 'AAAAAAAAAAAAAAAAAAAAAA';
  const body = JSON.stringify({ window: await voter.window(), slot: 0, choices: [1], nonce });
  return { body, headers: { cookie: `other=1; laurel_voter=${voter.token}` } };
}

it('answers with the headers that every answer has', async () => {
  const other = await fetch(`${address}/api/contests`);
  const { body, headers } = await aBallot();
  const taken = await send(body, headers);
  const refused = await send('{}', headers);
  expect([taken.status, refused.status]).toEqual([201, 400]);
  for (const { headers: own } of [taken, refused]) {
    expect(othersOf(own)).toEqual(othersOf(other.headers));
    expect(own.get('cache-control')).toBe('no-store');
    expect(own.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(Math.abs(Date.parse(own.get('date')!) - app.clock.now().getTime())).toBeLessThan(60_000);
  }
  expect(taken.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(refused.body['requestId']).toBe(refused.headers.get('x-request-id'));
});

it.each([
  ['text/plain', 415, 'request.wrong-media-type'],
  ['application/json; charset=gbk', 415, 'request.wrong-media-type'],
  ['application/json+x', 415, 'request.wrong-media-type'],
  ['Application/JSON; charset="UTF-8"', 201, undefined],
])('is read as %s', async (type, status, code) => {
  const { body, headers } = await aBallot();
  const answer = await send(body, { ...headers, 'content-type': type });
  expect([answer.status, answer.body['code']]).toEqual([status, code]);
});

it.each([
  ['no JSON', '{"window":'],
  ['no UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
  ['pressed', new Uint8Array(gzipSync('{}'))],
])('is no ballot where it is %s', async (_, body) => {
  const { headers } = await aBallot();
  const answer = await send(body, headers);
  expect([answer.status, answer.body['code']]).toEqual([400, 'ballot.malformed']);
});

it('is no ballot where there is nothing', async () => {
  const { headers } = await aBallot();
  const answer = await fetch(`${address}${url}/ballots`, { method: 'POST', headers });
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'ballot.malformed']);
});

it.each([['a length'], ['chunks']])('is not read beyond the limit, sent with %s', async (kind) => {
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  const head = `POST ${url}/ballots HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n`;
  const long = ' '.repeat(2_001);
  if (kind === 'chunks')
    socket.write(`${head}transfer-encoding: chunked\r\n\r\n${(2_001).toString(16)}\r\n${long}\r\n`);
  else socket.write(`${head}content-length: 2001\r\n\r\n${long}`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /);
  expect(String(answer)).toMatch('request.too-large');
});

it('is at most 64 KiB long, however long other bodies may be', async () => {
  const replica = await startReplica(app);
  const { body, headers } = await aBallot();
  const sendLong = (bytes: number) =>
    replica.ask('POST', `${url}/ballots`, {
      body: body.padEnd(bytes),
      headers: { ...headers, 'content-type': 'application/json' },
    });
  const [taken, refused] = [await sendLong(64 * 1024), await sendLong(64 * 1024 + 1)];
  expect([taken.status, refused.status, refused.body.code]).toEqual([201, 413, 'request.too-large']);
  await replica.close();
});

it('comes whole in parts', async () => {
  const { body, headers } = await aBallot();
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  const head = `POST ${url}/ballots HTTP/1.1\r\nhost: a\r\ncookie: ${headers.cookie}\r\ncontent-type: application/json\r\n`;
  socket.write(`${head}content-length: ${body.length}\r\n\r\n${body.slice(0, 20)}`);
  // by then the first part has been read
  expect((await fetch(`${address}/api/health/live`)).status).toBe(200);
  socket.write(body.slice(20));
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  expect(String(answer)).toMatch(/^HTTP\/1\.1 201 /);
});

it('is taken from no other site', async () => {
  const { body, headers } = await aBallot();
  const answer = await send(body, { ...headers, origin: 'https://evil.example' });
  expect([answer.status, answer.body['code']]).toEqual([403, 'request.foreign-origin']);
});
