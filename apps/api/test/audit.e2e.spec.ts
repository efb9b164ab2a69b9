import { notAuditedSingly } from '../src/audit/audit-events.js';
import { Administrators } from '../src/auth/administrators.service.js';
import { aMember } from './factories/accounts.js';
import { aContest, anEntry, aStop } from './factories/contests.js';
import { aRow, csvOf, HEADINGS } from './factories/import-files.js';
import { type AuditedChange, NONE } from './factories/audited-change.js';
import { entryChanges } from './factories/entry-changes.js';
import { peopleChanges } from './factories/people-changes.js';
import { judgingChanges } from './factories/judging-changes.js';
import { aLiveContest } from './factories/live-contest.js';
import { InvitesPeople } from './factories/people.js';
import { must } from './factories/published-contest.js';
import { reviewChanges } from './factories/review-changes.js';
import { aRulebook, someEvidence } from './factories/rules.js';
import { type Ask, startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
});
afterAll(() => app.close());

const PASSWORD = 'a long enough password';
const contest = '/api/contests/spring-2031';
const cookieOf = async (): Promise<Record<string, string>> => {
  const { email, password } = await aMember(app.source, 'administrator');
  const { cookies } = await must(app.post('/api/auth/login', { email, password }));
  return { laurel_refresh: cookies[0]!.value };
};
const now = () => ({ app, token });
const asAdministrator = (body: unknown) => (): Promise<Ask> => Promise.resolve({ body, token });

const aDecision = { kind: 'disqualified', entry: 2, round: 'screening', reason: { zh: '查无此事' } };
const aTie = { kind: 'tie', round: 'screening', order: [3, 4], reason: { zh: '抽签' } };
const aTable = { source: { zh: '计票单' }, rows: [{ entry: '1', value: '3' }] };

/** Every route that changes state, once as it succeeds and once as it fails; in the order in which they can. */
const changes: readonly AuditedChange[] = [
  {
    route: 'POST /api/auth/login',
    url: '/api/auth/login',
    good: async () => {
      const { email, password } = await aMember(app.source, 'administrator');
      return { body: { email, password } };
    },
    bad: { body: { email: 'nobody@example.org', password: 'x' } },
  },
  {
    route: 'POST /api/auth/logout',
    url: '/api/auth/logout',
    good: async () => ({ cookies: await cookieOf() }),
    bad: {},
  },
  {
    route: 'POST /api/auth/setup',
    url: '/api/auth/setup',
    good: async () => {
      const link = await app.nest.get(Administrators).makeLink({ accountId: null, requestId: 'test' });
      return { body: { token: link, email: 'secret-address@example.org', password: PASSWORD, name: 'Wang' } };
    },
    bad: { body: { token: 'A'.repeat(43), email: 'b@example.org', password: PASSWORD, name: 'B' } },
  },
  {
    route: 'POST /api/contests',
    url: '/api/contests',
    good: asAdministrator(aContest({ isImported: true })),
    bad: { body: aContest() },
  },
  ...peopleChanges(now, '/api/contests/:slug', { people: '/people', role: 'judge' }),
  {
    route: 'DELETE /api/contests/:slug/people/:id/roles/:role',
    url: `${contest}/people/${NONE}/roles/auditor`,
    good: async () => {
      const { id } = await aMember(app.source, 'auditor', 'spring-2031');
      return { url: `${contest}/people/${id}/roles/auditor`, token };
    },
    bad: {},
  },
  ...peopleChanges(now, '/api/administrators', { people: '', role: 'administrator' }),
  {
    route: 'POST /api/invitations/accept',
    url: '/api/invitations/accept',
    good: async () => {
      const invited = new InvitesPeople(app, contest, token);
      return { body: { token: await invited.linkOf(await invited.invite()), password: PASSWORD } };
    },
    bad: { body: { token: 'A'.repeat(43), password: PASSWORD } },
  },
  {
    route: 'PUT /api/contests/:slug/rulebook',
    url: `${contest}/rulebook`,
    good: asAdministrator(aRulebook()),
    bad: { body: {} },
  },
  {
    route: 'POST /api/contests/:slug/stages/:key/transitions',
    url: '/api/contests/live-2031/stages/call/transitions',
    good: async () => {
      await must(app.post('/api/contests', aContest({ slug: 'live-2031', isImported: false }), token));
      await must(app.put('/api/contests/live-2031/rulebook', aRulebook(), token));
      return { body: { to: 'open', reason: { zh: '提前' } }, token };
    },
    bad: { body: { to: 'open', reason: { zh: '提前' } } },
  },
  {
    route: 'POST /api/contests/:slug/entries',
    url: `${contest}/entries`,
    good: asAdministrator(anEntry()),
    bad: { body: anEntry() },
  },
  {
    route: 'POST /api/contests/:slug/entries/import',
    url: `${contest}/entries/import`,
    good: async () => {
      const file = csvOf([HEADINGS, aRow()]);
      const headers = { 'content-type': 'text/csv' };
      const { body } = await must(app.ask('POST', `${contest}/entries/import/preview`, { body: file, token, headers }));
      return { body: file, token, headers, query: `?hash=${body.hash as string}` };
    },
    bad: { body: csvOf([HEADINGS]), headers: { 'content-type': 'text/csv' } },
  },
  ...entryChanges(now),
  {
    route: 'POST /api/contests/:slug/roadshow/stops',
    url: `${contest}/roadshow/stops`,
    good: asAdministrator(aStop()),
    bad: { body: aStop() },
  },
  {
    route: 'POST /api/contests/:slug/roadshow/stops/:position/draws',
    url: `${contest}/roadshow/stops/1/draws`,
    good: asAdministrator({}),
    bad: { body: {} },
  },
  {
    route: 'POST /api/contests/:slug/roadshow/stops/:position/coverage',
    url: `${contest}/roadshow/stops/1/coverage`,
    good: asAdministrator(aStop().coverage[0]),
    bad: { body: {} },
  },
  {
    route: 'POST /api/contests/:slug/evidence',
    url: `${contest}/evidence`,
    good: asAdministrator(someEvidence({ votes: [3, 1] })),
    bad: { body: {} },
  },
  {
    route: 'POST /api/contests/:slug/recorded/:kind/:subject/versions',
    url: '/api/contests/lists-2031/recorded/votes/jury/versions',
    good: async () => {
      await aLiveContest(app, token, { slug: 'lists-2031' });
      return { body: aTable, token };
    },
    bad: { body: aTable },
  },
  {
    route: 'POST /api/contests/:slug/recorded/:kind/:subject/versions/:version/confirmation',
    url: '/api/contests/lists-2031/recorded/votes/jury/versions/1/confirmation',
    good: async () => ({ token: await app.tokenOf('organiser', 'lists-2031') }),
    bad: {},
  },
  ...judgingChanges(now),
  ...reviewChanges(now),
  {
    route: 'POST /api/contests/:slug/decisions',
    url: '/api/contests/lists-2031/decisions',
    good: asAdministrator(aDecision),
    bad: { body: { ...aDecision, entry: 9 } },
  },
  {
    route: 'POST /api/contests/:slug/rounds/:round/notice',
    url: '/api/contests/lists-2031/rounds/screening/notice',
    good: async () => {
      await must(app.post('/api/contests/lists-2031/decisions', aTie, token));
      return { body: {}, token };
    },
    bad: { body: {} },
  },
  {
    route: 'POST /api/contests/:slug/rounds/:round/outcomes',
    url: `${contest}/rounds/final/outcomes`,
    good: asAdministrator({ reason: null }),
    bad: { body: { reason: null } },
  },
];

it('walks every route that changes state', () => {
  const all = app.routes.filter((route) => !/^(GET|HEAD) /.test(route));
  expect([...changes.map(({ route }) => route), ...notAuditedSingly].sort()).toEqual(all.sort());
});

it.each(changes)(
  'leaves one row for $route that succeeds, and none when it fails',
  async ({ route, url: address, good, bad }) => {
    const method = route.split(' ')[0] as 'POST' | 'PUT' | 'DELETE';
    const { url: made, query = '', ...ask } = await good();
    const url = typeof address === 'string' ? address : address();
    const before = await app.auditCount();
    const done = await app.ask(method, `${made ?? url}${query}`, ask);
    expect([route, done.status < 300]).toEqual([route, true]);
    expect(await app.auditCount()).toBe(before + 1);
    const refused = [
      await app.ask(method, url, { ...bad, ...(url.includes('/auth/') ? {} : { token }) }),
      await app.ask(method, url, { body: { unknown: true } }),
    ];
    expect(refused.map(({ status }) => status >= 400)).toEqual([true, true]);
    expect(await app.auditCount()).toBe(before + 1);
    const [row] = await app.source.query<{ request_id: string }[]>(
      'select request_id from audit_entries order by position desc limit 1',
    );
    expect(row!.request_id).toBe(done.headers['x-request-id']);
  },
);

it('holds who, when and what, but neither secrets nor contact data', async () => {
  const rows =
    await app.source.query<{ event: string; actor_id: string | null; recorded_at: Date }[]>(
      'select * from audit_entries',
    );
  const text = JSON.stringify(rows);
  for (const secret of [PASSWORD, 'example.org', 'argon2', 'Bearer']) expect(text).not.toContain(secret);
  const published = rows.find(({ event }) => event === 'results.published');
  expect(published).toMatchObject({ fields: { round: 'final', version: 1, domainVersion: '2' } });
  expect(published!.actor_id).toMatch(/^[0-9a-f-]{36}$/);
  expect(Math.abs(published!.recorded_at.getTime() - Date.now())).toBeLessThan(60_000);
});

it('rolls the change back when its row cannot be written', async () => {
  const may = (how: string) => asSuperuser(app.database.superUrl, (client) => client.query(how));
  await may('revoke insert on audit_entries from laurel_app');
  const refused = await app.post('/api/contests', aContest({ slug: 'rolled-back' }), token);
  await may('grant insert on audit_entries to laurel_app');
  expect(refused.status).toBe(500);
  expect((await app.get('/api/contests/rolled-back')).status).toBe(404);
  expect((await app.post('/api/contests', aContest({ slug: 'rolled-back' }), token)).status).toBe(201);
});
