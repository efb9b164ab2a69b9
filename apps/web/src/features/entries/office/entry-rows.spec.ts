import { ANY, byRank, collatorOf, type EntryRow, matching } from './entry-rows';

const entry = (number: number, zh: string, changes: Partial<EntryRow> = {}): EntryRow =>
  ({ number, title: { zh }, shortTitle: null, submitters: [], district: null, lists: [], ...changes }) as EntryRow;

const entries = [
  entry(1, '\u201c352\u201d\u5de5\u4f5c\u6cd5\u200b\u7b51\u7262', {
    district: 'baiyun',
    lists: ['screening.shortlist'],
  }),
  entry(12, '\u7535\u68af\u6cd5', { submitters: [{ zh: '\u9ec4\u57d4\u533a', en: 'Huangpu' }], district: 'huangpu' }),
];

const found = (changes: object) => matching(entries, { ...ANY, ...changes }).map(({ number }) => number);

describe('entries in the office', () => {
  it.each([
    ['', [1, 12]],
    ['\u5de5\u4f5c\u6cd5\u7b51', [1]],
    ['\uff11\uff12', [12]],
    ['HUANG', [12]],
    ['nothing', []],
  ])('are found by %j: %j', (search, numbers) => expect(found({ search })).toEqual(numbers));

  it('are narrowed by district and by list', () => {
    expect(found({ district: 'huangpu' })).toEqual([12]);
    expect(found({ list: 'screening.shortlist' })).toEqual([1]);
    expect(found({ list: 'none' })).toEqual([12]);
    expect(found({ list: 'none', district: 'baiyun' })).toEqual([]);
  });

  it('stand with what waits for the office first, then by number, and what got none last', () => {
    const of = (number: number | null, state: EntryRow['state']) => ({ ...entry(0, ''), number, state });
    const rows = [
      of(null, 'rejected'),
      of(2, 'accepted'),
      of(null, 'returned'),
      of(1, 'withdrawn'),
      of(null, 'submitted'),
    ];
    expect(rows.sort(byRank).map(({ state }) => state)).toEqual([
      'submitted',
      'returned',
      'withdrawn',
      'accepted',
      'rejected',
    ]);
  });

  it('are narrowed by their state', () => {
    const rows = [
      { ...entry(1, ''), state: 'accepted' as const },
      { ...entry(2, ''), state: 'submitted' as const },
    ];
    expect(matching(rows, { ...ANY, state: 'submitted' }).map(({ number }) => number)).toEqual([2]);
  });

  it('stand in the order of their sounds', () => {
    const { compare } = collatorOf('zh');
    expect(['\u5f20', '\u674e', '\u963f'].sort(compare)).toEqual(['\u963f', '\u674e', '\u5f20']);
  });
});
