import { aDraft, codeOf, MEND_IT, type Person, SubmittedContests } from './factories/submissions.js';
import { must } from './factories/published-contest.js';
import { changeStage } from './factories/stages.js';
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

describe('the office', () => {
  it('accepts, which gives the number and shows the entry to everybody', async () => {
    const entry = await contests.draft(url, person, aDraft({ title: '受理的项目' }));
    await must(entry.submit());
    const { status, body } = await contests.office(entry, 'acceptance', { number: 16 });
    expect([status, body]).toEqual([200, { number: 16 }]);
    expect((await entry.read()).body).toMatchObject({ state: 'accepted', number: 16, acts: ['withdraw'] });
    const page = (await must(app.get(cold(`${url}/entries/16`)))).body;
    expect(page).toMatchObject({ title: { zh: '受理的项目' }, writeUp: { zh: aDraft().summary }, category: 'town' });
    expect(await codeOf(contests.office(entry, 'acceptance'))).toEqual([409, 'submission.wrong-state']);
    expect(await codeOf(entry.takeBack())).toEqual([409, 'submission.wrong-state']);
  });

  it('gives the next number by itself, and no number twice', async () => {
    const one = await contests.draft(url, person);
    const two = await contests.draft(url, person);
    for (const each of [one, two]) await must(each.submit());
    const answers = await Promise.all([contests.office(one, 'acceptance'), contests.office(two, 'acceptance')]);
    const [a, b] = answers.map(({ body }) => body.number as number).sort((x, y) => x - y);
    expect(b! - a!).toBe(1);
    const third = await contests.draft(url, person);
    await must(third.submit());
    expect(await codeOf(contests.office(third, 'acceptance', { number: a }))).toEqual([409, 'entry.number-taken']);
    expect(await third.state()).toBe('submitted');
  });

  it('returns with a reason, which stands first, and the entry comes in again', async () => {
    const entry = await contests.draft(url, person);
    await must(entry.submit());
    expect((await contests.office(entry, 'return', { reason: MEND_IT })).status).toBe(204);
    const { body } = await entry.read();
    expect(body).toMatchObject({ state: 'returned', reason: { words: MEND_IT }, acts: ['save', 'submit', 'withdraw'] });
    await must(entry.save(1, { summary: '38 所。' }));
    await must(entry.submit(2));
    expect((await entry.read()).body).toMatchObject({ state: 'submitted', reason: null });
    await must(contests.office(entry, 'acceptance'));
  });

  it('U37: rejects with a reason, and nothing else without one', async () => {
    const entry = await contests.draft(url, person);
    await must(entry.submit());
    expect(await codeOf(contests.office(entry, 'rejection', {}))).toEqual([400, 'request.invalid']);
    expect((await contests.office(entry, 'rejection', { reason: MEND_IT })).status).toBe(204);
    const { submissions } = (await app.get(`${url}/submissions`, { token: person.token })).body;
    const card = submissions.find(({ id }: { id: string }) => id === entry.id);
    expect(card).toMatchObject({ state: 'rejected', reason: { words: MEND_IT }, number: null });
    expect(Date.parse(card.reason.at)).not.toBeNaN();
    expect(await codeOf(entry.submit(2))).toEqual([409, 'submission.wrong-state']);
  });

  it('decides once of two at once', async () => {
    const entry = await contests.draft(url, person);
    await must(entry.submit());
    const answers = await Promise.all([
      contests.office(entry, 'acceptance'),
      contests.office(entry, 'rejection', { reason: MEND_IT }),
      contests.office(entry, 'acceptance'),
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
    const { number } = (await must(contests.office(entry, 'acceptance'))).body;
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
