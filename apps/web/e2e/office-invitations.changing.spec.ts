import { expect, test } from './fixtures';
import { Office } from './office';
import { OfficeSite } from './pages/office-site';
import { violations } from './violations';

test.use({ viewport: { width: 1280, height: 800 }, expectedTrouble: /status of 4(00|01|04|09|10|22)/ });

test('a new link kills the old one, and an invitation that is taken back lets nobody in', async ({
  page,
  request,
  browser,
}) => {
  test.setTimeout(90_000);
  await (await Office.enter(request)).createContest('office-invitations');
  const office = new OfficeSite(page, 'zh');
  await office.signIn();
  await office.open('/office/office-invitations/people');
  await page.getByLabel('姓名').fill('韩庚');
  await page.getByLabel('邮箱').fill('han@example.org');
  await page.getByRole('button', { name: '邀请，取链接' }).click();
  const shown = page.getByLabel('韩庚的链接');
  const first = await shown.inputValue();
  await page.getByRole('button', { name: '新链接 韩庚' }).press('Enter');
  await expect(shown).not.toHaveValue(first);
  await expect(page.getByRole('status').filter({ has: shown })).toContainText('旧链接同时作废');
  const second = await shown.inputValue();

  const guest = await (await browser.newContext()).newPage();
  const open = async (link: string) => {
    await guest.goto('about:blank');
    await guest.goto(new URL(link).pathname + new URL(link).hash);
  };
  await open(first);
  await expect(guest.getByLabel('密码', { exact: true })).toHaveCount(0);
  await expect(guest.getByRole('main')).toContainText(/链接|邀请/);
  await open(second);
  await expect(guest.getByLabel('密码', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: '收回… 韩庚' }).press('Enter');
  await expect(page.getByText('收回给韩庚的邀请？')).toBeVisible();
  await page.getByRole('button', { name: '留着' }).click();
  await expect(page.getByRole('table', { name: '没用掉的邀请' })).toContainText('韩庚');
  await page.getByRole('button', { name: '收回… 韩庚' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '收回', exact: true }).click();
  await expect(page.getByRole('table', { name: '没用掉的邀请' })).toHaveCount(0);
  await expect(shown).toHaveCount(0);

  await guest.getByLabel('密码', { exact: true }).fill('long enough to be taken');
  await guest.getByRole('button', { name: '接受邀请并登录' }).click();
  await expect(guest.getByRole('main')).toContainText('已被新链接代替或收回');
});
