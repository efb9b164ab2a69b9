import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { EntriesPage } from './pages/entries-page';
import { ResultsPage } from './pages/results-page';
import { Site } from './pages/site';
import { DESKTOP, DEMO } from './views';

test.use(DESKTOP);

/** Presses Tab until the target has the focus: as far as a person would have to go. */
async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`not reached with ${most} presses of Tab`);
}

/** Whether the focus can be seen. */
const outline = (target: Locator): Promise<string> =>
  target.evaluate((element) => getComputedStyle(element).outlineStyle);

test('from the front page to the arithmetic of the first place', async ({ page }) => {
  const results = new ResultsPage(page, 'zh');
  await results.open('/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  const contest = page.locator(`main a[href$="/${DEMO}"]`).first();
  await tabTo(page, contest, 6);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/${DEMO}$`));
  const main = page.getByRole('link', { name: '看结果' });
  await tabTo(page, main, 25);
  expect(await outline(main)).toBe('solid');
  await page.keyboard.press('Enter');
  await expect(results.heading).toHaveText('评选揭晓');
  await expect(results.main).toBeFocused();

  const second = results.winners.nth(1);
  await tabTo(page, second.locator('summary'), 25);
  await page.keyboard.press('Enter');
  await expect(second.locator('.sum-line--total')).toContainText('92.32');
  await tabTo(page, second.getByRole('button', { name: '改看精确值' }), 3);
  await page.keyboard.press('Space');
  await expect(second.getByRole('button', { name: '改看两位小数' })).toBeFocused();
});

test('search, lists and districts', async ({ page }) => {
  const entries = new EntriesPage(page, 'zh');
  await entries.visit();
  await expect(entries.rows).toHaveCount(77);
  await tabTo(page, entries.search, 20);
  await page.keyboard.type('352');
  await expect(entries.rows).toHaveCount(1);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(entries.rows).toHaveCount(77);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(entries.rows).toHaveCount(10);
  await page.keyboard.press('Tab');
  await page.keyboard.type('花都');
  await page.keyboard.press('Enter');
  await expect(entries.rows).toHaveCount(1);
  await tabTo(page, entries.rows.getByRole('link'), 3);
  await page.keyboard.press('Enter');
  await expect(entries.heading).toContainText('两个中心');
});

test('navigation, language, theme and the announcement', async ({ page }) => {
  const site = new Site(page, 'zh');
  await site.open(`/${DEMO}`);
  for (const [name, heading] of [
    ['规则', '规则全文'],
    ['巡展', '媒体巡展'],
  ] as const) {
    await site.page.locator('.skip-link').focus();
    await tabTo(page, site.nav.getByRole('link', { name }), 12);
    await page.keyboard.press('Enter');
    await expect(site.heading).toHaveText(heading);
  }
  await page.locator('.skip-link').focus();
  await tabTo(page, page.getByRole('link', { name: 'English' }), 10);
  await page.keyboard.press('Enter');
  await expect(site.heading).toHaveText('Media roadshow');
  await page.locator('.skip-link').focus();
  await tabTo(page, page.getByRole('button', { name: 'Switch between light and dark' }), 10);
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});
