import { anEntry } from './factories/contests.js';
import { must } from './factories/published-contest.js';
import { OwnEntry, type Person, SubmittedContests } from './factories/submissions.js';
import { startTestApp, type TestApp } from './support/test-app.js';

const LEAD = '示例区教育局';

let app: TestApp;
let token: string;
let contests: SubmittedContests;
let url: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  contests = new SubmittedContests(app, token);
  url = await contests.make();
});
afterAll(() => app.close());

const written = async (number: number, lead: string): Promise<void> => {
  const submitters = [
    { name: { zh: lead, en: 'An office' }, role: 'lead' },
    { name: { zh: '联合单位' }, role: 'joint' },
  ];
  await must(app.post(`${url}/entries`, anEntry({ number, submitters }), token));
};

const invited = async (lead: string): Promise<Person> => {
  const person = await contests.person(url);
  await contests.invite(url, person, lead);
  return person;
};

const numbersOf = async ({ token: own }: Person): Promise<(number | null)[]> => {
  const { submissions } = (await must(app.get(`${url}/submissions`, { token: own }))).body;
  return submissions.map(({ number }: { number: number | null }) => number).sort();
};

const firstOf = async (person: Person): Promise<OwnEntry> => {
  const { submissions } = (await must(app.get(`${url}/submissions`, { token: person.token }))).body;
  return new OwnEntry(app, `${url}/submissions/${submissions[0].id as string}`, person);
};

describe('an entry that the office wrote', () => {
  it('is seen by who was invited for its lead, folded, and by nobody of another lead', async () => {
    await written(1, LEAD);
    await written(2, ' \u793a\u4f8b\u5340\u6559\u80b2\u5c40');
    await written(3, '另一个单位');
    expect(await numbersOf(await invited(LEAD))).toEqual([1, 2]);
    expect(await numbersOf(await invited('另一个单位 '))).toEqual([3]);
    expect(await numbersOf(await invited('联合单位'))).toEqual([]);
    expect(await numbersOf(await contests.person(url))).toEqual([]);
  });

  it('is read whole, with what may be done to it, and is not there for a stranger', async () => {
    await written(4, '甲单位');
    const entry = await firstOf(await invited('甲单位'));
    const { body } = await must(entry.read());
    expect(body).toMatchObject({ state: 'accepted', number: 4, version: 0, missing: [], receipt: null });
    expect(body.acts).toEqual(['withdraw']);
    expect(body.draft).toMatchObject({ lead: '甲单位', leadEn: 'An office', joint: [{ zh: '联合单位', en: '' }] });
    expect(body.draft.title).toBe(body.title);
    const { events } = (await must(entry.read('/history'))).body;
    expect(events).toMatchObject([{ to: 'accepted', version: null, isMine: false }]);
    const stranger = new OwnEntry(app, entry.url, await invited(LEAD));
    for (const path of ['', '/history', '/receipts/1', '/versions/1']) {
      expect((await stranger.read(path)).body.code).toBe('submission.not-found');
    }
    expect((await stranger.withdraw()).body.code).toBe('submission.not-found');
  });

  it('is neither changed nor submitted, and is withdrawn by its lead for good', async () => {
    await written(5, '乙单位');
    const person = await invited('乙单位');
    const entry = await firstOf(person);
    expect((await entry.save(0, { title: '改了' })).status).toBe(404);
    expect((await entry.submit()).status).toBe(404);
    await must(entry.withdraw());
    expect(await entry.state()).toBe('withdrawn');
    expect(await numbersOf(person)).toEqual([5]);
    const { events } = (await must(entry.read('/history'))).body;
    expect(events.map(({ to, isMine }: { to: string; isMine: boolean }) => [to, isMine])).toEqual([
      ['withdrawn', true],
      ['accepted', false],
    ]);
    expect((await app.get(`${url}/entries/5`)).status).toBe(404);
    expect((await entry.withdraw()).body.code).toBe('submission.wrong-state');
    const { changes } = (await must(app.get(`${url}/office/entries/${entry.id}`, { token }))).body;
    expect(changes).toMatchObject([{ to: 'withdrawn', by: 'submitter' }]);
  });
});

describe('an entry that somebody submitted', () => {
  it('belongs to those who submitted it, whatever lead they have typed', async () => {
    const author = await contests.person(url);
    const entry = await contests.draft(url, author);
    await must(entry.save(1, { lead: '丙单位' }));
    await must(entry.submit(2));
    await must(app.post(`${entry.url.replace('/submissions/', '/office/entries/')}/acceptance`, {}, token));
    expect(await numbersOf(await invited('丙单位'))).toEqual([]);
  });
});

describe('a new draft', () => {
  it('has the lead in it that the invitation names', async () => {
    const person = await invited('丁单位');
    const { body } = await must(app.post(`${url}/submissions`, undefined, person.token));
    expect(body).toMatchObject({ version: 1, draft: { lead: '丁单位', leadEn: '', title: '' } });
  });

  it('is empty for who was invited for no lead', async () => {
    const { token: own } = await contests.person(url);
    const { body } = await must(app.post(`${url}/submissions`, undefined, own));
    expect(body).toMatchObject({ version: 0, draft: { lead: '' } });
  });

  it('says how long each text may be, and what can be chosen', async () => {
    const { token: own } = await contests.person(url);
    const { body } = await must(app.post(`${url}/submissions`, undefined, own));
    expect(body.limits).toMatchObject({ line: 200, paragraph: 2_000, pages: 20_000 });
    expect(body.categories.map(({ id }: { id: string }) => id)).toContain('town');
  });
});
