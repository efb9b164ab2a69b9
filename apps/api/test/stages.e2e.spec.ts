import { setTimeout as wait } from 'node:timers/promises';
import { StagesService } from '../src/contests/stages.service.js';
import { aContest, aStage } from './factories/contests.js';
import { must } from './factories/published-contest.js';
import { aRulebook } from './factories/rules.js';
import { changeStage, fromNow, REASON, stageOf, timePasses } from './factories/stages.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
});
afterAll(() => app.close());

let made = 0;
const DAY = 86_400;
/** Seconds in which a busy machine still makes a contest and seals its rulebook. */
const SOON = 2;
const BALLOTS = { key: 'ballots', kind: 'ballots', title: { zh: '投票' } };

interface Wanted {
  readonly stage?: object;
  readonly contest?: object;
  readonly isSealed?: boolean;
}

/** A contest of its own with one stage for ballots: its window in seconds from now, its rulebook sealed. */
async function aBallotStage(window: readonly [number | null, number | null], wanted: Wanted = {}): Promise<string> {
  const [opensAt, closesAt] = await Promise.all(window.map(async (at) => (at === null ? null : fromNow(app, at))));
  const stage = aStage({ ...BALLOTS, opensAt, closesAt, ...wanted.stage });
  const slug = `stages-${(made += 1)}`;
  const contest = aContest({ slug, isImported: false, stages: [stage], ...wanted.contest });
  await must(app.post('/api/contests', contest, token));
  const url = `/api/contests/${slug}`;
  if (wanted.isSealed !== false) await must(app.put(`${url}/rulebook`, aRulebook(), token));
  return url;
}

const change = (url: string, asked: { to: string; opensAt?: string | null; closesAt?: string | null }) =>
  changeStage(app, url, 'ballots', { ...asked, token });
const stateOf = async (url: string): Promise<string> => (await stageOf(app, url)).state as string;
const codeOf = async (url: string, asked: Parameters<typeof change>[1]): Promise<string> =>
  (await change(url, asked)).body?.code as string;

/** Until the database's clock has come so far. */
async function until(url: string, state: string): Promise<void> {
  for (let n = 0; (await stateOf(url)) !== state; n += 1) {
    if (n > 300) throw new Error(`never ${state}`);
    await wait(20);
  }
}

describe('the clock', () => {
  it('opens and closes a stage as it is planned, without anybody', async () => {
    const url = await aBallotStage([SOON, SOON + 0.5]);
    expect(await stageOf(app, url)).toMatchObject({ state: 'planned', openedAt: null, closedAt: null, changes: [] });
    await until(url, 'open');
    const open = await stageOf(app, url);
    expect(open).toMatchObject({ openedAt: open.opensAt, closedAt: null });
    await until(url, 'closed');
    const closed = await stageOf(app, url);
    expect(closed).toMatchObject({ openedAt: open.opensAt, closedAt: open.closesAt });
    expect(closed.announced).toEqual({ opensAt: open.opensAt, closesAt: open.closesAt });
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
    expect(await stateOf(await aBallotStage([opens, closes]))).toBe(state);
  });

  it('opens nothing before the rulebook is sealed, and then at once what should be open', async () => {
    const url = await aBallotStage([-DAY, DAY], { isSealed: false });
    expect(await stageOf(app, url)).toMatchObject({ state: 'planned', openedAt: null });
    const { sealedAt } = (await must(app.put(`${url}/rulebook`, aRulebook(), token))).body;
    expect(await stageOf(app, url)).toMatchObject({ state: 'open', openedAt: sealedAt });
  });

  it('opens nothing whose window was over when the rulebook was sealed', async () => {
    const url = await aBallotStage([-2 * DAY, -DAY], { isSealed: false });
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
    const ahead = await aBallotStage([DAY, 2 * DAY]);
    expect(await next(ahead)).toBe((await times(ahead))[0]);
    const open = await aBallotStage([-DAY, DAY]);
    expect(await next(open)).toBe((await times(open))[1]);
    expect(await next(await aBallotStage([-2 * DAY, -DAY]))).toBeNull();
    expect(await next(await aBallotStage([-DAY, null]))).toBeNull();
    await must(change(open, { to: 'closed' }));
    expect(await next(open)).toBeNull();
    expect(await next(await aBallotStage([DAY, 2 * DAY], { contest: { isImported: true } }))).toBeNull();
  });
});

describe('by hand a stage', () => {
  it('is put off, and opens then by itself', async () => {
    const url = await aBallotStage([DAY, 2 * DAY]);
    const before = await stageOf(app, url);
    const opensAt = await fromNow(app, 0.5 * DAY);
    await must(change(url, { to: 'planned', opensAt }));
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
    const url = await aBallotStage([DAY, 3 * DAY]);
    await must(change(url, { to: 'planned', opensAt: null }));
    await timePasses(app, url, 2 * DAY);
    expect(await stageOf(app, url)).toMatchObject({ state: 'planned', opensAt: null });
    await must(change(url, { to: 'open' }));
    expect(await stateOf(url)).toBe('open');
  });

  it('is opened early, and says when it really opened', async () => {
    const url = await aBallotStage([DAY, 2 * DAY]);
    await must(change(url, { to: 'open' }));
    const { state, openedAt, opensAt, closesAt, announced, changes } = await stageOf(app, url);
    expect([state, openedAt, opensAt]).toEqual(['open', changes[0].at, changes[0].at]);
    expect(closesAt).toBe(announced.closesAt);
    expect(Date.parse(announced.opensAt)).toBeGreaterThan(Date.parse(openedAt));
  });

  it('is opened early for a shorter time than was announced', async () => {
    const url = await aBallotStage([DAY, 2 * DAY]);
    await must(change(url, { to: 'open', closesAt: await fromNow(app, 0.5 * DAY) }));
    expect(await stateOf(url)).toBe('open');
    await timePasses(app, url, 0.75 * DAY);
    const { state, closedAt, closesAt } = await stageOf(app, url);
    expect([state, closedAt]).toEqual(['closed', closesAt]);
  });

  it('is closed early and opened again, and says both', async () => {
    const url = await aBallotStage([-DAY, DAY]);
    const { openedAt, closesAt } = await stageOf(app, url);
    await must(change(url, { to: 'closed' }));
    const closed = await stageOf(app, url);
    expect(closed).toMatchObject({ state: 'closed', openedAt, closedAt: closed.changes[0].at, closesAt });
    await must(change(url, { to: 'open' }));
    const again = await stageOf(app, url);
    expect(again).toMatchObject({ state: 'open', openedAt, closedAt: null, closesAt });
    expect(again.changes.map(({ to }: { to: string }) => to)).toEqual(['closed', 'open']);
  });

  it('that has run out is opened again with a new end alone', async () => {
    const url = await aBallotStage([-2 * DAY, -DAY], { isSealed: true });
    expect(await codeOf(url, { to: 'open' })).toBe('stage.time-past');
    const closesAt = await fromNow(app, DAY);
    await must(change(url, { to: 'open', closesAt }));
    expect(await stageOf(app, url)).toMatchObject({ state: 'open', closesAt });
  });

  it('is extended while it is open, and shortened', async () => {
    const url = await aBallotStage([-DAY, DAY]);
    const closesAt = await fromNow(app, 3 * DAY);
    await must(change(url, { to: 'open', closesAt }));
    expect(await stageOf(app, url)).toMatchObject({ state: 'open', closesAt, closedAt: null });
    await must(change(url, { to: 'open', closesAt: await fromNow(app, 0.5 * DAY) }));
    await timePasses(app, url, 0.75 * DAY);
    expect(await stateOf(url)).toBe('closed');
    await must(change(url, { to: 'open', closesAt: null }));
    expect(await stageOf(app, url)).toMatchObject({ state: 'open', closesAt: null });
  });

  it('is called off, and never opens', async () => {
    const url = await aBallotStage([DAY, 3 * DAY]);
    await must(change(url, { to: 'closed' }));
    await timePasses(app, url, 2 * DAY);
    expect(await stageOf(app, url)).toMatchObject({ state: 'closed', openedAt: null, closedAt: null });
  });

  it('is refused what its life does not allow, and nothing of it is kept', async () => {
    const url = await aBallotStage([DAY, 2 * DAY]);
    const past = await fromNow(app, -5);
    const late = await fromNow(app, 3 * DAY);
    expect(await codeOf(url, { to: 'planned' })).toBe('stage.time-missing');
    expect(await codeOf(url, { to: 'planned', opensAt: past })).toBe('stage.time-past');
    expect(await codeOf(url, { to: 'planned', opensAt: late })).toBe('stage.empty-window');
    expect(await codeOf(url, { to: 'open', opensAt: late })).toBe('stage.time-unwanted');
    expect(await codeOf(url, { to: 'open', closesAt: past })).toBe('stage.time-past');
    expect(await codeOf(url, { to: 'closed', closesAt: late })).toBe('stage.time-unwanted');
    await must(change(url, { to: 'open' }));
    expect(await codeOf(url, { to: 'open' })).toBe('stage.time-missing');
    expect(await codeOf(url, { to: 'planned', opensAt: late })).toBe('stage.wrong-state');
    await must(change(url, { to: 'closed' }));
    expect(await codeOf(url, { to: 'closed' })).toBe('stage.wrong-state');
    expect((await stageOf(app, url)).changes).toHaveLength(2);
  });

  it('needs a sealed rulebook to be opened, not to be put off', async () => {
    const url = await aBallotStage([DAY, 2 * DAY], { isSealed: false });
    expect(await codeOf(url, { to: 'open' })).toBe('rulebook.not-sealed');
    await must(change(url, { to: 'planned', closesAt: await fromNow(app, 4 * DAY) }));
  });

  it('is changed for a public reason alone', async () => {
    const url = await aBallotStage([DAY, 2 * DAY]);
    for (const reason of [undefined, null, { en: 'no Chinese' }, { zh: '\u3000' }]) {
      const { status, body } = await app.post(`${url}/stages/ballots/transitions`, { to: 'open', reason }, token);
      expect([status, body.errors[0].path]).toEqual([400, expect.stringMatching(/^reason/)]);
    }
  });

  it('leaves one row in the log with what was planned and why', async () => {
    const url = await aBallotStage([DAY, 2 * DAY]);
    const closesAt = await fromNow(app, 3 * DAY);
    await must(change(url, { to: 'open', closesAt }));
    const [row] = await app.source.query<{ fields: object }[]>(
      `select fields from audit_entries where event = 'stage.changed' order by position desc limit 1`,
    );
    expect(row!.fields).toMatchObject({ stage: 'ballots', from: 'planned', to: 'open', closesAt, reason: REASON });
  });

  it('is known by its key, and goes to known states', async () => {
    const url = await aBallotStage([DAY, 2 * DAY]);
    expect((await changeStage(app, url, 'nothing', { to: 'open', token })).body.code).toBe('stage.not-found');
    expect(await codeOf(url, { to: 'ajar' })).toBe('request.invalid');
    const none = await changeStage(app, '/api/contests/none', 'ballots', { to: 'open', token });
    expect(none.body.code).toBe('contest.not-found');
  });

  it('is opened once when many ask at once', async () => {
    const url = await aBallotStage([DAY, 2 * DAY]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => change(url, { to: 'open' })));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect((await stageOf(app, url)).changes).toHaveLength(1);
  });
});

describe('the stages of an imported contest', () => {
  const imported = { contest: { isImported: true } };

  it('are history: closed, whatever their window says', async () => {
    for (const window of [
      [DAY, 2 * DAY],
      [-DAY, DAY],
      [null, null],
    ] as const) {
      expect(await stageOf(app, await aBallotStage(window, imported))).toMatchObject({
        state: 'closed',
        openedAt: null,
        closedAt: null,
      });
    }
  });

  it.each(['ballots', 'marks'])('never open for %s', async (kind) => {
    const url = await aBallotStage([-DAY, DAY], { ...imported, stage: { kind } });
    expect(await codeOf(url, { to: 'open' })).toBe('contest.imported');
  });

  it('open by hand for what goes on here', async () => {
    const url = await aBallotStage([-2 * DAY, -DAY], { ...imported, stage: { kind: 'announcement' } });
    await must(change(url, { to: 'open', closesAt: null }));
    expect(await stateOf(url)).toBe('open');
  });
});

describe('what a stage opens', () => {
  const rulebookOf = (changes: object = {}) => ({
    ...aRulebook(),
    panels: [
      {
        id: 'jury',
        title: { zh: '评委' },
        criteria: [{ id: 'idea', title: { zh: '创意' }, scale: { from: 0, to: 10, step: 1 } }],
        judges: { atLeast: 1 },
      },
    ],
    ...changes,
  });

  it('is shown as it was given', async () => {
    const opens = { channels: ['web'], round: 'final' };
    const url = await aBallotStage([DAY, 2 * DAY], { stage: { opens } });
    expect((await stageOf(app, url)).opens).toEqual(opens);
    expect((await stageOf(app, await aBallotStage([DAY, null]))).opens).toBeNull();
  });

  it('fits its kind', async () => {
    const refused = async (kind: string, opens: unknown) => {
      const slug = `opens-${(made += 1)}`;
      const stages = [aStage(), aStage({ ...BALLOTS, kind, opens })];
      const { status, body } = await app.post('/api/contests', aContest({ slug, stages }), token);
      return [status, body.errors?.map(({ path }: { path: string }) => path)] as const;
    };
    expect(await refused('ballots', { panel: 'jury' })).toEqual([400, ['stages[1].opens.panel']]);
    expect(await refused('marks', { channels: ['web'] })).toEqual([400, ['stages[1].opens.channels']]);
    expect(await refused('call', { round: 'final' })).toEqual([400, ['stages[1].opens.round']]);
    expect(await refused('ballots', { channels: ['Web'] })).toEqual([400, ['stages[1].opens.channels']]);
    expect(await refused('ballots', { channels: [] })).toEqual([400, ['stages[1].opens.channels']]);
    expect(await refused('ballots', { channels: ['a', 'a'] })).toEqual([400, ['stages[1].opens.channels']]);
    expect(await refused('ballots', { door: 1 })).toEqual([400, ['stages[1].opens.door']]);
  });

  it.each<[string, object, string, string]>([
    ['ballots', { channels: ['web', 'sms'] }, 'stages[0].opens.channels[1]', 'unknown-channel'],
    ['ballots', { channels: ['web'], round: 'semi' }, 'stages[0].opens.round', 'unknown-round'],
    ['marks', { panel: 'crowd' }, 'stages[0].opens.panel', 'unknown-panel'],
    ['marks', { panel: 'jury', round: 'final' }, 'stages[0].opens.panel', 'unknown-panel'],
  ])('is checked when the rulebook is sealed: %s, %j', async (kind, opens, path, code) => {
    const url = await aBallotStage([DAY, null], { stage: { kind, opens }, isSealed: false });
    const { status, body } = await app.put(`${url}/rulebook`, rulebookOf(), token);
    expect([status, body.code]).toEqual([422, 'rulebook.refused']);
    expect(body.errors).toMatchObject([{ path, code }]);
  });

  it('lets a rulebook be sealed that has it', async () => {
    const url = await aBallotStage([DAY, null], {
      stage: { kind: 'marks', opens: { panel: 'jury' } },
      isSealed: false,
    });
    expect((await app.put(`${url}/rulebook`, rulebookOf(), token)).status).toBe(200);
  });
});

describe('sealing and opening', () => {
  const reason = `reasonZh=${encodeURIComponent('更正')}`;
  const changed = aRulebook({ assumed: [] });
  const sealAgain = (url: string) => app.put(`${url}/rulebook?${reason}`, changed, token);

  /** While a transaction of somebody else's is under way; it commits once the request waits for it. */
  async function meanwhile<T>(url: string, statement: string, request: () => Promise<T>): Promise<T> {
    return asSuperuser(app.database.appUrl, async (client) => {
      await client.query('begin');
      await client.query(statement, [url.split('/').at(-1)]);
      const answer = request();
      const waits = `select from pg_locks join pg_database on pg_database.oid = database
        where locktype = 'advisory' and not granted and datname = current_database()`;
      for (let n = 0; (await client.query(waits)).rowCount === 0; n += 1) {
        if (n > 500) throw new Error('nobody waits');
        await wait(5);
      }
      await client.query('commit');
      return answer;
    });
  }

  it('wait for each other: what opens first keeps the rules as they are', async () => {
    const url = await aBallotStage([DAY, 2 * DAY]);
    const open = `insert into stage_changes (contest_id, stage_id, "to", reason)
      select contest_id, stages.id, 'open', '{"zh": "开"}' from stages join contests on contests.id = contest_id
      where slug = $1`;
    const { status, body } = await meanwhile(url, open, () => sealAgain(url));
    expect([status, body.code]).toEqual([409, 'rulebook.stage-opened']);
    expect((await app.get(url)).body.rulebook.version).toBe(1);
  });

  it('wait for each other: what is sealed first is what the stage opens under', async () => {
    const url = await aBallotStage([DAY, 2 * DAY]);
    const seal = `insert into rulebook_versions (contest_id, version, hash, document, reason)
      select contest_id, 2, hash, document, '{"zh": "改"}' from rulebook_versions
      join contests on contests.id = contest_id where slug = $1`;
    expect((await meanwhile(url, seal, () => change(url, { to: 'open' }))).status).toBe(204);
    expect(await stageOf(app, url)).toMatchObject({ state: 'open' });
    expect((await sealAgain(url)).body.code).toBe('rulebook.stage-opened');
  });

  it('never let a version come after an opening, however they race', async () => {
    for (let n = 0; n < 5; n += 1) {
      const url = await aBallotStage([DAY, 2 * DAY]);
      const [sealed, opened] = await Promise.all([sealAgain(url), change(url, { to: 'open' })]);
      expect(opened.status).toBe(204);
      const { openedAt } = await stageOf(app, url);
      if (sealed.status === 200) expect(Date.parse(sealed.body.sealedAt)).toBeLessThanOrEqual(Date.parse(openedAt));
      else expect(sealed.body.code).toBe('rulebook.stage-opened');
    }
  });

  it('by the clock leave the rules as they are as well', async () => {
    const url = await aBallotStage([DAY, 3 * DAY]);
    expect((await sealAgain(url)).body.version).toBe(2);
    await timePasses(app, url, 2 * DAY);
    expect(await stateOf(url)).toBe('open');
    const { status, body } = await app.put(`${url}/rulebook?${reason}`, aRulebook(), token);
    expect([status, body.code]).toEqual([409, 'rulebook.stage-opened']);
  });

  it('leave the rules open while a stage is only put off or called off', async () => {
    const url = await aBallotStage([DAY, 2 * DAY]);
    await must(change(url, { to: 'planned', opensAt: await fromNow(app, DAY + 60) }));
    await must(change(url, { to: 'closed' }));
    expect((await sealAgain(url)).body.version).toBe(2);
  });
});

it('asks the database as often for a stage that changed often', async () => {
  const url = await aBallotStage([DAY, 2 * DAY]);
  for (let n = 1; n < 4; n += 1) await must(change(url, { to: 'planned', opensAt: await fromNow(app, DAY + n) }));
  expect((await stageOf(app, url)).changes).toHaveLength(3);
});
