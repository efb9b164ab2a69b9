import { expect, type Page } from '@playwright/test';
import { OWN, SLUG } from './story';

export async function submitEntry(page: Page): Promise<void> {
  const session = (await (await page.request.post('/api/auth/refresh')).json()) as { accessToken: string };
  const headers = { authorization: `Bearer ${session.accessToken}` };
  const at = `/api/contests/${SLUG}/submissions`;
  const { id } = (await (await page.request.post(at, { headers, data: {} })).json()) as { id: string };
  const { title, summary, description, lead } = OWN;
  const data = { basedOn: 0, changes: { title, summary, description, lead, district: 'liwan' } };
  const saved = (await (await page.request.patch(`${at}/${id}`, { headers, data })).json()) as { version: number };
  const answer = await page.request.post(`${at}/${id}/receipts`, { headers, data: { version: saved.version } });
  expect(answer.status(), await answer.text()).toBeLessThan(300);
}
