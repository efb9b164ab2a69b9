import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { aDraft, type OwnEntry, type Person, SubmittedContests } from './factories/submissions.js';
import { must } from './factories/published-contest.js';
import { changeStage, DAY, fromNow } from './factories/stages.js';
import { cold } from './support/cold.js';
import { type Answer, startTestApp, type TestApp } from './support/test-app.js';

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

const office = (entry: OwnEntry, act: string, body: object = {}): Promise<Answer> =>
  app.post(`${entry.url.replace('/submissions/', '/office/entries/')}/${act}`, body, token);
const reason = { zh: '数字不一致，请核对。', en: 'The figures differ.' };
const codeOf = async (answer: Promise<Answer>): Promise<[number, string]> => {
  const { status, body } = await answer;
  return [status, body?.code as string];
};

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
    expect(await codeOf(office(entry, 'acceptance'))).toEqual([404, 'submission.not-found']);
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

describe('submitting', () => {
  it('gives a receipt with the server’s time and a hash that anyone can recompute', async () => {
    const entry = await contests.draft(
      url,
      person,
      aDraft({
        titleEn: 'Fifteen minutes',
        joint: [
          { zh: '街道办', en: '' },
          { zh: '', en: '' },
        ],
      }),
    );
    const before = Date.parse(await fromNow(app, 0));
    const { body } = await must(entry.submit());
    expect(body).toMatchObject({ position: 1, version: 1 });
    expect(Date.parse(body.receivedAt)).toBeGreaterThanOrEqual(before);
    const whole = (await entry.read('/receipts/1')).body;
    expect(createHash('sha256').update(whole.content).digest('hex')).toBe(body.hash);
    expect(JSON.parse(whole.content)).toEqual({
      title: { zh: aDraft().title, en: 'Fifteen minutes' },
      summary: { zh: aDraft().summary },
      description: { zh: aDraft().description },
      category: 'town',
      district: null,
      submitters: [
        { name: { zh: '示例区教育局' }, role: 'lead' },
        { name: { zh: '街道办' }, role: 'joint' },
      ],
      keyFacts: [],
    });
    expect((await entry.read()).body).toMatchObject({
      state: 'submitted',
      receipt: body,
      acts: ['takeBack', 'withdraw'],
    });
  });

  it('U36: five clicks are one entry, one receipt and one row in the log', async () => {
    const entry = await contests.draft(url, person);
    const before = await app.auditCount();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => entry.submit()));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await app.auditCount()).toBe(before + 1);
    const { submissions } = (await app.get(`${url}/submissions`, { token: person.token })).body;
    expect(submissions.filter(({ id }: { id: string }) => id === entry.id)).toHaveLength(1);
  });

  it('refuses what is not whole, and says what is missing', async () => {
    const entry = await contests.draft(
      url,
      person,
      aDraft({ lead: ' ', category: 'space', keyFacts: [{ value: '3', words: '', wordsEn: '' }] }),
    );
    const { status, body } = await entry.submit();
    expect([status, body.code]).toEqual([422, 'submission.incomplete']);
    expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      'category',
      'keyFacts[0].words',
      'lead',
    ]);
    expect(await entry.state()).toBe('draft');
  });

  it('submits what was seen, and nothing that another changed meanwhile', async () => {
    const entry = await contests.draft(url, person);
    await must(entry.save(1, { title: '改过' }));
    expect(await codeOf(entry.submit(1))).toEqual([409, 'submission.changed']);
    await must(entry.submit(2));
    expect(await codeOf(entry.save(2, { title: '交了再改' }))).toEqual([409, 'submission.wrong-state']);
  });

  it('may be taken back, changed and submitted again, each time with a receipt of its own', async () => {
    const entry = await contests.draft(url, person);
    const first = await must(entry.submit());
    expect((await entry.takeBack()).status).toBe(204);
    expect(await entry.state()).toBe('draft');
    await must(entry.save(1, { title: '改好了' }));
    const second = await must(entry.submit(2));
    expect(second.body.position).toBe(2);
    expect(second.body.hash).not.toBe(first.body.hash);
    expect((await entry.read('/receipts/1')).body).toMatchObject({ hash: first.body.hash });
    expect(await codeOf(entry.read('/receipts/3'))).toEqual([404, 'submission.no-receipt']);
    const { events } = (await entry.read('/history')).body;
    const states = events.flatMap(({ to }: { to: string | null }) => to ?? []);
    expect(states).toEqual(['submitted', 'draft', 'submitted']);
  });
});

describe('the deadline', () => {
  it('U39: is the database’s, and the refusal says what the form said before', async () => {
    const late = await contests.make([-60, 4]);
    const own = await contests.person(late);
    const [entry, handedIn] = [await contests.draft(late, own), await contests.draft(late, own)];
    const { call } = (await entry.read()).body;
    expect(call.state).toBe('open');
    const receipt = await must(handedIn.submit());
    await wait(Math.max(0, Date.parse(call.closesAt) - Date.parse(await fromNow(app, 0))) + 500);
    const { status, body } = await entry.submit();
    expect([status, body.code, body.detail]).toEqual([409, 'stage.closed', call.rule]);
    expect(body.closesAt).toBe(call.closesAt);
    expect(Date.parse(body.serverTime)).toBeGreaterThan(Date.parse(call.closesAt));
    // what was in keeps its receipt; what was not is kept, and still the submitter's
    expect((await handedIn.submit()).body).toEqual(receipt.body);
    expect(await codeOf(handedIn.takeBack())).toEqual([409, 'stage.closed']);
    await must(entry.save(1, { title: '截止之后' }));
    expect((await entry.read()).body).toMatchObject({ state: 'draft', acts: ['save'], call: { state: 'closed' } });
    expect((await app.get(`${late}/submissions`, { token: own.token })).body.call.state).toBe('closed');
  });

  it('does not move for an entry that is returned', async () => {
    const late = await contests.make([-60, 4]);
    const own = await contests.person(late);
    const entry = await contests.draft(late, own);
    const { call } = (await entry.read()).body;
    await must(entry.submit());
    await must(office(entry, 'return', { reason }));
    await wait(Math.max(0, Date.parse(call.closesAt) - Date.parse(await fromNow(app, 0))) + 300);
    expect(await codeOf(entry.submit())).toEqual([409, 'stage.closed']);
    expect((await entry.read()).body).toMatchObject({ state: 'returned', reason: { words: reason } });
  });

  it('has not come before the call opens', async () => {
    const early = await contests.make([DAY, 2 * DAY]);
    const entry = await contests.draft(early, await contests.person(early));
    const { status, body } = await entry.submit();
    expect([status, body.code, typeof body.serverTime]).toEqual([409, 'stage.not-yet-open', 'string']);
  });
});

describe('the office', () => {
  it('accepts, which gives the number and shows the entry to everybody', async () => {
    const entry = await contests.draft(url, person, aDraft({ title: '受理的项目' }));
    await must(entry.submit());
    const { status, body } = await office(entry, 'acceptance', { number: 16 });
    expect([status, body]).toEqual([200, { number: 16 }]);
    expect((await entry.read()).body).toMatchObject({ state: 'accepted', number: 16, acts: ['withdraw'] });
    const page = (await must(app.get(cold(`${url}/entries/16`)))).body;
    expect(page).toMatchObject({ title: { zh: '受理的项目' }, writeUp: { zh: aDraft().summary }, category: 'town' });
    expect(await codeOf(office(entry, 'acceptance'))).toEqual([409, 'submission.wrong-state']);
    expect(await codeOf(entry.takeBack())).toEqual([409, 'submission.wrong-state']);
  });

  it('gives the next number by itself, and no number twice', async () => {
    const one = await contests.draft(url, person);
    const two = await contests.draft(url, person);
    for (const each of [one, two]) await must(each.submit());
    const answers = await Promise.all([office(one, 'acceptance'), office(two, 'acceptance')]);
    const [a, b] = answers.map(({ body }) => body.number as number).sort((x, y) => x - y);
    expect(b! - a!).toBe(1);
    const third = await contests.draft(url, person);
    await must(third.submit());
    expect(await codeOf(office(third, 'acceptance', { number: a }))).toEqual([409, 'entry.number-taken']);
    expect(await third.state()).toBe('submitted');
  });

  it('returns with a reason, which stands first, and the entry comes in again', async () => {
    const entry = await contests.draft(url, person);
    await must(entry.submit());
    expect((await office(entry, 'return', { reason })).status).toBe(204);
    const { body } = await entry.read();
    expect(body).toMatchObject({ state: 'returned', reason: { words: reason }, acts: ['save', 'submit', 'withdraw'] });
    await must(entry.save(1, { summary: '38 所。' }));
    await must(entry.submit(2));
    expect((await entry.read()).body).toMatchObject({ state: 'submitted', reason: null });
    await must(office(entry, 'acceptance'));
  });

  it('U37: rejects with a reason, and nothing else without one', async () => {
    const entry = await contests.draft(url, person);
    await must(entry.submit());
    expect(await codeOf(office(entry, 'rejection', {}))).toEqual([400, 'request.invalid']);
    expect((await office(entry, 'rejection', { reason })).status).toBe(204);
    const { submissions } = (await app.get(`${url}/submissions`, { token: person.token })).body;
    const card = submissions.find(({ id }: { id: string }) => id === entry.id);
    expect(card).toMatchObject({ state: 'rejected', reason: { words: reason }, number: null });
    expect(Date.parse(card.reason.at)).not.toBeNaN();
    expect(await codeOf(entry.submit(2))).toEqual([409, 'submission.wrong-state']);
  });

  it('decides once of two at once', async () => {
    const entry = await contests.draft(url, person);
    await must(entry.submit());
    const answers = await Promise.all([
      office(entry, 'acceptance'),
      office(entry, 'rejection', { reason }),
      office(entry, 'acceptance'),
    ]);
    const done = answers.filter(({ status }) => status < 300);
    expect(done.length).toBeLessThanOrEqual(2);
    expect(answers.filter(({ status }) => status === 409).length).toBeGreaterThanOrEqual(1);
    const [{ count }] = await app.source.query('select count(*)::int as count from entries where id = $1', [entry.id]);
    expect(count).toBeLessThanOrEqual(1);
  });

  it('reaches no entry of another contest', async () => {
    const other = await contests.make();
    const entry = await contests.draft(url, person);
    await must(entry.submit());
    const through = entry.url.replace(url, other).replace('/submissions/', '/office/entries/');
    expect(await codeOf(app.post(`${through}/acceptance`, {}, token))).toEqual([404, 'submission.not-found']);
  });
});

describe('withdrawing', () => {
  it('takes an accepted entry off every page, and keeps its number', async () => {
    const entry = await contests.draft(url, person, aDraft({ title: '要撤回的' }));
    await must(entry.submit());
    const { number } = (await must(office(entry, 'acceptance'))).body;
    expect((await entry.withdraw()).status).toBe(204);
    expect((await entry.read()).body).toMatchObject({ state: 'withdrawn', number, acts: [] });
    expect((await app.get(cold(`${url}/entries/${number}`))).status).toBe(404);
    expect(await codeOf(entry.withdraw())).toEqual([409, 'submission.wrong-state']);
    expect((await entry.read('/receipts/1')).status).toBe(200);
  });

  it('ends when the vote opens, also by hand', async () => {
    const soon = await contests.make();
    const entry = await contests.draft(soon, await contests.person(soon));
    await must(entry.submit());
    expect((await entry.read()).body.call).toMatchObject({ hasVoteOpened: false });
    await must(changeStage(app, soon, 'vote', { to: 'open', token }));
    const { status, body } = await entry.withdraw();
    expect([status, body.code, typeof body.serverTime]).toEqual([409, 'submission.vote-opened', 'string']);
    await must(changeStage(app, soon, 'vote', { to: 'closed', token }));
    expect((await entry.withdraw()).status).toBe(409);
    expect((await entry.read()).body).toMatchObject({
      state: 'submitted',
      acts: ['takeBack'],
      call: { hasVoteOpened: true },
    });
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
