import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { Site } from './pages/site';
import { violations } from './violations';
import { DESKTOP, type Language, PAGES, PHONE } from './views';

const VIEWS = [
  { name: 'phone, light, Chinese', view: PHONE, language: 'zh' },
  { name: 'desktop, dark, English', view: DESKTOP, language: 'en' },
] as const satisfies readonly { name: string; view: typeof PHONE; language: Language }[];

for (const { name, view, language } of VIEWS) {
  test.describe(`on a ${name}`, () => {
    test.use({ ...view, expectedTrouble: /status of 404/ });

    for (const [title, path] of Object.entries(PAGES)) {
      test(`${title}: axe finds nothing with everything open, and nothing scrolls sideways when space is scarce`, async ({
        page,
      }) => {
        test.slow(title === 'results', 'some six thousand elements');
        const site = new Site(page, language);
        await site.open(path);
        if (view === PHONE) expect(await smallTargets(page)).toEqual([]);
        await site.openAll();
        expect(await violations(page)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 800 });
        expect(await site.isScrolledSideways(), 'at 320 px').toBe(false);
        await page.setViewportSize({ width: 390, height: 844 });
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
        expect(await site.isScrolledSideways(), 'with text at 200 %').toBe(false);
      });
    }
  });
}

/** Block targets that a thumb would miss. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, summary, .input, .chip, nav a, .button, .site-tool')].flatMap((target) => {
      const { height, width } = target.getBoundingClientRect();
      return width > 0 && height < 43.5 ? [`${target.tagName} ${target.textContent} ${height}`] : [];
    }),
  );
