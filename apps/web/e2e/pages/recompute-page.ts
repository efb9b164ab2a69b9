import type { Locator } from '@playwright/test';
import { DEMO } from '../views';
import { Site } from './site';

export class RecomputePage extends Site {
  readonly start = this.page.getByRole('button', { name: this.say('开始验算', 'Start recomputing') });
  readonly again = this.page.getByRole('button', { name: this.say('再验算一次', 'Recompute once more') });
  readonly found = this.main.getByRole('status').first();
  readonly fileNames = this.page.locator('.downloads .file-name');

  async visit(): Promise<void> {
    await this.open(`/${DEMO}/rounds/final/recompute`);
  }

  download(file: string): Locator {
    return this.page.locator(`.downloads a[href*="${file}"]`);
  }

  /** The fingerprints of the files, as they are listed. */
  async hashes(): Promise<readonly string[]> {
    await this.page.locator('summary', { hasText: 'SHA-256' }).click();
    const shown = await this.page.locator('details .hash span').allInnerTexts();
    return shown.join('').match(/.{64}/g) ?? [];
  }
}
