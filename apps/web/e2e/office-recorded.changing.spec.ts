import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './fixtures';
import { hold } from './hold-code';
import { Office } from './office';
import { OfficeSite } from './pages/office-site';
import { violations } from './violations';

test.use({ viewport: { width: 1280, height: 800 }, expectedTrouble: /status of 4(00|01|03|04|09|22)/ });

const SLUG = 'office-recorded';
const PASSWORD = 'long enough to be taken';

/** A contest whose votes are counted by telephone and in a hall, with three entries. */
async function aContest(request: APIRequestContext): Promise<Office> {
  const office = await Office.enter(request);
  const words = { title: { zh: '歌会' }, lead: { zh: '一次歌会。' }, organisers: [{ zh: '组委会' }] };
  await office.make('', { slug: SLUG, example: 'sanremo-2019', ...words, isSimulated: false, isImported: false });
  for (const number of [1, 2, 3]) {
    await office.post(`/${SLUG}/entries`, {
      number,
      title: { zh: `第${number}首歌` },
      summary: { zh: '简介' },
      description: { zh: '介绍' },
      writeUp: { zh: '简介' },
      isSample: false,
      keyFacts: [],
      submitters: [{ name: { zh: '甲单位' }, role: 'lead' }],
    });
  }
  return office;
}

async function invite(office: Office, request: APIRequestContext, role: 'organiser' | 'auditor') {
  const login = { email: `${role}@recorded.example.org`, password: PASSWORD };
  const invitation = { role, email: login.email, name: role === 'organiser' ? '钱乙' : '审丁' };
  const { id } = await office.make<{ id: string }>(`/${SLUG}/invitations`, invitation);
  const { link } = await office.make<{ link: string }>(`/${SLUG}/invitations/${id}/link`);
  const data = { token: link.split('#')[1], password: PASSWORD };
  expect((await request.post('/api/invitations/accept', { data })).status()).toBe(201);
  return login;
}

test('votes counted elsewhere are typed, confirmed by a second person, and replaced from a file; an auditor reads', async ({
  page,
  request,
  browser,
}) => {
  test.setTimeout(150_000);
  const administrator = await aContest(request);
  const second = await invite(administrator, request, 'organiser');
  const auditor = await invite(administrator, request, 'auditor');
  const office = new OfficeSite(page, 'zh');
  await office.signIn();
  await office.open(`/office/${SLUG}`);
  await office.side.getByRole('link', { name: '票数与事实' }).click();
  await page.getByRole('button', { name: '录入… 电话投票' }).click();

  const votes = (entry: number) => page.getByLabel(`${entry} 票数`);
  await votes(1).fill('1,200');
  await votes(1).press('Enter');
  await expect(votes(2)).toBeFocused();
  await votes(2).fill('-40');
  await page.getByRole('button', { name: '检查' }).click();
  const bad = page.getByRole('table', { name: '有错的格子' });
  await expect(bad.getByRole('row')).toHaveCount(3);
  await expect(bad).toContainText('票数是 0 或更大的整数');
  await expect(votes(2)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('button', { name: /^交给第二人核对/ })).toBeDisabled();
  expect(await violations(page)).toEqual([]);

  await votes(2).fill('30');
  await votes(3).fill('-');
  await expect(office.main).toContainText('合计，自动：1,230');
  // a reload loses nothing of it
  await page.reload();
  await page.getByRole('button', { name: '录入… 电话投票' }).click();
  await expect(office.main).toContainText('这是上次在这台设备上录的，还没有交。');
  await expect(votes(1)).toHaveValue('1,200');
  await expect(votes(3)).toHaveValue('-');
  await expect(office.main).toContainText('合计，自动：1,230');
  expect(await violations(page)).toEqual([]);
  // what was checked before the last change says nothing of it
  const previews = /\/previews$/;
  const letThrough = await hold(page, previews);
  const checked = page.waitForResponse(previews);
  await page.getByRole('button', { name: '检查' }).click();
  await votes(1).fill('1,300');
  letThrough();
  await (await checked).finished();
  await expect(page.locator('.ant-btn-loading')).toHaveCount(0);
  await expect(office.main).toContainText('合计，自动：1,330');
  await expect(page.getByRole('button', { name: /^交给第二人核对/ })).toBeDisabled();
  await votes(1).fill('1,200');
  await page.getByRole('button', { name: '检查' }).click();
  await page.getByRole('button', { name: '交给第二人核对，1,230 票' }).click();
  await expect(page.getByLabel('来源', { exact: true })).toHaveAccessibleDescription('请写数是从哪里来的');
  await page.getByLabel('来源', { exact: true }).fill('计票单 001–016');
  await page.getByLabel(/^计票单上写的合计/).fill('1,231');
  await page.getByRole('button', { name: '交给第二人核对，1,230 票' }).click();
  await expect(page.getByLabel(/^计票单上写的合计/)).toHaveAccessibleDescription(/1230/);
  await page.getByLabel(/^计票单上写的合计/).fill('1,230');
  await page.getByRole('button', { name: '检查' }).click();
  await page.getByRole('button', { name: '交给第二人核对，1,230 票' }).click();
  await expect(office.main).toContainText('这一版是你录的，你不能确认');
  await expect(page.getByRole('button', { name: '核对无误，确认版本 1' })).toBeDisabled();
  expect(await violations(page)).toEqual([]);

  const theirs = await (await browser.newContext({ viewport: { width: 1024, height: 768 } })).newPage();
  const other = new OfficeSite(theirs, 'zh');
  await other.signIn(second);
  await other.open(`/office/${SLUG}/recorded`);
  await expect(other.main).toContainText('2 份，1 份等你核对');
  await theirs.getByRole('button', { name: '逐项看 电话投票' }).click();
  await expect(theirs.getByRole('table', { name: '版本 1 的每一项' })).toContainText('1,200');
  await theirs.getByRole('button', { name: '核对无误，确认版本 1' }).click();
  await expect(other.main).toContainText('钱乙 已核对');

  await theirs.getByRole('button', { name: '录一个新的版本来换…' }).click();
  await theirs.getByRole('button', { name: '从 CSV 读入' }).click();
  const file = (text: string) => ({ name: 'sms.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const input = theirs.getByLabel('表格（CSV）');
  await input.setInputFiles(file('号;票\n1;1300\n3-1月;30'));
  await expect(theirs.getByRole('table', { name: '有错的格子' })).toContainText('3-1月');
  await input.setInputFiles(file('号;票\n1;1300\n2;30\n3;-'));
  await expect(other.main).toContainText('和上一版不同的 1 行');
  await theirs.getByLabel('来源', { exact: true }).fill('运营商对账单');
  await theirs.getByRole('button', { name: '交给第二人核对，1,330 票' }).click();
  await expect(theirs.getByLabel('理由（公开）')).toHaveAccessibleDescription('请写明理由，公众会看到');
  await theirs.getByLabel('理由（公开）').fill('运营商更正 1 号');
  await theirs.getByRole('button', { name: '交给第二人核对，1,330 票' }).click();
  await expect(theirs.getByRole('table', { name: '各个版本' })).toContainText('运营商更正 1 号');
  await expect(theirs.getByRole('table', { name: '各个版本' })).toContainText('1，现用');
  expect(await violations(theirs)).toEqual([]);

  const reading = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  const auditing = new OfficeSite(reading, 'en');
  await auditing.signIn(auditor);
  await auditing.open(`/office/${SLUG}/recorded`);
  await expect(auditing.side.getByRole('link', { name: /Import|People/ })).toHaveCount(0);
  await reading.getByRole('button', { name: /^Look/ }).first().click();
  await expect(reading.getByRole('table', { name: 'Rows of version 2' })).toContainText('1,300');
  await expect(reading.getByRole('button', { name: /confirm|Record/i })).toHaveCount(0);
  await auditing.side.getByRole('link', { name: 'Audit log' }).click();
  const log = reading.getByRole('table', { name: 'Audit log' });
  await expect(log).toContainText('A second person confirmed a version of recorded votes or facts.');
  await expect(log).toContainText('钱乙');
  expect(await violations(reading)).toEqual([]);
  await reading.getByRole('button', { name: 'What can be logged' }).click();
  await expect(reading.getByRole('table', { name: 'What can be logged' })).toContainText('recorded.typed');
  expect(await violations(reading)).toEqual([]);
  await reading.getByRole('button', { name: 'Show rows recorded.typed' }).click();
  await expect(log.getByRole('row').filter({ hasText: 'recorded.typed' })).toHaveCount(2);
  await expect(log).not.toContainText('recorded.confirmed');
  await reading.getByRole('button', { name: 'Show all' }).click();
  await expect(log).toContainText('recorded.confirmed');
  await auditing.find('Who', '钱乙');
  await expect(log.getByRole('row').filter({ hasText: 'recorded.confirmed' })).not.toHaveCount(0);
  await expect(log.getByRole('row').filter({ hasText: 'recorded.typed' })).toHaveCount(1);
  await reading.getByLabel('To', { exact: true }).fill('2001-01-31');
  await expect(reading.getByText('There are no such rows.')).toBeVisible();
  await reading.getByRole('button', { name: 'Show all' }).click();
  await expect(log).toContainText('recorded.typed');
});
