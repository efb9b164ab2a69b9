import { expect, type Page } from '@playwright/test';
import { OwnSite } from '../submitters-at-work';
import { OWN } from './story';

/** Drafted on a phone, saved as it is typed, submitted once: a receipt with time and hash. */
export async function submitEntry(page: Page): Promise<void> {
  const own = new OwnSite(page);
  await own.begin();
  await expect(own.field('lead')).toHaveValue(OWN.lead);
  await own.field('title').fill(OWN.title);
  await own.field('summary').fill(OWN.summary);
  await own.field('description').fill(OWN.description);
  await page.locator('#district').selectOption({ label: OWN.district });
  await own.isSaved();
  await own.submit.click();
  await expect(own.heading).toHaveText('已提交\uff0c等组委会受理');
  await expect(page.locator('.own-receipt .hash')).toHaveText(/^[0-9a-f\s]{64,}$/);
}

/** The first line says what became of it. */
export async function readAcceptance(page: Page): Promise<void> {
  await page.getByRole('link', { name: '看我的项目' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已受理');
  await expect(page.getByRole('main')).toContainText(String(OWN.number));
}
