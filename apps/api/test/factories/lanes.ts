import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { ReadyBallot } from '../../src/voting/ballots/ready-ballot.js';
import { BallotChannelsService } from '../../src/voting/channels/ballot-channels.service.js';
import { ChannelNumbers } from '../../src/voting/channels/channel-numbers.service.js';
import { bucketOf } from '../../src/voting/voters/voter-keys.service.js';
import type { HeldBallot } from '../../src/voting/quotas/held-ballot.js';
import type { TestApp } from '../support/test-app.js';
import { aChannel, aVote, TestVoter } from './votes.js';

/** A vote, and ballots for it as the lanes get them. */
export async function aLanesVote(app: TestApp, token: string, wanted: Parameters<typeof aVote>[2] = {}) {
  const url = await aVote(app, token, wanted);
  const slug = url.split('/').at(-1)!;
  const window = await (await TestVoter.make(app, url)).window();
  const channel = await app.nest.get(BallotChannelsService).find(slug);
  const number = (await app.nest.get(ChannelNumbers).forBallots(channel))!;
  const ballot = (changes: Partial<ReadyBallot> = {}): ReadyBallot => {
    const voter = randomUUID();
    const key = { voter, bucket: bucketOf(Buffer.from(voter.replaceAll('-', ''), 'hex').subarray(0, 5)) };
    const written = { choices: [1, 2], weights: null };
    return { channel, number, voter: key, window, slot: 0, ...written, commitment: randomBytes(16), ...changes };
  };
  /** Of one bucket. */
  const ballots = (count: number, bucket = 3): ReadyBallot[] => {
    const made: ReadyBallot[] = [];
    while (made.length < count) {
      const next = ballot();
      if (next.voter.bucket === bucket) made.push(next);
    }
    return made;
  };
  return { url, slug, contest: channel.contest.id, channelId: number.channelId, ballot, ballots };
}

const A_DAY = { ballots: 1, per: 'voter', window: { every: 'day', from: '00:00' } };

/** The same, where a second window has to be looked at. */
export async function aHeldVote(
  app: TestApp,
  token: string,
  second: object = { ...A_DAY, ballots: 3, window: 'contest' },
) {
  const vote = await aLanesVote(app, token, { channels: [aChannel({ quotas: [A_DAY, second] })] });
  const hold = (each: ReadyBallot): HeldBallot => ({ ...each, holders: [{ per: 'voter', key: each.voter }] });
  return { ...vote, ballots: (count: number, bucket = 3): HeldBallot[] => vote.ballots(count, bucket).map(hold) };
}

/** Whoever changes a stage: ballots wait for it. */
export async function holdStages(app: TestApp, slug: string): Promise<() => Promise<void>> {
  const client = new Client(app.database.appUrl);
  await client.connect();
  await client.query('begin');
  await client.query('select lock_stages(id) from contests where slug = $1', [slug]);
  return async () => {
    await client.query('commit');
    await client.end();
  };
}
