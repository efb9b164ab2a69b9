import { expect, test } from './fixtures';
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
