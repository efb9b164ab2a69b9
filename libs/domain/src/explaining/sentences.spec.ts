import { bigRulebook } from '../../test/big/rulebook.js';
import { checked, makeRound, makeRulebook } from '../../test/contest.js';
import type { JsonObject } from '../../test/json.js';
import { explainRulebook } from './explain-rulebook.js';

const big = checked(bigRulebook);
const [zh, en] = [explainRulebook(big, 'zh'), explainRulebook(big, 'en')];
const [mainZh, mainEn] = [zh.rounds[0], en.rounds[0]];

/** The sentences of one thing, in both languages side by side. */
const pairs = (chinese: readonly string[] = [], english: readonly string[] = []): [string, string][] =>
  chinese.map((sentence, i) => [sentence, english[i] ?? '']);
const byId = <T extends { readonly id: string; readonly sentences: readonly string[] }>(
  all: readonly T[] | undefined,
  id: string,
) => all?.find((one) => one.id === id)?.sentences;

describe('the words mean the rule', () => {
  it('of a gate', () => {
    expect(pairs(mainZh?.gates, mainEn?.gates)).toEqual([
      ['“列ｍｅａｎ”须不低于 1，否则不参加排名。', '“Figure mean” must be at least 1, else the entry is not ranked.'],
      [
        '“列ｍｅａｎ”须不超过 10，否则排在达到者之后。',
        '“Figure mean” must be at most 10, else it ranks behind all who meet this.',
      ],
      [
        '“列ｃｏｍｐｌｅｔｅ”须高于 0，否则排在达到者之后。',
        '“Figure complete” must be more than 0, else it ranks behind all who meet this.',
      ],
      [
        '“列ｈｅａｔ”须低于 100，否则不参加排名。',
        '“Figure heat” must be less than 100, else the entry is not ranked.',
      ],
    ]);
  });

  it('of a tie', () => {
    expect(mainZh?.ties).toEqual([
      '比“列ｓｅｌｆ”，低者在前（仅用于第 3 名及以前）。',
      '比“列ｍｅａｎ”，高者在前。',
      '比“列ｐｌａｃｅｓ”的各个值：最低值多者在前，再比次低值，依此类推。',
      '比“列ｍａｒｋｓ”的各个值：最高值多者在前，再比次高值，依此类推。',
      '只在同分者之间逐个相比：“列ｐｌａｃｅｓ”中较低的次数更多者为胜，胜得多者在前。',
      '只在同分者之间逐个相比：“列ｍａｒｋｓ”中较高的次数更多者为胜，胜得多者在前。',
      '编号小者在前（仅用于第 2 名及以前）。',
      '抽签决定（仅用于第 11 名及以前）。',
      '由主办方裁定。',
    ]);
    expect(mainEn?.ties).toEqual([
      'The lower “Figure self” comes first (only for ties that begin at the 3rd place or better).',
      'The higher “Figure mean” comes first.',
      'The values of “Figure places” decide: more of the lowest value comes first, then of the next, and so on.',
      'The values of “Figure marks” decide: more of the highest value comes first, then of the next, and so on.',
      'Among the tied only, one against one: who is lower in more values of “Figure places” wins; more wins come first.',
      'Among the tied only, one against one: who is higher in more values of “Figure marks” wins; more wins come first.',
      'The smaller number comes first (only for ties that begin at the 2nd place or better).',
      'A lot decides (only for ties that begin at the 11th place or better).',
      'The organisers decide.',
    ]);
  });

  it.each([
    [
      'top',
      ['取前 3 名。', '“列ｍｅａｎ”须达到 2。', '末位并列时，等裁定后再定。'],
      ['The first 3 entries.', '“Figure mean” must be at least 2.', 'A tie at the cut waits for a decision.'],
    ],
    [
      'popular',
      [
        '取第 1 名。',
        '这份名单按“列ｖｏｔｅｓ”从高到低排列。',
        '相同时依次：比“列ｍｅａｎ”，高者在前；再抽签决定。',
        '从“前列”中产生。',
        '末位并列的全部入选。',
      ],
      [
        'The first entry.',
        'This list goes by “Figure votes”, highest first.',
        'Of equals, in this order: the higher “Figure mean” comes first; a lot decides.',
        'Taken from “Top”.',
        'All who are tied at the cut are taken.',
      ],
    ],
    [
      'spread',
      [
        '取前 3 名。',
        '不含已入选“前列”的项目。',
        '每个类别至多 2 个，满额后由后面的递补。',
        '每个所在区至多 1 个，满额后由后面的递补。',
        '末位并列的共同入选，并注明并列。',
      ],
      [
        'The first 3 entries.',
        'Without those on “Top”.',
        'At most 2 of each category; where one is full the next move up.',
        'At most 1 of each district; where one is full the next move up.',
        'Those who are tied at the cut share the places, and the list says so.',
      ],
    ],
    [
      'tenth',
      ['取参加排名者的 10%，进一取整。', '可与上面的名单重复。', '末位并列、名额不够的都不入选。'],
      [
        'The first 10% of all who are ranked, rounded up.',
        'Those on the lists above may be on it too.',
        'Those who are tied at the cut beyond the places are not taken.',
      ],
    ],
    [
      'half',
      ['取参加排名者的 50%，舍去尾数。', '可与上面的名单重复。', '末位并列的全部入选。'],
      [
        'The first 50% of all who are ranked, rounded down.',
        'Those on the lists above may be on it too.',
        'All who are tied at the cut are taken.',
      ],
    ],
    [
      'quota',
      [
        '“影片”取前 2 名，“歌曲”取第 1 名。',
        '可与上面的名单重复。',
        '每个类别分别产生。',
        '末位并列的共同入选，并注明并列。',
      ],
      [
        'The first 2 of “Films”, the first of “Songs”.',
        'Those on the lists above may be on it too.',
        'Made for each category by itself.',
        'Those who are tied at the cut share the places, and the list says so.',
      ],
    ],
  ])('of the list %s', (id, chinese, english) => {
    expect(byId(mainZh?.lists, id)).toEqual(chinese);
    expect(byId(mainEn?.lists, id)).toEqual(english);
  });

  it('of a field, a score and removals', () => {
    expect(pairs([mainZh?.field ?? '', mainZh?.score ?? ''], [mainEn?.field ?? '', mainEn?.score ?? ''])).toEqual([
      ['参加这一轮的是全部项目。', 'This round is for all entries.'],
      ['按“列ｔｏｔａｌ”从高到低排名。', 'Ranked by “Figure total”, highest first.'],
    ]);
    expect(
      pairs(
        [zh.rounds[1]?.field ?? '', zh.rounds[2]?.field ?? ''],
        [en.rounds[1]?.field ?? '', en.rounds[2]?.field ?? ''],
      ),
    ).toEqual([
      [
        '参加这一轮的是“前列”中的项目，以及类别为“影片”的项目，以及“其余”中的项目；按类别分开，各自排名。',
        'This round is for the entries of “Top”, and the entries whose category is “Films”, and the entries of “Others”; each category is ranked by itself.',
      ],
      ['参加这一轮的是“各类第一”中的项目。', 'This round is for the entries of “Firsts”.'],
    ]);
    expect(pairs(mainZh?.removals, mainEn?.removals)).toEqual([
      [
        '退出的项目仍计入其他项目的算式，名次由后面的依次递补。',
        'A withdrawn entry still counts in the others’ figures; the next move up.',
      ],
      [
        '被取消资格的项目视同没有参加，后面的依次递补。',
        'A disqualified entry counts as if it had never been there; the next move up.',
      ],
    ]);
  });

  it.each([
    [
      'web',
      '每位投票人每天（从北京时间 08:30 起算）至多投 1 张选票，对每个项目分别计算，须投给不同的项目。',
      'A voter casts at most 1 ballot a day (counted from 08:30, Beijing time), counted for each entry by itself, naming different entries.',
    ],
    [
      'web',
      '每个网络地址整个投票期间至多投 20 张选票，“网络投票”“纸质选票”合并计算。',
      'A network address casts at most 20 ballots in the whole contest, over “Online vote” and “Paper ballots” together.',
    ],
    [
      'web',
      '每张选票选 1 至 5 个项目，每个类别至多 3 个，同一项目可以投几票。',
      'A ballot names 1 to 5 entries, at most 3 of each category, several votes on one entry are allowed.',
    ],
    ['paper', '投票期间不公布票数。', 'Running totals are hidden until the close.'],
    ['paper', '票数由主办方导入。', 'Votes are imported by the organisers.'],
    ['divided', '每位投票人每小时至多投 3 张选票。', 'A voter casts at most 3 ballots an hour.'],
    ['divided', '每天北京时间 09:00、18:00 公布票数。', 'Running totals are published at 09:00, 18:00, Beijing time.'],
    [
      'divided',
      '每张选票至多选 3 个项目，各不相同，一张选票共一票，由所选项目平分。',
      'A ballot names at most 3 entries, all different, one ballot is worth one vote, divided among its choices.',
    ],
    ['ranked', '每位投票人每 90 分钟至多投 2 张选票。', 'A voter casts at most 2 ballots every 90 minutes.'],
    ['ranked', '每张选票排出前 3 名。', 'A ballot ranks up to 3 entries.'],
    ['starred', '每张选票给项目打 1 至 5 分，共 10 分。', 'A ballot gives an entry 1 to 5 points, 10 in all.'],
    [
      'starred',
      '每位投票人两次投票之间至少隔 15 分钟，每次至多 1 张选票。',
      'A voter casts at most 1 ballot at a time, at least 15 minutes apart.',
    ],
    [
      'graded',
      '每张选票给项目评等级：好（2）、中（1/2）、poor（0）。',
      'A ballot gives an entry a grade: Good (2), Fair (1/2), poor (0).',
    ],
  ])('of the channel %s: %s', (id, chinese, english) => {
    const index = byId(zh.channels, id)?.indexOf(chinese) ?? -1;
    expect(byId(zh.channels, id)).toContain(chinese);
    expect(byId(en.channels, id)?.[index]).toBe(english);
  });

  it('of an operand', () => {
    expect(pairs(byId(mainZh?.figures, 'operands'), byId(mainEn?.figures, 'operands')).slice(1)).toEqual([
      ['乘以 3。', 'Multiply by 3.'],
      ['除以 4/3。', 'Divide by 4/3.'],
      ['加上“列ｓｅｌｆ”；缺了它时值不变。', 'Add “Figure self”; where it is missing the value stays as it is.'],
      [
        '减去“列ｈｅａｔ”；缺了它时也视为没有值。',
        'Subtract “Figure heat”; where it is missing there is no value either.',
      ],
      ['加上“列ｍｅａｎ”；它不能缺。', 'Add “Figure mean”; it may not be missing.'],
    ]);
    expect(byId(mainZh?.figures, 'by-key')?.[1]).toBe('按评委：“J1” + 0.5，“J2” − 1/4，其余不变。');
  });

  const figureWords = (...steps: JsonObject[]) => {
    const figures = [
      { id: 'points', title: { zh: '得分', en: 'Points' }, from: { facts: 'points' }, steps },
      { id: 'penalty', title: { zh: '扣分', en: 'Penalty' }, from: { facts: 'points' } },
    ];
    const rulebook = checked(makeRulebook({ rounds: [makeRound({ figures })] }));
    return (['zh', 'en'] as const).map((language) => {
      const { rounds } = explainRulebook(rulebook, language);
      return rounds[0]?.figures[0]?.sentences.slice(1).join('');
    });
  };

  it.each<[JsonObject, string, string]>([
    [
      { method: 'share-of-highest', points: 100 },
      '最高者得 100，其余按与最高值的比例折算（值 ÷ 最高值 × 100）。',
      'The highest gets 100, the others in proportion to it (value ÷ the highest value × 100).',
    ],
    [
      { method: 'share-of-total' },
      '按占合计的比例折算，合计为 1（值 ÷ 合计）。',
      'As a share of the total, out of 1 (value ÷ the total).',
    ],
    [
      { method: 'min-max', points: -5 },
      '最高者得 \u22125，最低者得 0，其余按所在位置折算：（值 − 最低值）÷（最高值 − 最低值） × \u22125。',
      'The highest gets \u22125, the lowest 0, the others by where they lie between: (value − the lowest) ÷ (the highest − the lowest) × \u22125.',
    ],
    [{ method: 'plus', number: -3 }, '加上 \u22123。', 'Add \u22123.'],
    [
      { method: 'bands', bands: [{ from: -1, points: '-1/2' }], below: -2 },
      '分档计分：满 \u22121 得 \u22121/2，不足 \u22121 得 \u22122。',
      'By bands: \u22121/2 from \u22121 on, \u22122 below \u22121.',
    ],
  ])('of what every entry is measured by: $method', (step, chinese, english) => {
    expect(figureWords(step)).toEqual([chinese, english]);
  });

  it.each<[(number | string | undefined)[], string]>([
    [[undefined, 1, -1], '“得分” + “得分” \u2212 “得分”；缺的项按 0 计。'],
    [[-1, 2, -0.5], '\u2212“得分” + “得分” × 2 \u2212 “得分” × 0.5；缺的项按 0 计。'],
    [[0.7, '3/10'], '“得分” × 70% + “得分” × 30%；缺的项按 0 计。'],
    [[1.5, '-1/2'], '“得分” × 1.5 \u2212 “得分” × 0.5；缺的项按 0 计。'],
  ])('of weights %j', (weights, sentence) => {
    const weighted = weights.map((weight) => ({ figure: 'points', ...(weight === undefined ? {} : { weight }) }));
    const figures = [
      { id: 'points', title: { zh: '得分' }, from: { facts: 'points' } },
      { id: 'total', from: { weighted, missing: 'zero' } },
    ];
    const rulebook = checked(makeRulebook({ rounds: [makeRound({ figures })] }));
    expect(byId(explainRulebook(rulebook, 'zh').rounds[0]?.figures, 'total')).toEqual([sentence]);
  });
});
