import type { Page } from '@playwright/test';
import { DecidedContest, type Organiser } from './decided';
import { expect, test } from './fixtures';
import { OfficeSite } from './pages/office-site';
import { violations } from './violations';

const VIEW = { viewport: { width: 1280, height: 800 } };
test.use({ ...VIEW, expectedTrouble: /status of 4(09|22)/ });

const REASON = { zh: '由组委会裁定', en: 'By the committee' };

async function enter(page: Page, contest: DecidedContest, who: Organiser): Promise<OfficeSite> {
  const office = new OfficeSite(page, 'zh');
  await office.signIn(who);
  await office.open(`/office/${contest.slug}/notice`);
  return office;
}

test('one organiser freezes a round and puts its lists up, and another publishes exactly that', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(90_000);
  const contest = await DecidedContest.make(request, 'office-noticed');
  const office = await enter(page, contest, contest.first);
  // the screening is published: the final is at work
  await expect(page.getByRole('button', { name: '终评', exact: true })).toHaveAttribute('aria-pressed', 'true');
  const freeze = page.getByRole('button', { name: '冻结并打开公示' });
  await expect(office.main).toContainText('2、3 号并列，只有 1 个位置，要先定。');
  await expect(freeze).toBeDisabled();
  await expect(office.main).toContainText('先把上面的定下来');
  await page.getByRole('link', { name: '去决定' }).click();
  await expect(page.getByRole('radio', { name: '并列裁定' })).toBeChecked();
  await expect(page.getByLabel('先后（编号）')).toHaveValue('2 3');
  await contest.as(contest.first, '/decisions', { kind: 'tie', round: 'final', order: [3, 2], reason: REASON });
  await office.side.getByRole('link', { name: '公示与公布' }).click();
  await expect(page.getByRole('table', { name: '谁会看到什么' })).toContainText('名次、票数、分数');
  expect(await violations(page)).toEqual([]);
  await freeze.click();
  await expect(office.main).toContainText('和上面的不一样，请照写');
  await page.getByLabel('请照写“冻结终评”').fill('冻结终评');
  await freeze.click();
  const publish = page.getByRole('button', { name: '公布第 1 版…' });
  await expect(publish).toBeDisabled();
  await expect(publish).toHaveAccessibleDescription(/公示由你打开，不能由你公布/);
  await expect(page.getByRole('list', { name: '从算出到公布' }).locator('[aria-current]')).toContainText('公布');
  await expect(page.getByRole('table', { name: '版本' })).toContainText('拟定，未公布');
  expect(await violations(page)).toEqual([]);

  // a decision during the notice makes a version of its own, and this one is not published any more
  await contest.as(contest.second, '/decisions', { kind: 'withdrawn', round: 'final', entry: 6, reason: REASON });
  const second = await (await browser.newContext(VIEW)).newPage();
  const other = await enter(second, contest, contest.second);
  await expect(second.getByRole('table', { name: '版本' }).getByRole('row')).toHaveCount(3);
  await expect(second.getByRole('table', { name: '版本' })).toContainText('被新的一版代替');
  // who signed the decision opened the notice anew with it
  await expect(second.getByRole('button', { name: '公布第 2 版…' })).toBeDisabled();
  await expect(other.main).toContainText('公示由你打开，不能由你公布');
  await page.reload();
  const hash = (await page.locator('.o-hashes .o-code').first().innerText()).replaceAll(' ', '');
  await page.getByRole('button', { name: '公布第 2 版…' }).click();
  const dialog = page.getByRole('dialog', { name: '公布第 2 版，不能收回' });
  const last = dialog.getByLabel('对照无误，写出最后 8 位');
  const act = dialog.getByRole('button', { name: '公布第 2 版' });
  await expect(act).toBeDisabled();
  await last.fill(hash.slice(-8, -3));
  await expect(dialog).toContainText('还差 3 位');
  await last.fill(`${hash.slice(-8, -1)}${hash.endsWith('0') ? '1' : '0'}`);
  await expect(dialog).toContainText('和上面的最后 8 位不一样');
  await expect(act).toBeDisabled();
  await last.press('Enter');
  await expect(dialog).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await last.fill(`${hash.slice(-8, -4).toUpperCase()} ${hash.slice(-4)}`);
  await act.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('table', { name: '版本' }).getByRole('row').nth(1)).toContainText('已公布');
  await page.goto(`/${contest.slug}/results`);
  await expect(page.getByRole('main')).toContainText('工坊3');
  await correct(page, contest);

  await second.setViewportSize({ width: 1024, height: 800 });
  const english = new OfficeSite(second, 'en');
  await english.open(`/office/${contest.slug}/notice`);
  await expect(english.main).toContainText('published');
  expect(await english.isScrolledSideways()).toBe(false);
  expect(await violations(second)).toEqual([]);
  await second.context().close();
});

/** What is decided about the screening later changes both rounds: they are put up and published together. */
async function correct(page: Page, contest: DecidedContest): Promise<void> {
  await contest.as(contest.second, '/decisions', {
    kind: 'disqualified',
    round: 'screening',
    entry: 5,
    reason: REASON,
  });
  const office = await enter(page, contest, contest.first);
  await page.getByText('更正：冻结新的一版').click();
  const freeze = page.getByRole('button', { name: '冻结并打开公示' });
  await office.writeReason('工坊5的材料不属实');
  await page.getByLabel('请照写“冻结终评”').fill('冻结终评');
  await freeze.click();
  await expect(page.getByRole('alert')).toContainText('这一版与已公布的初评不符');
  await page.getByRole('checkbox', { name: /^一并更正已公布的初评/ }).check();
  expect(await violations(page)).toEqual([]);
  await freeze.click();
  await expect(page.getByRole('table', { name: '版本' }).getByRole('row').nth(1)).toContainText('拟定，未公布');
  await page.getByRole('button', { name: '初评', exact: true }).click();
  await expect(page.getByRole('button', { name: '公布第 2 版…' })).toHaveAccessibleDescription(
    '它随后一轮的第 3 版一同公布。',
  );
}
