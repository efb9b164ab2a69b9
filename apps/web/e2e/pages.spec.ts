import type { Page } from '@playwright/test';
import { differenceFrom, shifts } from './drawn';
import { expect, test } from './fixtures';
import { type Half, Site } from './pages/site';
import { DESKTOP, inLanguage, type Language, PAGES, PHONE } from './views';
import { violations } from './violations';

const VIEWS = [
  { name: 'phone, light, Chinese', view: PHONE, language: 'zh', half: 'even' },
  { name: 'desktop, dark, English', view: DESKTOP, language: 'en', half: 'odd' },
] as const satisfies readonly { name: string; view: typeof PHONE; language: Language; half: Half }[];

/** Whose rows are opened on the page of the results, which it is but for its address. */
const SHARED = 'a place that is shared';

const EXPECTED = /status of 40[014]/;

/** A page of the site as it is looked at. */
interface Visit {
  readonly site: Site;
  readonly title: string;
  readonly path: string;
  readonly view: typeof PHONE;
  readonly half: Half;
}

// the longest tests of all, each on a core
test.describe.configure({ mode: 'parallel' });

for (const { name, view, language, half } of VIEWS) {
  test.describe(`every page on a ${name}`, () => {
    test.use({ ...view, expectedTrouble: EXPECTED });

    // one page for all: a new one for each takes twice as long
    test('what the server has drawn is taken over letter by letter and nothing moves; axe finds nothing with everything open, and nothing scrolls sideways when space is scarce', async ({
      page,
    }) => {
      test.setTimeout(240_000);
      const site = new Site(page, language);
      for (const [title, path] of Object.entries(PAGES)) {
        const visit = { site, title, path, view, half };
        await comes(visit);
        await isWhole(visit);
      }
    });
  });
}

/** A page is opened, and is what the server has drawn. */
async function comes({ site, title, path, view }: Visit): Promise<void> {
  await test.step(`${title} comes`, async () => {
    if (view.viewport) await site.page.setViewportSize(view.viewport);
    const address = inLanguage(site.language, path);
    const html = await (await site.page.request.get(address)).text();
    expect.soft(html, title).toContain('<div id="root" data-drawn data-site=');
    await site.page.goto(address, { waitUntil: 'networkidle' });
    await expect(site.heading).toBeVisible();
    await site.becomesLive();
    // what stands behind # is known to the browser alone
    if (!path.includes('#')) expect.soft(await differenceFrom(site.page, html), title).toBeNull();
    expect.soft(await shifts(site.page), title).toEqual([]);
    expect.soft(await site.page.title(), title).toBe(titleOf(html));
  });
}

async function isWhole({ site, title, view, half }: Visit): Promise<void> {
  const { page } = site;
  await test.step(`${title} is whole`, async () => {
    if (view === PHONE) expect.soft(await smallTargets(page), title).toEqual([]);
    expect.soft(await namedTwice(page), title).toEqual([]);
    // axe looks at each opened row once, in one of the two views: with all of them open it takes twice as long
    if (title !== SHARED) await site.openFolded(half);
    expect.soft(await violations(page), title).toEqual([]);
    await site.openFolded();
    await page.setViewportSize({ width: 320, height: 800 });
    expect.soft(await site.isScrolledSideways(), `${title} at 320 px`).toBe(false);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect.soft(await site.isScrolledSideways(), `${title} with text at 200 %`).toBe(false);
  });
}

/** What the head says to those who run no script. */
const titleOf = (html: string): string | undefined => /<title>(.*)<\/title>/.exec(html)?.[1];

/** What opens by the same name as another, so that nobody who hears it knows which is which. */
const namedTwice = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const names = [...document.querySelectorAll('main summary')].map(({ textContent }) => textContent ?? '');
    return names.filter((name, index) => names.indexOf(name) !== index);
  });

/** Block targets that a thumb would miss. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, summary, .input, .chip, nav a, .button, .site-tool')].flatMap((target) => {
      const { height, width } = target.getBoundingClientRect();
      return width > 0 && height < 43.5 ? [`${target.tagName} ${target.textContent} ${height}`] : [];
    }),
  );
