import { BallotStore } from '../src/voting/ballots/ballot-store.js';
import { aLanesVote } from './factories/lanes.js';
import { must } from './factories/published-contest.js';
import { fromNow, stageOf, DAY } from './factories/stages.js';
import { aChannel, aNonce, aVote, ballotsOf, TestVoter } from './factories/votes.js';
import { startReplica, startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp({
    VOTER_TOKENS_PER_HOUR: '1000000000',
    BALLOTS_PER_MINUTE_OF_ADDRESS: '1000000000',
    BALLOTS_PER_MINUTE_OF_VOTER: '1000000000',
  });
  token = await app.tokenOf('administrator');
});
afterAll(() => app.close());

const SLOTS = 15;

it('two devices of one voter that race for fifteen slots at two replicas fill each of them once', async () => {
  const quotas = [{ ballots: SLOTS, per: 'voter', window: 'contest' }];
  const url = await aVote(app, token, { channels: [aChannel({ quotas })] });
  const other = await startReplica(app);
  const here = await TestVoter.make(app, url);
  const there = new TestVoter(other, url, here.token);
  const window = await here.window();
  const acknowledged: string[] = [];
  /** Its own choices, in the next slot that it is told of, until there is none. */
  const fill = async (voter: TestVoter, choice: number): Promise<void> => {
    for (let slot: number | null = 0; slot !== null;) {
      const answer = await voter.send({ window, slot, choices: [choice], nonce: aNonce() });
      if (answer.status === 201) acknowledged.push(`${slot}: ${choice}`);
      slot = answer.status === 201 ? slot + 1 : (answer.body.nextSlot ?? null);
    }
  };
  await Promise.all([fill(here, 1), fill(there, 2)]);
  const rows = (await ballotsOf(app, url)) as unknown as { slot: number; choices: number[] }[];
  expect(rows.map(({ slot }) => slot).sort((a, b) => a - b)).toEqual(Array.from({ length: SLOTS }, (_, slot) => slot));
  expect(rows.map(({ slot, choices }) => `${slot}: ${choices.join()}`).sort()).toEqual(acknowledged.sort());
  await other.close();
});

it('more than can wait are told to come back, and none of them is stored twice', async () => {
  const { url, ballot } = await aLanesVote(app, token);
  const store = app.nest.get(BallotStore);
  let left = Array.from({ length: 37_000 }, () => ballot());
  const refusals: number[] = [];
  while (left.length > 0) {
    const answers = await Promise.allSettled(left.map((each) => store.castBallot(each)));
    left = left.filter((_, at) => answers[at]!.status === 'rejected');
    refusals.push(left.length);
  }
  expect(refusals[0]).toBeGreaterThan(0);
  const [row] = await app.source.query<[{ n: number }]>(
    `select count(*)::int as n from ballot join voting_channels on voting_channels.id = channel_id
     join contests on contests.id = contest_id where slug = $1`,
    [url.split('/').at(-1)],
  );
  expect(row.n).toBe(37_000);
});

it('a vote that ends by the clock under load has every ballot that was acknowledged, and none after its end', async () => {
  const closes = 8;
  const url = await aVote(app, token, { window: [-DAY, closes] });
  const first = await TestVoter.make(app, url);
  const { window, closesAt } = (await must(first.mine())).body;
  let [taken, refused] = [0, 0];
  const vote = async (): Promise<void> => {
    for (;;) {
      const voter = await TestVoter.make(app, url);
      const { status, body } = await voter.send({ window, slot: 0, choices: [1], nonce: aNonce() });
      if (status === 201) taken += 1;
      else {
        expect(body.code).toBe('ballot.closed');
        refused += 1;
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: 60 }, vote));
  const rows = await ballotsOf(app, url);
  expect([rows.length, refused]).toEqual([taken, 60]);
  expect(rows.filter(({ created_at: at }) => at.getTime() >= Date.parse(closesAt))).toEqual([]);
  expect((await stageOf(app, url)).state).toBe('closed');
  expect(Date.parse(await fromNow(app, 0))).toBeGreaterThanOrEqual(Date.parse(closesAt));
});
