import { aMember } from './factories/accounts.js';
import { aContest } from './factories/contests.js';
import { aJudgingContest, BECAUSE } from './factories/judging.js';
import { must } from './factories/published-contest.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let administrator: string;
let made = 0;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

/** A contest with two organisers who are signed in. */
async function contestOfTwo() {
  const slug = `taken-${(made += 1)}`;
  await must(app.post('/api/contests', aContest({ slug, isImported: false }), administrator));
  const [first, second] = [await aPerson('organiser', slug), await aPerson('organiser', slug)];
  const url = `/api/contests/${slug}`;
  return { slug, url, first, second };
}

async function aPerson(role: Parameters<typeof aMember>[1], slug: string) {
  const { id, email, password } = await aMember(app.source, role, slug);
  const { body } = await must(app.post('/api/auth/login', { email, password }));
  return { id, token: body.accessToken as string };
}

const take = (url: string, { id }: { id: string }, role: string, token: string) =>
  app.ask('DELETE', `${url}/people/${id}/roles/${role}`, { token });

const lastFact = async () => {
  const [row] = await app.source.query<{ event: string; fields: object }[]>(
    'select event, fields from audit_entries order by position desc limit 1',
  );
  return row;
};

describe('a role', () => {
  it('is taken away by an organiser, in the audit, and ends at once in every session', async () => {
    const { slug, url, first } = await contestOfTwo();
    const auditor = await aPerson('auditor', slug);
    expect((await app.get(`${url}/audit`, { token: auditor.token })).status).toBe(200);
    expect((await take(url, auditor, 'auditor', first.token)).status).toBe(204);
    expect(await lastFact()).toMatchObject({ event: 'role.taken', fields: { accountId: auditor.id, role: 'auditor' } });
    const refused = await app.get(`${url}/audit`, { token: auditor.token });
    expect([refused.status, refused.body.code]).toEqual([403, 'auth.forbidden']);
    expect((await app.get('/api/auth/me', { token: auditor.token })).body.roles).toEqual([]);
    const { people } = (await app.get(`${url}/people`, { token: first.token })).body;
    expect(people.map(({ id }: { id: string }) => id)).not.toContain(auditor.id);
  });

  it('of one contest leaves those of others, and other roles here', async () => {
    const [here, there] = [await contestOfTwo(), await contestOfTwo()];
    const person = await aPerson('auditor', here.slug);
    await app.source.query(
      `insert into memberships (id, account_id, contest_id, role)
       select gen_random_uuid(), $1, id, role from contests, unnest($2::text[]) as role where slug = $3`,
      [person.id, ['submitter'], here.slug],
    );
    await app.source.query(
      `insert into memberships (id, account_id, contest_id, role)
       select gen_random_uuid(), $1, id, 'auditor' from contests where slug = $2`,
      [person.id, there.slug],
    );
    expect((await take(here.url, person, 'auditor', here.first.token)).status).toBe(204);
    const { roles } = (await app.get('/api/auth/me', { token: person.token })).body;
    expect(roles.map(({ role, contest }: Record<string, string>) => [role, contest]).sort()).toEqual([
      ['auditor', there.slug],
      ['submitter', here.slug],
    ]);
    const foreign = await take(there.url, person, 'auditor', here.first.token);
    expect([foreign.status, foreign.body.code]).toEqual([403, 'auth.forbidden']);
  });

  it('that is not held here is not found, nor somebody of another contest', async () => {
    const [here, there] = [await contestOfTwo(), await contestOfTwo()];
    const elsewhere = await aPerson('auditor', there.slug);
    const before = await app.auditCount();
    for (const [id, role] of [
      [elsewhere.id, 'auditor'],
      [here.second.id, 'judge'],
      [here.second.id, 'administrator'],
      [here.second.id, 'x'],
      ['x', 'judge'],
    ] as const) {
      expect((await take(here.url, { id }, role, here.first.token)).body.code).toBe('role.not-held');
    }
    expect(await app.auditCount()).toBe(before);
  });

  it('of organiser is never taken by oneself, and never from the last one, also at once', async () => {
    const { url, first, second } = await contestOfTwo();
    const own = await take(url, first, 'organiser', first.token);
    expect([own.status, own.body.code]).toEqual([409, 'role.own']);
    const both = await Promise.all([
      take(url, first, 'organiser', second.token),
      take(url, second, 'organiser', first.token),
    ]);
    expect(both.filter(({ status }) => status === 204)).toHaveLength(1);
    const { people } = (await app.get(`${url}/people`, { token: administrator })).body;
    expect(people).toHaveLength(1);
    const last = await take(url, people[0], 'organiser', administrator);
    expect([last.status, last.body.code]).toEqual([409, 'role.last-organiser']);
  });

  it('of judge is kept while the judge is on a panel: they are replaced there, and what counts stays', async () => {
    const contest = await aJudgingContest(app, administrator, { slug: `taken-${(made += 1)}` });
    const [judge] = await contest.judgesAtWork(3);
    await contest.marked(judge!, 1, [81, 80]);
    const refused = await take(contest.url, { id: judge!.account }, 'judge', contest.organiser);
    expect([refused.status, refused.body.code]).toEqual([409, 'role.at-work']);
    const { members } = (await must(contest.get('/panels/jury/members'))).body;
    const { id } = members.find(({ account }: { account: string }) => account === judge!.account);
    const leaving = { successor: null, keepsSheets: true, reason: BECAUSE };
    await must(contest.post(`/panels/jury/members/${id as string}/replacement`, leaving));
    expect((await take(contest.url, { id: judge!.account }, 'judge', contest.organiser)).status).toBe(204);
    expect((await app.get(`${contest.url}/desk/jury`, { token: judge!.token })).status).toBe(403);
    const { entries } = (await must(contest.get('/panels/jury/progress'))).body;
    expect(entries[0]).toMatchObject({ submitted: 1 });
  });

  it('that was taken is not put on a panel, also at once', async () => {
    const contest = await aJudgingContest(app, administrator, { slug: `taken-${(made += 1)}` });
    for (let round = 0; round < 4; round += 1) {
      const { account } = await contest.aJudge();
      const [added, taken] = await Promise.all([
        contest.post('/panels/jury/members', { account }),
        take(contest.url, { id: account }, 'judge', contest.organiser),
      ]);
      // one of the two comes too late
      expect([added.status < 300, taken.status < 300].filter(Boolean)).toHaveLength(1);
      expect(['panel.no-judge', 'role.at-work']).toContain((added.status < 300 ? taken : added).body.code);
    }
  });
});
