import { aMember } from '../factories/accounts.js';
import { aVote, TestVoter } from '../factories/votes.js';
import { RedisServer } from '../support/redis-server.js';
import { startReplica, startTestApp, type TestApp } from '../support/test-app.js';

let server: RedisServer;
let one: TestApp;
let other: TestApp;
let url: string;
beforeAll(async () => {
  server = await RedisServer.start();
  const settings = { REDIS_URL: server.url, VOTER_TOKENS_PER_HOUR: '6', BALLOTS_PER_MINUTE_OF_VOTER: '4' };
  one = await startTestApp(settings);
  other = await startReplica(one, settings);
  url = await aVote(one, await one.tokenOf('administrator'));
});
afterAll(async () => {
  await other.close();
  await one.close();
  await server.stop();
});

it('counts guesses at one account from one network, on whichever replica they fall', async () => {
  const { email, password } = await aMember(one.source, 'administrator');
  const attempt = (app: TestApp, typed: string) =>
    app.ask('POST', '/api/auth/login', { body: { email, password: typed }, address: '10.1.0.1' });
  const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => attempt(n % 2 ? one : other, 'wrong')));
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
  for (const app of [one, other]) expect((await attempt(app, password)).body.code).toBe('request.too-many');
});

it('counts new voters of one address, on whichever replica they come', async () => {
  const ask = (app: TestApp) => app.ask('POST', `${url}/voter-tokens`, { address: '198.51.100.1' });
  const answers = await Promise.all(Array.from({ length: 16 }, (_, n) => ask(n % 2 ? one : other)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(6);
});

it('counts the ballots of one device, on whichever replica they are sent', async () => {
  const voter = await TestVoter.make(one, url, '198.51.100.2');
  const there = new TestVoter(other, url, voter.token, '198.51.100.2');
  const answers = await Promise.all(Array.from({ length: 16 }, (_, n) => (n % 2 ? voter : there).cast([1])));
  expect(answers.filter(({ status }) => status !== 429)).toHaveLength(4);
});
