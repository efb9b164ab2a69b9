import { expect, test } from './fixtures';
import { JudgedContest } from './judging';
import { DeskSite } from './pages/desk-site';
import { violations } from './violations';

// cut networks, sessions that end, stages that close: the console says so as well
test.use({
  viewport: { width: 820, height: 1180 },
  expectedTrouble: /status of 4(01|09)|ERR_(INTERNET_DISCONNECTED|CONNECTION_RESET)/,
});

let contest: JudgedContest;
let entry: string;
test.beforeAll(async ({ playwright, baseURL }, { workerIndex }) => {
  const request = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  contest = await JudgedContest.make(request, { slug: `desk-kept-${workerIndex}`, entries: 3 });
  entry = `/desk/${contest.slug}/jury/entries/1`;
});

const REMARK = '街坊都说好，账目贴在墙上，谁都看得见。';

test('with the network cut the desk never says saved, and back again nothing typed is lost', async ({
  page,
  context,
}) => {
  const judge = await contest.aJudge();
  const desk = new DeskSite(page, 'zh');
  await desk.enter(judge, entry);
  await desk.mark('创新性').fill('81');
  await desk.isSaved();
  const states = await desk.watchStates();
  await context.setOffline(true);
  await desk.mark('创新性').fill('96');
  await desk.comment('创新性').fill(REMARK);
  await expect(desk.save).toHaveText('未连接，已存在本机');
  await desk.goTo(2);
  await desk.mark('时效性').fill('77');
  await expect(desk.save).toHaveText('未连接，2 张表待送出，都存在本机');
  expect(await states()).not.toContain('saved');
  await context.setOffline(false);
  await desk.isSaved();
  const [first, second] = [await contest.stored(judge, 1), await contest.stored(judge, 2)];
  expect(first.criteria[0]).toEqual({ criterion: 'innovation', mark: 96, comment: REMARK });
  expect(second.criteria[1]?.mark).toBe(77);
});

test('what was typed without a network is there when the desk is opened again, and goes to the server', async ({
  page,
  context,
}) => {
  const judge = await contest.aJudge();
  const desk = new DeskSite(page, 'zh');
  await desk.enter(judge, entry);
  // not the browser's own offline: a tab that closes is told that this ends, and sends
  let cut = 0;
  await page.route('**/sheets/1', (route) => {
    cut += 1;
    return route.abort('internetdisconnected');
  });
  await desk.mark('创新性').fill('64');
  await expect(desk.save).toHaveText('未连接，已存在本机');
  // it has just tried again, and will not for two seconds
  const before = cut;
  await expect.poll(() => cut).toBeGreaterThan(before);
  await page.close();
  expect((await contest.stored(judge, 1)).version).toBe(0);
  // another sheet is opened: what waits is sent all the same
  const later = new DeskSite(await context.newPage(), 'zh');
  await later.enter(judge, `/desk/${contest.slug}/jury/entries/2`);
  await expect.poll(async () => (await contest.stored(judge, 1)).criteria[0]?.mark).toBe(64);
  await later.open(entry);
  await expect(later.mark('创新性')).toHaveValue('64');
});

test('an answer that is lost on its way makes no second version to choose from', async ({ page }) => {
  const judge = await contest.aJudge();
  const desk = new DeskSite(page, 'zh');
  await desk.enter(judge, entry);
  let isLost = true;
  await page.route('**/sheets/1', async (route) => {
    if (route.request().method() !== 'PUT' || !isLost) return route.continue();
    isLost = false;
    await route.fetch();
    return route.abort('connectionreset');
  });
  await desk.mark('创新性').fill('70');
  await expect.poll(() => isLost).toBe(false);
  await desk.mark('时效性').fill('71');
  await desk.isSaved();
  const { criteria } = await contest.stored(judge, 1);
  expect(criteria.slice(0, 2).map(({ mark }) => mark)).toEqual([70, 71]);
});

test('two pages of one judge: the later is shown both versions, and both stay readable', async ({ page, context }) => {
  const judge = await contest.aJudge();
  const [first, second] = [new DeskSite(page, 'zh'), new DeskSite(await context.newPage(), 'zh')];
  await first.enter(judge, entry);
  await second.enter(judge, entry);
  await first.mark('时效性').fill('84');
  await first.mark('表现力').fill('7.5');
  await first.isSaved();
  await second.mark('时效性').fill('87');
  await second.mark('推广性').fill('88');
  await expect(second.heading).toHaveText('另一个标签页在您之前存过这张表');
  await expect(second.save).toHaveText('等您选择，两份都在');
  expect(await violations(second.page)).toEqual([]);
  const row = (name: string) => second.page.getByRole('row', { name: new RegExp(`^${name}`) });
  await expect(row('时效性').getByRole('radio', { name: '87' })).toBeChecked();
  // what only the other page has changed is not undone by this one
  await expect(row('表现力').getByRole('radio', { name: '7.5' })).toBeChecked();
  await row('时效性').getByRole('radio', { name: '84' }).check();
  await second.page.getByRole('button', { name: '按所选保存' }).click();
  await expect(second.mark('时效性')).toHaveValue('84');
  await second.isSaved();
  expect((await contest.stored(judge, 1)).criteria.map(({ mark }) => mark)).toEqual([null, 84, 88, null, 7.5]);
  await second.page.getByText('早先的版本，只有您能看').click();
  await expect(second.page.getByRole('row', { name: /87.*88/ })).toHaveCount(1);
});

test('two pages with two sheets do not touch each other', async ({ page, context }) => {
  const judge = await contest.aJudge();
  const [first, second] = [new DeskSite(page, 'zh'), new DeskSite(await context.newPage(), 'zh')];
  await first.enter(judge, entry);
  await second.enter(judge, `/desk/${contest.slug}/jury/entries/2`);
  await second.mark('创新性').fill('22');
  await first.mark('创新性').fill('11');
  await first.isSaved();
  await second.isSaved();
  expect((await contest.stored(judge, 1)).criteria[0]?.mark).toBe(11);
  expect((await contest.stored(judge, 2)).criteria[0]?.mark).toBe(22);
});

test('a session that ends while one types is renewed over the sheet, and nothing is lost', async ({
  page,
  context,
}) => {
  const judge = await contest.aJudge();
  const desk = new DeskSite(page, 'zh');
  await desk.enter(judge, entry);
  await desk.mark('创新性').fill('71');
  await desk.isSaved();
  await context.clearCookies();
  // the token in the page is no longer taken
  let isEnded = true;
  await page.route('**/api/contests/**', (route) =>
    isEnded
      ? route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer ended' } })
      : route.continue(),
  );
  await desk.mark('表现力').fill('9');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('登录已经结束');
  await expect(dialog).toContainText('第 1 号的表现力');
  await expect(desk.save).toHaveText('登录已过期，已存在本机');
  expect(await violations(page)).toEqual([]);
  isEnded = false;
  await expect(dialog).toContainText(judge.email);
  await expect(dialog.getByLabel('邮箱')).toHaveValue('');
  await dialog.getByLabel('邮箱').fill(judge.email);
  await dialog.getByLabel('密码').fill(judge.password);
  await dialog.getByRole('button', { name: '登录' }).click();
  await expect(dialog).toHaveCount(0);
  await desk.isSaved();
  await expect(desk.mark('表现力')).toHaveValue('9');
  expect((await contest.stored(judge, 1)).criteria.map(({ mark }) => mark)).toEqual([71, null, null, null, 9]);
});

test('the deadline passes while one types: the text stays, with the server’s time, and can be copied', async ({
  page,
  context,
  request,
}) => {
  const short = await JudgedContest.make(request, {
    slug: `desk-closes-${Date.now()}`,
    entries: 1,
    expertsLater: true,
  });
  const judge = await short.aJudge();
  const desk = new DeskSite(page, 'zh');
  await desk.enter(judge, `/desk/${short.slug}/jury/entries/1`);
  await desk.mark('创新性').fill('96');
  await desk.isSaved();
  await context.setOffline(true);
  await desk.comment('创新性').fill(REMARK);
  await expect(desk.save).toHaveText('未连接，已存在本机');
  await short.closesByTheClock();
  expect((await short.desk(judge)).stage.state).toBe('closed');
  await context.setOffline(false);
  await expect(desk.heading).toContainText('截止');
  await expect(desk.main).toContainText('您打的字一个也没有丢');
  await expect(desk.main).toContainText('服务器在');
  await expect(page.locator('.kept-text')).toHaveText(REMARK);
  await expect(desk.save).toHaveText('没有进服务器，已存在本机');
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await expect(page.locator('.kept-text')).toHaveText(REMARK);
  expect((await short.stored(judge, 1)).criteria[0]).toEqual({ criterion: 'innovation', mark: 96, comment: '' });
  await short.act('/stages/jury/transitions', {
    to: 'open',
    closesAt: new Date(Date.now() + 600_000).toISOString(),
    reason: { zh: '网络中断', en: 'The network was down' },
  });
  await page.reload();
  await expect(desk.comment('创新性')).toHaveValue(REMARK);
  await desk.isSaved();
  expect((await short.stored(judge, 1)).criteria[0]?.comment).toBe(REMARK);
});

test('a judge who was replaced reads why, and what was marked', async ({ page }) => {
  const judge = await contest.aJudge();
  await contest.marks(judge, 1, [80, 81, 82, 83, 8]);
  await contest.replace(judge, { zh: '因病退出', en: 'Fell ill' });
  const desk = new DeskSite(page, 'zh');
  await desk.enter(judge, `/desk/${contest.slug}/jury`);
  await expect(desk.main).toContainText('退出了这个评审组');
  await expect(desk.main).toContainText('因病退出');
  await desk.open(entry);
  await expect(desk.mark('创新性')).toHaveCount(0);
  await expect(desk.main).toContainText('70.30');
});
