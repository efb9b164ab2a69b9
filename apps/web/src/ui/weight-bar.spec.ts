import { sizeOf } from './weight-bar';

describe('the size of a written weight', () => {
  it.each([
    ['30%', 30],
    ['0.5', 0.5],
    ['1,000', 1000],
    ['1/4', 0.25],
    ['\u224833.3333%', 33.3333],
    ['-2', 0],
    ['one', 0],
  ])('%s is %d', (weight, size) => expect(sizeOf(weight)).toBe(size));
});
