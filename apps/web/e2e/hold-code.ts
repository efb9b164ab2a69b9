import type { Page } from '@playwright/test';

/** Holds back what is asked at such addresses, as a slow network does, until the answer is called. */
export async function hold(page: Page, address: RegExp): Promise<() => void> {
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(address, async (route) => {
    await held;
    await route.continue();
  });
  return letThrough;
}

/** Holds back the first answer from such addresses, which is from before what happens meanwhile. */
export async function holdAnswer(page: Page, address: RegExp) {
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  let come: () => void = () => undefined;
  const isThere = new Promise<void>((resolve) => (come = resolve));
  await page.route(
    address,
    async (route) => {
      const response = await route.fetch();
      come();
      await held;
      await route.fulfill({ response });
    },
    { times: 1 },
  );
  return { isThere, letThrough };
}

/** Holds the code of pages back. */
export const holdCode = (page: Page): Promise<() => void> => hold(page, /\/assets\/public\/index-/);
