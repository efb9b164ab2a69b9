import { expect, type Locator, type Page } from '@playwright/test';
import { inLanguage, type Language } from '../views';

/** Of everything that can be opened, counted from 0. */
export type Half = 'even' | 'odd';

/** What all public pages have in common. */
export class Site {
  readonly main: Locator;
  readonly heading: Locator;
  readonly strip: Locator;
  readonly nav: Locator;

  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {
    this.main = page.getByRole('main');
    this.heading = page.getByRole('heading', { level: 1 });
    this.strip = page.getByRole('complementary');
    this.nav = page.getByRole('navigation');
  }

  /** Text of the page in its own language. */
  say(zh: string | RegExp, en: string | RegExp): string | RegExp {
    return this.language === 'zh' ? zh : en;
  }

  async open(path: string): Promise<void> {
    await this.page.goto(inLanguage(this.language, path));
    await expect(this.heading).toBeVisible();
    await this.becomesLive();
  }

  /** Until the page itself answers what the reader does. */
  async becomesLive(): Promise<void> {
    await expect(this.page.locator('#root[data-live]')).toHaveCount(1);
  }

  async follow(zh: string, en: string): Promise<void> {
    await this.nav.getByRole('link', { name: this.say(zh, en), exact: true }).click();
  }

  /** Opens all that is folded, or every second of it and of rows alike the first two dozen; waits until all has come. */
  async openFolded(half?: Half): Promise<void> {
    await expect(this.page.locator('[aria-busy="true"]')).toHaveCount(0);
    await this.page.evaluate((only) => {
      const folded = [...document.querySelectorAll('details')];
      const alike = new Set([...document.querySelectorAll('.excellent-row details')].slice(24));
      const isOpened = (details: HTMLDetailsElement, index: number): boolean =>
        only === undefined || (!alike.has(details) && (index % 2 === 0) === (only === 'even'));
      const opened = folded.filter(isOpened);
      for (const details of opened) details.open = true;
    }, half);
    await expect(this.page.locator('[aria-busy="true"]')).toHaveCount(0);
  }

  async isScrolledSideways(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  }
}
