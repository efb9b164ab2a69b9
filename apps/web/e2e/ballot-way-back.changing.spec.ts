import { expect, test } from './fixtures';
import { BallotPage } from './pages/ballot-page';
import { PHONE } from './views';
import { ENTRIES, makeVote } from './votes';

test.use({ ...PHONE, expectedTrouble: /status of 401/ });

const SLUG = 'voting-back-2031';
test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL: baseURL! });
  await makeVote(request, SLUG);
  await request.dispose();
});

for (const way of ['by the page’s own links', 'by a page that was loaded anew']) {
  test(`back from an entry, ${way}, a voter sees what the server has`, async ({ page, context }) => {
    const ballot = new BallotPage(page, SLUG, 'zh');
    await ballot.open();
    await expect(ballot.boxes).toHaveCount(ENTRIES);
    await ballot.choose(2);
    if (way.includes('own')) await page.locator('.ballot-open').first().click();
    else await page.goto(`/${SLUG}/entries/3`);
    await expect(page).toHaveURL(/entries/);
    // the same device votes in another tab meanwhile
    const other = new BallotPage(await context.newPage(), SLUG, 'zh');
    await other.open();
    await other.choose(5);
    await other.review.click();
    await other.cast.click();
    const code = (await other.code()).replaceAll('-', '');
    await page.bringToFront();
    await page.goBack();
    await expect(page).toHaveURL(`/${SLUG}/vote`);
    await expect(ballot.receipt).toHaveText(code);
    await expect(ballot.boxes).toHaveCount(0);
    // and from its receipt to an entry and back it is still the receipt
    await page.goto(`/${SLUG}/entries/5`);
    await page.goBack();
    await expect(ballot.receipt).toHaveText(code);
  });
}
