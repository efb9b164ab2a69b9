import { expect, test } from './fixtures';
import { demoRulebook } from './office';
import { OfficeSite } from './pages/office-site';
import { DEMO } from './views';
import { violations } from './violations';

test.use({ viewport: { width: 1280, height: 800 }, expectedTrouble: /status of 4(00|01|09|22)/ });

test('an administrator makes a contest from an example, and is told before what cannot be run', async ({ page }) => {
  test.setTimeout(90_000);
  const office = new OfficeSite(page, 'zh');
  await office.signIn();
  await office.open('/office');
  await page.getByRole('link', { name: '办一届新大赛' }).click();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('radio', { name: '感动重庆年度人物评选（2023年）' }).check();
  await expect(page.getByRole('table', { name: '阶段' })).toContainText('所要求的投票人身份核验尚不支持');
  await expect(office.main).toContainText(/这一版还有 \d 个阶段开不了/);
  expect(await violations(page)).toEqual([]);

  await page.getByRole('radio', { name: /^广州市市域社会治理创新项目大赛/ }).check();
  await expect(office.main).not.toContainText('开不了');
  await expect(page.getByLabel('阶段的名称').nth(1)).toHaveValue('初评专家评审');
  await page.getByRole('button', { name: '创建这届大赛' }).click();
  await expect(page.getByRole('status').filter({ hasText: '还有' })).toHaveText('还有 3 处要改');
  const address = page.getByLabel('网址');
  await expect(address).toBeFocused();
  await expect(address).toHaveAccessibleDescription(/小写字母开头/);
  expect(await violations(page)).toEqual([]);

  await page.getByLabel('名称', { exact: true }).fill('社区创新大赛');
  await page.getByLabel('一段话的介绍', { exact: true }).fill('一次社区的评选。');
  await page.getByLabel('主办单位', { exact: true }).fill('甲局\n乙局');
  await page.getByRole('button', { name: '下移 网络投票' }).click();
  await page.getByRole('button', { name: '不要 公示' }).click();
  await page.getByRole('combobox', { name: '再加一个阶段' }).press('Enter');
  await page.getByTitle('巡展', { exact: true }).click();
  await page.getByRole('button', { name: '加到最后' }).click();
  await page.getByLabel('阶段的名称').last().fill('走进社区');
  await page.getByLabel('项目征集的开放时间').fill('2031-03-01T09:00');
  await page.getByLabel('项目征集的截止时间').fill('2031-02-01T09:00');
  await address.fill(DEMO);
  await page.getByRole('button', { name: '创建这届大赛' }).click();
  await expect(page.getByLabel('项目征集的截止时间')).toHaveAccessibleDescription('截止要晚于开放');
  await page.getByLabel('项目征集的截止时间').fill('2031-04-01T18:00');
  await page.getByRole('button', { name: '创建这届大赛' }).click();
  await expect(address).toHaveAccessibleDescription('这个地址代号已被使用，请换一个。');
  await address.fill('community-2031');
  await page.getByRole('button', { name: '创建这届大赛' }).click();

  await expect(page).toHaveURL(/\/office\/community-2031$/);
  await expect(office.stageLine.getByRole('listitem')).toHaveText([
    /^项目征集/,
    /^初评专家评审/,
    /^评审专家评审/,
    /^网络投票/,
    /^揭晓/,
    /^走进社区/,
  ]);
  await page.goto('/community-2031');
  await expect(page.getByRole('main')).toContainText('一次社区的评选。');
  await expect(page.getByRole('main')).toContainText('2031年3月1日');
});

test('a rulebook file that is none is named; another contest is copied with its words', async ({ page }) => {
  test.setTimeout(90_000);
  const office = new OfficeSite(page, 'zh');
  await office.signIn();
  await office.open('/office/new');
  await page.getByRole('button', { name: '用规则书的文件' }).click();
  const file = page.getByLabel('规则书的文件（JSON）');
  const json = { mimeType: 'application/json' };
  await file.setInputFiles({ ...json, name: 'a.json', buffer: Buffer.from('{ "id": ') });
  await expect(office.main).toContainText('这个文件不是 JSON');
  await file.setInputFiles({ ...json, name: 'b.json', buffer: Buffer.from('{ "id": "x" }') });
  await expect(page.getByRole('alert')).toContainText('这份规则用不了');
  await expect(page.getByRole('button', { name: '创建这届大赛' })).toBeHidden();
  await file.setInputFiles({ ...json, name: 'c.json', buffer: Buffer.from(JSON.stringify(await demoRulebook())) });
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(page.getByLabel('阶段的名称')).toHaveCount(6);

  await page.getByRole('button', { name: '照以往的一届' }).click();
  await page.getByRole('combobox', { name: '照哪一届' }).fill(`/${DEMO}`);
  await page.getByTitle(new RegExp(`/${DEMO}$`)).click();
  await expect(page.getByLabel('一段话的介绍', { exact: true })).not.toBeEmpty();
  await expect(page.getByLabel('主办单位', { exact: true })).not.toBeEmpty();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('网址').fill('copied-once');
  await page.getByRole('button', { name: '创建这届大赛' }).click();
  await expect(page).toHaveURL(/\/office\/copied-once$/);
  await page.getByRole('link', { name: '规则书', exact: true }).click();
  await expect(office.main).toContainText('已封存');
});
