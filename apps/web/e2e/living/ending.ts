import { expect, type Page } from '@playwright/test';
import { RecomputePage } from '../pages/recompute-page';
import { ResultsPage } from '../pages/results-page';
import type { People } from './beginning';
import { TIED } from './marks';
import { choose } from './choose';
import { openNotice, publish, visitNotice } from './notices';
import { AWARDED, OWN, SHORTLISTED, SLUG } from './story';

const ROUND = '网络评选与专家评审';
const REASON = '两项同分\uff0c组委会按惠及人数定先后\u3002';

/** Two share the tenth place, and only one can have it: nothing is put up before that is decided. */
export async function decideTie({ first }: People): Promise<void> {
  const { page, main, side } = first;
  await visitNotice(first, ROUND);
  await expect(main).toContainText(`${TIED.join('\u3001')} 号并列\uff0c只有 1 个位置\uff0c要先定\u3002`);
  await expect(page.getByRole('button', { name: '冻结并打开公示' })).toBeDisabled();
  await page.getByRole('link', { name: '去决定' }).click();
  await page.getByRole('radio', { name: '并列裁定' }).check();
  await choose(page, '在哪一轮', ROUND);
  await page.getByLabel('先后\uff08编号\uff09').fill([...TIED].reverse().join('\u3001'));
  await page.getByLabel('理由\uff08公开\uff09').fill(REASON);
  await page.getByRole('button', { name: '先看会怎样变' }).click();
  await expect(page.getByRole('table', { name: '名次变动' })).toContainText(String(TIED[0]));
  await page.getByRole('button', { name: '签下第 1 号决定' }).click();
  await expect(main).toContainText(REASON);
  await side.getByRole('link', { name: '结果' }).click();
}

/** What is put up says who is meant to win, without places; then the second organiser publishes exactly that. */
export async function announce({ first, second, submitter }: People): Promise<void> {
  await openNotice(first, ROUND);
  await submitter.goto(`/${SLUG}/rounds/final/notice`);
  await expect(submitter.getByRole('main')).toContainText('拟入选名单');
  await expect(submitter.getByRole('main')).toContainText(OWN.title);
  await submitter.goto(`/${SLUG}/results`);
  await expect(submitter.locator('.winner')).toHaveCount(0);
  await publish(second, ROUND);
}

/** Ten and thirteen, the decision where it has its effect; whoever computes them anew gets the same bytes. */
export async function readResults(page: Page): Promise<void> {
  const results = new ResultsPage(page, 'zh');
  await results.open(`/${SLUG}/results`);
  await expect(results.winners).toHaveCount(AWARDED);
  await expect(results.others).toHaveCount(SHORTLISTED - AWARDED);
  await expect(results.winners.filter({ hasText: OWN.title })).toHaveCount(1);
  await expect(results.winners.last().locator('.decision-note')).toContainText(REASON);
  await expect(results.others.first().locator('.decision-note')).toContainText(REASON);
  const recompute = new RecomputePage(page, 'zh');
  await recompute.open(`/${SLUG}/rounds/final/recompute`);
  await recompute.start.click();
  await expect(recompute.found).toContainText('与公布的结果逐字节相同');
}

/** The auditor reads what was done, is offered no act, and is refused what no page offers. */
export async function audit({ auditor }: People): Promise<void> {
  const { page, main, side } = auditor;
  await side.getByRole('link', { name: '阶段' }).click();
  await expect(page.getByRole('table', { name: '改动过的时间' })).toContainText('三位评委都已提交');
  await expect(main.getByRole('button')).toHaveCount(0);
  await side.getByRole('link', { name: '决定' }).click();
  await expect(main).toContainText(REASON);
  await expect(main.getByRole('button')).toHaveCount(0);
  const session = (await (await page.request.post('/api/auth/refresh')).json()) as { accessToken: string };
  const refused = await page.request.post(`/api/contests/${SLUG}/stages/announcement/transitions`, {
    headers: { authorization: `Bearer ${session.accessToken}` },
    data: { to: 'closed', reason: { zh: REASON } },
  });
  expect(refused.status()).toBe(403);
}
