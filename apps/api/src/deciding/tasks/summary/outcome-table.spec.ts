import { decided } from '../../../../test/factories/decided.js';
import { type NamedEntry, tableOf } from './outcome-table.js';

const named = (number: number, changes: Partial<NamedEntry> = {}): NamedEntry => ({
  number,
  title: { zh: `项目${number}`, en: `Entry ${number}` },
  submitters: [{ zh: '单位' }],
  district: null,
  isSample: false,
  ...changes,
});

interface Made {
  readonly made: ReturnType<typeof decided>;
  readonly entries?: readonly NamedEntry[];
  readonly isSimulated?: boolean;
}

/** The cells of the table by the Chinese name of their column. */
function cells({ made, entries = [], isSimulated = false }: Made): Record<string, string>[] {
  const text = tableOf(made.rows, { ...made, entries, contest: { title: { zh: '大赛' }, isSimulated } });
  expect(text.startsWith('\ufeff')).toBe(true);
  const [head = [], ...rows] = parse(text.slice(1));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name.split(' ')[0], row[i] ?? ''])));
}

/** As a spreadsheet reads it. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

it('has a row for each entry, with number, district, votes, lists and what is simulated', () => {
  const made = decided({ totals: [93.77, 5], votes: [1000, 7] });
  const entries = [named(1, { district: 'tianhe' }), named(2, { isSample: true })];
  expect(cells({ made, entries, isSimulated: true })).toEqual([
    {
      大赛: '大赛',
      数据: '模拟 simulated',
      轮次: '终评',
      组别: '',
      名次: '1',
      得分: '93.77',
      精确得分: '93.77',
      编号: '1',
      项目: '项目1',
      英文名: 'Entry 1',
      单位: '单位',
      地区: 'tianhe',
      票数: '1000',
      名单: '优胜',
      说明: '',
    },
    expect.objectContaining({ 编号: '2', 地区: '', 票数: '7', 名单: '入围', 说明: '示例 sample' }),
  ]);
});

it('shows as many digits as part neighbours, without exponent, and no number with an apostrophe', () => {
  const made = decided({ totals: [93.7749, 93.774, '656399/7000', '656397/7000', 0.0000001, 0, -0.004, '-1/3'] });
  expect(cells({ made }).map((row) => [row['得分'], row['精确得分']])).toEqual([
    ['93.7749', '93.7749'],
    ['93.774', '93.774'],
    ['93.7712857', '656399÷7000'],
    ['93.771', '93.771'],
    ['0.0000001', '0.0000001'],
    ['0', '0'],
    ['-0.004', '-0.004'],
    ['-0.3333333', '-1÷3'],
  ]);
  const close = decided({ totals: ['20/7', '2857142857142/999999999999'] });
  const [first, second] = cells({ made: close }).map((row) => row['得分']);
  expect(first).not.toBe(second);
});

it('guards the words of people, and keeps what holds line breaks in its cell', () => {
  const made = decided({ totals: [2, 1] });
  const entries = [
    named(1, { title: { zh: '=1+1', en: '1/2' }, submitters: [{ zh: '0755' }, { zh: '单位' }] }),
    named(2, { title: { zh: '一\n=2+2', en: '12E5' }, submitters: [{ zh: '@a' }] }),
  ];
  const rows = cells({ made, entries });
  expect(rows.map((row) => [row['项目'], row['英文名'], row['单位']])).toEqual([
    [`'=1+1`, `'1/2`, '0755；单位'],
    ['一\n=2+2', `'12E5`, `'@a`],
  ]);
});

it('tells the decisions about an entry, with votes, reason and time where the contest is', () => {
  const decisions = [
    { kind: 'votes-struck', channel: 'web', entry: 1, count: 377, reason: '刷票', at: '2031-06-01T02:12:00.000Z' },
    { kind: 'withdrawn', entry: 2, round: 'final', reason: { zh: '本单位申请' }, at: '2031-06-01T16:00:00.000Z' },
  ];
  const made = decided({ totals: [2, 1], votes: [1000, 5], decisions });
  expect(cells({ made }).map((row) => [row['编号'], row['名次'], row['票数'], row['说明']])).toEqual([
    ['1', '1', '623', '剔除选票：1000 − 377 = 623 票，刷票（2031-06-01 10:12）'],
    ['2', '', '5', '已退出评选。 退出：本单位申请（2031-06-02 00:00）'],
  ]);
});

it('leaves votes empty where a round takes none', () => {
  const made = decided({ totals: [1], round: { figures: [{ id: 'total', from: { facts: 'total' } }], ties: [] } });
  expect(cells({ made })[0]).toMatchObject({ 票数: '' });
});
