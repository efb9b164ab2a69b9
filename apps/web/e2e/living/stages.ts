import { expect, type Locator } from '@playwright/test';
import type { OfficeSite } from '../pages/office-site';

const rowOf = ({ page }: OfficeSite, stage: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: stage, exact: true }) });

async function change(office: OfficeSite, stage: string, act: { link: string; button: string; reason: string }) {
  const { page } = office;
  await office.side.getByRole('link', { name: '阶段' }).click();
  await rowOf(office, stage).getByRole('button', { name: act.link }).click();
  await page.getByLabel('理由\uff08公开\uff09').fill(act.reason);
  await page.getByRole('button', { name: act.button, exact: true }).click();
  await expect(page.getByLabel('理由\uff08公开\uff09')).toHaveCount(0);
}

/** Opens a stage before its day. */
export async function openStage(office: OfficeSite, stage: string, reason: string): Promise<void> {
  await change(office, stage, { link: '现在开放', button: '现在开放', reason });
  await expect(rowOf(office, stage)).toContainText('进行中');
}

/** Closes a stage before its end. */
export async function closeStage(office: OfficeSite, stage: string, reason: string): Promise<void> {
  await change(office, stage, { link: '现在关闭', button: '现在关闭', reason });
  await expect(rowOf(office, stage)).toContainText('已结束');
}
