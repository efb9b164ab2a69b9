import { expect, test } from './fixtures';
import { OfficeSite } from './pages/office-site';
import { DEMO } from './views';

test.use({ viewport: { width: 1280, height: 800 } });

const HOME = `/office/${DEMO}`;

async function openOffice(office: OfficeSite, path: string): Promise<void> {
  await office.signIn();
  await office.open(HOME + path);
}

test('every page of a contest is reached from the side, by keyboard', async ({ page }) => {
  const office = new OfficeSite(page, 'zh');
  await openOffice(office, '');
  for (const [name, address] of [
    ['阶段', 'stages'],
    ['规则书', 'rulebook'],
    ['项目', 'entries'],
    ['巡展', 'roadshow'],
    ['结果', 'results'],
  ] as const) {
    const link = office.side.getByRole('link', { name: new RegExp(`^${name}`) });
    await link.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${HOME}/${address}$`));
    await expect(link).toHaveAttribute('aria-current', 'page');
    await expect(office.heading).toContainText(name);
  }
});

test('entries are searched, narrowed and sorted, and one opens beside the list', async ({ page }) => {
  const office = new OfficeSite(page, 'zh');
  await openOffice(office, '/entries');
  const rows = page.locator('.ant-table-tbody tr.ant-table-row');
  await expect(rows).toHaveCount(50);
  await page.getByRole('searchbox').fill('１２９');
  await expect(rows).toHaveCount(1);
  await expect(office.main.getByRole('status')).toContainText('1 / 77 项');
  await page.getByRole('searchbox').fill('没有这样的');
  await expect(office.main).toContainText('没有这样的项目。换个词，或去掉上面的条件。');
  await page.getByRole('button', { name: '去掉条件' }).click();
  await page.getByRole('combobox', { name: '名单' }).press('Enter');
  await page.getByTitle('十大创新项目').click();
  await expect(rows).toHaveCount(10);
  await page.getByRole('columnheader', { name: '申报单位' }).click();
  await expect(page.getByRole('columnheader', { name: '申报单位' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows.first()).toContainText('白云区委政法委');
  await rows.first().getByRole('button').press('Enter');
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText('1 号项目');
  await expect(drawer).toContainText('城中村安全防护圈');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
});

test('the rulebook is read as columns, round by round', async ({ page }) => {
  const office = new OfficeSite(page, 'en');
  await openOffice(office, '/rulebook');
  await expect(office.main).toContainText('Sealed');
  const columns = page.getByRole('table', { name: /^Columns of/ });
  await expect(columns.getByRole('columnheader')).toHaveCount(8);
  await page.getByRole('button', { name: 'Expert screening' }).press('Enter');
  await expect(columns.getByRole('columnheader')).toHaveCount(2);
});

test('the roadshow warns of an entry with less than half the median', async ({ page }) => {
  const office = new OfficeSite(page, 'zh');
  await openOffice(office, '/roadshow');
  await expect(office.main).toContainText('18 号得到的讲述或报道不到中位数的一半');
  const table = page.getByRole('table', { name: '曝光台账' });
  await expect(table.getByRole('row').nth(1)).toContainText('不到一半');
  await expect(table.getByRole('row')).toHaveCount(24);
});

test('results show the line and open down to the marks; their links leave the office', async ({ page }) => {
  const office = new OfficeSite(page, 'zh');
  await openOffice(office, '/results');
  await expect(office.main).toContainText('第 10 名与第 11 名，总分相差 0.62');
  await page.getByRole('button', { name: '益路穗行，绘就生态新画卷' }).press('Enter');
  await expect(office.main).toContainText('各评委的评分中去掉 1 个最高的和 1 个最低的，其余取平均');
  await page.getByRole('link', { name: '所依的规则' }).click();
  await expect(page).toHaveURL(new RegExp(`/${DEMO}/rules`));
  await expect(office.heading).toBeVisible();
});
