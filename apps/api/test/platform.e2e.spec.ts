import { DataSource } from 'typeorm';
import { aContest } from './factories/contests.js';
import { aPublishedContest } from './factories/published-contest.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { cold } from './support/cold.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let token: string;
let contest: string;
beforeAll(async () => {
  app = await startTestApp({ BODY_LIMIT: '20000', EVIDENCE_BODY_LIMIT: '1048576' });
  token = await app.tokenOf('administrator');
  contest = await aPublishedContest(app, token);
});
afterAll(() => app.close());

const filled = (route: string): string =>
  route.replace(':slug', 'spring-2031').replace(':number', '1').replace(':round', 'final').replace(':key', 'call');

describe('the guard', () => {
  it('lets nobody in without a token, but for the routes listed here', async () => {
    const open: string[] = [];
    for (const route of app.routes) {
      const [method, url] = route.split(' ') as ['GET', string];
      const { body, headers } = await app.ask(method, filled(url), { cookies: { laurel_refresh: 'made-up' } });
      const isClosed = body?.code === 'auth.required' || headers['www-authenticate'] === 'Bearer';
      if (!isClosed || body?.code === 'auth.session-ended') open.push(route);
    }
    const reads = [
      ...['health/live', 'health/ready', 'openapi.json', 'contests', 'contests/:slug', 'contests/:slug/rules'],
      ...['contests/:slug/rulebook.json', 'contests/:slug/entries', 'contests/:slug/entries/:number'],
      ...['contests/:slug/roadshow', 'contests/:slug/results', 'contests/:slug/results/:round/entries/:number'],
      ...[
        'contests/:slug/results/:file',
        'contests/:slug/rounds/:round/results',
        'contests/:slug/rounds/:round/notice',
      ],
      ...['rows', 'decisions', 'parts', 'compare', 'entries/:number', ':file'].map(
        (path) => `contests/:slug/rounds/:round/results/${path}`,
      ),
      ...['contests/:slug/announcement', 'contests/:slug/announcement.html'],
      ...['contests/:slug/submitters', 'contests/:slug/submitters/:name'],
      ...['ballot', 'ballots/mine', 'receipts/:receipt', 'totals', 'totals/events'].map(
        (path) => `contests/:slug/${path}`,
      ),
    ];
    const posts = ['auth/login', 'auth/refresh', 'auth/logout', 'auth/setup', 'auth/setup-links/check'];
    posts.push('invitations/accept', 'invitations/check', 'contests/:slug/voter-tokens', 'contests/:slug/ballots');
    const expected = [
      ...reads.flatMap((path) => [`GET /api/${path}`, `HEAD /api/${path}`]),
      ...posts.map((path) => `POST /api/${path}`),
    ];
    expect(open.sort()).toEqual(expected.sort());
  });
});

describe('other sites', () => {
  const read = (headers: Record<string, string>) => app.get('/api/contests', { headers });
  const login = (headers: Record<string, string>) =>
    app.ask('POST', '/api/auth/login', { body: { email: 'a@example.org', password: 'x' }, headers });

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://localhost:3001' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
  ])('may not send a change: %j', async (headers) => {
    const { status, body } = await login(headers);
    expect([status, body.code]).toEqual([403, 'request.foreign-origin']);
  });

  it('may send a change to no route at all, whoever is signed in', async () => {
    const changing = app.routes.filter((route) => !/^(GET|HEAD) /.test(route));
    for (const route of changing) {
      const [method, url] = route.split(' ') as ['POST', string];
      for (const [name, value] of [
        ['origin', 'https://evil.example'],
        ['sec-fetch-site', 'same-site'],
      ] as const) {
        const headers = { [name]: value };
        const { body } = await app.ask(method, filled(url), { headers, token, body: {} });
        expect([route, body.code]).toEqual([route, 'request.foreign-origin']);
      }
    }
    expect(changing.length).toBeGreaterThan(9);
  });

  it.each([
    [{}],
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ origin: 'http://localhost:3000' }],
    [{ origin: 'http://127.0.0.1:3000' }],
  ])('are not what sends %j', async (headers) => {
    expect((await login(headers as Record<string, string>)).body.code).toBe('auth.bad-credentials');
  });

  it('may link to public pages, which a person then opens', async () => {
    expect((await read({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).status).toBe(200);
    expect((await read({ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' })).status).toBe(200);
  });

  it('may not read or embed them by script', async () => {
    expect((await read({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).status).toBe(403);
    expect((await read({ origin: 'https://evil.example' })).status).toBe(403);
  });

  it('may not use a token even by a link', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    for (const url of ['/api/auth/me', '/api/contests']) {
      expect((await app.get(url, { headers, token })).body.code).toBe('request.foreign-origin');
    }
  });
});

describe('what a request may bring', () => {
  it('is refused beyond the limit, with a sentence', async () => {
    const { status, body } = await app.post('/api/contests', { slug: 'x'.repeat(20_001) }, token);
    expect([status, body.code]).toEqual([413, 'request.too-large']);
    expect(body.detail.zh).toMatch(/请缩小/);
  });

  it('may be large for evidence, for those who hold a token', async () => {
    const padding = 'x'.repeat(30_000);
    const unknown = await app.post(`${contest}/evidence`, { padding });
    expect([unknown.status, unknown.body.code]).toEqual([401, 'auth.required']);
    const large = await app.post(`${contest}/evidence`, { padding }, token);
    expect([large.status, large.body.code]).toEqual([422, 'evidence.refused']);
    const unread = await app.post(`${contest}/evidence`, { padding: 'x'.repeat(1_048_577) });
    expect(unread.body.code).toBe('auth.required');
    const tooLarge = await app.post(`${contest}/evidence`, { padding: 'x'.repeat(1_048_577) }, token);
    expect(tooLarge.status).toBe(413);
  });

  it('is JSON, and nothing that another site can send as a form', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const headers = { 'content-type': type };
      const { status, body } = await app.ask('POST', '/api/auth/login', { body: '{"email":"a"}', headers });
      expect([status, body.code]).toEqual([415, 'request.wrong-media-type']);
    }
  });

  it('is UTF-8, and says so or nothing', async () => {
    const create = (body: Buffer, type: string) =>
      app.ask('POST', '/api/contests', { token, body, headers: { 'content-type': type } });
    const text = JSON.stringify(aContest({ slug: 'gbk-2031', title: { zh: '??' } }));
    const gbk = Buffer.from(text.replace('??', '\u00b9\u00e3\u00d6\u00dd'), 'latin1');
    for (const type of ['application/json', 'application/json; charset=utf-8']) {
      const { status, body } = await create(gbk, type);
      expect([status, body.code]).toEqual([400, 'request.not-utf8']);
    }
    const named = await create(gbk, 'application/json;charset=gb18030');
    expect([named.status, named.body.code]).toEqual([415, 'request.wrong-media-type']);
    expect((await app.get('/api/contests/gbk-2031')).status).toBe(404);
    const marked = Buffer.from(`\ufeff${text}`);
    expect((await create(marked, 'application/json; Charset="UTF-8"')).status).toBe(201);
  });

  it.each(['{"email":', '{"__proto__":{"isAdmin":true},"email":"a","password":"b"}', '[]', 'null', '"text"'])(
    'is refused as %s',
    async (body) => {
      const answer = await app.ask('POST', '/api/auth/login', {
        body,
        headers: { 'content-type': 'application/json' },
      });
      expect(answer.status).toBe(400);
      expect(answer.body.code).toMatch(/^request\./);
    },
  );

  it('may hold no characters that cannot be stored or that turn a text round', async () => {
    for (const bad of ['a\u0000b', '\ud800', 'safe\u202Egpj.exe', '   ', 'x'.repeat(201)]) {
      const { status, body } = await app.post(
        '/api/contests',
        aContest({ slug: 'bad-text', title: { zh: bad } }),
        token,
      );
      expect([bad, status, body.errors?.[0].path]).toEqual([bad, 400, 'title.zh']);
    }
  });
});

describe('an answer', () => {
  it('carries the headers that keep scripts of others out', async () => {
    const { headers } = await app.get('/api/contests');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['server'] ?? headers['x-powered-by']).toBeUndefined();
  });

  it('is a problem with a code, both languages and the id of the request', async () => {
    const { status, body, headers } = await app.get('/api/nowhere', { headers: { 'x-request-id': 'chosen by me' } });
    expect(status).toBe(404);
    expect(headers['content-type']).toMatch('application/problem+json');
    expect(body).toMatchObject({ type: 'urn:laurel:problem:not-found', status: 404, code: 'not-found' });
    expect(body.detail.zh).toBeTruthy();
    expect(body.detail.en).toBeTruthy();
    expect(body.requestId).toBe(headers['x-request-id']);
    expect(body.requestId).not.toBe('chosen by me');
  });

  it.each(['/api/contests/%ZZ', '/api/contests/a%00b', '/api/contests/..%2f..', `/api/contests/${'x'.repeat(400)}`])(
    'to the address %s is no surprise',
    async (url) => {
      const { status, body } = await app.get(url);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(body.code).toBeTruthy();
    },
  );

  it('says nothing of what went wrong inside', async () => {
    const query = jest.spyOn(DataSource.prototype, 'query').mockRejectedValue(new Error('password=hunter2'));
    const { status, text, body } = await app.get(cold('/api/contests/spring-2031/results'));
    query.mockRestore();
    expect([status, body.code]).toEqual([500, 'internal-error']);
    expect(text).not.toContain('hunter2');
  });

  it('of a public page may be kept, and is answered with 304 to who has it', async () => {
    const first = await app.get(contest);
    expect(first.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    const tag = String(first.headers['etag']);
    const again = await app.get(contest, { headers: { 'if-none-match': `"other", ${tag}` } });
    expect([again.status, again.text, again.headers['etag']]).toEqual([304, '', tag]);
    const other = await app.get(contest, { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
    expect((await app.get('/api/auth/me', { token })).headers['cache-control']).toBe('no-store');
    expect((await app.get('/api/contests/none')).headers['cache-control']).toBe('no-store');
  });

  it('is compressed, unless it carries secrets', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    expect((await app.ask('HEAD', `${contest}/rules`, { headers })).status).toBe(200);
    const open = await app.nest.inject({ url: `${contest}/rules`, headers });
    expect(open.headers['content-encoding']).toBe('gzip');
    expect(open.headers['vary']).toMatch(/accept-encoding/i);
    const secret = await app.nest.inject({
      url: '/api/auth/me',
      headers: { ...headers, authorization: `Bearer ${token}` },
    });
    expect(secret.headers['content-encoding']).toBeUndefined();
  });
});

describe('health', () => {
  it('is alive, and ready with its database and migrations', async () => {
    expect((await app.get('/api/health/live')).body).toEqual({ status: 'ok' });
    expect((await app.get('/api/health/ready')).body).toEqual({ status: 'ok' });
  });

  it('is not ready while a migration is missing', async () => {
    const owner = await new DataSource({ type: 'postgres', url: app.database.ownerUrl }).initialize();
    await owner.query(`update schema_migrations set name = name || '?' where name like 'Results%'`);
    const { status, body } = await app.get('/api/health/ready');
    await owner.query(`update schema_migrations set name = rtrim(name, '?')`);
    await owner.destroy();
    expect([status, body.code]).toEqual([503, 'service.not-ready']);
  });
});

describe('a database that goes away', () => {
  it('is said to be away, and found again when it is back', async () => {
    const end = `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'laurel_app' and datname = $1`;
    await asSuperuser(app.database.superUrl, (client) => client.query(end, [app.database.name]));
    const statuses = await Promise.all(Array.from({ length: 4 }, async () => (await app.get(contest)).status));
    for (const status of statuses) expect([200, 503]).toContain(status);
    expect((await app.get(contest)).status).toBe(200);
  });
});
