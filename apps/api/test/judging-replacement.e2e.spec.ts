import { RoundFreezes } from '../src/contests/round-freezes.service.js';
import { PanelChanges } from '../src/judging/evidence/panel-changes.service.js';
import { aJudgingContest, BECAUSE, contestIdOf, type JudgingContest, marks } from './factories/judging.js';
import { must } from './factories/published-contest.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let administrator: string;
let made = 0;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

const SUBMITTERS = { 4: [{ name: { zh: '丁单位' }, role: 'lead' }] };

/** One judge of three has submitted two of four sheets, begun a third, and leaves. */
async function aLeavingJudge() {
  const wanted = { slug: `replaced-${(made += 1)}`, submitters: SUBMITTERS };
  const contest = await aJudgingContest(app, administrator, wanted);
  const [leaving, ...others] = await contest.judgesAtWork(3);
  await contest.marked(leaving!, 1, [81, 80]);
  await contest.marked(leaving!, 2, [82, 80]);
  await must(contest.save(leaving!, 3, marks(83, null)));
  const { body } = await must(contest.get('/panels/jury/members'));
  const member = body.members.find(({ account }: { account: string }) => account === leaving!.account).id as string;
  const successor = await contest.aJudge();
  const replace = (more: object) =>
    contest.post(`/panels/jury/members/${member}/replacement`, {
      successor: null,
      keepsSheets: true,
      reason: BECAUSE,
      ...more,
    });
  return { contest, leaving: leaving!, others, member, successor, replace };
}

const numbersOf = (rows: readonly Record<string, number>[]) =>
  rows.map(({ now, ifKept, ifSetAside, withSuccessor }) => [now, ifKept, ifSetAside, withSuccessor]);

const progressOf = async (contest: JudgingContest) => (await must(contest.get('/panels/jury/progress'))).body;

describe('replacing a judge', () => {
  it('is shown beforehand in judges per entry, against the rulebook’s minimum', async () => {
    const { contest, member, successor } = await aLeavingJudge();
    const path = `/panels/jury/members/${member}/replacement`;
    const { body } = await must(contest.get(path));
    expect(body).toMatchObject({ atLeast: 2, submitted: 2, drafts: 1 });
    expect(numbersOf(body.entries)).toEqual([
      [3, 3, 2, 2],
      [3, 3, 2, 2],
      [3, 2, 2, 2],
      [3, 2, 2, 2],
    ]);
    await must(
      app.put(`${contest.url}/affiliations/${successor.account}`, { affiliations: ['丁单位'] }, contest.organiser),
    );
    const followed = await must(contest.get(`${path}?successor=${successor.account}`));
    expect(followed.body.entries.map(({ withSuccessor }: Record<string, number>) => withSuccessor)).toEqual([
      3, 3, 3, 2,
    ]);
    const nobody = await contest.get(`${path}?successor=00000000-0000-4000-8000-000000000000`);
    expect(nobody.body.code).toBe('panel.no-judge');
  });

  it('keeps what was submitted, and gives the rest to the successor', async () => {
    const { contest, leaving, successor, replace } = await aLeavingJudge();
    const { body } = await must(replace({ successor: successor.account, affiliations: ['丁单位'] }));
    expect(body).toEqual({ successor: expect.any(String), sheets: 2, assigned: 1, refused: [4] });
    expect(await contest.lastFact()).toEqual({
      event: 'judge.replaced',
      fields: {
        panel: 'jury',
        account: leaving.account,
        successor: successor.account,
        keepsSheets: true,
        reason: BECAUSE,
      },
    });
    await must(contest.accept(successor));
    const { body: desk } = await must(contest.desk(successor));
    expect([desk.judge, desk.sheets.map(({ entry }: { entry: { number: number } }) => entry.number)]).toEqual([
      'J4',
      [3],
    ]);
    const progress = await progressOf(contest);
    expect(progress.entries.map(({ judges, submitted }: Record<string, number>) => [judges, submitted])).toEqual([
      [3, 1],
      [3, 1],
      [3, 0],
      [2, 0],
    ]);
  });

  it('sets aside what was submitted, and gives all to the successor', async () => {
    const { contest, leaving, successor, replace } = await aLeavingJudge();
    const { body } = await must(replace({ successor: successor.account, keepsSheets: false }));
    expect(body).toMatchObject({ sheets: 2, assigned: 4, refused: [] });
    const progress = await progressOf(contest);
    expect(progress.entries.map(({ judges, submitted }: Record<string, number>) => [judges, submitted])).toEqual([
      [3, 0],
      [3, 0],
      [3, 0],
      [3, 0],
    ]);
    const { body: desk } = await must(contest.desk(leaving));
    expect(desk.left).toMatchObject({ keepsSheets: false, reason: BECAUSE });
    expect(desk.sheets.map(({ sheet }: { sheet: { version: number } }) => sheet.version)).toEqual([1, 1, 1, 0]);
  });

  it('leaves the judge their sheets to read, and nothing to write', async () => {
    const { contest, leaving, replace } = await aLeavingJudge();
    await must(replace({}));
    for (const answer of [
      await contest.save(leaving, 3, marks(90, 90), { basedOn: 1 }),
      await contest.submit(leaving, [[3, 1]]),
      await contest.declare(leaving, 3),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([409, 'panel.member-left']);
    }
    const { body } = await must(contest.desk(leaving, '/sheets/3'));
    expect(body.sheet.criteria).toEqual(marks(83, null));
    const give = { judge: await contest.pseudonymOf(leaving), number: 1, reason: BECAUSE };
    expect((await contest.post('/panels/jury/returns', give)).body.code).toBe('panel.member-left');
  });

  it('happens once, by a judge who is not on the panel yet', async () => {
    const { others, successor, replace } = await aLeavingJudge();
    expect((await replace({ successor: others[0]!.account })).body.code).toBe('panel.member-twice');
    expect((await replace({ successor: '00000000-0000-4000-8000-000000000000' })).body.code).toBe('panel.no-judge');
    expect((await replace({ reason: null })).body.code).toBe('request.invalid');
    const answers = await Promise.all([replace({ successor: successor.account }), replace({})]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await replace({})).body.code).toBe('panel.member-left');
  });

  it('is told to everybody with its reason, on the page without a pseudonym', async () => {
    const { contest, leaving, successor, replace } = await aLeavingJudge();
    const judge = await contest.pseudonymOf(leaving);
    await must(replace({ successor: successor.account }));
    const changes = await app.nest.get(PanelChanges).ofContest(await contestIdOf(contest));
    expect(changes).toEqual([
      { panel: 'jury', judge, successor: 'J4', keepsSheets: true, reason: BECAUSE, at: expect.any(Date) },
    ]);
    const { body, text } = await must(app.get(contest.url));
    const panel = { zh: '评委组 jury', en: 'Panel jury' };
    expect(body.judgesLeft).toEqual([
      { panel, at: changes[0]!.at.toISOString(), keepsSheets: true, hasSuccessor: true, reason: BECAUSE },
    ]);
    expect(text).not.toMatch(/"J\d/);
  });

  it('ends with the freeze of the round', async () => {
    const { contest, member, replace } = await aLeavingJudge();
    await contest.changeStage({ to: 'closed' });
    const id = await contestIdOf(contest);
    await app.source.transaction((tx) => app.nest.get(RoundFreezes).freeze(tx, id, 'first'));
    const find = { number: 1, holds: true, reason: BECAUSE };
    for (const answer of [
      await replace({}),
      await contest.post(`/panels/jury/members/${member}/conflicts`, find),
      await contest.post('/panels/jury/assignments', {}),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([409, 'round.frozen']);
    }
  });
});
