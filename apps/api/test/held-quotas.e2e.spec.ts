import { must } from './factories/published-contest.js';
import { aChannel, aVote, aVoteOfTwo, ballotsOf, TestVoter } from './factories/votes.js';
import { startReplica, startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
});
afterAll(() => app.close());

const day = { ballots: 5, per: 'voter', window: { every: 'day', from: '00:00' } };
const whole = { ...day, window: 'contest' };
const MINUTE = 60_000;

const aVoteOf = (quotas: readonly object[], form: object = { kind: 'choose', from: 1, to: 2 }): Promise<string> =>
  aVote(app, token, { channels: [aChannel({ form, quotas })] });
const codesOf = (answers: readonly { status: number; body: { code?: string } }[]) =>
  answers.map(({ status, body }) => body.code ?? status);

/** As if ballots had been looked at so many minutes earlier. */
const minutesPass = (minutes: number) =>
  asSuperuser(app.database.superUrl, (client) =>
    client.query('update quota_ballot set created_at = created_at - make_interval(mins => $1)', [minutes]),
  );

describe('a second window', () => {
  it('is counted over the windows of the first, and said where it is used up', async () => {
    const url = await aVoteOf([day, { ...whole, ballots: 2 }]);
    const voter = await TestVoter.make(app, url);
    const [first, second, third] = [
      await voter.cast([1]),
      await voter.cast([1], { slot: 1 }),
      await voter.cast([2], { slot: 2 }),
    ];
    expect(codesOf([first, second, third])).toEqual([201, 201, 'ballot.quota-used-up']);
    expect(third.body.renewsAt).toBeNull();
    expect(await ballotsOf(app, url)).toHaveLength(2);
    expect((await must(voter.mine())).body.nextBallotAt).toBeNull();
    expect((await (await TestVoter.make(app, url)).cast([1])).status).toBe(201);
  });

  it('says the same of a ballot that is there, however full it is, and refuses another in its slot as taken', async () => {
    const voter = await TestVoter.make(app, await aVoteOf([day, { ...whole, ballots: 1 }]));
    const first = await must(voter.cast([2, 1]));
    const again = await voter.cast([1, 2]);
    expect([again.status, again.body.receipt]).toEqual([200, first.body.receipt]);
    expect((await voter.cast([3])).body.code).toBe('ballot.slot-taken');
  });

  it('says when it is renewed where that is before the close', async () => {
    const url = await aVoteOf([
      { ...day, window: { every: 'hour' } },
      { ...day, ballots: 1 },
    ]);
    const voter = await TestVoter.make(app, url);
    await must(voter.cast([1]));
    const refused = await voter.cast([1], { slot: 1 });
    expect(refused.body.code).toBe('ballot.quota-used-up');
    const { renewsAt } = refused.body as { renewsAt: string };
    expect(renewsAt).toMatch(/T16:00:00\.000Z$/);
    expect((await must(voter.mine())).body.nextBallotAt).toBe(renewsAt);
  });
});

/** From which earlier ballots the next must differ, by their moments. */
const distinctFrom = async (voter: TestVoter, channel?: string): Promise<unknown> =>
  (await must(voter.mine(channel))).body.distinctFrom;

it('keeps ballots of a window to different entries', async () => {
  const voter = await TestVoter.make(app, await aVoteOf([{ ...day, distinct: true }]));
  const answers = [
    await voter.cast([1, 2]),
    await voter.cast([2, 3], { slot: 1 }),
    await voter.cast([3], { slot: 1 }),
    await voter.cast([1, 2]),
  ];
  expect(codesOf(answers)).toEqual([201, 'ballot.named-before', 201, 200]);
});

describe('a voter is told from which ballots the next must differ, by when they were cast', () => {
  const distinct = { ...whole, distinct: true };

  it('over the window that asks for it, whatever the window of the ballots', async () => {
    const hour = { ...day, window: { every: 'hour' } };
    const url = await aVoteOf([hour, { ...day, distinct: true }, whole]);
    const [voter, other] = [await TestVoter.make(app, url), await TestVoter.make(app, url)];
    expect(await distinctFrom(voter)).toEqual([]);
    const cast = [await must(voter.cast([1])), await must(voter.cast([2], { slot: 1 }))];
    const moments = cast.map(({ body }) => body.castAt as string);
    expect(await distinctFrom(voter)).toEqual(moments.sort());
    expect((await must(voter.mine())).text).not.toMatch(/choices|entries/);
    expect(await distinctFrom(other)).toEqual([]);
    await minutesPass(24 * 60);
    expect(await distinctFrom(voter)).toEqual([]);
  });

  it('of all channels that the quota is over, and of no other', async () => {
    const channels = [
      aChannel({ quotas: [{ ...distinct, across: ['web', 'app'] }] }),
      aChannel({ id: 'app', quotas: [distinct] }),
    ];
    const voter = await TestVoter.make(app, await aVoteOfTwo(app, token, channels));
    const cast = async (channel: string, choice: number): Promise<unknown> => {
      const body = { channel, slot: 0, window: 0, choices: [choice], nonce: 'AAAAAAAAAAAAAAAAAAAAAA' };
      return (await must(voter.send(body))).body.castAt;
    };
    const moments = [await cast('app', 1), await cast('web', 2)];
    expect(await distinctFrom(voter, 'web')).toEqual(moments);
    expect(await distinctFrom(voter, 'app')).toEqual(moments.slice(0, 1));
  });

  it('not of those that others of the network cast', async () => {
    const url = await aVoteOf([{ ...distinct, per: 'address' }]);
    const voter = await TestVoter.make(app, url);
    await must((await TestVoter.make(app, url)).cast([1]));
    expect(codesOf([await voter.cast([1])])).toEqual(['ballot.named-before']);
    expect(await distinctFrom(voter)).toEqual([]);
  });
});

it('counts for each entry by itself, also where a ballot names several', async () => {
  const voter = await TestVoter.make(app, await aVoteOf([{ ...day, ballots: 1, perEntry: true }]));
  const answers = [
    await voter.cast([1, 2]),
    await voter.cast([2, 3], { slot: 1 }),
    await voter.cast([3, 4], { slot: 1 }),
  ];
  expect(codesOf(answers)).toEqual([201, 'ballot.quota-used-up', 201]);
});

it('asks for so many minutes between two, and says when they are over', async () => {
  const url = await aVoteOf([day, { ...day, ballots: 1, window: { apartMinutes: 30 } }]);
  const voter = await TestVoter.make(app, url);
  const first = await must(voter.cast([1]));
  const refused = await voter.cast([1], { slot: 1 });
  expect(refused.body.code).toBe('ballot.interval-not-over');
  const over = new Date(new Date(first.body.castAt as string).getTime() + 30 * MINUTE).toISOString();
  expect(refused.body.renewsAt).toBe(over);
  expect((await must(voter.mine())).body.nextBallotAt).toBe(over);
  await minutesPass(30);
  expect((await voter.cast([1], { slot: 1 })).status).toBe(201);
});

describe('a quota of addresses', () => {
  const address = { ...day, ballots: 2, per: 'address' };

  it('is shared by all who come from one network, and by nobody else', async () => {
    const url = await aVoteOf([address]);
    const from = (place: string) => TestVoter.make(app, url, place);
    const [one, other, third] = [await from('203.0.113.7'), await from('203.0.113.7'), await from('203.0.113.7')];
    expect(codesOf([await one.cast([1]), await other.cast([1]), await third.cast([1])])).toEqual([
      201,
      201,
      'ballot.address-quota',
    ]);
    expect((await must(third.mine())).body.slots).toEqual([]);
    expect(new Date((await must(third.mine())).body.nextBallotAt as string).getTime()).toBeGreaterThan(Date.now());
    expect((await (await from('203.0.113.8')).cast([1])).status).toBe(201);
  });

  it('takes the networks of IPv6 for one address each', async () => {
    const url = await aVoteOf([{ ...address, ballots: 1 }]);
    const cast = async (place: string) => (await TestVoter.make(app, url, place)).cast([1]);
    const answers = [await cast('2001:db8:1:2::1'), await cast('2001:db8:1:2:ffff::9'), await cast('2001:db8:1:3::1')];
    expect(codesOf(answers)).toEqual([201, 'ballot.address-quota', 201]);
  });

  it('keeps neither the address nor what was chosen', async () => {
    const url = await aVoteOf([address]);
    await must((await TestVoter.make(app, url, '198.51.100.77')).cast([3]));
    const rows = await app.source.query(
      `select quota_ballot::text as row from quota_ballot where choices = '{}' order by created_at desc limit 1`,
    );
    expect(rows).toHaveLength(1);
    const everything = await app.source.query(
      'select string_agg(quota_ballot::text, $1) || string_agg(quota_holder::text, $1) as text from quota_ballot, quota_holder',
      [' '],
    );
    expect(everything[0].text).not.toMatch(/198\.51\.100\.77|c633644d/i);
  });

  it('runs beside an interval, as a contest of the casebook has it', async () => {
    const apart = { ...address, ballots: 1, window: { apartMinutes: 30 } };
    const url = await aVoteOf([{ ...address, ballots: 15 }, apart], { kind: 'choose', from: 1, to: 1 });
    const [one, other] = [await TestVoter.make(app, url), await TestVoter.make(app, url)];
    const taken = await must(one.cast([1]));
    const refused = await other.cast([1]);
    expect([refused.body.code, refused.body.renewsAt]).toEqual([
      'ballot.interval-not-over',
      new Date(new Date(taken.body.castAt as string).getTime() + 30 * MINUTE).toISOString(),
    ]);
  });
});

it('counts several channels together, and the other’s ballots where that one asks for nothing itself', async () => {
  const channels = [
    aChannel({ quotas: [{ ...whole, ballots: 2, across: ['web', 'app'] }] }),
    aChannel({ id: 'app', quotas: [day] }),
  ];
  const url = await aVoteOfTwo(app, token, channels);
  const ballotAt = async (query: string) => (await must(app.get(`${url}/ballot${query}`))).body;
  expect(await ballotAt('')).toMatchObject({ channel: 'web', others: [{ channel: 'app' }] });
  expect(await ballotAt('?channel=app')).toMatchObject({ channel: 'app', others: [{ channel: 'web' }] });
  const voter = await TestVoter.make(app, url);
  const window = ((await must(app.get(`${url}/ballots/mine?channel=app`, voter.cookies))).body as { window: number })
    .window;
  const send = (channel: string, slot: number) =>
    voter.send({
      channel,
      slot,
      window: channel === 'app' ? window : 0,
      choices: [1],
      nonce: 'AAAAAAAAAAAAAAAAAAAAAA',
    });
  const answers = [await send('app', 0), await send('web', 0), await send('web', 1), await send('app', 1)];
  expect(codesOf(answers)).toEqual([201, 201, 'ballot.quota-used-up', 201]);
});

it('lets in as many as there is room for, however many come at once at two servers', async () => {
  const url = await aVoteOf([
    { ...day, ballots: 20 },
    { ...whole, ballots: 3 },
  ]);
  const voter = await TestVoter.make(app, url);
  const window = await voter.window();
  const replica = await startReplica(app);
  const there = new TestVoter(replica, url, voter.token);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, slot) =>
      (slot % 2 === 0 ? voter : there).send({ window, slot, choices: [1], nonce: 'AAAAAAAAAAAAAAAAAAAAAA' }),
    ),
  );
  await replica.close();
  expect(codesOf(answers).filter((code) => code === 201)).toHaveLength(3);
  expect(codesOf(answers).filter((code) => code === 'ballot.quota-used-up')).toHaveLength(17);
  expect(await ballotsOf(app, url)).toHaveLength(3);
});

it('waits for a ballot of the same voter that is under way elsewhere, and counts it', async () => {
  const url = await aVoteOf([day, { ...whole, ballots: 2 }]);
  const voter = await TestVoter.make(app, url);
  await must(voter.cast([1]));
  const window = await voter.window();
  const [ballot] = await ballotsOf(app, url);
  const values = [ballot!.bucket, ballot!.voter];
  const answer = await asSuperuser(app.database.superUrl, async (client) => {
    await client.query('begin');
    await client.query('update quota_holder set ballots = 2 where bucket = $1 and holder = $2', values);
    await client.query(`insert into quota_ballot values ($1, $2, 2, 'web', '{2}', clock_timestamp())`, values);
    let isAnswered = false;
    const casting = voter.cast([3], { window, slot: 1 }).finally(() => (isAnswered = true));
    // the lock that it waits for, or an answer that came without
    const waiting = `select from pg_stat_activity where datname = '${app.database.name}'
      and application_name = 'laurel-ballots' and wait_event_type = 'Lock'`;
    while (!isAnswered && (await client.query(waiting)).rowCount === 0) await new Promise(setImmediate);
    await client.query('commit');
    return casting;
  });
  expect(answer.body.code).toBe('ballot.quota-used-up');
});
