import { must } from './factories/published-contest.js';
import { changeStage, timePasses } from './factories/stages.js';
import { aChannel, aVote, TestVoter } from './factories/votes.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let token: string;
let url: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  url = await aVote(app, token);
});
afterAll(() => app.close());
const contest = (quota: object, changes: object = {}) =>
  aVote(app, token, { channels: [aChannel({ quotas: [{ ballots: 1, per: 'voter', ...quota }], ...changes })] });

describe('a receipt', () => {
  it('is found however it is copied, and says when the ballot was cast, never what it chose', async () => {
    const voter = await TestVoter.make(app, url);
    const { receipt, castAt } = (await voter.cast([3, 1])).body;
    const plain = receipt.replaceAll('-', '');
    for (const copied of [receipt, plain, receipt.toLowerCase(), plain.replaceAll('0', 'o'), `%20${plain} `.trim()]) {
      const { status, body, headers } = await app.get(`${url}/receipts/${copied}`);
      expect([copied, status, body]).toEqual([copied, 200, { recorded: true, castAt, state: 'counted' }]);
      expect(headers['cache-control']).toBe('no-store');
    }
    expect((await app.get(`${url}/receipts/${plain.replaceAll('1', 'l')}`)).body.recorded).toBe(true);
  });

  it('that nobody was given, of another contest or of no shape is not recorded', async () => {
    const voter = await TestVoter.make(app, url);
    const { receipt } = (await voter.cast([1])).body as { receipt: string };
    const turned = `${receipt.slice(0, -1)}${receipt.endsWith('A') ? 'B' : 'A'}`;
    for (const wrong of [turned, 'A'.repeat(24), 'x', '%00', '投票', `${receipt}A`, 'U'.repeat(24), '1'.repeat(150)]) {
      const { status, body } = await app.get(`${url}/receipts/${encodeURIComponent(wrong)}`);
      expect([wrong, status, body]).toEqual([wrong, 200, { recorded: false }]);
    }
    expect((await app.get(`${await aVote(app, token)}/receipts/${receipt}`)).body).toEqual({ recorded: false });
    expect((await app.get(`/api/contests/none-2031/receipts/${receipt}`)).status).toBe(404);
  });

  it('shares nothing to be seen with those of the same voter', async () => {
    const several = await contest({ ballots: 20, window: 'contest' });
    const voter = await TestVoter.make(app, several);
    const receipts: string[] = [];
    for (let slot = 0; slot < 20; slot += 1) receipts.push((await voter.cast([1], { slot })).body.receipt);
    const heads = new Set(receipts.map((receipt) => receipt.slice(0, 4)));
    expect(heads.size).toBeGreaterThan(17);
    for (const receipt of receipts) expect((await app.get(`${several}/receipts/${receipt}`)).body.recorded).toBe(true);
  });

  it('is gone from the count with a ballot that was damaged', async () => {
    const alone = await aVote(app, token);
    const { receipt } = (await (await TestVoter.make(app, alone)).cast([1])).body;
    await asSuperuser(app.database.superUrl, (client) =>
      client.query(
        `update ballot set choices = '{2}' where channel_id = (select voting_channels.id from voting_channels join contests
          on contests.id = contest_id where slug = $1)`,
        [alone.split('/').at(-1)],
      ),
    );
    expect((await app.get(`${alone}/receipts/${receipt}`)).body).toEqual({ recorded: false });
  });

  it('of a vote that was closed and opened again is still found', async () => {
    const again = await aVote(app, token);
    const voter = await TestVoter.make(app, again);
    const { receipt, castAt } = (await voter.cast([1])).body;
    await must(changeStage(app, again, 'ballots', { to: 'closed', token }));
    await timePasses(app, again, 60);
    await must(changeStage(app, again, 'ballots', { to: 'open', token }));
    expect((await app.get(`${again}/receipts/${receipt}`)).body).toEqual({ recorded: true, castAt, state: 'counted' });
    expect((await voter.cast([1])).body.receipt).toBe(receipt);
  });
});
