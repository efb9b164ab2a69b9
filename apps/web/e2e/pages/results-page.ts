import type { Locator } from '@playwright/test';
import { DEMO } from '../views';
import { Site } from './site';

export class ResultsPage extends Site {
  readonly winners = this.page.locator('.winner');
  readonly others = this.page.locator('.results-list .excellent-row');

  async visit(query = ''): Promise<void> {
    await this.open(`/${DEMO}/results${query}`);
  }

  /** The row of an award or another place, by the title of its entry. */
  row(title: string): Locator {
    return this.page.locator('.winner, .excellent-row').filter({ hasText: title });
  }

  /** The arithmetic of a place, opened if it is not. */
  async arithmetic(row: Locator): Promise<Locator> {
    const details = row.locator('details');
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
    return row.locator('.worked');
  }

  /** A line of a sum by its name. */
  line(sum: Locator, name: string): Locator {
    return sum.locator('.sum-line').filter({ has: this.page.locator('.sum-name', { hasText: name }) });
  }
}
