import { csvOf } from './csv';

describe('a table that is saved', () => {
  it('begins with its mark, and keeps commas, quotes and lines inside their cells', () => {
    expect(
      csvOf([
        ['a', 'b'],
        [1, 'x, "y"\nz'],
        [null, ''],
      ]),
    ).toBe('\ufeffa,b\r\n1,"x, ""y""\nz"\r\n,\r\n');
  });

  it.each(['=1+1', '+86', '-2', '@SUM(A1)', '\uff1dA1', ' =A1', '\t=A1'])('makes no formula of %j', (text) =>
    expect(csvOf([[text]])).toBe(`\ufeff'${text}\r\n`),
  );

  it('leaves a number below nought a number', () => expect(csvOf([[-2]])).toBe('\ufeff-2\r\n'));
});
