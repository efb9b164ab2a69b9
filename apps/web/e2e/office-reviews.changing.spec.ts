import { expect, test } from './fixtures';
import { cast, invite } from './notices';
import { Office } from './office';
import { OfficeSite } from './pages/office-site';
import { violations } from './violations';
import { makeVote } from './votes';

test.use({ viewport: { width: 1280, height: 900 }, expectedTrouble: /status of 403/ });

const SLUG = 'reviewed-2031';

/** As a field for date and time has it, on the clocks of the contest. */
const wallTime = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 19);

test('ballots of a stretch of time are put under review by one and struck off by another', async ({
  page,
  request,
  playwright,
  baseURL,
}) => {
  test.setTimeout(90_000);
  await makeVote(request, SLUG);
  for (let voter = 0; voter < 6; voter += 1) {
    const device = await playwright.request.newContext({ baseURL: baseURL! });
    await cast(device, SLUG, [4]);
    await device.dispose();
  }
  // fields for times know whole seconds: the one in which the last was cast must be over
  const until = Math.ceil(Date.now() / 1000 + 1) * 1000;
  await expect.poll(() => Date.now() > until).toBe(true);
  const second = await invite(request, await Office.enter(request), SLUG);

  const office = new OfficeSite(page, 'zh');
  await office.signIn();
  await office.open(`/office/${SLUG}/decisions`);
  const all = page.getByRole('table', { name: '复核的选票' });
  await expect(office.main).toContainText('还没有复核过选票。');
  await page.getByRole('button', { name: '复核一段时间投出的选票' }).click();
  const dialog = page.getByRole('dialog');
  const open = dialog.getByRole('button', { name: '列为复核' });
  await open.click();
  await expect(dialog).toContainText('请填写日期和时间');
  await expect(dialog).toContainText('请写明理由，公众会看到');
  await dialog.getByLabel('从何时起').fill(wallTime(until - 3_600_000));
  await dialog.getByLabel('到何时为止').fill(wallTime(until));
  const reason = dialog.getByRole('textbox', { name: '理由（公开）' });
  await reason.fill('一分钟内数量异常');
  await expect(reason).toHaveAccessibleDescription(/^查回执的人会读到/);
  expect(await violations(page)).toEqual([]);
  await open.click();
  const row = all.getByRole('row').nth(1);
  await expect(row).toContainText('复核中');
  await expect(row.getByRole('cell').nth(2)).toHaveText('6');
  expect(await violations(page)).toEqual([]);

  const rule = async (): Promise<void> => {
    await page.getByRole('button', { name: '裁定第 1 号' }).click();
    // that ballots count after all, no receipt and no page gives a reason for
    await expect(dialog).toContainText('组委会和审计看得到');
    await dialog.getByRole('radio', { name: '剔除，不再计票' }).check();
    await expect(reason).toHaveAccessibleDescription(/^会写在大赛页上/);
    await reason.fill('机器投出');
    await dialog.getByRole('button', { name: '裁定', exact: true }).click();
  };
  await rule();
  await expect(dialog.getByRole('alert')).toContainText('要另一个人');
  await office.signIn(second);
  await office.open(`/office/${SLUG}/decisions`);
  await rule();
  await expect(row).toContainText('已剔除');
  await expect(row).toContainText('机器投出');
  await expect(page.getByRole('button', { name: '裁定第 1 号' })).toHaveCount(0);
});
