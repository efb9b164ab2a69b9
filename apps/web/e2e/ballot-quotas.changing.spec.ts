import { FORMS } from './ballot-forms';
import { expect, test } from './fixtures';
import { BallotPage } from './pages/ballot-page';
import { PHONE } from './views';
import { violations } from './violations';
import { makeVote } from './votes';

test.use({ ...PHONE, expectedTrouble: /status of (401|409)/ });

const DAY = 86_400_000;
const one = { kind: 'choose', from: 1, to: 1 };
const whole = { ballots: 1, per: 'voter', window: 'contest' };

test('an address’s quota and an interval are said, warned of, and kept', async ({ page, request }) => {
  const quotas = [
    { ...whole, ballots: 15, per: 'address' },
    { ...whole, per: 'address', window: { apartMinutes: 30 } },
  ];
  await makeVote(request, 'quota-of-address', { channel: { form: one, quotas } });
  await page.goto('/quota-of-address');
  await expect(page.locator('.now')).toContainText('每个网络地址整个投票期间至多投 15 张选票');
  await page.goto('/quota-of-address/rules');
  await expect(page.getByRole('main')).toContainText('共用这个限额');
  const ballot = new BallotPage(page, 'quota-of-address', 'zh');
  await ballot.open();
  await expect(page.getByRole('main')).toContainText('两次投票之间至少隔 30 分钟');
  await expect(page.getByRole('main')).toContainText('共用这个限额');
  await ballot.choose(2);
  await ballot.review.click();
  await ballot.cast.click();
  await expect(ballot.receipt).toBeVisible();
  await expect(page.locator('.next-vote')).toContainText('起可投新的一张');
  await expect(page.locator('.next-vote button')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
});

test('whoever comes from the same network meanwhile is told when there is room', async ({ page, request }) => {
  const quotas = [
    { ...whole, ballots: 15 },
    { ...whole, per: 'address', window: { apartMinutes: 30 } },
  ];
  await makeVote(request, 'quota-met', { channel: { form: one, quotas } });
  const ballot = new BallotPage(page, 'quota-met', 'en');
  await ballot.open();
  await ballot.choose(2);
  await request.post('/api/contests/quota-met/voter-tokens');
  const data = { window: 0, slot: 0, choices: [1], nonce: 'AAAAAAAAAAAAAAAAAAAAAA' };
  expect((await request.post('/api/contests/quota-met/ballots', { data })).status()).toBe(201);
  await ballot.review.click();
  await ballot.cast.click();
  await expect(page.getByRole('alert')).toContainText('Not enough time has passed since the last ballot');
  await expect(page.getByRole('alert')).toContainText('You can cast it from');
  await expect(ballot.receipt).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
});

test('an entry whose ballots are cast cannot be chosen again, and the others can', async ({ page, request }) => {
  await makeVote(request, 'quota-per-entry', { channel: { form: one, quotas: [{ ...whole, perEntry: true }] } });
  const ballot = new BallotPage(page, 'quota-per-entry', 'zh');
  for (const number of [5, 2]) {
    await ballot.open();
    if (number === 2) {
      await page.getByRole('button', { name: '再投一张' }).click();
      await expect(page.locator('#choice-5')).toBeDisabled();
    }
    await ballot.choose(number);
    await ballot.review.click();
    await ballot.cast.click();
    await expect(ballot.receipt.first()).toBeVisible();
  }
  const mine = await page.request.get('/api/contests/quota-per-entry/ballots/mine');
  const { slots } = (await mine.json()) as { slots: { slot: number }[] };
  expect(slots.map(({ slot }) => slot)).toEqual([2, 5]);
});

test('what was voted for cannot be chosen again where the ballots of a window name different entries', async ({
  page,
  request,
}) => {
  const distinct = { ...whole, ballots: 3, distinct: true };
  await makeVote(request, 'quota-distinct', {
    channel: { form: { ...one, to: 2 }, quotas: [{ ...distinct, across: ['web', 'app'] }] },
    also: { id: 'app', title: { zh: '会场投票', en: 'Vote in the hall' } },
    steps: [{ method: 'sum', over: 'channel' }],
  });
  const ballot = new BallotPage(page, 'quota-distinct', 'zh');
  await ballot.open();
  await ballot.choose(2, 5);
  await ballot.review.click();
  await ballot.cast.click();
  await expect(ballot.receipt).toBeVisible();
  await page.getByRole('button', { name: '再投一张' }).click();
  const why = page.locator('.ballot-row').filter({ hasText: '本期内已投过它' });
  await expect(why).toHaveCount(2);
  for (const number of [2, 5]) await expect(page.locator(`#choice-${number}`)).toBeDisabled();
  await expect(page.locator('#choice-1')).toBeEnabled();
  expect(await violations(page)).toEqual([]);
  await ballot.choose(1);
  await page.goto('/en/quota-distinct/vote?channel=app');
  await expect(page.getByText('You voted for it earlier in this period')).toHaveCount(2);
  await ballot.choose(1);
  await ballot.review.click();
  await ballot.cast.click();
  await expect(ballot.receipt).toBeVisible();
  // begun before the other vote took it: it is no longer on this ballot
  await ballot.open();
  await page.getByRole('button', { name: '再投一张' }).click();
  await expect(why).toHaveCount(3);
  expect(await ballot.chosen()).toEqual([]);
  const asked = await page.request.get('/api/contests/quota-distinct/ballots/mine?channel=web');
  expect(Object.keys((await asked.json()) as object)).not.toContain('choices');
  // who votes with another phone, or has the records deleted, is told by the server
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.getByRole('button', { name: '再投一张' }).click();
  await expect(why).toHaveCount(0);
});

test('what was voted for can be chosen again once the window ends, also where the page stays open', async ({
  page,
  request,
}) => {
  const quotas = [{ ...whole, ballots: 3, distinct: true, window: { every: 'day', from: '00:00' } }];
  await makeVote(request, 'quota-distinct-day', { channel: { form: { ...one, to: 2 }, quotas } });
  await page.clock.install();
  const ballot = new BallotPage(page, 'quota-distinct-day', 'zh');
  await ballot.open();
  await ballot.choose(2);
  await ballot.review.click();
  await ballot.cast.click();
  await page.getByRole('button', { name: '再投一张' }).click();
  await expect(page.locator('#choice-2')).toBeDisabled();
  await ballot.choose(1);
  let asked = 0;
  await page.route(/ballots\/mine/, async (route) => {
    asked += 1;
    const answer = await route.fetch();
    const mine = (await answer.json()) as { window: number; windowEndsAt: string };
    const at = Date.parse(mine.windowEndsAt);
    const [serverTime, windowEndsAt] = [at, at + DAY].map((moment) => new Date(moment).toISOString());
    const next = { window: mine.window + 1, windowEndsAt, serverTime, nextBallotAt: serverTime };
    await route.fulfill({ response: answer, json: { ...mine, ...next, slots: [], distinctFrom: [] } });
  });
  await page.clock.fastForward(DAY);
  await expect(page.locator('#choice-2')).toBeEnabled();
  expect(await ballot.chosen()).toEqual(['1']);
  await ballot.choose(2);
  await ballot.review.click();
  await expect(ballot.sheet).toBeVisible();
  expect(asked).toBe(1);
});

test('where points are given, what had some earlier is given none, and the ballot says why', async ({
  page,
  request,
}) => {
  const quotas = [{ ...whole, ballots: 2, distinct: true }];
  const { channel, steps } = FORMS.points;
  await makeVote(request, 'quota-distinct-points', { channel: { ...channel, quotas }, steps });
  const ballot = new BallotPage(page, 'quota-distinct-points', 'en');
  await ballot.open();
  const points = (number: number) => page.getByRole('spinbutton', { name: `Points for No. ${number}` });
  await points(3).fill('5');
  await points(6).fill('2');
  await ballot.review.click();
  await ballot.cast.click();
  await expect(ballot.receipt).toBeVisible();
  await page.getByRole('button', { name: 'Cast another' }).click();
  await expect(points(1)).toBeVisible();
  await expect(page.getByText('You voted for it earlier in this period')).toHaveCount(2);
  for (const number of [3, 6]) await expect(points(number)).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
});

test('a quota over two votes is one, and each vote leads to the other', async ({ page, request }) => {
  const quotas = [{ ...whole, across: ['web', 'app'] }];
  await makeVote(request, 'quota-across', {
    channel: { form: one, quotas },
    also: { id: 'app', title: { zh: '会场投票', en: 'Vote in the hall' } },
    steps: [{ method: 'sum', over: 'channel' }],
  });
  await page.goto('/quota-across');
  for (const [channel, name] of [
    ['web', '网络投票'],
    ['app', '会场投票'],
  ] as const) {
    const vote = page.locator('.now .why').filter({ has: page.getByRole('link', { name }) });
    await expect(vote).toContainText('整个投票期间至多投 1 张选票');
    await expect(vote.getByRole('link')).toHaveAttribute('href', `/quota-across/vote?channel=${channel}`);
  }
  expect(await violations(page)).toEqual([]);
  const ballot = new BallotPage(page, 'quota-across', 'zh');
  await ballot.open();
  await ballot.choose(3);
  await ballot.review.click();
  await ballot.cast.click();
  await expect(ballot.receipt).toBeVisible();
  await page.goto('/quota-across/vote?channel=app');
  await expect(ballot.heading).toHaveText('现在没有可投的选票');
  await expect(page.locator('.next-vote')).toContainText('到投票截止不再有新的选票');
  expect(await violations(page)).toEqual([]);
  await page.context().clearCookies();
  await page.reload();
  await expect(page.locator('.ballot-row')).toHaveCount(8);
  await page.getByRole('link', { name: '网络投票', exact: true }).click();
  await expect(page.getByRole('link', { name: '会场投票', exact: true })).toBeVisible();
  await expect(page).toHaveURL('/quota-across/vote?channel=web');
});
