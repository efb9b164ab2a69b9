import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ResultsPage } from './pages/results-page';
import { DESKTOP, type Language, PHONE } from './views';

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

async function results(page: Page, language: Language): Promise<ResultsPage> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const shown = new ResultsPage(page, language);
  await shown.visit();
  return shown;
}

test.describe('on a phone in Chinese', () => {
  test.use(PHONE);

  test('a place is cited with its score, its version and where that stands', async ({ page }) => {
    const shown = await results(page, 'zh');
    const row = shown.row('打造全市首家');
    await shown.arithmetic(row);
    await row.getByRole('button', { name: /^复制引用/ }).click();
    await expect(row.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
    const lines = (await copied(page)).split('\n');
    expect(lines[0]).toBe('模拟数据\uff0c非大赛结果');
    expect(lines[1]).toMatch(/\uff1a第 \d+ 名\uff0c总分 \d\d\.\d\d$/);
    const address = /https?:\S+/.exec(lines[4] ?? '')?.[0] ?? '';
    expect(address).toMatch(/\/guangzhou-2022\/rounds\/final\/results\?version=1&place=4$/);
    const hash = /[0-9a-f]{64}$/.exec(lines[5] ?? '')?.[0] ?? '';
    expect((await page.locator('.hash').first().innerText()).replace(/\s/g, '')).toContain(hash);
    await page.goto(new URL(address).pathname + new URL(address).search);
    await expect(page.locator('.winner')).toHaveCount(10);
  });
});

test.describe('on a desktop in English', () => {
  test.use(DESKTOP);

  test('the results as a whole are cited without an entry', async ({ page }) => {
    const shown = await results(page, 'en');
    await shown.main.locator('.results-parts').getByRole('button', { name: 'Copy citation', exact: true }).click();
    await expect(shown.main.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
    const text = await copied(page);
    expect(text).toMatch(/^Simulated data, not the contest\u2019s results\n/);
    expect(text).toContain('Nanfang Media Group');
    expect(text).toMatch(/Laurel, version 1, published on .*\/en\/guangzhou-2022\/rounds\/final\/results\?version=1\n/);
  });

  test('where copying is not possible the text can be selected', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    const shown = new ResultsPage(page, 'en');
    await shown.visit();
    await shown.main.locator('.results-parts').getByRole('button', { name: 'Copy citation', exact: true }).click();
    await expect(shown.main.getByRole('alert')).toContainText(/Laurel, version 1, published on/);
  });
});
