import { Site } from './site';

export class RulesPage extends Site {
  readonly columns = this.page.locator('.figure-column');
  readonly versions = this.page.locator('.versions li');

  async visit(slug: string, query = ''): Promise<void> {
    await this.open(`/${slug}/rules${query}`);
  }

  /** A column of the score sheet by its name. */
  column(title: string) {
    return this.columns.filter({ has: this.page.getByRole('heading', { name: title }) });
  }
}
