import { Transactions } from '../src/database/transactions.js';
import { FoldTotals } from '../src/voting/tallies/fold-totals.service.js';
import { Tallies } from '../src/voting/tallies/tallies.service.js';
import { aSealedContest, must } from './factories/published-contest.js';
import { changeStage, fromNow } from './factories/stages.js';
import { aChannel, aVote, aVoteOfTwo, TestVoter, totalsNow } from './factories/votes.js';
import { cold } from './support/cold.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { countQueries } from './support/count-queries.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
});
afterAll(() => app.close());

const vote = async (url: string, ballots: readonly (readonly number[])[]): Promise<void> => {
  for (const choices of ballots) await must((await TestVoter.make(app, url)).cast(choices));
};
const totalsOf = async (url: string) => {
  const { ballots, totals } = (await must(totalsNow(app, url))).body as {
    ballots: number;
    totals: { entry: number; votes: number }[];
  };
  return [ballots, ...totals.map(({ entry, votes }) => `${entry}: ${votes}`)];
};
const idOf = async (url: string): Promise<string> => {
  const [row] = await app.source.query<{ id: string }[]>('select id from contests where slug = $1', [
    url.split('/').at(-1),
  ]);
  return row!.id;
};
const { form } = aChannel() as { form: { kind: 'choose'; from: number; to: number } };
const tallies = async (url: string, channel = 'web') => {
  const id = await idOf(url);
  const found = await app.nest
    .get(Transactions)
    .run((tx) => app.nest.get(Tallies).ofChannel(tx, id, { id: channel, form }));
  return Object.fromEntries(
    Object.entries(found).map(([source, { ballots, votes }]) => [source, [ballots, [...votes]]]),
  );
};

describe('running totals', () => {
  it('have all entries that can be chosen, with what was cast until now', async () => {
    const url = await aVote(app, token);
    const began = Date.parse(await fromNow(app, 0));
    expect(await totalsOf(url)).toEqual([0, '1: 0', '2: 0', '3: 0', '4: 0', '5: 0']);
    await vote(url, [[1, 2], [2], [2, 3, 5]]);
    expect(await totalsOf(url)).toEqual([3, '1: 1', '2: 3', '3: 1', '4: 0', '5: 1']);
    const { body } = await app.get(`${url}/totals`);
    expect(Date.parse(body.asOf)).toBeGreaterThan(began);
    expect(Date.parse(body.asOf)).toBeLessThanOrEqual(Date.parse(await fromNow(app, 0)));
    expect([body.channel, body.nextAt]).toEqual(['web', null]);
  });

  it('are each vote’s own, and the page of one says whether those of another may be seen', async () => {
    const url = await aVoteOfTwo(app, token, [aChannel(), aChannel({ id: 'app', totals: 'hidden' })]);
    const ballot = await must(app.get(`${url}/ballot?channel=web`));
    expect(ballot.body.others).toEqual([{ channel: 'app', title: aChannel().title, totals: { kind: 'hidden' } }]);
    const other = await must(app.get(`${url}/ballot?channel=app`));
    expect(other.body.others).toEqual([{ channel: 'web', title: aChannel().title, totals: { kind: 'public' } }]);
    expect((await must(app.get(`${url}/totals?channel=web`))).body.channel).toBe('web');
    expect((await app.get(`${url}/totals?channel=app`)).body.code).toBe('totals.hidden');
  });

  it('are kept for a second, and say by their tag that nothing but the time is another', async () => {
    const url = await aVote(app, token);
    const [first, later] = [await totalsNow(app, url), await totalsNow(app, url)];
    expect(first.headers['cache-control']).toBe('public, max-age=1, stale-while-revalidate=10');
    expect(Date.parse(later.body.asOf)).toBeGreaterThan(Date.parse(first.body.asOf));
    const etag = String(first.headers['etag']);
    expect(later.headers['etag']).toBe(etag);
    const known = await app.get(`${url}/totals`, { headers: { 'if-none-match': etag } });
    expect([known.status, known.text]).toEqual([304, '']);
    await vote(url, [[2]]);
    await totalsNow(app, url);
    const changed = await app.get(`${url}/totals`, { headers: { 'if-none-match': etag } });
    expect([changed.status, changed.body.ballots]).toEqual([200, 1]);
  });

  it('are read once, however many ask', async () => {
    const url = await aVote(app, token);
    await must(app.get(`${url}/totals`));
    const many = () => Promise.all(Array.from({ length: 300 }, () => must(app.get(cold(`${url}/totals`)))));
    expect(await countQueries(app.source, many)).toBeLessThan(10);
  });

  it('come with the ballots of the last minutes, folded or not', async () => {
    const url = await aVote(app, token);
    await vote(url, [[1], [2], [3]]);
    await asSuperuser(app.database.superUrl, async (client) =>
      client.query(
        `update ballot_batch set created_at = created_at - interval '2 minutes'
         where channel_id = (select id from voting_channels where contest_id = $1)`,
        [await idOf(url)],
      ),
    );
    for (const fold of [false, true]) {
      if (fold) await app.nest.get(FoldTotals).fold();
      const { lastMinutes } = (await totalsNow(app, url)).body as { lastMinutes: number[] };
      expect([lastMinutes.length, lastMinutes.reduce((sum, ballots) => sum + ballots, 0)]).toEqual([30, 3]);
    }
  });

  it.each(['fresh_batches', 'fresh_batches_apart'])(
    'read what no fold has added yet, and nothing of the many batches before it: %s',
    async (fresh) => {
      await asSuperuser(app.database.superUrl, async (client) => {
        await client.query('begin');
        await client.query(`
        insert into ballot_batch select writer, seq, 0, 1, (seq % 16)::smallint, '{1}', '{0}', '{1}', null, now()
          from generate_series(-3, -1) as writer, generate_series(1, 8000) as seq`);
        await client.query('insert into tally_fold select writer, 7990 from generate_series(-3, -1) as writer');
        await client.query('analyze ballot_batch');
        const read = async (): Promise<number> => {
          const { rows } = await client.query<{ n: number }>(`
          select (seq_tup_read + idx_tup_fetch)::int as n from pg_stat_xact_user_tables where relname = 'ballot_batch'`);
          return rows[0]!.n;
        };
        const before = await read();
        const { rows } = await client.query(`
        select writer::int, count(*)::int as n, min(seq)::int as first from ${fresh}() where writer < 0
        group by writer order by writer`);
        expect(rows).toEqual([-3, -2, -1].map((writer) => ({ writer, n: 10, first: 7_991 })));
        expect((await read()) - before).toBeLessThan(1_000);
        await client.query('rollback');
      });
    },
  );

  it('lose nothing that is written while they are folded where each bucket is read at another moment', async () => {
    const [writer, channel, batches] = [77, 9_999, 600];
    // each of its statements sees what is committed by then, as it does on several servers
    await asSuperuser(app.database.superUrl, (client) =>
      client.query('create table pg_dist_partition (); alter function fresh_batches_apart() volatile'),
    );
    let isWriting = true;
    const write = asSuperuser(app.database.superUrl, async (client) => {
      for (let seq = 1; seq <= batches; seq += 1) {
        await client.query(`insert into ballot_batch values ($1, $2, $3, 1, $4, '{1}', '{0}', '{1}', null, now())`, [
          writer,
          seq,
          channel,
          (seq * 7) % 16,
        ]);
      }
      isWriting = false;
    });
    while (isWriting) await app.nest.get(FoldTotals).fold();
    await write;
    await app.nest.get(FoldTotals).fold();
    const [{ votes }] = await app.source.query<[{ votes: string }]>(
      'select votes from tally_total where channel_id = $1 and entry_no = 0',
      [channel],
    );
    expect(Number(votes)).toBe(batches);
    await asSuperuser(app.database.superUrl, (client) =>
      client.query('alter function fresh_batches_apart() stable; drop table pg_dist_partition'),
    );
  });

  it('are the same folded and not folded, and folded twice', async () => {
    const url = await aVote(app, token);
    await vote(url, [[1], [1, 2]]);
    const folding = app.nest.get(FoldTotals);
    await folding.fold();
    const expected = [2, '1: 2', '2: 1', '3: 0', '4: 0', '5: 0'];
    expect(await totalsOf(url)).toEqual(expected);
    await Promise.all([folding.fold(), folding.fold(), folding.fold()]);
    expect(await totalsOf(url)).toEqual(expected);
    const [{ votes }] = await app.source.query<[{ votes: string }]>(
      `select votes from tally_total join voting_channels on id = channel_id where contest_id = $1 and entry_no = 0`,
      [await idOf(url)],
    );
    expect(votes).toBe('2');
    await vote(url, [[3]]);
    expect(await totalsOf(url)).toEqual([3, '1: 2', '2: 1', '3: 1', '4: 0', '5: 0']);
  });

  it('are exact while ballots are cast and folded at the same time', async () => {
    const url = await aVote(app, token);
    const folding = app.nest.get(FoldTotals);
    let isVoting = true;
    const fold = async (): Promise<void> => {
      while (isVoting) await folding.fold();
    };
    const casting = Promise.all(Array.from({ length: 10 }, () => vote(url, Array(12).fill([1, 4])))).finally(() => {
      isVoting = false;
    });
    const seen: number[] = [];
    const read = async (): Promise<void> => {
      while (isVoting) {
        const [ballots, first] = await totalsOf(url);
        expect(first).toBe(`1: ${ballots}`);
        seen.push(Number(ballots));
      }
    };
    await Promise.all([casting, fold(), fold(), read()]);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(await totalsOf(url)).toEqual([120, '1: 120', '2: 0', '3: 0', '4: 120', '5: 0']);
    const { counted, deltas, totals } = await tallies(url);
    expect([deltas, totals]).toEqual([counted, counted]);
  });

  it('are kept apart by contest', async () => {
    const [a, b] = [await aVote(app, token), await aVote(app, token)];
    const voter = await TestVoter.make(app, a);
    await must(voter.cast([1]));
    await must(voter.at(b).cast([2]));
    expect(await totalsOf(a)).toEqual([1, '1: 1', '2: 0', '3: 0', '4: 0', '5: 0']);
    expect(await totalsOf(b)).toEqual([1, '1: 0', '2: 1', '3: 0', '4: 0', '5: 0']);
  });

  it('are asked for in a channel of a contest that takes ballots', async () => {
    const url = await aVote(app, token);
    const imported = await aSealedContest(app, token, { slug: 'totals-imported' });
    expect((await app.get(`${url}/totals?channel=paper`)).body.code).toBe('ballot.unknown-channel');
    expect((await app.get(`${imported}/totals`)).body.code).toBe('contest.imported');
    expect((await app.get('/api/contests/none-2031/totals')).body.code).toBe('contest.not-found');
  });
});

describe('totals that the rules hide', () => {
  it.each([['hidden'], [undefined]])('leak nowhere: %j', async (totals) => {
    const channels = [aChannel({ totals })];
    const [empty, full] = [await aVote(app, token, { channels }), await aVote(app, token, { channels })];
    await vote(full, [[5], [5], [4, 5]]);
    await app.nest.get(FoldTotals).fold();
    for (const closed of [false, true]) {
      for (const path of ['', '/totals', '/entries', '/rules', '/results', '/entries/5', '/ballot']) {
        const [a, b] = await Promise.all([app.get(cold(empty + path)), app.get(cold(full + path))]);
        const plain = ({ text }: { text: string }, url: string): string =>
          text
            .replaceAll(url.split('/').at(-1)!, 'slug')
            .replace(/"(requestId|[a-zA-Z]*At|at|hash)":"[^"]*"/g, '"$1":""');
        expect([path, b.status, plain(b, full)]).toEqual([path, a.status, plain(a, empty)]);
      }
      expect((await app.get(`${full}/totals`)).body).toMatchObject({ code: 'totals.hidden', status: 403 });
      if (!closed)
        for (const url of [empty, full]) await must(changeStage(app, url, 'ballots', { to: 'closed', token }));
    }
  });

  it('are not told to the administrator either', async () => {
    const url = await aVote(app, token, { channels: [aChannel({ totals: 'hidden' })] });
    await vote(url, [[1]]);
    expect((await app.get(`${url}/totals`, { token })).body.code).toBe('totals.hidden');
  });
});

describe('the tallies of a channel', () => {
  it('are the same counted, added up and folded', async () => {
    const url = await aVote(app, token);
    await vote(url, [[1, 2], [2]]);
    const same = [
      2,
      [
        [1, 1],
        [2, 2],
      ],
    ];
    expect(await tallies(url)).toEqual({ counted: same, deltas: same, totals: same });
    await app.nest.get(FoldTotals).fold();
    expect(await tallies(url)).toEqual({ counted: same, deltas: same, totals: same });
  });

  it('of a channel in which nobody voted are empty', async () => {
    const none = [0, []];
    expect(await tallies(await aVote(app, token))).toEqual({ counted: none, deltas: none, totals: none });
  });

  it.each([
    ['a ballot', `update ballot set choices = '{5}' where channel_id = $1`, 'counted'],
    ['what was added', `update ballot_batch set counts = '{2}' where channel_id = $1`, 'deltas'],
    ['a total', `update tally_total set votes = votes + 1 where channel_id = $1 and entry_no = 1`, 'totals'],
  ])('differ where somebody damaged %s by hand', async (_what, damage, source) => {
    const url = await aVote(app, token);
    await vote(url, [[1]]);
    await app.nest.get(FoldTotals).fold();
    const ask = 'select voting_channels.id from voting_channels where contest_id = $1';
    const [{ id }] = await app.source.query<[{ id: number }]>(ask, [await idOf(url)]);
    await asSuperuser(app.database.superUrl, (client) => client.query(damage, [id]));
    const { [source]: damaged, ...others } = await tallies(url);
    const [a, b] = Object.values(others);
    expect(a).toEqual(b);
    expect(damaged).not.toEqual(a);
  });
});
