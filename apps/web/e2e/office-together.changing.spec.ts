import { expect, test } from './fixtures';
import { hold, holdAnswer } from './hold-code';
import { Office } from './office';
import { OfficeSite } from './pages/office-site';

test.use({ viewport: { width: 1280, height: 800 } });

test('what somebody else does meanwhile is seen on the next page that one turns to', async ({ page, request }) => {
  const other = await Office.enter(request);
  await other.createContest('office-together', { title: { zh: '两个人的大赛' } });
  const office = new OfficeSite(page, 'zh');
  const row = page.getByRole('table', { name: '阶段' }).getByRole('row', { name: '征集' });
  await office.signIn();
  await office.open('/office/office-together/people');
  await expect(page.getByRole('table', { name: '没用掉的邀请' })).toHaveCount(0);
  await office.side.getByRole('link', { name: '阶段' }).click();
  await expect(row).toContainText('未开始');
  await other.post('/office-together/invitations', { role: 'judge', email: 'shen@together.example', name: '沈己' });
  const reason = { zh: '今年不征集' };
  await other.post('/office-together/stages/call/transitions', { to: 'closed', reason });
  await office.side.getByRole('link', { name: '人员与邀请' }).click();
  await expect(page.getByRole('table', { name: '没用掉的邀请' })).toContainText('沈己');
  await office.side.getByRole('link', { name: '阶段' }).click();
  await expect(row).toContainText('已取消');
});

test('a form is done with its answer: what is typed next stays, however late the lists come', async ({
  page,
  request,
}) => {
  const slug = 'office-at-once';
  await (await Office.enter(request)).createContest(slug);
  const office = new OfficeSite(page, 'zh');
  await office.signIn();
  await office.open(`/office/${slug}/people`);
  const letThrough = await hold(page, new RegExp(`/api/contests/${slug}/people$`));
  await page.getByLabel('姓名').fill('沈己');
  await page.getByLabel('邮箱').fill('shen@at-once.example');
  await page.getByRole('button', { name: '邀请，取链接' }).click();
  await expect(page.getByLabel('沈己的链接')).toBeVisible();
  await page.getByLabel('姓名').fill('韩庚');
  await page.getByLabel('邮箱').fill('han@at-once.example');
  letThrough();
  await expect(page.getByRole('table', { name: '没用掉的邀请' })).toContainText('沈己');
  await expect(page.getByLabel('姓名')).toHaveValue('韩庚');
  await page.getByRole('button', { name: '邀请，取链接' }).click();
  await expect(page.getByLabel('韩庚的链接')).toBeVisible();
});

test('a page that one turns to while an act is on its way shows what the act has done', async ({ page, request }) => {
  const slug = 'office-turned';
  await (await Office.enter(request)).createContest(slug);
  const office = new OfficeSite(page, 'zh');
  await office.signIn();
  await office.open(`/office/${slug}/people`);
  const invitations = /\/invitations$/;
  const letThrough = await hold(page, invitations);
  const invited = page.waitForResponse(invitations);
  await page.getByLabel('姓名').fill('沈己');
  await page.getByLabel('邮箱').fill('shen@turned.example');
  await page.getByRole('button', { name: '邀请，取链接' }).click();
  const answer = await holdAnswer(page, new RegExp(`/api/contests/${slug}/audit(\\?|$)`));
  await office.side.getByRole('link', { name: '审计日志' }).click();
  await answer.isThere;
  letThrough();
  await (await invited).finished();
  answer.letThrough();
  await expect(page.getByRole('table', { name: '审计日志' })).toContainText('invitation.made');
});
