import type { Page } from '@playwright/test';

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
export const moved = (page: Page): Promise<number> =>
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

/** Where what is shown parts from what the server has drawn. */
export async function differenceFrom(page: Page, html: string): Promise<readonly string[] | null> {
  const shown = await page.locator('#root').innerHTML();
  return difference(await drawnBy(page, html), shown);
}
