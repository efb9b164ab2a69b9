import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';
import { demoRulebook, Office } from './office';
import { OfficeSite } from './pages/office-site';
import { violations } from './violations';

test.use({ viewport: { width: 1280, height: 800 }, expectedTrouble: /status of 4(00|01|09|22)/ });

const entry = (number: number) => ({
  number,
  title: { zh: `项目之${number}` },
  summary: { zh: '简介' },
  description: { zh: '介绍' },
  writeUp: { zh: '介绍' },
  isSample: false,
  keyFacts: [],
  submitters: [{ name: { zh: `单位${number}` }, role: 'lead' }],
});

test('the order of a stop is drawn by lot, drawn again for a public reason, and coverage is added to who got too little', async ({
  page,
  request,
}) => {
  test.setTimeout(90_000);
  const administrator = await Office.enter(request);
  await administrator.createContest('office-roadshow');
  await administrator.seal('office-roadshow', await demoRulebook());
  for (const number of [1, 2, 3]) await administrator.post('/office-roadshow/entries', entry(number));
  const office = new OfficeSite(page, 'zh');
  await office.signIn();
  await office.open('/office/office-roadshow/roadshow');

  await page.getByRole('button', { name: '登记一站' }).click();
  await page.getByLabel('站名', { exact: true }).fill('越秀站');
  await page.getByLabel('地点', { exact: true }).fill('礼堂');
  await page.getByLabel('城市', { exact: true }).fill('广州');
  await page.getByLabel('开始时间').fill('2031-03-27T14:30');
  await page.getByLabel('讲述顺序（编号）').fill('1、2、3');
  await page.getByRole('button', { name: '登记这一站' }).click();

  await page.getByRole('button', { name: '抽签… 越秀站' }).press('Enter');
  await expect(office.main).toContainText('在这一站讲述的：1、2、3 号');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '抽签', exact: true }).click();
  const draws = page.getByRole('table', { name: '抽签记录' });
  await expect(draws.getByRole('row')).toHaveCount(2);
  await expect(draws).toContainText(/[0-9a-f]{64}/);
  await page.getByRole('button', { name: '重抽… 越秀站' }).click();
  await page.getByRole('button', { name: '重新抽签' }).click();
  await expect(office.main).toContainText('请写明理由，公众会看到');
  await page.getByLabel('理由（公开）').fill('2 号换了讲述的人');
  await page.getByRole('button', { name: '重新抽签' }).click();
  await expect(draws.getByRole('row')).toHaveCount(3);
  await expect(draws).toContainText('已重抽');
  await expect(draws).toContainText('2 号换了讲述的人');

  for (const number of [1, 1, 2, 2]) {
    await page.getByRole('button', { name: '登记一篇报道' }).click();
    await page.getByRole('combobox', { name: '哪一站' }).press('Enter');
    await page.locator('.ant-select-dropdown:visible').getByTitle('越秀站').click();
    await page.getByLabel('写的是几号').fill(String(number));
    await page.getByLabel('标题', { exact: true }).fill(`报道 ${number}`);
    await page.getByLabel('发表日期').fill('2026-11-20');
    await page.getByLabel('链接').fill('https://example.org/report');
    await page.getByRole('button', { name: '登记这一篇' }).click();
    await expect(page.getByRole('button', { name: '登记这一篇' })).toHaveCount(0);
  }
  const ledger = page.getByRole('table', { name: '曝光台账' });
  await expect(ledger.getByRole('row', { name: /项目之3/ })).toContainText('链接、报道不到一半');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出台账' }).press('Enter');
  const saved = await readFile(await (await saving).path(), 'utf8');
  expect(saved).toMatch(/^\ufeff号,项目,.*\r\n3,项目之3,.*链接、报道不到一半\r\n/);
  await expect(office.main.locator('.o-note')).toContainText('3 号得到的讲述或报道不到中位数的一半');
  expect(await violations(page)).toEqual([]);

  await page.goto('/office-roadshow/roadshow');
  await expect(page.getByRole('main')).toContainText('2 号换了讲述的人');
  expect(await violations(page)).toEqual([]);
});
