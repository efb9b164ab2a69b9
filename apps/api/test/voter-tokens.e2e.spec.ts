import { must } from './factories/published-contest.js';
import { DAY } from './factories/stages.js';
import { aNonce, aVote, ballotsOf, TestVoter } from './factories/votes.js';
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

  it('is given to so many of one address at once and in an hour, to those of an IPv6 /64 together', async () => {
    const narrow = await startTestApp({ VOTER_TOKENS_PER_HOUR: '3' });
    const at = await aVote(narrow, await narrow.tokenOf('administrator'));
    const ask = async (address: string, cookies = {}) => narrow.ask('POST', `${at}/voter-tokens`, { address, cookies });
    const voter = await TestVoter.make(narrow, at, '2001:db8:1:2::1');
    for (const host of ['2', '3:4']) expect((await ask(`2001:db8:1:2::${host}`)).status).toBe(201);
    const refused = await ask('2001:db8:1:2:ffff::9');
    expect([refused.status, refused.body.code]).toEqual([429, 'voter.too-many-tokens']);
    const seconds = Number(refused.headers['retry-after']);
    expect([seconds > 1100, seconds <= 1200]).toEqual([true, true]);
    // those who have one go on
    expect((await ask('2001:db8:1:2::1', { laurel_voter: voter.token! })).status).toBe(200);
    expect((await voter.cast([1])).status).toBe(201);
    expect((await ask('2001:db8:1:3::1')).status).toBe(201);
    narrow.clock.advance(seconds);
    expect((await ask('2001:db8:1:2::2')).status).toBe(201);
    await narrow.close();
  });

  it('is given to 500 behind one address within a minute, and all of them vote', async () => {
    const hall = await aVote(app, token);
    const since = performance.now();
    // all at once would wait for connections to the database, not for anything that counts addresses
    for (let wave = 0; wave < 10; wave += 1) {
      const voters = Array.from({ length: 50 }, async () => {
        const voter = await TestVoter.make(app, hall, '203.0.113.7');
        return (await voter.cast([1, 2])).status;
      });
      expect(await Promise.all(voters)).toEqual(Array(50).fill(201));
    }
    expect(performance.now() - since).toBeLessThan(60_000);
    expect(await ballotsOf(app, hall)).toHaveLength(500);
  });

  it('is asked for in a contest that is there', async () => {
    expect((await app.ask('POST', '/api/contests/none-2031/voter-tokens')).body.code).toBe('contest.not-found');
  });
});
