import { DECIDED, LiveContest } from './factories/live-contest.js';
import { must } from './factories/published-contest.js';
import { aRulebook } from './factories/rules.js';
import { changeStage, timePasses } from './factories/stages.js';
import { aChannel, aVote, ballotsOf, TestVoter, totalsNow } from './factories/votes.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let administrator: string;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

/** A contest whose vote is open, with the organisers who decide it. */
async function contest(wanted: Parameters<typeof aVote>[2] = {}): Promise<LiveContest> {
  const url = await aVote(app, administrator, wanted);
  const slug = url.split('/').at(-1)!;
  const [first, second] = [await app.tokenOf('organiser', slug), await app.tokenOf('organiser', slug)];
  return new LiveContest({ app, url, administrator, first, second });
}

async function cast(it: LiveContest, ballots: readonly (readonly number[])[]): Promise<void> {
  for (const choices of ballots) await must((await TestVoter.make(app, it.url)).cast(choices));
}

const close = (it: LiveContest) => must(changeStage(app, it.url, 'ballots', { to: 'closed', token: administrator }));

const BALLOTS = [[3, 1], [3], [3, 2], [1]];

it('waits for the end of the vote, and gives away nothing of it before', async () => {
  const it = await contest();
  await cast(it, BALLOTS);
  const ready = (await it.get('/rounds/final/readiness')).body;
  expect(ready).toMatchObject({ isReady: false, missing: [{ path: 'stages.ballots', code: 'stage-open' }] });
  for (const token of [it.made.first, administrator]) {
    const { text, body } = await it.get('/rounds/final/ranking', token);
    expect([body.code, text.includes('score')]).toEqual(['round.not-ready', false]);
  }
  expect((await it.openNotice('final')).body.code).toBe('round.not-ready');
  await close(it);
  expect((await it.get('/rounds/final/readiness')).body.isReady).toBe(true);
});

it('names a vote that no stage opens', async () => {
  const channels = [aChannel(), aChannel({ id: 'hall', title: { zh: '现场', en: 'Hall' } })];
  const [round] = aRulebook().rounds;
  const figures = [{ id: 'votes', from: { votes: ['web', 'hall'] }, steps: [{ method: 'sum', over: 'channel' }] }];
  const it = await contest({ channels, rulebook: { channels, rounds: [{ ...round, figures }] } });
  await close(it);
  const { missing } = (await it.get('/rounds/final/readiness')).body;
  expect(missing).toMatchObject([{ path: 'stages', code: 'no-stage' }]);
  expect(missing[0].sentence.en).toContain('Hall');
});

it('publishes what the ballots say: recount, totals and places are one number (U25)', async () => {
  const it = await contest();
  const late = await TestVoter.make(app, it.url);
  const window = await late.window();
  await cast(it, BALLOTS);
  await close(it);
  expect((await late.cast([1], { window })).body.code).toBe('ballot.closed');
  await it.announce('final');
  const page = (await it.page('/results')).body;
  const places = page.rounds[0].parts[0].ranking.map(({ number, score }: { number: number; score: string }) => [
    number,
    score,
  ]);
  expect(places).toEqual([
    [3, '3'],
    [1, '2'],
    [2, '1'],
    [4, '0'],
    [5, '0'],
  ]);
  const { tallies } = (await it.page('/rounds/final/results/evidence.json')).body;
  expect(tallies).toEqual([
    {
      channel: 'web',
      votes: [
        [1, 2],
        [2, 1],
        [3, 3],
      ],
    },
  ]);
  const rows = await ballotsOf(app, it.url);
  expect(
    rows
      .flatMap(({ choices }) => choices)
      .sort()
      .join(''),
  ).toBe('112333');
  expect((await totalsNow(app, it.url)).body).toMatchObject({ ballots: 4 });
});

it('is refused when the ballots differ from what was kept beside them, and the difference is named (U57)', async () => {
  const it = await contest();
  await cast(it, BALLOTS);
  await close(it);
  const damage = (statement: string) =>
    asSuperuser(app.database.superUrl, async (client) => {
      await client.query('set session_replication_role = replica');
      await client.query(statement);
    });
  const own = `channel_id in (select voting_channels.id from voting_channels join contests on contests.id = contest_id
    where slug = '${it.url.split('/').at(-1)}')`;
  await damage(`update ballot set choices = array[5] where ${own} and choices = array[1]::smallint[]`);
  const before = await app.auditCount();
  for (const answer of [await it.openNotice('final'), await it.get('/rounds/final/ranking')]) {
    expect([answer.status, answer.body.code]).toEqual([409, 'votes.differ']);
    expect(answer.body.missing.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
      ['channels.web', 'votes-differ'],
      ['channels.web', 'votes-differ'],
    ]);
    expect(answer.body.missing[0].sentence.en).toBe(
      'Votes of entry 1: 1 by recount, 2 by what was added with the ballots, 2 by the totals shown.',
    );
  }
  expect(await app.auditCount()).toBe(before);
  expect((await it.get('/rounds/final/proposals')).body.items).toEqual([]);
  await damage(`update ballot set choices = array[1] where ${own} and choices = array[5]::smallint[]`);
  await must(it.openNotice('final'));
});

it('strikes votes off an open channel, and knows at the freeze whether there were as many (U43)', async () => {
  const it = await contest();
  await cast(it, BALLOTS);
  await must(it.decide({ kind: 'votes-struck', channel: 'web', entry: 3, count: 300 }));
  await close(it);
  const refused = await it.openNotice('final');
  expect([refused.status, refused.body.code]).toEqual([422, 'evidence.refused']);
  expect(refused.body.errors).toMatchObject([{ code: 'too-many' }]);
  await must(it.decide({ kind: 'lifted', lifts: 1 }));
  const more = await it.decide({ kind: 'votes-struck', channel: 'web', entry: 3, count: 4 });
  expect(more.body.errors).toMatchObject([{ path: 'count', code: 'too-many' }]);
  await must(it.decide({ kind: 'votes-struck', channel: 'web', entry: 3, count: 2 }));
  await it.announce('final');
  const page = (await it.page('/results')).body;
  expect(page.rounds[0].parts[0].ranking[0]).toMatchObject({ number: 1, score: '2' });
  expect(page.decisions).toMatchObject([{ kind: 'votes-struck', cast: 3, struck: 2, left: 1, reason: DECIDED }]);
  expect(await ballotsOf(app, it.url)).toHaveLength(4);
});

it('opens no stage again once its round is frozen, and takes no ballot', async () => {
  const it = await contest();
  await cast(it, BALLOTS);
  await close(it);
  await must(it.openNotice('final'));
  const again = await changeStage(app, it.url, 'ballots', {
    to: 'open',
    closesAt: '2099-01-01T00:00:00Z',
    token: administrator,
  });
  expect([again.status, again.body.code]).toEqual([409, 'stage.round-frozen']);
  await timePasses(app, it.url, 60);
  const voter = await TestVoter.make(app, it.url);
  expect((await voter.cast([1], { window: 0 })).status).toBeGreaterThanOrEqual(400);
});
