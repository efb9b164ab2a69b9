import { anEntry, aStop } from './factories/contests.js';
import { demoEntries } from './factories/demo-entries.js';
import { aPublishedContest, aSealedContest, must } from './factories/published-contest.js';
import { someEvidence } from './factories/rules.js';
import { cold } from './support/cold.js';
import { countQueries } from './support/count-queries.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let token: string;
const url = '/api/contests/spring-2031';
const LEAD = { name: { zh: '市政局', en: 'City Office' }, role: 'lead' };
const JOINT = { name: { zh: '市政局', en: 'City Office' }, role: 'joint' };
const OTHER = { zh: '街道办/一处' };

const read = (name: string, rest = '') => app.get(cold(`${url}/submitters/${encodeURIComponent(name)}${rest}`));
const names = async (search: string): Promise<string[]> => {
  const { body } = await must(app.get(`${url}/submitters?search=${encodeURIComponent(search)}`));
  return body.submitters.map(({ name }: { name: { zh: string } }) => name.zh);
};

beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  await aSealedContest(app, token);
  for (const entry of demoEntries.slice(0, 4)) {
    await must(app.post(`${url}/entries`, anEntry({ ...entry, number: entry.number + 100 }), token));
  }
  await must(app.post(`${url}/entries`, anEntry({ number: 4, submitters: [LEAD] }), token));
  await must(
    app.post(
      `${url}/entries`,
      anEntry({ number: 5, isSample: true, submitters: [JOINT, { name: OTHER, role: 'lead' }] }),
      token,
    ),
  );
  const at = '2031-06-01T02:12:00.000Z';
  const decisions = [
    { kind: 'votes-struck', channel: 'web', entry: 4, count: 17, reason: { zh: '刷票', en: 'Rigged' }, at },
  ];
  const evidence = someEvidence({ votes: [30, 20, 10, 40, 5], decisions });
  const entries = [...Array(5).keys(), ...demoEntries.slice(0, 4).map(({ number }) => number + 99)];
  await must(
    app.post(`${url}/evidence`, { ...evidence, entries: entries.map((index) => ({ number: index + 1 })) }, token),
  );
  await must(app.post(`${url}/rounds/final/outcomes`, { reason: null }, token));
  const piece = { ...aStop().coverage[0], number: 4 };
  await must(
    app.post(
      `${url}/roadshow/stops`,
      aStop({
        appearances: [{ number: 4, position: 1, startsAt: '2031-05-01T06:00:00Z', minutes: 8 }],
        coverage: [...Array(12).keys()].map((day) => ({
          ...piece,
          publishedOn: `2031-05-${String(28 - day).padStart(2, '0')}`,
        })),
      }),
      token,
    ),
  );
});
afterAll(() => app.close());

describe('the list of submitters', () => {
  it('names each once, with its entries, in the order of the first of them', async () => {
    const { body } = await must(app.get(`${url}/submitters`));
    expect(body.submitters.slice(0, 3)).toEqual([
      { name: { zh: '牵头单位', en: 'Lead submitter' }, entries: 3, numbers: [1, 2, 3] },
      { name: LEAD.name, entries: 2, numbers: [4, 5] },
      { name: OTHER, entries: 1, numbers: [5] },
    ]);
    expect([body.search, body.total, body.next]).toEqual([null, body.submitters.length, null]);
  });

  it.each([
    ['白云区委政法委', ['白云区委政法委']],
    ['白雲區委政法委', ['白云区委政法委']],
    ['白云 公安', ['广州市公安局白云区分局']],
    ['白云公安', ['广州市公安局白云区分局']],
    ['gongan', ['广州市公安局白云区分局']],
    ['sfj', ['广州市司法局']],
    ['JUSTICE bureau', ['广州市司法局']],
    ['ＣＩＴＹ', ['市政局']],
    // in the summary of an entry, and in a title: no name
    ['48个城中村', []],
    ['电梯', []],
    ['xyzzy', []],
    ['@1', []],
    ['\u3002', null],
  ])('finds “%s” in names alone', async (search, found) => {
    const all = (await must(app.get(`${url}/submitters`))).body.submitters.length;
    if (found === null) expect(await names(search)).toHaveLength(all);
    else expect(await names(search)).toEqual(found);
  });

  it('puts nobody under the name of another who is in the same entry', async () => {
    expect(await names('街道办一处')).toEqual([OTHER.zh]);
    expect(await names('市政局')).toEqual(['市政局']);
  });

  it('refuses what it cannot read, and a contest that is not there', async () => {
    expect((await app.get(`${url}/submitters?after=x`)).status).toBe(400);
    expect((await app.get('/api/contests/none/submitters')).body.code).toBe('contest.not-found');
  });
});

describe('a submitter', () => {
  it('is told what became of each of its entries', async () => {
    const { body } = await must(read('市政局'));
    expect(body).toMatchObject({
      name: LEAD.name,
      total: 2,
      published: { round: 'final', version: 1 },
      rounds: [{ id: 'final', title: { zh: '终评' }, score: { figure: 'votes', title: { zh: '票数' } } }],
      next: null,
    });
    expect(body.entries).toMatchObject([
      {
        number: 4,
        isLead: true,
        isSample: false,
        results: [
          {
            round: 'final',
            place: 2,
            score: '23',
            lists: [{ id: 'others', title: { zh: '入围' } }],
            toCut: { list: { id: 'winner' }, isOn: false, place: 1, by: '7' },
          },
        ],
        minutes: 8,
        coverageTotal: 12,
        decisions: [{ kind: 'votes-struck', cast: 40, struck: 17, left: 23, reason: { zh: '刷票', en: 'Rigged' } }],
      },
      { number: 5, isLead: false, isSample: true, results: [{ place: 5 }], minutes: 0, coverage: [], decisions: [] },
    ]);
    const [{ coverage }] = body.entries;
    expect(coverage).toHaveLength(10);
    expect(coverage[0]).toEqual({ ...aStop().coverage[0], number: undefined, publishedOn: '2031-05-17' });
  });

  it('stands under its name as it is, strokes and all', async () => {
    expect((await must(read(OTHER.zh))).body.name).toEqual(OTHER);
    const long = '\u5c40'.repeat(200);
    await must(
      app.post(`${url}/entries`, anEntry({ number: 6, submitters: [{ name: { zh: long }, role: 'lead' }] }), token),
    );
    expect((await must(read(long))).body.total).toBe(1);
  });

  it.each(['没有', '市政', 'City Office', '%', '\u0000'])('“%s” is nobody', async (name) => {
    const { status, body } = await read(name);
    expect([status, body.code]).toEqual([404, 'submitter.not-found']);
  });

  it('costs as many queries with many entries as with one', async () => {
    const few = await countQueries(app.source, () => read(OTHER.zh));
    expect(await countQueries(app.source, () => read('牵头单位'))).toBe(few);
  });
});

describe('long lists', () => {
  it('come page by page', async () => {
    const long = await aPublishedContest(app, token, { slug: 'long-2031' });
    for (let number = 4; number <= 104; number += 1) {
      const own = { name: { zh: `单位${number}` }, role: 'joint' };
      await must(app.post(`${long}/entries`, anEntry({ number, submitters: [own, LEAD] }), token));
    }
    const first = (await must(app.get(`${long}/submitters`))).body;
    expect([first.total, first.submitters.length, first.next]).toEqual([103, 100, 100]);
    const second = (await must(app.get(`${long}/submitters?after=100`))).body;
    expect(second.submitters.map(({ name }: { name: { zh: string } }) => name.zh)).toEqual([
      '单位102',
      '单位103',
      '单位104',
    ]);
    expect(second.next).toBeNull();
    const name = encodeURIComponent('市政局');
    const entries = (await must(app.get(`${long}/submitters/${name}`))).body;
    expect([entries.total, entries.entries.length, entries.next]).toEqual([101, 100, 103]);
    const rest = (await must(app.get(`${long}/submitters/${name}?after=103`))).body;
    expect(rest.entries.map(({ number }: { number: number }) => number)).toEqual([104]);
    expect([rest.published, rest.rounds, rest.next]).toEqual([{ round: 'final', version: 1 }, [], null]);
  });

  it('show no results where none are published', async () => {
    const sealed = await aSealedContest(app, token, { slug: 'sealed-2031' });
    const { body } = await must(app.get(`${sealed}/submitters/${encodeURIComponent('牵头单位')}`));
    expect(body).toMatchObject({ total: 3, published: null, rounds: [], entries: [{ results: [] }, {}, {}] });
  });
});
