import { aLiveContest, type LiveContest, typed } from './factories/live-contest.js';
import { must } from './factories/published-contest.js';
import { twoRounds } from './factories/two-rounds.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Whoever won last time may take part, and may not win again. */
async function contest(): Promise<LiveContest> {
  const [first, second] = twoRounds().rounds as unknown as readonly { figures: readonly object[] }[];
  const mayWin = { id: 'may-win', title: { zh: '可以入围', en: 'May win' }, from: { facts: 'may-win' } };
  const gates = [{ figure: 'may-win', atLeast: 1, then: 'out' }];
  const rulebook = twoRounds({
    facts: [{ id: 'may-win', title: { zh: '不是上届优胜', en: 'Did not win last time' }, kind: 'pass' }],
    rounds: [{ ...first, figures: [...first!.figures, mayWin], gates }, second],
  });
  return aLiveContest(app, await app.tokenOf('administrator'), { slug: 'eligible-2031', rulebook });
}

it('who may not win again is named to the office before the list is made, and left out of it (U47)', async () => {
  const it = await contest();
  await it.recorded('votes/jury', typed([40, 30, 20, 10]));
  expect((await it.get('/rounds/screening/readiness')).body.missing).toMatchObject([{ code: 'not-recorded' }]);
  await it.recorded('facts/may-win', typed(['否', '是', '是', '是']));
  const [part] = (await must(it.get('/rounds/screening/ranking'))).body.parts;
  expect(part.out).toMatchObject([{ entry: 1, why: 'gate:0' }]);
  expect((await it.page('/rounds/screening/notice')).body.code).toBe('notice.not-open');
  await must(it.openNotice('screening'));
  const { parts } = (await it.page('/rounds/screening/notice')).body;
  expect(parts[0].lists[0].entries.map(({ number }: { number: number }) => number)).toEqual([2, 3]);
});
