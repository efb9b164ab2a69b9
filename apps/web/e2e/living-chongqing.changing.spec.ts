import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';
import { demoLogin } from './office';
import { LoginPage } from './pages/login-page';
import { OfficeSite } from './pages/office-site';
import { VIEWS } from './living/beginning';
import { Cast } from './living/cast';
import { accept, invite } from './living/people';
import { confirm, record } from './living/recorded';
import { closeStage } from './living/stages';
import { yesterdayInShanghai } from './living/story';

test.use({ viewport: { width: 1280, height: 800 }, expectedTrouble: /status of 4(01|04|09)/ });

const SLUG = 'living-chongqing';
const WEB = '网络投票';

/** The example of Chongqing, but for its web votes, which ask for more than a device. */
async function rulesAskingForSms() {
  const example = new URL('../../api/examples/chongqing-2012.json', import.meta.url);
  const rules = JSON.parse(await readFile(example, 'utf8')) as { channels: { id: string; identity?: string }[] };
  const channels = rules.channels.map((each) => (each.id === 'web' ? { ...each, identity: 'sms' } : each));
  const buffer = Buffer.from(JSON.stringify({ ...rules, channels }));
  return { name: 'rules.json', mimeType: 'application/json', buffer };
}

test('a contest by rules like those of Chongqing is lived as far as its rules can be run, and says what cannot', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const cast = new Cast(browser, baseURL ?? '');
  const office = new OfficeSite(page, 'zh');

  await test.step('the administrator makes it from a file, and is told at once', async () => {
    const login = new LoginPage(page, 'zh');
    const { email, password } = await demoLogin();
    await login.open('/office');
    await login.signIn(email, password);
    await page.getByRole('link', { name: '办一届新大赛' }).click();
    await page.getByRole('button', { name: '用规则书的文件' }).click();
    await page.getByLabel('规则书的文件\uff08JSON\uff09').setInputFiles(await rulesAskingForSms());
    await expect(office.main).toContainText('这一版还有 1 个阶段开不了');
    await expect(page.getByRole('table', { name: '阶段' })).toContainText('所要求的投票人身份核验尚不支持');
    await page.getByLabel('网址').fill(SLUG);
    await page.getByLabel('一段话的介绍', { exact: true }).fill('这一年感动我们的人\u3002');
    await page.getByLabel('主办单位', { exact: true }).fill('报社');
    for (const stage of ['项目征集', WEB]) await page.getByLabel(`${stage}的开放时间`).fill(yesterdayInShanghai());
    await page.getByRole('button', { name: '创建这届大赛' }).click();
    await expect(page).toHaveURL(new RegExp(`/office/${SLUG}$`));
  });

  await test.step('entries come in while the call is open', async () => {
    await office.side.getByRole('link', { name: '导入' }).click();
    const rows = Array.from({ length: 11 }, (_, index) => `${index + 1},候选人${index + 1},简介,介绍,区县${index + 1}`);
    const buffer = Buffer.from(['编号,名称,简介,介绍,牵头单位', ...rows].join('\n'));
    await page
      .getByLabel('项目的表格\uff08CSV\uff09')
      .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: '导入 11 行' }).click();
    await expect(office.main).toContainText('写入了 11 项');
    await closeStage(office, '项目征集', '推荐已经结束');
  });

  await test.step('the vote on the web does not open at its time, and the office says why', async () => {
    await office.side.getByRole('link', { name: '概览' }).click();
    await expect(office.main).toContainText(`${WEB}该开了\uff0c还没有开`);
    await page.getByRole('link', { name: '看阶段' }).click();
    const stages = page.getByRole('table', { name: '阶段' });
    await expect(
      stages.getByRole('row').filter({ has: page.getByRole('rowheader', { name: WEB, exact: true }) }),
    ).toContainText('这一版还开不了');
    await expect(stages.getByRole('button', { name: `现在开放… ${WEB}` })).toHaveCount(0);
    await expect(stages).toContainText('这个阶段还开不了\uff1a它的规则里有本版不会办的');
    await expect(stages).toContainText('channels[1].identity');
  });

  await test.step('the public may read entries and rules, and is told that there is no ballot here', async () => {
    await page.goto(`/${SLUG}`);
    await expect(page.getByRole('link', { name: '去投票' })).toHaveCount(0);
    await page.goto(`/${SLUG}/entries`);
    await expect(page.getByRole('main')).toContainText('候选人11');
    await page.goto(`/${SLUG}/rules`);
    await expect(page.getByRole('main')).toContainText('报纸选票');
    await page.goto(`/${SLUG}/vote`);
    await expect(page.getByRole('main')).toContainText('或者它的投票规则本站现在还办不了');
  });

  await test.step('what readers sent on paper is typed, and confirmed by a second person', async () => {
    await office.open(`/office/${SLUG}`);
    const organiser = { role: '组委会', name: '秦乙', email: 'second@living-chongqing.example' } as const;
    const link = await invite(office, organiser);
    const second = new OfficeSite(await cast.enters(VIEWS.office), 'zh');
    await accept(second.page, link, organiser);
    const paper = '报纸选票';
    await record(
      office,
      paper,
      Array.from({ length: 11 }, (_, index) => 1_000 - 7 * index),
    );
    await confirm(second, paper);
  });

  await test.step('its round is not computed as if nobody had voted', async () => {
    await office.open(`/office/${SLUG}/notice`);
    await expect(office.main).toContainText(
      `“${WEB}”这一版开不了\uff0c它的规则里有本版不会办的\uff0c所以这一轮算不出\u3002`,
    );
    await expect(office.main).toContainText('“现场投票”还没有录入\u3002');
    await expect(office.main).not.toContainText('报纸选票');
    await expect(page.getByRole('button', { name: '冻结并打开公示' })).toHaveCount(0);
  });
  await cast.leaves();
});
