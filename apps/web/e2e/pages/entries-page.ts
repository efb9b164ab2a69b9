import { DEMO } from '../views';
import { Site } from './site';

export class EntriesPage extends Site {
  readonly rows = this.page.locator('.entry-table .entry-row');
  readonly count = this.page.locator('.count-line');
  readonly search = this.page.getByRole('searchbox');
  readonly district = this.page.getByRole('combobox');

  async visit(query = ''): Promise<void> {
    await this.open(`/${DEMO}/entries${query}`);
  }

  async chooseList(zh: string, en: string): Promise<void> {
    await this.page.getByRole('radio', { name: this.say(zh, en) }).check();
  }
}
