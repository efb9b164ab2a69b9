import { once } from 'node:events';
import { request, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { promisify } from 'node:util';
import { TotalsListeners } from '../src/voting/live/totals-listeners.service.js';
import { must } from './factories/published-contest.js';
import { changeStage } from './factories/stages.js';
import { aChannel, aVote, TestVoter } from './factories/votes.js';
import { countQueries } from './support/count-queries.js';
import { startReplica, startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';
import { waitFor } from './support/wait-for.js';

let app: TestApp;
let token: string;
const open = new Set<TestListener>();
beforeAll(async () => {
  app = await startTestApp();
  await app.nest.listen(0, '127.0.0.1');
  token = await app.tokenOf('administrator');
});
afterEach(() => open.forEach((each) => each.leave()));
afterAll(() => app.close());

const portOf = ({ nest }: TestApp): number => (nest.getHttpServer().address() as AddressInfo).port;

interface Told {
  readonly event: string;
  readonly data: { ballots: number; asOf: string; totals: { entry: number; votes: number }[] };
}

/** A browser that listens, over a connection of its own. */
class TestListener {
  #text = '';
  isEnded = false;

  private constructor(
    readonly headers: Record<string, unknown>,
    readonly socket: Socket,
  ) {}

  static async to(url: string, port = portOf(app)): Promise<TestListener> {
    const asked = request({ host: '127.0.0.1', port, path: `${url}/totals/events`, agent: false }).end();
    asked.on('error', () => undefined);
    const [answer] = await once(asked, 'response');
    const made = new TestListener(answer.headers, answer.socket);
    answer.setEncoding('utf8');
    answer.on('data', (text: string) => (made.#text += text));
    answer.on('error', () => undefined);
    answer.on('close', () => (made.isEnded = true));
    open.add(made);
    return made;
  }

  get told(): Told[] {
    return this.#text
      .split('\n\n')
      .slice(0, -1)
      .map((frame) => ({
        event: /^event: (.*)$/m.exec(frame)?.[1] ?? '',
        data: JSON.parse(/^data: (.*)$/m.exec(frame)?.[1] ?? ''),
      }));
  }

  /** How it has the votes, having put together all that it was told. */
  get votes(): Record<number, number> {
    const all = this.told.flatMap(({ data: { totals = [] } }) => totals);
    return Object.fromEntries(all.map(({ entry, votes }) => [entry, votes]));
  }

  get ballots(): number | undefined {
    return this.told.findLast(({ event }) => event !== 'still')?.data.ballots;
  }

  leave(): void {
    this.socket.destroy();
    open.delete(this);
  }
}

const until = (isSo: () => boolean): Promise<void> => waitFor(() => Promise.resolve(isSo()));

const cast = async (url: string, choices: readonly number[]): Promise<void> => {
  await must((await TestVoter.make(app, url)).cast(choices));
};

it('a listener is told all at first, then what has changed', async () => {
  const url = await aVote(app, token);
  await cast(url, [1, 2]);
  const listener = await TestListener.to(url);
  expect(listener.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  await until(() => listener.told.length > 0);
  const [first] = listener.told;
  expect([first!.event, first!.data.ballots, first!.data.totals.length]).toEqual(['totals', 1, 5]);
  await cast(url, [2, 5]);
  await until(() => listener.ballots === 2);
  expect(listener.votes).toEqual({ 1: 1, 2: 2, 3: 0, 4: 0, 5: 1 });
  const changed = listener.told.filter(({ event }) => event === 'changes').flatMap(({ data }) => data.totals);
  expect(changed).toEqual([
    { entry: 2, votes: 2 },
    { entry: 5, votes: 1 },
  ]);
});

it('hundreds listen for the price of one, and each is told the same', async () => {
  const url = await aVote(app, token);
  const listeners = await Promise.all(Array.from({ length: 300 }, () => TestListener.to(url)));
  const looks = async (): Promise<void> => {
    for (let n = 0; n < 10; n += 1) await app.nest.get(TotalsListeners).look();
  };
  // its own look, once a second, may come between
  expect(await countQueries(app.source, looks)).toBeLessThan(20);
  await cast(url, [3]);
  await cast(url, [3, 4]);
  await until(() => listeners.every(({ ballots }) => ballots === 2));
  expect(new Set(listeners.map(({ votes }) => JSON.stringify(votes)))).toEqual(
    new Set([JSON.stringify({ 1: 0, 2: 0, 3: 2, 4: 1, 5: 0 })]),
  );
});

it('nothing is looked up for those who have left', async () => {
  const url = await aVote(app, token);
  const listener = await TestListener.to(url);
  await until(() => listener.told.length > 0);
  const look = () => app.nest.get(TotalsListeners).look();
  listener.leave();
  await waitFor(async () => (await countQueries(app.source, look)) === 0);
});

it('what is hidden, not there or not for ballots is refused as by the totals themselves', async () => {
  const url = await aVote(app, token, { channels: [aChannel({ totals: 'hidden' })] });
  const other = await aVote(app, token);
  const paths = [
    `${url}/totals/events`,
    `${other}/totals/events?channel=paper`,
    '/api/contests/none-2031/totals/events',
  ];
  const codes = await Promise.all(paths.map(async (path) => (await app.get(path)).body.code));
  expect(codes).toEqual(['totals.hidden', 'ballot.unknown-channel', 'contest.not-found']);
});

it('who asks for the head alone is answered', async () => {
  const url = await aVote(app, token);
  const { status, headers } = await app.ask('HEAD', `${url}/totals/events`);
  expect([status, headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
});

it('a vote that closes is told to its end', async () => {
  const url = await aVote(app, token);
  const listener = await TestListener.to(url);
  await cast(url, [4]);
  await must(changeStage(app, url, 'ballots', { to: 'closed', token }));
  await until(() => listener.ballots === 1);
  expect(listener.isEnded).toBe(false);
});

it('as many listen to a replica as it is set to take; one more is told when to come back, and comes in when another leaves', async () => {
  const replica = await startReplica(app, { TOTALS_LISTENERS: '3' });
  await replica.nest.listen(0, '127.0.0.1');
  const [url, other] = [await aVote(app, token), await aVote(app, token)];
  const urls = [url, other, url];
  const listeners = await Promise.all(urls.map((each) => TestListener.to(each, portOf(replica))));
  await until(() => listeners.every(({ told }) => told.length > 0));
  const refused = await replica.get(`${url}/totals/events`);
  expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([
    503,
    'totals.too-many-listeners',
    '30',
  ]);
  expect((await replica.get(`${url}/totals`)).status).toBe(200);
  await cast(url, [2]);
  await until(() => listeners.filter(({ votes }) => votes[2] === 1).length === 2);
  listeners[1]!.leave();
  const later = async (): Promise<boolean> => {
    const listener = await TestListener.to(url, portOf(replica));
    return listener.headers['content-type'] === 'text/event-stream; charset=utf-8';
  };
  await waitFor(later);
  expect((await replica.get(`${url}/totals/events`)).status).toBe(503);
  await replica.close();
});

it('who leaves before the totals are there takes no place', async () => {
  const replica = await startReplica(app, { TOTALS_LISTENERS: '1' });
  await replica.nest.listen(0, '127.0.0.1');
  const server: Server = replica.nest.getHttpServer();
  const url = await aVote(app, token);
  await asSuperuser(app.database.superUrl, async (holding) => {
    await holding.query('begin; lock table tally_total');
    const asking = connect(portOf(replica), '127.0.0.1');
    asking.write(`GET ${url}/totals/events HTTP/1.1\r\nhost: localhost\r\n\r\n`);
    await waitFor(async () => {
      const { rows } = await holding.query(
        `select from pg_locks where relation = 'tally_total'::regclass and not granted`,
      );
      return rows.length > 0;
    });
    asking.destroy();
    await waitFor(async () => (await promisify(server.getConnections.bind(server))()) === 0);
    await holding.query('commit');
  });
  expect((await replica.get(`${url}/totals`)).status).toBe(200);
  const { headers } = await TestListener.to(url, portOf(replica));
  expect(headers['content-type']).toBe('text/event-stream; charset=utf-8');
  await replica.close();
});

it('a process that ends lets its listeners go', async () => {
  const replica = await startReplica(app);
  await replica.nest.listen(0, '127.0.0.1');
  const url = await aVote(app, token);
  const listener = await TestListener.to(url, portOf(replica));
  await until(() => listener.told.length > 0);
  await replica.close();
  await until(() => listener.isEnded);
});
