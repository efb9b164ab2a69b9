import { setTimeout as wait } from 'node:timers/promises';
import { AuditedChanges } from '../src/audit/audited-changes.service.js';
import { Revisions } from '../src/audit/revisions.service.js';
import { aContest, anEntry } from './factories/contests.js';
import { must } from './factories/published-contest.js';
import { startReplica, startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';
import { waitFor } from './support/wait-for.js';

let app: TestApp;
let replica: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  replica = await startReplica(app);
  token = await app.tokenOf('administrator');
});
afterAll(async () => {
  await replica.close();
  await app.close();
});

const revisions = (of: TestApp): Revisions => of.nest.get(Revisions);

let made = 0;
async function aNewContest(): Promise<{ id: string; url: string }> {
  const slug = `contest-${(made += 1)}`;
  await must(app.post('/api/contests', aContest({ slug }), token));
  const [row] = await app.source.query<{ id: string }[]>('select id from contests where slug = $1', [slug]);
  return { id: row!.id, url: `/api/contests/${slug}` };
}

async function lastPosition(contestId: string): Promise<number> {
  const ask = 'select max(position)::int as last from audit_entries where contest_id = $1';
  const [row] = await app.source.query<{ last: number }[]>(ask, [contestId]);
  return row!.last;
}

const until = (isSo: () => boolean): Promise<void> => waitFor(() => Promise.resolve(isSo()));

it('is known as soon as a change is committed', async () => {
  const { id, url } = await aNewContest();
  expect(revisions(app).current(id)).toBe(await lastPosition(id));
  for (const number of [1, 2]) {
    const before = revisions(app).current(id);
    await must(app.post(`${url}/entries`, anEntry({ number }), token));
    expect(revisions(app).current(id)).toBe(await lastPosition(id));
    expect(revisions(app).current(id)).toBeGreaterThan(before);
  }
});

it('changes with the contest alone, and that of the site with every contest', async () => {
  const [one, other] = [await aNewContest(), await aNewContest()];
  const before = [revisions(app).current(one.id), revisions(app).current(other.id), revisions(app).ofSite()];
  await must(app.post(`${one.url}/entries`, anEntry(), token));
  const after = [revisions(app).current(one.id), revisions(app).current(other.id), revisions(app).ofSite()];
  expect(after.map((revision, index) => revision > before[index]!)).toEqual([true, false, true]);
  await must(app.post('/api/contests', aContest({ slug: 'x' }), token).then(() => app.get('/api/contests')));
  expect(revisions(app).ofSite()).toBe(after[2]); // a refused change is none
});

it('is 0 for a contest that nobody knows', () => {
  expect(revisions(app).current('00000000-0000-4000-8000-000000000000')).toBe(0);
});

it('comes to other replicas by itself, new contests and all', async () => {
  const { id, url } = await aNewContest();
  await must(app.post(`${url}/entries`, anEntry(), token));
  await until(() => revisions(replica).current(id) === revisions(app).current(id));
  expect(revisions(replica).ofSite()).toBe(revisions(app).ofSite());
});

it('is the same in a process that starts later', async () => {
  const { id } = await aNewContest();
  const later = await startReplica(app);
  expect(revisions(later).current(id)).toBe(revisions(app).current(id));
  expect(revisions(later).ofSite()).toBe(revisions(app).ofSite());
  await later.close();
});

it('of two that change one contest at once follows the order of their commits', async () => {
  const [one, other] = [await aNewContest(), await aNewContest()];
  const insert = `insert into audit_entries (id, event, request_id, contest_id, fields)
    values (gen_random_uuid(), 'entry.added', 'r', $1, '{}') returning position::int`;
  await asSuperuser(app.database.appUrl, async (client) => {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`laurel.audit ${one.id}`]);
    const { rows } = await client.query<{ position: number }>(insert, [one.id]);
    const waiting = app.post(`${one.url}/entries`, anEntry(), token);
    await must(app.post(`${other.url}/entries`, anEntry(), token)); // nobody waits for another contest
    const waits = `select from pg_locks join pg_database on pg_database.oid = database
      where locktype = 'advisory' and not granted and datname = current_database()`;
    for (let n = 0; (await client.query(waits)).rowCount === 0; n += 1) {
      if (n > 500) throw new Error('nobody waits');
      await wait(5);
    }
    expect(await lastPosition(one.id)).toBeLessThan(rows[0]!.position);
    await client.query('commit');
    await must(waiting);
    expect(revisions(app).current(one.id)).toBeGreaterThan(rows[0]!.position);
  });
});

it('never goes back, however many change one contest at once', async () => {
  const { id, url } = await aNewContest();
  const seen: number[] = [];
  const add = async (number: number): Promise<void> => {
    await must((number % 2 ? app : replica).post(`${url}/entries`, anEntry({ number }), token));
    seen.push(revisions(app).current(id));
  };
  await Promise.all(Array.from({ length: 20 }, (_, index) => add(index + 1)));
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  await until(() => revisions(app).current(id) === revisions(replica).current(id));
  expect(revisions(app).current(id)).toBe(await lastPosition(id));
});

it('stays as it was when a change is rolled back', async () => {
  const { id } = await aNewContest();
  const before = revisions(app).current(id);
  const failing = app.nest.get(AuditedChanges).run({ accountId: null, requestId: 'test' }, async (tx) => {
    await tx.query('select 1');
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow('rolled back');
  expect(revisions(app).current(id)).toBe(before);
});

it('goes on after the database was away', async () => {
  const { id, url } = await aNewContest();
  const end = `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'laurel_app' and datname = $1`;
  await asSuperuser(app.database.superUrl, (client) => client.query(end, [app.database.name]));
  const before = revisions(app).current(id);
  for (let n = 0; n < 20 && revisions(app).current(id) === before; n += 1) {
    await app.post(`${url}/entries`, anEntry(), token);
  }
  expect(revisions(app).current(id)).toBeGreaterThan(before);
  await until(() => revisions(replica).current(id) === revisions(app).current(id));
});

it('comes with the database’s clock', async () => {
  const clock = async (): Promise<number> => {
    const [row] = await app.source.query<{ now: Date }[]>('select clock_timestamp() as now');
    return row!.now.getTime();
  };
  // the estimate is renewed twice a second: one that was made while the machine was busy does not stay
  await waitFor(async () => {
    const [before, estimated, after] = [await clock(), revisions(app).now(), await clock()];
    return estimated > before - 500 && estimated < after + 500;
  });
});

it('dates every answer, also those kept finished, whatever this machine takes the time to be', async () => {
  const { url } = await aNewContest();
  jest.spyOn(revisions(app), 'now').mockReturnValue(Date.parse('2040-05-06T07:08:09.999Z'));
  try {
    for (const address of [url, url, `${url}/people`, '/api/health/live']) {
      const { headers } = await app.get(address);
      expect([address, headers['date']]).toEqual([address, 'Sun, 06 May 2040 07:08:09 GMT']);
    }
  } finally {
    jest.restoreAllMocks();
  }
});
