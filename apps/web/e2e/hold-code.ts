import type { Page } from '@playwright/test';

/** Holds the code of pages back, as a slow network does, until the answer is called. */
export async function holdCode(page: Page): Promise<() => void> {
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(/\/assets\/public\/index-/, async (route) => {
    await held;
    await route.continue();
  });
  return letThrough;
}
