import { test as base, expect, type Page } from '@playwright/test';

interface Watched {
  /** What the console may say in this test besides nothing. */
  readonly expectedTrouble: RegExp;
  readonly quietConsole: void;
}

/** Errors and warnings of a page from now on, but those that were expected. */
export function watchConsole(page: Page, expected: RegExp): readonly string[] {
  const trouble: string[] = [];
  const note = (text: string) => {
    if (!expected.test(text)) trouble.push(text);
  };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) note(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => note(error.message));
  return trouble;
}

/** Every test fails when its page logs an error or a warning that it did not ask for: CSP reports are such. */
export const test = base.extend<Watched>({
  expectedTrouble: [/^$/, { option: true }],
  quietConsole: [
    async ({ page, expectedTrouble }, use) => {
      const trouble = watchConsole(page, expectedTrouble);
      await use();
      expect(trouble).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
