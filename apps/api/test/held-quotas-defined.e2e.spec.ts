import type { Rulebook } from '@laurel/domain';
import {
  ballotRules,
  heldQuotas,
  quotaRefusals,
  quotaSpan,
  type QuotaSpan,
  refuseQuota,
  slotsFor,
} from '@laurel/domain/voting';
import fc from 'fast-check';
import { must } from './factories/published-contest.js';
import { aChannel, aNonce, aVoteOfTwo, TestVoter } from './factories/votes.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
});
afterAll(() => app.close());

type Channel = NonNullable<Rulebook['channels']>[number];
type Quota = NonNullable<Channel['quotas']>[number];

const MINUTE = 60_000;
/** Of Asia/Shanghai, where these contests are. */
const ZONE = 8 * 60 * MINUTE;
const ADDRESSES = ['203.0.113.1', '203.0.113.2'] as const;
const VOTERS = 2;

const quota: fc.Arbitrary<Quota> = fc
  .record({
    ballots: fc.integer({ min: 1, max: 3 }),
    per: fc.constantFrom('voter' as const, 'address' as const),
    window: fc.constantFrom<Quota['window']>(
      'contest',
      { every: 'day', from: '06:30' },
      { every: 'hour' },
      { minutes: 20 },
      { apartMinutes: 10 },
      { apartMinutes: 45 },
    ),
    perEntry: fc.boolean(),
    distinct: fc.constantFrom(false, false, true),
    isAcross: fc.boolean(),
  })
  .map(({ isAcross, ...rest }) => (isAcross ? { ...rest, across: ['web', 'app'] } : rest));
const quotas = fc.array(quota, { minLength: 2, maxLength: 3 });
const rules = fc
  .record({ web: quotas, app: quotas, to: fc.integer({ min: 1, max: 2 }) })
  .map(({ web, app: ofApp, to }) => {
    const form = { kind: 'choose', from: 1, to };
    return [aChannel({ form, quotas: web }), aChannel({ id: 'app', form, quotas: ofApp })] as unknown as Channel[];
  });
const act = fc.record({
  /** Since the one before. */
  minutes: fc.constantFrom(0, 0, 0, 10, 35),
  channel: fc.constantFrom('web' as const, 'app' as const),
  voter: fc.integer({ min: 0, max: VOTERS - 1 }),
  address: fc.constantFrom(...ADDRESSES),
  choices: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 }),
  slot: fc.integer({ min: 0, max: 2 }),
});

interface Sent {
  readonly channel: string;
  readonly voter: number;
  readonly address: string;
  readonly choices: readonly number[];
  readonly window: number;
  readonly slot: number;
}

interface Taken extends Sent {
  /** As it seems to quotas, in milliseconds. */
  castAt: number;
}

const numberAt = ({ seconds, begins }: QuotaSpan, moment: number): number =>
  seconds === 0 ? 0 : Math.floor(((moment + ZONE) / 1000 - begins) / seconds);
const endOf = ({ seconds, begins }: QuotaSpan, number: number): number | null =>
  seconds === 0 ? null : ((number + 1) * seconds + begins) * 1000 - ZONE;

interface Asked {
  readonly channels: readonly Channel[];
  readonly taken: readonly Taken[];
  readonly closesAt: number;
}

/** What a ballot is to be answered at a moment, from all that was taken before. */
function answerAt(now: number, ballot: Sent, { channels, taken, closesAt }: Asked) {
  const { key } = ballotRules(channels.find(({ id }) => id === ballot.channel)!)!;
  const told = (code: string, at: number | null) => ({ code, renewsAt: at === null || at >= closesAt ? null : at });
  const current = numberAt(key.span, now);
  if (ballot.slot >= slotsFor(key, ballot.choices)[1])
    return told('ballot.quota-used-up', endOf(key.span, ballot.window));
  const own = taken.find(
    ({ channel, voter, window, slot }) =>
      channel === ballot.channel && voter === ballot.voter && window === ballot.window && slot === ballot.slot,
  );
  if (own !== undefined) {
    const isSame = [...own.choices].sort().join() === [...ballot.choices].sort().join();
    return { code: isSame ? 200 : 'ballot.slot-taken' };
  }
  if (ballot.window < current) return { code: 'ballot.window-over' };
  for (const { quota: held, channels: counted } of heldQuotas(ballot.channel, channels)?.quotas ?? []) {
    const span = quotaSpan(held.window);
    const earlier = taken.filter(
      (each) =>
        counted.includes(each.channel) &&
        (held.per === 'voter' ? each.voter === ballot.voter : each.address === ballot.address) &&
        (span === undefined || numberAt(span, each.castAt) === numberAt(span, now)),
    );
    const refusal = refuseQuota(held, { choices: ballot.choices, earlier, now });
    const renewal = span === undefined ? null : endOf(span, numberAt(span, now));
    if (refusal !== undefined) return told(refusal.code, refusal.againAt ?? renewal);
  }
  return { code: 201 };
}

/** As if ballots had been looked at so many minutes earlier. */
async function pass(minutes: number, taken: readonly Taken[]): Promise<void> {
  if (minutes === 0) return;
  for (const each of taken) each.castAt -= minutes * MINUTE;
  await asSuperuser(app.database.superUrl, (client) =>
    client.query('update quota_ballot set created_at = created_at - make_interval(mins => $1)', [minutes]),
  );
}

it('takes and refuses ballots as the rules define it from the whole history, and says the same moments', async () => {
  const codes = new Set<string | number>();
  await fc.assert(
    fc.asyncProperty(rules, fc.array(act, { minLength: 18, maxLength: 18 }), async (channels, acts) => {
      const url = await aVoteOfTwo(app, token, channels);
      const voters = await Promise.all(Array.from({ length: VOTERS }, () => TestVoter.make(app, url)));
      const { serverTime, closesAt } = (await must(voters[0]!.mine('web'))).body;
      const asked = { channels, taken: [] as Taken[], closesAt: Date.parse(closesAt) };
      let before = Date.parse(serverTime);
      for (const { minutes, ...sent } of acts) {
        await pass(minutes, asked.taken);
        const { key } = ballotRules(channels.find(({ id }) => id === sent.channel)!)!;
        const window = numberAt(key.span, before);
        const choices = sent.choices.slice(0, formOf(channels).to);
        const slot = slotsFor(key, choices)[0] + sent.slot;
        const ballot = { ...sent, choices, window, slot };
        const voter = new TestVoter(app, url, voters[sent.voter]!.token, sent.address);
        const { status, body } = await voter.send({ channel: sent.channel, window, slot, choices, nonce: aNonce() });
        const after = Date.parse(body.castAt ?? body.serverTime);
        const answers = [answerAt(before, ballot, asked), answerAt(after, ballot, asked)];
        const { code = status, renewsAt } = body;
        codes.add(code);
        const at = renewsAt === undefined ? {} : { renewsAt: renewsAt === null ? null : Date.parse(renewsAt) };
        // a window may have ended meanwhile
        expect(answers).toContainEqual({ code, ...at });
        if (status === 201) asked.taken.push({ ...ballot, castAt: after });
        before = status === 200 ? before : after;
      }
    }),
    { numRuns: 10, seed: 20_311_127, endOnFailure: true },
  );
  // each of them was seen
  expect([...codes].sort()).toEqual([200, 201, ...quotaRefusals, 'ballot.slot-taken'].sort());
});

const formOf = ([channel]: readonly Channel[]): { readonly to: number } => channel!.form as { readonly to: number };
