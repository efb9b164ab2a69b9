import { createHash } from 'node:crypto';
import { canonicalJson } from '@laurel/domain';
import { aStage } from './factories/contests.js';
import { aSealedContest, must } from './factories/published-contest.js';
import { aRulebook } from './factories/rules.js';
import { changeStage, DAY, fromNow, timePasses } from './factories/stages.js';
import { aChannel, aNonce, aVote, ballotsOf, TestVoter } from './factories/votes.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let token: string;
let url: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  url = await aVote(app, token);
});
afterAll(() => app.close());

const RECEIPT = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){5}$/;
const contest = (quota: object, changes: object = {}) =>
  aVote(app, token, { channels: [aChannel({ quotas: [{ ballots: 1, per: 'voter', ...quota }], ...changes })] });

describe('a voter’s token', () => {
  it('comes once as a cookie that scripts cannot read, and is the same in all contests', async () => {
    const first = await app.ask('POST', `${url}/voter-tokens`);
    expect([first.status, first.body]).toEqual([201, { identity: 'device', order: expect.stringMatching(/^.{16}$/) }]);
    const [cookie] = first.cookies;
    expect(cookie).toMatchObject({ name: 'laurel_voter', path: '/api', httpOnly: true, sameSite: 'Lax' });
    expect(cookie).toMatchObject({ maxAge: 365 * DAY });
    expect(cookie).not.toHaveProperty('secure');
    const cookies = { laurel_voter: cookie!.value };
    const again = await app.ask('POST', `${url}/voter-tokens`, { cookies });
    expect([again.status, again.body, again.cookies]).toEqual([200, first.body, []]);
    const other = await app.ask('POST', `${await aVote(app, token)}/voter-tokens`, { cookies });
    expect([other.status, other.body.order === first.body.order]).toEqual([200, false]);
  });

  it('is for https alone where the site is', async () => {
    const https = await startTestApp({ PUBLIC_URL: 'https://vote.example' });
    const at = await aVote(https, await https.tokenOf('administrator'));
    const { cookies } = await must(https.ask('POST', `${at}/voter-tokens`));
    expect(cookies[0]).toMatchObject({ name: 'laurel_voter', secure: true });
    await https.close();
  });

  it.each([
    ['none', null],
    ['one that nobody made', 'A'.repeat(43)],
    ['a short one', 'A'],
    ['one with a turned bit', ''],
  ])('must have been made here: with %s there is no ballot', async (_what, forged) => {
    const { token: real } = await TestVoter.make(app, url);
    const turned = `${real![0] === 'A' ? 'B' : 'A'}${real!.slice(1)}`;
    const voter = new TestVoter(app, url, forged === '' ? turned : forged);
    const answer = await voter.send({ window: 0, slot: 0, choices: [1], nonce: aNonce() });
    expect([answer.status, answer.body.code]).toEqual([401, 'voter.no-token']);
    expect((await voter.mine()).body.code).toBe('voter.no-token');
    expect((await app.ask('POST', `${url}/voter-tokens`, voter.cookies)).status).toBe(201);
  });

  it('is given to so many of one address in an hour, to those of an IPv6 /64 together', async () => {
    const narrow = await startTestApp({ VOTER_TOKENS_PER_HOUR: '3' });
    const at = await aVote(narrow, await narrow.tokenOf('administrator'));
    const ask = async (address: string, cookies = {}) => narrow.ask('POST', `${at}/voter-tokens`, { address, cookies });
    const voter = await TestVoter.make(narrow, at, '2001:db8:1:2::1');
    for (const host of ['2', '3:4']) expect((await ask(`2001:db8:1:2::${host}`)).status).toBe(201);
    const refused = await ask('2001:db8:1:2:ffff::9');
    expect([refused.status, refused.body.code]).toEqual([429, 'voter.too-many-tokens']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3500);
    // those who have one go on
    expect((await ask('2001:db8:1:2::1', { laurel_voter: voter.token! })).status).toBe(200);
    expect((await voter.cast([1])).status).toBe(201);
    expect((await ask('2001:db8:1:3::1')).status).toBe(201);
    narrow.clock.advance(3601);
    expect((await ask('2001:db8:1:2::2')).status).toBe(201);
    await narrow.close();
  });

  it('is given to 500 behind one address within a minute, and all of them vote', async () => {
    const hall = await aVote(app, token);
    const answers = await Promise.all(
      Array.from({ length: 500 }, async () => {
        const voter = await TestVoter.make(app, hall, '203.0.113.7');
        return (await voter.cast([1, 2])).status;
      }),
    );
    expect(answers.filter((status) => status === 201)).toHaveLength(500);
    expect(await ballotsOf(app, hall)).toHaveLength(500);
  });

  it('is asked for in a contest that is there', async () => {
    expect((await app.ask('POST', '/api/contests/none-2031/voter-tokens')).body.code).toBe('contest.not-found');
  });
});

describe('a ballot', () => {
  it('is taken, and says when it was cast and when there is a new one', async () => {
    const voter = await TestVoter.make(app, url);
    const { status, body, headers } = await voter.cast([3, 1]);
    expect([status, body]).toEqual([
      201,
      { receipt: expect.stringMatching(RECEIPT), castAt: expect.any(String), windowEndsAt: expect.any(String) },
    ]);
    expect(headers['cache-control']).toBe('no-store');
    expect(body.windowEndsAt).toMatch(/T16:00:00\.000Z$/); // midnight in Shanghai
    expect(Date.parse(body.windowEndsAt) - Date.parse(body.castAt)).toBeLessThanOrEqual(DAY * 1000);
  });

  it('is the same again in whatever order and with whatever nonce, and keeps its receipt', async () => {
    const voter = await TestVoter.make(app, url);
    const first = await voter.cast([3, 1]);
    const again = await voter.cast([1, 3]);
    expect([again.status, again.body]).toEqual([200, first.body]);
  });

  it('that is another in the same slot is refused, and the first stands with its time and receipt', async () => {
    const voter = await TestVoter.make(app, url);
    const first = await voter.cast([3, 1]);
    for (const choices of [[2], [3, 1, 2], [], [99]]) {
      const { status, body } = await voter.cast(choices);
      expect([status, body.code]).toEqual([409, 'ballot.slot-taken']);
      expect(body).toMatchObject({ castAt: first.body.castAt, receipt: first.body.receipt, nextSlot: null });
      expect(Date.parse(body.serverTime)).toBeGreaterThanOrEqual(Date.parse(body.castAt));
    }
  });

  it('finds the next free slot where a window has several', async () => {
    const several = await contest({ ballots: 3, window: 'contest' });
    const voter = await TestVoter.make(app, several);
    expect((await voter.cast([1], { slot: 1 })).body.windowEndsAt).toBeNull();
    expect((await voter.cast([2], { slot: 1 })).body).toMatchObject({ code: 'ballot.slot-taken', nextSlot: 0 });
    expect((await voter.cast([2], { slot: 0 })).status).toBe(201);
    expect((await voter.cast([3], { slot: 0 })).body).toMatchObject({ code: 'ballot.slot-taken', nextSlot: 2 });
    expect((await voter.mine()).body.slots).toHaveLength(2);
    expect((await voter.cast([2], { slot: 2 })).status).toBe(201);
    expect((await voter.cast([3], { slot: 2 })).body).toMatchObject({ code: 'ballot.slot-taken', nextSlot: null });
    const { status, body } = await voter.cast([3], { slot: 3 });
    expect([status, body.code, body.renewsAt]).toEqual([409, 'ballot.quota-used-up', null]);
    expect(await ballotsOf(app, several)).toHaveLength(3);
  });

  it('beyond the quota is told when it is renewed, unless the vote closes first', async () => {
    const days = await contest({ window: { every: 'day', from: '00:00' } });
    const voter = await TestVoter.make(app, days);
    const taken = await voter.cast([1]);
    // the vote closes a day from now, after the next midnight
    expect((await voter.cast([1], { slot: 1 })).body).toMatchObject({ renewsAt: taken.body.windowEndsAt });
    expect((await voter.mine()).body.nextBallotAt).toBe(taken.body.windowEndsAt);
    const closesAt = new Date(Date.parse(taken.body.windowEndsAt) - 1).toISOString();
    await must(changeStage(app, days, 'ballots', { to: 'open', closesAt, token }));
    expect((await voter.cast([1], { slot: 1 })).body).toMatchObject({ renewsAt: null });
    expect((await voter.mine()).body).toMatchObject({ nextBallotAt: null, closesAt });
  });

  it('is stored with what it was cast under, and a commitment that its nonce opens', async () => {
    const alone = await aVote(app, token);
    const voter = await TestVoter.make(app, alone);
    const nonce = aNonce();
    await must(voter.cast([3, 1], { nonce }));
    const [row] = await app.source.query(
      `select ballot.*, contest_id from ballot join voting_channels on voting_channels.id = channel_id join contests on contests.id = contest_id
       where slug = $1`,
      [alone.split('/').at(-1)],
    );
    expect(row).toMatchObject({ slot: 0, choices: [1, 3], weights: null, rulebook_version: 1 });
    const { time_window: window, voter: key } = row as { time_window: number; voter: string };
    const opened = canonicalJson({ channel: 'web', window, voter: key, slot: 0, choices: [1, 3], nonce });
    expect(row.commitment).toEqual(createHash('sha256').update(opened).digest().subarray(0, 16));
    // nothing of the device: another contest knows it under another key
    const device = Buffer.from(voter.token!, 'base64url').subarray(0, 16).toString('hex');
    expect(key.replaceAll('-', '')).not.toBe(device);
    await must(voter.at(url).cast([1]));
    const keys = await app.source.query<{ voter: string }[]>('select distinct voter from ballot where voter = $1', [
      key,
    ]);
    expect(keys).toHaveLength(1);
  });

  it('is never cast by a GET', async () => {
    const voter = await TestVoter.make(app, url);
    const before = (await ballotsOf(app, url)).length;
    const query = `window=${await voter.window()}&slot=0&choices=1&nonce=${aNonce()}`;
    for (const path of [
      'ballots',
      'ballots/mine',
      `ballots/mine?${query}`,
      `ballots?${query}`,
      'receipts/1',
      'totals',
    ]) {
      await app.get(`${url}/${path}`, voter.cookies);
    }
    expect((await ballotsOf(app, url)).length).toBe(before);
    expect((await voter.mine()).body.slots).toEqual([]);
  });

  it('of another site is refused before it is read', async () => {
    const voter = await TestVoter.make(app, url);
    const body = { window: await voter.window(), slot: 0, choices: [1], nonce: aNonce() };
    const foreign = { ...voter.cookies, body, headers: { origin: 'https://evil.example' } };
    expect((await app.ask('POST', `${url}/ballots`, foreign)).body.code).toBe('request.foreign-origin');
    expect((await voter.mine()).body.slots).toEqual([]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a'])(
    'sent as %s is refused',
    async (type) => {
      const voter = await TestVoter.make(app, url);
      const headers = { 'content-type': type };
      const answer = await app.ask('POST', `${url}/ballots`, { ...voter.cookies, headers, body: '{}' });
      expect([answer.status, answer.body.code]).toEqual([415, 'request.wrong-media-type']);
    },
  );
});

describe('what a voter is told of the own ballots', () => {
  it('is where the voter stands, and nothing of the choices', async () => {
    const voter = await TestVoter.make(app, url);
    const before = (await voter.mine()).body;
    expect(before).toMatchObject({ slots: [], nextBallotAt: before.serverTime, state: 'open' });
    const { body } = await voter.cast([3, 1]);
    const { body: mine, headers, text } = await voter.mine();
    expect(mine).toMatchObject({
      window: before.window,
      windowEndsAt: body.windowEndsAt,
      slots: [{ slot: 0, receipt: body.receipt, castAt: body.castAt }],
      nextBallotAt: body.windowEndsAt,
    });
    expect(headers['cache-control']).toBe('no-store');
    expect(text).not.toContain('choices');
  });

  it('says before the vote when it opens, and afterwards that there is no more', async () => {
    const ahead = await aVote(app, token, { window: [DAY, 2 * DAY] });
    const voter = await TestVoter.make(app, ahead);
    const { nextBallotAt, state } = (await voter.mine()).body;
    expect(state).toBe('planned');
    expect(Date.parse(nextBallotAt)).toBeGreaterThan(Date.now() + 0.9 * DAY * 1000);
    const past = voter.at(await aVote(app, token, { window: [-2 * DAY, -DAY] }));
    expect((await past.mine()).body).toMatchObject({ nextBallotAt: null, state: 'closed' });
  });

  it('is its own, not another device’s', async () => {
    await must((await TestVoter.make(app, url)).cast([1]));
    expect((await (await TestVoter.make(app, url)).mine()).body.slots).toEqual([]);
  });
});

describe('refusals', () => {
  const malformed = { choices: 'x' };
  /** Each of these holds, and so do all behind it; what comes first is said. */
  it('come in their order: contest, token, shape, channel, slot, the ballot that is there, time, choices', async () => {
    const voter = await TestVoter.make(app, url);
    const codeOf = async (at: string, body: unknown, who = voter) => (await who.at(at).send(body)).body.code as string;
    const nobody = new TestVoter(app, url, null);
    const imported = await aSealedContest(app, token, { slug: 'imported-2031' });
    expect(await codeOf('/api/contests/none-2031', malformed, nobody)).toBe('contest.not-found');
    expect(await codeOf(imported, malformed, nobody)).toBe('contest.imported');
    const closed = await aVote(app, token, {
      channels: [aChannel(), aChannel({ id: 'strong', identity: 'sms' }), aChannel({ id: 'paper', kind: 'imported' })],
    });
    expect(await codeOf(closed, malformed, nobody)).toBe('voter.no-token');
    expect(await codeOf(closed, malformed)).toBe('ballot.malformed');
    const past = { window: 0, slot: 9, choices: [], nonce: aNonce() };
    const named = { ...past, channel: 'web' };
    for (const channel of ['nothing', 'paper', '']) {
      expect(await codeOf(closed, { ...past, channel })).toBe('ballot.unknown-channel');
    }
    await must(
      voter.at(closed).send({ ...named, slot: 0, choices: [1], window: (await mineOf(voter, closed)).window }),
    );
    await must(changeStage(app, closed, 'ballots', { to: 'closed', token }));
    const now = (await mineOf(voter, closed)).window;
    expect(await codeOf(closed, { ...named, window: now + 1 })).toBe('ballot.malformed');
    expect(await codeOf(closed, named)).toBe('ballot.quota-used-up');
    expect(await codeOf(closed, { ...named, window: now, slot: 0 })).toBe('ballot.slot-taken');
    expect(await codeOf(closed, { ...named, slot: 0 })).toBe('ballot.closed');
    await must(changeStage(app, closed, 'ballots', { to: 'open', token }));
    expect(await codeOf(closed, { ...named, slot: 0 })).toBe('ballot.window-over');
    const other = await TestVoter.make(app, url);
    expect(await codeOf(closed, { ...named, window: now, slot: 0 }, other)).toBe('ballot.too-few');
    expect((await other.at(closed).send({ ...named, window: now, slot: 0, choices: [1] })).status).toBe(201);
  });

  const mineOf = async (voter: TestVoter, at: string): Promise<{ window: number }> =>
    (await must(app.get(`${at}/ballots/mine?channel=web`, voter.cookies))).body;

  it('of choices come in their order', async () => {
    const voter = await TestVoter.make(app, url);
    for (const [choices, code] of [
      [[], 'ballot.too-few'],
      [[9, 9, 9, 9], 'ballot.too-many'],
      [[9, 1, 1], 'ballot.unknown-entry'],
      [[99_999], 'ballot.unknown-entry'],
      [[1, 1], 'ballot.repeated-entry'],
    ] as const) {
      const { status, body } = await voter.cast(choices);
      expect([choices, status, body.code]).toEqual([choices, 422, code]);
    }
    expect((await voter.mine()).body.slots).toEqual([]);
  });

  it('of a ballot for which a device is not enough', async () => {
    const strong = await contest({ window: 'contest' }, { identity: 'account' });
    const voter = await TestVoter.make(app, strong);
    const answer = await voter.send({ window: 0, slot: 0, choices: [1], nonce: aNonce() });
    expect([answer.status, answer.body.code]).toEqual([403, 'voter.identity-too-weak']);
  });

  it.each<[string, unknown]>([
    ['no JSON', '{"window": 1'],
    ['nothing', ''],
    ['a number', '5'],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['a window that has not begun', { window: 30_000, slot: 0, choices: [1], nonce: aNonce() }],
    ['an entry below 1', { window: 1, slot: 0, choices: [0], nonce: aNonce() }],
  ])('of what is not a ballot: %s', async (_what, body) => {
    const voter = await TestVoter.make(app, url);
    const headers = { 'content-type': 'application/json' };
    const answer = await app.ask('POST', `${url}/ballots`, { ...voter.cookies, headers, body });
    expect([answer.status, answer.body.code]).toEqual([400, 'ballot.malformed']);
  });

  it('for time carry the time that decided', async () => {
    const ahead = await aVote(app, token, { window: [DAY, 2 * DAY] });
    const voter = await TestVoter.make(app, ahead);
    const early = await voter.cast([1]);
    expect([early.status, early.body.code]).toEqual([409, 'ballot.too-early']);
    expect(Date.parse(early.body.opensAt) - Date.parse(early.body.serverTime)).toBeGreaterThan(0.9 * DAY * 1000);
    const late = await voter.at(await aVote(app, token, { window: [-2 * DAY, -DAY] })).cast([1]);
    expect([late.status, late.body.code]).toEqual([409, 'ballot.closed']);
    expect(Date.parse(late.body.serverTime)).toBeGreaterThan(Date.parse(late.body.closesAt));
    const over = await voter.at(url).cast([1], { window: 1 });
    expect([over.status, over.body.code, over.body.serverTime]).toEqual([
      409,
      'ballot.window-over',
      expect.any(String),
    ]);
  });

  it('of a vote that no stage opens, and of one whose rules are not sealed', async () => {
    const none = await aVote(app, token, { stages: [aStage()] });
    const voter = await TestVoter.make(app, none);
    expect((await voter.cast([1])).body.code).toBe('ballot.too-early');
    const unsealed = await aVote(app, token, { isSealed: false });
    const sent = { window: 0, slot: 0, choices: [1], nonce: aNonce() };
    expect((await voter.at(unsealed).send(sent)).body.code).toBe('ballot.unknown-channel');
  });

  it('of entries that are not in the round leave the vote as it was', async () => {
    const empty = await aVote(app, token, { entries: 0 });
    expect((await (await TestVoter.make(app, empty)).cast([1])).body.code).toBe('ballot.unknown-entry');
  });
});

describe('a channel that is not named', () => {
  const both = [aChannel(), aChannel({ id: 'app' })];
  const [final] = aRulebook().rounds;
  const steps = [{ method: 'sum', over: 'channel' }];
  const rulebook = { rounds: [{ ...final, figures: [{ id: 'votes', from: { votes: ['web', 'app'] }, steps }] }] };

  it('is the one that a stage opens', async () => {
    const two = await aVote(app, token, { channels: both, rulebook });
    expect((await (await TestVoter.make(app, two)).cast([1])).status).toBe(201);
  });

  it('is none where stages open several', async () => {
    const open = async (channel: string) => ({
      opensAt: await fromNow(app, -DAY),
      closesAt: await fromNow(app, DAY),
      opens: { channels: [channel] },
    });
    const stage = async (key: string) => aStage({ key, kind: 'ballots', title: { zh: '投票' }, ...(await open(key)) });
    const two = await aVote(app, token, { channels: both, rulebook, stages: [await stage('web'), await stage('app')] });
    const voter = await TestVoter.make(app, two);
    expect((await app.get(`${two}/ballots/mine`, voter.cookies)).body.code).toBe('ballot.unknown-channel');
    const { window } = (await must(app.get(`${two}/ballots/mine?channel=app`, voter.cookies))).body;
    for (const channel of ['web', 'app']) {
      const sent = { window, slot: 0, choices: [1], nonce: aNonce(), channel };
      expect((await voter.send(sent)).status).toBe(201);
    }
  });
});

describe('a receipt', () => {
  it('is found however it is copied, and says when the ballot was cast, never what it chose', async () => {
    const voter = await TestVoter.make(app, url);
    const { receipt, castAt } = (await voter.cast([3, 1])).body;
    const plain = receipt.replaceAll('-', '');
    for (const copied of [receipt, plain, receipt.toLowerCase(), plain.replaceAll('0', 'o'), `%20${plain} `.trim()]) {
      const { status, body, headers } = await app.get(`${url}/receipts/${copied}`);
      expect([copied, status, body]).toEqual([copied, 200, { recorded: true, castAt }]);
      expect(headers['cache-control']).toBe('no-store');
    }
    expect((await app.get(`${url}/receipts/${plain.replaceAll('1', 'l')}`)).body.recorded).toBe(true);
  });

  it('that nobody was given, of another contest or of no shape is not recorded', async () => {
    const voter = await TestVoter.make(app, url);
    const { receipt } = (await voter.cast([1])).body as { receipt: string };
    const turned = `${receipt.slice(0, -1)}${receipt.endsWith('A') ? 'B' : 'A'}`;
    for (const wrong of [turned, 'A'.repeat(24), 'x', '%00', '投票', `${receipt}A`, 'U'.repeat(24), '1'.repeat(150)]) {
      const { status, body } = await app.get(`${url}/receipts/${encodeURIComponent(wrong)}`);
      expect([wrong, status, body]).toEqual([wrong, 200, { recorded: false }]);
    }
    expect((await app.get(`${await aVote(app, token)}/receipts/${receipt}`)).body).toEqual({ recorded: false });
    expect((await app.get(`/api/contests/none-2031/receipts/${receipt}`)).status).toBe(404);
  });

  it('shares nothing to be seen with those of the same voter', async () => {
    const several = await contest({ ballots: 20, window: 'contest' });
    const voter = await TestVoter.make(app, several);
    const receipts: string[] = [];
    for (let slot = 0; slot < 20; slot += 1) receipts.push((await voter.cast([1], { slot })).body.receipt);
    const heads = new Set(receipts.map((receipt) => receipt.slice(0, 4)));
    expect(heads.size).toBeGreaterThan(17);
    for (const receipt of receipts) expect((await app.get(`${several}/receipts/${receipt}`)).body.recorded).toBe(true);
  });

  it('is gone from the count with a ballot that was damaged', async () => {
    const alone = await aVote(app, token);
    const { receipt } = (await (await TestVoter.make(app, alone)).cast([1])).body;
    await asSuperuser(app.database.superUrl, (client) =>
      client.query(
        `update ballot set choices = '{2}' where channel_id = (select voting_channels.id from voting_channels join contests
          on contests.id = contest_id where slug = $1)`,
        [alone.split('/').at(-1)],
      ),
    );
    expect((await app.get(`${alone}/receipts/${receipt}`)).body).toEqual({ recorded: false });
  });

  it('of a vote that was closed and opened again is still found', async () => {
    const again = await aVote(app, token);
    const voter = await TestVoter.make(app, again);
    const { receipt, castAt } = (await voter.cast([1])).body;
    await must(changeStage(app, again, 'ballots', { to: 'closed', token }));
    await timePasses(app, again, 60);
    await must(changeStage(app, again, 'ballots', { to: 'open', token }));
    expect((await app.get(`${again}/receipts/${receipt}`)).body).toEqual({ recorded: true, castAt });
    expect((await voter.cast([1])).body.receipt).toBe(receipt);
  });
});
