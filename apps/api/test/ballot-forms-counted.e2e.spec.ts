import { randomBytes } from 'node:crypto';
import type { Rulebook } from '@laurel/domain';
import { deltaOf, type WrittenBallot } from '@laurel/domain/voting';
import { LiveContest } from './factories/live-contest.js';
import { must } from './factories/published-contest.js';
import { aRulebook } from './factories/rules.js';
import { changeStage } from './factories/stages.js';
import { aChannel, aVote } from './factories/votes.js';
import { startTestApp, type TestApp } from './support/test-app.js';

type Form = NonNullable<Rulebook['channels']>[number]['form'];

let app: TestApp;
let administrator: string;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

interface Counted {
  readonly form: Form;
  readonly ballots: readonly WrittenBallot[];
  /** The score of the round. */
  readonly figures: readonly object[];
}

/** A contest whose vote is over, its ballots of this form laid where votes of the hall would be. */
async function aCount({ form, ballots, figures }: Counted): Promise<LiveContest> {
  const [round] = aRulebook().rounds;
  const channels = [aChannel({ form })];
  const url = await aVote(app, administrator, {
    channels,
    rulebook: { channels, rounds: [{ ...round, figures, score: { figure: 'score' }, lists: [] }] },
  });
  const slug = url.split('/').at(-1)!;
  const [{ id }] = await app.source.query<[{ id: number }]>(
    `insert into voting_channels (contest_id, channel, first_window)
     select id, 'web', 0 from contests where slug = $1 returning id`,
    [slug],
  );
  for (const [seq, ballot] of ballots.entries()) await lay(id, seq, { ballot, form });
  const [first, second] = [await app.tokenOf('organiser', slug), await app.tokenOf('organiser', slug)];
  await must(changeStage(app, url, 'ballots', { to: 'closed', token: administrator }));
  return new LiveContest({ app, url, administrator, first, second });
}

async function lay(channel: number, seq: number, { ballot, form }: { ballot: WrittenBallot; form: Form }) {
  const delta = deltaOf([ballot], form);
  const voter = randomBytes(16).toString('hex');
  await app.source.query(
    `insert into ballot (channel_id, time_window, bucket, voter, slot, choices, weights, rulebook_version, commitment, created_at)
     values ($1, 0, 1, $2, 0, $3, $4, 1, 'x', now())`,
    [channel, voter, ballot.choices, ballot.weights],
  );
  await app.source.query(
    `insert into ballot_batch (writer, seq, channel_id, n, bucket, entries, cells, counts, created_at)
     values ($1::integer, $2, $1::integer, 1, 1, $3, $4, $5, now())`,
    [channel, seq, ...[0, 1, 2].map((at) => delta.map((each) => each[at]))],
  );
}

const evidenceOf = async (it: LiveContest) => {
  await it.announce('final');
  return (await it.page('/rounds/final/results/evidence.json')).body.tallies[0];
};
const ranked = (...choices: number[]): WrittenBallot => ({ choices, weights: null });
const weighed = (choices: number[], weights: number[]): WrittenBallot => ({ choices, weights });
const sum = (over: string) => [{ method: 'weighted-sum', over }];
const score = (from: object, steps: object[] = sum('cell')) => [{ id: 'score', from, steps }];
const votes = { votes: 'web' };

it.each<[string, Counted, unknown[][]]>([
  [
    'points',
    {
      form: { kind: 'points', to: 5, sum: 6 },
      ballots: [weighed([1, 2], [5, 1]), weighed([2, 3], [5, 1])],
      figures: score(votes),
    },
    [
      [1, 5, 1],
      [2, 1, 1],
      [2, 5, 1],
      [3, 1, 1],
    ],
  ],
  [
    'grades by their ids',
    {
      form: {
        kind: 'grade',
        scale: [
          { id: 'poor', value: 0 },
          { id: 'good', value: 2 },
        ],
      },
      ballots: [weighed([1, 2], [1, 0]), weighed([1], [1])],
      figures: score(votes),
    },
    [
      [1, 'good', 2],
      [2, 'poor', 1],
    ],
  ],
  [
    'parts of a vote',
    {
      form: { kind: 'choose', from: 1, to: 3, shared: true },
      ballots: [ranked(1, 2), ranked(1), ranked(1, 2, 3)],
      figures: score(votes),
    },
    [
      [1, 1, 1],
      [1, 2, 1],
      [1, 3, 1],
      [2, 2, 1],
      [2, 3, 1],
      [3, 3, 1],
    ],
  ],
  [
    'several votes on one entry',
    {
      form: { kind: 'choose', from: 1, to: 3, repeat: true },
      ballots: [ranked(1, 1, 2), ranked(2)],
      figures: [{ id: 'score', from: votes }],
    },
    [
      [1, 2],
      [2, 2],
    ],
  ],
  [
    'places',
    {
      form: { kind: 'rank', places: 3 },
      ballots: [ranked(3, 1), ranked(1)],
      figures: score(votes, [{ method: 'weighted-sum', over: 'cell', weights: { '1': 3, '2': 2, '3': 1 } }]),
    },
    [
      [1, 1, 1],
      [1, 2, 1],
      [3, 1, 1],
    ],
  ],
])('counts %s into the evidence, by the cells that the rulebook knows', async (_what, counted, rows) => {
  const tally = await evidenceOf(await aCount(counted));
  expect(tally).toEqual({ channel: 'web', votes: rows });
});

const heads = (form: Form, ballots: readonly WrittenBallot[]): Counted => ({
  form,
  ballots,
  figures: score({ pairs: 'web' }, [{ method: 'majority-wins', over: 'opponent' }]),
});
/** 2 stands before 1 twice, 1 before 2 once; who is not named comes last. */
const PAIRS = [
  [1, 2, 1],
  [1, 3, 3],
  [1, 4, 3],
  [1, 5, 3],
  [2, 1, 2],
  [2, 3, 3],
  [2, 4, 3],
  [2, 5, 3],
];

it.each<[string, Counted, unknown[][]]>([
  ['places', heads({ kind: 'rank', places: 3 }, [ranked(2, 1), ranked(1, 2), ranked(2, 1)]), PAIRS],
  [
    'points',
    heads({ kind: 'points', to: 5 }, [weighed([1, 2], [1, 3]), weighed([1, 2], [3, 1]), weighed([1, 2], [2, 4])]),
    PAIRS,
  ],
  [
    'grades',
    heads({ kind: 'grade', scale: [{ id: 'good' }, { id: 'poor' }] }, [
      weighed([1, 2], [1, 0]),
      weighed([1, 2], [0, 1]),
      weighed([1, 2], [1, 0]),
    ]),
    PAIRS,
  ],
  [
    'votes',
    heads({ kind: 'choose', from: 1, to: 3, repeat: true }, [ranked(1, 2, 2), ranked(1, 1, 2), ranked(1, 2, 2)]),
    PAIRS,
  ],
  [
    'choices',
    heads({ kind: 'choose', from: 1, to: 3 }, [ranked(1, 2), ranked(2)]),
    [
      [1, 3, 1],
      [1, 4, 1],
      [1, 5, 1],
      [2, 1, 1],
      [2, 3, 2],
      [2, 4, 2],
      [2, 5, 2],
    ],
  ],
])('compares entries by their %s on whole ballots', async (_what, counted, pairs) => {
  expect((await evidenceOf(await aCount(counted))).pairs).toEqual(pairs);
});

it('names the cell where the ballots differ from what was kept beside them', async () => {
  const it = await aCount({
    form: { kind: 'points', to: 5 },
    ballots: [weighed([1], [4])],
    figures: score(votes),
  });
  await app.source.query(
    `insert into ballot_batch (writer, seq, channel_id, n, bucket, entries, cells, counts, created_at)
     select writer, seq + 1, channel_id, 0, bucket, entries, array[5], counts, now() from ballot_batch
     where channel_id = (select max(id) from voting_channels)`,
  );
  const refused = await it.openNotice('final');
  expect(refused.body.missing.map(({ sentence }: { sentence: { en: string } }) => sentence.en)).toEqual([
    'Votes of entry 1 (cell 5 of the ballot): 0 by recount, 1 by what was added with the ballots, 1 by the totals shown.',
  ]);
});
