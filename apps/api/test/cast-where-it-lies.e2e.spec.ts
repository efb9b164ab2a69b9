import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { type Batch, compareKeys, type StoredRow } from '../src/voting/ballots/ballot-batch.js';
import type { ReadyBallot } from '../src/voting/ballots/ready-ballot.js';
import { castOnServers, castOnOneServer } from '../src/voting/ballots/casting.js';
import { BallotChannelsService } from '../src/voting/channels/ballot-channels.service.js';
import { ChannelNumbers } from '../src/voting/channels/channel-numbers.service.js';
import { must } from './factories/published-contest.js';
import { changeStage } from './factories/stages.js';
import { aVote, TestVoter } from './factories/votes.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let token: string;
let client: Client;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  client = new Client(app.database.appUrl);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await app.close();
});

const BUCKET = 5;

/** A vote, and ballots of one bucket for it as `changes` has them. */
async function aBatchOf(changes: readonly Partial<ReadyBallot>[], form: object = { kind: 'choose', from: 1, to: 2 }) {
  const url = await aVote(app, token);
  const window = await (await TestVoter.make(app, url)).window();
  const found = await app.nest.get(BallotChannelsService).find(url.split('/').at(-1)!);
  const number = (await app.nest.get(ChannelNumbers).forBallots(found))!;
  const channel = { ...found, rules: { ...found.rules, form: form as typeof found.rules.form } };
  const batch = changes.map((change): ReadyBallot => {
    const written = { choices: [1, 2], weights: null, commitment: randomBytes(16) };
    return { channel, number, voter: { voter: randomUUID(), bucket: BUCKET }, window, slot: 0, ...written, ...change };
  });
  return { url, channelId: number.channelId, batch: batch.sort(compareKeys) };
}

const castHere = (batch: Batch, seq: number): Promise<StoredRow[]> =>
  castOnOneServer.store(client, batch, { writer: '7', seq });
const castThere = (batch: Batch, seq: number): Promise<StoredRow[]> =>
  castOnServers.store(client, batch, { writer: '7', seq });

/** What lies there afterwards, but for when it was cast; then it is taken away again. */
async function stored(channelId: number): Promise<object> {
  return asSuperuser(app.database.superUrl, async (superuser) => {
    const of = async (table: string): Promise<unknown[]> => {
      const { rows } = await superuser.query<{ row: object }>(
        `select to_jsonb(${table}) - 'created_at' as row from ${table} where channel_id = $1 order by 1`,
        [channelId],
      );
      await superuser.query(`delete from ${table} where channel_id = $1`, [channelId]);
      return rows.map(({ row }) => row);
    };
    return { ballots: await of('ballot'), batches: await of('ballot_batch') };
  });
}

const toldOf = (rows: readonly StoredRow[]): object[] =>
  rows.map(({ window, voter, slot, windowEndsAt }) => ({ window, voter, slot, windowEndsAt }));

const voter = { voter: randomUUID(), bucket: BUCKET };

describe('casting where a bucket lies', () => {
  it.each<[string, readonly Partial<ReadyBallot>[], object?]>([
    ['one ballot', [{}]],
    ['many', Array.from({ length: 30 }, (_, at) => ({ choices: at % 2 === 0 ? [1, 2] : [2, 5] }))],
    ['two slots of one voter', [{ voter }, { voter, slot: 1, choices: [3] }]],
    ['a window that is over, beside one that is not', [{ window: 3 }, {}]],
    ['both of one voter and slot', [{ voter, window: 3 }, { voter }]],
    ['ranks', [{ choices: [4, 1, 3] }, { choices: [3, 4] }], { kind: 'rank', places: 3 }],
    [
      'points',
      [
        { choices: [1, 2], weights: [5, 3] },
        { choices: [1, 2], weights: [2, 2] },
      ],
      { kind: 'points', to: 5, sum: 8 },
    ],
    [
      'votes that are shared',
      [{ choices: [1, 2, 3] }, { choices: [1] }],
      { kind: 'choose', from: 1, to: 3, shared: true },
    ],
    ['one that is shared', [{ choices: [1, 2, 3] }], { kind: 'choose', from: 1, to: 3, shared: true }],
    ['one of ranks', [{ choices: [4, 1, 3] }], { kind: 'rank', places: 3 }],
    ['one of points', [{ choices: [1, 2], weights: [5, 3] }], { kind: 'points', to: 5, sum: 8 }],
    ['nothing, where no ballot is of this window', [{ window: 3 }]],
  ])('stores and answers as the statement of one server: %s', async (...[, changes, form]) => {
    const { channelId, batch } = await aBatchOf(changes, form);
    const [answers, kept] = [toldOf(await castHere(batch, 1)), await stored(channelId)];
    expect(toldOf(await castThere(batch, 1))).toEqual(answers);
    expect(await stored(channelId)).toEqual(kept);
  });

  it('stores repeats once, with the root over what is new', async () => {
    const { channelId, batch } = await aBatchOf([{}, {}, {}]);
    const runs = [];
    for (const cast of [castHere, castThere]) {
      expect(await cast(batch.slice(1, 2), 1)).toHaveLength(1);
      expect(await cast(batch, 2)).toHaveLength(2);
      expect(await cast(batch, 3)).toEqual([]);
      expect(await cast(batch.slice(2), 4)).toEqual([]);
      runs.push(await stored(channelId));
    }
    expect(runs[1]).toEqual(runs[0]);
  });

  it('stores nothing once the vote is closed', async () => {
    const { url, channelId, batch } = await aBatchOf([{}]);
    await must(changeStage(app, url, 'ballots', { to: 'closed', token }));
    expect(await castHere(batch, 1)).toEqual([]);
    expect(await castThere(batch, 1)).toEqual([]);
    expect(await stored(channelId)).toEqual({ ballots: [], batches: [] });
  });

  it('stores nothing where other rules hold by then', async () => {
    const { channelId, batch } = await aBatchOf([{}]);
    const earlier = batch.map((ballot) => ({ ...ballot, channel: { ...ballot.channel, rulebookVersion: 0 } }));
    expect(await castHere(earlier, 1)).toEqual([]);
    expect(await castThere(earlier, 1)).toEqual([]);
    expect(await stored(channelId)).toEqual({ ballots: [], batches: [] });
  });

  it('leaves the connection fit for the next when its data are refused', async () => {
    const { channelId, batch } = await aBatchOf([{ slot: -1 }, {}]);
    await expect(castThere(batch, 1)).rejects.toMatchObject({ code: '23514' });
    expect(await stored(channelId)).toEqual({ ballots: [], batches: [] });
    const fit = batch.filter(({ slot }) => slot === 0);
    expect(await castThere(fit, 2)).toHaveLength(1);
  });
});
