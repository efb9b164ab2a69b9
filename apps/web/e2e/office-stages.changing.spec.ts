import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from './fixtures';
import { demoLogin, Office } from './office';
import { OfficeSite } from './pages/office-site';
import { violations } from './violations';

test.use({ viewport: { width: 1280, height: 800 }, expectedTrouble: /status of 4(00|01|09|22)/ });

const RULEBOOK = fileURLToPath(new URL('../../../apps/api/demo/guangzhou-2022/rulebook.json', import.meta.url));
const DAY = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

const stages = [
  { key: 'call', kind: 'call', title: { zh: '征集' }, opensAt: inDays(-1), closesAt: inDays(3), note: null },
  {
    key: 'vote',
    kind: 'ballots',
    title: { zh: '投票' },
    opensAt: inDays(5),
    closesAt: inDays(9),
    note: null,
    opens: { channels: ['web'], round: 'final' },
  },
];

test('an organiser seals the rules, and opens, extends and closes stages with reasons that the public reads', async ({
  page,
  request,
}) => {
  test.setTimeout(90_000);
  await (await Office.enter(request)).createContest('office-live', { stages });
  const office = new OfficeSite(page, 'zh');
  await office.signIn();
  await office.open('/office/office-live');
  await expect(office.main).toContainText('规则书还没有封存');
  await page.getByRole('link', { name: '封存规则书' }).click();

  await page.getByRole('button', { name: '封存第 1 版' }).click();
  await expect(office.main).toContainText('请先选规则书的文件');
  const file = page.getByLabel('规则书的文件（JSON）');
  await file.setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{ "id": ') });
  await expect(office.main).toContainText('这个文件不是 JSON');
  await file.setInputFiles({ name: 'wrong.json', mimeType: 'application/json', buffer: Buffer.from('{ "id": "x" }') });
  await page.getByRole('button', { name: '封存第 1 版' }).click();
  await expect(page.getByRole('alert')).toContainText('没有封存');
  await file.setInputFiles({ name: 'rulebook.json', mimeType: 'application/json', buffer: await readFile(RULEBOOK) });
  await page.getByRole('button', { name: '封存第 1 版' }).click();
  await expect(office.main).toContainText('已封存');

  await office.side.getByRole('link', { name: '阶段' }).click();
  const rowOf = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  await expect(rowOf('征集')).toContainText('进行中');
  await page.getByRole('button', { name: '改截止时间… 征集' }).press('Enter');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '改到这个时间' }).click();
  await expect(office.main).toContainText('请写明理由，公众会看到');
  const reason = page.getByLabel('理由（公开）');
  await reason.fill('多个区反映材料需会签');
  await page.getByLabel('截止时间').fill('2001-01-01T00:00');
  await page.getByRole('button', { name: '改到这个时间' }).click();
  await expect(page.getByRole('alert').or(page.locator('.o-wrong'))).not.toHaveCount(0);
  await expect(reason).toHaveValue('多个区反映材料需会签');
  await page.getByLabel('截止时间').fill('2031-12-31T18:00');
  await page.getByRole('button', { name: '改到这个时间' }).click();
  await expect(rowOf('征集')).toContainText('2031年12月31日 18:00');
  await expect(page.getByRole('table', { name: '改动过的时间' })).toContainText('多个区反映材料需会签');

  await page.getByRole('button', { name: '现在关闭… 征集' }).click();
  await page.getByLabel('理由（公开）').fill('提前收齐');
  await page.getByLabel('理由的英文').fill('All entries are in');
  await page.getByRole('button', { name: '现在关闭', exact: true }).click();
  await expect(rowOf('征集')).toContainText('已结束');

  await page.goto('/en/office-live');
  await expect(page.getByRole('main')).toContainText('All entries are in');
});

test('a session that ends while a reason is typed costs no letter', async ({ page, request }) => {
  await (await Office.enter(request)).createContest('office-session', { stages });
  const office = new OfficeSite(page, 'zh');
  await office.signIn();
  await office.open('/office/office-session/stages');
  await page.getByRole('button', { name: '改时间… 投票' }).click();
  const reason = page.getByLabel('理由（公开）');
  await reason.fill('巡展末站之后再开始投票');
  await page.request.post('/api/auth/logout');
  await page.getByLabel('截止时间').fill('2031-12-31T18:00');
  await page.getByRole('button', { name: '改成这个时间' }).click();
  const dialog = page.getByRole('dialog', { name: '登录已经结束，请再登录一次' });
  await expect(dialog).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const { email, password } = await demoLogin();
  await dialog.getByLabel('邮箱').fill(email);
  await dialog.getByLabel('密码', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(reason).toHaveValue('巡展末站之后再开始投票');
  await page.getByRole('button', { name: '改成这个时间' }).click();
  await expect(page.getByRole('table', { name: '改动过的时间' })).toContainText('巡展末站之后再开始投票');
});
