import { expect, test } from './fixtures';
import { holdCode } from './hold-code';
import { demoLogin } from './office';
import { LoginPage } from './pages/login-page';
import { Site } from './pages/site';
import { startEmptyServer } from './empty-server';

test.use({ expectedTrouble: /status of 401|status of 400/ });

test('what is typed before the code of the page is here goes nowhere, and stays', async ({ page }) => {
  const letThrough = await holdCode(page);
  const login = new LoginPage(page, 'zh');
  await page.goto('/login', { waitUntil: 'domcontentloaded' });
  await login.email.fill('a@example.org');
  await login.password.fill('a secret');
  await page.keyboard.press('Enter');
  letThrough();
  await login.becomesLive();
  await expect(page).toHaveURL(/\/login$/);
  await expect(login.password).toHaveValue('a secret');
});

test('an administrator signs in by keyboard alone, stays signed in, and signs out', async ({ page }) => {
  const { email, password } = await demoLogin();
  const login = new LoginPage(page, 'zh');
  await login.visit();
  await login.submit.click();
  await expect(page.locator('.error-text')).toHaveText(['请填写邮箱', '请填写密码']);
  await expect(login.email).toBeFocused();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type('not the password');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('邮箱或密码不对');
  await expect(login.email).toHaveValue(email);
  await login.password.fill(password);
  await page.keyboard.press('Enter');
  await expect(login.main).toContainText('你已登录');
  await page.reload();
  await expect(login.heading).toContainText('你已登录');
  await expect(page.getByRole('banner')).toContainText('管理员');
  await page.getByRole('button', { name: '退出' }).press('Enter');
  await expect(login.email).toBeVisible();
  await page.reload();
  await expect(login.email).toBeVisible();
});

test('an empty installation greets with nothing, and its one-time link makes one administrator', async ({ page }) => {
  test.setTimeout(90_000);
  const server = await startEmptyServer({
    port: Number(process.env['LAUREL_E2E_PORT'] ?? 4310) + 3,
    dataDir: '.laurel/e2e-empty',
  });
  try {
    const site = new Site(page, 'zh');
    await page.goto(server.url);
    await expect(site.main).toContainText('还没有大赛');
    await page.goto(server.link);
    await page.getByLabel('姓名').fill('管理员甲');
    await page.getByLabel('邮箱').fill('first@example.org');
    await page.getByLabel('密码', { exact: true }).fill('too short');
    await page.getByRole('button', { name: '建立账号并登录' }).click();
    await expect(page.locator('.error-text')).toHaveText('至少 12 个字符');
    await page.getByLabel('密码', { exact: true }).fill('long enough to be taken');
    await page.getByRole('button', { name: '建立账号并登录' }).click();
    await expect(site.main).toContainText('你已登录，管理员甲');

    await page.context().clearCookies();
    await page.evaluate(() => localStorage.clear());
    await page.goto(server.url);
    await page.goto(server.link);
    await expect(site.main).toContainText('这个链接已经用过，或者过期了');
    await expect(page.getByLabel('姓名')).toHaveCount(0);
  } finally {
    // the code of other pages still comes
    await page.goto('about:blank');
    await server.stop();
  }
});
