import { createHash } from 'node:crypto';
import type { Page, Route } from '@playwright/test';
import { expect, test } from './fixtures';
import { RecomputePage } from './pages/recompute-page';
import { ResultsPage } from './pages/results-page';
import { PHONE } from './views';

test.use({ ...PHONE, expectedTrouble: /ERR_FAILED|preloaded using link preload/ });

const file = (name: string): string => `**/api/contests/*/rounds/final/results/${name}.json*`;

/** An answer with some of its text replaced. */
async function replaced(route: Route, [from, to]: readonly [string, string]): Promise<string> {
  const text = await (await route.fetch()).text();
  expect(text).toContain(from);
  return text.replace(from, to);
}

test('the outcome comes out byte for byte, in the browser, and the page says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const recompute = new RecomputePage(page, 'zh');
  await recompute.visit();
  await recompute.start.click();
  await expect(recompute.found).toContainText('与公布的结果逐字节相同');
  const [published, computed] = await recompute.found.locator('.hash').allInnerTexts();
  expect(computed?.match(/[0-9a-f]{8}/g)).toEqual(published?.match(/[0-9a-f]{8}/g));
  await expect(page.locator('.receipt-steps')).toContainText('两个指纹相同');
  await page.getByRole('button', { name: '复制验算记录' }).click();
  const record = await page.evaluate(() => navigator.clipboard.readText());
  expect(record).toContain('guangzhou-2022');
  expect(record.match(/[0-9a-f]{64}/g)?.length).toBeGreaterThanOrEqual(4);
});

test('another outcome is told from the published one, to the first place that differs', async ({ page }) => {
  const recompute = new RecomputePage(page, 'zh');
  await publishAnother(page);
  await recompute.start.click();
  await expect(recompute.found).toContainText('与公布的结果不同');
  await expect(recompute.found).toContainText('公布 "93.78"');
  await expect(recompute.found).toContainText('你这里 "93.77"');
  await expect(recompute.found).toContainText('怎么办');
  await expect(page.locator('.receipt-steps')).toContainText('两个指纹不同');
  await expect(recompute.again).toBeVisible();
});

test('a file that is not the published one is not computed with', async ({ page }) => {
  const recompute = new RecomputePage(page, 'en');
  await page.route(file('evidence'), async (route) => {
    const text = await (await route.fetch()).text();
    await route.fulfill({ body: text.slice(0, -1), contentType: 'application/json' });
  });
  await recompute.visit();
  await recompute.start.click();
  await expect(recompute.found).toContainText('The evidence file does not match its fingerprint');
  await page.unroute(file('evidence'));
  await page.getByRole('button', { name: 'Download again' }).click();
  await expect(recompute.found).toContainText('byte for byte');
});

test('a download that breaks off is said to, and can be tried again', async ({ page }) => {
  const recompute = new RecomputePage(page, 'en');
  await page.route(file('rulebook'), (route) => route.abort());
  await recompute.visit();
  await recompute.start.click();
  await expect(recompute.found).toContainText('The download broke off');
  await page.unroute(file('rulebook'));
  await page.getByRole('button', { name: 'Download again' }).click();
  await expect(recompute.found).toContainText('byte for byte');
});

test('it is stopped when the reader wants it stopped', async ({ page }) => {
  const recompute = new RecomputePage(page, 'zh');
  await page.route(file('outcome'), () => undefined);
  await recompute.visit();
  await recompute.start.click();
  await expect(recompute.found).toContainText('正在下载');
  await page.getByRole('button', { name: '停止' }).click();
  await expect(recompute.start).toBeVisible();
  await expect(recompute.found).not.toContainText('没有下载完');
});

test('a browser that cannot is told of another way', async ({ page }) => {
  const recompute = new RecomputePage(page, 'zh');
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await recompute.visit();
  await recompute.start.click();
  await expect(recompute.found).toContainText('这个浏览器不能验算');
  await expect(page.locator('.command').first()).toContainText('npm run --silent decide --');
});

/** As if the organisers had published another score, fingerprint and all. */
async function publishAnother(page: Page): Promise<void> {
  const change = ['"93.77"', '"93.78"'] as const;
  let hash = '';
  await page.route(file('outcome'), async (route) => {
    await route.fulfill({ body: await replaced(route, change), contentType: 'application/json' });
  });
  await page.route('**/api/contests/*/rounds/final/results?*', async (route) => {
    const original = await (await page.request.get(`${new URL(page.url()).origin}${OUTCOME}`)).text();
    hash = createHash('sha256')
      .update(original.replace(...change))
      .digest('hex');
    const body = JSON.parse(await (await route.fetch()).text()) as { hashes: { outcome: string } };
    body.hashes.outcome = hash;
    await route.fulfill({ json: body });
  });
  // asked for by the page itself: what is drawn comes with its answers
  const results = new ResultsPage(page, 'zh');
  await results.visit();
  await page.getByRole('link', { name: '在这里验算' }).click();
}

const OUTCOME = '/api/contests/guangzhou-2022/rounds/final/results/outcome.json?version=1';
