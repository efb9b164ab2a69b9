import type { RecordedTable } from '../../../../api/recorded';
import {
  fromTable,
  isByEntry,
  plainTotal,
  rowsAgain,
  sumOf,
  typedValue,
  withEntries,
  withoutEmpty,
} from './recorded-draft';

const yesNo = { yes: '是', no: '否' };
const row = (entry: string, value?: string) => ({ cells: { entry, ...(value === undefined ? {} : { value }) } });

describe('votes and facts as they are being typed', () => {
  it('begins with a row for each entry, in the order of their numbers', () => {
    const before = { entry: 12, group: null, session: null, item: null, cell: null, value: null, reason: null };
    const again = rowsAgain([before], (value) => typedValue(value, yesNo));
    expect(withEntries(again, [2, 20])).toEqual([row('2'), row('12', '-'), row('20')]);
    expect(typedValue('false', yesNo)).toBe('否');
  });

  it('adds votes up as they are typed, and says nothing where one is no number', () => {
    expect(sumOf([row('1', '1,200'), row('2', '３０'), row('3', '-'), row('4')], 'votes')).toBe('1230');
    expect(sumOf([row('1', '-40')], 'votes')).toBeNull();
    expect(sumOf([row('1', '3')], 'number')).toBeNull();
    expect(plainTotal(' 8, 379 ')).toBe('8379');
    expect(plainTotal(' ')).toBeNull();
  });

  it('counts the bad cells of a file as its rows stand here', () => {
    const cells = { group: null, session: null, item: null, cell: null, reason: null };
    const table = {
      rows: [
        { row: 2, entry: '1', value: '5', ...cells },
        { row: 4, entry: '3-1月', value: '6', ...cells },
      ],
      preview: {
        bad: [{ row: 4, column: 'entry', found: '3-1月', code: 'ruined-date', sentence: { zh: '', en: '' } }],
      },
    } as unknown as RecordedTable;
    const { rows, bad } = fromTable(table);
    expect(rows[1]).toEqual({ row: 4, cells: { entry: '3-1月', value: '6' } });
    expect(bad).toMatchObject([{ index: 1, column: 'entry' }]);
  });

  it('sends no row that was added and left empty', () => {
    expect(withoutEmpty([row('1'), row('', ''), row('', '4')])).toEqual([row('1'), row('', '4')]);
    expect(isByEntry(['entry', 'value', 'reason'])).toBe(true);
    expect(isByEntry(['entry', 'session', 'value'])).toBe(false);
  });
});
