import { expect, test } from './fixtures';
import { Site } from './pages/site';
import { DEMO, inLanguage, PHONE } from './views';
import { violations } from './violations';

const WHOLE = `/${DEMO}/rounds/final/results/rows?version=1&of=screening`;

for (const language of ['zh', 'en'] as const) {
  test.describe(`the places of a round in ${language}`, () => {
    test.use(PHONE);

    test('are looked through, and those found stand where they stood', async ({ page }) => {
      const site = new Site(page, language);
      const rows = page.locator('.excellent-row');
      await site.open(`/${DEMO}/results`);
      await page
        .getByRole('link', { name: site.say('查找或看这一轮全部 77 个项目', 'Search or see all 77 entries') })
        .click();
      await expect(rows).toHaveCount(77);
      const places = await placesOf(page, [3, 46, 49]);
      expect(places).toHaveLength(3);
      await page.getByRole('searchbox').fill('\u96fb\u68af');
      await expect(rows).toHaveCount(3);
      await expect(page.locator('.count-line')).toContainText(site.say('3 个项目', '3 entries'));
      expect(await placesOf(page, [3, 46, 49])).toEqual(places);
      await expect(page.locator('.cut-line')).toHaveCount(0);
      await expect(page).toHaveURL(/of=screening&q=/);
      expect(await violations(page)).toEqual([]);
      await page.reload();
      await expect(page.getByRole('searchbox')).toHaveValue('\u96fb\u68af');
      await page.getByRole('searchbox').fill('xyzzy');
      await expect(page.getByText(site.say('没有符合“xyzzy”的项目', 'No entries match “xyzzy”'))).toBeVisible();
      await page.getByRole('link', { name: site.say('清除条件', 'Clear the filters') }).click();
      await expect(rows).toHaveCount(77);
      await expect(page.getByRole('searchbox')).toHaveValue('');
    });
  });

  test.describe(`the places of a round without scripts in ${language}`, () => {
    test.use({ ...PHONE, javaScriptEnabled: false });

    test('are looked through by a form that is sent', async ({ page }) => {
      await page.goto(inLanguage(language, WHOLE));
      const places = await placesOf(page, [12]);
      await page.getByRole('searchbox').fill('12');
      await page.getByRole('button').click();
      await expect(page).toHaveURL(/rows\?version=1&of=screening&q=12$/);
      await expect(page.locator('#screening\\.12')).toBeVisible();
      expect(await page.locator('.excellent-row').count()).toBeLessThan(77);
      expect(await placesOf(page, [12])).toEqual(places);
    });
  });
}

/** The places of these entries, as they are shown. */
const placesOf = (page: Site['page'], numbers: readonly number[]): Promise<string[]> =>
  Promise.all(numbers.map((number) => page.locator(`#screening\\.${number} .excellent-place`).first().innerText()));
