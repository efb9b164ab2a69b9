import fs from 'node:fs';
import { aMember } from './factories/accounts.js';
import { aSealedContest, must } from './factories/published-contest.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { makeWebRoot } from './support/web-root.js';

let app: TestApp;
let webRoot: string;
beforeAll(async () => {
  webRoot = makeWebRoot();
  app = await startTestApp({ WEB_ROOT: webRoot, PUBLIC_URL: 'https://award.example', TRUST_PROXY: '1' });
  await aSealedContest(app, await app.tokenOf('administrator'));
});
afterAll(async () => {
  await app.close();
  fs.rmSync(webRoot, { recursive: true });
});

it('knows behind a proxy that it is https: secure cookies, strict transport, one origin', async () => {
  const { email, password } = await aMember(app.source, 'administrator');
  const { cookies } = await must(app.post('/api/auth/login', { email, password }));
  expect(cookies).toMatchObject([{ name: 'laurel_refresh', secure: true, httpOnly: true, sameSite: 'Strict' }]);
  const { headers } = await app.get('/api/contests');
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
  expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
});

it('allows of what stands inside a page the style and the script of the build alone', async () => {
  const policy = String((await app.get('/spring-2031')).headers['content-security-policy']).split(';');
  expect(policy).toEqual(
    expect.arrayContaining(["style-src 'self' 'sha256-c3R5bGU='", "script-src 'self' 'sha256-c2NyaXB0'"]),
  );
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
