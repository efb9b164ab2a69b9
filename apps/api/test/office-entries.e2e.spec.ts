import { Transactions } from '../src/database/transactions.js';
import { EntriesService } from '../src/entries/entries.service.js';
import { anEntry } from './factories/contests.js';
import { idOf } from './factories/living-contest.js';
import { aPublishedContest, must } from './factories/published-contest.js';
import { aDraft, type OwnEntry, type Person, SubmittedContests } from './factories/submissions.js';
import { cold } from './support/cold.js';
import { countQueries } from './support/count-queries.js';
import { type Answer, startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let token: string;
let url: string;
let person: Person;
const entries: Record<string, OwnEntry> = {};
const reason = { zh: '请核对数字。' };
const office = (path: string): Promise<Answer> => app.get(`${url}/office/entries${path}`, { token });
const act = (entry: OwnEntry, name: string, body: object = {}) =>
  must(app.post(`${url}/office/entries/${entry.id}/${name}`, body, token));

beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  const contests = new SubmittedContests(app, token);
  url = await contests.make();
  person = await contests.person(url);
  for (const title of ['草稿', '待受理', '退回的', '不受理的', '受理的', '撤回的']) {
    entries[title] = await contests.draft(url, person, aDraft({ title, lead: `${title}单位` }));
    if (title !== '草稿') await must(entries[title].submit());
  }
  await must(app.post(`${url}/entries`, anEntry({ number: 7, category: 'village' }), token));
  await act(entries['退回的']!, 'return', { reason });
  await act(entries['不受理的']!, 'rejection', { reason });
  await act(entries['受理的']!, 'acceptance', { number: 3 });
  await act(entries['撤回的']!, 'acceptance', { number: 4 });
  await must(entries['撤回的']!.withdraw());
});
afterAll(() => app.close());

const titles = async (path: string): Promise<string[]> =>
  (await must(office(path))).body.entries.map(({ title }: { title: { zh: string } }) => title.zh);

describe('the list of the office', () => {
  it('has all states but drafts, what waits first, and counts each', async () => {
    const { body } = await office('');
    type Row = { state: string; number: number | null; title: { zh: string } };
    expect(body.entries.map(({ state, number, title }: Row) => [state, number, title.zh])).toEqual([
      ['submitted', null, '待受理'],
      ['returned', null, '退回的'],
      ['accepted', 3, '受理的'],
      ['accepted', 7, '第一个项目'],
      ['rejected', null, '不受理的'],
      ['withdrawn', 4, '撤回的'],
    ]);
    const counts = body.counts.map(({ state, count }: { state: string; count: number }) => `${state} ${count}`);
    expect(counts).toEqual(['draft 1', 'submitted 1', 'returned 1', 'accepted 2', 'rejected 1', 'withdrawn 1']);
    expect(body).toMatchObject({ total: 6, next: null });
    expect(body.entries[1]).toMatchObject({ reason, submitters: [{ zh: '退回的单位' }], category: 'town' });
    expect(body.entries[3]).toMatchObject({ receivedAt: null, reason: null });
  });

  it.each([
    ['?state=accepted', ['受理的', '第一个项目']],
    ['?state=draft', []],
    ['?category=village', ['第一个项目']],
    ['?search=%E9%80%80%E5%9B%9E%E7%9A%84%E5%8D%95%E4%BD%8D', ['退回的']],
    ['?search=3', ['受理的']],
    [`?search=${encodeURIComponent("' or 1=1 --")}`, []],
    ['?search=&category=&limit=2&after=2', ['受理的', '第一个项目']],
  ])('is filtered by %s', async (path, expected) => {
    expect(await titles(path)).toEqual(expected);
  });

  it('says where it goes on', async () => {
    const { body } = await office('?limit=2');
    expect([body.next, body.total]).toEqual([2, 6]);
  });

  it('asks the database as often for many entries as for few', async () => {
    const few = await countQueries(app.source, () => office('?limit=1'));
    expect(await countQueries(app.source, () => office('?limit=100'))).toBe(few);
  });

  it.each(['?state=lost', '?limit=0', '?order=1'])('refuses %s', async (path) => {
    expect((await office(path)).body.code).toBe('request.invalid');
  });
});

describe('an entry in the office', () => {
  it('shows what was submitted last, its receipts, and what was done', async () => {
    const { body } = await office(`/${entries['退回的']!.id}`);
    expect(body).toMatchObject({
      state: 'returned',
      description: { zh: aDraft().description },
      leadAndJoint: [{ name: { zh: '退回的单位' }, role: 'lead' }],
      writeUp: null,
      isWriteUpOpen: false,
      receipts: [{ position: 1, version: 1 }],
      changes: [
        { from: 'submitted', to: 'returned', reason, by: 'office' },
        { from: 'draft', to: 'submitted', reason: null, by: 'submitter' },
      ],
    });
    expect(body.descriptionHtml.zh).toContain('<h4>做法</h4>');
  });

  it('keeps what was submitted while its submitter changes the draft', async () => {
    const entry = entries['退回的']!;
    await must(entry.save(1, { title: '正在改' }));
    expect((await office(`/${entry.id}`)).body.title).toEqual({ zh: '退回的' });
  });

  it('is not there while it is a draft, or in another contest', async () => {
    for (const id of [entries['草稿']!.id, 'x', '00000000-0000-4000-8000-000000000000']) {
      expect((await office(`/${id}`)).body.code).toBe('submission.not-found');
    }
    const other = await new SubmittedContests(app, token).make([-60, 60], 'elsewhere');
    const elsewhere = app.get(`${other}/office/entries/${entries['受理的']!.id}`, { token });
    expect((await elsewhere).body.code).toBe('submission.not-found');
  });
});

describe('the write-up', () => {
  const edit = (id: string, writeUp: object = { zh: '改好的颁奖词。' }) =>
    app.put(`${url}/office/entries/${id}/write-up`, { writeUp }, token);

  it('begins as the summary, and is edited until results are published', async () => {
    const { id } = entries['受理的']!;
    expect((await office(`/${id}`)).body).toMatchObject({ writeUp: { zh: aDraft().summary }, isWriteUpOpen: true });
    expect((await edit(id)).status).toBe(204);
    expect((await app.get(cold(`${url}/entries/3`))).body.writeUp).toEqual({ zh: '改好的颁奖词。' });
    const contestId = await idOf(app, url);
    await app.nest.get(Transactions).run((tx) => app.nest.get(EntriesService).closeWriteUps(tx, contestId));
    const late = await edit(id, { zh: '太迟了。' });
    expect([late.status, late.body.code]).toEqual([409, 'entry.write-ups-closed']);
    expect((await office(`/${id}`)).body).toMatchObject({ writeUp: { zh: '改好的颁奖词。' }, isWriteUpOpen: false });
  });

  it('is closed by the publication of the last round', async () => {
    const published = await aPublishedContest(app, token, { slug: 'published-2031' });
    const { body } = await must(app.get(`${published}/office/entries`, { token }));
    const [first] = body.entries;
    const late = await app.put(`${published}/office/entries/${first.id}/write-up`, { writeUp: { zh: '太迟' } }, token);
    expect([late.status, late.body.code]).toEqual([409, 'entry.write-ups-closed']);
  });

  it('is no draft’s, and no text that shows nothing', async () => {
    expect((await edit(entries['待受理']!.id)).body.code).toBe('entry.not-found');
    expect((await edit(entries['受理的']!.id, { zh: ' ' })).body.code).toBe('request.invalid');
  });
});
