import { Sheets } from '../src/judging/evidence/sheets.service.js';
import { SheetProofs } from '../src/judging/evidence/sheet-proofs.service.js';
import { aJudgingContest, BECAUSE, contestIdOf, type JudgingContest, marks, twoPanels } from './factories/judging.js';
import { must } from './factories/published-contest.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let administrator: string;
let made = 0;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

const aNewContest = (wanted: object = {}): Promise<JudgingContest> =>
  aJudgingContest(app, administrator, { slug: `evidence-${(made += 1)}`, isSecondOpen: true, ...wanted });

const submitted = async (contest: JudgingContest, panel = 'jury') => {
  const id = await contestIdOf(contest);
  return app.source.transaction((tx) => app.nest.get(Sheets).submitted(tx, id, panel));
};

const counts = async (contest: JudgingContest) => {
  const id = await contestIdOf(contest);
  return [...(await app.source.transaction((tx) => app.nest.get(Sheets).counts(tx, id, 'jury')))];
};

const unproved = async (contest: JudgingContest) => {
  const id = await contestIdOf(contest);
  return app.source.transaction((tx) => app.nest.get(SheetProofs).check(tx, id, 'jury'));
};

describe('the evidence of a panel', () => {
  it('has what counts by pseudonym, marks in the order of the criteria', async () => {
    const contest = await aNewContest();
    const judges = await contest.judgesAtWork(2);
    await contest.marked(judges[0]!, 2, [82, 70.5]);
    await contest.marked(judges[0]!, 1, [81, 70]);
    await contest.marked(judges[1]!, 1, [91, 60]);
    const names = await Promise.all(judges.map((judge) => contest.pseudonymOf(judge)));
    const sheets = [
      {
        panel: 'jury',
        judge: names[0]!,
        marks: [
          [1, 81, 70],
          [2, 82, 70.5],
        ],
      },
      { panel: 'jury', judge: names[1]!, marks: [[1, 91, 60]] },
    ];
    expect(await submitted(contest)).toEqual(sheets.sort((a, b) => (a.judge < b.judge ? -1 : 1)));
    expect(await counts(contest)).toEqual([
      [1, 2],
      [2, 1],
      [3, 0],
      [4, 0],
    ]);
  });

  it('leaves out drafts, sheets given back, recused ones and those set aside', async () => {
    const contest = await aNewContest();
    const [first, second, third] = await contest.judgesAtWork(3);
    await must(contest.save(first!, 1, marks(80, 80)));
    await contest.marked(first!, 2, [82, 80]);
    await contest.marked(first!, 3, [83, 80]);
    const judge = await contest.pseudonymOf(first!);
    await must(contest.post('/panels/jury/returns', { judge, number: 3, reason: BECAUSE }));
    await contest.marked(second!, 1, [71, 80]);
    const { body } = await must(contest.get('/panels/jury/members'));
    const idOf = (account: string): string =>
      body.members.find((member: { account: string }) => member.account === account).id as string;
    const conflict = `/panels/jury/members/${idOf(second!.account)}/conflicts`;
    await must(contest.post(conflict, { number: 1, holds: true, reason: BECAUSE }));
    await contest.marked(third!, 1, [61, 80]);
    const leave = { successor: null, keepsSheets: false, reason: BECAUSE };
    await must(contest.post(`/panels/jury/members/${idOf(third!.account)}/replacement`, leave));
    expect(await submitted(contest)).toEqual([{ panel: 'jury', judge, marks: [[2, 82, 80]] }]);
    expect(await counts(contest)).toEqual([
      [1, 0],
      [2, 1],
      [3, 0],
      [4, 0],
    ]);
    await must(contest.post(conflict, { number: 1, holds: false, reason: BECAUSE }));
    expect((await counts(contest))[0]).toEqual([1, 1]);
  });

  it('keeps two panels of a contest apart, and two contests', async () => {
    const contest = await aNewContest();
    const other = await aNewContest();
    const [judge] = await contest.judgesAtWork(1);
    await contest.seat(judge!, undefined, 'experts');
    await contest.assign({}, 'experts');
    const [stranger] = await other.judgesAtWork(1);
    await contest.marked(judge!, 1, [81, 80]);
    await other.marked(stranger!, 1, [51, 50]);
    const unready = await contest.save(judge!, 1, marks(31, 30), { panel: 'experts' });
    expect(unready.body.code).toBe('terms.required');
    await must(contest.accept(judge!, [], 'experts'));
    await contest.marked(judge!, 1, [31, 30], 'experts');
    expect((await submitted(contest)).map((sheet) => sheet.marks)).toEqual([[[1, 81, 80]]]);
    expect((await submitted(contest, 'experts')).map((sheet) => sheet.marks)).toEqual([[[1, 31, 30]]]);
    expect((await submitted(other)).map((sheet) => sheet.marks)).toEqual([[[1, 51, 50]]]);
    expect(await submitted(contest, 'nothing')).toEqual([]);
    expect((await contest.get('/desk/jury', stranger!.token)).status).toBe(403);
    expect((await contest.get('/panels/jury/progress', other.organiser)).status).toBe(403);
  });

  it('has null where a panel takes partial sheets', async () => {
    const { panels } = twoPanels() as unknown as { panels: object[] };
    const rulebook = twoPanels({ panels: panels.map((panel) => ({ ...panel, partial: true })) });
    const contest = await aNewContest({ rulebook });
    const [judge] = await contest.judgesAtWork(1);
    await must(contest.save(judge!, 1, marks(null, 80)));
    await must(contest.submit(judge!, [[1, 1]]));
    expect((await submitted(contest))[0]!.marks).toEqual([[1, null, 80]]);
  });
});

describe('the proof of the sheets', () => {
  const aSubmittedContest = async () => {
    const contest = await aNewContest();
    const [judge] = await contest.judgesAtWork(1);
    await contest.marked(judge!, 1, [81, 80]);
    await contest.marked(judge!, 2, [82, 80]);
    const name = await contest.pseudonymOf(judge!);
    await must(contest.post('/panels/jury/returns', { judge: name, number: 2, reason: BECAUSE }));
    await must(contest.save(judge!, 2, marks(92, 80), { basedOn: 1 }));
    await must(contest.submit(judge!, [[2, 2]]));
    return contest;
  };

  it('finds every submission in the log, those that were given back as well', async () => {
    expect(await unproved(await aSubmittedContest())).toEqual([]);
  });

  it.each([
    ['marks changed', 'changed', `update sheet_versions set criteria = replace(criteria::text, '81', '99')::jsonb`],
    ['another salt', 'changed', `update sheet_submissions set salt = decode(repeat('00', 16), 'hex')`],
    ['a hash that fits but was never logged', 'not-in-log', `update sheet_submissions set hash = repeat('0', 64)`],
    ['a submission that is gone', 'missing', 'delete from sheet_submissions'],
  ])('names what was done behind the api’s back: %s', async (_what, why, statement) => {
    const contest = await aSubmittedContest();
    const id = await contestIdOf(contest);
    const ofOne = `entry = 1 and member_id in (select id from panel_members where contest_id = '${id}')`;
    await asSuperuser(app.database.superUrl, async (client) => {
      await client.query('set session_replication_role = replica');
      await client.query(`${statement} where ${ofOne}`);
    });
    const found = await unproved(contest);
    expect(found.map((each) => each.why)).toContain(why);
    expect(found.filter(({ entry }) => entry === 2)).toEqual([]);
    const { body } = await must(contest.get('/panels/jury/progress'));
    expect(body.judges).toHaveLength(1);
  });
});
