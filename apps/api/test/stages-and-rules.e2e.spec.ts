import { setTimeout as wait } from 'node:timers/promises';
import { aContest, aStage } from './factories/contests.js';
import { must } from './factories/published-contest.js';
import { aRulebook } from './factories/rules.js';
import { BallotStages, DAY, fromNow, stageOf, timePasses } from './factories/stages.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let token: string;
let stages: BallotStages;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  stages = new BallotStages(app, token);
});
afterAll(() => app.close());

describe('the stages of an imported contest', () => {
  const imported = { contest: { isImported: true } };

  it('are history: closed, whatever their window says', async () => {
    for (const window of [
      [DAY, 2 * DAY],
      [-DAY, DAY],
      [null, null],
    ] as const) {
      expect(await stageOf(app, await stages.make(window, imported))).toMatchObject({
        state: 'closed',
        openedAt: null,
        closedAt: null,
      });
    }
  });

  it.each(['ballots', 'marks'])('never open for %s', async (kind) => {
    const url = await stages.make([-DAY, DAY], { ...imported, stage: { kind } });
    expect(await stages.codeOf(url, { to: 'open' })).toBe('contest.imported');
  });

  it('open by hand for what goes on here', async () => {
    const url = await stages.make([-2 * DAY, -DAY], { ...imported, stage: { kind: 'announcement' } });
    await must(stages.change(url, { to: 'open', closesAt: null }));
    expect(await stages.stateOf(url)).toBe('open');
  });
});

let made = 0;

describe('what a stage opens', () => {
  const paper = { ...aRulebook().channels[0]!, id: 'paper', kind: 'imported' };
  const rulebookOf = (changes: object = {}) => ({
    ...aRulebook(),
    channels: [...aRulebook().channels, paper],
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
    const url = await stages.make([DAY, 2 * DAY], { stage: { opens } });
    expect((await stageOf(app, url)).opens).toEqual(opens);
    const call = await stages.make([DAY, null], { stage: { kind: 'call', opens: null } });
    expect((await stageOf(app, call)).opens).toBeNull();
  });

  it('fits its kind', async () => {
    const refused = async (kind: string, opens: unknown) => {
      const slug = `opens-${(made += 1)}`;
      const stages = [aStage(), aStage({ key: 'ballots', kind, opens })];
      const { status, body } = await app.post('/api/contests', aContest({ slug, stages, isImported: false }), token);
      return [status, body.errors?.map(({ path }: { path: string }) => path)] as const;
    };
    expect(await refused('ballots', { panel: 'jury' })).toEqual([400, ['stages[1].opens.panel']]);
    expect(await refused('marks', { channels: ['web'] })).toEqual([400, ['stages[1].opens.channels']]);
    expect(await refused('call', { round: 'final' })).toEqual([400, ['stages[1].opens.round']]);
    expect(await refused('ballots', { channels: ['Web'] })).toEqual([400, ['stages[1].opens.channels']]);
    expect(await refused('ballots', { channels: [] })).toEqual([400, ['stages[1].opens.channels']]);
    expect(await refused('ballots', { channels: ['web', 'sms'] })).toEqual([400, ['stages[1].opens.channels']]);
    expect(await refused('ballots', { door: 1 })).toEqual([400, ['stages[1].opens.door']]);
    expect(await refused('ballots', null)).toEqual([400, ['stages[1].opens.channels']]);
    expect(await refused('ballots', { round: 'final' })).toEqual([400, ['stages[1].opens.channels']]);
    expect(await refused('marks', { round: 'final' })).toEqual([400, ['stages[1].opens.panel']]);
    expect(await refused('announcement', { round: 'final' })).toEqual([400, ['stages[1].opens.round']]);
    expect((await refused('notice', { round: 'final' }))[0]).toBe(201);
  });

  it.each<[string, object, string, string]>([
    ['ballots', { channels: ['sms'] }, 'stages[0].opens.channels[0]', 'unknown-channel'],
    ['ballots', { channels: ['paper'] }, 'stages[0].opens.channels[0]', 'not-online'],
    ['ballots', { channels: ['web'], round: 'semi' }, 'stages[0].opens.round', 'unknown-round'],
    ['marks', { panel: 'crowd' }, 'stages[0].opens.panel', 'unknown-panel'],
    ['marks', { panel: 'jury', round: 'final' }, 'stages[0].opens.panel', 'unknown-panel'],
  ])('is checked when the rulebook is sealed: %s, %j', async (kind, opens, path, code) => {
    const url = await stages.make([DAY, null], { stage: { kind, opens }, isSealed: false });
    const { status, body } = await app.put(`${url}/rulebook`, rulebookOf(), token);
    expect([status, body.code]).toEqual([422, 'rulebook.refused']);
    expect(body.errors).toMatchObject([{ path, code }]);
  });

  it('lets a rulebook be sealed that has it', async () => {
    const url = await stages.make([DAY, null], {
      stage: { kind: 'marks', opens: { panel: 'jury' } },
      isSealed: false,
    });
    expect((await app.put(`${url}/rulebook`, rulebookOf(), token)).status).toBe(200);
  });
});

describe('sealing and opening', () => {
  const reason = `reasonZh=${encodeURIComponent('更正')}`;
  const changed = {
    ...aRulebook(),
    channels: [{ ...aRulebook().channels[0]!, form: { kind: 'choose', from: 1, to: 2 } }],
  };
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
    const url = await stages.make([DAY, 2 * DAY]);
    const open = `insert into stage_changes (contest_id, stage_id, "to", reason)
      select contest_id, stages.id, 'open', '{"zh": "开"}' from stages join contests on contests.id = contest_id
      where slug = $1`;
    const { status, body } = await meanwhile(url, open, () => sealAgain(url));
    expect([status, body.code]).toEqual([409, 'rulebook.stage-opened']);
    expect(body.errors).toMatchObject([{ path: 'channels[0].form.to', code: 'stays-as-sealed' }]);
    expect((await app.get(url)).body.rulebook.version).toBe(1);
  });

  it('wait for each other: what is sealed first is what the stage opens under', async () => {
    const url = await stages.make([DAY, 2 * DAY]);
    const seal = `with sealed as (insert into rulebook_versions (contest_id, version, hash, document, reason)
      select contest_id, 2, hash, document, '{"zh": "改"}' from rulebook_versions
      join contests on contests.id = contest_id where slug = $1 returning contest_id)
      insert into stage_rules (contest_id, version, stage_id, round, round_position, kept_hash)
      select contest_id, 2, stage_id, round, round_position, kept_hash from stage_rules join sealed using (contest_id)`;
    expect((await meanwhile(url, seal, () => stages.change(url, { to: 'open' }))).status).toBe(204);
    expect(await stageOf(app, url)).toMatchObject({ state: 'open' });
    expect((await sealAgain(url)).body.code).toBe('rulebook.stage-opened');
  });

  it('never let a version come after an opening, however they race', async () => {
    for (let n = 0; n < 5; n += 1) {
      const url = await stages.make([DAY, 2 * DAY]);
      const [sealed, opened] = await Promise.all([sealAgain(url), stages.change(url, { to: 'open' })]);
      expect(opened.status).toBe(204);
      const { openedAt } = await stageOf(app, url);
      if (sealed.status === 200) expect(Date.parse(sealed.body.sealedAt)).toBeLessThanOrEqual(Date.parse(openedAt));
      else expect(sealed.body.code).toBe('rulebook.stage-opened');
    }
  });

  it('by the clock leave the rules as they are as well', async () => {
    const url = await stages.make([DAY, 3 * DAY]);
    expect((await sealAgain(url)).body.version).toBe(2);
    await timePasses(app, url, 2 * DAY);
    expect(await stages.stateOf(url)).toBe('open');
    const { status, body } = await app.put(`${url}/rulebook?${reason}`, aRulebook(), token);
    expect([status, body.code]).toEqual([409, 'rulebook.stage-opened']);
  });

  it('leave the rules open while a stage is only put off or called off', async () => {
    const url = await stages.make([DAY, 2 * DAY]);
    await must(stages.change(url, { to: 'planned', opensAt: await fromNow(app, DAY + 60) }));
    await must(stages.change(url, { to: 'closed' }));
    expect((await sealAgain(url)).body.version).toBe(2);
  });
});
