import { ContestsService } from '../src/contests/contests.service.js';
import { EntriesService } from '../src/entries/entries.service.js';
import { aContest, anEntry } from './factories/contests.js';
import { aPublishedContest, aSealedContest, must } from './factories/published-contest.js';
import { cold } from './support/cold.js';
import { countQueries } from './support/count-queries.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let token: string;
let url: string;
const add = (body: object) => app.post(`${url}/entries`, body, token);
const find = async (query: string): Promise<any> => (await must(app.get(`${url}/entries?${query}`))).body; // oxlint-disable-line typescript/no-explicit-any -- read off the wire
const numbers = async (query: string): Promise<number[]> =>
  (await find(query)).entries.map(({ number }: { number: number }) => number);

beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  url = await aPublishedContest(app, token);
  await must(
    add(
      anEntry({
        number: 40,
        title: { zh: '河涌巡护100%覆盖', en: 'Canals_and streams' },
        category: 'town',
        district: 'tianhe',
        submitters: [
          { name: { zh: '协办单位' }, role: 'joint' },
          { name: { zh: '天河区水务局', en: 'Tianhe Water Office' }, role: 'lead' },
        ],
      }),
    ),
  );
  await must(add(anEntry({ number: 41, title: { zh: '老街坊议事厅' }, category: 'village', isSample: true })));
});
afterAll(() => app.close());

describe('adding an entry', () => {
  it('shows it to the public at once', async () => {
    const keyFacts = [
      {
        value: '14,119',
        unit: { zh: '台' },
        words: { zh: '获批的电梯', en: 'lifts approved' },
        before: null,
        after: null,
      },
    ];
    const shortTitle = { zh: '电梯', en: 'Lifts' };
    const answer = await add(anEntry({ number: 7, keyFacts, shortTitle, writeUp: { zh: '颁奖词' } }));
    expect([answer.status, answer.body]).toEqual([201, { number: 7 }]);
    const { body } = await app.get(`${url}/entries/7`);
    const nothing = { lists: [], results: [], appearances: [], coverage: [] };
    expect(body).toMatchObject({ number: 7, shortTitle, keyFacts, ...nothing });
  });

  it('puts the lead submitter first', async () => {
    const { body } = await app.get(`${url}/entries/40`);
    expect(body.submitters.map(({ zh }: { zh: string }) => zh)).toEqual(['天河区水务局', '协办单位']);
  });

  it.each([
    ['number', anEntry({ number: 0 })],
    ['number', anEntry({ number: 32_768 })],
    ['number', anEntry({ number: 1.5 })],
    ['number', anEntry({ number: '8' })],
    ['title.zh', anEntry({ number: 8, title: { zh: '' } })],
    ['description.zh', anEntry({ number: 8, description: { zh: 'x'.repeat(20_001) } })],
    ['submitters', anEntry({ number: 8, submitters: [] })],
    ['submitters', anEntry({ number: 8, submitters: [{ name: { zh: '甲' }, role: 'joint' }] })],
    ['submitters[0].role', anEntry({ number: 8, submitters: [{ name: { zh: '甲' }, role: 'boss' }] })],
    ['submitters[0].name.zh', anEntry({ number: 8, submitters: [{ name: { zh: 3 }, role: 'lead' }] })],
    ['keyFacts[0].value', anEntry({ number: 8, keyFacts: [{ value: 3, words: { zh: '甲' } }] })],
    ['place', anEntry({ number: 8, place: 1 })],
  ])('refuses what is wrong with %s', async (path, body) => {
    const { status, body: problem } = await add(body);
    expect([status, problem.code]).toEqual([400, 'request.invalid']);
    expect(problem.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  it('refuses a number that is in use, of two at once too', async () => {
    const { status, body } = await add(anEntry({ number: 1 }));
    expect([status, body.code]).toEqual([409, 'entry.number-taken']);
    const answers = await Promise.all([add(anEntry({ number: 50 })), add(anEntry({ number: 50 }))]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
  });

  it('knows the categories and districts of the sealed rulebook alone', async () => {
    const { status, body } = await add(anEntry({ number: 51, category: 'space', district: 'anywhere' }));
    expect([status, body.code]).toEqual([422, 'entry.unknown-key']);
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(['category']);
    await must(app.post('/api/contests', aContest({ slug: 'unsealed' }), token));
    const early = await app.post('/api/contests/unsealed/entries', anEntry({ category: 'town' }), token);
    expect(early.body.code).toBe('entry.unknown-key');
  });

  it('needs a contest', async () => {
    expect((await app.post('/api/contests/none/entries', anEntry(), token)).body.code).toBe('contest.not-found');
  });
});

describe('finding entries', () => {
  it('goes by number, page after page', async () => {
    const first = await find('limit=2');
    expect(first.entries.map(({ number }: { number: number }) => number)).toEqual([1, 2]);
    expect(first.next).toBe(2);
    const rest = await find('limit=100&after=2');
    expect(rest.next).toBeNull();
    expect(rest.total).toBe(first.total);
    expect(first.entries.length + rest.entries.length).toBe(first.total);
  });

  it.each([
    ['河涌', [40]],
    ['canals', [40]],
    ['天河区 水务', [40]],
    ['tianhe WATER', [40]],
    ['41', [41]],
    ['100%', [40]],
    ['Canals_and', [40]],
    ["' or 1=1 --", []],
    ['河涌 议事厅', []],
  ])('finds "%s"', async (search, expected) => {
    expect(await numbers(`search=${encodeURIComponent(search)}`)).toEqual(expected);
  });

  it('filters by category and district, and counts each over the whole contest', async () => {
    expect(await numbers('category=town')).toEqual([40]);
    expect(await numbers('district=tianhe&category=village')).toEqual([]);
    const { categories, districts } = await find('search=nothing-at-all');
    expect(categories).toEqual([
      { id: 'town', title: { zh: '城镇', en: 'Town' }, count: 1 },
      { id: 'village', title: { zh: '乡村', en: 'Village' }, count: 1 },
    ]);
    expect(districts).toEqual([{ id: 'tianhe', title: { zh: 'tianhe' }, count: 1 }]);
  });

  it('filters by a published list, and counts over it', async () => {
    expect(await numbers('list=final.winner')).toEqual([1]);
    expect(await numbers('list=final.others')).toEqual([2, 3]);
    expect((await find('list=final.winner')).categories).toEqual([]);
  });

  it('shows nothing of results that are not published', async () => {
    const other = await aSealedContest(app, token, { slug: 'unpublished' });
    const { body } = await app.get(`${other}/entries?list=final.winner`);
    expect(body).toMatchObject({ total: 0, entries: [] });
    const entry = await app.get(`${other}/entries/1`);
    expect(entry.body).toMatchObject({ lists: [], results: [] });
  });

  it('treats empty fields of a form as not asked', async () => {
    expect((await find('search=&category=&district=&list=')).total).toBe((await find('')).total);
  });

  it.each(['limit=0', 'limit=101', 'limit=x', 'after=-1', 'after=99999', 'order=place'])(
    'refuses %s',
    async (query) => {
      expect((await app.get(`${url}/entries?${query}`)).body.code).toBe('request.invalid');
    },
  );

  it('asks the database as often for many entries as for few', async () => {
    const few = await countQueries(app.source, () => app.get(cold(`${url}/entries?limit=1`)));
    expect(few).toBeLessThan(10);
    expect(await countQueries(app.source, () => app.get(cold(`${url}/entries?limit=100`)))).toBe(few);
  });
});

describe('reading an entry', () => {
  it('shows its results as they were published', async () => {
    const { body } = await app.get(`${url}/entries/1`);
    expect(body.lists).toEqual(['final.winner']);
    expect(body.results).toEqual([
      {
        round: 'final',
        roundTitle: { zh: '终评', en: 'Final' },
        place: 1,
        score: '30',
        out: null,
        toCut: { list: { id: 'winner', title: { zh: '优胜', en: 'Winner' } }, isOn: true, place: 2, by: '10' },
        lists: [{ id: 'winner', title: { zh: '优胜', en: 'Winner' } }],
      },
    ]);
  });

  it('names its neighbours', async () => {
    const around = async (number: number) => {
      const { body } = await must(app.get(`${url}/entries/${number}`));
      return [body.previous, body.next];
    };
    expect(await around(1)).toEqual([null, 2]);
    expect(await around(40)).toEqual([7, 41]);
    expect((await around(50))[1]).toBeNull();
  });

  it('renders Markdown without a way for scripts or pictures', async () => {
    const zh = [
      '**粗。**字 <script>alert(1)</script> [a](javascript:alert(1)) [b](https://a.example)',
      '![x](https://a.example/x.png) <img src=x onerror=alert(1)>',
    ].join('\n\n');
    await must(add(anEntry({ number: 60, description: { zh } })));
    const { body } = await app.get(`${url}/entries/60`);
    const html = body.descriptionHtml.zh as string;
    expect(html).toContain('<strong>粗。</strong>字');
    expect(html).not.toMatch(/<script|<img|href="javascript/i);
    expect(html).toContain('<a href="https://a.example" rel="nofollow noopener noreferrer">b</a>');
  });

  it.each(['99', '0', '32768', '99999999', 'one', '1.5', '-1', '0x1', '1e0', '01', '+1', '1.', ' 1'])(
    'answers 404 for the number %s',
    async (number) => {
      const { status, body } = await app.get(`${url}/entries/${number}`);
      expect([status, body.code]).toEqual([404, 'entry.not-found']);
    },
  );
});

it('names to other features those that they ask for', async () => {
  const { body } = await must(app.post('/api/contests', aContest({ slug: 'named-2031' }), token));
  for (const number of [1, 2, 3])
    await must(app.post(`/api/contests/${body.slug}/entries`, anEntry({ number }), token));
  const { id } = await app.nest.get(ContestsService).find('named-2031');
  const entries = app.nest.get(EntriesService);
  expect([...(await entries.names(id, [3, 1])).keys()]).toEqual([1, 3]);
  expect([...(await entries.names(id)).keys()]).toEqual([1, 2, 3]);
  expect([...(await entries.names(id, [])).keys()]).toEqual([]);
  expect([...(await entries.writeUps(id, [2])).keys()]).toEqual([2]);
});
