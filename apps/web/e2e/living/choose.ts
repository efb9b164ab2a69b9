import type { Page } from '@playwright/test';

/** Opens a list of the office and takes what is called so. */
export async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: field }).press('Enter');
  const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
  await open.filter({ hasText: option }).click();
}
