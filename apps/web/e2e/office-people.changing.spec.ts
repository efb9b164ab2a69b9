import { expect, test } from './fixtures';
import { demoRulebook, Office } from './office';
import { OfficeSite } from './pages/office-site';
import { violations } from './violations';

test.use({ viewport: { width: 1280, height: 800 }, expectedTrouble: /status of 4(00|01|03|09|22)/ });

const HEADINGS = '编号,名称,简介,介绍,所在区,牵头单位';
const file = (...rows: string[]) => ({
  name: 'entries.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([HEADINGS, ...rows].join('\n')),
});
const DAY = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();
const stages = [
  {
    key: 'screening',
    kind: 'marks',
    title: { zh: '初评' },
    opensAt: inDays(1),
    closesAt: inDays(5),
    note: null,
    opens: { panel: 'screening-experts', round: 'screening' },
  },
];

test('an organiser imports entries, invites a judge, and puts the judge on a panel', async ({
  page,
  request,
  browser,
}) => {
  test.setTimeout(120_000);
  const administrator = await Office.enter(request);
  await administrator.createContest('office-people', { stages });
  await administrator.seal('office-people', await demoRulebook());
  const office = new OfficeSite(page, 'zh');
  await office.signIn();

  await office.open('/office/office-people/import');
  const input = page.getByLabel('项目的表格（CSV）');
  await input.setInputFiles(file('1,甲项目,简介,介绍,天河区,甲单位', '3-1月,乙项目,简介,介绍,天和区,乙单位'));
  await expect(page.getByRole('table', { name: '每一处问题' })).toContainText('3-1月');
  await expect(page.getByRole('button', { name: /^导入/ })).toBeDisabled();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '换一个文件' }).click();
  await input.setInputFiles(file('1,甲项目,简介,介绍,天河区,甲单位', '2,乙项目,简介,介绍,天河区,乙单位'));
  await page.getByRole('button', { name: '导入 2 行' }).click();
  await expect(office.main).toContainText('写入了 2 项');

  await office.side.getByRole('link', { name: '人员与邀请' }).click();
  await page.getByRole('button', { name: '邀请，取链接' }).click();
  await expect(office.main).toContainText('请写姓名');
  await page.getByLabel('姓名').fill('沈己');
  await page.getByLabel('邮箱').fill('shen@example.org');
  await page.getByRole('button', { name: '邀请，取链接' }).click();
  const link = await page.getByLabel('沈己的链接').inputValue();
  expect(link).toContain('/invitation#');
  await expect(page.getByRole('table', { name: '没用掉的邀请' })).toContainText('shen@example.org');
  expect(await violations(page)).toEqual([]);

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(new URL(link).pathname + new URL(link).hash);
  await expect(guest.getByRole('main')).toContainText('评委');
  await guest.getByLabel('密码', { exact: true }).fill('long enough to be taken');
  await guest.getByRole('button', { name: '接受邀请并登录' }).click();
  await expect(guest).toHaveURL(/\/desk\/office-people/);

  await office.side.getByRole('link', { name: '评审组' }).click();
  await page.getByRole('button', { name: '初评专家' }).click();
  await page.getByRole('combobox', { name: '谁' }).press('Enter');
  await page.getByTitle(/沈己/).click();
  await page.getByRole('button', { name: '加到这个评审组' }).click();
  await expect(page.getByRole('table', { name: '评委' })).toContainText('沈己');
  await page.getByRole('button', { name: '抽化名，分项目' }).click();
  await expect(office.main).toContainText('新分了 2 份，抽了 1 个化名');
  await expect(page.getByRole('table', { name: '谁评到哪里' })).toContainText('0 / 2');
  expect(await violations(page)).toEqual([]);

  // who is on a panel is replaced there; who is not loses the role at once
  await office.side.getByRole('link', { name: '人员与邀请' }).click();
  const people = page.getByRole('table', { name: '在本届的人' });
  await people.getByRole('button', { name: '收回“评委”… 沈己' }).click();
  await expect(page.getByRole('tooltip')).toContainText('收回沈己的角色“评委”？');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '收回角色', exact: true }).click();
  await expect(office.main).toContainText('请先在评审组的页面替换');
  await expect(people).toContainText('沈己');
  await page.getByLabel('做什么').press('ArrowDown');
  await page.getByTitle('审计').click();
  await page.getByLabel('姓名').fill('韩庚');
  await page.getByLabel('邮箱').fill('han@example.org');
  await page.getByRole('button', { name: '邀请，取链接' }).click();
  const auditing = new URL(await page.getByLabel('韩庚的链接').inputValue());
  const auditor = await (await browser.newContext()).newPage();
  await auditor.goto(auditing.pathname + auditing.hash);
  await auditor.getByLabel('密码', { exact: true }).fill('long enough to be taken');
  await auditor.getByRole('button', { name: '接受邀请并登录' }).click();
  await expect(auditor).toHaveURL(/\/office\/office-people/);
  await page.reload();
  await people.getByRole('button', { name: '收回“审计”… 韩庚' }).click();
  await page.getByRole('button', { name: '收回角色', exact: true }).click();
  await expect(people).not.toContainText('韩庚');
  await auditor.reload();
  await expect(auditor.getByRole('heading', { level: 1 })).not.toContainText('概览');

  for (const [name, words] of [
    ['公示与公布', '还不能算'],
    ['决定', '还没有决定'],
  ] as const) {
    await office.side.getByRole('link', { name, exact: true }).click();
    await expect(office.main).toContainText(words);
    expect(await violations(page)).toEqual([]);
  }
});

test('an administrator invites another, who then administers too', async ({ page, browser }) => {
  const office = new OfficeSite(page, 'zh');
  await office.signIn();
  await office.open('/office');
  await office.main.getByRole('link', { name: '管理员' }).click();
  await expect(office.heading).toHaveText('管理员');
  await expect(page.getByLabel('做什么')).toBeHidden();
  await page.getByLabel('姓名').fill('白鹭');
  await page.getByLabel('邮箱').fill('bailu@example.org');
  await page.getByRole('button', { name: '邀请，取链接' }).click();
  const link = new URL(await page.getByLabel('白鹭的链接').inputValue());
  expect(await violations(page)).toEqual([]);

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(link.pathname + link.hash);
  await guest.getByLabel('密码', { exact: true }).fill('long enough to be taken');
  await guest.getByRole('button', { name: '接受邀请并登录' }).click();
  await expect(guest).toHaveURL(/\/office$/);
  await guest.getByRole('link', { name: '管理员' }).click();
  await expect(guest.getByRole('table', { name: '管理员' })).toContainText('bailu@example.org');
  await page.reload();
  await expect(page.getByRole('table', { name: '管理员' })).toContainText('白鹭');
});
