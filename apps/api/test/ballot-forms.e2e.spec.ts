import { anEntry } from './factories/contests.js';
import { must } from './factories/published-contest.js';
import { aRulebook } from './factories/rules.js';
import { aChannel, aVote, TestVoter } from './factories/votes.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
});
afterAll(() => app.close());

interface Wanted {
  readonly steps?: readonly object[];
  readonly quota?: object;
  readonly wanted?: object;
}

/** An open vote of this form. */
async function aVoteOf(form: object, { steps = [], quota, wanted }: Wanted = {}): Promise<string> {
  const channels = [aChannel({ form, quotas: [{ ballots: 1, per: 'voter', window: 'contest', ...quota }] })];
  const [round] = aRulebook().rounds;
  const figures = [{ id: 'score', from: { votes: 'web' }, steps }];
  const rounds = [{ ...round, figures, score: { figure: 'score' }, lists: [] }];
  return aVote(app, token, { channels, rulebook: { channels, rounds }, ...wanted });
}

const rowsOf = (url: string): Promise<object[]> =>
  app.source.query(
    `select choices, weights, (select array_agg(array[vote.entry, vote.cell, vote.votes])
        from unnest(entries, cells, counts) as vote (entry, cell, votes)) as added
     from ballot join ballot_batch using (channel_id, bucket) join voting_channels on voting_channels.id = channel_id
       join contests on contests.id = contest_id where slug = $1`,
    [url.split('/').at(-1)],
  );

const overCell = [{ method: 'sum', over: 'cell' }];
const scale = [{ id: 'good' }, { id: 'fair' }, { id: 'poor' }];

it.each<[string, object, object[], object, object]>([
  [
    'ranks entries in their order',
    { kind: 'rank', places: 3 },
    overCell,
    { choices: [4, 1, 3] },
    {
      choices: [4, 1, 3],
      weights: null,
      added: [
        [1, 2, 1],
        [3, 3, 1],
        [4, 1, 1],
      ],
    },
  ],
  [
    'gives points that follow their entries',
    { kind: 'points', to: 5, sum: 8 },
    overCell,
    { choices: [4, 1], weights: [3, 5] },
    {
      choices: [1, 4],
      weights: [5, 3],
      added: [
        [1, 5, 1],
        [4, 3, 1],
      ],
    },
  ],
  [
    'gives grades by their place in the scale',
    { kind: 'grade', scale },
    overCell,
    { choices: [4, 1], weights: [0, 2] },
    {
      choices: [1, 4],
      weights: [2, 0],
      added: [
        [1, 2, 1],
        [4, 0, 1],
      ],
    },
  ],
  [
    'is shared by its choices',
    { kind: 'choose', from: 1, to: 3, shared: true },
    overCell,
    { choices: [4, 1] },
    {
      choices: [1, 4],
      weights: null,
      added: [
        [1, 2, 1],
        [4, 2, 1],
      ],
    },
  ],
  [
    'gives one entry several votes',
    { kind: 'choose', from: 1, to: 3, repeat: true },
    [],
    { choices: [4, 1, 4] },
    {
      choices: [1, 4, 4],
      weights: null,
      added: [
        [1, 0, 1],
        [4, 0, 2],
      ],
    },
  ],
])('takes a ballot that %s: once, with a receipt that is found', async (_what, form, steps, sent, stored) => {
  const url = await aVoteOf(form, { steps });
  const voter = await TestVoter.make(app, url);
  const first = await voter.cast([], sent);
  expect([first.status, first.body.code]).toEqual([201, undefined]);
  const again = await voter.cast([], sent);
  expect([again.status, again.body.receipt]).toEqual([200, first.body.receipt]);
  expect(await rowsOf(url)).toEqual([stored]);
  expect((await app.get(`${url}/receipts/${first.body.receipt}`)).body.recorded).toBe(true);
  expect((await must(voter.mine())).body.slots).toMatchObject([{ slot: 0, receipt: first.body.receipt }]);
});

it.each<[string, object, object, object]>([
  ['another order', { kind: 'rank', places: 3 }, { choices: [1, 2] }, { choices: [2, 1] }],
  [
    'other points',
    { kind: 'points', to: 5 },
    { choices: [1, 2], weights: [5, 3] },
    { choices: [1, 2], weights: [3, 5] },
  ],
])('does not take %s for the same ballot', async (_what, form, first, other) => {
  const voter = await TestVoter.make(app, await aVoteOf(form, { steps: overCell }));
  const taken = await must(voter.cast([], first));
  const refused = await voter.cast([], other);
  expect([refused.status, refused.body.code, refused.body.receipt]).toEqual([
    409,
    'ballot.slot-taken',
    taken.body.receipt,
  ]);
});

it.each<[object, object, number, string]>([
  [{ kind: 'rank', places: 2 }, { choices: [1], weights: [1] }, 400, 'ballot.malformed'],
  [{ kind: 'rank', places: 2 }, { choices: [1, 2, 3] }, 422, 'ballot.too-many'],
  [{ kind: 'rank', places: 2 }, { choices: [1, 1] }, 422, 'ballot.repeated-entry'],
  [{ kind: 'points', to: 5 }, { choices: [1, 2], weights: [1] }, 400, 'ballot.malformed'],
  [{ kind: 'points', to: 5 }, { choices: [1], weights: [6] }, 422, 'ballot.off-scale'],
  [{ kind: 'points', to: 5, sum: 6 }, { choices: [1], weights: [5] }, 422, 'ballot.sum-not-met'],
  [{ kind: 'grade', scale }, { choices: [1], weights: [3] }, 422, 'ballot.off-scale'],
  [{ kind: 'grade', scale }, { choices: [1, 2], weights: [0] }, 400, 'ballot.malformed'],
  [{ kind: 'grade', scale }, { choices: [1], weights: [0, 2] }, 400, 'ballot.malformed'],
  [{ kind: 'grade', scale }, { choices: [9], weights: [0] }, 422, 'ballot.unknown-entry'],
])('refuses in a vote of %j what is %j', async (form, sent, status, code) => {
  const url = await aVoteOf(form, { steps: overCell });
  const answer = await (await TestVoter.make(app, url)).cast([], sent);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(await rowsOf(url)).toEqual([]);
});

it('keeps the bounds of each category', async () => {
  const per = { attribute: 'category', from: 0, to: 1 };
  const url = await aVoteOf({ kind: 'choose', from: 1, to: 3, per }, { wanted: { entries: 0 } });
  for (const [at, category] of ['town', 'town', 'village', null].entries()) {
    await must(app.post(`${url}/entries`, anEntry({ number: at + 1, category }), token));
  }
  const voter = await TestVoter.make(app, url);
  const refused = await voter.cast([1, 2]);
  expect([refused.status, refused.body.code]).toEqual([422, 'ballot.too-many-of-part']);
  expect((await voter.cast([1, 3, 4])).status).toBe(201);
  const both = await aVoteOf({ kind: 'choose', from: 1, to: 3, per: { ...per, from: 1 } }, { wanted: { entries: 0 } });
  for (const [at, category] of ['town', 'village'].entries()) {
    await must(app.post(`${both}/entries`, anEntry({ number: at + 1, category }), token));
  }
  expect((await voter.at(both).cast([1])).body.code).toBe('ballot.too-few-of-part');
});

it('gives each entry a slot of its own where the quota counts for each', async () => {
  const url = await aVoteOf({ kind: 'choose', from: 1, to: 1 }, { quota: { perEntry: true } });
  const voter = await TestVoter.make(app, url);
  expect((await voter.cast([3], { slot: 2 })).body.code).toBe('ballot.malformed');
  expect((await voter.cast([3], { slot: 4 })).body.code).toBe('ballot.quota-used-up');
  for (const entry of [3, 5]) expect((await voter.cast([entry], { slot: entry })).status).toBe(201);
  expect((await voter.cast([3], { slot: 3 })).status).toBe(200);
});
