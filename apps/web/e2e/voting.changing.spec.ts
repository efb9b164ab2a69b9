import type { Page, Request } from '@playwright/test';
import { expect, test } from './fixtures';
import { holdCode } from './hold-code';
import { BallotPage } from './pages/ballot-page';
import { inLanguage, type Language, PHONE } from './views';
import { violations } from './violations';
import { ENTRIES, makeVote } from './votes';

test.use({ ...PHONE, expectedTrouble: /status of (401|409)|net::ERR_/ });

const SLUG = 'voting-2031';
test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL: baseURL! });
  await makeVote(request, SLUG);
  await request.dispose();
});

const castsOf = (page: Page): Request[] => {
  const casts: Request[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/ballots')) casts.push(request);
  });
  return casts;
};

const open = async (page: Page, language: Language = 'zh'): Promise<BallotPage> => {
  const ballot = new BallotPage(page, SLUG, language);
  await ballot.open();
  await expect(ballot.boxes).toHaveCount(ENTRIES);
  return ballot;
};

for (const language of ['zh', 'en'] as const) {
  test(`a voter fills in a ballot, casts it and looks its receipt up, in ${language}`, async ({ page }) => {
    const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
    const ballot = await open(page, language);
    await expect(ballot.count).toContainText(say('\u8fd8\u6ca1\u6709\u9009', 'None chosen yet'));
    await expect(ballot.review).toHaveAttribute('aria-disabled', 'true');
    await ballot.choose(2, 5);
    await expect(ballot.count).toContainText(say('\u5df2\u9009 2 \u9879', '2 chosen, 1 left'));
    await ballot.choose(7);
    await expect(ballot.page.locator('#choice-1')).toBeDisabled();
    expect(await violations(page)).toEqual([]);
    await ballot.review.click();
    await expect(ballot.sheet).toContainText(
      say('\u6295\u51fa\u540e\u4e0d\u80fd\u6539', 'cannot be changed or taken back'),
    );
    expect(await violations(page)).toEqual([]);
    await ballot.cast.click();
    await expect(ballot.heading).toHaveText(
      say('\u8fd9\u5f20\u9009\u7968\u5df2\u8ba1\u5165', 'Your ballot is counted'),
    );
    await expect(page.locator('.cast-step')).toHaveCount(3);
    await expect(page.locator('.pairs')).toContainText(
      say('2 \u53f7\u30015 \u53f7\u30017 \u53f7', 'No. 2, No. 5, No. 7'),
    );
    await expect(page.locator('.next-vote')).toContainText(
      say('00:00 \u8d77\u53ef\u6295\u65b0\u7684\u4e00\u5f20', 'You can cast a new one from'),
    );
    expect(await violations(page)).toEqual([]);
    const code = await ballot.code();
    await page.getByRole('link', { name: say('\u67e5\u8fd9\u5f20\u56de\u6267', 'Look it up') }).click();
    await expect(page.getByRole('status').filter({ hasText: say('\u5df2\u8ba1\u5165', 'Counted') })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('textbox').fill(code.replaceAll('-', '').toLowerCase());
    await page.getByRole('textbox').press('Enter');
    await expect(page.getByRole('status').filter({ hasText: say('\u5df2\u8ba1\u5165', 'Counted') })).toBeVisible();
    await page.getByRole('textbox').fill('0000-0000');
    await page.getByRole('textbox').press('Enter');
    await expect(page.getByRole('main')).toContainText(say('\u6ca1\u6709\u67e5\u5230', 'There is no such receipt'));
    // the page of the contest knows as well
    await page.goto(inLanguage(language, `/${SLUG}`));
    await expect(page.locator('.now')).toContainText(say('\u9009\u7968\u5df2\u6536\u5230', 'Your ballot is recorded'));
    await page.locator('.now .button').click();
    await expect(ballot.receipt).toHaveText(code.replaceAll('-', ''));
  });
}

test('the contest’s page asks to vote, and says how many ballots there are', async ({ page }) => {
  await page.goto(`/${SLUG}`);
  await expect(page.locator('.now')).toContainText(
    '\u6bcf\u4eba\u6bcf\u5929 1 \u5f20\uff0c\u6bcf\u5f20\u6700\u591a\u9009 3 \u9879',
  );
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: '\u53bb\u6295\u7968' }).click();
  await expect(page).toHaveURL(`/${SLUG}/vote`);
});

test('the button to vote does not move when the page comes alive', async ({ page }) => {
  const letThrough = await holdCode(page);
  await page.goto(`/${SLUG}`, { waitUntil: 'domcontentloaded' });
  const button = page.getByRole('link', { name: '\u53bb\u6295\u7968' });
  const drawn = await button.boundingBox();
  letThrough();
  await expect(page.locator('#root[data-live]')).toHaveCount(1);
  await expect(page.locator('.countdown')).toContainText(/\d/);
  expect(await button.boundingBox()).toEqual(drawn);
});

test('every voter has an order of the entries that stays', async ({ page, browser, baseURL }) => {
  const mine = await (await open(page)).order();
  expect([...mine].sort()).toEqual(Array.from({ length: ENTRIES }, (_, index) => String(index + 1)));
  await page.reload();
  expect(await (await open(page)).order()).toEqual(mine);
  const orders = new Set([mine.join()]);
  for (let voter = 0; voter < 3; voter += 1) {
    const context = await browser.newContext({ ...PHONE, baseURL: baseURL! });
    orders.add((await (await open(await context.newPage())).order()).join());
    await context.close();
  }
  expect(orders.size).toBeGreaterThan(2);
});

test('a half-filled ballot outlives a reload, and the way to an entry and back', async ({ page }) => {
  const ballot = await open(page);
  await ballot.choose(3, 6);
  await page.reload();
  await expect(page.locator('.ballot-row.is-chosen')).toHaveCount(2);
  expect(await ballot.chosen()).toEqual(['3', '6']);
  await page
    .locator('.ballot-row', { has: page.locator('#choice-3') })
    .locator('.ballot-open')
    .click();
  await expect(page).toHaveURL(`/${SLUG}/entries/3`);
  await page.goBack();
  await expect(page.locator('.ballot-row.is-chosen')).toHaveCount(2);
  expect(await ballot.chosen()).toEqual(['3', '6']);
});

test('what is chosen stays while others vote', async ({ page, browser, baseURL }) => {
  const ballot = await open(page);
  await ballot.choose(1, 8);
  await page.evaluate(() => scrollTo(0, 200));
  const context = await browser.newContext({ ...PHONE, baseURL: baseURL! });
  const other = await open(await context.newPage());
  await other.choose(4);
  await other.review.click();
  await other.cast.click();
  await expect(other.receipt).toBeVisible();
  await context.close();
  // as after another app was in front
  const asked = page.waitForResponse(/ballots\/mine/);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await asked;
  expect(await ballot.chosen()).toEqual(['1', '8']);
  expect(await page.evaluate(() => scrollY)).toBe(200);
});

test('the whole ballot goes by keyboard, and nothing is sent before it is cast', async ({ page }) => {
  const ballot = await open(page);
  // the code of other pages comes meanwhile by itself
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/')) sent.push(request.url());
  });
  await ballot.boxes.first().focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'End', 'Home']) await page.keyboard.press(key);
  await page.keyboard.press('Space');
  for (let stop = 0; stop < 2 * ENTRIES + 4; stop += 1) {
    await page.keyboard.press('Tab');
    for (const key of ['ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
    if (await ballot.review.evaluate((button) => button === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await expect(ballot.sheet.getByRole('heading')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Escape');
  await expect(ballot.review).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ballot.sheet.getByRole('heading')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(ballot.cast).toBeFocused();
  expect(sent).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(ballot.heading).toBeFocused();
  await expect(ballot.receipt).toBeVisible();
  expect(sent.filter((url) => url.endsWith('/ballots'))).toHaveLength(1);
});

test('pressed three times on a slow network it is sent once, and the page says where it is', async ({ page }) => {
  const ballot = await open(page);
  const casts = castsOf(page);
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/ballots', async (route) => {
    await arrived;
    await route.continue();
  });
  await ballot.choose(2);
  await ballot.review.click();
  await ballot.cast.click();
  await expect(page.getByRole('status').filter({ hasText: '\u5df2\u9001\u51fa' })).toBeVisible();
  for (let press = 0; press < 2; press += 1) await ballot.review.click({ force: true });
  await expect(ballot.sheet).toHaveCount(0);
  arrive();
  await expect(ballot.receipt).toBeVisible();
  expect(casts).toHaveLength(1);
});

test('on a lost network it is never said to be counted, and is sent again by itself as the same ballot', async ({
  page,
}) => {
  const ballot = await open(page);
  const casts = castsOf(page);
  let isCut = true;
  await page.route('**/ballots', async (route) => {
    if (!isCut) return route.continue();
    // the first one arrives, and its answer is lost
    if (casts.length === 1) await page.request.fetch(route.request());
    return route.abort();
  });
  await ballot.choose(2, 4);
  await ballot.review.click();
  await ballot.cast.click();
  await expect(page.getByRole('status').filter({ hasText: '\u8fd8\u6ca1\u6709\u6536\u5230' })).toBeVisible();
  await expect(ballot.receipt).toHaveCount(0);
  await expect.poll(() => casts.length).toBeGreaterThan(1);
  isCut = false;
  await expect(ballot.receipt).toBeVisible();
  expect(new Set(casts.map((cast) => cast.postData())).size).toBe(1);
  const mine = await page.request.get(`/api/contests/${SLUG}/ballots/mine`);
  expect(((await mine.json()) as { slots: object[] }).slots).toHaveLength(1);
});

test('another ballot of the same voter is told that the first stands, and is shown its receipt', async ({ page }) => {
  const ballot = await open(page);
  await ballot.choose(2);
  const mine = (await (await page.request.get(`/api/contests/${SLUG}/ballots/mine`)).json()) as { window: number };
  const data = { window: mine.window, slot: 0, choices: [1], nonce: 'AAAAAAAAAAAAAAAAAAAAAA' };
  const first = await page.request.post(`/api/contests/${SLUG}/ballots`, { data });
  const { receipt } = (await first.json()) as { receipt: string };
  await ballot.review.click();
  await ballot.cast.click();
  await expect(ballot.receipt).toHaveText(receipt.replaceAll('-', ''));
  await expect(page.getByRole('main')).toContainText('\u6295\u51fa\u7684\u90a3\u5f20\u6709\u6548');
});

test('a browser that keeps no cookies is told what to do', async ({ page }) => {
  // the server has answered, and the browser has let its cookie fall
  const json = { identity: 'device', order: 'x' };
  await page.route('**/voter-tokens', (route) => route.fulfill({ status: 201, json }));
  await page.goto(`/${SLUG}/vote`);
  await expect(page.getByRole('alert')).toContainText('\u5728\u6d4f\u89c8\u5668\u6253\u5f00');
  await expect(page.locator('.ballot-row')).toHaveCount(ENTRIES);
  expect(await violations(page)).toEqual([]);
});

test('a browser that stores nothing says so, and takes the ballot', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const ballot = await open(page);
  await expect(page.locator('.notice--caution')).toContainText('\u5728\u6d4f\u89c8\u5668\u6253\u5f00');
  await ballot.choose(1);
  await ballot.review.click();
  await ballot.cast.click();
  await expect(ballot.receipt).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the ballot says what can be voted for, when, and that voting needs scripts; receipts are looked up', async ({
    page,
  }) => {
    await page.goto(`/${SLUG}/vote`);
    await expect(page.locator('.ballot-row')).toHaveCount(ENTRIES);
    await expect(page.locator('.ballot-row').first()).toBeVisible();
    await expect(page.getByRole('main')).toContainText('\u622a\u6b62');
    await expect(page.getByRole('main')).toContainText('\u6295\u7968\u9700\u8981\u8fd0\u884c\u811a\u672c');
    await page.goto(`/${SLUG}/receipt`);
    await page.getByRole('textbox').fill('0000');
    await page.getByRole('button', { name: '\u67e5\u56de\u6267' }).click();
    await expect(page.getByRole('main')).toContainText('\u6ca1\u6709\u67e5\u5230');
  });
});

test('a vote that has not begun, and one that is over, say so', async ({ page, request }) => {
  const HOUR = 3_600_000;
  await makeVote(request, 'voting-ahead', { opensIn: HOUR, closesIn: 2 * HOUR });
  const over = await makeVote(request, 'voting-over');
  await over.closesByTheClock('voting-over', 'vote');
  await page.goto('/voting-ahead/vote');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('\u6295\u7968\u8fd8\u6ca1\u6709\u5f00\u59cb');
  await expect(page.locator('.ballot-row')).toHaveCount(ENTRIES);
  expect(await violations(page)).toEqual([]);
  await expect(async () => {
    await page.goto('/en/voting-over/vote');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voting is closed', { timeout: 500 });
  }).toPass();
  expect(await violations(page)).toEqual([]);
  await page.goto('/en/voting-over');
  await expect(page.locator('.now')).toContainText('Voting is closed');
  await expect(page.locator('.now .button')).toHaveText('Look up my receipt');
});
