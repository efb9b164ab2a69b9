import { expect } from '@playwright/test';
import type { OfficeSite } from '../pages/office-site';
import type { People } from './beginning';
import { closeStage } from './stages';
import { entriesFile, OWN } from './story';

/** What came in on paper: a table of 77, checked before anything is written. */
export async function importEntries({ page, main, side }: OfficeSite): Promise<void> {
  await side.getByRole('link', { name: '导入' }).click();
  await page.getByLabel('项目的表格\uff08CSV\uff09').setInputFiles(await entriesFile());
  await page.getByRole('button', { name: '导入 77 行' }).click();
  await expect(main).toContainText('写入了 77 项');
}

/** The office reads what was handed in and accepts it: the next free number is proposed. */
export async function acceptEntry({ page, main, side }: OfficeSite): Promise<void> {
  await side.getByRole('link', { name: /^项目/ }).click();
  await expect(main).toContainText('受理了 77 项\uff0c1 项等你看');
  await page.getByRole('button', { name: '待受理 1' }).click();
  await page.getByRole('button', { name: OWN.title }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText(OWN.summary);
  await drawer.getByRole('button', { name: '受理…', exact: true }).click();
  await drawer.getByLabel('编号').press('Enter');
  await expect(drawer.getByRole('status')).toContainText(`已受理\uff0c编号 ${OWN.number}`);
  await page.keyboard.press('Escape');
}

export async function closeCall({ first }: People): Promise<void> {
  await closeStage(first, '项目征集', '各区都已交齐');
}
