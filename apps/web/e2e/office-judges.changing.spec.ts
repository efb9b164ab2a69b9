import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { type Judge, JudgedContest } from './judging';
import { DeskSite } from './pages/desk-site';
import { OfficeSite } from './pages/office-site';
import { violations } from './violations';

const OFFICE = { viewport: { width: 1280, height: 800 } };
test.use({ ...OFFICE, expectedTrouble: /status of 4(01|09|22)/ });

const MARKS = [80, 81, 82, 83, 8];
const MARKED = [1, 2, 3];

let contest: JudgedContest;
let leaving: Judge;
let staying: Judge;
test.beforeAll(async ({ playwright, baseURL }, { workerIndex }) => {
  const request = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  contest = await JudgedContest.make(request, { slug: `office-judges-${workerIndex}`, entries: 6 });
  leaving = await contest.aJudge({ name: '冯丙' });
  staying = await contest.aJudge({ name: '邓丁' });
  await contest.aCandidate('沈己');
  for (const judge of [leaving, staying]) {
    for (const number of MARKED) await contest.marks(judge, number, MARKS);
    await contest.submits(judge, MARKED);
  }
  await contest.marks(leaving, 4, MARKS);
});

async function enterPanel(page: Page): Promise<OfficeSite> {
  const office = new OfficeSite(page, 'zh');
  await office.signIn();
  await office.open(`/office/${contest.slug}/panels`);
  await page.getByRole('button', { name: '专家评委' }).click();
  return office;
}

const judgesOf = (page: Page) => page.getByRole('table', { name: '每项几位评委' });
const memberOf = (page: Page, name: string) =>
  page.getByRole('table', { name: '评委', exact: true }).getByRole('row').filter({ hasText: name });

test('a submitted sheet is given back with a reason, and its judge reads it and changes the sheet', async ({
  page,
  browser,
}) => {
  const { judge } = await contest.desk(staying);
  const office = await enterPanel(page);
  await page.getByText('退回一张已交的评分表').click();
  const give = page.getByRole('button', { name: '退回', exact: true });
  await give.click();
  await expect(office.main).toContainText('请选一张');
  await expect(office.main).toContainText('请写明理由，评委会看到');
  expect(await violations(page)).toEqual([]);
  await office.choose('哪一张', `${judge}，2 号`);
  await page.getByLabel('理由（写给评委）').fill('时效性像是填错了');
  await give.click();
  await expect(page.getByLabel('理由（写给评委）')).toHaveValue('');
  const progress = page.getByRole('table', { name: '谁评到哪里' });
  await expect(progress.getByRole('row').filter({ hasText: judge })).toContainText('2 / 6');

  const tablet = await browser.newContext({ viewport: { width: 820, height: 1180 } });
  const desk = new DeskSite(await tablet.newPage(), 'zh');
  await desk.enter(staying, `/desk/${contest.slug}/jury`);
  await expect(desk.main.getByRole('link', { name: /老街坊议事厅之2/ })).toContainText('退回');
  await desk.main.getByRole('link', { name: /老街坊议事厅之2/ }).click();
  await expect(desk.main).toContainText('退回了这张表，请改后再提交');
  await expect(desk.main).toContainText('时效性像是填错了');
  await desk.mark('时效性').fill('88');
  await desk.isSaved();
  expect(await violations(desk.page)).toEqual([]);
  await desk.review.click();
  await desk.page.getByRole('checkbox').last().check();
  await desk.page.getByRole('button', { name: /^提交/ }).click();
  await expect(desk.main).toContainText('已提交');
  await tablet.close();
  await page.reload();
  await page.getByRole('button', { name: '专家评委' }).click();
  await expect(progress.getByRole('row').filter({ hasText: judge })).toContainText('3 / 6');
});

test('a judge who leaves is replaced in one act, and what was submitted counts', async ({ page, browser }) => {
  const office = await enterPanel(page);
  await page.getByRole('button', { name: '更换… 冯丙' }).click();
  const dialog = page.getByRole('dialog', { name: '更换评委：冯丙退出' });
  await expect(dialog).toContainText('已交的 3 张评分表');
  await expect(judgesOf(page).getByRole('row').nth(1).getByRole('cell')).toHaveText(['3 项 1、2、3', '2', '2', '1']);
  await office.choose('谁来接替', '沈己');
  await expect(judgesOf(page).getByRole('columnheader').last()).toHaveText('接替者评完');
  await expect(dialog).toContainText('沈己抽一个新化名');
  const act = dialog.getByRole('button', { name: '更换，3 张算数' });
  await act.click();
  await expect(dialog).toContainText('请写明理由，公众会看到');
  expect(await violations(page)).toEqual([]);
  await office.writeReason('因病不能继续评审', 'Ill, and cannot go on');
  await act.click();
  await expect(dialog).toBeHidden();
  await expect(memberOf(page, '冯丙')).toContainText('已退出，已交的算数');
  await expect(memberOf(page, '冯丙')).toContainText('因病不能继续评审');
  await expect(memberOf(page, '沈己')).toContainText('还没同意公布');
  await expect(page.getByRole('table', { name: '谁评到哪里' })).toContainText('0 / 3');
  expect(await violations(page)).toEqual([]);

  const tablet = await browser.newContext({ viewport: { width: 820, height: 1180 } });
  const desk = new DeskSite(await tablet.newPage(), 'zh');
  await desk.enter(leaving, `/desk/${contest.slug}/jury`);
  await expect(desk.main).toContainText('因病不能继续评审');
  await desk.open(`/desk/${contest.slug}/jury/entries/1`);
  await expect(desk.mark('创新性')).toHaveCount(0);
  expect(await violations(desk.page)).toEqual([]);
  await tablet.close();
  await page.goto(`/${contest.slug}`);
  await expect(page.getByRole('main')).toContainText('一位评委退出，已交的评分表计入');
  await expect(page.getByRole('main')).toContainText('因病不能继续评审');
  await expect(page.getByRole('main')).not.toContainText('冯丙');
});

test('sheets of a judge who leaves are set aside, and nobody follows', async ({ page }) => {
  const office = await enterPanel(page);
  await page.getByRole('button', { name: '更换… 邓丁' }).click();
  const dialog = page.getByRole('dialog', { name: '更换评委：邓丁退出' });
  await dialog.getByRole('radio', { name: /^搁置/ }).check();
  await expect(judgesOf(page).getByRole('columnheader')).toHaveText(['每项几位评委', '现在', '算数', '搁置']);
  await office.writeReason('与参评单位有合作', 'Works with a submitter');
  await dialog.getByRole('button', { name: '更换，3 张搁置' }).click();
  await expect(dialog).toBeHidden();
  await expect(memberOf(page, '邓丁')).toContainText('已退出，已交的搁置');
  await expect(page.getByRole('button', { name: '更换… 邓丁' })).toHaveCount(0);

  await page.setViewportSize({ width: 1024, height: 800 });
  const english = new OfficeSite(page, 'en');
  await english.open(`/office/${contest.slug}/panels`);
  await page.getByRole('button', { name: 'Jury', exact: true }).click();
  await expect(english.main).toContainText('Works with a submitter');
  expect(await english.isScrolledSideways()).toBe(false);
  expect(await violations(page)).toEqual([]);
  await page.goto(`/en/${contest.slug}`);
  await expect(page.getByRole('main')).toContainText(/do(es)? not count|set aside/);
});
