import { formatOver, formatWeight, lostByRounding, over, sharedDenominator, sumOf, times } from './exact-sum';

describe('exact arithmetic', () => {
  it('adds, multiplies and divides without loss', () => {
    expect(sumOf(['638/7', '0.5', '-1/2'])).toBe('638/7');
    expect(times('599/7', '0.25')).toBe('599/28');
    expect(times('-0.5', '1/3')).toBe('-1/6');
    expect(over('1', '3')).toBe('1/3');
    expect(over('1', '-4')).toBe('-0.25');
    expect(over('1', '0')).toBeNull();
  });

  it('says what rounding has lost', () => {
    expect(lostByRounding(['599/28', '20.25'], '583/14', 2)).toBe('0');
    expect(lostByRounding(['0.005', '0.005'], '0.01', 2)).toBe('-0.01');
    expect(lostByRounding(['0.004', '0.004'], '0.008', 2)).toBe('0.01');
    expect(lostByRounding(['-0.004', '-1234.5'], '-1234.504', 2)).toBe('0');
  });
});

describe('numbers over one denominator', () => {
  it.each([
    [['599/28', '20.25'], '7'],
    [['0.5', '3'], '1'],
    [['1/3', '1/7', '1/14'], '21'],
    [['-2/6'], '3'],
  ])('%j share %s', (values, denominator) => expect(String(sharedDenominator(values))).toBe(denominator));

  it('are written so that they add up by eye', () => {
    expect(formatOver('585/28', BigInt(7))).toBe('146.25/7');
    expect(formatOver('20.25', BigInt(7))).toBe('141.75/7');
    expect(formatOver('20.25', BigInt(1))).toBe('20.25');
    expect(formatOver('-8698875/37', BigInt(37))).toBe('\u22128,698,875/37');
  });
});

describe('a weight', () => {
  it.each([
    ['0.25', '25%'],
    ['1', '100%'],
    ['0.175', '17.5%'],
    ['1/3', '1/3'],
    ['0.12345', '0.12345'],
  ])('%s is said as %s', (weight, words) => expect(formatWeight(weight)).toBe(words));
});
