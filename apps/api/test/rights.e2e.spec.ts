import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AppModule } from '../src/app.module.js';
import { type Role, roles } from '../src/auth/role.js';
import { AppConfig } from '../src/config/app-config.js';
import { ProblemFilter } from '../src/platform/problem/problem.filter.js';
import { aPublishedContest } from './factories/published-contest.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let administrator: string;
const OWN = 'own-2031';
const OTHER = 'other-2031';
beforeAll(async () => {
  app = await startTestApp();
  await app.nest.listen(0, '127.0.0.1');
  administrator = await app.tokenOf('administrator');
  // both hold all that could leak or be changed
  for (const slug of [OWN, OTHER]) await aPublishedContest(app, administrator, { slug });
});
afterAll(() => app.close());

/** What the office and its auditors read. */
const read = (path: string): Record<string, readonly Role[]> => ({
  [`GET /api/contests/:slug${path}`]: ['administrator', 'organiser', 'auditor'],
});

/** What a judge reads. */
const ofJudges = (path: string): Record<string, readonly Role[]> => ({
  [`GET /api/contests/:slug/desk${path}`]: ['judge'],
});

/**
 * Who may use each route that is not public, in a contest of theirs where it names one; nobody else may. Who may GET may ask
 * for the head alone.
 */
const MAY: Readonly<Record<string, readonly Role[]>> = {
  'GET /api/auth/me': roles,
  'POST /api/contests': ['administrator'],
  'GET /api/examples': ['administrator'],
  'POST /api/contest-proposals': ['administrator'],
  'GET /api/administrators': ['administrator'],
  'POST /api/administrators/:id/link': ['administrator'],
  'POST /api/administrators/invitations': ['administrator'],
  'POST /api/administrators/invitations/:id/link': ['administrator'],
  'DELETE /api/administrators/invitations/:id': ['administrator'],
  'GET /api/contests/:slug/people': ['administrator', 'organiser'],
  'POST /api/contests/:slug/people/:id/link': ['administrator', 'organiser'],
  'POST /api/contests/:slug/invitations': ['administrator', 'organiser'],
  'POST /api/contests/:slug/invitations/:id/link': ['administrator', 'organiser'],
  'DELETE /api/contests/:slug/invitations/:id': ['administrator', 'organiser'],
  'DELETE /api/contests/:slug/people/:id/roles/:role': ['administrator', 'organiser'],
  'PUT /api/contests/:slug/rulebook': ['administrator', 'organiser'],
  ...read('/stages'),
  ...read('/audit'),
  ...read('/audit/facts'),
  ...read('/audit/actors'),
  'POST /api/contests/:slug/stages/:key/transitions': ['administrator', 'organiser'],
  'POST /api/contests/:slug/entries': ['administrator', 'organiser'],
  'GET /api/contests/:slug/submissions': ['submitter'],
  'POST /api/contests/:slug/submissions': ['submitter'],
  'GET /api/contests/:slug/submissions/:id': ['submitter'],
  'PATCH /api/contests/:slug/submissions/:id': ['submitter'],
  'GET /api/contests/:slug/submissions/:id/history': ['submitter'],
  'GET /api/contests/:slug/submissions/:id/versions/:version': ['submitter'],
  'POST /api/contests/:slug/submissions/:id/receipts': ['submitter'],
  'GET /api/contests/:slug/submissions/:id/receipts/:position': ['submitter'],
  'POST /api/contests/:slug/submissions/:id/take-back': ['submitter'],
  'POST /api/contests/:slug/submissions/:id/withdrawal': ['submitter'],
  ...read('/office/entries'),
  ...read('/office/entries/:id'),
  'PUT /api/contests/:slug/office/entries/:id/write-up': ['administrator', 'organiser'],
  'POST /api/contests/:slug/office/entries/:id/acceptance': ['administrator', 'organiser'],
  'POST /api/contests/:slug/office/entries/:id/return': ['administrator', 'organiser'],
  'POST /api/contests/:slug/office/entries/:id/rejection': ['administrator', 'organiser'],
  'GET /api/contests/:slug/entries/import/file': ['administrator', 'organiser'],
  'POST /api/contests/:slug/entries/import/preview': ['administrator', 'organiser'],
  'POST /api/contests/:slug/entries/import': ['administrator', 'organiser'],
  'POST /api/contests/:slug/roadshow/stops': ['administrator', 'organiser'],
  'POST /api/contests/:slug/roadshow/stops/:position/draws': ['administrator', 'organiser'],
  'POST /api/contests/:slug/roadshow/stops/:position/coverage': ['administrator', 'organiser'],
  'POST /api/contests/:slug/evidence': ['administrator', 'organiser'],
  ...read('/recorded'),
  ...read('/recorded/:kind/:subject/versions/:version'),
  'GET /api/contests/:slug/recorded/:kind/:subject/file': ['administrator', 'organiser'],
  'POST /api/contests/:slug/recorded/:kind/:subject/tables': ['administrator', 'organiser'],
  'POST /api/contests/:slug/recorded/:kind/:subject/previews': ['administrator', 'organiser'],
  'POST /api/contests/:slug/recorded/:kind/:subject/versions': ['administrator', 'organiser'],
  'POST /api/contests/:slug/recorded/:kind/:subject/versions/:version/confirmation': ['administrator', 'organiser'],
  ...read('/ballot-reviews'),
  'POST /api/contests/:slug/ballot-reviews': ['administrator', 'organiser'],
  'POST /api/contests/:slug/ballot-reviews/:number/ruling': ['administrator', 'organiser'],
  ...read('/decisions'),
  'POST /api/contests/:slug/decisions': ['administrator', 'organiser'],
  ...read('/rounds/:round/readiness'),
  ...read('/rounds/:round/proposals'),
  'GET /api/contests/:slug/rounds/:round/ranking': ['administrator', 'organiser'],
  'POST /api/contests/:slug/rounds/:round/decisions/previews': ['administrator', 'organiser'],
  'POST /api/contests/:slug/rounds/:round/notice': ['administrator', 'organiser'],
  'POST /api/contests/:slug/rounds/:round/outcomes': ['administrator', 'organiser'],
  ...ofJudges(''),
  ...ofJudges('/:panel'),
  ...ofJudges('/:panel/sheets/:number'),
  ...ofJudges('/:panel/sheets/:number/versions'),
  'POST /api/contests/:slug/desk/:panel/terms': ['judge'],
  'PUT /api/contests/:slug/desk/:panel/sheets/:number': ['judge'],
  'POST /api/contests/:slug/desk/:panel/submissions': ['judge'],
  'PUT /api/contests/:slug/desk/:panel/conflicts/:number': ['judge'],
  'DELETE /api/contests/:slug/desk/:panel/conflicts/:number': ['judge'],
  ...read('/panels'),
  ...read('/panels/:panel/members'),
  ...read('/panels/:panel/progress'),
  ...read('/panels/:panel/returns'),
  'GET /api/contests/:slug/panels/:panel/members/:member/replacement': ['administrator', 'organiser'],
  'POST /api/contests/:slug/panels/:panel/members': ['administrator', 'organiser'],
  ...read('/affiliations'),
  'PUT /api/contests/:slug/affiliations/:account': ['administrator', 'organiser'],
  'POST /api/contests/:slug/panels/:panel/members/:member/conflicts': ['administrator', 'organiser'],
  'POST /api/contests/:slug/panels/:panel/assignments': ['administrator', 'organiser'],
  'POST /api/contests/:slug/panels/:panel/members/:member/replacement': ['administrator', 'organiser'],
  'POST /api/contests/:slug/panels/:panel/returns': ['administrator', 'organiser'],
};

/** Asks for a voter's cookie, which is no sign-in. */
const MINE = '/api/contests/:slug/ballots/mine';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
const CONTESTS = [OWN, OTHER, 'none-2031'];

const ID = '00000000-0000-4000-8000-000000000000';
const OF_RECORDED = { kind: 'votes', subject: 'web', version: '1' };
const OF_JUDGING = { panel: 'jury', member: ID, account: ID };
const OF_ENTRIES = { id: '1', position: '1' };
const PARTS = { key: 'call', round: 'final', number: '1', ...OF_RECORDED, ...OF_JUDGING, ...OF_ENTRIES };

const urlOf = (route: string, slug: string): [Method, string] => {
  const [method = '', url = ''] = route.split(' ');
  const filled = Object.entries({ slug, ...PARTS }).reduce((made, [name, part]) => made.replace(`:${name}`, part), url);
  return [method as Method, filled];
};

/** `passes` for what lies behind the rights, whatever it says of this empty body. */
async function verdictOf(route: string, slug: string, token: string): Promise<string> {
  const [method, url] = urlOf(route, slug);
  const hasBody = method !== 'GET' && method !== 'DELETE';
  const { status, body, headers } = await app.ask(method, url, { token, ...(hasBody ? { body: {} } : {}) });
  if (method === 'GET') expect([route, (await app.ask('HEAD', url, { token })).status]).toEqual([route, status]);
  if (status === 401 || headers['www-authenticate'] !== undefined) return 'auth.required';
  if (status === 403 || body?.code === 'contest.not-found') return body.code as string;
  return 'passes';
}

function expected(route: string, role: Role, slug: string): string {
  const isOfContest = route.includes(':slug');
  if (isOfContest && slug === 'none-2031') return 'contest.not-found';
  const isTheirs = role === 'administrator' || !isOfContest || slug === OWN;
  return MAY[route]!.includes(role) && isTheirs ? 'passes' : 'auth.forbidden';
}

describe('rights', () => {
  it('are said of every route that is not public', async () => {
    const closed: string[] = [];
    for (const route of app.routes) {
      const [method, url] = urlOf(route, OWN);
      const { status, headers, body } = await app.ask(method, url);
      if ((status === 401 && headers['www-authenticate']) || body?.code === 'auth.required') closed.push(route);
    }
    const ofVoters = ['POST /api/contests/:slug/ballots', ...['GET', 'HEAD'].map((each) => `${each} ${MINE}`)];
    const cookieOnly = ['POST /api/auth/refresh', 'POST /api/auth/logout', ...ofVoters];
    const ofToken = closed.filter((route) => !cookieOnly.includes(route) && !/login|setup/.test(route));
    const heads = Object.keys(MAY).flatMap((route) => (route.startsWith('GET ') ? [route.replace('GET', 'HEAD')] : []));
    expect(ofToken.sort()).toEqual([...Object.keys(MAY), ...heads].sort());
  });

  it.each(roles)('of the role %s hold in its own contest and nowhere else', async (role) => {
    const token = await app.tokenOf(role, role === 'administrator' ? undefined : OWN);
    for (const route of Object.keys(MAY)) {
      for (const slug of CONTESTS) {
        const verdict = await verdictOf(route, slug, token);
        expect([route, slug, verdict]).toEqual([route, slug, expected(route, role, slug)]);
      }
    }
  });

  it('are nobody’s whose role was taken away', async () => {
    const token = await app.tokenOf('organiser', OWN);
    const take = `delete from memberships where role = 'organiser'`;
    await asSuperuser(app.database.superUrl, (client) => client.query(take));
    for (const route of Object.keys(MAY).filter((each) => !each.includes('/me'))) {
      for (const slug of [OWN, OTHER]) expect(await verdictOf(route, slug, token)).toBe('auth.forbidden');
    }
  });
});

it('are held by a second lock, which lets nobody through where the first is missing', async () => {
  const module = await Test.createTestingModule({ imports: [AppModule] })
    .overrideProvider(AppConfig)
    .useValue(app.nest.get(AppConfig))
    .compile();
  const bare = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  bare.useGlobalFilters(new ProblemFilter());
  await bare.init();
  await bare.getHttpAdapter().getInstance().ready();
  const headers = { authorization: `Bearer ${administrator}` };
  const me = await bare.inject({ url: '/auth/me', headers });
  expect([me.statusCode, me.json()]).toEqual([401, expect.objectContaining({ code: 'auth.required' })]);
  expect((await bare.inject({ url: '/health/live', headers })).statusCode).toBe(200);
  await bare.close();
});

describe('a large body', () => {
  const PROMISED = 60 * 1024 * 1024;

  /** Sends all that it promised unless the server hangs up; says the answer, and how much the server has read. */
  async function upload(url: string, token: string | null): Promise<{ status: number; read: number }> {
    const { port } = app.nest.getHttpServer().address() as AddressInfo;
    const accepted = once(app.nest.getHttpServer(), 'connection') as Promise<[{ bytesRead: number }]>;
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    let answer = '';
    socket.on('data', (chunk) => (answer += String(chunk)));
    const [server] = await accepted;
    const authorization = token === null ? '' : `Authorization: Bearer ${token}\r\n`;
    const head = `POST ${url} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${authorization}`;
    socket.write(`${head}Content-Length: ${PROMISED}\r\n\r\n`);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const chunk = Buffer.alloc(256 * 1024, 0x20);
    for (let sent = 0; sent < PROMISED && !socket.destroyed; sent += chunk.length) {
      socket.write(chunk);
      await wait(2);
    }
    socket.end();
    await closed;
    return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]), read: server.bytesRead };
  }

  it.each([
    ['without a token', 401, `/api/contests/${OWN}/evidence`, () => Promise.resolve(null)],
    ['of an ended session', 401, `/api/contests/${OWN}/evidence`, anEndedSession],
    ['for a contest that is not there', 404, '/api/contests/none-2031/evidence', () => app.tokenOf('administrator')],
    ['for another’s contest', 403, `/api/contests/${OTHER}/evidence`, () => app.tokenOf('organiser', OWN)],
    ['to a route of small bodies', 403, '/api/contests', () => app.tokenOf('judge', OWN)],
  ] as const)('is not read %s', async (_what, status, url, tokenOf) => {
    const answered = await upload(url, await tokenOf());
    expect(answered.status).toBe(status);
    expect(answered.read).toBeLessThan(4 * 1024 * 1024);
  });

  it('is read for who may send it', async () => {
    const answered = await upload(`/api/contests/${OWN}/evidence`, await app.tokenOf('organiser', OWN));
    expect(answered.read).toBeGreaterThan(PROMISED);
  });

  async function anEndedSession(): Promise<string> {
    const token = await app.tokenOf('administrator');
    const { sid } = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as { sid: string };
    await app.source.query(`update login_sessions set ended_at = now(), ended_why = 'signed-out' where id = $1`, [sid]);
    return token;
  }
});
