import { aStage } from './factories/contests.js';
import { aSealedContest, must } from './factories/published-contest.js';
import { aRulebook } from './factories/rules.js';
import { changeStage, DAY, fromNow } from './factories/stages.js';
import { aChannel, aNonce, aVote, TestVoter } from './factories/votes.js';
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
const contest = (quota: object, changes: object = {}) =>
  aVote(app, token, { channels: [aChannel({ quotas: [{ ballots: 1, per: 'voter', ...quota }], ...changes })] });

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
    ['a window behind the last day that there is', { window: 2 ** 31 - 1, slot: 0, choices: [1], nonce: aNonce() }],
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
