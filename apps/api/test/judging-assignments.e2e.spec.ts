import { aJudgingContest, BECAUSE, type JudgingContest, twoPanels } from './factories/judging.js';
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

const aNewContest = (wanted: object = {}): Promise<JudgingContest> =>
  aJudgingContest(app, administrator, { slug: `assigned-${(made += 1)}`, ...wanted });

const lead = (zh: string) => ({ name: { zh }, role: 'lead' });
const joint = (zh: string) => ({ name: { zh }, role: 'joint' });

describe('an assignment', () => {
  it('of all does what it can, and names and refuses the rest', async () => {
    const contest = await aNewContest({ entries: 10 });
    const member = await contest.seat(await contest.aJudge());
    const find = (number: number) =>
      contest.post(`/panels/jury/members/${member}/conflicts`, { number, holds: true, reason: BECAUSE });
    await must(find(3));
    await must(find(7));
    const { body } = await contest.assign();
    expect(body).toEqual({
      assigned: 8,
      already: 0,
      drawn: 1,
      refused: [3, 7].map((number) => ({ member, name: 'judge', number, why: 'found', submitter: null })),
    });
    expect(await contest.lastFact()).toEqual({
      event: 'panel.entries-assigned',
      fields: { panel: 'jury', members: 1, drawn: 1 },
    });
    expect((await contest.assign()).body).toMatchObject({ assigned: 0, already: 8, drawn: 0 });
    expect((await contest.assign({ entries: [3, 4, 99] })).body).toMatchObject({
      already: 1,
      refused: [
        { number: 3, why: 'found' },
        { number: 99, why: 'not-in-round' },
      ],
    });
  });

  it.each([
    ['X ', 2],
    ['\uff38', 2],
    [' x', 2],
    ['甲 单位', 1],
    ['没有这家', 0],
  ])('finds that a judge of %j is in conflict', async (body, conflicts) => {
    const contest = await aNewContest({
      submitters: { 1: [lead('乙'), joint('X')], 2: [lead('X')], 3: [lead('甲单位（本级）'), joint('甲单位')] },
    });
    const judge = await contest.aJudge();
    const added = await must(contest.post('/panels/jury/members', { account: judge.account, affiliations: [body] }));
    const proposed = added.body.conflicts as { number: number; source: string; holds: boolean }[];
    expect(proposed.map(({ source, holds }) => [source, holds])).toEqual(proposed.map(() => ['same-submitter', false]));
    expect(proposed).toHaveLength(conflicts);
    const { body: done } = await contest.assign();
    expect([done.assigned, done.refused.map(({ why }: { why: string }) => why)]).toEqual([
      4 - conflicts,
      proposed.map(() => 'same-submitter'),
    ]);
    const { body: desk } = await must(contest.desk(judge));
    expect(desk.sheets).toHaveLength(4 - conflicts);
  });

  it('is made where the office has lifted what the names proposed', async () => {
    const contest = await aNewContest({ submitters: { 1: [lead('X')] } });
    const member = await contest.seat(await contest.aJudge(), ['X']);
    const path = `/panels/jury/members/${member}/conflicts`;
    expect((await contest.post(path, { number: 2, holds: false, reason: BECAUSE })).body.code).toBe('conflict.none');
    await must(contest.post(path, { number: 1, holds: false, reason: BECAUSE }));
    expect(await contest.lastFact()).toMatchObject({ event: 'conflict.lifted', fields: { reason: BECAUSE } });
    expect((await contest.assign()).body).toMatchObject({ assigned: 4, refused: [] });
    expect((await contest.post(path, { number: 99, holds: true, reason: BECAUSE })).body.code).toBe('entry.not-found');
  });

  it('leaves a conflict that a judge declared to the judge', async () => {
    const contest = await aNewContest();
    const judge = await contest.aJudge();
    const member = await contest.seat(judge);
    await contest.assign();
    await must(contest.accept(judge, [2]));
    const path = `/panels/jury/members/${member}/conflicts`;
    expect((await contest.post(path, { number: 2, holds: false, reason: BECAUSE })).body.code).toBe(
      'conflict.declared',
    );
  });

  it('needs judges, known ones, and a round whose field is known', async () => {
    const contest = await aNewContest();
    const assign = (body: object) => contest.post('/panels/jury/assignments', body);
    expect((await assign({})).body.code).toBe('panel.empty');
    const unknown = { members: ['00000000-0000-4000-8000-000000000000'] };
    expect((await assign(unknown)).body.code).toBe('panel.member-not-found');
    const rules = twoPanels() as unknown as { rounds: { field?: unknown }[] };
    const [first, second] = rules.rounds;
    const rulebook = twoPanels({ rounds: [first, { ...second, field: 'first.best' }] });
    const chained = await aNewContest({ rulebook });
    await chained.seat(await chained.aJudge(), undefined, 'experts');
    expect((await chained.post('/panels/experts/assignments', {})).body.code).toBe('round.not-decided');
  });
});
