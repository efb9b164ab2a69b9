import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { readConfig } from '../src/config/app-config.js';
import { isUnavailable } from '../src/database/unavailable.js';
import { Problem } from '../src/platform/problem/problem.js';
import { BallotLookUps } from '../src/voting/ballots/ballot-look-ups.service.js';
import type { KeyedRow } from '../src/voting/ballots/ballot-batch.js';
import { BallotLane } from '../src/voting/ballots/ballot-lane.js';
import { type Casting, castOnServers, castWithin } from '../src/voting/ballots/casting.js';
import type { ReadyBallot } from '../src/voting/ballots/ready-ballot.js';
import { castHeld } from '../src/voting/quotas/cast-held.js';
import { QuotaWindows } from '../src/voting/quotas/quota-windows.service.js';
import { aHeldVote, holdStages } from './factories/lanes.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { testSettings } from './support/test-database.js';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
});
afterAll(() => app.close());

/** A way to the database that can be shut without a word: who is connected hears nothing more, nor does who comes. */
class Way {
  readonly #server: Server;
  readonly #ends: (() => void)[] = [];
  #isShut = false;
  connections = 0;
  shut = (): void => undefined;

  constructor(private readonly to: URL) {
    this.#server = createServer((near) => {
      this.connections += 1;
      const far = connect(Number(to.port), to.hostname);
      this.#ends.push(() => [near, far].forEach((socket) => socket.destroy()));
      for (const socket of [near, far]) socket.on('error', () => undefined);
      near.on('data', (bytes) => this.#isShut || far.write(bytes)).on('end', () => far.end());
      far.on('data', (bytes) => near.write(bytes)).on('end', () => near.end());
    });
    this.shut = () => (this.#isShut = true);
  }

  async open(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const { port } = this.#server.address() as AddressInfo;
    return Object.assign(new URL(this.to), { port: String(port) }).href;
  }

  close(): void {
    this.#ends.forEach((end) => end());
    this.#server.close();
  }
}

function aLane<Ballot extends ReadyBallot, Answer extends KeyedRow>(
  connectionString: string,
  casting: Casting<Ballot, Answer>,
) {
  const failures: unknown[] = [];
  const told = { onAnswered: () => {}, onFailed: (error: unknown) => failures.push(error) };
  return { lane: new BallotLane({ connectionString, casting, mostWaiting: 100, ...told }), failures };
}

/** Lanes of ballots whose keys hold all quotas, and of those whose quotas look at earlier ones; both of one bucket a batch. */
const LANES = [
  { kind: 'plain', aLaneTo: (to: string) => aLane(to, castOnServers) },
  { kind: 'held', aLaneTo: (to: string) => aLane(to, castHeld(castWithin, new QuotaWindows())) },
] as const;

const outcomeOf = (answer: PromiseSettledResult<unknown>): unknown =>
  answer.status === 'rejected' ? answer.reason.code : answer.value !== null;
const outcomes = async (casting: readonly Promise<unknown>[]): Promise<unknown[]> =>
  (await Promise.allSettled(casting)).map(outcomeOf);
const BACK = 'service.not-ready';

const lookUpsOver = (databaseUrl: string): BallotLookUps =>
  new BallotLookUps(readConfig({ APP_DATABASE_URL: databaseUrl, KEYS_DIR: testSettings.keysDir }));

describe('ballots of several buckets', () => {
  it('are told to come back all at once where the database says nothing more, whoever is connected already', async () => {
    const { ballots } = await aHeldVote(app, token);
    const isAnswered = async ({ kind, aLaneTo }: (typeof LANES)[number], isConnected: boolean): Promise<void> => {
      const way = new Way(new URL(app.database.appUrl));
      const { lane, failures } = aLaneTo(await way.open());
      try {
        if (isConnected) expect(await lane.cast(ballots(1)[0]!)).not.toBeNull();
        way.shut();
        const waiting = [3, 4, 5].flatMap((bucket) => ballots(2, bucket));
        const answers = await outcomes(waiting.map((ballot) => lane.cast(ballot)));
        expect([kind, ...answers]).toEqual([kind, ...Array(6).fill(BACK)]);
        expect([way.connections, failures.length]).toEqual([1, 1]);
      } finally {
        lane.abandon();
        way.close();
      }
    };
    await Promise.all(LANES.flatMap((lane) => [isAnswered(lane, true), isAnswered(lane, false)]));
  });

  it('that wait for a change of their stage are told so together, and those of another contest go in', async () => {
    const isAnswered = async ({ kind, aLaneTo }: (typeof LANES)[number]): Promise<void> => {
      const [changed, free] = [await aHeldVote(app, token), await aHeldVote(app, token)];
      const { lane, failures } = aLaneTo(app.database.appUrl);
      const release = await holdStages(app, changed.slug);
      const waiting = [3, 4, 5].flatMap((bucket) => changed.ballots(2, bucket));
      const answers = await outcomes([...waiting, ...free.ballots(2)].map((ballot) => lane.cast(ballot)));
      await release();
      expect([kind, ...answers]).toEqual([kind, ...Array(6).fill(BACK), true, true]);
      expect(failures).toHaveLength(1);
      expect(await outcomes(waiting.map((ballot) => lane.cast(ballot)))).toEqual(Array(6).fill(true));
      await lane.close();
    };
    await Promise.all(LANES.map(isAnswered));
  });
});

it('looks nothing up for ballots that wait for a database that says nothing more, whoever is connected already', async () => {
  const isAnswered = async (isConnected: boolean): Promise<void> => {
    const way = new Way(new URL(app.database.appUrl));
    const lookUps = lookUpsOver(await way.open());
    const look = (count: number) => Array.from({ length: count }, () => lookUps.query('select pg_sleep(0.1)', []));
    try {
      if (isConnected) expect(await outcomes(look(4))).toEqual(Array(4).fill(true));
      way.shut();
      const looking = await Promise.allSettled(look(24));
      const reasons = looking.map((each) => each.status === 'rejected' && (each.reason as Error));
      expect(reasons.filter((reason) => reason instanceof Problem && reason.code === BACK)).toHaveLength(20);
      expect(reasons.filter((reason) => reason && isUnavailable(reason))).toHaveLength(4);
      expect(way.connections).toBe(4);
    } finally {
      await lookUps.onApplicationShutdown();
      way.close();
    }
  };
  await Promise.all([isAnswered(true), isAnswered(false)]);
});
