import { inOrderOfLot } from '../src/judging/office/draw-pseudonyms.js';
import { aMember } from './factories/accounts.js';
import { aJudgingContest, BECAUSE, type Judge, type JudgingContest, marks, twoPanels } from './factories/judging.js';
import { must } from './factories/published-contest.js';
import { countQueries } from './support/count-queries.js';
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
  aJudgingContest(app, administrator, { slug: `office-${(made += 1)}`, ...wanted });

const lead = (zh: string) => ({ name: { zh }, role: 'lead' });
const joint = (zh: string) => ({ name: { zh }, role: 'joint' });

describe('a panel', () => {
  it('is one of the sealed rulebook, with its stage and how many judge', async () => {
    const contest = await aNewContest();
    await contest.seat(await contest.aJudge());
    const { body } = await must(contest.get('/panels'));
    expect(body.panels).toMatchObject([
      { panel: { id: 'jury', atLeast: 2, round: 'first' }, stage: { key: 'jury', state: 'open' }, members: 1 },
      { panel: { id: 'experts', round: 'second' }, stage: { state: 'planned' }, members: 0 },
    ]);
    expect((await contest.get('/panels/nothing/members')).body.code).toBe('panel.not-found');
  });

  it('takes judges of its contest, each once, and on several panels', async () => {
    const contest = await aNewContest();
    const judge = await contest.aJudge();
    await contest.seat(judge);
    await contest.seat(judge, undefined, 'experts');
    const add = (account: string) => contest.post('/panels/jury/members', { account });
    expect((await add(judge.account)).body.code).toBe('panel.member-twice');
    const elsewhere = await aNewContest();
    expect((await add((await elsewhere.aJudge()).account)).body.code).toBe('panel.no-judge');
    expect((await add('00000000-0000-4000-8000-000000000000')).body.code).toBe('panel.no-judge');
    expect((await add('nobody')).body.code).toBe('request.invalid');
    const { body } = await must(contest.get('/desk', judge.token));
    expect(body.panels.map(({ panel }: { panel: { id: string } }) => panel.id)).toEqual(['jury', 'experts']);
  });

  it('lists its judges by name without a pseudonym, and who could be added', async () => {
    const contest = await aNewContest();
    const [judge] = await contest.judgesAtWork(1);
    const other = await contest.aJudge();
    const { body, text } = await must(contest.get('/panels/jury/members'));
    expect(body.members).toMatchObject([
      { account: judge!.account, email: judge!.email, isAssigned: true, left: null },
    ]);
    expect(body.candidates).toMatchObject([{ account: other.account, email: other.email }]);
    expect(text).not.toMatch(/"J\d/);
  });

  it('draws the pseudonyms by lot from a seed that is kept', async () => {
    const contest = await aNewContest();
    const judges = await contest.judgesAtWork(5);
    const drawn = await Promise.all(judges.map((judge) => contest.pseudonymOf(judge)));
    expect([...drawn].sort()).toEqual(['J1', 'J2', 'J3', 'J4', 'J5']);
    const rows = await app.source.query<{ id: string; seed: Buffer; account: string }[]>(
      `select panel_members.id, seed, account_id as account from panel_members join panels on panels.id = panel_id
       join contests on contests.id = panels.contest_id where slug = $1`,
      [contest.slug],
    );
    const order = inOrderOfLot(
      rows[0]!.seed,
      rows.map(({ id }) => id),
    );
    const accounts = order.map((id) => rows.find((row) => row.id === id)!.account);
    expect(drawn.map((judge, i) => [judge, judges[i]!.account]).sort()).toEqual(
      accounts.map((account, i) => [`J${i + 1}`, account]),
    );
    await contest.judgesAtWork(1);
    const { body } = await must(contest.get('/panels/jury/progress'));
    expect(body.judges.map(({ judge }: { judge: string }) => judge)).toEqual(['J1', 'J2', 'J3', 'J4', 'J5', 'J6']);
  });
});

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

describe('progress', () => {
  it('is said in numbers, by pseudonym, without a name or a mark', async () => {
    const contest = await aNewContest();
    const judges = await contest.judgesAtWork(2);
    await contest.marked(judges[0]!, 1, [87, 66]);
    await must(contest.save(judges[0]!, 2, marks(86, null)));
    await must(contest.declare(judges[1]!, 3));
    const { body, text } = await must(contest.get('/panels/jury/progress'));
    expect(body).toMatchObject({ assigned: 7, submitted: 1, drafts: 1, untouched: 5, recused: 1, hidden: 0 });
    const drawn = await contest.pseudonymOf(judges[0]!);
    const own = body.judges.find(({ judge }: { judge: string }) => judge === drawn);
    expect(own).toMatchObject({ assigned: 4, submitted: 1, drafts: 1, hasAccepted: true, left: null });
    expect(own.cells.map(({ state }: { state: string }) => state)).toEqual([
      ...['submitted', 'draft', 'untouched', 'untouched'],
    ]);
    expect(body.entries.map(({ judges: n, submitted }: Record<string, number>) => [n, submitted])).toEqual([
      ...[
        [2, 1],
        [2, 0],
        [1, 0],
        [2, 0],
      ],
    ]);
    for (const secret of ['"judge@', 'example.org', ':87', ':66', ':86', judges[0]!.account]) {
      expect(text).not.toContain(secret);
    }
  });

  it('is the same for an organiser whether or not the entry of their own body is assigned', async () => {
    const submitters = { 2: [lead('甲'), joint('丙单位')] };
    const seen = [];
    for (const entries of [
      [1, 3, 4],
      [1, 2, 3, 4],
    ]) {
      const contest = await aNewContest({ submitters });
      const organiser = await organiserOf(contest, ['丙单位 ']);
      const judge = await contest.aJudge();
      await contest.seat(judge);
      await contest.assign({ entries });
      await must(contest.accept(judge));
      for (const number of entries) await contest.marked(judge, number, [80, 80]);
      const { body } = await must(contest.get('/panels/jury/progress', organiser));
      const { judges, ...numbers } = body;
      const shown = judges.map((each: object) => ({ ...each, lastSavedAt: null }));
      seen.push({ ...numbers, serverTime: null, stage: null, judges: shown });
      const judgeName = await contest.pseudonymOf(judge);
      const give = { judge: judgeName, number: 2, reason: BECAUSE };
      const refused = await contest.post('/panels/jury/returns', give, organiser);
      expect([refused.status, refused.body.code]).toEqual([403, 'judging.own-entry']);
      const assigned = await must(contest.post('/panels/jury/assignments', {}, organiser));
      expect(assigned.body).toEqual({ assigned: 0, already: 3, drawn: 0, refused: [] });
    }
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]).toMatchObject({ hidden: 1, assigned: 3, submitted: 3 });
    expect(JSON.stringify(seen)).not.toContain('"number":2');
  });

  async function organiserOf(contest: JudgingContest, affiliations: string[]): Promise<string> {
    const { id, email, password } = await aMember(app.source, 'organiser', contest.slug);
    await must(app.put(`${contest.url}/affiliations/${id}`, { affiliations }, contest.organiser));
    const { body } = await must(app.post('/api/auth/login', { email, password }));
    return body.accessToken as string;
  }

  it('do not leave a body of their own to look at its entry: another organiser changes it', async () => {
    const contest = await aNewContest();
    const { id, email, password } = await aMember(app.source, 'organiser', contest.slug);
    const token = (await must(app.post('/api/auth/login', { email, password }))).body.accessToken as string;
    const put = (affiliations: string[], by: string) =>
      app.put(`${contest.url}/affiliations/${id}`, { affiliations }, by);
    await must(put(['乙单位'], token));
    await must(put(['乙单位', '丁单位'], token));
    const before = await app.auditCount();
    for (const names of [[], ['丁单位']]) {
      const refused = await put(names, token);
      expect([refused.status, refused.body.code]).toEqual([409, 'affiliations.own']);
    }
    await app.source.query(
      `insert into memberships (id, account_id, contest_id, role)
       select gen_random_uuid(), $1, id, 'judge' from contests where slug = $2`,
      [id, contest.slug],
    );
    const added = await contest.post('/panels/jury/members', { account: id, affiliations: [] }, token);
    expect(added.body.code).toBe('affiliations.own');
    expect(await app.auditCount()).toBe(before);
    await must(put([], contest.organiser));
  });

  it('knows nothing of people who are not of the contest', async () => {
    const contest = await aNewContest();
    const put = (account: string) =>
      app.put(`${contest.url}/affiliations/${account}`, { affiliations: ['甲'] }, contest.organiser);
    expect((await put('00000000-0000-4000-8000-000000000000')).body.code).toBe('panel.no-account');
    expect((await put('nobody')).body.code).toBe('panel.no-account');
  });
});

it('asks the database as often for many judges and entries as for few', async () => {
  const few = await aNewContest({ entries: 2 });
  const many = await aNewContest({ entries: 12 });
  const [fewer] = await few.judgesAtWork(1);
  const [more] = await many.judgesAtWork(4);
  const asked = async (contest: JudgingContest, judge: Judge) => {
    const reads = [
      () => contest.get('/panels'),
      () => contest.get('/panels/jury/members'),
      () => contest.get('/panels/jury/progress'),
      () => contest.get('/panels/jury/returns'),
      () => contest.desk(judge),
      () => contest.desk(judge, '/sheets/1'),
    ];
    const counts = [];
    for (const read of reads) counts.push(await countQueries(app.source, () => must(read())));
    return counts;
  };
  await asked(few, fewer!); // the rules are read once for all
  expect(await asked(many, more!)).toEqual(await asked(few, fewer!));
});
