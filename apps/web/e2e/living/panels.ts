import { expect } from '@playwright/test';
import type { OfficeSite } from '../pages/office-site';
import { choose } from './choose';

/** Puts judges on a panel and assigns all entries of its round. */
export async function seat(office: OfficeSite, panel: string, judges: readonly string[]): Promise<void> {
  const { page } = office;
  await office.side.getByRole('link', { name: '评审组' }).click();
  await page.getByRole('button', { name: panel, exact: true }).click();
  for (const name of judges) {
    await choose(page, '谁', name);
    await page.getByRole('button', { name: '加到这个评审组' }).click();
    await expect(page.getByRole('table', { name: '评委' })).toContainText(name);
  }
  await page.getByRole('button', { name: '抽化名\uff0c分项目' }).click();
  await expect(page.getByRole('status').filter({ hasText: '新分了' })).toContainText(`抽了 ${judges.length} 个化名`);
}
