import { openStageOf, type StageNow, type WantedStage } from '../src/contests/stages.service.js';
import { type Tx, Transactions } from '../src/database/transactions.js';
import type { Problem } from '../src/platform/problem/problem.js';
import { idOf, LivingContests } from './factories/living-contest.js';
import { must } from './factories/published-contest.js';
import { stageOf } from './factories/stages.js';
import { type Answer, startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';
import { waitFor } from './support/wait-for.js';

let app: TestApp;
let token: string;
let contests: LivingContests;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  contests = new LivingContests(app, token);
});
afterAll(() => app.close());

describe('a write that needs an open stage', () => {
  const asked = async (url: string, wanted: WantedStage): Promise<StageNow | Problem> => {
    const id = await idOf(app, url);
    return app.nest
      .get(Transactions)
      .run((tx) => openStageOf(tx, id, wanted))
      .catch((error: Problem) => error);
  };

  it('finds it by its channel, its panel or its kind', async () => {
    const url = await contests.make();
    for (const key of ['call', 'vote', 'review']) await must(contests.change(url, key, 'open'));
    expect(await asked(url, { channel: 'web' })).toMatchObject({ key: 'vote', state: 'open' });
    expect(await asked(url, { panel: 'jury' })).toMatchObject({ key: 'review' });
    expect(await asked(url, { kind: 'call' })).toMatchObject({ key: 'call' });
  });

  it('is told the server’s time and when, before it opens and after it closed', async () => {
    const url = await contests.make();
    const { opensAt, closesAt } = await stageOf(app, url, 'vote');
    const early = (await asked(url, { channel: 'web' })) as Problem;
    expect(early).toMatchObject({
      code: 'stage.not-yet-open',
      times: { opensAt: new Date(opensAt), closesAt: new Date(closesAt) },
    });
    expect(Math.abs(early.times!.serverTime.getTime() - Date.now())).toBeLessThan(60_000);
    await contests.openAndClose(url, 'vote');
    const { closedAt } = await stageOf(app, url, 'vote');
    expect(await asked(url, { channel: 'web' })).toMatchObject({
      code: 'stage.closed',
      times: { closesAt: new Date(closedAt) },
    });
    expect(await asked(url, { channel: 'sms' })).toMatchObject({ code: 'stage.not-found' });
  });

  const writing = (url: string, work: (tx: Tx) => Promise<void>) =>
    idOf(app, url).then((id) =>
      app.nest.get(Transactions).run(async (tx) => {
        await openStageOf(tx, id, { channel: 'web' });
        await work(tx);
      }),
    );

  /** Until somebody waits for the lock of the contest. */
  const someoneWaits = (): Promise<void> =>
    waitFor(async () => {
      const waits = `select count(*)::int as count from pg_locks join pg_database on pg_database.oid = database
        where locktype = 'advisory' and not granted and datname = current_database()`;
      return (
        (await asSuperuser(app.database.superUrl, (client) => client.query<{ count: number }>(waits))).rows[0]!.count >
        0
      );
    });

  it('lets nobody close the stage under it, and many write at once', async () => {
    const url = await contests.make();
    await must(contests.change(url, 'vote', 'open'));
    const order: string[] = [];
    let closing: Promise<Answer> | undefined;
    await writing(url, async () => {
      await writing(url, () => Promise.resolve(void order.push('another writes')));
      closing = contests.change(url, 'vote', 'closed').finally(() => order.push('closed'));
      await someoneWaits();
      order.push('written');
    });
    expect((await closing!).status).toBe(204);
    expect(order).toEqual(['another writes', 'written', 'closed']);
    const { closedAt } = await stageOf(app, url, 'vote');
    expect(await asked(url, { channel: 'web' })).toMatchObject({ times: { closesAt: new Date(closedAt) } });
  });

  it('that comes while the stage is being closed waits, and is refused', async () => {
    const url = await contests.make();
    await must(contests.change(url, 'vote', 'open'));
    const id = await idOf(app, url);
    let late: Promise<StageNow | Problem> | undefined;
    await app.nest.get(Transactions).run(async (tx) => {
      const close = `insert into stage_changes (contest_id, stage_id, "to", reason)
        select contest_id, id, 'closed', '{"zh": "关"}' from stages where contest_id = $1 and key = 'vote'`;
      await tx.query(close, [id]);
      late = asked(url, { channel: 'web' });
      await someoneWaits();
    });
    expect(await late!).toMatchObject({ code: 'stage.closed' });
  });
});
