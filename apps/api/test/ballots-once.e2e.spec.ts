import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { must } from './factories/published-contest.js';
import { changeStage, DAY, fromNow, stageOf } from './factories/stages.js';
import { aChannel, aNonce, aVote, ballotsOf, TestVoter, totalsNow } from './factories/votes.js';
import { startReplica, startTestApp, type TestApp } from './support/test-app.js';
import { waitFor } from './support/wait-for.js';

let app: TestApp;
let token: string;
beforeAll(async () => {
  // all of them ask from one address, and quicker than people do
  app = await startTestApp({ BALLOTS_PER_MINUTE_OF_ADDRESS: '1000000' });
  token = await app.tokenOf('administrator');
});
afterAll(() => app.close());

const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

/** The database's clock decides: milliseconds from its now to a moment. */
async function until(moment: string): Promise<number> {
  return Date.parse(moment) - Date.parse(await fromNow(app, 0));
}

describe('one ballot', () => {
  it('sent 200 times at once is one row, for 50 voters at once', async () => {
    const url = await aVote(app, token);
    const voters = await times(50, () => TestVoter.make(app, url));
    const window = await voters[0]!.window();
    const answers = await Promise.all(
      voters.map((voter) => times(200, () => voter.send({ window, slot: 0, choices: [1, 2], nonce: aNonce() }))),
    );
    for (const ofVoter of answers) {
      const count = (wanted: number) => ofVoter.filter(({ status }) => status === wanted).length;
      expect([count(201), count(200)]).toEqual([1, 199]);
      expect(new Set(ofVoter.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    }
    expect(await ballotsOf(app, url)).toHaveLength(50);
    expect((await totalsNow(app, url)).body).toMatchObject({ ballots: 50 });
  });

  it('of two that race for a slot stands, whatever the replica, and the other is told so', async () => {
    const url = await aVote(app, token);
    const other = await startReplica(app);
    const voters = await times(20, () => TestVoter.make(app, url));
    const window = await voters[0]!.window();
    for (const voter of voters) {
      const elsewhere = new TestVoter(other, url, voter.token);
      const [a, b] = await Promise.all([
        voter.send({ window, slot: 0, choices: [1], nonce: aNonce() }),
        elsewhere.send({ window, slot: 0, choices: [2], nonce: aNonce() }),
      ]);
      const [stands, late] = a.status === 201 ? [a, b] : [b, a];
      expect([stands.status, late.status, late.body.code]).toEqual([201, 409, 'ballot.slot-taken']);
      expect(late.body).toMatchObject({ receipt: stands.body.receipt, castAt: stands.body.castAt });
    }
    expect(await ballotsOf(app, url)).toHaveLength(20);
    await other.close();
  });
});

describe('the last second', () => {
  it('of a day: a ballot sent again after midnight is the first, and the new day has a new one', async () => {
    // a day that begins at the next full minute, unless that is too near to get ready
    const soon = Number(await fromNow(app, 0).then((now) => now.slice(17, 19)));
    const begins = new Date(Date.parse(await fromNow(app, soon > 50 ? 75 : 15 + 60 - 15)) + 8 * 3_600_000);
    const from = begins.toISOString().slice(11, 16);
    const quotas = [{ ballots: 1, per: 'voter', window: { every: 'day', from } }];
    const url = await aVote(app, token, { channels: [aChannel({ quotas })] });
    const voter = await TestVoter.make(app, url);
    const { window, windowEndsAt } = (await must(voter.mine())).body;
    await wait((await until(windowEndsAt)) - 1_000);
    const sent = { window, slot: 0, choices: [1, 2], nonce: aNonce() };
    const first = await must(voter.send(sent));
    expect(first.body.windowEndsAt).toBe(windowEndsAt);
    expect(Date.parse(windowEndsAt) - Date.parse(first.body.castAt)).toBeLessThan(1_200);
    await wait((await until(windowEndsAt)) + 10);
    const again = await voter.send({ ...sent, nonce: aNonce() });
    expect([again.status, again.body]).toEqual([200, first.body]);
    // another one of yesterday, of this voter and of one who cast none
    expect((await voter.send({ ...sent, choices: [3] })).body).toMatchObject({
      code: 'ballot.slot-taken',
      castAt: first.body.castAt,
      nextSlot: null,
    });
    const late = await (await TestVoter.make(app, url)).send(sent);
    expect([late.status, late.body.code]).toEqual([409, 'ballot.window-over']);
    // an hour or a minute later: the quota is the day's, not 24 hours' since the last
    const { body: mine } = await voter.mine();
    expect(mine).toMatchObject({ window: window + 1, slots: [] });
    const next = await voter.send({ ...sent, window: window + 1 });
    expect(next.status).toBe(201);
    expect(Date.parse(next.body.windowEndsAt) - Date.parse(windowEndsAt)).toBe(DAY * 1000);
    expect(new Set((await ballotsOf(app, url)).map((row) => row.choices.join())).size).toBe(1);
    for (const { body } of [first, next]) {
      expect((await app.get(`${url}/receipts/${body.receipt}`)).body).toEqual({
        recorded: true,
        castAt: body.castAt,
        state: 'counted',
      });
    }
  });

  it('of the vote: nobody closes it, the ballot sent again is the first, and another is told when it was', async () => {
    const url = await aVote(app, token, { window: [-DAY, 6] });
    const voter = await TestVoter.make(app, url);
    const { window, closesAt } = (await must(voter.mine())).body;
    const sent = { window, slot: 0, choices: [1, 2], nonce: aNonce() };
    await wait(Math.max(0, (await until(closesAt)) - 1_000));
    const first = await must(voter.send(sent));
    expect(Date.parse(closesAt) - Date.parse(first.body.castAt)).toBeLessThan(1_200);
    await wait(await until(closesAt));
    while ((await until(closesAt)) > 0) await wait(1);
    const other = await TestVoter.make(app, url);
    const late = await other.send(sent);
    expect([late.status, late.body.code]).toEqual([409, 'ballot.closed']);
    expect(Date.parse(late.body.serverTime)).toBeGreaterThanOrEqual(Date.parse(closesAt));
    const again = await voter.send({ ...sent, nonce: aNonce() });
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await voter.send({ ...sent, choices: [3] })).body.code).toBe('ballot.slot-taken');
    expect((await voter.send({ ...sent, slot: 1 })).body).toMatchObject({
      code: 'ballot.quota-used-up',
      renewsAt: null,
    });
    expect((await voter.mine()).body).toMatchObject({ state: 'closed', nextBallotAt: null });
    expect(await ballotsOf(app, url)).toHaveLength(1);
    expect((await stageOf(app, url)).state).toBe('closed');
    expect((await totalsNow(app, url)).body.ballots).toBe(1);
  });

  it('of a vote that is closed by hand while ballots come: none is cast after it, none that was taken is missing', async () => {
    const url = await aVote(app, token);
    const voters = await times(300, () => TestVoter.make(app, url));
    const window = await voters[0]!.window();
    const send = (voter: TestVoter) => voter.send({ window, slot: 0, choices: [1], nonce: aNonce() });
    const [early, late] = [voters.slice(0, 250), voters.slice(250)];
    const casting = early.map((voter, index) => wait(index / 3).then(() => send(voter)));
    await Promise.race(casting);
    const closing = await changeStage(app, url, 'ballots', { to: 'closed', token });
    const answers = await Promise.all([...casting, ...late.map(send)]);
    expect(closing.status).toBe(204);
    const { closedAt } = await stageOf(app, url);
    const taken = answers.filter(({ status }) => status === 201);
    expect(answers.filter(({ body }) => body.code === 'ballot.closed')).toHaveLength(300 - taken.length);
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.length).toBeLessThan(300);
    const rows = await ballotsOf(app, url);
    expect(rows).toHaveLength(taken.length);
    expect(rows.filter(({ created_at: at }) => at.getTime() > Date.parse(closedAt))).toEqual([]);
  });
});

it('a lane whose connection breaks goes on with another, and counts nothing twice', async () => {
  const url = await aVote(app, token);
  const voters = await times(120, () => TestVoter.make(app, url));
  const window = await voters[0]!.window();
  const sent = { window, slot: 0, choices: [1, 2], nonce: aNonce() };
  await must((await TestVoter.make(app, url)).send(sent));
  // ballots wait for whoever changes a stage
  const hold = new Client(app.database.appUrl);
  await hold.connect();
  await hold.query('begin');
  await hold.query('select lock_stages(id) from contests where slug = $1', [url.split('/').at(-1)]);
  const cut = async (): Promise<void> => {
    await waitFor(async () => (await pidsOf('active')).length > 0);
    for (const pid of await pidsOf('active')) await hold.query('select pg_terminate_backend($1)', [pid]);
  };
  const sendFrom = (first: number) => times(40, async (index) => (await voters[first + index]!.send(sent)).status);
  const sending = [sendFrom(0)];
  await cut();
  sending.push(sendFrom(40));
  await cut();
  sending.push(sendFrom(80));
  await hold.query('commit');
  await hold.end();
  const answers = (await Promise.all(sending)).flat();
  expect(answers.filter((status) => ![201, 503].includes(status))).toEqual([]);
  expect(answers).toContain(503);
  expect(answers).toContain(201);
  // who was not answered sends again
  const again = await times(120, (index) => voters[index]!.send(sent));
  expect(again.filter(({ status }) => status >= 300)).toEqual([]);
  expect(await ballotsOf(app, url)).toHaveLength(121);
  expect((await totalsNow(app, url)).body).toMatchObject({ ballots: 121 });
});

async function pidsOf(state: string): Promise<number[]> {
  const rows = await app.source.query<{ pid: number }[]>(
    `select pid from pg_stat_activity where application_name = 'laurel-ballots' and datname = current_database() and state = $1`,
    [state],
  );
  return rows.map(({ pid }) => pid);
}
