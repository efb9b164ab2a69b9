import { Administrators } from '../src/auth/administrators.service.js';
import { must } from './factories/published-contest.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('the one-time link of an administrator', () => {
  const account = { email: 'Chief@Example.org', password: 'a long enough password', name: '张三' };
  const link = () => app.nest.get(Administrators).makeLink({ accountId: null, requestId: 'test' });

  it('makes an administrator once, and signs them in', async () => {
    const token = await link();
    const made = await app.post('/api/auth/setup', { token, ...account });
    expect(made.status).toBe(201);
    expect(made.body.account).toMatchObject({
      email: 'chief@example.org',
      roles: [{ role: 'administrator', contest: null }],
    });
    expect((await app.get('/api/auth/me', { token: made.body.accessToken })).status).toBe(200);
    const again = await app.post('/api/auth/setup', { token, ...account, email: 'other@example.org' });
    expect([again.status, again.body.code]).toEqual([401, 'auth.setup-link-invalid']);
  });

  it('expires after a day', async () => {
    const token = await link();
    app.clock.advance(24 * 3600 + 1);
    const late = await app.post('/api/auth/setup', { token, ...account, email: 'late@example.org' });
    expect(late.body.code).toBe('auth.setup-link-invalid');
  });

  it('stays good when the account was refused', async () => {
    const token = await link();
    const weak = await app.post('/api/auth/setup', { token, ...account, email: 'new@example.org', password: 'short' });
    expect(weak.body.errors).toMatchObject([{ path: 'password', code: 'min-length' }]);
    const taken = await app.post('/api/auth/setup', { token, ...account });
    expect([taken.status, taken.body.code]).toEqual([409, 'auth.email-taken']);
    expect((await app.post('/api/auth/setup', { token, ...account, email: 'new@example.org' })).status).toBe(201);
  });

  it('is the only one: a newer link, and the first that is used, end the others', async () => {
    const [first, second] = [await link(), await link()];
    const use = (token: string, email: string) => app.post('/api/auth/setup', { token, ...account, email });
    expect((await use(first, 'first@example.org')).body.code).toBe('auth.setup-link-invalid');
    expect((await use(second, 'second@example.org')).status).toBe(201);
    const third = await link();
    const answers = await Promise.all([1, 2, 3].map((n) => use(third, `third-${n}@example.org`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401]);
  });

  it('says on arrival whether it is still good, and stays as it is', async () => {
    const check = (token: string) => app.post('/api/auth/setup-links/check', { token });
    const token = await link();
    for (let n = 0; n < 3; n += 1) expect((await check(token)).status).toBe(204);
    await must(app.post('/api/auth/setup', { token, ...account, email: 'checked@example.org' }));
    for (const bad of [token, 'A'.repeat(43), 'mangled', `${token}x`]) {
      const { status, body } = await check(bad);
      expect([status, body.code]).toEqual([401, 'auth.setup-link-invalid']);
    }
    const late = await link();
    app.clock.advance(24 * 3600 + 1);
    expect((await check(late)).body.code).toBe('auth.setup-link-invalid');
    expect((await check('')).body.errors).toMatchObject([{ path: 'token', sentence: { en: 'Fill this in.' } }]);
  });

  it('is counted when it is guessed', async () => {
    const guess = () =>
      app.ask('POST', '/api/auth/setup-links/check', { body: { token: 'B'.repeat(43) }, address: '10.4.0.1' });
    for (let n = 0; n < 10; n += 1) expect((await guess()).status).toBe(401);
    expect((await guess()).status).toBe(429);
  });

  it('takes a mangled link for one that is not good', async () => {
    const answer = await app.post('/api/auth/setup', { token: 'cut-off', ...account, email: 'cut@example.org' });
    expect([answer.status, answer.body.code]).toEqual([401, 'auth.setup-link-invalid']);
  });

  it('is stored as a hash, and no one guesses it', async () => {
    const token = await link();
    const rows = await app.source.query<{ token_hash: Buffer }[]>('select token_hash from setup_links');
    expect(rows.some(({ token_hash: hash }) => hash.toString('base64url') === token)).toBe(false);
    const guessed = await app.post('/api/auth/setup', { token: 'A'.repeat(43), ...account });
    expect(guessed.body.code).toBe('auth.setup-link-invalid');
  });
});
