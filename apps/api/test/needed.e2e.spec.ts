import { Deciding } from '../src/deciding/deciding.service.js';
import { WorkerPool } from '../src/deciding/worker-pool.js';
import { aContest, anEntry } from './factories/contests.js';
import { must } from './factories/published-contest.js';
import { aRulebook, someEvidence } from './factories/rules.js';
import { aContestOfTwoRounds } from './factories/two-rounds.js';
import { cold } from './support/cold.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { waitFor } from './support/wait-for.js';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
});
afterAll(() => app.close());
afterEach(() => jest.restoreAllMocks());

let made = 0;
const slug = (): string => `contest-${(made += 1)}`;

interface Published {
  readonly rulebook?: object;
  readonly votes: readonly number[];
  readonly evidence?: object;
}

async function published({ rulebook = aRulebook(), votes, evidence = {} }: Published): Promise<string> {
  const { body } = await must(app.post('/api/contests', aContest({ slug: slug() }), token));
  const url = `/api/contests/${body.slug}`;
  await must(app.put(`${url}/rulebook`, rulebook, token));
  for (const index of votes.keys()) {
    await must(app.post(`${url}/entries`, anEntry({ number: index + 1 }), token));
  }
  await must(app.post(`${url}/evidence`, someEvidence({ rulebook, votes, ...evidence }), token));
  await must(app.post(`${url}/rounds/final/outcomes`, { reason: null }, token));
  return url;
}

const compare = (url: string, query: string) => app.get(`${url}/rounds/final/results/compare?${query}`);
const neededIn = async (url: string, query: string) => (await must(compare(url, query))).body.needed;

describe('what the entry behind would have needed', () => {
  it('belongs to the round and the version that is asked', async () => {
    const rounds = await aContestOfTwoRounds(app, token, slug());
    await rounds.publishBoth();
    await must(rounds.import({ web: [9, 6, 0, 0] }));
    await must(rounds.publish('final', { reason: { zh: '重新计票', en: 'A recount' } }));
    const [first, second, screening] = await Promise.all(
      ['a=1&b=2&version=1', 'a=1&b=2', 'a=2&b=3&of=screening'].map((query) => neededIn(rounds.url, query)),
    );
    // 5 : 6, and no decision on equal votes
    expect(first).toMatchObject({
      entry: 1,
      other: 2,
      before: { nothing: null, ways: [{ kind: 'votes', channel: { id: 'web' }, more: '2', reaches: '7' }] },
      onList: { list: { id: 'winner', title: { zh: '优胜' } }, ways: [{ more: '2' }] },
    });
    expect(first.before.ways[0]).toMatchObject({
      isLeast: true,
      standing: { place: 1, score: '7', otherPlace: 2, otherScore: '6', tie: null },
      oneLess: { place: 1, score: '6', otherPlace: 1, tie: { rule: null, figure: null, value: null } },
    });
    expect(second).toMatchObject({ entry: 2, other: 1, before: { ways: [{ more: '4', reaches: '10' }] } });
    expect(screening).toMatchObject({
      entry: 3,
      other: 2,
      before: { ways: [{ channel: { id: 'jury', title: { zh: '评审团' } }, more: '11', reaches: '31' }] },
      onList: { list: { id: 'shortlist' }, ways: [{ more: '11' }] },
    });
  });

  it('names the value of a panel and the rule that parts equal scores', async () => {
    const criteria = [{ id: 'all', title: { zh: '总评' }, scale: { from: 0, to: 10, step: 0.5 } }];
    const [round] = aRulebook().rounds;
    const rulebook = aRulebook({
      panels: [{ id: 'experts', title: { zh: '专家', en: 'Experts' }, criteria, judges: { atLeast: 1 } }],
      rounds: [
        {
          ...round,
          figures: [
            { id: 'votes', title: { zh: '票数' }, from: { votes: 'web' } },
            {
              id: 'marks',
              title: { zh: '专家得分' },
              from: { marks: 'experts' },
              steps: [{ method: 'mean', over: 'judge' }],
            },
            {
              id: 'total',
              from: { weighted: [{ figure: 'votes', weight: 0.1 }, { figure: 'marks' }], missing: 'refuse' },
              steps: [{ method: 'round', digits: 1 }],
            },
          ],
          score: { figure: 'total' },
          ties: [{ by: 'figure', figure: 'marks' }, { by: 'decision' }],
        },
      ],
    });
    const marks = [8, 7.5, 5].map((mark, index) => [index + 1, mark]);
    const url = await published({
      rulebook,
      votes: [30, 20, 10],
      evidence: { sheets: [{ panel: 'experts', judge: 'J1', marks }] },
    });
    // 3 + 8 against 2 + 7.5: the experts put the first before the second at 11
    const { before } = await neededIn(url, 'a=2&b=1');
    expect(before.ways).toMatchObject([
      {
        kind: 'votes',
        more: '16',
        oneLess: { score: '11', tie: { rule: 0, figure: { id: 'marks' }, value: '7.5', otherValue: '8' } },
      },
      {
        kind: 'figure',
        channel: null,
        panel: { id: 'experts', title: { zh: '专家' } },
        figure: { id: 'marks', title: { zh: '专家得分' } },
        isWholeFigure: true,
        more: '1.45',
        reaches: '8.95',
        // 10.95 is rounded to 11, as the other's: the higher value of the experts decides
        standing: { score: '11', tie: { rule: 0, value: '8.95', otherValue: '8' } },
      },
    ]);
  });

  it('says why there is nothing, and is left out where two do not stand in one ranking', async () => {
    const decisions = [{ kind: 'withdrawn', entry: 3, round: 'final', reason: '退出', at: '2023-05-09T02:12:40.000Z' }];
    const url = await published({ votes: [30, 20, 10], evidence: { decisions } });
    expect(await neededIn(url, 'a=1&b=3')).toBeNull();
    expect(await neededIn(url, 'a=2&b=2')).toBeNull();
    const [round] = aRulebook().rounds;
    const facts = [{ id: 'points', title: { zh: '得分' }, kind: 'number' }];
    const figures = [...round!.figures, { id: 'points', from: { facts: 'points' } }];
    const given = [3, 2].map((value, index) => ({ set: 'points', entry: index + 1, value }));
    const byFacts = await published({
      rulebook: aRulebook({ facts, rounds: [{ ...round, figures, score: { figure: 'points' } }] }),
      votes: [1, 1],
      evidence: { facts: given },
    });
    expect((await neededIn(byFacts, 'a=2&b=1')).before).toEqual({ nothing: 'no-way', ways: [] });
  });
});

/** The threads' tasks by name, as they are asked; searches begin once `mayBegin`. */
function watchSearches(mayBegin: () => Promise<void>) {
  const runs: { readonly name: string; readonly input: object }[] = [];
  const run = WorkerPool.prototype.run; // oxlint-disable-line typescript/unbound-method -- called on the pool itself
  jest.spyOn(WorkerPool.prototype, 'run').mockImplementation(function (this: WorkerPool<never>, name, input) {
    runs.push({ name: String(name), input: { ...(input as object) } });
    const begun = String(name) === 'findNeeded' ? mayBegin() : Promise.resolve();
    return begun.then(() => run.call(this, name, input));
  });
  return runs;
}

/** Once so many have asked for a search. */
function onceAsked(count: number): () => Promise<void> {
  const needed = jest.spyOn(app.nest.get(Deciding), 'needed');
  return () => waitFor(() => Promise.resolve(needed.mock.calls.length >= count));
}

describe('the search', () => {
  it('is made once for all who ask the same, on the run that explains', async () => {
    const url = await published({ votes: [30, 20, 10] });
    const runs = watchSearches(onceAsked(50));
    const asked = `${url}/rounds/final/results/compare?a=1&b=2`;
    const answers = await Promise.all(Array.from({ length: 50 }, () => app.get(cold(asked))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(50);
    expect(runs.filter(({ name }) => name === 'findNeeded')).toHaveLength(1);
    expect(runs.filter(({ input }) => 'evidence' in input)).toHaveLength(1);
  });

  it('sends away who would wait too long', async () => {
    const entries = 9;
    const url = await published({ votes: Array.from({ length: entries }, (_, index) => 90 - index) });
    const pairs = Array.from({ length: entries * entries }, (_, i) => [Math.floor(i / entries) + 1, (i % entries) + 1]);
    const different = pairs.filter(([a = 0, b = 0]) => a < b);
    watchSearches(onceAsked(different.length));
    const answers = await Promise.all(different.map(([a, b]) => compare(url, `a=${a}&b=${b}`)));
    const busy = answers.filter(({ status }) => status === 503);
    // one runs and 24 wait
    expect([different.length, busy.length]).toEqual([36, 11]);
    expect(busy[0]).toMatchObject({ headers: { 'retry-after': '5' }, body: { code: 'deciding.busy' } });
    expect((await compare(url, 'a=1&b=2')).status).toBe(200);
  });
});
