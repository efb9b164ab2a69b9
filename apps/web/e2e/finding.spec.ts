import { expect, test } from './fixtures';
import { EntriesPage } from './pages/entries-page';
import { PHONE } from './views';

test.use(PHONE);

test('an entry is found by a word, a body or its number, and the address remembers how', async ({ page }) => {
  const entries = new EntriesPage(page, 'zh');
  await entries.visit();
  await expect(entries.rows).toHaveCount(77);
  await entries.search.fill('电梯');
  await expect(entries.rows).toHaveCount(await page.evaluate(countOf, '电梯'));
  await expect(entries.rows.first()).toContainText('创新旧楼加装电梯法治保障体系');
  await expect(page).toHaveURL(/\?q=/);
  await page.reload();
  await expect(entries.search).toHaveValue('电梯');
  await entries.search.fill('信访局');
  await expect(entries.rows).toHaveCount(1);
  await entries.rows.getByRole('link').click();
  await expect(entries.heading).toContainText('家文化');
  await page.goBack();
  await expect(entries.search).toHaveValue('信访局');
});

test('the entries are narrowed to a list and to a district', async ({ page }) => {
  const entries = new EntriesPage(page, 'en');
  await entries.visit();
  await entries.chooseList('十大创新项目', 'Top ten');
  await expect(entries.rows).toHaveCount(10);
  await entries.district.selectOption({ label: 'Huadu (1)' });
  await expect(entries.rows).toHaveCount(1);
  await expect(entries.count).toContainText('1 entry');
  await expect(page).toHaveURL(/list=final\.top-ten&district=huadu/);
});

test('where nothing is found the page says so and clears the filters', async ({ page }) => {
  const entries = new EntriesPage(page, 'zh');
  await entries.visit('?q=xyzzy');
  await expect(page.getByText('没有符合“xyzzy”的项目')).toBeVisible();
  await page.getByRole('link', { name: '清除条件' }).click();
  await expect(entries.rows).toHaveCount(77);
  await expect(entries.search).toHaveValue('');
});

/** How many entries the api finds, asked by itself. */
async function countOf(search: string): Promise<number> {
  const answer = await fetch(`/api/contests/guangzhou-2022/entries?search=${encodeURIComponent(search)}`);
  return ((await answer.json()) as { total: number }).total;
}
