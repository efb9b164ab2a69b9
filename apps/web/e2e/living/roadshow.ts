import { expect } from '@playwright/test';
import type { OfficeSite } from '../pages/office-site';
import type { People } from './beginning';
import { closeStage, openStage } from './stages';
import { OWN, SLUG } from './story';

const STAGE = '巡展';
const ON_STAGE = [OWN.number, 4, 9];

/** A stop with those who speak there. */
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

/** The lot says who speaks when: its seed, from which anybody computes the order, stands beside it. */
async function drawOrder({ page }: OfficeSite, name: string): Promise<string> {
  await page.getByRole('button', { name: `抽签… ${name}` }).click();
  await page.getByRole('button', { name: '抽签', exact: true }).click();
  const draws = page.getByRole('table', { name: '抽签记录' });
  await expect(draws.getByRole('row')).toHaveCount(2);
  return /[0-9a-f]{64}/.exec(await draws.innerText())?.[0] ?? 'no seed';
}

/** A stop of the roadshow, which the public reads at once, with the lot of its order. */
export async function holdRoadshow({ first, submitter }: People): Promise<void> {
  await openStage(first, STAGE, '场地提前空出来了');
  await addStop(first, '荔湾站');
  const seed = await drawOrder(first, '荔湾站');
  await submitter.goto(`/${SLUG}/roadshow`);
  await expect(submitter.getByRole('main')).toContainText('荔湾站');
  await expect(submitter.getByRole('main')).toContainText(OWN.title);
  await expect(submitter.getByRole('main')).toContainText(seed);
  await closeStage(first, STAGE, '各站都已讲完');
}
