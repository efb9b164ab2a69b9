import { expect, test } from './fixtures';
import { JudgedContest } from './judging';
import { DeskSite } from './pages/desk-site';

test.use({
  viewport: { width: 820, height: 1180 },
  expectedTrouble: /status of 401|ERR_INTERNET_DISCONNECTED/,
});

let contest: JudgedContest;
test.beforeAll(async ({ playwright, baseURL }, { workerIndex }) => {
  const request = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  contest = await JudgedContest.make(request, { slug: `desk-left-${workerIndex}`, entries: 2 });
});

test('a page with a mark that the server has not got is not left without a question', async ({ page, context }) => {
  const judge = await contest.aJudge();
  const desk = new DeskSite(page, 'zh');
  await desk.enter(judge, `/desk/${contest.slug}/jury/entries/1`);
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  await context.setOffline(true);
  await desk.mark('创新性').fill('81');
  await expect(desk.save).toHaveText('未连接，已存在本机');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await expect(desk.mark('创新性')).toHaveValue('81');
  await context.setOffline(false);
  await desk.isSaved();
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed()).toBe(true);
  expect(asked).toHaveLength(1);
});

test('after the close the sheets are read, and the desk says in words what is over and why', async ({ page }) => {
  const judge = await contest.aJudge();
  await contest.marks(judge, 1, [80, 81, 82, 83, 8]);
  await contest.marks(judge, 2, [70, 71]);
  const own = contest.slug;
  await contest.act('/stages/jury/transitions', {
    to: 'closed',
    reason: { zh: '评委都已交卷', en: 'All have submitted' },
  });
  const desk = new DeskSite(page, 'zh');
  await desk.enter(judge, `/desk/${own}/jury`);
  await expect(desk.main).toContainText(/评审已在 .+ 截止/);
  await expect(desk.main).toContainText('组委会写明的理由：评委都已交卷');
  await expect(desk.main).toContainText('您有 2 张草稿没有提交，不计入结果，但仍保存着');
  for (const [entry, mark] of [
    [1, '80'],
    [2, '71'],
  ] as const) {
    await desk.open(`/desk/${own}/jury/entries/${entry}`);
    await expect(desk.main).toContainText(mark);
    await expect(desk.mark('创新性')).toHaveCount(0);
  }
});
