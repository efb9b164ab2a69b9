import { canonicalJson, decide, sha256Hex } from '@laurel/domain';
import { must } from './factories/published-contest.js';
import {
  aContestOfTwoRounds,
  type ContestOfTwoRounds,
  evidenceOfTwoRounds,
  numbersOf,
  twoRounds,
} from './factories/two-rounds.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
});
afterAll(() => app.close());

let made = 0;
const slug = (): string => `contest-${(made += 1)}`;
const contest = (): Promise<ContestOfTwoRounds> => aContestOfTwoRounds(app, token, slug());
async function published(): Promise<ContestOfTwoRounds> {
  const rounds = await contest();
  await rounds.publishBoth();
  return rounds;
}

const RECOUNT = { zh: '重新计票', en: 'A recount' };

describe('a round that contradicts what is published', () => {
  it('is refused, and the differences are named', async () => {
    const rounds = await published();
    await must(rounds.import({ jury: [40, 10, 30, 20], web: [5, 0, 6, 0] }));
    const before = await app.auditCount();
    const { status, body } = await rounds.publish('final', { reason: RECOUNT });
    expect([status, body.code]).toEqual([409, 'results.contradicts']);
    const against = { round: 'screening', version: 1 };
    expect(body.differences).toEqual([
      {
        round: 'screening',
        part: null,
        list: 'shortlist',
        against,
        published: [{ number: 2, place: 2, score: null }],
        now: [{ number: 3, place: 2, score: null }],
      },
      {
        round: 'screening',
        part: null,
        list: null,
        against,
        published: [
          { number: 2, place: 2, score: '30' },
          { number: 3, place: 3, score: '20' },
          { number: 4, place: 4, score: '10' },
        ],
        now: [
          { number: 3, place: 2, score: '30' },
          { number: 4, place: 3, score: '20' },
          { number: 2, place: 4, score: '10' },
        ],
      },
    ]);
    expect(await app.auditCount()).toBe(before);
    expect((await rounds.results('final')).body.version).toBe(1);
  });

  it('is published together with the correction of the earlier round, in one act with one row in the log', async () => {
    const rounds = await published();
    const votes = { jury: [40, 10, 30, 20], web: [5, 0, 6, 0] };
    await must(rounds.import(votes));
    const before = await app.auditCount();
    const corrects = [{ round: 'screening', reason: { zh: '评审票录错' } }];
    const { body } = await must(rounds.publish('final', { reason: RECOUNT, corrects }));
    expect(await app.auditCount()).toBe(before + 1);
    const evidence = canonicalJson(evidenceOfTwoRounds({ ...votes, upTo: 'screening' }));
    const outcome = canonicalJson(decide(twoRounds(), JSON.parse(evidence)));
    expect(body.corrected).toMatchObject([
      { round: 'screening', version: 2, hashes: { evidence: sha256Hex(evidence), outcome: sha256Hex(outcome) } },
    ]);
    expect(body.buildsOn).toEqual([{ round: 'screening', version: 2, hash: sha256Hex(outcome) }]);
    const screening = (await rounds.results('screening')).body;
    expect([screening.version, screening.reason, numbersOf(screening, 'screening')]).toEqual([
      2,
      { zh: '评审票录错' },
      [1, 3, 4, 2],
    ]);
    expect((await rounds.results('screening', '/evidence.json')).text).toBe(evidence);
    expect(numbersOf((await rounds.results('screening', '?version=1')).body, 'screening')).toEqual([1, 2, 3, 4]);
    expect((await rounds.results('final', '?version=1')).body.buildsOn).toMatchObject([{ version: 1 }]);
    const [row] = await app.source.query<{ fields: object }[]>(
      'select fields from audit_entries order by position desc limit 1',
    );
    expect(row!.fields).toMatchObject({
      round: 'final',
      version: 2,
      buildsOn: [{ round: 'screening', version: 2 }],
      corrected: [{ round: 'screening', version: 2, reason: { zh: '评审票录错' } }],
    });
  });

  it('is published once by those who publish at once, with its corrections or without', async () => {
    const rounds = await published();
    await must(rounds.import({ jury: [40, 10, 30, 20], web: [5, 0, 6, 0] }));
    const corrects = [{ round: 'screening', reason: RECOUNT }];
    const answers = await Promise.all([1, 2, 3].map(() => rounds.publish('final', { reason: RECOUNT, corrects })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const versions = await Promise.all(['screening', 'final'].map((round) => rounds.results(round)));
    expect(versions.map(({ body }) => body.versions.map(({ version }: { version: number }) => version))).toEqual([
      [2, 1],
      [2, 1],
    ]);
  });

  it('corrects nothing that would stay as it is, and nothing that comes later', async () => {
    const rounds = await published();
    await must(rounds.import({ web: [9, 6, 0, 0] }));
    const correct = (round: string) =>
      rounds.publish('final', { reason: RECOUNT, corrects: [{ round, reason: RECOUNT }] });
    const idle = await correct('screening');
    expect([idle.status, idle.body.code]).toEqual([409, 'results.unchanged']);
    expect(idle.body.errors).toMatchObject([{ path: 'corrects[0].round', code: 'unchanged' }]);
    for (const round of ['final', 'semi']) {
      const { status, body } = await correct(round);
      expect([status, body.errors]).toMatchObject([400, [{ path: 'corrects[0].round', code: 'not-earlier' }]]);
    }
    const without = await rounds.publish('final', { reason: RECOUNT, corrects: [{ round: 'screening' }] });
    expect([without.status, without.body.errors[0].path]).toEqual([400, 'corrects[0].reason']);
    const twice = [1, 2].map(() => ({ round: 'screening', reason: RECOUNT }));
    expect((await rounds.publish('final', { reason: RECOUNT, corrects: twice })).status).toBe(400);
    expect((await must(rounds.publish('final', { reason: RECOUNT, corrects: [] }))).body.version).toBe(2);
  });

  it('is refused as an earlier round too, and leads to the later one', async () => {
    const rounds = await published();
    const votes = { jury: [40, 10, 30, 20], web: [5, 0, 6, 0] };
    await must(rounds.import({ ...votes, upTo: 'screening' }));
    const { status, body } = await rounds.publish('screening', { reason: RECOUNT });
    expect([status, body.code]).toEqual([409, 'results.contradicts']);
    expect(body.differences).toMatchObject([
      { round: 'screening', list: 'shortlist', against: { round: 'final', version: 1 } },
      { round: 'screening', list: null, against: { round: 'final', version: 1 } },
    ]);
    await must(rounds.import(votes));
    const corrects = [{ round: 'screening', reason: RECOUNT }];
    expect((await must(rounds.publish('final', { reason: RECOUNT, corrects }))).body.version).toBe(2);
    // the evidence that the correction froze is what was imported: the screening is published on it already
    expect((await rounds.publish('screening', { reason: RECOUNT })).body.code).toBe('results.unchanged');
  });

  it('corrects along every round in between whose pages show what changes', async () => {
    const semi = { ...twoRounds().rounds[1]!, id: 'semi', title: { zh: '复评' } };
    const last = {
      ...semi,
      id: 'last',
      title: { zh: '决赛' },
      field: 'semi.winner',
      figures: [{ id: 'same', from: { figure: 'semi.votes' } }],
      score: { figure: 'same' },
    };
    const rulebook = twoRounds({ rounds: [twoRounds().rounds[0], semi, last] });
    const rounds = await contest();
    await must(app.put(`${rounds.url}/rulebook?reasonZh=三轮`, rulebook, token));
    for (const upTo of ['screening', 'semi', undefined]) {
      await must(rounds.import({ rulebook, ...(upTo === undefined ? {} : { upTo }) }));
      await must(rounds.publish(upTo ?? 'last'));
    }
    // one vote more for who is let go changes the screening, and nothing of the rounds behind it
    await must(rounds.import({ rulebook, jury: [40, 30, 20, 11] }));
    const publish = (...names: string[]) =>
      rounds.publish('last', { reason: RECOUNT, corrects: names.map((round) => ({ round, reason: RECOUNT })) });
    const { body } = await publish('screening');
    expect(body.differences).toMatchObject([
      { round: 'screening', list: null, against: { round: 'semi', version: 1 } },
    ]);
    const done = await must(publish('screening', 'semi'));
    expect(done.body.buildsOn).toMatchObject([
      { round: 'screening', version: 2 },
      { round: 'semi', version: 2 },
    ]);
    expect((await rounds.results('semi')).body.buildsOn).toMatchObject([{ round: 'screening', version: 2 }]);
  });
});
