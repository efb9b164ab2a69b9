import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './fixtures';
import { demoRulebook, Office } from './office';
import { OfficeSite } from './pages/office-site';
import { Submitter } from './submitting';
import { violations } from './violations';

test.use({ viewport: { width: 1280, height: 800 }, expectedTrouble: /status of 4(00|01|09|22)/ });

const DAY = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

const stages = [
  { key: 'call', kind: 'call', title: { zh: '征集' }, opensAt: inDays(-1), closesAt: inDays(3), note: null },
];

async function contestWith(request: APIRequestContext, slug: string, titles: readonly string[]): Promise<void> {
  const administrator = await Office.enter(request);
  await administrator.createContest(slug, { stages });
  await administrator.seal(slug, await demoRulebook());
  const submitter = await Submitter.invited(request, administrator, slug);
  for (const title of titles) {
    await submitter.submit({
      title,
      lead: '甲单位',
      district: 'tianhe',
      summary: `${title}的简介`,
      description: '介绍',
    });
  }
}

test('an organiser accepts an entry, returns one and rejects one, each with what its submitter will read', async ({
  page,
  request,
}) => {
  test.setTimeout(90_000);
  await contestWith(request, 'office-entries', ['街坊议事厅', '楼道灯火', '无人机巡河']);
  const office = new OfficeSite(page, 'zh');
  await office.signIn();
  await office.open('/office/office-entries/entries');
  await expect(office.main).toContainText('受理了 0 项，3 项等你看');
  const drawer = page.getByRole('dialog');

  await page.getByRole('button', { name: '街坊议事厅' }).press('Enter');
  await expect(drawer).toContainText('街坊议事厅的简介');
  await expect(drawer.getByRole('table', { name: '回执' })).toContainText(/[0-9a-f]{64}/);
  expect(await violations(page)).toEqual([]);
  await drawer.getByRole('button', { name: '退回补正…' }).press('Enter');
  await drawer.getByRole('button', { name: '退回这个项目' }).click();
  await expect(drawer).toContainText('请写明理由，申报单位会看到');
  const reason = drawer.getByLabel('理由（写给申报单位）');
  await reason.fill('缺盖章页');
  await page.keyboard.press('Escape');
  await expect(reason).toHaveValue('缺盖章页');
  await expect(drawer).toContainText('截止时间不变');
  expect(await violations(page)).toEqual([]);
  await drawer.getByRole('button', { name: '退回这个项目' }).click();
  await expect(drawer.getByRole('status')).toContainText('已退回');
  await expect(drawer).toContainText('组委会：退回补正');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(page.getByRole('button', { name: '街坊议事厅' })).toBeFocused();

  await page.getByRole('button', { name: '无人机巡河' }).click();
  await drawer.getByRole('button', { name: '不予受理…' }).click();
  await reason.fill('不在征集范围内');
  await drawer.getByRole('button', { name: '不予受理', exact: true }).click();
  await expect(drawer.getByRole('status')).toContainText('已记为不予受理');
  await drawer
    .getByRole('button', { name: 'Close' })
    .or(drawer.getByRole('button', { name: '关闭' }))
    .click();

  await page.getByRole('button', { name: '待受理 1' }).click();
  await expect(office.main.getByRole('status')).toContainText('1 / 3 项');
  await page.getByRole('button', { name: '楼道灯火' }).press('Enter');
  await drawer.getByRole('button', { name: '受理…', exact: true }).press('Enter');
  const number = drawer.getByLabel('编号');
  await expect(number).toBeFocused();
  await number.fill('第七');
  await expect(drawer).toContainText('写 1 到 32767 的整数');
  await number.fill('７');
  await number.press('Enter');
  await expect(drawer.getByRole('status')).toContainText('已受理，编号 7');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '去掉条件' }).click();
  await expect(page.getByRole('row', { name: /楼道灯火/ })).toContainText('已受理');
  await page.goto('/office-entries/entries/7');
  await expect(page.getByRole('main')).toContainText('楼道灯火的简介');
});

test('an organiser adds an entry by hand, edits what will be printed of it, and finds the way out of the contest', async ({
  page,
  request,
}) => {
  test.setTimeout(90_000);
  await contestWith(request, 'office-adding', []);
  const office = new OfficeSite(page, 'zh');
  await office.signIn();
  await office.open('/office/office-adding/entries');
  await expect(office.main).toContainText('还没有项目');
  await page.getByRole('button', { name: '登记一项' }).press('Enter');
  await page.getByRole('button', { name: '登记，给编号' }).click();
  await expect(office.main.getByText('请填写')).toHaveCount(4);
  await page.getByLabel('名称', { exact: true }).fill('电梯加装会商');
  await page.getByLabel('牵头单位', { exact: true }).fill('乙单位');
  await page.getByLabel('联合单位', { exact: true }).fill('丙单位\n丁单位');
  await page.getByLabel('简介', { exact: true }).fill('一部电梯，一张桌子');
  await page.getByLabel('介绍', { exact: true }).fill('每周一次');
  await page.getByLabel('关键数字', { exact: true }).fill('38 部');
  await expect(office.main).toContainText('每行写成“数字：说明”');
  await page.getByLabel('关键数字', { exact: true }).fill('38 部：已加装');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '登记，给编号' }).click();
  await expect(office.main.getByRole('status').first()).toContainText('登记好了，编号 1');

  await page.getByRole('button', { name: '登记一项' }).click();
  await page.getByLabel('名称', { exact: true }).fill('电梯 加装会商');
  await page.getByLabel('牵头单位', { exact: true }).fill('乙单位');
  await expect(office.main).toContainText('1 号同名、同单位');
  await page.getByRole('button', { name: '先不登记' }).click();

  const drawer = page.getByRole('dialog');
  await page.getByRole('button', { name: '电梯加装会商' }).click();
  await expect(drawer).toContainText('丙单位、丁单位');
  await expect(drawer).toContainText('38 部 已加装');
  await drawer.getByRole('button', { name: '改这段介绍' }).click();
  const text = drawer.getByLabel('公布时印的介绍（中文）');
  await expect(text).toHaveValue('一部电梯，一张桌子');
  await text.fill('坐下来谈，电梯就装得上');
  expect(await violations(page)).toEqual([]);
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(drawer.getByRole('status')).toContainText('已保存');
  await expect(drawer).toContainText('坐下来谈，电梯就装得上');

  await drawer.getByRole('link', { name: '登记退出…' }).click();
  await expect(page.getByRole('radio', { name: '退出' })).toBeChecked();
  await expect(page.getByLabel('对哪一项（编号）')).toHaveValue('1');
});
