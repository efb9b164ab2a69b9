import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ResultsPage } from './pages/results-page';
import { DEMO, inLanguage, PHONE } from './views';

const ROUND = `/${DEMO}/rounds/final/results`;

const tag = (page: Page, property: string): Promise<string | null> =>
  page.locator(`meta[property="${property}"]`).getAttribute('content');

/** Width and height of a PNG, of the address below our own site. */
async function sizeOf(request: APIRequestContext, address: string): Promise<readonly number[]> {
  const { pathname, search } = new URL(address);
  const answer = await request.get(pathname + search);
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/png']);
  const png = await answer.body();
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test.describe('without scripts', () => {
  test.use({ ...PHONE, javaScriptEnabled: false });

  test('a link to a place has title, words and picture of its own, and its sum stands open', async ({ page }) => {
    await page.goto(`${ROUND}?version=1&place=16`);
    await expect(page).toHaveTitle(/^第 11 名 81\.77\uff08模拟\uff09 · 校门口十五分钟 \| /);
    expect(await tag(page, 'og:title')).toBe(await page.title());
    expect(await tag(page, 'og:description')).toMatch(
      /^模拟数据\uff0c非大赛结果\u3002优秀创新项目\uff0c总分 81\.77\u3002/,
    );
    expect(await tag(page, 'og:url')).toMatch(/results\?version=1&place=16$/);
    expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toMatch(/results$/);
    await expect(page.locator('details[open]')).toHaveCount(1);
    await expect(page.locator('details[open] .sum').last()).toContainText('81.77');
    const picture = await tag(page, 'og:image');
    expect(picture).toMatch(/\/share\/guangzhou-2022\/rounds\/final\/16\.png\?version=1$/);
    expect(await sizeOf(page.request, picture ?? '')).toEqual([1200, 630]);
    await page.goto(`/${DEMO}/entries/16`);
    expect(await tag(page, 'og:image')).toBe(picture);
  });

  test('in English it speaks English, and the short address leads on', async ({ page }) => {
    await page.goto(inLanguage('en', `/${DEMO}/results?version=1&place=16`));
    await expect(page).toHaveURL(/\/en\/guangzhou-2022\/rounds\/final\/results\?version=1&place=16$/);
    await expect(page).toHaveTitle(/^Place 11, 81\.77 \(simulated\) · /);
    expect(await sizeOf(page.request, (await tag(page, 'og:image')) ?? '')).toEqual([1200, 630]);
    await page.goto(inLanguage('en', `/${DEMO}/results?place=16`));
    await expect(page.locator('details[open] .sum').last()).toContainText('81.77');
  });

  test('a number that stands nowhere there is the plain page', async ({ page }) => {
    for (const number of ['9999', '0', 'x', '60']) {
      await page.goto(`${ROUND}?version=1&place=${number}`);
      await expect(page.locator('.winner')).toHaveCount(10);
      await expect(page.locator('details[open]')).toHaveCount(0);
      expect(await tag(page, 'og:image')).toMatch(/\/share\.png$/);
    }
    expect((await page.request.get(`/share/${DEMO}/rounds/final/9999.png?version=1`)).status()).toBe(404);
  });
});

test.describe('with scripts', () => {
  test.use(PHONE);

  test('the tab is called after a place also where its page is followed to', async ({ page }) => {
    await page.goto(`${ROUND}?version=1&place=16`);
    await page.locator('#root[data-live]').waitFor();
    await page.getByRole('link', { name: '规则', exact: true }).first().click();
    await expect(page).toHaveTitle(/^规则/);
    await page.reload();
    await page.locator('#root[data-live]').waitFor();
    await page.goBack();
    await expect(page).toHaveTitle(/^第 11 名 81\.77\uff08模拟\uff09 · 校门口十五分钟 \| /);
  });

  test('the place is in sight, and is handed on by the device, or by its address', async ({ page }) => {
    await page.addInitScript(() => {
      const shared: ShareData[] = [];
      Object.assign(window, { shared });
      navigator.share = (data) => Promise.resolve(void shared.push(data ?? {}));
    });
    await page.goto(`${ROUND}?version=1&place=16`);
    const results = new ResultsPage(page, 'zh');
    await results.becomesLive();
    const row = results.row('校门口十五分钟');
    await expect(row).toBeInViewport();
    await row.getByRole('button', { name: /^分享/ }).click();
    const [shared] = await page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);
    expect(shared?.title).toMatch(/^第 11 名 · 校门口十五分钟$/);
    expect(shared?.url).toMatch(/\/guangzhou-2022\/rounds\/final\/results\?version=1&place=16$/);

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => Object.assign(navigator, { share: undefined }));
    await row.getByRole('button', { name: /^分享/ }).click();
    await expect(row.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shared?.url);
  });
});
