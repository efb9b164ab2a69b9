import { aLiveContest, DECIDED, disqualified, type LiveContest, typed } from './factories/live-contest.js';
import { must } from './factories/published-contest.js';
import { fromNow } from './factories/stages.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let administrator: string;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

let made = 0;
async function contest(votes: readonly number[] | null = [40, 30, 20, 10]): Promise<LiveContest> {
  const it = await aLiveContest(app, administrator, { slug: `decided-${(made += 1)}` });
  if (votes !== null) await it.recorded('votes/jury', typed(votes));
  return it;
}

const headOf = ({ version, hash }: { version: number; hash: string }) => [version, hash];

describe('a decision during the notice', () => {
  it('makes version 2, the notice starts anew, and version 1 is published no more', async () => {
    const it = await contest();
    const first = (await must(it.openNotice('screening', { endsAt: await fromNow(app, 7200) }))).body;
    const { body } = await must(it.decide(disqualified(2), it.made.second));
    expect(body.proposed).toMatchObject([{ round: 'screening', version: 2 }]);
    expect((await it.lastFact()).fields).toMatchObject({ proposed: [{ version: 2 }] });
    const { items } = (await it.get('/rounds/screening/proposals')).body;
    expect(items).toMatchObject([
      { version: 2, reason: DECIDED, isSuperseded: false },
      { version: 1, hash: first.hash, isSuperseded: true },
    ]);
    const lasts = items.map(
      (each: { openedAt: string; endsAt: string }) => Date.parse(each.endsAt) - Date.parse(each.openedAt),
    );
    expect(Math.abs(lasts[0] - lasts[1])).toBeLessThan(2_000);
    expect(Date.parse(items[0].openedAt)).toBeGreaterThan(Date.parse(items[1].openedAt));
    expect(await it.shortlist()).toEqual([1, 3]);
    expect((await it.publish('screening', first.hash, it.made.first)).body.code).toBe('notice.not-over');
  });

  it('is published by another than made it', async () => {
    const it = await contest();
    const first = (await must(it.openNotice('screening'))).body;
    const { proposed } = (await must(it.decide(disqualified(2), it.made.second))).body;
    expect((await it.publish('screening', first.hash, it.made.first)).body.code).toBe('notice.hash-differs');
    expect((await it.publish('screening', proposed[0].hash, it.made.second)).body.code).toBe('notice.own');
    const { body } = await must(it.publish('screening', proposed[0].hash, it.made.first));
    expect(body).toMatchObject({ version: 2, hashes: { outcome: proposed[0].hash } });
  });

  it('is undone by a new version, the old ones readable, and never a half state (U46)', async () => {
    const it = await contest();
    const versions = [(await must(it.openNotice('screening'))).body];
    versions.push((await must(it.decide(disqualified(2)))).body.proposed[0]);
    versions.push((await must(it.decide({ kind: 'lifted', lifts: 1 }))).body.proposed[0]);
    expect(versions.map(({ version }: { version: number }) => version)).toEqual([1, 2, 3]);
    expect(await it.shortlist()).toEqual([1, 2]);
    const page = (await it.page('/rounds/screening/notice')).body;
    expect(page.versions.map(headOf)).toEqual([...versions].reverse().map(headOf));
    // the evidence holds those in force: it is that of version 1
    expect(page.versions[0].evidenceHash).toBe(page.versions[2].evidenceHash);
    expect(page.decisions).toMatchObject([
      { number: 1, liftedBy: 2 },
      { number: 2, lifts: 1 },
    ]);
  });

  it('that leaves a tie at the cut halts the notice until that is decided too', async () => {
    const it = await contest([40, 30, 20, 20]);
    const { hash } = (await must(it.openNotice('screening'))).body;
    const { body } = await must(it.decide(disqualified(2)));
    expect([body.proposed, body.waiting]).toMatchObject([[], [{ path: 'screening.shortlist', code: 'pending' }]]);
    expect((await it.page('/rounds/screening/notice')).body).toMatchObject({ version: 1, isSuperseded: true });
    expect((await it.publish('screening', hash)).body.code).toBe('notice.superseded');
    const tie = await must(it.decide({ kind: 'tie', round: 'screening', order: [4, 3] }));
    expect(tie.body.proposed).toMatchObject([{ version: 2 }]);
    expect(await it.shortlist()).toEqual([1, 4]);
  });

  it('of a later round leaves it as it is', async () => {
    const it = await contest();
    const { hash } = (await must(it.openNotice('screening'))).body;
    expect((await must(it.decide(disqualified(1, 'final')))).body.proposed).toEqual([]);
    await must(it.decide({ kind: 'tie', round: 'final', order: [1, 2] }));
    await must(it.publish('screening', hash));
    // who was taken out of the final already takes no part in it
    const { body } = await it.record('votes/web', [{ entry: '1', value: '5' }]);
    expect(body.errors).toMatchObject([{ code: 'unknown-entry' }]);
    await must(it.decide({ kind: 'lifted', lifts: 1 }));
    await must(it.record('votes/web', [{ entry: '1', value: '5' }]));
  });
});

describe('after a round is published', () => {
  async function finished(): Promise<LiveContest> {
    const it = await contest();
    await it.announce('screening');
    await it.recorded('votes/web', typed([5, 6]));
    await it.announce('final');
    return it;
  }

  it('a decision leads to the next version, with a reason and a notice of its own', async () => {
    const it = await finished();
    const { body } = await must(it.decide(disqualified(2, 'final')));
    expect(body.proposed).toEqual([]);
    expect((await it.page('/rounds/final/results')).body.version).toBe(1);
    expect((await it.openNotice('final')).body.code).toBe('results.reason-required');
    const { version, hash } = (await must(it.openNotice('final', { reason: DECIDED }))).body;
    expect((await it.page('/rounds/final/results')).body.version).toBe(1);
    await must(it.publish('final', hash));
    const page = (await it.page('/rounds/final/results')).body;
    expect([version, page.version, page.reason]).toEqual([2, 2, DECIDED]);
    expect((await it.page('/rounds/final/results?version=1')).body.version).toBe(1);
  });

  it('the results show all decisions, those in force with what they did and the lifted ones with what lifted them', async () => {
    const it = await finished();
    await must(it.decide(disqualified(2, 'final')));
    await must(it.decide({ kind: 'lifted', lifts: 1 }));
    await must(it.decide({ kind: 'votes-struck', channel: 'web', entry: 1, count: 2 }));
    const { hash } = (await must(it.openNotice('final', { reason: DECIDED }))).body;
    await must(it.publish('final', hash));
    const page = (await it.page('/results')).body;
    expect(page.decisions).toMatchObject([{ kind: 'votes-struck', cast: 5, struck: 2, left: 3 }]);
    expect(page.made).toMatchObject([
      { number: 1, kind: 'disqualified', entry: 2, liftedBy: 2, reason: DECIDED },
      { number: 2, kind: 'lifted', lifts: 1 },
      { number: 3, kind: 'votes-struck', liftedBy: null },
    ]);
  });

  it('nothing new is nothing to propose', async () => {
    const it = await finished();
    expect((await it.openNotice('final', { reason: DECIDED })).body.code).toBe('results.unchanged');
  });

  it('what changes an earlier round during the notice of a later one is proposed for both, and published together', async () => {
    const it = await contest();
    await it.announce('screening');
    await it.recorded('votes/web', typed([5, 6]));
    await must(it.openNotice('final'));
    const { proposed } = (await must(it.decide(disqualified(2, 'screening')))).body;
    expect(proposed).toMatchObject([
      { round: 'final', version: 2 },
      { round: 'screening', version: 2 },
    ]);
    expect(await it.shortlist()).toEqual([1, 3]);
    expect((await it.publish('screening', proposed[1].hash)).body.code).toBe('notice.along');
    const { corrected } = (await must(it.publish('final', proposed[0].hash))).body;
    expect(corrected).toMatchObject([{ round: 'screening', version: 2 }]);
  });
});
