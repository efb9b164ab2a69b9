import { checked, makeRound, makeRulebook } from '../../test/contest.js';
import type { JsonObject } from '../../test/json.js';
import { explainRulebook } from './explain-rulebook.js';

const words = (zh: string, en: string): JsonObject => ({ zh, en });

/** Something of everything that sentences name. */
const declared: JsonObject = {
  attributes: { category: [{ id: 'c1' }, { id: 'c2' }] },
  channels: [
    {
      id: 'ranked',
      title: words('排名票', 'Ranked'),
      kind: 'imported',
      form: { kind: 'rank', places: 3 },
      groups: [{ id: 'fr', title: words('法国', 'France') }, { id: 'de' }],
      axes: { group: words('国家', 'Country') },
    },
    { id: 'starred', title: words('打分票', 'Starred'), kind: 'imported', form: { kind: 'points', to: 5 } },
    {
      id: 'divided',
      title: words('平分票', 'Divided'),
      kind: 'imported',
      form: { kind: 'choose', from: 1, to: 2, shared: true, per: { attribute: 'category', from: 0, to: 1 } },
    },
  ],
  panels: [
    {
      id: 'judges',
      title: words('评委', 'Judges'),
      criteria: [
        { id: 'a', title: words('创意', 'Idea'), weight: 0.3, scale: { from: 0, to: 100, step: 1 } },
        { id: 'b', title: words('技艺', 'Craft'), weight: 0.6, scale: { from: 0, to: 10, step: 0.5 } },
      ],
      judges: { atLeast: 1 },
      items: true,
      axes: { item: words('动作', 'Dive') },
    },
  ],
  facts: [
    { id: 'points', title: words('得分', 'Points'), kind: 'number' },
    { id: 'base', title: words('基础分', 'Base values'), kind: 'number', items: true },
  ],
  assumed: [words('按公布的规则', 'As published'), words('写了句号。', 'With a full stop.')],
};

const rules = (round: JsonObject) => {
  const rulebook = checked(makeRulebook({ ...declared, rounds: [makeRound(round)] }));
  return { zh: explainRulebook(rulebook, 'zh'), en: explainRulebook(rulebook, 'en') };
};

const points = { id: 'points', title: words('得分', 'Points'), from: { facts: 'points' } };

/** The last sentence of a figure. */
const lastOf = (figure: JsonObject) => {
  const { zh, en } = rules({ figures: [points, { id: 'figure', ...figure }] });
  return [zh, en].map((all) => all.rounds[0]?.figures[1]?.sentences.at(-1));
};
const marks = (...steps: JsonObject[]) => lastOf({ from: { marks: 'judges' }, steps });
const votes = (channel: string, ...steps: JsonObject[]) => lastOf({ from: { votes: channel }, steps });

describe('a step is told in plain words', () => {
  it.each<[string, (string | undefined)[], string, string]>([
    [
      'majority-wins',
      marks(
        { method: 'sum', over: 'item' },
        { method: 'sum', over: 'criterion' },
        { method: 'majority-wins', over: 'judge' },
      ),
      '与每个对手相比，把它排在前面的评委更多，就胜一个（值高者在前）。',
      'It wins over each other entry that more judges put behind it than before it (the higher value is before).',
    ],
    [
      'weights of places',
      votes('ranked', { method: 'weighted-sum', over: 'cell', weights: { 1: 4, 2: 3, 3: 1 } }),
      '各选票栏的值乘以权重后相加，权重：第 1 名 4、第 2 名 3、第 3 名 1。',
      'Multiply by the weights of the ballot cells and add up; weights: 1st place 4, 2nd place 3, 3rd place 1.',
    ],
    [
      'a place',
      votes('ranked', { method: 'pick', over: 'cell', key: 1 }),
      '只取第 1 名的票数。',
      'Take the votes for 1st place alone.',
    ],
    [
      'points',
      votes('starred', { method: 'pick', over: 'cell', key: 5 }),
      '只取 5 分的票数。',
      'Take the votes for 5 points alone.',
    ],
    [
      'choices',
      votes('divided', { method: 'pick', over: 'cell', key: 2 }),
      '只取选 2 项的票数。',
      'Take the votes for 2 choices alone.',
    ],
    [
      'by-count',
      marks({
        method: 'by-count',
        over: 'judge',
        cases: [
          { upTo: 2, method: 'mean' },
          { upTo: 3, method: 'median' },
          { upTo: 6, method: 'highest' },
          { method: 'lowest' },
        ],
      }),
      '按值的个数而定：2 个及以下时，各评委取平均；3 个时，取各评委的中位数，个数为偶数时取中间两个的平均；4 至 6 个时，取各评委中最高的；更多时，取各评委中最低的。',
      'By the number of values: for up to 2, take the mean over all judges; for 3, take the median over all judges: of an even number the mean of the middle two; for 4 to 6, take the highest over all judges; for more, take the lowest over all judges.',
    ],
    [
      'half-even',
      marks({ method: 'round', digits: 1, mode: 'half-even' }),
      '取到小数点后 1 位（四舍六入五成双，恰为一半时取偶数）。',
      'Round to 1 decimal (halves to the even digit).',
    ],
    [
      'bands',
      lastOf({
        from: { facts: 'points' },
        steps: [{ method: 'bands', bands: [{ from: 200, points: 38 }], below: 35 }],
      }),
      '分档计分：满 200 得 38，不足 200 得 35。',
      'By bands: 38 from 200 on, 35 below 200.',
    ],
    [
      'an axis with a name of its own',
      votes('ranked', { method: 'sum', over: 'group' }),
      '把各国家的值相加。',
      'Add up over all countries.',
    ],
    [
      'an item with a name of its own',
      marks({ method: 'mean', over: 'item' }),
      '各动作取平均。',
      'Take the mean over all dives.',
    ],
    [
      'what judges give',
      marks({ method: 'trimmed-mean', over: 'judge', high: 1, low: 1 }),
      '各评委的评分中去掉 1 个最高的和 1 个最低的，其余取平均。',
      'Of the marks of all judges drop the highest and the lowest and take the mean of the rest.',
    ],
    [
      'severity of all judges',
      marks({ method: 'severity-adjusted', over: 'judge', atLeast: 1 }),
      '扣除评委的宽严差别：评分减去该评委的宽严值（按最小二乘估计，评分 = 项目 + 宽严）。',
      'Each mark less its judge’s severity (by least squares of mark = entry + severity).',
    ],
    [
      'rank',
      lastOf({
        from: { facts: 'points' },
        steps: [{ method: 'rank', order: 'lowest-first', ties: [{ figure: 'points' }] }],
      }),
      '按从低到高排名次，相同时比“得分”（从高到低），并列者都取较前的名次。',
      'Rank lowest first; equals are ranked by “Points” (highest first); those who are tied all take the better place.',
    ],
    [
      'require',
      marks({ method: 'require', over: 'judge', atLeast: 2, else: 'absent' }),
      '评委的评分不足 2 个时，视为没有值。',
      'Marks of fewer than 2 judges count as none.',
    ],
    [
      'facts',
      lastOf({ from: { facts: 'base' } }),
      '主办方记录的“基础分”。',
      '“Base values” as the organisers recorded them.',
    ],
    ['a figure', lastOf({ from: { figure: 'points' } }), '“得分”一列。', 'The figure “Points”.'],
    [
      'a sum of which no part may be missing',
      lastOf({ from: { sum: ['points'], missing: 'refuse' } }),
      '“得分”；各项都不能缺。',
      '“Points”; none of them may be missing.',
    ],
  ])('%s', (_, told, zh, en) => {
    expect(told).toEqual([zh, en]);
  });
});

describe('weights that sum to neither 1 nor 100', () => {
  it('are told of criteria', () => {
    const { zh, en } = rules({});
    expect(zh.panels[0]?.sentences).toContain('各评分标准的权重之和是 0.9。');
    expect(en.panels[0]?.sentences).toContain('The weights of the criteria sum to 0.9.');
  });

  const weighed = (...weights: number[]) =>
    lastOf({ from: { weighted: weights.map((weight) => ({ figure: 'points', weight })), missing: 'zero' } })[0];

  it('are told of figures, where they are shares of a whole', () => {
    expect(weighed(0.3, 0.6)).toBe('“得分” × 0.3 + “得分” × 0.6；缺的项按 0 计；权重之和是 0.9。');
    for (const whole of [[0.4, 0.6], [40, 60], [1, 1], [1, -1], [2]])
      expect(weighed(...whole)).not.toContain('权重之和');
  });
});

describe('a list is told in plain words', () => {
  const list = (over: JsonObject) => ({ title: words('名单', 'List'), onTie: 'expand', ...over });
  const first = list({ id: 'first', title: words('前列', 'Top'), take: 1 });

  it.each<[string, JsonObject, string, string]>([
    ['take 1', { take: 1, not: [] }, '取第 1 名。', 'The first entry.'],
    ['rest', { take: 'rest', onTie: undefined }, '除“前列”外，其余全部入选。', 'All but those on “Top” are taken.'],
    ['rest of nobody', { take: 'rest', onTie: undefined, not: [] }, '全部入选。', 'All are taken.'],
    [
      'take per',
      { take: { per: { c1: 1, c2: 0 } }, per: 'category' },
      '“c1”取第 1 名，“c2”不取。',
      'The first of “c1”, none of “c2”.',
    ],
  ])('%s', (_, over, zh, en) => {
    const lists = [first, list({ id: 'second', ...over })];
    const told = rules({ lists: JSON.parse(JSON.stringify(lists)) as JsonObject[] });
    const of = (all: typeof told.zh) => all.rounds[0]?.lists[1]?.sentences;
    expect([of(told.zh)?.[0], of(told.en)?.[0]]).toEqual([zh, en]);
    expect(of(told.zh)?.join('')).not.toMatch(/不含.*其余|其余.*不含/);
  });

  it('with one rule for equals, or several in their order', () => {
    const from = (ties: JsonObject[]) => {
      const { zh, en } = rules({ lists: [list({ id: 'first', take: 1, from: { figure: 'points', ties } })] });
      return [zh, en].map((all) => all.rounds[0]?.lists[0]?.sentences[2]);
    };
    expect(from([{ by: 'lot' }])).toEqual(['相同时抽签决定。', 'Of equals, a lot decides.']);
    expect(from([{ by: 'figure', figure: 'points' }, { by: 'number' }, { by: 'decision' }])).toEqual([
      '相同时依次：比“得分”，高者在前；再编号小者在前；再由主办方裁定。',
      'Of equals, in this order: the higher “Points” comes first; the smaller number comes first; the organisers decide.',
    ]);
  });
});

describe('what is declared is told in plain words', () => {
  const { zh, en } = rules({});

  it('what is recorded for each key, by the name that its axis has', () => {
    expect(zh.channels[0]?.sentences).toContain('按国家分开记录：法国、de。');
    expect(en.channels[0]?.sentences).toContain('Recorded for each country: France, de.');
    expect(zh.panels[0]?.sentences).toContain('按动作分开记录。');
    expect(en.panels[0]?.sentences).toContain('Recorded for each dive.');
  });

  it('how many a ballot names', () => {
    expect(zh.channels[2]?.sentences).toContain(
      '每张选票选 1 至 2 个项目，每个类别至多 1 个，各不相同，一张选票共一票，由所选项目平分。',
    );
    expect(en.channels[2]?.sentences[1]).toContain('A ballot names 1 to 2 entries, at most 1 of each category');
  });

  it('a day by the clocks of the contest', () => {
    const quotas = [{ ballots: 1, per: 'voter', window: { every: 'day', from: '00:00' } }];
    const form = { kind: 'choose', from: 1, to: 1 };
    const channels = [{ id: 'web', title: words('网络', 'Web'), kind: 'online', form, quotas }];
    const told = (timeZone: string) => {
      const rulebook = checked(makeRulebook({ timeZone, channels }));
      return (['zh', 'en'] as const).map((language) => explainRulebook(rulebook, language).channels[0]?.sentences[2]);
    };
    expect(told('Asia/Shanghai')).toEqual([
      '每位投票人每天（从北京时间 00:00 起算）至多投 1 张选票。',
      'A voter casts at most 1 ballot a day (counted from 00:00, Beijing time).',
    ]);
    expect(told('America/New_York')).toEqual([
      '每位投票人每天（从 America/New_York 时间 00:00 起算）至多投 1 张选票。',
      'A voter casts at most 1 ballot a day (counted from 00:00, America/New_York time).',
    ]);
  });

  it('the scale of a criterion', () => {
    expect(zh.panels[0]?.criteria.map(({ scale }) => scale)).toEqual(['0 至 100，只打整数', '0 至 10，每 0.5 一级']);
    expect(en.panels[0]?.criteria.map(({ scale }) => scale)).toEqual([
      '0 to 100, whole numbers only',
      '0 to 10 in steps of 0.5',
    ]);
  });

  it('what was assumed, with a full stop', () => {
    expect(zh.assumed).toEqual(['按公布的规则。', '写了句号。']);
    expect(en.assumed).toEqual(['As published.', 'With a full stop.']);
  });
});
