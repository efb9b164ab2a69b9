import { FoldTotals } from '../src/voting/tallies/fold-totals.service.js';
import { must } from './factories/published-contest.js';
import { aLiveVote, cast, castBetween, strikeOff, type TestBallot } from './factories/rigged-vote.js';
import { aRulebook } from './factories/rules.js';
import { changeStage } from './factories/stages.js';
import { aChannel, totalsNow } from './factories/votes.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let administrator: string;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

interface Kind {
  readonly form: object;
  readonly figures: readonly object[];
  readonly ballots: readonly TestBallot[];
  readonly rigged: TestBallot;
  readonly counting: object | null;
  /** Of entry 1 on the ballots, with the rigged ones and without. */
  readonly first: object;
  readonly left: object;
}

const over = (method: string, more: object = {}) => ({ method, over: 'cell', ...more });
const figure = (id: string, ...steps: object[]) => ({ id, from: { votes: 'web' }, steps });
const scale = [
  { id: 'poor', value: 0 },
  { id: 'fair', value: 1 },
  { id: 'good', value: 4 },
];

const contest = ({ form, figures }: Pick<Kind, 'form' | 'figures'>, totals: unknown = 'public') => {
  const [round] = aRulebook().rounds;
  return aLiveVote(app, administrator, {
    channels: [aChannel({ form, totals })],
    rulebook: { rounds: [{ ...round, figures, score: { figure: 'score' }, lists: [] }] },
  });
};

const POINTS: Kind = {
  form: { kind: 'points', to: 5, sum: 6 },
  figures: [figure('score', over('weighted-sum'))],
  ballots: [
    { choices: [1, 2], weights: [5, 1] },
    { choices: [1, 3], weights: [2, 4] },
  ],
  rigged: { choices: [1, 2], weights: [1, 5] },
  counting: { kind: 'sum', cells: [1, 2, 3, 4, 5] },
  first: { votes: 7, counted: 12 },
  left: { votes: 2, counted: 7 },
};

it.each<[string, Kind]>([
  ['points', POINTS],
  [
    'places, of which the first count',
    {
      form: { kind: 'rank', places: 3 },
      figures: [figure('score', over('pick', { key: 1 }))],
      ballots: [
        [1, 2, 3],
        [2, 1, 3],
      ],
      rigged: [1, 3, 2],
      counting: { kind: 'picked', cells: [1] },
      first: { votes: 7, counted: 6, firsts: 6 },
      left: { votes: 2, counted: 1, firsts: 1 },
    },
  ],
  [
    'places, each worth what the rules say',
    {
      form: { kind: 'rank', places: 3 },
      figures: [figure('score', over('weighted-sum', { weights: { 1: 4, 2: 2, 3: 1 } }))],
      ballots: [
        [1, 2, 3],
        [2, 1, 3],
      ],
      rigged: [3, 2, 1],
      counting: { kind: 'sum', cells: [1, 2, 3] },
      first: { votes: 7, counted: 11, firsts: 1 },
      left: { votes: 2, counted: 6, firsts: 1 },
    },
  ],
  [
    'grades by their mean',
    {
      form: { kind: 'grade', scale },
      figures: [
        figure('ballots', over('sum')),
        figure('sum', over('weighted-sum')),
        { id: 'score', from: { figure: 'sum' }, steps: [{ method: 'divide', figure: 'ballots' }] },
      ],
      ballots: [
        { choices: [1, 2, 3, 4, 5], weights: [2, 1, 1, 1, 1] },
        { choices: [1, 2, 3, 4, 5], weights: [1, 1, 1, 1, 1] },
      ],
      rigged: { choices: [1, 2, 3, 4, 5], weights: [0, 1, 1, 1, 1] },
      counting: { kind: 'mean', cells: [1, 2] },
      first: { votes: 7, counted: 5 / 7 },
      left: { votes: 2, counted: 2.5 },
    },
  ],
  [
    'parts of a vote',
    {
      form: { kind: 'choose', from: 1, to: 3, shared: true },
      figures: [figure('score', over('weighted-sum'))],
      ballots: [[1, 2], [1]],
      rigged: [1, 2, 3],
      counting: { kind: 'sum', cells: [1, 2, 3] },
      first: { votes: 7, counted: 19 / 6 },
      left: { votes: 2, counted: 1.5 },
    },
  ],
])('totals of %s say what the rules make of them, as it is published later', async (_, kind) => {
  const it = await contest(kind);
  await cast(it, kind.ballots);
  await app.nest.get(FoldTotals).fold();
  const { stretch } = await castBetween(it, Array<TestBallot>(5).fill(kind.rigged));
  const { body: ballot } = await must(app.get(`${it.url}/ballot`));
  expect(ballot.counting).toEqual(kind.counting);
  expect((await must(totalsNow(app, it.url))).body.totals[0]).toEqual({ entry: 1, ...kind.first });
  await strikeOff(it, stretch);
  const { totals } = (await must(totalsNow(app, it.url))).body;
  expect(totals[0]).toEqual({ entry: 1, ...kind.left });

  await must(changeStage(app, it.url, 'ballots', { to: 'closed', token: administrator }));
  await it.announce('final');
  const { ranking } = (await it.page('/results')).body.rounds[0].parts[0] as {
    ranking: { number: number; score: string }[];
  };
  const published = Object.fromEntries(ranking.map(({ number, score }) => [number, Number(score)]));
  expect(totals.map(({ counted }: { counted: number }) => counted)).toEqual([1, 2, 3, 4, 5].map((n) => published[n]));
});

it('where votes are all, and where an entry by itself cannot say it, nothing more is said', async () => {
  const pairs = [{ id: 'score', from: { pairs: 'web' }, steps: [{ method: 'majority-wins', over: 'opponent' }] }];
  const plain = await contest({ form: { kind: 'choose', from: 1, to: 3 }, figures: [figure('score')] });
  const ranked = await contest({ form: { kind: 'rank', places: 2 }, figures: pairs });
  for (const it of [plain, ranked]) {
    await cast(it, [[1, 2]]);
    expect((await must(app.get(`${it.url}/ballot`))).body.counting).toBeNull();
  }
  expect((await totalsNow(app, plain.url)).body.totals[0]).toEqual({ entry: 1, votes: 1 });
  expect((await totalsNow(app, ranked.url)).body.totals[1]).toEqual({ entry: 2, votes: 1, firsts: 0 });
});

it('the part of the score that a vote is, is said where the rules state it', async () => {
  const panel = {
    id: 'jury',
    title: { zh: '评委' },
    criteria: [{ id: 'mark', title: { zh: '分' }, scale: { from: 0, to: 10, step: 1 } }],
    judges: { atLeast: 1 },
  };
  const [round] = aRulebook().rounds;
  const figures = [
    figure('votes', { method: 'share-of-highest', points: 100 }),
    { id: 'marks', from: { marks: 'jury' }, steps: [{ method: 'mean', over: 'judge' }] },
    {
      id: 'score',
      from: {
        weighted: [
          { figure: 'votes', weight: 0.3 },
          { figure: 'marks', weight: 0.7 },
        ],
        missing: 'refuse',
      },
    },
  ];
  const weighed = await aLiveVote(app, administrator, {
    rulebook: { panels: [panel], rounds: [{ ...round, figures, score: { figure: 'score' }, lists: [] }] },
  });
  const alone = await contest(POINTS);
  const shares = await Promise.all([weighed, alone].map(async (it) => (await app.get(`${it.url}/ballot`)).body.share));
  expect(shares).toEqual(['30%', null]);
});
