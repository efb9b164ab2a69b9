import { aDraft, codeOf, type Person, SubmittedContests } from './factories/submissions.js';
import { must } from './factories/published-contest.js';
import { cold } from './support/cold.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let token: string;
let contests: SubmittedContests;
let url: string;
let person: Person;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  contests = new SubmittedContests(app, token);
  url = await contests.make();
  person = await contests.person(url);
});
afterAll(() => app.close());

describe('a draft', () => {
  it('is saved as it is typed, with all that it still lacks named', async () => {
    const entry = await contests.draft(url, person, {
      title: ' 校门口\t',
      summary: '字'.repeat(2_001),
      joint: [{ zh: '甲', en: '' }],
    });
    const { body } = await entry.read();
    expect(body).toMatchObject({
      state: 'draft',
      number: null,
      reason: null,
      receipt: null,
      version: 1,
      title: ' 校门口\t',
    });
    expect(body.draft).toMatchObject({
      title: ' 校门口\t',
      summary: '字'.repeat(2_001),
      joint: [{ zh: '甲', en: '' }],
      lead: '',
    });
    const missing = body.missing.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`);
    expect(missing.sort()).toEqual(['category not-chosen', 'description empty', 'lead empty', 'summary unfit-text']);
    expect(body.acts).toEqual(['save', 'submit']);
  });

  it('U38: is there as a whole after a crash, or not at all', async () => {
    const joint = ['甲', '乙', '丙'].map((zh) => ({ zh, en: '' }));
    const entry = await contests.draft(
      url,
      person,
      aDraft({ joint, keyFacts: [{ value: '38', words: '所', wordsEn: '' }] }),
    );
    expect((await entry.read()).body.draft).toMatchObject(aDraft({ joint }));
    const refused = await entry.save(1, { title: '新', joint: [{ zh: 'a\u0000', en: '' }] });
    expect([refused.status, refused.body.errors[0].path]).toEqual([400, 'changes.joint[0].zh']);
    expect((await entry.read()).body.draft.title).toBe(aDraft().title);
  });

  it('U40: joins what two editors changed in different fields', async () => {
    const entry = await contests.draft(url, person);
    const other = await contests.tie(entry, await contests.person(url));
    expect((await entry.save(1, { title: '甲改的名称' })).body).toMatchObject({ version: 2, joined: {} });
    const { body } = await must(other.save(1, { joint: [{ zh: '乙加的单位', en: '' }] }));
    expect(body).toMatchObject({ version: 3, joined: { title: '甲改的名称' } });
    const both = (await entry.read()).body;
    expect(both.draft).toMatchObject({ title: '甲改的名称', joint: [{ zh: '乙加的单位', en: '' }] });
    const mine = both.saved.map(({ field, isMine }: { field: string; isMine: boolean }) => [field, isMine]);
    expect(mine).toEqual(
      expect.arrayContaining([
        ['title', true],
        ['joint', false],
      ]),
    );
  });

  it('U40: asks where both changed the same field, and loses neither text', async () => {
    const entry = await contests.draft(url, person);
    const other = await contests.tie(entry, await contests.person(url));
    await must(entry.save(1, { summary: '甲的简介。' }));
    const refused = await other.save(1, { summary: '乙的简介。', title: '乙的名称' });
    expect([refused.status, refused.body.code]).toEqual([409, 'submission.conflict']);
    expect(refused.body.errors.map(({ path }: { path: string }) => path)).toEqual(['summary']);
    expect((await other.read()).body.draft).toMatchObject({ summary: '甲的简介。', title: aDraft().title });
    await must(other.save(2, { summary: '乙的简介。', title: '乙的名称' }));
    expect((await other.read('/versions/2')).body).toEqual({ summary: '甲的简介。' });
    const { events } = (await other.read('/history')).body;
    type Saved = { version: number; fields: string[]; isMine: boolean };
    expect(events.map(({ version, fields, isMine }: Saved) => [version, fields, isMine])).toEqual([
      [3, ['summary', 'title'], true],
      [2, ['summary'], false],
      [1, ['category', 'description', 'lead', 'summary', 'title'], false],
    ]);
  });

  it('is saved once, however often the same is sent', async () => {
    const entry = await contests.draft(url, person);
    const answers = await Promise.all([1, 2, 3].map(() => entry.save(1, { title: '再送一次' })));
    expect(answers.map(({ status, body }) => [status, body.version])).toEqual([
      [200, 2],
      [200, 2],
      [200, 2],
    ]);
  });

  it('of two who change one field at once, one is asked', async () => {
    const entry = await contests.draft(url, person);
    const answers = await Promise.all(['甲', '乙', '丙'].map((title) => entry.save(1, { title })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('leaves no row in the log, and is on no page of the public', async () => {
    const before = await app.auditCount();
    const entry = await contests.draft(url, person, aDraft({ title: '只是草稿' }));
    expect(await app.auditCount()).toBe(before);
    for (const page of [
      url,
      `${url}/entries`,
      `${url}/submitters`,
      `${url}/entries?search=${encodeURIComponent('只是草稿')}`,
    ]) {
      const { body } = await app.get(cold(page));
      expect(JSON.stringify({ ...body, asked: null, search: null })).not.toContain('只是草稿');
    }
    expect(await codeOf(contests.office(entry, 'acceptance'))).toEqual([404, 'submission.not-found']);
  });
});

describe('somebody else’s entry', () => {
  it.each(['', '/history', '/receipts/1', '/versions/1'])('is not there: GET %s', async (path) => {
    const entry = await contests.draft(url, person);
    await must(entry.submit());
    const stranger = await contests.person(url);
    const { status, body } = await app.get(`${entry.url}${path}`, { token: stranger.token });
    expect([status, body.code]).toEqual([404, 'submission.not-found']);
  });

  it('is neither saved nor submitted, taken back or withdrawn, nor listed', async () => {
    const entry = await contests.draft(url, person);
    const stranger = await contests.person(url);
    const asked: [string, string, object | undefined][] = [
      ['PATCH', '', { basedOn: 1, changes: { title: '别人的' } }],
      ['POST', '/receipts', { version: 1 }],
      ['POST', '/take-back', undefined],
      ['POST', '/withdrawal', undefined],
    ];
    for (const [method, path, body] of asked) {
      const answer = app.ask(method as 'POST', `${entry.url}${path}`, { body, token: stranger.token });
      expect(await codeOf(answer)).toEqual([404, 'submission.not-found']);
    }
    expect((await app.get(`${url}/submissions`, { token: stranger.token })).body.submissions).toEqual([]);
    expect(await entry.state()).toBe('draft');
  });

  it('is there for who was invited for the same lead, in the same contest alone', async () => {
    const author = await contests.person(url);
    const entry = await contests.draft(url, author);
    const [colleague, stranger] = [await contests.person(url), await contests.person(url)];
    const other = await contests.make();
    await contests.invite(url, author, '示例区教育局');
    await contests.invite(url, colleague, '示例区教育局');
    await contests.invite(url, stranger, '别的单位');
    await contests.invite(other, stranger, '示例区教育局');
    const get = (who: Person) => app.get(entry.url, { token: who.token });
    expect((await get(colleague)).body).toMatchObject({ id: entry.id, state: 'draft' });
    const { submissions } = (await app.get(`${url}/submissions`, { token: colleague.token })).body;
    expect(submissions.map(({ id }: { id: string }) => id)).toContain(entry.id);
    expect(await codeOf(get(stranger))).toEqual([404, 'submission.not-found']);
  });

  it('is not reached through another contest of one’s own', async () => {
    const other = await contests.make();
    const entry = await contests.draft(url, person);
    const elsewhere = await contests.person(other);
    expect(await codeOf(app.get(entry.url, { token: elsewhere.token }))).toEqual([403, 'auth.forbidden']);
    const through = entry.url.replace(url, other);
    expect(await codeOf(app.get(through, { token: elsewhere.token }))).toEqual([404, 'submission.not-found']);
    expect(await codeOf(app.get(`${url}/submissions/not-an-id`, { token: person.token }))).toEqual([
      404,
      'submission.not-found',
    ]);
  });
});

it('lets an account have a hundred entries and no more', async () => {
  const own = await contests.person(url);
  const { id: contestId } = (
    await app.source.query('select id from contests where slug = $1', [url.split('/').at(-1)])
  )[0];
  await app.source.query(
    `with made as (insert into submissions (id, contest_id, state, version)
       select gen_random_uuid(), $1, 'draft', 0 from generate_series(1, 100) returning id)
     insert into entry_accounts (submission_id, contest_id, account_id) select id, $1, $2 from made`,
    [contestId, own.id],
  );
  expect(await codeOf(app.post(`${url}/submissions`, undefined, own.token))).toEqual([409, 'submission.too-many']);
});
