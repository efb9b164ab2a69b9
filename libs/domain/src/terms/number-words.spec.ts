import { parseExact } from '../exact/exact.js';
import { countOf, ordinal, showJsonNumber, showNumber, showPercent } from './number-words.js';

const exact = (value: number | string) => {
  const read = parseExact(value);
  if (read === undefined) throw new Error(`not a number: ${value}`);
  return read;
};

describe('a number that was computed', () => {
  it.each([
    [1234567, '1,234,567'],
    [-1234.5, '\u22121,234.5'],
    [123, '123'],
    [-123, '\u2212123'],
    [0.123456, '0.123456'],
    [0.1234567, '≈0.1235'],
    ['638/7', '≈91.1429'],
    ['-2/3', '≈\u22120.6667'],
    ['1/1000000000', '≈0'],
  ])('%p is shown as %s', (value, shown) => {
    expect(showNumber(exact(value))).toBe(shown);
  });
});

describe('a number of the rulebook', () => {
  it.each([
    [0.123456789, '0.123456789'],
    [10000.5, '10,000.5'],
    ['43/52', '43/52'],
    ['-43/52', '\u221243/52'],
    [-7, '\u22127'],
    [1e-12, '0.000000000001'],
  ])('%p is shown whole, %s', (value, shown) => {
    expect(showJsonNumber(value)).toBe(shown);
  });

  it.each([
    [0.3, '30%'],
    [0.30000001, '30.000001%'],
    ['1/8', '12.5%'],
    ['1/3', '1/3'],
    [12.5, '1,250%'],
  ])('%p as a share is %s', (value, shown) => {
    expect(showPercent(exact(value))).toBe(shown);
  });
});

it('counts in English', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(ordinal).join(' ')).toBe(
    '1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 111th',
  );
  expect([countOf(1, 'entry', 'entries'), countOf(2, 'entry', 'entries'), countOf(0, 'judge')]).toEqual([
    '1 entry',
    '2 entries',
    '0 judges',
  ]);
});
