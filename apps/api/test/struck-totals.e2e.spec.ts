import { STRUCK_EARLIER } from '../src/database/migrations/1700000016500-running-totals.js';
import { FoldTotals } from '../src/voting/tallies/fold-totals.service.js';
import { LiveContest } from './factories/live-contest.js';
import { must } from './factories/published-contest.js';
import { aReview } from './factories/review-changes.js';
import { aLiveVote, cast, castBetween, moment, RIGGED, riggedVote, strikeOff } from './factories/rigged-vote.js';
import { aRulebook } from './factories/rules.js';
import { changeStage } from './factories/stages.js';
import { aChannel, totalsNow } from './factories/votes.js';
import { aVoteAtHours, setHour } from './factories/votes-at-hours.js';
import { cold } from './support/cold.js';
import { routesOfContest } from './support/routes-of-contest.js';
import { type Answer, startReplica, startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';
import { waitFor } from './support/wait-for.js';

let app: TestApp;
let administrator: string;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

const contest = (wanted: Parameters<typeof aLiveVote>[2] = {}) => aLiveVote(app, administrator, wanted);
const close = (it: LiveContest) => must(changeStage(app, it.url, 'ballots', { to: 'closed', token: administrator }));

const counts = ({ body }: Answer): string =>
  `${body.ballots}: ${body.totals.map(({ votes }: { votes: number }) => votes).join(' ')}`;
const totalsOf = async (it: LiveContest): Promise<string> => counts(await must(totalsNow(app, it.url)));

describe('running totals', () => {
  it('leave out what was struck off, under another tag, and are what is published', async () => {
    const it = await contest();
    const { stretch } = await riggedVote(it);
    await app.nest.get(FoldTotals).fold();
    expect(await totalsOf(it)).toBe('11: 3 1 1 7 0');
    const { etag } = (await totalsNow(app, it.url)).headers;
    await must(it.post('/ballot-reviews', aReview(stretch)));
    expect(await totalsOf(it)).toBe('11: 3 1 1 7 0');
    await must(it.post('/ballot-reviews/1/ruling', { ruling: 'struck-off', reason: RIGGED }, it.made.second));
    expect(await totalsOf(it)).toBe('5: 2 1 1 1 0');
    const told = await totalsNow(app, it.url);
    expect(told.headers['etag']).not.toBe(etag);
    await cast(it, [[1]]);
    expect(await totalsOf(it)).toBe('6: 3 1 1 1 0');

    await close(it);
    await it.announce('final');
    const { ranking } = (await it.page('/results')).body.rounds[0].parts[0];
    const published = Object.fromEntries(
      ranking.map(({ number, score }: { number: number; score: string }) => [number, Number(score)]),
    );
    expect(published).toEqual({ 1: 3, 2: 1, 3: 1, 4: 1, 5: 0 });
    expect(await totalsOf(it)).toBe('6: 3 1 1 1 0');
  });

  it('go on counting what was looked at and counts after all', async () => {
    const it = await contest();
    const { stretch } = await riggedVote(it);
    await must(it.post('/ballot-reviews', aReview(stretch)));
    await must(it.post('/ballot-reviews/1/ruling', { ruling: 'counted', reason: RIGGED }, it.made.second));
    expect(await totalsOf(it)).toBe('11: 3 1 1 7 0');
  });

  it('leave a ballot out once, whatever number of rulings it lies in', async () => {
    const it = await contest();
    const { stretch } = await riggedVote(it);
    await strikeOff(it, stretch);
    await strikeOff(it, stretch);
    expect(await totalsOf(it)).toBe('5: 2 1 1 1 0');
  });

  it('say the same of rulings from before they were kept', async () => {
    const [round] = aRulebook().rounds;
    const figures = [{ id: 'votes', from: { votes: 'web' }, steps: [{ method: 'weighted-sum', over: 'cell' }] }];
    const channels = [aChannel({ form: { kind: 'choose', from: 1, to: 3, shared: true } })];
    const it = await contest({ channels, rulebook: { rounds: [{ ...round, figures }] } });
    const { stretch } = await riggedVote(it);
    await strikeOff(it, stretch);
    const all = 'select * from struck_votes order by contest_id, number, entry_no, cell';
    const [kept, counted] = await asSuperuser(app.database.superUrl, async (client) => {
      const { rows: before } = await client.query(all);
      await client.query('alter table struck_votes disable trigger user; truncate struck_votes');
      await client.query(STRUCK_EARLIER);
      await client.query('alter table struck_votes enable trigger user');
      return [before, (await client.query(all)).rows];
    });
    expect(counted).toEqual(kept);
    expect(kept.some(({ cell }) => cell === 2)).toBe(true);
  });

  it('are kept by the database: what was struck off is neither changed nor forgotten', async () => {
    for (const statement of [
      'update struck_votes set votes = 1',
      'delete from struck_votes',
      'truncate struck_votes',
    ]) {
      await expect(asSuperuser(app.database.superUrl, (client) => client.query(statement))).rejects.toThrow(
        /refuse|change/,
      );
    }
  });
});

it('no ruling strikes off so few further ballots that the totals would show what they chose', async () => {
  const it = await contest();
  const { stretch } = await castBetween(it, [[4], [4], [4], [4], [4], [4]]);
  await cast(it, [[2]]);
  const wider = { from: stretch.from, until: await moment(app) };
  for (const each of [wider, stretch]) await must(it.post('/ballot-reviews', aReview(each)));
  const ruling = { ruling: 'struck-off', reason: RIGGED };
  await must(it.post('/ballot-reviews/2/ruling', ruling, it.made.second));
  const refused = await it.post('/ballot-reviews/1/ruling', ruling, it.made.second);
  expect([refused.status, refused.body.code]).toEqual([409, 'review.too-few']);
  expect(await totalsOf(it)).toBe('1: 0 1 0 0 0');
  await must(it.post('/ballot-reviews/1/ruling', { ...ruling, ruling: 'counted' }, it.made.second));
  await close(it);
  await it.announce('final');
  const struck = (await it.page('/results')).body.decisions as { entry: number; struck: number }[];
  expect(struck.map((each) => [each.entry, each.struck])).toEqual([[4, 6]]);
});

it('of two rulings the earlier one strikes a ballot off, though its review was opened later', async () => {
  const it = await contest();
  const { stretch } = await castBetween(it, [[4], [4], [4], [4], [4], [4]]);
  await cast(it, [[2], [2], [2], [2], [2]]);
  const wider = { from: stretch.from, until: await moment(app) };
  for (const each of [wider, stretch]) await must(it.post('/ballot-reviews', aReview(each)));
  for (const number of [2, 1]) {
    await must(it.post(`/ballot-reviews/${number}/ruling`, { ruling: 'struck-off', reason: RIGGED }, it.made.second));
  }
  expect(await totalsOf(it)).toBe('0: 0 0 0 0 0');
  const rows = await app.source.query<{ is: string }[]>(
    `select concat_ws(' ', number, entry_no, votes) as is from struck_votes join contests on contests.id = contest_id
     where slug = $1 order by number, entry_no`,
    [it.url.split('/').at(-1)],
  );
  expect(rows.map(({ is }) => is)).toEqual(['1 0 5', '1 2 5', '2 0 6', '2 4 6']);
});

it('totals at stated hours follow a ruling at the next of them, wherever they are read', async () => {
  const { url, hour } = await aVoteAtHours(app, administrator, 4);
  const slug = url.split('/').at(-1)!;
  const [first, second] = [await app.tokenOf('organiser', slug), await app.tokenOf('organiser', slug)];
  const it = new LiveContest({ app, url, administrator, first, second });
  const { stretch } = await castBetween(it, [[4], [4], [4], [4], [4]]);
  await cast(it, [[1]]);
  expect(Date.parse(await moment(app))).toBeLessThan(hour);
  const read = (of: TestApp) => must(of.get(cold(`${url}/totals`)));
  await waitFor(async () => counts(await read(app)) === '6: 1 0 0 5 0');
  const { text, headers } = await read(app);
  await strikeOff(it, stretch);
  const replica = await startReplica(app);
  for (const each of [app, replica]) {
    const again = await read(each);
    expect([again.text, again.headers['etag']]).toEqual([text, headers['etag']]);
  }
  await replica.close();
  // a replica that has not read the clocks of the contest yet
  await setHour(app, url, 1);
  const later = await startReplica(app);
  await waitFor(async () => counts(await read(later)) === '1: 1 0 0 0 0');
  await later.close();
});

it.each([
  ['hidden', 'hidden'],
  ['told at hours that have not come', { at: ['00:00'] }],
])('where totals are %s, nothing that everybody may read differs with what was struck off', async (_, totals) => {
  const it = await contest({ channels: [aChannel({ totals })] });
  const slug = it.url.split('/').at(-1)!;
  const { stretch } = await riggedVote(it);
  const read = async () => {
    const all: Record<string, unknown> = {};
    for (const path of routesOfContest(app, slug).filter((route) => !route.endsWith('/events'))) {
      const { status, headers, text } = await app.get(cold(path));
      all[path] = [status, headers['etag'], text.replace(/"(requestId|serverTime)":"[^"]*"/g, '')];
    }
    return all;
  };
  const before = await read();
  await strikeOff(it, stretch);
  expect(await read()).toEqual(before);
});
