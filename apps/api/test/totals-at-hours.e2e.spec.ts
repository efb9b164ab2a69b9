import { FoldTotals } from '../src/voting/tallies/fold-totals.service.js';
import { must } from './factories/published-contest.js';
import { fromNow } from './factories/stages.js';
import { aChannel, aVote, ballotsOf, TestVoter } from './factories/votes.js';
import { aVoteAtHours } from './factories/votes-at-hours.js';
import { cold } from './support/cold.js';
import { routesOfContest } from './support/routes-of-contest.js';
import { type Answer, startReplica, startTestApp, type TestApp } from './support/test-app.js';
import { waitFor } from './support/wait-for.js';

let app: TestApp;
let replica: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  replica = await startReplica(app);
  token = await app.tokenOf('administrator');
});
afterAll(async () => {
  await replica.close();
  await app.close();
});

const now = async (): Promise<number> => Date.parse(await fromNow(app, 0));

describe('the hours of totals', () => {
  const momentsAt = async (moment: string, zone: string, times: string[]) => {
    const ask = 'select last, next from published_moments($1, $2, $3)';
    const [found] = await app.source.query<[{ last: Date; next: Date }]>(ask, [moment, zone, times]);
    return [found.last.toISOString(), found.next.toISOString()];
  };

  it.each([
    ['2031-05-01T09:59:59.999Z', ['18:00'], '2031-04-30T10:00:00.000Z', '2031-05-01T10:00:00.000Z'],
    ['2031-05-01T10:00:00Z', ['18:00'], '2031-05-01T10:00:00.000Z', '2031-05-02T10:00:00.000Z'],
    ['2031-05-01T04:30:00Z', ['18:00', '12:00'], '2031-05-01T04:00:00.000Z', '2031-05-01T10:00:00.000Z'],
    ['2031-04-30T17:00:00Z', ['00:00', '12:00'], '2031-04-30T16:00:00.000Z', '2031-05-01T04:00:00.000Z'],
  ])('at %s are those before and after it, by the clocks of the contest: %j', async (moment, times, last, next) => {
    expect(await momentsAt(moment, 'Asia/Shanghai', times)).toEqual([last, next]);
  });

  it('follow the clocks when they change', async () => {
    const last = await momentsAt('2031-03-30T00:30:00Z', 'Europe/Berlin', ['18:00']);
    expect(last).toEqual(['2031-03-29T17:00:00.000Z', '2031-03-30T16:00:00.000Z']);
  });
});

const counts = ({ body }: Answer): string =>
  `${body.ballots} at ${body.asOf}: ${body.totals.map(({ votes }: { votes: number }) => votes).join(' ')}`;

it('totals come at their hour and not before, the same wherever they are read, and stay until the next', async () => {
  const { url, hour } = await aVoteAtHours(app, token, 5);
  const at = (moment: number): string => new Date(moment).toISOString();
  const before = `0 at ${at(hour - 86_400_000)}: 0 0 0 0 0`;
  const seen: { readonly answer: string; readonly asked: number }[] = [];
  const read = async (of: TestApp): Promise<string> => {
    const answer = counts(await must(of.get(cold(`${url}/totals`))));
    seen.push({ answer, asked: await now() });
    return answer;
  };
  do {
    await must((await TestVoter.make(app, url)).cast([2, 3]));
    await Promise.all([read(app), read(replica)]);
  } while ((await now()) < hour - 500);
  await waitFor(async () => (await now()) > hour);
  // what is cast after the hour waits for the next one, whoever reads first
  for (const each of [app, replica]) await must((await TestVoter.make(each, url)).cast([5]));
  const cast = (await ballotsOf(app, url)).filter(({ created_at }) => created_at.getTime() < hour).length;
  const published = `${cast} at ${at(hour)}: 0 ${cast} ${cast} 0 0`;
  for (const each of [replica, app]) await waitFor(async () => (await read(each)) === published);
  await app.nest.get(FoldTotals).fold();
  expect([await read(app), await read(replica)]).toEqual([published, published]);
  expect(cast).toBeGreaterThan(0);
  const isTrue = seen.map(({ answer, asked }) => answer === before || (answer === published && asked >= hour));
  expect(isTrue).not.toContain(false);
  const { body } = await app.get(`${url}/totals`);
  expect([body.nextAt, body.lastMinutes]).toEqual([at(hour + 86_400_000), []]);
});

it('between their hours nothing that anybody can read differs with the votes (U26)', async () => {
  const [{ text }] = await app.source.query<[{ text: string }]>(
    `select to_char(clock_timestamp() at time zone 'Asia/Shanghai' - interval '6 hours', 'HH24:MI') as text`,
  );
  const url = await aVote(app, token, { channels: [aChannel({ totals: { at: [text] } })] });
  const slug = url.split('/').at(-1)!;
  const read = async () => {
    const all: Record<string, object> = {};
    // a stream has no end to wait for
    const routes = routesOfContest(app, slug).filter((route) => !route.endsWith('/events'));
    for (const path of [...routes, `${url}/entries?order=title`, '/api/contests']) {
      const { status, text: said, headers } = await app.get(cold(path));
      const plain = said.replace(/"(requestId|serverTime)":"[^"]*"/g, '');
      all[path] = [status, headers['etag'], plain];
    }
    return all;
  };
  const before = await read();
  for (const choices of [[5], [5, 4], [5]]) await must((await TestVoter.make(app, url)).cast(choices));
  await app.nest.get(FoldTotals).fold();
  expect(await read()).toEqual(before);
  expect((await app.get(`${url}/totals`)).status).toBe(200);
});
