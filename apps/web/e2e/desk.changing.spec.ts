import { expect, test } from './fixtures';
import { JudgedContest, type Judge } from './judging';
import { DeskSite } from './pages/desk-site';
import { violations } from './violations';

// a session that has ended is asked for once more
test.use({ viewport: { width: 820, height: 1180 }, expectedTrouble: /status of 4(01|09|22)/ });

const SLOW = 300;

let contest: JudgedContest;
let home: string;
test.beforeAll(async ({ playwright, baseURL }, { workerIndex }) => {
  const request = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  contest = await JudgedContest.make(request, { slug: `desk-judged-${workerIndex}`, entries: 12 });
  home = `/desk/${contest.slug}`;
});

test('a judge accepts what will be published before the first mark, and names the conflicts that are known', async ({
  page,
}) => {
  const judge = await contest.aJudge({ accepts: false });
  const desk = new DeskSite(page, 'zh');
  await desk.enter(judge, home);
  await expect(desk.heading).toContainText(/请您担任评委，代号 J\d+/);
  await expect(desk.main).toContainText('以代号公布');
  await page.getByRole('checkbox', { name: '街道办5 第 5 号' }).check();
  await page.getByRole('button', { name: '接受，回避 1 个，看项目清单' }).click();
  const accepts = page.getByRole('checkbox', { name: '我同意以上各条' });
  await expect(accepts).toBeFocused();
  await accepts.press('Space');
  await page.getByRole('button', { name: '接受，回避 1 个，看项目清单' }).click();
  await expect(desk.heading).toHaveText('还有 11 个项目要评');
  const sheets = (await contest.desk(judge)).sheets;
  expect(sheets.filter(({ state }) => state === 'recused').map(({ entry }) => entry.number)).toEqual([5]);
});

test('sixty marks typed by keyboard as fast as one can are stored as typed, on a slow network', async ({ page }) => {
  test.setTimeout(90_000);
  const judge = await contest.aJudge();
  const desk = new DeskSite(page, 'zh');
  await page.route('**/api/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW));
    await route.continue();
  });
  await desk.enter(judge, `${home}/jury/entries/1`);
  const typed: number[][] = [];
  for (let entry = 1; entry <= 12; entry += 1) {
    const marks = [60 + entry, 70 + entry, 80 + (entry % 10), 50 + 3 * (entry % 9), (entry % 20) / 2];
    typed.push(marks);
    await desk.mark('创新性').focus();
    for (const mark of marks) {
      await page.keyboard.type(String(mark));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      // behind the ruler stands the button for a comment
      await page.keyboard.press('Tab');
    }
    if (entry < 12) await desk.goTo(entry + 1);
  }
  await desk.isSaved();
  const { sheets } = await contest.desk(judge);
  expect(sheets.map(({ sheet }) => sheet.criteria.map(({ mark }) => mark))).toEqual(typed);
});

test('number, ruler and keys agree, and the wheel changes nothing', async ({ page }) => {
  const judge = await contest.aJudge();
  const desk = new DeskSite(page, 'zh');
  await desk.enter(judge, `${home}/jury/entries/1`);
  const [mark, ruler] = [desk.mark('表现力'), desk.ruler('表现力')];
  await mark.fill('8.5');
  await expect(ruler).toHaveAttribute('aria-valuetext', '8.5');
  await mark.focus();
  await page.keyboard.press('ArrowUp');
  await expect(mark).toHaveValue('9');
  await page.keyboard.press('ArrowDown');
  await mark.hover();
  for (let notch = 0; notch < 5; notch += 1) await page.mouse.wheel(0, 120);
  await ruler.focus();
  await ruler.hover();
  for (let notch = 0; notch < 5; notch += 1) await page.mouse.wheel(0, -120);
  await expect(mark).toHaveValue('8.5');
  await page.keyboard.press('PageDown');
  await expect(mark).toHaveValue('3.5');
  await page.keyboard.press('ArrowRight');
  await expect(mark).toHaveValue('4');
  await desk.isSaved();
  expect((await contest.stored(judge, 1)).criteria[4]?.mark).toBe(4);
});

test('a number off the scale is said to be so, and what was stored stays', async ({ page }) => {
  const judge = await contest.aJudge();
  await contest.marks(judge, 1, [88]);
  const desk = new DeskSite(page, 'zh');
  await desk.enter(judge, `${home}/jury/entries/1`);
  await desk.mark('创新性').fill('108');
  await desk.mark('时效性').fill('70');
  await expect(desk.save).toHaveText('没有存下：第 1 号的创新性');
  await expect(desk.main.getByRole('alert').filter({ hasText: '0 到 100' })).toContainText('原来的 88 分还在');
  await expect
    .poll(async () => (await contest.stored(judge, 1)).criteria.map(({ mark }) => mark))
    .toEqual([88, 70, null, null, null]);
  await desk.mark('创新性').fill('８９');
  await desk.isSaved();
  expect((await contest.stored(judge, 1)).criteria[0]?.mark).toBe(89);
});

test('a conflict is declared in one act and undone, and the marks stay', async ({ page }) => {
  const judge = await contest.aJudge();
  const desk = new DeskSite(page, 'zh');
  await desk.enter(judge, `${home}/jury/entries/2`);
  await desk.mark('创新性').fill('77');
  await page.getByRole('button', { name: '声明回避' }).click();
  await expect(desk.main).toContainText('您已回避第 2 号');
  await expect(desk.mark('创新性')).toHaveCount(0);
  await page.getByRole('button', { name: '撤销回避' }).click();
  await expect(desk.mark('创新性')).toHaveValue('77');
});

const FULL = [80, 81, 82, 83, 8];

async function markAll(judge: Judge, but: readonly number[] = []): Promise<void> {
  for (let number = 1; number <= 12; number += 1)
    if (!but.includes(number))
      await contest.marks(
        judge,
        number,
        FULL.map((mark) => mark),
      );
}

test('what is missing is named, and the first of it gets the focus', async ({ page }) => {
  const judge = await contest.aJudge();
  await contest.marks(judge, 1, [80, 81, 82]);
  const desk = new DeskSite(page, 'zh');
  await desk.enter(judge, `${home}/jury/entries/1`);
  await expect(desk.main).toContainText('已评 3 项，还差影响力、表现力；填全后才有合计。');
  await desk.review.press('Enter');
  await expect(desk.mark('影响力')).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: '还不能提交' })).toContainText('“表现力”还没有打分');
  await desk.mark('创新性').fill('96');
  await desk.mark('影响力').fill('83');
  await desk.mark('表现力').fill('8');
  await expect(desk.main).toContainText('0 字，至少 10 字');
  await desk.review.press('Enter');
  await expect(desk.comment('创新性')).toBeFocused();
  await page.keyboard.type('一路贯通，外区来学过，影响面大。');
  await expect(desk.main).toContainText('16 字，至少 10 字');
  await desk.review.press('Enter');
  await expect(page).toHaveURL(/\/review\/1$/);
});

test('sheets are looked over, a slip is asked about, and what is submitted is read-only', async ({ page }) => {
  const judge = await contest.aJudge();
  await markAll(judge);
  await contest.marks(judge, 3, [80, 8, 82, 83, 8], 1);
  const desk = new DeskSite(page, 'zh');
  await desk.enter(judge, `${home}/jury/review`);
  await expect(desk.heading).toHaveText('核对您的 12 张评分表');
  await expect(desk.main).toContainText('第 3 号的“时效性”打了 8 分');
  const submit = page.getByRole('button', { name: '提交 12 张评分表' });
  await submit.click();
  await expect(page.getByRole('checkbox', { name: '上面这些分没有填错' })).toBeFocused();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await submit.click();
  await expect(desk.heading).toHaveText('您的 12 张评分表都已提交');
  await expect(page.getByText('已提交 12 张的回执')).toBeVisible();
  await desk.open(`${home}/jury/entries/3`);
  await expect(desk.main).toContainText('提交，只能看');
  await expect(desk.mark('时效性')).toHaveCount(0);
  await contest.act('/panels/jury/returns', {
    judge: (await contest.desk(judge)).judge,
    number: 3,
    reason: { zh: '时效性像是填错了', en: 'A slip' },
  });
  await page.reload();
  await expect(desk.main).toContainText('时效性像是填错了');
  await desk.mark('时效性').fill('81');
  await desk.isSaved();
});

test('a short scale is chosen by its digits', async ({ page }) => {
  const judge = await contest.aJudge({ panel: 'experts' });
  const desk = new DeskSite(page, 'zh');
  await desk.enter(judge, `${home}/experts/entries/1`);
  await page.getByRole('group', { name: '创新性' }).getByRole('radio').first().focus();
  await page.keyboard.press('4');
  await expect(page.getByRole('group', { name: '创新性' }).getByRole('radio', { name: /^4/ })).toBeChecked();
  await desk.isSaved();
  expect((await contest.desk(judge, 'experts')).sheets[0]?.sheet.criteria[0]?.mark).toBe(4);
});

test('axe finds nothing on the desk, in Chinese and light, in English and dark', async ({ page }) => {
  test.setTimeout(90_000);
  const looksRight = async (paths: readonly string[]): Promise<void> => {
    for (const [language, colorScheme] of [
      ['zh', 'light'],
      ['en', 'dark'],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      const desk = new DeskSite(page, language);
      for (const path of paths) {
        await desk.open(`${home}${path}`);
        await desk.openFolded();
        await desk.showsWhole();
        expect(await violations(page), `${path}, ${language}`).toEqual([]);
        expect(await desk.isScrolledSideways(), `${path}, ${language}`).toBe(false);
      }
    }
  };
  const desk = new DeskSite(page, 'zh');
  await desk.signIn(await contest.aJudge({ accepts: false }));
  await looksRight(['']);
  const judge = await contest.aJudge();
  await markAll(judge, [7, 9]);
  await contest.marks(judge, 7, [96, 20]);
  await desk.signIn(judge);
  await looksRight(['/jury', '/jury/entries/1', '/jury/entries/7', '/jury/entries/9', '/jury/review']);
});
