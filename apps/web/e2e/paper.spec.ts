import { expect, test } from './fixtures';
import { DEMO, inLanguage } from './views';

/** How many sheets a printed page takes. */
const sheetsIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

const FOOTS = [
  [`/${DEMO}/results`, '第 1 版', `/${DEMO}/results`],
  [`/${DEMO}/rounds/final/results/compare?a=16&b=4`, '第 1 版', `/${DEMO}/rounds/final/results/compare?a=16&b=4`],
  [`/${DEMO}/rules`, '第 1 版', `/${DEMO}/rules`],
  [`/${DEMO}/announcement`, '第 1 版', `/${DEMO}/announcement`],
  [`/${DEMO}/entries/1`, '“352”工作法', `/${DEMO}/entries/1`],
] as const;

test('every printed sheet says at its foot what it is, where it stands, and that it is simulated', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const [path, what, address] of FOOTS) {
    await page.goto(path);
    const foot = page.locator('.print-foot');
    // browsers repeat the foot of a table on every sheet
    await expect(foot).toHaveCSS('display', 'table-footer-group');
    await expect(foot).toContainText('模拟数据，非大赛结果');
    await expect(foot).toContainText(what);
    await expect(foot).toContainText(address);
    await expect(page.getByRole('navigation')).toBeHidden();
  }
});

test('the announcement takes two sheets, in English three, and a comparison one', async ({ page }) => {
  for (const [path, sheets] of [
    [`/${DEMO}/announcement`, 2],
    [inLanguage('en', `/${DEMO}/announcement`), 3],
    [`/${DEMO}/rounds/final/results/compare?a=16&b=4`, 1],
  ] as const) {
    await page.goto(path);
    expect(sheetsIn(await page.pdf({ preferCSSPageSize: true })), path).toBe(sheets);
  }
});
