import type { Browser, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { BallotPage } from './pages/ballot-page';
import { DESKTOP, inLanguage, type Language, PHONE } from './views';
import { violations } from './violations';
import { ENTRIES, makeVote } from './votes';

test.use({ ...PHONE, expectedTrouble: /status of (401|503)|net::ERR_/ });

const OPEN = 'live-open-2031';
const POINTS = 'live-points-2031';
const HIDDEN = 'live-hidden-2031';
const AT_HOURS = 'live-hours-2031';
const TWO = 'live-two-2031';
/** Hours before now, by the clocks of the contest: before the vote opened. */
const HOUR = new Date(Date.now() + (8 - 3) * 3_600_000).toISOString().slice(11, 16);
test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL: baseURL! });
  await makeVote(request, OPEN, { channel: { totals: 'public' } });
  await makeVote(request, POINTS, {
    channel: { form: { kind: 'points', to: 5 }, totals: 'public' },
    steps: [{ method: 'weighted-sum', over: 'cell' }],
  });
  await makeVote(request, HIDDEN);
  await makeVote(request, AT_HOURS, { channel: { totals: { at: [HOUR] } }, opensIn: -60_000 });
  await makeVote(request, TWO, {
    channel: { totals: 'public' },
    also: { id: 'app', title: { zh: '会场投票', en: 'Vote in the hall' } },
    steps: [{ method: 'sum', over: 'channel' }],
  });
  await request.dispose();
});

/** Somebody votes on a phone of their own. */
async function somebodyVotes(browser: Browser, ...choices: readonly number[]): Promise<void> {
  await somebodyVotesAt(browser, `/${OPEN}/vote`, choices);
}

async function somebodyVotesAt(browser: Browser, address: string, choices: readonly number[]): Promise<void> {
  const context = await browser.newContext(PHONE);
  const ballot = new BallotPage(await context.newPage(), OPEN, 'zh');
  await ballot.page.goto(address);
  await ballot.choose(...choices);
  await ballot.review.click();
  await ballot.cast.click();
  await expect(ballot.receipt).toBeVisible();
  await context.close();
}

const rowOf = (page: Page, number: number) => page.locator(`[data-row="${number}"]`);
const votesOf = async (page: Page, number: number): Promise<number> => {
  const votes = rowOf(page, number).locator('b');
  await expect(votes).toHaveText(/^\d+$/);
  return Number(await votes.textContent());
};
const first = (page: Page) => page.locator('[data-row]').first();

/** Nothing scrolls sideways, however little room there is. */
const isSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

// an entry each: what the one has cast may reach the other's first look or not
for (const [language, view, entry] of [
  ['zh', PHONE, 7],
  ['en', DESKTOP, 6],
] as const) {
  test.describe(`the live page in ${language}`, () => {
    test.use(view);

    test('is found from the contest’s page, and shows what others vote as they vote', async ({ page, browser }) => {
      await page.goto(inLanguage(language, `/${OPEN}`));
      await page
        .locator('.now')
        .getByRole('link', { name: say(language, '看实时票数', 'See the live totals') })
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(language, '实时票数', 'Live totals'));
      await expect(page.locator('[data-row]')).toHaveCount(ENTRIES);
      const before = await votesOf(page, entry);
      await somebodyVotes(browser, entry, 3);
      await expect.poll(() => votesOf(page, entry)).toBe(before + 1);
      // what has the most votes comes first
      await expect(first(page)).toHaveAttribute('data-row', /^[367]$/);
      for (const summary of await page.locator('main summary').all()) await summary.click();
      await expect(page.locator('main table')).toHaveCount(2);
      await expect(page.locator('main table').first()).toContainText(String(before + 1));
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await isSideways(page)).toBe(false);
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      expect(await isSideways(page)).toBe(false);
    });
  });
}

test('the big screen fills the window, changes by itself and says where to vote', async ({ page, browser }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`/${OPEN}/live`);
  await page.getByRole('link', { name: '投到大屏上' }).click();
  await expect(page).toHaveURL(`/${OPEN}/screen`);
  await expect(page.locator('.screen-bar')).toHaveCount(ENTRIES);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('img', { name: '二维码' })).toBeVisible();
  const before = await votesOf(page, 8);
  await somebodyVotes(browser, 8);
  await expect.poll(() => votesOf(page, 8)).toBe(before + 1);
  expect(await violations(page)).toEqual([]);
  const { scrollHeight, clientHeight } = await page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    return { scrollHeight, clientHeight };
  });
  expect(scrollHeight).toBe(clientHeight);
  const last = await page.locator('.screen-bar').last().boundingBox();
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeGreaterThan(0.9 * clientHeight);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await isSideways(page)).toBe(false);
  // the other pages are as they were
  await page.getByRole('link', { name: '回到大赛页' }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
});

test('where the server takes no more listeners the page asks, says so without alarm, and listens as soon as it can', async ({
  page,
  browser,
}) => {
  const events = `**/api/contests/${OPEN}/totals/events*`;
  await page.route(events, (route) => route.fulfill({ status: 503, body: '' }));
  await page.clock.install();
  await page.goto(`/${OPEN}/live`);
  const asked = page.getByText('每 10 秒更新一次');
  await expect(asked).toBeVisible();
  await expect(page.getByText('连接断了')).toHaveCount(0);
  await expect(rowOf(page, 1).locator('b')).toHaveText(/^\d+$/);
  expect(await violations(page)).toEqual([]);
  await page.goto(`/${OPEN}/screen`);
  await expect(asked).toBeVisible();
  const before = await votesOf(page, 1);
  await page.unroute(events);
  await somebodyVotes(browser, 1);
  await page.clock.fastForward(10_000);
  await expect(asked).toBeHidden();
  await expect.poll(() => votesOf(page, 1)).toBe(before + 1);
});

test('what the rules make of points is shown in place of the number of ballots, which stands in the table', async ({
  page,
  browser,
}) => {
  const context = await browser.newContext(PHONE);
  const ballot = new BallotPage(await context.newPage(), POINTS, 'zh');
  await ballot.open();
  for (const [number, points] of [
    [3, '5'],
    [6, '2'],
  ] as const)
    await ballot.page.getByRole('spinbutton', { name: `${number} 号的分数` }).fill(points);
  await ballot.review.click();
  await ballot.cast.click();
  await expect(ballot.receipt).toBeVisible();
  await context.close();
  await page.goto(`/en/${POINTS}/live`);
  await expect(page.getByRole('heading', { level: 2, name: 'Points in all' })).toBeVisible();
  await expect(rowOf(page, 3).locator('b')).toHaveText('5');
  await expect(rowOf(page, 6).locator('b')).toHaveText('2');
  await expect(first(page)).toHaveAttribute('data-row', '3');
  await page.getByText('Table of votes').click();
  const [head, top] = [page.locator('main thead tr'), page.locator('main tbody tr').first()];
  await expect(head.first()).toContainText(/Points in all\s*Ballots that name it\s*Of ballots/);
  await expect(top).toContainText(/5\s*1\s*100%/);
  expect(await violations(page)).toEqual([]);
  await page.goto(`/en/${POINTS}/screen`);
  await expect(page.getByRole('heading', { level: 2 })).toContainText('Points in all');
});

test('of two votes each has its own totals at an address of its own', async ({ page, browser }) => {
  await page.goto(`/${TWO}`);
  const toTotals = page.locator('.now').getByRole('link', { name: '看实时票数' });
  await expect(toTotals).toHaveText([/网络投票/, /会场投票/]);
  await toTotals.last().click();
  await expect(page).toHaveURL(`/${TWO}/live?channel=app`);
  expect(await votesOf(page, 4)).toBe(0);
  await somebodyVotesAt(browser, `/${TWO}/vote?channel=app`, [4]);
  await expect(rowOf(page, 4).locator('b')).toHaveText('1');
  await somebodyVotesAt(browser, `/${TWO}/vote?channel=web`, [5]);
  await page.reload();
  await expect(rowOf(page, 4).locator('b')).toHaveText('1');
  await expect(rowOf(page, 5).locator('b')).toHaveText('0');
  expect(await violations(page)).toEqual([]);
  await expect(page.locator('.live-vote').getByRole('link')).toHaveAttribute('href', `/${TWO}/vote?channel=app`);
  await page.getByRole('link', { name: '网络投票' }).click();
  await expect(page).toHaveURL(`/${TWO}/live?channel=web`);
  await expect(rowOf(page, 5).locator('b')).toHaveText('1');
  await expect(rowOf(page, 4).locator('b')).toHaveText('0');
  await page.getByRole('link', { name: '投到大屏上' }).click();
  await expect(page).toHaveURL(`/${TWO}/screen?channel=web`);
  await page.goto(`/${TWO}/screen?theme=light&channel=web`);
  await page.getByRole('link', { name: '会场投票' }).click();
  await expect(page).toHaveURL(`/${TWO}/screen?theme=light&channel=app`);
  await expect(page.getByRole('heading', { level: 2 })).toContainText('会场投票');
  await expect(rowOf(page, 4).locator('b')).toHaveText('1');
  await somebodyVotesAt(browser, `/${TWO}/vote?channel=app`, [4]);
  await expect(rowOf(page, 4).locator('b')).toHaveText('2');
  expect(await violations(page)).toEqual([]);
});

test('where the rules hide the totals the page says so, asks for none, and nothing leads to it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/totals')) asked.push(request.url());
  });
  await page.goto(`/${HIDDEN}`);
  await expect(page.locator('.now')).toContainText('去投票');
  await expect(page.getByRole('link', { name: '看实时票数' })).toHaveCount(0);
  for (const path of ['live', 'screen']) {
    await page.goto(`/${HIDDEN}/${path}`);
    await expect(page.getByText('投票期间不公布票数')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  }
  expect(asked).toEqual([]);
});

test('before the first of its hours the page says when the totals come', async ({ page }) => {
  await page.goto(`/${AT_HOURS}/live`);
  await expect(page.getByText('下一次是')).toContainText(HOUR);
  await page.goto(`/${AT_HOURS}/screen`);
  await expect(page.getByText('下一次是')).toContainText(HOUR);
});

function say(language: Language, zh: string, en: string): string {
  return language === 'zh' ? zh : en;
}
