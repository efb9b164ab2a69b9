import { canonicalJson, sha256Hex } from '@laurel/domain';
import { anEntry } from './factories/contests.js';
import { aPublishedContest, aSealedContest, must } from './factories/published-contest.js';
import { aRulebook, someEvidence } from './factories/rules.js';
import { cold } from './support/cold.js';
import { countQueries } from './support/count-queries.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
});
afterAll(() => app.close());

let made = 0;
const slug = (): string => `contest-${(made += 1)}`;
const sealed = (changes: object = {}) => aSealedContest(app, token, { slug: slug(), ...changes });
const published = (changes: object = {}) => aPublishedContest(app, token, { slug: slug(), ...changes });
const importInto = (url: string, evidence: unknown) => app.post(`${url}/evidence`, evidence, token);
const publish = (url: string, reason: object | null = null) =>
  app.post(`${url}/rounds/final/outcomes`, { reason }, token);
const PUBLIC = ['results', 'results/final/entries/1', 'announcement', 'announcement.html'];
const FILES = ['results/rulebook.json', 'results/evidence.json', 'results/outcome.json', 'results/results.csv'];

describe('the public results', () => {
  it.each([...PUBLIC, ...FILES])('say before publication that %s is not published', async (path) => {
    const url = await sealed();
    await must(importInto(url, someEvidence()));
    const { status, body, text } = await app.get(`${url}/${path}`);
    expect([status, body.code]).toEqual([404, 'results.not-published']);
    expect(text).not.toContain(sha256Hex(canonicalJson(someEvidence())));
  });

  it.each([...PUBLIC, ...FILES])('know no %s of a contest that is not there', async (path) => {
    expect((await app.get(`/api/contests/none/${path}`)).body.code).toBe('contest.not-found');
  });

  it('show every place with the names of entry and submitters', async () => {
    const url = await published();
    const { body } = await app.get(`${url}/results`);
    expect(body).toMatchObject({ round: 'final', version: 1, domainVersion: '2', reason: null });
    expect(body.rounds[0]).toMatchObject({
      id: 'final',
      title: { zh: '终评', en: 'Final' },
      score: { figure: 'votes', title: { zh: '票数', en: 'Votes' }, digits: null },
    });
    expect(body.rounds[0].parts[0].ranking).toEqual(
      [30, 20, 10].map((votes, index) => ({
        number: index + 1,
        title: { zh: `项目${index + 1}`, en: `Entry ${index + 1}` },
        shortTitle: null,
        submitters: [{ zh: '牵头单位', en: 'Lead submitter' }],
        isSample: false,
        district: null,
        category: null,
        place: index + 1,
        score: String(votes),
        tie: null,
        toCut: expect.objectContaining({ list: 'winner', isOn: index === 0 }),
        lists: [index === 0 ? 'winner' : 'others'],
      })),
    );
    expect((await app.get(url)).body).toMatchObject({
      publishedAt: body.publishedAt,
      rounds: [
        {
          id: 'final',
          published: { version: 1 },
          lists: [
            { id: 'winner', count: 1 },
            { id: 'others', count: 2 },
          ],
        },
      ],
    });
  });

  it('call an entry shortly where its organiser does, and say what is a sample', async () => {
    const url = await sealed();
    const shortTitle = { zh: '短名', en: 'Short' };
    await must(app.post(`${url}/entries`, anEntry({ number: 4, shortTitle, isSample: true }), token));
    await must(importInto(url, someEvidence({ votes: [30, 20, 10, 5] })));
    await must(publish(url));
    const { body } = await app.get(`${url}/results`);
    expect(body.rounds[0].parts[0].ranking[3]).toMatchObject({ number: 4, shortTitle, isSample: true });
    const { b } = (await app.get(`${url}/rounds/final/results/compare?a=1&b=4`)).body;
    expect(b).toMatchObject({ number: 4, shortTitle, isSample: true });
  });

  it('call category and district as the rulebook does', async () => {
    const url = await sealed();
    await must(app.post(`${url}/entries`, anEntry({ number: 4, category: 'village', district: 'tianhe' }), token));
    await must(importInto(url, someEvidence({ votes: [30, 20, 10, 40] })));
    await must(publish(url));
    const [first] = (await app.get(`${url}/results`)).body.rounds[0].parts[0].ranking;
    expect(first).toMatchObject({
      number: 4,
      category: { id: 'village', title: { zh: '乡村', en: 'Village' } },
      district: { id: 'tianhe', title: { zh: 'tianhe' } },
    });
  });

  it('say why an entry is out', async () => {
    const url = await sealed();
    const decisions = [
      { kind: 'withdrawn', entry: 3, round: 'final', reason: '本单位申请', at: '2031-06-01T00:00:00.000Z' },
    ];
    await must(importInto(url, someEvidence({ decisions })));
    await must(publish(url));
    const [part] = (await app.get(`${url}/results`)).body.rounds[0].parts;
    expect(part.out).toMatchObject([{ number: 3, title: { zh: '项目3' }, why: 'withdrawn' }]);
    expect(part.out[0].sentence.en).toBe('Withdrawn.');
    const explained = await app.get(`${url}/results/final/entries/3`);
    expect(explained.body.standing).toMatchObject({ out: 'withdrawn' });
  });

  it('open each place down to its arithmetic', async () => {
    const url = await published();
    const { body } = await app.get(`${url}/results/final/entries/2`);
    expect(body).toMatchObject({
      entry: 2,
      title: { zh: '项目2', en: 'Entry 2' },
      round: 'final',
      standing: { place: 2, of: 3, score: '20' },
      lists: [{ id: 'others' }],
      figures: [{ id: 'votes', value: '20' }],
    });
    expect((await app.get(`${url}/results/final/entries/2`)).body).toEqual(body);
    expect((await app.get(`${url}/results/semi/entries/2`)).body.code).toBe('round.not-found');
    expect((await app.get(`${url}/results/final/entries/9`)).body.code).toBe('entry.not-found');
    expect((await app.get(`${url}/rounds/final/results/entries/2?version=9`)).body.code).toBe('version.not-found');
  });

  it('ask the database as often for many entries as for few', async () => {
    const url = await published();
    const ask = () => must(app.get(cold(`${url}/results`)));
    // asked once before: what it says of the contest itself is known then
    const count = async () => ((await ask()).status === 200 ? countQueries(app.source, ask) : NaN);
    const few = await count();
    for (let number = 10; number < 15; number += 1) await must(app.post(`${url}/entries`, anEntry({ number }), token));
    expect(await count()).toBe(few);
  });
});

describe('decisions', () => {
  const at = '2031-06-01T02:12:00.000Z';
  const decisions = [
    { kind: 'votes-struck', channel: 'web', entry: 1, count: 17, reason: { zh: '刷票', en: 'Rigged' }, at },
    { kind: 'disqualified', entry: 3, round: 'final', reason: '抄袭', at },
  ];

  it('stand where they have their effect, with votes, reason, time and place before and after', async () => {
    const url = await sealed();
    await must(importInto(url, someEvidence({ decisions })));
    await must(publish(url));
    const { body } = await app.get(`${url}/results`);
    expect([body.decided, body.decisions]).toMatchObject([
      2,
      [
        {
          kind: 'votes-struck',
          entry: 1,
          channel: { zh: '网络' },
          cast: 30,
          struck: 17,
          left: 13,
          reason: { zh: '刷票', en: 'Rigged' },
          places: { round: 'final', before: 1, after: 2 },
        },
        {
          kind: 'disqualified',
          entry: 3,
          title: { zh: '项目3' },
          reason: { zh: '抄袭' },
          at,
          places: { round: 'final', before: 3, after: null },
        },
      ],
    ]);
    const [part] = body.rounds[0].parts;
    expect(part.out).toMatchObject([{ number: 3, why: 'disqualified', decision: { reason: { zh: '抄袭' }, at } }]);
    expect(part.ranking.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
    const out = (await app.get(`${url}/entries/3`)).body.results;
    expect(out).toMatchObject([
      {
        round: 'final',
        place: null,
        score: null,
        out: { sentence: { zh: '已被取消资格。' }, reason: { zh: '抄袭' }, at },
      },
    ]);
    const explained = (await app.get(`${url}/results/final/entries/1`)).body;
    expect(explained.decisions).toMatchObject([{ kind: 'votes-struck', cast: 30, struck: 17, left: 13 }]);
    const { text } = await app.get(`${url}/results/results.csv`);
    expect(text).toContain('剔除选票：30 − 17 = 13 票，刷票（2031-06-01 10:12）');
    expect(text).toContain('取消资格：抄袭（2031-06-01 10:12）');
  });
});

it('decisions beyond a page are read page by page, by time', async () => {
  const url = await sealed();
  const decisions = Array.from({ length: 205 }, (_, minute) => ({
    kind: 'votes-struck',
    channel: 'web',
    entry: 1,
    count: 1,
    reason: { zh: `第${minute}次`, en: `No. ${minute}` },
    at: new Date(Date.parse('2031-06-01T02:00:00.000Z') + minute * 60_000).toISOString(),
  }));
  await must(importInto(url, someEvidence({ votes: [300, 20, 10], decisions })));
  await must(publish(url));
  const { body } = await app.get(`${url}/results`);
  expect([body.decided, body.decisions.length <= 100]).toEqual([205, true]);
  const own = `${url}/rounds/final/results/decisions`;
  const seen: unknown[] = [];
  const nexts: unknown[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page = (await must(app.get(`${own}?version=1&after=${after}`))).body;
    expect(page.total).toBe(205);
    seen.push(...page.decisions.map(({ reason }: { reason: { en: string } }) => reason.en));
    nexts.push((after = page.next as number | null));
  }
  expect(seen).toEqual(decisions.map(({ reason }) => reason.en));
  expect(nexts).toEqual([100, 200, null]);
  expect((await app.get(`${own}?version=2`)).body.code).toBe('version.not-found');
  expect((await app.get(`${own}?after=-1`)).body.code).toBe('request.invalid');
});

describe('two entries side by side', () => {
  it('show what made the difference, line by line', async () => {
    const facts = ['jury', 'experts'].map((id) => ({ id, title: { zh: id, en: id }, kind: 'number' }));
    const weighted = [
      { figure: 'jury', weight: 0.3 },
      { figure: 'experts', weight: 0.7 },
    ];
    const figures = [
      ...['jury', 'experts'].map((id) => ({ id, title: { zh: id, en: id }, from: { facts: id } })),
      { id: 'total', from: { weighted, missing: 'refuse' }, steps: [{ method: 'round', digits: 2 }] },
    ];
    const [round] = aRulebook().rounds;
    const ties = [{ by: 'figure', figure: 'experts' }, { by: 'decision' }];
    const rulebook = aRulebook({ facts, rounds: [{ ...round, figures, score: { figure: 'total' }, ties }] });
    const url = await sealed();
    await must(app.put(`${url}/rulebook?reasonZh=换`, rulebook, token));
    const values: Record<string, readonly number[]> = { jury: [74.71, 66.13, 80], experts: [84.79, 89.36, 83.41] };
    const given = ['jury', 'experts'].flatMap((set) =>
      values[set]!.map((value, index) => ({ set, entry: index + 1, value })),
    );
    await must(importInto(url, { ...someEvidence({ rulebook }), facts: given }));
    await must(publish(url));
    const compare = async (a: number, b: number) =>
      (await must(app.get(`${url}/rounds/final/results/compare?a=${a}&b=${b}`))).body;
    const parted = await compare(1, 2);
    expect(parted).toMatchObject({
      round: 'final',
      a: { number: 1, place: 3, score: '81.77' },
      b: { number: 2, place: 1, score: '82.39' },
      total: { a: '81.77', b: '82.39', difference: '-0.62' },
      terms: [
        {
          figure: { id: 'jury' },
          weight: '0.3',
          value: { difference: '8.58' },
          share: { a: '22.413', b: '19.839', difference: '2.574' },
        },
        { figure: { id: 'experts' }, share: { a: '59.353', b: '62.552', difference: '-3.199' } },
      ],
      sum: { a: '81.766', b: '82.391', difference: '-0.625' },
      decidedBy: { figure: 'experts', rule: null },
    });
    expect(parted.figures.map(({ id, value }: { id: string; value: object }) => [id, value])).toMatchObject([
      ['jury', { a: '74.71', b: '66.13' }],
      ['experts', { a: '84.79', b: '89.36' }],
      ['total', { difference: '-0.62' }],
    ]);
    // 80 × 0.3 + 83.41 × 0.7 is 82.387: rounded it is the same total
    const tied = await compare(2, 3);
    expect(tied).toMatchObject({ total: { difference: '0' }, decidedBy: { figure: 'experts', rule: 0 } });
    expect(tied.decidedBy.sentence.zh).toContain('experts');
    expect((await app.get(`${url}/rounds/final/results/compare?a=1&b=9`)).body.code).toBe('entry.not-found');
  });
});
