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

test('a word that is being spelt out is asked for once it is chosen', async ({ page, context }) => {
  const entries = new EntriesPage(page, 'zh');
  await entries.visit();
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.endsWith('/entries') && pathname.startsWith('/api/')) asked.push(searchParams.get('search') ?? '');
  });
  await page.clock.install();
  await entries.search.focus();
  const keyboard = await context.newCDPSession(page);
  for (const text of ['s', 'sh', 'she', 'shequ'])
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await page.clock.runFor(600);
  expect(asked).toEqual([]);
  await keyboard.send('Input.insertText', { text: '社区' });
  await expect(page).toHaveURL(/q=%E7%A4%BE%E5%8C%BA/);
  expect(asked).toEqual(['社区']);
});

test('a condition that finds nothing is named', async ({ page }) => {
  const entries = new EntriesPage(page, 'zh');
  await entries.visit('?district=xx&q=352');
  await expect(entries.count).toContainText('0 个项目');
  await expect(entries.count).toContainText('搜索“352”');
  await expect(entries.count).toContainText('xx');
});

test('the way back from an entry leads to the list as it was narrowed', async ({ page }) => {
  const entries = new EntriesPage(page, 'zh');
  await entries.visit('?list=final.top-ten');
  await expect(entries.rows).toHaveCount(10);
  await entries.rows.first().getByRole('link').click();
  await expect(entries.heading).toContainText('352');
  await page.getByRole('link', { name: '全部项目' }).click();
  await expect(page).toHaveURL(/list=final\.top-ten/);
  await expect(entries.rows).toHaveCount(10);
});

test('an entry leads on to those beside it', async ({ page }) => {
  const entries = new EntriesPage(page, 'zh');
  await entries.open('/guangzhou-2022/entries/1');
  await expect(page.getByRole('link', { name: '上一个' })).toHaveCount(0);
  await page.getByRole('link', { name: '下一个：2 号' }).click();
  await expect(entries.heading).toContainText('打造党建引领下的群众满意');
  await page.getByRole('link', { name: '上一个：1 号' }).click();
  await expect(entries.heading).toContainText('352');
});

/** How many entries the api finds, asked by itself. */
async function countOf(search: string): Promise<number> {
  const answer = await fetch(`/api/contests/guangzhou-2022/entries?search=${encodeURIComponent(search)}`);
  return ((await answer.json()) as { total: number }).total;
}
