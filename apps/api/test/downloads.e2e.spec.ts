import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { aSealedContest, must } from './factories/published-contest.js';
import { aRulebook, someEvidence } from './factories/rules.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let url: string;
let port: number;
beforeAll(async () => {
  app = await startTestApp({ STALLED_SECONDS: '2' });
  await app.nest.listen(0, '127.0.0.1');
  port = (app.nest.getHttpServer().address() as AddressInfo).port;
  url = await aLargeContest();
});
afterAll(() => app.close());

/** Published, with evidence of twelve megabytes that gzip makes six of: more than a network holds for who does not read. */
async function aLargeContest(): Promise<string> {
  const token = await app.tokenOf('administrator');
  const contest = await aSealedContest(app, token);
  const rulebook = aRulebook({ facts: [{ id: 'notes', title: { zh: '记录' }, kind: 'number', items: true }] });
  await must(app.put(`${contest}/rulebook?reasonZh=换`, rulebook, token));
  const facts = Array.from({ length: 6_000 }, (_, i) => ({
    set: 'notes',
    entry: 1,
    item: `i-${i}`,
    value: i,
    reason: randomBytes(1_000).toString('hex'),
  }));
  await must(app.post(`${contest}/evidence`, { ...someEvidence({ rulebook }), facts }, token));
  await must(app.post(`${contest}/rounds/final/outcomes`, { reason: null }, token));
  return contest;
}

const evidenceUrl = (): string => `${url}/results/evidence.json`;
const ask = (path: string, headers = ''): string => `GET ${path} HTTP/1.1\r\nHost: a\r\n${headers}\r\n`;

/** A reader that sends this and takes nothing until it is told to. */
async function stalled(request: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.pause();
  socket.write(request);
  return socket;
}

/** Resolves when the server holds no connection any more; a reader that takes nothing does not hear of its end itself. */
async function allEnded(): Promise<void> {
  const count = promisify((done: (error: Error | null, count: number) => void) =>
    app.nest.getHttpServer().getConnections(done),
  );
  await until(async () => (await count()) === 0 || null);
}

const download = (headers: Record<string, string> = {}) => app.nest.inject({ url: evidenceUrl(), headers });

it('are the bytes that were hashed, pressed as they lie for those who take gzip', async () => {
  const { hashes } = (await app.get(`${url}/results`)).body;
  const plain = await download();
  const pressed = await download({ 'accept-encoding': 'br;q=0.1, gzip' });
  expect([plain, pressed].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'gzip']);
  expect(pressed.headers).toMatchObject({
    'content-length': String(pressed.rawPayload.length),
    vary: expect.stringMatching(/accept-encoding/i),
    etag: `W/"${hashes.evidence}"`,
  });
  expect(
    [plain.rawPayload, gunzipSync(pressed.rawPayload)].map((bytes) => createHash('sha256').update(bytes).digest('hex')),
  ).toEqual([hashes.evidence, hashes.evidence]);
  expect(pressed.rawPayload.length).toBeGreaterThan(1024 * 1024);
});

it('are not sent to those who have them, nor to those who ask for the head alone', async () => {
  const { headers } = await download({ 'accept-encoding': 'gzip' });
  const known = await download({ 'if-none-match': String(headers['etag']) });
  expect([known.statusCode, known.payload]).toEqual([304, '']);
  const head = await app.ask('HEAD', evidenceUrl(), { headers: { 'accept-encoding': 'gzip' } });
  expect([head.status, head.text, head.headers['etag']]).toEqual([200, '', headers['etag']]);
});

it('are read from the database no faster than they are taken', async () => {
  const chunks = jest.spyOn(app.source, 'query');
  const count = (): number => chunks.mock.calls.filter(([sql]) => sql.includes('document_chunks')).length;
  await stalled(ask(evidenceUrl()));
  await until(() => Promise.resolve(count() > 2 || null));
  await allEnded();
  const read = count();
  chunks.mockClear();
  await download({ 'accept-encoding': 'gzip' });
  expect(read).toBeLessThan(count());
  chunks.mockRestore();
});

it('end with those who stop reading, and leave room for others', async () => {
  await Promise.all(Array.from({ length: 20 }, () => stalled(ask(evidenceUrl()))));
  const tooMany = await until(async () => {
    const answer = await app.nest.inject({ method: 'HEAD', url: evidenceUrl() });
    return answer.statusCode === 503 ? answer : null;
  });
  expect((await download()).json()).toMatchObject({ code: 'service.not-ready' });
  expect(Number(tooMany.headers['retry-after'])).toBeGreaterThan(0);
  expect((await app.get('/api/health/live')).status).toBe(200);
  await allEnded();
  expect((await download()).statusCode).toBe(200);
});

it('end a connection that asks for more and more without reading', async () => {
  const socket = await stalled(ask('/api/contests').repeat(8));
  socket.resume();
  let answers = '';
  socket.on('data', (chunk) => (answers += String(chunk)));
  await until(() => Promise.resolve(answers.match(/HTTP\/1\.1 200/g)?.length === 8 ? true : null));
  socket.write(ask('/api/contests').repeat(9));
  await new Promise((resolve) => socket.once('close', resolve));
});

async function until<T>(look: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((wait) => setTimeout(wait, 20));
  }
}
