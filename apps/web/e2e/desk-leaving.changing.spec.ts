import { expect, test } from './fixtures';
import { type Judge, JudgedContest } from './judging';
import { DeskSite } from './pages/desk-site';
import { violations } from './violations';

test.use({ viewport: { width: 820, height: 1180 }, expectedTrouble: /status of 4(01|09)|net::ERR_/ });

let contest: JudgedContest;
test.beforeAll(async ({ playwright, baseURL }, { workerIndex }) => {
  const request = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  contest = await JudgedContest.make(request, { slug: `desk-leaving-${workerIndex}`, entries: 2 });
});

const FIRST = (): string => `/desk/${contest.slug}/jury/entries/1`;
const markOf = async (judge: Judge): Promise<number | null | undefined> =>
  (await contest.stored(judge, 1)).criteria[0]?.mark;

test('what was typed is neither sent nor shown where somebody else signs in over the sheet', async ({
  page,
  context,
}) => {
  const [judge, other] = [await contest.aJudge(), await contest.aJudge()];
  const desk = new DeskSite(page, 'zh');
  await desk.enter(judge, FIRST());
  await desk.mark('创新性').fill('71');
  await desk.isSaved();
  await context.clearCookies();
  let isEnded = true;
  await page.route('**/api/contests/**', (route) =>
    isEnded
      ? route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer ended' } })
      : route.continue(),
  );
  await desk.mark('创新性').fill('');
  await desk.mark('创新性').pressSequentially('93');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('换别的账号登录，这里填的不会送出');
  await expect(dialog).toBeFocused();
  // keys that were meant for the sheet fill in nothing and send nothing
  await page.keyboard.type('42');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('密码')).toHaveValue('');
  await expect(dialog.getByLabel('邮箱')).toHaveValue('');
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  isEnded = false;
  await dialog.getByLabel('邮箱').fill(other.email);
  await dialog.getByLabel('密码').fill(other.password);
  await dialog.getByRole('button', { name: '登录' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(desk.mark('创新性')).toHaveValue('');
  await desk.mark('时效性').fill('50');
  await desk.isSaved();
  expect(await markOf(other)).toBe(null);
  expect(await markOf(judge)).toBe(71);

  await page.request.post('/api/auth/logout');
  await desk.enter(judge, FIRST());
  await expect(desk.mark('创新性')).toHaveValue('93');
  await desk.isSaved();
  expect(await markOf(judge)).toBe(93);
});

test('who signs out is asked about what the server has not got', async ({ page, context }) => {
  const judge = await contest.aJudge();
  const desk = new DeskSite(page, 'zh');
  await desk.enter(judge, FIRST());
  await context.setOffline(true);
  await desk.mark('创新性').fill('64');
  await expect(desk.save).toContainText('本机');
  await desk.openSwitch();
  await desk.switch.getByRole('button', { name: '退出' }).click();
  await expect(desk.switch.getByRole('alert')).toContainText('1 张表还没有进服务器');
  expect(await violations(page)).toEqual([]);
  await desk.switch.getByRole('button', { name: '先不退出' }).click();
  await expect(desk.switch.getByRole('alert')).toHaveCount(0);
  await expect(desk.mark('创新性')).toHaveValue('64');
  await desk.switch.getByRole('button', { name: '退出' }).click();
  await context.setOffline(false);
  await desk.isSaved();
  // all is in: there is nothing to ask any more
  await expect(desk.switch.getByRole('alert')).toHaveCount(0);
  await desk.switch.getByRole('button', { name: '退出' }).click();
  await expect(page).toHaveURL(/\/login$/);
  expect(await markOf(judge)).toBe(64);
});
