import fs from 'node:fs';
import zlib from 'node:zlib';
import { OwnAnswers } from '../src/pages/drawn/own-answers.service.js';
import { SearchEngines } from '../src/pages/drawn/search-engines.service.js';
import { anEntry } from './factories/contests.js';
import { aPublishedContest, aSealedContest, must } from './factories/published-contest.js';
import { cold } from './support/cold.js';
import { countQueries } from './support/count-queries.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { makeWebRoot } from './support/web-root.js';

let app: TestApp;
let token: string;
let webRoot: string;
beforeAll(async () => {
  webRoot = makeWebRoot();
  app = await startTestApp({ WEB_ROOT: webRoot, PUBLIC_URL: 'https://award.example', TRUST_PROXY: '1' });
  token = await app.tokenOf('administrator');
  await aSealedContest(app, token);
});
afterAll(async () => {
  await app.close();
  fs.rmSync(webRoot, { recursive: true });
});

const page = (url: string) =>
  app.get(url, { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' } });

interface Drawn {
  readonly drawn: string;
  readonly isShell: boolean;
  readonly path: string;
  readonly search: string;
  readonly publicUrl: string;
  readonly answers: Readonly<Record<string, { readonly status: number; readonly body: string }>>;
}

it('draws a page from what its own routes answer, turn by turn', async () => {
  const { status, text, headers } = await page('/spring-2031/rules?version=1');
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  const { answers, ...drawn } = JSON.parse(text) as Drawn;
  expect(drawn).toEqual({
    drawn: expect.any(String),
    isShell: false,
    path: '/spring-2031/rules',
    search: '?version=1',
    publicUrl: 'https://award.example',
  });
  const asked = ['/api/contests/spring-2031', '/api/contests/spring-2031/rules?language=zh'];
  expect(Object.keys(answers)).toEqual(asked);
  for (const address of asked) {
    expect(answers[address]).toEqual({ status: 200, body: (await app.get(address)).text });
  }
});

it('takes an address that says its host as well', async () => {
  for (const url of ['http://award.example/spring-2031/rules', 'https://award.example/']) {
    expect((await page(url)).status).toBe(200);
  }
  expect((await page('http://award.example/nothing')).status).toBe(404);
});

it.each([
  '/nothing',
  '/spring-2032/rules',
  '/en/en',
  '/%00',
  '/constructor',
  '/en/constructor',
  '/__proto__',
  '/toString',
  '/spring-2031/entries/%E0%A4%A',
  '/%ff',
])('%s is a page that says 404', async (url) => {
  const { status, text } = await page(url);
  expect(status).toBe(404);
  expect(Object.values((JSON.parse(text) as Drawn).answers)).toMatchObject([{ status: 404 }]);
});

it('leads for good to the page that was meant', async () => {
  const { status, headers } = await page('/Moved?q=1');
  expect([status, headers['location']]).toEqual([301, '/moved?q=1']);
});

it('leaves to the browser what cannot be drawn', async () => {
  const { status, text } = await page('/spring-2031?broken');
  expect(status).toBe(200);
  expect((JSON.parse(text) as Drawn).isShell).toBe(true);
});

it('leaves to the browser what is too long for a page, and gives it to no thread', async () => {
  const answers = app.nest.get(OwnAnswers);
  const ask = answers.ask.bind(answers);
  const long = jest.spyOn(answers, 'ask').mockImplementation(async (url) => {
    const answer = await ask(url);
    return url.includes('/rules?') ? { ...answer, body: answer.body + ' '.repeat(256 * 1024) } : answer;
  });
  const { status, text } = await page('/spring-2031/rules?long');
  long.mockRestore();
  expect(status).toBe(200);
  const shell = JSON.parse(text) as Drawn;
  expect([shell.isShell, Object.keys(shell.answers)]).toEqual([true, ['/api/contests/spring-2031']]);
  expect((JSON.parse((await page('/spring-2031/rules?long')).text) as Drawn).isShell).toBe(false);
});

describe('a page that was drawn', () => {
  it('is sent again without a query and without being drawn, in the form that the reader takes', async () => {
    const first = await page('/spring-2031');
    let again = first;
    expect(await countQueries(app.source, async () => (again = await page('/spring-2031')))).toBe(0);
    expect(again.text).toBe(first.text);
    const headers = { 'accept-encoding': 'br' };
    const { rawPayload, headers: pressed } = await app.nest.inject({ url: '/spring-2031', headers });
    expect([pressed['content-encoding'], pressed['vary']]).toEqual(['br', 'accept-encoding']);
    expect(zlib.brotliDecompressSync(rawPayload).toString()).toBe(first.text);
    const known = await app.get('/spring-2031', { headers: { 'if-none-match': String(first.headers['etag']) } });
    expect([known.status, known.text]).toEqual([304, '']);
    expect(known.headers['content-security-policy']).toBe(first.headers['content-security-policy']);
  });

  it('is drawn once for all who ask at once', async () => {
    const texts = await Promise.all(Array.from({ length: 200 }, async () => (await page(cold('/spring-2031'))).text));
    expect(new Set(texts.map((text) => (JSON.parse(text) as Drawn).drawn)).size).toBeGreaterThan(1);
    const url = cold('/spring-2031/rules');
    const same = await Promise.all(Array.from({ length: 200 }, async () => (await page(url)).text));
    expect(new Set(same).size).toBe(1);
  });

  it('is drawn anew once its contest has changed, and other contests’ pages are not', async () => {
    await aSealedContest(app, token, { slug: 'autumn-2031' });
    const [spring, autumn] = [await page('/spring-2031'), await page('/autumn-2031')];
    await must(app.post('/api/contests/autumn-2031/entries', anEntry({ number: 9 }), token));
    expect((await page('/spring-2031')).text).toBe(spring.text);
    const anew = await page('/autumn-2031');
    expect(anew.text).not.toBe(autumn.text);
    expect(anew.text).toContain('entriesCount\\":4');
  });

  it('is not kept where there is nothing, nor where the drawing failed', async () => {
    for (const url of ['/nothing', '/spring-2031?broken']) {
      expect((await page(url)).text).not.toBe((await page(url)).text);
    }
  });

  it('is kept though one of its answers is a refusal, as long as the contest stays as it is', async () => {
    const url = '/api/contests/spring-2031/results';
    expect((await app.get(url)).body.code).toBe('results.not-published');
    const answers = app.nest.get(OwnAnswers);
    const { status, basis } = await answers.ask(url);
    expect([status, basis]).toEqual([404, (await answers.ask('/api/contests/spring-2031')).basis]);
    expect((await answers.ask('/api/contests/none')).basis).toBeNull();
    expect((await answers.ask('/api/contests/spring-2031/entries?search=x')).basis).toBeNull();
  });
});

it('follows where its own routes lead', async () => {
  const url = await aPublishedContest(app, token, { slug: 'published-2031' });
  const answers = app.nest.get(OwnAnswers);
  const { status, body, basis } = await answers.ask(`${url}/results?version=1`);
  expect([status, JSON.parse(body).round]).toEqual([200, 'final']);
  expect(await answers.ask(`${url}/rounds/final/results?version=1`)).toEqual({ status, body, basis });
});

describe('while drawing is busy', () => {
  it('pages are left to the browser at once, and drawn again later', async () => {
    const urls = Array.from({ length: 150 }, (_, n) => `/spring-2031?slow=${n}`);
    const drawn = await Promise.all(urls.map(async (url) => JSON.parse((await page(url)).text) as Drawn));
    const shells = drawn.filter(({ isShell }) => isShell);
    expect(shells.length).toBeGreaterThan(0);
    expect(shells.length).toBeLessThan(150);
    expect(shells.every(({ answers }) => Object.keys(answers).length === 2)).toBe(true);
    expect((JSON.parse((await page(urls.at(-1)!)).text) as Drawn).isShell).toBe(false);
  });

  it('a page that is never drawn to its end is given up', async () => {
    expect((JSON.parse((await page('/spring-2031?endless')).text) as Drawn).isShell).toBe(true);
    expect((JSON.parse((await page('/spring-2031?after')).text) as Drawn).isShell).toBe(false);
  });
});

describe('search engines', () => {
  it('are told what they may read', async () => {
    const { text, headers } = await app.get('/robots.txt');
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(text).toBe('User-agent: *\nDisallow: /api/\n\nSitemap: https://award.example/sitemap.xml\n');
  });

  it('find every page in both languages, and new ones as they come', async () => {
    await must(app.post('/api/contests/spring-2031/entries', anEntry({ number: 77 }), token));
    const { text, headers } = await app.get('/sitemap.xml');
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    for (const path of [
      '/',
      '/en',
      '/spring-2031',
      '/en/spring-2031',
      '/spring-2031/entries/77',
      '/en/spring-2031/entries/1',
    ])
      expect(text).toContain(`<loc>https://award.example${path}</loc>`);
    expect(text).not.toMatch(/:[a-z]/);
    expect(await countQueries(app.source, () => app.get('/sitemap.xml'))).toBe(0);
  });

  it('are given a list of bounded length', async () => {
    const engines = app.nest.get(SearchEngines);
    const many = await engines.sitemap(Array.from({ length: 20_000 }, (_, n) => `/page-${n}`));
    expect(many.length).toBeLessThan(1_000_000);
    expect(many).toContain('/en/page-5000<');
  });
});

it('serves hashed files for good, others for minutes, and no maps', async () => {
  expect((await app.get('/assets/main-abc123.js')).headers['cache-control']).toBe(
    'public, max-age=31536000, immutable',
  );
  expect((await app.get('/theme.js')).headers['cache-control']).toBe('public, max-age=300');
  expect((await app.get('/assets/main-abc123.js.map')).status).toBe(404);
  expect((await app.get('/index.html')).status).toBe(404);
});

it('serves a file as it was pressed by the build, to those who can read it', async () => {
  const url = '/assets/main-abc123.js';
  const pressed = await app.get(url, { headers: { 'accept-encoding': 'gzip, br' } });
  expect(pressed.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': expect.stringContaining('javascript'),
    'cache-control': 'public, max-age=31536000, immutable',
    vary: expect.stringMatching(/accept-encoding/i),
  });
  expect((await app.get(url, { headers: { 'accept-encoding': 'identity' } })).text).toBe('// main');
  expect((await app.get(`${url}.br`)).status).toBe(404);
});

it.each([
  '/../package.json',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/assets/..%2f..%2f..%2fetc/passwd',
  '/.env',
  '/.vite/public.json',
  '/../server/draw.js',
])('serves nothing beside its folder: %s', async (url) => {
  const { status, text } = await app.get(url);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(text).not.toContain('root:');
});

it('leaves unknown addresses of the api to the api', async () => {
  for (const url of ['/api', '/api/', '/api/nothing']) {
    const { status, body } = await app.get(url);
    expect([status, body?.code]).toEqual([404, 'not-found']);
  }
});
