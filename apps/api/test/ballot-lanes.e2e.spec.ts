import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { leafHash, merkleRoot } from '@laurel/ledger';
import { Logger } from '@nestjs/common';
import { Transactions } from '../src/database/transactions.js';
import { castOnOneServer, castOnServers } from '../src/voting/ballots/casting.js';
import { BallotLane, type LaneSettings } from '../src/voting/ballots/ballot-lane.js';
import { BallotStore } from '../src/voting/ballots/ballot-store.js';
import type { ReadyBallot } from '../src/voting/ballots/ready-ballot.js';
import type { HeldBallot } from '../src/voting/quotas/held-ballot.js';
import { FoldTotals } from '../src/voting/tallies/fold-totals.service.js';
import { Tallies } from '../src/voting/tallies/tallies.service.js';
import { aHeldVote, aLanesVote, holdStages } from './factories/lanes.js';
import { changeStage } from './factories/stages.js';
import { startReplica, startTestApp, type TestApp } from './support/test-app.js';
import { waitFor } from './support/wait-for.js';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
});
afterAll(() => app.close());

const store = (ballot: ReadyBallot) => app.nest.get(BallotStore).castBallot(ballot);

const aLane = (): LaneSettings => ({
  connectionString: app.database.appUrl,
  casting: castOnOneServer,
  mostWaiting: 100,
  onAnswered: () => {},
  onFailed: () => {},
});

/** Casts them while one statement waits, so that those behind it go in together. */
async function castTogether(slug: string, ballots: readonly ReadyBallot[], cast = store) {
  const release = await holdStages(app, slug);
  const [first, ...others] = ballots;
  const casting = [cast(first!)];
  await waitFor(async () => (await activeLanes()) > 0);
  casting.push(...others.map((ballot) => cast(ballot)));
  const settled = Promise.allSettled(casting);
  await release();
  return settled;
}

async function activeLanes(): Promise<number> {
  const [row] = await app.source.query<[{ n: number }]>(
    `select count(*)::int as n from pg_stat_activity
     where application_name = 'laurel-ballots' and datname = current_database() and state = 'active'`,
  );
  return row.n;
}

interface BatchRow {
  readonly n: number;
  readonly entries: number[];
  readonly counts: number[];
  readonly root: Buffer;
  readonly commitments: Buffer[];
}

/** Each with the commitments that were stored with it, by key. */
const batchesOf = (channelId: number): Promise<BatchRow[]> =>
  app.source.query(
    `select n, entries, counts, root, array(
       select commitment from ballot where channel_id = batch.channel_id and created_at = batch.created_at order by time_window, voter, slot) as commitments
     from ballot_batch as batch where channel_id = $1 order by created_at`,
    [channelId],
  );

const CHANNEL = { id: 'web', form: { kind: 'choose', from: 1, to: 2 } } as const;

async function expectSameTallies(contest: string, ballots: number): Promise<void> {
  await app.nest.get(FoldTotals).fold();
  const tallies = app.nest.get(Tallies);
  const found = await app.nest.get(Transactions).run((tx) => tallies.ofChannel(tx, contest, CHANNEL));
  expect(found.counted.ballots).toBe(ballots);
  expect([found.deltas, found.totals]).toEqual([found.counted, found.counted]);
}

const rootOf = (commitments: readonly Buffer[]): string =>
  Buffer.from(merkleRoot(commitments.map((each) => leafHash(each)))).toString('hex');

describe('ballots that wait together', () => {
  it('go in by one statement, which adds them up and has the root over what was stored', async () => {
    const { slug, contest, channelId, ballots } = await aLanesVote(app, token);
    const all = ballots(40).map((ballot, at) => ({ ...ballot, choices: at % 2 === 0 ? [1, 2] : [2, 5] }));
    const answers = await castTogether(slug, all);
    expect(answers.every((answer) => answer.status === 'fulfilled' && answer.value !== null)).toBe(true);
    const batches = await batchesOf(channelId);
    expect(batches.map(({ n }) => n)).toEqual([1, 39]);
    const { entries, counts } = batches[1]!;
    expect([entries, counts]).toEqual([
      [1, 2, 5],
      [19, 39, 20],
    ]);
    for (const { n, root, commitments } of batches) {
      expect(commitments).toHaveLength(n);
      expect(root.toString('hex')).toBe(rootOf(commitments));
    }
    await expectSameTallies(contest, 40);
  });

  it('are stored once each, whoever of the same voter comes first; the root leaves out the repeats', async () => {
    const { slug, contest, channelId, ballots } = await aLanesVote(app, token);
    const [before, ...others] = ballots(7);
    await store(before!);
    const twice = others[2]!;
    const other = { ...twice, choices: [4], commitment: randomBytes(16) };
    const sent = [...others.slice(0, 3), other, { ...before!, commitment: randomBytes(16) }, ...others.slice(3)];
    const answers = await castTogether(slug, sent);
    expect(answers.map((answer) => answer.status === 'fulfilled' && answer.value !== null)).toEqual(
      sent.map((ballot, at) => at !== 3 && at !== 4),
    );
    const batches = await batchesOf(channelId);
    expect(batches.map(({ n }) => n)).toEqual([1, 1, 5]);
    for (const { root, commitments } of batches) expect(root.toString('hex')).toBe(rootOf(commitments));
    await expectSameTallies(contest, 7);
  });

  it('are not stored where other rules hold by then, and those by the rules that hold are', async () => {
    const { slug, contest, ballots } = await aLanesVote(app, token);
    const [alone, ...all] = ballots(5).map((ballot, at) => {
      const { rulebookVersion } = ballot.channel;
      return { ...ballot, channel: { ...ballot.channel, rulebookVersion: rulebookVersion + (at % 2) } };
    });
    const answers = await castTogether(slug, [alone!, ...all]);
    const isStored = answers.map((answer) => answer.status === 'fulfilled' && answer.value !== null);
    expect(isStored).toEqual([true, false, true, false, true]);
    await expectSameTallies(contest, 3);
  });

  it.each([
    ['by channel', castOnOneServer, [1, 9, 5]],
    ['by bucket as well, where buckets lie on several servers', castOnServers, [1, 4, 5, 5]],
  ])('are kept apart %s', async (_, casting, sizes) => {
    const [one, other] = [await aLanesVote(app, token), await aLanesVote(app, token)];
    const lane = new BallotLane({ ...aLane(), casting });
    const mixed = [...one.ballots(5, 3), ...one.ballots(5, 7), ...other.ballots(5, 3)];
    const answers = await castTogether(one.slug, mixed, (ballot) => lane.cast(ballot));
    await lane.close();
    expect(answers.every((answer) => answer.status === 'fulfilled' && answer.value !== null)).toBe(true);
    const batches = [...(await batchesOf(one.channelId)), ...(await batchesOf(other.channelId))];
    expect(batches.map(({ n }) => n)).toEqual(sizes);
    for (const { root, commitments } of batches) expect(root.toString('hex')).toBe(rootOf(commitments));
    await expectSameTallies(one.contest, 10);
    await expectSameTallies(other.contest, 5);
  });

  it('go in one by one where one of them is at fault', async () => {
    const { slug, contest, ballots } = await aLanesVote(app, token);
    const all = ballots(12);
    const bad = { ...all[5]!, choices: [40_000] };
    const answers = await castTogether(slug, [...all.slice(0, 5), bad, ...all.slice(6)]);
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused.map(({ reason }) => reason.code)).toEqual(['22003']);
    expect(answers[5]).toBe(refused[0]);
    await expectSameTallies(contest, 11);
  });

  it('are all told to come back where the connection broke, and lose and double nothing when sent again', async () => {
    const { slug, contest, ballots } = await aLanesVote(app, token);
    const all = ballots(30);
    const release = await holdStages(app, slug);
    const casting = all.map((ballot) => store(ballot).then((stored) => stored !== null, problemCode));
    await waitFor(async () => (await activeLanes()) > 0);
    await app.source.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'laurel-ballots' and datname = current_database() and state = 'active'`,
    );
    const first = await Promise.race(casting);
    await release();
    expect(first).toBe('service.not-ready');
    const answers = await Promise.all(casting);
    const taken = answers.filter((answer) => answer === true).length;
    await expectSameTallies(contest, taken);
    await Promise.all(all.map((ballot) => store(ballot)));
    await expectSameTallies(contest, 30);
  });

  it('and are answered after the vote was closed are not stored', async () => {
    const { url, slug, contest, ballots } = await aLanesVote(app, token);
    const release = await holdStages(app, slug);
    const closing = changeStage(app, url, 'ballots', { to: 'closed', token });
    await waitFor(async () => (await waitingForStages()) > 0);
    const casting = ballots(20).map((ballot) => store(ballot));
    await release();
    expect((await closing).status).toBe(204);
    expect((await Promise.all(casting)).every((stored) => stored === null)).toBe(true);
    await expectSameTallies(contest, 0);
  });
});

const problemCode = (error: { readonly code: string }): string => error.code;

async function waitingForStages(): Promise<number> {
  const [row] = await app.source.query<[{ n: number }]>(
    `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
       and database = (select oid from pg_database where datname = current_database())`,
  );
  return row.n;
}

describe('a lane', () => {
  it('that is full asks to come back at once, and takes ballots again when there is room', async () => {
    const { slug, ballots } = await aLanesVote(app, token);
    const lane = new BallotLane({ ...aLane(), mostWaiting: 4 });
    const [a, b, c, d, e] = ballots(5) as [ReadyBallot, ReadyBallot, ReadyBallot, ReadyBallot, ReadyBallot];
    const release = await holdStages(app, slug);
    const casting = [a, b, c, d].map((ballot) => lane.cast(ballot));
    await expect(lane.cast(e)).rejects.toMatchObject({ code: 'service.not-ready', retryAfterSeconds: 1 });
    await release();
    expect((await Promise.all(casting)).every((stored) => stored !== null)).toBe(true);
    expect(await lane.cast(e)).not.toBeNull();
    await lane.close();
  });

  it('that is abandoned refuses what has not gone in, without waiting for the database', async () => {
    const { slug, ballots } = await aLanesVote(app, token);
    const lane = new BallotLane(aLane());
    const release = await holdStages(app, slug);
    const casting = [...ballots(5, 3), ...ballots(5, 4)].map((ballot) => lane.cast(ballot));
    await waitFor(async () => (await activeLanes()) > 0);
    lane.abandon();
    const answers = await Promise.allSettled(casting);
    await lane.close();
    await release();
    expect(answers.map((answer) => answer.status === 'rejected' && answer.reason.code)).toEqual(
      Array(10).fill('service.not-ready'),
    );
  });

  it.each(['plain', 'held'] as const)('stores what waits before the server stops: %s', async (kind) => {
    const { slug, contest, ballots } = await aHeldVote(app, token);
    const replica = await startReplica(app);
    const other = replica.nest.get(BallotStore);
    const castThere = (ballot: HeldBallot): Promise<object | null> =>
      kind === 'plain' ? other.castBallot(ballot) : other.castHeldBallot(ballot);
    const release = await holdStages(app, slug);
    const casting = ballots(30).map(castThere);
    await waitFor(async () => (await activeLanes()) > 0);
    const closing = replica.nest.close();
    await release();
    expect((await Promise.all(casting)).filter((answer) => answer !== null && 'castAt' in answer)).toHaveLength(30);
    await closing;
    await expect(castThere(ballots(1)[0]!)).rejects.toMatchObject({ code: 'service.not-ready' });
    await expectSameTallies(contest, 30);
  });

  it('writes under another name once a commit was warned of: one of several servers will hear of it later', async () => {
    const { ballots } = await aLanesVote(app, token);
    const names: string[] = [];
    const warned: LaneSettings['casting'] = {
      isOfOneBucket: false,
      store: async (client, batch, number) => {
        names.push(number.writer);
        if (names.length === 2) await client.query(`do $$ begin raise warning 'not committed there'; end $$`);
        return castOnOneServer.store(client, batch, number);
      },
    };
    const lane = new BallotLane({ ...aLane(), casting: warned });
    for (const ballot of ballots(4)) expect(await lane.cast(ballot)).not.toBeNull();
    await lane.close();
    const [first, , third] = names;
    expect(names).toEqual([first, first, third, third]);
    expect(third).not.toBe(first);
  });

  it('has its ballots told in one line with those of all others', async () => {
    const { ballots } = await aHeldVote(app, token);
    const replica = await startReplica(app);
    const other = replica.nest.get(BallotStore);
    const told = jest.spyOn(Logger.prototype, 'log');
    await Promise.all(ballots(20).map((ballot) => other.castBallot(ballot)));
    await Promise.all(ballots(30).map((ballot) => other.castHeldBallot(ballot)));
    await replica.close();
    const lines = told.mock.calls.map(([line]) => String(line)).filter((line) => line.startsWith('stored '));
    told.mockRestore();
    expect(lines).toEqual(['stored 50 ballots']);
  });
});

it('a root in the database is the root of the ledger', async () => {
  const file = path.join(__dirname, '../../../libs/ledger/test/merkle-rfc6962/tree.json');
  const tree = JSON.parse(fs.readFileSync(file, 'utf8')) as { leafInputsHex: string[]; rootsHexBySize1to8: string[] };
  const inputs = tree.leafInputsHex.map((input) => Buffer.from(input, 'hex'));
  const root = async (leaves: readonly Buffer[]): Promise<string> => {
    const [row] = await app.source.query<[{ root: Buffer }]>('select merkle_root($1::bytea[]) as root', [leaves]);
    return row.root.toString('hex');
  };
  for (const [at, expected] of tree.rootsHexBySize1to8.entries())
    expect(await root(inputs.slice(0, at + 1))).toBe(expected);
  expect(await root([])).toBe(createHash('sha256').digest('hex'));
  const many = Array.from({ length: 333 }, () => randomBytes(16));
  expect(await root(many)).toBe(rootOf(many));
});
