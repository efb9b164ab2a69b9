import { DecidedContest } from './decided';
import { expect, test } from './fixtures';
import { OfficeSite } from './pages/office-site';
import { violations } from './violations';

test.use({ viewport: { width: 1280, height: 800 }, expectedTrouble: /status of 4(09|22)/ });

test('decisions are looked at before they are signed, and lifted by another', async ({ page, request }) => {
  test.setTimeout(90_000);
  const { slug, first } = await DecidedContest.make(request, 'office-decided');
  const office = new OfficeSite(page, 'zh');
  await office.signIn(first);
  await office.open(`/office/${slug}/decisions`);
  await expect(office.main).toContainText('2、3 号并列，只有 1 个位置，要先定。');
  const all = page.getByRole('table', { name: '全部决定' });
  const moved = page.getByRole('table', { name: '名次变动' });
  const then = page.getByRole('region', { name: '名单会怎样变' });
  const look = page.getByRole('button', { name: '先看会怎样变' });

  await look.click();
  await expect(office.main).toContainText('请写明理由，公众会看到');
  await expect(page.getByRole('combobox', { name: '对哪一项' })).toHaveAttribute('aria-invalid', 'true');
  await office.choose('对哪一项', '1 号 工坊1');
  await office.writeReason('申报材料中的试点查无此事');
  await look.click();
  await expect(then).toContainText('优胜项目');
  await expect(then).toContainText('进：');
  await expect(moved.getByRole('row').filter({ hasText: '工坊1' })).toContainText('不再排名');
  await expect(moved.getByRole('row').filter({ hasText: '工坊4' })).toContainText('300');
  await expect(office.main).toContainText('还没有决定');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '签下第 1 号决定' }).click();
  await expect(all.getByRole('row').nth(1)).toContainText('取消资格');
  await expect(all.getByRole('row').nth(1)).toContainText('有效');
  await expect(office.reason).toHaveValue('');
  // with the first gone, both of those that were tied have a place
  await expect(office.main).not.toContainText('要先定');

  await page.getByRole('radio', { name: '撤销先前的决定' }).check();
  await office.choose('撤销哪个决定', '第 1 号：取消资格，1 号');
  await office.writeReason('复查：试点属实');
  await look.click();
  await expect(moved.getByRole('row').filter({ hasText: '工坊1' })).toContainText('500');
  await page.getByRole('button', { name: '签下第 2 号决定' }).click();
  await expect(all.getByRole('row').nth(2)).toContainText('由第 2 号撤销');
  await expect(all.getByRole('row').nth(2).getByRole('deletion').first()).toHaveText('取消资格');
  await expect(office.main).toContainText('要先定');

  await page.getByRole('radio', { name: '剔除部分选票' }).check();
  await office.choose('对哪一项', '4 号 工坊4');
  await office.choose('哪个渠道', '现场投票');
  await page.getByLabel('剔除多少张').fill('三百');
  await office.writeReason('同一人连续投出');
  await look.click();
  await expect(office.main).toContainText('编号和张数写数字');
  await page.getByLabel('剔除多少张').fill('３01');
  await look.click();
  await expect(page.getByRole('alert')).toContainText('没有签下');
  await page.getByLabel('剔除多少张').fill('250');
  await look.click();
  await expect(moved.getByRole('row').filter({ hasText: '工坊4' })).toContainText('300 → 50');
  await page.getByRole('button', { name: '签下第 3 号决定' }).click();
  await expect(all.getByRole('row').nth(1)).toContainText('4 号 250 张');

  await page.getByRole('radio', { name: '并列裁定' }).check();
  await page.getByLabel('先后（编号）').fill('5、6');
  await office.writeReason('没有这样的并列');
  await look.click();
  await expect(then).toContainText('名次没有变动');
  await page.getByLabel('先后（编号）').fill('3、2');
  await office.writeReason('组委会按惠及人数定先后', 'By the number of people reached');
  await look.click();
  await expect(then).toContainText('1 → 2');
  await page.getByRole('button', { name: '签下第 4 号决定' }).click();
  await expect(all.getByRole('row').nth(1)).toContainText('3 > 2');
  await expect(office.main).not.toContainText('要先定');
  expect(await violations(page)).toEqual([]);

  await page.setViewportSize({ width: 1024, height: 800 });
  const english = new OfficeSite(page, 'en');
  await english.open(`/office/${slug}/decisions`);
  await expect(english.main).toContainText('By the number of people reached');
  expect(await english.isScrolledSideways()).toBe(false);
  expect(await violations(page)).toEqual([]);
});
