import { aJudgingContest, BECAUSE, type Judge, type JudgingContest, marks, twoPanels } from './factories/judging.js';
import { must } from './factories/published-contest.js';
import { DAY, timePasses } from './factories/stages.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let administrator: string;
let made = 0;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

const aContestWith = async (judges: number, window?: readonly [number, number]): Promise<[JudgingContest, Judge[]]> => {
  const wanted = { slug: `desk-${(made += 1)}`, ...(window === undefined ? {} : { window }) };
  const contest = await aJudgingContest(app, administrator, wanted);
  return [contest, await contest.judgesAtWork(judges)];
};

const sheetOn = (body: { sheets: { entry: { number: number } }[] }, number: number) =>
  body.sheets.find(({ entry }) => entry.number === number) as unknown as Record<string, unknown> & {
    sheet: { version: number; criteria: unknown[]; total: string | null };
  };

describe('the desk', () => {
  it('lists the judge’s panels and sheets, by pseudonym, with the terms and the stage', async () => {
    const [contest, [judge]] = await aContestWith(2);
    const { body: all } = await must(contest.get('/desk', judge!.token));
    expect(all.panels.map(({ panel }: { panel: { id: string } }) => panel.id)).toEqual(['jury']);
    const { body } = await must(contest.desk(judge!));
    expect(body).toMatchObject({
      serverTime: expect.stringMatching(/Z$/),
      judge: expect.stringMatching(/^J[12]$/),
      panel: { id: 'jury', atLeast: 2, isPartial: false, round: 'first', roundTitle: { zh: '一轮 first' } },
      stage: { key: 'jury', state: 'open', closedAt: null },
      left: null,
    });
    expect(body.panel.criteria[0]).toMatchObject({ weight: 0.6, commentAt: { from: 95, to: null, atLeast: 4 } });
    expect(body.terms.terms.map(({ id }: { id: string }) => id)).toEqual([
      ...['independent', 'recusal', 'secrecy', 'published', 'arithmetic'],
    ]);
    expect(body.sheets).toHaveLength(4);
    expect(body.sheets[0]).toMatchObject({
      entry: { number: 1, title: { zh: '项目1' }, submitters: [{ zh: '单位1', en: 'Body 1' }] },
      state: 'untouched',
      marked: 0,
      sheet: { version: 0, total: null, savedAt: null, criteria: marks(null, null) },
      submittedAt: null,
      receipt: null,
      conflict: null,
      givenBack: null,
    });
  });

  it('is nobody’s who is not on the panel, and shows no sheet that is not assigned', async () => {
    const [contest, [judge]] = await aContestWith(1);
    const stranger = await contest.aJudge();
    expect((await contest.desk(stranger)).body.code).toBe('panel.not-found');
    expect((await contest.get('/desk/nothing', judge!.token)).body.code).toBe('panel.not-found');
    expect((await contest.desk(judge!, '/sheets/9')).body.code).toBe('sheet.not-found');
    expect((await contest.desk(judge!, '/sheets/0')).body.code).toBe('entry.not-found');
    expect((await must(contest.get('/desk', stranger.token))).body.panels).toEqual([]);
    expect((await contest.get('/desk/jury', administrator)).status).toBe(403);
  });

  it('asks for the terms before the first mark, and takes the conflicts with them', async () => {
    const contest = await aJudgingContest(app, administrator, { slug: 'desk-terms' });
    const judge = await contest.aJudge();
    await contest.seat(judge);
    await contest.assign();
    const refused = await contest.save(judge, 1, marks(80, null));
    expect([refused.status, refused.body.code]).toEqual([409, 'terms.required']);
    const other = await contest.post('/desk/jury/terms', { version: 2, conflicts: [] }, judge.token);
    expect(other.body.code).toBe('terms.changed');
    expect((await contest.accept(judge, [9])).body.code).toBe('sheet.not-found');
    expect((await contest.desk(judge)).body.terms.acceptedAt).toBeNull();
    await must(contest.accept(judge, [2]));
    expect(await contest.lastFact()).toEqual({
      event: 'terms.accepted',
      fields: { panel: 'jury', terms: 1, conflicts: 1 },
    });
    expect((await contest.accept(judge)).body.code).toBe('terms.accepted');
    const { body } = await must(contest.desk(judge));
    expect(body.terms.acceptedAt).toEqual(expect.stringMatching(/Z$/));
    expect(sheetOn(body, 2)).toMatchObject({ state: 'recused', conflict: { by: 'judge', mayUndo: true } });
    await must(contest.save(judge, 1, marks(80, null)));
  });

  it('shows each judge their own marks and total alone', async () => {
    const [contest, judges] = await aContestWith(3);
    const given = [70, 80, 90] as const;
    for (const [i, judge] of judges.entries()) await must(contest.save(judge, 1, marks(given[i]!, given[i]!)));
    for (const [i, judge] of judges.entries()) {
      const { body, text } = await must(contest.desk(judge));
      expect(sheetOn(body, 1).sheet.total).toBe(String(given[i]));
      for (const other of given.filter((mark) => mark !== given[i])) expect(text).not.toContain(`:${other}`);
    }
  });

  it('shows the material beside a sheet', async () => {
    const [contest, [judge]] = await aContestWith(1);
    const { body } = await must(contest.desk(judge!, '/sheets/3'));
    expect(body).toMatchObject({
      entry: { number: 3 },
      material: {
        summary: { zh: '一句话。' },
        descriptionHtml: { zh: expect.stringContaining('<strong>') },
        keyFacts: [],
      },
      stage: { state: 'open' },
      sheet: { version: 0 },
    });
  });

  it('hides the submitters from a blind panel', async () => {
    const rulebook = twoPanels() as unknown as { panels: object[] };
    const blind = { ...rulebook, panels: rulebook.panels.map((panel) => ({ ...panel, blind: true })) };
    const contest = await aJudgingContest(app, administrator, { slug: 'desk-blind', rulebook: blind });
    const [judge] = await contest.judgesAtWork(1);
    const { body, text } = await must(contest.desk(judge!));
    expect(body.sheets[0].entry.submitters).toEqual([]);
    expect(text).not.toContain('单位1');
  });

  it('is open for reading before the opening and after the close', async () => {
    const [contest, [judge]] = await aContestWith(1, [DAY, 2 * DAY]);
    expect((await must(contest.desk(judge!))).body.stage.state).toBe('planned');
    const early = await contest.save(judge!, 1, marks(80, 80));
    expect([early.status, early.body.code]).toEqual([409, 'stage.not-yet-open']);
    expect(Date.parse(early.body.opensAt as string)).toBeGreaterThan(Date.parse(early.body.serverTime as string));
    await must(contest.declare(judge!, 2));
    await timePasses(app, contest.url, 3 * DAY);
    const { body } = await must(contest.desk(judge!));
    expect(body.stage.state).toBe('closed');
    expect(sheetOn(body, 2)).toMatchObject({ state: 'recused', conflict: { by: 'judge', mayUndo: false } });
    expect((await must(contest.desk(judge!, '/sheets/1'))).body.stage.state).toBe('closed');
  });
});

describe('a conflict of interest', () => {
  it('is declared in one act, keeps the marks, and is undone', async () => {
    const [contest, [judge]] = await aContestWith(1);
    await must(contest.save(judge!, 1, marks(80, 77.5)));
    await must(contest.declare(judge!, 1));
    expect(await contest.lastFact()).toMatchObject({ event: 'conflict.declared', fields: { panel: 'jury' } });
    const { body } = await must(contest.desk(judge!));
    expect(sheetOn(body, 1)).toMatchObject({ state: 'recused', sheet: { criteria: marks(80, 77.5) } });
    const saved = await contest.save(judge!, 1, marks(1, 1), { basedOn: 1 });
    expect([saved.status, saved.body.code]).toEqual([409, 'sheet.recused']);
    expect((await contest.submit(judge!, [[1, 1]])).body.code).toBe('sheet.recused');
    expect((await contest.declare(judge!, 1)).body.code).toBe('sheet.recused');
    await must(contest.undo(judge!, 1));
    expect(await contest.lastFact()).toMatchObject({ event: 'conflict.undone', fields: { panel: 'jury' } });
    expect(sheetOn((await contest.desk(judge!)).body, 1)).toMatchObject({ state: 'complete', conflict: null });
    expect((await contest.undo(judge!, 1)).body.code).toBe('conflict.none');
  });

  it('is not declared over a submitted sheet, nor after the close', async () => {
    const [contest, [judge]] = await aContestWith(1);
    await contest.marked(judge!, 1, [80, 80]);
    await must(contest.declare(judge!, 2));
    expect((await contest.declare(judge!, 1)).body.code).toBe('sheet.submitted');
    await contest.changeStage({ to: 'closed' });
    for (const answer of [await contest.declare(judge!, 3), await contest.undo(judge!, 2)]) {
      expect([answer.status, answer.body.code]).toEqual([409, 'stage.closed']);
    }
  });

  it('that the office found is the office’s to lift', async () => {
    const [contest, [judge]] = await aContestWith(1);
    const { body } = await must(contest.get('/panels/jury/members'));
    const path = `/panels/jury/members/${body.members[0].id}/conflicts`;
    await must(contest.post(path, { number: 1, holds: true, reason: BECAUSE }));
    expect(sheetOn((await contest.desk(judge!)).body, 1)).toMatchObject({ conflict: { by: 'office', mayUndo: false } });
    expect((await contest.undo(judge!, 1)).body.code).toBe('conflict.by-office');
    await must(contest.post(path, { number: 1, holds: false, reason: BECAUSE }));
    expect(sheetOn((await contest.desk(judge!)).body, 1)).toMatchObject({ state: 'untouched', conflict: null });
  });
});
