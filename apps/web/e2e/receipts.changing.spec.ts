import type { Page } from '@playwright/test';
import { encode } from 'uqr';
import { expect, test } from './fixtures';
import { Office } from './office';
import { BallotPage } from './pages/ballot-page';
import { DESKTOP, inLanguage, PHONE } from './views';
import { violations } from './violations';
import { ENTRIES, makeVote } from './votes';

const SLUG = 'receipts-2031';
test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL: baseURL! });
  await makeVote(request, SLUG);
  await request.dispose();
});

/** The dark modules of a code, row by row. */
const darkOf = (text: string): string[] =>
  encode(text, { ecc: 'M', border: 2 }).data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}`] : [])),
  );

/** The first bytes of a PNG, and its size. */
const sizeOf = (png: Buffer): readonly [string, number, number] => [
  png.toString('latin1', 1, 4),
  png.readUInt32BE(16),
  png.readUInt32BE(20),
];

for (const [language, view] of [
  ['zh', PHONE],
  ['en', DESKTOP],
] as const) {
  test.describe(`in ${language}`, () => {
    test.use(view);

    test('a receipt is kept as a picture, and leads to its look-up by camera and by the foot of every page', async ({
      page,
    }) => {
      const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
      const ballot = new BallotPage(page, SLUG, language);
      await ballot.open();
      await expect(ballot.boxes).toHaveCount(ENTRIES);
      await ballot.choose(5);
      await ballot.review.click();
      await ballot.cast.click();
      const code = await ballot.code();
      const address = inLanguage(language, `/${SLUG}/receipt?code=${code}`);

      const site = (await page.locator('#root').getAttribute('data-site')) ?? '';
      const drawn = (await page.locator('.qr path').getAttribute('d')) ?? '';
      expect(drawn.match(/M\d+ \d+/g)).toEqual(darkOf(site + address));
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: say('存为图片', 'Save as picture') }).click();
      expect((await download).suggestedFilename()).toBe(`${code}.png`);
      const picture = page.getByRole('img', { name: say('选票回执', 'Receipt of a ballot') });
      await expect(picture).toBeVisible();
      const png = Buffer.from(((await picture.getAttribute('src')) ?? '').split(',')[1] ?? '', 'base64');
      const [kind, width, height] = sizeOf(png);
      expect([kind, width]).toEqual(['PNG', 720]);
      expect(height).toBeGreaterThan(600);
      expect(await violations(page)).toEqual([]);

      for (const path of [`/${SLUG}`, `/${SLUG}/entries`, `/${SLUG}/rules`]) {
        await page.goto(inLanguage(language, path));
        await page
          .locator('.site-foot')
          .getByRole('link', { name: say('查回执', 'Look up a receipt') })
          .click();
        await expect(page).toHaveURL(new RegExp(`/${SLUG}/receipt$`));
      }
      await page.goto(address);
      await expect(page.getByRole('status').filter({ hasText: say('已计入', 'Counted') })).toBeVisible();
      await page.setViewportSize({ width: 320, height: 800 });
      const field = page.getByRole('textbox');
      await expect(field).toHaveValue(code);
      const hidden = await field.evaluate((area) => [
        area.scrollWidth - area.clientWidth,
        area.scrollHeight - area.clientHeight,
      ]);
      expect(hidden).toEqual([0, 0]);

      await field.fill('');
      await field.press('Enter');
      // nothing is asked without a code
      expect(await field.evaluate((area) => area.matches(':focus:invalid'))).toBe(true);
      await expect(page).toHaveURL(address);
      const typed = code.toLowerCase().replaceAll('-', '');
      await field.fill(typed);
      // it ends a word of an input method, and asks nothing
      await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
      await expect(page).toHaveURL(address);
      await field.press('Enter');
      await expect(page).toHaveURL(new RegExp(`code=${typed}$`));
      await expect(page.getByRole('status').filter({ hasText: say('已计入', 'Counted') })).toBeVisible();
    });
  });
}

/** What this device says of its own ballots on the page where receipts are looked up. */
const ownChoices = (page: Page) => page.locator('.own-entries');

test.describe('what was voted for', () => {
  test.use({ ...PHONE, expectedTrouble: /Failed to load resource|Failed to fetch/ });

  test('is read on this device alone, until it is removed there', async ({ page, browser }) => {
    const ballot = new BallotPage(page, SLUG, 'en');
    await ballot.open();
    await ballot.choose(5, 2);
    await ballot.review.click();
    await ballot.cast.click();
    const code = await ballot.code();
    // what the ballot's page still asks is its own
    await page.goto('about:blank');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const path = inLanguage('en', `/${SLUG}/receipt?code=${code}`);
    await page.goto(path);
    await expect(ownChoices(page).getByRole('link')).toHaveText([/^No. 5 \S/, /^No. 2 \S/]);
    await expect(page.getByRole('link', { name: `Receipt ${code}` })).toBeVisible();
    expect(asked.filter((address) => /mine|ballots/.test(address))).toEqual([]);
    expect(await violations(page)).toEqual([]);

    const elsewhere = await browser.newPage();
    await elsewhere.goto(path);
    await expect(elsewhere.getByRole('status').filter({ hasText: 'Counted' })).toBeVisible();
    await expect(ownChoices(elsewhere)).toHaveCount(0);
    await elsewhere.close();

    await page.getByRole('button', { name: 'Remove this from the device' }).click();
    await expect(ownChoices(page)).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('status').filter({ hasText: 'Counted' })).toBeVisible();
    await expect(ownChoices(page)).toHaveCount(0);
  });

  test('is known too when the answer was lost and the page was gone', async ({ page }) => {
    const ballot = new BallotPage(page, SLUG, 'en');
    await ballot.open();
    await ballot.choose(3);
    await ballot.review.click();
    await page.route('**/ballots', async (route) => {
      await route.fetch();
      await route.abort();
    });
    const lost = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/ballots'));
    await ballot.cast.click();
    await lost;
    await page.unroute('**/ballots');
    await ballot.open();
    await expect(page.locator('.receipt .pairs')).toContainText('No. 3');
    await expect(ballot.receipt).toHaveCount(1);
  });
});

test.describe('a receipt whose ballot is looked at again', () => {
  test.use(PHONE);

  test('says so, and why, in both languages', async ({ page, request }) => {
    const ballot = new BallotPage(page, SLUG, 'en');
    await ballot.open();
    await ballot.choose(4);
    await ballot.review.click();
    await ballot.cast.click();
    const code = await ballot.code();
    await page.goto(inLanguage('en', `/${SLUG}/receipt?code=${code}`));
    await expect(page.getByRole('status').filter({ hasText: 'Counted' })).toBeVisible();

    const office = await Office.enter(request);
    const reason = { zh: '\u6d41\u91cf\u5f02\u5e38', en: 'Odd traffic.' };
    const from = new Date(Date.now() - 3_600_000).toISOString();
    await office.post(`/${SLUG}/ballot-reviews`, { channel: 'web', from, until: new Date().toISOString(), reason });
    await page.reload();
    const told = page.getByRole('status').filter({ hasText: 'Under review' });
    await expect(told).toContainText('Odd traffic.');
    expect(await violations(page)).toEqual([]);
    await page.goto(`/${SLUG}/receipt?code=${code}`);
    await expect(page.getByRole('status')).toContainText(reason.zh);
  });
});
