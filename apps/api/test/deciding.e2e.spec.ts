import { Deciding } from '../src/deciding/deciding.service.js';
import { WorkerPool } from '../src/deciding/worker-pool.js';
import { aPublishedContest, aSealedContest, must } from './factories/published-contest.js';
import { aRulebook, someEvidence } from './factories/rules.js';
import { aContestOfTwoRounds } from './factories/two-rounds.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { waitFor } from './support/wait-for.js';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp({ DECIDING_MEMORY: '96' });
  token = await app.tokenOf('administrator');
});
afterAll(() => app.close());
afterEach(() => jest.restoreAllMocks());

let made = 0;
const slug = (): string => `contest-${(made += 1)}`;

/** What the threads are asked, as it happens; each begins once `mayBegin`. */
function watchRuns(mayBegin: () => Promise<void> = () => Promise.resolve()) {
  const runs: { readonly name: string; readonly input: object; isOver: boolean }[] = [];
  const run = WorkerPool.prototype.run; // oxlint-disable-line typescript/unbound-method -- called on the pool itself
  let begun = (): void => undefined;
  const first = new Promise<void>((resolve) => (begun = resolve));
  jest.spyOn(WorkerPool.prototype, 'run').mockImplementation(function (this: WorkerPool<never>, name, input) {
    const seen = { name: String(name), input: { ...(input as object) }, isOver: false };
    runs.push(seen);
    begun();
    const answer = mayBegin().then(() => run.call(this, name, input)) as Promise<never>;
    answer.then(
      () => (seen.isOver = true),
      () => (seen.isOver = true),
    );
    return answer;
  });
  return { runs, first };
}

it('runs a contest once for two hundred who open the same sum, and for those who open others later', async () => {
  const url = await aPublishedContest(app, token, { slug: slug() });
  const { runs } = watchRuns();
  const answers = await Promise.all(Array.from({ length: 200 }, () => app.get(`${url}/results/final/entries/2`)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(200);
  await Promise.all([1, 3].map((number) => must(app.get(`${url}/results/final/entries/${number}`))));
  expect(runs.filter(({ input }) => 'evidence' in input)).toHaveLength(1);
});

it('keeps the runs of versions that are asked in turn', async () => {
  const url = await aSealedContest(app, token, { slug: slug() });
  for (const version of [1, 2, 3]) {
    await must(app.post(`${url}/evidence`, someEvidence({ votes: [40, 20, version] }), token));
    const reason = version === 1 ? null : { zh: '重新计票' };
    await must(app.post(`${url}/rounds/final/outcomes`, { reason }, token));
  }
  const { runs } = watchRuns();
  for (const number of [1, 2, 3]) {
    for (const version of [1, 2, 3]) {
      await must(app.get(`${url}/rounds/final/results/entries/${number}?version=${version}`));
    }
  }
  expect(runs.filter(({ input }) => 'evidence' in input)).toHaveLength(3);
});

it('keeps the runs of two rounds and their versions apart, and each of them', async () => {
  const rounds = await aContestOfTwoRounds(app, token, slug());
  await rounds.publishBoth({ jury: [40, 30, 20, 10], web: [5, 6, 0, 0] });
  await must(rounds.import({ jury: [39, 31, 20, 10], web: [9, 6, 0, 0] }));
  const reason = { zh: '重新计票', en: 'A recount' };
  await must(rounds.publish('final', { reason, corrects: [{ round: 'screening', reason }] }));
  const { runs } = watchRuns();
  const valueOf = async (round: string, query: string): Promise<unknown> =>
    (await must(rounds.results(round, `/entries/1${query}`))).body.figures[0].value;
  const readAll = async () => [
    await valueOf('screening', '?version=1'),
    await valueOf('final', '?version=1'),
    await valueOf('final', '?version=1&of=screening'),
    await valueOf('screening', '?version=2'),
    await valueOf('final', '?version=2'),
    await valueOf('final', '?version=2&of=screening'),
  ];
  expect(await readAll()).toEqual(['40', '5', '40', '39', '9', '39']);
  const computed = () => runs.filter(({ input }) => 'evidence' in input).length;
  expect(computed()).toBe(6);
  for (const version of [1, 2]) {
    for (const round of ['screening', 'final']) await must(rounds.results(round, `/entries/2?version=${version}`));
  }
  expect(computed()).toBe(6);
});

it('decides once for all who publish at the same time', async () => {
  const url = await aSealedContest(app, token, { slug: slug() });
  await must(app.post(`${url}/evidence`, someEvidence(), token));
  const decide = jest.spyOn(app.nest.get(Deciding), 'decide');
  const { runs } = watchRuns(() => waitFor(() => Promise.resolve(decide.mock.calls.length === 3)));
  const publish = () => app.post(`${url}/rounds/final/outcomes`, { reason: null }, token);
  const answers = await Promise.all([publish(), publish(), publish()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect(runs.filter(({ name }) => name === 'decideRounds')).toHaveLength(1);
});

/** Evidence of three entries and very many judges, whose body is nearly all marks. */
function heavyEvidence(judges: number): { rulebook: object; evidence: object } {
  const criteria = [{ id: 'all', title: { zh: '总评' }, scale: { from: 0, to: 100, step: 0.5 } }];
  const rulebook = aRulebook({
    panels: [{ id: 'experts', title: { zh: '专家' }, criteria, judges: { atLeast: 1 } }],
    rounds: [
      {
        id: 'final',
        title: { zh: '终评' },
        figures: [{ id: 'points', from: { marks: 'experts' }, steps: [{ method: 'mean', over: 'judge' }] }],
        score: { figure: 'points' },
        lists: [{ id: 'winner', title: { zh: '优胜' }, take: 1, onTie: 'expand' }],
      },
    ],
  });
  const marks = [1, 2, 3].map((number) => [number, 50 + number / 2]);
  const sheets = Array.from({ length: judges }, (_, index) => ({ panel: 'experts', judge: `J${index + 1}`, marks }));
  return { rulebook, evidence: { ...someEvidence({ rulebook }), tallies: [], sheets } };
}

async function aHeavyContest(judges: number): Promise<{ url: string; evidence: object }> {
  const url = await aSealedContest(app, token, { slug: slug() });
  const { rulebook, evidence } = heavyEvidence(judges);
  await must(app.put(`${url}/rulebook?reasonZh=换`, rulebook, token));
  return { url, evidence };
}

it('answers others while a long computation goes on', async () => {
  const { url, evidence } = await aHeavyContest(30_000);
  const { runs, first } = watchRuns();
  const importing = app.post(`${url}/evidence`, evidence, token);
  await first;
  const others = await Promise.all([app.get('/api/health/ready'), app.get(url)]);
  expect(others.map(({ status }) => status)).toEqual([200, 200]);
  expect(runs).toMatchObject([{ name: 'checkEvidence', isOver: false }]);
  await must(importing);
});

it('refuses what takes more memory than there is, and goes on', async () => {
  const { url, evidence } = await aHeavyContest(150_000);
  const { status, body } = await app.post(`${url}/evidence`, evidence, token);
  expect([status, body.code]).toEqual([422, 'deciding.too-large']);
  const other = await aPublishedContest(app, token, { slug: slug() });
  expect((await app.get(`${other}/results/final/entries/1`)).status).toBe(200);
});

it('takes nothing more on once the server stops', async () => {
  const deciding = new Deciding({ decidingMemory: 64, decidingSeconds: 20 } as never);
  await deciding.onApplicationShutdown();
  const late = deciding.checkEvidence({ body: new Uint8Array(), rulebooks: [], mostBytes: 1 });
  await expect(late).rejects.toMatchObject({ code: 'service.not-ready' });
});
