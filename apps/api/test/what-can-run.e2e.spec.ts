import { idOf } from './factories/living-contest.js';
import { must } from './factories/published-contest.js';
import { aRulebook } from './factories/rules.js';
import { BallotStages, DAY, stageOf, timePasses } from './factories/stages.js';
import { type Answer, startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let token: string;
let stages: BallotStages;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  stages = new BallotStages(app, token);
});
afterAll(() => app.close());

const web = aRulebook().channels[0]!;
const officeOf = async (url: string) => (await must(app.get(`${url}/stages`, { token }))).body;
const sealAgain = (url: string, rulebook: object): Promise<Answer> =>
  app.put(`${url}/rulebook?reasonZh=${encodeURIComponent('更正')}`, rulebook, token);

describe('a stage that opens what this version cannot run', () => {
  const asking = aRulebook({ channels: [{ ...web, identity: 'sms', groups: true }] });
  const MISSING = [
    { code: 'voter-identity', path: 'channels[0].identity' },
    { code: 'channel-groups', path: 'channels[0].groups' },
  ];

  it('is made and read, and the office says what is missing', async () => {
    const url = await stages.make([DAY, 2 * DAY], { rulebook: groupedVotes() });
    const { stages: shown } = await officeOf(url);
    expect(shown).toMatchObject([{ key: 'ballots', state: 'planned', missing: MISSING }]);
    expect(shown[0].missing[0].sentence).toEqual({ zh: expect.any(String), en: expect.any(String) });
  });

  it('is not opened by the clock, and closes as it was planned', async () => {
    const url = await stages.make([DAY, 3 * DAY], { rulebook: groupedVotes() });
    await timePasses(app, url, 2 * DAY);
    expect(await stageOf(app, url)).toMatchObject({ state: 'planned', openedAt: null });
    await timePasses(app, url, 2 * DAY);
    expect(await stageOf(app, url)).toMatchObject({ state: 'closed', openedAt: null });
  });

  it('is not opened by hand, and the refusal names what is missing', async () => {
    const url = await stages.make([DAY, 2 * DAY], { rulebook: groupedVotes() });
    const { status, body } = await stages.change(url, { to: 'open' });
    expect([status, body.code]).toEqual([409, 'stage.cannot-run']);
    expect(body.missing).toMatchObject(MISSING);
    await must(stages.change(url, { to: 'closed' }));
    expect(await stages.codeOf(url, { to: 'open' })).toBe('stage.cannot-run');
  });

  it('keeps its round from being computed, also when its time is over, as if nobody had voted', async () => {
    const url = await stages.make([DAY, 3 * DAY], { rulebook: groupedVotes() });
    const readiness = async () => (await must(app.get(`${url}/rounds/final/readiness`, { token }))).body;
    expect((await readiness()).missing).toContainEqual(expect.objectContaining({ code: 'stage-cannot-run' }));
    await timePasses(app, url, 4 * DAY);
    expect(await stages.stateOf(url)).toBe('closed');
    expect((await readiness()).missing).toContainEqual(expect.objectContaining({ code: 'stage-cannot-run' }));
  });

  it('has no ballot for the public, which would say when it opens', async () => {
    const url = await stages.make([DAY, 2 * DAY], { rulebook: groupedVotes() });
    const { status, body } = await app.get(`${url}/ballot`);
    expect([status, body.code]).toEqual([422, 'ballot.unknown-channel']);
  });

  it('is not opened behind the back of the api either', async () => {
    const url = await stages.make([DAY, 2 * DAY], { rulebook: groupedVotes() });
    const open = `insert into stage_changes (contest_id, stage_id, "to", reason)
      select contest_id, id, 'open', '{"zh": "开"}' from stages where contest_id = $1`;
    await expect(app.source.query(open, [await idOf(app, url)])).rejects.toMatchObject({
      constraint: 'stage_changes_can_run',
    });
  });

  it('opens once a new version asks for what can be run, at its sealing where it is due', async () => {
    const url = await stages.make([-DAY, DAY], { rulebook: groupedVotes() });
    expect(await stages.stateOf(url)).toBe('planned');
    const { sealedAt } = (await must(sealAgain(url, aRulebook()))).body;
    expect(await stageOf(app, url)).toMatchObject({ state: 'open', openedAt: sealedAt });
    expect((await officeOf(url)).stages[0].missing).toEqual([]);
  });

  it('waits again where a later version asks for more before it has opened', async () => {
    const url = await stages.make([DAY, 3 * DAY]);
    await must(sealAgain(url, groupedVotes()));
    await timePasses(app, url, 2 * DAY);
    expect(await stages.stateOf(url)).toBe('planned');
  });

  /** Votes in groups need a figure without them. */
  function groupedVotes(): object {
    const [round] = asking.rounds;
    const votes = { ...round!.figures[0]!, steps: [{ method: 'sum', over: 'group' }] };
    return { ...asking, rounds: [{ ...round!, figures: [votes] }] };
  }
});
