import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { aDraft, codeOf, MEND_IT, type Person, SubmittedContests } from './factories/submissions.js';
import { must } from './factories/published-contest.js';
import { DAY, fromNow } from './factories/stages.js';
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
    await must(contests.office(entry, 'return', { reason: MEND_IT }));
    await wait(Math.max(0, Date.parse(call.closesAt) - Date.parse(await fromNow(app, 0))) + 300);
    expect(await codeOf(entry.submit())).toEqual([409, 'stage.closed']);
    expect((await entry.read()).body).toMatchObject({ state: 'returned', reason: { words: MEND_IT } });
  });

  it('has not come before the call opens', async () => {
    const early = await contests.make([DAY, 2 * DAY]);
    const entry = await contests.draft(early, await contests.person(early));
    const { status, body } = await entry.submit();
    expect([status, body.code, typeof body.serverTime]).toEqual([409, 'stage.not-yet-open', 'string']);
  });
});
