import { Revisions } from '../src/audit/revisions.service.js';
import { Transactions } from '../src/database/transactions.js';
import { idOf, LivingContests, twoRounds } from './factories/living-contest.js';
import { must } from './factories/published-contest.js';
import { aRulebook } from './factories/rules.js';
import { changeStage } from './factories/stages.js';
import { aChannel, aVote, ballotsOf, TestVoter } from './factories/votes.js';
import { startReplica, startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let token: string;
let contests: LivingContests;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  contests = new LivingContests(app, token);
});
afterAll(() => app.close());

describe('an amendment', () => {
  const [screening, final] = [twoRounds().rounds[0]!, twoRounds().rounds[1]!];
  const without = (round: typeof final) => ({ ...round, lists: round.lists.slice(0, 1) });
  const laterRound = twoRounds({ rounds: [screening, without(final)] });
  const firstRound = twoRounds({ rounds: [without(screening), final] });
  const otherTitles = twoRounds({ title: { zh: '新题' }, assumed: [{ zh: '补记' }] });

  it('changes titles and later rounds after a stage has opened, and keeps what the stage was opened under', async () => {
    const url = await contests.make();
    await must(contests.change(url, 'call', 'open'));
    expect((await must(contests.sealAgain(url, otherTitles))).body.version).toBe(2);
    expect((await must(contests.sealAgain(url, laterRound))).body.version).toBe(3);
    const { status, body } = await contests.sealAgain(url, firstRound);
    expect([status, body.code]).toEqual([409, 'rulebook.stage-opened']);
    expect(body.errors).toMatchObject([{ path: 'rounds[0].lists', code: 'stays-as-sealed' }]);
    expect((await app.get(url)).body.rulebook.version).toBe(3);
    await must(contests.change(url, 'vote', 'open'));
    expect((await contests.sealAgain(url, twoRounds())).body.errors).toMatchObject([{ path: 'rounds[1].lists' }]);
  });

  it('holds for a ballot at a server that has not heard of it yet', async () => {
    const url = await aVote(app, token, { window: [null, null] });
    const other = await startReplica(app);
    const voter = new TestVoter(other, url, (await TestVoter.make(app, url)).token);
    expect((await voter.cast([1, 2])).body.code).toBe('ballot.too-early');
    // it hears of nothing any more, unless it asks
    other.nest.get(Revisions).onApplicationShutdown();
    const channels = [aChannel({ form: { kind: 'choose', from: 1, to: 1 } })];
    await must(contests.sealAgain(url, aRulebook({ channels })));
    await must(changeStage(app, url, 'ballots', { to: 'open', token }));
    const refused = await voter.cast([1, 2]);
    expect([refused.status, refused.body.code]).toEqual([422, 'ballot.too-many']);
    expect((await voter.cast([2])).status).toBe(201);
    expect(await ballotsOf(app, url)).toMatchObject([{ choices: [2], rulebook_version: 2 }]);
    await other.close();
  });

  it('is held by the database as well, for whoever seals past the api', async () => {
    const url = await contests.make();
    const id = await idOf(app, url);
    await must(contests.change(url, 'call', 'open'));
    const seal = (rules: string) =>
      app.nest.get(Transactions).run(async (tx) => {
        await tx.query(
          `insert into rulebook_versions (contest_id, version, hash, document, reason)
           select contest_id, 2, hash, document, '{"zh": "改"}' from rulebook_versions where contest_id = $1`,
          [id],
        );
        await tx.query(rules, [id]);
      });
    const rulesOf = (hash: string) => `insert into stage_rules
      select contest_id, 2, stage_id, round, round_position, ${hash} from stage_rules where contest_id = $1`;
    const refused = { constraint: 'rulebook_versions_before_opening' };
    await expect(seal('select $1::uuid')).rejects.toMatchObject(refused);
    await expect(seal(rulesOf(`repeat('0', 64)`))).rejects.toMatchObject(refused);
    await seal(rulesOf('kept_hash'));
    expect((await app.get(url)).body.rulebook.version).toBe(2);
  });
});
