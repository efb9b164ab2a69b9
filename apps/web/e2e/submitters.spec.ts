import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { Site } from './pages/site';
import { DEMO, DESKTOP, inLanguage, type Language, PHONE } from './views';

// 广州市人民检察院
const NAME = '\u5e7f\u5dde\u5e02\u4eba\u6c11\u68c0\u5bdf\u9662';
const pageOf = (name: string): string => `/${DEMO}/submitters/${encodeURIComponent(name)}`;

test.describe('on a phone in Chinese', () => {
  test.use(PHONE);

  test('a submitter is found by a part of its name, and its page tells the way of its entry', async ({ page }) => {
    const site = new Site(page, 'zh');
    await site.open(`/${DEMO}/entries`);
    await page.getByRole('link', { name: '按申报单位查' }).click();
    await expect(site.heading).toHaveText('申报单位');
    await page.getByRole('searchbox').fill('\u6aa2\u5bdf\u9662');
    await expect(page.locator('.submitter-row')).toHaveCount(1);
    await expect(page).toHaveURL(/submitters\?q=/);
    await page.getByRole('link', { name: NAME }).click();
    await expect(site.heading).toHaveText(NAME);
    expect(new URL(page.url()).pathname).toBe(pageOf(NAME));
    const rows = page.locator('tbody tr');
    await expect(rows).toHaveCount(2);
    await expect(rows.last()).toContainText(/第 1 名.*总分 93\.77.*十大创新项目.*领先第 11 名/s);
    await expect(page.locator('.part-head')).toContainText('模拟名次');
    // down to the sum of a round that led to the last one
    await rows.first().getByRole('link').click();
    await expect(page).toHaveURL(/entries\/10#screening$/);
  });

  test('the names in results and on an entry lead to it', async ({ page }) => {
    const site = new Site(page, 'zh');
    await site.open(`/${DEMO}/results`);
    await page.locator('.winner').first().getByRole('link', { name: NAME }).click();
    await expect(site.heading).toHaveText(NAME);
    await site.open(`/${DEMO}/entries/10`);
    await page.locator('.submitters a').first().click();
    await expect(site.heading).toHaveText(NAME);
  });

  test.describe('that nobody has', () => {
    test.use({ expectedTrouble: /status of 404/ });

    test('a name leads nowhere', async ({ page }) => {
      const answer = await page.goto(pageOf('\u65e0\u6b64\u5355\u4f4d'));
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有找到这一页');
    });
  });
});

test.describe('on a desktop in English', () => {
  test.use(DESKTOP);

  test('the place leads to its sum, opened', async ({ page }) => {
    const site = new Site(page, 'en');
    await site.open(pageOf(NAME));
    await expect(site.heading).toContainText('Guangzhou Municipal People\u2019s Procuratorate');
    await page.locator('tbody tr').last().getByRole('link').click();
    await expect(page.locator('.winner').first().locator('.sum-line--total')).toBeVisible();
  });
});

for (const language of ['zh', 'en'] as const) {
  test.describe(`without scripts in ${language}`, () => {
    test.use({ ...PHONE, javaScriptEnabled: false });

    test('it is found, read, and stands on one sheet', async ({ page }, testInfo) => {
      await page.goto(inLanguage(language, `/${DEMO}/submitters`));
      await page.getByRole('searchbox').fill('\u68c0\u5bdf');
      await page.getByRole('button').click();
      await expect(page.locator('.submitter-row')).toHaveCount(1);
      await page.locator('.submitter-row a').click();
      await expect(page.locator('tbody tr').last()).toContainText('93.77');
      expect(await sheetsOf(page, testInfo.outputPath('submitter.pdf'))).toBe(1);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.print-foot')).toContainText(`/${DEMO}/submitters/${NAME}`);
      await expect(page.locator('.print-foot')).toContainText(footOf(language));
    });
  });
}

const footOf = (language: Language): RegExp =>
  language === 'zh' ? /^模拟数据.*第 1 版/ : /^Simulated data.*Version 1/i;

/** How many sheets of paper it takes. */
async function sheetsOf(page: Page, path: string): Promise<number> {
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  return (await readFile(path)).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
