import { expect, test } from './fixtures';
import { CalledContest, OwnSite } from './submitters-at-work';
import { DESKTOP, PHONE } from './views';
import { violations } from './violations';

test.use({ ...PHONE, expectedTrouble: /status of 4(01|09)/ });

let contest: CalledContest;
test.beforeAll(async ({ playwright, baseURL }, { workerIndex }) => {
  const request = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  contest = await CalledContest.make(request, `called-${workerIndex}`);
});

const TITLE = '校门口十五分钟';

for (const language of ['zh', 'en'] as const) {
  test(`a submitter drafts, submits once, takes back, changes and submits again, in ${language}`, async ({ page }) => {
    test.setTimeout(90_000);
    const own = new OwnSite(page, language);
    const say = (zh: string, en: string) => own.say(zh, en);
    await own.signInByScreen(await contest.aSubmitter(`示例区教育局${language}`));
    await test.step('nothing yet: until when, and what counts at the last second', async () => {
      await expect(own.heading).toHaveText(say('还没有报名', 'Nothing entered yet'));
      await expect(own.main).toContainText(say('最后一秒怎么算', 'The last second'));
      await expect(own.main).toContainText('UTC+8');
      expect(await violations(page)).toEqual([]);
    });
    await test.step('the form names what is missing, counts it on the button, and leads there', async () => {
      await own.begin();
      await expect(own.field('lead')).toHaveValue(`示例区教育局${language}`);
      await expect(own.main).toContainText(say('最后一秒怎么算', 'The last second'));
      await expect(own.submit).toContainText(say('还缺 4 处', '4 still missing'));
      await own.submit.click();
      await expect(own.field('title')).toBeFocused();
      expect(await violations(page)).toEqual([]);
      await own.field('summary').fill('字'.repeat(2_001));
      await expect(own.main).toContainText(say('2001 / 2000 字', '2001 / 2000 characters'));
      await expect(own.main).toContainText(say('最多 2000 个字', 'at most 2000 characters'));
      await own.fill(TITLE);
      await expect(own.submit).toHaveText(say('提交申报', 'Submit the entry'));
    });
    await test.step('U36: pressed twice it is submitted once, with a receipt', async () => {
      const sent: string[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST' && request.url().endsWith('/receipts')) sent.push(request.url());
      });
      await own.submit.dblclick();
      await expect(own.heading).toHaveText(say('已提交，等组委会受理', 'Submitted, waiting for the organisers'));
      expect(sent).toHaveLength(1);
      await expect(page).toHaveURL(/\/receipts\/1$/);
      await expect(page.locator('.own-receipt .hash span')).toHaveCount(8);
      await expect(page.locator('.own-receipt')).toContainText(say('服务器的时钟', 'server’s clock'));
      expect(await violations(page)).toEqual([]);
    });
    await test.step('taken back, changed, submitted again: another receipt', async () => {
      await page.getByRole('button', { name: say('撤回这次提交…', 'Take this submission back…') }).click();
      await page.getByRole('button', { name: say('撤回，回到草稿', 'Take it back to a draft') }).click();
      await expect(own.heading).toHaveText(say('草稿，还没有提交', 'A draft, not submitted yet'));
      await page.getByRole('link', { name: say('看我的项目', 'See my entry') }).click();
      await page.getByRole('link', { name: say('检查并提交', 'Check and submit') }).click();
      await own.field('title').fill(`${TITLE}（改）`);
      await own.isSaved();
      await own.submit.click();
      await expect(page).toHaveURL(/\/receipts\/2$/);
    });
    await test.step('what happened can be read, each version too', async () => {
      await page.getByRole('link', { name: say('看我的项目', 'See my entry') }).click();
      const history = page.locator('.own-history');
      await expect(history).toContainText(say('撤回了提交', 'Taken back to a draft'));
      // what was read before the second time gives way to what there is now
      await expect(history.getByText(say('提交了，有回执', 'Submitted, with a receipt'))).toHaveCount(2);
      await history.locator('summary').first().click();
      await expect(history.locator('.own-content').first()).toContainText(`${TITLE}（改）`);
      expect(await violations(page)).toEqual([]);
      expect(await own.isScrolledSideways()).toBe(false);
    });
  });
}

test('returned with a reason, mended, accepted with a number; then withdrawn after a question', async ({ page }) => {
  test.setTimeout(90_000);
  const own = new OwnSite(page);
  await own.enter(contest, await contest.aSubmitter('退回的单位'));
  await own.begin();
  await own.fill('要改的项目');
  await own.submit.click();
  await expect(page.locator('.own-receipt')).toBeVisible();
  // the other entries of this contest wait too: this one is the newest
  const { entries } = await contest.office.read<{ entries: { id: string; title: { zh: string } }[] }>(
    `/${contest.slug}/office/entries?state=submitted`,
  );
  const id = entries.find(({ title }) => title.zh === '要改的项目')?.id ?? '';
  const decide = (act: string, data: object) =>
    contest.office.post(`/${contest.slug}/office/entries/${id}/${act}`, data);
  await decide('return', { reason: { zh: '两个数字不一致，请核对。' } });
  await page.goto(`/${contest.slug}/submissions`);
  await expect(own.heading).toHaveText('退回，请改好再交');
  await expect(page.locator('.own-reason')).toContainText('两个数字不一致，请核对。');
  await expect(own.main).toContainText('退回不延长截止时间');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: '去改' }).click();
  await expect(own.main).toContainText('组委会退回的理由');
  await own.field('summary').fill('数字已核对。');
  await own.isSaved();
  await own.submit.click();
  await expect(own.heading).toHaveText('已提交，等组委会受理');
  await decide('acceptance', { number: 16 });
  await page.goto(`/${contest.slug}/submissions`);
  await expect(own.heading).toHaveText('已受理，编号 16');
  await expect(page.getByRole('link', { name: '看公开页' })).toHaveAttribute('href', `/${contest.slug}/entries/16`);
  await page.getByRole('button', { name: '退出大赛…' }).click();
  await expect(page.getByRole('group', { name: /退出后不能反悔/ })).toBeVisible();
  await page.getByRole('button', { name: '不，留着' }).click();
  await expect(own.heading).toHaveText('已受理，编号 16');
  await page.getByRole('button', { name: '退出大赛…' }).click();
  await page.getByRole('button', { name: '退出，不再回来' }).click();
  await expect(own.heading).toHaveText('已退出大赛');
  expect((await page.request.get(`/api/contests/${contest.slug}/entries/16`)).status()).toBe(404);
});

test('an entry that the office wrote is seen by who was invited for its lead, and by no other', async ({
  page,
  browser,
  baseURL,
}) => {
  await contest.office.post(`/${contest.slug}/entries`, {
    title: { zh: '组委会录入的项目' },
    shortTitle: null,
    summary: { zh: '一句话。' },
    description: { zh: '介绍。' },
    writeUp: { zh: '颁奖词。' },
    category: null,
    district: null,
    isSample: false,
    keyFacts: [],
    submitters: [{ name: { zh: '录入的单位' }, role: 'lead' }],
  });
  const own = new OwnSite(page);
  await own.enter(contest, await contest.aSubmitter('录入的单位'));
  await expect(own.heading).toHaveText(/已受理，编号 \d+/);
  await expect(own.main).toContainText('组委会录入的项目');
  const context = await browser.newContext({ ...DESKTOP, baseURL: baseURL ?? '' });
  const other = new OwnSite(await context.newPage());
  await other.enter(contest, await contest.aSubmitter('别的单位'));
  await expect(other.heading).toHaveText('还没有报名');
  expect(await violations(other.page)).toEqual([]);
  await context.close();
});

test('without scripts the page says what it needs', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ ...PHONE, javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto(`/${contest.slug}/submissions`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这一页要用脚本');
  await page.goto(`/en/${contest.slug}/submissions`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page needs scripts');
  await context.close();
});
