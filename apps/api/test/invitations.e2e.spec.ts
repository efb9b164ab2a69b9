import { aMember } from './factories/accounts.js';
import { aContest } from './factories/contests.js';
import { InvitesPeople, PASSWORD } from './factories/people.js';
import { must } from './factories/published-contest.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let administrator: string;
let organiser: string;
let contest: InvitesPeople;
const SLUG = 'people-2031';
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
  for (const slug of [SLUG, 'other-2031']) await must(app.post('/api/contests', aContest({ slug }), administrator));
  organiser = await app.tokenOf('organiser', SLUG);
  contest = new InvitesPeople(app, `/api/contests/${SLUG}`, organiser);
});
afterAll(() => app.close());

const HOUR = 3600;
const INVALID = [401, 'invitation.link-invalid'];
const membershipsOf = async (email: string) =>
  app.source.query<{ role: string }[]>(
    'select role from memberships join accounts on accounts.id = account_id where email = $1',
    [email],
  );

describe('an invitation', () => {
  it.each(['organiser', 'judge', 'submitter', 'auditor'])(
    'makes a %s with a password, and signs them in',
    async (role) => {
      const email = `new-${role}@example.org`;
      const token = await contest.linkOf(await contest.invite({ role, email: ` ${email.toUpperCase()}`.trim() }));
      const checked = await contest.check(token);
      expect(checked).toMatchObject({
        status: 200,
        body: { purpose: 'invitation', role, email, name: '冯丙', hasAccount: false, contest: { slug: SLUG } },
      });
      const { status, body, cookies } = await contest.use(token, { name: '冯丙丙' });
      expect([status, cookies.map(({ name }) => name)]).toEqual([201, ['laurel_refresh']]);
      expect(body.account).toMatchObject({ email, name: '冯丙丙' });
      expect(body.account.roles).toEqual([{ role, contest: SLUG, title: aContest().title }]);
      expect((await app.post('/api/auth/login', { email, password: PASSWORD })).status).toBe(200);
    },
  );

  it('names who leads the entries of a submitter', async () => {
    const lead = { zh: '花都区委政法委', en: 'Huadu' };
    const token = await contest.linkOf(await contest.invite({ role: 'submitter', lead }));
    expect((await contest.check(token)).body.lead).toEqual(lead);
    const refused = await app.post(
      `/api/contests/${SLUG}/invitations`,
      { role: 'judge', email: 'lead@example.org', name: 'A', lead },
      organiser,
    );
    expect([refused.status, refused.body.errors[0].path]).toEqual([400, 'lead']);
  });

  it('lives seven days from when its link is shown, however late that is', async () => {
    const id = await contest.invite();
    expect((await contest.people()).invitations[0]).toMatchObject({ id, shownAt: null, expiresAt: null });
    app.clock.advance(30 * HOUR);
    const now = app.clock.now().getTime();
    const { expiresAt, link } = (await must(contest.show(id))).body;
    expect(Math.abs(Date.parse(expiresAt) - now - 7 * 24 * HOUR * 1000)).toBeLessThan(60_000);
    expect((await contest.people()).invitations[0]).toMatchObject({ id, expiresAt });
    app.clock.advance(7 * 24 * HOUR - 60);
    const token = link.split('#')[1];
    expect((await contest.check(token)).status).toBe(200);
    app.clock.advance(120);
    for (const late of [await contest.check(token), await contest.use(token)]) {
      expect([late.status, late.body.code]).toEqual(INVALID);
    }
    expect((await contest.use(await contest.linkOf(id))).status).toBe(201);
  });

  it('has one link that is good: a newer one ends the one before, a use ends it for all', async () => {
    const id = await contest.invite();
    const [first, second] = [await contest.linkOf(id), await contest.linkOf(id)];
    expect((await contest.use(first)).body.code).toBe('invitation.link-invalid');
    const answers = await Promise.all([1, 2, 3].map(() => contest.use(second)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect((await contest.use(second)).body.code).toBe('invitation.link-invalid');
    const again = await contest.show(id);
    expect([again.status, again.body.code]).toEqual([409, 'invitation.accepted']);
  });

  it('is shown at once to two, and one of the links is good', async () => {
    const id = await contest.invite();
    const shown = await Promise.all([1, 2, 3].map(() => contest.show(id)));
    expect(shown.map(({ status }) => status)).toEqual([201, 201, 201]);
    const checks = await Promise.all(shown.map(({ body }) => contest.check(body.link.split('#')[1])));
    expect(checks.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('that is taken back ends with its links', async () => {
    const id = await contest.invite();
    const token = await contest.linkOf(id);
    expect((await contest.takeBack(id)).status).toBe(204);
    expect((await contest.use(token)).body.code).toBe('invitation.link-invalid');
    for (const late of [await contest.takeBack(id), await contest.show(id)]) {
      expect([late.status, late.body.code]).toEqual([409, 'invitation.taken-back']);
    }
    const open = (await contest.people()).invitations as { id: string }[];
    expect(open.map((each) => each.id)).not.toContain(id);
  });

  it('made twice gives one role, which stays when the other is taken back', async () => {
    const email = 'twice@example.org';
    const [first, second] = [await contest.invite({ email }), await contest.invite({ email })];
    await must(contest.use(await contest.linkOf(first)));
    expect((await contest.takeBack(first)).body.code).toBe('invitation.accepted');
    await must(contest.takeBack(second));
    expect(await membershipsOf(email)).toEqual([{ role: 'judge' }]);
    const { people } = await contest.people('?role=judge');
    expect(people.filter((each: { email: string }) => each.email === email)).toHaveLength(1);
  });

  it('accepted twice gives one role as well', async () => {
    const email = 'both@example.org';
    const ids = [await contest.invite({ email }), await contest.invite({ email })];
    for (const id of ids) await must(contest.use(await contest.linkOf(id)));
    expect(await membershipsOf(email)).toEqual([{ role: 'judge' }]);
  });

  it('to somebody who has an account asks for its password, and sets none', async () => {
    const { email, password } = await aMember(app.source, 'judge', 'other-2031');
    const token = await contest.linkOf(await contest.invite({ email, role: 'auditor' }));
    expect((await contest.check(token)).body.hasAccount).toBe(true);
    const wrong = await contest.use(token);
    expect([wrong.status, wrong.body.code]).toEqual([401, 'auth.bad-credentials']);
    expect(await membershipsOf(email)).toEqual([{ role: 'judge' }]);
    const { body } = await must(contest.use(token, { password, name: 'Another' }));
    expect(body.account.name).toBe('judge');
    expect(body.account.roles.map(({ role, contest: slug }: Record<string, string>) => [role, slug])).toEqual([
      ['auditor', SLUG],
      ['judge', 'other-2031'],
    ]);
    expect((await app.post('/api/auth/login', { email, password })).status).toBe(200);
  });

  it('stays good when a new password is too short', async () => {
    const token = await contest.linkOf(await contest.invite());
    const short = await contest.use(token, { password: 'short' });
    expect([short.status, short.body.errors]).toMatchObject([400, [{ path: 'password', code: 'min-length' }]]);
    expect((await contest.use(token)).status).toBe(201);
  });

  it('is known in its own contest alone', async () => {
    const id = await contest.invite();
    const other = new InvitesPeople(app, '/api/contests/other-2031', administrator);
    for (const each of [id, 'none', '00000000-0000-4000-8000-000000000000']) {
      expect((await other.show(each)).body.code).toBe('invitation.not-found');
      expect((await other.takeBack(each)).body.code).toBe('invitation.not-found');
    }
    expect((await other.people()).invitations).toEqual([]);
  });

  it('is counted when it is guessed, and takes no link of another kind', async () => {
    const guess = () =>
      app.ask('POST', '/api/invitations/check', { body: { token: 'B'.repeat(43) }, address: '10.4.0.1' });
    for (let n = 0; n < 10; n += 1) expect((await guess()).status).toBe(401);
    expect((await guess()).status).toBe(429);
    const token = await contest.linkOf(await contest.invite());
    expect((await app.post('/api/auth/setup-links/check', { token })).body.code).toBe('auth.setup-link-invalid');
    expect((await app.ask('POST', '/api/auth/refresh', { cookies: { laurel_refresh: token } })).status).toBe(401);
  });

  it('of an administrator is another administrator’s to make', async () => {
    const all = new InvitesPeople(app, '/api/administrators', administrator);
    const { body } = await must(
      app.post('/api/administrators/invitations', { email: 'second@example.org', name: '乙' }, administrator),
    );
    const token = await all.linkOf(body.id as string);
    expect((await all.check(token)).body).toMatchObject({ role: 'administrator', contest: null });
    const { account } = (await must(all.use(token))).body;
    expect(account.roles).toEqual([{ role: 'administrator', contest: null, title: null }]);
    expect((await contest.show(body.id as string)).body.code).toBe('invitation.not-found');
  });
});

it('leaves neither tokens nor addresses in the log, and keeps of a link its hash', async () => {
  const token = await contest.linkOf(await contest.invite({ email: 'logged@example.org' }));
  await must(contest.use(token));
  const rows = await app.source.query<{ event: string; fields: object }[]>(
    `select event, fields from audit_entries where event like 'invitation.%' order by position`,
  );
  const text = JSON.stringify(rows);
  for (const secret of [token, 'example.org', '冯丙', PASSWORD]) expect(text).not.toContain(secret);
  expect(rows.slice(-3).map(({ event }) => event)).toEqual([
    'invitation.made',
    'invitation.link-shown',
    'invitation.accepted',
  ]);
  const kept = await app.source.query<{ token_hash: Buffer }[]>('select token_hash from invitation_links');
  expect(kept.some(({ token_hash: hash }) => hash.toString('base64url') === token)).toBe(false);
});
