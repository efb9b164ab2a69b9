import type { Page } from '@playwright/test';
import { type Form, makeVotes } from './ballot-forms';
import { expect, test } from './fixtures';
import { BallotPage } from './pages/ballot-page';
import { type Language, PHONE } from './views';
import { violations } from './violations';

test.use({ ...PHONE, expectedTrouble: /status of (401|409)|net::ERR_/ });

const slugOf = (form: Form): string => `ballot-of-${form}`;

test.beforeAll(({ playwright, baseURL }) => makeVotes('ballot-of-', playwright.request, baseURL!));

async function open(page: Page, form: Form, language: Language = 'zh'): Promise<BallotPage> {
  const ballot = new BallotPage(page, slugOf(form), language);
  await ballot.open();
  await expect(ballot.review).toBeVisible();
  return ballot;
}

/** What is cast, and what the receipt says was chosen. */
async function castOf(ballot: BallotPage): Promise<{ sent: object; chosen: string }> {
  const window = ballot.page.viewportSize()!;
  // so that the bar lies over no row
  await ballot.page.setViewportSize({ ...window, height: 4_000 });
  expect(await violations(ballot.page)).toEqual([]);
  await ballot.review.press('Enter');
  await expect(ballot.sheet).toBeVisible();
  expect(await violations(ballot.page)).toEqual([]);
  await ballot.page.setViewportSize(window);
  const casting = ballot.page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().endsWith('/ballots'),
  );
  await ballot.cast.press('Enter');
  const { choices, weights } = (await casting).postDataJSON() as { choices: number[]; weights?: number[] };
  await expect(ballot.receipt).toBeVisible();
  expect(await violations(ballot.page)).toEqual([]);
  const chosen = ballot.page.locator('.pairs dd').nth(1);
  return {
    sent: { choices, ...(weights === undefined ? {} : { weights }) },
    chosen: (await chosen.textContent()) ?? '',
  };
}

const row = (page: Page, number: number) =>
  page.locator('.ballot-row').filter({ hasText: new RegExp(`(甲|Entry )${number}(?!\\d)`) });

test('a ranked ballot is filled in by thumb, moved about, and cast in its order', async ({ page }) => {
  const ballot = await open(page, 'rank');
  await expect(ballot.count).toContainText('还没有排');
  await ballot.choose(4, 1, 6);
  await expect(ballot.count).toContainText('3 位已排满');
  await expect(page.locator('#choice-2')).toBeDisabled();
  await page.getByRole('button', { name: '把 6 号往前排' }).click();
  await expect(page.locator('.act-bar ol')).toContainText('4 号6 号1 号');
  await page.reload();
  await expect(page.locator('.act-bar ol')).toContainText('4 号6 号1 号');
  await ballot.choose(4);
  await expect(page.locator('.act-bar ol')).toContainText('6 号1 号');
  const { sent, chosen } = await castOf(ballot);
  expect(sent).toEqual({ choices: [6, 1] });
  expect(chosen).toBe('6 号（第 1 位）、1 号（第 2 位）');
});

test('a ranking goes by keyboard', async ({ page }) => {
  const ballot = await open(page, 'rank', 'en');
  await page.locator('#choice-3').press('Space');
  await page.locator('#choice-5').press('Space');
  const up = page.getByRole('button', { name: 'Move No. 5 up' });
  await up.press('Enter');
  await expect(up).toBeFocused();
  await up.press('Enter');
  expect((await castOf(ballot)).sent).toEqual({ choices: [5, 3] });
});

test('points are typed or counted, never beyond what is left, and cast when they add up', async ({ page }) => {
  const ballot = await open(page, 'points');
  const of = (number: number) => page.getByRole('spinbutton', { name: `${number} 号的分数` });
  await of(3).fill('9');
  await expect(of(3)).toHaveValue('5');
  await expect(ballot.count).toContainText('已给 5 分，还须给 2 分');
  await expect(ballot.review).toHaveAttribute('aria-disabled', 'true');
  for (let press = 0; press < 3; press += 1) await of(1).press('ArrowUp');
  await expect(of(1)).toHaveValue('2');
  await expect(ballot.count).toContainText('7 分已全部给出');
  const zero = await of(2).evaluate((field) => getComputedStyle(field, '::placeholder').color);
  await expect(page.locator('legend')).toHaveCSS('color', zero);
  await of(1).hover();
  await page.mouse.wheel(0, 200);
  await expect(of(1)).toHaveValue('2');
  await row(page, 3).getByRole('button', { name: '减一' }).click();
  await row(page, 8).getByRole('button', { name: '加一' }).click();
  const { sent, chosen } = await castOf(ballot);
  expect(sent).toEqual({ choices: [3, 1, 8], weights: [4, 2, 1] });
  expect(chosen).toBe('3 号（4 分）、1 号（2 分）、8 号（1 分）');
});

test('grades are given to some entries, and taken back', async ({ page }) => {
  const ballot = await open(page, 'grade', 'en');
  const of = (number: number) => page.getByRole('group', { name: `Grade of No. ${number}` });
  await of(2).getByRole('radio', { name: 'Poor' }).check();
  await of(5).getByRole('radio', { name: 'Good' }).check();
  await of(7).getByRole('radio', { name: 'Good' }).check();
  await expect(ballot.count).toContainText('3 of 8 graded');
  await of(5).getByRole('radio', { name: 'Good' }).press('ArrowRight');
  await expect(of(5).getByRole('radio', { name: 'Poor' })).toBeChecked();
  await of(7).getByRole('radio', { name: 'No grade' }).check();
  const { sent, chosen } = await castOf(ballot);
  expect(sent).toEqual({ choices: [2, 5], weights: [1, 1] });
  expect(chosen).toBe('No.\u00a02\u00a0(Poor), No.\u00a05\u00a0(Poor)');
});

test('several votes go to one entry, as many as there are', async ({ page }) => {
  const ballot = await open(page, 'repeat');
  const of = (number: number) => page.getByRole('spinbutton', { name: `${number} 号的票数` });
  await row(page, 6).getByRole('button', { name: '加一' }).click();
  await row(page, 6).getByRole('button', { name: '加一' }).click();
  await of(2).fill('5');
  await expect(of(2)).toHaveValue('1');
  await expect(ballot.count).toContainText('3 票已全部给出');
  const { sent, chosen } = await castOf(ballot);
  expect(sent).toEqual({ choices: [6, 6, 2] });
  expect(chosen).toBe('6 号（2 票）、2 号（1 票）');
});

test('a shared ballot says what each choice has of it', async ({ page }) => {
  const ballot = await open(page, 'shared');
  await ballot.choose(1, 2);
  await expect(page.locator('.act-bar')).toContainText('每项得 1/2 票');
  expect((await castOf(ballot)).sent).toEqual({ choices: [1, 2] });
});

test('categories keep their bounds, each with its own count', async ({ page }) => {
  const ballot = await open(page, 'per');
  await expect(page.getByRole('main')).toContainText('每一类最多选 1 项');
  await ballot.choose(2);
  await expect(page.getByRole('group', { name: '城区' })).toContainText('已选 1 项，最多 1 项');
  await expect(page.locator('#choice-4')).toBeDisabled();
  await ballot.choose(3, 8);
  await expect(page.locator('.act-bar')).toContainText('村社 1/1');
  expect((await castOf(ballot)).sent).toEqual({ choices: [2, 3, 8] });
});

test('where the code of a form does not come, the page says so and nothing can be cast', async ({ page }) => {
  await page.route('**/vote-forms-*.js', (route) => route.abort());
  await page.goto(`/${slugOf('rank')}/vote`);
  await expect(page.getByRole('main')).toContainText('没有连上服务器');
  await expect(page.locator('.ballot-row')).toHaveCount(8);
});

test('the foot of a ballot keeps its parts apart, and says there what became of the ballot', async ({ page }) => {
  const ballot = await open(page, 'rank', 'en');
  const isClear = async (): Promise<boolean> => {
    const [count, button] = [
      (await page.locator('.act-bar > div').boundingBox())!,
      (await ballot.review.boundingBox())!,
    ];
    return count.x + count.width < button.x || count.y + count.height < button.y;
  };
  expect(await isClear()).toBe(true);
  await ballot.boxes.first().press('Space');
  expect(await isClear()).toBe(true);
  await page.route('**/ballots', (route) => route.abort());
  await ballot.review.press('Enter');
  await ballot.cast.press('Enter');
  await expect(page.getByText('The server has not answered yet')).toBeInViewport();
  await page.setViewportSize({ width: 320, height: 800 });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await isClear()).toBe(true);
});
