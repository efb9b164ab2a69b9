import { aNonce, aVote, ballotsOf, TestVoter } from './factories/votes.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let url: string;
beforeAll(async () => {
  app = await startTestApp({
    BALLOTS_PER_MINUTE_OF_VOTER: '2',
    BALLOTS_PER_MINUTE_OF_ADDRESS: '20',
    TRUST_PROXY: '1',
  });
  url = await aVote(app, await app.tokenOf('administrator'));
});
afterAll(() => app.close());

const aBallot = { window: 0, slot: 0, choices: [1], nonce: aNonce() };

describe('ballots that are sent', () => {
  it('by one device are taken up to the bound, whatever they are and wherever they come from', async () => {
    const voter = await TestVoter.make(app, url, '198.51.100.1');
    const taken = await voter.cast([1, 2]);
    expect(taken.status).toBe(201);
    const elsewhere = new TestVoter(app, url, voter.token, '198.51.100.2');
    expect((await elsewhere.send({ ...aBallot, choices: 'all' })).body.code).toBe('ballot.malformed');
    for (const each of [voter, elsewhere]) expect((await each.cast([1, 2])).body.code).toBe('voter.too-many-ballots');
    const refused = await voter.cast([1, 2]);
    const seconds = Number(refused.headers['retry-after']);
    expect([refused.status, seconds >= 1, seconds <= 30]).toEqual([429, true, true]);
    app.clock.advance(seconds);
    expect((await voter.cast([1, 2])).body.receipt).toBe(taken.body.receipt);
    expect(await ballotsOf(app, url)).toHaveLength(1);
  });

  it('by devices of one address are taken up to the bound, and another address is none of it', async () => {
    const voters = await Promise.all(Array.from({ length: 40 }, () => TestVoter.make(app, url, '198.51.100.3')));
    const statuses = await Promise.all(voters.map(async (voter) => (await voter.cast([2])).status));
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(20);
    expect(statuses).toContain(429);
    expect((await (await TestVoter.make(app, url, '198.51.100.4')).cast([2])).status).toBe(201);
  });

  it('through the one proxy, under 500 forged addresses and from as many ports, are of one address', async () => {
    const devices = Array.from({ length: 250 }, () => TestVoter.make(app, url, '198.51.100.6'));
    const tokens = (await Promise.all(devices)).map(({ token }) => token!);
    const statuses: number[] = [];
    for (let n = 0; n < 500; n += 1) {
      const { status } = await app.ask('POST', `${url}/ballots`, {
        body: aBallot,
        cookies: { laurel_voter: tokens[n % 250]! },
        headers: { 'x-forwarded-for': `203.0.${n >> 8}.${n & 255}, 198.51.100.7${n % 2 === 0 ? '' : `:${n}`}` },
      });
      statuses.push(status);
    }
    const refused = statuses.filter((status) => status === 429).length;
    expect(refused).toBeGreaterThan(450);
  });
});
