import { expect, type Locator } from '@playwright/test';
import type { Judge } from '../judging';
import { StaffSite } from './office-site';

/** The judge's desk. */
export class DeskSite extends StaffSite {
  /** Whether what was typed is safe, in words. */
  readonly save = this.page.locator('.save-state');
  readonly review = this.page.getByRole('button', { name: this.say('核对并提交这一张', 'Check and submit this one') });

  async enter({ email, password }: Judge, path: string): Promise<void> {
    await this.signIn({ email, password });
    await this.open(path);
  }

  /** The field of a criterion's number. */
  mark(criterion: string): Locator {
    return this.page.getByRole('textbox', { name: new RegExp(`^${criterion}(，0|, mark)`) });
  }

  ruler(criterion: string): Locator {
    return this.page.getByRole('slider', { name: new RegExp(`^${criterion}`) });
  }

  comment(criterion: string): Locator {
    return this.page.getByRole('textbox', { name: new RegExp(`^(${criterion}的评语|Comment on ${criterion})`) });
  }

  /** In a window so high that its bars cover nothing. */
  async showsWhole(): Promise<void> {
    const height = await this.page.evaluate(() => document.documentElement.scrollHeight);
    await this.page.setViewportSize({ width: 820, height });
  }

  async isSaved(): Promise<void> {
    await expect(this.save).toHaveAttribute('data-state', 'saved');
    await expect(this.save).toHaveText(/\d\d:\d\d:\d\d$/);
  }

  /** What the desk has said of saving from now on. */
  async watchStates(): Promise<() => Promise<string[]>> {
    const seen = await this.save.evaluateHandle((line) => {
      const states: string[] = [];
      const note = () => states.push(line.getAttribute('data-state') ?? '');
      new MutationObserver(note).observe(line, { attributes: true, childList: true, subtree: true });
      return states;
    });
    return () => seen.jsonValue();
  }

  async goTo(number: number): Promise<void> {
    await this.page.getByRole('link', { name: new RegExp(`(第 ${number} 号|No. ${number}) ›`) }).press('Enter');
    await expect(this.page).toHaveURL(new RegExp(`/entries/${number}$`));
    await expect(this.page).toHaveTitle(new RegExp(`(第 ${number} 号|No. ${number}) `));
  }
}
