// What ballots cost whose quotas look at earlier ones, beside those whose keys hold all that is asked, in the same run.
import { votedContest } from '../contests.mjs';
import { byTurns, castAt, mediansOf, ratioOf, WARM } from './cast.mjs';
import { ballotsPerBatch } from './measures.mjs';

const CONNECTIONS = 128;
const FIVE = { ballots: 5, per: 'voter', window: 'contest' };
const APART = { ballots: 1, per: 'voter', window: { apartMinutes: 30 } };
const OF_NETWORK = { ballots: 20, per: 'address', window: { every: 'day', from: '00:00' } };
const CONTESTS = {
  interval: { quotas: [FIVE, APART] },
  network: { quotas: [FIVE, APART, OF_NETWORK], areApart: true },
};

/**
 * An interval of each voter, and a quota of addresses beside it, as parts of the rate without them (`…VsPlain`) and as
 * multiples of its CPU (`…Cost`).
 */
export async function measureHeld({ vote, load, plan, tell }) {
  const server = await vote.serveProduct({ TRUST_PROXY: '1' });
  const ways = { plain: vote.voters };
  for (const [way, { quotas, areApart }] of Object.entries(CONTESTS)) {
    const slug = `bench-${way}`;
    await vote.office.make(votedContest({ slug, entries: vote.entries, quotas }));
    ways[way] = { ...vote.voters, slug, areApart };
  }
  const cast = (voters, rest) =>
    castAt({ vote: { house: vote.house, voters }, load, servers: [server], connections: CONNECTIONS, ...rest });
  for (const voters of Object.values(ways)) await cast(voters, { count: WARM });
  const batches = {};
  const measured = Object.entries(ways).map(([way, voters]) => [
    way,
    async () => {
      let figures;
      const work = async () => (figures = await cast(voters, { milliseconds: plan.milliseconds }));
      batches[way] = await ballotsPerBatch(vote, work);
      return figures;
    },
  ]);
  const turns = await byTurns(plan.turns, Object.fromEntries(measured));
  const medians = Object.entries(turns).map(([way, all]) => [way, { ...mediansOf(all), perBatch: batches[way] }]);
  tell(JSON.stringify(Object.fromEntries(medians)));
  const costs = ({ nodeMicros, postgresMicros }) => ({ cost: nodeMicros + postgresMicros });
  const [plain, interval, network] = ['plain', 'interval', 'network'].map((way) => turns[way].map(costs));
  return {
    ballotsPerSecond: mediansOf(turns.interval).perSecond,
    intervalVsPlain: ratioOf(turns.interval, turns.plain),
    networkVsPlain: ratioOf(turns.network, turns.plain),
    intervalCost: ratioOf(interval, plain, 'cost'),
    networkCost: ratioOf(network, plain, 'cost'),
    ways: Object.fromEntries(medians),
  };
}
