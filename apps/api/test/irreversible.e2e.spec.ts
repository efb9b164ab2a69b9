import { type DestinationStream, symbols } from 'pino';
import { aContest } from './factories/contests.js';
import { must } from './factories/published-contest.js';
import { REASON } from './factories/stages.js';
import { startTestApp, type TestApp } from './support/test-app.js';

interface Line {
  readonly level: number;
  readonly msg: string;
}

/** What goes to the log. */
const written: string[] = [];
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ LOG_LEVEL: 'warn' });
  const log = app.nest.getHttpAdapter().getInstance().log as unknown as Record<symbol, DestinationStream>;
  jest.spyOn(log[symbols.streamSym]!, 'write').mockImplementation((line) => void written.push(line));
});
afterAll(() => app.close());

const SLUG = 'log-2031';
const url = `/api/contests/${SLUG}`;
const linesOf = async (work: () => Promise<unknown>): Promise<Line[]> => {
  written.length = 0;
  await work();
  return written.map((line) => JSON.parse(line) as Line);
};
const open = { to: 'open', reason: REASON };

it('tells of a refused attempt at what cannot be undone: who, where, what and why, by ids alone', async () => {
  const administrator = await app.tokenOf('administrator');
  await must(app.post('/api/contests', aContest({ slug: SLUG, isImported: false }), administrator));
  const judge = await app.tokenOf('judge', SLUG);
  const { body } = await must(app.get('/api/auth/me', { token: judge }));
  const lines = await linesOf(async () => {
    await app.post(`${url}/stages/call/transitions`, open, judge);
    await app.post(`${url}/stages/call/transitions`, open, administrator);
    await app.post(`${url}/stages/call/transitions`, open);
    await app.put(`${url}/rulebook`, { rulebook: 2 }, administrator);
  });
  const told = { level: 40, msg: 'an irreversible act was refused' };
  const route = '/api/contests/:slug/stages/:key/transitions';
  expect(lines).toMatchObject([
    {
      ...told,
      account: body.id,
      code: 'auth.forbidden',
      params: { slug: SLUG, key: 'call' },
      req: { method: 'POST', route, id: expect.any(String) },
    },
    { ...told, account: expect.any(String), code: 'rulebook.not-sealed', req: { route } },
    { ...told, account: null, code: 'auth.required', req: { route } },
    { ...told, code: 'rulebook.refused', params: { slug: SLUG }, req: { method: 'PUT' } },
  ]);
  for (const secret of [judge, administrator, 'example.org', REASON.zh]) {
    expect(JSON.stringify(lines)).not.toContain(secret);
  }
});

it('tells nothing of what was done, nor of a refusal that changes nothing', async () => {
  const organiser = await app.tokenOf('organiser', SLUG);
  const lines = await linesOf(async () => {
    await must(app.post(`${url}/invitations`, { role: 'judge', email: 'a@example.org', name: 'A' }, organiser));
    await app.post(`${url}/invitations`, {}, organiser);
    await app.get(`${url}/people`);
  });
  expect(lines).toEqual([]);
});

/** Acts that cannot be undone. */
const IRREVERSIBLE = [
  'POST /api/contests/:slug/ballot-reviews/:number/ruling',
  'POST /api/contests/:slug/decisions',
  'POST /api/contests/:slug/desk/:panel/submissions',
  'POST /api/contests/:slug/evidence',
  'POST /api/contests/:slug/office/entries/:id/acceptance',
  'POST /api/contests/:slug/office/entries/:id/rejection',
  'POST /api/contests/:slug/panels/:panel/members/:member/replacement',
  'POST /api/contests/:slug/rounds/:round/notice',
  'POST /api/contests/:slug/rounds/:round/outcomes',
  'POST /api/contests/:slug/stages/:key/transitions',
  'POST /api/contests/:slug/submissions/:id/withdrawal',
  'PUT /api/contests/:slug/rulebook',
];

it('is asked of these acts and no others', async () => {
  const told: string[] = [];
  for (const route of app.routes.filter((each) => !/^(GET|HEAD) /.test(each))) {
    const [method, path = ''] = route.split(' ');
    const lines = await linesOf(() => app.ask(method as 'POST', path.replaceAll(/:\w+/g, 'x')));
    if (lines.length > 0) told.push(route);
  }
  expect(told.sort()).toEqual(IRREVERSIBLE);
});
