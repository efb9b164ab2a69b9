import { canonicalJson, decide } from '@laurel/domain';
import { aJudgingContest, type Judge, type JudgingContest, twoPanels } from './factories/judging.js';
import { LiveContest } from './factories/live-contest.js';
import { must } from './factories/published-contest.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let administrator: string;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

/** The jury lets two of three through; experts decide between them. */
function rules(): object {
  const [first, second] = twoPanels().rounds as unknown as readonly Record<string, unknown>[];
  const list = (first!['lists'] as readonly object[])[0];
  return twoPanels({
    rounds: [
      { ...first, lists: [{ ...list, take: 2 }] },
      { ...second, field: 'first.best' },
    ],
  });
}

let made = 0;
interface Judged {
  readonly office: LiveContest;
  readonly judging: JudgingContest;
  readonly judges: readonly Judge[];
}

async function contest(): Promise<Judged> {
  const slug = `judged-${(made += 1)}`;
  const judging = await aJudgingContest(app, administrator, { slug, rulebook: rules(), entries: 3 });
  const judges = await judging.judgesAtWork(2);
  const [first, second] = [await app.tokenOf('organiser', slug), await app.tokenOf('organiser', slug)];
  return { judging, judges, office: new LiveContest({ app, url: judging.url, administrator, first, second }) };
}

const MARKS = [[80, 60, 90] as const, [70, 60, 80] as const];

async function markAll({ judging, judges }: Judged): Promise<void> {
  for (const [index, judge] of judges.entries()) {
    for (const [at, mark] of MARKS[index]!.entries()) await judging.marked(judge, at + 1, [mark, mark]);
  }
}

const close = (judging: JudgingContest, key = 'jury') => judging.changeStage({ to: 'closed' }, key);

it('waits for every sheet that the panel asks for; drafts and recused ones do not count', async () => {
  const all = await contest();
  const { judging, judges, office } = all;
  await judging.marked(judges[0]!, 1, [80, 80]);
  await must(judging.save(judges[1]!, 1, [{ criterion: 'innovation', mark: 60, comment: '' }]));
  for (const judge of judges) await judging.marked(judge, 2, [70, 70]);
  await must(judging.declare(judges[1]!, 3));
  await judging.marked(judges[0]!, 3, [90, 90]);
  // while marks are given nothing tells who marks the entry of one's own body (U11)
  expect((await office.get('/rounds/first/readiness')).body.missing).toMatchObject([{ code: 'stage-open' }]);
  await close(judging);
  const { missing } = (await office.get('/rounds/first/readiness')).body;
  expect(missing).toMatchObject([{ path: 'panels.jury', code: 'too-few-sheets' }]);
  expect(missing[0].sentence.en).toContain('entries 1, 3');
  for (const token of [office.made.first, administrator]) {
    const { body, text } = await office.get('/rounds/first/ranking', token);
    expect([body.code, /"(score|marks|figures)"/.test(text)]).toEqual(['round.not-ready', false]);
  }
  await must(office.decide({ kind: 'withdrawn', entry: 1, round: 'second' }));
  expect((await office.get('/rounds/first/readiness')).body.missing[0].sentence.en).toContain('entries 1, 3');
  // whom the office took out needs none
  await must(office.decide({ kind: 'withdrawn', entry: 1, round: 'first' }));
  await must(office.decide({ kind: 'disqualified', entry: 3, round: 'first' }));
  expect((await office.get('/rounds/first/readiness')).body.isReady).toBe(true);
  const { parts } = (await office.get('/rounds/first/ranking')).body;
  expect(parts[0].out.map(({ entry, why }: { entry: number; why: string }) => [entry, why])).toEqual([
    [1, 'withdrawn'],
    [3, 'disqualified'],
  ]);
});

it('lives through screening and final, and anybody recomputes it byte for byte', async () => {
  const all = await contest();
  const { judging, office } = all;
  await markAll(all);
  await close(judging);
  await office.announce('first');
  expect((await office.page('/rounds/first/results')).body.code).toBe('results.not-published');
  const page = await office.page('/rounds/first/notice');
  expect(page.body.parts[0].lists[0].entries.map(({ number }: { number: number }) => number)).toEqual([1, 3]);
  expect(page.text).not.toMatch(/J1|"marks"/);

  await must(judging.changeStage({ to: 'open', closesAt: '2099-01-01T00:00:00Z' }, 'experts'));
  const [expert] = await judging.judgesAtWork(1, 'experts');
  const desk = (await must(judging.desk(expert!, '', 'experts'))).body;
  expect(desk.sheets.map(({ entry }: { entry: { number: number } }) => entry.number)).toEqual([1, 3]);
  await judging.marked(expert!, 1, [50, 50], 'experts');
  await judging.marked(expert!, 3, [40, 40], 'experts');
  await close(judging, 'experts');
  await office.announce('second');

  const files = await Promise.all(
    ['rulebook', 'evidence', 'outcome'].map(
      async (kind) => (await office.page(`/rounds/second/results/${kind}.json`)).text,
    ),
  );
  const [rulebook, evidence, outcome] = files;
  expect(canonicalJson(decide(JSON.parse(rulebook!), JSON.parse(evidence!)))).toBe(outcome);
  const sheets = (JSON.parse(evidence!) as { sheets: { panel: string; judge: string; marks: number[][] }[] }).sheets;
  expect(sheets.map(({ panel, judge, marks }) => [panel, /^J\d+$/.test(judge), marks.length])).toEqual([
    ['experts', true, 2],
    ['jury', true, 3],
    ['jury', true, 3],
  ]);
  const results = (await office.page('/results')).body;
  expect(results.rounds.map(({ id }: { id: string }) => id)).toEqual(['first', 'second']);
});

it('takes no sheet after the freeze, and the evidence stays as it was (U15)', async () => {
  const all = await contest();
  const { judging, judges, office } = all;
  await markAll(all);
  await close(judging);
  await must(office.openNotice('first'));
  const hashOf = async () => (await office.get('/rounds/first/proposals')).body.items[0].evidenceHash as string;
  const before = await hashOf();
  const late = await judging.save(judges[0]!, 1, [{ criterion: 'innovation', mark: 1, comment: '' }], { basedOn: 1 });
  expect(late.status).toBe(409);
  const judge = await judging.pseudonymOf(judges[0]!);
  const back = await judging.post('/panels/jury/returns', { judge, number: 1, reason: { zh: '笔误', en: 'A slip' } });
  expect(back.status).toBe(409);
  const reopened = await judging.post('/stages/jury/transitions', {
    to: 'open',
    closesAt: '2099-01-01T00:00:00Z',
    reason: { zh: '再开' },
  });
  expect([reopened.status, reopened.body.code]).toEqual([409, 'stage.round-frozen']);
  expect(await hashOf()).toBe(before);
  const ranking = (await office.get('/rounds/first/ranking')).body;
  expect(ranking.evidenceHash).toBe(before);
});

it('is not decided on sheets that are not what was submitted (U42)', async () => {
  const all = await contest();
  const { judging, office } = all;
  await markAll(all);
  await close(judging);
  await asSuperuser(app.database.superUrl, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(`update sheet_versions set criteria = replace(criteria::text, '90', '10')::jsonb where member_id in (
      select panel_members.id from panel_members join panels on panels.id = panel_id join contests on contests.id = panels.contest_id
      where slug = '${judging.slug}')`);
  });
  const { body } = await office.openNotice('first');
  expect([body.code, body.missing]).toMatchObject([
    'round.not-ready',
    [{ path: 'panels.jury', code: 'unproven-sheets' }],
  ]);
  expect(body.missing[0].sentence.en).toMatch(/J\d \/ 3/);
});

it('names who moves up without marks once the final is published; taken out of it, both rounds are corrected', async () => {
  const all = await contest();
  const { judging, office } = all;
  await markAll(all);
  await close(judging);
  await office.announce('first');
  await must(judging.changeStage({ to: 'open', closesAt: '2099-01-01T00:00:00Z' }, 'experts'));
  const [expert] = await judging.judgesAtWork(1, 'experts');
  for (const [entry, mark] of [
    [1, 50],
    [3, 40],
  ] as const)
    await judging.marked(expert!, entry, [mark, mark], 'experts');
  await close(judging, 'experts');
  await office.announce('second');

  await must(office.decide({ kind: 'disqualified', entry: 1, round: 'first' }));
  const reason = { zh: '查实', en: 'Found' };
  const correcting = { reason, corrects: [{ round: 'first', reason }] };
  const refused = await office.openNotice('second', correcting);
  expect([refused.status, refused.body.code, refused.body.errors.length]).toEqual([422, 'evidence.refused', 1]);
  expect(refused.body.errors[0].sentence.en).toContain('Entry 2');
  await must(office.decide({ kind: 'withdrawn', entry: 2, round: 'second' }));
  const { hash } = (await must(office.openNotice('second', correcting))).body;
  expect((await must(office.publish('second', hash))).body.corrected).toMatchObject([{ round: 'first', version: 2 }]);
  const numbers = (round: string) =>
    office
      .page(`/rounds/${round}/notice`)
      .then(({ body }) => body.parts[0].lists[0].entries.map(({ number }: { number: number }) => number));
  expect([await numbers('first'), await numbers('second')]).toEqual([[2, 3], [3]]);
});
