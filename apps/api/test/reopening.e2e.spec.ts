import { RoundFreezes } from '../src/contests/round-freezes.service.js';
import { idOf, LivingContests } from './factories/living-contest.js';
import { must } from './factories/published-contest.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let token: string;
let contests: LivingContests;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  contests = new LivingContests(app, token);
});
afterAll(() => app.close());

const actOf = async (url: string, key: string) => {
  const { stages } = (await must(app.get(`${url}/stages`, { token }))).body;
  return stages.find((stage: { key: string }) => stage.key === key).acts;
};

describe('a stage is opened again', () => {
  it('as often as need be while its round is under way', async () => {
    const url = await contests.make();
    await contests.openAndClose(url, 'call', 'screening', 'screening', 'call', 'roadshow');
    expect(await actOf(url, 'screening')).toEqual([{ act: 'reopen', to: 'open', refusedFor: null }]);
    await contests.openAndClose(url, 'vote', 'review', 'vote');
  });

  it('until a stage of a later round has opened', async () => {
    const url = await contests.make();
    await contests.openAndClose(url, 'call', 'screening');
    await must(contests.change(url, 'review', 'open'));
    for (const key of ['call', 'screening']) {
      const { status, body } = await contests.change(url, key, 'open');
      expect([key, status, body.code]).toEqual([key, 409, 'stage.next-round-opened']);
      expect(await actOf(url, key)).toEqual([{ act: 'reopen', to: 'open', refusedFor: 'stage.next-round-opened' }]);
    }
    await must(contests.change(url, 'review', 'closed'));
    expect((await contests.change(url, 'screening', 'open')).body.code).toBe('stage.next-round-opened');
    await must(contests.change(url, 'review', 'open'));
  });

  it('until its own round is frozen, but for the notice, which begins anew', async () => {
    const url = await contests.make();
    await contests.openAndClose(url, 'screening', 'vote', 'review', 'notice', 'roadshow', 'announcement');
    await contests.freeze(url, 'final');
    for (const key of ['vote', 'review']) {
      const { status, body } = await contests.change(url, key, 'open');
      expect([key, status, body.code]).toEqual([key, 409, 'stage.round-frozen']);
    }
    await contests.openAndClose(url, 'notice', 'roadshow', 'announcement');
  });

  it('by nobody who asks the database itself', async () => {
    const url = await contests.make();
    await contests.openAndClose(url, 'screening', 'vote', 'review');
    const open = `insert into stage_changes (contest_id, stage_id, "to", reason)
      select contest_id, id, 'open', '{"zh": "开"}' from stages where contest_id = $1 and key = $2`;
    const asked = (key: string) => idOf(app, url).then((id) => app.source.query(open, [id, key]));
    await expect(asked('screening')).rejects.toMatchObject({ constraint: 'stage_changes_next_round' });
    await contests.freeze(url, 'final');
    await expect(asked('vote')).rejects.toMatchObject({ constraint: 'stage_changes_round_frozen' });
  });
});

describe('a round is frozen', () => {
  it('when its stages for votes and marks are closed, once', async () => {
    const url = await contests.make();
    const refused = () => contests.freeze(url, 'final').catch((error: { driverError?: object }) => error.driverError);
    await must(contests.change(url, 'vote', 'open'));
    expect(await refused()).toMatchObject({ constraint: 'round_freezes_closed' });
    await must(contests.change(url, 'vote', 'closed'));
    expect(await refused()).toMatchObject({ constraint: 'round_freezes_closed' });
    await must(contests.change(url, 'review', 'closed'));
    expect(await refused()).toBeUndefined();
    const freezes = app.nest.get(RoundFreezes);
    const before = await freezes.ofContest(await idOf(app, url));
    await contests.freeze(url, 'final');
    expect(await freezes.ofContest(await idOf(app, url))).toEqual(before);
    expect([...before.keys()]).toEqual(['final']);
  });
});
