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

/** What moved by itself while it was in sight. */
interface Shift {
  /** The score of Layout Instability: share of the window times share of its longer side. */
  readonly score: number;
  readonly moved: readonly string[];
}

/**
 * What moved by itself since the page came whole and asked for its code. Before that the browser may paint the part
 * that is there, and what comes later makes room for itself.
 */
export const shifts = (page: Page): Promise<readonly Shift[]> =>
  page.evaluate(
    () =>
      new Promise<Shift[]>((resolve) => {
        type Source = { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly };
        type Entry = PerformanceEntry & { value: number; sources: readonly Source[] };
        // the page asks for its code once it has been painted whole
        const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
        const takenOver = Math.min(...scripts.map((script) => script.startTime));
        const place = ({ x, y, width, height }: DOMRectReadOnly): string => [x, y, width, height].join(' ');
        const found: Shift[] = [];
        new PerformanceObserver((list) => {
          for (const { startTime, value, sources } of list.getEntries() as Entry[]) {
            if (startTime < takenOver) continue;
            found.push({
              score: value,
              moved: sources.map(
                ({ node, previousRect, currentRect }) =>
                  `${node?.textContent?.slice(0, 40)}: ${place(previousRect)} → ${place(currentRect)}`,
              ),
            });
          }
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(found), 0));
      }),
  );

/** Where what is shown parts from what the server has drawn. */
export async function differenceFrom(page: Page, html: string): Promise<readonly string[] | null> {
  const shown = await page.locator('#root').innerHTML();
  return difference(await drawnBy(page, html), shown);
}
