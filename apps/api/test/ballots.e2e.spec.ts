import { createHash } from 'node:crypto';
import { canonicalJson } from '@laurel/domain';
import { must } from './factories/published-contest.js';
import { changeStage, DAY } from './factories/stages.js';
import { aChannel, aNonce, aVote, ballotsOf, TestVoter } from './factories/votes.js';
import { startTestApp, type TestApp } from './support/test-app.js';

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
