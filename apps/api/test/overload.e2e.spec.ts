import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { anEntry } from './factories/contests.js';
import { aLiveContest } from './factories/live-contest.js';
import { aSealedContest } from './factories/published-contest.js';
import { aNonce, aVote, TestVoter } from './factories/votes.js';
import { cold } from './support/cold.js';
import { type Answer, startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let token: string;
let contest: string;
beforeAll(async () => {
  app = await startTestApp({ DATABASE_POOL_SIZE: '2' });
  token = await app.tokenOf('administrator');
  contest = await aSealedContest(app, token);
});
afterAll(() => app.close());

const asSuper = (statement: string): Promise<unknown> =>
  asSuperuser(app.database.superUrl, (client) => client.query(statement));

let number = 10;
const addEntry = (): Promise<Answer> => app.post(`${contest}/entries`, anEntry({ number: (number += 1) }), token);

/** While every change of the contest waits, each with a connection of the pool. */
async function whileChangesWait<T>(work: () => Promise<T>): Promise<T> {
  return asSuperuser(app.database.superUrl, async (client: Client) => {
    await client.query('begin');
    await client.query('lock table entries in exclusive mode');
    try {
      return await work();
    } finally {
      await client.query('rollback');
    }
  });
}

/** Until so many of the api's statements wait for the lock. */
async function untilWaiting(count: number): Promise<void> {
  const ask = `select count(*)::int as count from pg_stat_activity
    where datname = $1 and usename = 'laurel_app' and wait_event_type = 'Lock'`;
  await asSuperuser(app.database.superUrl, async (client) => {
    for (let n = 0; n < 500; n += 1) {
      const { rows } = await client.query<{ count: number }>(ask, [app.database.name]);
      if (rows[0]!.count >= count) return;
      await wait(10);
    }
    throw new Error('nobody waits');
  });
}

function expectNotReady({ status, body, headers }: Answer): void {
  expect([status, body.code]).toEqual([503, 'service.not-ready']);
  expect(headers['content-type']).toMatch('application/problem+json');
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
}

it('answers who reads while changes wait, and tells whoever would change something that it is not ready', async () => {
  const waiting = await whileChangesWait(async () => {
    const change = addEntry();
    await untilWaiting(1);
    const late = addEntry();
    expect((await app.get(contest)).status).toBe(200);
    expectNotReady(await late);
    return [change];
  });
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([201]);
});

it('says that it is not ready when no connection to the database comes free', async () => {
  const pool = [app.source.createQueryRunner(), app.source.createQueryRunner()];
  await Promise.all(pool.map((runner) => runner.connect()));
  expectNotReady(await app.get(cold(contest)));
  await Promise.all(pool.map((runner) => runner.release()));
  expect((await app.get(cold(contest))).status).toBe(200);
});

it('takes ballots, and says again what it said of them, while others hold all connections of the pages', async () => {
  const url = await aVote(app, token);
  const [first, second] = [await TestVoter.make(app, url), await TestVoter.make(app, url)];
  const ballot = { window: await first.window(), slot: 0, choices: [1] };
  const taken = await first.send({ ...ballot, nonce: aNonce() });
  const pool = [app.source.createQueryRunner(), app.source.createQueryRunner()];
  await Promise.all(pool.map((runner) => runner.connect()));
  const answers = await Promise.all([first, second].map((voter) => voter.send({ ...ballot, nonce: aNonce() })));
  const mine = await first.mine();
  await Promise.all(pool.map((runner) => runner.release()));
  expect(answers.map(({ status }) => status)).toEqual([200, 201]);
  expect(answers[0]!.body).toEqual(taken.body);
  expect(mine.body.slots).toMatchObject([{ receipt: taken.body.receipt }]);
});

it('lets those who change the same contest pass one after the other, however few connections there are', async () => {
  const live = await aLiveContest(app, token, { slug: 'few-2031' });
  const answers = await Promise.all(
    [1, 2, 3, 4].map((entry) => live.decide({ kind: 'disqualified', entry, round: 'final' })),
  );
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
});

it.each([
  ['takes too long', 'pg_cancel_backend'],
  ['is ended', 'pg_terminate_backend'],
])('says so when what it asks the database %s', async (_what, end) => {
  const ended = await whileChangesWait(async () => {
    const change = addEntry();
    await untilWaiting(1);
    await asSuper(`select ${end}(pid) from pg_stat_activity
      where datname = '${app.database.name}' and usename = 'laurel_app' and wait_event_type = 'Lock'`);
    return await change;
  });
  expectNotReady(ended);
  expect((await addEntry()).status).toBe(201);
});

it.each([
  ['the disk is full', '53100'],
  ['memory is short', '53200'],
  ['the server shuts down', '57P01'],
])('says so when %s', async (_what, code) => {
  await asSuper(`
    create function fail() returns trigger language plpgsql as $$
      begin raise exception 'no' using errcode = '${code}'; end $$;
    create trigger fail before insert on entries for each row execute function fail()`);
  const failed = await addEntry();
  await asSuper('drop function fail() cascade');
  expectNotReady(failed);
  expect((await addEntry()).status).toBe(201);
});

/** What the server says while it closes to who has sent a change and `more` on one connection. */
async function heardWhileClosing(more: string): Promise<string> {
  const closing = await startTestApp();
  const mine = await closing.tokenOf('administrator');
  const url = await aSealedContest(closing, mine);
  await closing.nest.listen(0, '127.0.0.1');
  const socket = connect((closing.nest.getHttpServer().address() as AddressInfo).port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => (heard += String(chunk)));
  const ended = once(socket, 'close');
  const body = JSON.stringify(anEntry({ number: 9 }));
  const head = `Host: a\r\nAuthorization: Bearer ${mine}\r\nContent-Type: application/json\r\n`;
  await asSuperuser(closing.database.superUrl, async (client) => {
    await client.query('begin');
    await client.query('lock table entries in exclusive mode');
    socket.write(`POST ${url}/entries HTTP/1.1\r\n${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    const ask = `select from pg_stat_activity where datname = $1 and usename = 'laurel_app' and wait_event_type = 'Lock'`;
    while ((await client.query(ask, [closing.database.name])).rowCount === 0) await wait(10);
    const closed = closing.nest.close();
    await wait(200);
    socket.write(more);
    await wait(100);
    await client.query('rollback');
    await Promise.all([closed, ended]);
  });
  await closing.database.drop();
  return heard.replaceAll('Connection: close', 'connection: close');
}

it('says so to who is still connected while it closes, after it has answered what it began', async () => {
  const heard = await heardWhileClosing('GET /api/contests HTTP/1.1\r\nHost: a\r\n\r\n');
  expect(heard.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 201', 'HTTP/1.1 503']);
  expect(heard).toMatch(/retry-after: \d+/i);
  expect(heard).toContain('"code":"service.not-ready"');
  // with the last answer the connection ends
  expect(heard.match(/HTTP\/1\.1 \d+|connection: close/gi)).toEqual([
    'HTTP/1.1 201',
    'HTTP/1.1 503',
    'connection: close',
  ]);
});

it('tells whoever is answered while it closes to send nothing more this way', async () => {
  const heard = await heardWhileClosing('');
  expect(heard.match(/HTTP\/1\.1 \d+|connection: close/gi)).toEqual(['HTTP/1.1 201', 'connection: close']);
});
