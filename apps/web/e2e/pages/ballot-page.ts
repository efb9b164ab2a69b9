import { expect, type Locator, type Page } from '@playwright/test';
import { type Language, inLanguage } from '../views';

/** The ballot of a contest, as a voter sees it. */
export class BallotPage {
  constructor(
    readonly page: Page,
    readonly slug: string,
    readonly language: Language,
  ) {}

  async open(): Promise<void> {
    await this.page.goto(inLanguage(this.language, `/${this.slug}/vote`));
  }

  get boxes(): Locator {
    return this.page.locator('.ballot input[type=checkbox]');
  }

  get count(): Locator {
    return this.page.locator('.chosen-count');
  }

  get review(): Locator {
    return this.page.locator('#review');
  }

  get sheet(): Locator {
    return this.page.getByRole('dialog');
  }

  get cast(): Locator {
    return this.sheet.locator('.button--main');
  }

  get receipt(): Locator {
    return this.page.locator('.receipt-code');
  }

  /** The code of the receipt, as soon as it is shown in its groups. */
  async code(): Promise<string> {
    const groups = this.receipt.locator('span');
    await expect(groups).toHaveCount(6);
    return (await groups.allTextContents()).join('-');
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  async choose(...numbers: readonly number[]): Promise<void> {
    for (const number of numbers) await this.page.locator(`label[for=choice-${number}]`).click();
  }

  async order(): Promise<string[]> {
    await this.boxes.first().waitFor({ state: 'attached' });
    return this.page.locator('.ballot .entry-no').allTextContents();
  }

  async chosen(): Promise<string[]> {
    return (await this.page.locator('.ballot-row.is-chosen .entry-no').allTextContents()).sort();
  }
}
