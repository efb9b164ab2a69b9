import { decided } from '../../../../test/factories/decided.js';

const at = '2031-06-01T00:00:00.000Z';
const placeOf = (made: ReturnType<typeof decided>, entry: number) =>
  made.rows.places.find((row) => row.entry === entry)!;

describe('a tie', () => {
  it('says with which place, by which rule, and with both numbers, as many digits as part them', () => {
    const made = decided({ totals: [90, 82.84, 82.84], experts: [1, '645029/7411', '682049/7412'] });
    expect(placeOf(made, 3).tie).toEqual({
      others: 1,
      first: [{ number: 2, place: 3, value: '645029/7411' }],
      rule: 0,
      value: '682049/7412',
      sentence: {
        zh: '与第 3 名总分相同。依规则先比专家分：92.02 高于 87.04。',
        en: 'The same total as place 3. By the rules the expert score is compared first: 92.02 is higher than the 87.04.',
      },
    });
    expect(placeOf(made, 2).tie!.sentence.zh).toBe('与第 2 名总分相同。依规则先比专家分：87.04 低于 92.02。');
    const close = decided({ totals: [5, 5], experts: [93.7749, 93.774] });
    expect(placeOf(close, 1).tie!.sentence.zh).toContain('93.775 高于 93.774');
    const whole = decided({ totals: [5, 5], experts: [30, 20] });
    expect(placeOf(whole, 1).tie!.sentence.zh).toContain('：30 高于 20。');
  });

  it('names some of many, and whose number it is compared with', () => {
    const made = decided({ totals: Array.from({ length: 6 }, () => 5), experts: [6, 5, 4, 3, 2, 1] });
    expect(placeOf(made, 3).tie).toMatchObject({
      others: 5,
      first: [
        { number: 1, place: 1 },
        { number: 2, place: 2 },
        { number: 4, place: 4 },
      ],
      sentence: { zh: '与第 1 名等 5 项总分相同。依规则先比专家分：4 高于第 4 名的 3。' },
    });
    expect(placeOf(made, 6).tie!.sentence.zh).toContain('1 低于第 5 名的 2');
  });

  it('stands where no rule parts it, and says with whom', () => {
    const made = decided({ totals: [5, 5, 5, 7, 7], experts: [1, 1, 1, 2, 2] });
    expect(placeOf(made, 4).tie).toMatchObject({ others: 1, rule: null, value: null });
    expect(placeOf(made, 4).tie!.sentence.zh).toBe('与 5 号总分相同，依规则分不出先后，名次并列。');
    expect(placeOf(made, 1).tie!.sentence.zh).toBe('与另外 2 项总分相同，依规则分不出先后，名次并列。');
  });

  it('says when a later rule decided, when a value is missing, and what a rule without one value does', () => {
    const twoRules = {
      ties: [
        { by: 'figure', figure: 'experts' },
        { by: 'figure', figure: 'votes' },
      ],
    };
    const later = decided({ totals: [5, 5], experts: [1, 1], votes: [20, 30], round: twoRules });
    expect(placeOf(later, 2).tie).toMatchObject({ rule: 1, value: '30' });
    expect(placeOf(later, 2).tie!.sentence.zh).toContain('再比votes：30 高于 20');
    const missing = decided({ totals: [5, 5], experts: [1, null] });
    expect(placeOf(missing, 1).tie!.sentence.zh).toContain('对方没有这一项');
    expect(placeOf(missing, 2).tie).toMatchObject({ value: null });
    const byNumber = decided({ totals: [5, 5], round: { ties: [{ by: 'number' }] } });
    expect(placeOf(byNumber, 1).tie).toMatchObject({ rule: 0, value: null, first: [{ value: null }] });
    expect(placeOf(byNumber, 1).tie!.sentence.zh).toMatch(/^与第 2 名总分相同。依规则分先后：/);
  });

  it('of thousands is as short for each as that of two', () => {
    const many = decided({ totals: Array.from({ length: 3000 }, () => 0), round: { ties: [{ by: 'number' }] } });
    const longest = Math.max(...many.rows.places.map(({ tie }) => JSON.stringify(tie).length));
    expect(longest).toBeLessThan(1000);
    expect(placeOf(many, 2000).tie).toMatchObject({ others: 2999, rule: 0 });
  });
});

describe('the cut', () => {
  const lists = (...all: object[]) => ({ lists: all.map((list) => ({ onTie: 'expand', ...list })) });
  const list = (id: string, take: unknown, rest: object = {}) => ({ id, title: { zh: id }, take, ...rest });

  it('stands between the last who is on a list and the first who is not', () => {
    const made = decided({
      totals: [93.77, 82.39, 81.77, '164/3'],
      round: lists(list('top', 2), list('rest', 'rest')),
    });
    const [part] = made.rows.parts;
    expect(part!.lists).toMatchObject([
      {
        id: 'top',
        total: 2,
        cut: {
          above: 2,
          last: { number: 2, place: 2, score: '82.39' },
          first: { number: 3, place: 3, score: '81.77' },
          by: '0.62',
        },
      },
      { id: 'rest', total: 2, cut: null },
    ]);
    expect([1, 2, 3, 4].map((entry) => placeOf(made, entry).to_cut)).toMatchObject([
      { list: 'top', isOn: true, against: { place: 3 }, by: '12' },
      { list: 'top', isOn: true, against: { place: 3 }, by: '0.62' },
      { list: 'top', isOn: false, against: { place: 2 }, by: '0.62' },
      { list: 'top', isOn: false, against: { place: 2 }, by: '8317/300' },
    ]);
  });

  it('is the nearest line above, and for the best the first below', () => {
    const made = decided({ totals: [9, 8, 7, 6], round: lists(list('gold', 1), list('silver', 1), list('bronze', 1)) });
    const to = [1, 2, 3, 4].map((entry) => placeOf(made, entry).to_cut);
    expect(to.map((distance) => [distance?.list, distance?.isOn, distance?.by])).toEqual([
      ['gold', true, '1'],
      ['gold', false, '1'],
      ['silver', false, '1'],
      ['bronze', false, '1'],
    ]);
  });

  it('is none of a list by another figure, nor behind a gate, and turns round where the lowest is best', () => {
    const other = decided({
      totals: [9, 8, 7],
      experts: [1, 2, 3],
      round: lists(list('experts', 1, { from: { figure: 'experts' } })),
    });
    expect(other.rows.places.map(({ to_cut }) => to_cut)).toEqual([null, null, null]);
    const gates = [{ figure: 'experts', atLeast: 2, then: 'behind' }];
    const gated = decided({ totals: [9, 8], experts: [1, 2], round: { gates, ...lists(list('top', 1)) } });
    expect(gated.rows.places.map(({ entry, to_cut }) => [entry, to_cut])).toEqual([
      [2, null],
      [1, null],
    ]);
    const lowest = decided({
      totals: [9, 8, 6],
      round: { score: { figure: 'total', order: 'lowest-first' }, ...lists(list('top', 1)) },
    });
    expect([3, 2, 1].map((entry) => placeOf(lowest, entry).to_cut?.by)).toEqual(['2', '2', '3']);
  });
});

describe('the strip', () => {
  it('has a point for each, from the lowest to the highest, and the line between', () => {
    const made = decided({ totals: [10, 5, 0] });
    expect(made.rows.parts[0]!.strip).toEqual({
      from: '0',
      to: '10',
      points: [
        { at: 1, isIn: true, count: 1 },
        { at: 0.5, isIn: false, count: 1 },
        { at: 0, isIn: false, count: 1 },
      ],
      cut: 0.75,
    });
  });

  it('gathers very many in bins', () => {
    const made = decided({ totals: Array.from({ length: 1000 }, (_, i) => i) });
    const { points } = made.rows.parts[0]!.strip!;
    expect(points.length).toBeLessThanOrEqual(201);
    expect(points.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
    expect(points.filter(({ isIn }) => isIn)).toMatchObject([{ count: 1 }]);
  });

  it('is drawn in the middle where all are equal', () => {
    expect(decided({ totals: [3, 3] }).rows.parts[0]!.strip).toMatchObject({ points: [{ at: 0.5 }, { at: 0.5 }] });
  });
});

describe('a decision', () => {
  it('stands beside who is out, with reason and time', () => {
    const decisions = [{ kind: 'disqualified', entry: 2, round: 'final', reason: '抄袭', at }];
    const { rows } = decided({ totals: [3, 2, 1], decisions });
    expect(rows.outs).toMatchObject([
      { entry: 2, why: 'disqualified', sentence: { zh: '已被取消资格。' }, decision: { reason: { zh: '抄袭' }, at } },
    ]);
  });

  it('says how many votes were cast, struck and left, one strike after the other', () => {
    const strike = (count: number, time: string) => ({
      kind: 'votes-struck',
      channel: 'web',
      entry: 1,
      count,
      reason: { zh: '刷票' },
      at: time,
    });
    const annul = { kind: 'votes-annulled', entry: 2, reason: '买票', at: '2031-06-03T00:00:00.000Z' };
    const decisions = [annul, strike(7, '2031-06-02T00:00:00.000Z'), strike(377, at)];
    const { sanctions } = decided({ totals: [3, 2], votes: [1000, 50], decisions });
    expect(sanctions).toMatchObject([
      { kind: 'votes-struck', entry: 1, cast: 1000, struck: 377, left: 623 },
      { kind: 'votes-struck', entry: 1, cast: 623, struck: 7, left: 616 },
      { kind: 'votes-annulled', entry: 2, channel: null, cast: 50, struck: 50, left: 0 },
    ]);
  });
});

it('says which gate was not met', () => {
  const gates = [{ figure: 'experts', atLeast: 2, then: 'out' }];
  const { rows } = decided({ totals: [9, 8], experts: [1, 2], round: { gates } });
  expect(rows.outs).toMatchObject([{ entry: 1, why: 'gate:0', decision: null }]);
  expect(rows.outs[0]!.sentence.zh).toMatch(/^未达到这一条：.*专家分/);
});
