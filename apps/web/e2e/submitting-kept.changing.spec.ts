import { expect, test } from './fixtures';
import { CalledContest, OwnSite } from './submitters-at-work';
import { PHONE } from './views';

// cut networks, sessions that end, a call that closes: the console says so as well
test.use({ ...PHONE, expectedTrouble: /status of 4(01|09)|ERR_(INTERNET_DISCONNECTED|CONNECTION_RESET)/ });

let contest: CalledContest;
test.beforeAll(async ({ playwright, baseURL }, { workerIndex }) => {
  const request = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  contest = await CalledContest.make(request, `called-kept-${workerIndex}`);
});

test('with the network cut nothing is called saved; after a reload what was typed is there and goes in', async ({
  page,
  context,
}) => {
  const own = new OwnSite(page);
  await own.enter(contest, await contest.aSubmitter('断网的单位'));
  await own.begin();
  await own.field('title').fill('先存的');
  await own.isSaved();
  const states = await own.watchStates();
  await context.setOffline(true);
  await own.field('title').fill('断网时写的');
  await own.field('summary').fill('这一段也是');
  await expect(own.save).toHaveText('未连接，已存在这台设备');
  expect((await states()).slice(1)).not.toContain('saved');
  const url = page.url();
  await page.close();
  await context.setOffline(false);
  const later = new OwnSite(await context.newPage());
  await later.page.goto(url);
  await expect(later.field('title')).toHaveValue('断网时写的');
  await later.isSaved();
  await later.page.reload();
  await expect(later.field('summary')).toHaveValue('这一段也是');
  await expect(later.field('title')).toHaveValue('断网时写的');
});

test('U38: joint submitters are all there after a reload', async ({ page }) => {
  const own = new OwnSite(page);
  await own.enter(contest, await contest.aSubmitter('三家联合'));
  await own.begin();
  for (const [at, name] of ['甲局', '乙会', '丙街道'].entries()) {
    await page.getByRole('button', { name: '再加一个单位' }).click();
    await page.getByLabel(`联合单位 ${at + 1}`, { exact: true }).fill(name);
  }
  await own.isSaved();
  await page.reload();
  for (const [at, name] of ['甲局', '乙会', '丙街道'].entries()) {
    await expect(page.getByLabel(`联合单位 ${at + 1}`, { exact: true })).toHaveValue(name);
  }
});

test('U40: two accounts of one lead: different fields are joined, the same field is asked about', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(60_000);
  const own = new OwnSite(page);
  await own.enter(contest, await contest.aSubmitter('两人同改'));
  await own.begin();
  await own.field('title').fill('原来的名称');
  await own.isSaved();
  const context = await browser.newContext({ ...PHONE, baseURL: baseURL ?? '' });
  const other = new OwnSite(await context.newPage());
  await other.enter(contest, await contest.aSubmitter('两人同改'));
  await expect(other.heading).toHaveText('草稿，还没有提交');
  await other.page.getByRole('link', { name: /接着填/ }).click();
  await other.field('summary').fill('乙写的简介');
  await other.isSaved();
  await own.field('description').fill('甲写的介绍');
  await own.isSaved();
  await expect(own.main).toContainText('同单位的另一个账号刚才改了简介');
  await expect(own.field('summary')).toHaveValue('乙写的简介');
  await other.field('title').fill('乙改的名称');
  await other.isSaved();
  await own.field('title').fill('甲改的名称');
  const asked = own.page.getByRole('group', { name: /也改了“项目名称”/ });
  await expect(asked).toContainText('甲改的名称');
  await expect(asked).toContainText('乙改的名称');
  await expect(own.save).not.toHaveAttribute('data-state', 'saved');
  await asked.getByLabel(/已保存/).check();
  await own.page.getByRole('button', { name: '用选的这份' }).click();
  await expect(own.field('title')).toHaveValue('乙改的名称');
  await own.isSaved();
  // the other text is a version as well
  await own.page.goto(`/${contest.slug}/submissions`);
  const history = own.page.locator('.own-history');
  await history.locator('summary').nth(1).click();
  await expect(history.locator('.own-content')).toContainText('甲改的名称');
  await context.close();
});

test('U02: a session that ends takes nothing away: signed in again on the spot, all is saved', async ({
  page,
  context,
}) => {
  const login = await contest.aSubmitter('登录过期');
  const own = new OwnSite(page);
  await own.enter(contest, login);
  await own.begin();
  await own.field('title').fill('过期前');
  await own.isSaved();
  await context.clearCookies();
  await page.route('**/submissions/*', (route) =>
    route.request().method() === 'PATCH'
      ? route.fulfill({ status: 401, json: { code: 'auth.required' } })
      : route.continue(),
  );
  await own.field('title').fill('过期之后写的');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 处还没有进服务器');
  await expect(dialog).toContainText('项目名称');
  await page.unroute('**/submissions/*');
  await dialog.getByLabel('邮箱').fill(login.email);
  await dialog.getByLabel('密码').fill(login.password);
  await dialog.getByRole('button', { name: '登录', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(own.field('title')).toHaveValue('过期之后写的');
  await own.isSaved();
});

test('Chinese that is being put together is saved when it is done', async ({ page }) => {
  const own = new OwnSite(page);
  await own.enter(contest, await contest.aSubmitter('拼音的单位'));
  await own.begin();
  const saved: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') saved.push(request.postData() ?? '');
  });
  await own.field('title').focus();
  const keyboard = await page.context().newCDPSession(page);
  for (const text of ['x', 'xiao', 'xiaomen']) {
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await expect(own.field('title')).toHaveValue('xiaomen');
  await keyboard.send('Input.insertText', { text: '校门' });
  await expect(own.field('title')).toHaveValue('校门');
  await own.isSaved();
  expect(saved.join()).not.toContain('xiao');
  await page.reload();
  await expect(own.field('title')).toHaveValue('校门');
});

test('U03, U37, U39: after the deadline the text stays, with the true reason and a way to copy it', async ({
  page,
  playwright,
  baseURL,
}, { workerIndex }) => {
  const request = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  const soon = await CalledContest.make(request, `called-late-${workerIndex}`);
  const own = new OwnSite(page);
  await own.enter(soon, await soon.aSubmitter('晚到的单位'));
  await own.begin();
  await own.fill('晚到的项目');
  // the answer to the submission comes after the close, whatever the form knew when it was opened
  await page.route('**/receipts', async (route) => {
    await soon.office.closesByTheClock(soon.slug, 'call');
    await route.continue();
  });
  await own.submit.click();
  await expect(own.main).toContainText(/没有报上：晚了 \d+\.\d 秒/);
  await expect(own.main).toContainText('打开申报表的时刻不算');
  await expect(own.field('title')).toHaveValue('晚到的项目');
  await expect(page.getByRole('button', { name: '复制全部内容' })).toBeVisible();
  await page.goto(`/${soon.slug}/submissions`);
  await expect(own.heading).toHaveText('没有报名：截止前没有提交');
  await expect(own.main).toContainText('晚到的项目');
  await request.dispose();
});
