import { expect, test } from './fixtures';
import { Noticed, REASONS } from './notices';
import { DESKTOP, inLanguage, PHONE } from './views';
import { violations } from './violations';

const OUT = { kind: 'disqualified', entry: 3, round: 'final', reason: REASONS.out };

for (const language of ['zh', 'en'] as const) {
  test(`in ${language} the public finds the proposed lists, until when, where to object, and what was decided`, async ({
    page,
    playwright,
    baseURL,
  }) => {
    const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
    await page.setViewportSize((language === 'zh' ? PHONE : DESKTOP).viewport ?? { width: 390, height: 844 });
    const slug = `noticed-${language}`;
    const contest = await Noticed.make(playwright, baseURL ?? '', slug);
    const proposed = await contest.openNotice();

    await page.goto(inLanguage(language, `/${slug}`));
    await expect(page.locator('.proposed-list')).toContainText(say('项目甲3', 'Entry 3'));
    await expect(page.locator('.entry-columns')).toHaveCount(0);
    await expect(page.locator('.stage').getByRole('link')).toHaveText(say('看名单', 'See the lists'));
    expect(await violations(page)).toEqual([]);
    await page.locator('.now').getByRole('link').click();

    const main = page.getByRole('main');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      say('拟入选名单公示', 'Proposed lists, for public notice'),
    );
    await expect(page.locator('.proposed-list li')).toHaveCount(1);
    await expect(page.locator('.proposed-list li')).toContainText(say('3 号', 'No. 3'));
    await expect(page.locator('.pairs')).toContainText(say('截止', 'Notice until'));
    await expect(page.locator('.numbered')).toContainText(say('任何人都可以提意见', 'Anybody may object'));
    await expect(page.locator('.numbered')).toContainText(say('组委会', 'The committee'));
    await expect(page.locator('.hash').first()).toContainText(proposed.hash.slice(0, 8));
    // neither a place nor a score: two votes would be told
    await expect(main).not.toContainText(say('名次：', 'Place 1'));
    await expect(main.locator('.winner, .excellent-row, .worked')).toHaveCount(0);
    expect(await violations(page)).toEqual([]);

    await contest.decide(OUT);
    await page.reload();
    await expect(page.locator('.proposed-list li')).toContainText(say('4 号', 'No. 4'));
    await expect(main).toContainText(REASONS.out[language]);
    await expect(page.locator('.versions > li')).toHaveCount(2);

    await contest.decide({ kind: 'lifted', lifts: 1, reason: REASONS.lifted });
    await page.reload();
    await expect(page.locator('.proposed-list li')).toContainText(say('3 号', 'No. 3'));
    const lifted = page.locator('#decision-1');
    await expect(lifted.locator('del').filter({ hasText: REASONS.out[language] })).toHaveCount(1);
    await lifted.getByRole('link', { name: say('已由第 2 号决定撤销', 'Lifted by decision 2') }).click();
    await expect(page.locator('#decision-2')).toContainText(REASONS.lifted[language]);
    expect(await violations(page)).toEqual([]);
  });
}

test('what was published keeps the decisions that were lifted, with what lifted them', async ({
  page,
  playwright,
  baseURL,
}) => {
  const slug = 'noticed-and-published';
  const contest = await Noticed.make(playwright, baseURL ?? '', slug);
  await contest.openNotice({ lasts: null });
  await contest.decide(OUT);
  await contest.decide({ kind: 'lifted', lifts: 1, reason: REASONS.lifted });
  const [newest] = await contest.proposed();
  if (newest === undefined) throw new Error('nothing is proposed');
  await contest.publish(newest);
  await page.goto(`/${slug}/results`);
  const decisions = page.locator('#decisions');
  await expect(decisions.locator('.sanction')).toHaveCount(0);
  await decisions.getByRole('link', { name: '已撤销的和后来作出的决定' }).click();
  await expect(page.locator('#made del').filter({ hasText: REASONS.out.zh })).toHaveCount(1);
  await expect(page.locator('#made')).toContainText('已由第 2 号决定撤销');
  await expect(page.locator('#made')).toContainText(REASONS.lifted.zh);
  expect(await violations(page)).toEqual([]);
  await page.goto(`/${slug}/rounds/final/notice`);
  await page.getByRole('link', { name: '看名次、分数与算式' }).click();
  await expect(page.locator('.winner')).toHaveCount(1);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the notice reads whole', async ({ page, playwright, baseURL }) => {
    const slug = 'noticed-without-scripts';
    await (await Noticed.make(playwright, baseURL ?? '', slug)).openNotice();
    await page.goto(`/${slug}`);
    await page.locator('.now').getByRole('link').click();
    await expect(page.locator('.proposed-list li')).toContainText('3 号');
    await expect(page.locator('.numbered')).toContainText('任何人都可以提意见');
  });
});
