import { expect, test } from './fixtures';
import { Office } from './office';
import { ResultsPage } from './pages/results-page';
import { entries, evidence, REASONS, rulebook, SLUG } from './sanctions';
import { inLanguage } from './views';
import { violations } from './violations';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  const office = await Office.enter(request);
  await office.createContest(SLUG, {
    title: { zh: '有决定的测试赛', en: 'A contest with decisions' },
    isImported: true,
  });
  await office.seal(SLUG, rulebook);
  await office.addEntries(SLUG, entries);
  await office.post(`/${SLUG}/evidence`, evidence);
  await office.post(`/${SLUG}/rounds/final/outcomes`, { reason: null });
  await request.dispose();
});

for (const language of ['zh', 'en'] as const) {
  test(`decisions stand in ${language} where they have their effect, with reason and time`, async ({ page }) => {
    const results = new ResultsPage(page, language);
    const title = (number: number) => (language === 'zh' ? `测试项目${number}` : `Test entry ${number}`);
    const day = language === 'zh' ? '2031年6月1日 10:12' : '1 Jun 2031';
    await results.open(`/${SLUG}/results`);
    const struck = results.row(title(1)).locator('.decision-note');
    await expect(struck).toContainText(results.say('扣减 377 票', '377 votes struck'));
    await expect(struck).toContainText(REASONS.struck[language]);
    await expect(struck).toContainText(day);
    for (const number of [6, 7])
      await expect(results.row(title(number)).locator('.decision-note')).toContainText(REASONS.order[language]);
    const out = page.locator('.out-row');
    await expect(out.filter({ hasText: title(8) })).toContainText(REASONS.out[language]);
    await expect(out.filter({ hasText: title(9) })).toContainText(REASONS.left[language]);
    await expect(out.filter({ hasText: title(9) })).toContainText(day);
    await struck.getByRole('link').click();
    const decisions = page.locator('#decisions');
    await expect(decisions).toBeInViewport();
    await expect(decisions.locator('.sanction')).toHaveCount(4);
    await expect(decisions).toContainText(results.say('投出 1,000 − 扣减 377 = 计入 623 票', '623'));
    expect(await violations(page)).toEqual([]);
  });
}

test('the page of an entry tells what was decided about it, and counts the votes down', async ({ page }) => {
  const results = new ResultsPage(page, 'zh');
  await results.open(`/${SLUG}/entries/1`);
  const sum = page.locator('.worked');
  await expect(results.line(sum, '投出')).toContainText('1,000');
  await expect(results.line(sum, '扣减')).toContainText('\u2212377');
  await expect(results.line(sum, '扣减')).toContainText(REASONS.struck.zh);
  await expect(results.line(sum, '票数')).toContainText('623');
  await results.open(`/${SLUG}/entries/8`);
  await expect(results.main).toContainText(REASONS.out.zh);
  await expect(results.main).toContainText('2031年6月1日 10:12');
});

test('scores that differ never look alike, on the screen, in the table of the strip, or on paper', async ({ page }) => {
  await page.goto(`/${SLUG}/results`);
  const shown = async () => page.locator('.excellent-score b').allInnerTexts();
  const expected = ['93.7740', '93.7735', '93.771'];
  expect((await shown()).slice(0, 3)).toEqual(expected);
  await page.emulateMedia({ media: 'print' });
  expect((await shown()).slice(0, 3)).toEqual(expected);
  await page.goto(inLanguage('en', `/${SLUG}/rounds/final/results/compare?a=4&b=3`));
  const cells = page.locator('.compare-row--total').getByRole('cell');
  await expect(cells).toHaveText(['93.7735', '93.7740', '\u22120.0005']);
});
