import { expect, type Page } from '@playwright/test';
import { BallotPage } from '../pages/ballot-page';
import { SHORTLISTED, SLUG } from './story';

/** A voter on a phone: from the page of the contest to the receipt, and looks it up. Returns the code. */
export async function vote(page: Page, choices: readonly number[]): Promise<string> {
  const ballot = new BallotPage(page, SLUG, 'zh');
  await page.goto(`/${SLUG}`);
  await page.getByRole('link', { name: '去投票' }).click();
  await expect(ballot.boxes).toHaveCount(SHORTLISTED);
  await ballot.choose(...choices);
  await expect(ballot.count).toContainText(new RegExp(`^已选满? ${choices.length} 项`));
  await ballot.review.click();
  await expect(ballot.sheet).toContainText('投出后不能改');
  await ballot.cast.click();
  await expect(ballot.heading).toHaveText('这张选票已计入');
  return ballot.code();
}

/** By hand, as it stands on a slip of paper: without dashes, in small letters. */
export async function lookUp(page: Page, code: string): Promise<void> {
  await page.goto(`/${SLUG}/receipt`);
  await page.getByRole('textbox').fill(code.replaceAll('-', '').toLowerCase());
  await page.getByRole('button', { name: '查回执' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已计入' })).toBeVisible();
}
