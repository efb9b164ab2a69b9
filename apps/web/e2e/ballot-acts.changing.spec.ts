import type { Locator, Page } from '@playwright/test';
import { type Form, makeVotes } from './ballot-forms';
import { expect, test } from './fixtures';
import { BallotPage } from './pages/ballot-page';
import { PHONE } from './views';

test.use({ ...PHONE, hasTouch: true, isMobile: true, expectedTrouble: /status of 401/ });

const PREFIX = 'acts-';
test.beforeAll(({ playwright, baseURL }) => makeVotes(PREFIX, playwright.request, baseURL!));

/** What a thumb hits for certain. */
const THUMB = 44;

/** A voter with one thumb, whose taps are counted, and who types nothing. */
class Thumb {
  taps = 0;

  constructor(readonly ballot: BallotPage) {}

  async tap(target: Locator): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    const { width, height } = (await target.boundingBox())!;
    expect(Math.min(width, height), `room for a thumb at ${String(target)}`).toBeGreaterThanOrEqual(THUMB);
    await target.tap();
    this.taps += 1;
  }

  row(number: number): Locator {
    return this.ballot.page.locator('.ballot-row').filter({ hasText: new RegExp(`甲${number}(?!\\d)`) });
  }

  async choose(...numbers: readonly number[]): Promise<void> {
    for (const number of numbers) await this.tap(this.ballot.page.locator(`label[for=choice-${number}]`));
  }

  /** So many points or votes, one by one. */
  async count(number: number, times: number): Promise<void> {
    const more = this.row(number).getByRole('button', { name: '加一' });
    for (let time = 0; time < times; time += 1) await this.tap(more);
  }

  async grade(number: number, name: string): Promise<void> {
    await this.tap(this.row(number).locator('.grade').filter({ hasText: name }));
  }
}

interface Filling {
  readonly fill: (thumb: Thumb) => Promise<void>;
  /** As few as it can be: one tap for each thing that is written on the ballot. */
  readonly written: number;
}

const FILLINGS: Readonly<Record<Form, Filling>> = {
  rank: { fill: (thumb) => thumb.choose(4, 1, 6), written: 3 },
  // seven points, of which none is typed
  points: { fill: (thumb) => thumb.count(3, 5).then(() => thumb.count(1, 2)), written: 7 },
  grade: { fill: (thumb) => thumb.grade(2, '差').then(() => thumb.grade(5, '好')), written: 2 },
  repeat: { fill: (thumb) => thumb.count(6, 2).then(() => thumb.count(2, 1)), written: 3 },
  shared: { fill: (thumb) => thumb.choose(1, 2, 3), written: 3 },
  per: { fill: (thumb) => thumb.choose(2, 3, 8), written: 3 },
};

async function open(page: Page, form: Form): Promise<BallotPage> {
  const ballot = new BallotPage(page, PREFIX + form, 'zh');
  await ballot.open();
  await expect(ballot.review).toBeVisible();
  return ballot;
}

for (const [form, { fill, written }] of Object.entries(FILLINGS)) {
  test(`from the opening to the receipt two taps come to those that fill a ballot in: ${form}`, async ({ page }) => {
    const ballot = await open(page, form as Form);
    const thumb = new Thumb(ballot);
    await fill(thumb);
    await expect(ballot.review).not.toHaveAttribute('aria-disabled', 'true');
    await thumb.tap(ballot.review);
    await thumb.tap(ballot.cast);
    await expect(ballot.receipt).toBeVisible();
    expect(thumb.taps).toBe(written + 2);
  });
}

/** Goes on by the tabulator alone. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`there is no way by keyboard to ${String(target)}`);
}

async function castByKeyboard({ page, review, cast, receipt }: BallotPage): Promise<void> {
  await tabTo(page, review);
  await page.keyboard.press('Enter');
  await expect(cast).toBeVisible();
  await tabTo(page, cast);
  await page.keyboard.press('Enter');
  await expect(receipt).toBeVisible();
}

for (const [form, name, digits] of [
  ['points', '号的分数', ['5', '2']],
  ['repeat', '号的票数', ['1', '2']],
] as const) {
  test(`a ballot is typed and cast by keyboard alone: ${form}`, async ({ page }) => {
    const ballot = await open(page, form);
    const fields = page.getByRole('spinbutton', { name });
    await tabTo(page, fields.first());
    await page.keyboard.press(digits[0]);
    await tabTo(page, fields.nth(2));
    await page.keyboard.press(digits[1]);
    await castByKeyboard(ballot);
  });
}

test('grades are given and cast by keyboard alone', async ({ page }) => {
  const ballot = await open(page, 'grade');
  const grades = page.locator('.ballot-row').first().getByRole('radio');
  // a group is entered at what is chosen: that no grade is given
  await tabTo(page, grades.last());
  await page.keyboard.press('ArrowLeft');
  await expect(grades.nth(1)).toBeChecked();
  await castByKeyboard(ballot);
});

test('entries of a part are chosen and cast by keyboard alone', async ({ page }) => {
  const ballot = await open(page, 'per');
  const box = page.locator('.ballot input[type=checkbox]').nth(1);
  await tabTo(page, box);
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  await castByKeyboard(ballot);
});
