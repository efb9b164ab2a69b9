import { aContest, aStage } from './factories/contests.js';
import { LiveContest, typed } from './factories/live-contest.js';
import { must } from './factories/published-contest.js';
import { changeStage, DAY, fromNow } from './factories/stages.js';
import { aDraft, type OwnEntry, SubmittedContests } from './factories/submissions.js';
import { twoRounds } from './factories/two-rounds.js';
import { aChannel } from './factories/votes.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let administrator: string;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

interface Submitted {
  readonly office: LiveContest;
  /** Entries 1, 2, 3 as their submitters have them. */
  readonly own: readonly OwnEntry[];
}

let made = 0;

/** A jury lets two of three through; then people vote. */
async function contest(): Promise<Submitted> {
  const slug = `left-${(made += 1)}`;
  const url = `/api/contests/${slug}`;
  const opens = { channels: ['web'], round: 'final' };
  const stages = [
    aStage({ opensAt: await fromNow(app, -60), closesAt: await fromNow(app, DAY) }),
    aStage({ key: 'vote', kind: 'ballots', opens, opensAt: await fromNow(app, 2 * DAY), closesAt: null }),
  ];
  await must(app.post('/api/contests', aContest({ slug, isImported: false, stages }), administrator));
  const [jury] = twoRounds().channels as readonly object[];
  await must(app.put(`${url}/rulebook`, twoRounds({ channels: [jury, aChannel()] }), administrator));
  const submitted = new SubmittedContests(app, administrator);
  const own: OwnEntry[] = [];
  for (const number of [1, 2, 3]) {
    const person = await submitted.person(url);
    const entry = await submitted.draft(url, person, aDraft({ title: `项目${number}` }));
    await must(entry.submit(1));
    await must(app.post(`${url}/office/entries/${entry.id}/acceptance`, { number }, administrator));
    own.push(entry);
  }
  const [first, second] = [await app.tokenOf('organiser', slug), await app.tokenOf('organiser', slug)];
  const office = new LiveContest({ app, url, administrator, first, second });
  await office.recorded('votes/jury', typed([40, 30, 20]));
  return { office, own };
}

const withdraw = (entry: OwnEntry) => must(entry.withdraw());

async function voted({ office }: Submitted): Promise<void> {
  for (const to of ['open', 'closed'])
    await must(changeStage(app, office.url, 'vote', { to: to, token: administrator }));
}

it('an entry that its submitter took out before the screening takes no part in it', async () => {
  const all = await contest();
  await withdraw(all.own[0]!);
  const ranking = (await all.office.get('/rounds/screening/ranking')).body;
  expect(ranking.parts[0].places.map(({ entry }: { entry: number }) => entry)).toEqual([2, 3]);
  expect(ranking.parts[0].out).toMatchObject([{ entry: 1, why: 'withdrawn' }]);
});

it('one that left after the screening stays in it, and takes no part in the final', async () => {
  const all = await contest();
  const { office, own } = all;
  await office.announce('screening');
  await withdraw(own[1]!);
  await voted(all);
  await office.announce('final');
  const { rounds } = (await office.page('/results')).body;
  const placesIn = (round: number) => rounds[round].parts[0].ranking.map(({ number }: { number: number }) => number);
  expect([placesIn(0), placesIn(1)]).toEqual([[1, 2, 3], [1]]);
  expect(rounds[1].parts[0].out).toMatchObject([{ number: 2, why: 'withdrawn' }]);
  const { decisions } = (await office.page('/rounds/final/results/evidence.json')).body;
  expect(decisions).toMatchObject([
    { kind: 'withdrawn', entry: 2, round: 'final', reason: { zh: '申报单位自行退出。' } },
  ]);
});

it('what the announcement prints stays as it is from the publication of the last round on', async () => {
  const all = await contest();
  const { office, own } = all;
  const id = own[0]!.id;
  const writeUp = (zh: string) =>
    app.put(`${office.url}/office/entries/${id}/write-up`, { writeUp: { zh } }, office.made.first);
  await office.announce('screening');
  await must(writeUp('颁奖词一'));
  await voted(all);
  await must(office.decide({ kind: 'tie', round: 'final', order: [1, 2] }));
  await office.announce('final');
  expect((await writeUp('颁奖词二')).body.code).toBe('entry.write-ups-closed');
});
