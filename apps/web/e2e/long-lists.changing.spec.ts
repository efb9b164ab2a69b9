import { expect, test } from './fixtures';
import { Office } from './office';
import { ResultsPage } from './pages/results-page';
import { entries, evidence, rulebook } from './sanctions';
import { violations } from './violations';

const SLUG = 'with-long-lists';

test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  const office = await Office.enter(request);
  await office.createContest(SLUG, { title: { zh: '名单很长的测试赛' }, isImported: true });
  await office.seal(SLUG, rulebook);
  const numbers = Array.from({ length: 120 }, (_, index) => index + 1);
  const titled = numbers.map((number) => ({ ...entries[0], number, title: { zh: `测试项目${number}` } }));
  await office.addEntries(SLUG, titled);
  await office.post(`/${SLUG}/evidence`, {
    ...evidence,
    entries: numbers.map((number) => ({ number })),
    tallies: [{ channel: 'web', votes: numbers.map((number) => [number, number]) }],
    facts: numbers.map((number) => ({ set: 'points', entry: number, value: number })),
    // all but the first ten
    decisions: numbers.slice(10).map((entry) => ({
      kind: 'withdrawn',
      entry,
      round: 'final',
      reason: { zh: `第${entry}份撤回申请` },
      at: new Date(Date.parse('2031-06-01T02:00:00.000Z') + entry * 60_000).toISOString(),
    })),
  });
  await office.post(`/${SLUG}/rounds/final/outcomes`, { reason: null });
  await request.dispose();
});

test('decisions, and those who are not ranked, are read to the last, page by page', async ({ page }) => {
  const results = new ResultsPage(page, 'zh');
  await results.open(`/${SLUG}/results`);
  await page.getByRole('link', { name: '按时间看全部 110 条决定' }).click();
  const decisions = page.locator('.sanction');
  await expect(decisions).toHaveCount(100);
  await expect(decisions.first()).toContainText('第11份撤回申请');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: '看下一页' }).click();
  await expect(decisions.first()).toContainText('第111份撤回申请');
  await expect(decisions).toHaveCount(10);
  await expect(page.getByRole('link', { name: '看下一页' })).toHaveCount(0);
  await page.getByRole('link', { name: '回到最前面' }).click();
  await expect(decisions.first()).toContainText('第11份撤回申请');

  await results.open(`/${SLUG}/results`);
  await page.getByRole('link', { name: '看这份名单的全部 110 项' }).click();
  const out = page.locator('.out-row');
  await expect(out).toHaveCount(100);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: '看下一页' }).click();
  await expect(out.first()).toContainText('测试项目111');
  await expect(out).toHaveCount(10);
});
