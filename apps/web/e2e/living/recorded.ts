import { expect } from '@playwright/test';
import type { OfficeSite } from '../pages/office-site';

/** Types what was counted elsewhere, from a table, with its source. */
export async function record(
  { page, main, side }: OfficeSite,
  channel: string,
  votes: readonly number[],
): Promise<void> {
  await side.getByRole('link', { name: '票数与事实' }).click();
  await page.getByRole('button', { name: `录入… ${channel}` }).click();
  await page.getByRole('button', { name: '从 CSV 读入' }).click();
  const rows = votes.map((count, index) => `${index + 1},${count}`);
  const buffer = Buffer.from(['号,票', ...rows].join('\n'));
  await page.getByLabel('表格\uff08CSV\uff09').setInputFiles({ name: 'votes.csv', mimeType: 'text/csv', buffer });
  await page.getByLabel('来源', { exact: true }).fill('报社计票单');
  await page.getByRole('button', { name: /^交给第二人核对/ }).click();
  await expect(main).toContainText('这一版是你录的\uff0c你不能确认');
}

/** Looks over what another person typed, and confirms it. */
export async function confirm({ page, main, side }: OfficeSite, channel: string): Promise<void> {
  await side.getByRole('link', { name: '票数与事实' }).click();
  await page.getByRole('button', { name: `逐项看 ${channel}` }).click();
  await page.getByRole('button', { name: '核对无误\uff0c确认版本 1' }).click();
  await expect(main).toContainText('已核对');
}
