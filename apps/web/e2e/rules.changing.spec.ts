import { expect, test } from './fixtures';
import { demoRulebook, Office } from './office';
import { RulesPage } from './pages/rules-page';
import { Site } from './pages/site';
import { DEMO } from './views';
import { violations } from './violations';

const SLUG = 'rules-that-change';

test.use({ expectedTrouble: /status of 404/ });
test.describe.configure({ mode: 'serial' });

test('a rulebook changed through the api changes the words of the rules page, and both versions stay readable', async ({
  page,
  request,
  browser,
}) => {
  const office = await Office.enter(request);
  const rulebook = await demoRulebook();
  await office.createContest(SLUG);
  await office.seal(SLUG, rulebook);
  const rules = new RulesPage(page, 'zh');
  await rules.visit(SLUG);
  await expect(rules.column('总分')).toContainText('× 30%');
  await expect(rules.main).toContainText('取前 10 名');
  const before = await page.locator('.hash').innerText();

  const weighted = rulebook.rounds[1]?.figures[3]?.from.weighted ?? [];
  weighted.forEach((part) => (part.weight = 0.5));
  const [list] = rulebook.rounds[1]?.lists ?? [];
  if (list !== undefined) list.take = 7;
  await office.seal(SLUG, rulebook, { zh: '票数与专家同等重要', en: 'Votes count as much as experts' });

  // another reader: this one's browser may keep an answer for a moment
  const other = await browser.newPage();
  const changed = new RulesPage(other, 'zh');
  await changed.visit(SLUG);
  await expect(changed.column('总分')).toContainText('“网络得分” × 50%');
  await expect(changed.main).toContainText('取前 7 名');
  await expect(changed.main).not.toContainText('取前 10 名');
  expect(await other.locator('.hash').innerText()).not.toBe(before);
  await expect(changed.versions).toHaveCount(2);
  await expect(changed.main).toContainText('票数与专家同等重要');

  await changed.versions.getByRole('link', { name: '第 1 版' }).click();
  await expect(changed.main).toContainText('已被修订');
  await expect(changed.column('总分')).toContainText('× 30%');
  expect(await other.locator('.hash').innerText()).toBe(before);

  const english = new RulesPage(other, 'en');
  await english.visit(SLUG);
  await expect(english.column('Total')).toContainText('“Vote points” × 50%');
  await expect(english.main).toContainText('Votes count as much as experts');
  await other.close();
});

test('what has no English is shown in Chinese and says so; what is not published yet says that', async ({ page }) => {
  const site = new Site(page, 'en');
  await site.open(`/${SLUG}`);
  await expect(site.heading).toContainText('只有中文名的大赛');
  await expect(site.heading.locator('[lang="zh-CN"]').first()).toHaveText('只有中文名的大赛');
  await expect(site.heading).toContainText('Chinese only');
  await expect(site.strip).toHaveCount(0);
  await expect(site.main).toContainText('Not yet open');
  await site.follow('结果', 'Results');
  await expect(site.heading).toHaveText('The final result is not published yet');
  await site.open(`/${SLUG}/roadshow`);
  await expect(site.main).toContainText('No roadshow yet');
  await site.open(`/${SLUG}/entries`);
  await expect(site.main).toContainText('No entries yet');
});

test('with several contests the front page lists them', async ({ page }) => {
  const site = new Site(page, 'zh');
  await site.open('/');
  const row = page.locator('.contest-row').filter({ has: page.locator(`a[href="/${SLUG}"]`) });
  await expect(row).toContainText('只有中文名的大赛');
  const demo = page.locator('.contest-row').filter({ has: page.locator(`a[href="/${DEMO}"]`) });
  await expect(demo).toContainText('模拟数据');
  expect(await violations(page)).toEqual([]);
  await row.getByRole('link').click();
  await expect(site.heading).toContainText('只有中文名的大赛');
});
