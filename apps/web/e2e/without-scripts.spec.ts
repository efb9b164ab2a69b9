import { expect, test } from './fixtures';
import { Site } from './pages/site';
import { DEMO, inLanguage, LIVE, PHONE } from './views';

test.use({ ...PHONE, javaScriptEnabled: false, expectedTrouble: /status of 404/ });

for (const language of ['zh', 'en'] as const) {
  test(`every page reads whole in ${language}`, async ({ page }) => {
    const site = new Site(page, language);
    const say = (zh: string, en: string) => site.say(zh, en);
    const read = (path: string) => page.goto(inLanguage(language, path));

    await test.step('the front page and the contest', async () => {
      await read('/');
      await expect(site.heading).toHaveText(say('大赛', 'Contests'));
      for (const slug of [LIVE, DEMO]) await expect(site.main.locator(`a[href$="/${slug}"]`).first()).toBeVisible();
      await read(`/${DEMO}`);
      await expect(site.heading).toContainText(say('社会治理创新项目大赛', 'Innovation Project Contest'));
      await expect(site.strip).toContainText(say('模拟数据', 'Simulated data'));
      await expect(page.locator('.stage')).toHaveCount(6);
      await expect(page.locator('.entry-columns .entry-row')).toHaveCount(10);
      await expect(page.locator('.stop')).toHaveCount(4);
      await expect(site.main).toContainText('70%');
    });

    await test.step('the entries, found by a form that is sent', async () => {
      await read(`/${DEMO}/entries`);
      await expect(page.locator('.entry-row')).toHaveCount(77);
      await page.getByRole('searchbox').fill('352');
      await page.getByRole('button', { name: say('查找', 'Search') }).click();
      await expect(page).toHaveURL(/[?&]q=/);
      await expect(page.locator('.entry-row')).toHaveCount(1);
      await page.getByRole('radio').nth(1).check();
      await page.getByRole('button', { name: say('查找', 'Search') }).click();
      await expect(page).toHaveURL(/list=/);
    });

    await test.step('an entry with the arithmetic of its places', async () => {
      await read(`/${DEMO}/entries/10`);
      await expect(site.heading).toContainText(say('益路穗行', 'All the way with Guangzhou'));
      for (const summary of await page.locator('summary').all()) await summary.click();
      const sum = page.locator('.worked').filter({ hasText: '58,139' });
      await expect(sum).toContainText('93.77');
      await expect(sum.locator('.mark-table s').first()).toBeVisible();
    });

    await test.step('two entries side by side, chosen in a form that is sent', async () => {
      await read(`/${DEMO}/rounds/final/results/compare?a=16&b=4`);
      await expect(page.locator('.compare-row.is-deciding')).toContainText('62.550');
      await page.locator('select[name=b]').selectOption('17');
      await page.getByRole('button', { name: say('比较', 'Compare') }).click();
      await expect(page).toHaveURL(/[?&]a=16&b=17/);
      await expect(page.locator('.compare-row--total')).toContainText('81.70');
    });

    await test.step('rules, roadshow, results and announcement', async () => {
      await read(`/${DEMO}/rules`);
      await expect(page.locator('.figure-column').first()).toBeVisible();
      await read(`/${DEMO}/roadshow`);
      await expect(page.locator('.order-row').first()).toBeVisible();
      await page.locator('summary').first().click();
      await expect(page.locator('.coverage-row').first()).toBeVisible();
      await read(`/${DEMO}/results`);
      await expect(page.locator('.winner')).toHaveCount(10);
      await expect(page.locator('.results-list .excellent-row')).toHaveCount(13);
      await page.locator('.winner summary').first().click();
      await page.locator('.winner .worked-link a').last().scrollIntoViewIfNeeded();
      await page.locator('.winner').first().locator('.worked-link a').last().click();
      await expect(site.heading).toContainText(say('益路穗行', 'All the way with Guangzhou'));
      await read(`/${DEMO}/rounds/final/results/decisions?version=1`);
      await expect(site.main).toContainText(say('这一版没有组委会决定。', 'This version rests on no decisions'));
      await read(`/${DEMO}/announcement`);
      await expect(page.locator('.award-text')).toHaveCount(10);
      await expect(page.locator('.name-list li')).toHaveCount(13);
    });

    await test.step('the contest under way: what can be done now, and who is on the lists of the screening', async () => {
      await read(`/${LIVE}`);
      await expect(page.locator('.now .button')).toHaveText(say('去投票', 'Vote'));
      await page
        .locator('.stage', { hasText: say('初评', 'screening') })
        .getByRole('link')
        .click();
      await expect(site.heading).toHaveText(say('入选名单', 'Who is on the lists'));
      await expect(page.locator('.proposed-list li')).toHaveCount(23);
      await read(`/${LIVE}/results`);
      await site.main.getByRole('link', { name: say('已公布的名单', 'published lists') }).click();
      await expect(page.locator('.proposed-list li')).toHaveCount(23);
      await page
        .locator('.site-foot')
        .getByRole('link', { name: say('查回执', 'Look up a receipt') })
        .click();
      await expect(page).toHaveURL(/\/receipt$/);
    });

    await test.step('the way from page to page and to the other language', async () => {
      await read(`/${DEMO}/announcement`);
      await site.follow('规则', 'Rules');
      await expect(site.heading).toHaveText(say('规则全文', 'The rules in full'));
      await page.getByRole('link', { name: say('English', '中文') }).click();
      await expect(site.heading).toHaveText(say('The rules in full', '规则全文'));
      await read('/privacy');
      await expect(site.main.getByRole('region', { name: say('谁负责', 'Who is responsible') })).toContainText(
        say('名称和联系方式写在那个大赛每一页的下面', 'stand at the foot of each of its pages'),
      );
      await expect(page.locator('tbody tr').first()).toBeVisible();
      await read(`/${DEMO}/nowhere`);
      await expect(site.heading).toHaveText(say('没有找到这一页', 'There is no such page'));
      await page.locator('.link-row a').last().click();
      await expect(page.locator('.winner')).toHaveCount(10);
    });
  });
}
