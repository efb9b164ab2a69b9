import { aMember } from './factories/accounts.js';
import { aContest } from './factories/contests.js';
import { InvitesPeople, PASSWORD, tokenIn } from './factories/people.js';
import { must } from './factories/published-contest.js';
import { countQueries } from './support/count-queries.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let administrator: string;
let organiser: string;
let contest: InvitesPeople;
const SLUG = 'people-2031';
const OTHER = 'other-2031';
const url = `/api/contests/${SLUG}`;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
  for (const slug of [SLUG, OTHER]) await must(app.post('/api/contests', aContest({ slug }), administrator));
  organiser = await app.tokenOf('organiser', SLUG);
  contest = new InvitesPeople(app, url, organiser);
});
afterAll(() => app.close());

const login = (email: string, password: string) => app.post('/api/auth/login', { email, password });
const issue = (id: string, token = organiser) => app.post(`${url}/people/${id}/link`, undefined, token);

/** Gives an account one more role. */
const alsoHolds = (accountId: string, role: string, slug: string) =>
  app.source.query(
    `insert into memberships (id, account_id, contest_id, role)
     select gen_random_uuid(), $1, id, $2 from contests where slug = $3`,
    [accountId, role, slug],
  );

describe('the list of people', () => {
  it('says who holds which role here, when they signed in last, and what may be done', async () => {
    const judge = await aMember(app.source, 'judge', SLUG);
    await alsoHolds(judge.id, 'submitter', SLUG);
    await alsoHolds(judge.id, 'auditor', OTHER);
    const submitter = await aMember(app.source, 'submitter', SLUG);
    await must(login(submitter.email, submitter.password));
    await aMember(app.source, 'judge', OTHER);
    const { people, counts, next } = await contest.people();
    expect(next).toBeNull();
    expect(counts).toEqual([
      { role: 'organiser', people: 1 },
      { role: 'judge', people: 1 },
      { role: 'submitter', people: 2 },
    ]);
    expect(people).toMatchObject([
      { roles: ['organiser'], mayIssueLink: false },
      {
        id: judge.id,
        email: judge.email,
        roles: ['judge', 'submitter'],
        hasRolesElsewhere: true,
        mayIssueLink: false,
      },
      { id: submitter.id, roles: ['submitter'], hasRolesElsewhere: false, mayIssueLink: true },
    ]);
    expect([people[1].lastSignedInAt, people[2].lastSignedInAt]).toEqual([null, expect.any(String)]);
    const asked = await must(app.get(`${url}/people`, { token: administrator }));
    expect(asked.body.people.map(({ mayIssueLink }: { mayIssueLink: boolean }) => mayIssueLink)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('comes in pages of a hundred, by role, in as many queries', async () => {
    const few = await countQueries(app.source, () => app.get(`${url}/people`, { token: organiser }));
    await app.source.query(
      `with made as (
         insert into accounts (id, email, name, password_hash)
         select gen_random_uuid(), 'many-' || n || '@example.org', 'Many ' || n, '$argon2id$' from generate_series(1, 120) as n
         returning id)
       insert into memberships (id, account_id, contest_id, role)
       select gen_random_uuid(), made.id, contests.id, 'judge' from made, contests where slug = $1`,
      [SLUG],
    );
    const first = await contest.people('?role=judge');
    expect([first.people.length, first.next]).toEqual([100, 100]);
    const rest = await contest.people('?role=judge&after=100');
    expect([rest.people.length, rest.next]).toEqual([21, null]);
    const ids = [...first.people, ...rest.people].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(121);
    expect(await countQueries(app.source, () => app.get(`${url}/people`, { token: organiser }))).toBe(few);
  });
});

describe('a link for somebody who lost their password', () => {
  it('sets another one, once, and ends every earlier session', async () => {
    const { id, email, password } = await aMember(app.source, 'judge', SLUG);
    const before = (await must(login(email, password))).body.accessToken as string;
    const { body } = await must(issue(id));
    const token = tokenIn(body.link as string);
    // the old password is good until another is set
    expect((await login(email, password)).status).toBe(200);
    expect((await contest.check(token)).body).toMatchObject({
      purpose: 'password',
      email,
      hasAccount: true,
      role: null,
    });
    const short = await contest.use(token, { password: 'short' });
    expect(short.body.errors).toMatchObject([{ path: 'password', code: 'min-length' }]);
    const used = await must(contest.use(token));
    expect(used.body.account.email).toBe(email);
    expect((await app.get('/api/auth/me', { token: before })).status).toBe(401);
    expect((await app.get('/api/auth/me', { token: used.body.accessToken })).status).toBe(200);
    expect((await login(email, password)).status).toBe(401);
    expect((await login(email, PASSWORD)).status).toBe(200);
    const again = await contest.use(token, { password: 'another long password' });
    expect([again.status, again.body.code]).toEqual([401, 'invitation.link-invalid']);
  });

  it('is the only one that is good, for seven days, and works once when used at once', async () => {
    const { id } = await aMember(app.source, 'auditor', SLUG);
    const [first, second] = [await must(issue(id)), await must(issue(id))].map(({ body }) =>
      tokenIn(body.link as string),
    );
    expect((await contest.check(first!)).body.code).toBe('invitation.link-invalid');
    const answers = await Promise.all([1, 2, 3].map(() => contest.use(second!)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const third = tokenIn((await must(issue(id))).body.link as string);
    app.clock.advance(7 * 86_400 + 1);
    expect((await contest.use(third)).body.code).toBe('invitation.link-invalid');
  });

  it('is an administrator’s to issue where it would hand over more than this contest', async () => {
    const another = await aMember(app.source, 'organiser', SLUG);
    const elsewhere = await aMember(app.source, 'judge', SLUG);
    await alsoHolds(elsewhere.id, 'judge', OTHER);
    for (const { id } of [another, elsewhere]) {
      const { status, body } = await issue(id);
      expect([status, body.code]).toEqual([403, 'person.not-yours']);
      expect((await issue(id, administrator)).status).toBe(201);
    }
  });

  it('knows the people of its contest alone', async () => {
    const stranger = await aMember(app.source, 'judge', OTHER);
    const chief = await aMember(app.source, 'administrator');
    for (const id of [stranger.id, chief.id, 'none', '00000000-0000-4000-8000-000000000000']) {
      const { status, body } = await issue(id);
      expect([status, body.code]).toEqual([404, 'person.not-found']);
    }
    const ofAll = await app.post(`/api/administrators/${chief.id}/link`, undefined, administrator);
    expect(ofAll.status).toBe(201);
    expect((await app.post(`/api/administrators/${stranger.id}/link`, undefined, administrator)).status).toBe(404);
  });

  it('is no way round for who holds the connection: no password changes without one', async () => {
    const { id } = await aMember(app.source, 'judge', SLUG);
    await expect(
      app.source.query(`update accounts set password_hash = '$argon2id$x' where id = $1`, [id]),
    ).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
    const [row] = await app.source.query<{ account: string | null }[]>(
      `select reset_password(sha256('a guess'), '$argon2id$x', now()) as account`,
    );
    expect(row!.account).toBeNull();
  });
});

describe('a venue full of judges behind one address', () => {
  it('accepts sixty invitations and signs in within a minute, also after a slip each', async () => {
    const address = '10.7.0.1';
    const ask = (path: string, body: object) => app.ask('POST', path, { body, address });
    const emails = Array.from({ length: 60 }, (_, n) => `hall-${n}@example.org`);
    const tokens = await Promise.all(emails.map(async (email) => contest.linkOf(await contest.invite({ email }))));
    const begun = performance.now();
    const accepted = await Promise.all(
      tokens.map((token) => ask('/api/invitations/accept', { token, password: PASSWORD })),
    );
    expect(new Set(accepted.map(({ status }) => status))).toEqual(new Set([201]));
    const slips = await Promise.all(emails.map((email) => ask('/api/auth/login', { email, password: 'a slip' })));
    expect(new Set(slips.map(({ status }) => status))).toEqual(new Set([401]));
    const right = await Promise.all(emails.map((email) => ask('/api/auth/login', { email, password: PASSWORD })));
    expect(new Set(right.map(({ status }) => status))).toEqual(new Set([200]));
    expect(performance.now() - begun).toBeLessThan(60_000);
  });
});
