import { sideBySide } from './side-by-side';

const shown = (values: string[], least?: number) => values.map(sideBySide(values, least));

describe('numbers side by side', () => {
  it.each([
    [
      ['93.7749', '93.774', '93.771'],
      ['93.775', '93.774', '93.771'],
    ],
    [
      ['2.857', '20/7'],
      ['2.8570', '2.8571'],
    ],
    [
      ['0', '-0.004'],
      ['0.000', '\u22120.004'],
    ],
    [
      ['50', '49.995'],
      ['50.000', '49.995'],
    ],
    [
      ['82.84', '82.84', '81.77'],
      ['82.84', '82.84', '81.77'],
    ],
    [
      ['1/2', '0.5', '0.501'],
      ['0.500', '0.500', '0.501'],
    ],
    [
      ['3', '2', '1'],
      ['3', '2', '1'],
    ],
    [
      ['76', '75.99'],
      ['76.00', '75.99'],
    ],
    [
      ['-1/3', '1/3'],
      ['\u22120.33', '0.33'],
    ],
  ])('%j are shown as %j', (values, expected) => expect(shown(values)).toEqual(expected));

  it('keep the digits of their rule where these part them', () => {
    expect(shown(['90', '89'], 2)).toEqual(['90.00', '89.00']);
    expect(shown(['90.05', '90.04'], 1)).toEqual(['90.1', '90.0']);
    expect(shown(['90.04', '90.01'], 1)).toEqual(['90.04', '90.01']);
  });

  it('are written out where no twelve digits part them', () => {
    expect(shown(['1/3', '33333333333333/100000000000000'])).toEqual(['1/3', '33,333,333,333,333/100,000,000,000,000']);
  });

  it('may be thousands', () => {
    const values = Array.from({ length: 3000 }, (_, index) => `${index}/7`);
    expect(new Set(shown(values)).size).toBe(3000);
  });
});
