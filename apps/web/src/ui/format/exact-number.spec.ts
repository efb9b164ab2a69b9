import {
  areShares,
  digitsFor,
  fitsDigits,
  formatExact,
  formatPercent,
  formatWritten,
  isWhole,
  minus,
  readExact,
  toNumber,
} from './exact-number';

describe('an exact number', () => {
  it.each([
    ['93.77', 2, '93.77'],
    ['638/7', 2, '91.14'],
    ['58139', 0, '58,139'],
    ['59200', 2, '59,200.00'],
    ['1/3', 2, '0.33'],
    ['2/3', 2, '0.67'],
    ['0.005', 2, '0.01'],
    ['-0.005', 2, '\u22120.01'],
    ['-0.004', 2, '0.00'],
    ['-13/2', 1, '\u22126.5'],
    ['99.995', 2, '100.00'],
    ['12345678901234567890/3', 0, '4,115,226,300,411,522,630'],
  ])('%s with %i digits is shown as %s', (text, digits, shown) => {
    expect(formatExact(text, digits)).toBe(shown);
  });

  it.each([
    ['638/7', '638/7'],
    ['-10000/3', '\u221210,000/3'],
    ['58139', '58,139'],
    ['93.7700001', '93.7700001'],
  ])('%s is written out as %s', (text, shown) => expect(formatWritten(text)).toBe(shown));

  it('is nothing when it is no number', () => {
    expect(readExact('n/a')).toBeNull();
    expect(readExact('1/0')).toBeNull();
    expect(formatExact('n/a', 2)).toBe('n/a');
  });

  it('is whole without a point or a stroke', () => {
    expect([isWhole('-12'), isWhole('12.5'), isWhole('1/3')]).toEqual([true, false, false]);
  });
});

describe('digits behind the point', () => {
  it.each([
    ['93.77', 2, true],
    ['93.77', 1, false],
    ['1/8', 3, true],
    ['1/3', 9, false],
    ['12', 0, true],
  ])('%s fits into %i: %s', (text, digits, fits) => expect(fitsDigits(text, digits)).toBe(fits));
});

describe('a column of numbers', () => {
  it('shows two digits as soon as one of them is not whole', () => {
    expect(digitsFor(['93', null, '90'])).toBe(0);
    expect(digitsFor(['93', '638/7'])).toBe(2);
  });
});

describe('weights', () => {
  it.each([
    [['0.25', '0.25', '0.2', '0.15', '0.15'], true],
    [['1/3', '1/3', '1/3'], true],
    [['1', '2'], false],
    [['0.5', 'x'], false],
    [[], false],
  ])('%j are shares of a whole: %s', (weights, are) => expect(areShares(weights)).toBe(are));
});

describe('a difference', () => {
  it.each([
    ['82.39', '81.77', '0.62'],
    ['81.77', '82.39', '-0.62'],
    ['638/7', '91', '1/7'],
    ['1/3', '1/3', '0'],
    ['0.05', '0.1', '-0.05'],
    ['100', '93.77', '6.23'],
    ['n/a', '1', 'n/a'],
  ])('%s less %s is %s', (a, b, difference) => expect(minus(a, b)).toBe(difference));

  it('is drawn near enough', () => {
    expect(toNumber('-638/7')).toBeCloseTo(-91.142857, 5);
    expect(toNumber('n/a')).toBe(0);
  });
});

describe('a share', () => {
  it.each([
    ['0.3', '30%'],
    ['0.125', '12.5%'],
    ['1/3', '33.33%'],
    ['1', '100%'],
    ['-0.05', '\u22125%'],
  ])('%s is %s', (text, shown) => expect(formatPercent(text)).toBe(shown));
});
