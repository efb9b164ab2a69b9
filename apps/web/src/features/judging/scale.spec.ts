import { isShort, partsOf, percentOn, stepsOf } from './scale';

describe('a scale', () => {
  it('writes its marks exactly, by tenths, halves and thirds', () => {
    const tenths = stepsOf({ from: 0, to: 10, step: 0.1 });
    expect([tenths.count, tenths.markOf(3), tenths.markOf(200), tenths.indexOf(8.5)]).toEqual([101, '0.3', '10', 85]);
    expect(stepsOf({ from: 1, to: 5, step: 0.5 }).markOf(3)).toBe('2.5');
    expect(stepsOf({ from: 0, to: 1, step: '1/3' }).markOf(1)).toBe('1/3');
  });

  it('stands side by side when it is short', () => {
    expect(isShort({ from: 1, to: 5, step: 1 })).toBe(true);
    expect(isShort({ from: 0, to: 100, step: 1 })).toBe(false);
  });

  it('is drawn in parts, with numbers at both ends', () => {
    const labels = partsOf({ from: 0, to: 100, step: 1 }).flatMap(({ label }) => label ?? []);
    expect(labels).toEqual(['0', '20', '40', '60', '80', '100']);
    expect(percentOn({ from: 0, to: 10, step: 0.5 }, 8.5)).toBe(85);
  });
});
