import fc from 'fast-check';
import Fraction from 'fraction.js';
import {
  cutSquareRoot,
  divideExact,
  exactRatio,
  NumberTooLong,
  sumExact,
  parseExact,
  printExact,
  roundExact,
  type RoundingMode,
} from './exact.js';

const parse = (value: unknown) => {
  const read = parseExact(value);
  if (read === undefined) throw new Error(`not read: ${String(value)}`);
  return read;
};
const read = (value: unknown) => {
  const exact = parseExact(value);
  return exact === undefined ? undefined : printExact(exact);
};

describe('reading a number', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [-0.5, '-0.5'],
    [12, '12'],
    [0.1, '0.1'],
    [93.77, '93.77'],
    [123456789012345, '123456789012345'],
    [0.123456789012345, '0.123456789012345'],
    [1.5e-7, '0.00000015'],
    [1e21, '1000000000000000000000'],
    [1.25e22, '12500000000000000000000'],
    [1e15, '1000000000000000'],
    [120000000000000000, '120000000000000000'],
    ['43/52', '43/52'],
    ['-43/52', '-43/52'],
    ['86/104', '43/52'],
    ['6/4', '1.5'],
    ['4/2', '2'],
    ['0/7', '0'],
    ['-0/7', '0'],
    [`1/${'9'.repeat(40)}`, `1/${'9'.repeat(40)}`],
  ])('takes %p as it is written', (value, printed) => {
    expect(read(value)).toBe(printed);
  });

  it.each([
    1234567890123456,
    0.1234567890123456,
    1.234567890123456e30,
    Number.MAX_VALUE,
    Infinity,
    -Infinity,
    NaN,
    '12',
    '0.5',
    '1/0',
    '1/-2',
    '+1/2',
    ' 1/2',
    '1/2\n',
    '1 / 2',
    '１/２',
    `1/${'9'.repeat(41)}`,
    '',
    '/',
    null,
    undefined,
    true,
    [1],
    { n: 1, d: 2 },
    1n,
  ])('refuses %p', (value) => {
    expect(parseExact(value)).toBeUndefined();
  });

  it('reads the largest and the smallest exponents of JSON without loss', () => {
    expect(read(1e308)).toBe(`1${'0'.repeat(308)}`);
    expect(read(5e-324)).toBe(`0.${'0'.repeat(323)}5`);
  });
});

describe('printing a number', () => {
  it.each([
    [1n, 3n, '1/3'],
    [-1n, 3n, '-1/3'],
    [2n, -6n, '-1/3'],
    [638n, 7n, '638/7'],
    [1n, 8n, '0.125'],
    [1n, 1024n, '0.0009765625'],
    [7n, 20n, '0.35'],
    [-3n, 6n, '-0.5'],
    [100n, 1n, '100'],
    [0n, -5n, '0'],
    [1n, 3n * 2n ** 70n, `1/${3n * 2n ** 70n}`],
  ])('%p ÷ %p is %p', (n, d, printed) => {
    expect(printExact(exactRatio(n, d))).toBe(printed);
  });

  const integers = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
  const positive = fc.bigInt({ min: 1n, max: 10n ** 20n });

  it('has no exponent, no plus, no zeros to spare, no minus before zero, and p/q in lowest terms', () => {
    fc.assert(
      fc.property(integers, positive, (n, d) => {
        const printed = printExact(exactRatio(n, d));
        expect(printed).toMatch(/^(0|-?(0\.\d*[1-9]|[1-9]\d*(\.\d*[1-9])?|[1-9]\d*\/[1-9]\d*))$/);
        const [p = '', q] = printed.split('/');
        if (q !== undefined) expect(new Fraction(BigInt(p), BigInt(q)).d).toBe(BigInt(q));
      }),
    );
  });

  it('comes back the same when it is read again', () => {
    fc.assert(
      fc.property(integers, positive, (n, d) => {
        const value = exactRatio(n, d);
        const printed = printExact(value);
        const again = printed.includes('/') ? parse(printed) : new Fraction(printed);
        expect(again.equals(value)).toBe(true);
      }),
    );
  });

  it('is the decimal of every JSON number of up to 15 digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }),
        fc.integer({ min: 0, max: 20 }),
        (n, places) => {
          const value = Number(`${n}e-${places}`);
          expect(printExact(parse(value))).toBe(printExact(exactRatio(BigInt(n), 10n ** BigInt(places))));
        },
      ),
    );
  });
});

describe('rounding', () => {
  const table: [RoundingMode, number, number, string][] = [
    ['half-up', 2.5, 0, '3'],
    ['half-up', -2.5, 0, '-3'],
    ['half-up', 2.4999, 0, '2'],
    ['half-up', 1.005, 2, '1.01'],
    ['half-up', -1.005, 2, '-1.01'],
    ['half-up', 0.5, 0, '1'],
    ['half-up', -0.5, 0, '-1'],
    ['half-up', -0.4, 0, '0'],
    ['half-up', 1.5, 3, '1.5'],
    ['half-even', 2.5, 0, '2'],
    ['half-even', 3.5, 0, '4'],
    ['half-even', -2.5, 0, '-2'],
    ['half-even', -3.5, 0, '-4'],
    ['half-even', 2.51, 0, '3'],
    ['half-even', 1.005, 2, '1'],
    ['half-even', 1.015, 2, '1.02'],
    ['half-even', 0.5, 0, '0'],
    ['half-even', -0.5, 0, '0'],
    ['towards-zero', 2.999, 0, '2'],
    ['towards-zero', -2.999, 0, '-2'],
    ['towards-zero', -0.999, 0, '0'],
    ['towards-zero', 1.239, 2, '1.23'],
  ];
  it.each(table)('%s: %p to %p digits is %p', (mode, value, digits, rounded) => {
    expect(printExact(roundExact(parse(value), digits, mode))).toBe(rounded);
  });

  it('rounds fractions that no decimal holds', () => {
    expect(printExact(roundExact(exactRatio(2n, 3n), 4, 'half-up'))).toBe('0.6667');
    expect(printExact(roundExact(exactRatio(-2n, 3n), 4, 'towards-zero'))).toBe('-0.6666');
  });
});

describe('the square root that is cut off', () => {
  it.each([
    [2, 12, '1.414213562373'],
    [3, 3, '1.732'],
    [0, 12, '0'],
    [1, 12, '1'],
    [16, 12, '4'],
    [0.25, 12, '0.5'],
    ['2/9', 6, '0.471404'],
    ['1/1000000000000000000000000', 12, '0.000000000001'],
    ['1/1000000000000000000000001', 12, '0'],
  ])('of %p at %p decimals is %p', (value, digits, root) => {
    expect(printExact(cutSquareRoot(parse(value), digits))).toBe(root);
  });

  it('is the largest decimal whose square is not above the number', () => {
    const step = exactRatio(1n, 1000n);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), fc.bigInt({ min: 1n, max: 10n ** 10n }), (n, d) => {
        const value = exactRatio(n, d);
        const root = cutSquareRoot(value, 3);
        expect(root.mul(root).compare(value)).toBeLessThanOrEqual(0);
        expect(root.add(step).mul(root.add(step)).compare(value)).toBeGreaterThan(0);
      }),
    );
  });
});

it('gives 0 for a division by 0', () => {
  expect(printExact(divideExact(parse(5), parse(0)))).toBe('0');
});

describe('a sum', () => {
  const fractions = fc.tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 60n }));

  it('is what adding one by one gives', () => {
    fc.assert(
      fc.property(fc.array(fractions, { maxLength: 20 }), (terms) => {
        const values = terms.map(([n, d]) => exactRatio(n, d));
        const oneByOne = values.reduce((sum, value) => sum.add(value), exactRatio(0n, 1n));
        expect(printExact(sumExact(values))).toBe(printExact(oneByOne));
      }),
    );
  });

  it('is given up where its denominator grows beyond any contest', () => {
    const values = Array.from({ length: 400 }, (_, i) => exactRatio(1n, 10n ** 39n + BigInt(i) ** 3n + 7n));
    expect(() => sumExact(values)).toThrow(NumberTooLong);
  });
});
