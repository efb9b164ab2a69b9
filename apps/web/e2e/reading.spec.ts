import { expect, test } from './fixtures';
import { holdCode } from './hold-code';
import { AnnouncementPage } from './pages/announcement-page';
import { ResultsPage } from './pages/results-page';
import { DEMO, DESKTOP, inLanguage, type Language, PHONE } from './views';

const FIRST = { zh: '益路穗行，绘就生态新画卷', en: 'All the way with Guangzhou for the public interest' };
const NINTH = { zh: '“352”工作法筑牢城中村安全防护圈', en: 'The “352” method' };
const ELEVENTH = { zh: '校门口十五分钟', en: 'Fifteen minutes at the school gate' };

const READERS = [
  { device: 'a phone', view: PHONE, language: 'zh' },
  { device: 'a phone', view: PHONE, language: 'en' },
  { device: 'a desktop', view: DESKTOP, language: 'zh' },
  { device: 'a desktop', view: DESKTOP, language: 'en' },
] as const satisfies readonly { device: string; view: typeof PHONE; language: Language }[];

for (const { device, view, language } of READERS) {
  test.describe(`a stranger on ${device} in ${language}`, () => {
    test.use(view);

    test('is led to the results, opens places down to the marks, and reads the announcement', async ({ page }) => {
      const results = new ResultsPage(page, language);
      await test.step('the front page says what is simulated and leads to the results', async () => {
        await page.goto(inLanguage(language, '/'));
        await page.locator(`main a[href$="/${DEMO}"]`).first().click();
        const name = results.say('广州市市域社会治理创新项目大赛', 'Guangzhou Municipal Social Governance');
        await expect(results.heading).toContainText(name);
        await expect(results.strip).toContainText(results.say('不是大赛的结果', 'not the contest’s results'));
        await expect(results.strip).toContainText(results.say('导入的大赛', 'imported contest'));
        await expect(results.main).toContainText(results.say('2023年5月19日', '19 May 2023'));
        await page.getByRole('link', { name: results.say('看结果', 'See the results') }).click();
      });

      await test.step('the results hold ten and thirteen, and still say what is simulated', async () => {
        await expect(results.heading).toHaveText(results.say('评选揭晓', 'Results'));
        await expect(results.strip).toContainText(results.say('1 至 10 号是公告的先后，不是名次', 'not a ranking'));
        await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-CN' : 'en');
        await expect(results.winners).toHaveCount(10);
        await expect(results.others).toHaveCount(13);
      });

      await test.step('all ten stand in order before any sum is opened', async () => {
        const first = page.locator('.first-list .first-place');
        await expect(first).toHaveCount(10);
        await expect(page.locator('.first-score')).toContainText(['93.77', '92.32']);
        await expect(page.locator('.sum')).toHaveCount(0);
      });

      await test.step('the first, the ninth and an excellent place open down to the marks', async () => {
        const first = results.row(FIRST[language]);
        await expect(first).toContainText('93.77');
        const sum = await results.arithmetic(first);
        await expect(results.line(sum, String(results.say('票数', 'Votes'))).first()).toContainText('58,139');
        const innovation = String(results.say('创新性', 'Innovation'));
        const marks = sum.getByRole('row', { name: innovation });
        await expect(marks.getByRole('cell')).toHaveCount(9);
        await expect(marks.locator('s')).toHaveText(['90', '96']);
        await expect(marks).toContainText(results.say('最低，去掉', 'lowest, dropped'));
        await expect(results.line(sum, innovation)).toContainText('651 ÷ 7 = 93.00');
        await expect(results.line(sum, innovation)).toContainText('× 25%');
        await expect(sum.locator('.sum-line--total .sum-value')).toHaveText('93.77');

        const ninth = results.row(NINTH[language]);
        await expect(ninth.locator('.tie-note')).toContainText(results.say('专家得分', 'Expert points'));
        await expect((await results.arithmetic(ninth)).locator('.sum-line--total')).toContainText('82.84');

        const excellent = results.row(ELEVENTH[language]);
        await expect((await results.arithmetic(excellent)).locator('.sum-line--total')).toContainText('81.77');
      });

      await test.step('the announcement has them in the order of their numbers', async () => {
        await page.getByRole('link', { name: results.say('公告全文', 'The announcement') }).click();
        const announcement = new AnnouncementPage(page, language);
        await expect(announcement.awards).toHaveCount(10);
        await expect(announcement.names).toHaveCount(13);
        await expect(announcement.awards.first()).toContainText(NINTH[language]);
        await expect(announcement.awards.last()).toContainText(FIRST[language]);
        await expect(announcement.main).toContainText(announcement.say('2023年5月19日星期五', 'Friday, 19 May 2023'));
        await expect(announcement.main).toContainText(announcement.say('编号是公告的先后，不是名次', 'not a ranking'));
      });
    });
  });
}

test.describe('exact numbers', () => {
  test('are written out when they are asked for', async ({ page }) => {
    const results = new ResultsPage(page, 'zh');
    await results.visit();
    const sum = await results.arithmetic(results.row(FIRST.zh));
    const influence = results.line(sum, '影响力');
    await expect(influence).toContainText('638 ÷ 7 = 91.14');
    await expect(influence.locator('.sum-value')).toHaveText('13.67');
    await page.getByRole('button', { name: '改看精确值' }).first().click();
    await expect(influence).toContainText('638/7 × 15%');
    await expect(influence.locator('.sum-value')).toHaveText('95.7/7');
    await expect(page.getByRole('button', { name: '改看两位小数' })).toBeVisible();
  });
});

test.describe('every column of a sum', () => {
  // drawn by the server: what scripts make of it is the same
  test.use({ javaScriptEnabled: false });

  test('adds up by eye, in the numbers that are shown', async ({ page }) => {
    for (let number = 1; number <= 23; number += 1) {
      await page.goto(`/${DEMO}/entries/${number}`);
      const columns = await page
        .locator('.sum')
        .evaluateAll((sums) =>
          sums.map((sum) =>
            [...sum.querySelectorAll('.sum-value')].map((value) =>
              Math.round(Number((value.textContent ?? '').replace(/,/g, '').replace('\u2212', '-')) * 100),
            ),
          ),
        );
      const added = columns.filter((values) => values.length > 1);
      expect(added.length, String(number)).toBeGreaterThan(1);
      for (const values of added) {
        const whole = values[values.length - 1];
        expect(
          values.slice(0, -1).reduce((sum, value) => sum + value, 0),
          `${number}: ${values.join(' ')}`,
        ).toBe(whole);
      }
    }
  });
});

test.describe('two entries side by side', () => {
  for (const language of ['zh', 'en'] as const) {
    test(`say in ${language} why one is eleventh and not tenth`, async ({ page }) => {
      const results = new ResultsPage(page, language);
      await results.visit();
      const sum = await results.arithmetic(results.row(ELEVENTH[language]));
      await sum.getByRole('link', { name: results.say('与第 10 名并排比较', 'Compare with place 10') }).click();
      await expect(results.heading).toContainText(results.say('为什么是第 11 名', 'Why place 11'));
      const deciding = page.locator('.compare-row.is-deciding');
      await expect(deciding).toContainText(results.say('专家得分', 'Expert points'));
      await expect(deciding.getByRole('cell')).toHaveText(['59.355', '62.550', '\u22123.195']);
      await expect(page.locator('.compare-row--inner')).toHaveCount(5);
      await expect(page.locator('.compare-row--total').getByRole('cell')).toHaveText(['81.77', '82.39', '\u22120.62']);
      await expect(results.main).toContainText(results.say('模拟名次', 'Simulated places'));
      const needed = page.getByRole('region', { name: results.say('还差多少', 'What would have been needed') });
      await expect(needed.locator('b')).toHaveText(['1,238', '0.90']);
      await expect(needed).toContainText('45,466');
      await expect(needed).toContainText(results.say('追平 82.39 还不够', 'level at 82.39 is not enough'));
      await expect(needed).toContainText('89.36');
    });
  }

  for (const language of ['zh', 'en'] as const) {
    test(`say in ${language} what the eleventh would have needed, by votes alone and by the experts alone`, async ({
      page,
    }) => {
      await page.goto(inLanguage(language, `/${DEMO}/rounds/final/results/compare?a=4&b=16`));
      const needs = page.locator('.needs > div');
      const isChinese = language === 'zh';
      await expect(needs).toHaveCount(2);
      await expect(needs.locator('b')).toHaveText(['1,238', '0.90']);
      await expect(needs.first()).toContainText(
        isChinese ? '共 45,466 票，总分 82.40' : '45,466 votes in all, Total: 82.40',
      );
      await expect(needs.last()).toContainText(isChinese ? '专家得分到 85.69' : 'Expert points: 85.69');
      await expect(page.locator('.why').last()).toHaveText(
        isChinese
          ? '追平 82.39 还不够：总分相同时先比专家得分，89.36 高于 84.79。'
          : 'Drawing level at 82.39 is not enough: with the same Total, Expert points is compared first, and 89.36 is more than 84.79.',
      );
    });
  }

  test('say beside the way for which it holds that equal scores are not enough, and what a list needs', async ({
    page,
  }) => {
    await page.goto(`/${DEMO}/rounds/final/results/compare?a=21&b=1`);
    const needs = page.locator('.needs > div');
    await expect(needs.locator('b')).toHaveText(['20,569', '14.88', '19,681', '14.24']);
    await expect(needs.first()).toContainText('追平 82.84 还不够');
    await expect(needs.nth(1)).not.toContainText('还不够');
    await expect(page.getByRole('heading', { level: 3 })).toHaveText('要上“十大创新项目”');
  });

  test('with equal scores name the rule that parted them', async ({ page }) => {
    await page.goto(`/${DEMO}/rounds/final/results/compare?a=1&b=7`);
    await expect(page.locator('.compare-row--total').getByRole('cell')).toHaveText(['82.84', '82.84', '相同']);
    const deciding = page.locator('.compare-row.is-deciding');
    await expect(deciding).toHaveCount(1);
    await expect(deciding).toContainText('先比专家得分');
    await expect(deciding.getByRole('cell')).toHaveText(['87.07', '92.01', '\u22124.94']);
  });

  test('are chosen by the reader, and stand in the address', async ({ page }) => {
    await page.goto(`/${DEMO}/rounds/final/results/compare`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('为什么是第 11 名，不是第 10 名');
    await page.getByLabel('与这一项比').selectOption({ label: '第 12 名 外卖骑手融入计划' });
    await expect(page).toHaveURL(/[?&]a=16&b=17$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('不是第 12 名');
  });

  test('are chosen also by a reader who is faster than the code of the page', async ({ page }) => {
    const letThrough = await holdCode(page);
    await page.goto(`/${DEMO}/rounds/final/results/compare`, { waitUntil: 'domcontentloaded' });
    await page.getByLabel('与这一项比').selectOption({ label: '第 12 名 外卖骑手融入计划' });
    letThrough();
    await expect(page).toHaveURL(/[?&]a=16&b=17$/);
  });
});

test.describe('an earlier round', () => {
  test('shows who stood at its line, and on a page of its own all places down to the arithmetic', async ({ page }) => {
    const results = new ResultsPage(page, 'zh');
    await results.visit();
    const line = page.locator('.round-list .cut-line');
    await expect(line).toContainText('以上 23 项入围');
    await expect(line.locator('xpath=preceding-sibling::*')).toHaveCount(3);
    await expect(line.locator('xpath=following-sibling::*')).toHaveCount(3);
    await page.getByRole('link', { name: '查找或看这一轮全部 77 个项目的名次和算式' }).click();
    await expect(results.heading).toHaveText('专家初评');
    const rows = page.locator('.excellent-row');
    await expect(rows).toHaveCount(77);
    await expect(page.locator('.cut-line')).toContainText('以上 23 项入围');
    await expect((await results.arithmetic(rows.first())).locator('.sum-line--total')).toContainText('91.11');
  });
});

test.describe('the winners', () => {
  test.use(PHONE);

  for (const language of ['zh', 'en'] as const) {
    test(`stand in ${language} in one screen of a phone, by their short titles, before any sum`, async ({ page }) => {
      const results = new ResultsPage(page, language);
      await results.visit();
      const rows = page.locator('.first-list .first-row');
      await expect(rows.last()).toContainText(results.say('来穗服务示范中心', 'A centre serving newcomers'));
      const [first, last] = [await rows.first().boundingBox(), await rows.last().boundingBox()];
      const height = (last?.y ?? 0) + (last?.height ?? Infinity) - (first?.y ?? 0);
      expect(height).toBeLessThanOrEqual(844);
      expect((await results.winners.first().boundingBox())?.y).toBeGreaterThan(last?.y ?? Infinity);
    });
  }
});

test.describe('how close it was', () => {
  test('is drawn, and told in a table', async ({ page }) => {
    const results = new ResultsPage(page, 'en');
    await results.visit();
    const strip = page.locator('figure.strip');
    await expect(strip.locator('figcaption')).toContainText('Total: places 10 and 11 are 0.62 apart');
    await expect(strip.locator('figcaption')).toContainText('Simulated');
    await expect(strip.getByRole('img')).toHaveAccessibleName(/The line runs between them/);
    await strip.locator('summary').click();
    await expect(strip.locator('tbody tr')).toHaveCount(23);
    await expect(strip.locator('tbody tr').nth(9)).toContainText('+0.62');
    await expect(strip.locator('tbody tr').nth(10)).toContainText('\u22120.62');
  });
});

test.describe('an opened place', () => {
  test('is in the address: others see it opened, and going back finds it so', async ({ page }) => {
    const results = new ResultsPage(page, 'zh');
    await results.visit('#final.1');
    const ninth = results.row(NINTH.zh);
    await expect(ninth).toBeInViewport();
    await expect(ninth.locator('.sum-line--total')).toContainText('82.84');

    const excellent = results.row(ELEVENTH.zh);
    await results.arithmetic(excellent);
    await expect(page).toHaveURL(/#final\.16$/);
    await excellent.getByRole('link', { name: '看这个项目的介绍' }).click();
    await expect(page).toHaveURL(/entries\/16$/);
    await page.goBack();
    await expect(excellent).toBeInViewport();
    await expect(excellent.locator('.sum-line--total')).toBeVisible();
  });

  test('may be named wrongly: the results are read all the same', async ({ page }) => {
    const results = new ResultsPage(page, 'zh');
    await results.visit('#%ff');
    await expect(results.winners).toHaveCount(10);
  });
});
