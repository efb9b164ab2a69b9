import { expect, test } from './fixtures';
import { Site } from './pages/site';
import { DEMO, PHONE } from './views';

test.use({
  ...PHONE,
  expectedTrouble: /status of (404|500)|ERR_INTERNET_DISCONNECTED|ERR_FAILED|preloaded using link preload/,
});

test('an unknown contest, an unknown entry and an unknown page are not found, and lead back', async ({ page }) => {
  const site = new Site(page, 'zh');
  await site.open('/no-such-contest/results');
  await expect(site.main).toContainText('没有这个大赛');
  await site.open(`/${DEMO}/entries/999`);
  await expect(site.main).toContainText('没有这个项目');
  await expect(site.nav).toBeVisible();
  await site.open(`/${DEMO}/nowhere`);
  await expect(site.heading).toHaveText('没有找到这一页');
  await page.getByRole('link', { name: '回到首页' }).click();
  await expect(site.heading).toHaveText('大赛');
});

test('a version that was never published is said to be none', async ({ page }) => {
  const site = new Site(page, 'en');
  await site.open(`/${DEMO}/results?version=99`);
  await expect(site.heading).toHaveText('There is no version 99');
  await page.getByRole('link', { name: 'See the latest version' }).click();
  await expect(site.heading).toHaveText('Results');
  await site.open(`/${DEMO}/rules?version=99`);
  await expect(site.heading).toHaveText('There is no version 99');
  await page.getByRole('link', { name: 'See the latest version' }).click();
  await expect(site.heading).toHaveText('The rules in full');
});

test('what the server refuses shows the request id and can be tried again', async ({ page }) => {
  const site = new Site(page, 'zh');
  await page.route('**/api/contests/*/roadshow', async (route) => {
    const requestId = crypto.randomUUID();
    await route.fulfill({ status: 500, json: { code: 'internal-error', detail: { zh: '', en: '' }, requestId } });
  });
  await site.open(`/${DEMO}`);
  await site.follow('巡展', 'Roadshow');
  await expect(site.main.getByRole('alert')).toContainText('这一步没有成功');
  const id = await site.main.locator('.code').innerText();
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(site.main.locator('.code')).not.toHaveText(id);
});

test('links that are old or cut off are read as far as they can be', async ({ page }) => {
  const site = new Site(page, 'zh');
  await site.open(`/${DEMO}/entries?list=xyz&category=%E4%B8%8D`);
  await expect(page.locator('.entry-table .entry-row')).toHaveCount(77);
  await site.open(`/${DEMO}/entries?q=${'很长的一段话'.repeat(80)}`);
  await expect(site.main).toContainText('没有符合');
});

test('without a network the page says so, and fetches by itself when the network is back', async ({
  page,
  context,
}) => {
  const site = new Site(page, 'zh');
  await site.open(`/${DEMO}`);
  // the code of the page is here, its answer is not
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('roadshow-page')),
  );
  await context.setOffline(true);
  await site.follow('巡展', 'Roadshow');
  await expect(site.main).toContainText('现在没有网络');
  await context.setOffline(false);
  await expect(site.heading).toHaveText('媒体巡展');
});

test('a server that does not answer is told from a missing network, and trying again helps', async ({ page }) => {
  const site = new Site(page, 'en');
  await page.route('**/api/contests/*/roadshow', (route) => route.abort());
  await site.open(`/${DEMO}`);
  await site.follow('巡展', 'Roadshow');
  await expect(site.main.getByRole('alert')).toContainText('The server is not responding');
  await page.unroute('**/api/contests/*/roadshow');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(site.heading).toHaveText('Media roadshow');
});

test('a page whose code did not arrive stays readable; another one says so, and can be asked for again', async ({
  page,
}) => {
  const site = new Site(page, 'zh');
  await page.route('**/assets/public/privacy-page-*.js', (route) => route.abort());
  await page.goto('/privacy');
  await expect(site.heading).toHaveText('关于你，我们存了什么');
  await page.getByRole('link', { name: '工作人员登录' }).click();
  await expect(site.heading).toHaveText('登录');
  await site.becomesLive();
  await page.getByRole('link', { name: '我们存了什么' }).click();
  await expect(site.main.getByRole('alert')).toContainText('服务器没有回答');
  await page.unroute('**/assets/public/privacy-page-*.js');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(site.heading).toHaveText('关于你，我们存了什么');
});

test('what came with the page is not asked for again', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(pathname);
  });
  const site = new Site(page, 'zh');
  for (const path of ['', '/results', '/entries/1', '/announcement']) await site.open(`/${DEMO}${path}`);
  await expect(site.heading).toHaveText('“十大创新项目”揭晓');
  expect(asked).toEqual([]);
});

test('a slow answer is announced after a moment, and nothing jumps when it comes', async ({ page }) => {
  const site = new Site(page, 'zh');
  let answer = (): void => undefined;
  const released = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/api/contests/*/announcement', async (route) => {
    await released;
    await route.continue();
  });
  await site.open(`/${DEMO}`);
  await page.getByRole('link', { name: '读公告全文' }).click();
  await expect(page.getByRole('status')).toHaveText('正在取公告');
  answer();
  await expect(site.heading).toHaveText('“十大创新项目”揭晓');
});
