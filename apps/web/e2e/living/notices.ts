import { expect } from '@playwright/test';
import type { OfficeSite } from '../pages/office-site';

export async function visitNotice(office: OfficeSite, round: string): Promise<void> {
  await office.side.getByRole('link', { name: '公示与公布' }).click();
  await office.page.getByRole('button', { name: round, exact: true }).click();
}

/** Freezes a round and puts its lists up; the phrase is copied by hand, as the page wants it. */
export async function openNotice(office: OfficeSite, round: string): Promise<void> {
  const { page } = office;
  await visitNotice(office, round);
  await page.getByLabel(/^请照写/).fill(`冻结${round}`);
  await page.getByRole('button', { name: '冻结并打开公示' }).click();
  await expect(office.main).toContainText('拟定\uff0c未公布');
  await expect(page.getByRole('button', { name: /^公布第 1 版/ })).toBeDisabled();
  await expect(office.main).toContainText('公示由你打开\uff0c不能由你公布');
}

/** Compares the hash with that of the notice and writes its end. */
export async function publish(office: OfficeSite, round: string): Promise<void> {
  const { page } = office;
  await visitNotice(office, round);
  await page.getByRole('button', { name: /^公布第 1 版/ }).click();
  const dialog = page.getByRole('dialog');
  const end = (await dialog.locator('.o-hash-line mark').innerText()).replaceAll(' ', '');
  const stated = async () => (await page.locator('.o-hashes .o-code').first().innerText()).replaceAll(' ', '');
  await expect.poll(stated).toMatch(new RegExp(`${end}$`));
  await dialog.getByLabel(/写出最后 8 位/).fill(end);
  await dialog.getByRole('button', { name: '公布第 1 版' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(office.main).toContainText('已公布');
}
