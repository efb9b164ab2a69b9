import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { DESKTOP, inLanguage, type Language, PAGES, PHONE } from './views';

const VIEWS = [
  { name: 'a phone in Chinese', view: PHONE, language: 'zh' },
  { name: 'a desktop in English', view: DESKTOP, language: 'en' },
] as const satisfies readonly { name: string; view: typeof PHONE; language: Language }[];

/** The page as the server has drawn it, read by the browser's own parser. */
const drawnBy = (page: Page, html: string): Promise<string> =>
  page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'text/html').getElementById('root');
    return root?.innerHTML ?? '';
  }, html);

const AROUND = 80;

/** How long it is until something, by the clock of the reader. */
const COUNTDOWN = /<p class="countdown[^"]*">.*?<\/p>/g;

/** Where two texts part, with a little of both. */
function difference(...texts: readonly [string, string]): readonly string[] | null {
  const [drawn, shown] = texts.map((text) => text.replace(COUNTDOWN, '')) as [string, string];
  if (drawn === shown) return null;
  let at = 0;
  while (drawn[at] === shown[at]) at += 1;
  return [drawn, shown].map((text) => text.slice(Math.max(0, at - AROUND), at + AROUND));
}

/** How much of what was in sight has moved by itself since the page began. */
const moved = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(sum), 0));
      }),
  );

for (const { name, view, language } of VIEWS) {
  test.describe(`what the server has drawn, on ${name}`, () => {
    test.use({ ...view, expectedTrouble: /status of 40[014]/ });

    test('is taken over letter by letter, and nothing moves', async ({ page }) => {
      test.setTimeout(120_000);
      for (const [title, path] of Object.entries(PAGES)) {
        await test.step(title, async () => {
          const address = inLanguage(language, path);
          const html = await (await page.request.get(address)).text();
          expect.soft(html, title).toContain('<div id="root" data-drawn data-site=');
          await page.goto(address, { waitUntil: 'networkidle' });
          await expect(page.locator('#root[data-live]')).toHaveCount(1);
          const shown = await page.locator('#root').innerHTML();
          // what stands behind # is known to the browser alone
          if (!path.includes('#')) expect.soft(difference(await drawnBy(page, html), shown), title).toBeNull();
          expect.soft(await moved(page), title).toBe(0);
        });
      }
    });
  });
}
