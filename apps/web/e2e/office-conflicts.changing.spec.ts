import { expect, test } from './fixtures';
import { JudgedContest } from './judging';
import { Office } from './office';
import { OfficeSite } from './pages/office-site';
import { violations } from './violations';

test.use({ viewport: { width: 1280, height: 800 }, expectedTrouble: /status of 4(00|01|03|09|22)/ });

const SLUG = 'office-conflicts';
const PASSWORD = 'a long enough password';

test('the office says to which bodies people belong, finds a conflict of interest, and shows no one their own entries', async ({
  page,
  request,
  browser,
}) => {
  test.setTimeout(120_000);
  const contest = await JudgedContest.make(request, { slug: SLUG, entries: 3 });
  await contest.aJudge();
  const administrator = await Office.enter(request);
  const login = { email: 'office-conflicts-organiser@example.org', password: PASSWORD };
  const invitation = { role: 'organiser', email: login.email, name: '吕甲' };
  const { id } = await administrator.make<{ id: string }>(`/${SLUG}/invitations`, invitation);
  const { link } = await administrator.make<{ link: string }>(`/${SLUG}/invitations/${id}/link`);
  await request.post('/api/invitations/accept', { data: { token: link.split('#')[1], password: PASSWORD } });

  const office = new OfficeSite(page, 'zh');
  await office.signIn();
  await office.open(`/office/${SLUG}/panels`);
  await page.getByRole('button', { name: '专家评委' }).click();
  const members = page.getByRole('table', { name: '评委' });
  const dialog = page.getByRole('dialog');

  await page.getByRole('button', { name: '改单位… 冯丙' }).press('Enter');
  await dialog.getByLabel('所在单位').fill('街道办2');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(members).toContainText('街道办2');
  await expect(members).toContainText('2 号同单位，分项目时排除');

  await page.getByRole('button', { name: '回避… 冯丙' }).press('Enter');
  await dialog.getByRole('button', { name: '记下回避' }).click();
  await expect(dialog).toContainText('写一个项目的编号');
  await dialog.getByLabel('对哪一项（编号）').fill('３');
  await dialog.getByLabel('理由（记入审计日志）').fill('配偶在申报单位任职');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: '记下回避' }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: '3 号' })).toContainText('组委会认定');
  await dialog.getByRole('radio', { name: '不用回避' }).check();
  await dialog.getByLabel('对哪一项（编号）').fill('2');
  await dialog.getByLabel('理由（记入审计日志）').fill('同名，不是同一家');
  await dialog.getByRole('button', { name: '记下不用回避' }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: '2 号' })).toContainText('同名，不是同一家');
  await dialog.getByRole('button', { name: '好了' }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: '改单位… 吕甲' }).click();
  await dialog.getByLabel('所在单位').fill('街道办３');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('table', { name: '组委会成员的单位' })).toContainText('街道办３');

  const other = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  const theirs = new OfficeSite(other, 'zh');
  await theirs.signIn(login);
  await theirs.open(`/office/${SLUG}/panels`);
  await other.getByRole('button', { name: '专家评委' }).click();
  await expect(theirs.main).toContainText('你所在单位');
  await expect(other.getByRole('table', { name: '谁评到哪里' })).not.toContainText('老街坊议事厅之3');
  await other.getByRole('button', { name: '回避… 冯丙' }).click();
  const asked = other.getByRole('dialog');
  await expect(asked.getByRole('listitem').filter({ hasText: '3 号' })).toHaveCount(0);
  await asked.getByLabel('对哪一项（编号）').fill('3');
  await asked.getByLabel('理由（记入审计日志）').fill('试一试');
  await asked.getByRole('button', { name: '记下回避' }).click();
  await expect(asked.getByRole('alert')).toContainText('这是您所在单位的项目');
  await asked.getByRole('button', { name: '好了' }).click();
  await other.getByRole('button', { name: '改单位… 吕甲' }).click();
  await asked.getByLabel('所在单位').fill('');
  await asked.getByRole('button', { name: '保存' }).click();
  await expect(asked.getByRole('alert')).toContainText('要去掉，请别的组委会成员来改');
});
