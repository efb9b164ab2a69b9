import { aStop } from './factories/contests.js';
import { aSealedContest, must } from './factories/published-contest.js';
import { cold } from './support/cold.js';
import { countQueries } from './support/count-queries.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let token: string;
let url: string;
const add = (body: object) => app.post(`${url}/roadshow/stops`, body, token);
const appearance = (changes: object = {}) => ({ ...aStop().appearances[0], ...changes });
const coverage = (changes: object = {}) => ({ ...aStop().coverage[0], ...changes });

beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  url = await aSealedContest(app, token);
  const appearances = [appearance({ number: 2, position: 2 }), appearance({ number: 1, position: 1 })];
  await must(add(aStop({ position: 2, appearances, isExample: true })));
  await must(add(aStop({ position: 1, appearances: [appearance({ number: 1, minutes: 5 })] })));
});
afterAll(() => app.close());

it('shows the stops and who is on stage in their order, with the coverage', async () => {
  const { body } = await app.get(cold(`${url}/roadshow`));
  expect(body.stops.map(({ position }: { position: number }) => position)).toEqual([1, 2]);
  expect(body.stops[1].appearances).toMatchObject([
    { position: 1, number: 1, title: { zh: '项目1', en: 'Entry 1' }, isSample: false, minutes: 8 },
    { position: 2, number: 2 },
  ]);
  expect(body.stops[0].coverage).toEqual([aStop().coverage[0]]);
  expect(body.stops[0].startsAt).toBe('2031-05-01T06:00:00.000Z');
});

it('sums how often each entry was seen', async () => {
  const { body } = await app.get(cold(`${url}/roadshow`));
  expect(body.exposure).toEqual([
    { number: 1, title: { zh: '项目1', en: 'Entry 1' }, stops: 2, minutes: 13, coverage: 2, links: 2, tooLittle: [] },
    { number: 2, title: { zh: '项目2', en: 'Entry 2' }, stops: 1, minutes: 8, coverage: 0, links: 0, tooLittle: [] },
    {
      number: 3,
      title: { zh: '项目3', en: 'Entry 3' },
      stops: 0,
      minutes: 0,
      coverage: 0,
      links: 0,
      tooLittle: ['stops', 'minutes'],
    },
  ]);
  expect(body.medians).toEqual({ stops: 1, minutes: 8, links: 0 });
});

it('shows on the page of an entry where it is on stage and who wrote of it', async () => {
  const { body } = await app.get(`${url}/entries/1`);
  expect(body.appearances).toMatchObject([
    { stop: 1, stopName: { zh: '第一站', en: 'First stop' }, position: 1, minutes: 5 },
    { stop: 2, position: 1, minutes: 8 },
  ]);
  expect(body.coverage).toHaveLength(2);
  expect(body.coverage[0]).toMatchObject({ url: 'https://news.example/1', publishedOn: '2031-05-02', medium: 'video' });
});

it('shows the stops on the page of the contest', async () => {
  const { body } = await app.get(url);
  expect(body.roadshow).toMatchObject([
    { position: 1, city: { zh: '广州', en: 'Guangzhou' }, appearances: 1 },
    { position: 2, appearances: 2 },
  ]);
});

it.each([
  ['position', aStop({ position: 0 })],
  ['startsAt', aStop({ startsAt: '2031-05-01 06:00' })],
  ['appearances', aStop({ position: 3, appearances: [appearance(), appearance({ number: 2 })] })],
  ['appearances[0].minutes', aStop({ position: 3, appearances: [appearance({ minutes: 0 })] })],
  ['coverage[0].url', aStop({ position: 3, coverage: [coverage({ url: 'javascript:alert(1)' })] })],
  ['coverage[0].url', aStop({ position: 3, coverage: [coverage({ url: 'ftp://a.example' })] })],
  ['coverage[0].publishedOn', aStop({ position: 3, coverage: [coverage({ publishedOn: '2031-02-29' })] })],
  ['coverage[0].medium', aStop({ position: 3, coverage: [coverage({ medium: 'rumour' })] })],
])('refuses what is wrong with %s', async (path, body) => {
  const { status, body: problem } = await add(body);
  expect([status, problem.code]).toEqual([400, 'request.invalid']);
  expect(problem.errors.map((error: { path: string }) => error.path)).toContain(path);
});

it('refuses a position that is taken and entries that are not there', async () => {
  expect((await add(aStop())).body.code).toBe('roadshow.position-taken');
  for (const stop of [
    aStop({ position: 4, appearances: [appearance({ number: 99 })] }),
    aStop({ position: 4, coverage: [coverage({ number: 99 })] }),
  ]) {
    const { status, body } = await add(stop);
    expect([status, body.code]).toEqual([422, 'roadshow.unknown-entry']);
  }
  expect((await app.get(cold(`${url}/roadshow`))).body.stops).toHaveLength(2);
});

it('refuses one entry twice at a stop', async () => {
  const appearances = [appearance({ position: 1 }), appearance({ position: 2 })];
  expect((await add(aStop({ position: 5, appearances }))).status).toBe(400);
});

it('needs a contest', async () => {
  expect((await app.get('/api/contests/none/roadshow')).body.code).toBe('contest.not-found');
  expect((await app.post('/api/contests/none/roadshow/stops', aStop(), token)).body.code).toBe('contest.not-found');
});

it('takes a stop without anyone on stage', async () => {
  expect((await add(aStop({ position: 9, appearances: [], coverage: [] }))).status).toBe(204);
});

it('asks the database as often for many stops as for few', async () => {
  const few = await countQueries(app.source, () => app.get(cold(`${url}/roadshow`)));
  for (const position of [20, 21, 22]) await must(add(aStop({ position })));
  expect(await countQueries(app.source, () => app.get(cold(`${url}/roadshow`)))).toBe(few);
});

it('shows long roadshows part by part', async () => {
  const long = await aSealedContest(app, token, { slug: 'long-2031' });
  const many = Array.from({ length: 250 }, () => coverage());
  for (const position of [1, 2, 3])
    await must(app.post(`${long}/roadshow/stops`, aStop({ position, coverage: many }), token));
  const first = (await app.get(`${long}/roadshow`)).body;
  expect([first.stops.length, first.next, first.exposureTotal]).toEqual([1, 1, 3]);
  expect(first.exposure[0]).toMatchObject({ number: 1, coverage: 750, minutes: 24 });
  const second = (await app.get(`${long}/roadshow?after=1`)).body;
  expect([second.stops.map(({ position }: { position: number }) => position), second.next]).toEqual([[2], 2]);
  expect((await app.get(`${long}/roadshow?after=2`)).body).toMatchObject({ stops: [{ position: 3 }], next: null });
  const entry = (await app.get(`${long}/entries/1`)).body;
  expect([entry.coverage.length, entry.coverageTotal]).toEqual([100, 750]);
});
