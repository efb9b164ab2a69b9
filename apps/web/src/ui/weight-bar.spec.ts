import { isWholeBar, percentOf } from './weight-bar';

const parts = (...weights: string[]) => weights.map((weight) => ({ title: weight, weight }));

describe('a bar of weights', () => {
  it.each([
    ['30%', 30],
    ['12.5%', 12.5],
    ['-100%', null],
    ['2', null],
  ])('%s is %s per cent', (weight, percent) => expect(percentOf(weight)).toBe(percent));

  it.each([
    [['30%', '70%'], true],
    [['33.3333%', '33.3333%', '33.3333%'], true],
    [['100%', '100%'], false],
    [['100%', '100%', '-100%'], false],
    [['1', '2'], false],
    [[], false],
  ])('%j makes a whole: %s', (weights, is) => expect(isWholeBar(parts(...weights))).toBe(is));
});
