import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aSealedContest, must } from './factories/published-contest.js';
import { anEntry } from './factories/contests.js';
import { someEvidence } from './factories/rules.js';
import { startTestApp, type TestApp } from './support/test-app.js';

/** Stands for the client's own build: a picture says what it was made from, and when. */
const DRAW = `
export const indexed = () => [];
export const wantedFor = () => ({ asks: [] });
export const draw = () => ({ status: 404, document: '<p>a page</p>' });
export const picture = ({ answers, ...asked }) => {
  if (asked.number === 9) return null;
  if (asked.number === 7) throw new Error('cannot be drawn');
  const statuses = Object.entries(answers).map(([address, { status }]) => address + ' ' + status);
  return new TextEncoder().encode(JSON.stringify({ ...asked, statuses, drawn: process.hrtime.bigint() + '' }));
};`;

let app: TestApp;
let token: string;
let webRoot: string;
const url = '/api/contests/spring-2031';
const at = (number: number | string, query = '?version=1') => `/share/spring-2031/rounds/final/${number}.png${query}`;

beforeAll(async () => {
  webRoot = fs.mkdtempSync(path.join(os.tmpdir(), 'laurel-web-'));
  for (const folder of ['client', 'server']) fs.mkdirSync(path.join(webRoot, folder));
  for (const page of ['desk', 'index', 'office'])
    fs.writeFileSync(path.join(webRoot, `client/${page}.html`), '<html lang="zh-CN"></html>');
  fs.writeFileSync(path.join(webRoot, 'server/package.json'), '{ "type": "module" }');
  fs.writeFileSync(path.join(webRoot, 'server/draw.js'), DRAW);
  fs.writeFileSync(path.join(webRoot, 'server/inline.json'), '{ "style": "c3R5bGU=", "script": "c2NyaXB0" }');
  app = await startTestApp({ WEB_ROOT: webRoot, PUBLIC_URL: 'https://award.example' });
  token = await app.tokenOf('administrator');
  await aSealedContest(app, token);
});
afterAll(async () => {
  await app.close();
  fs.rmSync(webRoot, { recursive: true });
});

it('is none before a result is published', async () => {
  expect((await app.get(at(1))).status).toBe(404);
});

describe('the picture of a published place', () => {
  beforeAll(async () => {
    await must(app.post(`${url}/evidence`, someEvidence(), token));
    await must(app.post(`${url}/rounds/final/outcomes`, { reason: null }, token));
  });

  it('is drawn from the answers of its contest and of its version', async () => {
    const { status, text, headers } = await app.get(at(2));
    expect([status, headers['content-type']]).toEqual([200, 'image/png']);
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(JSON.parse(text)).toEqual({
      slug: 'spring-2031',
      round: 'final',
      version: 1,
      number: 2,
      language: 'zh',
      publicUrl: 'https://award.example',
      statuses: [`${url} 200`, `${url}/rounds/final/results?version=1 200`],
      drawn: expect.any(String),
    });
    expect(JSON.parse((await app.get(at(2, '?version=1&language=en'))).text)).toMatchObject({ language: 'en' });
  });

  it('is kept as it is, pressed for nobody, until something of its contest changes', async () => {
    const first = await app.get(at(3));
    const again = await app.get(at(3), { headers: { 'accept-encoding': 'br, gzip' } });
    expect(again.text).toBe(first.text);
    expect(again.headers['content-encoding']).toBeUndefined();
    const etag = String(first.headers['etag']);
    expect((await app.get(at(3), { headers: { 'if-none-match': etag } })).status).toBe(304);
    await must(app.post(`${url}/entries`, anEntry({ number: 40 }), token));
    expect(JSON.parse((await app.get(at(3))).text).drawn).not.toBe(JSON.parse(first.text).drawn);
  });

  it('is made once for all who ask for it at the same time', async () => {
    await must(app.post(`${url}/entries`, anEntry({ number: 41 }), token));
    const asked = await Promise.all(Array.from({ length: 20 }, () => app.get(at(1))));
    expect(new Set(asked.map(({ text }) => text)).size).toBe(1);
  });

  it.each([
    at(1, ''),
    at(1, '?version=0'),
    at(1, '?version=1&a=1'),
    at(1, '?language=en&version=1'),
    at(1, '?version=2'),
    at('01'),
    at('1x'),
    at(9),
    '/share/spring-2031/rounds/none/1.png?version=1',
    '/share/none-2031/rounds/final/1.png?version=1',
    '/share/spring-2031%2Fx/rounds/final/1.png?version=1',
  ])('%s is none', async (address) => {
    expect((await app.get(address)).status).toBe(404);
  });

  it('that cannot be drawn is to be asked for later', async () => {
    const { status, body, headers } = await app.get(at(7));
    expect([status, body.code, headers['retry-after']]).toEqual([503, 'service.not-ready', '5']);
  });
});
