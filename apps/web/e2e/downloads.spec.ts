import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { AnnouncementPage } from './pages/announcement-page';
import { RecomputePage } from './pages/recompute-page';
import { ResultsPage } from './pages/results-page';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

async function save(page: Page, link: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('three files come with the fingerprints that the page shows, and name one another', async ({ page }) => {
  const recompute = new RecomputePage(page, 'zh');
  await recompute.visit();
  const shown = await recompute.hashes();
  const files = ['rulebook.json', 'evidence.json', 'outcome.json'];
  const saved = [];
  for (const file of files) saved.push(await save(page, recompute.download(file)));
  expect(saved.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))).toEqual(shown);
  // they are saved under the names that the page, and its command, call them by
  const named = await recompute.fileNames.allInnerTexts();
  expect(saved.map(({ name }) => name)).toEqual(named.slice(0, 3));
  const command = await page.getByRole('region', { name: '用命令验算' }).innerText();
  for (const { name } of saved) expect(command.replace(/\s/g, '')).toContain(name);
  const outcome = JSON.parse(saved[2]?.bytes.toString() ?? '') as Record<string, unknown>;
  expect([outcome['rulebook'], outcome['evidence']]).toEqual(shown.slice(0, 2));
});

test('two of the files give the third byte for byte', async ({ page }, testInfo) => {
  const recompute = new RecomputePage(page, 'en');
  await recompute.visit();
  const keep = async (name: string): Promise<string> => {
    const file = testInfo.outputPath(name);
    await writeFile(file, (await save(page, recompute.download(name))).bytes);
    return file;
  };
  const [rulebook, evidence, outcome] = [
    await keep('rulebook.json'),
    await keep('evidence.json'),
    await keep('outcome.json'),
  ];
  const decide = ['run', '--silent', 'decide', '--', rulebook, evidence, '--json'];
  const recomputed = execFileSync('npm', decide, { cwd: ROOT });
  expect(recomputed.equals(await readFile(outcome))).toBe(true);
});

test('the table opens in a spreadsheet and says that it is simulated', async ({ page }) => {
  const recompute = new RecomputePage(page, 'zh');
  await recompute.visit();
  const { name, bytes } = await save(page, recompute.download('results.csv'));
  expect(name).toMatch(/simulated.*\.csv$/);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString()).toContain('益路穗行，绘就生态新画卷');
});

test.describe('the announcement', () => {
  test('is saved as a page of its own', async ({ page }) => {
    const announcement = new AnnouncementPage(page, 'en');
    await announcement.visit();
    const { name, bytes } = await save(page, page.getByRole('link', { name: 'Save as a web page' }));
    expect(name).toMatch(/\.html$/);
    expect(bytes.toString()).toContain('All the way with Guangzhou');
  });

  test('is copied as text', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const announcement = new AnnouncementPage(page, 'zh');
    await announcement.visit();
    await page.getByRole('button', { name: '复制全文' }).click();
    await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^模拟数据/);
    expect(text.indexOf('1、“352”工作法')).toBeLessThan(text.indexOf('10、益路穗行'));
    expect(text).toContain('23、法律顾问进工地（示例）');
  });

  test('is printed without what is only for the screen', async ({ page }) => {
    const announcement = new AnnouncementPage(page, 'zh');
    await announcement.visit();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByRole('contentinfo')).toBeHidden();
    await expect(page.getByRole('button', { name: '打印公告' })).toBeHidden();
    await expect(announcement.strip).toBeVisible();
    await expect(page.locator('.print-foot')).toContainText('模拟数据');
    await expect(page.locator('.print-foot')).toContainText(/第 1 版 .*\/guangzhou-2022\/announcement$/);
    await expect(page.locator('.columns').first()).toHaveCSS('column-count', '2');
  });
});

test('the results are printed as they are shown, without what only opens them', async ({ page }) => {
  const results = new ResultsPage(page, 'zh');
  await results.visit();
  await results.arithmetic(results.winners.first());
  await expect(page.locator('.sum-line--total')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const title = await results.others.first().locator('.excellent-title').boundingBox();
  expect(title?.width).toBeGreaterThan(150);
  await expect(results.row('打造全市首家').locator('summary')).toBeHidden();
  await expect(page.locator('.sum-line--total')).toBeVisible();
});
