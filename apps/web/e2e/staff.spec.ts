import type { Route } from '@playwright/test';
import { expect, test } from './fixtures';
import { demoLogin } from './office';
import { LoginPage } from './pages/login-page';
import { OfficeSite, StaffSite } from './pages/office-site';
import { violations } from './violations';
import { DEMO } from './views';

// a session that has ended is asked for once more
test.use({ expectedTrouble: /status of 401/ });

const OFFICE = { viewport: { width: 1280, height: 800 } };
const NARROW = { width: 1024, height: 800 };
const TABLET = { viewport: { width: 820, height: 1180 } };

/** Every page of the faces of staff that the demo can show. */
const PAGES = {
  'all contests': '/office',
  'a contest': `/office/${DEMO}`,
  stages: `/office/${DEMO}/stages`,
  rulebook: `/office/${DEMO}/rulebook`,
  entries: `/office/${DEMO}/entries`,
  roadshow: `/office/${DEMO}/roadshow`,
  results: `/office/${DEMO}/results`,
  'no such page': `/office/${DEMO}/nothing`,
  desk: '/desk',
} as const;

for (const [language, colorScheme] of [
  ['zh', 'light'],
  ['en', 'dark'],
] as const) {
  test(`axe finds nothing on the pages of staff, none wider than its window, ${language}, ${colorScheme}`, async ({
    browser,
  }) => {
    test.setTimeout(60_000);
    const context = await browser.newContext({ ...OFFICE, colorScheme });
    const site = new StaffSite(await context.newPage(), language);
    await site.signIn();
    for (const [name, path] of Object.entries(PAGES)) {
      await site.page.setViewportSize(NARROW);
      await site.open(path);
      await expect(site.page.locator('[aria-busy="true"]')).toHaveCount(0);
      for (const window of [NARROW, OFFICE.viewport]) {
        await site.page.setViewportSize(window);
        await expect.poll(() => site.isScrolledSideways(), `${name} at ${window.width} px`).toBe(false);
      }
      await site.openSwitch();
      await expect(site.page.locator('[aria-busy="true"]')).toHaveCount(0);
      expect(await violations(site.page), name).toEqual([]);
    }
    await context.close();
  });
}

for (const path of ['/office', `/office/${DEMO}`]) {
  test(`who is not signed in is led from ${path} to the login, and back`, async ({ page }) => {
    const login = new LoginPage(page, 'zh');
    await page.goto(path);
    await expect(page).toHaveURL(new RegExp(`/login\\?back=${encodeURIComponent(path)}$`));
    const { email, password } = await demoLogin();
    await login.becomesLive();
    await login.signIn(email, password);
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await expect(login.heading).toBeVisible();
  });
}

test.describe('a refresh', () => {
  test.use({ ...OFFICE, expectedTrouble: /ERR_FAILED/ });

  test('whose answer is lost is asked again, and signs nobody out', async ({ page, context }) => {
    const office = new OfficeSite(page, 'zh');
    await office.signIn();
    let lost = 0;
    const lose = async (route: Route) => {
      const cookies = await context.cookies();
      await route.fetch();
      await context.addCookies(cookies);
      lost += 1;
      await route.abort();
    };
    const paths = ['/desk', '/office'];
    await page.route('**/api/auth/refresh', lose, { times: 2 * paths.length });
    const widths = new Set<number | undefined>();
    for (const path of paths) {
      await page.goto(path);
      const main = page.getByRole('main');
      await expect(main.getByRole('alert')).toContainText('服务器没有回答');
      widths.add((await main.boundingBox())?.width);
    }
    expect(widths.size).toBe(1);
    expect(lost).toBe(4);
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(office.heading).toHaveText('大赛');
    await expect(page).toHaveURL(/\/office$/);
  });
});

test('the login leads to no other site', async ({ page }) => {
  const login = new LoginPage(page, 'zh');
  await page.goto(`/login?back=${encodeURIComponent('//evil.example/office')}`);
  await login.becomesLive();
  const { email, password } = await demoLogin();
  await login.signIn(email, password);
  await expect(login.heading).toContainText('你已登录');
  await expect(page).toHaveURL(/\/login\?back=/);
  await page.getByRole('link', { name: '管理员' }).first().click();
  await expect(page).toHaveURL(/\/office$/);
});

test.describe('the office', () => {
  test.use(OFFICE);

  test('shows a contest with its stages, and leads from one to the other by keyboard', async ({ page }) => {
    const office = new OfficeSite(page, 'zh');
    await office.signIn();
    await office.open('/office');
    await page.getByRole('link', { name: '广州市市域社会治理创新项目大赛' }).press('Enter');
    await expect(page).toHaveURL(new RegExp(`/office/${DEMO}$`));
    await expect(office.stageLine.getByRole('listitem')).toHaveCount(6);
    await expect(office.side.getByRole('link', { name: '概览' })).toHaveAttribute('aria-current', 'page');
    await expect(office.main).toContainText('77');
    await expect(page).toHaveTitle(/办公室 · 桂冠$/);
  });

  test('tells the roles one holds, marks the present one, and lets one leave', async ({ page }) => {
    const office = new OfficeSite(page, 'en');
    await office.signIn();
    await office.open(`/office/${DEMO}`);
    await office.openSwitch();
    await expect(office.switch.getByRole('link', { name: 'Administrator' })).toHaveAttribute('aria-current', 'true');
    await page.keyboard.press('Escape');
    await expect(office.switch).not.toHaveAttribute('open');
    await office.openSwitch();
    await office.switch.getByRole('button', { name: 'Log out' }).press('Enter');
    await expect(page).toHaveURL(/\/en\/login$/);
    await page.goto('/en/office');
    await expect(page).toHaveURL(/\/en\/login\?back=/);
  });
});

test.describe('the desk', () => {
  test.use(TABLET);

  test('says to who judges nothing how one becomes a judge', async ({ page }) => {
    const desk = new StaffSite(page, 'zh');
    await desk.signIn();
    await desk.open('/desk');
    await expect(desk.main).toContainText('评委由组委会邀请');
  });
});
