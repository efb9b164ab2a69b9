import { canonicalJson, decide, sha256Hex } from '@laurel/domain';
import { must } from './factories/published-contest.js';
import { aContestOfTwoRounds, type ContestOfTwoRounds, numbersOf } from './factories/two-rounds.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

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

describe('a version', () => {
  it('names the versions of earlier rounds that it builds on', async () => {
    const rounds = await published();
    const screening = (await rounds.results('screening')).body;
    const final = (await rounds.results('final')).body;
    expect([screening.round, screening.buildsOn]).toEqual(['screening', []]);
    expect([final.round, final.buildsOn]).toEqual([
      'final',
      [{ round: 'screening', version: 1, hash: screening.hashes.outcome }],
    ]);
    expect([numbersOf(final, 'screening'), numbersOf(final, 'final')]).toEqual([
      [1, 2, 3, 4],
      [2, 1],
    ]);
    expect(screening.rounds.map(({ id }: { id: string }) => id)).toEqual(['screening']);
  });

  it('builds on nothing where no earlier round is published itself', async () => {
    const rounds = await contest();
    await must(rounds.import());
    const { body } = await must(rounds.publish('final'));
    expect([body.buildsOn, body.corrected]).toEqual([[], []]);
    await must(rounds.import({ upTo: 'screening' }));
    await must(rounds.publish('screening'));
  });

  it('stays readable at its own address, with its files and its arithmetic, whatever is published later', async () => {
    const rounds = await published();
    const first = (await rounds.results('final', '?version=1')).body;
    await must(rounds.import({ web: [9, 6, 0, 0] }));
    await must(rounds.publish('final', { reason: RECOUNT }));
    const again = (await rounds.results('final', '?version=1')).body;
    expect([again.rounds, again.hashes]).toEqual([first.rounds, first.hashes]);
    const texts = await Promise.all(
      ['rulebook', 'evidence', 'outcome'].map((kind) => rounds.results('final', `/${kind}.json?version=1`)),
    );
    const [rulebook, evidence, outcome] = texts.map(({ text }) => text);
    expect([rulebook, evidence, outcome].map((text) => sha256Hex(text!))).toEqual(
      ['rulebook', 'evidence', 'outcome'].map((kind) => first.hashes[kind]),
    );
    expect(canonicalJson(decide(JSON.parse(rulebook!), JSON.parse(evidence!)))).toBe(outcome);
    const values = await Promise.all(
      ['?version=1', '?version=2', ''].map((query) => rounds.results('final', `/entries/1${query}`)),
    );
    expect(values.map(({ body }) => [body.standing.place, body.figures[0].value])).toEqual([
      [2, '5'],
      [1, '9'],
      [1, '9'],
    ]);
    expect((await rounds.results('screening', '?version=1')).body.hashes.outcome).toBe(first.buildsOn[0].hash);
    expect((await rounds.results('final', '?version=3')).body.code).toBe('version.not-found');
  });

  it('explains an entry in each round that it shows by itself', async () => {
    const rounds = await published();
    const paths = ['/entries/1', '/entries/1?of=screening', '/entries/3?of=screening'];
    const explained = await Promise.all(paths.map((path) => rounds.results('final', path)));
    expect(explained.map(({ body }) => [body.round, body.figures[0].value])).toEqual([
      ['final', '5'],
      ['screening', '40'],
      ['screening', '20'],
    ]);
    expect((await rounds.results('final', '/entries/3')).body.code).toBe('entry.not-found');
    expect((await rounds.results('final', '/entries/1?of=semi')).body.code).toBe('round.not-found');
  });
});

describe('the short addresses', () => {
  it('mean the newest version of the last published round', async () => {
    const rounds = await contest();
    await must(rounds.import({ upTo: 'screening' }));
    await must(rounds.publish('screening'));
    const short = async (path = '') => (await app.get(`${rounds.url}/results${path}`)).body;
    expect(await short()).toMatchObject({ round: 'screening', version: 1 });
    await must(rounds.import());
    await must(rounds.publish('final'));
    expect(await short()).toMatchObject({ round: 'final', version: 1 });
    await must(rounds.import({ web: [9, 6, 0, 0] }));
    await must(rounds.publish('final', { reason: RECOUNT }));
    expect(await short()).toMatchObject({ round: 'final', version: 2 });
    expect((await short('/screening/entries/1')).figures[0].value).toBe('40');
    expect((await app.get(`${rounds.url}/announcement`)).body).toMatchObject({ version: 2, title: { zh: '优胜' } });
    expect((await app.get(`${rounds.url}/entries?list=screening.shortlist`)).body.total).toBe(2);
  });

  it('send whoever names a version to the round whose version it is', async () => {
    const rounds = await published();
    const own = `${rounds.url}/rounds/final/results`;
    for (const [path, address] of [
      ['', `${own}?version=1`],
      ['/outcome.json', `${own}/outcome.json?version=1`],
      ['/results.csv', `${own}/results.csv?version=1`],
      ['/screening/entries/2', `${own}/entries/2?of=screening&version=1`],
    ]) {
      const { status, headers } = await app.get(`${rounds.url}/results${path}?version=1`);
      expect([status, headers.location]).toEqual([302, address]);
      expect((await app.get(address!)).status).toBe(200);
    }
    expect((await app.get(`${rounds.url}/results?version=x`)).status).toBe(400);
    expect((await app.get('/api/contests/none/results?version=1')).body.code).toBe('contest.not-found');
  });

  it('know rounds that are not published, and rounds that are not there', async () => {
    const rounds = await contest();
    await must(rounds.import({ upTo: 'screening' }));
    await must(rounds.publish('screening'));
    const codes = await Promise.all(['final', 'semi'].map(async (round) => (await rounds.results(round)).body.code));
    expect(codes).toEqual(['results.not-published', 'round.not-found']);
  });
});

describe('evidence of a later round', () => {
  it('may leave out whom an earlier published round let go, and nobody else', async () => {
    const rounds = await contest();
    await must(rounds.import({ upTo: 'screening' }));
    await must(rounds.publish('screening'));
    const two = { jury: [40, 30], web: [5, 6] };
    expect((await rounds.import(two)).status).toBe(201);
    const one = await rounds.import({ jury: [40], web: [5] });
    expect([one.status, one.body.errors]).toMatchObject([422, [{ code: 'missing-entry' }]]);
    expect(one.body.errors[0].sentence.zh).toContain('第 2 号');
    expect((await rounds.import({ ...two, upTo: 'screening' })).body.errors).toHaveLength(2);
    // the screening cannot be computed from it as it was published
    expect((await rounds.publish('final')).body.code).toBe('results.contradicts');
  });
});

describe('what is newest', () => {
  it('goes by the order of evidence and versions, whatever the clock says', async () => {
    const rounds = await published();
    await must(rounds.import({ web: [9, 6, 0, 0] }));
    await must(rounds.publish('final', { reason: RECOUNT }));
    await must(rounds.import({ web: [7, 6, 0, 0] }));
    // as if the clock had gone back between them
    await asSuperuser(app.database.superUrl, (client) =>
      client.query(`
        set session_replication_role = replica;
        update frozen_evidence set frozen_at = frozen_at - position * interval '1 hour';
        update outcome_versions set published_at = published_at - version * interval '1 hour'`),
    );
    expect((await app.get(`${rounds.url}/results`)).body.version).toBe(2);
    const { body } = await must(rounds.publish('final', { reason: RECOUNT }));
    expect([body.version, (await rounds.results('final', '/entries/1')).body.figures[0].value]).toEqual([3, '7']);
  });

  it('is never published twice, however often its evidence is imported', async () => {
    const rounds = await published();
    await must(rounds.import({ web: [9, 6, 0, 0] }));
    await must(rounds.import());
    expect((await rounds.publish('final', { reason: RECOUNT })).body.code).toBe('results.unchanged');
  });
});
