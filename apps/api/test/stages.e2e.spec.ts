import { StagesService } from '../src/contests/stages.service.js';
import { must } from './factories/published-contest.js';
import { aRulebook } from './factories/rules.js';
import { BallotStages, changeStage, DAY, fromNow, REASON, stageOf, timePasses } from './factories/stages.js';
import { cold } from './support/cold.js';
import { countQueries } from './support/count-queries.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { waitFor } from './support/wait-for.js';

let app: TestApp;
let token: string;
let stages: BallotStages;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  stages = new BallotStages(app, token);
});
afterAll(() => app.close());

/** Seconds in which a machine makes a contest and seals its rulebook. */
const SOON = 2;

/** Until the database's clock has come so far. */
const until = (url: string, state: string): Promise<void> => waitFor(async () => (await stages.stateOf(url)) === state);

describe('the clock', () => {
  it('opens and closes a stage as it is planned, without anybody', async () => {
    // a slow machine is given more time, until it sees each state while it lasts
    for (let soon = SOON; ; soon *= 2) {
      const url = await stages.make([soon, 2 * soon]);
      const planned = await stageOf(app, url);
      if (planned.state !== 'planned') continue;
      expect(planned).toMatchObject({ openedAt: null, closedAt: null, changes: [] });
      await waitFor(async () => (await stages.stateOf(url)) !== 'planned');
      const open = await stageOf(app, url);
      if (open.state !== 'open') continue;
      expect(open).toMatchObject({ openedAt: open.opensAt, closedAt: null });
      await until(url, 'closed');
      const closed = await stageOf(app, url);
      expect(closed).toMatchObject({ openedAt: open.opensAt, closedAt: open.closesAt });
      expect(closed.announced).toEqual({ opensAt: open.opensAt, closesAt: open.closesAt });
      return;
    }
  });

  it.each<[string, number | null, number | null, string]>([
    ['is ahead', DAY, 2 * DAY, 'planned'],
    ['has begun', -DAY, DAY, 'open'],
    ['has begun and has no end', -DAY, null, 'open'],
    ['is over', -2 * DAY, -DAY, 'closed'],
    ['has no beginning', null, DAY, 'planned'],
    ['has no beginning and is over', null, -DAY, 'closed'],
    ['is not said', null, null, 'planned'],
  ])('says of a stage whose window %s how it stands', async (_what, opens, closes, state) => {
    expect(await stages.stateOf(await stages.make([opens, closes]))).toBe(state);
  });

  it('opens nothing before the rulebook is sealed, and then at once what should be open', async () => {
    const url = await stages.make([-DAY, DAY], { isSealed: false });
    expect(await stageOf(app, url)).toMatchObject({ state: 'planned', openedAt: null });
    const { sealedAt } = (await must(app.put(`${url}/rulebook`, aRulebook(), token))).body;
    expect(await stageOf(app, url)).toMatchObject({ state: 'open', openedAt: sealedAt });
  });

  it('opens nothing whose window was over when the rulebook was sealed', async () => {
    const url = await stages.make([-2 * DAY, -DAY], { isSealed: false });
    await must(app.put(`${url}/rulebook`, aRulebook(), token));
    expect(await stageOf(app, url)).toMatchObject({ state: 'closed', openedAt: null, closedAt: null });
  });

  it('says when it will change a stage next', async () => {
    const next = async (url: string): Promise<string | null> => {
      const [row] = await app.source.query<{ id: string }[]>('select id from contests where slug = $1', [
        url.split('/').at(-1),
      ]);
      return (await app.nest.get(StagesService).nextMoment(row!.id))?.toISOString() ?? null;
    };
    const times = async (url: string) => {
      const { opensAt, closesAt } = await stageOf(app, url);
      return [opensAt, closesAt] as string[];
    };
    const ahead = await stages.make([DAY, 2 * DAY]);
    expect(await next(ahead)).toBe((await times(ahead))[0]);
    const open = await stages.make([-DAY, DAY]);
    expect(await next(open)).toBe((await times(open))[1]);
    expect(await next(await stages.make([-2 * DAY, -DAY]))).toBeNull();
    expect(await next(await stages.make([-DAY, null]))).toBeNull();
    await must(stages.change(open, { to: 'closed' }));
    expect(await next(open)).toBeNull();
    expect(await next(await stages.make([DAY, 2 * DAY], { contest: { isImported: true } }))).toBeNull();
  });
});

describe('by hand a stage', () => {
  it('is put off, and opens then by itself', async () => {
    const url = await stages.make([DAY, 2 * DAY]);
    const before = await stageOf(app, url);
    const opensAt = await fromNow(app, 0.5 * DAY);
    await must(stages.change(url, { to: 'planned', opensAt }));
    const after = await stageOf(app, url);
    expect(after).toMatchObject({ opensAt, closesAt: before.closesAt, announced: before.announced });
    expect(after.changes).toEqual([
      { at: expect.any(String), to: 'planned', reason: REASON, opensAt, closesAt: before.closesAt },
    ]);
    await timePasses(app, url, 0.75 * DAY);
    const open = await stageOf(app, url);
    expect([open.state, open.openedAt]).toEqual(['open', open.opensAt]);
  });

  it('is put off to a day that is not known yet, and then waits for a hand', async () => {
    const url = await stages.make([DAY, 3 * DAY]);
    await must(stages.change(url, { to: 'planned', opensAt: null }));
    await timePasses(app, url, 2 * DAY);
    expect(await stageOf(app, url)).toMatchObject({ state: 'planned', opensAt: null });
    await must(stages.change(url, { to: 'open' }));
    expect(await stages.stateOf(url)).toBe('open');
  });

  it('is opened early, and says when it really opened', async () => {
    const url = await stages.make([DAY, 2 * DAY]);
    await must(stages.change(url, { to: 'open' }));
    const { state, openedAt, opensAt, closesAt, announced, changes } = await stageOf(app, url);
    expect([state, openedAt, opensAt]).toEqual(['open', changes[0].at, changes[0].at]);
    expect(closesAt).toBe(announced.closesAt);
    expect(Date.parse(announced.opensAt)).toBeGreaterThan(Date.parse(openedAt));
  });

  it('is opened early for a shorter time than was announced', async () => {
    const url = await stages.make([DAY, 2 * DAY]);
    await must(stages.change(url, { to: 'open', closesAt: await fromNow(app, 0.5 * DAY) }));
    expect(await stages.stateOf(url)).toBe('open');
    await timePasses(app, url, 0.75 * DAY);
    const { state, closedAt, closesAt } = await stageOf(app, url);
    expect([state, closedAt]).toEqual(['closed', closesAt]);
  });

  it('is closed early and opened again, and says both, on the ballot too', async () => {
    const url = await stages.make([-DAY, DAY]);
    const onBallot = async () => (await must(app.get(cold(`${url}/ballot`)))).body.stage;
    const { openedAt, closesAt } = await stageOf(app, url);
    await must(stages.change(url, { to: 'closed' }));
    const closed = await stageOf(app, url);
    const closedAt = closed.changes[0].at;
    expect(closed).toMatchObject({ state: 'closed', openedAt, closedAt, closesAt });
    expect(await onBallot()).toMatchObject({ state: 'closed', closesAt: closedAt });
    await must(stages.change(url, { to: 'open' }));
    const again = await stageOf(app, url);
    expect(again).toMatchObject({ state: 'open', openedAt, closedAt: null, closesAt });
    expect(await onBallot()).toMatchObject({ state: 'open', closesAt });
    expect(again.changes.map(({ to }: { to: string }) => to)).toEqual(['closed', 'open']);
  });

  it('that has run out is opened again with a new end alone', async () => {
    const url = await stages.make([-2 * DAY, -DAY], { isSealed: true });
    expect(await stages.codeOf(url, { to: 'open' })).toBe('stage.time-past');
    const closesAt = await fromNow(app, DAY);
    await must(stages.change(url, { to: 'open', closesAt }));
    expect(await stageOf(app, url)).toMatchObject({ state: 'open', closesAt });
  });

  it('is extended while it is open, and shortened', async () => {
    const url = await stages.make([-DAY, DAY]);
    const closesAt = await fromNow(app, 3 * DAY);
    await must(stages.change(url, { to: 'open', closesAt }));
    expect(await stageOf(app, url)).toMatchObject({ state: 'open', closesAt, closedAt: null });
    await must(stages.change(url, { to: 'open', closesAt: await fromNow(app, 0.5 * DAY) }));
    await timePasses(app, url, 0.75 * DAY);
    expect(await stages.stateOf(url)).toBe('closed');
    await must(stages.change(url, { to: 'open', closesAt: null }));
    expect(await stageOf(app, url)).toMatchObject({ state: 'open', closesAt: null });
  });

  it('is called off, and never opens', async () => {
    const url = await stages.make([DAY, 3 * DAY]);
    await must(stages.change(url, { to: 'closed' }));
    await timePasses(app, url, 2 * DAY);
    expect(await stageOf(app, url)).toMatchObject({ state: 'closed', openedAt: null, closedAt: null });
  });

  it('is refused what its life does not allow, and nothing of it is kept', async () => {
    const url = await stages.make([DAY, 2 * DAY]);
    const past = await fromNow(app, -5);
    const late = await fromNow(app, 3 * DAY);
    expect(await stages.codeOf(url, { to: 'planned' })).toBe('stage.time-missing');
    expect(await stages.codeOf(url, { to: 'planned', opensAt: past })).toBe('stage.time-past');
    expect(await stages.codeOf(url, { to: 'planned', opensAt: late })).toBe('stage.empty-window');
    expect(await stages.codeOf(url, { to: 'open', opensAt: late })).toBe('stage.time-unwanted');
    expect(await stages.codeOf(url, { to: 'open', closesAt: past })).toBe('stage.time-past');
    expect(await stages.codeOf(url, { to: 'closed', closesAt: late })).toBe('stage.time-unwanted');
    await must(stages.change(url, { to: 'open' }));
    expect(await stages.codeOf(url, { to: 'open' })).toBe('stage.time-missing');
    expect(await stages.codeOf(url, { to: 'planned', opensAt: late })).toBe('stage.wrong-state');
    await must(stages.change(url, { to: 'closed' }));
    expect(await stages.codeOf(url, { to: 'closed' })).toBe('stage.wrong-state');
    expect((await stageOf(app, url)).changes).toHaveLength(2);
  });

  it('needs a sealed rulebook to be opened, not to be put off', async () => {
    const url = await stages.make([DAY, 2 * DAY], { isSealed: false });
    expect(await stages.codeOf(url, { to: 'open' })).toBe('rulebook.not-sealed');
    await must(stages.change(url, { to: 'planned', closesAt: await fromNow(app, 4 * DAY) }));
  });

  it('is changed for a public reason alone', async () => {
    const url = await stages.make([DAY, 2 * DAY]);
    for (const reason of [undefined, null, { en: 'no Chinese' }, { zh: '\u3000' }]) {
      const { status, body } = await app.post(`${url}/stages/ballots/transitions`, { to: 'open', reason }, token);
      expect([status, body.errors[0].path]).toEqual([400, expect.stringMatching(/^reason/)]);
    }
  });

  it('leaves one row in the log with what was planned and why', async () => {
    const url = await stages.make([DAY, 2 * DAY]);
    const closesAt = await fromNow(app, 3 * DAY);
    await must(stages.change(url, { to: 'open', closesAt }));
    const [row] = await app.source.query<{ fields: object }[]>(
      `select fields from audit_entries where event = 'stage.changed' order by position desc limit 1`,
    );
    expect(row!.fields).toMatchObject({ stage: 'ballots', from: 'planned', to: 'open', closesAt, reason: REASON });
  });

  it('is known by its key, and goes to known states', async () => {
    const url = await stages.make([DAY, 2 * DAY]);
    expect((await changeStage(app, url, 'nothing', { to: 'open', token })).body.code).toBe('stage.not-found');
    expect(await stages.codeOf(url, { to: 'ajar' })).toBe('request.invalid');
    const none = await changeStage(app, '/api/contests/none', 'ballots', { to: 'open', token });
    expect(none.body.code).toBe('contest.not-found');
  });

  it('is opened once when many ask at once', async () => {
    const url = await stages.make([DAY, 2 * DAY]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => stages.change(url, { to: 'open' })));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect((await stageOf(app, url)).changes).toHaveLength(1);
  });
});

it('asks the database as often for a stage that changed often', async () => {
  const url = await stages.make([DAY, 2 * DAY]);
  await must(app.get(url)); // the rules are read once for all
  const few = await countQueries(app.source, () => app.get(cold(url)));
  for (let n = 1; n < 4; n += 1) {
    await must(stages.change(url, { to: 'planned', opensAt: await fromNow(app, DAY + n) }));
  }
  expect((await stageOf(app, url)).changes).toHaveLength(3);
  expect(await countQueries(app.source, () => app.get(cold(url)))).toBe(few);
});
