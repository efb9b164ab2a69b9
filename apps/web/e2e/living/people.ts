import { expect, type Page } from '@playwright/test';
import type { OfficeSite } from '../pages/office-site';
import { choose } from './choose';

export interface Invited {
  readonly role: '组委会' | '评委' | '申报单位' | '审计';
  readonly name: string;
  readonly email: string;
  /** Of a submitter: whose entries these are. */
  readonly lead?: string;
}

const PASSWORD = 'a long enough password';

/** Invites somebody, and returns the link as it is shown, once. */
export async function invite(office: OfficeSite, { role, name, email, lead }: Invited): Promise<string> {
  const { page } = office;
  await office.side.getByRole('link', { name: '人员与邀请' }).click();
  await choose(page, '做什么', role);
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('邮箱').fill(email);
  if (lead !== undefined) await page.getByLabel('牵头单位').fill(lead);
  await page.getByRole('button', { name: '邀请\uff0c取链接' }).click();
  const link = new URL(await page.getByLabel(`${name}的链接`).inputValue());
  return link.pathname + link.hash;
}

/** Opens the link, reads who invites to what, and sets a password. */
export async function accept(page: Page, link: string, { role, name }: Invited): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole('main')).toContainText(`${name}\uff0c邀请你来做`);
  await expect(page.getByRole('main')).toContainText(role);
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '接受邀请并登录' }).click();
}
