import { Client } from 'pg';
import { aChannel, aVote, TestVoter } from './factories/votes.js';
import { must } from './factories/published-contest.js';
import { startReplica, startTestApp, type TestApp } from './support/test-app.js';

interface Sent {
  readonly text: string;
  readonly values: unknown[];
}

let first: TestApp;
/** As it is where ballots lie on several servers. */
let app: TestApp;
let superuser: Client;
beforeAll(async () => {
  first = await startTestApp();
  superuser = new Client(first.database.superUrl);
  await superuser.connect();
  await lieApart(superuser);
  // each statement is planned for its own values, as the first of a connection is
  await superuser.query('set plan_cache_mode = force_custom_plan');
  app = await startReplica(first);
});
afterAll(async () => {
  await superuser.end();
  await app.close();
  await first.close();
});

/** Each bucket in a table of its own, as servers would have them; Postgres locks those alone that a statement reads or writes. */
async function lieApart(client: Client): Promise<void> {
  await client.query('create table pg_dist_partition ()');
  const { rows } = await client.query<{ name: string; key: string }>(`
    select relname as name, pg_get_constraintdef(pg_constraint.oid) as key
    from pg_class join pg_attribute on attrelid = pg_class.oid join pg_constraint on conrelid = pg_class.oid and contype = 'p'
    where attname = 'bucket' and relkind = 'r' and relnamespace = 'public'::regnamespace`);
  for (const { name, key } of rows) {
    await client.query(`
      alter table ${name} rename to whole_${name};
      create table ${name} (like whole_${name} including defaults including constraints, ${key}) partition by list (bucket);
      grant select, insert, update, delete on ${name} to laurel_app`);
    for (let bucket = 0; bucket < 16; bucket += 1) {
      await client.query(`create table ${name}_in_${bucket} partition of ${name} for values in (${bucket})`);
    }
  }
}

/** Everything that is sent to Postgres meanwhile, with its values. */
async function sentBy(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const query = jest.spyOn(Client.prototype, 'query');
  try {
    await work();
    for (const [asked, values] of query.mock.calls as unknown as [string | (Sent & { name?: string }), unknown[]?][]) {
      if (typeof asked === 'string') sent.push({ text: asked, values: Array.isArray(values) ? values : [] });
      else sent.push({ text: asked.text, values: asked.values ?? [] });
    }
  } finally {
    query.mockRestore();
  }
  return sent;
}

/** In which buckets a statement reads or writes. */
async function bucketsOf({ text, values }: Sent): Promise<number[]> {
  await superuser.query('begin');
  try {
    await superuser.query(text, values);
    const { rows } = await superuser.query<{ bucket: number }>(`
      select distinct substring(relname from '_in_(\\d+)$')::int as bucket from pg_locks join pg_class on pg_class.oid = relation
      where pid = pg_backend_pid() and relkind = 'r' and relname ~ '_in_\\d+$' order by 1`);
    return rows.map(({ bucket }) => bucket);
  } finally {
    await superuser.query('rollback');
  }
}

const WITH_BUCKETS = /\b(ballot|ballot_batch|own_ballots|cast_where_it_lies|quota_holder|quota_ballot)\b/;
const A_DAY = { ballots: 1, per: 'voter', window: { every: 'day', from: '00:00' } };
const TO_BE_LOOKED_AT = [A_DAY, { ...A_DAY, ballots: 3, window: 'contest' }];

const forgetBallots = (): Promise<unknown> =>
  superuser.query('delete from ballot; delete from ballot_batch; delete from quota_ballot; delete from quota_holder');

it('sees the buckets that a statement touches', async () => {
  const touched = async (text: string): Promise<number> => (await bucketsOf({ text, values: [] })).length;
  expect(await touched('select from ballot where bucket in (3, 9)')).toBe(2);
  expect(await touched('select from ballot where channel_id = 7')).toBe(16);
  expect(await touched('select from fresh_batches()')).toBe(16);
});

it.each([
  ['where the key alone holds the quota', [A_DAY]],
  ['where earlier ballots are looked at', TO_BE_LOOKED_AT],
])(
  'sends each statement of a ballot’s way to one bucket: casting, the same again, another choice, own ballots, receipt: %s',
  async (...[, quotas]) => {
    const form = { kind: 'choose', from: 1, to: 2 };
    const url = await aVote(app, await app.tokenOf('administrator'), { channels: [aChannel({ form, quotas })] });
    const voters = await Promise.all(Array.from({ length: 12 }, () => TestVoter.make(app, url)));
    const sent = await sentBy(async () => {
      for (const voter of voters) {
        const { receipt } = (await must(voter.cast([1, 2]))).body as { receipt: string };
        expect((await voter.cast([1, 2])).body.receipt).toBe(receipt);
        expect((await voter.cast([3])).body.code).toBe('ballot.slot-taken');
        expect((await must(app.get(`${url}/receipts/${receipt}`))).body.recorded).toBe(true);
      }
    });
    await forgetBallots();
    const kinds = new Map<string, Set<number>>();
    for (const each of sent.filter(({ text }) => WITH_BUCKETS.test(text))) {
      const buckets = await bucketsOf(each);
      // none where the channel has no number yet
      expect([each.text, buckets.length]).toEqual([each.text, Math.min(buckets.length, 1)]);
      kinds.set(each.text, new Set([...(kinds.get(each.text) ?? []), ...buckets]));
    }
    expect(kinds.size).toBeGreaterThanOrEqual(3);
    for (const [text, buckets] of kinds) expect([text, buckets.size > 1]).toEqual([text, true]);
  },
);

it('casts on the server of a bucket by statements of that bucket alone', async () => {
  for (const bucket of [0, 6, 15]) {
    const text = `select * from cast_where_it_lies($1::smallint, 1, 1, now(), 1::smallint, 7, 1, null, $2,
      array[1], array[gen_random_uuid()], array[0]::smallint[], array['{1,2}'], array[null]::text[], '\\x0102')`;
    expect(await bucketsOf({ text, values: [bucket, 'none'] })).toEqual([bucket]);
  }
});
