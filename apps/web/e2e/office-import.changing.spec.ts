import { expect, test } from './fixtures';
import { demoRulebook, Office } from './office';
import { OfficeSite } from './pages/office-site';
import { violations } from './violations';

test.use({ viewport: { width: 1280, height: 800 }, expectedTrouble: /status of 4(00|01|09|22)/ });

const file = (...rows: string[]) => ({
  name: 'entries.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.join('\n')),
});

const ENTRIES = ['编号,名称,简介,介绍,所在区,牵头单位', '1,街坊议事厅,简介,介绍,天河区,甲单位'];

test('a file without headings is asked about column by column, and a likely double is confirmed row by row', async ({
  page,
  request,
}) => {
  test.setTimeout(90_000);
  const administrator = await Office.enter(request);
  await administrator.createContest('office-import');
  await administrator.seal('office-import', await demoRulebook());
  const office = new OfficeSite(page, 'zh');
  await office.signIn();
  await office.open('/office/office-import/import');
  const input = page.getByLabel('项目的表格（CSV）');

  await input.setInputFiles(
    file('街坊议事厅,一张桌子坐下来谈,每周一次,天河区,甲单位', '楼道灯火,灯亮了,每晚,越秀区,乙单位'),
  );
  await expect(office.main).toContainText('第一行看不出列名，请逐列说明');
  await expect(page.getByRole('button', { name: '检查', exact: true })).toBeDisabled();
  await expect(office.main).toContainText('名称和牵头单位两列一定要有');
  expect(await violations(page)).toEqual([]);
  for (const [column, name] of [
    ['A', '名称'],
    ['B', '简介'],
    ['C', '说明'],
    ['D', '所在区'],
    ['E', '牵头单位'],
  ] as const) {
    await page.getByRole('combobox', { name: new RegExp(`^${column}`) }).press('Enter');
    await page.locator('.ant-select-dropdown:visible').getByTitle(name, { exact: true }).click();
  }
  await page.getByRole('button', { name: '检查', exact: true }).click();
  await page.getByRole('button', { name: '导入 2 行' }).click();
  await expect(office.main).toContainText('写入了 2 项');

  await page.getByRole('button', { name: '再导一个文件' }).click();
  await input.setInputFiles(file(...ENTRIES.map((row) => row.replace('1,', '9,'))));
  await expect(page.getByRole('table', { name: '每一处问题' })).toContainText('街坊议事厅');
  const button = page.getByRole('button', { name: '导入 1 行' });
  await expect(button).toBeDisabled();
  await expect(office.main).toContainText('还有 1 行可能重复');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('checkbox', { name: '仍然导入 2' }).press('Space');
  await expect(button).toBeEnabled();
  await button.click();
  await expect(office.main).toContainText('写入了 1 项');
  await page.getByRole('link', { name: '看项目' }).click();
  await expect(page.getByRole('button', { name: '街坊议事厅' })).toHaveCount(2);
});
