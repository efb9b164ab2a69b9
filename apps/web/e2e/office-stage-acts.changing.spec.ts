import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from './fixtures';
import { demoRulebook, Office } from './office';
import { OfficeSite } from './pages/office-site';
import { violations } from './violations';

test.use({ viewport: { width: 1280, height: 800 }, expectedTrouble: /status of 4(00|01|09|22)/ });

const EXAMPLE = fileURLToPath(new URL('../../../apps/api/examples/chongqing-2023.json', import.meta.url));
const DAY = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();
const stage = (key: string, kind: string, title: string, changes: object = {}) => ({
  key,
  kind,
  title: { zh: title },
  opensAt: null,
  closesAt: null,
  note: null,
  ...changes,
});

test('an organiser puts a stage off, calls one off, closes one and opens it again, each with a reason', async ({
  page,
  request,
}) => {
  test.setTimeout(90_000);
  const administrator = await Office.enter(request);
  await administrator.createContest('office-stage-acts', {
    stages: [
      stage('call', 'call', '征集', { opensAt: inDays(-1), closesAt: inDays(3) }),
      stage('roadshow', 'roadshow', '巡展', { opensAt: inDays(5), closesAt: inDays(9) }),
      stage('announcement', 'announcement', '揭晓', { opensAt: inDays(20), closesAt: inDays(21) }),
    ],
  });
  await administrator.seal('office-stage-acts', await demoRulebook());
  const office = new OfficeSite(page, 'zh');
  await office.signIn();
  await office.open('/office/office-stage-acts/stages');
  const rowOf = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  const act = async (name: string, reason: string, button: string) => {
    await page.getByRole('button', { name }).press('Enter');
    await page.getByLabel('理由（公开）').fill(reason);
    return page.getByRole('button', { name: button, exact: true });
  };

  await (await act('改时间… 巡展', '场地另有用处', '改成这个时间')).focus();
  await page.getByLabel('开放时间').fill('2031-05-01T09:00');
  await page.getByLabel('截止时间').fill('2031-05-09T18:00');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(rowOf('巡展')).toContainText('2031年5月1日 09:00');

  await (await act('取消… 揭晓', '改为书面公布', '取消这个阶段')).click();
  await expect(rowOf('揭晓')).toContainText('已取消');

  await (await act('现在关闭… 征集', '提前收齐', '现在关闭')).click();
  await expect(rowOf('征集')).toContainText('已结束');
  const reopen = await act('重开… 征集', '两家单位的材料寄丢了', '重开到这个时间');
  await page.getByLabel('截止时间').fill('2031-04-01T18:00');
  expect(await violations(page)).toEqual([]);
  await reopen.click();
  await expect(rowOf('征集')).toContainText('进行中');
  const changes = page.getByRole('table', { name: '改动过的时间' });
  for (const reason of ['场地另有用处', '改为书面公布', '提前收齐', '两家单位的材料寄丢了']) {
    await expect(changes).toContainText(reason);
  }
});

test('a stage whose rules this version cannot run says what is missing, and is not offered to be opened', async ({
  page,
  request,
}) => {
  const administrator = await Office.enter(request);
  const rulebook = JSON.parse(await readFile(EXAMPLE, 'utf8')) as object;
  const online = { channels: ['web'], round: 'final' };
  await administrator.createContest('office-cannot-run', {
    stages: [stage('vote', 'ballots', '投票', { opensAt: inDays(1), closesAt: inDays(9), opens: online })],
  });
  await administrator.seal('office-cannot-run', rulebook);
  const office = new OfficeSite(page, 'zh');
  await office.signIn();
  await office.open('/office/office-cannot-run/stages');
  await expect(office.main).toContainText('这一版还开不了，见下');
  await expect(office.main).toContainText('这个阶段还开不了：它的规则里有本版不会办的');
  await expect(page.locator('.o-note.o-caution li').first()).toContainText(/channels\[/);
  await expect(page.getByRole('button', { name: '现在开放… 投票' })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
});
