import { expect } from '@playwright/test';
import type { OfficeSite } from '../pages/office-site';
import type { People } from './beginning';
import { closeStage, openStage } from './stages';
import { OWN, SLUG } from './story';

const STAGE = '巡展';
const ON_STAGE = [OWN.number, 4, 9];

/** A stop with the order on stage as it was agreed. */
async function addStop({ page, main, side }: OfficeSite, name: string): Promise<void> {
  await side.getByRole('link', { name: '巡展' }).click();
  await page.getByRole('button', { name: '登记一站' }).click();
  await page.getByLabel('站名', { exact: true }).fill(name);
  await page.getByLabel('地点', { exact: true }).fill('文化馆一楼');
  await page.getByLabel('城市', { exact: true }).fill('广州');
  await page.getByLabel('开始时间').fill('2031-05-10T09:30');
  await page.getByLabel('每项几分钟').fill('8');
  await page.getByLabel('讲述顺序\uff08编号\uff09').fill(ON_STAGE.join('\u3001'));
  await page.getByRole('button', { name: '登记这一站' }).click();
  await expect(page.getByRole('table', { name: '站点' })).toContainText(name);
  await expect(main).toContainText('曝光台账');
}

/** A stop of the roadshow, which the public reads at once. */
export async function holdRoadshow({ first, submitter }: People): Promise<void> {
  await openStage(first, STAGE, '场地提前空出来了');
  await addStop(first, '荔湾站');
  await submitter.goto(`/${SLUG}/roadshow`);
  await expect(submitter.getByRole('main')).toContainText('荔湾站');
  await expect(submitter.getByRole('main')).toContainText(OWN.title);
  await closeStage(first, STAGE, '各站都已讲完');
}
