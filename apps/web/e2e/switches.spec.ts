import { expect, test } from './fixtures';
import { EntriesPage } from './pages/entries-page';
import { Site } from './pages/site';
import { DEMO, PHONE } from './views';

test.use({ ...PHONE, expectedTrouble: /net::ERR_FAILED/ });

const PAPER = { light: 'rgb(253, 253, 251)', dark: 'rgb(16, 22, 19)' };

test('the theme follows the system until it is switched, is remembered, and is there before anything is drawn', async ({
  page,
}) => {
  const site = new Site(page, 'zh');
  const body = page.locator('body');
  await site.open('/privacy');
  await expect(body).toHaveCSS('background-color', PAPER.light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(body).toHaveCSS('background-color', PAPER.dark);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: '切换深色或浅色' }).click();
  await expect(body).toHaveCSS('background-color', PAPER.dark);

  await page.route('**/assets/public/index-*.js', (route) => route.abort());
  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.unroute('**/assets/public/index-*.js');

  await site.open('/privacy');
  await page.getByRole('button', { name: '切换深色或浅色' }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test.describe('the language', () => {
  test('is that of the path, and the switch keeps the page and what was asked for', async ({ page }) => {
    const entries = new EntriesPage(page, 'zh');
    await entries.visit('?q=11&district=');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(new RegExp(`/en/${DEMO}/entries\\?q=11`));
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(entries.heading).toHaveText('Entries');
    await expect(entries.search).toHaveValue('11');
    await expect(page).toHaveTitle(/^Entries \| Guangzhou/);
    await page.getByRole('link', { name: '中文' }).click();
    await expect(page).toHaveURL(new RegExp(`:\\d+/${DEMO}/entries\\?q=11`));
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(entries.heading).toHaveText('参赛项目');
  });

  test('keeps the place that is opened', async ({ page }) => {
    const site = new Site(page, 'zh');
    await site.open(`/${DEMO}/results#final.16`);
    const row = page.locator('[id="final.16"]');
    await expect(row.locator('.sum-line--total')).toBeVisible();
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(/\/en\/.*#final\.16$/);
    await expect(row.locator('.sum-line--total')).toBeVisible();
    await expect(row).toBeInViewport();
  });
});
