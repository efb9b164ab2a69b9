import { expect, type Page } from '@playwright/test';
import { demoLogin } from '../office';
import { LoginPage } from '../pages/login-page';
import { OfficeSite } from '../pages/office-site';
import type { Cast } from './cast';
import { choose } from './choose';
import { accept, invite, type Invited } from './people';
import { LEAD, OWN, rulebookFile, SLUG, STAGES, TITLE, yesterdayInShanghai } from './story';

export const VIEWS = {
  office: { viewport: { width: 1280, height: 800 } },
  tablet: { viewport: { width: 820, height: 1180 } },
  phone: { viewport: { width: 390, height: 844 } },
};

export interface People {
  readonly first: OfficeSite;
  readonly second: OfficeSite;
  readonly submitter: Page;
  readonly judges: readonly Page[];
  readonly auditor: OfficeSite;
}

export const JUDGES = ['沈己', '韩庚', '杨辛'] as const;

const person = (role: Invited['role'], name: string, email: string): Invited => ({
  role,
  name,
  email: `${email}@living.example`,
});

/** The administrator signs in on the way to the office, and makes the contest: its call is open at once. */
export async function makeContest(cast: Cast): Promise<OfficeSite> {
  const page = await cast.enters(VIEWS.office);
  const office = new OfficeSite(page, 'zh');
  const login = new LoginPage(page, 'zh');
  const { email, password } = await demoLogin();
  await login.open('/office');
  await login.signIn(email, password);
  await page.getByRole('link', { name: '办一届新大赛' }).click();
  await page.getByRole('button', { name: '用规则书的文件' }).click();
  await page.getByLabel('规则书的文件\uff08JSON\uff09').setInputFiles(await rulebookFile());
  await page.getByLabel('网址').fill(SLUG);
  await page.getByLabel('名称', { exact: true }).fill(TITLE.zh);
  await page.getByLabel('一段话的介绍', { exact: true }).fill(LEAD);
  await page.getByLabel('主办单位', { exact: true }).fill('街坊办法组委会');
  await planRoadshow(page);
  await page.getByLabel('项目征集的开放时间').fill(yesterdayInShanghai());
  await page.getByRole('button', { name: '创建这届大赛' }).click();
  await expect(page).toHaveURL(new RegExp(`/office/${SLUG}$`));
  await expect(office.stageLine.getByRole('listitem')).toHaveText(STAGES.map((title) => new RegExp(`^${title}`)));
  return office;
}

/** The rulebook knows of no roadshow: its stage is added, and moved to where it belongs. */
async function planRoadshow(page: Page): Promise<void> {
  await choose(page, '再加一个阶段', '巡展');
  await page.getByRole('button', { name: '加到最后' }).click();
  await page.getByLabel('阶段的名称').last().fill('巡展');
  for (let place = STAGES.length - 1; place > STAGES.indexOf('巡展'); place -= 1) {
    await page.getByRole('button', { name: '上移 巡展' }).click();
  }
}

/** The administrator invites two organisers, and the first of them all others. */
export async function gather(cast: Cast, administrator: OfficeSite): Promise<People> {
  const enters = async (by: OfficeSite, view: keyof typeof VIEWS, invited: Invited): Promise<Page> => {
    const link = await invite(by, invited);
    const page = await cast.enters(VIEWS[view]);
    await accept(page, link, invited);
    return page;
  };
  const first = await enters(administrator, 'office', person('组委会', '梁一', 'first'));
  const second = await enters(administrator, 'office', person('组委会', '罗二', 'second'));
  const organiser = new OfficeSite(first, 'zh');
  const judges: Page[] = [];
  for (const [index, name] of JUDGES.entries()) {
    judges.push(await enters(organiser, 'tablet', person('评委', name, `judge-${index + 1}`)));
  }
  const submitter = { ...person('申报单位', '邓三', 'submitter'), lead: OWN.lead };
  return {
    first: organiser,
    second: new OfficeSite(second, 'zh'),
    judges,
    submitter: await enters(organiser, 'phone', submitter),
    auditor: new OfficeSite(await enters(organiser, 'office', person('审计', '唐四', 'auditor')), 'zh'),
  };
}
