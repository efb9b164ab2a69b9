import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { aMember } from './factories/accounts.js';
import { anEntry } from './factories/contests.js';
import { aSealedContest, must } from './factories/published-contest.js';
import { someEvidence } from './factories/rules.js';
import { startTestApp, type TestApp } from './support/test-app.js';

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>old</title><meta name="description" content="old">
<script type="module" src="/assets/main-abc123.js"></script></head><body><div id="root"></div><noscript><p>scripts</p></noscript></body></html>`;

const FIRST_VIEW = {
  'zh-CN': ['assets/zh-CN-1.js'],
  en: ['assets/en-1.js'],
  contest: ['assets/contest-1.js'],
  entry: ['assets/entry-1.js', 'assets/parts-1.js'],
  rules: ['assets/rules-1.js'],
};

let app: TestApp;
let webRoot: string;
beforeAll(async () => {
  webRoot = fs.mkdtempSync(path.join(os.tmpdir(), 'laurel-web-'));
  fs.mkdirSync(path.join(webRoot, 'assets'));
  fs.mkdirSync(path.join(webRoot, '.vite'));
  fs.writeFileSync(path.join(webRoot, '.vite/first-view.json'), JSON.stringify(FIRST_VIEW));
  fs.writeFileSync(path.join(webRoot, 'index.html'), PAGE);
  fs.writeFileSync(path.join(webRoot, 'share.png'), 'png');
  fs.writeFileSync(path.join(webRoot, 'theme.js'), '// theme');
  fs.writeFileSync(path.join(webRoot, 'assets/main-abc123.js'), '// main');
  fs.writeFileSync(path.join(webRoot, 'assets/main-abc123.js.map'), '{}');
  fs.writeFileSync(path.join(webRoot, 'assets/main-abc123.js.br'), zlib.brotliCompressSync('// main, pressed'));
  app = await startTestApp({ WEB_ROOT: webRoot, PUBLIC_URL: 'https://award.example', TRUST_PROXY: '1' });
  const token = await app.tokenOf('administrator');
  const title = { zh: '“名”</title><script>alert(1)</script>', en: 'A "fine" contest & more' };
  const url = await aSealedContest(app, token, { title, isSimulated: true });
  const summary = { zh: '$& $1 一句话。' };
  await must(app.post(`${url}/entries`, anEntry({ number: 40, title: { zh: '只有中文' }, summary }), token));
});
afterAll(async () => {
  await app.close();
  fs.rmSync(webRoot, { recursive: true });
});

const page = (url: string) =>
  app.get(url, { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' } });

it.each([
  ['/', 'zh-CN', '<title>桂冠</title>'],
  ['/en', 'en', '<title>Laurel</title>'],
  ['/en/', 'en', '<title>Laurel</title>'],
  ['/spring-2031/rules', 'zh-CN', '<title>规则全文 | “名”'],
  [
    '/en/spring-2031/results?version=1',
    'en',
    '<title>Results | A &quot;fine&quot; contest &amp; more (simulated)</title>',
  ],
  ['/spring-2031/entries/40', 'zh-CN', '<title>只有中文 | '],
  ['/en/spring-2031/entries/40', 'en', '<title>只有中文 | A &quot;fine&quot; contest'],
  ['/privacy', 'zh-CN', '<title>关于你，我们存了什么 | 桂冠</title>'],
  ['/en/login', 'en', '<title>Log in | Laurel</title>'],
])('%s is a page in %s with its own head', async (url, language, title) => {
  const { status, text, headers } = await page(url);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['cache-control']).toBe('no-cache');
  expect(text).toContain(`<html lang="${language}">`);
  expect(text).toContain(title);
  expect(text.match(/<title>/g)).toHaveLength(1);
  expect(text).toContain('<div id="root"></div>');
});

it('takes an address that says its host as well', async () => {
  for (const url of ['http://award.example/spring-2031/rules', 'https://award.example/']) {
    expect((await page(url)).status).toBe(200);
  }
  expect((await page('http://award.example/nothing')).status).toBe(404);
});

it('carries what a share link shows', async () => {
  const { text } = await page('/en/spring-2031/announcement');
  expect(text).toContain(
    '<meta property="og:title" content="Announcement | A &quot;fine&quot; contest &amp; more (simulated)">',
  );
  expect(text).toContain('<meta property="og:description" content="A small contest.">');
  expect(text).toContain('<meta property="og:image" content="https://award.example/share.png">');
  expect(text).toContain('<link rel="canonical" href="https://award.example/en/spring-2031/announcement">');
  expect(text).toContain(
    '<link rel="alternate" hreflang="zh-CN" href="https://award.example/spring-2031/announcement">',
  );
});

it('lets no word of a title out of its place', async () => {
  const { text } = await page('/spring-2031');
  expect(text).not.toContain('<script>alert(1)');
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect((await page('/spring-2031/entries/40')).text).toContain('content="$&amp; $1 一句话。"');
});

it.each([
  '/nothing',
  '/spring-2031/nothing',
  '/spring-2031/entries/99',
  '/spring-2031/entries/99999',
  '/spring-2031/rules/x',
  '/en/en',
  '/%00',
  '/a%2fb',
  '/constructor',
  '/__proto__',
  '/toString',
  '/en/constructor',
  '/en/valueOf',
  '/spring-2031/constructor',
  '/spring-2031/__proto__',
  '/spring-2031/entries/0x28',
  '/spring-2031/entries/%E0%A4%A',
  '/%ff',
])('%s is a page that says 404', async (url) => {
  const { status, text } = await page(url);
  expect(status).toBe(404);
  expect(text).toContain('noindex');
  expect(text).toContain('<div id="root"></div>');
});

const scriptsOf = (text: string): string[] =>
  [...text.matchAll(/<link rel="modulepreload" crossorigin href="\/assets\/([^"]+)">/g)].map(([, file = '']) => file);

const answersIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/<script type="application\/json" data-answer="([^"]+)">(.*?)<\/script>/g)].map(
      ([, url = '', data = '']) => [url, data],
    ),
  );

it.each([
  ['/', ['zh-CN-1.js', 'contest-1.js'], ['/api/contests']],
  ['/spring-2031', ['zh-CN-1.js', 'contest-1.js'], ['/api/contests/spring-2031']],
  ['/en/spring-2031/rules', ['en-1.js', 'rules-1.js'], ['', '/rules?language=en']],
  ['/en/spring-2031/rules?version=1', ['en-1.js', 'rules-1.js'], ['']],
  ['/spring-2031/entries/40', ['zh-CN-1.js', 'entry-1.js', 'parts-1.js'], ['', '/entries/40']],
  ['/spring-2031/results', ['zh-CN-1.js'], ['']], // nothing is published, so there is no answer to bring
  ['/login', ['zh-CN-1.js'], []],
  ['/spring-2031/nothing', ['zh-CN-1.js'], []],
])('%s brings along what it will ask for', async (url, scripts, asks) => {
  const { text } = await page(url);
  expect(scriptsOf(text)).toEqual(scripts);
  const expected = asks.map((ask) => (ask.startsWith('/api') ? ask : `/api/contests/spring-2031${ask}`));
  expect(Object.keys(answersIn(text))).toEqual(expected);
  for (const [address, data] of Object.entries(answersIn(text))) {
    expect(data).not.toContain('<');
    expect(data.replace(/\\u003c/g, '<')).toBe((await app.get(address)).text);
  }
});

it('leads readers without scripts to the announcement, once there is one', async () => {
  const link = '<a href="/api/contests/autumn-2031/announcement.html?language=en">';
  const token = await app.tokenOf('administrator');
  const url = await aSealedContest(app, token, { slug: 'autumn-2031' });
  expect((await page('/en/autumn-2031/results')).text).not.toContain(link);
  await must(app.post(`${url}/evidence`, someEvidence(), token));
  await must(app.post(`${url}/rounds/final/outcomes`, { reason: null }, token));
  for (const path of ['', '/results', '/entries/1']) {
    const { text } = await page(`/en/autumn-2031${path}`);
    expect(/<noscript>(.*)<\/noscript>/.exec(text)?.[1]).toContain(link);
  }
  expect((await page('/en')).text).not.toContain(link);
});

it('keeps sign-in and set-up out of search engines', async () => {
  for (const url of ['/login', '/setup']) expect((await page(url)).text).toContain('name="robots" content="noindex"');
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
  '/.vite/first-view.json',
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

it('knows behind a proxy that it is https: secure cookies, strict transport, one origin', async () => {
  const { email, password } = await aMember(app.source, 'administrator');
  const { cookies } = await must(app.post('/api/auth/login', { email, password }));
  expect(cookies).toMatchObject([{ name: 'laurel_refresh', secure: true, httpOnly: true, sameSite: 'Strict' }]);
  const { headers } = await app.get('/api/contests');
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
  expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
  const login = (origin: string) =>
    app.ask('POST', '/api/auth/login', { body: { email: 'a@example.org', password: 'x' }, headers: { origin } });
  expect((await login('https://award.example')).status).toBe(401);
  expect((await login('http://award.example')).status).toBe(403);
  expect((await login('http://localhost:3000')).status).toBe(403);
});

it('counts attempts by the address that its one proxy names, and believes no more', async () => {
  const attempt = (forwarded: string) =>
    app.ask('POST', '/api/auth/login', {
      body: { email: 'guessed@example.org', password: 'x' },
      headers: { 'x-forwarded-for': forwarded },
    });
  for (let n = 0; n < 10; n += 1) await attempt(`10.0.0.${n}, 198.51.100.7`);
  expect((await attempt('10.0.0.99, 198.51.100.7')).status).toBe(429);
  expect((await attempt('198.51.100.8')).status).toBe(401);
});
