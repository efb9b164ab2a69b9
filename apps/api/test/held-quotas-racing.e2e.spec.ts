import { aChannel, aNonce, aVote, ballotsOf, TestVoter } from './factories/votes.js';
import { startReplica, startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let other: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  other = await startReplica(app);
  token = await app.tokenOf('administrator');
});
afterAll(async () => {
  await other.close();
  await app.close();
});

const MOST = { ofVoter: 3, ofAddress: 4 };
const day = { ballots: 9, per: 'voter', window: { every: 'day', from: '00:00' } };
const QUOTAS = [
  day,
  { ...day, ballots: MOST.ofVoter, window: 'contest' },
  { ...day, ballots: MOST.ofAddress, per: 'address' },
];
const ADDRESSES = ['203.0.113.1', '203.0.113.2', '203.0.113.3', '203.0.113.4'] as const;
const VOTERS = 6;

interface Sent {
  readonly voter: number;
  readonly slot: number;
  readonly address: string;
  readonly code: string | number;
}

/** Each ballot at both servers at once, from two addresses. */
async function race(url: string): Promise<Sent[]> {
  const voters = await Promise.all(Array.from({ length: VOTERS }, () => TestVoter.make(app, url)));
  const window = await voters[0]!.window();
  const sending = voters.flatMap(({ token: cookie }, voter) =>
    Array.from({ length: day.ballots }, (_, slot) => ({ window, slot, choices: [1], nonce: aNonce() })).flatMap(
      (ballot) =>
        [app, other].map(async (server, at): Promise<Sent> => {
          const address = ADDRESSES[(voter + ballot.slot + at) % ADDRESSES.length]!;
          const { status, body } = await new TestVoter(server, url, cookie, address).send(ballot);
          return { voter, slot: ballot.slot, address, code: body.code ?? status };
        }),
    ),
  );
  return Promise.all(sending);
}

const deadlocks = async (): Promise<number> =>
  asSuperuser(app.database.superUrl, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      'select deadlocks::int as n from pg_stat_database where datname = current_database()',
    );
    return rows[0]!.n;
  });

it.each([1, 2, 3])('voters and addresses that race at two servers fill each quota and no more (%i)', async () => {
  const url = await aVote(app, token, { channels: [aChannel({ quotas: QUOTAS })] });
  const sent = await race(url);
  const taken = sent.filter(({ code }) => code === 201);
  const takenOf = (wanted: Partial<Sent>): number =>
    taken.filter((each) => Object.entries(wanted).every(([name, value]) => each[name as keyof Sent] === value)).length;
  for (const { voter, slot, address, code } of sent) {
    expect(takenOf({ voter })).toBeLessThanOrEqual(MOST.ofVoter);
    expect(takenOf({ address })).toBeLessThanOrEqual(MOST.ofAddress);
    // whoever was refused met a full quota, and who was told of a ballot that was there had one
    const full = {
      201: takenOf({ voter, slot }),
      200: takenOf({ voter, slot }),
      'ballot.quota-used-up': takenOf({ voter }) - MOST.ofVoter + 1,
      'ballot.address-quota': takenOf({ address }) - MOST.ofAddress + 1,
    };
    expect({ code, full: full[code as keyof typeof full] }).toEqual({ code, full: 1 });
  }
  const rows = (await ballotsOf(app, url)) as unknown as { voter: string; slot: number }[];
  expect(new Set(rows.map(({ voter, slot }) => `${voter} ${slot}`)).size).toBe(taken.length);
  expect(rows).toHaveLength(taken.length);
  expect(await deadlocks()).toBe(0);
});
