import type { TestApp } from '../support/test-app.js';
import { waitFor } from '../support/wait-for.js';
import { LiveContest } from './live-contest.js';
import { must } from './published-contest.js';
import { aReview } from './review-changes.js';
import { fromNow } from './stages.js';
import { aVote, TestVoter } from './votes.js';

export const RIGGED = { zh: '机器投票', en: 'Cast by machines' };

/** A contest whose vote is open, with two organisers. */
export async function aLiveVote(
  app: TestApp,
  administrator: string,
  wanted: Parameters<typeof aVote>[2] = {},
): Promise<LiveContest> {
  const url = await aVote(app, administrator, wanted);
  const slug = url.split('/').at(-1)!;
  const [first, second] = [await app.tokenOf('organiser', slug), await app.tokenOf('organiser', slug)];
  return new LiveContest({ app, url, administrator, first, second });
}

export interface Cast {
  readonly receipt: string;
  readonly castAt: string;
}

/** A ballot that chooses, or one with weights. */
export type TestBallot =
  | readonly number[]
  | { readonly choices: readonly number[]; readonly weights: readonly number[] };

/** Each by a voter of its own. */
export async function cast({ made: { app }, url }: LiveContest, ballots: readonly TestBallot[]): Promise<Cast[]> {
  const all: Cast[] = [];
  for (const ballot of ballots) {
    const { choices, ...weighed } = 'choices' in ballot ? ballot : { choices: ballot };
    const { body } = await must((await TestVoter.make(app, url)).cast(choices, weighed));
    all.push(body as Cast);
  }
  return all;
}

/** By the clock that stamps ballots, which is the database's. */
export async function moment(app: TestApp): Promise<string> {
  const now = Date.parse(await fromNow(app, 0));
  // bounds have milliseconds, ballots more: the next millisecond is beyond all that was cast
  await waitFor(async () => Date.parse(await fromNow(app, 0)) > now + 1);
  return new Date(now + 1).toISOString();
}

/** Some ballots, and the stretch in which they alone were cast. */
export async function castBetween(it: LiveContest, ballots: readonly TestBallot[]) {
  const from = await moment(it.made.app);
  const all = await cast(it, ballots);
  return { cast: all, stretch: { from, until: await moment(it.made.app) } };
}

/** Three good ballots, six rigged ones, two good ones, and the stretch in which the rigged were cast. */
export async function riggedVote(it: LiveContest) {
  const before = await cast(it, [[1], [2], [3]]);
  const { cast: rigged, stretch } = await castBetween(it, [[4], [4], [4], [4, 1], [4], [4]]);
  const after = await cast(it, [[1], [4]]);
  return { before, rigged, after, stretch };
}

/** Opened by one, ruled on by the other. */
export async function strikeOff(it: LiveContest, stretch: object): Promise<void> {
  const { number } = (await must(it.post('/ballot-reviews', aReview(stretch)))).body as { number: number };
  const ruling = { ruling: 'struck-off', reason: RIGGED };
  await must(it.post(`/ballot-reviews/${number}/ruling`, ruling, it.made.second));
}
