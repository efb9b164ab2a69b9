import { expect } from '@playwright/test';
import { demoLogin, type Login } from '../office';
import { Site } from './site';

/** What the pages of staff have in common: somebody is signed in, and at work as something. */
export class StaffSite extends Site {
  readonly switch = this.page.locator('.role-switch');

  /** Signs in as the login page does: the cookie, and the mark that there is one. */
  async signIn(login?: Login): Promise<void> {
    const { email, password } = login ?? (await demoLogin());
    const answer = await this.page.request.post('/api/auth/login', { data: { email, password } });
    expect(answer.status()).toBe(200);
    await this.page.addInitScript(() => localStorage.setItem('laurel.signed-in', 'yes'));
  }

  async openSwitch(): Promise<void> {
    await this.switch.locator('summary').press('Enter');
    await expect(this.switch).toHaveAttribute('open', '');
  }
}

export class OfficeSite extends StaffSite {
  readonly side = this.page.getByRole('navigation', { name: this.say('办公室', 'Office') });
  readonly stageLine = this.page.getByRole('list', { name: this.say('走到哪一步', /stage|stands/i) });
  /** The reason that everybody will read. */
  readonly reason = this.page.getByRole('textbox', { name: this.say('理由（公开）', /reason/i) });

  async writeReason(zh: string, en?: string): Promise<void> {
    await this.reason.fill(zh);
    if (en !== undefined) await this.page.getByRole('textbox', { name: this.say('理由的英文', /English/) }).fill(en);
  }

  /** Opens a list and takes what is called so. */
  async choose(field: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: field }).press('Enter');
    const open = this.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
    await open.filter({ hasText: option }).click();
  }

  /** Types into a list and takes what it offers first, which is what is called so. */
  async find(field: string, option: string): Promise<void> {
    const list = this.page.getByRole('combobox', { name: field });
    await list.fill(option);
    await expect(this.page.locator('.ant-select-dropdown .ant-select-item-option-active')).toContainText(option);
    await list.press('Enter');
  }
}
